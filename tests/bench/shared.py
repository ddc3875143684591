"""The tables of a shared ledger: import and generate on a server beside a file, and many officers at once."""
import itertools
import os
import shutil
import statistics
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from in_turns import Program, seconds, table

SHARED_SIZES = (200, 10_000, 100_000)
schemas = itertools.count(1)


def new_ledger(bench):
    address = f"{os.environ['UNDERLAG_TEST_SERVER']}&schema=bench_{next(schemas)}"
    subprocess.run([bench.underlag, "ledger", "create", address], capture_output=True, check=True)
    return address


def import_command(bench, files, ledger):
    return [bench.underlag, "import", files[0], "-a", files[1], "-a", files[2], "--issue-date", "2016-11-28",
            "--ledger", str(ledger)]


def generate_command(bench, files, ledger, out):
    return [bench.underlag, "generate", "-a", files[1], "-a", files[2], "--term", "HT2016", "--issue-date",
            "2016-12-16", "--ledger", str(ledger), "-o", str(out)]


def programs_of(bench, rows):
    """The ledger is another in each round: what has been imported or issued once costs nothing twice."""
    files = bench.files(rows, "sound")
    out = bench.scratch / "shared-out"
    programs = []
    for where in ("file", "server"):
        importing = Program(f"import, {where}", [])
        issuing = Program(f"generate, {where}", [])

        def fresh(where=where):
            if where == "server":
                return new_ledger(bench)
            ledger = bench.scratch / "shared.db"
            ledger.unlink(missing_ok=True)
            return ledger

        def before_import(program=importing, fresh=fresh):
            program.command = import_command(bench, files, fresh())

        def before_issue(program=issuing, fresh=fresh):
            ledger = fresh()
            shutil.rmtree(out, ignore_errors=True)
            subprocess.run(import_command(bench, files, ledger), capture_output=True, check=True)
            program.command = generate_command(bench, files, ledger, out)

        importing.before, issuing.before = before_import, before_issue
        programs += [importing, issuing]
    return programs


def latencies(bench, officers, ledgers):
    """So many imports of 200 rows at once, spread over the ledgers: how long each took."""
    files = bench.files(200, "sound")
    addresses = [new_ledger(bench) for _ in range(ledgers)]

    def one(officer):
        begin = time.monotonic()
        subprocess.run([*import_command(bench, files, addresses[officer % ledgers]), "--wait", "600"],
                       capture_output=True, check=True)
        return time.monotonic() - begin

    begin = time.monotonic()
    with ThreadPoolExecutor(officers) as pool:
        took = sorted(pool.map(one, range(officers)))
    return time.monotonic() - begin, took


def measure_shared(bench, sizes, cost_row, heading):
    print("## A shared ledger\n")
    if "UNDERLAG_TEST_SERVER" not in os.environ:
        print("Skipped: run it with tests/postgres/with_server.sh tests/bench/run.sh --only shared.\n")
        return
    costs = []
    for rows in sizes:
        programs = programs_of(bench, rows)
        bench.run(programs)
        for program in programs:
            file = next(other for other in programs if other.name == program.name.replace("server", "file"))
            costs.append(cost_row(rows, program, file))
    print(table(["rows", "program", *heading], costs))
    crowds = []
    for officers, ledgers in ((20, 1), (50, 50)):
        whole, took = latencies(bench, officers, ledgers)
        crowds.append([f"{officers} in {ledgers}", seconds(whole), seconds(statistics.median(took)),
                       seconds(took[-1])])
    print(table(["officers at once, ledgers", "all, s", "median, s", "longest, s"], crowds))
