### Templates and finished documents.

missing-locale = missing folder locales/{ $key }
no-glyph = no font has the character { $character }, which the notice `{ $notice }` shows
no-glyph-hint = use another form of the character, or add a font that has it to the folder fonts/
no-text = the notice has no text
does-not-fit = the text `{ $start }…` does not fit on the page
no-glyph-on-page = no font has the character { $missing } ({ $codes })
invalid-kind = invalid `kind`: { $error }
no-front-matter = write the kind between two lines `---` above the page
invalid-front-matter = invalid kind: { $error }
shows-secret = the notice `{ $notice }` shows `{ $secret }`, which its readers may not see
no-table-of-form = no table can be made of this form: { $error }
no-embeddable = no font that can be embedded has { $characters }
no-font = the font { $family } is missing
font-error = { $family }: { $error }
no-subset = its outlines cannot be subset
invalid-path = invalid path
too-many-groups = a paragraph has more than 512 dates and numbers: divide it
