"""Every JSON object that a golden case or an example expects meets its schema, and every schema is strict, met by
some object, and told of in the manual with all its keys.

Usage: golden_outputs.py ROOT
"""
import json
import re
import sys
from pathlib import Path

import jsonschema

root = Path(sys.argv[1]).resolve()
folder = root / "lib/underlag/reports/schemas"
schemas = {path.name: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}
wrong = []


def schema_name(of_format):
    return of_format.replace("/", "-") + ".json"


def validator(name):
    base = folder.as_uri() + "/"
    resolver = jsonschema.RefResolver(base + name, schemas[name], {base + other: text for other, text in schemas.items()})
    return jsonschema.Draft202012Validator(schemas[name], resolver=resolver)


def parts(schema):
    """The schema and all the schemas within it."""
    yield schema
    for key in ("properties", "$defs"):
        for part in schema.get(key, {}).values():
            yield from parts(part)
    for key in ("oneOf", "anyOf"):
        for part in schema.get(key, []):
            yield from parts(part)
    if "items" in schema:
        yield from parts(schema["items"])


def parsed(line, cmd):
    """The object of a line; none where the case shows a part of it only."""
    for varies, value in ((r":N\b", ":1"), (r'"HEX"', f'"{"0" * 64}"')):  # what stands for values that vary
        line = re.sub(varies, value, line)
    try:
        return json.loads(line)
    except json.JSONDecodeError:
        if not re.search(r"\| *(grep|head|cut)", cmd.read_text(encoding="utf-8")):
            raise
    return None


def expected_outputs():
    """Files that hold what a case gives, and the objects in them."""
    cases = [*(root / "tests/golden").rglob("cmd"), *(root / "examples").glob("*/expected/cmd")]
    for cmd in cases:
        for path in [cmd.parent / "stdout", *cmd.parent.glob("out/**/*.json")]:
            if not path.is_file():
                continue
            for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):  # not at U+2028
                if line.startswith('{"format":"underlag.') and (answer := parsed(line, cmd)):
                    yield path.relative_to(root), answer


for name, schema in schemas.items():
    jsonschema.Draft202012Validator.check_schema(schema)
    for part in parts(schema):
        if part.get("type") == "object" and (part.get("additionalProperties") is not False or "required" not in part):
            wrong.append(f"{name}: an object is not strict: {', '.join(part.get('properties', {}))}")

validators = {name: validator(name) for name in schemas}
met = {}
for path, answer in expected_outputs():
    name = schema_name(answer["format"])
    if name not in validators:
        wrong.append(f"{path}: {answer['format']} has no schema {name}")
        continue
    if name not in met:
        first_key = list(answer)[1]
        without_one = {key: value for key, value in answer.items() if key != first_key}
        for changed in (answer | {"unknown": 1}, without_one):
            if validators[name].is_valid(changed):
                wrong.append(f"{name} takes an object that it should refuse")
    met[name] = met.get(name, 0) + 1
    for error in sorted(validators[name].iter_errors(answer), key=str):
        deepest = jsonschema.exceptions.best_match([error])
        place = "/".join(str(step) for step in deepest.absolute_path)
        wrong.append(f"{path}: {answer['format']} {place}: {deepest.message[:300]}")

sources = [path.read_text() for tree in ("lib", "cli") for path in (root / tree).rglob("*.cpp")]
formats = {found for text in sources for found in re.findall(r'"(underlag\.[a-z-]+/[0-9]+)"', text)}
for of_format in sorted(formats):
    if schema_name(of_format) not in schemas:
        wrong.append(f"{of_format} has no schema {schema_name(of_format)}")
# Answers that no golden case can give, since they need a server: tests/postgres has them.
of_servers = {"underlag.ledger-create-1.json"}
for name in schemas:
    if not name.startswith("underlag.common-") and name not in met and name not in of_servers:
        wrong.append(f"{name} is met by no golden case")

for language in ("sv", "en"):
    manual = (root / f"lib/underlag/manual/topics/json.{language}.md").read_text()
    words = set(re.findall(r"[A-Za-z0-9_]+", manual))
    for of_format in sorted(formats):
        if of_format not in manual:
            wrong.append(f"json.{language}.md does not tell of {of_format}")
    for name, schema in schemas.items():
        for key in sorted({key for part in parts(schema) for key in part.get("properties", {})}):
            if key not in words:
                wrong.append(f"json.{language}.md does not tell of the key {key} ({name})")

print("\n".join(wrong) if wrong else f"{sum(met.values())} objects of {len(met)} kinds meet their schemas")
sys.exit(1 if wrong else 0)
