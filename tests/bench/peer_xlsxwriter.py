#!/usr/bin/env python3
"""The peer of `generate`: the same three sheets of every unit, written with XlsxWriter in memory.

peer_xlsxwriter.py LIST AGREEMENT REGISTER FOLDER: no checks, one dialect, no summary workbook.
Formats are made once a workbook, and in_memory spares the temporary files: XlsxWriter at its best.
"""
import csv
import hashlib
import os
import sys
import tomllib
from collections import defaultdict
from datetime import date

import xlsxwriter

TERM = "HT2016"
CREATED = date(2016, 12, 16)
POLICY = [
    "En vecka omfattar 5 dagar; kortare tid ersätts per dag med en femtedel av veckoersättningen.",
    "Dagarna är måndag till fredag från första till sista dagen, båda medräknade, om inte listan "
    "anger antalet.",
    "Helgdagar på vardagar räknas som andra dagar.",
    "Varje dag hör till den termin den infaller i: 1 januari–30 juni eller 1 juli–31 december.",
    "Veckoersättningen är den för året då dagen infaller och räknas upp den 1 januari varje år "
    "enligt riksdagens beslut.",
    "Varje års veckoersättning avrundas till hela kronor, en halv krona uppåt.",
    "Nästa års uppräkning utgår från det avrundade beloppet.",
    "En rads ersättning avrundas en gång, till hela ören; summan är radernas summa.",
    "Terminens alla dagar ingår, även de efter utfärdandedatum; de betalas i efterskott.",
]


class Formats:
    def __init__(self, book):
        line = {"text_wrap": True, "valign": "vcenter", "bottom": 1, "bottom_color": "#D9D9D9"}
        total = {"bold": True, "top": 1, "bottom": 2, "valign": "vcenter"}
        add = book.add_format
        self.title = add({"bold": True, "font_size": 16, "valign": "vcenter"})
        self.subtitle = add({"font_size": 12, "valign": "vcenter"})
        self.label = add({"font_color": "#595959", "text_wrap": True})
        self.value = add({"text_wrap": True, "align": "left"})
        self.heading = add({"bold": True, "text_wrap": True, "top": 1, "bottom": 1,
                            "bg_color": "#EDF1F5", "valign": "vcenter"})
        self.text = add(line)
        self.small = add({**line, "font_size": 9, "indent": 1})
        self.date = add({**line, "num_format": "yyyy-mm-dd", "align": "right"})
        self.whole = add({**line, "num_format": "#,##0", "align": "right"})
        self.year = add({**line, "align": "right"})
        self.weeks = add({**line, "num_format": "#,##0.0", "align": "right"})
        self.amount = add({**line, "num_format": "#,##0.00", "align": "right"})
        self.total = add(total)
        self.total_whole = add({**total, "num_format": "#,##0"})
        self.total_weeks = add({**total, "num_format": "#,##0.0"})
        self.total_amount = add({**total, "num_format": "#,##0.00"})


def page(sheet, heading_row=None):
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8Exempelkommun&R&8Sida &P av &N")
    if heading_row is not None:
        sheet.repeat_rows(heading_row)


def write_underlag(sheet, formats, unit, lines, settings):
    for column, width in enumerate((26, 24, 13, 11.5, 8.5, 14)):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, "Underlag för fakturering för VFU-placering", formats.title)
    sheet.set_row(0, 30)
    sheet.write_string(1, 0, "Underlaget avser perioden 2016-07-01 – 2016-12-31 (HT2016)",
                       formats.subtitle)
    university = settings["university"]
    row = 3
    row = write_facts(sheet, formats, row, [
        ("Lärosäte", university["name"]), ("Organisationsnummer", university["organisation_number"]),
        ("Er referens", university["invoice_reference"]), ("Från", "Exempelkommun"),
        ("Avtal", settings["agreement"]["reference"]),
        ("Underlagsnummer", "Ej registrerat i liggaren"), ("Utfärdandedatum", str(CREATED))])
    row += 1
    for column, text in enumerate(("Verksamhet", "Studentens namn", "Startdatum", "Slutdatum",
                                   "Antal veckor", "Ersättning")):
        sheet.write_string(row, column, text, formats.heading)
    heading_row = row
    row += 1
    for student, first, last, days, amount in lines:
        sheet.write_string(row, 0, unit["name"], formats.text)
        sheet.write_string(row, 1, student, formats.text)
        sheet.write_datetime(row, 2, first, formats.date)
        sheet.write_datetime(row, 3, last, formats.date)
        sheet.write_number(row, 4, days / 5, formats.weeks)
        sheet.write_number(row, 5, amount / 100, formats.amount)
        sheet.set_row(row, 19)
        row += 1
    for column in range(1, 6):
        sheet.write_blank(row, column, None, formats.total)
    sheet.write_string(row, 0, "Total ersättning", formats.total)
    sheet.write_formula(row, 4, f"=SUM(E{heading_row + 2}:E{row})", formats.total_weeks,
                        sum(line[3] for line in lines) / 5)
    sheet.write_formula(row, 5, f"=SUM(F{heading_row + 2}:F{row})", formats.total_amount,
                        sum(line[4] for line in lines) / 100)
    contact = unit["contact"]
    write_facts(sheet, formats, row + 2, [
        ("Verksamhetens namn", unit["name"]), ("Organisationsnummer", "212000-9994"),
        ("Verksamhetens kontaktperson", contact["name"]), ("Telefon", contact["phone"]),
        ("E-postadress", contact["email"]), ("Postgiro-/bankgiro", "Bankgiro 991-2346"),
        ("Betalningsvillkor", "30 dagar; förfaller 2017-01-15 om fakturan dateras 2016-12-16"),
        ("Moms", "Momsbefriat enligt avtal § 4.6")])
    page(sheet, heading_row)


def write_facts(sheet, formats, row, facts):
    for label, value in facts:
        sheet.write_string(row, 0, label, formats.label)
        sheet.merge_range(row, 1, row, 5, value, formats.value)
        sheet.set_row(row, 15.75)
        row += 1
    return row


def write_calculation(sheet, formats, unit, lines, rate):
    for column, width in enumerate((24, 13, 11.5, 8, 26, 16, 8, 24, 14)):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, f"Beräkning, {unit['name']}, {TERM}", formats.title)
    sheet.write_string(1, 0, "Ersättning = veckoersättning × dagar / 5, avrundad en gång till hela "
                             "ören (§ 4.6: en vecka omfattar 5 dagar).", formats.value)
    for column, text in enumerate(("Student", "Startdatum", "Slutdatum", "Dagar", "Så räknade",
                                   "Veckoersättning", "År", "Veckoersättningen kommer från",
                                   "Ersättning")):
        sheet.write_string(3, column, text, formats.heading)
    row = 4
    for student, first, last, days, amount in lines:
        sheet.write_string(row, 0, student, formats.text)
        sheet.write_datetime(row, 1, first, formats.date)
        sheet.write_datetime(row, 2, last, formats.date)
        sheet.write_number(row, 3, days, formats.whole)
        sheet.write_string(row, 4, "måndagar–fredagar i perioden", formats.small)
        sheet.write_number(row, 5, rate / 100, formats.amount)
        sheet.write_number(row, 6, 2016, formats.year)
        sheet.write_string(row, 7, "avtalet, 2016 års priser", formats.small)
        sheet.write_formula(row, 8, f"=ROUND(F{row + 1}*D{row + 1}/5,2)", formats.amount,
                            amount / 100)
        sheet.set_row(row, 19)
        row += 1
    for column in range(1, 8):
        sheet.write_blank(row, column, None, formats.total)
    sheet.write_string(row, 0, "Summa", formats.total)
    sheet.write_formula(row, 3, f"=SUM(D5:D{row})", formats.total_whole,
                        sum(line[3] for line in lines))
    sheet.write_formula(row, 8, f"=SUM(I5:I{row})", formats.total_amount,
                        sum(line[4] for line in lines) / 100)
    sheet.freeze_panes(4, 0)
    sheet.set_landscape()
    page(sheet, 3)


def write_trace(sheet, formats, lines, list_path, checksum):
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 66)
    sheet.write_string(0, 0, "Kontroll", formats.title)
    days = sum(line[3] for line in lines)
    for row, (label, number, number_format) in enumerate((
            ("Antal placeringar", len(lines), formats.whole), ("Antal dagar", days, formats.whole),
            ("Antal veckor", days / 5, formats.weeks),
            ("Summa, kronor", sum(line[4] for line in lines) / 100, formats.amount)), 2):
        sheet.write_string(row, 0, label, formats.label)
        sheet.write_number(row, 1, number, number_format)
    row = 8
    sheet.write_string(row, 0, "Så räknas ersättningen", formats.subtitle)
    for sentence in POLICY:
        row += 1
        sheet.write_string(row, 0, "Avtal § 4.6", formats.text)
        sheet.write_string(row, 1, sentence, formats.text)
        sheet.set_row(row, 33)
    sheet.write_string(row + 2, 0, "Inlästa filer och deras kontrollsummor (SHA-256)",
                       formats.subtitle)
    sheet.write_string(row + 3, 0, list_path, formats.text)
    sheet.write_string(row + 3, 1, checksum, formats.small)
    page(sheet)


def main():
    list_path, agreement_path, register_path, folder = sys.argv[1:]
    with open(agreement_path, "rb") as file:
        settings = tomllib.load(file)
    with open(register_path, "rb") as file:
        units = {unit["name"]: unit for unit in tomllib.load(file)["activity"]}
    rate = round(float(settings["compensation"]["week_rate"]) * 100)
    with open(list_path, "rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    lines = defaultdict(list)
    with open(list_path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        for _, unit, student, _, start, end, days in rows:
            days = int(days)
            lines[unit].append((student, date.fromisoformat(start), date.fromisoformat(end), days,
                                (rate * days * 2 + 5) // 10))
    os.makedirs(folder, exist_ok=True)
    for name, of_unit in lines.items():
        unit = units[name]
        of_unit.sort()
        path = os.path.join(folder, unit["id"] + ".xlsx")
        with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
            book.set_properties({"title": f"Underlag, {name}, {TERM}", "author": "Exempelkommun"})
            formats = Formats(book)
            write_underlag(book.add_worksheet("Underlag"), formats, unit, of_unit, settings)
            write_calculation(book.add_worksheet("Beräkning"), formats, unit, of_unit, rate)
            write_trace(book.add_worksheet("Kontroll"), formats, of_unit, list_path, checksum)


main()
