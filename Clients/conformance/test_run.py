"""The runner finds what is wrong."""

from __future__ import annotations

import pathlib
import sys

import pytest

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1] / "python")]

from gongbao.v1 import wire_pb2  # noqa: E402
from peer import Ended, Peer  # noqa: E402
from run import Program, mismatch, vector_mismatch  # noqa: E402


@pytest.mark.parametrize(
    ("found", "wanted", "fits"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"a": 1}, {"a": 2}, False),
        ({}, {"a": 1}, False),
        ({}, {"a": None}, True),
        ({"a": 1}, {"a": None}, False),
        ([{"a": 1}, {"a": 2}], [{"a": 1}, {}], True),
        ([{"a": 1}], [{"a": 1}, {"a": 1}], False),
        ([{"a": 1}, {"a": 3}], [{"a": 1}, {"a": 2}], False),
        ({"a": []}, {"a": bool}, False),
        ({"a": [1]}, {"a": bool}, True),
        ("text", {"a": 1}, False),
    ],
)
def test_answers_are_compared_with_patterns(found: object, wanted: object, fits: bool) -> None:
    assert (mismatch(found, wanted) == "") == fits


def test_vectors_are_compared_as_messages() -> None:
    ping = {"message": "gongbao.v1.Ping", "hex": "0a0161", "json": {"payload": "YQ=="}}
    assert vector_mismatch({"hex": "0a0161", "json": {"payload": "YQ=="}}, ping) == ""
    assert vector_mismatch({"hex": "0a0162", "json": {"payload": "YQ=="}}, ping)
    assert vector_mismatch({"hex": "0a0161", "json": {"payload": "Yg=="}}, ping)
    assert vector_mismatch({"hex": "", "json": {}}, ping)


def test_scripts_that_do_not_hold_are_told() -> None:
    def wants_a_client(peer: Peer) -> None:
        peer.accept(within=0.05)

    def does_not_hold(peer: Peer) -> None:
        assert peer.address == "", "no address"

    assert "TimeoutError" in Peer(wants_a_client).finish()
    assert Peer(does_not_hold).finish().startswith("no address")
    assert Peer(lambda peer: None).finish() == ""
    assert issubclass(Ended, Exception) and wire_pb2.Frame().WhichOneof("payload") is None


def test_programs_that_end_are_told() -> None:
    program = Program("none", "false")
    with pytest.raises(Exception, match="exit status 1"):
        program.step("ping")
    assert Program("fails", "sh -c 'read line; exit 3'").end() == "exit status 3"
    assert Program("well", "cat").end() == ""
