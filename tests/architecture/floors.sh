#!/usr/bin/env bash
# A folder of lib/underlag includes itself and folders of floors before its own, and lib never cli.
# Usage: floors.sh ROOT "FOLDER..." "FOLDER..." ...    the floors, lowest first (UNDERLAG_FLOORS)
set -euo pipefail
cd "$1"
shift

declare -A floor_of
floor=0
for folders in "$@"; do
    for folder in $folders; do
        floor_of[$folder]=$floor
    done
    floor=$((floor + 1))
done

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

for path in lib/underlag/*/; do
    folder=$(basename "$path")
    [[ -n ${floor_of[$folder]:-} ]] || say "$path stands on no floor: add it to UNDERLAG_FLOORS"
done

includes=0
while IFS=: read -r file line included; do
    includes=$((includes + 1))
    included=${included#*[\"<]}
    included=${included%%[\">]*}
    if [[ $included != underlag/*/* ]]; then
        say "$file:$line: \"$included\" is not written from lib/, as \"underlag/FOLDER/FILE\""
        continue
    fi
    [[ $file == lib/underlag/underlag.hpp ]] && continue  # the door for other programs, above all floors
    own=${file#lib/underlag/}
    own=${own%%/*}
    other=${included#underlag/}
    other=${other%%/*}
    if [[ -z ${floor_of[$other]:-} ]]; then
        say "$file:$line: $other/ stands on no floor"
    elif [[ $own != "$other" ]] && ((${floor_of[$other]} >= ${floor_of[$own]:-0})); then
        say "$file:$line: $own/ (floor ${floor_of[$own]:-?}) may not include $other/ (floor ${floor_of[$other]})"
    fi
done < <(grep -rnE '^[[:space:]]*#[[:space:]]*include[[:space:]]*("|<underlag/|<cli/)' --include='*.[ch]pp' lib)

((includes > 0)) || say "no include was found in lib/: this test looks in the wrong place"
((wrong == 0)) && echo "$includes includes go to their own floor or one before it"
