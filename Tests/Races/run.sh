#!/bin/sh
# Looks for data races in the index: readers, ingest, merges and saving at once, under the thread sanitizer.
#
#   Tests/Races/run.sh
#
# Builds what it needs alone, in .build-tsan. `Synchronization.Mutex` comes with the system's library, which is not built
# for the sanitizer, so that it would see races where there is a lock; what runs here holds to atomics and POSIX locks.
set -eu
cd "$(dirname "$0")/../.."
RACES=1 swift build --product Races --sanitize=thread --scratch-path .build-tsan
TSAN_OPTIONS=halt_on_error=1 .build-tsan/debug/Races
