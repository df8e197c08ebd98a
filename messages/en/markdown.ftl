### Markdown of texts and pages.

own-words-on-pages-only = only a page has own words for a fact; write `\[` for a literal [
table-too-wide = this table has far more columns than its rows have cells
row-too-long = this row has more cells than the table has columns
note-unused = this footnote is not used
note-twice = this footnote is defined twice
write-link = write a link as [text](address)
note-in-note = a footnote cannot have a footnote
note-too-often = this footnote is referred to too often
note-undefined = this footnote is not defined
no-rule = a rule is not allowed
nested-too-deeply = the text is nested too deeply
link-scheme = a link must go to http, https, mailto or tel
link-character = this address has a character that is not allowed
mail-parameters = an e-mail address has no parameters
no-heading = a heading is not allowed; write `\#` for a literal #
no-quotation = a block quotation is not allowed; write `\>` for a literal >
no-code-block = a code block is not allowed; begin lines without four spaces
no-image = an image is not allowed
not-allowed = this is not allowed
character-by-number = this writes a character that is not allowed by its number
own-words-level = own words begin and end in one paragraph, and outside or inside of an emphasis
no-html-break = raw HTML is not allowed; end the line with `\` to break it here
no-html = raw HTML is not allowed; write `\<` for a literal <
too-many-names = a text can have 65,000 references at most
brace-begins-reference = a brace begins a reference such as {"{"}detected.at{"}"}; write `{"{"}{"{"}` for a literal {"{"}
too-many-pieces = a text is set in { $limit } pieces at most: emphases, links, footnotes, codes, and every four letters of words too long for a line
