#!/usr/bin/python3
"""usage: Clients/conformance/samples.py SERVER CLIENT=COMMAND CLIENT=COMMAND...

Runs the samples search, indicators and ingest of each client against the server, which holds the sample reports: all must print
the same, byte for byte, and end with the same status. COMMAND has {} for the sample's name.
"""

from __future__ import annotations

import pathlib
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass


@dataclass
class Case:
    """What a sample is given, and what it must do: print "lines", print "nothing", or end with an "error"."""

    wanted: str
    sample: str
    arguments: list[str]


CASES = [
    Case("lines", "search", ["代表建议"]),
    Case("lines", "search", ["代表建议", "OR", "监督"]),
    Case("nothing", "search", ['"这句话没有人说过"']),
    Case("error", "search", [""]),
    Case("lines", "indicators", ["suggestions.total"]),
    Case("lines", "indicators", ["suggestions.total", "桐乡市"]),
    Case("error", "indicators", ["suggestions.totl"]),
    Case("error", "indicators", ["suggestions.total", "没有这个地方"]),
    Case("error", "ingest", []),
    Case("error", "ingest", ["/nowhere.txt"]),
]


def run(command: str, sample: str, server: str, arguments: list[str]) -> tuple[bool, bytes, bytes]:
    """Whether a sample ended well, what it printed, what it complained of."""
    words = [word.replace("{}", sample) for word in shlex.split(command)]
    done = subprocess.run([*words, server, *arguments], capture_output=True, timeout=90)
    return done.returncode == 0, done.stdout, done.stderr


def problem(case: Case, clients: dict[str, str], server: str, arguments: dict[str, list[str]]) -> str:
    """How the clients differ from the first or from what is wanted, or nothing."""
    found = {name: run(command, case.sample, server, arguments[name]) for name, command in clients.items()}
    first = next(iter(found.values()))
    for name, (good, printed, complaint) in found.items():
        what = f"{name}: {case.sample} {' '.join(arguments[name])}"
        if good != (case.wanted != "error") or bool(printed) != (case.wanted == "lines") or bool(complaint) == good:
            return f"{what}: wanted {case.wanted}, ended {'well' if good else 'badly'}: {(printed + complaint).decode()}"
        if printed != first[1]:
            return f"{what}: printed\n{printed.decode()}instead of\n{first[1].decode()}"
    return ""


def ingested(folder: pathlib.Path, clients: dict[str, str]) -> dict[str, list[str]]:
    """A report of each client's own under the same name, and an empty file."""
    paths: dict[str, list[str]] = {}
    for name in clients:
        place = folder / name
        place.mkdir()
        (place / "a.b.txt").write_text(f"某县人大常委会工作报告\n\n办理代表建议 20 件。\n\n{name}\n", encoding="utf-8")
        (place / "empty.txt").write_text("")
        paths[name] = [str(place / "a.b.txt"), str(place / "empty.txt")]
    return paths


def main() -> None:
    """Reads the command line."""
    if len(sys.argv) < 3 or not all("=" in one for one in sys.argv[2:]):
        sys.exit(__doc__)
    server, clients = sys.argv[1], dict(one.split("=", 1) for one in sys.argv[2:])
    problems = [problem(case, clients, server, dict.fromkeys(clients, case.arguments)) for case in CASES]
    with tempfile.TemporaryDirectory() as folder:
        paths = ingested(pathlib.Path(folder), clients)
        problems.append(problem(Case("lines", "ingest", []), clients, server, paths))
        # The same again, of which nothing is new.
        last = dict.fromkeys(clients, list(paths.values())[-1])
        problems.append(problem(Case("lines", "ingest", []), clients, server, last))
    for found in filter(None, problems):
        print(found, file=sys.stderr)
    print(f"{', '.join(clients)}: {len(problems)} calls of the samples compared")
    sys.exit(1 if any(problems) else 0)


if __name__ == "__main__":
    main()
