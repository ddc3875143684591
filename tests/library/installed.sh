#!/usr/bin/env bash
# installed.sh SOURCE BUILD CMAKE: installs the library and builds examples/library against it.
set -euo pipefail
source_folder=$1 build_folder=$2 cmake=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$cmake" --install "$build_folder" --prefix "$work/prefix" --component underlag-dev >/dev/null
# As this build: a bare machine has Ninja and no make, and the library may have been built with sanitizers.
cached() { sed -n "s/^$1:[A-Z]*=//p" "$build_folder/CMakeCache.txt"; }
"$cmake" -S "$source_folder/examples/library" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -G "$(cached CMAKE_GENERATOR)" -DCMAKE_CXX_COMPILER="$(cached CMAKE_CXX_COMPILER)" \
    -DCMAKE_CXX_FLAGS="$(cached CMAKE_CXX_FLAGS)" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$cmake" --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cd "$work"
said=$(build/who_pays_what)
expected="Hemsjukvården Åsö: 13158.00 kr"
if [[ $said != *"$expected"* ]]; then
    printf 'expected: %s\nsaid: %s\n' "$expected" "$said"
    exit 1
fi
test -s out/HT2016/KI/aso.xlsx
test -s out/HT2016/sammanstallning.xlsx
lines=$(wc -l <"$source_folder/examples/library/who_pays_what.cpp")
((lines < 60)) || { echo "the example has $lines lines"; exit 1; }
