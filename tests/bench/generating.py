"""The tables of `generate`: its peers, the limits of the machine, and memory by the number of lines."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

from in_turns import Program, table, seconds
from limits_of_workbooks import limits
from machine import has_module, python

HERE = Path(__file__).parent
GENERATED_SIZES = (200, 10_000, 100_000, 1_000_000)
LARGEST_FOR_PEERS = 100_000  # a million lines take them minutes a round


def has_exceljs():
    """Where npm has put it, as NODE_PATH says or beside the bench."""
    return shutil.which("node") is not None and subprocess.run(
        ["node", "-e", "require('exceljs')"], capture_output=True, cwd=HERE).returncode == 0


def workbooks_in(folder):
    return sum(1 for path in folder.rglob("*.xlsx") if not path.name.startswith("sammanst"))


def generate_programs(bench, rows):
    files = bench.files(rows, "sound")
    out, peer_out = bench.scratch / "out", bench.scratch / "peer-out"
    command = [bench.underlag, "generate", files[0], "-a", files[1], "-a", files[2], "--term",
               "HT2016", "--issue-date", "2016-12-16", "-o", str(out)]
    clear = lambda: [shutil.rmtree(folder, ignore_errors=True) for folder in (out, peer_out)]
    programs = [Program("**underlag generate**", command, before=clear),
                Program("underlag generate --jobs 1", [*command, "--jobs", "1"], before=clear)]
    peers = []
    if rows <= LARGEST_FOR_PEERS:
        if has_module("xlsxwriter"):
            peers.append(Program("Python XlsxWriter, in_memory",
                                 [python, str(HERE / "peer_xlsxwriter.py"), *files, str(peer_out)],
                                 before=clear))
        if has_exceljs():
            peers.append(Program("exceljs", ["node", str(HERE / "peer_exceljs.js"), files[0],
                                             str(peer_out)], before=clear))
    return programs, peers, out, peer_out


def check_as_many(programs, peers, out, peer_out):
    """Runs ours, and each peer, once more: all make the same number of workbooks."""
    programs[0].before()
    subprocess.run(programs[0].command, capture_output=True, check=True)
    for peer in peers:
        shutil.rmtree(peer_out, ignore_errors=True)
        subprocess.run(peer.command, capture_output=True, check=True)
        if workbooks_in(out) != workbooks_in(peer_out):
            raise SystemExit(f"{workbooks_in(out)} and {peer.name}: {workbooks_in(peer_out)}")
    return workbooks_in(out)


def measure_generate(bench, sizes, cost_row, heading):
    costs, least, memory = [], [], []
    for rows in sizes:
        programs, peers, out, peer_out = generate_programs(bench, rows)
        bench.run(programs + peers)
        costs += [cost_row(rows, program, programs[0]) for program in programs + peers]
        beyond = programs[0].median("peak") - os.path.getsize(bench.files(rows, "sound")[0])
        books = check_as_many(programs, peers, out, peer_out)
        of_limits, unpacked, packed = limits(out, bench.scratch / "files")
        shutil.rmtree(bench.scratch / "files")
        ours = programs[0].median("wall")
        least += [[f"{rows:,}", what, seconds(wall), f"{wall / ours:.0%}"] for what, wall in of_limits]
        memory.append(f"{rows:,} lines, {books:,} workbooks: {beyond / 1e6:.0f} MB, "
                      f"{beyond / rows:,.0f} bytes a line")
        print(f"{rows:,} lines: {books:,} workbooks, {unpacked / 1e6:.1f} MB of parts, "
              f"{packed / 1e6:.1f} MB packed", file=sys.stderr)
        programs[0].before()
    print("## generate\n")
    if not has_exceljs():
        print("Skipped: node or exceljs is not installed (npm install exceljs).\n")
    print(table(["lines", "program", *heading], costs))
    print(f"Memory beyond the list: {'; '.join(memory)}.\n")
    print(table(["lines", "limit", "wall, s", "of our wall time"], least))
