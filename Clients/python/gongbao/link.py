"""One connection to a server, on an event loop of asyncio."""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from collections.abc import Mapping

from .connection import CREDIT, IN_FLIGHT_LIMIT, Connection
from .errors import ClientClosed, ConnectionLost, GongbaoError, NotBegun, ProtocolError, RPCError, time_is_over
from .foreign import no_tls
from .v1 import wire_pb2

#: Seconds within which something must come from a server that let a call's time pass: one that lost its power says nothing.
PROBE_TIMEOUT = 5.0


def address(server: str) -> tuple[str, int]:
    """Host and port of "HOST:PORT"; an IPv6 address stands in brackets."""
    host, colon, port = server.rpartition(":")
    if not colon or not port.isdigit() or int(port) > 65535:
        raise ConnectionLost(f'"{server}" is no HOST:PORT', "INVALID_ARGUMENT")
    return host.removeprefix("[").removesuffix("]") or "127.0.0.1", int(port)


class Exchange:
    """A call on a connection: what came of it and was not fetched, and who waits for more."""

    def __init__(self, link: Link, deadline: float, many: bool) -> None:
        self.stream_id = 0
        self.credit = CREDIT if many else 0
        self._read = 0
        self._link = link
        self._came: deque[wire_pb2.Response | GongbaoError] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._timer = link.loop.call_at(deadline, self._time_is_over)

    async def response(self) -> wire_pb2.Response:
        """The next frame of the answer. Raises what the server refused with, or what ended the call."""
        while not self._came:
            await self.news()
        came = self._came.popleft()
        if isinstance(came, GongbaoError):
            raise came
        self._read += 1
        # Before what was granted is used up, so that the server does not run dry.
        if self.credit and self._read == self.credit // 2:
            self._link.grant(self.stream_id, self._read)
            self._read = 0
        return came

    async def news(self) -> None:
        """Waits until something came or there may be room to begin."""
        self._waiter = self._link.loop.create_future()
        try:
            await self._waiter
        except asyncio.CancelledError:
            self.give_up()
            raise

    @property
    def has_ended(self) -> bool:
        """Whether something came, be it the end of its time."""
        return bool(self._came)

    def nudge(self) -> None:
        """Ends the wait for news."""
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    def give_up(self) -> None:
        """Nobody waits any more; the server is told so if it still works."""
        self._timer.cancel()
        self._link.give_up(self.stream_id)

    def put(self, came: wire_pb2.Response | GongbaoError) -> None:
        """Something came, or will never come."""
        if isinstance(came, GongbaoError) or came.end:
            self._timer.cancel()
        if not isinstance(came, GongbaoError) and came.code != wire_pb2.OK:
            came = RPCError(came.code, came.message, came.details)
        self._came.append(came)
        self.nudge()

    def _time_is_over(self) -> None:
        self.put(time_is_over())
        self.give_up()
        self._link.probe()


class Link(asyncio.Protocol):
    """A connection that carries many calls at a time. Used on its event loop only."""

    def __init__(self, place: str, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._place = place
        self._connection = Connection(place=place)
        self._transport: asyncio.Transport | None = None
        self._exchanges: dict[int, Exchange] = {}
        self._pongs: deque[asyncio.Future[wire_pb2.Pong]] = deque()
        self._queue: deque[Exchange] = deque()
        self._writable = True
        self._ended: GongbaoError | None = None
        self._probe: asyncio.TimerHandle | None = None

    @classmethod
    async def connect(cls, server: str, tls: ssl.SSLContext | None, timeout: float) -> Link:
        """Connects within `timeout` seconds. Raises ConnectionLost."""
        host, port = address(server)
        loop = asyncio.get_running_loop()
        try:
            making = loop.create_connection(
                lambda: cls(server, loop), host, port, ssl=tls, server_hostname=host if tls else None
            )
            # It sends without delay (TCP_NODELAY), as all of asyncio's do.
            _, link = await asyncio.wait_for(making, timeout)
        except (OSError, asyncio.TimeoutError) as error:
            failure = no_tls(server, error)
            if failure:
                raise failure from error
            why = str(error) or f"no answer within {timeout:g} s"
            raise ConnectionLost(f"no server at {server} ({why}); start one: gongbaod serve --data DIR") from error
        return link

    @property
    def is_usable(self) -> bool:
        """Whether new calls may be made on it; once it is not, it never is again."""
        return self._ended is None and self._connection.last_stream_id is None

    async def begin(
        self, method: str, body: bytes, deadline: float, metadata: Mapping[str, bytes], many: bool
    ) -> Exchange:
        """Sends a request, as soon as there is room. Raises NotBegun where the connection takes no more."""
        exchange = Exchange(self, deadline, many)
        try:
            while self.is_usable and not (self._connection.has_room and self._writable):
                self._queue.append(exchange)
                await exchange.news()
                if exchange.has_ended:
                    await exchange.response()
            if self._ended and self._ended.code == "UNAUTHENTICATED":  # Nor would another connection be trusted.
                raise self._ended
            if not self.is_usable or self._transport is None:
                raise NotBegun(f"{self._place} takes no more calls on this connection")
            left = max(1, round((deadline - self.loop.time()) * 1000))
            exchange.stream_id, frame = self._connection.request(method, body, left, metadata, exchange.credit)
        except BaseException:
            exchange.give_up()
            raise
        self._exchanges[exchange.stream_id] = exchange
        self._transport.write(frame)
        return exchange

    async def ping(self, timeout: float) -> wire_pb2.Pong:
        """Asks the server whether it is there."""
        if self._ended or self._transport is None:
            raise NotBegun(f"{self._place} takes no more calls on this connection")
        pong: asyncio.Future[wire_pb2.Pong] = self.loop.create_future()
        self._pongs.append(pong)
        self._transport.write(self._connection.ping(b"gongbao"))
        try:
            # A pong that comes too late takes its turn all the same.
            return await asyncio.wait_for(asyncio.shield(pong), timeout)
        except asyncio.TimeoutError:
            raise time_is_over() from None

    def give_up(self, stream_id: int) -> None:
        """Forgets a call and tells the server."""
        self._exchanges.pop(stream_id, None)
        frame = self._connection.cancel(stream_id)
        if frame and self._transport and not self._ended:
            self._transport.write(frame)
        self._close_if_finished()

    def grant(self, stream_id: int, answers: int) -> None:
        """Lets so many answers more of a call come."""
        frame = self._connection.credit(stream_id, answers)
        if frame and self._transport and not self._ended:
            self._transport.write(frame)

    def probe(self) -> None:
        """Asks a silent server whether it is still there; if nothing at all comes, the connection is given up."""
        if self._probe or self._ended or not self._transport:
            return
        self._transport.write(self._connection.ping(b""))
        gone = ConnectionLost(f"{self._place} has stopped answering")
        self._probe = self.loop.call_later(PROBE_TIMEOUT, self.end, gone)

    def end(self, reason: GongbaoError) -> None:
        """Ends the connection and all that waits for it."""
        if self._ended:
            return
        self._ended = reason
        if self._probe:
            self._probe.cancel()
        exchanges, self._exchanges = self._exchanges, {}
        for exchange in exchanges.values():
            exchange.put(reason)
        for pong in self._pongs:
            if not pong.done():
                pong.set_exception(reason)
                pong.exception()  # Nobody may wait for it any more.
        self._wake()
        if self._transport:
            self._transport.abort() if isinstance(reason, ProtocolError) else self._transport.close()

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        failure = no_tls(self._place, error) if error else None
        self.end(failure or ConnectionLost(f"{self._place} closed the connection" + (f": {error}" if error else "")))

    def pause_writing(self) -> None:
        self._writable = False

    def resume_writing(self) -> None:
        self._writable = True
        self._wake()

    def data_received(self, data: bytes) -> None:
        if self._probe:
            self._probe.cancel()
            self._probe = None
        try:
            for frame in self._connection.receive(data):
                self._take(frame)
        except GongbaoError as error:
            self.end(error)
        self._wake()
        self._close_if_finished()

    def _take(self, frame: wire_pb2.Frame) -> None:
        kind = frame.WhichOneof("payload")
        if kind == "response":
            exchange = self._exchanges.get(frame.stream_id)
            if exchange and frame.response.end:
                del self._exchanges[frame.stream_id]
            if exchange:
                exchange.put(frame.response)
        elif kind == "ping" and self._transport:
            self._transport.write(self._connection.pong(frame.ping))
        elif kind == "pong" and frame.pong.payload and self._pongs:
            pong = self._pongs.popleft()
            if not pong.done():
                pong.set_result(frame.pong)
        elif kind == "go_away":
            self._leave(frame.go_away)

    def _leave(self, go_away: wire_pb2.GoAway) -> None:
        """Calls that the server will not serve end now; the others are still answered."""
        reason: GongbaoError = NotBegun(f"{self._place} takes no more calls on this connection: {go_away.reason}")
        if go_away.code != wire_pb2.OK:
            reason = RPCError(go_away.code, f"{self._place} ended the connection: {go_away.reason}")
        for stream_id in [known for known in self._exchanges if known > go_away.last_stream_id]:
            self._exchanges.pop(stream_id).put(reason)
            self._connection.in_flight.pop(stream_id, None)

    def _wake(self) -> None:
        """Lets calls that wait for room look again."""
        room = IN_FLIGHT_LIMIT - len(self._connection.in_flight) if self.is_usable else len(self._queue)
        for _ in range(min(room, len(self._queue))):
            self._queue.popleft().nudge()

    def _close_if_finished(self) -> None:
        if self._connection.last_stream_id is not None and not (self._connection.in_flight or self._pongs):
            self.end(ClientClosed("all calls were answered"))
