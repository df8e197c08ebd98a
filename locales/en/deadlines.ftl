# What is due to whom by when, and why: `oshirase deadlines`.

deadline-advice = Counted from the facts in the file. This is not legal advice: a person who knows the law decides what is due.
deadline-as-of = Duties as of { $moment }
deadline-times = Times are Japan Standard Time (UTC+9).
deadline-organisation = { $name } ({ $role ->
    [processor] processor
    [principal] principal
   *[operator] operator
})
deadline-none = No law is assessed for this organization.
deadline-calendar = { $name }: deadlines
deadline-calendar-event = { $state ->
    [done] Done: { $duty } ({ $organisation })
    [not-owed] Not owed: { $duty } ({ $organisation })
   *[open] { $nature ->
        [yardstick] Yardstick: { $duty } ({ $organisation })
       *[limit] Due: { $duty } ({ $organisation })
    }
}
deadline-calendar-undated = Without a date, and so not in this calendar:
# $due: what the column “Due” says
deadline-calendar-undated-duty = • { $duty } ({ $organisation }; { $law }): { $due }

## Columns

deadline-column-due = Due
deadline-column-duty = Duty
deadline-column-recipient = To
deadline-column-state = State

## Laws

deadline-law-appi = APPI
deadline-law-my-number-act = My Number Act
deadline-law-gdpr = GDPR
deadline-law-uk-gdpr = UK GDPR
deadline-law-nis2 = NIS2 Directive
deadline-law-sec = SEC Form 8-K
deadline-law-california = California Civil Code

## Duties

deadline-duty-appi-principal = Notice to the principal
    .article = Art. 26(1) proviso; Enforcement Rules, Art. 9
deadline-duty-appi-preliminary = Preliminary report
    .article = Art. 26(1); Enforcement Rules, Art. 8(1)
deadline-duty-appi-final = Final report
    .article = Art. 26(1); Enforcement Rules, Art. 8(2)
deadline-duty-appi-persons = Notice to the persons
    .article = Art. 26(2); Enforcement Rules, Art. 10
deadline-duty-my-number-principal = Notice to the principal
    .article = Art. 29-4(1) proviso
deadline-duty-my-number-preliminary = Preliminary report
    .article = Art. 29-4(1)
deadline-duty-my-number-final = Final report
    .article = Art. 29-4(1)
deadline-duty-my-number-persons = Notice to the persons
    .article = Art. 29-4(2)
deadline-duty-gdpr-controller = Notice to the controller
    .article = Art. 33(2)
deadline-duty-gdpr-authority = Notification to the authority
    .article = Art. 33(1)
deadline-duty-gdpr-persons = Communication to the data subjects
    .article = Art. 34(1)
deadline-duty-uk-gdpr-controller = Notice to the controller
    .article = Art. 33(2)
deadline-duty-uk-gdpr-authority = Notification to the authority
    .article = Art. 33(1)
deadline-duty-uk-gdpr-persons = Communication to the data subjects
    .article = Art. 34(1)
deadline-duty-nis2-early-warning = Early warning
    .article = Art. 23(4)(a)
deadline-duty-nis2-notification = Incident notification
    .article = Art. 23(4)(b)
deadline-duty-nis2-final = Final report
    .article = Art. 23(4)(d)
deadline-duty-sec-8-k = Current report on Form 8-K
    .article = Item 1.05; General Instruction B.1
deadline-duty-california-owner = Notice to the owner of the data
    .article = § 1798.82(b)
deadline-duty-california-persons = Notice of Data Breach
    .article = § 1798.82(a)
deadline-duty-california-attorney-general = Sample copy to the Attorney General
    .article = § 1798.82(f)

## Recipients

deadline-to-commission = Personal Information Protection Commission
deadline-to-persons = persons affected
deadline-to-principal = principal
deadline-to-supervisory-authority = supervisory authority
deadline-to-information-commissioner = Information Commissioner
deadline-to-controller = controller
deadline-to-csirt = CSIRT or competent authority
deadline-to-sec = Securities and Exchange Commission
deadline-to-residents = residents of California
deadline-to-attorney-general = Attorney General of California
deadline-to-owner = owner or licensee of the data

## When

deadline-due-promptly = promptly
deadline-due-window = { $moment } (yardstick)
deadline-due-limit = { $moment }
deadline-due-after = after “{ $duty }”
deadline-due-no-table = cannot be stated
deadline-due-unknown = cannot be stated
deadline-due-voluntary = no time limit (voluntary report)
deadline-due-no-rule = cannot be stated

## How it stands

deadline-state-done = { $nature ->
    [yardstick] done within the yardstick
    [without-number] done
   *[limit] done in time
}
deadline-state-done-late = { $nature ->
    [yardstick] done { $span } past the yardstick
   *[limit] done { $span } late
}
deadline-state-done-unclear = done; whether in time cannot be told
deadline-state-open = { $nature ->
    [yardstick] { $today ->
        [yes] last day of the yardstick
       *[no] { $span } to the end of the yardstick
    }
   *[limit] { $today ->
        [yes] due today
       *[no] due in { $span }
    }
}
deadline-state-late = { $nature ->
    [yardstick] yardstick passed { $span } ago
   *[limit] late by { $span }
}
deadline-state-awaited = not done yet, on day { $day }
deadline-state-waiting = not begun
deadline-state-undated = no date
deadline-state-released = not owed: the principal was told in time
deadline-state-instead = not owed: it reports itself
deadline-state-voluntary = not owed: the report is voluntary
deadline-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
deadline-hours = { $count ->
    [0] less than an hour
    [one] 1 hour
   *[other] { $count } hours
}

## Why

deadline-why-law = { $law }, { $article }
deadline-why-yardstick = promptly; the authority’s yardstick is about { $first } to { $last } days; day 1 is { $start }
deadline-why-final = within { $days } days; day 1 is { $start }
deadline-why-final-wrongful = within { $days } days, since the act may have had a wrongful purpose; day 1 is { $start }
deadline-why-moved = { $counted } is a day on which government offices are closed, so the next open day counts
deadline-why-hours = within { $hours } hours of { $start }
deadline-why-business-days = within { $days } business days after { $start }
deadline-why-calendar-days = within { $days } calendar days after { $start }
deadline-why-days-after = within { $days } calendar days after “{ $duty }”
deadline-why-month-after = within one month after “{ $duty }” was sent
deadline-why-promptly = promptly; the law names no number of days; begun on { $start }
deadline-why-no-table = the day counted is { $counted }; whether offices are open then cannot be told without the national holidays of { $year }
deadline-why-unknown = the file does not say when the clock began
deadline-why-no-rule = begun on { $start }, before { $first }, from which this program knows the rules
deadline-reasons = ground: { $reasons }
deadline-reason-separator = ,{" "}
deadline-reason-sensitive = special care-required personal information
deadline-reason-financial = risk of financial harm
deadline-reason-wrongful = possible wrongful purpose
deadline-reason-over-threshold = number of persons
deadline-reason-public-system = public system
deadline-reason-exposed = exposed to unspecified many
deadline-reason-voluntary = voluntary

deadline-done = done { $moment } ({ $place })
deadline-done-day = done { $moment }, on day { $day } ({ $place })
deadline-planned = planned for { $moment } ({ $place })
deadline-planned-late = planned for { $moment }, which is too late ({ $place })

## What else is to be known

deadline-note-over-threshold = The clock began when the number of persons passed { $number }.
deadline-note-no-time = No time is given: the hours are counted from the earliest that is possible.
deadline-note-imprecise = The beginning of the clock is not exact: the earliest day it can mean is counted.
deadline-note-told-late = The principal was told, but not within the yardstick: whether that releases from this duty is for a person to judge.
deadline-note-pending = A law promulgated on July 17, 2026 will relax this duty where the risk is low. It comes into force no later than { $moment } and is not applied here.
deadline-note-common-forms = One of the common forms for cyberattacks, in use from October 1, 2026, may be used for the report; recipient and time limit stay the same.
deadline-note-high-risk = Owed only if the breach is likely to result in a high risk to people, which the file does not say.
deadline-note-residents = Owed only if more than 500 residents of California are notified, which the file does not say.
deadline-note-give-reasons = A notification after 72 hours must give the reasons for the delay: say them in `delay`.
