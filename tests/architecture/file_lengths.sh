#!/usr/bin/env bash
# A source file has one subject: none in lib/ or cli/ is longer than 300 lines.
# Usage: file_lengths.sh ROOT
set -euo pipefail
cd "$1"
# In Swedish wc calls its last line "totalt".
export LC_ALL=C.UTF-8
find lib cli -name '*.[ch]pp' -exec wc -l {} + |
    awk '$2 != "total" { files++; if ($1 > 300) { print $2 ": " $1 " lines, more than 300: which two subjects are in it?"; long = 1 } }
         END { if (!files) print "no source file was found"; if (long || !files) exit 1; print files " files of at most 300 lines" }'
