#!/usr/bin/env bash
# Builds the libraries of underlag for Windows from Debian's own source packages, in the versions that this Debian has
# for itself, as archives to link; a library that is headers alone is copied. Writes the folder they stand in. Nothing
# is done when they are there already: the folder is named after the versions and this file.
# Usage: dependencies.sh                  (UNDERLAG_WINDOWS_CACHE: where the folder is, else below ~/.cache)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

host=x86_64-w64-mingw32
export CC=$host-gcc-posix CXX=$host-g++-posix AR=$host-ar RANLIB=$host-ranlib
jobs=${UNDERLAG_JOBS:-$(nproc)}

# What is built, by the Debian package whose version it has; then what is copied.
built_from=(libfmt-dev libicu-dev libgmp-dev nettle-dev zlib1g-dev libdeflate-dev libexpat1-dev libpugixml-dev
    libsqlite3-dev libsqlitecpp-dev libxlsxwriter-dev)
headers_of=(libexpected-dev libcli11-dev rapidjson-dev libtomlplusplus-dev libkainjow-mustache-dev doctest-dev)

versions=$(dpkg-query -W -f '${Package} ${source:Package} ${source:Version}\n' \
    "${built_from[@]}" "${headers_of[@]}" g++-mingw-w64-x86-64-posix)
name=windows-$(cat <(echo "$versions") "${BASH_SOURCE[0]}" | sha256sum | cut -c1-16)
cache=${UNDERLAG_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/underlag}
prefix=$cache/$name
if [[ -f $prefix/versions ]]; then
    echo "$prefix"
    exit 0
fi

mkdir -p "$cache"
work=$(mktemp -d "$cache/.$name.XXXXXX")
trap 'rm -rf "$work"' EXIT
into=$work/prefix
mkdir -p "$into"/{include,lib/pkgconfig,lib/cmake} "$work/sources"
log=$work/log

# In the background, since a command in a condition would not stop at its first error.
step() {
    local what=$1 status=0
    shift
    echo "- $what" >&2
    "$@" >"$log" 2>&1 &
    wait $! || status=$?
    if ((status != 0)); then
        tail -n 40 "$log" >&2
        echo "FAILED: $what" >&2
        exit 1
    fi
}

# --- Sources. The computer's own lists of packages are left as they are. What the archive of security updates lists
# it does not always give, so it is asked after the others.
apt_of() { # apt_of ARCHIVES COMMAND...
    local archives=$1 command=$2
    shift 2
    "$command" -o "Dir::Etc::sourcelist=$work/apt/$archives/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o "Dir::State::lists=$work/apt/$archives/lists" -o "Dir::Cache=$work/apt/$archives/cache" \
        -o APT::Sandbox::User=root "$@"
}

list_sources() {
    local archives
    mkdir -p "$work"/apt/{main,security}/{lists/partial,cache/archives/partial}
    apt-get indextargets --format '$(SIGNED_BY) $(REPO_URI) $(SUITE) $(COMPONENT)' 'Created-By: Packages' | sort -u |
        while read -r signed uri suite component; do
            [[ $uri == *debian* && $component == main ]] || continue
            [[ $signed == /* ]] || signed=/usr/share/keyrings/debian-archive-keyring.gpg
            [[ $uri == *security* ]] && archives=security || archives=main
            echo "deb-src [signed-by=$signed] $uri $suite $component" >>"$work/apt/$archives/sources.list"
        done
    [[ -s $work/apt/main/sources.list ]] ||
        echo 'deb-src http://deb.debian.org/debian bookworm main' >"$work/apt/main/sources.list"
    for archives in main security; do
        [[ ! -s $work/apt/$archives/sources.list ]] || apt_of "$archives" apt-get update
    done
}

# In the version that is installed; where no archive has it any longer, in the newest that one gives.
get_source() {
    local source=$1 version=$2 archives other
    cd "$work/sources"
    for archives in main security; do
        apt_of "$archives" apt-get source "$source=$version" && return
    done
    for archives in main security; do
        for other in $(apt_of "$archives" apt-cache showsrc "$source" | sed -n 's/^Version: //p' | sort -urV); do
            [[ $other != "$version" ]] && apt_of "$archives" apt-get source "$source=$other" || continue
            echo "NOTE: $source is $other, since no archive gives $version" >>"$work/notes"
            return
        done
    done
    return 1
}

unpacked() { # unpacked SOURCE: its folder
    local found=("$work/sources/$1"-*/)
    echo "${found[0]}"
}

step "lists of source packages" list_sources
for package in "${built_from[@]}"; do
    read -r source version < <(awk -v package="$package" '$1 == package { print $2, $3 }' <<<"$versions")
    step "source of $source $version" get_source "$source" "$version"
done
[[ ! -f $work/notes ]] || cat "$work/notes" >&2

# --- Building.
# archive NAME FLAGS FILE...: compiles the files, several at a time, into libNAME.a.
archive() {
    local name=$1 flags=$2 objects=$work/objects/$1
    shift 2
    mkdir -p "$objects"
    printf '%s\0' "$@" | OBJECTS=$objects FLAGS=$flags xargs -0 -n 1 -P "$jobs" bash -c '
        case $1 in *.c) compiler=$CC ;; *) compiler="$CXX -std=c++17" ;; esac
        $compiler -O2 -w $FLAGS -c "$1" -o "$OBJECTS/$(echo "o/$1" | tr / _).o"' compile
    rm -f "$into/lib/lib$name.a"
    $AR rcs "$into/lib/lib$name.a" "$objects"/*.o
}

package_file() { # package_file NAME LIBS [FLAGS]: what pkg-config tells of it
    printf 'prefix=${pcfiledir}/../..\nName: %s\nDescription: %s\nVersion: 0\nLibs: -L${prefix}/lib %s\nCflags: -I${prefix}/include %s\n' \
        "$1" "$1" "$2" "${3:-}" >"$into/lib/pkgconfig/$1.pc"
}

cmake_build() { # cmake_build SOURCE OPTION...
    local source=$1
    shift
    cmake -G Ninja -S "$(unpacked "$source")" -B "$work/build/$source" -DCMAKE_SYSTEM_NAME=Windows \
        -DCMAKE_C_COMPILER="$CC" -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_INSTALL_PREFIX="$into" -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_FIND_ROOT_PATH="$into" \
        -DCMAKE_FIND_ROOT_PATH_MODE_PROGRAM=NEVER -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY \
        -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY "$@"
    cmake --build "$work/build/$source" -- -j "$jobs"
    cmake --install "$work/build/$source"
}

build_zlib() {
    cd "$(unpacked zlib)"
    cp zlib.h zconf.h "$into/include"
    archive z "" ./*.c
}

build_libdeflate() {
    cd "$(unpacked libdeflate)"
    cp libdeflate.h "$into/include"
    archive deflate "-I." lib/*.c lib/x86/*.c
    package_file libdeflate -ldeflate
}

build_pugixml() {
    cd "$(unpacked pugixml)/src"
    cp pugixml.hpp pugiconfig.hpp "$into/include"
    archive pugixml "" pugixml.cpp
    package_file pugixml -lpugixml
}

# The amalgamation, with the flags that Debian's own library has: SQLITE_SECURE_DELETE is one of them.
build_sqlite() {
    cd "$(unpacked sqlite3)"
    mkdir -p "$work/build/sqlite3"
    local flags
    flags=$(sed -n '/^export DEB_CFLAGS_MAINT_APPEND\|^CFLAGS\|-DSQLITE_/p' debian/rules |
        grep -oE -- '-DSQLITE_[A-Z0-9_]+(=[0-9]+)?' | sort -u | tr '\n' ' ')
    [[ $flags == *SQLITE_SECURE_DELETE* ]]
    ROOT=$PWD
    (cd "$work/build/sqlite3" && CC=gcc "$ROOT/configure" --disable-tcl --disable-readline && make -j1 sqlite3.c sqlite3.h)
    cd "$work/build/sqlite3"
    cp sqlite3.h "$into/include"
    archive sqlite3 "$flags" sqlite3.c
}

build_gmp() {
    # Debian leaves out the manual, for its licence.
    mkdir -p "$work/build/gmp" "$(unpacked gmp)/doc"
    [[ -f $(unpacked gmp)/doc/Makefile.in ]] || echo 'all install:' >"$(unpacked gmp)/doc/Makefile.in"
    cd "$work/build/gmp"
    CC_FOR_BUILD=gcc "$(unpacked gmp)/configure" --host="$host" --prefix="$into" --enable-cxx --disable-shared
    make -j "$jobs"
    make install
    package_file gmpxx "-lgmpxx -lgmp"
}

# What is asked of it: SHA-256 and base64.
build_nettle() {
    cd "$(unpacked nettle)"
    mkdir -p "$into/include/nettle" "$work/build/nettle"
    sed 's/@NETTLE_USE_MINI_GMP@/0/; s/@MAJOR_VERSION@/3/; s/@MINOR_VERSION@/8/' version.h.in >version.h
    : >config.h
    cp nettle-types.h sha2.h base64.h version.h "$into/include/nettle"
    archive nettle "-I. -DHAVE_NATIVE_sha256_compress=0" \
        sha256.c sha256-compress.c write-be32.c base64-encode.c base64-decode.c
    package_file nettle -lnettle
}

build_expat() {
    cd "$(unpacked expat)"
    [[ ! -d expat ]] || cd expat
    cp lib/expat.h lib/expat_external.h "$into/include"
    mkdir -p "$work/build/expat"
    printf '#define %s\n' 'BYTEORDER 1234' 'HAVE_MEMMOVE 1' 'XML_CONTEXT_BYTES 1024' 'XML_DTD 1' 'XML_NS 1' \
        >"$work/build/expat/expat_config.h"
    archive expat "-Ilib -I$work/build/expat -DXML_STATIC" lib/xml{parse,role,tok}.c
    package_file expat -lexpat -DXML_STATIC
}

build_sqlitecpp() {
    cmake_build sqlitecpp -DSQLITECPP_INTERNAL_SQLITE=OFF -DSQLITECPP_RUN_CPPLINT=OFF -DSQLITECPP_RUN_CPPCHECK=OFF \
        -DSQLITECPP_USE_STACK_PROTECTION=OFF -DSQLITECPP_BUILD_TESTS=OFF -DSQLITECPP_BUILD_EXAMPLES=OFF
}

build_xlsxwriter() {
    cd "$(unpacked libxlsxwriter)"
    cp -R include/xlsxwriter include/xlsxwriter.h "$into/include"
    mkdir -p "$into/include/xlsxwriter/third_party"
    cp third_party/minizip/{zip,ioapi}.h "$into/include/xlsxwriter/third_party"
    archive xlsxwriter "-Iinclude -I$into/include" src/*.c third_party/tmpfileplus/tmpfileplus.c third_party/md5/md5.c \
        third_party/minizip/{ioapi,zip,iowin32}.c
    package_file xlsxwriter "-lxlsxwriter -lz"
}

# Both libraries in one archive, which the linker may then read in any order, with as much of the data (31 MB) as the
# program asks for: the Swedish order of names, and three of the older code pages.
build_icu() {
    cd "$(unpacked icu)/source"
    local major kept
    major=$(sed -n 's/^#define U_ICU_VERSION_MAJOR_NUM //p' common/unicode/uvernum.h)
    kept='coll/(root|sv|res_index)\.res|coll/ucadata\.icu|cnvalias\.icu|icuver\.res|(res_index|root|pool)\.res'
    kept+='|ibm-5348_P100-1997\.cnv|ibm-850_P100-1995\.cnv|macos-0_2-10\.2\.cnv'
    /usr/sbin/icupkg -l "data/in/icudt${major}l.dat" | grep -vxE "$kept" >"$work/removed.txt"
    /usr/sbin/icupkg -r "$work/removed.txt" "data/in/icudt${major}l.dat" "$work/icudt${major}l.dat"
    printf '.section .rdata\n.globl icudt%s_dat\n.balign 16\nicudt%s_dat:\n.incbin "%s"\n' \
        "$major" "$major" "$work/icudt${major}l.dat" >"$work/icudata.s"
    mkdir -p "$work/objects/icuuc" "$into/include/unicode"
    cp common/unicode/*.h i18n/unicode/*.h "$into/include/unicode"
    $CC -c "$work/icudata.s" -o "$work/objects/icuuc/data.o"
    # Of the second library only the order of texts.
    archive icuuc "-DU_STATIC_IMPLEMENTATION -DU_COMMON_IMPLEMENTATION -DU_I18N_IMPLEMENTATION -Icommon -Ii18n" \
        common/*.cpp i18n/{col*,ucol*,ucln_in,rulebasedcollator,ui*collationiterator,utf*collationiterator,sortkey,bocsu}.cpp
    $AR rcs "$into/lib/libicui18n.a"
}

copy_headers() {
    local package file
    for package in "${headers_of[@]}"; do
        while IFS= read -r file; do
            [[ -f $file ]] || continue
            case $file in
                /usr/include/*) install -D -m 644 "$file" "$into/include/${file#/usr/include/}" ;;
                /usr/share/cmake/* | /usr/lib/cmake/*) install -D -m 644 "$file" "$into${file#/usr}" ;;
            esac
        done < <(dpkg -L "$package")
    done
    # They name their folder in full.
    find "$into/lib/cmake" "$into/share/cmake" -name '*Targets.cmake' -exec \
        sed -i 's|^set(_IMPORT_PREFIX "/usr")|set(_IMPORT_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../../..")|' {} +
    sed -i 's|"/usr/include"|"${CMAKE_CURRENT_LIST_DIR}/../../../include"|' "$into/share/cmake/RapidJSON/RapidJSONConfig.cmake"
    package_file tomlplusplus "" -DTOML_HEADER_ONLY=1
}

step "headers" copy_headers
step "fmt" cmake_build fmtlib -DFMT_TEST=OFF -DFMT_DOC=OFF
step "zlib" build_zlib
step "libdeflate" build_libdeflate
step "pugixml" build_pugixml
step "libxlsxwriter" build_xlsxwriter
step "expat" build_expat
step "SQLite" build_sqlite
step "SQLiteCpp" build_sqlitecpp
step "nettle" build_nettle
step "GMP" build_gmp
step "ICU" build_icu

cp "$work/notes" "$into/notes" 2>/dev/null || true
echo "$versions" >"$into/versions"
mv -T "$into" "$prefix" 2>/dev/null || [[ -f $prefix/versions ]] # somebody else was first
echo "$prefix"
