#!/usr/bin/env bash
# Cross-builds underlag.exe for Windows on this Debian 12 and tests it under Wine: unit tests, golden cases, and the files
# of the examples, which must be those that the program makes here. The program: build/windows/cli/underlag.exe.
# Usage: tests/windows.sh [install]     install: fetches the compiler and Wine if they are missing; without it, it is
#                                       skipped then
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

if [[ ${1:-} == install ]]; then
    require_packages "${build_packages[@]}" "${windows_packages[@]}"
fi
missing=$(missing_packages "${build_packages[@]}" "${windows_packages[@]}" | xargs)
if [[ -n $missing ]]; then
    echo "SKIPPED: underlag.exe: not installed: $missing (tests/windows.sh install)"
    exit 0
fi

UNDERLAG_WINDOWS_PREFIX=$(tests/windows/dependencies.sh)
export UNDERLAG_WINDOWS_PREFIX UNDERLAG_WINE=$PWD/build/windows/wine
quietly "cmake --preset windows" cmake --preset windows
quietly "cmake --build --preset windows" cmake --build --preset windows -- --quiet -k 0

program=build/windows/cli/underlag.exe
inside_underlag_exe=(g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev libfmt-dev libicu-dev libgmp-dev nettle-dev
    zlib1g-dev libdeflate-dev libexpat1-dev libpugixml-dev libsqlite3-dev libsqlitecpp-dev libxlsxwriter-dev
    libexpected-dev libcli11-dev rapidjson-dev libtomlplusplus-dev libkainjow-mustache-dev)

# Nothing but what every Windows has.
head=$(x86_64-w64-mingw32-objdump -p "$program")
imports=$(sed -n 's/^\tDLL Name: //p' <<<"$head" | sort)
foreign=$(grep -viE '^(kernel32|msvcrt|shell32|advapi32|user32)\.dll$' <<<"$imports" || true)
if [[ -n $foreign ]]; then
    echo "FAILED: $program needs more than Windows: $foreign" >&2
    exit 1
fi

# The same bytes each time: no time of day in its head.
if ! grep -q '^Time/Date.* 1970$' <<<"$head"; then
    echo "FAILED: $program tells when it was linked" >&2
    exit 1
fi

# One Wine for all, that stays awake between the programs. It is told so before it starts its services: they would else
# end, be started anew by a test, and keep that test's output open, for whose end ctest waits.
mkdir -p "$UNDERLAG_WINE"
WINEPREFIX=$UNDERLAG_WINE wineserver -k || true
WINEPREFIX=$UNDERLAG_WINE wineserver -p
trap 'WINEPREFIX=$UNDERLAG_WINE wineserver -k || true' EXIT
quietly "wine" tests/windows/wine.sh wineboot -i

log=$(mktemp)
status=0
ctest --preset windows >"$log" 2>&1 || status=$?
if ((status != 0)); then
    cat "$log"
    exit "$status"
fi
sed -n '/tests passed/,$p' "$log"
rm -f "$log"
cli/packaging/notices.sh build/windows/cli "${inside_underlag_exe[@]}"
printf '%s, with LICENSE and NOTICES beside it: %d bytes, needs %s\nsha256 %s\n' "$program" "$(stat -c %s "$program")" \
    "$(xargs <<<"$imports")" "$(sha256sum "$program" | cut -d' ' -f1)"
