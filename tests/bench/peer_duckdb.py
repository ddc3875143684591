#!/usr/bin/env python3
"""Runs peer_duckdb.sql with DuckDB's Python module: peer_duckdb.py LIST UNITS FRAMES."""
import sys
from pathlib import Path

import duckdb

list_path, units_path, frames_path = sys.argv[1:]
connection = duckdb.connect()
for name, path in (("list", list_path), ("units", units_path), ("frames", frames_path)):
    quoted = path.replace("'", "''")
    connection.execute(f"SET VARIABLE {name} = '{quoted}'")
sql = Path(__file__).with_name("peer_duckdb.sql").read_text(encoding="utf-8")
result = None
for statement in connection.extract_statements(sql):
    result = connection.execute(statement)
    if statement.query.lstrip().startswith("SELECT line"):
        for line, code in result.fetchall():
            print(f"{list_path}:{line}: {code}")
for code, count in result.fetchall():
    print(code, count)
