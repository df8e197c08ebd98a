### Pages as they are typed.

refer-or-remove = refer to it, or remove it
wide-number-sign = a full-width number sign makes no heading
write-number-sign = write # and a space
wide-brace-reference = a full-width brace makes no reference
write-braces = write {"{"} and {"}"}
wide-bracket-own = full-width brackets make no own words
write-brackets = write [ and ]
space-before-name = a space separates own words from the name of their fact
write-own-words = write [own words]{"{"}name{"}"} without a space
line-above-heading = Markdown would make the line above a heading
empty-line-before = put an empty line before it
indent-or-empty-line = indent it if it continues that, or put an empty line before it
table-no-head-line = this table has no line below its heads
write-head-line = write | --- | --- | below the first row
page-too-large = has { $bytes } bytes; the limit is { $limit }
page-not-utf-8 = is not UTF-8
page-too-many-marks = has a letter with more than { $limit } marks
page-refused-character = contains the character { $code }, which is not allowed
joined-to-item = Markdown joins this line to the item above
joined-to-table = Markdown joins this line to the table above
