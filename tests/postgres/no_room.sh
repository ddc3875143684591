#!/usr/bin/env bash
# The server's disk is full in the midst of an import and of a run: nothing is recorded, that is said, and the same
# command makes it when there is room again.
# Usage: with_server.sh no_room.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
scratch=$(mktemp -d)
small=$TEST_SERVER_FOLDER/small
trap 'umount -l "$small" 2>/dev/null || true; rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LANG=sv UNDERLAG_LEDGER="$UNDERLAG_TEST_SERVER&schema=office"
source "$root/tests/postgres/server_steps.sh"
fail() {
    echo "$*"
    cat "$scratch/said"
    exit 1
}

# A disk of its own for some of the tables.
mkdir "$small"
if ((EUID != 0)) || ! mount -t tmpfs -o size=4m,mode=0700,uid="$(id -u "$TEST_SERVER_USER")" tmpfs "$small" 2>"$scratch/said"; then
    echo "SKIPPED: only who may mount a small disk can fill one"
    exit 77
fi
"$underlag" ledger create >"$scratch/said"
psql -qAt "$UNDERLAG_TEST_SERVER" -c "CREATE TABLESPACE small LOCATION '$small'"
sql "ALTER TABLE office.placement_versions SET TABLESPACE small; ALTER TABLE office.lines SET TABLESPACE small;
    CREATE TABLE public.filling (number bigint) TABLESPACE small"
filled() {
    # What it had room for stays in the file though it is undone.
    ! sql "INSERT INTO public.filling SELECT generate_series(1, 400000)" >"$scratch/said" 2>&1 || fail "the disk is not full"
}
room_again() { sql "TRUNCATE public.filling"; }
records() { sql "SELECT seq FROM office.chain_head"; }

cp -R "$root/tests/crashes/lists" "$scratch/office"
cd "$scratch/office"
without_room() { # without_room COMMAND...
    local status=0 before
    before=$(records)
    filled
    "$@" >"$scratch/said" 2>&1 || status=$?
    [[ $status == 3 ]] && grep -q "har inte plats för mer" "$scratch/said" && ! grep -q "filen" "$scratch/said" || fail "status $status without room"
    [[ $(records) == "$before" ]] || fail "something was recorded without room"
    room_again
    "$@" >"$scratch/said" 2>&1 || fail "with room again"
}
without_room "$underlag" import placeringar.csv --issue-date 2016-11-28 --jobs 1
without_room "$underlag" generate --term HT2016 --issue-date 2016-12-01 --jobs 1
"$underlag" ledger verify >"$scratch/said" 2>&1 || fail "the ledger is not whole"
echo "nothing is recorded without room, and all when there is some again"
