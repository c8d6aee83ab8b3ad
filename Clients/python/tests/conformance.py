"""The program that Clients/conformance drives: python conformance.py blocking|asyncio"""

from __future__ import annotations

import asyncio
import importlib
import json
import pathlib
import pkgutil
import ssl
import sys
import threading
import time
from typing import Any

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from google.protobuf import descriptor_pool, json_format, symbol_database  # noqa: E402

import gongbao.v1  # noqa: E402
from gongbao import AsyncClient, Client, ConnectionLost, GongbaoError, RPCError, Streaming, Unary  # noqa: E402

for module in pkgutil.iter_modules(gongbao.v1.__path__):
    importlib.import_module(f"gongbao.v1.{module.name}")
SYMBOLS = symbol_database.Default()


class Raw:
    """A message as bytes, so that wrong ones can be sent."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def SerializeToString(self) -> bytes:
        return self._data


def method(step: dict[str, str], kind: type[Any]) -> Any:
    """The method that a step names; of one that is not known any message would do."""
    service, _, name = step["method"].partition("/")
    try:
        found = descriptor_pool.Default().FindServiceByName(service).FindMethodByName(name)
    except KeyError:
        found = None
    answer = found.output_type.full_name if found else "gongbao.v1.Cancel"
    return kind(step["method"], Raw, SYMBOLS.GetSymbol(answer))


def failure(error: BaseException) -> dict[str, Any]:
    """An error as it is answered."""
    if isinstance(error, RPCError):
        told = {"candidates": error.candidates, "fields": error.fields, "retry_after_ms": error.retry_after_ms}
        return {"kind": "status", "code": error.code, "message": error.message, **told}
    if isinstance(error, GongbaoError):
        lost = isinstance(error, ConnectionLost)
        return {"kind": "connection" if lost else "protocol", "code": error.code, "message": str(error)}
    return {"kind": "status", "code": "CANCELLED", "message": "cancelled"}


def options(step: dict[str, str]) -> dict[str, Any]:
    """How a step wants to connect."""
    tls: bool | ssl.SSLContext = False
    if "ca" in step:
        tls = ssl.create_default_context(cafile=step["ca"])
        if "cert" in step:
            tls.load_cert_chain(step["cert"], step["key"])
    token = bytes.fromhex(step["token_hex"]).decode() if "token_hex" in step else step.get("token")
    return {"token": token, "tls": tls, "compression": "compression" in step}


class Asynchronous:
    """The steps with the client for asyncio."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._client: AsyncClient | None = None

    def __getattr__(self, name: str) -> Any:
        return lambda step: self._loop.run_until_complete(getattr(self, f"do_{name}")(step))

    async def do_connect(self, step: dict[str, str]) -> dict[str, Any]:
        await self.do_close(step)
        self._client = AsyncClient(step["server"], **options(step))
        await self._client.connect()
        return {"ok": True}

    async def do_close(self, step: dict[str, str]) -> dict[str, Any]:
        if self._client:
            await self._client.close()
        return {"ok": True}

    async def do_ping(self, step: dict[str, str]) -> dict[str, Any]:
        assert self._client
        return {"health": await self._client.ping(int(step.get("timeout_ms", 5000)) / 1000)}

    async def do_call(self, step: dict[str, str]) -> dict[str, Any]:
        self._close_after(step)
        return {"results": await asyncio.gather(*(self._one(step) for _ in range(int(step.get("count", 1)))))}

    def _close_after(self, step: dict[str, str]) -> None:
        if "close_after_ms" in step:
            self._loop.call_later(int(step["close_after_ms"]) / 1000, lambda: asyncio.ensure_future(self.do_close(step)))

    async def _one(self, step: dict[str, str]) -> dict[str, Any]:
        assert self._client
        metadata = dict(part.split(":", 1) for part in step.get("metadata", "").split(",") if part)
        encoded = {key: value.encode() for key, value in metadata.items()}
        call = self._client.call(
            method(step, Unary), Raw(bytes.fromhex(step["request"])), timeout=int(step["timeout_ms"]) / 1000, metadata=encoded
        )
        task = asyncio.ensure_future(call)
        if "cancel_after_ms" in step:
            self._loop.call_later(int(step["cancel_after_ms"]) / 1000, task.cancel)
        try:
            return {"answer": (await task).SerializeToString().hex()}
        except (GongbaoError, asyncio.CancelledError) as error:
            return {"error": failure(error)}

    async def do_stream(self, step: dict[str, str]) -> dict[str, Any]:
        found: list[str] = []
        self._close_after(step)
        task = asyncio.ensure_future(self._read(step, found))
        if "cancel_after_ms" in step:
            self._loop.call_later(int(step["cancel_after_ms"]) / 1000, task.cancel)
        try:
            await task
        except (GongbaoError, asyncio.CancelledError) as error:
            return {"answers": found, "error": failure(error)}
        return {"answers": found}

    async def _read(self, step: dict[str, str], found: list[str]) -> None:
        assert self._client
        opening = self._client.stream(
            method(step, Streaming), Raw(bytes.fromhex(step["request"])), timeout=int(step["timeout_ms"]) / 1000
        )
        async with await opening as answers:
            async for answer in answers:
                found.append(answer.SerializeToString().hex())
                if len(found) == int(step.get("take", 0)):
                    break


class Blocking:
    """The steps with the blocking client."""

    def __init__(self) -> None:
        self._client: Client | None = None

    def connect(self, step: dict[str, str]) -> dict[str, Any]:
        self.close(step)
        self._client = Client(step["server"], **options(step))
        return {"ok": True}

    def close(self, step: dict[str, str]) -> dict[str, Any]:
        if self._client:
            self._client.close()
        return {"ok": True}

    def ping(self, step: dict[str, str]) -> dict[str, Any]:
        assert self._client
        return {"health": self._client.ping(int(step.get("timeout_ms", 5000)) / 1000)}

    def call(self, step: dict[str, str]) -> dict[str, Any]:
        assert self._client
        metadata = dict(part.split(":", 1) for part in step.get("metadata", "").split(",") if part)
        encoded = {key: value.encode() for key, value in metadata.items()}
        what, request = method(step, Unary), Raw(bytes.fromhex(step["request"]))
        timeout = int(step["timeout_ms"]) / 1000
        self._close_after(step)
        calls = [
            self._client.start(what, request, timeout=timeout, metadata=encoded) for _ in range(int(step.get("count", 1)))
        ]
        if "cancel_after_ms" in step:
            time.sleep(int(step["cancel_after_ms"]) / 1000)
            for one in calls:
                one.cancel()
        results = []
        for one in calls:
            try:
                results.append({"answer": one.result().SerializeToString().hex()})
            except BaseException as error:
                results.append({"error": failure(error)})
        return {"results": results}

    def _close_after(self, step: dict[str, str]) -> None:
        if "close_after_ms" in step:
            threading.Timer(int(step["close_after_ms"]) / 1000, self.close, (step,)).start()

    def stream(self, step: dict[str, str]) -> dict[str, Any]:
        assert self._client
        found: list[str] = []
        cancelled = False
        self._close_after(step)
        try:
            what, request = method(step, Streaming), Raw(bytes.fromhex(step["request"]))
            with self._client.stream(what, request, timeout=int(step["timeout_ms"]) / 1000) as answers:
                if "cancel_after_ms" in step:
                    cancelled = True
                    threading.Timer(int(step["cancel_after_ms"]) / 1000, answers.cancel).start()
                for answer in answers:
                    found.append(answer.SerializeToString().hex())
                    if len(found) == int(step.get("take", 0)):
                        break
        except GongbaoError as error:
            return {"answers": found, "error": failure(error)}
        # Iteration just ends where the program itself has cancelled.
        return {"answers": found, "error": {"kind": "status", "code": "CANCELLED"}} if cancelled else {"answers": found}


def messages(step: dict[str, str]) -> dict[str, Any]:
    """Reads and writes a message."""
    message = SYMBOLS.GetSymbol(step["message"])()
    if "json" in step:
        json_format.Parse(step["json"], message)
        return {"hex": message.SerializeToString().hex()}
    message.ParseFromString(bytes.fromhex(step["hex"]))
    said = json_format.MessageToDict(message, preserving_proto_field_name=True)
    return {"hex": message.SerializeToString().hex(), "json": said}


def main() -> None:
    """Answers steps until there are no more."""
    client: Any = Asynchronous() if sys.argv[1] == "asyncio" else Blocking()
    for line in sys.stdin:
        kind, *fields = line.rstrip("\n").split("\t")
        step = dict(field.split("=", 1) for field in fields)
        try:
            if kind in ("decode", "encode"):
                answer = messages(step)
            elif kind == "wait":
                time.sleep(int(step["ms"]) / 1000)
                answer = {"ok": True}
            else:
                answer = getattr(client, kind)(step)
        except GongbaoError as error:
            answer = {"error": failure(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
