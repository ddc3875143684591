#!/usr/bin/env bash
# Every voucher file is SIE 4I, and its vouchers are the documents: as many, and the same kronor.
# Usage: vouchers.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
mapfile -t files < <(find "$made/out" -name '*.si' | sort)
((${#files[@]} == 3)) || {
    echo "three voucher files were to be made: ${#files[@]}"
    exit 1
}
documents=$(find "$made/out" -name '*.xml' | wc -l)
vouchers=$(cat "${files[@]}" | grep -ac '^#VER')
[[ $documents == "$vouchers" ]] || {
    echo "$vouchers vouchers of $documents documents"
    exit 1
}
# Kronor on the receivable, debit less credit, against what the e-invoices ask for.
asked=$(find "$made/out" -name '*.xml' | while read -r invoice; do
    amount=$(sed -n 's/.*<cbc:PayableAmount[^>]*>\([0-9.]*\)<.*/\1/p' "$invoice")
    [[ $invoice == *-kredit.xml ]] && amount=-$amount
    echo "$amount"
done | LC_ALL=C awk '{ sum += $1 } END { printf "%.2f", sum }')
booked=$(cat "${files[@]}" | LC_ALL=C awk '$1 == "#TRANS" && $2 == "1511" { sum += $4 } END { printf "%.2f", sum }')
[[ $asked == "$booked" ]] || {
    echo "the e-invoices ask for $asked, the vouchers book $booked"
    exit 1
}
[[ -r $validators/sie/sie4i_check.py ]] || skip "../shared/validators/sie/sie4i_check.py is not there"
python3 "$validators/sie/sie4i_check.py" "${files[@]}"
