#!/usr/bin/env bash
# Runs the tests of the vector loops as an old and a middle processor would: an instruction that
# they lack ends them. The tests must be built, and QEMU's emulator of one program installed.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v qemu-x86_64 > /dev/null; then
    echo "qemu-x86_64 is missing: install the package qemu-user" >&2
    exit 2
fi
tests=$(find "$(swift build --show-bin-path)" -maxdepth 1 -name '*.xctest' -type f | head -n 1)

log=$(mktemp)
# SSE alone, and AVX2 without AVX-512. The slow tests of threads and of all sizes are left out, and
# those that start processes: these would run on the true processor, and QEMU may hang at the start.
for processor in Nehalem Haswell; do
    if ! timeout 300 qemu-x86_64 -cpu "$processor" "$tests" --testing-library swift-testing \
        --filter KernelsTests --skip ParallelTests --skip BlockTests \
        --skip KernelTableTests --skip 'every number of threads' --skip 'products of any size' > "$log" 2>&1; then
        cat "$log"
        exit 1
    fi
    echo "$processor: $(grep 'Test run with' "$log")"
done
