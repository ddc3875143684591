#!/usr/bin/env bash
# Every library that is not ours is included in the one place that adapts it.
# Usage: adapters.sh ROOT
set -euo pipefail
cd "$1"

# header (how the name begins), where it may be included, in how many files at most (-: any number)
adapters='
CLI/           cli/                   1
xlsxwriter     lib/underlag/workbook/ -
toml++/        lib/underlag/settings/ -
unicode/       lib/underlag/text/     -
rapidjson/     lib/underlag/reports/  1
gmp            lib/underlag/values/   -
nettle/        lib/underlag/files/    -
sqlite         lib/underlag/store/    -
SQLiteCpp/     lib/underlag/store/    -
libpq          lib/underlag/store/postgres/ -
poll.h         lib/underlag/store/postgres/ 1
netdb.h        lib/underlag/store/postgres/ 1
zlib           lib/underlag/(workbook|spreadsheet)/ -
libdeflate     lib/underlag/(workbook|spreadsheet)/ -
expat          lib/underlag/spreadsheet/ 1
pugixml        lib/underlag/exports/  1
stdio_ext      lib/underlag/workbook/ 1
cairo          lib/underlag/documents/pdf/ -
pango/         lib/underlag/documents/pdf/ 1
fontconfig/    lib/underlag/documents/pdf/ 1
gdk-pixbuf/    lib/underlag/documents/pdf/ 1
qpdf/          lib/underlag/documents/pdf/ -
kainjow/       lib/underlag/documents/html/ 1
mimalloc.h     cli/                   1
emmintrin      lib/underlag/text/     -
doctest        nowhere                -
rapidcheck     nowhere                -
nlohmann/      nowhere                -
regex>         nowhere                -
iostream>      cli/                   -
'

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}

# Every `#include <...>` of lib and cli as FILE:LINE:HEADER>
includes=$(grep -rnoE '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][^>"]+' --include='*.[ch]pp' lib cli |
    sed -E 's/^([^:]+:[0-9]+:).*[<"](.*)$/\1\2>/')
[[ -n $includes ]] || say "no include was found in lib/ and cli/: this test looks in the wrong place"

while read -r header place most; do
    [[ -n $header ]] || continue
    found=$(awk -F: -v header="$header" 'index($3, header) == 1' <<<"$includes")
    while IFS=: read -r file line name; do
        [[ -z $file || $file =~ ^$place ]] || say "$file:$line: <$name belongs in: $place"
    done <<<"$found"
    files=$(cut -d: -f1 <<<"$found" | sort -u | grep -c . || true)
    if [[ $most != - ]] && ((files > most)); then
        say "<$header...> is included by $files files of $place, and $most should adapt it:"
        cut -d: -f1 <<<"$found" | sort -u | sed 's/^/    /'
    fi
done <<<"$adapters"

# A library that is new here: it gets a row above, with its place.
while IFS=: read -r file line name; do
    case $name in
        underlag/* | cli/* | fmt/* | tl/expected.hpp*) continue ;;
        # the operating system
        sys/* | unistd.h* | fcntl.h* | signal.h* | locale.h* | windows.h* | shellapi.h* | io.h*)
            [[ $file == lib/underlag/files/system_* || $file == cli/system_* ]] ||
                say "$file:$line: <$name belongs in files/system_*.cpp or cli/system_*.cpp"
            continue ;;
    esac
    [[ $name == *[/.]* ]] || continue  # the standard library's names hold neither
    awk -v name="$name" 'NF && index(name, $1) == 1 { known = 1 } END { exit !known }' <<<"$adapters" ||
        say "$file:$line: <$name has no adapter: add a row to $(basename "$0")"
done <<<"$includes"

((wrong == 0)) && echo "$(wc -l <<<"$includes") includes, every library in its place"
