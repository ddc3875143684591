#!/usr/bin/env bash
# The value stored with every formula is the formula's, and the totals are those of the JSON answer.
# Usage: formulas.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_openpyxl
"$python" "$here/formulas.py" "$made/generate.json" "$made/out"
