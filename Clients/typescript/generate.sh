#!/usr/bin/env bash
# usage: generate.sh [--check]
# Makes gongbao/v1 anew out of the protos; with --check only tells whether it is fresh.
# Needs Debian 12's protobuf-compiler and python3-protobuf.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
../generator/generate.py typescript "$work"

if [ "${1:-}" = --check ]; then
  diff -ru gongbao "$work/gongbao" || { echo "stale: run make protos and commit" >&2; exit 1; }
else
  rm -rf gongbao
  cp -r "$work/gongbao" .
fi
