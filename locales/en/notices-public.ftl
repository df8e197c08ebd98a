### Sentences of the kinds for customers and the public, and of series of notices.

## Drafts

draft = DRAFT
# $as-of: as of Friday, June 5, 2026
draft-as-of = DRAFT (facts known { $as-of })

## Series

# Quotation marks around a title, and those within it.
quotes = “”
quotes-within = ‘’
# $number: 0 if it has none / $stage: preliminary, interim, final, supplement, combined, progress, correction, none
title-series = { $stage ->
    [progress] (Update on Disclosed Matters){ " " }
    [correction] (Correction){ " " }
   *[none] { "" }
 }{ $title }{ $number ->
    [0] { $stage ->
        [preliminary] { " " }(Preliminary Report)
        [interim] { " " }(Interim Report)
        [final] { " " }(Final Report)
        [supplement] { " " }(Supplement)
       *[none] { "" }
     }
   *[other] { $stage ->
        [preliminary] { " " }(Report No. { $number }, Preliminary)
        [interim] { " " }(Report No. { $number }, Interim)
        [final] { " " }(Report No. { $number }, Final)
        [supplement] { " " }(Report No. { $number }, Supplement)
       *[none] { " " }(Report No. { $number })
     }
 }
# After it has said what it is about. $items: the notices before it
follows-customer-letter = We have previously reported on this matter in { $items }.
follows-investigation-report = We have previously reported on this matter in { $items }.
follows-data-subject-notice = We have previously reported on this matter in { $items }.
# $item: the notice that was wrong
# Without: $register
follows-corrected = Part of { $item } was incorrect. We apologize for the error and correct it as set out below.
# Below what was wrong and what is right.
corrections-follow = The corrected notice follows.
# $when: Tuesday, June 30, 2026 / $precision: day, month, edge (of a month), other
next-notice = We plan to issue the next notice { $precision ->
    [day] on { $when }
    [month] in { $when }
    [edge] at { $when }
   *[other] { $when }
 }.

# Without: $register
section-changes = Changes Since the Previous Notice
# Without: $register
section-corrections = Corrections
# Without: $register
section-findings = Results of the Investigation
# Before a list of what the notice before did not say.
changes-added = The following is new in this notice.
# In the place of sentences that are the same before and after.
cut = { "[…] " }
column-changed = Item
column-before = Previous notice
column-after = This notice
column-where = Passage
column-wrong = Incorrect
column-right = Correct
# What has changed of a group of people. $whom: who they are
changed-persons = Number of { $whom }
changed-records = Number of records on { $whom }
changed-items = Information on { $whom }
changed-not-included = Information on { $whom } that is not included

## Facts

# Whether there is harm beyond the incident itself. $existence: exists, possible, none, none-so-far, unknown
# Without: $register
consequence = { $existence ->
    [exists] Misuse of the information or other harm has occurred.
    [possible] There is a risk of misuse of the information or other harm.
    [none-so-far] To date, no misuse of the information or other harm has been confirmed.
    [none] To date, neither misuse of the information or other harm nor a likelihood of it has been identified.
   *[unknown] It is not yet known whether misuse of the information or other harm has occurred or is likely.
 }
# Those whom a notice is about, as certainly as they are affected.
concerned-certain = those affected
concerned-possible = those who may be affected
concerned-mixed = those who are or may be affected
# What is done towards the people affected. $status: done, ongoing, planned, considered, none /
# $methods: how they are told, if $told is yes / $when: when, if $dated is yes / $precision: day,
# month, edge (of a month), other / $party: us / $whom: those affected / $beginning: Those affected
response = { $status ->
    [done] { $beginning } { $dated ->
        [yes] were notified
       *[no] have been notified
     }{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [ongoing] { $beginning } are being notified{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }({ $when })
       *[no] { "" }
     }.
    [planned] { $beginning } will be notified{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [considered] How { $whom } will be notified is under consideration.
   *[none] There are no plans for { $party } to contact { $whom } individually.
 }
# The same towards those who received what was not meant for them.
response-recipients = { $status ->
    [done] The recipients { $dated ->
        [yes] were contacted
       *[no] have been contacted
     }{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [ongoing] The recipients are being contacted{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }({ $when })
       *[no] { "" }
     }.
    [planned] The recipients will be contacted{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [considered] How the recipients will be contacted is under consideration.
   *[none] There are no plans for { $party } to contact the recipients individually.
 }
# The same towards the public.
response-public = { $status ->
    [done] The matter { $dated ->
        [yes] was made public
       *[no] has been made public
     }{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [ongoing] The matter is being made public{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }({ $when })
       *[no] { "" }
     }.
    [planned] The matter will be made public{ $told ->
        [yes] { " " }by { $methods }
       *[no] { "" }
     }{ $dated ->
        [yes] { " " }{ $precision ->
            [day] on { $when }
            [month] in { $when }
            [edge] at { $when }
           *[other] { $when }
         }
       *[no] { "" }
     }.
    [considered] How the matter will be made public is under consideration.
   *[none] There are no plans for { $party } to make the matter public.
 }
method-letter = letter
method-email = e-mail
method-telephone = telephone
method-website = website notice
method-press-conference = press conference
method-press-release = press release

# Without: $register
section-services = Effect on Services
# The heading of questions where no page has one.
# Without: $register
section-questions = Questions and Answers
# Without: $register
section-results = Effect on Financial Results
# Without: $register
section-harm = Risk of Misuse or Other Harm
# Without: $register
section-persons = Notification of the Individuals Concerned
# Without: $register
section-next = Next Notice

# What each of several organisations says, below a heading that says what it is about. $party: we /
# $name: its short name / $whose: own of the issuer, other, alone without such a heading
# Without: $party
side-consequences = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Risk of Misuse or Other Harm: { $name }
 }
# Without: $party
side-impacts = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Effect on Services: { $name }
 }
# Without: $party
side-requests = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] What You Can Do: { $name }
 }
# Without: $party
side-resumption = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Resumption of Service: { $name }
 }
# Without: $party
side-responses = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Notification of the Individuals Concerned: { $name }
 }
# Without: $party, $whose
side-answers = Answer: { $name }

## outage-alert

# $items: the notices before this one
lead-outage-alert-again = This notice updates { $items } and sets out the current status of the outage.
lead-outage-alert = This notice sets out the current status of the outage.
# Without: $register
section-impact = Impact
# Without: $register
section-detected = Detected
# Without: $register
section-progress = Events so far
# Without: $register
section-outcome = Data
# Without: $register
section-response-status = Response
# Without: $register
section-restoration = Restoration
# Without: $register
section-alert-requests = What You Can Do
# Without: $register
section-next-alert = Next notice

## data-subject-notice: the items of the Enforcement Rules of the APPI, Art. 10

# $incident: the incident's name
lead-data-subject-notice = We are writing to inform you about { $incident } (the “incident”) and what it means for your personal data.
# Without: $register
section-data-items = Personal Data Involved
# Without: $register
section-secondary-harm = Risk of Misuse or Other Harm
# Without: $register
section-other-matters = What You Can Do, and Other Information
# $certainty: certain, possible
data-items-lead = { $certainty ->
    [certain] The personal data involved are as follows.
   *[possible] The personal data that may be involved are as follows.
 }
nothing-yet = We have nothing to report on this point at this time.

## faq

faq-what-happened = What happened?
faq-affected = Was my information involved?
faq-items = What information is involved?
faq-misuse = Has the information been misused, or could it be?
faq-causes = Why did this happen?
faq-requests = What should I do?
faq-services = Which services are affected?
faq-resumption = When will the service resume?
faq-measures = What is being done to prevent a recurrence?
faq-reports = Has the incident been reported to the authorities?
faq-next = When will there be further information?
faq-contact = Whom can I ask about the incident?
# One group of several. $whom: who they are / $items: which data
# $certainty: certain, possible
affected-items-of = { $certainty ->
    [certain] For { $whom }, the information involved consists of { $items }.
   *[possible] For { $whom }, the information that may be involved consists of { $items }.
 }

## timely-disclosure

# The English version is a translation; nothing is said in Japanese.
translation = This document is an English translation of the Japanese original and is provided for reference only. In the event of any discrepancy, the Japanese original prevails.
# A disclosure in English has no addressee.
to-timely-disclosure = {""}
head-company = Company:
head-representative = Representative:
head-contact = Contact:
head-phone = (TEL: { $phone })
# $incident: the incident's name
lead-timely-disclosure = We announce the following concerning { $incident } (the “incident”).
# $items: the notices before this one
lead-timely-disclosure-again = Further to { $items }, we announce the following developments concerning { $incident } (the “incident”).
# Without: $register
section-outline = Outline of the Incident
# Without: $register
section-status = Status of the Response
# Without: $register
section-outlook = Outlook
outlook = We will promptly disclose any further matter that requires disclosure.
