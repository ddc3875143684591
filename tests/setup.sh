# What examples/run.sh and tests/run.sh share: the packages of a Debian 12, and steps that are quiet until one fails.
# Sourced by bash, with `set -euo pipefail` in force.

build_packages=(g++ cmake ninja-build pkg-config
    libcli11-dev libxlsxwriter-dev libfmt-dev libexpected-dev libtomlplusplus-dev
    libicu-dev rapidjson-dev libgmp-dev nettle-dev zlib1g-dev libdeflate-dev libexpat1-dev libpugixml-dev
    libsqlitecpp-dev libsqlite3-dev libpq-dev libmimalloc-dev
    libpango1.0-dev libgdk-pixbuf-2.0-dev libqpdf-dev fonts-crosextra-carlito fonts-dejavu-core icc-profiles-free
    libkainjow-mustache-dev)

# What other programs read in our files is only known where they are there. LibreOffice (recalculation) and clang 19
# (fuzzing) are large, and not asked for: their tests say that they are skipped.
test_packages=(doctest-dev librapidcheck-dev nlohmann-json3-dev unzip locales util-linux
    python3 python3-openpyxl libxml2-utils clang-tidy qpdf poppler-utils
    man-db groff-base python3-jsonschema dpkg-dev file)

# Where server programs are missing they are installed without a server of the computer's own being made and started
# with them: the tests start theirs (tests/postgres/with_server.sh).
require_server_programs() {
    [[ -n $(missing_packages postgresql) ]] || return 0
    require_packages postgresql-common
    local conf=/etc/postgresql-common/createcluster.conf as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" sh -c "printf 'create_main_cluster = false # for one installation\n' >>$conf"
    local status=0
    (require_packages postgresql) || status=$?
    "${as_root[@]}" sed -i '/# for one installation$/d' "$conf"
    return "$status"
}

# What tests/windows.sh cross-builds with and runs: large, and asked for by it alone.
windows_packages=(g++-mingw-w64-x86-64-posix wine64 wine dpkg-dev make m4 tcl icu-devtools doctest-dev python3)

# Writes those of the packages given that are not installed, one a line.
missing_packages() {
    local package
    for package in "$@"; do
        # "installed" stands there twice where two architectures have the package.
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed* ]] ||
            printf '%s\n' "$package"
    done
}

# Installs what is missing of the packages given; touches neither network nor rights when nothing is.
require_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: the packages are not checked ($*)." >&2
        return
    fi
    local missing as_root=()
    missing=($(missing_packages "$@"))
    if ((${#missing[@]} == 0)); then
        return
    fi
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and there is no sudo. As root:" >&2
            echo "    apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    quietly "apt-get update" "${as_root[@]}" apt-get update
    quietly "apt-get install ${missing[*]}" \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get install --yes --no-install-recommends "${missing[@]}"
}

# quietly WHAT COMMAND...: says WHAT, runs COMMAND, and shows the end of its output only when it fails.
quietly() {
    local what=$1 log status=0
    shift
    printf -- '- %s\n' "$what"
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    if ((status != 0)); then
        tail -n 60 "$log" >&2
        printf 'FAILED (exit %d): %s\nAll that it said: %s\n' "$status" "$what" "$log" >&2
        exit "$status"
    fi
    rm -f "$log"
}

# build ON|OFF: configures and builds the preset `release`, with or without the tests.
build() {
    quietly "cmake --preset release -DUNDERLAG_TESTS=$1" cmake --preset release "-DUNDERLAG_TESTS=$1"
    quietly "cmake --build --preset release" cmake --build --preset release -- --quiet
}
