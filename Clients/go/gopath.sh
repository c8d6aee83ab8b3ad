#!/usr/bin/env bash
# usage: gopath.sh FOLDER COMMAND...
# Runs a command of Go's with Debian's packages only: FOLDER becomes a GOPATH that holds this module under its name.
# Programs with a network use go.mod instead.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/src"
folder=$(cd "$1" && pwd)
shift
ln -sfn "$here" "$folder/src/gongbao"
export GO111MODULE=off GOPATH="$folder:/usr/share/gocode" GOCACHE="$folder/cache" GOFLAGS=
cd "$folder/src/gongbao"
exec "$@"
