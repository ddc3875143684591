"""Runs `underlag ... -o ut`, and sends SIGINT when its first file, still hidden, is there. WORDS, a regular
expression, is what it then says; with a group that is a number, so many of 20,000 were made.

Usage: interrupted.py WORDS COMMAND..."""
import re
import signal
import subprocess
import sys
from pathlib import Path

out = Path("ut")
# In a job in the background SIGINT is ignored, and a child would go on so.
program = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                           preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
while program.poll() is None and not any(out.rglob(".*.tmp")):
    pass
assert program.poll() is None, program.communicate()
program.send_signal(signal.SIGINT)
said, complaints = program.communicate()

assert program.returncode == 130, program.returncode
assert said == "", said
told = re.search(sys.argv[1] + r"\n$", complaints)
assert told, complaints
assert not told.groups() or int(told[1]) < 20_000
assert not out.exists(), list(out.rglob("*"))[:5]
print(f"{told[0].strip()}, and nothing is left")
