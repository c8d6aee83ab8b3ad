"""A server that plays a script: for what a real one does rarely or never."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from typing import Any

from gongbao.v1 import wire_pb2


class Ended(Exception):
    """The client has ended the connection."""


class PeerConnection:
    """One connection of a client."""

    def __init__(self, made: socket.socket) -> None:
        self._socket = made
        self._bytes = b""

    def frame(self, within: float = 10) -> wire_pb2.Frame:
        """The next frame. Raises Ended, and TimeoutError where none comes."""
        self._socket.settimeout(within)
        while len(self._bytes) < 4 or len(self._bytes) < 4 + struct.unpack_from(">I", self._bytes)[0]:
            try:
                part = self._socket.recv(1 << 16)
            except TimeoutError:
                raise
            except OSError as error:
                raise Ended from error
            if not part:
                raise Ended
            self._bytes += part
        (length,) = struct.unpack_from(">I", self._bytes)
        frame = wire_pb2.Frame.FromString(self._bytes[4 : 4 + length])
        self._bytes = self._bytes[4 + length :]
        return frame

    def next(self, kind: str, within: float = 10) -> wire_pb2.Frame:
        """The next frame of a kind; pings in between are answered, other frames passed over."""
        while True:
            frame = self.frame(within)
            if frame.WhichOneof("payload") == kind:
                return frame
            if frame.HasField("ping"):
                self.send(pong=wire_pb2.Pong(payload=frame.ping.payload, health=wire_pb2.HEALTH_SERVING))

    def send(self, stream_id: int = 0, **payload: Any) -> None:
        """Sends a frame."""
        self.raw(framed(wire_pb2.Frame(stream_id=stream_id, **payload)))

    def answer(self, request: wire_pb2.Frame, body: bytes = b"", end: bool = True, **response: Any) -> None:
        """Answers a request."""
        self.send(request.stream_id, response=wire_pb2.Response(body=body, end=end, **response))

    def raw(self, data: bytes) -> None:
        """Sends bytes, whatever they are."""
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise Ended from error

    def end_tls(self) -> None:
        """Ends the connection as TLS wants it: says so first."""
        assert isinstance(self._socket, ssl.SSLSocket)
        with contextlib.suppress(OSError):
            self._socket.unwrap()
        self.end()

    def end(self) -> None:
        """Ends the connection."""
        self._socket.close()


class Peer:
    """Plays a script against one client in a thread."""

    def __init__(self, script: Callable[[Peer], None], tls: ssl.SSLContext | None = None) -> None:
        self._script, self._tls = script, tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.address = "127.0.0.1:%d" % self._listener.getsockname()[1]
        self._connections: list[PeerConnection] = []
        self.problem = ""
        self._thread = threading.Thread(target=self._play, daemon=True)
        self._thread.start()

    def accept(self, within: float = 10) -> PeerConnection:
        """The client's next connection."""
        self._listener.settimeout(within)
        made, _ = self._listener.accept()
        made.settimeout(within)
        if self._tls:
            # It is read to its end where that fails: the client gets the alert, and no broken connection in its place.
            made = self._tls.wrap_socket(made, server_side=True, do_handshake_on_connect=False)
            try:
                made.do_handshake()
            except ssl.SSLError:
                _read_to_end(made)
                raise
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = PeerConnection(made)
        self._connections.append(connection)
        return connection

    def finish(self) -> str:
        """Waits for the script's end; what went wrong in it, or nothing."""
        self._thread.join(20)
        if self._thread.is_alive():
            self.problem = self.problem or "its script did not end"
        self._listener.close()
        for connection in self._connections:
            connection.end()
        return self.problem

    def _play(self) -> None:
        try:
            self._script(self)
        except Exception as error:
            at = error.__traceback__ and error.__traceback__.tb_next
            line = f"line {at.tb_lineno if at else '?'} of the script"
            does_not_hold = str(error) or f"{line} does not hold"
            self.problem = does_not_hold if isinstance(error, AssertionError) else f"{type(error).__name__} {error} in {line}"


def _read_to_end(made: ssl.SSLSocket) -> None:
    """Takes what still comes, below TLS."""
    with socket.socket(fileno=made.detach()) as plain:
        plain.settimeout(10)
        with contextlib.suppress(OSError):
            while plain.recv(1 << 16):
                pass


def framed(frame: wire_pb2.Frame) -> bytes:
    """A frame as it travels."""
    body = frame.SerializeToString()
    return struct.pack(">I", len(body)) + body
