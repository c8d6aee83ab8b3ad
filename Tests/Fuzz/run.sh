#!/bin/sh
# Looks for bytes that break what reads them, with libFuzzer and AddressSanitizer.
#
#   Tests/Fuzz/run.sh [SECONDS] [wire|text|word|query|index]    60 seconds of wire without either
#
# wire: the messages and the frame decoder. text: import, extraction, index. word: the same for Word files. query: the query language, on a small index.
# index: files of the saved index, changed here and there.
# The corpus grows in .build-fuzz. A failing input is written to Tests/Fuzz/FailCases (wire), TextCases, WordCases,
# QueryCases or IndexCases; commit it with the fix: tests replay all of them.
set -eu
cd "$(dirname "$0")/../.."
seconds="${1:-60}"
input="${2:-wire}"
case "$input" in
wire) cases=Tests/Fuzz/FailCases seeds= ;;
text) cases=Tests/Fuzz/TextCases seeds="Tests/Samples/reports Tests/Samples/import" ;;
word) cases=Tests/Fuzz/WordCases seeds= ;;
query) cases=Tests/Fuzz/QueryCases seeds= ;;
index) cases=Tests/Fuzz/IndexCases seeds= ;;
*) echo "wire, text, word, query or index, not $input" >&2; exit 2 ;;
esac

# Without the flags for all modules only the harness itself would be watched.
FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
mkdir -p ".build-fuzz/corpus-$input"
# Swift's own crash report hangs under libFuzzer; what protobuf-c frees is not ours to watch for leaks.
FUZZ_INPUT="$input" SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
    .build-fuzz/release/Fuzz -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -artifact_prefix="$cases/" ".build-fuzz/corpus-$input" "$cases" $seeds
