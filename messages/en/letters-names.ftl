### Names of the files of letters.

names-bad-text = the pattern `{ $pattern }` has `{ $text }`, which cannot be in a name of a file
names-open-brace = the pattern `{ $pattern }` has a brace that is not closed
names-unknown = the pattern `{ $pattern }` has an unknown name `{ $name }`; known: { $known }
names-no-field = the pattern `{ $pattern }` would give every letter the same name; add {"{"}id{"}"}
names-empty = row { $row }: the pattern gives an empty name for the file
names-too-long = row { $row }: `{ $name }` has more than { $most } bytes, which is too long for the name of a file; name the files by another pattern
names-taken = rows { $other } and { $row } would have the same file `{ $name }`, where capitals or forms of a character do not count; make the identifiers differ in more than these, or add {"{"}row{"}"} to the pattern
