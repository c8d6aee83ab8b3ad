#!/usr/bin/env bash
# What a server gets done when it is asked for twice and ten times what it can do.
#
#   Tests/Load/overload.sh [ROUNDS=5] [SECONDS=5] [DEADLINE_SECONDS=0.25]
#
# Peak and overload take turns, because machines are not the same from minute to minute; medians are compared. Answers
# are not kept, so that the work is the limit. DATA names a data folder (a large one shows more), BIN the binaries, CALL
# the call. Fails where the goodput at ten times falls below nine tenths of the peak, or an answer came too late.
source "$(dirname "$0")/server.sh"
rounds=${1:-5} seconds=${2:-5} deadline=${3:-0.25}
call=${CALL:-search 代表建议 办理 --snippets 1}
start --limit answer-cache-bytes=0
run() { load --call "$call" --timeout "$deadline" --duration "$seconds" --format json "${@:2}" >"$folder/$1.json" || true; }
goodput() { python3 -c 'import json, sys; print(int(json.load(open(sys.argv[1]))["rows"][0]["goodput"]))' "$1"; }
run warm --callers 32
peak=$(goodput "$folder/warm.json")
for round in $(seq "$rounds"); do
  run "peak-$round" --callers 32
  for times in 2 10; do run "x$times-$round" --rate $((peak * times)) --connections 16; done
  echo "round $round of $rounds" >&2
done
python3 - "$folder" "$deadline" <<'P'
import glob, json, statistics, sys

folder, deadline = sys.argv[1], float(sys.argv[2]) * 1e3
def runs(name):
    rows = [json.load(open(path))["rows"][0] for path in sorted(glob.glob(f"{folder}/{name}-*.json"))]
    return [row["goodput"] for row in rows], [row["answered_p99_ns"] / 1e6 for row in rows]

peak = statistics.median(runs("peak")[0])
print(f"peak     {peak:8.0f}/s  of", *(f"{rate:.0f}" for rate in runs("peak")[0]))
good = True
for times in (2, 10):
    rates, late = runs(f"x{times}")
    share = statistics.median(rates) / peak
    print(f"x{times:<2}      {statistics.median(rates):8.0f}/s  of", *(f"{rate:.0f}" for rate in rates),
          f" = {share:.2f} of the peak; p99 of the answered at most {max(late):.0f} ms of {deadline:.0f}")
    good = good and share >= 0.9 and max(late) <= deadline
sys.exit(0 if good else 1)
P
