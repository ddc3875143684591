#!/usr/bin/env bash
# Kills the ledger's commands at moments that nobody chose; afterwards all is as if nothing had been.
# Usage: any_moment.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

killed=0
for step in import generate change correct; do
    for ((attempt = 1; attempt <= 15; ++attempt)); do
        rm -rf "$scratch/try"
        cp -R "$reference/before-$step" "$scratch/try"
        # Several times before it may finish: a crash while a crash is made good.
        for ((again = 0; again < 3; ++again)); do
            status=0
            { timeout -s KILL "0.0$((RANDOM % 60 + 10))" bash -c "$(declare -f run_step); underlag=$(printf %q "$underlag"); run_step $step $(printf %q "$scratch/try")" \
                >/dev/null 2>&1 || status=$?; } 2>/dev/null  # the shell's own word of the kill
            ((status == 0)) || killed=$((killed + 1))
        done
        find "$scratch/try" -name '.*.tmp' -delete
        run_step "$step" "$scratch/try" >"$scratch/said" 2>&1 || {
            cat "$scratch/said"
            echo "$step cannot go on after it was killed"
            exit 1
        }
        same_files "$reference/after-$step" "$scratch/try" || {
            echo "$step, killed and run again, leaves other files than an undisturbed run"
            exit 1
        }
        verified "$scratch/try"
    done
done
echo "$killed runs were killed"
