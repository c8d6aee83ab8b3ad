#!/usr/bin/python3
"""usage: Clients/conformance/run.py GONGBAOD [--only TEXT] CLIENT=COMMAND...

Puts the same cases to every client: those of server_cases.py to real servers, which it starts from the binary GONGBAOD with the
sample reports, and those of peer_cases.py to servers that play a script. COMMAND is a program that reads steps on standard input
and answers on standard output; README.md says how. --only takes the cases whose names hold TEXT. Exit status: 0 all well,
1 not.
"""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import queue
import shlex
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import Any

os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE.parent / "python"), str(HERE)]

from google.protobuf import descriptor_pool, json_format, message_factory  # noqa: E402

import certificates  # noqa: E402
import peer_cases  # noqa: E402
import server_cases  # noqa: E402
from peer import Peer  # noqa: E402
from server import Server  # noqa: E402

#: Seconds within which a client must answer a step.
PATIENCE = 90


class NoAnswer(Exception):
    """The program has ended, or is silent."""


class Program:
    """A client's conformance program."""

    def __init__(self, name: str, command: str) -> None:
        self.name = name
        self._process = subprocess.Popen(
            shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def step(self, line: str) -> dict[str, Any]:
        """What the client answers to a step."""
        assert self._process.stdin
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
            answer = self._lines.get(timeout=PATIENCE)
        except (OSError, queue.Empty):
            answer = ""
        if not answer:
            self._process.kill()
            raise NoAnswer(f"no answer within {PATIENCE} s to {line[:100]}; exit status {self._process.wait()}")
        found: dict[str, Any] = json.loads(answer)
        return found

    def end(self) -> str:
        """Lets it end; what was wrong with that, or nothing."""
        assert self._process.stdin
        self._process.stdin.close()
        try:
            status = self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return "it did not end with its input"
        return f"exit status {status}" if status else ""

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")


def mismatch(found: object, wanted: object, at: str = "") -> str:
    """How an answer differs from its pattern, or nothing. A dict names what must be there; a function says whether it fits."""
    if callable(wanted):
        return "" if wanted(found) else f"{at}: {shown(found)} does not fit"
    if isinstance(wanted, dict) and isinstance(found, dict):
        return next(filter(None, (mismatch(found.get(key), value, f"{at}.{key}") for key, value in wanted.items())), "")
    if isinstance(wanted, list) and isinstance(found, list) and len(found) == len(wanted):
        pairs = enumerate(zip(found, wanted, strict=True))
        return next(filter(None, (mismatch(one, other, f"{at}[{n}]") for n, (one, other) in pairs)), "")
    return "" if found == wanted else f"{at}: {shown(found)} instead of {shown(wanted)}"


def shown(value: object) -> str:
    """A value, cut to what one reads."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) < 300 else text[:300] + "…"


def message_class(name: str) -> Any:
    """The class of a message by its full name."""
    pool = descriptor_pool.Default()
    described = pool.FindMessageTypeByName(name)
    # Versions before 4.22, of which Debian 12 has one, have another way.
    factory: Any = message_factory
    found = getattr(factory, "GetMessageClass", None)
    return found(described) if found else factory.MessageFactory(pool).GetPrototype(described)


def answer_class(line: str) -> Any:
    """The class of the answers to a call's line; None if there is no such method."""
    fields = dict(part.split("=", 1) for part in line.split("\t")[1:])
    service, _, method = fields.get("method", "").partition("/")
    try:
        found = descriptor_pool.Default().FindServiceByName(service).FindMethodByName(method)
    except KeyError:
        return None
    return message_class(found.output_type.full_name) if found else None


def understood(line: str, answer: dict[str, Any]) -> dict[str, Any]:
    """The answer to a step with its messages, which come as hex, as JSON."""
    kind = answer_class(line)

    def read(digits: str) -> object:
        message = kind.FromString(bytes.fromhex(digits)) if kind else None
        return json_format.MessageToDict(message, preserving_proto_field_name=True) if message is not None else digits

    results = [{**one, "answer": read(one["answer"])} if "answer" in one else one for one in answer.get("results", [])]
    answers = [read(digits) for digits in answer.get("answers", [])]
    return {**answer, **({"results": results} if results else {}), **({"answers": answers} if "answers" in answer else {})}


def vector_mismatch(answer: dict[str, Any], wanted: dict[str, Any]) -> str:
    """How what a client made of a vector differs from it. The JSON is compared as the message that Google's reader makes of it."""
    if answer.get("skipped"):
        return ""
    kind = message_class(wanted["message"])
    written = kind.FromString(bytes.fromhex(answer.get("hex", ""))).SerializeToString(deterministic=True).hex()
    # Other orders of the fields are as good; Go's library writes those of oneofs last.
    if written != wanted["hex"] or len(answer["hex"]) != len(wanted["hex"]):
        return f"the bytes are {shown(answer)}"
    if "json" in wanted:
        read = [json_format.ParseDict(one["json"], kind()) for one in (answer, wanted)]
        return "" if read[0] == read[1] else f"the JSON is {shown(answer['json'])}"
    return ""


@dataclass
class Servers:
    """The servers that all cases share: without anything, with certificate and tokens, with certificates on both sides."""

    plain: Server
    secured: Server
    mutual: Server

    @classmethod
    def started(cls, binary: str, stack: contextlib.ExitStack) -> Servers:
        """Starts them until the stack ends."""
        folder = certificates.folder()
        certificate = ("--tls-certificate", str(folder / "server.pem"), "--tls-key", str(folder / "server.key"))
        return cls(
            stack.enter_context(Server(binary)),
            stack.enter_context(Server(binary, *certificate, role="read")),
            stack.enter_context(Server(binary, *certificate, "--tls-client-ca", str(folder / "ca.pem"))),
        )


class Run:
    """The cases put to one client."""

    def __init__(self, name: str, command: str, only: str) -> None:
        self.name, self._only = name, only
        self.program = Program(name, command)
        self.count, self.failures = 0, 0

    def report(self, case: str, problem: str) -> None:
        """Counts a case."""
        self.count += 1
        if problem:
            self.failures += 1
            print(f"{self.name}: {case}: {problem}", file=sys.stderr)

    def play(self, steps: list[tuple[str, object]], server: str, token: str = "") -> str:
        """Steps one after the other; the first mismatch."""
        for line, wanted in steps:
            line = certificates.named(line.replace("{server}", server).replace("{token}", token))
            problem = mismatch(understood(line, self.program.step(line)), wanted)
            if problem:
                return f"{line[:100].replace(chr(9), ' ')}: {problem}"
        return ""

    def vectors(self) -> None:
        """The bytes and the JSON of every vector."""
        problem = ""
        for line, wanted in server_cases.vectors():
            problem = problem or vector_mismatch(self.program.step(line), wanted)
            if problem:
                problem = f"{line[:80]}: {problem}"
                break
        self.report("vectors", problem)

    def drain(self, binary: str) -> None:
        """A server is told to stop while calls are under way: all are answered, and later ones find nobody."""
        with Server(binary) as server:
            self.play([("connect\tserver={server}", {"ok": True})], server.address)
            threading.Timer(0.1, server.stop).start()
            problem = self.play(server_cases.DRAIN, server.address)
            status = server.status()
        self.report(server_cases.DRAIN_NAME, problem or (f"gongbaod ended with {status}" if status else ""))

    def cases(self, cases: dict[str, list[tuple[str, object]]], server: Server) -> None:
        """Those that were asked for, to one server."""
        for name, steps in cases.items():
            if self._only in name:
                self.report(name, self.play(steps, server.address, server.token))

    def all(self, servers: Servers, binary: str) -> None:
        """Every case that was asked for."""
        if self._only in "vectors":
            self.vectors()
        connect = ("connect\tserver={server}", {"ok": True})
        self.cases({name: [connect, *steps] for name, steps in server_cases.CASES.items()}, servers.plain)
        self.cases(server_cases.SECURED, servers.secured)
        self.cases(server_cases.MUTUAL, servers.mutual)
        if self._only in server_cases.DRAIN_NAME:
            self.drain(binary)
        for case in peer_cases.CASES:
            if self._only in case.name:
                peer = Peer(case.script, certificates.context(case.tls) if case.tls else None)
                problem = self.play(case.steps, peer.address)
                self.program.step("close")
                self.report(case.name, problem or peer.finish())
        self.report("the end", self.program.end())


def main() -> None:
    """Reads the command line."""
    arguments = sys.argv[1:]
    only = ""
    if "--only" in arguments[:-1]:
        at = arguments.index("--only")
        only = arguments[at + 1]
        del arguments[at : at + 2]
    if len(arguments) < 2 or not all("=" in one for one in arguments[1:]):
        sys.exit(__doc__)
    failures = 0
    with contextlib.ExitStack() as stack:
        servers = Servers.started(arguments[0], stack)
        for client in arguments[1:]:
            name, command = client.split("=", 1)
            run = Run(name, command, only)
            try:
                run.all(servers, arguments[0])
            except NoAnswer as error:
                run.report("the program", str(error))
            failures += run.failures
            print(f"{name}: {run.count} cases, {run.failures} failed", flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
