#!/usr/bin/env bash
# notices.sh FOLDER PACKAGE...: writes what goes with a program that is one file, beside it: our licence, and in NOTICES
# what the Debian packages say of all that is inside, which whoever passes the file on passes on too.
set -euo pipefail
folder=$1
shift
cp "$(dirname "${BASH_SOURCE[0]}")/../../LICENSE" "$folder/LICENSE"
for package in "$@"; do
    printf '=== %s %s\n\n' "$package" "$(dpkg-query -W -f '${Version}' "$package")"
    cat "/usr/share/doc/$package/copyright"
    echo
done >"$folder/NOTICES"
