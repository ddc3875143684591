#!/usr/bin/env bash
# decimal_comma.sh PROGRAM: numbers in a workbook that was written under a locale with a decimal comma.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v localedef >/dev/null || ! command -v unzip >/dev/null; then
    echo "SKIPPED library/decimal_comma: localedef or unzip is not installed"
    exit 77
fi
# A locale made for the test: the machine need not have a Swedish one.
mkdir "$work/locales"
if ! localedef -i sv_SE -f UTF-8 "$work/locales/sv_SE.UTF-8" >/dev/null 2>&1 &&
    [[ ! -d $work/locales/sv_SE.UTF-8 ]]; then
    echo "SKIPPED library/decimal_comma: the package locales is not installed"
    exit 77
fi
status=0
LOCPATH="$work/locales" "$1" sv_SE.UTF-8 "$work/a.xlsx" || status=$?
((status == 0)) || exit "$status"
sheet=$(unzip -p "$work/a.xlsx" xl/worksheets/sheet1.xml)
for expected in '<v>1530.5</v>' '<v>3.6</v>'; do
    [[ $sheet == *"$expected"* ]] || { printf '%s is not in\n%s\n' "$expected" "$sheet"; exit 1; }
done
if grep -qE '<v>[0-9]+,[0-9]|width="[0-9]+,[0-9]' <<<"$sheet"; then
    printf 'a decimal comma in\n%s\n' "$sheet"
    exit 1
fi
