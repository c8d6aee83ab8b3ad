#!/bin/sh
# Makes everything in the tree that follows from the protos:
#   Sources/CReportMessages      C by protoc-c 1.4.1
#   Sources/CDescriptorMessages  the same for what the message generator itself reads
#   Sources/ReportMessages/Generated, Tests/ReportMessagesTests/Generated   Swift by Sources/MessageGenerator
#
#   Protos/generate.sh           writes them
#   Protos/generate.sh --check   writes nothing; fails with the difference when the tree is stale
#
# MESSAGE_GENERATOR names a built generator; without it the package builds one.
set -eu

root="$(cd "$(dirname "$0")/.." && pwd)"
check=false
case "${1:-}" in
'') ;;
--check) check=true ;;
*)
    echo "usage: Protos/generate.sh [--check]" >&2
    exit 2
    ;;
esac

# The code below is exact about versions: other versions of protoc-c write other C.
missing=''
command -v protoc-c >/dev/null || missing="$missing protobuf-c-compiler"
pkg-config --exists libprotobuf-c 2>/dev/null || missing="$missing libprotobuf-c-dev pkg-config"
if [ -n "$missing" ]; then
    echo "Protos/generate.sh: missing; install with: apt-get install$missing libprotobuf-dev" >&2
    exit 1
fi
includes="$(pkg-config --variable=includedir libprotobuf-c)"
if [ ! -f "$includes/google/protobuf/descriptor.proto" ]; then
    echo "Protos/generate.sh: missing; install with: apt-get install libprotobuf-dev" >&2
    exit 1
fi
if ! protoc-c --version | grep -q '^protobuf-c 1\.4\.1$'; then
    echo "Protos/generate.sh: needs protoc-c 1.4.1 (Debian 12), found: $(protoc-c --version | head -n 1)" >&2
    exit 1
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT INT TERM
described="$work/described" # protos with the options of protobuf-c, for the generator
compiled="$work/compiled"   # the same without services, for the C compiler
out="$work/out"             # what will be copied into the tree
c="$out/Sources/CReportMessages"
descriptor_c="$out/Sources/CDescriptorMessages"
swift="$out/Sources/ReportMessages/Generated"
tests="$out/Tests/ReportMessagesTests/Generated"
mkdir -p "$c/include" "$descriptor_c/include" "$swift" "$tests"

# Strings become {length, bytes}: char* would end at the first NUL. Only __init functions are used, so no others are
# made. Everything is added within the lines there are, so that messages of the generator name the right line.
add_options() {
    sed -E \
        -e 's|^package [a-z0-9_.]+;|& import "protobuf-c/protobuf-c.proto"; option (pb_c_file).gen_pack_helpers = false;|' \
        -e "$1" "$2"
}
strings_as_bytes='s/^([[:space:]]*(repeated +)?string +[A-Za-z0-9_]+ *= *[0-9]+) *;/\1 [(pb_c_field).string_as_bytes = true];/'

cd "$root/Protos"
protos="$(find gongbao -name '*.proto' | LC_ALL=C sort)"
for proto in $protos; do
    mkdir -p "$described/${proto%/*}" "$compiled/${proto%/*}"
    add_options "$strings_as_bytes" "$proto" >"$described/$proto"
    sed '/^service /,/^}/d' "$described/$proto" >"$compiled/$proto"
done

# C. Unquoted $protos: one argument a file, no file name holds a space.
# Without its service a file may import more than it uses; protoc-c says so.
(cd "$compiled" && protoc-c -I. -I"$includes" --c_out="$c" $protos) 2>"$work/errors" || {
    cat "$work/errors" >&2
    exit 1
}
grep -v 'warning: Import .* is unused' "$work/errors" >&2 || true
add_options '' generator/descriptor.proto >"$work/descriptor.proto"
(cd "$work" && protoc-c -I. -I"$includes" --c_out="$descriptor_c" descriptor.proto)
for folder in "$c" "$descriptor_c"; do
    (cd "$folder" && find . -name '*.pb-c.h' | while read -r header; do
        mkdir -p "include/${header%/*}"
        mv "$header" "include/$header"
    done)
done

# Swift.
generator="${MESSAGE_GENERATOR:-}"
if [ -z "$generator" ]; then
    # The generator needs its own C, which may be what is missing.
    if [ "$check" = false ]; then
        rm -rf "$root/Sources/CDescriptorMessages"
        cp -r "$descriptor_c" "$root/Sources/CDescriptorMessages"
    fi
    ("$root/.ci/swift" build --product message-generator >&2)
    generator="$("$root/.ci/swift" build --product message-generator --show-bin-path)/message-generator"
fi
(cd "$described" && protoc-c -I. -I"$includes" --include_imports --include_source_info \
    --descriptor_set_out="$work/descriptors" $protos)
"$generator" --descriptors "$work/descriptors" --swift-out "$swift" --tests-out "$tests"

stale=0
for folder in Sources/CReportMessages Sources/CDescriptorMessages Sources/ReportMessages/Generated \
    Tests/ReportMessagesTests/Generated; do
    if [ "$check" = true ]; then
        diff -ru "$root/$folder" "$out/$folder" || stale=1
    elif ! diff -rq "$root/$folder" "$out/$folder" >/dev/null 2>&1; then
        rm -rf "${root:?}/$folder"
        cp -r "$out/$folder" "$root/$folder"
        echo "$folder: written"
    fi
done
if [ "$stale" = 1 ]; then
    echo "Protos/generate.sh: the committed output does not follow from the protos; run: make protos" >&2
    exit 1
fi
