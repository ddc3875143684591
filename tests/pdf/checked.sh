#!/usr/bin/env bash
# Documents of every kind as PDF, read by programs that are not ours: syntax, tags, words, sums, fonts, bytes.
# No checker of PDF/A-2 or -3 is at hand: their rules are unit tests on the finished file.
# Usage: checked.sh MADE_DOCUMENTS
set -euo pipefail
made_documents=$1
export LC_ALL=C.UTF-8 TZ=UTC

# ctest reads exit 77 as "skipped".
for program in qpdf:qpdf pdfinfo:poppler-utils pdftotext:poppler-utils pdffonts:poppler-utils pdfdetach:poppler-utils; do
    command -v "${program%:*}" >/dev/null || {
        echo "SKIPPED: ${program%:*} is missing (Debian: ${program#*:})"
        exit 77
    }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/once" "$scratch/again"
"$made_documents" "$scratch/once"
# Neither the locale, the time zone nor the fonts of the computer are in the bytes.
LC_ALL=sv_SE.UTF-8 TZ=Asia/Tokyo FONTCONFIG_FILE=/dev/null "$made_documents" "$scratch/again"
diff -r "$scratch/once" "$scratch/again"
cd "$scratch/once"

wrong=0
say() {
    echo "$*"
    wrong=$((wrong + 1))
}
# has FILE WORDS: the text of the page holds the words, with single spaces.
text() { pdftotext -layout "$1" - | sed 's/\xc2\xa0/ /g' | tr -s ' '; }
has() { grep -qF -- "$2" <<<"$(text "$1")" || say "$1 does not say: $2"; }

files=(*.pdf)
((${#files[@]} == 9)) || say "${#files[@]} PDFs were made, and 9 were to be"
for file in "${files[@]}"; do
    qpdf --check "$file" >"$scratch/qpdf" 2>&1 || say "$file: $(cat "$scratch/qpdf")"
    grep -q 'No syntax or stream encoding errors' "$scratch/qpdf" || say "$file: $(cat "$scratch/qpdf")"
    info=$(pdfinfo "$file" 2>"$scratch/complaints")
    [[ ! -s $scratch/complaints ]] || say "$file: $(cat "$scratch/complaints")"
    grep -q '^Tagged: *yes' <<<"$info" || say "$file is not tagged"
    grep -q '^Page size: .*A4' <<<"$info" || say "$file is not A4"
    grep -q '^JavaScript: *no' <<<"$info" || say "$file has a script"
    # name, type, encoding, emb, sub, uni: every font is inside and can be read as text
    pdffonts "$file" | awk 'NR > 2 && !/yes +yes +yes +[0-9]+ +[0-9]+$/ { print; bad = 1 } END { exit bad }' ||
        say "$file has a font that is not inside"
    # pdfinfo reads the page anew for each part: of long tables that takes minutes.
    [[ $file != tvatusen.pdf && $file != sextio.pdf ]] || continue
    # One heading first, then all the text in its parts, in the order in which it is to be read.
    structure=$(pdfinfo -struct-text "$file")
    [[ $(grep -c '^ *H1' <<<"$structure") == 1 ]] || say "$file has not one main heading"
    ! grep -q 'Sida' <<<"$structure" || say "$file: the foot of the page is read aloud"
    grep -q 'TFoot' <<<"$structure" || say "$file: the sum is no foot of a table"
done

has engangs.pdf "Underlag för fakturering för VFU-placering"
has engangs.pdf "Ej registrerat i liggaren"
has engangs.pdf "Underlaget avser perioden 2016-07-01 – 2016-12-31 (HT2016)"
has engangs.pdf "Total ersättning 15,0 22 950,00"
has engangs.pdf "Momsbefriat enligt avtal § 4.6"
has engangs.pdf "30 dagar; förfaller 2016-12-31 om fakturan dateras 2016-12-01"
has engangs.pdf "Sida 1 av 1"
has registrerat.pdf "Exempelkommun 2016-0001"
has kredit.pdf "Krediterar underlag 2016-0001, utfärdat 2016-11-01"
has kredit.pdf "Total kreditering 10,0 15 300,00"
has efter.pdf "Ersättningen omfattar dagar efter utfärdandedatum, till och med 2016-12-16"
has andel.pdf "Att fakturera, kronor 418 397,00"
has andel.pdf "59 945 av 286 546 (20,92 %)"

has svart.pdf "Total kreditering 30,0 45 900,00"
has svart.pdf "R1007"
# Read aloud, an amount and a text of two lines are whole too.
aloud=$(pdfinfo -struct-text svart.pdf | tr '\n' ' ' | tr -s ' ')
for words in '"45 900,00"' 'mellan kommunerna och lärosätena i länet, dnr KS 2016/42-117'; do
    grep -qF -- "$words" <<<"$aloud" || say "svart.pdf does not read aloud: $words"
done

# Sixty lines: every one is there, the heading on each page, and the amounts sum to the total.
pages=$(pdfinfo sextio.pdf | awk '/^Pages:/ { print $2 }')
((pages >= 2)) || say "sixty lines stand on $pages page"
has sextio.pdf "Sida 1 av $pages"
has sextio.pdf "Sida $pages av $pages"
headings=$(pdftotext -layout sextio.pdf - | grep -c 'Startdatum')
((headings == pages)) || say "the heading row stands on $headings of $pages pages"
for file in sextio.pdf:60 tvatusen.pdf:2000; do
    text "${file%:*}" | awk -v lines="${file#*:}" '
        function ore(kronor) { gsub(/[ ,]/, "", kronor); return kronor + 0 }
        match($0, /[0-9][0-9-]+ [0-9][0-9-]+ [0-9]+,[0-9] [0-9 ]+,[0-9][0-9]/) {
            amount = substr($0, RSTART, RLENGTH); sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", amount)
            sum += ore(amount); found++ }
        /^ *Total ersättning/ { total = $0; sub(/^ *Total ersättning [0-9 ]*,[0-9] /, "", total); total = ore(total) }
        END { if (found != lines || sum != total || !total) { print found " lines of " lines ", " sum " of " total " öre"; exit 1 } }' ||
        say "${file%:*}: the lines do not sum to the total"
done
structure=$(pdfinfo -struct sextio.pdf 2>/dev/null)  # whole: what is cut off by grep -q counts as failed
grep -q Figure <<<"$structure" || say "the logo is no figure"

# The workbook is inside, whole.
for file in "${files[@]}"; do
    [[ $file != utan-arbetsbok.pdf ]] || continue
    rm -rf "$scratch/inside"
    mkdir "$scratch/inside"
    pdfdetach -saveall -o "$scratch/inside" "$file" >/dev/null
    inside=("$scratch"/inside/*)
    ((${#inside[@]} == 1)) || say "$file carries ${#inside[@]} files"
    cmp "${file%.pdf}.xlsx" "${inside[0]}" || say "$file carries another workbook"
done

((wrong == 0)) && echo "${#files[@]} PDFs"
