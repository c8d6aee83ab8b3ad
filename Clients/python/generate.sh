#!/usr/bin/env bash
# usage: generate.sh [--check]
# Makes anew what follows from the protos, gongbao/v1, and the questions for asyncio, gongbao/aio_calls.py, out of the
# blocking ones; with --check only tells whether they are fresh.
# Needs protobuf-compiler (3.21, Debian 12's) and python3-protobuf.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
protoc -I../../Protos --python_out="$work" --pyi_out="$work" ../../Protos/gongbao/v1/*.proto
../generator/generate.py python "$work"
cp gongbao/v1/__init__.py "$work/gongbao/v1/"
sed -E -e '1s/.*/"""Made by Clients\/python\/generate.sh out of calls.py; do not edit. The calls of the protocol for asyncio."""/' \
  -e 's/^class Calls:/class AsyncCalls:/' -e 's/^    def /    async def /' -e 's/return self\.call\(/return await self.call(/' \
  gongbao/calls.py >"$work/gongbao/aio_calls.py"

if [ "${1:-}" = --check ]; then
  diff -ru --exclude=__pycache__ gongbao/v1 "$work/gongbao/v1" && diff -u gongbao/aio_calls.py "$work/gongbao/aio_calls.py" ||
    { echo "stale: run make protos and commit" >&2; exit 1; }
else
  rm -rf gongbao/v1
  cp -r "$work/gongbao/." gongbao/
fi
