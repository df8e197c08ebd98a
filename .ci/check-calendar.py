"""Reads calendars of `oshirase deadlines --format ics` with five libraries, which must agree.

    check-calendar.py FILE.ics...
    check-calendar.py --replaces BEFORE.ics AFTER.ics

With --replaces, a calendar that has the first file and gets the second must show what the second
says. Each library gives for every event its start and end, DTSTAMP, SEQUENCE, STATUS, texts, and the
seconds from the start to its reminders.
"""

import json
import pathlib
import subprocess
import sys
from datetime import datetime, timedelta

import ics
import vobject
from icalendar import Calendar

FOLDER = pathlib.Path(__file__).resolve().parent


def written(value):
    """A day, or a time in Universal Time."""
    if not isinstance(value, datetime):
        return value.strftime("%Y%m%d")
    if value.utcoffset() != timedelta(0):
        raise ValueError(f"{value} is not in Universal Time")
    return value.strftime("%Y%m%dT%H%M%SZ")


def by_icalendar(raw):
    calendar = Calendar.from_ical(raw)
    if calendar["version"] != "2.0" or not calendar["prodid"]:
        raise ValueError("no VERSION or PRODID")
    if errors := [error for part in calendar.walk() for error in part.errors]:
        raise ValueError(str(errors))
    if Calendar.from_ical(calendar.to_ical()) != calendar:
        raise ValueError("does not survive being written again")
    for alarm in calendar.walk("VALARM"):
        if alarm["action"] != "DISPLAY" or not alarm["description"]:
            raise ValueError("a reminder says nothing")
    events = [
        (
            str(event["uid"]),
            {
                "start": written(event.decoded("dtstart")),
                "end": written(event.decoded("dtend", event.decoded("dtstart"))),
                "stamp": written(event.decoded("dtstamp")),
                "sequence": event["sequence"],
                "status": str(event["status"]),
                "summary": str(event["summary"]),
                "description": str(event["description"]),
                "reminders": sorted(
                    alarm.decoded("trigger").total_seconds() for alarm in event.walk("VALARM")
                ),
            },
        )
        for event in calendar.walk("VEVENT")
    ]
    return str(calendar["x-wr-calname"]), events


def by_ics(raw):
    calendar = ics.Calendar(raw.decode())
    extra = {line.name: line.value for line in calendar.extra}
    events = []
    for event in calendar.events:
        time = (lambda at: written(at.date())) if event.all_day else (lambda at: written(at.datetime))
        values = {line.name: line.value for line in event.extra}
        fields = {
            "start": time(event.begin),
            "end": time(event.end),
            "stamp": written(event.created.datetime),
            "sequence": int(values["SEQUENCE"]),
            "status": event.status,
            "summary": event.name,
            "description": event.description,
            "reminders": sorted(alarm.trigger.total_seconds() for alarm in event.alarms),
        }
        events.append((event.uid, fields))
    return unescaped(extra["X-WR-CALNAME"]), events


def unescaped(text):
    """A text that a library leaves as it is in the file."""
    return text.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


def by_vobject(raw):
    calendar = vobject.readOne(raw.decode())
    events = []
    for event in calendar.vevent_list:
        start = event.dtstart.value
        fields = {
            "start": written(start),
            "end": written(event.dtend.value if hasattr(event, "dtend") else start),
            "stamp": written(event.dtstamp.value),
            "sequence": int(event.sequence.value),
            "status": event.status.value,
            "summary": event.summary.value,
            "description": event.description.value,
            "reminders": sorted(
                alarm.trigger.value.total_seconds()
                for alarm in getattr(event, "valarm_list", [])
            ),
        }
        events.append((event.uid.value, fields))
    return calendar.x_wr_calname.value, events


def by_javascript(files):
    command = ["node", FOLDER / "read-calendar.js", *files]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def read(files):
    """For each file what each library reads: the calendar's name, and the events by UID."""
    scripts = by_javascript(files)
    found = {}
    for file in files:
        raw = pathlib.Path(file).read_bytes()
        libraries = {"icalendar": by_icalendar, "ics": by_ics, "vobject": by_vobject}
        found[file] = {name: library(raw) for name, library in libraries.items()}
        for name, calendar in scripts[file].items():
            found[file][name] = (calendar["name"], list(map(tuple, calendar["events"])))
    return found


def problems_of(libraries):
    """What is wrong with one calendar."""
    (name, events) = libraries["icalendar"]
    if not events:
        yield "no event"
    if len(dict(events)) != len(events):
        yield "a UID is there twice"
    for library, (other_name, others) in libraries.items():
        if other_name != name:
            yield f"{library} reads the name {other_name}"
        if len(others) != len(events):
            yield f"{library} reads {len(others)} events of {len(events)}"
        for uid, event in others:
            for field, value in event.items():
                if value != dict(events).get(uid, {}).get(field):
                    yield f"{library} reads the {field} {value!r} of {event['summary']}"
    for _, event in events:
        first = event["start"]
        if len(first) == 8 and event["end"] <= first:
            yield f"{event['summary']}: ends before it begins"
        if event["status"] == "CANCELLED" and event["reminders"]:
            yield f"{event['summary']}: reminds of what is not owed"


def problems_of_replacing(before, after):
    """What a calendar program would keep of the first calendar that gets the second."""
    if {uid for uid, _ in before} - {uid for uid, _ in after}:
        yield "an event is left behind"
    if all(dict(before).get(uid, event)["start"] == event["start"] for uid, event in after):
        yield "no day was corrected"
    shown = dict(before)
    for uid, event in after:
        old = shown.get(uid)
        # RFC 5546, 2.1.5: the greater SEQUENCE, then the later DTSTAMP.
        if not old or (event["sequence"], event["stamp"]) > (old["sequence"], old["stamp"]):
            shown[uid] = event
    for uid, event in after:
        if shown[uid] != event:
            yield f"the old {event['summary']} stays"


def main(arguments):
    replaces = arguments[:1] == ["--replaces"]
    files = arguments[replaces:]
    calendars = read(files)
    wrong = False
    for file in files:
        problems = list(problems_of(calendars[file]))
        _, events = calendars[file]["icalendar"]
        wrong |= bool(problems)
        print(f"{'FAIL' if problems else 'ok'}  {pathlib.Path(file).name}: {len(events)} events")
        for problem in problems:
            print(f"      {problem}")
    if replaces:
        before, after = files
        for library in calendars[before]:
            problems = list(
                problems_of_replacing(calendars[before][library][1], calendars[after][library][1])
            )
            wrong |= bool(problems)
            print(f"{'FAIL' if problems else 'ok'}  replaced, as {library} reads it")
            for problem in problems:
                print(f"      {problem}")
    return wrong


sys.exit(main(sys.argv[1:]))
