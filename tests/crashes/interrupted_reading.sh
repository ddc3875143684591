#!/usr/bin/env bash
# Ctrl-C while a list is still being read: status 130, and a word of it in the language asked for.
# Usage: interrupted_reading.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
export LC_ALL=C.UTF-8
export UNDERLAG_LANG=sv  # LANG counts where LC_ALL is C
underlag=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkfifo list
set -m # else SIGINT is ignored in the background

# interrupted WORDS COMMAND...: the command, reading a list that never ends, is interrupted and says WORDS.
interrupted() {
    local words=$1 status=0
    shift
    "$@" <list >said.out 2>said.err &
    local command=$!
    exec 3>list
    # More than a pipe holds: once it is written, the command is known to be reading.
    head -c 300000 /dev/zero | tr '\0' ';' >&3
    kill -INT "$command"
    wait "$command" || status=$?
    exec 3>&-
    if ((status != 130)) || [[ $(<said.err) != *"$words"* ]] || [[ -s said.out ]]; then
        echo "status $status, and not 130 with: $words    ($*)"
        cat said.err said.out
        exit 1
    fi
}

interrupted 'avbrutet innan någon fil skrevs' "$underlag" validate -
interrupted 'interrupted before any file was written' "$underlag" validate - --lang en
interrupted 'avbrutet innan någon fil skrevs' "$underlag" generate - --term HT2016
interrupted 'avbrutet innan någon fil skrevs' "$underlag" import -
[[ $(ls) == $'list\nsaid.err\nsaid.out' ]] || {
    echo 'files were left:'
    ls -la
    exit 1
}
