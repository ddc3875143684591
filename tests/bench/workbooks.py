"""The table of `validate` on workbooks, beside those that read the same sheet row by row and check nothing."""
import csv
import json
import os
import statistics
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from in_turns import Program, seconds, table
from machine import has_module, python

HERE = Path(__file__).parent
WORKBOOK_SIZES = (10_000, 100_000, 300_000)
START_REPEATS = 40
DATES = ("Startdatum", "Slutdatum")

PARTS = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>""",
    "xl/workbook.xml": """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>""",
    "xl/styles.xml": """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""",
}
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def serial(text):
    """The number of a day, as a workbook counts; None for what is no ISO date."""
    try:
        return date.fromisoformat(text).toordinal() - date(1899, 12, 30).toordinal()
    except ValueError:
        return None


def write_workbook(placements, path):
    """The list as Excel saves it: shared strings, days as numbers. Returns the bytes of its sheet unpacked."""
    strings = {}

    def cell(column, row, heading, text):
        place = f"{chr(ord('A') + column)}{row}"
        day = serial(text) if heading in DATES and row > 1 else None
        if day is not None:
            return f'<c r="{place}" s="1"><v>{day}</v></c>'
        return f'<c r="{place}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>' if text else ""

    with open(placements, encoding="utf-8-sig", newline="") as file, \
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        rows = csv.reader(file, delimiter=";")
        heading = next(rows)
        size = 0
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            def put(text):
                nonlocal size
                size += sheet.write(text.encode())
            put(f"<worksheet {MAIN}><sheetData>")
            for number, row in enumerate([heading, *rows], 1):
                cells = "".join(cell(column, number, heading[column], text)
                                for column, text in enumerate(row[:len(heading)]))
                put(f'<row r="{number}">{cells}</row>')
            put("</sheetData></worksheet>")
        texts = "".join(f"<si><t xml:space=\"preserve\">{escape(text)}</t></si>" for text in strings)
        shared = f"<sst {MAIN}>{texts}</sst>"
        book.writestr("xl/sharedStrings.xml", shared)
        for name, part in PARTS.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + part)
    return size + len(shared.encode())


def workbook_of(bench, rows):
    """A sound list as a workbook, what belongs to it, and its size unpacked."""
    placements, agreement, register = bench.files(rows, "sound")
    path = Path(placements).with_suffix(".xlsx")
    return [str(path), agreement, register], write_workbook(placements, path)


def validate(bench, files):
    workbook, agreement, register = files
    return [bench.underlag, "validate", workbook, "-a", agreement, "-a", register]


def check_rows(bench, files, rows):
    answer = json.loads(subprocess.run([*validate(bench, files), "--format", "json"],
                                       capture_output=True, text=True, check=True).stdout)
    if answer["placements"] != rows or answer["errors"]:
        raise SystemExit(f"{answer['placements']} placements of {rows}, {answer['errors']} errors")


def readers(workbook):
    reader = str(HERE / "peer_workbook.py")
    peers = [Program("Python zipfile + ElementTree, reading alone", [python, reader, "etree", workbook])]
    if has_module("openpyxl"):
        peers.insert(0, Program("openpyxl read-only, reading alone", [python, reader, "openpyxl", workbook]))
    return peers


def measure_workbooks(bench, sizes, cost_row, heading):
    print("## validate, workbooks\n")
    if not has_module("openpyxl"):
        print("Skipped: Python's module openpyxl is not installed.\n")
    costs, memory = [], []
    for rows in sizes:
        files, unpacked = workbook_of(bench, rows)
        check_rows(bench, files, rows)
        ours = Program("**underlag validate**", validate(bench, files))
        programs = [ours, *readers(files[0])]
        bench.run(programs)
        costs += [cost_row(rows, program, ours) for program in programs]
        memory.append(f"{rows:,} rows: {(ours.median('peak') - unpacked) / rows:,.0f}")
    print(table(["rows", "program", *heading], costs))
    print(f"Memory beyond the sheet and its strings unpacked, bytes a row: {'; '.join(memory)}.\n")
    files, _ = workbook_of(bench, 200)
    program = Program("validate, 200 rows", validate(bench, files))
    bench.run([program], START_REPEATS)
    print(f"Whole process on a workbook of 200 rows: {statistics.median(c.wall for c in program.costs) * 1000:.1f} "
          f"ms wall, {seconds(program.median('processor'))} s CPU.\n")
