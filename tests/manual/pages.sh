#!/usr/bin/env bash
# pages.sh BUILD CMAKE UNDERLAG: installs the manual pages; each is what the program says, man and groff find nothing to
# warn of, and what catalogues pages finds its name.
set -euo pipefail
build_folder=$1 cmake=$2 underlag=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 MANWIDTH=80
unset MANROFFOPT MANPAGER

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

"$cmake" --install "$build_folder" --prefix "$work" --component underlag >/dev/null
[[ -s $work/share/underlag/schemas/underlag.generate-1.json ]] || say "the schemas that json tells of are not installed"
cd "$work/share/man"
for page in man1/underlag.1 man1/underlag-{validate,generate,follow-up,ledger}.1 man7/underlag-{agreement,list,json,exit-status}.7 \
    man1/underlag-{generera,uppfolj}.1 man7/underlag-{lista,berakning}.7; do
    for language in "" sv/; do
        [[ -s $language$page ]] || say "$language$page is not installed"
    done
done
mapfile -t pages < <(find . -type f -printf '%P\n' | LC_ALL=C sort)
for page in "${pages[@]}"; do
    name=$(basename "$page" | sed -E 's/^underlag-?//; s/\.[17]$//')
    language=en
    [[ $page != sv/* ]] || language=sv
    "$underlag" help $name --format man --lang "$language" | cmp -s - "$page" || say "$page is not what underlag help $name says"
done

for program in man groff lexgrog; do
    if ! command -v "$program" >/dev/null; then
        ((wrong == 0)) || exit 1
        echo "SKIPPED manual/pages: $program is not installed (man-db, groff-base)"
        exit 77
    fi
done
# All at once, since a program a page takes minutes; what is wrong is told with the page and line.
said=$(groff -ww -man -Kutf8 -Tutf8 "${pages[@]}" 2>&1 >/dev/null || true)
[[ -z $said ]] || say "$said"
said=$(man --warnings -E UTF-8 -l -Tutf8 -Z man1/underlag.1 sv/man7/underlag-list.7 2>&1 >/dev/null || true)
[[ -z $said ]] || say "$said"
named=$(lexgrog "${pages[@]}" | grep -c ' - ' || true)
((named == ${#pages[@]})) || say "the names of $((${#pages[@]} - named)) pages are not found: $(lexgrog "${pages[@]}" | grep -v ' - ')"
((wrong == 0)) && echo "${#pages[@]} manual pages"
