#!/usr/bin/env bash
# Every e-invoice passes the schema of UBL and the official rules, with neither error nor warning.
# Usage: e_invoices.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
mapfile -t invoices < <(find "$made/out" -name '*.xml' | sort)
((${#invoices[@]} > 6)) || {
    echo "too few e-invoices were made: ${#invoices[@]}"
    exit 1
}
need_validator
sh "$validators/peppol/validate.sh" "${invoices[@]}"
