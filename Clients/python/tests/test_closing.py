"""A client that is closed while it is at something."""

import asyncio
import socket
import ssl

import pytest

from gongbao import AsyncClient
from gongbao.errors import ClientClosed


def test_a_call_that_waits_for_its_connection_ends_with_the_client() -> None:
    async def close_meanwhile(server: str) -> None:
        client = AsyncClient(server, tls=ssl.create_default_context(), connect_timeout=600, timeout=600)
        call = asyncio.ensure_future(client.status())
        await asyncio.sleep(0.1)
        await client.close()
        with pytest.raises(ClientClosed):
            await asyncio.wait_for(call, 30)

    # It listens, but never says a word of TLS.
    with socket.create_server(("127.0.0.1", 0)) as silent:
        asyncio.run(close_meanwhile("127.0.0.1:%d" % silent.getsockname()[1]))
