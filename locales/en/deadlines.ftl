# What is due to whom by when, and why: `oshirase deadlines`.

deadline-advice = Counted from the facts in the file. This is not legal advice: a person who knows the law decides what is due.
deadline-as-of = Duties as of { $moment }
deadline-times = Times are Japan Standard Time (UTC+9) unless a place is named.
deadline-sources = [P] the text of the law or guideline was read, [2] a source that quotes it was read, [U] not verified: have a person confirm it.
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
deadline-calendar-towards = { $organisation } → { $recipient }
# An event of an earlier calendar whose duty is gone. $summary: its title
deadline-calendar-gone = No longer owed: { $summary }
deadline-calendar-gone-why = The incident file has this duty no more, or has it without a date.
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
deadline-law-cra = Cyber Resilience Act
deadline-law-dora = DORA
deadline-law-cyber-act = Active Cyber Defense Act
deadline-law-telecommunications-act = Telecommunications Business Act
deadline-law-exchange = Securities Listing Regulations of the Tokyo Stock Exchange
deadline-law-sec = SEC Form 8-K
deadline-law-sec-foreign = SEC Form 6-K
deadline-law-california = California Civil Code
deadline-law-korea = Personal Information Protection Act (Korea)
deadline-law-singapore = Personal Data Protection Act 2012 (Singapore)

## Duties

deadline-duty-appi-principal = Notice to the principal
    .article = Art. 26(1) proviso; Enforcement Rules, Art. 9
deadline-duty-appi-preliminary = Preliminary report
    .article = Art. 26(1); Enforcement Rules, Art. 8(1)
    .public-article = Art. 68(1); Enforcement Rules, Art. 44(1)
deadline-duty-appi-final = Final report
    .article = Art. 26(1); Enforcement Rules, Art. 8(2)
    .public-article = Art. 68(1); Enforcement Rules, Art. 44(2)
deadline-duty-appi-persons = Notice to the persons
    .article = Art. 26(2); Enforcement Rules, Art. 10
    .public-article = Art. 68(2); Enforcement Rules, Art. 45
deadline-duty-my-number-principal = Notice to the principal
    .article = Art. 29-4(1) proviso
deadline-duty-my-number-preliminary = Preliminary report
    .article = Art. 29-4(1)
deadline-duty-my-number-final = Final report
    .article = Art. 29-4(1)
deadline-duty-my-number-persons = Notice to the persons
    .article = Art. 29-4(2)
deadline-duty-cyber-act-prompt = Prompt report
    .article = Art. 5; Order of May 28, 2026, Art. 4(2)
deadline-duty-cyber-act-report = Detailed report
    .article = Art. 5; Order of May 28, 2026, Art. 4(2)
deadline-duty-telecommunications-prompt = First report
    .article = Art. 28; Enforcement Rules, Art. 57
deadline-duty-telecommunications-report = Detailed report
    .article = Art. 28; Enforcement Rules, Art. 57
deadline-duty-exchange-disclosure = Timely disclosure
    .article = Rule 402
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
deadline-duty-cra-vulnerability-early-warning = Early warning of an exploited vulnerability
    .article = Art. 14(2)(a)
deadline-duty-cra-vulnerability-notification = Notification of an exploited vulnerability
    .article = Art. 14(2)(b)
deadline-duty-cra-vulnerability-final = Final report on an exploited vulnerability
    .article = Art. 14(2)(c)
deadline-duty-cra-incident-early-warning = Early warning of a severe incident
    .article = Art. 14(4)(a)
deadline-duty-cra-incident-notification = Notification of a severe incident
    .article = Art. 14(4)(b)
deadline-duty-cra-incident-final = Final report on a severe incident
    .article = Art. 14(4)(c)
deadline-duty-cra-users = Information of the users
    .article = Art. 14(8)
deadline-duty-dora-initial = Initial notification
    .article = Art. 19(4)(a); Delegated Regulation (EU) 2025/301, Art. 5(1)(a)
deadline-duty-dora-intermediate = Intermediate report
    .article = Art. 19(4)(b); Delegated Regulation (EU) 2025/301, Art. 5(1)(b)
deadline-duty-dora-final = Final report
    .article = Art. 19(4)(c); Delegated Regulation (EU) 2025/301, Art. 5(1)(c)
deadline-duty-sec-8-k = Current report on Form 8-K
    .article = Item 1.05; General Instruction B.1
deadline-duty-sec-6-k = Report on Form 6-K
    .article = General Instruction B
deadline-duty-california-owner = Notice to the owner of the data
    .article = § 1798.82(b)
deadline-duty-california-persons = Notice of Data Breach
    .article = § 1798.82(a)
deadline-duty-california-attorney-general = Sample copy to the Attorney General
    .article = § 1798.82(f)

deadline-duty-korea-persons = Notice to the data subjects
    .article = Art. 34(1) and (2)
deadline-duty-korea-authority = Report to the authority
    .article = Art. 34(3); Enforcement Decree, Art. 40(1)
deadline-duty-singapore-organisation = Notice to the organization
    .article = s. 26C(3)(a)
deadline-duty-singapore-authority = Notification to the Commission
    .article = s. 26D(1)
deadline-duty-singapore-persons = Notification of the individuals
    .article = s. 26D(2)

## Recipients

deadline-to-commission = Personal Information Protection Commission
deadline-to-persons = persons affected
deadline-to-principal = principal
deadline-to-supervisory-authority = supervisory authority
deadline-to-information-commissioner = Information Commissioner
deadline-to-controller = controller
deadline-to-csirt = CSIRT or competent authority
deadline-to-reporting-platform = CSIRT and ENISA (Single Reporting Platform)
deadline-to-users = users of the product
deadline-to-financial-authority = competent authority
deadline-to-ministers = competent minister and Prime Minister
deadline-to-communications-minister = Minister for Internal Affairs and Communications
deadline-to-exchange = Tokyo Stock Exchange
deadline-to-sec = Securities and Exchange Commission
deadline-to-residents = residents of California
deadline-to-attorney-general = Attorney General of California
deadline-to-owner = owner or licensee of the data
deadline-to-korean-commission = Personal Information Protection Commission or KISA
deadline-to-singapore-commission = Personal Data Protection Commission

## When

deadline-due-promptly = { $word ->
    [immediately] immediately
    [undue-delay] without undue delay
   *[promptly] promptly
}
deadline-due-window = { $moment } (yardstick)
deadline-due-limit = { $moment }
deadline-due-after = after { $start }
deadline-due-no-table = cannot be stated
deadline-due-unknown = cannot be stated
deadline-due-voluntary = no time limit (voluntary report)
deadline-due-no-rule = cannot be stated

# A moment of the place where the law counts.
deadline-there = { $moment }{ $place ->
    [new-york] { " " }in New York
    [california] { " " }in California
    [singapore] { " " }in Singapore
    [union] { " " }(UTC)
   *[japan] { "" }
}
deadline-both = { $moment }, which is { $there }

# What starts a clock, besides the start of the assessment.
deadline-start-duty = “{ $duty }”
# An event and when it happened.
deadline-start-at = { $start } ({ $moment })
deadline-start-classified = the classification as major
deadline-start-measure-available = a corrective or mitigating measure is available

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
deadline-state-done-unclear = done; whether towards all and in time cannot be told
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
deadline-state-maybe-late = { $nature ->
    [yardstick] yardstick passed up to { $span } ago, perhaps not yet
   *[limit] late by up to { $span }, perhaps not yet
}
deadline-state-awaited = not done yet, on day { $day }
deadline-state-waiting = not begun
deadline-state-undated = no date
deadline-state-released = not owed: every principal was told in time
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
deadline-why-yardstick = promptly; the authority’s yardstick is about { $first } to { $last } days; day 1 is { $begun }
deadline-why-days = { $ground ->
    [wrongful] within { $days } days, since the act may have had a wrongful purpose; day 1 is { $begun }
   *[ordinary] within { $days } days; day 1 is { $begun }
}
deadline-why-moved = { $closed ->
    [union] { $counted } is a Saturday or a Sunday, so the next working day counts (Regulation (EEC, Euratom) No 1182/71, Art. 3(4))
    [california] { $counted } is a Saturday, a Sunday or a holiday of California, so the next open day counts (Code of Civil Procedure § 12a; Government Code § 6800)
   *[japan] { $counted } is a day on which government offices are closed, so the next open day counts (Act on Holidays of Administrative Organs, Art. 1 and 2)
}
deadline-why-hours = { $after ->
    [yes] within { $number } hours after { $start }
   *[no] within { $number } hours of { $begun }
}
deadline-why-hours-of-event = within { $hours } hours of { $start }, and no later than { $at-most } hours after { $begun }; if that comes later, within { $hours } hours of it
deadline-why-business-days = within { $number } business days of the US federal government after { $begun }; what is filed after 5:30 p.m. in New York counts as filed on the next business day (17 CFR 232.13(a)(2))
deadline-why-calendar-days = { $after ->
    [yes] within { $number } calendar days after { $start }
   *[no] within { $number } calendar days after { $begun }
}
deadline-why-month = within one month after { $start } was sent
deadline-why-promptly = { $word ->
    [immediately] immediately
    [undue-delay] without undue delay
   *[promptly] promptly
}; the law names no number of days; begun on { $begun }
deadline-why-no-table = the day counted is { $counted }; whether offices are open then cannot be told without the national holidays of { $year }
deadline-why-unknown = the file does not say when the clock began
deadline-why-no-rule = begun on { $begun }, before { $first }, from which this program knows the rules
deadline-reasons = ground: { $reasons }
deadline-reason-separator = ,{" "}
deadline-reason-sensitive = special care-required personal information
deadline-reason-financial = risk of financial harm
deadline-reason-wrongful = possible wrongful purpose
deadline-reason-over-threshold = number of persons
deadline-reason-ordinance = special care-required under an ordinance
deadline-reason-public-system = public system
deadline-reason-exposed = exposed to unspecified many
deadline-reason-exploited-vulnerability = actively exploited vulnerability
deadline-reason-severe-incident = severe incident
deadline-reason-voluntary = voluntary

deadline-done = done { $moment } ({ $place })
deadline-done-day = done { $moment }, on day { $day } ({ $place })
deadline-planned = planned for { $moment } ({ $place })
deadline-planned-late = planned for { $moment }, which is too late ({ $place })

## What else is to be known

deadline-note-over-threshold = The clock began when the number of persons passed { $number }.
deadline-note-no-time = No time is given: the hours are counted from the earliest that is possible.
deadline-note-imprecise = The beginning of the clock is not exact: the earliest day it can mean is counted.
deadline-note-before-threshold = It was made before the number of persons passed the threshold: whether it suffices is for a person to judge.
deadline-note-latest = If the clock began as late as the file allows, it is due: { $due }.
deadline-note-changed = Until { $on } the file had it due: { $due }.{ $passed ->
    [yes] { " " }That time had ended by then: whether it was overdue, and whether the present one applies, is for a person to judge.
   *[no] { "" }
}
deadline-note-start-overdue = What starts its clock is overdue; done in its own time, it would have led to: { $due }.
deadline-note-newer-rule = A rule with another time limit is in force since { $moment }, for clocks that began on that day or later. Whether it reaches this one is for a person to judge.
deadline-note-unnamed = The file names no principal, and the duty is owed to each: name them in `entrusted-by` or `principals` of the organization.
deadline-note-to-whom = A report or notice that fulfils this duty does not say whom it told: name the { $whom ->
    [authorities] authorities
   *[principals] principals
} in `told`.
deadline-note-not-all-told = Told in time, which releases from this duty as far as their data go: { $told }; not told in time: { $untold }
deadline-note-own-data = Every principal was told in time, which releases from this duty as far as their data go. It is owed for the organization’s own data.
deadline-note-told-late = A principal was told, but not surely within the yardstick: whether that releases from this duty is for a person to judge.
deadline-note-no-lead = Without an establishment in the Union no authority leads: each authority where persons affected live is notified, and a representative makes no one-stop shop (EDPB Guidelines 9/2022, para. 73). Name them in `authorities`, or write `established: true`.
deadline-note-public-exceptions = Not owed if notice is difficult and other measures protect the persons, or if the data include information of Art. 78(1) (Art. 68(2)).
deadline-note-pending = A law promulgated on July 17, 2026 will relax this duty where the risk is low. It comes into force no later than { $moment } and is not applied here.
deadline-note-common-forms = One of the common forms for cyberattacks, in use from October 1, 2026, may be used for the report; recipient and time limit stay the same.
deadline-note-high-risk = Owed only if the breach is likely to result in a high risk to people, which the file does not say.
deadline-note-exempt = Not owed as far as the exemption holds that the assessment states (Art. 34(3)); a supervisory authority may require it all the same (Art. 34(4)).
deadline-note-residents = Owed only if more than 500 residents of California are notified, which the file does not say.
deadline-note-give-reasons = A notification after 72 hours must give the reasons for the delay: say them in `delay`.
deadline-note-day-one = Which day is day 1, and whether a closed day moves the limit, was not read in the rules on this report: the earlier day 1 is counted.
deadline-note-working-days = The hours run through weekends and holidays. A period of two days or more includes at least two working days (Regulation (EEC, Euratom) No 1182/71, Art. 3(5)): whether that gives more time here is for a person to judge.
deadline-note-union-holidays = Public holidays of the Member State move the day too, and national law may differ; this program does not know them.
deadline-note-bank-holidays = On a weekend or a bank holiday, some entities may report by noon of the next working day (Delegated Regulation (EU) 2025/301, Art. 5): this is not applied.

## What is not in force

deadline-pending-title = Not in force, and in no count
deadline-pending-read = as read until { $moment } [{ $source }]
deadline-pending-appi-2026 = Japan: APPI, amendment of 2026
    .state = passed on July 10, promulgated on July 17, 2026; in force within two years, the day not set
    .effect = would relax the notice to the persons if the risk is low, and bring surcharges; until then Art. 26(2) stays as it is
deadline-pending-digital-omnibus = European Union: Digital Omnibus, COM(2025) 837
    .state = proposed; Parliament and Council have not adopted it
    .effect = would give 96 hours under the GDPR, for high risks only, and one entry point; until then 72 hours stay
deadline-pending-circia = United States: CIRCIA
    .state = no final rule in the Federal Register
    .effect = would have operators of critical infrastructure report within 72 hours, and ransom payments within 24
deadline-pending-uk-cyber-bill = United Kingdom: Cyber Security and Resilience Bill
    .state = passed by the Commons on June 16, 2026, in committee of the Lords; no assent seen
    .effect = would have operators report within 24 and 72 hours
deadline-pending-taiwan = Taiwan: Personal Data Protection Act, Art. 12
    .state = promulgated on November 11, 2025; not in force
    .effect = would have breaches reported, within 72 hours by the draft rules; rules of sectors with 72 hours stay
deadline-pending-hong-kong = Hong Kong: Personal Data (Privacy) Ordinance
    .state = no duty in the law
    .effect = notification is voluntary
