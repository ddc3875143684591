#!/usr/bin/env bash
# Every part of every workbook agrees with the schemas of ECMA-376.
# Usage: schema.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
[[ -x $validators/xlsx/xlsx_xsd.sh ]] || skip "../shared/validators/xlsx/xlsx_xsd.sh is not there"
need_program xmllint libxml2-utils
need_program unzip unzip
"$validators/xlsx/xlsx_xsd.sh" "${workbooks[@]}"
