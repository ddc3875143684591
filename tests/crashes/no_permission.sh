#!/usr/bin/env bash
# Without the right to write, the ledger can still be read; nothing is recorded, status 3 says so.
# Usage: no_permission.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

# Root may write everywhere: then all is done as nobody.
as_nobody=()
if ((EUID == 0)); then
    command -v setpriv >/dev/null || {
        echo "SKIPPED: setpriv is missing (Debian: util-linux)"
        exit 77
    }
    as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups)
fi
chmod 755 "$scratch"
install -m 755 "$underlag" "$scratch/underlag"
underlag=$scratch/underlag
folder=$scratch/after
cp -R "$reference/before-correct" "$folder"
((EUID != 0)) || chown -R 65534:65534 "$folder"

# expect STATUS WORD COMMAND...: the command ends so and says WORD.
expect() {
    local wanted=$1 word=$2 status=0
    shift 2
    (cd "$folder" && "${as_nobody[@]}" "$@") >"$scratch/said" 2>&1 || status=$?
    if ((status != wanted)) || ! grep -q -- "$word" "$scratch/said"; then
        cat "$scratch/said"
        echo "status $status, and not $wanted with: $word    ($*)"
        exit 1
    fi
}

before=$(sha256sum <"$folder/underlag.db")
chmod 440 "$folder/underlag.db"
expect 3 'U502' "$underlag" import placeringar.csv --issue-date 2016-12-05
expect 3 'U502' "$underlag" generate --term HT2016 --issue-date 2016-12-10 --also peppol,sie
expect 0 'inget fel' "$underlag" ledger verify
expect 0 'VT2017' "$underlag" status --issue-date 2016-12-10
chmod 640 "$folder/underlag.db"
chmod 550 "$folder"
expect 3 'U502' "$underlag" import placeringar.csv --issue-date 2016-12-05
expect 0 'inget fel' "$underlag" ledger verify
expect 3 'U502' "$underlag" import placeringar.csv --ledger ny.db --issue-date 2016-12-05
chmod 750 "$folder"
[[ $before == "$(sha256sum <"$folder/underlag.db")" ]] || {
    echo "the ledger was changed without the right to write"
    exit 1
}

# No run is recorded whose files may not be written.
chmod -R a-w "$folder/out"
expect 3 'U502' "$underlag" generate --term HT2016 --issue-date 2016-12-10 --also peppol,sie
[[ $before == "$(sha256sum <"$folder/underlag.db")" ]] || {
    echo "a run was recorded without the right to write its files"
    exit 1
}
chmod -R u+w "$folder/out"
expect 0 'sammanstallning-2016-0003' "$underlag" generate --term HT2016 --issue-date 2016-12-10 --also peppol,sie
((EUID != 0)) || chown -R 0:0 "$folder"
same_files "$reference/after-correct" "$folder"
verified "$folder"
echo "nothing was written without the right to"
