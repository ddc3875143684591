#!/usr/bin/env bash
# try_static.sh UNDERLAG: runs the program in a root where nothing else is, then every golden case and example that asks
# for no PDF, and tells its size and sha256.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/root"
cp "$program" "$work/root/underlag"
cp -R examples/exempelkommun-ht2016/{avtal,placeringar.csv} "$work/root/"
enter=(chroot)
((EUID == 0)) || enter=(unshare --map-root-user chroot)
if "${enter[@]}" "$work/root" /underlag --version >"$work/version" 2>"$work/refused"; then
    "${enter[@]}" "$work/root" /underlag validate placeringar.csv --quiet --lang en >"$work/said" || (($? == 1))
    "${enter[@]}" "$work/root" /underlag init ny >/dev/null
    [[ -s $work/root/ny/placeringar.xlsx ]]
    echo "in an empty root: $(<"$work/version"), validate and init run"
else
    echo "SKIPPED: no empty root can be entered here: $(<"$work/refused")"
fi

asks_for_pdf() { grep -qE 'pdf' "$1"; }
left_out=0 cases=()
while IFS= read -r cmd; do
    if asks_for_pdf "$cmd"; then
        left_out=$((left_out + 1))
        continue
    fi
    case_folder=$(dirname "$cmd")
    cases+=("${case_folder%/expected}")
done < <(find tests/golden examples -name cmd | sort)
printf '%s\0' "${cases[@]}" | xargs -0 -P "$(nproc)" -I '{}' bash -c '
    if said=$(tests/golden/run_case.sh "$1" "$2" 2>&1); then echo "passed $1"; else printf "%s\nFAILED %s\n" "$said" "$1"; fi' \
    one '{}' "$program" >"$work/results"
grep -v '^passed ' "$work/results" || true
passed=$(grep -c '^passed ' "$work/results" || true)
echo "golden cases: $passed of ${#cases[@]} passed; $left_out left out, asking for PDF"
((passed == ${#cases[@]}))

printf '%s\n%d bytes\nsha256 %s\n' "$program" "$(stat -c %s "$program")" "$(sha256sum "$program" | cut -d' ' -f1)"
