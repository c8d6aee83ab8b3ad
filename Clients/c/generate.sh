#!/usr/bin/env bash
# usage: generate.sh [--check]
# Makes gongbao/methods.h anew out of the protos; with --check only tells whether it is fresh. The messages' C is made by make.
# Needs Debian 12's protobuf-compiler and python3-protobuf.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
../generator/generate.py c "$work"

if [ "${1:-}" = --check ]; then
  diff -u gongbao/methods.h "$work/gongbao/methods.h" || { echo "stale: run make protos and commit" >&2; exit 1; }
else
  mkdir -p gongbao
  cp "$work/gongbao/methods.h" gongbao/methods.h
fi
