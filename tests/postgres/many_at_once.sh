#!/usr/bin/env bash
# Eight that import and four that invoice at once, in one ledger: nothing is lost, nothing is twice, and the numbers
# have no gaps.
# Usage: with_server.sh many_at_once.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LANG=sv
export UNDERLAG_LEDGER="$UNDERLAG_TEST_SERVER&schema=uppsala"
"$underlag" ledger create >"$scratch/created"
psql -q "$UNDERLAG_TEST_SERVER" -c "CREATE ROLE anna LOGIN IN ROLE uppsala_officer; CREATE ROLE bo LOGIN IN ROLE uppsala_officer;
    CREATE ROLE cecilia LOGIN IN ROLE uppsala_officer; CREATE ROLE david LOGIN IN ROLE uppsala_officer"
officers=(anna bo cecilia david)

cp -R "$root/tests/crashes/lists" "$scratch/office"
cd "$scratch/office"
# Eight lists of six placements each, of students and days of their own.
first_names=(Anna Bertil Cecilia David Erika Fredrik Gunilla Henrik)
last_names=(Alm Bergqvist Dahlin Ekwall Forsman Grönlund)
for list in {1..8}; do
    first=$(date -d "2016-09-05 +$((14 * (list - 1))) days" +%F)
    last=$(date -d "$first +11 days" +%F)
    {
        head -n 1 placeringar.csv
        for row in {1..6}; do
            echo "L$list-$row;hemsjukvard-aso;${first_names[list - 1]} ${last_names[row - 1]};$first;$last"
        done
    } >"list-$list.csv"
done

runs=()
for list in {1..8}; do
    user=${officers[list % 4]}
    # Half a second apart, so that there is something to invoice between them.
    (
        sleep "$((list / 2)).$((list % 2 * 5))"
        exec "$underlag" import "list-$list.csv" --issue-date 2016-11-28 --jobs 1 --ledger "$UNDERLAG_LEDGER&user=$user"
    ) >"$scratch/said-import-$list" 2>&1 &
    runs+=($!)
done
for issuer in {1..4}; do
    user=${officers[issuer % 4]}
    (
        # As long as there is something to come, and once more.
        is_over=
        while [[ -z $is_over ]]; do
            [[ ! -e $scratch/imported ]] || is_over=yes
            "$underlag" generate --term HT2016 --issue-date 2016-12-01 --jobs 1 --yes --out "$scratch/out-$issuer" \
                --ledger "$UNDERLAG_LEDGER&user=$user"
        done
    ) >"$scratch/said-generate-$issuer" 2>&1 &
    runs+=($!)
done
failed=0
for run in "${runs[@]:0:8}"; do wait "$run" || failed=$((failed + 1)); done
touch "$scratch/imported"
for run in "${runs[@]:8}"; do wait "$run" || failed=$((failed + 1)); done
((failed == 0)) || {
    tail -n 5 "$scratch"/said-*
    echo "$failed of 12 failed"
    exit 1
}
"$underlag" generate --term HT2016 --issue-date 2016-12-02 --jobs 1 --yes --out "$scratch/out-last" >/dev/null 2>&1

"$underlag" ledger verify || exit 1
number() { psql -qAt "$UNDERLAG_TEST_SERVER" -c "SET search_path = uppsala; $1"; }
expect() {
    local found
    found=$(number "$2")
    [[ $found == "$3" ]] || {
        echo "$1: $found, not $3"
        exit 1
    }
}
expect "placements" "SELECT count(DISTINCT placement) FROM placement_versions" 48
expect "imports" "SELECT count(*) FROM imports" 8
expect "lines that are twice" "SELECT count(*) FROM (SELECT claim FROM lines WHERE credited_line IS NULL GROUP BY claim, part HAVING count(*) > 1) d" 0
expect "placements that are not invoiced" "SELECT count(*) FROM (SELECT DISTINCT placement FROM placement_versions) p WHERE placement NOT IN (SELECT claim FROM lines)" 0
expect "gaps in the numbers" "SELECT max(counter) - count(*) FROM documents" 0
expect "who recorded" "SELECT count(DISTINCT recorded_by) FROM imports" 4
expect "runs without files" "SELECT count(*) FROM runs WHERE seq NOT IN (SELECT run FROM issued_files)" 0
expect "claims that are left" "SELECT count(*) FROM run_claims" 0
# Every document lies in one folder, and once.
documents=$(find "$scratch"/out-* -name '*-2016-????.xlsx' ! -name 'samman*' -printf '%f\n' | sort)
[[ $(sort -u <<<"$documents" | wc -l) == $(wc -l <<<"$documents") ]] || {
    echo "a document was written twice:"
    uniq -d <<<"$documents"
    exit 1
}
(($(number "SELECT count(*) FROM runs") > 1)) || {
    echo "all was invoiced in one run: nothing was at once"
    tail -n 4 "$scratch"/said-generate-*
    exit 1
}
echo "$(number 'SELECT count(*) FROM documents') documents of $(number 'SELECT count(*) FROM runs') runs: nothing lost, nothing twice"
