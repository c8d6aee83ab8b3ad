#!/usr/bin/env bash
# The server's memory over a long time under load, with readers that stop reading.
#
#   Tests/Load/memory.sh [SECONDS=600] [RATE=80] [STALLED=40]
#
# Searches and figures come at a rate; exports are begun whose readers take nothing, and let go after a while, again and
# again. Prints the resident megabytes at twenty moments; fails where the last third is a tenth above the second.
source "$(dirname "$0")/server.sh"
seconds=${1:-600} rate=${2:-80} stalled=${3:-40}
start
cat >"$folder/mix" <<'P'
40 search 代表建议 办理 --snippets 1
20 search 发展 建设 数字经济
20 indicators --concept suggestions.total --limit 20
P
load --rate "$rate" --duration "$seconds" --profile "$folder/mix" >"$folder/load.txt" 2>/dev/null &
running=$!
stall() { "$bin/gongbao" export --server "$at" --format ndjson 2>/dev/null | { head -c 1000 >/dev/null; sleep 20; } || true; }
: >"$folder/memory"
while kill -0 "$running" 2>/dev/null; do
  for _ in $(seq "$stalled"); do stall & done
  for _ in $(seq 25); do kill -0 "$running" 2>/dev/null && sleep 1 || true; done
  resident >>"$folder/memory"
  echo >>"$folder/memory"
done
wait "$running" || true
cat "$folder/load.txt"
python3 - "$folder/memory" <<'P'
import sys

sizes = [int(line) for line in open(sys.argv[1])]
print("resident MB:", *sizes[:: max(1, len(sizes) // 20)])
third = max(1, len(sizes) // 3)
second, last = max(sizes[third : 2 * third] or sizes), max(sizes[-third:])
print(f"second third at most {second}, last third at most {last}")
sys.exit(0 if last <= second * 1.1 else 1)
P
