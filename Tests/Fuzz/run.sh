#!/bin/sh
# Looks for bytes that break the messages or the frame decoder, with libFuzzer and AddressSanitizer.
#
#   Tests/Fuzz/run.sh [SECONDS]    60 without a number
#
# The corpus grows in .build-fuzz/corpus. A failing input is written to Tests/Fuzz/FailCases; commit it with the fix:
# the tests of ReportMessages and WireProtocol replay all of them.
set -eu
cd "$(dirname "$0")/../.."
seconds="${1:-60}"

# Without the flags for all modules only the harness itself would be watched.
FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
mkdir -p .build-fuzz/corpus
# Swift's own crash report hangs under libFuzzer; what protobuf-c frees is not ours to watch for leaks.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
    .build-fuzz/release/Fuzz -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -artifact_prefix=Tests/Fuzz/FailCases/ .build-fuzz/corpus Tests/Fuzz/FailCases
