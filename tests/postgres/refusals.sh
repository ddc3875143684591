#!/usr/bin/env bash
# What is wrong with a server is told in under ten seconds, with exit status 3 and what to do, in both languages.
# Usage: with_server.sh refusals.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
here=$root/tests/postgres
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC HOME=$scratch
unset UNDERLAG_LEDGER
server=$UNDERLAG_TEST_SERVER
tcp="postgresql://tester@127.0.0.1:$TEST_SERVER_PORT/postgres"
source "$here/server_steps.sh"
cp -R "$root/tests/crashes/lists" "$scratch/office"
cd "$scratch/office"

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}
# refused WHAT SWEDISH ENGLISH COMMAND...: exit status 3 and these words in each language, in time.
refused() {
    local what=$1 swedish=$2 english=$3 language status begin words
    shift 3
    for language in sv en; do
        status=0
        begin=$SECONDS
        "$@" --lang "$language" >"$scratch/said" 2>"$scratch/error" || status=$?
        ((status == 3)) || say "$what: exit status $status"
        ((SECONDS - begin <= 10)) || say "$what: it took $((SECONDS - begin)) seconds"
        words=$([[ $language == sv ]] && echo "$swedish" || echo "$english")
        grep -qF -- "$words" "$scratch/error" || {
            say "$what: not told of in $language:"
            cat "$scratch/error"
        }
        ! grep -q hemligt "$scratch/error" || say "$what: a password is shown"
    done
}
status_of() { refused "$1" "$2" "$3" "$underlag" status --ledger "$4"; }

# A password in the address stops everything, and is not repeated.
for place in "postgresql://anna:hemligt@db/vfu" "postgresql://db/vfu?password=hemligt"; do
    status=0
    "$underlag" status --ledger "$place" >"$scratch/said" 2>&1 || status=$?
    [[ $status == 2 ]] && grep -q 'pgpass' "$scratch/said" && ! grep -q hemligt "$scratch/said" || say "a password in $place"
done

status_of "nobody there" "svarar inte" "does not answer" "postgresql://127.0.0.1:1/vfu"
refused "none of many answers" "svarar inte" "does not answer" "$here/between.py" silent 0 "$TEST_SERVER_PORT" \
    "$underlag" status --ledger "postgresql://tester@127.0.0.1:BETWEEN,127.0.0.1:BETWEEN,127.0.0.1:BETWEEN,127.0.0.1:BETWEEN,127.0.0.1:BETWEEN,127.0.0.1:BETWEEN/postgres"
status=0
"$underlag" status --ledger "$server&schema=a&schema=b" >"$scratch/said" 2>&1 || status=$?
[[ $status == 2 ]] || say "two schemas: $status"
status_of "no such name" "svarar inte" "does not answer" "postgresql://ingen.invalid/vfu"
refused "nobody answers" "svarar inte" "does not answer" \
    "$here/between.py" silent 0 "$TEST_SERVER_PORT" "$underlag" status --ledger "postgresql://tester@127.0.0.1:BETWEEN/postgres"
refused "why nobody answers" "no answer in time" "no answer in time" \
    "$here/between.py" silent 0 "$TEST_SERVER_PORT" "$underlag" status --ledger "postgresql://tester@127.0.0.1:BETWEEN/postgres"
# Whoever has interrupted it is not told that the server does not answer.
status=0
"$here/between.py" silent 0 "$TEST_SERVER_PORT" timeout --preserve-status -s INT 1 \
    "$underlag" ledger copy "postgresql://tester@127.0.0.1:BETWEEN/postgres" ny.db >"$scratch/said" 2>&1 || status=$?
[[ $status == 130 && ! -e ny.db ]] && grep -q "avbrutet: inget har kopierats" "$scratch/said" ||
    say "an interrupted copy: exit status $status, $(cat "$scratch/said")"
# A port for each host, or one for all.
for place in "host=127.0.0.1&port=$TEST_SERVER_PORT,1" "host=127.0.0.1,localhost,127.0.0.1&port=$TEST_SERVER_PORT,1" \
    "host=localhost,localhost&hostaddr=127.0.0.1&port=$TEST_SERVER_PORT"; do
    status_of "other counts of hosts and ports: $place" "could not match" "could not match" "postgresql://tester@/postgres?$place"
done
status_of "no such database" "ingen sådan databas" "no such database" "$tcp?dbname=ingen"
status_of "no such user" "släpper inte in" "does not let you in" "postgresql://ingen@127.0.0.1:$TEST_SERVER_PORT/postgres"
status_of "no ledger" "har ingen liggare" "has no ledger" "$server&schema=ingen"
refused "an import makes none" "ledger create" "ledger create" "$underlag" import placeringar.csv --ledger "$server&schema=ingen"
[[ $(sql "SELECT count(*) FROM pg_namespace WHERE nspname = 'ingen'") == 0 ]] || say "an import made a schema"

# Roles.
"$underlag" ledger create "$server&schema=falun" >"$scratch/said"
sql "CREATE ROLE anna LOGIN IN ROLE falun_officer; CREATE ROLE eva LOGIN IN ROLE falun_reader; CREATE ROLE ulf LOGIN"
"$underlag" import placeringar.csv --ledger "$server&schema=falun&user=anna" --issue-date 2016-11-28 >"$scratch/said" 2>&1 ||
    say "an officer cannot import: $(cat "$scratch/said")"
"$underlag" status --ledger "$server&schema=falun&user=eva" --issue-date 2016-11-28 >"$scratch/said" 2>&1 ||
    say "a reader cannot read: $(cat "$scratch/said")"
refused "a reader imports" "inte rätt att göra detta" "may not do this" "$underlag" import rattad.csv --ledger "$server&schema=falun&user=eva"
status_of "no role" "inte rätt att göra detta" "may not do this" "$server&schema=falun&user=ulf"
refused "an officer makes a ledger" "inte rätt att göra detta" "may not do this" "$underlag" ledger create "$server&schema=mora&user=anna"

# What the administrator runs by hand makes the same ledger.
"$underlag" ledger create "$server&schema=mora" --sql | psql -q -v ON_ERROR_STOP=1 "$server" >"$scratch/said" 2>&1 || say "the SQL of create: $(cat "$scratch/said")"
"$underlag" ledger verify --ledger "$server&schema=mora" >"$scratch/said" || say "made by hand: $(cat "$scratch/said")"
"$underlag" ledger create "$server&schema=mora" --lang en | grep -q "was there already" || say "made twice"

# Other tables, another form.
sql "CREATE SCHEMA annat; CREATE TABLE annat.t (id int)"
status_of "not ours" "ingen liggare" "not a ledger" "$server&schema=annat"
sql "UPDATE mora.ledger_form SET form = 9"
status_of "newer" "nyare version" "newer version" "$server&schema=mora"

# A pooler that takes each statement for itself.
refused "a pooler" "delar upp" "takes apart" \
    "$here/between.py" statement 0 "$TEST_SERVER_PORT" "$underlag" status --ledger "postgresql://tester@127.0.0.1:BETWEEN/postgres?schema=falun&sslmode=disable&gssencmode=disable"

# Several hosts: the first that lets you in.
"$underlag" status --issue-date 2016-11-28 \
    --ledger "postgresql://tester@127.0.0.1:1,localhost:$TEST_SERVER_PORT/postgres?schema=falun&target_session_attrs=read-write" >"$scratch/said" 2>&1 ||
    say "the second of two hosts: $(cat "$scratch/said")"

"$underlag" status --issue-date 2016-11-28 \
    --ledger "postgresql://tester@/postgres?host=127.0.0.1,localhost&port=$TEST_SERVER_PORT&schema=falun&target_session_attrs=prefer-standby" >"$scratch/said" 2>&1 ||
    say "where there is no standby to prefer: $(cat "$scratch/said")"
status_of "no standby" "hot standby" "hot standby" "$tcp?schema=falun&target_session_attrs=standby"

# A server that gives nobody more than a moment, and one without room.
sql "CREATE ROLE kort LOGIN IN ROLE falun_officer; ALTER ROLE kort SET statement_timeout = '1ms'"
status=0
"$underlag" ledger verify --ledger "$server&schema=falun&user=kort" >"$scratch/said" 2>&1 || status=$?
((status == 0)) || grep -q "avbröt" "$scratch/said" || say "a statement that is stopped: $(cat "$scratch/said")"

# Who is waited for is named when it takes too long.
psql -qAt "$server" -c "SET search_path = falun; BEGIN; SELECT set_config('application_name', 'underlag 1480601039', true);
    SELECT seq FROM chain_head FOR UPDATE; SELECT pg_sleep(20)" >/dev/null 2>&1 &
holder=$!
sleep 0.5
refused "somebody at work" "används av tester sedan 14:03" "in use by tester since 14:03" "$underlag" import rattad.csv --wait 0 --ledger "$server&schema=falun&user=anna"
sql "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()" >/dev/null
wait "$holder" || true

# A damaged ledger on a server: nothing is said of a file.
sql "ALTER TABLE falun.import_files DISABLE TRIGGER ALL; UPDATE falun.import_files SET name = name || 'x'; ALTER TABLE falun.import_files ENABLE TRIGGER ALL"
status=0
"$underlag" ledger verify --ledger "$server&schema=falun" >"$scratch/said" 2>&1 || status=$?
[[ $status == 3 ]] && grep -q "Registrera inget mer" "$scratch/said" && ! grep -q "filen" "$scratch/said" || say "a damaged ledger: $(cat "$scratch/said")"

# Roles are the whole server's: another database has none with the same names.
sql "CREATE DATABASE annan"
refused "the roles of another" "rollerna den skulle få" "the roles that it would get" "$underlag" ledger create "$server&dbname=annan&schema=falun"

# Passwords: from the file alone.
sql "CREATE ROLE losen LOGIN PASSWORD 'hemligt' IN ROLE falun_reader"
secret="postgresql://losen@127.0.0.1:$TEST_SERVER_PORT/postgres?schema=falun"
status_of "no password" "släpper inte in" "does not let you in" "$secret"
echo "127.0.0.1:$TEST_SERVER_PORT:postgres:losen:fel" >"$HOME/.pgpass"
chmod 600 "$HOME/.pgpass"
status_of "a wrong password" "släpper inte in" "does not let you in" "$secret"
echo "127.0.0.1:$TEST_SERVER_PORT:postgres:losen:hemligt" >"$HOME/.pgpass"
"$underlag" status --ledger "$secret" --issue-date 2016-11-28 >"$scratch/said" 2>&1 || say "the password of the file: $(cat "$scratch/said")"
printf '[vfu]\nhost=127.0.0.1\nport=%s\ndbname=postgres\nuser=losen\n' "$TEST_SERVER_PORT" >"$HOME/.pg_service.conf"
"$underlag" status --ledger "postgresql:///?service=vfu&schema=falun" --issue-date 2016-11-28 >"$scratch/said" 2>&1 ||
    say "a service: $(cat "$scratch/said")"

# TLS, with a name that must be the certificate's.
if [[ -f $TEST_SERVER_FOLDER/server.crt ]]; then
    named="postgresql://tester@db.kommunen.test:$TEST_SERVER_PORT/postgres?hostaddr=127.0.0.1&schema=falun"
    trusted="&sslrootcert=$TEST_SERVER_FOLDER/server.crt"
    "$underlag" status --ledger "$named$trusted" --issue-date 2016-11-28 >"$scratch/said" 2>&1 || say "TLS: $(cat "$scratch/said")"
    status_of "an unknown certificate" "lita på servern" "cannot be trusted" "$named"
    status_of "another's certificate" "lita på servern" "cannot be trusted" "${named/db.kommunen/annan}$trusted"
    # What the environment says is seen by nobody: a weaker check stands in the address.
    PGSSLMODE=disable status_of "no TLS by the environment" "lita på servern" "cannot be trusted" "$named"
    "$underlag" status --ledger "${named}&sslmode=require" --issue-date 2016-11-28 >"$scratch/said" 2>&1 || say "sslmode=require: $(cat "$scratch/said")"
else
    echo "SKIPPED: certificates: openssl is not installed"
    status_of "no TLS" "lita på servern" "cannot be trusted" "postgresql://tester@db.kommunen.test:$TEST_SERVER_PORT/postgres?hostaddr=127.0.0.1&schema=falun"
fi
((wrong == 0)) && echo "every refusal says what to do"
