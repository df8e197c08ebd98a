### Handing over: review sheets, copy sheets of forms.

not-a-form = `{ $notice }` is no form, so there is no copy sheet of it
