#!/usr/bin/env bash
# A workbook of the run that is open in another program stops the run before any file is replaced, with a plain word; when
# it is closed again, the run succeeds.
# Usage: open_elsewhere.sh ROOT UNDERLAG HOLDS_OPEN.exe
set -euo pipefail

underlag=$2 holder=$3
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -R "$1/examples/exempelkommun-ht2016/." "$scratch"
cd "$scratch"
rm -rf out expected

generate() { "$underlag" generate placeringar.csv --term HT2016 --issue-date "$1" --lang sv; }

generate 2016-12-01 >/dev/null 2>&1 || { echo "the first run failed"; exit 1; }
checksums() { find out -type f -print0 | sort -z | xargs -0 sha256sum; }
checksums >before
held=$(find out -name '*.xlsx' | sort | tail -n 1)

mkfifo until_closed
"$here/wine.sh" "$holder" "$held" <until_closed >said &
exec 3>until_closed
for _ in $(seq 100); do
    grep -q open said && break
    sleep 0.1
done
grep -q open said || { echo "the workbook could not be held open"; exit 1; }

status=0
generate 2016-12-02 >told 2>&1 || status=$?
exec 3>&-
wait
cat told
((status == 3)) || { echo "exit status $status instead of 3"; exit 1; }
grep -q 'filen är öppen i ett annat program' told || { echo "it is not said that the file is open elsewhere"; exit 1; }
checksums | diff before - || { echo "files were replaced"; exit 1; }

generate 2016-12-02 >/dev/null 2>&1 || { echo "the run failed though the workbook was closed"; exit 1; }
[[ $(checksums) != "$(<before)" ]] || { echo "nothing was written"; exit 1; }
