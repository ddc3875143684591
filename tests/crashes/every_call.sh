#!/usr/bin/env bash
# Cuts the ledger's commands off at every call that writes, by a kill and by a full disk: nothing is
# lost, nothing is twice, and afterwards ledger and files are those of an undisturbed run.
# Usage: every_call.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

cut_off=0

# the_same NAME FOLDER: FOLDER holds what the undisturbed run left.
the_same() {
    same_files "$reference/$1" "$2" || {
        echo "after call $call of $1 ($how) the files differ from an undisturbed run's"
        exit 1
    }
    verified "$2"
}

for step in import generate change correct; do
    for how in kill 28; do
        for ((call = 1; ; ++call)); do
            rm -rf "$scratch/try"
            cp -R "$reference/before-$step" "$scratch/try"
            rm -f "$scratch/count"
            status=0
            FAIL_AT=$call FAIL_WITH=$how FAIL_COUNT=$scratch/count LD_PRELOAD=$interposer \
                run_step "$step" "$scratch/try" >"$scratch/said" 2>&1 || status=$?
            case $status in
                0) ;;             # not reached, or a call that may fail (a temporary file that stays)
                137 | 3) cut_off=$((cut_off + 1)) ;;
                *)
                    cat "$scratch/said"
                    echo "$step ended with $status when call $call failed ($how)"
                    exit 1
                    ;;
            esac
            # A kill leaves hidden temporary files; they are nobody's document.
            find "$scratch/try" -name '.*.tmp' -delete
            run_step "$step" "$scratch/try" >"$scratch/said" 2>&1 || {
                cat "$scratch/said"
                echo "$step cannot go on after call $call failed ($how)"
                exit 1
            }
            the_same "after-$step" "$scratch/try"
            # A run that was not cut off counts its calls: there are no more to cut off at.
            if [[ -f $scratch/count ]] && (($(<"$scratch/count") < call)); then
                break
            fi
        done
    done
done
((cut_off > 100)) || {
    echo "only $cut_off runs were cut off: the calls are not counted"
    exit 1
}
echo "$cut_off runs were cut off"
