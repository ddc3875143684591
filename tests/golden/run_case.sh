#!/usr/bin/env bash
# Runs one case and compares all it gave with what stands in its folder.
# Usage: run_case.sh CASE_FOLDER UNDERLAG    (UPDATE_GOLDEN=1: writes down what it gave instead)
#
# A case is a folder with `cmd` (shell, run in a copy of the folder with `underlag` on PATH, stopping
# at the first line that fails) and its input files. What is expected stands beside `cmd`:
#     exit      the exit status of cmd; absent: 0
#     stdout    absent: nothing is written there. The copy's own path reads CASE.
#     stderr    absent: nothing is written there
#     out/tree  the files below out/ afterwards, one a line
#     out/...   files compared byte for byte; without a tree they are all the files there may be.
#               Absent: nothing is left below out/ afterwards.
#     absent    texts, one a line, that may stand in no stream and in no file that the case made: not
#               in the ledger's tables, not in a part of a workbook
# In an example (examples/NAME) `cmd` and what is expected stand in its folder `expected/`.
set -euo pipefail

case_folder=$(cd "$1" && pwd)
underlag=$2
expected=$case_folder
[[ -d $case_folder/expected ]] && expected=$case_folder/expected

scratch=$(mktemp -d)
scratch=$(cd "$scratch" && pwd -P)
trap 'rm -rf "$scratch"' EXIT
given=$scratch/given
mkdir "$given" "$scratch/bin"
ln -s "$(readlink -f "$underlag")" "$scratch/bin/underlag"

cp -R "$case_folder" "$scratch/CASE"
rm -rf "$scratch/CASE"/{expected,cmd,exit,stdout,stderr,out,absent}

status=0
(
    cd "$scratch/CASE"
    env -i PATH="$scratch/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 TZ=UTC \
        sh -eu -c "$(<"$expected/cmd")" </dev/null >"$given/stdout" 2>"$given/stderr"
) || status=$?
# Under Wine it stands on drive Z:.
LC_ALL=C sed -i "s|Z:$scratch/CASE|CASE|g; s|$scratch/CASE|CASE|g" "$given/stdout" "$given/stderr"
printf '%d\n' "$status" >"$given/exit"

# An empty folder counts too: it is something left behind.
files_below() {
    [[ ! -d $1 ]] || (cd "$1" && find . -mindepth 1 \( ! -type d -o -empty \) -printf '%P\n' | LC_ALL=C sort)
}
files_below "$scratch/CASE/out" >"$given/tree"

is_text() { LC_ALL=C grep -qI '' "$1"; }

update() {
    rm -rf "$expected"/{exit,stdout,stderr,out}
    ((status == 0)) || cp "$given/exit" "$expected/exit"
    local stream file
    for stream in stdout stderr; do
        [[ ! -s $given/$stream ]] || cp "$given/$stream" "$expected/$stream"
    done
    [[ -d $scratch/CASE/out ]] || return 0
    mkdir "$expected/out"
    cp "$given/tree" "$expected/out/tree"
    while IFS= read -r file; do
        if [[ -f $scratch/CASE/out/$file ]] && is_text "$scratch/CASE/out/$file"; then
            mkdir -p "$expected/out/$(dirname "$file")"
            cp "$scratch/CASE/out/$file" "$expected/out/$file"
        fi
    done <"$given/tree"
}

differences=0
# same NAME EXPECTED GIVEN: shows how the two files differ.
same() {
    cmp -s "$2" "$3" && return
    differences=$((differences + 1))
    diff -u --label "expected $1" --label "given $1" "$2" "$3" || true
    # Differences that a diff does not show: a byte order mark, line endings, spaces.
    cmp "$2" "$3" 2>&1 | sed "s|$2|expected $1|; s|$3|given $1|" || true
}

compare() {
    local wanted=$scratch/wanted file
    mkdir "$wanted"
    cp "$expected/exit" "$wanted/exit" 2>/dev/null || echo 0 >"$wanted/exit"
    cp "$expected/stdout" "$wanted/stdout" 2>/dev/null || : >"$wanted/stdout"
    cp "$expected/stderr" "$wanted/stderr" 2>/dev/null || : >"$wanted/stderr"
    files_below "$expected/out" | grep -vx tree >"$wanted/compared" || true
    cp "$expected/out/tree" "$wanted/tree" 2>/dev/null || cp "$wanted/compared" "$wanted/tree"

    for file in exit stdout stderr; do
        same "$file" "$wanted/$file" "$given/$file"
    done
    same "files below out/" "$wanted/tree" "$given/tree"
    while IFS= read -r file; do
        if [[ -f $scratch/CASE/out/$file ]]; then
            same "out/$file" "$expected/out/$file" "$scratch/CASE/out/$file"
        else
            differences=$((differences + 1))
            echo "out/$file was not made"
        fi
    done <"$wanted/compared"
}

# The streams, and all files that are not the case's own. A workbook is looked at unpacked too.
look_for_absent() {
    [[ -f $expected/absent ]] || return 0
    local file text
    while IFS= read -r file; do
        cmp -s "$file" "$case_folder/${file#"$scratch/CASE/"}" && continue
        cp "$file" "$scratch/looked_at"
        [[ $(head -c 2 "$file" | tr -d '\0') != PK ]] || unzip -p "$file" >>"$scratch/looked_at"
        while IFS= read -r text; do
            LC_ALL=C grep -qaF -e "$text" "$scratch/looked_at" || continue
            differences=$((differences + 1))
            echo "${file#"$scratch/"} holds what must stand nowhere: $text"
        done <"$expected/absent"
    done < <(printf '%s\n' "$given/stdout" "$given/stderr"; find "$scratch/CASE" -type f)
}

if [[ -n ${UPDATE_GOLDEN:-} ]]; then
    update
    echo "written: $expected"
    exit 0
fi
compare
look_for_absent
if ((differences > 0)); then
    echo
    echo "in ${case_folder}:"
    sed 's/^/    $ /' "$expected/cmd"
    echo "(exit status $status) When this is as it should be: UPDATE_GOLDEN=1 $0 $case_folder $underlag"
    exit 1
fi
