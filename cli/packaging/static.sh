#!/usr/bin/env bash
# One file for any Linux: links what the preset `release` compiles, and glibc, into build/packaging/underlag, shows that it
# runs in an empty root and passes the golden cases, and tells its size and sha256.
# Usage: cli/packaging/static.sh
#
# Debian has static libraries of all it is linked with but fmt, libxlsxwriter and toml++; these are compiled from Debian's
# source packages, in the versions that are installed. Of ICU's 31 MB of data only what the program asks for goes in.
# Without: PDF (pango and cairo cannot be linked so), ledgers on a server (Debian's libpq wants Kerberos and LDAP, of which
# it has no archives, and glibc finds no host's address in a static program without its own files); both are said, U501.
# And without mimalloc, of which Debian has no archive.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/setup.sh
root=$PWD
require_packages "${build_packages[@]}" icu-devtools dpkg-dev

parts=$root/build/packaging
mkdir -p "$parts"

# The source of a package in the version that is installed, from apt's own archives: source_of PACKAGE BINARY_PACKAGE
source_of() {
    local source=$1 version
    version=$(dpkg-query -W -f '${source:Version}' "$2")
    [[ ! -d $parts/$source-$version ]] || return 0
    local apt=$parts/apt
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    apt-get indextargets --format '$(SIGNED_BY) $(REPO_URI) $(SUITE) $(COMPONENT)' 'Created-By: Packages' | sort -u |
        while read -r signed uri suite component; do
            [[ $uri == *debian* && $component == main ]] || continue
            [[ $signed == /* ]] || signed=/usr/share/keyrings/debian-archive-keyring.gpg
            echo "deb-src [signed-by=$signed] $uri $suite $component"
        done >"$apt/sources.list"
    local options=(-o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
    [[ -n $(find "$apt/lists" -name '*_Sources*' -print -quit) ]] || apt-get "${options[@]}" update
    (
        cd "$parts"
        apt-get "${options[@]}" --download-only source "$source=$version"
        rm -rf unpacking
        dpkg-source --no-check -x "${source}_${version#*:}.dsc" unpacking
        mv unpacking "$source-$version"
    )
}

# library NAME COMPILER FLAGS... -- FILE...: compiles the files into libNAME.a.
library() {
    local name=$1 compiler=$2 flags=() objects=() file
    shift 2
    while [[ $1 != -- ]]; do
        flags+=("$1")
        shift
    done
    shift
    [[ ! -f $parts/lib$name.a ]] || return 0
    mkdir -p "$parts/$name"
    for file in "$@"; do
        local object=$parts/$name/$(basename "$file").o
        [[ -f $object ]] || "$compiler" -O2 "${flags[@]}" -c "$file" -o "$object"
        objects+=("$object")
    done
    ar rcsD "$parts/lib$name.a" "${objects[@]}"
}

unpacked() { echo "$parts/$1"-*/; }

make_fmt() {
    source_of fmtlib libfmt-dev
    library fmt g++ -std=c++20 -I "$(unpacked fmtlib)include" -- "$(unpacked fmtlib)src/format.cc"
}
make_xlsxwriter() {
    source_of libxlsxwriter libxlsxwriter-dev
    local source
    source=$(unpacked libxlsxwriter)
    # minizip and the temporary files are the program's own (UNDERLAG_STAND_INS); md5 stands in a folder of its own.
    library xlsxwriter gcc -I "${source}include" -I "${source}third_party" -DUSE_SYSTEM_MINIZIP -DUSE_STANDARD_TMPFILE -- \
        "${source}"src/*.c "${source}"third_party/md5/md5.c
}
make_tomlplusplus() {
    printf '#define TOML_IMPLEMENTATION\n#define TOML_HEADER_ONLY 0\n#include <toml++/toml.h>\n' >"$parts/toml.cpp"
    library tomlplusplus g++ -std=c++20 -- "$parts/toml.cpp"
}

# The data that is asked for: composition of letters, Swedish order, and the code pages of lists.
make_icudata() {
    [[ ! -f $parts/icudata.o ]] || return 0
    local work=$parts/icudata archive whole
    rm -rf "$work"
    mkdir -p "$work/items"
    archive=$(dpkg -L libicu-dev | grep '/libicudata\.a$')
    (cd "$work" && ar x "$archive")
    whole=$(cd "$work" && ls *_dat.o)
    objcopy -O binary --only-section=.rodata "$work/$whole" "$work/${whole%_dat.o}.dat"
    icupkg -l "$work/${whole%_dat.o}.dat" |
        grep -xE 'coll/(root|sv|res_index)\.res|coll/ucadata\.icu|(root|sv|res_index|pool)\.res|cnvalias\.icu|nfkc\.nrm|(ibm-5348_P100-1997|ibm-850_P100-1995|macos-0_2-10\.2)\.cnv' \
            >"$work/list.txt"
    icupkg -d "$work/items" -x "$work/list.txt" "$work/${whole%_dat.o}.dat"
    mkdir "$work/cut"
    icupkg -s "$work/items" -a "$work/list.txt" new "$work/cut/${whole%_dat.o}.dat"
    local symbol=${whole%l_dat.o}_dat
    printf '.section .rodata\n.balign 16\n.globl %s\n.type %s, %%object\n%s:\n.incbin "%s"\n.size %s, .-%s\n.section .note.GNU-stack\n' \
        "$symbol" "$symbol" "$symbol" "$work/cut/${whole%_dat.o}.dat" "$symbol" "$symbol" >"$work/data.s"
    as "$work/data.s" -o "$parts/icudata.o"
}

# Each in a process of its own, which ends at its first failure.
if [[ ${1:-} == make_* ]]; then
    "$1"
    exit
fi
for part in fmt xlsxwriter tomlplusplus icudata; do
    quietly "static $part" cli/packaging/static.sh "make_$part"
done
quietly "cmake --preset packaging" cmake --preset packaging
quietly "cmake --build --preset packaging" cmake --build --preset packaging -- --quiet
cli/packaging/notices.sh "$parts" libc6-dev libstdc++-12-dev libicu-dev libfmt-dev libxlsxwriter-dev \
    libtomlplusplus-dev libgmp-dev nettle-dev libsqlite3-dev libsqlitecpp-dev libdeflate-dev libexpat1-dev \
    libpugixml-dev zlib1g-dev libcli11-dev rapidjson-dev libexpected-dev libkainjow-mustache-dev
program=$parts/underlag
strip --strip-all build/release/cli/underlag_static -o "$program"

if readelf -l "$program" | grep -q INTERP; then
    echo "$program asks for a loader: it is not static" >&2
    exit 1
fi
cli/packaging/try_static.sh "$program"
