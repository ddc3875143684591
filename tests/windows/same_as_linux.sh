#!/usr/bin/env bash
# Runs every example with the program for Windows and with the one for Linux, and compares all files that they leave: the
# workbooks, the ledger and what was written to the streams are the same bytes.
# Usage: same_as_linux.sh ROOT UNDERLAG_OF_WINDOWS UNDERLAG_OF_LINUX
set -euo pipefail

root=$1 linux=$3
if [[ ! -x $linux ]]; then
    echo "SKIPPED: there is no program for Linux to compare with (cmake --workflow --preset release)"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch"/{windows,linux}/bin
ln -s "$2" "$scratch/windows/bin/underlag"
ln -s "$linux" "$scratch/linux/bin/underlag"

compared=0
for cmd in "$root"/examples/*/expected/cmd; do
    example=$(basename "$(dirname "$(dirname "$cmd")")")
    for system in windows linux; do
        folder=$scratch/$system/$example
        cp -R "$root/examples/$example" "$folder"
        rm -rf "$folder/expected" "$folder/out" "$folder/underlag.db"
        mkdir "$folder/out"
        (cd "$folder" && env -i PATH="$scratch/$system/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 TZ=UTC \
            sh -u -c "$(<"$cmd")" </dev/null >stdout 2>stderr) || true
        sed -i "s|Z:$folder|HERE|g; s|$folder|HERE|g" "$folder/stdout" "$folder/stderr"
    done
    diff -r "$scratch/windows/$example" "$scratch/linux/$example"
    compared=$((compared + $(find "$scratch/linux/$example" -type f | wc -l)))
done
echo "$compared files are the same as on Linux"
