# Sourced by the checks of this folder, as `source made.sh ROOT UNDERLAG`: makes the example's workbooks once more.
# Leaves in $made: generate.json (what `generate --format json` answered) and the files below out/.
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
here=$root/tests/workbooks
example=$root/examples/exempelkommun-ht2016
validators=$root/../shared/validators
export LC_ALL=C.UTF-8 TZ=UTC
export UNDERLAG_LANG=sv  # LANG counts where LC_ALL is C

# ctest reads exit 77 as "skipped".
skip() {
    echo "SKIPPED: $*"
    exit 77
}

need_program() { command -v "$1" >/dev/null || skip "$1 is missing (Debian: $2)"; }

# Sets $python to one that has openpyxl; the first python3 on PATH need not be Debian's.
need_openpyxl() {
    for python in python3 /usr/bin/python3; do
        "$python" -c 'import openpyxl' 2>/dev/null && return
    done
    skip "no python3 has openpyxl (Debian: python3-openpyxl)"
}

# convert TARGET_FORMAT FOLDER FILE...: by LibreOffice, every formula calculated anew on load.
convert() {
    local format=$1 folder=$2 profile=$scratch/profile
    shift 2
    if [[ ! -d $profile ]]; then
        mkdir -p "$profile/user"
        cp "$here/recalculate_on_load.xcu" "$profile/user/registrymodifications.xcu"
    fi
    soffice "-env:UserInstallation=file://$profile" --headless \
        --convert-to "$format" --outdir "$folder" "$@" >"$scratch/soffice.log" 2>&1 || {
        cat "$scratch/soffice.log"
        return 1
    }
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
made=$scratch/example

# generate IN_FOLDER LIST [OPTION...]
generate() {
    local folder=$1
    shift
    (cd "$folder" && "$underlag" generate "$@" --term HT2016 --issue-date 2016-12-01)
}

[[ -d $example ]] || {
    echo "there is no $example"
    exit 1
}
cp -R "$example" "$made"
generate "$made" placeringar.csv --format json >"$made/generate.json"
mapfile -t workbooks < <(find "$made/out" -name '*.xlsx' | sort)
((${#workbooks[@]} > 0)) || {
    echo "no workbook was made"
    exit 1
}
