#!/usr/bin/env bash
# The connection is cut, the program or its session killed, the server stopped, a commit's answer lost, a commit
# refused: at each of many statements. Nothing or a whole run is left, and the same command again makes the rest.
# Usage: with_server.sh broken_connections.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
here=$root/tests/postgres
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LANG=sv
unset UNDERLAG_LEDGER
server=$UNDERLAG_TEST_SERVER
source "$here/server_steps.sh"
fail() {
    echo "$*"
    cat "$scratch/said" 2>/dev/null || true
    exit 1
}

# One after the other they have the same ledger, emptied each time.
"$underlag" ledger create "$server&schema=office" >"$scratch/said"
office() { # office NAME: an empty ledger and a folder
    emptied office >"$scratch/said" 2>&1 || fail "emptying the ledger for $1"
    rm -rf "$scratch/${last_office:-none}"
    last_office=$1
    cp -R "$root/tests/crashes/lists" "$scratch/$1"
}
direct() { echo "$server&schema=office"; }
through() { echo "postgresql://tester@127.0.0.1:BETWEEN/postgres?schema=office&sslmode=disable&gssencmode=disable"; }

# step NAME ADDRESS PREFIX...: what is done in a ledger, in the order of the steps
import_into() { (cd "$scratch/$1" && "${@:3}" "$underlag" import placeringar.csv --issue-date 2016-11-28 --jobs 1 --ledger "$2"); }
issue_from() { (cd "$scratch/$1" && "${@:3}" "$underlag" generate --term HT2016 --issue-date 2016-12-01 --jobs 1 --ledger "$2"); }

# What is there in the end, whoever wrote it: the documents of the run and their numbers, and every file once.
office reference
import_into reference "$(direct reference)" >"$scratch/said" 2>&1 || fail "the undisturbed import"
issue_from reference "$(direct reference)" >"$scratch/said" 2>&1 || fail "the undisturbed run"
contents() {
    sql "SET search_path = office; SELECT (SELECT count(*) FROM imports), (SELECT count(*) FROM placement_versions), (SELECT count(*) FROM runs),
        (SELECT string_agg(year || '-' || counter, ',' ORDER BY year, counter) FROM documents), (SELECT count(*) FROM lines),
        (SELECT count(*) FROM issued_files), (SELECT count(*) FROM run_claims)"
}
whole=$(contents)
files() { (cd "$scratch/$1/out" && find . -type f | LC_ALL=C sort); }
files reference >"$scratch/files"
same_as_reference() {
    local found
    found=$(contents)
    [[ $found == "$whole" ]] || fail "$2: $found, not $whole"
    diff "$scratch/files" <(files "$1") || fail "$2: other files"
    "$underlag" ledger verify --ledger "$(direct "$1")" >"$scratch/said" 2>&1 || fail "$2: the ledger is not whole"
}

# How many statements each step sends.
office counted
statements() { sed -n 's/^statements: //p' "$scratch/counted.log"; }
import_into counted "$(through counted)" "$here/between.py" cut 0 "$TEST_SERVER_PORT" >"$scratch/said" 2>"$scratch/counted.log" || fail "counting the import: $(cat "$scratch/counted.log")"
of_import=$(statements)
issue_from counted "$(through counted)" "$here/between.py" cut 0 "$TEST_SERVER_PORT" >"$scratch/said" 2>"$scratch/counted.log" || fail "counting the run"
of_run=$(statements)

tries=0
# disturbed MODE NUMBER STEP: then everything is done again, undisturbed.
disturbed() {
    local mode=$1 number=$2 step=$3 name status=0
    tries=$((tries + 1))
    name=try_$tries
    office "$name"
    if [[ $step == issue_from ]]; then
        import_into "$name" "$(direct "$name")" >"$scratch/said" 2>&1 || fail "the import before $step"
    fi
    "$step" "$name" "$(through "$name")" "$here/between.py" "$mode" "$number" "$TEST_SERVER_PORT" >"$scratch/said" 2>&1 || status=$?
    case $mode in
        kill) ((status == 137 || status == 0)) || fail "$step, $mode $number: exit status $status" ;;
        lose | conflict) ((status == 0)) || fail "$step, $mode $number: exit status $status" ;;
        *) ((status == 3 || status == 0)) || fail "$step, $mode $number: exit status $status" ;;
    esac
    import_into "$name" "$(direct "$name")" >"$scratch/said" 2>&1 || fail "$step, $mode $number: importing again"
    issue_from "$name" "$(direct "$name")" >"$scratch/said" 2>&1 || fail "$step, $mode $number: invoicing again"
    same_as_reference "$name" "$step, $mode $number"
}

# Every so many statements, so that it takes less than a minute: all of them with `every=1`.
every=${every:-6}
for ((number = 1; number <= of_import; number += every)); do disturbed cut "$number" import_into; done
for ((number = 2; number <= of_run; number += every)); do disturbed cut "$number" issue_from; done
for ((number = 3; number <= of_import; number += 2 * every)); do disturbed kill "$number" import_into; done
for ((number = 4; number <= of_run; number += 2 * every)); do disturbed kill "$number" issue_from; done
# Of a run's commits the first is of a question, the second its own and the third that of its files.
for number in 2 3; do disturbed lose "$number" issue_from; done
for number in 1 2 4; do disturbed conflict "$number" issue_from; done
disturbed lose 1 import_into
disturbed conflict 2 import_into

# The server is stopped without a word in the midst of many runs, and started again.
office stopped
import_into stopped "$(direct stopped)" >"$scratch/said" 2>&1
status=0
issue_from stopped "$(direct stopped)" >"$scratch/during" 2>&1 &
run=$!
sleep 0.1
as_server pg_ctl -m immediate -w restart >"$scratch/restarted" 2>&1 || fail "the server did not start again: $(cat "$scratch/restarted")"
wait "$run" || status=$?
((status == 0 || status == 3)) || fail "the server was stopped: exit status $status: $(cat "$scratch/during")"
issue_from stopped "$(direct stopped)" >"$scratch/said" 2>&1 || fail "after the server was stopped"
same_as_reference stopped "the server was stopped"

echo "$tries disturbances ($of_import statements of an import, $of_run of a run): nothing or a whole run each time"
