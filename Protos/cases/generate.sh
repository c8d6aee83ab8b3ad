#!/bin/sh
# Makes what the tests of messages and of their generator compare with, by Google's protoc, so that they need none:
#   messages/NAME.txtpb -> messages/NAME.hex          the message of the file's first line, encoded
#   refused/NAME.proto  -> refused/NAME.descriptors   the descriptor set of a proto that the generator must refuse, as hex
#   accepted/NAME.proto -> accepted/NAME.descriptors  the same of one that it must take
# What the generator makes of the latter, accepted/NAME.swift.txt, is compared by Tests/MessageGeneratorTests, which says
# how to renew it.
#
#   Protos/cases/generate.sh           writes them
#   Protos/cases/generate.sh --check   writes nothing; fails with the difference when they are stale
set -eu

cases="$(cd "$(dirname "$0")" && pwd)"
out="$cases"
case "${1:-}" in
'') ;;
--check)
    out="$(mktemp -d)"
    trap 'rm -rf "$out"' EXIT INT TERM
    mkdir "$out/messages" "$out/accepted" "$out/refused"
    ;;
*)
    echo "usage: Protos/cases/generate.sh [--check]" >&2
    exit 2
    ;;
esac
command -v protoc >/dev/null || {
    echo "Protos/cases/generate.sh: missing; install with: apt-get install protobuf-compiler" >&2
    exit 1
}

# Forty bytes a line.
hex() { od -An -v -tx1 -w40 | tr -d ' '; }

protos="$(cd "$cases/.." && find gongbao -name '*.proto')"
bytes="$(mktemp)"
for text in "$cases"/messages/*.txtpb; do
    type="$(sed -n '1s/^# proto-message: //p' "$text")"
    # Unquoted $protos: one argument a file, no file name holds a space. A warning about an unused import is no error.
    (cd "$cases/.." && protoc --encode="$type" $protos) <"$text" >"$bytes" 2>"$bytes.errors" || {
        cat "$bytes.errors" >&2
        exit 1
    }
    hex <"$bytes" >"$out/messages/$(basename "$text" .txtpb).hex"
done
for kind in accepted refused; do
    for proto in "$cases/$kind"/*.proto; do
        name="$(basename "$proto" .proto)"
        protoc -I"$cases/$kind" --include_source_info --descriptor_set_out="$bytes" "$name.proto"
        hex <"$bytes" >"$out/$kind/$name.descriptors"
    done
done
rm -f "$bytes" "$bytes.errors"

if [ "$out" != "$cases" ]; then
    stale=0
    for made in "$out"/messages/* "$out"/accepted/* "$out"/refused/*; do
        diff -u "$cases/${made#"$out/"}" "$made" || stale=1
    done
    if [ "$stale" = 1 ]; then
        echo "Protos/cases/generate.sh: stale; run it without --check" >&2
        exit 1
    fi
fi
