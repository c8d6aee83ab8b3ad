#!/usr/bin/env bash
# usage: compare.sh BUILD
# The samples say the same as Python's, byte for byte, to the server that GONGBAO_SERVER names. BUILD holds the built samples.
set -euo pipefail
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../.."
export PYTHONPATH=Clients/python PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# usage: same WANTED SAMPLE ARGUMENT...
# WANTED is "lines" where there must be some, "none" where an empty answer is right, "error" where the call is refused.
same() {
  local wanted=$1 sample=$2 python=0 c=0
  shift 2
  /usr/bin/python3 "Clients/python/samples/$sample.py" "$GONGBAO_SERVER" "$@" >"$work/python" 2>"$work/python.err" || python=$?
  "$build/$sample" "$GONGBAO_SERVER" "$@" >"$work/c" 2>"$work/c.err" || c=$?
  if ! cmp "$work/python" "$work/c" || [ "$python" != "$c" ] ||
    { [ "$wanted" = lines ] && [ ! -s "$work/c" ]; } || { [ "$wanted" = error ] && [ "$c" = 0 ]; } ||
    { [ "$wanted" != error ] && [ "$c" != 0 ]; }; then
    echo "$sample $*: Python exits with $python, C with $c; wanted: $wanted" >&2
    cat "$work/python.err" "$work/c.err" >&2
    diff -u "$work/python" "$work/c" >&2 || true
    exit 1
  fi
  compared=$((compared + 1))
}

compared=0
same lines search 代表建议
same lines search 代表建议 OR 监督
same none search '"这句话没有人说过"'
same error search ''
same lines indicators suggestions.total
same lines indicators suggestions.total 桐乡市
same error indicators suggestions.totl
same error indicators suggestions.total 没有这个地方
same error ingest
# Each takes in a report of its own under the same name, then both the same again.
mkdir "$work/for-python" "$work/for-c"
printf '' | tee "$work/for-python/empty.txt" >"$work/for-c/empty.txt"
for language in python c; do
  printf '某县人大常委会工作报告\n\n办理代表建议 20 件。\n\n%s\n' "$language" >"$work/for-$language/a.b.txt"
done
/usr/bin/python3 Clients/python/samples/ingest.py "$GONGBAO_SERVER" "$work"/for-python/*.txt >"$work/python"
"$build/ingest" "$GONGBAO_SERVER" "$work"/for-c/*.txt >"$work/c"
diff -u "$work/python" "$work/c"
grep -q '^a\.b	1 figures$' "$work/c"
compared=$((compared + 1))
same lines ingest "$work"/for-c/*.txt
echo "$compared calls of the samples compared"
