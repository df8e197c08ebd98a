### Handing over: review sheets, copy sheets of forms.

no-copy-sheet = `{ $notice }` is no form, so there is no copy sheet of it
no-review-sheet = the review sheet cannot be written: { $error }
review-title = Review sheet of “{ $title }” ({ $notice })
    Grey rows are what the program prints. Read them with the others; they cannot be changed here.
    The other rows are the text as it is typed. Write better words into the yellow cells, in one language or in both. An empty cell leaves the text as it is; a hyphen alone removes the sentence.
    Names in braces stand for facts, such as dates and numbers: leave each of them in its sentence. Signs such as ** are markup.
    Comments are read by the person who brings your words back into the file.
review-id = Place
review-section = Section
review-text = { $language }
review-new = New { $language }
review-comment = Comment
language-ja = Japanese
language-en = English
review-too-large = the review sheet is larger than { $limit } bytes
review-too-many-cells = the review sheet has more than { $limit } cells with words
review-no-sheet = this is no review sheet; make one with `oshirase export review`
review-two-sheets = the workbook has several review sheets; keep one in each file
review-other-notice = the review sheet is of the notice `{ $notice }`, which this file does not have or cannot make
review-locked-row = row { $row } is what the program prints, and has no text that can be changed; change the page or the fact, or write a comment
review-formula = the cell has a formula or a date; write text
review-unknown-id = the file has no sentence `{ $id }`; the notice has other texts now
review-no-text-in = `{ $id }` has no text in the language `{ $language }`; add it to the file first
review-overwritten = words were typed over the exported text; write them into the yellow cell beside it
review-changed-since = the file has had other words here since the sheet was exported; compare all three
review-refused = the words have the character { $code }, which a file cannot contain; type them anew
review-too-many-marks = a letter has more than { $limit } accents or other marks
review-one-line = this is a title, a name or a phrase; write it in one line
review-empty = the text has no other sentence, so this one cannot be removed; remove the fact or the part of the page
review-name-lost = { $name } is missing; it stands for a fact, so leave it in the sentence
review-name-unknown = { $name } stands for no fact that the notice names; copy a name as it is typed
review-markdown = the words have markup that is not supported: { $error }
review-file-changed = { $file } was changed in the meantime; run the command again
review-proposal = { $id } ({ $language }), { $place }
review-exported = when exported: { $text }
review-before = now: { $text }
review-after = new: { $text }
review-removed = (removed)
review-missing = (no text)
review-problem = cannot be taken: { $problem }
review-said = comment on { $id }: { $comment }
review-none = the review sheet proposes nothing that is not in the file
review-ask = Take it? [y]es, [n]o, [a]ll that follow, [q]uit:{" "}
review-not-asked = no proposal was taken: add --yes to take all, --accept with their places, or --dry-run to read them
review-no-such = no proposal has the place `{ $id }`
review-counts = { $taken ->
    [one] 1 proposal
   *[other] { $taken } proposals
} taken, { $left } left, { $problems } with problems
review-has-problems = { $problems ->
    [one] 1 proposal
   *[other] { $problems } proposals
} of the review sheet cannot be taken
cannot-read-answer = cannot read the answer: { $error }
