#!/usr/bin/env python3
"""Runs peer_duckdb.sql with DuckDB's Python module: peer_duckdb.py LIST AGREEMENT REGISTER."""
import csv
import os
import sys
import tempfile
import tomllib
from pathlib import Path

import duckdb


def write_csv(path, heading, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


list_path, _, register_path = sys.argv[1:]
with open(register_path, "rb") as file:
    units = tomllib.load(file)["activity"]
with tempfile.TemporaryDirectory() as folder:
    units_path, frames_path = os.path.join(folder, "units.csv"), os.path.join(folder, "frames.csv")
    write_csv(units_path, ["unit_id", "name"], [[unit["id"], unit["name"]] for unit in units])
    write_csv(frames_path, ["unit_id", "programme", "students"],
              [[unit["id"], place["programme"], place["students_per_year"]]
               for unit in units for place in unit["places"]])
    connection = duckdb.connect()
    for name, path in (("list", list_path), ("units", units_path), ("frames", frames_path)):
        connection.execute(f"SET VARIABLE {name} = '{path}'")
    sql = Path(__file__).with_name("peer_duckdb.sql").read_text(encoding="utf-8")
    result = None
    for statement in connection.extract_statements(sql):
        result = connection.execute(statement)
        if statement.query.lstrip().startswith("SELECT line"):
            for line, code in result.fetchall():
                print(f"{list_path}:{line}: {code}")
    for code, count in result.fetchall():
        print(code, count)
