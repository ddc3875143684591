#!/usr/bin/env bash
# The files of a follow-up, and of a plan, at a disk that is full from some call on and at kills: nothing that can
# be seen, or the whole, and the next run writes them as if nothing had been.
# Usage: follow_up_files.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

cd "$reference/after-correct"
# ask FOLDER OPTION...
ask() {
    local to=$1
    shift
    "$underlag" follow-up "$@" --issue-date 2016-12-20 --out "$to" --jobs 1
}

cut_off=0
for question in '--year 2016 --also html' '--plan 2016'; do
    read -ra options <<<"$question"
    ask "$scratch/whole" "${options[@]}" >"$scratch/said" 2>&1
    for how in kill 28; do
        for ((call = 1; ; ++call)); do
            rm -rf "$scratch/try" "$scratch/count"
            status=0
            FAIL_AT=$call FAIL_WITH=$how FAIL_COUNT=$scratch/count LD_PRELOAD=$interposer \
                ask "$scratch/try" "${options[@]}" >"$scratch/said" 2>&1 || status=$?
            case $status in
                0) ;;
                137) find "$scratch/try" -name '.*.tmp' -delete 2>"$scratch/said" || true ;;
                3) [[ -z $(find "$scratch/try" -name '.*.tmp' 2>"$scratch/found") ]] ;;
                *)
                    cat "$scratch/said"
                    echo "follow-up $question ended with $status when call $call failed ($how)"
                    exit 1
                    ;;
            esac
            ((status == 0)) || cut_off=$((cut_off + 1))
            # What has its name is whole.
            while IFS= read -r file; do
                cmp -s "$scratch/try/$file" "$scratch/whole/$file" || {
                    echo "half a file, $file, after call $call of follow-up $question ($how)"
                    exit 1
                }
            done < <(cd "$scratch/try" 2>"$scratch/found" && find . -type f)
            ask "$scratch/try" "${options[@]}" >"$scratch/said" 2>&1
            diff -r "$scratch/whole" "$scratch/try"
            if [[ -f $scratch/count ]] && (($(<"$scratch/count") < call)); then
                break
            fi
        done
    done
    rm -rf "$scratch/whole"
done
((cut_off > 10)) || {
    echo "only $cut_off runs were cut off: the calls are not counted"
    exit 1
}
echo "$cut_off runs were cut off"
