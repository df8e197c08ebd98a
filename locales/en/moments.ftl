### Phrases for moments. Every message may use $english (us, international) and $form (prose, table).
### Digits arrive as text; numbers arrive as numbers only where a message selects by them.

## Numbers

# A count in a sentence. $number selects, $digits is its text.
moment-count = { $english ->
    [international] { $digits }
   *[us] { $number ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
       *[other] { $digits }
     }
 }

# A count in words where the language has them. $number selects, $digits is its text.
number-words = { $number ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
    [13] thirteen
    [14] fourteen
    [15] fifteen
    [16] sixteen
    [17] seventeen
    [18] eighteen
    [19] nineteen
    [20] twenty
   *[other] { $digits }
 }

# A place in a series. $ending: the sound of its last word.
# Without: $size
number-ordinal = { $ending ->
    [first] { $digits }st
    [second] { $digits }nd
    [third] { $digits }rd
   *[other] { $digits }th
 }

# One digit of a year in vertical text.
moment-vertical-digit = { $digit }

# A number from 1 to 99 in vertical text, by its tens and ones.
moment-vertical-number = { $tens ->
    [0] { $ones }
   *[other] { $tens }{ $ones }
 }

## Years

# An era and its year, without the word for year. $first is yes in the first year.
# Without: $first
moment-era-year = { $era ->
    [meiji] Meiji { $number }
    [taisho] Taisho { $number }
    [showa] Showa { $number }
    [heisei] Heisei { $number }
   *[reiwa] Reiwa { $number }
 }

# A year; $year is digits or an era with its year.
moment-year = { $year }

# A year with its era, where the language usually leaves that out.
moment-year-with-era = { $english-era ->
    [before] { $era-year } ({ $year })
   *[after] { $year } ({ $era-year })
 }

# Two names of one year or month.
moment-two-eras = { $first } or { $second }

# A name and, in brackets, another.
moment-aside = { $first } ({ $second })

## Months

# The name of a month.
moment-month-name = { $form ->
    [table] { $month ->
        [1] Jan{ $english ->
            [international] { "" }
           *[us] .
         }
        [2] Feb{ $english ->
            [international] { "" }
           *[us] .
         }
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] Aug{ $english ->
            [international] { "" }
           *[us] .
         }
        [9] Sept{ $english ->
            [international] { "" }
           *[us] .
         }
        [10] Oct{ $english ->
            [international] { "" }
           *[us] .
         }
        [11] Nov{ $english ->
            [international] { "" }
           *[us] .
         }
       *[12] Dec{ $english ->
            [international] { "" }
           *[us] .
         }
     }
   *[prose] { $month ->
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
       *[12] December
     }
 }

# A month in words. $shape: full or full-part with the year, month or end without, head before another.
# Without: $month, $shape
moment-month-prose = { $shape ->
    [head] { $month-name }
    [month] { $month-name }
    [end] { $month-name }
   *[full] { $month-name } { $year }
 }

# A month in a table.
# Without: $calendar, $month, $shape
moment-month-table = { $shape ->
    [head] { $month-name }
    [month] { $month-name }
    [end] { $month-name }
   *[full] { $month-name } { $year }
 }

# A month in the short form of official documents.
# Without: $month, $shape
moment-month-dotted = { $shape ->
    [head] { $month-name }
    [month] { $month-name }
    [end] { $month-name }
   *[full] { $month-name } { $year }
 }

# A month in the form of JIS X 0301 or ISO 8601.
# Without: $calendar, $shape
moment-month-jis = { $year }-{ $month }

# A month in figures with slashes, which English does not use.
# Without: $month, $shape
moment-month-short = { $shape ->
    [head] { $month-name }
    [month] { $month-name }
    [end] { $month-name }
   *[full] { $month-name } { $year }
 }

# A part of a month.
moment-month-part = { $part ->
    [start] { $form ->
        [table] beginning of { $month }
       *[prose] the beginning of { $month }
     }
    [early] early { $month }
    [middle] mid-{ $month }
    [late] late { $month }
    [last-week] { $form ->
        [table] last week of { $month }
       *[prose] the last week of { $month }
     }
    [end] { $form ->
        [table] end of { $month }
       *[prose] the end of { $month }
     }
   *[within] { $role ->
        [alone] during { $month }
       *[inside] { $month }
     }
 }

## Days

# The name of a weekday, Monday being 1.
moment-weekday-name = { $form ->
    [table] { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
     }{ $english ->
        [international] { "" }
       *[us] .
     }
   *[prose] { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
     }
 }

# A weekday beside its date: before it in words, after it in a table.
# Without: $holiday, $shape
moment-weekday = { $form ->
    [table] { " " }({ $name })
   *[prose] { $english ->
        [international] { $name },{ " " }
       *[us] { $name },{ " " }
     }
 }

# A day in words. $shape: full, month-day, day; head and tail begin and end several days of one month.
# Without: $month, $shape
moment-day-prose = { $english ->
    [international] { $shape ->
        [day] { $day }
        [head] { $day }
        [tail] { $day } { $month-name } { $year }
        [tail-without-year] { $day } { $month-name }
        [month-day] { $weekday }{ $day } { $month-name }
       *[full] { $english-era ->
            [before] { $weekday }{ $day } { $month-name }, { $year }
           *[none] { $weekday }{ $day } { $month-name } { $year }
         }
     }
   *[us] { $shape ->
        [day] { $day }
        [head] { $month-name } { $day }
        [tail] { $day }, { $year }
        [tail-without-year] { $day }
        [month-day] { $weekday }{ $month-name } { $day }
       *[full] { $weekday }{ $month-name } { $day }, { $year }
     }
 }{ $holiday ->
    [yes] { " " }(public holiday in Japan)
   *[no] { "" }
 }

# A day in a table.
# Without: $calendar, $month, $shape
moment-day-table = { $english ->
    [international] { $shape ->
        [day] { $day }
        [head] { $day }
        [tail] { $day } { $month-name } { $year }
        [tail-without-year] { $day } { $month-name }
        [month-day] { $day } { $month-name }{ $weekday }
       *[full] { $day } { $month-name } { $year }{ $weekday }
     }
   *[us] { $shape ->
        [day] { $day }
        [head] { $month-name } { $day }
        [tail] { $day }, { $year }
        [tail-without-year] { $day }
        [month-day] { $month-name } { $day }{ $weekday }
       *[full] { $month-name } { $day }, { $year }{ $weekday }
     }
 }{ $holiday ->
    [yes] { " " }(public holiday in Japan)
   *[no] { "" }
 }

# A day in the short form of official documents.
# Without: $month, $shape
moment-day-dotted = { $english ->
    [international] { $shape ->
        [day] { $day }
        [head] { $day }
        [tail] { $day } { $month-name } { $year }
        [tail-without-year] { $day } { $month-name }
        [month-day] { $day } { $month-name }{ $weekday }
       *[full] { $day } { $month-name } { $year }{ $weekday }
     }
   *[us] { $shape ->
        [day] { $day }
        [head] { $month-name } { $day }
        [tail] { $day }, { $year }
        [tail-without-year] { $day }
        [month-day] { $month-name } { $day }{ $weekday }
       *[full] { $month-name } { $day }, { $year }{ $weekday }
     }
 }{ $holiday ->
    [yes] { " " }(public holiday in Japan)
   *[no] { "" }
 }

# A day in the form of JIS X 0301 or ISO 8601, which elides nothing and has no weekday.
# Without: $calendar, $shape
moment-day-jis = { $shape ->
    [month-day] { $month }-{ $day }
   *[full] { $year }-{ $month }-{ $day }
 }

# A day in figures with slashes, which English does not use.
# Without: $month, $shape
moment-day-short = { $english ->
    [international] { $shape ->
        [day] { $day }
        [head] { $day }
        [tail] { $day } { $month-name } { $year }
        [tail-without-year] { $day } { $month-name }
        [month-day] { $day } { $month-name }{ $weekday }
       *[full] { $day } { $month-name } { $year }{ $weekday }
     }
   *[us] { $shape ->
        [day] { $day }
        [head] { $month-name } { $day }
        [tail] { $day }, { $year }
        [tail-without-year] { $day }
        [month-day] { $month-name } { $day }{ $weekday }
       *[full] { $month-name } { $day }, { $year }{ $weekday }
     }
 }{ $holiday ->
    [yes] { " " }(public holiday in Japan)
   *[no] { "" }
 }

# A day that is about, or shortly before, the real one.
moment-about-date = around { $date }
moment-shortly-after-date = shortly after { $date }

# A day told by the one mentioned just before it.
moment-same-day = the same day
moment-next-day = { $dated ->
    [no] the next day
   *[yes] the following day, { $date }
 }
moment-same-month = { $date }
moment-same-year = { $date } of the same year

# A part of a day. $role: alone, or inside another phrase.
moment-day-part = { $form ->
    [table] { $date }, { $part ->
        [predawn] early hours
        [dawn] around dawn
        [early-morning] early morning
        [morning] morning
        [late-morning] late morning
        [noonish] around noon
        [early-afternoon] early afternoon
        [late-afternoon] late afternoon
        [evening] evening
        [night] night
        [late-night] late at night
        [daytime] daytime
        [am] morning
       *[pm] afternoon
    }
   *[prose] { $role ->
        [alone] { $part ->
            [predawn] in the early hours of { $date }
            [dawn] around dawn on { $date }
            [early-morning] early in the morning of { $date }
            [morning] on the morning of { $date }
            [late-morning] late on the morning of { $date }
            [noonish] around noon on { $date }
            [early-afternoon] early on the afternoon of { $date }
            [late-afternoon] late on the afternoon of { $date }
            [evening] on the evening of { $date }
            [night] on the night of { $date }
            [late-night] late at night on { $date }
            [daytime] during the day on { $date }
            [am] on the morning of { $date }
           *[pm] on the afternoon of { $date }
         }
       *[inside] { $part ->
            [predawn] the early hours of { $date }
            [dawn] around dawn on { $date }
            [early-morning] the early morning of { $date }
            [morning] the morning of { $date }
            [late-morning] the late morning of { $date }
            [noonish] around noon on { $date }
            [early-afternoon] the early afternoon of { $date }
            [late-afternoon] the late afternoon of { $date }
            [evening] the evening of { $date }
            [night] the night of { $date }
            [late-night] late at night on { $date }
            [daytime] the daytime of { $date }
            [am] the morning of { $date }
           *[pm] the afternoon of { $date }
         }
     }
 }

# A part of the day after the one mentioned just before it.
moment-next-day-part = { $part ->
    [predawn] in the early hours of the following day ({ $date })
    [dawn] around dawn the following day ({ $date })
    [early-morning] early the following morning ({ $date })
    [morning] the following morning ({ $date })
    [late-morning] late the following morning ({ $date })
    [noonish] around noon the following day ({ $date })
    [early-afternoon] early the following afternoon ({ $date })
    [late-afternoon] late the following afternoon ({ $date })
    [evening] the following evening ({ $date })
    [night] the following night ({ $date })
    [late-night] late the following night ({ $date })
    [daytime] during the following day ({ $date })
    [am] the following morning ({ $date })
   *[pm] the following afternoon ({ $date })
 }

# A part of the day mentioned just before it.
moment-part = { $form ->
    [table] { $part ->
        [predawn] early hours
        [dawn] around dawn
        [early-morning] early morning
        [morning] morning
        [late-morning] late morning
        [noonish] around noon
        [early-afternoon] early afternoon
        [late-afternoon] late afternoon
        [evening] evening
        [night] night
        [late-night] late at night
        [daytime] daytime
        [am] morning
       *[pm] afternoon
     }
   *[prose] { $part ->
        [predawn] the early hours
        [dawn] around dawn
        [early-morning] the early morning
        [morning] the morning
        [late-morning] the late morning
        [noonish] around noon
        [early-afternoon] the early afternoon
        [late-afternoon] the late afternoon
        [evening] the evening
        [night] the night
        [late-night] late at night
        [daytime] the daytime
        [am] the morning
       *[pm] the afternoon
     }
 }

## Times

# A time of the 24-hour clock. $precision: hour, minute, second.
# Without: $hour, $minute, $precision, $second
moment-clock-24 = { $precision ->
    [second] { $hour-padded }:{ $minute-padded }:{ $second-padded }
   *[minute] { $hour-padded }:{ $minute-padded }
 }

# A time of the 12-hour clock. $half: am, pm, noon, end (of the day), none (told later).
# Without: $half, $hour, $hour-of-half, $minute, $precision, $second
moment-clock-12 = { $half ->
    [end] 12:00 midnight
    [noon] 12:00 noon
    [none] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded }
       *[minute] { $hour-of-twelve }:{ $minute-padded }
     }
    [pm] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded } p.m.
       *[minute] { $hour-of-twelve }:{ $minute-padded } p.m.
     }
   *[am] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded } a.m.
       *[minute] { $hour-of-twelve }:{ $minute-padded } a.m.
     }
 }

# A time of the 24-hour clock in a table.
# Without: $hour
moment-clock-table-24 = { $precision ->
    [second] { $hour-padded }:{ $minute-padded }:{ $second-padded }
   *[minute] { $hour-padded }:{ $minute-padded }
 }

# A time of the 12-hour clock in a table.
# Without: $half, $hour, $hour-of-half
moment-clock-table-12 = { $half ->
    [end] 12:00 midnight
    [noon] 12:00 noon
    [none] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded }
       *[minute] { $hour-of-twelve }:{ $minute-padded }
     }
    [pm] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded } p.m.
       *[minute] { $hour-of-twelve }:{ $minute-padded } p.m.
     }
   *[am] { $precision ->
        [second] { $hour-of-twelve }:{ $minute-padded }:{ $second-padded } a.m.
       *[minute] { $hour-of-twelve }:{ $minute-padded } a.m.
     }
 }

# A time in the form of JIS X 0301 or ISO 8601.
moment-clock-jis = { $precision ->
    [second] { $hour-padded }:{ $minute-padded }:{ $second-padded }
   *[minute] { $hour-padded }:{ $minute-padded }
 }

# What follows a time: its zone and its label.
# Without: $shape
moment-note = { $shape ->
    [zone] { " " }(JST)
    [label] { " " }({ $label })
    [zone-and-label] { " " }(JST; { $label })
   *[none] { "" }
 }

# A time that is exact, about or shortly before the real one.
moment-near-time = { $nearness ->
    [about] around { $time }
    [shortly-after] shortly after { $time }
   *[exact] { $time }
 }

# A time of any day. $role: alone, or inside another phrase.
moment-time = { $time }{ $note }

# A time of a day. $role: alone, inside another phrase, range, or referring to the day before; $joint: open wants a space.
# Without: $joint
moment-date-time = { $role ->
    [alone] { $english ->
        [international] { $nearness ->
            [about] { $form ->
                [table] { $date }, around { $time }{ $note }
               *[prose] { $date } at around { $time }{ $note }
             }
            [shortly-after] { $date }, shortly after { $time }{ $note }
           *[exact] { $form ->
                [table] { $date }, { $time }{ $note }
               *[prose] { $date } at { $time }{ $note }
             }
         }
       *[us] { $nearness ->
            [about] { $form ->
                [table] { $date }, around { $time }{ $note }
               *[prose] { $date }, at around { $time }{ $note }
             }
            [shortly-after] { $date }, shortly after { $time }{ $note }
           *[exact] { $form ->
                [table] { $date }, { $time }{ $note }
               *[prose] { $date }, at { $time }{ $note }
             }
         }
     }
    [range] { $nearness ->
        [about] { $date }, around { $time }{ $note }
        [shortly-after] { $date }, shortly after { $time }{ $note }
       *[exact] { $date }, { $time }{ $note }
     }
    [referring] { $english ->
        [international] { $nearness ->
            [about] at around { $time }{ $note } { $date }
            [shortly-after] shortly after { $time }{ $note } { $date }
           *[exact] at { $time }{ $note } { $date }
         }
       *[us] { $nearness ->
            [about] at around { $time }{ $note } on { $date }
            [shortly-after] shortly after { $time }{ $note } on { $date }
           *[exact] at { $time }{ $note } on { $date }
         }
     }
   *[inside] { $form ->
        [table] { $nearness ->
            [about] { $date }, around { $time }{ $note }
            [shortly-after] { $date }, shortly after { $time }{ $note }
           *[exact] { $date }, { $time }{ $note }
         }
       *[prose] { $nearness ->
            [about] around { $time }{ $note } on { $date }
            [shortly-after] shortly after { $time }{ $note } on { $date }
           *[exact] { $time }{ $note } on { $date }
         }
     }
 }

# The midnight that ends a day.
# Without: $joint
moment-end-of-day = { $english ->
    [international] { $nearness ->
        [about] around { $time }{ $note } on { $date }
        [shortly-after] shortly after { $time }{ $note } on { $date }
       *[exact] { $time }{ $note } on { $date }
     }
   *[us] { $nearness ->
        [about] around midnight at the end of { $date }{ $note }
        [shortly-after] shortly after midnight at the end of { $date }{ $note }
       *[exact] midnight at the end of { $date }{ $note }
     }
 }

# A time of a day in the form of JIS X 0301 or ISO 8601.
moment-date-time-jis = { $date }T{ $time }

## Ranges

# Two dates. $sign: dash, or words in running text; $pause: yes where a weekday stands before the first.
moment-range = { $sign ->
    [between] between { $from }{ $pause ->
        [yes] { $english ->
            [international] { "" }
           *[us] ,
         }
       *[no] { "" }
     } and { $to }{ $note }
    [words] from { $from }{ $pause ->
        [yes] { $english ->
            [international] { "" }
           *[us] ,
         }
       *[no] { "" }
     } to { $to }{ $note }
   *[dash] { $from }–{ $to }{ $note }
 }

# Two dates told in words, or an event and a date.
moment-range-words = { $sign ->
    [between] between { $from }{ $pause ->
        [yes] { $english ->
            [international] { "" }
           *[us] ,
         }
       *[no] { "" }
     } and { $to }{ $note }
    [words] from { $from }{ $pause ->
        [yes] { $english ->
            [international] { "" }
           *[us] ,
         }
       *[no] { "" }
     } to { $to }{ $note }
   *[dash] { $from } to { $to }{ $note }
 }

# Two dates or times that are both about.
moment-range-approximate = between { $from } and { $to }{ $note }

# Two times of any day.
moment-range-times = { $sign ->
    [between] between { $from } and { $to }{ $note }
    [words] from { $from } to { $to }{ $note }
   *[dash] { $from }–{ $to }{ $note }
 }

# Two times of one day.
# Without: $joint
moment-range-times-of-day = { $sign ->
    [between] between { $from } and { $to }{ $note } on { $date }
    [words] from { $from } to { $to }{ $note } on { $date }
   *[dash] { $date }, { $from }–{ $to }{ $note }
 }

# From a moment on, its end left open.
# Without: $sign
moment-open = { $form ->
    [table] { $from } onward
   *[prose] from { $from }
 }

# From a moment to the present.
moment-to-now = { $sign ->
    [words] from { $from } to the present
   *[dash] { $from } to present
 }

# From the present to a moment.
# Without: $sign
moment-from-now = from now until { $to }

## Bounds. $kind: day, time, month

# No later than a moment.
moment-by = by { $moment }

# Up to and including it.
# Without: $form
moment-until = { $kind ->
    [time] until { $moment }
   *[day] until { $moment } (inclusive)
 }

# Earlier than it.
moment-before = before { $moment }

# From it.
# Without: $form
moment-from = from { $moment }

# At it or later.
moment-onward = { $english ->
    [international] from { $moment } onwards
   *[us] { $kind ->
        [day] on and after { $moment }
       *[month] from { $moment } onward
     }
 }

# The state at it.
moment-as-of = as of { $moment }

# A document's date.
moment-dated = dated { $moment }

# The date something takes effect.
# Without: $form
moment-effective = effective { $moment }

# Something expected.
moment-planned = { $kind ->
    [day] scheduled for { $moment }
    [time] scheduled for { $moment }
   *[other] { $moment } (planned)
 }

# A moment with its label.
moment-labelled = { $moment } ({ $label })

## Events

# At an event.
moment-upon-event = { $event ->
    [occurrence] upon the incident
    [detected] upon detection
    [reported] upon the report
    [contained] upon containment
    [stopped] upon the shutdown
    [recovered] upon recovery
    [published] upon publication
   *[other] upon the event
 }

# Immediately after an event.
moment-just-after-event = { $event ->
    [occurrence] immediately after the incident
    [detected] immediately after detection
    [reported] immediately after the report
    [contained] immediately after containment
    [stopped] immediately after the shutdown
    [recovered] immediately after recovery
    [published] immediately after publication
   *[other] immediately after the event
 }

# After an event.
moment-after-event = { $event ->
    [occurrence] after the incident
    [detected] after detection
    [reported] after the report
    [contained] after containment
    [stopped] after the shutdown
    [recovered] after recovery
    [published] after publication
   *[other] after the event
 }

# Before an event.
moment-before-event = { $event ->
    [occurrence] before the incident
    [detected] before detection
    [reported] before the report
    [contained] before containment
    [stopped] before the shutdown
    [recovered] before recovery
    [published] before publication
   *[other] before the event
 }

## Lists

# All dates but the last. $length: whole dates, or short where they share a year.
# Without: $form
moment-list-next = { $length ->
    [whole] { $first }; { $second }
   *[short] { $first }, { $second }
 }

# The last date.
# Without: $form
moment-list-last = { $length ->
    [whole] { $first }; and { $second }
   *[short] { $first } and { $second }
 }

## Recurrence, fiscal years, durations

# How often. $number selects, $count is its text.
moment-recurring = { $cycle ->
    [day] { $number ->
        [1] daily
        [2] twice a day
       *[other] { $count } times a day
     }
    [week] { $number ->
        [1] weekly
        [2] twice a week
       *[other] { $count } times a week
     }
    [month] { $number ->
        [1] monthly
        [2] twice a month
       *[other] { $count } times a month
     }
   *[year] { $number ->
        [1] once a year
        [2] twice a year
       *[other] { $count } times a year
     }
 }

# How often from a moment on.
moment-recurring-from = { $recurrence } from { $from }

# The name of a fiscal year; $year is digits or an era with its year.
moment-fiscal-name = { $english ->
    [international] financial year { $year }
   *[us] fiscal year { $year }
 }

# A fiscal year. $span: shown or hidden.
moment-fiscal-year = { $form ->
    [table] FY{ $year }
   *[prose] { $span ->
        [hidden] { $name }
       *[shown] { $name } ({ $from } to { $to })
     }
 }

# A half of a fiscal year; $number is its number in digits.
moment-fiscal-half = { $form ->
    [table] FY{ $year } H{ $number }
   *[prose] the { $half ->
        [first] first half
       *[second] second half
     } of { $name }
 }

# A quarter of a fiscal year; $quarter selects, $number is its text.
# Without: $form, $name, $number
moment-fiscal-quarter = { $quarter ->
    [1] April to June { $year }
    [2] July to September { $year }
    [3] October to December { $year }
   *[4] January to March { $next-year }
 }

# How long, by unit. $purpose: lasting alone, within a limit, joined with other units.
moment-duration-year = { $purpose ->
    [joined] { $number ->
        [1] { $digits } year
       *[other] { $digits } years
     }
   *[lasting] { $number ->
        [1] { $count } year
       *[other] { $count } years
     }
 }
moment-duration-month = { $purpose ->
    [joined] { $number ->
        [1] { $digits } month
       *[other] { $digits } months
     }
   *[lasting] { $number ->
        [1] { $count } month
       *[other] { $count } months
     }
 }
moment-duration-week = { $purpose ->
    [joined] { $number ->
        [1] { $digits } week
       *[other] { $digits } weeks
     }
   *[lasting] { $number ->
        [1] { $count } week
       *[other] { $count } weeks
     }
 }
moment-duration-day = { $purpose ->
    [joined] { $number ->
        [1] { $digits } day
       *[other] { $digits } days
     }
   *[lasting] { $number ->
        [1] { $count } day
       *[other] { $count } days
     }
 }
moment-duration-hour = { $purpose ->
    [joined] { $number ->
        [1] { $digits } hour
       *[other] { $digits } hours
     }
   *[lasting] { $number ->
        [1] { $count } hour
       *[other] { $count } hours
     }
 }
moment-duration-minute = { $purpose ->
    [joined] { $number ->
        [1] { $digits } minute
       *[other] { $digits } minutes
     }
   *[lasting] { $number ->
        [1] { $count } minute
       *[other] { $count } minutes
     }
 }
moment-duration-second = { $purpose ->
    [joined] { $number ->
        [1] { $digits } second
       *[other] { $digits } seconds
     }
   *[lasting] { $number ->
        [1] { $count } second
       *[other] { $count } seconds
     }
 }

# Two units of one duration.
moment-duration-joined = { $first } { $second }

# How long, about.
moment-lasting-about = about { $duration }

# A limit.
moment-within = within { $duration }
moment-within-business-days = { $english ->
    [international] { $number ->
        [1] within { $count } working day
       *[other] within { $count } working days
     }
   *[us] { $number ->
        [1] within { $count } business day
       *[other] within { $count } business days
     }
 }

## Fixed phrases

# The present.
moment-now = at present

# Soon.
moment-soon = at an early date

# At regular intervals.
moment-regularly = regularly

# Day and night, all year.
moment-always = 24 hours a day, 365 days a year

# Nobody knows.
moment-unknown = { $form ->
    [table] unknown
   *[prose] date and time unknown
 }
