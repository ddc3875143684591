#!/usr/bin/env bash
# The files of a run are written by who made it; somebody else may, after an hour and when asked to.
# Usage: with_server.sh claims.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LANG=sv
unset UNDERLAG_LEDGER
server=$UNDERLAG_TEST_SERVER
source "$root/tests/postgres/server_steps.sh"
fail() {
    echo "$*"
    cat "$scratch/said"
    exit 1
}
"$underlag" ledger create "$server&schema=falun" >"$scratch/said"
sql "CREATE ROLE anna LOGIN IN ROLE falun_officer; CREATE ROLE bo LOGIN IN ROLE falun_officer"
for officer in anna bo; do cp -R "$root/tests/crashes/lists" "$scratch/$officer"; done

# as OFFICER COMMAND...: what is said stands in $scratch/said.
as() {
    local officer=$1
    shift
    (cd "$scratch/$officer" && "$underlag" "$@" --ledger "$server&schema=falun&user=$officer") >"$scratch/said" 2>&1
}
said() { grep -qF -- "$1" "$scratch/said" || fail "not said: $1"; }
not_said() { ! grep -qF -- "$1" "$scratch/said" || fail "said: $1"; }
workbooks() { find "$scratch/$1/out" -name '*.xlsx' 2>/dev/null | wc -l; }
cut_off() { # generate as anna, and the connection is cut when the run is recorded
    local status=0
    (cd "$scratch/anna" && "$root/tests/postgres/between.py" after 2 "$TEST_SERVER_PORT" "$underlag" generate --term HT2016 --issue-date "$1" --jobs 1 \
        --ledger "postgresql://anna@127.0.0.1:BETWEEN/postgres?schema=falun&sslmode=disable&gssencmode=disable") >"$scratch/said" 2>&1 || status=$?
    ((status == 3)) || fail "cut off: exit status $status"
    said "deras filer är inte skrivna"
    [[ $(sql "SELECT count(*) FROM falun.run_claims WHERE holder = 'anna'") == 1 ]] || fail "the run is not claimed"
}

as anna import placeringar.csv --issue-date 2016-11-28 || fail "import"
cut_off 2016-12-01

# Somebody else is not disturbed by it, and leaves it.
as bo generate --term HT2016 --issue-date 2016-12-01 || fail "generate beside it"
not_said anna
as bo status --issue-date 2016-12-01 || fail "status"
said "skrivs av anna sedan"
not_said "--complete-others"
as bo status --issue-date 2016-12-01 --format json || fail "status as json"
said '"unwritten_by_others"'
as bo generate --term HT2016 --issue-date 2016-12-01 --complete-others || fail "too early"
said "skrivs av anna sedan"
(($(workbooks bo) == 0)) || fail "another's files were written"

# Whoever made it completes it at once.
as anna generate --term HT2016 --issue-date 2016-12-01 || fail "completing"
said "nu finns de"
[[ $(sql "SELECT count(*) FROM falun.run_claims") == 0 ]] || fail "a claim is left"

# After an hour somebody else may.
as anna import rattad.csv --issue-date 2016-12-05 || fail "second import"
cut_off 2016-12-06
sql "UPDATE falun.run_claims SET since = since - interval '2 hours'"
as bo generate --term HT2016 --issue-date 2016-12-06 || fail "without being asked to"
said "skrivs av anna sedan"
said "--complete-others"
(($(workbooks bo) == 0)) || fail "another's files were written without being asked to"
# Whoever fails at it gives it back: who made the run can complete it at once.
claim=$(sql "SELECT * FROM falun.run_claims")
echo "a file" >"$scratch/bo/in-the-way"
status=0
as bo generate --term HT2016 --issue-date 2016-12-06 --complete-others --out in-the-way || status=$?
((status == 3)) || fail "into a file: exit status $status"
[[ -n $claim && $(sql "SELECT * FROM falun.run_claims") == "$claim" ]] || fail "the claim was not given back: $claim"
as bo generate --term HT2016 --issue-date 2016-12-06 --complete-others || fail "completing another's"
said "nu finns de"
(($(workbooks bo) > 0)) || fail "no files were written"
as anna generate --term HT2016 --issue-date 2016-12-06 || fail "afterwards"
not_said "nu finns de"

# Of several who take a run at once one writes its files, also when they have one login.
sql "CREATE ROLE cecilia LOGIN IN ROLE falun_officer"
cp -R "$root/tests/crashes/lists" "$scratch/cecilia"
rm -rf "$scratch"/*/out
as anna import placeringar.csv --issue-date 2016-12-07 --yes || fail "third import"
cut_off 2016-12-08
sql "UPDATE falun.run_claims SET since = since - interval '2 hours'"
rm -rf "$scratch"/*/out
runs=()
for try in 1 2 3 4; do
    officer=bo
    ((try % 2)) || officer=cecilia
    (cd "$scratch/$officer" && exec "$underlag" generate --term HT2016 --issue-date 2016-12-08 --complete-others --out "out/$try" \
        --ledger "$server&schema=falun&user=$officer") >"$scratch/said-$try" 2>&1 &
    runs+=($!)
done
for run in "${runs[@]}"; do wait "$run" || fail "several at once: $(cat "$scratch"/said-?)"; done
[[ $(cat "$scratch"/said-? | grep -c "nu finns de") == 1 ]] || fail "several at once: $(cat "$scratch"/said-?)"
(($(find "$scratch"/*/out -name 'samman*.xlsx' | wc -l) == 1)) || fail "a run was written several times: $(find "$scratch"/*/out -type f)"

# A run is killed while its files are half written; what is left is hidden, has names in it, and is gone afterwards.
as anna import rattad.csv --issue-date 2016-12-09 --yes || fail "fourth import"
cut_off 2016-12-10
rm -rf "$scratch/anna/out"
document=$(sql "SELECT file FROM falun.documents ORDER BY seq DESC LIMIT 1")
mkdir -p "$scratch/anna/out/${document%/*}"
half="$scratch/anna/out/${document%/*}/.${document##*/}.4711-1.tmp"
echo halv >"$half"
touch -d '11 minutes ago' "$half"
as anna generate --term HT2016 --issue-date 2016-12-10 || fail "completing beside a half file"
[[ -e $scratch/anna/out/$document && ! -e $half ]] || fail "the half file is left: $(ls -A "${half%/*}")"

as bo ledger verify || fail "verify"
echo "runs are completed by whoever made them, and by others when they may"
