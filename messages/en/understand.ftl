### How values typed into a form are read.

# A number that was typed in another way.
write-count = write `{ $number }` for the exact number, `about { $number }` for an approximate one, `at-most { $number }` for an upper limit
write-count-or-unknown = write one number, in digits; write `unknown` if nobody knows it yet
