"""The methods for C."""

from __future__ import annotations

from protos import PACKAGE, Field, File, methods, one_line, snake


def generate(files: list[File]) -> dict[str, str]:
    """gongbao/methods.h."""
    calls = list(methods(files))
    out = [
        "/* Made by Clients/c/generate.sh; do not edit. The messages, and a function for each method. */",
        "#ifndef GONGBAO_METHODS_H",
        "#define GONGBAO_METHODS_H",
        "",
    ]
    out += [f'#include "gongbao/v1/{file.name}.pb-c.h"' for file in files]
    out += ["", "/* X(function, full name, request, answer, whether there are many answers) for each method. */"]
    out += ["#define GONGBAO_METHODS(X) \\"]
    out += [
        f'  X({snake(call.name)}, "{call.full_name}", {snake(call.request)}, {snake(call.answer)}, {int(call.streams)}) \\'
        for call in calls
    ]
    out += ["  /* end */", "", "/* X(message, field) for each field that is bytes; the others that C has as bytes are text. */"]
    out += ["#define GONGBAO_BYTES(X) \\"]
    out += [
        f'  X("{PACKAGE}.{message.name}", "{field.name}") \\'
        for file in files
        for message in file.proto.message_type
        for field in message.field
        if field.type == Field.TYPE_BYTES
    ]
    out += ["  /* end */"]
    for call in calls:
        struct = f"Gongbao__V1__{call.request}"
        descriptor = f"gongbao__v1__{snake(call.answer)}__descriptor"
        out += ["", f"/* {one_line(call.comment)} */"]
        if call.streams:
            out += [
                f"static inline gongbao_answers *gongbao_{snake(call.name)}(gongbao_client *client, const {struct} *request, "
                "int timeout_ms, gongbao_error *error) {",
                f'  return gongbao_begin_many(client, "{call.full_name}", &request->base, &{descriptor}, timeout_ms, error);',
                "}",
            ]
        else:
            out += [
                f"static inline Gongbao__V1__{call.answer} *gongbao_{snake(call.name)}(gongbao_client *client, "
                f"const {struct} *request, int timeout_ms, gongbao_error *error) {{",
                f"  return (Gongbao__V1__{call.answer} *)gongbao_call(client, "
                f'"{call.full_name}", &request->base, &{descriptor}, timeout_ms, error);',
                "}",
            ]
    return {"gongbao/methods.h": "\n".join(out + ["", "#endif"]) + "\n"}
