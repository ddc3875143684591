"""Measures underlag, its peers and the machine's limits, and prints Markdown. Called by run.sh."""
import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from pathlib import Path

from following import FOLLOWED_SIZES, measure_follow_up
from forms import FORM_SIZES, measure_forms
from generating import GENERATED_SIZES, measure_generate
from importing import measure_import
from in_turns import Program, run_in_turns, seconds, table
from machine import describe, duckdb_version, has_module, python
from shared import SHARED_SIZES, measure_shared
from workbooks import WORKBOOK_SIZES, measure_workbooks

HERE = Path(__file__).parent
SIZES = (200, 10_000, 100_000, 1_000_000)
START_REPEATS = 40
COMMANDS = ("validate", "workbooks", "generate", "forms", "import", "follow-up", "shared")


class Bench:
    def __init__(self, build, scratch, rounds):
        self.underlag = str(build / "cli/underlag")
        self.tools = build / "tests/bench"
        self.scratch = scratch
        self.rounds = rounds

    def tool(self, name):
        return str(self.tools / f"bench_{name}")

    def files(self, rows, kind="faulty"):
        """The list, agreement and register of so many rows, made when they are not there."""
        folder = self.scratch / f"{kind}-{rows}"
        if not folder.exists():
            extra = ["sound"] if kind == "sound" else []
            subprocess.run([self.tool("make_list"), str(rows), str(folder), *extra], check=True)
        return [str(folder / name) for name in ("list.csv", "avtal/avtal.toml", "avtal/verksamheter.toml")]

    def validate(self, rows, *options):
        placements, agreement, register = self.files(rows)
        return [self.underlag, "validate", placements, "-a", agreement, "-a", register, *options]

    def run(self, programs, rounds=None):
        run_in_turns(self.tool("measure"), programs, rounds or self.rounds)


def expected_findings(bench, rows):
    text = Path(bench.files(rows)[0]).with_name("expected.txt").read_text(encoding="utf-8")
    return {code: int(count) for code, count in map(str.split, text.splitlines())}


def check_findings(bench, rows, peers):
    """Ours and every peer find each planted fault once, and nothing else."""
    expected = expected_findings(bench, rows)
    answer = json.loads(subprocess.run(bench.validate(rows, "--format", "json"),
                                       capture_output=True, text=True).stdout)
    ours = Counter(finding["code"] for finding in answer["diagnostics"]
                   if finding["severity"] != "note")
    if ours != expected or answer["placements"] != rows:
        raise SystemExit(f"underlag finds {dict(ours)}, expected {expected}")
    for peer in peers:
        lines = subprocess.run(peer.command, capture_output=True, text=True, check=True).stdout
        theirs = dict(line.split() for line in lines.splitlines() if ":" not in line)
        if {code: int(count) for code, count in theirs.items()} != expected:
            raise SystemExit(f"{peer.name} finds {theirs}, expected {expected}")
    return sum(expected.values())


def write_csv(path, heading, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


def register_as_tables(register):
    """The register's units and frames as two CSV files: what SQL can read."""
    units_path, frames_path = (Path(register).with_name(name) for name in ("units.csv", "frames.csv"))
    if not frames_path.exists():
        units = tomllib.loads(Path(register).read_text(encoding="utf-8"))["activity"]
        write_csv(units_path, ["unit_id", "name"], [[unit["id"], unit["name"]] for unit in units])
        write_csv(frames_path, ["unit_id", "programme", "students"],
                  [[unit["id"], place["programme"], place["students_per_year"]]
                   for unit in units for place in unit["places"]])
    return [str(units_path), str(frames_path)]


def validate_peers(bench, rows):
    placements, agreement, register = bench.files(rows)
    peers = [Program("Python csv + dict",
                     [python, str(HERE / "peer_csv_dict.py"), placements, agreement, register])]
    if duckdb_version() != "missing":
        runner = ([python, str(HERE / "peer_duckdb.py")] if has_module("duckdb")
                  else ["node", str(HERE / "peer_duckdb.cjs")])
        peers.append(Program("DuckDB SQL", [*runner, placements, *register_as_tables(register)]))
    return peers


def cost_row(size, program, ours):
    is_ours = program is ours
    return [f"{size:,}", program.name, seconds(program.median("wall")),
            seconds(program.median("processor")), f"{program.median('peak') / 1e6:.1f}",
            "1" if is_ours else f"{program.times(ours, 'wall'):.2f}",
            "1" if is_ours else f"{program.times(ours, 'processor'):.2f}"]


COST_HEADING = ["wall, s", "CPU, s", "peak, MB", "× wall", "× CPU"]


def measure_validate(bench, sizes):
    rows_out, memory = [], []
    for rows in sizes:
        peers = validate_peers(bench, rows)
        faults = check_findings(bench, rows, peers)
        placements = bench.files(rows)[0]
        ours = Program("**underlag validate**", bench.validate(rows), 1)
        alone = Program("underlag validate --jobs 1", bench.validate(rows, "--jobs", "1"), 1)
        programs = [ours, alone, *peers, Program("`wc -l`", ["wc", "-l", placements]),
                    Program("`cat`", ["cat", placements])]
        bench.run(programs)
        rows_out += [cost_row(rows, program, ours) for program in programs]
        beyond = (ours.median("peak") - os.path.getsize(placements)) / rows
        memory.append(f"{rows:,} rows: {beyond:,.0f}")
        print(f"{rows:,} rows: all give the same {faults:,} findings", file=sys.stderr)
    print("## validate\n")
    print(table(["rows", "program", *COST_HEADING], rows_out))
    print("× is the median of the ratios of each round, to underlag's. Memory beyond the file, "
          f"bytes a row: {'; '.join(memory)}.\n")


def measure_start(bench):
    program = Program("validate, 200 rows", bench.validate(200), 1)
    bench.run([program], START_REPEATS)
    walls = sorted(cost.wall * 1000 for cost in program.costs)
    print(f"Whole process on 200 rows: {statistics.median(walls):.1f} ms wall, "
          f"{program.median('processor') * 1000:.1f} ms CPU (median of {len(walls)}; "
          f"quickest {walls[0]:.1f} ms).\n")


def measured_inside(command):
    """Lines of "wall processor what"."""
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [(what, float(wall), float(cpu)) for wall, cpu, what in (line.split(" ", 2) for line in lines)]


def measure_phases(bench, rows):
    files = bench.files(rows)
    print(f"## Where the time of validate goes, {rows:,} rows\n")
    least = measured_inside([bench.tool("limits"), files[0], str(bench.rounds)])
    print(table(["limit", "wall, s", "CPU, s"],
                [[what, seconds(wall), seconds(cpu)] for what, wall, cpu in least]))
    by_threads = [measured_inside([bench.tool("phases"), str(bench.rounds), str(threads), *files])
                  for threads in (1, 2)]
    lines = [[one[0], seconds(one[1]), seconds(one[2]), seconds(two[1]), seconds(two[2])]
             for one, two in zip(*by_threads)]
    sums = [sum(phase[column] for phase in phases if "again" not in phase[0])
            for phases in by_threads for column in (1, 2)]
    lines.append(["**sum**", *map(seconds, sums)])
    print(table(["phase", "1 thread: wall, s", "CPU, s", "2 threads: wall, s", "CPU, s"], lines))
    print(f"In CPU time, splitting fields and reading dates alone is {least[2][2] / sums[1]:.0%} of "
          f"it all on one thread; the whole takes {sums[1] / least[2][2]:.1f} times this limit.\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--rows", type=int, action="append")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", choices=COMMANDS)
    options = parser.parse_args()
    options.only = options.only or COMMANDS
    quick_sizes = SIZES[:2] if options.quick else SIZES
    sizes = options.rows or quick_sizes
    rounds = options.rounds or (1 if options.quick else 5)
    print(f"# Bench: rounds: {rounds}, each number a median\n")
    with tempfile.TemporaryDirectory(prefix="underlag-bench-") as scratch:
        bench = Bench(options.build.resolve(), Path(scratch), rounds)
        print(describe(bench.underlag))
        if duckdb_version() == "missing":
            print("Skipped: DuckDB is neither a module of this Python nor of node (in NODE_PATH).\n")
        if not has_module("xlsxwriter"):
            print("Skipped: Python's module xlsxwriter is not installed.\n")
        if "validate" in options.only:
            measure_validate(bench, sizes)
            measure_start(bench)
            measure_phases(bench, max(sizes))
        if "workbooks" in options.only:
            measure_workbooks(bench, options.rows or
                              [size for size in WORKBOOK_SIZES if size <= max(sizes)],
                              cost_row, COST_HEADING)
        if "generate" in options.only:
            measure_generate(bench, options.rows or
                             [size for size in GENERATED_SIZES if size <= max(sizes)],
                             cost_row, COST_HEADING)
        if "forms" in options.only:
            measure_forms(bench, options.rows or [size for size in FORM_SIZES if size <= max(sizes)],
                          cost_row, COST_HEADING)
        if "import" in options.only:
            measure_import(bench, sizes, cost_row, COST_HEADING)
        if "follow-up" in options.only:
            measure_follow_up(bench, options.rows or
                              [size for size in FOLLOWED_SIZES if size <= max(sizes)],
                              cost_row, COST_HEADING)
        if "shared" in options.only:
            measure_shared(bench, options.rows or [size for size in SHARED_SIZES if size <= max(sizes)],
                           cost_row, COST_HEADING)


if __name__ == "__main__":
    main()
