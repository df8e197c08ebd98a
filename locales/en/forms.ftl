### Forms for authorities.
###
### Correct a label here if the official form words it otherwise, and say where you read it: `.source` for the label,
### `.options` for its options.
###   form        the text of the form itself
###   guideline   the authority's guideline
###   page        the authority's page
###   law         the text of the law
###   sample      a filled sample of the authority, of an earlier year
###   secondary   somebody who saw the form
###   brief       a description of the form
###   unverified  nobody has looked it up yet
### The last four have a mark on the form. English labels are our translations.

## Every form

form-item = Item
form-content = Content
form-state = Status
# The heads of the columns in CSV and XLSX.
sheet-id = No.
sheet-part = Part
sheet-label = Item
sheet-value = Content
sheet-state = Status
form-draft = Draft
# Beside what was not read in the authority's own text.
form-mark = {"\u00A0*"}
form-note = The items and options marked * have not been checked against the text of the official form. Compare them with the official form before use.
form-title-numbered = { $title } (Report No. { $number })
# The part of another organisation that reports jointly.
form-part-joint = { $title } (Jointly: { $name })
# How far a field is established.
form-state-established = Established
form-state-under-investigation = Under investigation
form-state-unknown = Not known
form-state-undecided = Not decided
form-state-inapplicable = Not applicable
# The content of a field that is under investigation, before anything is known.
form-later = To be reported later
# $date: when it will be reported, as “by July 30, 2026”
form-follows = To follow: { $date }
# $what: what is withheld / $reason: why, as a phrase such as “in order not to …”
form-withheld = { $what }: withheld { $reason }.
# An option, chosen or not.
form-chosen = ■ { $option }
form-open = □ { $option }
form-answer-yes = Yes
form-answer-no = No
form-existence-exists = Yes
form-existence-none = No
form-existence-unknown = Not known
# Those with whom data are shared.
form-address = Address
form-phone = Telephone
form-name-unknown = Name not known
# Behind a value.
form-aside = {" ("}{ $text })
# $certainty: exact, about, at-most, unknown
form-persons = { $certainty ->
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
   *[unknown] not known
}
form-records = { $certainty ->
    [exact] { $count ->
        [one] one record
       *[other] { $count } records
    }
    [about] about { $count } records
    [at-most] up to { $count } records
   *[unknown] number of records not known
}
# $persons: 1,532 people
form-total = Total: { $persons }
form-not-added = The total is to be entered by the reporting party.
form-not-included = Not included: { $items }
# A measure without a date.
form-undated = Date not known
# A report to an authority. $staged: yes, no
form-report = { $authority }: { $date }{ $staged ->
    [yes] , { $stage }
   *[no] {""}
}{ $planned ->
    [yes] {" (planned)"}
   *[no] {""}
}
form-stage-initial = initial notification
form-stage-follow-up = follow-up notification
form-stage-preliminary = preliminary report
form-stage-interim = interim report
form-stage-final = final report
form-stage-supplement = supplement
form-stage-combined = preliminary and final report
form-stage-progress = progress report
form-stage-correction = correction
form-outcome-leakage = leakage
form-outcome-possible-leakage = possible leakage
form-outcome-loss = loss
form-outcome-possible-loss = possible loss
form-outcome-damage = damage
form-outcome-possible-damage = possible damage
form-finder-itself = the organization itself
form-finder-processor = a processor
form-finder-partner = a business partner
form-finder-person = a customer or a member
form-finder-card-company = a card company or a payment service provider
form-finder-other = other
form-progress-done = Completed
form-progress-ongoing = Ongoing
form-progress-planned = Planned
form-progress-considered = Under consideration
form-progress-none = None planned
form-method-letter = letter
form-method-email = e-mail
form-method-telephone = telephone
form-method-website = posting on the website
form-method-press-conference = press conference
form-method-press-release = material for the press
form-method-other = other
form-indicator-hash = Hash
form-indicator-address = IP address
form-indicator-domain = Domain name
form-indicator-url = URL
form-indicator-file = File name
form-indicator-tool = Tool

## Report to the Personal Information Protection Commission

ppc-banner = This sheet is a draft for keying in to the breach report form of the Personal Information Protection Commission. The report is made through the form on the Commission’s website. This sheet is not to be submitted.
# $minister: to whom receipt is delegated
ppc-banner-delegated = This sheet is a draft of the breach report to { $minister }, to whom receipt of the report is delegated. The report is made on the form and in the manner that they prescribe, not through the form on the website of the Personal Information Protection Commission. The items are those of the Commission’s form. This sheet is not to be submitted.
ppc-minister = the competent minister
ppc-banner-public = This sheet is a draft for keying in to the form of the Personal Information Protection Commission for administrative bodies (APPI, Article 68(1)). That form has not been read; the items follow the form for private operators. The report is made through the form on the Commission’s website. This sheet is not to be submitted.
ppc-part-routing = Where to Report
ppc-part-kind = Type of Report
ppc-part-reporter = Reporting Entity
ppc-part-overview = 1. Overview
ppc-part-items = 2. Items of Personal Data That Were, or May Have Been, Affected
ppc-part-persons = 3. Number of Persons Whose Personal Data Were, or May Have Been, Affected
ppc-part-items-public = 2. Items of Retained Personal Information That Were, or May Have Been, Affected
ppc-part-persons-public = 3. Number of Persons Whose Retained Personal Information Was, or May Have Been, Affected
ppc-part-cause = 4. Cause
ppc-part-harm = 5. Further Harm or Its Possibility
ppc-part-response = 6. Response to the Persons Affected
ppc-part-publication = 7. Publication
ppc-part-prevention = 8. Measures to Prevent Recurrence
ppc-part-other = 9. Other Relevant Matters
ppc-my-number = Does the information include Individual Numbers (“My Number”)?
    .source = page
    .options = page
ppc-my-number-unknown = Reported as “Yes,” since it is not known.
ppc-organisation = Type of organization
    .source = page
    .options = page
ppc-organisation-public = administrative body or the like
ppc-organisation-private = private operator, or corporation under the rules for private operators
ppc-delegated = Is the industry one for which authority is delegated?
    .source = page
    .options = page
ppc-sequence = New report or follow-up
    .source = brief
    .options = brief
ppc-sequence-new = new
ppc-sequence-follow-up = follow-up
ppc-previous = Previous report
    .source = brief
ppc-stage = Preliminary or final report
    .source = brief
    .options = guideline
ppc-name = Name of the reporting entity
    .source = page
ppc-kana = Name in kana
    .source = brief
ppc-corporate-number = Corporate number
    .source = brief
ppc-industry = Industry
    .source = brief
ppc-address = Address
    .source = unverified
ppc-representative = Representative
    .source = unverified
ppc-contact-name = Contact person: name
    .source = unverified
ppc-contact-desk = Contact person: department
    .source = unverified
ppc-contact-phone = Contact person: telephone
    .source = unverified
ppc-contact-email = Contact person: e-mail
    .source = unverified
ppc-occurred = Date of occurrence
    .source = guideline
ppc-discovered = Date of discovery
    .source = guideline
ppc-event = Type of event
    .source = guideline
    .options = brief
ppc-finder = Discovered by
    .source = guideline
    .options = sample
ppc-finder-itself = the organization itself or its processor
ppc-finder-partner = a business partner
ppc-finder-person = a customer or a member
ppc-finder-card-company = a card company or a payment service provider
ppc-finder-other = other
ppc-category = Applicable item of Article 7 of the Enforcement Rules
    .source = guideline
    .options = sample
ppc-category-sensitive = item (i) (special care-required personal information)
ppc-category-financial = item (ii) (financial harm)
ppc-category-wrongful = item (iii) (wrongful purpose)
ppc-category-over-threshold = item (iv) (more than 1,000 people)
ppc-category-voluntary = none (report of a case to which none of the above applies)
ppc-category-ordinance = subject to a report of an administrative body (special care-required under an ordinance)
ppc-category-public-system = subject to a report under the My Number Act (certain information systems)
ppc-category-exposed = subject to a report under the My Number Act (exposed to the public)
ppc-category-public = Applicable item of Article 43 of the Enforcement Rules
    .source = unverified
    .options = unverified
ppc-category-public-sensitive = item (i) (special care-required personal information)
ppc-category-public-financial = item (ii) (financial harm)
ppc-category-public-wrongful = item (iii) (wrongful purpose)
ppc-category-public-over-threshold = item (iv) (more than 100 people)
ppc-category-public-ordinance = item (v) (special care-required under an ordinance)
ppc-category-public-voluntary = none (report of a case to which none of the above applies)
ppc-category-public-public-system = subject to a report under the My Number Act (certain information systems)
ppc-category-public-exposed = subject to a report under the My Number Act (exposed to the public)
ppc-principal = Principal (whether the reporter handles the data for another party)
    .source = guideline
    .options = guideline
ppc-processor = Processor (whether the reporter has the data handled by another party)
    .source = guideline
    .options = guideline
ppc-chronology = Sequence of events
    .source = guideline
# Before the prose above the events.
ppc-chronology-overview = Overview
ppc-external = Investigation by an outside body
    .source = brief
    .options = unverified
ppc-external-done = completed
ppc-external-ongoing = in progress
ppc-external-planned = planned
ppc-external-considered = under consideration
ppc-external-none = none planned
ppc-medium = Medium
    .source = guideline
    .options = unverified
ppc-medium-paper = paper
ppc-medium-electronic = electronic
ppc-medium-other = other
ppc-kind = Kind of data
    .source = guideline
    .options = guideline
ppc-kind-customers = customer information
ppc-kind-employees = employee information
ppc-kind-other = other
# Of a public body.
ppc-kind-public-customers = information on residents
ppc-kind-public-employees = employee information
ppc-kind-public-other = other
ppc-items = Data items
    .source = guideline
    .options = unverified
ppc-item-my-number = Individual Number
ppc-item-name = name
ppc-item-date-of-birth = date of birth
ppc-item-sex = sex
ppc-item-address = postal address
ppc-item-phone-number = telephone number
ppc-item-e-mail-address = e-mail address
ppc-item-card = credit card information
ppc-item-password = password
ppc-item-other = other
ppc-persons = Number of persons
    .source = guideline
ppc-cards = Of which with credit card information or the like
    .source = brief
ppc-origin = Where the cause arose
    .source = guideline
    .options = unverified
ppc-origin-reporter = reporting entity
ppc-origin-processor = processor
ppc-origin-unknown = not known
ppc-cause = Cause
    .source = brief
    .options = unverified
ppc-cause-unauthorized-access = unauthorized access
ppc-cause-misdelivery = handed to the wrong person
ppc-cause-misdirection = sent to the wrong address (including e-mail)
ppc-cause-disposal = disposed of by mistake
ppc-cause-loss = lost
ppc-cause-theft = stolen
ppc-cause-insider = wrongful act of an employee
ppc-cause-other = other
ppc-cause-detail = Details
    .source = brief
ppc-harm = Further harm or its possibility
    .source = guideline
    .options = unverified
ppc-harm-detail = Content
    .source = guideline
ppc-response = Response to the persons affected
    .source = guideline
    .options = unverified
ppc-response-done = completed (or in progress)
ppc-response-planned = planned
ppc-response-considered = under consideration
ppc-response-none = none planned
ppc-response-detail = Details (the reason, if none is planned)
    .source = unverified
ppc-publication = Publication
    .source = guideline
    .options = unverified
ppc-publication-done = completed
ppc-publication-planned = planned
ppc-publication-considered = under consideration
ppc-publication-none = none planned
ppc-publication-date = (Planned) date of publication
    .source = unverified
ppc-publication-method = Method of publication
    .source = unverified
    .options = unverified
ppc-publication-text = Published text
    .source = unverified
ppc-measures-done = Measures taken
    .source = guideline
ppc-measures-planned = Measures planned
    .source = guideline
ppc-other = Other relevant matters
    .source = guideline

## Report under the My Number Act

my-number-banner = This sheet is a draft for reporting the leakage or the like of specific personal information through the form of the Personal Information Protection Commission. The report is made through the form on the Commission’s website. This sheet is not to be submitted.
# $sequence: new, follow-up
my-number-routed = { $sequence ->
    [follow-up] Reported as “Yes,” since it follows up a report on specific personal information.
   *[new] Reported as “Yes,” since it is a report on specific personal information.
}
my-number-part-items = 2. Items of Specific Personal Information
my-number-part-persons = 3. Number of Persons Concerned by the Specific Personal Information
my-number-category = Applicable item of Article 2 of the Rules
    .source = guideline
    .options = unverified
my-number-category-public-system = item (i) (specific personal information in certain information systems)
my-number-category-wrongful = item (ii) (possible wrongful purpose)
my-number-category-exposed = item (iii) (possibly exposed to unspecified many)
my-number-category-over-threshold = item (iv) (more than 100 people)
my-number-category-voluntary = none (voluntary report)
my-number-category-sensitive = subject to a report under the APPI (special care-required personal information)
my-number-category-ordinance = subject to a report under the APPI (special care-required under an ordinance)
my-number-category-financial = subject to a report under the APPI (possible financial harm)

## The common forms for cyberattacks

common-banner = This sheet is a draft for keying in to the common form for cyberattacks. Its items are listed in order; it does not have the layout of the official form. The report is made on the official form (Excel) and in the manner that its recipient prescribes. This sheet is not to be submitted.
# The same for reports that the law asks for, whose headings have numbers.
common-banner-statutory = This sheet is a draft for keying in to the common form for cyberattacks. Its items are listed in order; it does not have the layout of the official form. The items behind its headings are those of Article 4(3) of the order on reports under the Active Cyber Defence Act (Order No. 4 of 2026 of the Cabinet Office and seven ministries). The report is made on the official form (Excel) and in the manner that its recipient prescribes. This sheet is not to be submitted.
# A heading with the number of the statutory item.
common-part-numbered = { $title } (Item { $number } *)
common-part-form = Form and Recipient
common-part-reporter = Reporting Entity
common-part-incident = Incident
common-part-effects = Effects
common-part-systems = Systems Affected
common-part-ransomware = Technical Information on Ransomware
common-part-ddos = Technical Information on a DDoS Attack
common-part-attack = Technical Information on Another Cyberattack
common-part-action = Response
common-part-others = Other Matters
common-form = Form
    .source = secondary
    .options = secondary
common-form-ddos = Form 1: common form for DDoS attacks
common-form-ransomware = Form 2: common form for ransomware
common-form-other = Form 3: common form for other cyberattacks and the like
# $date: the first day of that form
common-form-missing = No form is for this type of incident: the common form for other cyberattacks is in use from { $date }.
common-basis = Basis of the report
    .source = unverified
    .options = secondary
common-basis-appi = APPI, Article 26(1) or 68(1)
common-basis-my-number-act = My Number Act, Article 29-4(1)
common-basis-cyber-act = Active Cyber Defence Act, Article 5
common-basis-note = Whether a law requires the report is for the reporting entity to decide.
common-recipient = Recipient
    .source = unverified
common-name = Name of the reporting entity
    .source = unverified
common-corporate-number = Corporate number
    .source = unverified
common-industry = Industry
    .source = unverified
common-address = Address
    .source = unverified
common-representative = Representative
    .source = unverified
common-contact-name = Contact person
    .source = unverified
common-contact-desk = Department
    .source = unverified
common-contact-phone = Telephone
    .source = unverified
common-contact-email = E-mail
    .source = unverified
common-occurred = Date and time of occurrence
    .source = unverified
common-known = Date and time of becoming aware
    .source = unverified
common-overview = Overview of the incident
    .source = unverified
common-chronology = Sequence of events
    .source = unverified
common-cause = Cause
    .source = unverified
common-systems = Systems affected
    .source = unverified
common-services = Effect on operations
    .source = unverified
common-results = Effect on financial results
    .source = unverified
common-items = Items of personal data
    .source = unverified
common-persons = Number of persons whose personal data are affected
    .source = unverified
common-measures-done = Measures taken
    .source = unverified
common-measures-planned = Measures planned
    .source = unverified
common-recovery = Recovery
    .source = unverified
common-publication = Publication
    .source = unverified
common-reports = Reports to other authorities
    .source = unverified
common-other = Other relevant matters
    .source = unverified
common-note = Ransom note (wording of the demand; a screenshot is also accepted)
    .source = secondary
common-extension = Extension of the encrypted files
    .source = secondary
common-extortion = Type of ransomware
    .source = secondary
    .options = secondary
common-extortion-encryption = encryption of data
common-extortion-leak-threat = threat to publish information
common-extortion-demand = demand for money
common-program = Name and characteristics of the malicious program
    .source = unverified
common-entry = Method of intrusion (exploited vulnerability, phishing e-mail, etc.)
    .source = secondary
common-indicators = Characteristics of the ransomware (indicators)
    .source = secondary
common-attack-indicators = Characteristics of the attack (indicators)
    .source = unverified
common-technique = Classification of the attack (MITRE ATT&CK)
    .source = secondary
common-volume = Volume of traffic
    .source = secondary
common-period = Duration
    .source = secondary
common-mitigation = Mitigation
    .source = secondary
common-level = Service level of critical infrastructure (whether there was a deviation)
    .source = secondary
    .options = unverified
common-level-note = For the reporting entity to decide, if it operates critical infrastructure.
common-consent = Consent to sharing with the National Cybersecurity Office
    .source = unverified
    .options = unverified
common-consent-yes = given
common-consent-no = not given
common-consent-note = For the reporting entity to decide.

## Notification of unauthorized computer access to IPA

ipa-banner = This sheet is a draft for filling in the form for notification of unauthorized computer access of the Information-technology Promotion Agency, Japan (IPA). The notification is made on the official form and in the manner that IPA prescribes. This sheet is not to be submitted.
ipa-part-reporter = Notifying Party
ipa-part-discovery = 1. Date of Discovery
ipa-part-systems = 2. Configuration of the Affected System
ipa-part-finding = 3. How the Damage Was Discovered
ipa-part-more = Other Items
ipa-address = Address
    .source = form
ipa-name = Company or organization
    .source = form
ipa-contact-name = Name
    .source = form
ipa-contact-email = E-mail
    .source = form
ipa-contact-phone = Telephone
    .source = form
ipa-discovered = Date of discovery
    .source = form
ipa-devices = 2-1) Devices affected
    .source = form
ipa-servers = Server
ipa-device-personal-computer = personal computer
ipa-device-smartphone = smartphone or tablet
ipa-device-shop-server = e-commerce system
ipa-device-web-server = web system
ipa-device-mail-server = mail system
ipa-device-domain-controller = domain controller (Active Directory, etc.)
ipa-device-file-server = file server
ipa-device-database-server = database server
ipa-device-other-server = other server
ipa-device-network-device = network device
ipa-device-storage-device = NAS or other storage device
ipa-device-internet-account = account of an internet service
ipa-device-other = other
ipa-device-unknown = not known
ipa-locations = 2-2) Environment in which the affected devices are installed
    .source = form
    .options = form
ipa-location-on-premises = in the organization itself (on premises)
ipa-location-cloud = in a cloud environment (AWS, Azure, etc.)
ipa-location-cloud-service = cloud service (SaaS, etc.)
ipa-location-hosting = hosting service
ipa-location-internet-service = internet service (Microsoft 365, etc.)
ipa-location-isolated = closed environment (no internet connection)
ipa-location-other = other
ipa-location-unknown = not known
ipa-diagram = 2-3) Diagram of the system’s connections (on a separate sheet if space is short)
    .source = form
ipa-diagram-note = This sheet contains no diagram.
ipa-finding = 3-1) How it was discovered
    .source = form
ipa-finding-self = Discovered by the notifying party (its organization, operators and maintenance contractors included)
ipa-finding-sight = discovered by sight
ipa-finding-alert = discovered through an alert of a monitoring tool
ipa-finding-outside = Discovered through contact from outside
ipa-finding-customer = contact from a customer or business partner
ipa-finding-service = contact from the provider of an external service (a cloud service, card payments, etc.)
ipa-finding-rest = * The options after these have not been checked against the text of the official form.
ipa-tool = Name of the tool
ipa-informant = Contacted by
ipa-finder = Discovered by
ipa-overview = Overview of the incident
    .source = unverified
ipa-chronology = Sequence of events
    .source = unverified
ipa-cause = Cause
    .source = unverified
ipa-damage = Damage
    .source = unverified
ipa-measures-done = Measures taken
    .source = unverified
ipa-measures-planned = Measures planned
    .source = unverified

## GDPR

gdpr-banner = This sheet is a draft of the notification under Article 33 of the GDPR or the UK GDPR. The notification is made on the form and in the manner that the competent supervisory authority prescribes. This sheet is not to be submitted.
gdpr-part-notification = Notification
gdpr-part-controller = Controller
gdpr-part-authorities = Competent Supervisory Authorities
gdpr-part-time = Timing (Article 33(1))
gdpr-part-nature = Nature of the Breach (Article 33(3)(a))
gdpr-part-contact = Contact Point (Article 33(3)(b))
gdpr-part-consequences = Likely Consequences and Risk (Article 33(3)(c))
gdpr-part-measures = Measures (Article 33(3)(d))
gdpr-part-phases = Information Provided in Phases (Article 33(4))
gdpr-law = Legal basis
    .source = law
    .options = law
gdpr-law-gdpr = Article 33 GDPR
gdpr-law-uk-gdpr = Article 33 UK GDPR
gdpr-phase = Phase
    .source = law
    .options = law
gdpr-phase-initial = initial notification
gdpr-phase-follow-up = follow-up notification
gdpr-previous = Previous notifications
    .source = unverified
gdpr-name = Name of the controller
    .source = unverified
gdpr-address = Address
    .source = unverified
gdpr-representative = Legal representative of the controller
    .source = unverified
gdpr-established = Established in the Union (UK GDPR: in the United Kingdom)?
    .source = unverified
    .options = unverified
gdpr-local-representative = Representative in the Union (UK GDPR: in the United Kingdom) (Article 27)
    .source = unverified
gdpr-cross-border = Cross-border processing (Article 4(23))?
    .source = unverified
    .options = unverified
gdpr-cross-border-none = Not applicable: the controller has no establishment in the Union. No authority is the lead authority, and each authority concerned is notified.
gdpr-cross-border-uk = Not applicable: the UK GDPR has no lead authority.
gdpr-authorities = Supervisory authorities notified
    .source = unverified
gdpr-occurred = When the breach occurred
    .source = unverified
gdpr-aware = When the controller became aware of the breach
    .source = law
gdpr-notified = Date of this notification
    .source = unverified
# Behind a time of Japan. $when: the same in UTC, with its date if that is another one
gdpr-utc = {" JST ("}{ $when } UTC)
gdpr-delay = Reasons for the delay, if later than 72 hours
    .source = law
# $end: when the 72 hours end / $first: when the first notification was made
gdpr-delay-none = 72 hours end: { $end }; first notification: { $first }
gdpr-nature = Nature of the personal data breach
    .source = law
gdpr-event = What happened to the personal data (Article 4(12))
    .source = unverified
    .options = law
gdpr-outcome-destruction = destruction
gdpr-outcome-possible-destruction = possible destruction
gdpr-outcome-loss = loss
gdpr-outcome-possible-loss = possible loss
gdpr-outcome-alteration = alteration
gdpr-outcome-possible-alteration = possible alteration
gdpr-outcome-disclosure = unauthorised disclosure
gdpr-outcome-possible-disclosure = possible unauthorised disclosure
gdpr-outcome-access = unauthorised access
gdpr-outcome-possible-access = possible unauthorised access
gdpr-outcome-confidentiality = confidentiality
gdpr-outcome-possible-confidentiality = confidentiality (possible)
gdpr-outcome-integrity = integrity
gdpr-outcome-possible-integrity = integrity (possible)
gdpr-outcome-availability = availability
gdpr-outcome-possible-availability = availability (possible)
gdpr-property = What the breach affects
    .source = unverified
    .options = unverified
gdpr-cause = Cause
    .source = unverified
gdpr-processor = Processor at which the cause arose (Article 4(8))
    .source = unverified
    .options = unverified
gdpr-chronology = Sequence of events
    .source = unverified
gdpr-subjects = Categories of data subjects concerned
    .source = law
gdpr-subjects-number = Approximate number of data subjects concerned
    .source = law
gdpr-residence = Member States in which the data subjects reside, with the number in each
    .source = unverified
gdpr-records = Categories of personal data records concerned
    .source = law
gdpr-records-number = Approximate number of personal data records concerned
    .source = law
gdpr-officer = Data protection officer (Article 37), with contact details
    .source = unverified
gdpr-contact-desk = Data protection officer or other contact point
    .source = law
gdpr-contact-name = Contact person
    .source = unverified
gdpr-contact-phone = Telephone
    .source = unverified
gdpr-contact-email = E-mail
    .source = unverified
gdpr-consequences = Likely consequences of the breach
    .source = law
gdpr-harm = Harm seen so far
    .source = unverified
gdpr-risk = Risk to the rights and freedoms of natural persons
    .source = unverified
    .options = unverified
gdpr-risk-unlikely = unlikely to result in a risk
gdpr-risk-normal = risk
gdpr-risk-high = likely to result in a high risk
gdpr-measures-taken = Measures taken
    .source = law
gdpr-measures-proposed = Measures proposed to be taken
    .source = law
gdpr-communication = Communication to the data subjects (Article 34): status, date and means
    .source = unverified
    .options = unverified
gdpr-communication-done = made
gdpr-communication-planned = planned
gdpr-communication-considered = under consideration
gdpr-communication-none = not made
gdpr-exemptions = Reasons for not communicating to the data subjects (Article 34(3))
    .source = unverified
    .options = law
gdpr-exemption-protected = (a) the data are unintelligible to unauthorised persons
gdpr-exemption-averted = (b) subsequent measures make a high risk unlikely
gdpr-exemption-disproportionate = (c) disproportionate effort, with a public communication instead
gdpr-missing = Information not yet fully provided, why, and when it will follow
    .source = law
gdpr-missing-under-investigation = Not yet final, since it is under investigation.
gdpr-missing-unknown = Not known at this time.
# $date: when it will be reported, as “by July 30, 2026”
gdpr-follows = To follow: { $date }.
gdpr-follows-later = It is not known when it will follow.
gdpr-matter-occurred = When the breach occurred
gdpr-matter-event = Nature of the breach
gdpr-matter-chronology = Sequence of events
gdpr-matter-items = Categories and number of records
gdpr-matter-persons = Number of data subjects
gdpr-matter-cause = Cause
gdpr-matter-consequences = Likely consequences
gdpr-matter-response = Communication to the data subjects
gdpr-matter-publication = Publication
gdpr-matter-measures = Measures
gdpr-matter-systems = Systems
gdpr-matter-impact = Effect on operations
gdpr-other = Other matters, including reports to other authorities
    .source = unverified
