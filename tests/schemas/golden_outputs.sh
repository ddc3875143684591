#!/usr/bin/env bash
# golden_outputs.sh ROOT: what golden cases and examples expect as JSON, against the schemas. See golden_outputs.py.
set -euo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python3 -c 'import jsonschema; jsonschema.Draft202012Validator' 2>/dev/null || {
    echo "SKIPPED schemas/golden_outputs: python3-jsonschema is not installed"
    exit 77
}
exec python3 -W ignore::DeprecationWarning "$folder/golden_outputs.py" "$1"
