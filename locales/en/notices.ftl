### Sentences of notices. `# Without: $name` says that this language does not need a variable.

## Spelling

# What international English spells otherwise: our word and its own, between commas.
international-spelling = apologize apologise, unauthorized unauthorised, organization organisation, organizations organisations, inquiry enquiry, inquiries enquiries, expiration expiry

## Marks and lists

# Between things of a list.
list-separator = {", "}
# Before the last of three or more.
list-last = {" and "}
# Between two things.
list-pair = {" and "}
# The same where one of the things has a pair in itself.
list-last-wide = {", and "}
list-pair-wide = {" and "}
# The same among the words of a page.
joined-last = {" and "}
joined-pair = {" and "}
# Before an item of a bulleted list.
list-marker = •{" "}
# Between the cells of a row in plain text.
cell-separator = {"  "}
# Before and behind the number of a footnote in plain text.
note-open = [
note-close = ]
# Before a line that explains the line above.
detail-mark = →{" "}
# $label: Completed
labelled = { $label }:{" "}
# Between two sentences.
sentence-separator = {" "}
# Marks of headings as they are typed: the digit counts on.
# Without: $register
mark-section = 1.
# Without: $register
mark-subsection = (1)
# Without: $register
mark-bracket = {""}
mark-angle = {""}
# Without: $register
mark-square = {""}
# Without: $register
mark-question = Q1.
# Between the pages of a breadcrumb.
breadcrumb-separator = {" › "}
breadcrumb-label = Breadcrumb
# Where nothing applies.
none = –
# Words that no line breaks: dates, times, amounts, numbers of reports, short words with a hyphen. A regular expression.
unbreakable = (?-u:\b)[A-Za-z0-9]{"{"}1,8{"}"}(?:-[A-Za-z0-9]{"{"}1,8{"}"}){"{"}1,2{"}"}(?-u:\b)|(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]+(?:–[0-9]+)?(?:, [0-9]+)?|[0-9]+(?:–[0-9]+)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: [0-9]+)?|[0-9]+:[0-9]+(?::[0-9]+)? [ap]\.m\.|Report No\. [0-9]+(?:, (?:Preliminary|Interim|Final|Supplement))?|[0-9,]+ (?:people|GB|TB)
# The same on the web, where lines are short: numbers with hyphens.
unbreakable-on-web = [0-9]+(?:-[0-9]+)+
# The language of a page, as a link to it says.
language-name = English
# The link to the PDF of a page.
versions-pdf = PDF
# The name of the links to the other versions of a page.
versions-label = Other languages and formats
# The heads of the sections of a long page, with links to them.
contents-label = Contents
# The title of a page in a list of pages.
page-title = { $title } | { $issuer }
# The date of a page that follows others.
last-updated = Updated: { $date }
# The subject of an e-mail.
mail-subject = Subject: { $title }

# What is not broken in a title: a regular expression.
set-phrase = Frequently Asked Questions
# The last word of a text and the one before it, which stay on one line if the last one is short: a regular expression
# with a group for them.
last-words = [ ]([^ ]+ [^ ]{"{"}1,4{"}"})$

## Who

# What an organisation calls itself, unless it has a name for that.
self = we
# English has no humble names.
self-humble = { "" }
# Without: $kind, $register
self-plain = { "" }
# Without: $self
party-self = we
    .possessive = our
    .object = us
# Another organisation, by its short name. $ends-in-s: yes, no
party-other = { $name }
    .possessive = { $ends-in-s ->
        [yes] { $name }’
       *[no] { $name }’s
    }
    .object = { $name }
# Whom the apology speaks to, if the notice does not say.
everybody = our customers and all other stakeholders
# Who sends a notice, in lines. $name: the organisation / $person: who signs for it
sender =
    { $name }
    { $address }
    { $person }
signature = { $name }, { $position }
listing = (Securities code { $code }, { $market })
member = { $name }, { $position }
member-affiliated = { $name }, { $position } ({ $affiliation })

## Head

# $title: its title
title-website = { $title }
# $date: October 5, 2026
dated-as-of = As of { $date }
# $reference: the reference of a letter
reference-line = Re: { $reference }
# What is enclosed.
enclosures = Enclosures
# The issuer stands with the position of those who sign.
# Without: $name
signature-organisation = {""}
# Who signs after the text, with the position on a line below. $affiliation: the organisation, if it is another one
# Without: $affiliation
signer = { $name }
    { $position }
signer-affiliated = { $name }
    { $position }, { $affiliation }
opening-haikei = {""}
opening-kinkei = {""}
# English letters have no sentence of thanks, no word above their body and none below it.
greeting = {""}
# Below the title of a letter. $salutation: what the notice says: Dear Clients,
salutation = { $salutation }
# $kind: the kind of notice
salutation-usual = { $kind ->
    [customer-letter] Dear Customers,
   *[other] Dear Sir or Madam,
}
# Above who signs a letter.
sincerely = Sincerely,
closing-haikei = {""}
closing-kinkei = {""}
record-mark = {""}
end-mark = {""}
# The seal of an organisation, for readers who do not see it.
seal = Seal of { $name }

## Openings

# $whom: our customers
# It stands behind the facts and concedes no harm.
# Without: $register
apology = We sincerely apologize to { $whom } for any inconvenience and concern this matter may have caused{ $register ->
    [official] , and will work to prevent a recurrence.
   *[business] .
}
# English letters close with “Sincerely,”.
# Without: $register
pledge = {""}
# Behind the measures of a notice; in English, measures speak for themselves.
# Without: $register
pledge-notice = {""}
# $incident: the incident's name
lead-investigation-report = This report sets out the results of the investigation into { $incident } (the “incident”).
lead-customer-letter = We are writing to inform you about { $incident } (the “incident”) and the response to it.
# Behind the sentence that cites the notices before it, it would begin again. $follows: yes, no
lead-website-notice = { $follows ->
    [yes] { "" }
   *[no] This notice sets out what is known to date about { $incident } and the response to it.
}
# A notice before this one. $date: its date / $timed: yes if that has a time / $title: its title
follows-item = { $timed ->
    [yes] “{ $title }” (issued { $date })
   *[no] “{ $title }” (dated { $date })
}
# $items: the notices before this one
follows = This notice follows { $items } and sets out developments since then.
relayed-lead = We have received the document “{ $title }” from { $party } and reproduce it below.
# $size: kilobytes, rounded up
relayed-pdf = { $title } (PDF, { $size } KB)
relayed-same = The PDF above and the report reproduced below are identical in content.
relayed-title = { $party }: { $title }
# A time among words: a regular expression.
clock-time = [0-9]:[0-9][0-9]
# The zone of all times, stated once; in Japanese it goes without saying.
zone = All dates and times are in Japan Standard Time (JST, UTC+9).

# Which language of a notice prevails, for a house that says so at the end of every notice.
prevailing-language = {""}

## Sections. $register: business, official

# Without: $register
section-occurrence = What Happened
# Without: $register
section-response = Timeline of Detection and Response
# Without: $register
section-evidence = Evidence Preserved
# Without: $register
section-devices = Evidence preserved: servers
# Without: $register
section-logs = Evidence preserved: network devices
# Without: $register
section-damage = Extent of the Damage
# Without: $register
section-intrusion = Overview of the Intrusion
# Without: $register
section-malware = Malware
# Without: $register
section-leakage = Assessment of Data Exposure
# Without: $register
section-measures = Measures to Prevent a Recurrence
# Without: $register
section-summary = Overview
# Without: $register
section-chronology = Chronology
# Without: $register
section-causes = Cause
# Without: $register
section-affected = Data Involved and Individuals Concerned
# Without: $register
section-prevention = Measures to Prevent a Recurrence
# Without: $register
section-action = Measures Taken and Planned
# Without: $register
section-reports = Reports to Authorities
# Without: $register
section-resumption = Resumption of Service
# Without: $register
section-requests = What You Can Do
# Without: $register
section-contact = Contact Information
# What each of several organisations says, below a heading that says what it is about. $party: we /
# $name: its short name / $whose: own of the issuer, other, alone without such a heading
# Without: $party
side-summary = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Overview: { $name }
}
# Without: $party
side-chronology = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Chronology: { $name }
}
# Without: $party
side-causes = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Cause: { $name }
}
# Without: $party
side-measures = { $whose ->
    [own] Our Organization
    [other] { $name }
   *[alone] Measures: { $name }
}

## Facts

chronology-lead = The main events were as follows.
column-when = Date and time
column-event = Event
column-host = Host
column-purpose = Purpose
column-capacity = Disk size
column-preserved = Preserved
column-device = Device
column-file-kind = File type
column-period = Period covered
column-files = Files
column-account = Account
column-when-access = Time of access
column-when-execution = Time of execution
column-when-operation = Time of execution
column-what-access = Description
column-what-execution = Program
column-what-operation = Operation
# After an event that lies in the future; of what another organisation plans, `.reported`.
planned-mark = {" (planned)"}
    .reported = {" (expected)"}
# $what: what is withheld / $reason: why, as a phrase such as “so as not to …”
withheld = We are withholding { $what } { $reason }.
malware-name = The malware was identified as “{ $name }.”
# English words people in each sentence.
# Without: $register
people-unit = {""}
# $certainty: exact, about, at-most, unknown
# Without: $people
persons = { $certainty ->
    [exact] { $count ->
        [one] one person
       *[other] { $count } people
    }
    [about] about { $count ->
        [one] one person
       *[other] { $count } people
    }
    [at-most] up to { $count ->
        [one] one person
       *[other] { $count } people
    }
   *[unknown] a number of people still under investigation
}
# The same for a group of people. $certainty: also certain and possible, where nobody has counted them
# Without: $people
affected-scope = { $certainty ->
    [exact] Those affected are { $whom } ({ $count ->
        [one] one person
       *[other] { $count } people
    }).
    [about] Those affected are { $whom } (about { $count ->
        [one] one person
       *[other] { $count } people
    }).
    [at-most] Those who may be affected are { $whom } (up to { $count ->
        [one] one person
       *[other] { $count } people
    }).
    [certain] Those affected are { $whom }.
    [possible] Those who may be affected are { $whom }.
   *[unknown] Those who may be affected are { $whom }. Their number is under investigation.
}
    .reported = { $certainty ->
        [exact] { $party } reports that those affected are { $whom } ({ $count ->
            [one] one person
           *[other] { $count } people
        }).
        [about] { $party } reports that those affected are { $whom } (about { $count ->
            [one] one person
           *[other] { $count } people
        }).
        [at-most] { $party } reports that those who may be affected are { $whom } (up to { $count ->
            [one] one person
           *[other] { $count } people
        }).
        [certain] { $party } reports that those affected are { $whom }.
        [possible] { $party } reports that those who may be affected are { $whom }.
       *[unknown] { $party } reports that those who may be affected are { $whom }, and that their number is under investigation.
    }
# In a table whose row says that it is a number of people.
persons-unknown = Number under investigation
# Before a list of several groups. $certainty: certain if all of them are affected, else possible
affected-groups = { $certainty ->
    [certain] Those affected fall into the following groups.
   *[possible] Those who are or may be affected fall into the following groups.
}
# One of them.
# Without: $party, $people
affected-group = { $certainty ->
    [exact] { $whom } ({ $count ->
        [one] one person
       *[other] { $count } people
    })
    [about] { $whom } (about { $count ->
        [one] one person
       *[other] { $count } people
    })
    [at-most] { $whom } (may be affected; up to { $count ->
        [one] one person
       *[other] { $count } people
    })
    [certain] { $whom }
    [possible] { $whom } (may be affected)
   *[unknown] { $whom } (may be affected; number under investigation)
}
    .reported = { $certainty ->
        [exact] { $whom } ({ $count ->
            [one] one person
           *[other] { $count } people
        }, as reported by { $party })
        [about] { $whom } (about { $count ->
            [one] one person
           *[other] { $count } people
        }, as reported by { $party })
        [at-most] { $whom } (may be affected; up to { $count ->
            [one] one person
           *[other] { $count } people
        }, as reported by { $party })
        [certain] { $whom } (as reported by { $party })
        [possible] { $whom } (may be affected, as reported by { $party })
       *[unknown] { $whom } (may be affected; number under investigation, as reported by { $party })
    }
# As certain as the sentence before it. $certainty: certain, possible
affected-items = { $certainty ->
    [certain] The information involved consists of { $items }.
   *[possible] The information that may be involved consists of { $items }.
}
# The number of records. $certainty: exact, about, at-most, unknown / $records: 1,200 records
affected-records = { $certainty ->
    [unknown] The number of records is under investigation.
   *[exact] The information amounts to { $records }.
}
affected-not-included = { $count ->
    [one] The information involved does not include { $items }.
   *[other] The following are not included: { $items }.
}

## Claims: what is claimed ($of), as strongly as it is. `.reported` is a claim of another organisation.

claim-confirmed = We have confirmed { $of }.
    .reported = { $party } reports that it has confirmed { $of }.
claim-believed = We believe that there was { $of }.
    .reported = { $party } reports that it believes that there was { $of }.
# Without: $register
claim-possible = There may have been { $of }.
    .reported = { $party } reports that there may have been { $of }.
claim-not-excluded = The possibility of { $of } cannot be completely ruled out.
    .reported = { $party } reports that the possibility of { $of } cannot be completely ruled out.
claim-no-trace = No evidence of { $of } has been found.
    .reported = { $party } reports that no evidence of { $of } has been found.
claim-none-so-far = To date, no { $of } has been confirmed.
    .reported = { $party } reports that no { $of } has been confirmed to date.
claim-under-investigation = Whether there was { $of } is under investigation.
    .reported = { $party } reports that it is investigating whether there was { $of }.
# The same at a date of its own. $when: June 5, 2026
claim-none-so-far-as-of = As of { $when }, no { $of } has been confirmed.
    .reported = { $party } reports that, as of { $when }, no { $of } has been confirmed.
# Before the basis and the limits of what another organisation reports, behind the report.
claim-explained = Its explanation is as follows:
# What is claimed is a clause. $that: customer data were leaked
claim-that-confirmed = We have confirmed that { $that }.
    .reported = { $party } reports that it has confirmed that { $that }.
claim-that-believed = We believe that { $that }.
    .reported = { $party } reports that it believes that { $that }.
# Without: $register
claim-that-possible = It is possible that { $that }.
    .reported = { $party } reports that it is possible that { $that }.
claim-that-not-excluded = The possibility that { $that } cannot be completely ruled out.
    .reported = { $party } reports that the possibility that { $that } cannot be completely ruled out.
claim-that-no-trace = No evidence has been found that { $that }.
    .reported = { $party } reports that no evidence has been found that { $that }.
claim-that-none-so-far = To date, it has not been confirmed that { $that }.
    .reported = { $party } reports that it has not been confirmed to date that { $that }.
claim-that-none-so-far-as-of = As of { $when }, it has not been confirmed that { $that }.
    .reported = { $party } reports that, as of { $when }, it has not been confirmed that { $that }.
claim-that-under-investigation = Whether { $that } is under investigation.
    .reported = { $party } reports that it is investigating whether { $that }.

## Measures and reports

measures-lead = In light of the cause of the incident, the following measures are being taken to prevent a recurrence.
measures-done = Completed measures
measures-ongoing = Ongoing measures
measures-planned = Planned measures
# How a measure stands without a date.
# Without: $when
status-done = Completed
# Without: $when
status-ongoing = Ongoing
# Without: $when
status-planned = Planned
# A measure with its status. $what: the measure / $status: Completed
step = { $status }: { $what }
# $when: by June 30
# The same where a heading says already that it is planned.
measure-due = { $when }
# The same with its date; what is done is not dated. $when: by June 30
# Without: $when
measure-when =
    .done = Completed
    .planned = Planned ({ $when })
    .ongoing = Ongoing ({ $when })
# $party begins the sentence / $stage: preliminary, final, none / $act: consultation, notification, report / $precision: day, month, edge (of a month), other
report-done = { $party } { $stage ->
    [preliminary] submitted a preliminary report to
    [final] submitted the final report to
   *[none] { $act ->
        [consultation] reported the matter to
        [notification] notified
       *[report] reported the matter to
     }
} { $authority }{ $precision ->
    [day] { " " }on { $date }
    [month] { " " }in { $date }
    [edge] { " " }at { $date }
   *[other] { " " }{ $date }
}.
report-planned = { $party } will { $stage ->
    [preliminary] submit a preliminary report to
    [final] submit the final report to
   *[none] { $act ->
        [consultation] report the matter to
        [notification] notify
       *[report] report the matter to
     }
} { $authority }{ $precision ->
    [day] { " " }on { $date }
    [month] { " " }in { $date }
    [edge] { " " }at { $date }
   *[other] { " " }{ $date }
}.

## Contact

# A desk. $name: its name / $about: what it is for
contact-name = { $name }
    .about = { $name } ({ $about })
contact-address = Address: { $address }
contact-phone = Telephone: { $phone }
# An extension or a direct line. $line: extension 2714
contact-line = {" "}({ $line })
contact-phone-abroad = From outside Japan: { $phone-abroad }
contact-fax = Fax: { $fax }
contact-hours = Hours: { $hours }
contact-email = E-mail: { $email }
contact-website = Website: { $website }
# Labels of a desk that is set as a table.
desk-name = Contact:
desk-address = Address:
desk-phone = Telephone:
desk-phone-abroad = From outside Japan:
desk-fax = Fax:
desk-hours = Hours:
desk-email = E-mail:
desk-website = Website:

## Numbers, and events in lines

# A number of things with their unit. $certainty: exact, about, at-most, unknown / $unit: servers
counted = { $certainty ->
    [about] about { $count } { $unit }
    [at-most] up to { $count } { $unit }
   *[exact] { $count } { $unit }
}
# A number of records.
records = { $certainty ->
    [about] about { $count } records
    [at-most] up to { $count } records
   *[exact] { $count ->
        [one] one record
       *[other] { $count } records
    }
}
# A number without a unit. $number: 62
number-certain = { $certainty ->
    [about] about { $number }
    [at-most] up to { $number }
   *[exact] { $number }
}
count-unknown = a number still under investigation
# Between the time of an event and its words.
event-gap = :{" "}
# The time of an event before its words. $time: 2:00 p.m.
event-time = { $time }:{" "}
# An event as a paragraph. $when: June 26 / $what: what happened, as a sentence
# Without: $precision
event-paragraph = { $when }: { $what }
column-whom = Category
column-number = People
column-data = Information
column-measure = Measure
column-status = Status
