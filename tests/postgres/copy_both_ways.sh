#!/usr/bin/env bash
# A ledger moved from a file to a server and back: every record with its checksum, and nothing into a place that is
# not empty.
# Usage: with_server.sh copy_both_ways.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LANG=sv
here="$UNDERLAG_TEST_SERVER&schema=here"
there="$UNDERLAG_TEST_SERVER&schema=there"

cp -R "$root/tests/golden/ledger/copied-to-another-place" "$scratch/office"
cd "$scratch/office"
fail() {
    echo "$*"
    exit 1
}
head_of() { "$underlag" ledger verify --ledger "$1" --format json | grep -o '"chain_head":"[0-9a-f]*' | cut -d '"' -f 4; }

"$underlag" import lista.csv --issue-date 2016-11-28 --quiet >said
"$underlag" generate --term HT2016 --issue-date 2016-12-01 --quiet >said
"$underlag" ledger forget --before VT2017 --issue-date 2027-01-01 --yes --quiet >said
"$underlag" ledger log >history

! "$underlag" ledger copy underlag.db "$here" >said 2>&1 || fail "copied to where nobody has made a ledger"
"$underlag" ledger create "$here" >said
"$underlag" ledger create "$there" >said
"$underlag" ledger copy underlag.db "$here" >said
[[ $(head_of "$here") == "$(head_of underlag.db)" ]] || fail "the chain of the server's ledger is another"
"$underlag" ledger log --ledger "$here" | diff history - || fail "the server tells another history"
[[ $(psql -qAt "$UNDERLAG_TEST_SERVER" -c "SELECT count(*) FROM here.names WHERE name IS NULL AND salt IS NULL") != 0 ]] ||
    fail "the names that were removed are there again"

# Nothing is added to a ledger that has records.
! "$underlag" ledger copy underlag.db "$here" >said 2>&1 || fail "copied into a ledger that has records"

# On the server the work goes on; then from schema to schema, and home again.
"$underlag" import rattad.csv --issue-date 2016-12-05 --ledger "$here" --quiet >said
"$underlag" ledger verify --ledger "$here" --expect-head "$(head_of underlag.db)" >said || fail "the old head is gone"
"$underlag" ledger copy "$here" "$there" >said
"$underlag" ledger copy "$there" home.db >said
[[ $(head_of home.db) == "$(head_of "$here")" ]] || fail "the chain that came home is another"

# A record that is not as it was written: the copy names it, and leaves nothing.
"$underlag" ledger create "$UNDERLAG_TEST_SERVER&schema=third" >said
psql -q "$UNDERLAG_TEST_SERVER" -c "ALTER TABLE here.lines DISABLE TRIGGER ALL; UPDATE here.lines SET amount = amount + 1"
for target in nowhere.db "$UNDERLAG_TEST_SERVER&schema=third"; do
    status=0
    "$underlag" ledger copy "$here" "$target" >said 2>&1 || status=$?
    [[ $status == 3 ]] && grep -q 'post [0-9]* (lines) är inte som den skrevs' said || fail "status $status: $(<said)"
done
[[ ! -e nowhere.db ]] || fail "a file was left"
[[ $(psql -qAt "$UNDERLAG_TEST_SERVER" -c "SELECT (SELECT count(*) FROM third.names) + (SELECT seq FROM third.chain_head)") == 0 ]] ||
    fail "records were left on the server"
echo "copied there and back"
