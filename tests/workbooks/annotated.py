"""Looks at an annotated workbook as its reader meets it, corrects the wrong cells and saves it.

Usage: annotated.py ANNOTATED CORRECTED
"""
import sys

import openpyxl

annotated, corrected = sys.argv[1:]
book = openpyxl.load_workbook(annotated)
findings, rows = book["Avvikelser"], book["lista"]

# Every finding of a cell links to it, and the cell has a fill and the finding's code in its comment.
heading = next(row[0].row for row in findings.iter_rows() if row[0].value == "Allvar")
assert findings.freeze_panes == f"A{heading + 1}", findings.freeze_panes
assert findings.auto_filter.ref.startswith(f"A{heading}:"), findings.auto_filter.ref
linked = 0
for severity, code, file, place, message, _ in findings.iter_rows(min_row=heading + 1):
    assert file.value == "lista.csv", file.value
    if place.hyperlink is None:
        continue
    linked += 1
    sheet, cell = place.hyperlink.location.rsplit("!", 1)
    assert sheet.strip("'") == "lista", sheet
    target = rows[cell]
    assert code.value in target.comment.text and message.value in target.comment.text, cell
    assert target.fill.fgColor.rgb == severity.fill.fgColor.rgb, cell
assert linked >= 3, linked

# The rows stand where a spreadsheet shows them in the list, as text exactly as they were written.
assert rows.freeze_panes == "A4", rows.freeze_panes
assert rows["A3"].font.bold and not rows["A4"].font.bold
# (openpyxl leaves `_x005F_`, the escape of an underscore, as it is.)
written = ["hemsjukvard-aso", 'Nils "N" Öberg', "20160905", "7 okt 2016", "=1+1", None, "_x0041_"]
given = [cell.value and cell.value.replace("_x005F_", "_") for cell in rows[6]]
assert given == written, given
for row in rows.iter_rows():
    for cell in row:
        assert cell.data_type in "sn" and not (cell.data_type == "n" and cell.value is not None), cell.coordinate

# The protected student's name is gone from the whole file, and the cell says so.
assert rows["B5"].value is None and rows["B5"].fill.fill_type == "solid"
assert "tömts" in rows["B5"].comment.text
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert "Hemlig" not in str(cell.value), cell.coordinate
            assert cell.comment is None or "Hemlig" not in cell.comment.text, cell.coordinate

rows["D4"], rows["E4"], rows["E6"] = "2016-09-30", "20", "25"
book.save(corrected)
print(f"{linked} findings linked to their cells")
