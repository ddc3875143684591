#!/usr/bin/env bash
# Installs what is missing (Debian 12), builds the preset `release`, shows that the others build, and runs all tests.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

require_packages "${build_packages[@]}" "${test_packages[@]}"
require_server_programs
build ON
tests/presets.sh

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
ctest --preset release >"$log" 2>&1 || status=$?
if ((status != 0)); then
    cat "$log"
    exit "$status"
fi

# The closing lines: how many passed, and which did not run and why.
sed -n '/tests passed/,$p' "$log"
grep '^SKIPPED' build/release/Testing/Temporary/LastTest.log | sort -u || true
