#!/usr/bin/env bash
# The sheet Underlag of each workbook, saved as CSV, is a valid list that gives the same total.
# Usage: list_again.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_program soffice libreoffice-calc-nogui

# UTF-8 with `;`, numbers in full and not as shown (that would be in LibreOffice's language), the first sheet only.
as_csv='csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,1'

# The fields of each invoice base, one a line: its agreement, file and total.
documents=$(grep -oE '"agreement":"[^"]*"|"total":"[^"]*","file":"[^"]*"' "$made/generate.json" |
    sed -E 's/^"agreement":"(.*)"$/\1/; s/^"total":"(.*)","file":"(.*)"$/\2 \1/' | paste -d ' ' - -)
[[ -n $documents ]] || {
    echo "no invoice base in: $(<"$made/generate.json")"
    exit 1
}

wrong=0
while read -r agreement file total; do
    # The agreement it was made from, and the registers: the sheet has no column for the university.
    agreements=()
    for toml in "$made"/avtal/*.toml; do
        if ! grep -q '^\[agreement\]' "$toml" || grep -qE "^id *= *\"$agreement\"" "$toml"; then
            agreements+=(--agreement "$toml")
        fi
    done
    name=$(basename "$file" .xlsx)
    rm -rf "$scratch/list"
    mkdir "$scratch/list"
    convert "$as_csv" "$scratch/list" "$made/out/$file"
    mv "$scratch/list/$name"*.csv "$scratch/list/list.csv"

    "$underlag" validate "${agreements[@]}" "$scratch/list/list.csv" || {
        echo "$file: the sheet is not a valid list:"
        cat "$scratch/list/list.csv"
        wrong=$((wrong + 1))
        continue
    }
    again=$(generate "$scratch/list" list.csv "${agreements[@]}" --format json --dry-run |
        grep -oE '"total":"[^"]*"' | tail -n 1 | cut -d '"' -f 4)
    if [[ $again == "$total" ]]; then
        echo "$file: $total"
    else
        echo "$file: $total, as a list again $again"
        wrong=$((wrong + 1))
    fi
done <<<"$documents"
((wrong == 0))
