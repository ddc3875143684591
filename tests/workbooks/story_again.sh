#!/usr/bin/env bash
# The ledger's story, from nothing: twice the same bytes, whatever the folder, locale, time zone and jobs.
# Usage: story_again.sh ROOT UNDERLAG
set -euo pipefail
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
story=$root/examples/exempelkommun-liggare
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$underlag" "$scratch/bin/underlag"
export PATH=$scratch/bin:$PATH

# tell FOLDER: in a copy of the example.
tell() {
    mkdir -p "$(dirname "$1")"
    cp -R "$story" "$1"
    (cd "$1" && sh -eu -c "$(<"$story/expected/cmd")" >/dev/null 2>&1)
}
LC_ALL=C.UTF-8 TZ=UTC tell "$scratch/one"
sleep 2  # a zip file's clock ticks every other second
LC_ALL=POSIX TZ=Pacific/Auckland tell "$scratch/elsewhere/with a space"
diff -r "$scratch/one/out" "$scratch/elsewhere/with a space/out"
cmp "$scratch/one/underlag.db" "$scratch/elsewhere/with a space/underlag.db"

# And from the ledger alone, with more hands.
(cd "$scratch/one" && underlag ledger render --out again --jobs 3 >/dev/null && diff -r out again)
echo "$(find "$scratch/one/out" -name '*.xlsx' | wc -l) documents and a ledger, twice the same"
