"""The methods for Python."""

from __future__ import annotations

from protos import File, methods


def generate(files: list[File]) -> dict[str, str]:
    """gongbao/v1/methods.py."""
    out = [
        '"""Made by Clients/python/generate.sh; do not edit. The methods of each service, for `Client.call` and `stream`."""',
        "",
        "from __future__ import annotations",
        "",
        "from ..method import Streaming, Unary",
    ]
    calls = list(methods(files))
    modules = sorted({file for call in calls for file in (call.request_file, call.answer_file)})
    out.append(f"from . import {', '.join(name + '_pb2' for name in modules)}")
    service = ""
    for call in calls:
        if call.service != service:
            service = call.service
            comment = next(f.comments[(6, n)] for f in files for n, s in enumerate(f.proto.service) if s.name == service)
            out += ["", "", f"class {service}:", f'    """{comment}"""']
        kind = "Streaming" if call.streams else "Unary"
        out += [""] + [f"    #: {line.strip()}" for line in call.comment.splitlines()]
        out += [
            f"    {call.name} = {kind}(",
            f'        "{call.full_name}",',
            f"        {call.request_file}_pb2.{call.request},",
            f"        {call.answer_file}_pb2.{call.answer},",
            "    )",
        ]
    return {"gongbao/v1/methods.py": "\n".join(out) + "\n"}
