"""The vectors of Protos/vectors: bytes and JSON that every client agrees on."""

import importlib
import json
import pathlib
import pkgutil
import struct

import pytest
from google.protobuf import json_format, symbol_database
from google.protobuf.message import Message

import gongbao.v1
from gongbao.connection import Connection

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "Protos" / "vectors" / "v1"
for module in pkgutil.iter_modules(gongbao.v1.__path__):
    importlib.import_module(f"gongbao.v1.{module.name}")
INDEX = [line.split("\t")[:2] for line in (FOLDER / "index.tsv").read_text(encoding="utf-8").splitlines()[1:]]
FRAMES = [name for name, message in INDEX if message == "gongbao.v1.Frame"]


def new(message: str) -> Message:
    """An empty message of a full name."""
    made: Message = symbol_database.Default().GetSymbol(message)()
    return made


def vector(name: str) -> tuple[bytes, object]:
    """A vector's bytes and what its JSON says."""
    data = bytes.fromhex((FOLDER / f"{name}.hex").read_text(encoding="utf-8"))
    return data, json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def test_the_index_names_all_files() -> None:
    named = {f"{name}.{suffix}" for name, _ in INDEX for suffix in ("hex", "json")}
    assert {path.name for path in FOLDER.iterdir()} == named | {"index.tsv"}
    assert FRAMES


@pytest.mark.parametrize(("name", "kind"), INDEX)
def test_bytes_and_json_are_the_same_message(name: str, kind: str) -> None:
    data, expected = vector(name)
    if name in FRAMES:
        (length,) = struct.unpack_from(">I", data)
        data = data[4:]
        assert length == len(data)
    message, from_json = new(kind), new(kind)
    message.ParseFromString(data)
    assert json_format.MessageToDict(message, preserving_proto_field_name=True) == expected
    assert message.SerializeToString() == data
    json_format.ParseDict(expected, from_json)
    assert from_json.SerializeToString() == data


def test_the_connection_reads_all_frames() -> None:
    stream = b"".join(vector(name)[0] for name in FRAMES)
    connection = Connection()
    frames = [frame for at in range(len(stream)) for frame in connection.receive(stream[at : at + 1])]
    assert [json_format.MessageToDict(frame, preserving_proto_field_name=True) for frame in frames] == [
        vector(name)[1] for name in FRAMES
    ]
