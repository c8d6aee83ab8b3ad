"""The protocol without sockets: bytes in, frames out. See Protos/README.md for the contract."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .errors import ProtocolError, RPCError
from .foreign import no_frame
from .v1 import wire_pb2

#: The largest frame in both directions, in bytes.
FRAME_LIMIT = 16 << 20
#: The most calls in flight on a connection, those that were given up and are not answered yet included.
IN_FLIGHT_LIMIT = 256
#: How many of many answers may come before the program has read any.
CREDIT = 16


@dataclass
class Connection:
    """The state of one connection, seen from the client.

    Methods that begin something return the bytes to send; `receive` takes bytes that came and yields whole frames.
    """

    next_stream_id: int = 1
    #: What errors call the server.
    place: str = "the server"
    #: The last stream that the server will serve; None until it says so.
    last_stream_id: int | None = None
    #: Calls without their last answer, and whether somebody waits for it.
    in_flight: dict[int, bool] = field(default_factory=dict)
    _buffer: bytearray = field(default_factory=bytearray)

    @property
    def has_room(self) -> bool:
        """Whether another call may be begun."""
        return len(self.in_flight) < IN_FLIGHT_LIMIT

    def request(
        self, method: str, body: bytes, timeout_ms: int, metadata: Mapping[str, bytes], credit: int = 0
    ) -> tuple[int, bytes]:
        """Begins a call: its stream id and its frame. `credit` says how many of many answers may come at first, 0 counts none.

        Raises RPCError where the frame would be too long.
        """
        request = wire_pb2.Request(method=method, timeout_ms=min(timeout_ms, 0xFFFFFFFF), body=body, credit=credit)
        for key, value in metadata.items():
            request.metadata.add(key=key, value=value)
        frame = self._frame(wire_pb2.Frame(stream_id=self.next_stream_id, request=request))
        stream_id = self.next_stream_id
        self.next_stream_id += 1
        self.in_flight[stream_id] = True
        return stream_id, frame

    def cancel(self, stream_id: int) -> bytes:
        """Says that the answer is no longer wanted; nothing if the call has ended or was given up before."""
        if not self.in_flight.get(stream_id):
            return b""
        self.in_flight[stream_id] = False
        return self._frame(wire_pb2.Frame(stream_id=stream_id, cancel=wire_pb2.Cancel()))

    def credit(self, stream_id: int, answers: int) -> bytes:
        """Lets so many answers more come; nothing if the call has ended or was given up."""
        if not self.in_flight.get(stream_id):
            return b""
        return self._frame(wire_pb2.Frame(stream_id=stream_id, credit=wire_pb2.Credit(answers=answers)))

    def ping(self, payload: bytes) -> bytes:
        """Asks whether the server is there; at most 64 bytes come back unchanged."""
        return self._frame(wire_pb2.Frame(ping=wire_pb2.Ping(payload=payload)))

    def pong(self, ping: wire_pb2.Ping) -> bytes:
        """The answer to the server's ping."""
        return self._frame(wire_pb2.Frame(pong=wire_pb2.Pong(payload=ping.payload)))

    def receive(self, data: bytes) -> Iterator[wire_pb2.Frame]:
        """The frames that `data` completes, in order."""
        self._buffer += data
        while len(self._buffer) >= 4:
            (length,) = struct.unpack_from(">I", self._buffer)
            if not 0 < length <= FRAME_LIMIT:
                raise no_frame(self.place, bytes(self._buffer[:4]))
            if len(self._buffer) < 4 + length:
                return
            frame = wire_pb2.Frame()
            try:
                frame.ParseFromString(bytes(self._buffer[4 : 4 + length]))
            except Exception as error:
                raise ProtocolError(f"{self.place} sent a frame that can't be read: {error}") from error
            del self._buffer[: 4 + length]
            if frame.HasField("go_away"):
                self.last_stream_id = frame.go_away.last_stream_id
            elif frame.HasField("response") and frame.response.end:
                self.in_flight.pop(frame.stream_id, None)
            yield frame

    @staticmethod
    def _frame(frame: wire_pb2.Frame) -> bytes:
        body = frame.SerializeToString()
        if len(body) > FRAME_LIMIT:
            text = f"The request has {len(body)} bytes; at most {FRAME_LIMIT} can be sent. Send less at a time."
            raise RPCError(wire_pb2.RESOURCE_EXHAUSTED, text)
        return struct.pack(">I", len(body)) + body
