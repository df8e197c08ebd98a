### Phrases for moments. Every message may use $english (us, international) and $form (prose, table).
### Digits arrive as text; numbers arrive as numbers only where a message selects by them.

## Numbers

# A count in a sentence. $number selects, $digits is its text.
# Without: $english, $number
moment-count = { $digits }

# A count in words where the language has them. $number selects, $digits is its text.
# Without: $number
number-words = { $digits }

# A place in a series. $size: many from 100 on; $tens and $ones are those of the number.
# Without: $ending
number-ordinal = { $size ->
    [many] { $digits }
   *[few] { moment-vertical-number }
 }

# One digit of a year in vertical text.
moment-vertical-digit = { $digit ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
    [9] 九
   *[0] 〇
 }

# A number from 1 to 99 in vertical text, by its tens and ones.
moment-vertical-number = { $tens ->
    [1] 十
    [2] 二十
    [3] 三十
    [4] 四十
    [5] 五十
    [6] 六十
    [7] 七十
    [8] 八十
    [9] 九十
   *[0] { "" }
 }{ $ones ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
    [9] 九
   *[0] { "" }
 }

## Years

# An era and its year, without the word for year. $first is yes in the first year.
moment-era-year = { $era ->
    [meiji] 明治
    [taisho] 大正
    [showa] 昭和
    [heisei] 平成
   *[reiwa] 令和
 }{ $first ->
    [yes] 元
   *[no] { $number }
 }

# A year; $year is digits or an era with its year.
moment-year = { $year }年

# A year with its era, where the language usually leaves that out.
# Without: $english-era
moment-year-with-era = { $year }（{ $era-year }）

# Two names of one year or month.
moment-two-eras = { $first }・{ $second }

# A name and, in brackets, another.
moment-aside = { $first }（{ $second }）

## Months

# The name of a month.
# Without: $form, $english
moment-month-name = { $month }月

# A month in words. $shape: full or full-part with the year, month or end without, head before another.
# Without: $month-name
moment-month-prose = { $shape ->
    [month] { $month }月
    [end] { $month }月
   *[full] { $year }{ $month }月
 }

# A month in a table.
# Without: $month-name
moment-month-table = { $shape ->
    [month] { $month }月
    [end] { $month }
    [full-part] { $year }年{ $month }月
   *[full] { $year }{ $calendar ->
        [wareki] .
       *[gregorian] /
     }{ $month }
 }

# A month in the short form of official documents.
# Without: $month-name
moment-month-dotted = { $shape ->
    [month] { $month }月
    [end] { $month }
    [full-part] { $year }年{ $month }月
   *[full] { $year }.{ $month }
 }

# A month in the form of JIS X 0301 or ISO 8601.
moment-month-jis = { $shape ->
    [month] { $month }月
    [end] { $month }
    [full-part] { $year }年{ $month }月
   *[full] { $year }{ $calendar ->
        [wareki] .
       *[gregorian] -
     }{ $month }
 }

# A month in figures with slashes.
# Without: $month-name
moment-month-short = { $shape ->
    [month] { $month }月
    [end] { $month }
    [full-part] { $year }年{ $month }月
   *[full] { $year }/{ $month }
 }

# A part of a month.
# Without: $form, $role
moment-month-part = { $part ->
    [start] { $month }初め
    [early] { $month }上旬
    [middle] { $month }中旬
    [late] { $month }下旬
    [last-week] { $month }最終週
    [end] { $month }末
   *[within] { $month }中
 }

## Days

# The name of a weekday, Monday being 1.
# Without: $form, $english
moment-weekday-name = { $weekday ->
    [1] 月
    [2] 火
    [3] 水
    [4] 木
    [5] 金
    [6] 土
   *[7] 日
 }

# A weekday beside its date.
# Without: $english, $form
moment-weekday = { $shape ->
    [long] { $holiday ->
        [yes] （{ $name }曜日・祝日）
       *[no] （{ $name }曜日）
     }
    [bare] { $holiday ->
        [yes] { $name }曜日（祝日）
       *[no] { $name }曜日
     }
    [half-width] { $holiday ->
        [yes] ({ $name }・祝)
       *[no] ({ $name })
     }
   *[short] { $holiday ->
        [yes] （{ $name }・祝）
       *[no] （{ $name }）
     }
 }

# A day in words. $shape: full, month-day, day; head and tail begin and end several days of one month.
# Without: $english, $english-era, $holiday, $month-name
moment-day-prose = { $shape ->
    [day] { $day }日{ $weekday }
    [month-day] { $month }月{ $day }日{ $weekday }
   *[full] { $year }{ $month }月{ $day }日{ $weekday }
 }

# A day in a table.
# Without: $english, $holiday, $month-name
moment-day-table = { $shape ->
    [day] { $day }{ $weekday }
    [month-day] { $month }{ $calendar ->
        [wareki] .
       *[gregorian] /
     }{ $day }{ $weekday }
   *[full] { $year }{ $calendar ->
        [wareki] .
       *[gregorian] /
     }{ $month }{ $calendar ->
        [wareki] .
       *[gregorian] /
     }{ $day }{ $weekday }
 }

# A day in the short form of official documents.
# Without: $english, $holiday, $month-name
moment-day-dotted = { $shape ->
    [day] { $day }{ $weekday }
    [month-day] { $month }.{ $day }{ $weekday }
   *[full] { $year }.{ $month }.{ $day }{ $weekday }
 }

# A day in the form of JIS X 0301 or ISO 8601, which elides nothing and has no weekday.
moment-day-jis = { $shape ->
    [day] { $day }
    [month-day] { $month }{ $calendar ->
        [wareki] .
       *[gregorian] -
     }{ $day }
   *[full] { $year }{ $calendar ->
        [wareki] .
       *[gregorian] -
     }{ $month }{ $calendar ->
        [wareki] .
       *[gregorian] -
     }{ $day }
 }

# A day in figures with slashes.
# Without: $english, $holiday, $month-name
moment-day-short = { $shape ->
    [day] { $day }{ $weekday }
    [month-day] { $month }/{ $day }{ $weekday }
   *[full] { $year }/{ $month }/{ $day }{ $weekday }
 }

# A day that is about, or shortly before, the real one.
moment-about-date = { $date }頃
moment-shortly-after-date = { $date }過ぎ

# A day told by the one mentioned just before it.
moment-same-day = 同日
# Without: $dated
moment-next-day = 翌{ $date }
moment-same-month = 同月{ $date }
moment-same-year = 同年{ $date }

# A part of a day.
# Without: $form, $role
moment-day-part = { $date }{ $part ->
    [predawn] 未明
    [dawn] 明け方
    [early-morning] 早朝
    [morning] 朝
    [late-morning] 昼前
    [noonish] 昼頃
    [early-afternoon] 昼過ぎ
    [late-afternoon] 夕方
    [evening] 夜のはじめ頃
    [night] 夜
    [late-night] 深夜
    [daytime] 日中
    [am] 午前
   *[pm] 午後
 }

# A part of the day after the one mentioned just before it.
moment-next-day-part = 翌{ $date }{ $part ->
    [predawn] 未明
    [dawn] 明け方
    [early-morning] 早朝
    [morning] 朝
    [late-morning] 昼前
    [noonish] 昼頃
    [early-afternoon] 昼過ぎ
    [late-afternoon] 夕方
    [evening] 夜のはじめ頃
    [night] 夜
    [late-night] 深夜
    [daytime] 日中
    [am] 午前
   *[pm] 午後
 }

# A part of the day mentioned just before it.
# Without: $form
moment-part = { $part ->
    [predawn] 未明
    [dawn] 明け方
    [early-morning] 早朝
    [morning] 朝
    [late-morning] 昼前
    [noonish] 昼頃
    [early-afternoon] 昼過ぎ
    [late-afternoon] 夕方
    [evening] 夜のはじめ頃
    [night] 夜
    [late-night] 深夜
    [daytime] 日中
    [am] 午前
   *[pm] 午後
 }

## Times

# A time of the 24-hour clock in words. $precision: hour, minute, second.
# Without: $hour-padded, $minute-padded, $second-padded
moment-clock-24 = { $precision ->
    [hour] { $hour }時
    [second] { $hour }時{ $minute }分{ $second }秒
   *[minute] { $hour }時{ $minute }分
 }

# A time of the 12-hour clock in words. $half: am, pm, noon, end (of the day), none (told later).
# Without: $hour-of-twelve, $minute-padded, $second-padded
moment-clock-12 = { $half ->
    [end] { $hour }時
    [noon] 正午
    [pm] 午後{ $precision ->
        [hour] { $hour-of-half }時
        [second] { $hour-of-half }時{ $minute }分{ $second }秒
       *[minute] { $hour-of-half }時{ $minute }分
     }
   *[am] 午前{ $precision ->
        [hour] { $hour-of-half }時
        [second] { $hour-of-half }時{ $minute }分{ $second }秒
       *[minute] { $hour-of-half }時{ $minute }分
     }
 }

# A time of the 24-hour clock in a table.
# Without: $hour-padded
moment-clock-table-24 = { $precision ->
    [second] { $hour }:{ $minute-padded }:{ $second-padded }
   *[minute] { $hour }:{ $minute-padded }
 }

# A time of the 12-hour clock in a table.
# Without: $hour-of-twelve
moment-clock-table-12 = { $half ->
    [end] { $hour }:{ $minute-padded }
    [noon] 正午
    [pm] 午後{ $precision ->
        [second] { $hour-of-half }:{ $minute-padded }:{ $second-padded }
       *[minute] { $hour-of-half }:{ $minute-padded }
     }
   *[am] 午前{ $precision ->
        [second] { $hour-of-half }:{ $minute-padded }:{ $second-padded }
       *[minute] { $hour-of-half }:{ $minute-padded }
     }
 }

# A time in the form of JIS X 0301 or ISO 8601.
moment-clock-jis = { $precision ->
    [second] { $hour-padded }:{ $minute-padded }:{ $second-padded }
   *[minute] { $hour-padded }:{ $minute-padded }
 }

# What follows a time: its zone, which Japanese does not state, and its label.
moment-note = { $shape ->
    [label] （{ $label }）
    [zone-and-label] （{ $label }）
   *[none] { "" }
 }

# A time that is exact, about or shortly before the real one.
moment-near-time = { $nearness ->
    [about] { $time }頃
    [shortly-after] { $time }過ぎ
   *[exact] { $time }
 }

# A time of any day. $role: alone, or inside another phrase.
moment-time = { $time }{ $note }

# A time of a day. $role: alone, inside another phrase, range, or referring to the day before; $joint: open wants a space.
# Without: $english, $form, $role
moment-date-time = { $date }{ $joint ->
    [open] { " " }
   *[closed] { "" }
 }{ $nearness ->
    [about] { $time }頃
    [shortly-after] { $time }過ぎ
   *[exact] { $time }
 }{ $note }

# The midnight that ends a day.
# Without: $english
moment-end-of-day = { $date }{ $joint ->
    [open] { " " }
   *[closed] { "" }
 }{ $nearness ->
    [about] { $time }頃
    [shortly-after] { $time }過ぎ
   *[exact] { $time }
 }{ $note }

# A time of a day in the form of JIS X 0301 or ISO 8601.
moment-date-time-jis = { $date }T{ $time }

## Ranges

# Two dates. $sign: dash, or words in running text; $pause: yes where a weekday stands before the first.
# Without: $english, $note, $pause
moment-range = { $sign ->
    [between] { $from }から{ $to }までの間
    [words] { $from }から{ $to }まで
   *[dash] { $from }～{ $to }
 }

# Two dates told in words, or an event and a date.
# Without: $english, $note, $pause
moment-range-words = { $sign ->
    [between] { $from }から{ $to }までの間
    [words] { $from }から{ $to }まで
   *[dash] { $from }～{ $to }
 }

# Two dates or times that are both about.
# Without: $note
moment-range-approximate = { $from }から{ $to }にかけて

# Two times of any day.
# Without: $note
moment-range-times = { $sign ->
    [between] { $from }から{ $to }までの間
    [words] { $from }から{ $to }まで
   *[dash] { $from }～{ $to }
 }

# Two times of one day.
# Without: $note
moment-range-times-of-day = { $date }{ $joint ->
    [open] { " " }
   *[closed] { "" }
 }{ $sign ->
    [between] { $from }から{ $to }までの間
    [words] { $from }から{ $to }まで
   *[dash] { $from }～{ $to }
 }

# From a moment on, its end left open.
# Without: $form
moment-open = { $sign ->
    [words] { $from }から
   *[dash] { $from }～
 }

# From a moment to the present.
moment-to-now = { $sign ->
    [words] { $from }から現在まで
   *[dash] { $from }～現在
 }

# From the present to a moment.
moment-from-now = { $sign ->
    [words] 現在から{ $to }まで
   *[dash] 現在～{ $to }
 }

## Bounds. $kind: day, time, month

# No later than a moment.
moment-by = { $moment }までに

# Up to and including it.
# Without: $kind
moment-until = { $form ->
    [table] ～{ $moment }
   *[prose] { $moment }まで
 }

# Earlier than it.
moment-before = { $moment }より前

# From it.
moment-from = { $form ->
    [table] { $moment }～
   *[prose] { $moment }から
 }

# At it or later.
# Without: $english, $kind
moment-onward = { $moment }以降

# The state at it.
moment-as-of = { $moment }現在

# A document's date.
moment-dated = { $moment }付

# The date something takes effect.
moment-effective = { $form ->
    [table] { $moment }付
   *[prose] { $moment }付で
 }

# Something expected.
# Without: $kind
moment-planned = { $moment }（予定）

# A moment with its label.
moment-labelled = { $moment }（{ $label }）

## Events

# At an event.
moment-upon-event = { $event ->
    [occurrence] 事案発生時
    [detected] 検知時
    [reported] 報告時
    [contained] 封じ込め時
    [stopped] 停止時
    [recovered] 復旧時
    [published] 公表時
   *[other] 当該時点
 }

# Immediately after an event.
moment-just-after-event = { $event ->
    [occurrence] 事案発生直後
    [detected] 検知直後
    [reported] 報告直後
    [contained] 封じ込め直後
    [stopped] 停止直後
    [recovered] 復旧直後
    [published] 公表直後
   *[other] 当該時点の直後
 }

# After an event.
moment-after-event = { $event ->
    [occurrence] 事案発生後
    [detected] 検知後
    [reported] 報告後
    [contained] 封じ込め後
    [stopped] 停止後
    [recovered] 復旧後
    [published] 公表後
   *[other] 当該時点の後
 }

# Before an event.
moment-before-event = { $event ->
    [occurrence] 事案発生前
    [detected] 検知前
    [reported] 報告前
    [contained] 封じ込め前
    [stopped] 停止前
    [recovered] 復旧前
    [published] 公表前
   *[other] 当該時点の前
 }

## Lists

# All dates but the last. $length: whole dates, or short where they share a year.
# Without: $length
moment-list-next = { $form ->
    [table] { $first }・{ $second }
   *[prose] { $first }、{ $second }
 }

# The last date.
# Without: $length
moment-list-last = { $form ->
    [table] { $first }・{ $second }
   *[prose] { $first }及び{ $second }
 }

## Recurrence, fiscal years, durations

# How often. $number selects, $count is its text.
# Without: $number
moment-recurring = { $cycle ->
    [day] 1日{ $count }回
    [week] 週{ $count }回
    [month] 月{ $count }回
   *[year] 年{ $count }回
 }

# How often from a moment on.
moment-recurring-from = { $from }から{ $recurrence }

# The name of a fiscal year; $year is digits or an era with its year.
# Without: $english
moment-fiscal-name = { $year }年度

# A fiscal year. $span: shown or hidden.
# Without: $from, $span, $to
moment-fiscal-year = { $form ->
    [table] FY{ $year }
   *[prose] { $name }
 }

# A half of a fiscal year; $number is its number in digits.
moment-fiscal-half = { $form ->
    [table] FY{ $year } H{ $number }
   *[prose] { $name }{ $half ->
        [first] 上期
       *[second] 下期
     }
 }

# A quarter of a fiscal year; $quarter selects, $number is its text.
# Without: $next-year, $quarter
moment-fiscal-quarter = { $form ->
    [table] FY{ $year } Q{ $number }
   *[prose] { $name }第{ $number }四半期
 }

# How long, by unit. $purpose: lasting alone, within a limit, joined with other units.
# Without: $digits, $number
moment-duration-year = { $purpose ->
    [lasting] { $count }年間
   *[joined] { $count }年
 }
# Without: $digits, $number, $purpose
moment-duration-month = { $count }か月
# Without: $digits, $number
moment-duration-week = { $purpose ->
    [lasting] { $count }週間
   *[joined] { $count }週間
 }
# Without: $digits, $number
moment-duration-day = { $purpose ->
    [lasting] { $count }日間
   *[joined] { $count }日
 }
# Without: $digits, $number, $purpose
moment-duration-hour = { $count }時間
# Without: $digits, $number
moment-duration-minute = { $purpose ->
    [lasting] { $count }分間
   *[joined] { $count }分
 }
# Without: $digits, $number
moment-duration-second = { $purpose ->
    [lasting] { $count }秒間
   *[joined] { $count }秒
 }

# Two units of one duration.
moment-duration-joined = { $first }{ $second }

# How long, about.
moment-lasting-about = 約{ $duration }

# A limit.
moment-within = { $duration }以内
# Without: $english, $number
moment-within-business-days = { $count }営業日以内

## Fixed phrases

# The present.
moment-now = 現在

# Soon.
moment-soon = 早期に

# At regular intervals.
moment-regularly = 定期的に

# Day and night, all year.
moment-always = 24時間365日

# Nobody knows.
moment-unknown = { $form ->
    [table] 不明
   *[prose] 日時不明
 }
