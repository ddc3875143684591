#!/usr/bin/env python3
"""Peers of `validate` on workbooks: every row of the first sheet is read, and nothing is checked.

peer_workbook.py openpyxl|etree WORKBOOK: prints how many rows there are.
"""
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_by_openpyxl(path):
    import openpyxl
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    yield from sheet.iter_rows(values_only=True)


def rows_by_etree(path):
    with zipfile.ZipFile(path) as book:
        strings = []
        for _, element in ElementTree.iterparse(book.open("xl/sharedStrings.xml")):
            if element.tag == MAIN + "si":
                strings.append("".join(part.text or "" for part in element.iter(MAIN + "t")))
                element.clear()
        for _, element in ElementTree.iterparse(book.open("xl/worksheets/sheet1.xml")):
            if element.tag == MAIN + "row":
                yield [strings[int(cell[0].text)] if cell.get("t") == "s" else float(cell[0].text)
                       for cell in element]
                element.clear()


def main():
    reader, path = sys.argv[1:]
    rows = rows_by_openpyxl if reader == "openpyxl" else rows_by_etree
    print(sum(1 for _ in rows(path)))


main()
