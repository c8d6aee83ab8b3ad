#!/usr/bin/env bash
# usage: generate.sh [--check]
# Makes gongbao/v1/*_pb2.py and .pyi anew out of the protos; with --check only tells whether they are fresh.
# Needs protobuf-compiler (3.21, Debian 12's).
set -euo pipefail
cd "$(dirname "$0")"
out=.
if [ "${1:-}" = --check ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi
protoc -I../../Protos --python_out="$out" --pyi_out="$out" ../../Protos/gongbao/v1/*.proto
[ "$out" = . ] || diff -ru --exclude=__init__.py --exclude=__pycache__ gongbao/v1 "$out/gongbao/v1" ||
  { echo "stale: run Clients/python/generate.sh and commit" >&2; exit 1; }
