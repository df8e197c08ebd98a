# Messages of `letters`.

letters-usage = give an incident file, --notice and --recipients
# $id: the notice
letters-no-form = { $id } is a form, and letters tell notices
letters-nobody = the list has nobody with the identifier { $id }
letters-unknown-preset = no preset is named { $preset }; there are { $known }
letters-shard = { $text } is no part of a list: write 0/8 to 7/8 for eight parts
letters-stream-input = lines of JSON are answered from standard input: give --recipients -
letters-stopped = stopped. The letters that are made are in { $folder }; give the same command again to go on
letters-bad-rows = { $rows ->
    [one] 1 row is bad, and nothing is written. Mend it
   *[other] { $rows } rows are bad, and nothing is written. Mend them
}, or give --skip-bad to make the letters of the others
# $reason: why rows are bad
letters-reason = { $reason }: { $count ->
    [one] 1 row
   *[other] { $count } rows
}
letters-more-rows = … and { $more } more
letters-dry-run = { $rows } rows read: { $letters } letters, { $bad } bad rows, { $out } left out by choice
letters-dry-run-pages = { $letters } letters of { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
letters-dry-run-general = { $letters } letters that are set one by one
letters-done = { $letters } letters with { $pages } pages in { $folder }; { $out } rows left out
letters-reprinted = made again: { $file }
letters-verified = { $folder } is as it was made
letters-not-verified = { $folder } is not as it was made: { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
letters-print-too-large = { $file } would be larger than 4 GiB: write files of fewer than { $letters } letters (--split)
letter-no-font = a font cannot be taken apart
letter-unreadable = row { $row }: the letter cannot be added to the print file
cannot-read-input = cannot read standard input: { $error }
warning = warning: { $message }
