# What the tests beside a server share. To be read with `source`; see with_server.sh for its variables.

sql() { psql -qAt -v ON_ERROR_STOP=1 "$UNDERLAG_TEST_SERVER" -c "$1"; }

# A ledger's schema as it was made, without a record: takes some milliseconds, and making one most of a second. As the
# superuser, who can put guards and references out of force.
emptied() {
    sql "DO \$\$ DECLARE t text; BEGIN SET LOCAL session_replication_role = replica;
        FOR t IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = '$1' AND relkind = 'r' AND relname <> 'ledger_form' LOOP
            EXECUTE format('DELETE FROM %I.%I', '$1', t);
        END LOOP;
        INSERT INTO $1.chain_head VALUES (1, 0, decode(repeat('00', 32), 'hex')); END \$\$"
}

# A program of the server's, as whom it runs.
as_server() {
    local user=()
    ((EUID != 0)) || user=(setpriv --reuid "$TEST_SERVER_USER" --regid "$(id -gn "$TEST_SERVER_USER")" --clear-groups --)
    (cd / && "${user[@]}" env LC_ALL=C "$TEST_SERVER_BIN/$1" -D "$TEST_SERVER_FOLDER/cluster" "${@:2}")
}
