### How values typed into a form are read.

# A moment that was not understood.
write-moment = begin with the date in full, as Friday, June 5, 2026, at 1:50 p.m., mid-June 2026, or 2026-06-05
# A number that was typed in another way.
write-count = write `{ $number }` for the exact number, `about { $number }` for an approximate one, `at-most { $number }` for an upper limit
    .form = write the digits alone ({ $number }), and choose beside them how certain the number is
write-count-or-unknown = write one number, in digits; write `unknown` if nobody knows it yet
    .form = write one number, in digits; choose “Under investigation” if nobody knows it yet
