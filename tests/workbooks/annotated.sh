#!/usr/bin/env bash
# A list annotated, corrected in its workbook and saved as CSV is the list again, without its errors.
# Usage: annotated.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_openpyxl

cat >"$scratch/lista.csv" <<'LIST'
Placeringar hösten 2016;;;;;;

verksamhet;student;start;slut;dagar;skyddad;student ref
hemsjukvard-aso;Åsa Ek;2016-09-05;2016-09-02;3,6;;
hemsjukvard-aso;Hemlig Ek;5.9.2016;2016-10-07;25;ja;R-1
hemsjukvard-aso;"Nils ""N"" Öberg";20160905;7 okt 2016;=1+1;;_x0041_
LIST
(cd "$scratch" && "$underlag" validate lista.csv --annotate granskad.xlsx >/dev/null) || (($? == 1))
"$python" "$here/annotated.py" "$scratch/granskad.xlsx" "$scratch/rattad.xlsx"
if [[ -x $validators/xlsx/xlsx_xsd.sh ]]; then
    "$validators/xlsx/xlsx_xsd.sh" "$scratch/granskad.xlsx"
fi

need_program soffice libreoffice-calc-nogui
# UTF-8 with `;`, as shown, the second sheet only.
convert 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2' \
    "$scratch/csv" "$scratch/rattad.xlsx"
sed -e 's/2016-09-02;3,6/2016-09-30;20/; s/Hemlig Ek//; s/=1+1/25/' \
    -e 's/^$/;;;;;;/' "$scratch/lista.csv" >"$scratch/expected.csv"
diff "$scratch/expected.csv" "$scratch"/csv/rattad-*.csv
"$underlag" validate "$scratch"/csv/rattad-*.csv
