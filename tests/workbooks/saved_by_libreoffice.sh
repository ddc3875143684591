#!/usr/bin/env bash
# A list that LibreOffice has saved as a workbook, in either form, has the findings of the list, at the same cells,
# and gives the same invoice bases.
# Usage: saved_by_libreoffice.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_program soffice libreoffice-calc-nogui

mkdir "$scratch/saved"
iconv -f windows-1252 -t utf-8 "$made/placeringar.csv" >"$scratch/saved/placeringar.csv"
# Separated by `;`, UTF-8, and what looks like a date or a number is one, as when a person opens it.
for form in xlsx ods; do
    convert "$form" "$made" '--infilter=CSV:59,34,76,1,,0,false,true' "$scratch/saved/placeringar.csv"
done

# The code and cell of each finding, one a line.
findings() {
    (cd "$made" && "$underlag" validate "$1" --format json) | tr '{' '\n' |
        sed -nE 's/.*"code":"([^"]*)".*"cell":"([^"]*)".*/\1 \2/p'
}
# Each document's total, and the sum.
totals() { generate "$made" "$1" --format json --dry-run | grep -oE '"(total|invoiced)":"[^"]*"'; }

findings placeringar.csv >"$scratch/findings"
totals placeringar.csv >"$scratch/totals"
[[ -s $scratch/findings && -s $scratch/totals ]] || {
    echo "the list itself has no findings or no totals: this check would show nothing"
    exit 1
}
wrong=0
for form in xlsx ods; do
    diff "$scratch/findings" <(findings "placeringar.$form") || wrong=1
    diff "$scratch/totals" <(totals "placeringar.$form") || wrong=1
done
((wrong == 0))
