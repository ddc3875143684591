#!/usr/bin/env bash
# What is particular to Windows: patterns for names of files are expanded by the program, backslashes stand between
# folders, names of devices are no files, letters outside the old code pages are kept.
# Usage: program.sh UNDERLAG
set -euo pipefail

underlag=$1
export LC_ALL=C.UTF-8 UNDERLAG_LANG=sv
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
wrong=0

# expect TEXT COMMAND...: what it says holds the text.
expect() {
    local text=$1 said
    shift
    said=$("$@" 2>&1) || true
    if [[ $said != *"$text"* ]]; then
        printf 'instead of "%s": %s\n%s\n' "$text" "$*" "$said"
        wrong=$((wrong + 1))
    fi
}

"$underlag" init här >/dev/null
[[ -f här/placeringar.csv ]] || { echo "init made no files"; exit 1; }
cd här
mkdir listor
cp placeringar.csv "listor/Åsas 🎓.csv"
cp placeringar.csv listor/b.CSV
expect 'listor/Åsas 🎓.csv' "$underlag" validate 'listor\*.csv'
expect 'listor/b.CSV' "$underlag" validate 'listor\*.csv'
expect 'saknas*.csv' "$underlag" validate 'saknas*.csv'
expect 'namnet betyder en enhet' "$underlag" validate placeringar.csv --annotate NUL.xlsx
expect 'namnet betyder en enhet' "$underlag" validate placeringar.csv --annotate 'con\a.xlsx'
expect 'det finns ingen mapp' "$underlag" validate 'nej\a.csv'

((wrong == 0))
