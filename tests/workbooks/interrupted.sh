#!/usr/bin/env bash
# Ctrl-C while workbooks are being written: status 130, told of, and nothing is left.
# Usage: interrupted.sh ROOT UNDERLAG
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/made.sh" "$@"
need_program python3 python3

# So many units that the writing is far from its end when its first file is seen.
python3 - "$scratch" <<'MAKE'
import sys
from pathlib import Path
folder = Path(sys.argv[1])
units, rows = [], ["verksamhet;student;start;slut"]
for number in range(20_000):
    units.append(f'[[activity]]\nid = "enhet-{number}"\nname = "Enhet {number}"\n')
    rows.append(f"enhet-{number};Åsa Ek {number};2016-09-05;2016-10-07")
(folder / "lista.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
(folder / "avtal.toml").write_text("""[agreement]
id = "KI"
reference = "2016/42"
valid_from = 2016-01-01
[provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
contact = { name = "Åsa Ek", phone = "08-123 45 67", email = "asa.ek@exempel.se" }
bankgiro = "991-2346"
[university]
name = "Karolinska Institutet"
organisation_number = "202100-2973"
invoice_reference = "ZZ1234VFU"
[compensation]
week_rate = "1530.00"
price_year = 2016
""" + "".join(units), encoding="utf-8")
MAKE
cd "$scratch"
python3 "$here/interrupted.py" 'avbrutet efter (\d+) av 20000 arbetsböcker: inga filer har skrivits' \
    "$underlag" generate lista.csv -a avtal.toml --term HT2016 --issue-date 2016-12-01 -o ut
python3 "$here/interrupted.py" 'avbrutet: ingen fil har skrivits' \
    "$underlag" follow-up lista.csv -a avtal.toml --year 2016 --issue-date 2016-12-01 -o ut --also html
