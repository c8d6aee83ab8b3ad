"""Messages and methods for Node: JavaScript, and its types for TypeScript."""

from __future__ import annotations

import json

from google.protobuf import descriptor_pb2

from protos import PACKAGE, Field, File, Method, camel, methods, short

HEAD = "// Made by Clients/typescript/generate.sh; do not edit."
SCALARS = {
    Field.TYPE_STRING: ("string", "string"),
    Field.TYPE_BYTES: ("bytes", "Uint8Array"),
    Field.TYPE_BOOL: ("bool", "boolean"),
    **{
        getattr(Field, f"TYPE_{name.upper()}"): (name, "number")
        for name in ("double", "float", "int32", "uint32", "sint32", "fixed32", "sfixed32")
    },
    **{getattr(Field, f"TYPE_{name.upper()}"): (name, "bigint") for name in ("int64", "uint64", "sint64", "fixed64", "sfixed64")},
}


def generate(files: list[File]) -> dict[str, str]:
    """gongbao/v1/{messages,calls}.{js,d.ts}."""
    calls = list(methods(files))
    return {
        "gongbao/v1/messages.js": messages(files, calls),
        "gongbao/v1/messages.d.ts": message_types(files, calls),
        "gongbao/v1/calls.js": call_code(calls),
        "gongbao/v1/calls.d.ts": call_types(calls),
    }


def kind(field: Field) -> str:
    """What the codec calls the type of a field."""
    if field.type in SCALARS:
        return SCALARS[field.type][0]
    if field.type in (Field.TYPE_ENUM, Field.TYPE_MESSAGE):
        return short(field.type_name)
    raise SystemExit(f"{field.name}: the codec for Node has no {Field.Type.Name(field.type)}")


def messages(files: list[File], calls: list[Method]) -> str:
    """The tables that the codec works by."""
    out = [HEAD, 'import { field, message } from "../../codec.js";', ""]
    for file in files:
        for enum in file.proto.enum_type:
            values = ", ".join(f"{value.name}: {value.number}" for value in enum.value)
            out += [f"export const {enum.name} = Object.freeze({{ {values} }});"]
    out.append("")
    declared = [declared for file in files for declared in file.proto.message_type]
    out += [f'export const {one.name} = message("{PACKAGE}.{one.name}");' for one in declared]
    out += ["", "// Number, name, type; whether there are many; the oneof that it belongs to."]
    for one in declared:
        out.append(f"{one.name}.fields(")
        for part in one.field:
            named = kind(part)
            typed = named if part.type in (Field.TYPE_ENUM, Field.TYPE_MESSAGE) else json.dumps(named)
            many = str(part.label == Field.LABEL_REPEATED).lower()
            group = json.dumps(one.oneof_decl[part.oneof_index].name) if part.HasField("oneof_index") else '""'
            out.append(f'  field({part.number}, "{part.name}", {typed}, {many}, {group}),')
        out.append(");")
    out += ["", "export const methods = Object.freeze({"]
    for call in calls:
        flag = str(call.streams).lower()
        out.append(
            f'  {camel(call.name)}: {{ name: "{call.full_name}", request: {call.request}, answer: {call.answer}, streams: {flag} }},'
        )
    return "\n".join(out + ["});"]) + "\n"


def typed(field: Field) -> str:
    """The type of a field's value in TypeScript."""
    one = SCALARS[field.type][1] if field.type in SCALARS else short(field.type_name)
    return f"{one}[]" if field.label == Field.LABEL_REPEATED else one


def comment(text: str, indent: str) -> list[str]:
    """A comment of the protos as JSDoc."""
    lines = [line.strip().replace("*/", "*\\/") for line in text.splitlines()]
    if not lines:
        return []
    if len(lines) == 1:
        return [f"{indent}/** {lines[0]} */"]
    return [f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines), f"{indent} */"]


def message_types(files: list[File], calls: list[Method]) -> str:
    """The types of the messages."""
    out = [HEAD, 'import type { MessageType, Method } from "../../codec.js";', ""]
    for file in files:
        for nth, enum in enumerate(file.proto.enum_type):
            out += comment(file.comments.get((5, nth), ""), "")
            out += [f"export type {enum.name} = number;", f"export declare const {enum.name}: {{"]
            for at, value in enumerate(enum.value):
                out += comment(file.comments.get((5, nth, 2, at), ""), "  ")
                out.append(f"  readonly {value.name}: {value.number};")
            out.append("};")
    for file in files:
        for nth, one in enumerate(file.proto.message_type):
            out += ["", *interface(file, nth, one), f"export declare const {one.name}: MessageType<{one.name}>;"]
    out += ["", "export declare const methods: {"]
    for call in calls:
        out.append(f"  readonly {camel(call.name)}: Method<{call.request}, {call.answer}>;")
    return "\n".join(out + ["};"]) + "\n"


def interface(file: File, nth: int, one: descriptor_pb2.DescriptorProto) -> list[str]:
    """The interface of a message; members of oneofs and messages may be absent."""
    out = comment(file.comments.get((4, nth), ""), "") + [f"export interface {one.name} {{"]
    for at, part in enumerate(one.field):
        out += comment(file.comments.get((4, nth, 2, at), ""), "  ")
        single = part.type == Field.TYPE_MESSAGE and part.label != Field.LABEL_REPEATED
        absent = "?" if part.HasField("oneof_index") or single else ""
        out.append(f"  {camel(part.name)}{absent}: {typed(part)};")
    return out + ["}"]


def call_code(calls: list[Method]) -> str:
    """The class whose methods are the calls."""
    out = [HEAD, 'import { methods } from "./messages.js";', "", "export class Calls {"]
    for call in calls:
        name, how = camel(call.name), "stream" if call.streams else "call"
        out.append(f"  {name}(request, options) {{ return this.{how}(methods.{name}, request, options); }}")
    return "\n".join(out + ["}"]) + "\n"


def call_types(calls: list[Method]) -> str:
    """The types of the calls."""
    names = sorted({name for call in calls for name in (call.request, call.answer)})
    out = [HEAD, 'import type { CallOptions } from "../../index.js";', 'import type { Input } from "../../codec.js";']
    out += [f'import type {{ {", ".join(names)} }} from "./messages.js";', "", "export declare class Calls {"]
    for call in calls:
        answer = f"AsyncGenerator<{call.answer}, void, undefined>" if call.streams else f"Promise<{call.answer}>"
        out += comment(call.comment, "  ")
        out.append(f"  {camel(call.name)}(request: Input<{call.request}>, options?: CallOptions): {answer};")
    return "\n".join(out + ["}"]) + "\n"
