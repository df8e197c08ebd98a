### What a page asks for.

no-day-before = `as={ $shape }` refers to the day told before it, and the text before it tells none
no-end = this moment has no end of its own: it is no range
other-date = `as={ $shape }` does not hold: the date before it is { $before }, and this one is { $date }
moment-lacks = `as={ $shape }` needs a moment with { $what }, and this one has none
time-of-one-day = a time of one day
start-and-end = a start and an end
a-day-told = a day
pages-only = `{ $name }` stands on pages only
name-a-field = name a field of a fact, as {"{"}sent.at{"}"}
unknown-dates = unknown form of dates `{ $word }`
desk-unprinted = no line of `desk` in the house prints `{ $field }`
desk-unprinted-hint = add a line with {"{"}{ $field }{"}"} to it, or remove the field here
unknown-option = unknown option `{ $name }`
no-form = `{ $name }` has no form `{ $form }`
no-message-for = there is no message for `{ $kind }.{ $word }`
name-a-fact = name a part, a list, or a fact, organisation or notice that exists, was known on the notice's date and is open to its readers
no-fact = `{ $name }` is not a fact that the notice `{ $notice }` may show
withheld-here = `{ $name }` is withheld from the readers of this notice
it-has = it has { $known }
no-such-field = `{ $name }` has no field of that name
texts-name-each-other = the texts of two facts name each other
section-empty = this is not printed: its section shows no facts
section-empty-hint = remove the section, or name facts that its readers may see
no-sender-form = `sender` has no form `{ $form }`
no-contact-form = `contact` has no form `{ $form }`
no-words = `{ $name }` has no words that could stand in a sentence
no-words-hint = write it alone on its line, or name one of its fields
no-count-form = a count has no form `{ $form }`
no-date-form = a date has no form `{ $asked }`
