#!/usr/bin/env bash
# Four of the same command at once: each waits for the others, nothing is lost and nothing is twice.
# Usage: four_at_once.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/story.sh" "$@"

for step in import generate change correct; do
    cp -R "$reference/before-$step" "$scratch/$step"
    runs=()
    for ((run = 0; run < 4; ++run)); do
        run_step "$step" "$scratch/$step" >"$scratch/said-$run" 2>&1 &
        runs+=($!)
    done
    for run in "${!runs[@]}"; do
        wait "${runs[$run]}" || {
            cat "$scratch/said-$run"
            echo "one of four runs of $step failed"
            exit 1
        }
    done
    same_files "$reference/after-$step" "$scratch/$step" || {
        echo "four runs of $step at once leave other files than one"
        exit 1
    }
    verified "$scratch/$step"
done
echo "four at once are as one"
