### What forms call records, fields and words. The ids are made of the names in the JSON Schema.

## Records
record-Incident = Incident and its notices
record-Identity = The incident
record-Organisation = Organisation
record-Listing = Listing
record-Person = Person
record-Contact = Contact
record-Host = Machine
record-Statement = Statement
record-Withheld = Withheld
record-Event = Event
record-Evidence = Evidence
record-Device = Preserved machine
record-Log = Preserved files
record-Finding = Finding
record-MachineRecords = Table of machine records
record-MachineRecord = Machine record
record-Malware = Malware
record-Indicator = Indicator of compromise
record-Traffic = Attack traffic
record-Affected = People affected
record-Residence = Country of residence
record-WordedItem = Kind of data in your own words
record-Counted = Number
record-Claim = Claim
record-Consequence = Consequence
record-Impact = Effect
record-Measure = Measure
record-Step = Step
record-Response = Response
record-AuthorityReport = Report to an authority
record-Assessment = Assessment under a law
record-Outstanding = Matter not established yet
record-Question = Question and answer
record-NoticeSpec = Notice
record-Correction = Correction
record-HouseFile = House
record-Differences = Differences for one organisation
record-HouseStyle = Style
record-Look = Look
record-LetterLook = Look of letters

## Fields that mean the same in several records
field-id = Name for references
field-by = Stated by
field-counts = Other numbers
field-audience = Who may know it
field-withheld = What readers get instead
field-known = Known since
field-text = Text
field-name = Name
field-title = Heading
field-when = When
field-at = When
field-persons = Number of people
field-status = Status
field-address = Address
field-phone = Telephone
field-topic = Topic
field-fulfils = Duties that it fulfils
field-told = Parties already told
field-stage = Stage
field-register = Register of Japanese
field-calendar = Calendar
field-clock = Clock
field-english = Kind of English
field-words = Words
field-style = Style
field-look = Look

## The file
field-Incident-include = Incident file that this one builds on
field-Incident-incident = The incident
field-Incident-organisations = Organisations
field-Incident-hosts = Machines
field-Incident-summary = Summary
field-Incident-timeline = Chronology
field-Incident-evidence = Evidence
field-Incident-findings = Findings
field-Incident-malware = Malware
field-Incident-traffic = Attack traffic
field-Incident-affected = People affected
field-Incident-claims = Claims
field-Incident-consequences = Consequences
field-Incident-impacts = Effects on services and results
field-Incident-causes = Causes
field-Incident-measures = Measures
field-Incident-requests = Requests to readers
field-Incident-responses = Informing people and the public
field-Incident-reports = Reports to authorities
field-Incident-assessments = Assessments under laws
field-Incident-outstanding = Matters not established yet
field-Incident-remarks = Other matters for authorities
field-Incident-questions = Frequently asked questions
field-Incident-resumption = Resumption of service
field-Incident-notices = Notices

field-Identity-id = Reference number
field-Identity-name = Name of the incident
field-Identity-type = Type of incident
field-Identity-occurred = When it happened
field-Identity-occurred-known = When that became known
field-Identity-discovered = When it was discovered

field-Organisation-name = Full name
field-Organisation-short = Short name
field-Organisation-self-name = What it calls itself
field-Organisation-kana = Reading in katakana
field-Organisation-corporate-number = Corporate number
field-Organisation-industry = Industry
field-Organisation-public-body = It is a public body
field-Organisation-delegated-industry = Its industry is supervised by a minister
field-Organisation-individual-numbers = It handles Individual Numbers (“My Number”)
field-Organisation-role = Role in the processing
field-Organisation-entrusted-by = Entrusted by (organisations of this file)
field-Organisation-principals = Principals, described together
field-Organisation-listing = Listing
field-Organisation-representative = Representative
field-Organisation-people = People who can sign
field-Organisation-contacts = Contacts

field-Listing-code = Securities code
field-Listing-market = Market

field-Person-position = Position
field-Person-name = Name
field-Person-affiliation = Affiliation

field-Contact-name = Name of the desk
field-Contact-about = What it answers for
field-Contact-members = Staff
field-Contact-phone-abroad = Telephone from outside Japan
field-Contact-line = Direct line or extension
field-Contact-fax = Fax
field-Contact-hours = Hours
field-Contact-email = E-mail
field-Contact-website = Web page or form

field-Host-by = Owner
field-Host-name = Real name
field-Host-masked = Name for other readers
field-Host-purpose = Purpose
field-Host-kind = Kind of machine
field-Host-location = Where it is hosted

## Facts
field-Withheld-what = What is withheld
field-Withheld-reason = Reason

field-Event-at = When
field-Event-what = What happened

field-Evidence-text = How it was chosen
field-Evidence-devices = Preserved machines
field-Evidence-logs = Preserved logs and settings
field-Device-host = Machine
field-Device-capacity = Capacity of the disk
field-Device-preserved = Preserved on
field-Log-device = Machine
field-Log-kind = Kind of files
field-Log-period = Period covered
field-Log-files = Number of files

field-Finding-text = Finding
field-Finding-records = Machine records
field-Finding-conclusion = Conclusion from the records
field-MachineRecords-kind = Kind of records
field-MachineRecords-rows = Rows
field-MachineRecord-account = Kind of account
field-MachineRecord-what = What happened

field-Malware-extortion = Means of extortion
field-Malware-extension = Extension of encrypted files
field-Malware-note = Ransom note
field-Malware-indicators = Indicators of compromise
field-Indicator-kind = Kind of indicator
field-Indicator-value = Value
field-Indicator-what = Part in the attack

field-Traffic-technique = Technique (ATT&CK number)
field-Traffic-volume = Volume
field-Traffic-period = Period of the attack
field-Traffic-mitigation = How it was mitigated

field-Affected-whom = Who they are
field-Affected-records = Number of records
field-Affected-residence = Countries of residence
field-Affected-period = Period of the data
field-Affected-relation = Relation to the organisation
field-Affected-media = Media
field-Affected-items = Data affected
field-Affected-not-included = Data not affected
field-Residence-country = Country
field-WordedItem-word = Kind in the list
field-WordedItem-as = Wording in notices
field-WordedItem-open = Not known yet if affected
field-Counted-count = Number
field-Counted-unit = Unit
field-Counted-of = Part of
field-Counted-sum = Sum of

field-Claim-strength = Strength
field-Claim-of = What it is about (noun phrase)
field-Claim-that = What is claimed (clause)
field-Claim-text = The claim in your own words
field-Claim-basis = Basis
field-Claim-limits = Limits of the investigation
field-Claim-about = People it concerns
field-Claim-as-of = As of

field-Consequence-existence = Whether it exists
field-Consequence-text = Description, or why there is none

field-Impact-on = Effect on
field-Impact-when = Period
field-Impact-text = Description

field-Measure-text = Purpose
field-Measure-items = Steps
field-Step-what = Measure
field-Step-detail = Details

field-Response-to = Who is informed
field-Response-methods = Methods
field-Response-other-method = Other method
field-Response-text = What is done, or why nothing is
field-Response-notices = Published notices
field-Response-addresses = Web addresses of the publication

field-AuthorityReport-to = Authority
field-AuthorityReport-at = Date of the report
field-AuthorityReport-act = Report, consultation or notification

field-Assessment-law = Law
field-Assessment-since = Start of the time limit
field-Assessment-categories = Why a report is required
field-Assessment-outcomes = What happened to the data
field-Assessment-grounds = Grounds
field-Assessment-persons = Number of all people affected
field-Assessment-finder = Who discovered it
field-Assessment-means = How it was discovered
field-Assessment-finder-name = Name of the finder or the tool
field-Assessment-origin = Where the cause arose
field-Assessment-investigation = Investigation by outside experts
field-Assessment-delegated-to = Minister who receives the report
field-Assessment-delay = Reasons for the delay
field-Assessment-established = It is established in the EU (UK)
field-Assessment-local-representative = Representative in the EU (UK)
field-Assessment-data-protection-officer = Data protection officer
field-Assessment-cross-border = The processing is cross-border
field-Assessment-authorities = Supervisory authorities
field-Assessment-risk = Risk to the people
field-Assessment-exemptions = Why the people need not be told
field-Assessment-exemption-grounds = What the exemptions rest on
field-Assessment-likely-consequences = Likely consequences
field-Assessment-classified = Classified as major (DORA)
field-Assessment-measure-available = Corrective measure available (CRA)

field-Outstanding-matter = Matter
field-Outstanding-follows = When it will be reported

field-Question-question = Question
field-Question-answer = Answer

## Notices
field-NoticeSpec-id = Name of its files
field-NoticeSpec-kind = Kind of notice
field-NoticeSpec-issuer = Issuer
field-NoticeSpec-joint = Joint issuers
field-NoticeSpec-date = Date
field-NoticeSpec-to = Addressee
field-NoticeSpec-salutation = English salutation
field-NoticeSpec-title = Title
field-NoticeSpec-number = Number in the series
field-NoticeSpec-follows = Previous notice
field-NoticeSpec-changes = List the changes since the previous notice
field-NoticeSpec-corrections = Corrections of the previous notice
field-NoticeSpec-next = Next notice
field-NoticeSpec-fulfils = Duties that it fulfils
field-NoticeSpec-groups = People it is addressed to
field-NoticeSpec-relays = Notice of another organisation that it passes on
field-NoticeSpec-omit = Facts that it leaves out
field-NoticeSpec-body = Its own page
field-NoticeSpec-apology-to = To whom it apologises
field-NoticeSpec-lead = Opening text
field-NoticeSpec-confidentiality = Note on confidentiality
field-NoticeSpec-opening = Opening and closing words
field-NoticeSpec-contact = Contacts
field-NoticeSpec-signers = Signers
field-NoticeSpec-enclosures = Enclosures
field-NoticeSpec-document-number = Document number
field-NoticeSpec-reference = Reference line
field-NoticeSpec-breadcrumb = Position on the website
field-NoticeSpec-languages = Languages

field-Correction-what = Place of the error
field-Correction-wrong = Wrong
field-Correction-right = Right

## The house
field-HouseFile-organisations = What differs by organisation

field-HouseStyle-weekday = Weekdays in the text
field-HouseStyle-year = How often the year is stated
field-HouseStyle-same-day = Write “the same day” in Japanese
field-HouseStyle-next-day = Write “the next day” in Japanese
field-HouseStyle-same-month = Write “the same month” in Japanese
field-HouseStyle-ranges = Ranges
field-HouseStyle-minutes = Minutes
field-HouseStyle-people = Counter of people
field-HouseStyle-headings = Marks of headings, by level
field-HouseStyle-items = Mark of list items
field-HouseStyle-questions = Marks of questions and answers
field-HouseStyle-desk = Lines of a contact

field-Look-design = Design
field-Look-logo = Logo
field-Look-letterhead = Letterhead
field-Look-seal = Seal
field-Look-running-head = Title and date on later pages
field-Look-pages = Page numbers
field-Look-indent = Indent of paragraphs
field-Look-contact = Look of contacts
field-Look-type = Typeface
field-Look-colour = Colour
field-Look-letter = Look of letters

field-LetterLook-window-left = Left edge of the window (mm)
field-LetterLook-window-top = Top edge of the window (mm)
field-LetterLook-window-width = Width of the window (mm)
field-LetterLook-window-height = Height of the window (mm)
field-LetterLook-window-play = Play of the sheet (mm)
field-LetterLook-fold-marks = Fold marks
field-LetterLook-barcode = Customer barcode
field-LetterLook-mark = Mark for the inserter

## Words
word-flag-true = Yes
word-flag-false = No
# The label of a field, or a word, in the help of another field.
quoted-label = “{ $label }”
# A duty, as forms list it.
duty-of-law = { $law }: { $duty }

word-Type-ransomware = Ransomware
word-Type-unauthorized-access = Unauthorized access
word-Type-misdirection = Misdirected e-mail, mail or files
word-Type-misdelivery = Handed to the wrong person
word-Type-disposal = Wrongly discarded
word-Type-loss = Loss
word-Type-theft = Theft
word-Type-insider = Insider
word-Type-denial-of-service = Denial of service
word-Type-outage = Outage
word-Type-other = Other

word-Role-processor = Processor
word-Role-principal = Principal
word-Role-operator = Operator (its own data)

word-Register-business = Business
word-Register-official = Official
word-Register-plain = Plain

word-HostKind-personal-computer = Personal computer
word-HostKind-smartphone = Smartphone or tablet
word-HostKind-shop-server = Server of an online shop
word-HostKind-web-server = Web server
word-HostKind-mail-server = Mail server
word-HostKind-domain-controller = Domain controller
word-HostKind-file-server = File server
word-HostKind-database-server = Database server
word-HostKind-other-server = Another server
word-HostKind-network-device = Network device
word-HostKind-storage-device = Storage device (NAS)
word-HostKind-internet-account = Account of an internet service
word-HostKind-other = Other

word-Location-on-premises = On premises
word-Location-cloud = Cloud
word-Location-cloud-service = Cloud service
word-Location-hosting = Hosting provider
word-Location-internet-service = Internet service
word-Location-isolated = Isolated network
word-Location-other = Other

word-Audience-public = Everybody
word-Audience-customers = Customers
word-Audience-regulator = Authorities
word-Audience-internal = The organisation only

word-Topic-damage = What was damaged
word-Topic-intrusion = How the attackers got in
word-Topic-leakage = Whether data leaked

word-RecordKind-access = Logins and privileges
word-RecordKind-execution = Execution of programs
word-RecordKind-operation = Operations on files or data

word-Extortion-encryption = Encryption of data
word-Extortion-leak-threat = Threat to publish data
word-Extortion-demand = Demand for money

word-IndicatorKind-hash = Hash of a file
word-IndicatorKind-address = IP address
word-IndicatorKind-domain = Domain name
word-IndicatorKind-url = URL
word-IndicatorKind-file = File name
word-IndicatorKind-tool = Tool

word-AffectedRelation-customers = Customers
word-AffectedRelation-employees = Employees, present or former
word-AffectedRelation-other = Other

word-Medium-paper = Paper
word-Medium-electronic = Electronic
word-Medium-other = Other

word-Strength-confirmed = Confirmed: it happened
word-Strength-believed = Believed to have happened
word-Strength-possible = Possible: it may have happened
word-Strength-not-excluded = Cannot be completely ruled out
word-Strength-no-trace = No evidence found
word-Strength-none-so-far = None confirmed so far
word-Strength-under-investigation = Under investigation

word-ClaimTopic-leakage = Leak of data
word-ClaimTopic-cause = Cause
word-ClaimTopic-harm = Misuse or other harm

word-Presence-exists = There are some
word-Presence-possible = Possible
word-Presence-none = None
word-Presence-none-so-far = None confirmed so far
word-Presence-unknown = Not known yet

word-ImpactArea-services = Services and operations
word-ImpactArea-results = Financial results

word-StepStatus-done = Done
word-StepStatus-ongoing = In progress
word-StepStatus-planned = Planned

word-Progress-done = Done
word-Progress-ongoing = In progress
word-Progress-planned = Planned
word-Progress-considered = Under consideration
word-Progress-none = None planned

word-ResponseTarget-persons = The people affected
word-ResponseTarget-public = The public
word-ResponseTarget-recipients = Unintended recipients

word-Method-letter = Letter
word-Method-email = E-mail
word-Method-telephone = Telephone
word-Method-website = Website
word-Method-press-conference = Press conference
word-Method-press-release = Press release

word-ReportAct-report = Report
word-ReportAct-consultation = Consultation
word-ReportAct-notification = Notification

word-Stage-initial = Initial notification (GDPR)
word-Stage-follow-up = Further notification (GDPR)
word-Stage-preliminary = Preliminary report
word-Stage-interim = Interim report
word-Stage-final = Final report
word-Stage-supplement = Supplement
word-Stage-combined = Preliminary and final in one
word-Stage-progress = Progress of a disclosed matter
word-Stage-correction = Correction

word-Law-appi = APPI (personal information, Japan)
word-Law-my-number-act = My Number Act (Japan)
word-Law-gdpr = GDPR (EU)
word-Law-uk-gdpr = UK GDPR
word-Law-nis2 = NIS2 Directive (EU)
word-Law-cra = Cyber Resilience Act (EU)
word-Law-dora = DORA (EU, financial entities)
word-Law-cyber-act = Cyber Response Act (Japan)
word-Law-telecommunications-act = Telecommunications Business Act (Japan)
word-Law-exchange = Timely disclosure (Tokyo Stock Exchange)
word-Law-sec = SEC Form 8-K (US)
word-Law-sec-foreign = SEC Form 6-K (US)
word-Law-california = California Civil Code
word-Law-korea = PIPA (Korea)
word-Law-singapore = PDPA (Singapore)

word-Category-sensitive = Special care-required information
word-Category-financial = Financial harm
word-Category-wrongful = Wrongful purpose
word-Category-over-threshold = More people than the threshold
word-Category-ordinance = Information that an ordinance protects
word-Category-public-system = Specified public systems
word-Category-exposed = Open to the public
word-Category-exploited-vulnerability = Actively exploited vulnerability (CRA)
word-Category-severe-incident = Severe incident (CRA)
word-Category-voluntary = None: a voluntary report

word-Outcome-leakage = Leak
word-Outcome-possible-leakage = Possible leak
word-Outcome-loss = Loss
word-Outcome-possible-loss = Possible loss
word-Outcome-damage = Damage
word-Outcome-possible-damage = Possible damage
word-Outcome-destruction = Destruction (GDPR)
word-Outcome-possible-destruction = Possible destruction (GDPR)
word-Outcome-alteration = Alteration (GDPR)
word-Outcome-possible-alteration = Possible alteration (GDPR)
word-Outcome-disclosure = Unauthorized disclosure (GDPR)
word-Outcome-possible-disclosure = Possible unauthorized disclosure (GDPR)
word-Outcome-access = Unauthorized access (GDPR)
word-Outcome-possible-access = Possible unauthorized access (GDPR)
word-Outcome-confidentiality = Breach of confidentiality (GDPR)
word-Outcome-possible-confidentiality = Possible breach of confidentiality (GDPR)
word-Outcome-integrity = Breach of integrity (GDPR)
word-Outcome-possible-integrity = Possible breach of integrity (GDPR)
word-Outcome-availability = Breach of availability (GDPR)
word-Outcome-possible-availability = Possible breach of availability (GDPR)

word-DiscoveredBy-itself = The organisation itself
word-DiscoveredBy-processor = Its processor
word-DiscoveredBy-partner = A business partner
word-DiscoveredBy-person = A person who may be affected
word-DiscoveredBy-card-company = A card company or payment provider
word-DiscoveredBy-other = Somebody else

word-Means-sight = Noticed by sight
word-Means-alert = Alert of a monitoring tool
word-Means-contact = Contact from outside

word-Origin-reporter = The reporting organisation
word-Origin-processor = Its processor
word-Origin-unknown = Not known yet

word-Risk-unlikely = Risk unlikely
word-Risk-normal = Risk
word-Risk-high = High risk
word-Exemption-protected = Data unintelligible
word-Exemption-averted = High risk averted
word-Exemption-disproportionate = Disproportionate effort

word-ReportItem-occurred = When it happened
word-ReportItem-event = What happened to the data
word-ReportItem-chronology = How it happened
word-ReportItem-items = Kinds of data
word-ReportItem-persons = Number of people
word-ReportItem-cause = Cause
word-ReportItem-consequences = Consequences
word-ReportItem-response = Response to the people affected
word-ReportItem-publication = Publication
word-ReportItem-measures = Measures
word-ReportItem-systems = Machines and systems
word-ReportItem-impact = Effects on services

word-Establishment-under-investigation = Under investigation
word-Establishment-unknown = Not known
word-Establishment-established = Established

word-Opening-haikei = Haikei and keigu
word-Opening-kinkei = Kinkei and kinpaku (most formal)
word-Opening-none = Neither

word-DateCalendar-gregorian = Gregorian
word-DateCalendar-wareki = Japanese era
word-DateCalendar-both-wareki-first = Era, with the Gregorian year
word-DateCalendar-both-gregorian-first = Gregorian, with the era year

word-HourCycle-h24 = 24 hours
word-HourCycle-h12 = 12 hours

word-English-us = US
word-English-international = International (British spelling)

word-Weekdays-none = None
word-Weekdays-short = Short: (Thu)
word-Weekdays-long = Long: (Thursday)

word-YearRepeats-always = With each date
word-YearRepeats-paragraph = Once in a paragraph
word-YearRepeats-once = Once

word-Ranges-words = In words
word-Ranges-dash = With a dash

word-Minutes-plain = As they are
word-Minutes-two-digits = Two digits

word-SheetMark-none = None
word-SheetMark-omr = Optical marks (OMR)
word-SheetMark-code39 = Code 39
word-SheetMark-qr = QR code

word-Design-plain = Plain letter
word-Design-corporate = Corporate
word-Design-public-body = Public body

word-Numbering-number = Number (2)
word-Numbering-of-total = Number and total (2/5)
word-Numbering-none = None

word-ContactForm-box = Box
word-ContactForm-table = Table
word-ContactForm-lines = Lines

word-Typeface-mincho = Mincho (serif)
word-Typeface-gothic = Gothic (sans-serif)

## Kinds of notice
word-kind-investigation-report = Investigation report
word-kind-customer-letter = Letter to customers
word-kind-website-notice = Website notice
word-kind-outage-alert = Outage alert
word-kind-data-subject-notice = Notice to data subjects
word-kind-faq = FAQ
word-kind-timely-disclosure = Timely disclosure
word-kind-ppc-report = Report to the PPC
word-kind-my-number-report = Report under the My Number Act
word-kind-common-form = Common form for cyberattacks
word-kind-ipa-notification = Notification to IPA
word-kind-gdpr-notification = Notification under GDPR

## Parts of a page
part-date = Date
    .help = The date, at the right
part-to = Addressee
    .help = The addressee, as typed
part-salutation = English salutation
    .help = The salutation of an English letter, such as “Dear Customers,”
part-title = Title
    .help = The title, with its number in the series
part-sender = Sender
    .help = The issuer, with who signs for it
part-signature = Signature
    .help = Who signs; the issuer if nobody is named
part-greeting = Greeting
    .help = The opening words of a Japanese letter
part-closing = Closing
    .help = The closing word of a Japanese letter
part-apology = Apology
    .help = The usual sentence of apology
part-lead = Opening text
    .help = The opening text of the notice, or the usual one of its kind
part-follows = Reference to earlier notices
    .help = The sentence that cites the earlier notices by date and title
part-record-mark = “Record” mark
    .help = The word that begins the body of a Japanese letter
part-end-mark = “End” mark
    .help = The word that ends a Japanese letter
part-next = Next notice
    .help = When the next notice will follow
part-contact = Contact
    .help = The contacts of the notice
part-changes = Changes since the previous notice
    .help = What has changed since the previous notice, as a table
part-corrections = Corrections
    .help = The wrong and the right wording, as a table
part-relayed = Notice that is passed on
    .help = The notice of another organisation
part-breadcrumb = Position on the website
    .help = Shown on the web page only
part-confidentiality = Note on confidentiality
part-time-zone = Sentence on the time zone
    .help = A sentence for the English notice: times are in Japan Standard Time
part-enclosures = Enclosures
part-document-number = Document number
part-reference = Reference line
part-issuer = What the issuer calls itself
    .help = A word such as “we”, for use within a sentence
part-companies = Companies (timely disclosure)
    .help = The head of a timely disclosure
part-translation = Which language prevails
    .help = A sentence for the English notice
part-evidence = Evidence
part-malware = Malware
# A fact in a menu. $list: the list that it is in / $words: its first words
part-fact = { $list }: { $words }
# A moment or a number of a fact. $words: the first words of the fact / $field: the label of the field
part-value = { $words }: { $field }
# A number that the file names.
part-count = { $words }: number ({ $name })

## Languages
word-language-ja = Japanese
word-language-en = English
