"""The table of `import`: a list into the ledger, beside SQLite's own `.import` of the same file."""
import shutil
import subprocess

from in_turns import Program, table


def can_import(bench):
    answer = subprocess.run([bench.underlag, "import", "--help"], capture_output=True, text=True)
    return "--ledger" in answer.stdout


def import_programs(bench, rows):
    placements, agreement, register = bench.files(rows, "sound")
    ledger, database = bench.scratch / "underlag.db", bench.scratch / "peer.db"
    clear = lambda: [path.unlink(missing_ok=True) for path in (ledger, database)]
    programs = [Program("**underlag import**",
                        [bench.underlag, "import", placements, "-a", agreement, "-a", register,
                         "--ledger", str(ledger)], before=clear)]
    if shutil.which("sqlite3"):
        programs.append(Program("`sqlite3 .import`",
                                ["sqlite3", str(database), ".separator ;",
                                 f".import \"{placements}\" placements"], before=clear))
    return programs


def measure_import(bench, sizes, cost_row, heading):
    print("## import\n")
    if not can_import(bench):
        print("Skipped: this underlag has no command import.\n")
        return
    if not shutil.which("sqlite3"):
        print("Skipped: sqlite3 is not installed.\n")
    rows_out = []
    for rows in sizes:
        programs = import_programs(bench, rows)
        bench.run(programs)
        rows_out += [cost_row(rows, program, programs[0]) for program in programs]
        programs[0].before()
    print(table(["rows", "program", *heading], rows_out))
