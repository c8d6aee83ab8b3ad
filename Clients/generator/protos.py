"""What the protos declare, for the generators beside this file."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

# The pure implementation comes with every package.
os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"

from google.protobuf import descriptor_pb2  # noqa: E402

PROTOS = pathlib.Path(__file__).resolve().parents[2] / "Protos"
PACKAGE = "gongbao.v1"
Field = descriptor_pb2.FieldDescriptorProto


@dataclass
class File:
    """A proto file with its comments."""

    proto: descriptor_pb2.FileDescriptorProto
    #: By the path of SourceCodeInfo: (4, 0) is the first message, (4, 0, 2, 1) its second field.
    comments: dict[tuple[int, ...], str]

    @property
    def name(self) -> str:
        """"report" for gongbao/v1/report.proto."""
        return pathlib.PurePath(self.proto.name).stem


@dataclass
class Method:
    """A call: its full name, the names of its messages, the files that hold them, what it does."""

    service: str
    name: str
    request: str
    request_file: str
    answer: str
    answer_file: str
    streams: bool
    comment: str

    @property
    def full_name(self) -> str:
        """What is sent."""
        return f"{PACKAGE}.{self.service}/{self.name}"


def files() -> list[File]:
    """All protos, in the order of their names."""
    names = sorted(str(path.relative_to(PROTOS)) for path in PROTOS.glob("gongbao/v1/*.proto"))
    with tempfile.NamedTemporaryFile() as out:
        command = ["protoc", "--include_source_info", f"--descriptor_set_out={out.name}", *names]
        done = subprocess.run(command, cwd=PROTOS, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr)
        described = descriptor_pb2.FileDescriptorSet.FromString(out.read())
    return [
        File(proto, {tuple(at.path): at.leading_comments.strip() for at in proto.source_code_info.location})
        for proto in sorted(described.file, key=lambda proto: names.index(proto.name))
    ]


def methods(of: list[File]) -> Iterator[Method]:
    """All calls, in the order of the protos."""
    homes = {f".{PACKAGE}.{message.name}": file.name for file in of for message in file.proto.message_type}
    for file in of:
        for at, service in enumerate(file.proto.service):
            for nth, method in enumerate(service.method):
                if method.client_streaming:
                    sys.exit(f"{service.name}/{method.name}: no client sends a stream of requests")
                yield Method(
                    service.name,
                    method.name,
                    short(method.input_type),
                    homes[method.input_type],
                    short(method.output_type),
                    homes[method.output_type],
                    method.server_streaming,
                    file.comments.get((6, at, 2, nth), ""),
                )


def short(full_name: str) -> str:
    """A type's name without its package."""
    return full_name.rpartition(".")[2]


def snake(name: str) -> str:
    """list_figures for ListFigures."""
    return re.sub("(?<!^)(?=[A-Z])", "_", name).lower()


def camel(name: str) -> str:
    """reportId for report_id, listFigures for ListFigures."""
    first, *rest = name.split("_")
    return first[:1].lower() + first[1:] + "".join(part[:1].upper() + part[1:] for part in rest)


def one_line(comment: str) -> str:
    """A comment without its line breaks."""
    return " ".join(comment.split())
