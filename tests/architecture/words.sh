#!/usr/bin/env bash
# Names that say nothing, notes of work left undone, paths of one machine and binary files stay out.
# Usage: words.sh ROOT
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/listed_files.sh"
cd "$1"

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

mapfile -d '' -t files < <(listed_files)
((${#files[@]} > 0)) || say "no file was found"

for file in "${files[@]}"; do
    # Lists in UTF-16, or with control characters, are what some tests are about; others are small workbooks.
    [[ $file != tests/*.csv && $file != examples/*.csv ]] || continue
    [[ $file != tests/golden/*.xlsx && $file != tests/golden/*.ods ]] || continue
    [[ ! -s $file ]] || LC_ALL=C grep -qI '' "$file" || say "$file: a binary file"
done

while IFS= read -r file; do
    say "$file: a name that does not tell what is in it"
done < <(printf '%s\n' "${files[@]}" | grep -iE '(^|[/_.-])(util|helper|manager)(itie)?s?([/_.-]|$)')

# Spelt so that this file does not find itself.
unwanted='T[O]DO|F[I]XME|(^|[^A-Za-z0-9_.~-])/(home|work|root)/'
while IFS= read -r found; do
    say "$found"
done < <(printf '%s\0' "${files[@]}" | LC_ALL=C xargs -0 grep -nIE "$unwanted" /dev/null)

((wrong == 0)) && echo "${#files[@]} files"
