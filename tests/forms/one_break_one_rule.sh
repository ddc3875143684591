#!/usr/bin/env bash
# Each way of breaking an e-invoice is answered by the rule that it is meant to break.
# Usage: one_break_one_rule.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_validator
mkdir "$made/broken"
python3 "$root/tests/forms/one_break_one_rule.py" "$made/out/HT2016/KI/hemsjukvard-aso-2016-0002.xml" "$made/broken" \
    "$validators/peppol/validate.sh"
