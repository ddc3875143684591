#!/usr/bin/env bash
# Every command and every option that `underlag COMMAND --help` shows stands in README.md.
# Usage: options_in_readme.sh ROOT UNDERLAG
set -euo pipefail
cd "$1"
underlag=$2
export LC_ALL=C.UTF-8

[[ -f README.md ]] || {
    echo "there is no README.md"
    exit 1
}

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

# in_readme WORD: also where WORD-MORE is another word.
in_readme() { grep -qE -- "(^|[^A-Za-z0-9-])$1([^A-Za-z0-9-]|$)" README.md; }

# A command is what begins an indented line of the help, alone or before its other name ("init, skapa"),
# and has a help of its own.
commands=()
while IFS= read -r word; do
    if "$underlag" "$word" --help >/dev/null 2>&1; then
        commands+=("$word")
    fi
done < <("$underlag" --help | sed -nE 's/^ +([a-z]+(, [a-z]+)?)( .*)?$/\1/p' | tr -d ',' | tr ' ' '\n' | sort -u)
for known in validate generate; do
    [[ " ${commands[*]} " == *" $known "* ]] || say "$known is not found in: $underlag --help"
done

options=0
for command in "" "${commands[@]}"; do
    [[ -z $command ]] || in_readme "$command" || say "README.md does not tell of the command $command"
    help=$("$underlag" $command --help)
    shown=$(grep -oE -- '(^|[^A-Za-z0-9-])--[a-z][a-z-]*' <<<"$help" | grep -oE -- '--.*' | sort -u || true)
    [[ -n $shown ]] || say "no option is found in: $underlag $command --help"
    for option in $shown; do
        options=$((options + 1))
        in_readme "$option" || say "README.md does not tell of $option (${command:-underlag})"
    done
done

((wrong == 0)) && echo "${#commands[@]} commands and $options options stand in README.md"
