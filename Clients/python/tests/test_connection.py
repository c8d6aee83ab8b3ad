"""The protocol without a socket."""

import random
import struct

import pytest

from gongbao.connection import FRAME_LIMIT, IN_FLIGHT_LIMIT, Connection
from gongbao.errors import ProtocolError, RPCError
from gongbao.v1 import wire_pb2


def framed(frame: wire_pb2.Frame) -> bytes:
    body = frame.SerializeToString()
    return struct.pack(">I", len(body)) + body


def test_request_is_a_length_and_a_frame() -> None:
    connection = Connection()
    first, data = connection.request("a.B/C", b"xyz", 250, {"traceparent": b"00"})
    (length,) = struct.unpack_from(">I", data)
    frame = wire_pb2.Frame.FromString(data[4:])
    assert length == len(data) - 4
    assert (first, frame.stream_id) == (1, 1)
    assert (frame.request.method, frame.request.body, frame.request.timeout_ms) == ("a.B/C", b"xyz", 250)
    assert frame.request.metadata[0].key == "traceparent"
    second, _ = connection.request("a.B/C", b"", 1, {})
    assert second == 2


@pytest.mark.parametrize("seed", range(20))
def test_every_split_gives_the_same_frames(seed: int) -> None:
    rng = random.Random(seed)
    frames = [
        wire_pb2.Frame(stream_id=n, response=wire_pb2.Response(body=rng.randbytes(rng.randrange(300)), end=True))
        for n in range(1, 20)
    ]
    data = b"".join(framed(f) for f in frames)
    connection = Connection()
    seen: list[wire_pb2.Frame] = []
    while data:
        cut = rng.randrange(1, 40)
        seen += connection.receive(data[:cut])
        data = data[cut:]
    assert seen == frames


def test_another_protocol_is_told_from_ours() -> None:
    with pytest.raises(ProtocolError):
        list(Connection().receive(b"HTTP/1.1 400 Bad Request\r\n"))
    with pytest.raises(ProtocolError):
        list(Connection().receive(struct.pack(">I", FRAME_LIMIT + 1)))
    with pytest.raises(ProtocolError):
        list(Connection().receive(struct.pack(">I", 3) + b"\xff\xff\xff"))


def test_go_away_is_remembered() -> None:
    connection = Connection()
    list(connection.receive(framed(wire_pb2.Frame(go_away=wire_pb2.GoAway(last_stream_id=7)))))
    assert connection.last_stream_id == 7


def test_calls_given_up_count_until_they_are_answered() -> None:
    connection = Connection()
    for _ in range(IN_FLIGHT_LIMIT):
        connection.request("a.B/C", b"", 1, {})
    assert not connection.has_room
    assert wire_pb2.Frame.FromString(connection.cancel(5)[4:]).stream_id == 5
    assert connection.cancel(5) == connection.cancel(IN_FLIGHT_LIMIT + 1) == b""
    assert not connection.has_room
    list(connection.receive(framed(wire_pb2.Frame(stream_id=5, response=wire_pb2.Response()))))
    assert not connection.has_room
    list(connection.receive(framed(wire_pb2.Frame(stream_id=5, response=wire_pb2.Response(end=True)))))
    assert connection.has_room


def test_a_request_that_is_too_long_begins_nothing() -> None:
    connection = Connection()
    with pytest.raises(RPCError) as caught:
        connection.request("a.B/C", bytes(FRAME_LIMIT), 1, {})
    assert caught.value.code == "RESOURCE_EXHAUSTED"
    assert connection.request("a.B/C", b"", 1, {})[0] == 1
