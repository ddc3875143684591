#!/usr/bin/env bash
# Too little memory for a long list: status 3 with a reason, never a signal; with enough, the list is judged.
# Usage: out_of_memory.sh ROOT UNDERLAG INTERPOSER
set -euo pipefail
underlag=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
{
    echo 'Placeringsid;Verksamhet;Student;Start;Slut'
    seq 300000 | sed 's/.*/P-&;Hemsjukvård Åsö;Åsa Ek &;2016-09-05;2016-09-30/'
} >lista.csv

refused=0
for kilobytes in 160000 180000 200000 220000 250000 2000000; do
    status=0
    (ulimit -v "$kilobytes" && exec "$underlag" validate lista.csv --quiet) >said.out 2>said.err || status=$?
    if ((status != 0 && status != 3)); then
        echo "with $kilobytes kB: status $status"
        tail -n 3 said.err
        exit 1
    fi
    if ((status == 3)); then
        refused=$((refused + 1))
        grep -q '^underlag: ' said.err || {
            echo "with $kilobytes kB: no reason is given"
            exit 1
        }
    fi
done
((refused > 0)) || {
    echo 'no limit was too little: the test shows nothing'
    exit 1
}
((status == 0)) || {
    echo 'two gigabytes were too little'
    exit 1
}
