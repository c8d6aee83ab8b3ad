"""The client for asyncio."""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections.abc import Mapping
from types import TracebackType
from typing import Generic, TypeVar

from google.protobuf.message import Message

from .aio_calls import AsyncCalls
from .bearer import bearer
from .compression import ACCEPTED, inflated
from .errors import ClientClosed, GongbaoError, NotBegun, ProtocolError, RPCError, time_is_over
from .link import Exchange, Link
from .method import Answer, Request, Streaming, Unary
from .retry import Retry
from .v1 import wire_pb2

#: Methods that take reports in; what they are asked is done once for a key, however often it has to be sent.
KEYED = ("gongbao.v1.ReportService/Ingest", "gongbao.v1.ReportService/IngestWithProgress")
#: Seconds for a call with many answers that names no time.
STREAM_TIMEOUT = 600.0
#: What a server grants at most.
LONGEST_TIMEOUT = 86_400.0
Streamed = TypeVar("Streamed", bound=Message)


class AsyncClient(AsyncCalls):
    """A connection to a server, made anew where it ends. Everything happens on one event loop.

    >>> async with AsyncClient("127.0.0.1:7171") as gongbao:
    ...     for hit in (await gongbao.search("代表建议 满意率")).hits:
    ...         print(hit.title)

    Cancelling the task of a call tells the server.
    """

    def __init__(
        self,
        server: str = "127.0.0.1:7171",
        *,
        timeout: float = 10.0,
        connect_timeout: float = 5.0,
        tls: bool | ssl.SSLContext = False,
        token: str | None = None,
        compression: bool = False,
        retry: Retry | None = None,
    ) -> None:
        """`timeout` is the default for calls, in seconds. `tls` is True for the system's authorities, or a context. `token`
        accompanies each call, white space at its ends apart; RPCError where it can be none. `compression` lets the server compress
        long answers, for slow networks. `async with` connects, or the first call; both raise ConnectionLost where that fails."""
        self.server = server
        self.timeout = timeout
        self._connect_timeout = connect_timeout
        self._tls = ssl.create_default_context() if tls is True else tls or None
        self._metadata = dict(ACCEPTED) if compression else {}
        self._metadata.update(bearer(token or ""))
        self._retry = retry or Retry()
        self._link: Link | None = None
        self._connecting: asyncio.Task[Link] | None = None
        self._closed = asyncio.Event()

    async def call(
        self,
        method: Unary[Request, Answer],
        request: Request,
        *,
        timeout: float | None = None,
        metadata: Mapping[str, bytes] = {},
    ) -> Answer:
        """Makes a call and waits for its answer, trying again where that may help.

        Raises RPCError where the server refuses or the time is over, ConnectionLost where no answer can be had.
        """
        seconds = self.timeout if timeout is None else timeout
        exchange, response = await self._begin(method.name, request, seconds, metadata, many=False)
        if not response.end:
            exchange.give_up()
            raise ProtocolError(f"{method.name} was answered in parts; it is a method with many answers")
        return _decoded(method.answer, response)

    async def stream(
        self,
        method: Streaming[Request, Answer],
        request: Request,
        *,
        timeout: float | None = None,
        metadata: Mapping[str, bytes] = {},
    ) -> AnswerStream[Answer]:
        """Makes a call with many answers; `timeout` is for all of them, ten minutes unless given. Waits for the first; only until
        then is it tried again. The server makes answers no faster than they are read.

        >>> async with await gongbao.stream(AdminService.WatchHealth, WatchHealthRequest()) as answers:
        ...     async for answer in answers:
        ...         print(answer)
        """
        seconds = STREAM_TIMEOUT if timeout is None else timeout
        exchange, first = await self._begin(method.name, request, seconds, metadata, many=True)
        return AnswerStream(method.answer, exchange, first)

    async def ping(self, timeout: float | None = None) -> str:
        """Whether the server takes calls: the name of its health state, "HEALTH_SERVING" when it does."""
        seconds = self.timeout if timeout is None else timeout
        if not seconds > 0:
            raise time_is_over()
        pong = await (await self._usable_link(seconds)).ping(seconds)
        known = pong.health in wire_pb2.HealthState.values()
        return wire_pb2.HealthState.Name(pong.health) if known else str(pong.health)

    async def connect(self) -> None:
        """Connects if there is no connection. Raises ConnectionLost."""
        await self._usable_link(self._connect_timeout)

    async def close(self) -> None:
        """Ends the connection; calls that still wait raise ConnectionLost. May be called twice."""
        self._closed.set()
        if self._connecting:
            self._connecting.cancel()
        if self._link:
            self._link.end(ClientClosed())

    async def __aenter__(self) -> AsyncClient:
        await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _begin(
        self, method: str, request: Message, timeout: float, metadata: Mapping[str, bytes], many: bool
    ) -> tuple[Exchange, wire_pb2.Response]:
        """The call and the first frame of its answer."""
        # Neither is what is no number.
        if not timeout > 0:
            raise time_is_over()
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(timeout, LONGEST_TIMEOUT)
        body, accompanying = request.SerializeToString(), {**self._metadata, **metadata}
        if method in KEYED:
            accompanying.setdefault("idempotency-key", secrets.token_hex(16).encode())
        self._retry.call_made()
        attempt = 1
        while True:
            try:
                return await self._attempt(method, body, deadline, accompanying, many)
            except GongbaoError as error:
                pause = self._retry.pause(error, attempt, deadline - loop.time())
                if pause is None:
                    raise
            await self._pause(pause)
            attempt += 1

    async def _pause(self, seconds: float) -> None:
        """Lets time pass before another attempt; ends with the client."""
        try:
            await asyncio.wait_for(self._closed.wait(), seconds)
        except asyncio.TimeoutError:
            return
        raise ClientClosed()

    async def _attempt(
        self, method: str, body: bytes, deadline: float, metadata: Mapping[str, bytes], many: bool
    ) -> tuple[Exchange, wire_pb2.Response]:
        """One attempt, and another at once where a connection takes no more calls: the server saw nothing of it."""
        for more in (True, True, False):
            try:
                link = await self._usable_link(deadline - asyncio.get_running_loop().time())
                exchange = await link.begin(method, body, deadline, metadata, many)
                return exchange, await exchange.response()
            except NotBegun:
                if not more:
                    raise
        raise AssertionError("the last round returns or raises")

    async def _usable_link(self, left: float) -> Link:
        """The connection; a new one where it ended. All that wait for a new one share it."""
        if self._closed.is_set():
            raise ClientClosed()
        if self._link and self._link.is_usable:
            return self._link
        if self._connecting is None or self._connecting.done():
            timeout = max(0.001, min(self._connect_timeout, left))
            self._connecting = asyncio.ensure_future(Link.connect(self.server, self._tls, timeout))
            self._connecting.add_done_callback(lambda made: made.cancelled() or made.exception())
        connecting = self._connecting
        try:
            link = await asyncio.shield(connecting)
        except asyncio.CancelledError:
            if connecting.cancelled():  # By close(); nobody has cancelled the call.
                raise ClientClosed() from None
            raise
        if self._closed.is_set():
            link.end(ClientClosed())
            raise ClientClosed()
        self._link = link
        return link


class AnswerStream(Generic[Streamed]):
    """The answers of a call, one after the other. Leaving `async with` tells the server that no more are wanted."""

    def __init__(self, answer: type[Streamed], exchange: Exchange, first: wire_pb2.Response) -> None:
        self._answer = answer
        self._exchange = exchange
        self._next: wire_pb2.Response | None = first
        self._has_ended = False

    def __aiter__(self) -> AnswerStream[Streamed]:
        return self

    async def __anext__(self) -> Streamed:
        if self._has_ended:
            raise StopAsyncIteration
        try:
            response = self._next or await self._exchange.response()
        except GongbaoError:
            if self._has_ended:  # By cancel().
                raise StopAsyncIteration from None
            self._has_ended = True
            raise
        self._next = None
        # The last frame says how the call ended and holds no answer.
        if response.end:
            self._has_ended = True
            raise StopAsyncIteration
        return _decoded(self._answer, response)

    def cancel(self) -> None:
        """Tells the server that no more answers are wanted; iteration ends. May be called twice."""
        self._has_ended = True
        self._exchange.give_up()
        self._exchange.put(RPCError(wire_pb2.CANCELLED, "The call was cancelled."))

    async def __aenter__(self) -> AnswerStream[Streamed]:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()


def _decoded(answer: type[Streamed], response: wire_pb2.Response) -> Streamed:
    body = inflated(response)
    try:
        return answer.FromString(body)
    except Exception as error:
        raise ProtocolError(f"the answer is no {answer.DESCRIPTOR.full_name}: {error}") from error
