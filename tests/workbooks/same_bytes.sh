#!/usr/bin/env bash
# The same list gives the same bytes, whatever the time of day, the jobs, the locale and the time zone.
# Usage: same_bytes.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
cp -R "$example" "$scratch/again"
sleep 2  # a zip file's clock ticks every other second
LC_ALL=POSIX TZ=Pacific/Auckland generate "$scratch/again" placeringar.csv --jobs 3 >/dev/null
diff -r "$made/out" "$scratch/again/out"
echo "${#workbooks[@]} workbooks, twice the same"
