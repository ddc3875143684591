#!/usr/bin/env bash
# Every Kind of lib/ and cli/ stands in the catalogue, and every code has a page of its own.
# Usage: kinds_in_catalogue.sh ROOT
set -euo pipefail
cd "$1"
catalogue="lib/underlag/rules/catalogue.cpp lib/underlag/rules/usage_catalogue.hpp"
pages=lib/underlag/rules/pages

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

sources=$(find lib cli -name '*.[ch]pp' ! -path 'lib/underlag/rules/*catalogue.[ch]pp')

# Constants: `constexpr Kind end_before_start{`, and those that a function makes.
kinds=$(grep -hoE 'constexpr Kind [a-z_0-9]+ *(\{|=)' $sources | awk '{ sub(/[{=].*/, "", $3); print $3 }' | sort -u)
[[ -n $kinds ]] || say "no Kind was found in lib/ and cli/: this test looks in the wrong place"
for kind in $kinds; do
    grep -qE "^ +&$kind,$" $catalogue || say "$kind is missing in $catalogue"
done

# The wordings of settings, under the code of each that reads them: `&agreement_settings.syntax`.
readers=$(grep -hoE 'settings_kinds\("[A-Z][0-9]{3}"' $sources | sort -u | wc -l)
for wording in $(grep -oE 'Kind [a-z_]+; ' lib/underlag/settings/settings_tree.hpp | awk '{ print $2 }' | tr -d ';'); do
    listed=$(grep -hE "&[a-z_]+\.$wording,$" $catalogue | wc -l)
    ((listed == readers)) || say "$catalogue has .$wording of $listed settings, and there are $readers"
done

for code in $(grep -hoE '"[A-Z][0-9]{3}"' $sources | tr -d '"' | sort -u); do
    [[ -f $pages/$code.md ]] || say "$code has no page: $pages/$code.md"
done
for page in "$pages"/*; do
    code=$(basename "$page" .md)
    grep -qE "\"$code\"" $sources || say "$page is of no code"
done

((wrong == 0)) && echo "$(wc -w <<<"$kinds") Kinds, all in the catalogue"
