#!/usr/bin/python3
"""usage: Protos/vectors/generate.py [--check]

Makes v1/ out of sources/*.txt: the bytes by Google's protoc, the JSON by the Python package protobuf. The index, v1/index.tsv,
names them all. --check writes nothing and fails with the difference when v1/ is stale. Needs Debian 12's protobuf-compiler and
python3-protobuf (3.21), so that the output is the same everywhere.
"""

from __future__ import annotations

import difflib
import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

# The pure implementation comes with every package and needs no second one to agree with.
os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory  # noqa: E402
from google.protobuf.message import Message  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PROTOS = HERE.parent
FILES = sorted(str(path.relative_to(PROTOS)) for path in PROTOS.glob("gongbao/v1/*.proto"))
HEADER = re.compile(r"=== ([a-z0-9-]+) ([A-Za-z]+): (.+)")
#: Stands for a text that nobody wants to read: LONG:TEXT:TIMES.
LONG = re.compile(r"LONG:([^:\"]+):(\d+)")


@dataclass
class Vector:
    """One message: its name, type and purpose, and what it is in text format."""

    name: str
    message: str
    purpose: str
    text: str


def protoc(option: str, given: bytes = b"") -> bytes:
    """What protoc makes of the protos and its input."""
    done = subprocess.run(["protoc", option, *FILES], cwd=PROTOS, input=given, capture_output=True)
    if done.returncode:
        sys.exit(done.stderr.decode())
    return done.stdout


def written() -> Iterator[Vector]:
    """The vectors of the sources."""
    for path in sorted(HERE.glob("sources/*.txt")):
        vector: Vector | None = None
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if header := HEADER.fullmatch(line.rstrip()):
                if vector:
                    yield vector
                vector = Vector(*header.groups(), text="")
            elif vector:
                vector.text += LONG.sub(lambda long: long[1] * int(long[2]), line)
        if vector:
            yield vector


def described() -> descriptor_pb2.FileDescriptorSet:
    """What the protos declare."""
    return descriptor_pb2.FileDescriptorSet.FromString(protoc("--descriptor_set_out=/dev/stdout"))


def called(files: descriptor_pb2.FileDescriptorSet) -> list[str]:
    """The messages that calls take and give, in the order of the protos; each once, though several calls share it."""
    methods = [method for file in files.file for service in file.service for method in service.method]
    kinds = [kind.rpartition(".")[2] for method in methods for kind in (method.input_type, method.output_type)]
    return list(dict.fromkeys(kinds))


def seen_fields(message: Message, seen: set[str]) -> None:
    """Adds the full names of all fields that are set in it, at any depth."""
    for field, value in message.ListFields():
        seen.add(field.full_name)
        if field.message_type:
            for part in value if field.label == field.LABEL_REPEATED else [value]:
                seen_fields(part, seen)


def check_complete(files: descriptor_pb2.FileDescriptorSet, vectors: list[Vector], seen: set[str]) -> None:
    """Every message of a call, and every field of every message, occurs."""
    missing = [
        f"{file.package}.{message.name}.{field.name}"
        for file in files.file
        for message in file.message_type
        for field in message.field
    ]
    missing = [name for name in missing if name not in seen]
    missing += sorted(set(called(files)) - {vector.message for vector in vectors})
    if missing:
        sys.exit(f"no vector has {', '.join(missing)}: add one to {HERE / 'sources'}")


def made() -> dict[str, str]:
    """The files of v1/ by name."""
    files = described()
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    factory = message_factory.MessageFactory(pool)
    vectors = list(written())
    for message in called(files):
        name = re.sub("(?<!^)(?=[A-Z])", "-", message).lower() + "-empty"
        vectors.append(Vector(name, message, "nothing set, no bytes", ""))
    if len({vector.name for vector in vectors}) < len(vectors):
        sys.exit("two vectors have one name")
    out = {"index.tsv": "name\tmessage\tpurpose\n"}
    seen: set[str] = set()
    for vector in sorted(vectors, key=lambda vector: vector.name):
        encoded = protoc(f"--encode=gongbao.v1.{vector.message}", vector.text.encode())
        message = factory.GetPrototype(pool.FindMessageTypeByName(f"gongbao.v1.{vector.message}"))()
        message.ParseFromString(encoded)
        seen_fields(message, seen)
        if vector.message == "Frame":
            encoded = len(encoded).to_bytes(4, "big") + encoded
        digits = encoded.hex()
        out[vector.name + ".hex"] = "".join(digits[at : at + 80] + "\n" for at in range(0, len(digits), 80))
        out[vector.name + ".json"] = (
            json_format.MessageToJson(message, preserving_proto_field_name=True, ensure_ascii=False) + "\n"
        )
        out["index.tsv"] += f"{vector.name}\tgongbao.v1.{vector.message}\t{vector.purpose}\n"
    check_complete(files, vectors, seen)
    return out


def main() -> None:
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    folder = HERE / "v1"
    out = made()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*")}
    if sys.argv[1:]:
        for name in sorted(out.keys() | there.keys()):
            old, new = there.get(name, ""), out.get(name, "")
            sys.stderr.writelines(
                difflib.unified_diff(old.splitlines(True), new.splitlines(True), f"v1/{name}", "made anew")
            )
        if out != there:
            sys.exit("Protos/vectors/v1 does not follow from its sources; run: Protos/vectors/generate.py")
        return
    folder.mkdir(exist_ok=True)
    for name in there.keys() - out.keys():
        (folder / name).unlink()
    for name, text in out.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
