"""Compares the values stored with formulas in two folders of workbooks.

Usage: recalculation.py OUT_FOLDER RECALCULATED_FOLDER
"""
import sys
from pathlib import Path

import openpyxl


def stored_values(path):
    """Place -> value of every cell with a formula."""
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    return {
        f"{sheet.title}!{cell.coordinate}": values[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def main():
    ours, theirs = Path(sys.argv[1]), Path(sys.argv[2])
    different = count = 0
    for path in sorted(ours.rglob("*.xlsx")):
        name = path.relative_to(ours)
        again = stored_values(theirs / name)
        for place, value in stored_values(path).items():
            count += 1
            if again.get(place) != value:
                different += 1
                print(f"{name}: {place} holds {value}, LibreOffice calculates {again.get(place)}")
    print(f"{count} formulas calculated anew")
    return 1 if different or not count else 0


if __name__ == "__main__":
    sys.exit(main())
