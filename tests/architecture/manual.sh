#!/usr/bin/env bash
# README.md and the manual name what there is: every command and topic, no option, command or code that there is not.
# Options and codes themselves are in the manual because it is made from their rows.
# Usage: manual.sh ROOT UNDERLAG
set -euo pipefail
cd "$1"
underlag=$2
export LC_ALL=C.UTF-8 UNDERLAG_LANG=en

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

# The names below a heading of the help: "init, skapa   writes..."
names_below() { "$underlag" help | sed -n "/^$1:/,/^\$/p" | sed -nE 's/^  ([^ ,]+)(, ([^ ]+))? .*$/\1 \3/p'; }
mapfile -t commands < <(names_below Commands)
mapfile -t topics < <(names_below Topics)
((${#commands[@]} > 5 && ${#topics[@]} > 5)) || say "no commands or topics are found in: $underlag help"
manual=$("$underlag" help --format man | sed 's/\\-/-/g')

for names in "${commands[@]}"; do
    read -r name also <<<"$names"
    grep -q "^| \`underlag $name[ \`].*" README.md || say "README.md's table of commands lacks $name"
    [[ -z $also ]] || grep -q "^| \`underlag $name[ \`].*| \`$also\` |" README.md || say "README.md's table of commands lacks $also"
    shown=$("$underlag" "$name" --help | grep -oE -- '^ +(-., )?--[a-z][a-z-]*' | grep -oE -- '--[a-z-]+' | sort -u)
    [[ -n $shown ]] || say "no option is found in: $underlag $name --help"
    for option in $shown; do
        grep -qE -- "^\\\\fB(-., )?$option( [^ ]+)?\\\\fR$" <<<"$manual" || say "underlag(1) lacks $option of $name"
    done
done
for names in "${topics[@]}"; do
    read -r name also <<<"$names"
    also=$(sed 's/å\|ä/a/g; s/ö/o/g' <<<"${also:-$name}")
    grep -q "^| \`$name\` | \`$also\` |" README.md || say "README.md's table of topics lacks $name, $also"
    for language in sv en; do
        [[ -f lib/underlag/manual/topics/$name.$language.md ]] || say "the topic $name has no text in $language"
    done
done

texts=(README.md lib/underlag/manual/topics/*.md)
# What belongs to other programs: installing, configuring.
others='--prefix --install'
for option in $(grep -ohE -- '(^|[^A-Za-z0-9-])--[a-z][a-z-]+' "${texts[@]}" | grep -oE -- '--[a-z-]+' | sort -u); do
    [[ " $others " == *" $option "* ]] || grep -qE -- "(^|[^a-z-])$option([^a-z-]|$)" <<<"$manual" ||
        say "$option, of which $(grep -lE -- "$option([^a-z-]|$)" "${texts[@]}" | head -n 1) tells, is no option"
done
letters=ACILPRU
codes=$("$underlag" explain --format json | grep -oE '"code":"[A-Z][0-9]{3}"' | grep -oE '[A-Z][0-9]{3}' | sort -u)
for code in $(grep -ohE "(^|[^A-Z0-9-])[$letters][0-9]{3}([^0-9A-Z]|$)" "${texts[@]}" | grep -oE '[A-Z][0-9]{3}' | sort -u); do
    grep -qx "$code" <<<"$codes" || say "$code, of which $(grep -l "$code" "${texts[@]}" | head -n 1) tells, is no code"
done
known=" ${commands[*]} "
for word in $(grep -ohE '`underlag [a-z][a-z-]*' "${texts[@]}" | awk '{ print $2 }' | sort -u); do
    [[ $known == *" $word "* ]] || say "underlag $word, of which the manual tells, is no command"
done
# The names of what is asked of the environment.
for variable in $(grep -rhoE '"UNDERLAG_[A-Z]+"' cli | tr -d '"' | sort -u); do
    for language in sv en; do
        grep -q "\`$variable\`" "lib/underlag/manual/topics/files.$language.md" || say "files.$language.md does not tell of $variable"
    done
done
size=$(wc -c <README.md)
((size <= 20480)) || say "README.md has $size bytes, more than a newcomer reads in ten minutes: the rest belongs in a topic"

((wrong == 0)) && echo "${#commands[@]} commands, ${#topics[@]} topics, README.md $size bytes"
