"""What the questions to a whole ledger cost: a year followed up, with and without its page, status and find."""
import json
import subprocess

from in_turns import Program, table

FOLLOWED_SIZES = (10_000, 100_000, 1_000_000)


def follow_programs(bench, rows):
    placements, agreement, register = bench.files(rows, "sound")
    ledger, out = bench.scratch / "followed.db", bench.scratch / "followed"
    ledger.unlink(missing_ok=True)
    common = ["-a", agreement, "-a", register, "--ledger", str(ledger), "--issue-date", "2016-12-16"]
    subprocess.run([bench.underlag, "import", placements, *common], capture_output=True, check=True)
    command = [bench.underlag, "follow-up", "--year", "2016"]
    return [Program("**underlag follow-up**", [*command, *common]),
            Program("underlag follow-up, with workbook and page",
                    [*command, *common, "--out", str(out), "--also", "html"]),
            Program("underlag follow-up --plan", [bench.underlag, "follow-up", "--plan", "2016", *common]),
            Program("underlag follow-up LIST", [*command, placements, *common[:4]]),
            Program("underlag status", [bench.underlag, "status", *common]),
            Program("underlag find NAME", [bench.underlag, "find", "Åsa Lindström", *common])]


def check_all_counted(rows, program):
    answer = subprocess.run([*program.command, "--format", "json"], capture_output=True, check=True)
    counted = sum(row["placements"] for row in json.loads(answer.stdout)["state_grant"])
    if counted != rows:
        raise SystemExit(f"{counted} placements of {rows} are followed up")


def measure_follow_up(bench, sizes, cost_row, heading):
    print("## follow-up\n")
    costs = []
    for rows in sizes:
        programs = follow_programs(bench, rows)
        check_all_counted(rows, programs[0])
        bench.run(programs)
        costs += [cost_row(rows, program, programs[0]) for program in programs]
    print(table(["placements", "program", *heading], costs))
