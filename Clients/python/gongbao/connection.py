"""The protocol without sockets: bytes in, events out. See Protos/README.md for the contract."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from .errors import ProtocolError
from .v1 import wire_pb2

#: The largest answer that a server sends, in bytes.
RESPONSE_FRAME_LIMIT = 16 << 20


@dataclass
class Connection:
    """The state of one connection, seen from the client.

    Methods that begin something return the bytes to send; `receive` takes bytes that came and yields whole frames.
    """

    next_stream_id: int = 1
    #: The last stream that the server will serve; None until it says so.
    last_stream_id: int | None = None
    _buffer: bytearray = field(default_factory=bytearray)

    def request(self, method: str, body: bytes, timeout_ms: int, metadata: dict[str, bytes]) -> tuple[int, bytes]:
        """Begins a call: its stream id and its frame."""
        stream_id = self.next_stream_id
        self.next_stream_id += 1
        request = wire_pb2.Request(method=method, timeout_ms=timeout_ms, body=body)
        for key, value in metadata.items():
            request.metadata.add(key=key, value=value)
        return stream_id, self._frame(wire_pb2.Frame(stream_id=stream_id, request=request))

    def cancel(self, stream_id: int) -> bytes:
        """Says that the answer is no longer wanted."""
        return self._frame(wire_pb2.Frame(stream_id=stream_id, cancel=wire_pb2.Cancel()))

    def ping(self, payload: bytes) -> bytes:
        """Asks whether the server is there; at most 64 bytes come back unchanged."""
        return self._frame(wire_pb2.Frame(ping=wire_pb2.Ping(payload=payload)))

    def receive(self, data: bytes) -> Iterator[wire_pb2.Frame]:
        """The frames that `data` completes, in order."""
        self._buffer += data
        while len(self._buffer) >= 4:
            (length,) = struct.unpack_from(">I", self._buffer)
            if not 0 < length <= RESPONSE_FRAME_LIMIT:
                raise ProtocolError(f"a frame of {length} bytes: is this the port of a gongbaod?")
            if len(self._buffer) < 4 + length:
                return
            frame = wire_pb2.Frame()
            try:
                frame.ParseFromString(bytes(self._buffer[4 : 4 + length]))
            except Exception as error:
                raise ProtocolError(f"a frame that can't be read: {error}") from error
            del self._buffer[: 4 + length]
            if frame.HasField("go_away"):
                self.last_stream_id = frame.go_away.last_stream_id
            yield frame

    @staticmethod
    def _frame(frame: wire_pb2.Frame) -> bytes:
        body = frame.SerializeToString()
        return struct.pack(">I", len(body)) + body
