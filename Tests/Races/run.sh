#!/bin/sh
# Looks for data races under the thread sanitizer: in the index (readers, ingest, merges and saving at once), and in server
# and client (their own tests over sockets, one after the other, because everything takes long).
#
#   Tests/Races/run.sh
#
# Builds what it needs alone, in .build-tsan. `Synchronization.Mutex` comes with the system's library, which is not built
# for the sanitizer, so that it would see races where there is a lock; what runs here holds to atomics and POSIX locks.
set -eu
cd "$(dirname "$0")/../.."
export RACES=1 TSAN_OPTIONS=halt_on_error=1
.ci/swift build --build-tests --sanitize=thread --scratch-path .build-tsan
.build-tsan/debug/Races
.ci/swift test --skip-build --no-parallel --disable-xctest --sanitize=thread --scratch-path .build-tsan
