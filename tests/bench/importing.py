"""The table of `import`: a list into the ledger, beside SQLite's own `.import` into a table with the same keys."""
import os
import shutil
import sqlite3
import subprocess

from in_turns import Program, table

# What a placement is known by in the ledger: its id; without one unit, student and start. As much
# cache as the ledger takes; everything else of SQLite as it comes, which is one transaction, synced.
PEER_TABLE = """PRAGMA cache_size = -32000;
CREATE TABLE placements (id TEXT PRIMARY KEY, unit TEXT NOT NULL, student TEXT NOT NULL,
    programme TEXT, first_day TEXT NOT NULL, last_day TEXT NOT NULL, days INTEGER);
CREATE INDEX placements_by_student ON placements (unit, student, first_day);"""


def can_import(bench):
    answer = subprocess.run([bench.underlag, "import", "--help"], capture_output=True, text=True)
    return "--ledger" in answer.stdout


def peer(bench, placements, database, keys, before):
    separate = ".separator ;"
    if keys:
        return Program("`sqlite3 .import`, the same keys",
                       ["sqlite3", str(database), PEER_TABLE, separate,
                        f".import --skip 1 \"{placements}\" placements"], before=before)
    return Program("`sqlite3 .import`, no keys",
                   ["sqlite3", str(database), separate, f".import \"{placements}\" placements"],
                   before=before)


def import_programs(bench, rows):
    placements, agreement, register = bench.files(rows, "sound")
    ledger, known, database = (bench.scratch / name for name in ("new.db", "known.db", "peer.db"))

    def command(into):
        return [bench.underlag, "import", placements, "-a", agreement, "-a", register, "--ledger",
                str(into)]

    clear = lambda: [path.unlink(missing_ok=True) for path in (ledger, database)]
    known.unlink(missing_ok=True)
    subprocess.run(command(known), capture_output=True, check=True)
    programs = [Program("**underlag import**", command(ledger), before=clear),
                Program("underlag import, the same list again", command(known))]
    if shutil.which("sqlite3"):
        programs += [peer(bench, placements, database, keys, clear) for keys in (True, False)]
    return programs


def check_as_many(bench, rows, programs):
    """Runs each once more: the ledger and the peer's table hold every row of the list."""
    for program, file, name in ((programs[0], "new.db", "placement_versions"),
                                (programs[2], "peer.db", "placements")):
        program.before()
        subprocess.run(program.command, capture_output=True, check=True)
        with sqlite3.connect(bench.scratch / file) as connection:
            (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
        if count != rows:
            raise SystemExit(f"{program.name}: {count} rows of {rows}")


def measure_import(bench, sizes, cost_row, heading):
    print("## import\n")
    if not can_import(bench):
        print("Skipped: this underlag has no command import.\n")
        return
    if not shutil.which("sqlite3"):
        print("Skipped: sqlite3 is not installed.\n")
    costs, memory = [], []
    for rows in sizes:
        programs = import_programs(bench, rows)
        bench.run(programs)
        costs += [cost_row(rows, program, programs[0]) for program in programs]
        beyond = programs[0].median("peak") - os.path.getsize(bench.files(rows, "sound")[0])
        memory.append(f"{rows:,} rows: {beyond / rows:,.0f}")
        if len(programs) > 2:
            check_as_many(bench, rows, programs)
    print(table(["rows", "program", *heading], costs))
    print(f"Memory beyond the file, bytes a row: {'; '.join(memory)}.\n")
