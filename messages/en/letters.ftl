### Letters: the list of recipients.

standard-input = standard input
list-not-from-standard-input = a workbook or a database is read from a file, not from standard input
list-ending = { $file }: the name of a list of recipients must end in { $known }, or say what it is with --stored
list-no-part = { $file }: only a database has a table, and only a workbook has a sheet
list-old-workbook = this is a workbook of an old version of Excel, or it has a password; save it as .xlsx without a password
list-other-content = the content is not what the name says: { $storage }
list-too-large = the list is larger than { $limit } bytes; split it
list-not-in-encoding = line { $line } is not in { $encoding }, which the mark at the beginning of the file names
list-in-no-encoding = the text is neither UTF-8 (line { $utf }) nor CP932, the Japanese encoding of Windows (line { $cp }); save it as UTF-8
list-open-quote = the quotation mark that opens in row { $row } is not closed
list-columns = the list has { $columns } columns or more; the limit is { $limit }
list-no-database = no database of SQLite can be read: { $error }
list-no-table = there is no table `{ $table }`; known: { $known }
list-which-table = name the table as people.db?table=NAME; known: { $known }
list-no-workbook = no workbook can be read: { $error }
list-unpacked = the workbook is larger than { $limit } bytes when it is unpacked; save the list as CSV
list-no-sheet = there is no sheet `{ $sheet }`; known: { $known }
list-which-sheet = name the sheet as people.xlsx?sheet=NAME; known: { $known }
list-rows-mixed = the rows of the sheet are not in order; save it again with Excel
list-no-such-cell = the sheet names the cell `{ $cell }`, and its last row is { $last } and its last column XFD; save it again with Excel
list-without-rows = there are headings but no rows
list-no-names = no column has names: write a heading such as name or company
list-no-postcodes = no column has postcodes: write the heading postcode
list-no-addresses = no column has addresses: write the heading address
list-no-emails = no column has addresses of e-mails: write the heading email
list-encoding = { $list } was read as { $encoding }
list-unused = { $list }: no letter uses the columns { $columns }
list-empty-at-end = { $list }: { $rows ->
    [one] the last row is empty and was
   *[other] the last { $rows } rows are empty and were
} not read
list-without-ids = { $list } has no column of identifiers: each row has its number, which another order of the list would change

unknown-heading = no letter knows the column `{ $heading }`
heading-ignore = say in a mapping file what it holds, or `{ $heading }: ignore`
heading-twice = the columns `{ $first }` and `{ $heading }` hold the same
mapping-no-heading = the mapping file names the column `{ $heading }`, which the list does not have; it has { $known }
unknown-column = `{ $column }` is nothing that a column can hold
write-column = write one of { $known }, or words.NAME for a word of your own
shape-cells = a mapping whose keys are texts of the list

filter-unknown = the list has no column `{ $column }`; it has { $known }
filter-unknown-like = the list has no column `{ $column }`; { $hint }
filter-unmet = no row has `{ $value }` in the column `{ $column }`
filters-unmet = no row fulfils all conditions
no-filter = `{ $text }` is no condition: write COLUMN=VALUE or COLUMN!=VALUE
no-shard = there is no part { $index } of { $of }: parts are counted from 0

reject-row = { $list }:{ $row }: { $message }
reject-column = { $column }: { $message }
rejected-row = row in the list
rejected-why = why left out

row-empty = the row is empty, and others follow: delete it
row-cells = the row has { $cells } cells, but there are { $headings } headings: a comma or a line break may be missing or too many; put a cell with commas in quotation marks
row-quote = a quotation mark stands within a cell: begin and end the cell with one, and double those within
row-json = the line is not an object of JSON: { $error }
row-key-twice = the key `{ $key }` stands twice
recipient-line-too-long = the line is longer than { $limit } bytes
row-not-utf-8 = the line is not UTF-8
row-no-id = an identifier is missing
row-no-name = a name or a company is missing
row-no-address = the address is missing
row-no-postcode = the postcode is missing
row-no-email = the address of the e-mail is missing
row-language = the letter has no language `{ $language }`; it has { $known }
row-no-group = the group is missing, and each person is told of the own data only; write one of { $known }
row-group = the notice tells of no group `{ $group }`; it tells of { $known }
row-same-id = row { $first } has the identifier `{ $id }` too: give each recipient one of its own
row-same-person = row { $first } is of the same recipient: delete one of them

cell-no-heading = column { $column } has no heading, but here stands `{ $shown }`
cell-too-long = the cell has { $length } characters; the limit is { $longest }
cell-lines = the cell has a line break: write one line, and further lines of an address in columns of their own
cell-private = the character U+{ $code } is one that a user has defined (gaiji): other machines show another one or none; write the registered character, with its variation sequence if need be
cell-radical = the character U+{ $code } is a radical, which looks like a kanji: write { $letter }
cell-character = the character U+{ $code } cannot be seen or is not allowed: delete it
cell-date = the cell holds a date, not text: format the column as text and write the date as it shall be printed
cell-fraction = the cell holds a number with a fraction, whose form is not known: format the column as text
cell-no-text = the cell holds no text and no whole number
cell-error = the cell holds the error { $error }
cell-not-utf-8 = the text is not UTF-8

name-with-honorific = `{ $name }` ends in { $word }, which the letter adds: write it in a column of honorifics, or delete it
honorific-too-long = `{ $word }` is too long to follow a name
no-postcode = `{ $typed }` is not a postcode: write seven digits, as 100-0001
postcode-six-digits = `{ $typed }` has six digits. Was this a column of numbers? A leading zero may be lost: { $whole }
postcode-elsewhere = the postcode { $postcode } is not in { $prefecture } but in { $known }
prefecture-twice = { $prefecture } stands in the address and in a column of its own: write it once, or ignore that column
no-email = `{ $email }` is not one address of an e-mail

reason-empty = empty row
reason-cells = cells and headings do not match
reason-quote = misplaced quotation mark
reason-json = not JSON
reason-heading = unknown column
reason-cell-type = not text
reason-character = character
reason-line = line break
reason-too-long = too long
reason-missing-id = no identifier
reason-missing-name = no name
reason-missing-address = no address
reason-missing-postcode = no postcode
reason-missing-email = no e-mail
reason-honorific = honorific in the name
reason-postcode = postcode
reason-prefecture = prefecture
reason-email = e-mail
reason-language = language
reason-group = group
reason-duplicate-id = identifier twice
reason-duplicate-person = same person twice
reason-glyph = character that no font has

group-differs = { $group }: the notice tells of { $persons } people, but { $letters ->
    [one] there is 1 letter
   *[other] there are { $letters } letters
}
group-more-letters = { $group }: the notice tells of at most { $persons } people, but there are { $letters } letters
group-about = { $group }: the notice tells of about { $persons } people; letters: { $letters }
group-none = { $letters ->
    [one] 1 letter is to a recipient in no group
   *[other] { $letters } letters are to recipients in no group
}
group-not-told = { $group }: { $letters ->
    [one] 1 letter is
   *[other] { $letters } letters are
} to a group that the notice does not tell of

## Letters of rows

# $mark: the word in braces, without recipient.
row-no-word = the page of the letter shows {"{"}recipient.{ $mark }{"}"}, and this row has nothing for it
row-no-glyph = no font has { $characters }
row-no-mark = the mark on every sheet cannot say this identifier: it has at most 24 characters, and Code 39 has digits, capital letters and - . $ / + % alone
row-too-large = the address is larger than the window of the envelope, even in the smallest type
# $row: its number in the list
letter-too-large = row { $row }: the address is larger than the window of the envelope
letter-lost = row { $row } has no letter
no-letter = row { $row } has a language or a group that has no letters
no-variant = there are no letters in the language { $language } for the group { $group }
reason-missing-word = no word for the page
reason-mark = identifier not in the mark
reason-too-large = address larger than the window
mail-no-sender = an e-mail needs a sender: give --from with its address
