#!/usr/bin/env bash
# What is particular to Windows: patterns for names of files are expanded by the program, backslashes stand between
# folders, names of devices are no files, letters outside the old code pages are kept.
# Usage: program.sh UNDERLAG
set -euo pipefail

underlag=$1 examples=$(cd "$(dirname "$0")/../../examples" && pwd)
export LC_ALL=C.UTF-8 UNDERLAG_LANG=sv
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
wrong=0

# expect STATUS TEXT COMMAND...: it ends so, and what it says holds the text.
expect() {
    local wanted=$1 text=$2 said status=0
    shift 2
    said=$("$@" 2>&1) || status=$?
    if ((status != wanted)) || [[ $said != *"$text"* ]]; then
        printf 'status %d, instead of %d with "%s": %s\n%s\n' "$status" "$wanted" "$text" "$*" "$said"
        wrong=$((wrong + 1))
    fi
}

"$underlag" init här >/dev/null
[[ -f här/placeringar.csv ]] || { echo "init made no files"; exit 1; }
cd här
mkdir listor
cp placeringar.csv "listor/Åsas 🎓.csv"
cp placeringar.csv listor/b.CSV
expect 0 'listor/Åsas 🎓.csv' "$underlag" validate 'listor\*.csv'
expect 0 'listor/b.CSV' "$underlag" validate 'listor\*.csv'
expect 3 'saknas*.csv' "$underlag" validate 'saknas*.csv'
expect 3 'det finns ingen mapp' "$underlag" validate 'nej\a.csv'

cp -R "$examples/exempelkommun-ht2016" ../exempel
cd ../exempel

# What is written to a device is lost: a workbook, and above all a ledger.
expect 3 'namnet betyder en enhet' "$underlag" validate placeringar.csv --annotate NUL.xlsx
expect 3 'namnet betyder en enhet' "$underlag" validate placeringar.csv --annotate 'con\a.xlsx'
expect 3 'namnet betyder en enhet' "$underlag" generate placeringar.csv --term HT2016 --issue-date 2016-12-01 --out 'aux'
expect 3 'namnet betyder en enhet' "$underlag" import placeringar.csv --issue-date 2016-12-01 --ledger nul
expect 3 'namnet betyder en enhet' "$underlag" import placeringar.csv --issue-date 2016-12-01 --ledger 'C:\con.db'

# Paths in the configuration count from its folder, however that is written.
mkdir inst
echo 'out = "ut"' >inst/underlag.toml
expect 0 '' "$underlag" generate placeringar.csv --term HT2016 --issue-date 2016-12-01 --config 'inst\underlag.toml'
[[ -f inst/ut/HT2016/sammanstallning.xlsx ]] || { echo 'the files are not in the folder of the configuration'; wrong=$((wrong + 1)); }

# What it is built without.
expect 2 'det här programmet är byggt utan PDF' "$underlag" generate placeringar.csv --term HT2016 --also pdf
expect 2 'this program is built without PDF' "$underlag" generate placeringar.csv --term HT2016 --also pdf --lang en
expect 2 'programmet är byggt utan PostgreSQL' "$underlag" status --ledger postgresql://db.kommunen.se/vfu
expect 2 'the program was built without PostgreSQL' \
    env UNDERLAG_LEDGER=postgresql://db.kommunen.se/vfu "$underlag" status --lang en

# The environment reaches it, letters and all.
UNDERLAG_LEDGER='liggare å.db' expect 0 '' "$underlag" import placeringar.csv --issue-date 2016-12-01
[[ -f 'liggare å.db' ]] || { echo 'UNDERLAG_LEDGER was not followed'; wrong=$((wrong + 1)); }

((wrong == 0))
