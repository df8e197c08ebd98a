"""Compares the tables of holidays with packages that others maintain.

Japan: data/holidays-japan.csv, every day of every year it has, with `holidays` and `jpholiday`.
United States: the rule in src/calendar/holidays.rs is tested in Rust with dates of the Office of
Personnel Management; here the same dates are compared with `holidays`.
"""

import csv
import pathlib
import re
import sys
from importlib import metadata

import holidays
import jpholiday

root = pathlib.Path(__file__).resolve().parent.parent
wrong = 0


def compare(what, ours, theirs):
    global wrong
    for day in sorted(ours ^ theirs):
        wrong += 1
        print(f"FAIL  {day}: only {'in our table' if day in ours else 'in ' + what}")


lines = (root / "data/holidays-japan.csv").read_text(encoding="utf-8").splitlines()
rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
years = sorted({int(row["date"][:4]) for row in rows})
for year in range(years[0], years[-1] + 1):
    ours = {row["date"] for row in rows if row["date"].startswith(f"{year}-")}
    compare("holidays", ours, {day.isoformat() for day in holidays.Japan(years=year)})
    compare("jpholiday", ours, {day.isoformat() for day, _ in jpholiday.year_holidays(year)})

test = (root / "tests/suite/holidays.rs").read_text(encoding="utf-8")
dates = set(re.findall(r'"(\d{4}-\d\d-\d\d)"', test.split("fn federal_holidays()")[1].split("];")[0]))
first, last = min(dates)[:4], max(dates)[:4]
federal = holidays.UnitedStates(years=range(int(first), int(last) + 2), observed=True)
# What is observed on another day is named so; the law counts the day on which it is observed.
theirs = {
    day.isoformat()
    for day, name in federal.items()
    if day.weekday() < 5 and first <= day.isoformat()[:4] <= last
}
compare("holidays (US)", dates, theirs)

print(", ".join(f"{name} {metadata.version(name)}" for name in ["holidays", "jpholiday"]))
print(f"holidays: {len(rows)} days of Japan {years[0]}-{years[-1]}, {len(dates)} of the United States: {wrong} differ")
sys.exit(wrong > 0)
