"""Reads calendars of `oshirase deadlines --format ics` with a parser that others maintain.

    check-calendar.py FILE.ics...
"""

import pathlib
import sys
from datetime import date, datetime, timedelta

from icalendar import Calendar

wrong = 0
for name in sys.argv[1:]:
    raw = pathlib.Path(name).read_bytes()
    problems = []
    calendar = Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    if not events:
        problems.append("no event")
    if calendar["version"] != "2.0" or not calendar["prodid"]:
        problems.append("no VERSION or PRODID")
    for part in calendar.walk():
        problems += [f"{part.name}: {error}" for error in part.errors]
    if len({event["uid"] for event in events}) != len(events):
        problems.append("a UID is there twice")
    for event in events:
        start, stamp = event.decoded("dtstart"), event.decoded("dtstamp")
        if isinstance(start, datetime):
            if start.utcoffset() != timedelta(0) or "dtend" in event:
                problems.append(f"{event['summary']}: not a time in UTC")
        elif not isinstance(start, date) or event.decoded("dtend") <= start:
            problems.append(f"{event['summary']}: not whole days")
        if stamp.utcoffset() != timedelta(0):
            problems.append(f"{event['summary']}: DTSTAMP is not in UTC")
        for alarm in event.walk("VALARM"):
            if alarm.decoded("trigger") >= timedelta(0) or not alarm["description"]:
                problems.append(f"{event['summary']}: not a reminder")
    # What is read and written again says the same.
    if Calendar.from_ical(calendar.to_ical()) != calendar:
        problems.append("does not survive being written again")
    wrong += bool(problems)
    print(f"{'FAIL' if problems else 'ok'}  {pathlib.Path(name).name}: {len(events)} events")
    for problem in problems:
        print(f"      {problem}")
sys.exit(wrong > 0)
