### How a notice is made, and what was issued.

issued-adds = this adds to the notice `{ $notice }`, issued on { $day }
issued-was-not-in = this was not in the notice `{ $notice }`, issued on { $day }
issued-lacks = `{ $id }` is missing from the notice `{ $notice }`, issued on { $day }
issued-lacks-fact = a fact is missing from the notice `{ $notice }`, issued on { $day }
issued-was = this was { $was } in the notice `{ $notice }`, issued on { $day }
issued-other-order = these facts were in another order in the notice `{ $notice }`, issued on { $day }
issued-hint = revert the change, or add a newer fact with a `known` date; if the notice was wrong, issue a correction (`stage: correction`, `follows`, `corrections`)
    .form = undo the change, or use “Replace with newer information”; if the notice was wrong, issue a correction
issued-missing = the notice `{ $id }`, issued on { $day }, is missing
issued-restore = restore it as it was
issued-languages = the notice `{ $id }` was issued on { $day } only in { $languages }
issued-languages-hint = write `languages: [{ $languages }]`, and issue another notice for other languages
    .form = set the languages of the notice to { $languages }, and issue another notice for other languages
unknown-organisation = unknown organisation `{ $name }`
notice-date = the date must be a day or a minute: write 2026-06-26 or 2026-06-26T10:15
not-passed-on = a notice of the kind `{ $kind }` cannot be passed on
unknown-notice = unknown notice `{ $id }`
no-contact = the issuer `{ $issuer }` has no contact `{ $name }`
follows-cycle = `follows` forms a cycle
