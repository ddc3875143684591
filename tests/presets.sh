#!/usr/bin/env bash
# Builds every preset that CONTRIBUTING.md names, each as far as shows that it builds: the whole program with `dev`, whose
# warnings differ from those of `release`; of the others a part, since the whole takes an hour. `presets.sh all` builds all.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

# preset PRESET TARGET...: configures and builds; all of it where that is wanted.
preset() {
    local name=$1 targets=()
    shift
    [[ ${everything:-} == yes ]] || targets=(--target "$@")
    quietly "cmake --preset $name" cmake --preset "$name"
    quietly "cmake --build --preset $name ${targets[*]}" cmake --build --preset "$name" "${targets[@]}" -- --quiet
}

[[ ${1:-} == all ]] && everything=yes
preset dev underlag
preset asan unit_values
preset tidy underlag_values
if command -v clang++-19 >/dev/null; then
    preset fuzz underlag_values
else
    echo "SKIPPED: the preset fuzz: clang++-19 is not installed (apt-get install clang-19 libclang-rt-19-dev)"
fi
