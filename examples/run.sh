#!/usr/bin/env bash
# From nothing to invoice bases: installs what is missing (Debian 12), builds, and runs an example.
# Usage: examples/run.sh [EXAMPLE]    a folder of examples/; default exempelkommun-ht2016
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
example=${1:-exempelkommun-ht2016}
source tests/setup.sh

if [[ ! -f examples/$example/expected/cmd ]]; then
    echo "There is no example $example. There are:" >&2
    for cmd in examples/*/expected/cmd; do
        echo "    $(basename "${cmd%/expected/cmd}")" >&2
    done
    exit 2
fi

require_packages "${build_packages[@]}"
build OFF

# In a copy: the example itself stays as it is, and running it twice is the same as once.
made=$root/build/examples/$example
rm -rf "$made"
mkdir -p "$(dirname "$made")"
cp -R "examples/$example" "$made"
rm -rf "$made/expected"
export PATH="$root/build/release/cli:$PATH"

echo
echo "examples/$example:"
sed 's/^/    $ /' "examples/$example/expected/cmd"
echo
cd "$made"
sh -eu "$root/examples/$example/expected/cmd"

echo
echo "Gjorda filer / files made, in build/examples/$example:"
find out -type f | LC_ALL=C sort | sed 's/^/    /'

program=$(printf '%q' "$root/build/release/cli/underlag")
cat <<END

Gör så här härnäst:
    Öppna en av filerna ovan i ett kalkylprogram.
    Byt placeringar.csv och avtal/ mot era egna, i en egen mapp; så här börjar man:
        $program init
        $program validate placeringar.csv
        $program generate placeringar.csv --term HT2016
What to do next:
    Open one of the files above in a spreadsheet program.
    Put your own list and agreements in a folder of your own, beginning with the
    three commands above (add --lang en for English). README.md and 'help' tell the rest.
END
