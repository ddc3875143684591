#!/usr/bin/env bash
# try_static.sh UNDERLAG: runs the program in a root where nothing else is, asks it for what it is built without, then runs
# every golden case and example but those that make a PDF, and tells its size and sha256.
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

# says WORDS ARGUMENT...: status 2, and the words.
says() {
    local words=$1 status=0 said
    shift
    said=$("$program" "$@" 2>&1) || status=$?
    ((status == 2)) && [[ $said == *"$words"* ]] || { echo "status $status, not 2 with \"$words\": $*: $said"; exit 1; }
}
(
    cd examples/exempelkommun-ht2016
    says 'det här programmet är byggt utan PDF' generate placeringar.csv --term HT2016 --also pdf --lang sv
    says 'this program is built without PDF' generate placeringar.csv --term HT2016 --also pdf --lang en
    says 'programmet är byggt utan PostgreSQL' status --ledger postgresql://db.kommunen.se/vfu --lang sv
    says 'the program was built without PostgreSQL' status --ledger postgresql://db.kommunen.se/vfu --lang en
)

makes_pdf=(tests/golden/generate/as-pdf-and-page)
cases=()
while IFS= read -r cmd; do
    case_folder=$(dirname "$cmd")
    case_folder=${case_folder%/expected}
    [[ " ${makes_pdf[*]} " == *" $case_folder "* ]] || cases+=("$case_folder")
done < <(find tests/golden examples -name cmd | sort)
printf '%s\0' "${cases[@]}" | xargs -0 -P "$(nproc)" -I '{}' bash -c '
    if said=$(tests/golden/run_case.sh "$1" "$2" 2>&1); then echo "passed $1"; else printf "%s\nFAILED %s\n" "$said" "$1"; fi' \
    one '{}' "$program" >"$work/results"
grep -v '^passed ' "$work/results" || true
passed=$(grep -c '^passed ' "$work/results" || true)
echo "golden cases: $passed of ${#cases[@]} passed; left out, since PDFs are made: ${makes_pdf[*]}"
((passed == ${#cases[@]}))

printf '%s\n%d bytes\nsha256 %s\n' "$program" "$(stat -c %s "$program")" "$(sha256sum "$program" | cut -d' ' -f1)"
