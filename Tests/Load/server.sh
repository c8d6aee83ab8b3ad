# Sourced by the scripts beside it: starts a release server over sample reports on a free port, on core 0 where there is
# more than one, and ends it with the script. Sets `at`, `server`, `folder`, `bin` and the function `load`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bin=${BIN:-.build/release}
for program in gongbaod gongbao; do
  [ -x "$bin/$program" ] || { echo "There is no $bin/$program: run 'make build', or set BIN to the folder." >&2; exit 2; }
done
folder=$(mktemp -d "${TMPDIR:-/tmp}/gongbao-load.XXXXXX")
server=
finish() {
  status=$?
  if [ -n "$server" ]; then kill -TERM "$server" 2>/dev/null && wait "$server" || true; fi
  rm -rf "$folder"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT TERM

core0=() core1=()
if [ "$(nproc)" -gt 1 ]; then core0=(taskset -c 0) core1=(taskset -c 1); fi

# start OPTION...: a server over the folder DATA, or over the sample reports.
start() {
  data=${DATA:-$folder/data}
  [ -n "${DATA:-}" ] || "$bin/gongbaod" ingest --data "$data" Tests/Samples/reports 2>/dev/null
  "${core0[@]}" "$bin/gongbaod" serve --data "$data" --listen 127.0.0.1:0 --port-file "$folder/port" --log-level error "$@" \
    >"$folder/out" &
  server=$!
  for _ in $(seq 1200); do
    [ -s "$folder/port" ] && break
    kill -0 "$server" 2>/dev/null || { echo "The server did not start." >&2; exit 1; }
    sleep 0.1
  done
  at=127.0.0.1:$(cat "$folder/port")
}

load() { "${core1[@]}" "$bin/gongbao" load run --server "$at" "$@"; }
resident() { awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; }
