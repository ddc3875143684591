#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, which is gone afterwards. No other server is touched.
# Usage: with_server.sh COMMAND...
#
# The command finds in its environment
#     UNDERLAG_TEST_SERVER   the server as its superuser: an address of its socket to add &schema=NAME to
#     TEST_SERVER_FOLDER     the folder of the server's socket, certificates and log
#     TEST_SERVER_PORT       where it listens on 127.0.0.1, with TLS where there is openssl
#     TEST_SERVER_BIN        the folder of the server's programs
#     TEST_SERVER_USER       as whom the server runs; see as_server in server_steps.sh
# TEST_SERVER_SETTINGS are further settings of the server: "-c max_connections=200".
set -euo pipefail

programs=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
if [[ -z $programs || ! -x $programs/initdb ]]; then
    echo "SKIPPED: the programs of a PostgreSQL server are not installed (apt-get install postgresql)"
    exit 77
fi

# The server refuses to run as root.
user=$(id -un)
as_user=()
if ((EUID == 0)); then
    user=nobody
    ! id postgres >/dev/null 2>&1 || user=postgres
    as_user=(setpriv --reuid "$user" --regid "$(id -gn "$user")" --clear-groups --)
fi

# In memory where there is room: what is tried here is what is left when a program or a server is stopped, not a computer.
# Short: the path of a socket may have 107 signs.
place=/tmp
room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || room=0
((${room:-0} < 1000000)) || [[ ! -w /dev/shm ]] || place=/dev/shm
folder=$(mktemp -d "$place/underlag-server.XXXXXX")
chmod 755 "$folder"
((EUID != 0)) || chown "$user" "$folder"

started() { [[ -s $folder/cluster/postmaster.pid ]]; }
stop() {
    local status=$?
    if started; then
        "${as_user[@]}" env LC_ALL=C "$programs/pg_ctl" -D "$folder/cluster" -m immediate -w stop >>"$folder/log" 2>&1 || true
    fi
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

cd "$folder"
"${as_user[@]}" env LC_ALL=C "$programs/initdb" -D "$folder/cluster" -U tester --auth=trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || {
    cat "$folder/log"
    exit 1
}

# Another's password must be given, and certificates where there is openssl.
sed -i '1i host all losen 127.0.0.1/32 scram-sha-256' "$folder/cluster/pg_hba.conf"
tls=
if command -v openssl >/dev/null; then
    (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=db.kommunen.test \
        -addext subjectAltName=DNS:db.kommunen.test -keyout "$folder/server.key" -out "$folder/server.crt" >"$folder/log" 2>&1)
    ((EUID != 0)) || chown "$user" "$folder"/server.*
    chmod 644 "$folder/server.crt"
    tls="-c ssl=on -c ssl_cert_file=$folder/server.crt -c ssl_key_file=$folder/server.key"
fi

# A free port; somebody else may be quicker, and then another is tried.
for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    "${as_user[@]}" env LC_ALL=C "$programs/pg_ctl" -D "$folder/cluster" -l "$folder/cluster/log" -w -t 30 \
        -o "-k $folder -p $port -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c checkpoint_timeout=1h -c max_connections=100 -c log_min_messages=fatal $tls ${TEST_SERVER_SETTINGS:-}" \
        start >"$folder/said" 2>&1 && break
    started || continue
done
started || {
    cat "$folder/said" "$folder/cluster/log"
    echo "the server did not start"
    exit 1
}

cd "$OLDPWD"
status=0
UNDERLAG_TEST_SERVER="postgresql://tester@/postgres?host=$folder&port=$port" TEST_SERVER_FOLDER=$folder TEST_SERVER_PORT=$port \
    TEST_SERVER_BIN=$programs TEST_SERVER_USER=$user "$@" || status=$?
exit "$status"
