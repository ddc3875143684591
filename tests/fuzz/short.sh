#!/usr/bin/env bash
# Builds the fuzz targets and runs each for a few seconds from its small corpus. Where clang 19 is missing it says
# so and is skipped. Usage: short.sh ROOT BUILD_DIR [SECONDS_EACH]
set -euo pipefail

root=$1
build=$2
seconds=${3:-4}

if ! command -v clang++-19 >/dev/null; then
    echo "SKIPPED: fuzz/short: clang++-19 is not installed (apt-get install clang-19 libclang-rt-19-dev)"
    exit 77
fi
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
    clang++-19 -fsanitize=fuzzer,address,undefined -x c++ - -o /dev/null 2>/dev/null; then
    echo "SKIPPED: fuzz/short: clang++-19 has no sanitizers (apt-get install libclang-rt-19-dev)"
    exit 77
fi

cd "$root"
cmake --preset fuzz -B "$build" >/dev/null
cmake --build "$build" --target fuzz_targets -- --quiet

findings=$(mktemp -d)
trap 'rm -rf "$findings"' EXIT
failed=0
for source in tests/fuzz/*_fuzz.cpp; do
    target=$(basename "$source" .cpp)
    name=${target%_fuzz}
    mkdir -p "$findings/$name"
    # New inputs go to the first folder; the corpus is only read. A unit that takes ten seconds is a finding too.
    if ! "$build/tests/fuzz/$target" "$findings/$name" "tests/fuzz/corpus/$name" -dict="tests/fuzz/$name.dict" \
        -max_total_time="$seconds" -timeout=10 -max_len=4096 -rss_limit_mb=2048 -seed=1 -print_final_stats=0 \
        -artifact_prefix="$build/$name-" >"$findings/$name.log" 2>&1; then
        tail -n 60 "$findings/$name.log"
        echo "$target: what it found is kept in $build/$name-*"
        failed=1
    fi
done
((failed == 0)) && echo "every target ran for $seconds s without a finding"
