#!/usr/bin/env bash
# A run that was recorded, but killed before its files had their names: it is told of, and completed.
# Usage: unwritten_files.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

# says WORDS COMMAND...: the command, with what it writes on either stream, says them.
says() {
    local words=$1
    shift
    (cd "$scratch/try" && "$underlag" "$@") >"$scratch/said" 2>&1 || true
    grep -qF -- "$words" "$scratch/said" || {
        cat "$scratch/said"
        echo "does not say: $words    ($*)"
        exit 1
    }
}

for ((call = 1; ; ++call)); do
    rm -rf "$scratch/try"
    cp -R "$reference/before-generate" "$scratch/try"
    status=0
    FAIL_AT=$call FAIL_WITH=kill LD_PRELOAD=$interposer run_step generate "$scratch/try" >"$scratch/said" 2>&1 || status=$?
    ((status != 0)) || {
        echo 'no kill leaves a run without its files'
        exit 1
    }
    (cd "$scratch/try" && "$underlag" ledger log --format json) | grep -q '"files_written":false' && break
done
summary=sammanstallning-2016-0001.xlsx
says "$summary" status --issue-date 2016-12-02
says "Nästa steg: underlag generate --term HT2016" status --issue-date 2016-12-02
says '"unwritten":[{"term":"HT2016","issue_date":"2016-12-01"' status --issue-date 2016-12-02 --format json
says "$summary" generate --term HT2016 --issue-date 2016-12-02 --dry-run
says '"completed":[{"term":"HT2016","issue_date":"2016-12-01"' generate --term HT2016 --issue-date 2016-12-02 --format json
says '"completed":[]' generate --term HT2016 --issue-date 2016-12-02 --format json
says '"unwritten":[]' status --issue-date 2016-12-02 --format json
