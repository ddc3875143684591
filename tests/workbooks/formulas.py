"""Calculates every formula of the workbooks once more, exactly, and compares with the stored value.

Usage: formulas.py GENERATE_JSON OUT_FOLDER
Knows + - * /, brackets, cells, SUM, SUMIF and ROUND; any other function is complained about.
"""
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

import openpyxl
from openpyxl.utils import range_boundaries

TOKEN = re.compile(
    r"""\s*(?:(?P<ref>(?:(?:'(?:[^']|'')+'|[\wÅÄÖåäö]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])
           |(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Z]+)(?=\()|(?P<sign>[-+*/(),]))""",
    re.VERBOSE,
)


def exact(value):
    """A cell's number as it is shown and stored; text and empty cells count as 0, as in SUM."""
    return Fraction(str(value)) if isinstance(value, (int, float)) else Fraction(0)


def rounded(value, places):
    """Half away from zero, as spreadsheets round."""
    scaled = abs(value) * 10**places
    whole = (scaled + Fraction(1, 2)).__floor__()
    return Fraction(whole if value >= 0 else -whole, 10**places)


class Calculation:
    """One formula: a sum of products of numbers, cells, brackets and functions."""

    def __init__(self, book, sheet, formula):
        self.book, self.sheet = book, sheet
        self.tokens, at = [], 1
        while at < len(formula):
            match = TOKEN.match(formula, at)
            if not match:
                raise ValueError(f"cannot read the formula from: {formula[at:]}")
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()

    def value(self):
        result = self.sum()
        if self.tokens:
            raise ValueError(f"cannot read the formula from: {self.tokens}")
        return result

    def take(self, *signs):
        if self.tokens and self.tokens[0] in [("sign", sign) for sign in signs]:
            return self.tokens.pop(0)[1]
        return None

    def sum(self):
        result = self.product()
        while sign := self.take("+", "-"):
            term = self.product()
            result = result + term if sign == "+" else result - term
        return result

    def product(self):
        result = self.factor()
        while sign := self.take("*", "/"):
            factor = self.factor()
            result = result * factor if sign == "*" else result / factor
        return result

    def factor(self):
        if self.take("-"):
            return -self.factor()
        if self.take("("):
            result = self.sum()
            self.take(")")
            return result
        kind, text = self.tokens.pop(0)
        if kind == "number":
            return Fraction(text)
        if kind == "ref":
            return sum(self.cells(text), Fraction(0))
        if kind == "name":
            return self.function(text)
        raise ValueError(f"did not expect {text}")

    def function(self, name):
        self.take("(")
        if name == "SUMIF":
            return self.sum_if()
        arguments = [self.sum()]
        while self.take(","):
            arguments.append(self.sum())
        self.take(")")
        if name == "SUM":
            return sum(arguments)
        if name == "ROUND":
            return rounded(arguments[0], int(arguments[1]))
        raise ValueError(f"the function {name} is not known here")

    def sum_if(self):
        """The cells of one range beside those of another that hold a text."""
        references = []
        for end in (",", ",", ")"):
            kind, reference = self.tokens.pop(0)
            if kind != "ref" or not self.take(end):
                raise ValueError("SUMIF is known with a range, a cell and a range")
            references.append(reference)
        texts = [cell.value for row in self.sheet[references[0]] for cell in row]
        wanted = self.sheet[references[1]].value
        return sum(
            number for text, number in zip(texts, self.cells(references[2]), strict=True) if text == wanted
        )

    def cells(self, reference):
        sheet, _, area = reference.rpartition("!")
        sheet = self.book[sheet.strip("'").replace("''", "'")] if sheet else self.sheet
        left, top, right, bottom = range_boundaries(area)
        for row in sheet.iter_rows(top, bottom, left, right):
            for cell in row:
                if cell.data_type == "f":
                    yield Calculation(self.book, sheet, cell.value).value()
                else:
                    yield exact(cell.value)


def check_formulas(path, complain):
    formulas, stored = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                value = stored[sheet.title][cell.coordinate].value
                place = f"{path.name}: {sheet.title}!{cell.coordinate} {cell.value}"
                if not isinstance(value, (int, float)):
                    complain(f"{place}: no value is stored ({value!r})")
                    continue
                try:
                    calculated = Calculation(formulas, sheet, cell.value).value()
                except (ValueError, IndexError, KeyError) as error:
                    complain(f"{place}: {error}")
                    continue
                if exact(value) != calculated:
                    complain(f"{place}: {value} is stored, {float(calculated)} is right")
    return count


def total_on(path, sheet_name, label):
    """The one number in the row that begins with the label."""
    sheet = openpyxl.load_workbook(path, data_only=True)[sheet_name]
    for row in sheet.iter_rows(values_only=True):
        if any(isinstance(cell, str) and cell.startswith(label) for cell in row):
            numbers = [cell for cell in row if isinstance(cell, (int, float))]
            return exact(numbers[-1]) if numbers else None
    return None


def main():
    answer, out = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2])
    complaints = []
    count = sum(check_formulas(path, complaints.append) for path in sorted(out.rglob("*.xlsx")))
    for document in answer["invoice_bases"]:
        total = total_on(out / document["file"], "Underlag", "Total ersättning")
        if total != Fraction(document["total"]):
            complaints.append(f"{document['file']}: Total ersättning is {total and float(total)}, the answer says {document['total']}")
    if not answer["invoice_bases"] or count <= len(answer["invoice_bases"]):
        complaints.append(f"{len(answer['invoice_bases'])} invoice bases with {count} formulas: too few to be right")
    for complaint in complaints:
        print(complaint)
    print(f"{count} formulas in {len(answer['invoice_bases'])} invoice bases and their summary")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
