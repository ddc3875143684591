#!/usr/bin/env bash
# Prints the tables of README.md here: what validate, generate and import cost beside their peers and the limits
# of the machine, measured in turns in one run.
#
#   tests/bench/run.sh [--quick] [--rows N]... [--rounds N] [--only COMMAND]... [--build FOLDER]
#
# --quick: 200 and 10,000 rows, one round. --build: a Release build (default build/release).
# Peers take part where they are found: DuckDB as a module of Python or of node, with
# NODE_PATH=FOLDER/node_modules after `npm install @duckdb/node-api` in FOLDER. Nothing is installed here.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

build=$root/build/release
arguments=("$@")
for ((i = 0; i < $#; ++i)); do
    [[ ${arguments[i]} == --build ]] && build=${arguments[i + 1]}
done

# The first Python that can import XlsxWriter, else any.
python=
for candidate in python3 /usr/bin/python3; do
    "$candidate" -c 'import tomllib' 2>/dev/null || continue
    : "${python:=$candidate}"
    if "$candidate" -c 'import xlsxwriter' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [[ -z $python ]]; then
    echo "python3 (3.11 or later) is missing: the bench is skipped"
    exit 77
fi

if [[ ! -x $build/cli/underlag || ! -x $build/tests/bench/bench_measure ]]; then
    (cd "$root" && cmake --preset release && cmake --build --preset release) >&2
fi
exec "$python" "$here/run.py" --build "$build" "$@"
