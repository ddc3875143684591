"""Runs `underlag generate ... -o ut`, and sends SIGINT when its first file, still hidden, is there."""
import re
import signal
import subprocess
import sys
from pathlib import Path

out = Path("ut")
# In a job in the background SIGINT is ignored, and a child would go on so.
program = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                           preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
while program.poll() is None and not any(out.rglob(".*.tmp")):
    pass
assert program.poll() is None, program.communicate()
program.send_signal(signal.SIGINT)
said, complaints = program.communicate()

assert program.returncode == 130, program.returncode
assert said == "", said
told = re.search(r"avbrutet efter (\d+) av 20000 arbetsböcker: inga filer har skrivits\n$", complaints)
assert told, complaints
assert int(told[1]) < 20_000
assert not out.exists(), list(out.rglob("*"))[:5]
print(f"interrupted after {told[1]} workbooks, and nothing is left")
