### Words that several rooms share.

list-separator = ,{" "}
text = { $text }
any-of = { $before } or { $value }
severity-error = error
severity-warning = warning
hint = hint: { $hint }
at-place = at { $place }
at-place-of = at { $place }: { $quoted }
and-more = and { $count } more
io-not-found = { $error }
io-permission-denied = { $error }
io-already-exists = { $error }
io-is-a-directory = { $error }
io-not-a-directory = { $error }
io-storage-full = { $error }
known = known: { $known }
write-one-of = write one of { $known }
# Without: $ja
by-language = { $en }
all-of = { $before } and { $value }
not-made-in = the notice `{ $id }` is not made in `{ $language }`
file-message = { $file }: { $message }
page-wrong = the page { $message }
