### Houses.

shape-languages = a mapping from languages
shape-words = a mapping from words of ours to yours
brace-alone = a brace has no partner
write-variables = write variables as {"{"}name{"}"}, and the signs themselves as {"{"}{"{"} and {"}"}{"}"}
no-variable = the sentence `{ $ours }` has no variable `{ $name }`
has-no-variables = it has none
word-only-replaced = `{ $ours }` is a word, which can only be replaced
write-words-instead = write the words to say instead, or name a sentence by its message id
word-too-short = `{ $ours }` is too short to be replaced everywhere
write-longer-word = write a longer word; the counter of people is `people` in `style`
no-such-words = `{ $ours }` is neither a word nor a message id of locales/{ $language }
write-known-words = write a word as the notices have it, or the id of a message
words-or-false = expected words, or false to print nothing, found true
two-marks = expected two marks: that of a question, and that of its answer
write-desk-field = write a field of the desk as {"{"}phone{"}"}
no-desk-field = a desk has no field `{ $field }`
write-image = name a .svg, .png or .jpg file in the folder of this file or below it
no-image-name = this is not the name of an image
low-contrast = the contrast of this colour to white is { $contrast }, less than 4.5
darker-colour = choose a darker colour: headings must be readable on white
no-colour = this is not a colour
write-colour = write it as "#0b3d78", six hexadecimal digits in quotation marks
    .form = write it as #0b3d78, six hexadecimal digits
