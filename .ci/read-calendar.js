// What two libraries read in calendars, as JSON: node read-calendar.js FILE.ics...
// For each file and library its name and events, in the form that check-calendar.py describes.
import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** A date or a time in Universal Time, as ISO 8601 without separators. */
const written = (date, isDay) => {
  const text = date.toISOString().replace(/[-:]|\.\d+/g, '')
  return isDay ? text.slice(0, 8) : text
}

/** @param {string} text */
function icalJs (text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    const time = value => value.toICALString()
    const triggers = component.getAllSubcomponents('valarm').map(alarm =>
      alarm.getFirstPropertyValue('trigger').toSeconds())
    return [event.uid, {
      start: time(event.startDate),
      end: time(event.endDate),
      stamp: time(component.getFirstPropertyValue('dtstamp')),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      description: event.description,
      reminders: triggers.sort((a, b) => a - b)
    }]
  })
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events }
}

/** @param {string} text */
function node (text) {
  const calendar = nodeIcal.sync.parseICS(text)
  const found = Object.values(calendar).filter(part => part.type === 'VEVENT')
  const seconds = trigger => ICAL.Duration.fromString(trigger.val ?? trigger).toSeconds()
  const events = found.map(event => {
    const isDay = event.datetype === 'date'
    // Days begin at midnight of the machine.
    const time = date => isDay
      ? written(new Date(date.getTime() - date.getTimezoneOffset() * 60_000), true)
      : written(date, false)
    return [event.uid, {
      start: time(event.start),
      end: time(event.end),
      stamp: written(event.dtstamp, false),
      sequence: Number(event.sequence),
      status: event.status,
      summary: event.summary,
      description: event.description,
      reminders: (event.alarms ?? []).map(alarm => seconds(alarm.trigger)).sort((a, b) => a - b)
    }]
  })
  return { name: calendar.vcalendar['WR-CALNAME'], events }
}

const read = {}
for (const file of process.argv.slice(2)) {
  const text = await readFile(file, 'utf8')
  read[file] = { 'ical.js': icalJs(text), 'node-ical': node(text) }
}
console.log(JSON.stringify(read))
