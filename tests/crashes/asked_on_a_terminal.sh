#!/usr/bin/env bash
# On a terminal `generate` asks before it draws numbers; a no records nothing, and nobody has to wait meanwhile.
# Usage: asked_on_a_terminal.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"
command -v script >/dev/null || {
    echo "SKIPPED: script is missing (Debian: bsdutils)"
    exit 77
}

cp -R "$reference/before-generate" "$scratch/try"
cd "$scratch/try"
generate="'$underlag' generate --term HT2016 --issue-date 2016-12-01 --jobs 1"

# asked ANSWER STATUS WORDS: the question is put, and so answered ends so.
asked() {
    local status=0
    printf '%s\n' "$1" | script -qec "$generate" /dev/null >"$scratch/said" 2>&1 || status=$?
    if ((status != $2)) || ! grep -q 'nummer 2016-0001' "$scratch/said" || ! grep -q "$3" "$scratch/said"; then
        cat "$scratch/said"
        echo "status $status, and not $2 with: $3    (answer: $1)"
        exit 1
    fi
}
issued() { "$underlag" ledger log --format json | grep -c '"event":"issued"' || true; }

asked nej 130 'inget har registrerats'
asked '' 130 'inget har registrerats'
[[ $(issued) == 0 ]] || { echo 'a no has recorded a run'; exit 1; }
asked ja 0 'Sammanställning'
[[ $(issued) == 1 ]] || { echo 'a yes has recorded nothing'; exit 1; }

# With --yes nothing is asked.
rm -rf "$scratch/try2" && cp -R "$reference/before-generate" "$scratch/try2" && cd "$scratch/try2"
script -qec "$generate --yes" /dev/null </dev/null >"$scratch/said" 2>&1
! grep -q 'j/N' "$scratch/said" || { echo '--yes asks'; exit 1; }
[[ $(issued) == 1 ]] || { echo '--yes has recorded nothing'; exit 1; }
