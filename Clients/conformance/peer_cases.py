"""The cases that are played against a server with a script. Each is a function of the peer with the client's steps before it."""

from __future__ import annotations

import ssl
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongbao.v1 import admin_pb2, wire_pb2
from peer import Ended, Peer, PeerConnection, framed

STATUS = "gongbao.v1.AdminService/GetStatus"
WATCH = "gongbao.v1.AdminService/WatchHealth"
CALL = f"call\tmethod={STATUS}\trequest=\ttimeout_ms=5000"
MANY = f"stream\tmethod={WATCH}\trequest=\ttimeout_ms=5000"
EVER = (1 << 64) - 1
GOOD: dict[str, Any] = {"results": [{"answer": {}}]}


@dataclass
class PeerCase:
    """A script of the server, and what the client is told and must answer."""

    script: Callable[[Peer], None]
    steps: list[tuple[str, object]]
    tls: str = ""

    @property
    def name(self) -> str:
        """What it is about."""
        return self.script.__name__.replace("_", " ")


CASES: list[PeerCase] = []


def case(*steps: tuple[str, object], tls: str = "", connect: bool = True) -> Callable[[Callable[[Peer], None]], None]:
    """Adds a script to the cases, with the client's steps; the first is to connect."""
    first: list[tuple[str, object]] = [("connect\tserver={server}", {"ok": True})] if connect else []

    def add(script: Callable[[Peer], None]) -> None:
        CASES.append(PeerCase(script, [*first, *steps], tls))

    return add


def failed(kind: str = "status", **expected: object) -> dict[str, Any]:
    """A call that failed in this way."""
    return {"results": [{"error": {"kind": kind, **expected}}]}


def tells(*words: str) -> Callable[[object], bool]:
    """A message with these words."""
    return lambda message: isinstance(message, str) and all(word in message for word in words)


def status(connection: PeerConnection, version: str = "") -> wire_pb2.Frame:
    """Takes a request and answers it."""
    request = connection.next("request")
    connection.answer(request, admin_pb2.GetStatusResponse(version=version).SerializeToString())
    return request


# Answers.


@case((CALL, {"results": [{"answer": {"version": "a"}}]}), (CALL, {"results": [{"answer": {"version": "b"}}]}))
def one_connection_serves_all_calls(peer: Peer) -> None:
    connection = peer.accept()
    first, second = status(connection, "a"), status(connection, "b")
    assert 0 < first.stream_id < second.stream_id
    assert first.request.method == STATUS and 0 < first.request.timeout_ms <= 5000


@case((CALL + "\tcount=8", {"results": [{"answer": {}}] * 8}))
def answers_come_in_any_order(peer: Peer) -> None:
    connection = peer.accept()
    for request in reversed([connection.next("request") for _ in range(8)]):
        connection.answer(request)


@case((CALL, {"results": [{"answer": {"version": "x" * 300}}]}))
def a_frame_comes_byte_by_byte(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    body = admin_pb2.GetStatusResponse(version="x" * 300).SerializeToString()
    answer = wire_pb2.Frame(stream_id=request.stream_id, response=wire_pb2.Response(body=body, end=True))
    for byte in framed(answer):
        connection.raw(bytes([byte]))


@case((CALL, GOOD))
def what_is_unknown_is_passed_over(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.raw(struct.pack(">I", 4) + b"\x9a\x06\x01\x00")  # a kind of frame of a later version
    connection.send(999, response=wire_pb2.Response(end=True))
    inner = wire_pb2.Response(end=True).SerializeToString() + b"\xf2\x0d\x03abc\xf8\x0d\x01"
    frame = wire_pb2.Frame(stream_id=request.stream_id).SerializeToString() + b"\x1a" + bytes([len(inner)]) + inner
    connection.raw(struct.pack(">I", len(frame)) + frame)


@case((CALL + "\tmetadata=traceparent:00-ab-cd-01", GOOD))
def metadata_travels(peer: Peer) -> None:
    request = status(peer.accept())
    assert [(m.key, m.value) for m in request.request.metadata] == [("traceparent", b"00-ab-cd-01")]


@case(
    ("connect\tserver={server}\ttoken=secret", {"ok": True}), (CALL + "\tmetadata=a:b", GOOD), connect=False
)
def a_token_accompanies_calls(peer: Peer) -> None:
    request = status(peer.accept())
    assert {m.key: m.value for m in request.request.metadata} == {"authorization": b"Bearer secret", "a": b"b"}


def with_token(token: str) -> str:
    """Connects with a token of any characters."""
    return f"connect\tserver={{server}}\ttoken_hex={token.encode().hex()}"


@case((with_token(" \t secret\r\n"), {"ok": True}), (CALL, GOOD), (with_token("\n"), {"ok": True}), (CALL, GOOD), connect=False)
def a_token_comes_without_the_end_of_its_line(peer: Peer) -> None:
    assert [(m.key, m.value) for m in status(peer.accept()).request.metadata] == [("authorization", b"Bearer secret")]
    assert not status(peer.accept()).request.metadata


@case(
    *[
        (with_token(token), {"error": {"kind": "status", "code": "INVALID_ARGUMENT", "message": tells("token")}})
        for token in ("one\ntwo", "one two", "one\ttwo\n", "one\x7f", "\x01one")
    ],
    ("connect\tserver={server}", {"ok": True}),
    (CALL, GOOD),
    connect=False,
)
def a_token_that_can_be_none(peer: Peer) -> None:
    status(peer.accept())


@case((CALL + "\tcount=300", {"results": [{"answer": {}}] * 300}))
def no_more_than_256_calls_are_in_flight(peer: Peer) -> None:
    connection = peer.accept()
    requests = [connection.next("request") for _ in range(256)]
    try:
        connection.next("request", within=0.3)
        raise AssertionError("there was a 257th call in flight")
    except TimeoutError:
        pass
    for request in requests:
        connection.answer(request)
    for _ in range(44):
        status(connection)


@case(
    (f"call\tmethod={STATUS}\trequest=\ttimeout_ms=300\tcount=256", {"results": [{"error": {"code": "DEADLINE_EXCEEDED"}}] * 256}),
    (CALL, GOOD),
)
def calls_given_up_count_until_they_are_answered(peer: Peer) -> None:
    connection = peer.accept()
    requests = [connection.next("request") for _ in range(256)]
    for _ in range(256):
        connection.next("cancel")
    try:
        connection.next("request", within=0.3)
        raise AssertionError("a call was sent though 256 were without an answer")
    except TimeoutError:
        pass
    connection.answer(requests[7], code=wire_pb2.CANCELLED)
    status(connection)


# Errors.

DETAILS = [
    wire_pb2.ErrorDetail(resource=wire_pb2.ResourceInfo(type="concept", name="x", candidates=["一", "b"])),
    wire_pb2.ErrorDetail(),
    wire_pb2.ErrorDetail(field_violation=wire_pb2.FieldViolation(field="page.limit", description="too much")),
    wire_pb2.ErrorDetail(retry_after=wire_pb2.RetryAfter(delay_ms=70)),
]


@case(
    (
        CALL,
        failed(
            code="NOT_FOUND",
            message="没有 \"x\"\n",
            candidates=["一", "b"],
            fields={"page.limit": "too much"},
            retry_after_ms=70,
        ),
    )
)
def an_error_keeps_its_details(peer: Peer) -> None:
    connection = peer.accept()
    message = "没有 \"x\"\n"
    connection.answer(connection.next("request"), code=wire_pb2.NOT_FOUND, message=message, details=DETAILS)


@case((CALL, failed(code="UNKNOWN", message="later")), (CALL, failed(code="UNKNOWN", message="below")))
def an_unknown_code_is_unknown(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), code=99, message="later")
    connection.answer(connection.next("request"), code=-7, message="below")


@case((CALL, failed("protocol")))
def an_answer_that_is_no_message(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), body=b"\x0a\x05x")


@case((CALL, failed("protocol")))
def an_answer_with_text_that_is_no_utf8(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), body=b"\x0a\x02\xc3\x28")


@case((CALL, failed("protocol")), (CALL, GOOD))
def an_answer_in_parts_to_a_call_with_one(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), end=False)
    connection.next("cancel")
    status(connection)


@case(*[(CALL, failed("protocol", code="UNIMPLEMENTED", message=tells("HTTP")))] * 3)
def http_is_no_frame(peer: Peer) -> None:
    # Servers that can't make out the request's version answer as by HTTP/0.9, with a page alone.
    for said in (b"HTTP/1.1 400 Bad Request\r\n\r\n", b"<html>\r\n<head><title>400 Bad Request</title>", b"<!DOCTYPE HTML>\n<html lang=en>"):
        connection = peer.accept()
        connection.next("request")
        connection.raw(said)


@case(*[(CALL, failed("protocol", code="UNAUTHENTICATED", message=tells("TLS")))] * 2)
def tls_is_no_frame(peer: Peer) -> None:
    for said in (b"\x15\x03\x03\x00\x02\x02\x0a", b"\x16\x03\x01\x00\x2a\x02\x00\x00"):  # An alert, a handshake.
        connection = peer.accept()
        connection.next("request")
        connection.raw(said)


NO_FRAME = failed("protocol", code="INTERNAL")


@case((CALL, NO_FRAME))
def a_frame_of_no_bytes(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.raw(bytes(4))


@case((CALL, NO_FRAME))
def a_frame_that_is_too_long(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.raw(struct.pack(">I", (16 << 20) + 1))


@case((CALL, NO_FRAME))
def bytes_that_are_no_frame(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.raw(struct.pack(">I", 3) + b"\xff\xff\xff")


@case((CALL, failed("protocol")), (CALL, GOOD))
def a_new_connection_after_bytes_that_are_none(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.raw(bytes(4))
    status(peer.accept())


# Time.


@case(
    (f"call\tmethod={STATUS}\trequest=\ttimeout_ms=300", failed(code="DEADLINE_EXCEEDED")),
    (CALL, {"results": [{"answer": {"version": "second"}}]}),
)
def time_passes_and_a_late_answer_is_passed_over(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    assert 0 < request.request.timeout_ms <= 300
    assert connection.next("cancel").stream_id == request.stream_id
    connection.answer(request, admin_pb2.GetStatusResponse(version="first").SerializeToString())
    status(connection, "second")


LATE = {"code": "DEADLINE_EXCEEDED", "kind": "status"}


@case(
    *[(f"call\tmethod={STATUS}\trequest=\ttimeout_ms={none}", failed(**LATE)) for none in (0, -1, -3000)],
    *[(f"stream\tmethod={WATCH}\trequest=\ttimeout_ms={none}", {"answers": [], "error": LATE}) for none in (0, -1)],
    *[(f"ping\ttimeout_ms={none}", {"error": LATE}) for none in (0, -1)],
    (CALL + "\tmetadata=a:b", GOOD),
)
def no_time_at_all(peer: Peer) -> None:
    first = peer.accept().frame()
    assert first.request.metadata, f"{first} was sent without time for it"
    peer._connections[0].answer(first)


@case((CALL, failed(code="DEADLINE_EXCEEDED", message="too slow")))
def the_server_says_that_time_is_over(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), code=wire_pb2.DEADLINE_EXCEEDED, message="too slow")


@case((CALL + "\tcancel_after_ms=200", failed(code="CANCELLED")), (CALL, GOOD))
def a_call_is_cancelled(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    assert connection.next("cancel").stream_id == request.stream_id
    connection.answer(request, code=wire_pb2.CANCELLED)
    status(connection)


@case((CALL + "\tcount=40\tcancel_after_ms=200", {"results": [{"error": {"code": "CANCELLED"}}] * 40}), (CALL, GOOD))
def a_storm_of_cancelled_calls(peer: Peer) -> None:
    connection = peer.accept()
    requests = {connection.next("request").stream_id for _ in range(40)}
    assert {connection.next("cancel").stream_id for _ in range(40)} == requests
    status(connection)


# Pings.


@case((CALL, GOOD), (CALL, GOOD))
def a_ping_is_answered(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.send(ping=wire_pb2.Ping(payload=b"\x00\xffabc"))
    connection.answer(request)
    # A client with one call at a time may read the ping no earlier than with its next call.
    assert connection.next("pong").pong.payload == b"\x00\xffabc"
    status(connection)


@case(("ping\ttimeout_ms=2000", {"health": "HEALTH_DRAINING"}))
def a_pong_tells_the_state(peer: Peer) -> None:
    connection = peer.accept()
    ping = connection.frame()
    connection.send(pong=wire_pb2.Pong(payload=ping.ping.payload, health=wire_pb2.HEALTH_DRAINING))


@case(
    (f"call\tmethod={STATUS}\trequest=\ttimeout_ms=300", failed(code="DEADLINE_EXCEEDED")),
    ("wait\tms=5500", {"ok": True}),
    (CALL, GOOD),
)
def a_server_that_says_nothing_any_more(peer: Peer) -> None:
    connection = peer.accept()
    # Takes what comes and answers nothing, no ping either, as a machine without power does.
    kinds = [connection.frame().WhichOneof("payload") for _ in range(3)]
    assert sorted(kinds) == ["cancel", "ping", "request"]
    status(peer.accept())


# Going away.


@case((CALL, {"results": [{"answer": {"version": "old"}}]}), (CALL, {"results": [{"answer": {"version": "new"}}]}))
def after_go_away_calls_go_elsewhere(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.send(go_away=wire_pb2.GoAway(last_stream_id=EVER))
    connection.send(ping=wire_pb2.Ping())
    connection.answer(request, admin_pb2.GetStatusResponse(version="old").SerializeToString())
    status(peer.accept(), "new")


@case((CALL + "\tcount=3", {"results": [{"answer": {}}] * 3}))
def calls_not_taken_are_made_elsewhere_at_once(peer: Peer) -> None:
    connection = peer.accept()
    first, second, third = (connection.next("request") for _ in range(3))
    connection.send(go_away=wire_pb2.GoAway(last_stream_id=first.stream_id))
    for late in (second, third):
        connection.answer(late, code=wire_pb2.UNAVAILABLE, message="draining")
    connection.answer(first)
    elsewhere = peer.accept()
    status(elsewhere)
    status(elsewhere)


@case((CALL, failed(code="INVALID_ARGUMENT")), (CALL, GOOD))
def go_away_with_a_code_ends_the_calls(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.send(go_away=wire_pb2.GoAway(code=wire_pb2.INVALID_ARGUMENT, reason="no frame"))
    connection.end()
    status(peer.accept())


@case((CALL, GOOD))
def a_connection_that_ends_is_made_anew(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.end()
    status(peer.accept())


@case((CALL, GOOD), ("wait\tms=200", {"ok": True}), (CALL, GOOD))
def a_connection_that_ended_while_idle_is_made_anew(peer: Peer) -> None:
    connection = peer.accept()
    status(connection)
    connection.end()
    status(peer.accept())


@case((CALL, failed("connection", code="UNAVAILABLE")))
def a_connection_that_always_ends(peer: Peer) -> None:
    for _ in range(2):  # One repeat is saved at the beginning.
        connection = peer.accept()
        connection.next("request")
        connection.end()


@case((CALL, failed("connection", code="UNAVAILABLE")), ("ping", {"error": {"kind": "connection", "code": "UNAVAILABLE"}}))
def a_server_that_is_gone(peer: Peer) -> None:
    connection = peer.accept()
    peer._listener.close()
    connection.next("request")
    connection.end()


# Trying again.


@case((CALL, GOOD))
def unavailable_is_tried_again(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), code=wire_pb2.UNAVAILABLE)
    status(connection)


def refusal(connection: PeerConnection, code: int, delay_ms: int | None = None) -> float:
    """Refuses a request; when."""
    request = connection.next("request")
    details = [] if delay_ms is None else [wire_pb2.ErrorDetail(retry_after=wire_pb2.RetryAfter(delay_ms=delay_ms))]
    connection.answer(request, code=code, details=details)
    return time.monotonic()


@case((CALL, GOOD))
def a_pause_that_the_server_asks_for_is_kept(peer: Peer) -> None:
    connection = peer.accept()
    refused = refusal(connection, wire_pb2.RESOURCE_EXHAUSTED, 400)
    status(connection)
    assert time.monotonic() - refused >= 0.39


@case((CALL, failed(code="RESOURCE_EXHAUSTED")), (CALL, failed(code="NOT_FOUND")), (CALL, GOOD))
def what_would_not_help_is_not_tried_again(peer: Peer) -> None:
    connection = peer.accept()
    refusal(connection, wire_pb2.RESOURCE_EXHAUSTED)
    refusal(connection, wire_pb2.NOT_FOUND, 10)
    status(connection)


HOUR = 3_600_000
PATIENT = f"method={STATUS}\trequest=\ttimeout_ms={2 * HOUR}"
PATIENT_MANY = f"method={WATCH}\trequest=\ttimeout_ms={2 * HOUR}"


def is_closed(error: dict[str, object]) -> bool:
    """What a call ends with when its client is closed: that the connection is gone, or that the program has cancelled it."""
    return error["kind"] == "connection" or error["code"] == "CANCELLED"


@case((f"call\t{PATIENT}\tcancel_after_ms=200", failed(code="CANCELLED")), (CALL, GOOD))
def a_long_pause_is_cancelled(peer: Peer) -> None:
    connection = peer.accept()
    refusal(connection, wire_pb2.UNAVAILABLE, HOUR)
    status(connection)


@case((f"call\t{PATIENT}\tclose_after_ms=200", {"results": [{"error": is_closed}]}))
def a_long_pause_ends_with_its_client(peer: Peer) -> None:
    refusal(peer.accept(), wire_pb2.UNAVAILABLE, HOUR)


@case((f"stream\t{PATIENT_MANY}\tclose_after_ms=200", {"answers": [], "error": is_closed}))
def a_long_pause_before_many_answers_ends_with_its_client(peer: Peer) -> None:
    refusal(peer.accept(), wire_pb2.UNAVAILABLE, HOUR)


@case((f"call\t{PATIENT}\tclose_after_ms=200", {"results": [{"error": is_closed}]}))
def a_call_ends_with_its_client(peer: Peer) -> None:
    peer.accept().next("request")


@case((CALL, failed(code="UNAVAILABLE", retry_after_ms=60000)))
def a_pause_beyond_the_deadline_is_not_begun(peer: Peer) -> None:
    refusal(peer.accept(), wire_pb2.UNAVAILABLE, 60_000)


@case(*[(CALL, failed(code="UNAVAILABLE"))] * 30)
def repeats_stay_within_a_tenth(peer: Peer) -> None:
    connection = peer.accept()
    seen = 0
    try:
        while True:
            refusal(connection, wire_pb2.UNAVAILABLE)
            seen += 1
    except Ended:
        pass
    assert 31 <= seen <= 34, f"30 calls made {seen} requests"


# Taking reports in.

INGEST = "gongbao.v1.ReportService/Ingest"
TAKE_IN = f"call\tmethod={INGEST}\trequest=\ttimeout_ms=5000"
FOLLOW_IN = f"stream\tmethod={INGEST}WithProgress\trequest=\ttimeout_ms=5000"


def keys(frame: wire_pb2.Frame) -> list[bytes]:
    """What a request has as keys."""
    return [one.value for one in frame.request.metadata if one.key == "idempotency-key"]


@case((TAKE_IN, GOOD), (TAKE_IN, GOOD), (CALL, GOOD))
def attempts_of_an_ingest_share_a_key(peer: Peer) -> None:
    lost = peer.accept()
    first = keys(lost.next("request"))
    lost.end()
    connection = peer.accept()
    again = connection.next("request")
    connection.answer(again)
    other = connection.next("request")
    connection.answer(other)
    assert len(first) == 1 and 16 <= len(first[0]) <= 128
    assert keys(again) == first, f"{keys(again)} instead of {first}"
    assert len(keys(other)) == 1 and keys(other) != first, "another ingest has another key"
    assert keys(status(connection)) == [], "a call that only reads has a key"


@case((FOLLOW_IN, {"answers": [], "error": None}))
def an_ingest_with_progress_has_a_key(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    assert len(keys(request)) == 1
    connection.answer(request)


@case((TAKE_IN + "\tmetadata=idempotency-key:mine", GOOD))
def a_key_of_the_program_is_taken(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    assert keys(request) == [b"mine"]
    connection.answer(request)


# Many answers.


def health(state: Any) -> bytes:
    """An answer of WatchHealth."""
    return admin_pb2.WatchHealthResponse(health=admin_pb2.ServerHealth(state=state)).SerializeToString()


STATES = [{"health": {"state": "HEALTH_STARTING"}}, {"health": {"state": "HEALTH_SERVING"}}, {}]


@case((MANY, {"answers": STATES, "error": None}))
def many_answers_and_an_end(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    for body in (health(2), health(1), b""):
        connection.answer(request, body, end=False)
    connection.answer(request)


@case((MANY, {"answers": [], "error": None}))
def no_answers_and_an_end(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"))


@case((MANY, {"answers": STATES[:2], "error": {"kind": "status", "code": "DATA_LOSS", "message": "half"}}))
def many_answers_and_an_error(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    connection.answer(request, health(1), end=False)
    connection.answer(request, code=wire_pb2.DATA_LOSS, message="half")


@case((MANY, {"answers": [], "error": {"kind": "status", "code": "NOT_FOUND"}}))
def an_error_instead_of_many_answers(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), code=wire_pb2.NOT_FOUND)


@case((MANY + "\ttake=2", {"answers": STATES[:2], "error": None}), (CALL, GOOD))
def a_reader_that_has_enough(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    connection.answer(request, health(1), end=False)
    assert connection.next("cancel").stream_id == request.stream_id
    connection.answer(request, code=wire_pb2.CANCELLED)
    status(connection)


@case((MANY, {"answers": STATES[:1], "error": {"kind": "connection"}}))
def many_answers_are_not_asked_for_twice(peer: Peer) -> None:
    connection = peer.accept()
    connection.answer(connection.next("request"), health(2), end=False)
    connection.end()


@case((MANY, {"answers": STATES[:1], "error": None}))
def the_first_of_many_answers_is_asked_for_again(peer: Peer) -> None:
    connection = peer.accept()
    refusal(connection, wire_pb2.UNAVAILABLE)
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    connection.answer(request)


@case(
    (f"stream\tmethod={WATCH}\trequest=\ttimeout_ms=400", {"answers": STATES[:1], "error": {"code": "DEADLINE_EXCEEDED"}}),
    (CALL, GOOD),
)
def many_answers_have_one_time(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    assert connection.next("cancel").stream_id == request.stream_id
    status(connection)


@case((MANY + "\tcancel_after_ms=300", {"answers": STATES[:1], "error": {"code": "CANCELLED"}}), (CALL, GOOD))
def many_answers_are_cancelled(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    assert connection.next("cancel").stream_id == request.stream_id
    status(connection)


@case((MANY, {"answers": STATES[:2], "error": None}), (CALL, GOOD))
def many_answers_go_on_after_go_away(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    connection.answer(request, health(2), end=False)
    connection.send(go_away=wire_pb2.GoAway(last_stream_id=EVER))
    connection.send(go_away=wire_pb2.GoAway(last_stream_id=request.stream_id))
    connection.answer(request, health(1), end=False)
    connection.answer(request)
    status(peer.accept())


@case((MANY, {"answers": STATES[:1] * 100, "error": None}))
def answers_come_as_they_are_read(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    credit = request.request.credit
    assert credit > 0, "the request has no credit"
    for _ in range(100):
        while credit == 0:
            granted = connection.next("credit")
            assert granted.stream_id == request.stream_id
            credit += granted.credit.answers
        connection.answer(request, health(2), end=False)
        credit -= 1
    connection.answer(request)


# Compression.

COMPRESSED = ("connect\tserver={server}\tcompression=1", {"ok": True})
LONG = admin_pb2.GetStatusResponse(version="v" * 5000).SerializeToString()


def zlib_answer(body: bytes, inflated: int, compression: int = wire_pb2.COMPRESSION_ZLIB) -> Callable[[Peer], None]:
    """A script that gives one answer."""

    def script(peer: Peer) -> None:
        connection = peer.accept()
        request = connection.next("request")
        assert wire_pb2.Metadata(key="accept-encoding", value=b"zlib") in request.request.metadata
        connection.answer(request, body, compression=compression, inflated_bytes=inflated)

    return script


@case(COMPRESSED, (CALL, {"results": [{"answer": {"version": "v" * 5000}}]}), (MANY, {"answers": STATES[:1]}), connect=False)
def answers_are_inflated(peer: Peer) -> None:
    connection = peer.accept()
    request = connection.next("request")
    assert wire_pb2.Metadata(key="accept-encoding", value=b"zlib") in request.request.metadata
    packed: dict[str, Any] = {"compression": wire_pb2.COMPRESSION_ZLIB}
    connection.answer(request, zlib.compress(LONG), inflated_bytes=len(LONG), **packed)
    request = connection.next("request")
    connection.answer(request, zlib.compress(health(2)), end=False, inflated_bytes=len(health(2)), **packed)
    connection.answer(request)


@case((CALL, GOOD))
def compression_is_not_asked_for_otherwise(peer: Peer) -> None:
    request = status(peer.accept())
    assert not any(metadata.key == "accept-encoding" for metadata in request.request.metadata)


for title, script in {
    "an answer that is longer than promised": zlib_answer(zlib.compress(LONG), len(LONG) - 1),
    "an answer that is shorter than promised": zlib_answer(zlib.compress(LONG), len(LONG) + 1),
    "an answer that is cut": zlib_answer(zlib.compress(LONG)[:-1], len(LONG)),
    "an answer with bytes behind it": zlib_answer(zlib.compress(LONG) + b"x", len(LONG)),
    "an answer with a wrong sum": zlib_answer(zlib.compress(LONG)[:-1] + b"x", len(LONG)),
    "an answer that promises too much": zlib_answer(zlib.compress(bytes(1000)), (16 << 20) + 1),
    "an answer that is a bomb": zlib_answer(zlib.compress(bytes(1 << 28)), 100),
    "an answer that is no zlib": zlib_answer(LONG, len(LONG)),
    "an answer in a compression of a later version": zlib_answer(LONG, len(LONG), 7),
}.items():
    script.__name__ = title.replace(" ", "_")
    case(COMPRESSED, (CALL, failed("protocol")), connect=False)(script)


# TLS.

SECURE = "connect\tserver={server}\tca={certificates}/ca.pem"


@case((SECURE, {"ok": True}), (CALL, GOOD), tls="server", connect=False)
def a_server_with_a_certificate(peer: Peer) -> None:
    status(peer.accept())


@case(
    (SECURE + "\tcert={certificates}/client.pem\tkey={certificates}/client.key\ttoken=secret", {"ok": True}),
    (CALL, GOOD),
    tls="mutual",
    connect=False,
)
def both_sides_have_a_certificate(peer: Peer) -> None:
    request = status(peer.accept())
    assert request.request.metadata[0].value == b"Bearer secret"


def no_tls(*words: str) -> dict[str, Any]:
    """There is no TLS with this server, and the message says why."""
    return {"error": {"kind": "connection", "code": "UNAUTHENTICATED", "message": tells("TLS", *words)}}


def refused_by_the_client(peer: Peer) -> None:
    """The handshake ends."""
    try:
        peer.accept().next("request")
        raise AssertionError("a request came")
    except (OSError, Ended):
        pass


@case(("connect\tserver={server}\tca={certificates}/other.pem", no_tls("authority", "trusted")), tls="server", connect=False)
def a_certificate_of_an_authority_that_is_not_trusted(peer: Peer) -> None:
    refused_by_the_client(peer)


@case((SECURE, no_tls("another host")), tls="elsewhere", connect=False)
def a_certificate_of_another_host(peer: Peer) -> None:
    refused_by_the_client(peer)


def no_client_is_taken(peer: Peer) -> None:
    """All handshakes fail until the client comes without TLS. By TLS 1.3 the client is connected before the server has looked at its
    certificate: when it calls that connection may have ended, and it makes another, but no third."""
    seen = 0
    while True:
        try:
            peer.accept(within=30)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            break
        except ssl.SSLError:
            seen += 1
    assert 1 <= seen <= 2, f"the client came {seen} times"


WITHOUT_TLS = [("connect\tserver={server}", {"ok": True}), ("close", {"ok": True})]


@case(
    (SECURE, {"ok": True}),
    (CALL, {"results": [no_tls("wants a certificate")]}),
    *WITHOUT_TLS,
    tls="mutual",
    connect=False,
)
def a_client_without_a_certificate(peer: Peer) -> None:
    no_client_is_taken(peer)


@case(
    (SECURE + "\tcert={certificates}/other.pem\tkey={certificates}/other.key", {"ok": True}),
    (CALL, {"results": [no_tls("does not trust")]}),
    *WITHOUT_TLS,
    tls="mutual",
    connect=False,
)
def a_client_with_a_certificate_that_is_not_trusted(peer: Peer) -> None:
    no_client_is_taken(peer)


@case(*[(SECURE, no_tls("speaks no TLS"))] * 3, connect=False)
def a_server_without_tls(peer: Peer) -> None:
    # A frame, the alert of a gongbaod without TLS, a server of the web.
    for said in (struct.pack(">I", 2) + b"\x2a\x00", b"\x15\x03\x01\x00\x02\x02\x28", b"HTTP/1.1 400 Bad Request\r\n\r\n"):
        connection = peer.accept()
        try:
            connection.raw(said)
            connection.frame()
            raise AssertionError("a frame came")
        except (Ended, TimeoutError, OSError):
            pass


@case((SECURE, {"error": {"kind": "connection", "code": "UNAVAILABLE"}}), connect=False)
def a_server_that_hangs_up_before_tls(peer: Peer) -> None:
    peer.accept().end()


@case((SECURE, {"ok": True}), (CALL, GOOD), tls="server", connect=False)
def a_connection_over_tls_that_breaks_is_made_anew(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.end()
    status(peer.accept())


@case((SECURE, {"ok": True}), (CALL, GOOD), tls="server", connect=False)
def a_connection_over_tls_that_ends_in_good_order_is_made_anew(peer: Peer) -> None:
    connection = peer.accept()
    connection.next("request")
    connection.end_tls()
    status(peer.accept())


@case((SECURE, {"ok": True}), (CALL + "\tcount=100", {"results": [{"answer": {"version": "y" * 70_000}}] * 100}), tls="server", connect=False)
def large_answers_through_tls(peer: Peer) -> None:
    connection = peer.accept()
    for _ in range(100):
        status(connection, "y" * 70_000)
