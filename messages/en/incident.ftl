### Values of an incident file.

shape-count = a number such as `12400`, `about 12400`, `at-most 12400` or `unknown`
    .form = a number such as 12400
no-count-name = this is not the name of a count
write-count-name = write `count` for one of this fact, `fact.count` for another's
single-line = this must be a single line
empty-text = the text is empty
write-number = write the number alone; an extension, or that it is a direct line, goes into `line`
write-address = write it plainly, without a name or a comment
shape-one-of = one of { $known }
unknown-word = unknown word `{ $word }`
address-such-as = expected a value such as { $example }
