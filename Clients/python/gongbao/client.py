"""The blocking client; its methods may be called from many threads at once over one connection."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Coroutine, Iterator, Mapping
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Generic, TypeVar

from google.protobuf.message import Message

from .aio import AnswerStream, AsyncClient
from .calls import Calls
from .errors import ClientClosed
from .method import Answer, Request, Streaming, Unary
from .retry import Retry

Result = TypeVar("Result")
Streamed = TypeVar("Streamed", bound=Message)


class Client(Calls):
    """A connection to a server, made anew where it ends.

    >>> with Client("127.0.0.1:7171") as gongbao:
    ...     for hit in gongbao.search("代表建议 满意率").hits:
    ...         print(hit.title)

    It is an `AsyncClient` whose event loop runs in a thread of its own.
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
        """Connects. `timeout` is the default for calls, in seconds. `tls` is True for the system's authorities, or a context.
        `token` accompanies each call, white space at its ends apart. `compression` lets the server compress long answers, for slow
        networks. Raises ConnectionLost, and RPCError for a token that can be none."""
        self._client = AsyncClient(
            server,
            timeout=timeout,
            connect_timeout=connect_timeout,
            tls=tls,
            token=token,
            compression=compression,
            retry=retry,
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="gongbao", daemon=True)
        self._closing = threading.Lock()
        self._is_closed = False
        self._thread.start()
        try:
            self._wait(self._client.connect())
        except BaseException:
            self.close()
            raise

    def call(
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
        return self._wait(self._client.call(method, request, timeout=timeout, metadata=metadata))

    def start(
        self,
        method: Unary[Request, Answer],
        request: Request,
        *,
        timeout: float | None = None,
        metadata: Mapping[str, bytes] = {},
    ) -> Future[Answer]:
        """Makes a call without waiting: its `result()` is the answer or raises, its `cancel()` tells the server."""
        return self._run(self._client.call(method, request, timeout=timeout, metadata=metadata))

    def stream(
        self,
        method: Streaming[Request, Answer],
        request: Request,
        *,
        timeout: float | None = None,
        metadata: Mapping[str, bytes] = {},
    ) -> BlockingStream[Answer]:
        """Makes a call with many answers; `timeout` is for all of them, ten minutes unless given. Waits for the first; only until
        then is it tried again. The server makes answers no faster than they are read.

        >>> with gongbao.stream(AdminService.WatchHealth, WatchHealthRequest()) as answers:
        ...     for answer in answers:
        ...         print(answer)
        """
        answers = self._wait(self._client.stream(method, request, timeout=timeout, metadata=metadata))
        return BlockingStream(self, answers)

    def ping(self, timeout: float | None = None) -> str:
        """Whether the server takes calls: the name of its health state, "HEALTH_SERVING" when it does."""
        return self._wait(self._client.ping(timeout))

    def close(self) -> None:
        """Ends the connection; calls that still wait raise ConnectionLost. May be called twice."""
        with self._closing:
            if self._is_closed:
                return
            self._wait(self._client.close())
            self._is_closed = True
        self._wait_for_calls()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=5)
        self._loop.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, work: Coroutine[Any, Any, Result]) -> Future[Result]:
        if self._is_closed:
            work.close()
            raise ClientClosed()
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def _wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        future = self._run(work)
        try:
            return future.result()
        except BaseException:
            # Also where the program's own wait was interrupted: then nobody waits for the answer.
            future.cancel()
            raise

    def _wait_for_calls(self) -> None:
        """Lets calls that wait raise before their event loop stops."""

        async def rest() -> None:
            others = asyncio.all_tasks() - {asyncio.current_task()}
            if others:
                await asyncio.wait(others, timeout=2)

        asyncio.run_coroutine_threadsafe(rest(), self._loop).result()


class BlockingStream(Generic[Streamed]):
    """The answers of a call, one after the other. Leaving `with` tells the server that no more are wanted."""

    def __init__(self, client: Client, answers: AnswerStream[Streamed]) -> None:
        self._client = client
        self._answers = answers

    def __iter__(self) -> Iterator[Streamed]:
        return self

    def __next__(self) -> Streamed:
        found = self._client._wait(self._following())
        if found is None:
            raise StopIteration
        return found

    def cancel(self) -> None:
        """Tells the server that no more answers are wanted; iteration ends, in other threads too. May be called twice."""
        if not self._client._is_closed:
            self._client._loop.call_soon_threadsafe(self._answers.cancel)

    def __enter__(self) -> BlockingStream[Streamed]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()

    async def _following(self) -> Streamed | None:
        async for answer in self._answers:
            return answer
        return None
