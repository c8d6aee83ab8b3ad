#!/usr/bin/env bash
# usage: generate.sh [--check]
# Makes v1/*.pb.go and methods.go anew out of the protos; with --check only tells whether they are fresh.
# Needs Debian 12's protobuf-compiler, protoc-gen-go (1.28.1) and python3-protobuf.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd ../../Protos
options=(--go_opt=module=gongbao)
for proto in gongbao/v1/*.proto; do options+=("--go_opt=M$proto=gongbao/v1;v1"); done
protoc --go_out="$work" "${options[@]}" gongbao/v1/*.proto
cd - >/dev/null
../generator/generate.py go "$work"

if [ "${1:-}" = --check ]; then
  diff -ru v1 "$work/v1" && diff -u methods.go "$work/methods.go" || { echo "stale: run make protos and commit" >&2; exit 1; }
else
  rm -rf v1
  cp -r "$work/." .
fi
