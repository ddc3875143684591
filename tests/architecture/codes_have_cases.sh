#!/usr/bin/env bash
# Every diagnostic code has a golden case that shows it.
# Usage: codes_have_cases.sh ROOT
# Excused codes stand in codes_without_case.txt, each with its reason.
set -euo pipefail
excused_list=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/codes_without_case.txt
cd "$1"

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

codes=$(grep -rhoE '"[A-Z][0-9]{3}"' --include='*.[ch]pp' lib cli | tr -d '"' | sort -u)
shown=$(find tests/golden examples \( -name stdout -o -name stderr \) -exec \
    grep -hoE '\[[A-Z][0-9]{3}\]|"code":"[A-Z][0-9]{3}"' {} + | grep -oE '[A-Z][0-9]{3}' | sort -u || true)
excused=$(sed -nE 's/^([A-Z][0-9]{3}) +[^ ].*$/\1/p' "$excused_list" | sort -u)

[[ -n $codes ]] || say "no code was found in lib/ and cli/: this test looks in the wrong place"
has() { grep -qx "$2" <<<"$1"; }

for code in $codes; do
    if has "$excused" "$code"; then
        ! has "$shown" "$code" || say "$code has a golden case: take it out of codes_without_case.txt"
    else
        has "$shown" "$code" || say "$code has no golden case that shows [$code] or \"code\":\"$code\""
    fi
done
for code in $excused; do
    has "$codes" "$code" || say "$code is excused but raised nowhere: take it out of codes_without_case.txt"
done

((wrong == 0)) && echo "$(wc -w <<<"$codes") codes, each with a golden case"
