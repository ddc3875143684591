#!/usr/bin/env bash
# LibreOffice, calculating every formula anew, comes to the values that the workbooks hold.
# Usage: recalculation.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_program soffice libreoffice-calc-nogui
need_openpyxl
for workbook in "${workbooks[@]}"; do
    mkdir -p "$scratch/again/$(dirname "${workbook#"$made/out/"}")"
    convert xlsx "$scratch/again/$(dirname "${workbook#"$made/out/"}")" "$workbook"
done
"$python" "$here/recalculation.py" "$made/out" "$scratch/again"
