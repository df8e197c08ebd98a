### Moments.

shape-moment = a moment, as 2026-06-05T06:00
shape-short-moment = a moment, as 2026-06-05T06:00, which is short
no-holiday = { $day } is not a national holiday
no-holiday-hint = leave out `holiday`, or look at the date
no-anchor = `{ $event }` is not an event that a moment can lie near
exact-day = an exact day without a time
exact-month = an exact month
a-day = a day
exact-moment = an exact date or time
moment-words = about, shortly-after, holiday, planned, onward, a weekday, or a part of the day or month
event-name = the name of an event, such as occurrence
moment-empty = a moment is missing: write a date such as 2023-06-05, or unknown
    .form = a moment is missing: write a date such as 2023-06-05
moment-not-understood = "{ $text }" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50
moment-not-understood-range = "{ $text }" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50, and a range as 2023-06-05/2023-06-07
no-such-month = { $text } does not exist: there is no month { $month }; write 01 to 12
no-such-day = { $text } does not exist: { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
    [12] December
   *[other] the month
} has { $days } days
no-such-time = { $text } is not a time: write 00:00 to 24:00
no-such-era-year = { $text } does not exist: an era begins with its year 1; write a Gregorian year
other-era = { $text } does not exist: that day is { $actual }; correct the era or the day
before-gregorian = { $text } is before 1873-01-01, when Japan used a lunisolar calendar: write the Gregorian date
wrong-weekday = { $date } is a { $actual }, not a { $written }: correct one of them
misplaced = "{ $word }" must follow { $needs }
unknown-moment-word = unknown word "{ $word }": write { $of }
backwards = { $from }/{ $to } ends before it begins: write the earlier moment first
unbounded = "{ $text }" has no date: write one on at least one side of the slash
ambiguous-wave = "{ $text }" ends in a wave dash: write { $start }~ for "about" or { $start }/.. for "from"
no-such-duration = "{ $text }" is not a duration: write PT9M, P3M, P1DT12H or the like
bad-label = "{ $text }" is not a label: write (label) or (Japanese | English) at the end
late-hour = { $written } is read as { $actual }
midnight-as-start = { $written } is read as { $actual }: 24:00 is the end of a day
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
no-holidays-of-year = the national holidays of { $year } are not in this program, which has those of { $first } to { $last }
no-era-date = a date before { $day } has no era date: Japan had a lunisolar calendar
