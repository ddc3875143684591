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
[[ -r $validators/peppol/validate.sh ]] || skip "../shared/validators/peppol/validate.sh is not there"
[[ -r /usr/share/java/Saxon-HE.jar ]] || skip "Saxon is missing (Debian: libsaxonhe-java)"
command -v javac >/dev/null || skip "javac is missing (Debian: default-jdk-headless)"
command -v xmllint >/dev/null || skip "xmllint is missing (Debian: libxml2-utils)"
sh "$validators/peppol/validate.sh" "${invoices[@]}"
