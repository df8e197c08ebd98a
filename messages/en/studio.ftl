### The page of the studio.

## The frame

shell-skip = Skip to the document
shell-screens = Screens
shell-screen-list = List
shell-screen-main = Document
shell-screen-side = Details
shell-shown = Shown beside the document
shell-side = Details
shell-views = View
shell-panels = Kind of details
shell-messages = Messages
shell-language = Language of the interface
shell-choose = Choose a document from the list
shell-nothing = No documents yet
shell-lost = Connection lost; waiting to reconnect
shell-unreadable = The file cannot be read
shell-broken = The file cannot be read; you see its last readable state
shell-unsaved = Some of your input is not saved
shell-saving = Saving
shell-new = No file yet
shell-saved = { $errors ->
    [0] { $warnings ->
        [0] Saved, no findings
        [one] Saved, 1 warning
       *[other] Saved, { $warnings } warnings
    }
   *[other] Saved; errors: { $errors }, warnings: { $warnings }
}
shell-unreachable = The studio does not answer. Check that oshirase studio is still running in your terminal.
shell-close = Close
shell-help = Keyboard shortcuts
shell-help-words = While you type text, only shortcuts with Ctrl work.
shell-single-keys = Use shortcuts of single keys
shell-key = Key
shell-does = What it does
shell-go-list = Go to the list
shell-go-main = Go to the document
shell-go-side = Go to the details

## See

see-timeline = Documents and deadlines
see-organisation = Organisation
see-all-organisations = All
see-today = Today
see-state-issued = Issued
see-state-draft = Draft
see-state-planned = Planned
see-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
see-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
see-deadline = Due
see-late = Overdue
see-no-date = No date
see-done = Done
see-languages = Language of the documents
see-both = Both
see-view-pages = Pages
see-view-web = Web
see-view-text = Text
see-view-changes = Changes
see-width = Width of the web page
see-width-desktop = Desktop
see-width-phone = Phone
see-zoom = Zoom
see-zoom-in = Zoom in
see-zoom-out = Zoom out
see-fit = Fit to width
see-linked = Link
see-linked-title = Scroll both together
see-known = As known on
see-known-present = Today
see-known-past = Past: { $day }
see-known-now = Today
see-pane = Document ({ $language })
see-page = Contents of page { $page }
see-gaps = The text names facts that were not known then. Their places are empty.
see-last-good = The latest state cannot be shown.
see-not-made = This document cannot be made.
see-mark-error = { $others ->
    [0] Error: { $text }
   *[other] Error: { $text } (and { $others } more)
}
see-mark-warning = { $others ->
    [0] Warning: { $text }
   *[other] Warning: { $text } (and { $others } more)
}
see-next = Next document
see-previous = Previous document
see-findings = Findings
see-findings-of = Which findings
see-findings-all = All
see-findings-notice = This document
see-findings-none = No findings
see-findings-count = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}
see-error = Error
see-warning = Warning
see-rule = Why this matters
see-hint = Hint
see-edit = Fix
see-show = Show on the page
see-in-notices = { $n ->
    [one] In 1 other document
   *[other] In { $n } other documents
}
see-changes-first = No document comes before this one
see-changes-none = Nothing has changed since “{ $title }”
see-changes-since = Changes since “{ $title }”

## Find

find-origin = Origin
find-choose = Select words in a document to see the fact that they come from.
find-of-ours = These words are standard wording. They are not a field of the file.
find-of-page = These words are written on the page of the document.
find-field = Field
find-edit = Edit
find-facts = Related facts
find-messages = Name of the wording, for the house file
find-places = Everywhere this appears
find-nowhere = No document shows this value

## Hand over

hand-over = Hand over
hand-language = Documents in { $language }
hand-pdf = PDF
hand-html = HTML
hand-fragment = HTML (body only)
hand-txt = Text
hand-xlsx = Excel
hand-csv = CSV
hand-zip = All documents (ZIP)
hand-all = Everything
hand-copy = Copy
hand-copied = Copied
hand-copied-mark = Copied
hand-not-copied = Copying failed. Check the settings of your browser.
hand-copy-fragment = Copy HTML for the website
hand-sheet = Copy sheet
hand-sheet-of = Copy sheet ({ $language })
hand-sheet-words = Paste each field into the form of the authority.
hand-sheet-empty = Left blank
hand-review = Review sheet
hand-review-words = Translators and lawyers review the wording in Excel.
hand-review-all = All sentences
hand-review-changed = Changed sentences
hand-review-import = Import a review sheet
hand-review-choose = Choose the wording to accept. Nothing else in the file changes.
hand-review-before = Now
hand-review-after = After the import
hand-review-accept = Accept { $n }
hand-review-taken = { $n ->
    [one] 1 change accepted
   *[other] { $n } changes accepted
}
hand-review-same = No sentence has changed
hand-review-exported = When exported
hand-review-none = (none)
hand-review-comments = Comments
hand-issue = Issue
hand-issue-words = Issuing a document fixes its content.
hand-issue-ask = Issue this document
hand-issue-title = Issue this document?
hand-issue-meaning = Issuing fixes the following. A later change needs a correction notice.
hand-issue-fixes = What will be fixed
hand-issue-documents = Documents to be made
hand-issue-warnings = Remaining warnings
hand-issue-read = I have checked the content
hand-issue-now = Issue
hand-issue-refused = This document cannot be issued yet
hand-issue-done = { $n ->
    [one] Issued: 1 file
   *[other] Issued: { $n } files
}
hand-issued = Issued on { $day }


## Edit

edit-panel = Edit
edit-panel-go = Open the editor
edit-undo = Undo
edit-redo = Redo
edit-nothing-to-undo = There is nothing to undo
edit-nothing-to-redo = There is nothing to redo
edit-no-file = There is no incident file yet.
edit-unreadable = The incident file cannot be read. Once it is mended in its source, it can be edited here.
edit-loading = Loading
edit-elsewhere = This is in an included file and cannot be changed here.
edit-search = Find a fact
edit-found = { $n ->
    [one] 1 result
   *[other] { $n } results
}
edit-list = All records
edit-all = Edit all
edit-all-of = Edit all: { $label }
edit-previous = Previous
edit-following = Next
edit-version = Replace with newer information
edit-version-made = A copy, known from today, was added. Notices with earlier dates do not change.
edit-delete = Delete
edit-deleted = “{ $label }” was deleted. Undo brings it back.
edit-places = Where it appears
edit-places-of = Where “{ $label }” appears
edit-known = known { $day }
edit-must = Required
edit-abandoned = Text that could not be saved was dropped: { $texts }
edit-required = Enter a value
edit-more = More
edit-error = Error
edit-warning = Warning
edit-none = (none)
edit-yes = Yes
edit-no = No
edit-add-field = Add a field
edit-readers = Audience and day of knowledge
edit-remove = Remove
edit-remove-of = Remove “{ $label }”
edit-up-of = Move “{ $label }” up
edit-down-of = Move “{ $label }” down
edit-add = Add: { $label }
edit-new = New: { $label }
edit-write = Add
edit-cancel = Cancel
edit-next = Next
edit-name = Name
edit-name-help = By this name texts refer to it; no notice prints it. Letters, digits and hyphens, beginning with a letter.
edit-name-bad = Begin the name with a letter, and use only letters, digits and hyphens.
edit-name-taken = This name is already used.
edit-lang-ja = Japanese
edit-lang-en = English
edit-lang-plain = Plain register
edit-lang-all = All languages
edit-plain = Plain register, for forms
edit-split = Write one text for each language
edit-unknown = Not known yet
edit-pick-day = Pick a day
edit-certainty = Certainty of { $label }
edit-certainty-exact = Exactly
edit-certainty-about = About
edit-certainty-at-most = Up to
edit-certainty-unknown = Under investigation
edit-not-a-number = “{ $text }” is not a number. Write 86 or 1,240.
edit-unit = Add a unit or what it is part of
edit-add-kind = Add other data
edit-own-kind = Other data
edit-conflict = This value was changed in another window or in the file:
edit-conflict-removed = (removed)
edit-conflict-theirs = Use the changed value
edit-conflict-mine = Overwrite it with mine
edit-page-usual = The body is the usual page.
edit-page-own = The body is a page of this notice’s own.
edit-to-page = Edit the body
edit-to-source = Edit in the source

## Page

page-view = Body
page-language = Language of the body
page-editor = Body of “{ $title }”
page-is-form = This document is a form. Its fields are made from the facts under Edit; it has no body.
page-issued = An issued notice cannot be changed. Correct mistakes with another notice.
page-of-kind = This is the usual page. When you change it, this notice gets a page of its own.
page-of-house = This is your house’s page. When you change it, this notice gets a page of its own.
page-of-others = This page is used by other notices too: { $titles }
page-of-languages = Japanese and English share this page. You see the lines that this language has. A changed heading or order is in both.
page-this-language = This language only
page-cell = Row { $row }, column { $column }
page-row-add = Add a row
page-row-remove = Remove row { $row }
page-heading-empty = Heading: { $name } (not printed now)
page-heading-unnamed = Heading (not printed now)
page-other-order = This order is that of this language only. The sections of the { $language } page stand as before.
page-same-order = Same order in { $language }
page-same-order-done = The { $language } page has the same order
page-open-other = Open the { $language } page
page-other-heading = The heading “{ $words }” is that of this language only. The { $language } page has its own as before.
page-made-own = This notice now has a page of its own.
page-usual = Back to the usual page
page-usual-again = The usual page is used again
page-conflict = This page was changed in another window or in the file.
page-insert = Insert
page-insert-search = Find what to insert
page-group-pieces = Parts
page-group-lists = Lists of facts
page-group-facts = Single facts
page-used = In use
page-style = Kind of line
page-style-label = Kind of line…
page-style-section = Heading
page-style-subsection = Subheading
page-style-words = Text
page-plain = Show the marks
page-moved = Moved “{ $words }”
page-handle = Drag, or press Alt+↑ or Alt+↓, to move this section
page-chip-open = { $name }: click to open its fact
page-own-words = Own words for “{ $name }”
page-find = Turn dates and numbers into facts
page-find-nothing = No dates or numbers were found.
page-find-done = All dates and numbers have been reviewed.
page-find-moment = Date “{ $text }”
page-find-count = Number “{ $text }”
page-find-people = { $number ->
    [1] Number: { $words } person
   *[other] Number: { $words } people
}
page-find-left = { $n } left
page-find-known = Use a fact that exists: { $words }
page-find-new-event = Add it to the chronology as a new event
page-find-new-group = Add it as the number of a new group of people
page-find-name = Name by which texts refer to it (no notice prints it)
page-find-what-ja = What happened (Japanese)
page-find-what-en = What happened (English)
page-find-whom-ja = Who they are (Japanese)
page-find-whom-en = Who they are (English, such as “participants in the course”)
page-find-take = Make it a fact
page-find-keep = Keep it as text
page-find-stop = Later

## Source

source-view = Files
source-file = File
source-editor = Source of { $file }
source-save = Save
source-keys = Ctrl+Space completes, Ctrl+S saves, Esc then Tab leaves the editor
source-kept = This cannot be read yet, so it is not saved. It is saved once it can be read.
source-conflict-title = Two versions
source-conflict = The same lines of this file were changed elsewhere. Put together on the right what is to be kept; the arrows take what is on the left.
source-theirs = Changed elsewhere
source-mine = Yours
source-take-mine = Save what is on the right
source-take-theirs = Use the other version
source-find = Find
source-replace = Replace
source-find-next = Next
source-find-previous = Previous
source-find-all = All
source-find-case = Match case
source-find-pattern = Regular expression
source-find-word = Whole words
source-replace-all = Replace all
source-completions = Completions
source-diagnostics = Findings
source-unchanged = $ unchanged lines
source-no-diagnostics = No findings

## Start

start-view = New incident
start-title = Start a new incident
start-progress = Steps
start-back = Back
start-make = Make the drafts
start-change = Change
start-change-of = Change “{ $step }”
start-what = What happened
start-what-intro = Start with what is known now. Everything can be changed later.
start-field-what = What happened
start-help-what = Who did what, in one to three sentences. One language is enough to begin.
start-field-type = Type of incident
start-field-discovered = When it was discovered
start-field-occurred = When it happened
start-help-moment = Write it as usual: June 5, 2026, around 6 a.m., or 2026-06-05T06:00.
start-help-occurred = Choose “Not known yet” if nobody knows.
start-who = Who you are
start-who-intro = The organisation that issues the notices, and whom readers can ask.
start-field-name = Full name of the organisation
start-help-name = Such as Aomi Co., Ltd.
start-field-self = What it calls itself
start-help-self = In English usually “we”; in Japanese what the house writes for itself.
start-field-role = Its role in the processing of personal data
start-field-position = Position of the representative
start-help-position = Letters and notices come from this person: for example, President and CEO, Chairperson, Mayor.
start-field-person = Name of the representative
start-help-person = For example, Taro Aomi. You can fill this in later.
start-field-desk = Name of the contact point
start-help-desk = Such as Customer Desk.
start-field-phone = Telephone
start-field-email = E-mail
start-whose = Whose data
start-whose-intro = Leave this empty if no personal data are involved, or nothing is known yet.
start-field-whom = Who is affected
start-help-whom = Such as participants in the course, customers of the online shop.
start-field-persons = How many people
start-help-persons = Choose “Under investigation” while it is being counted.
start-field-items = Which data
start-which = Which notices
start-which-intro = More can be added later.
start-field-kinds = Kinds of notices
start-kinds-public = Tell everybody
start-kinds-customers = Tell customers and the people affected
start-kinds-regulator = Report to authorities
start-kinds-internal = For use within the organisation
start-field-date = Date of the notices
start-field-paste = Existing text (paste from Word)
start-help-paste = Its headings, lists, tables and bold words are kept, and it becomes the body of the first notice. Dates and numbers can then be turned into facts one by one.
start-paste-language = Language of the pasted text
start-pasted = Taken: { $headings } headings, { $items } lines of lists, { $tables } tables
start-review = Review
start-review-intro = The incident file and the drafts are made from this.
