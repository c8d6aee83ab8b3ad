"""A blocking client; its methods may be called from many threads at once over one connection."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from types import TracebackType
from typing import TypeVar

from google.protobuf.message import Message

from .connection import Connection
from .errors import ConnectionLost, GongbaoError, RPCError
from .methods import Calls
from .v1 import wire_pb2

Answer = TypeVar("Answer", bound=Message)


class Client(Calls):
    """A connection to a server.

    >>> with Client("127.0.0.1:7171") as gongbao:
    ...     for hit in gongbao.search("代表建议 满意率").hits:
    ...         print(hit.title)
    """

    def __init__(self, server: str = "127.0.0.1:7171", *, timeout: float = 10.0) -> None:
        """Connects.

        `timeout` is the default for connecting and for calls, in seconds. Raises ConnectionLost.
        """
        host, _, port = server.rpartition(":")
        self.timeout = timeout
        self._lock = threading.Lock()
        self._connection = Connection()
        self._waiting: dict[int, Future[wire_pb2.Response]] = {}
        self._pongs: list[Future[wire_pb2.Pong]] = []
        self._closed: GongbaoError | None = None
        try:
            self._socket = socket.create_connection((host or "127.0.0.1", int(port)), timeout=timeout)
        except (OSError, ValueError) as error:
            raise ConnectionLost(f"no server at {server} ({error}); start one: gongbaod serve --data DIR") from error
        self._socket.settimeout(None)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._reader = threading.Thread(target=self._read, name="gongbao-reader", daemon=True)
        self._reader.start()

    def call(self, method: str, request: Message, answer: type[Answer], timeout: float | None = None) -> Answer:
        """Calls a method by its full name and waits for the answer.

        Raises RPCError where the server refuses or the deadline passes, ConnectionLost where the connection ends.
        """
        seconds = self.timeout if timeout is None else timeout
        future: Future[wire_pb2.Response] = Future()
        with self._lock:
            self._check_open()
            stream_id, frame = self._connection.request(
                method, request.SerializeToString(), max(1, round(seconds * 1000)), {}
            )
            self._waiting[stream_id] = future
            self._send(frame)
        try:
            # The server keeps the deadline too; the grace lets its answer win.
            response = future.result(timeout=seconds + 0.5)
        except (FutureTimeout, KeyboardInterrupt) as error:
            with self._lock:
                if self._waiting.pop(stream_id, None) and not self._closed:
                    self._send(self._connection.cancel(stream_id))
            if isinstance(error, KeyboardInterrupt):
                raise
            raise RPCError(wire_pb2.DEADLINE_EXCEEDED, f"no answer within {seconds} s") from None
        if response.code != wire_pb2.OK:
            raise RPCError(response.code, response.message, response.details)
        return answer.FromString(response.body)

    def ping(self, timeout: float | None = None) -> str:
        """Whether the server takes calls: the name of its health state, "HEALTH_SERVING" when it does."""
        future: Future[wire_pb2.Pong] = Future()
        with self._lock:
            self._check_open()
            self._pongs.append(future)
            self._send(self._connection.ping(b"python"))
        pong = future.result(timeout=self.timeout if timeout is None else timeout)
        return wire_pb2.HealthState.Name(pong.health)

    def close(self) -> None:
        """Ends the connection; calls that still wait raise ConnectionLost. May be called twice."""
        self._end(ConnectionLost("the client was closed"))
        self._reader.join(timeout=5)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check_open(self) -> None:
        if self._closed:
            raise self._closed
        if self._connection.last_stream_id is not None:
            raise ConnectionLost("the server is stopping; connect again")

    def _send(self, frame: bytes) -> None:
        try:
            self._socket.sendall(frame)
        except OSError as error:
            raise ConnectionLost(f"the connection ended: {error}") from error

    def _read(self) -> None:
        try:
            while data := self._socket.recv(1 << 16):
                for frame in self._connection.receive(data):
                    self._take(frame)
            self._end(ConnectionLost("the server closed the connection"))
        except OSError as error:
            self._end(ConnectionLost(f"the connection ended: {error}"))
        except GongbaoError as error:
            self._end(error)

    def _take(self, frame: wire_pb2.Frame) -> None:
        if frame.HasField("response"):
            with self._lock:
                future = self._waiting.pop(frame.stream_id, None)
            if future:
                future.set_result(frame.response)
        elif frame.HasField("pong"):
            with self._lock:
                pong = self._pongs.pop(0) if self._pongs else None
            if pong:
                pong.set_result(frame.pong)

    def _end(self, reason: GongbaoError) -> None:
        with self._lock:
            if self._closed:
                return
            self._closed = reason
            calls, self._waiting = list(self._waiting.values()), {}
            pongs, self._pongs = self._pongs, []
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # The other side was faster.
        self._socket.close()
        for call in calls:
            call.set_exception(reason)
        for pong in pongs:
            pong.set_exception(reason)
