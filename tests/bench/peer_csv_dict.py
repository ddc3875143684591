#!/usr/bin/env python3
"""The peer of `validate`: a script of csv and dict, as a municipality's own programmer would write it.

peer_csv_dict.py LIST AGREEMENT REGISTER: prints a line a finding, and last the number of each code.
It knows one dialect (UTF-8, semicolon, ISO dates) and these seven columns; it gives no excerpts,
help or nearest names. What it does check, it checks for the same findings.
"""
import csv
import re
import sys
import tomllib
from collections import Counter, defaultdict
from datetime import date

FIELDS = ["Placeringsid", "Verksamhet", "Studentens namn", "Utbildning", "Startdatum", "Slutdatum",
          "Antal dagar"]
IDENTITY_NUMBER = re.compile(r"(?<!\d)(?:\d\d)?(\d{6})[-+]?(\d{4})(?!\d)")
AMBIGUOUS_DATE = re.compile(r"\d\d?/\d\d?/\d\d(\d\d)?$")


def folded(name):
    return "".join(name.split()).casefold()


def weekdays(first, last):
    """Mondays to Fridays from first to last, both included."""
    weeks, rest = divmod((last - first).days + 1, 7)
    weekday = first.weekday()
    return weeks * 5 + sum((weekday + day) % 7 < 5 for day in range(rest))


def is_identity_number(text):
    for match in IDENTITY_NUMBER.finditer(text):
        digits = match[1] + match[2]
        doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(digits))
        if 1 <= int(digits[2:4]) <= 12 and sum(map(int, doubled)) % 10 == 0:
            return True
    return False


class Settings:
    def __init__(self, agreement_path, register_path):
        with open(agreement_path, "rb") as file:
            self.agreement = tomllib.load(file)
        with open(register_path, "rb") as file:
            register = tomllib.load(file)
        self.valid_from = self.agreement["agreement"]["valid_from"]
        compensation = self.agreement["compensation"]
        self.years = {compensation["price_year"], *map(int, compensation["index"])}
        self.units = {}
        for unit in register["activity"]:
            frames = {folded(place["programme"]): place["students_per_year"]
                      for place in unit["places"]}
            for name in (unit["id"], unit["name"], *unit.get("aliases", [])):
                self.units[folded(name)] = (unit["id"], frames)


class Validator:
    def __init__(self, settings):
        self.settings = settings
        self.found = []
        self.rows_seen = {}
        self.ids_seen = {}
        self.placements = defaultdict(list)
        self.frame_students = defaultdict(set)
        self.frames_over = set()
        self.years_missing = set()

    def add(self, line, code, message):
        self.found.append((line, code, message))

    def read_date(self, line, text, name):
        if not text:
            self.add(line, "C013", f"{name} saknas")
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError:
            code = "C011" if AMBIGUOUS_DATE.match(text) else "C010"
            self.add(line, code, f"{name} {text} är inget datum")
            return None
        if not 1990 <= day.year <= 2100:
            self.add(line, "C010", f"{name} {text} är inget datum")
            return None
        return day

    def check_row(self, line, row):
        if len(row) != len(FIELDS):
            self.add(line, "C005", f"raden har {len(row)} celler")
            return
        placement_id, unit, student, programme, start, end, days = map(str.strip, row)
        sound = True
        if not unit or not student:
            self.add(line, "C013", "verksamhet eller student saknas")
            sound = False
        for text in (placement_id, unit, student, programme):
            if text[:1] in ("=", "+", "@"):
                self.add(line, "C016", f"{text} ser ut som en formel")
        if is_identity_number(student):
            self.add(line, "P113", "personnummer")
            sound = False
        first = self.read_date(line, start, "startdatum")
        last = self.read_date(line, end, "slutdatum")
        stated = None
        if days:
            try:
                stated = int(days)
            except ValueError:
                self.add(line, "C012", f"{days} är inget antal")
                sound = False
        if not sound or first is None or last is None:
            return
        if last < first:
            self.add(line, "P101", f"slutdatum {last} ligger före startdatum {first}")
            return
        self.check_days(line, first, last, stated)
        self.check_unit(line, unit, programme, student, first)
        if not self.is_repeated(line, row, placement_id):
            self.placements[folded(student)].append((first, last, line, stated))

    def check_days(self, line, first, last, stated):
        calendar = weekdays(first, last)
        if calendar == 0 and stated is None:
            self.add(line, "P102", "ingen vardag i perioden")
        if first.weekday() >= 5:
            self.add(line, "P112", f"{first} är en helgdag")
        if stated is not None and stated != calendar:
            if stated > (last - first).days + 1:
                self.add(line, "P104", f"{stated} dagar ryms inte")
            elif (first.year, first.month > 6) != (last.year, last.month > 6):
                self.add(line, "P111", "angivna dagar över terminsgräns")
            else:
                self.add(line, "P103", f"{stated} dagar, kalendern ger {calendar}")
        if (last - first).days + 1 > 20 * 7:
            self.add(line, "P108", "längre än 20 veckor")

    def check_unit(self, line, unit, programme, student, first):
        known = self.settings.units.get(folded(unit))
        if known is None:
            self.add(line, "A201", f"okänd verksamhet {unit}")
            return
        if first < self.settings.valid_from:
            self.add(line, "A204", "utanför avtalets tid")
        if first.year not in self.settings.years and first.year not in self.years_missing:
            if first.year > min(self.settings.years):
                self.years_missing.add(first.year)
                self.add(line, "A206", f"veckoersättning för {first.year} saknas")
        unit_id, frames = known
        if not programme:
            return
        frame = frames.get(folded(programme))
        if frame is None:
            self.add(line, "A203", f"{programme} ingår inte i avtalet")
            return
        key = (unit_id, folded(programme), first.year)
        students = self.frame_students[key]
        students.add(folded(student))
        if len(students) > frame and key not in self.frames_over:
            self.frames_over.add(key)
            self.add(line, "A205", f"fler än {frame} studenter")

    def is_repeated(self, line, row, placement_id):
        key = tuple(row)
        earlier = self.rows_seen.setdefault(key, line)
        if earlier != line:
            self.add(line, "P106", f"samma som rad {earlier}")
            return True
        if placement_id:
            earlier = self.ids_seen.setdefault(placement_id, line)
            if earlier != line:
                self.add(line, "P107", f"{placement_id} finns på rad {earlier}")
        return False

    def check_overlaps(self):
        for periods in self.placements.values():
            if len(periods) < 2:
                continue
            periods.sort()
            for index, (first, last, line, _) in enumerate(periods):
                for other_first, _, other_line, _ in periods[index + 1:]:
                    if other_first > last:
                        break
                    self.add(max(line, other_line), "P105", f"även rad {min(line, other_line)}")


def main():
    list_path, agreement_path, register_path = sys.argv[1:]
    validator = Validator(Settings(agreement_path, register_path))
    with open(list_path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        heading = next(rows)
        if heading != FIELDS:
            sys.exit(f"fel rubriker: {heading}")
        for row in rows:
            if row:
                validator.check_row(rows.line_num, row)
    validator.check_overlaps()
    validator.found.sort()
    for line, code, message in validator.found:
        print(f"{list_path}:{line}: {code}: {message}")
    for code, count in sorted(Counter(code for _, code, _ in validator.found).items()):
        print(code, count)


main()
