#!/usr/bin/env bash
# The golden cases that issue documents from a ledger, with the ledger on a server: the same answers and the same
# files, byte for byte, and for the example the same chain.
# Usage: with_server.sh as_in_a_file.sh ROOT UNDERLAG NOBODY [CASE...]    (NOBODY: the library of nobody.cpp)
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
nobody=$(readlink -f "$3")
shift 3
scratch=$(mktemp -d)
scratch=$(cd "$scratch" && pwd -P)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$underlag" "$scratch/bin/underlag"

# Those that name no file of a ledger, and write documents.
cases=("$@")
if ((${#cases[@]} == 0)); then
    cases=("$root/examples/exempelkommun-liggare")
    for folder in "$root"/tests/golden/ledger/*; do
        # On a server no issue date lies ahead, agreed to or not.
        [[ ${folder##*/} != an-issue-date-after-today ]] || continue
        if [[ -d $folder/out ]] && grep -q 'underlag import' "$folder/cmd" && ! grep -qE 'underlag\.db|--ledger|LD_PRELOAD' "$folder/cmd"; then
            cases+=("$folder")
        fi
    done
fi

source "$root/tests/postgres/server_steps.sh"
address="$UNDERLAG_TEST_SERVER&schema=office"
"$underlag" ledger create "$address" >/dev/null
head_of() { "$underlag" ledger verify --ledger "$1" --format json | grep -o '"chain_head": *"[0-9a-f]*"'; }

# What differs is the ledger's name, and that a file is made by the first import; empty lines are left out with it.
plain() {
    sed -E "s|${address//\?/[?]}|underlag.db|g; s|CASE/underlag.db|underlag.db|g" "$1" |
        awk 'NF && !/^(Liggaren|The ledger) underlag.db (är ny|is new)/'
}

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}
number=0
for folder in "${cases[@]}"; do
    expected=$folder
    [[ ! -d $folder/expected ]] || expected=$folder/expected
    name=${folder#"$root"/}
    number=$((number + 1))
    emptied office
    given=$scratch/$number
    mkdir "$given"
    cp -R "$folder" "$given/CASE"
    rm -rf "$given/CASE"/{expected,cmd,exit,stdout,stderr,out,absent}
    status=0
    (
        cd "$given/CASE"
        env -i PATH="$scratch/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 TZ=UTC UNDERLAG_LEDGER="$address" LD_PRELOAD="$nobody" \
            sh -eu -c "$(<"$expected/cmd")" </dev/null >"$given/stdout" 2>"$given/stderr"
    ) || status=$?
    LC_ALL=C sed -i "s|$given/CASE|CASE|g" "$given/stdout" "$given/stderr"
    wanted=$([[ ! -f $expected/exit ]] || cat "$expected/exit")
    [[ $status == "${wanted:-0}" ]] || {
        say "$name: exit status $status"
        cat "$given/stderr"
    }
    for stream in stdout stderr; do
        [[ -f $expected/$stream ]] || : >"$given/no-$stream"
        file=$expected/$stream
        [[ -f $file ]] || file=$given/no-$stream
        diff <(plain "$file") <(plain "$given/$stream") || say "$name: another $stream"
    done
    while IFS= read -r file; do
        [[ $file == out/tree ]] || cmp -s "$expected/$file" "$given/CASE/$file" || say "$name: another $file"
    done < <(cd "$expected" && [[ ! -d out ]] || find out -type f)
    if [[ -f $expected/out/tree ]]; then
        diff "$expected/out/tree" <(cd "$given/CASE/out" 2>/dev/null && find . -mindepth 1 \( ! -type d -o -empty \) -printf '%P\n' | LC_ALL=C sort) ||
            say "$name: other files"
    fi
    # The example once more in a file: the chain is the same to its last checksum.
    if [[ $name == examples/exempelkommun-liggare ]]; then
        cp -R "$folder" "$scratch/file"
        (cd "$scratch/file" && env -i PATH="$scratch/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 TZ=UTC sh -eu -c "$(<expected/cmd)" >/dev/null 2>&1)
        [[ $(head_of "$address") == "$(head_of "$scratch/file/underlag.db")" ]] || say "the chain of the example is another"
    fi
done

((wrong == 0)) && echo "$number cases are as in a file"
