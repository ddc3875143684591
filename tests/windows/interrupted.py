"""Ctrl-C, typed at a terminal that Wine makes a console of: status 130, told of in words, and nothing is left; while a
list is being read, and while workbooks are being written.

Usage: interrupted.py UNDERLAG"""
import os
import pty
import re
import select
import sys
import tempfile
import time
from pathlib import Path

underlag = os.path.abspath(sys.argv[1])
too_long = 300  # seconds, on a computer that has much else to do


def interrupted(words: str, is_begun, *arguments: str) -> None:
    """Types Ctrl-C once the program is at it, which then must say the words."""
    child, terminal = pty.fork()
    if child == 0:
        # A terminal to type at; what is said goes to files, where no console puts signs of its own between the letters.
        os.dup2(os.open("said.out", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
        os.dup2(os.open("said.err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 2)
        os.execv(underlag, [underlag, *arguments])

    def ended_within(seconds: float):
        try:
            if select.select([terminal], [], [], seconds)[0]:
                os.read(terminal, 4096)
        except OSError:  # nobody has the terminal any longer
            time.sleep(seconds)
        pid, status = os.waitpid(child, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None

    until = time.monotonic() + too_long
    while not is_begun():
        status = ended_within(0.02)
        assert status is None, (status, Path("said.err").read_text())
        assert time.monotonic() < until, "it did not begin"
    os.write(terminal, b"\x03")
    while (status := ended_within(0.1)) is None:
        assert time.monotonic() < until, "it did not stop"
    os.close(terminal)
    said, complaints = Path("said.out").read_text(), Path("said.err").read_text().replace("\r", "")
    assert status == 130, (status, said, complaints)
    assert said == "", said
    assert re.search(words + r"\n$", complaints), complaints
    print(f"{arguments[0]}: {complaints.strip()}")


def after(seconds: float):
    begun = time.monotonic()
    return lambda: time.monotonic() > begun + seconds


def make_long_list(units: int) -> None:
    """So many units that the writing is far from its end when its first file is seen."""
    names = [f"enhet-{number}" for number in range(units)]
    rows = [f"{name};Åsa Ek {number};2016-09-05;2016-10-07" for number, name in enumerate(names)]
    Path("lista.csv").write_text("\n".join(["verksamhet;student;start;slut", *rows, ""]), encoding="utf-8")
    written = [f'[[activity]]\nid = "{name}"\nname = "{name.capitalize()}"\n' for name in names]
    Path("avtal.toml").write_text("""[agreement]
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
""" + "".join(written), encoding="utf-8")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.environ["UNDERLAG_LANG"] = "sv"
    # When it reads from a console cannot be seen from outside; it does little else in that time.
    interrupted("avbrutet innan någon fil skrevs", after(10), "validate", "-")
    interrupted("interrupted before any file was written", after(10), "import", "-", "--lang", "en")
    make_long_list(4000)
    out = Path("ut")
    interrupted(r"avbrutet efter \d+ av 4000 arbetsböcker: inga filer har skrivits", lambda: any(out.rglob(".*.tmp")),
                "generate", "lista.csv", "-a", "avtal.toml", "--term", "HT2016", "--issue-date", "2016-12-01", "-o", "ut")
    left = sorted(name for name in os.listdir() if not name.startswith("said."))
    assert left == ["avtal.toml", "lista.csv"], left
