### The command line.

cannot = cannot { $doing } { $path }: { $error }
unknown-command = unknown command `oshirase { $command }`
cannot-write-manual = cannot write the manual page: { $error }
cannot-write-result = cannot write the result: { $error }
wrong-clock = the clock of this machine is wrong
as-of = --as-of { $text }: { $why }
as-of-write = write a day, as 2026-06-08, or a minute, as 2026-06-08T18:00
unknown-language-known = unknown language `{ $code }`; known: { $known }
unknown-notice-known = unknown notice `{ $id }`; the file has { $known }
notice-not-made = the notice `{ $id }` cannot be made
no-fonts-in-fragment = --embed-fonts cannot be used with --html fragment: a fragment uses the fonts of its page
no-notices = the file has no notices: add one to `notices`
no-notice-selected = no notice is in these languages and dated by then
no-forms = the file has no forms
forms-of-file = forms of the file: { $forms }
not-a-form = the notice `{ $id }` is not a form and cannot be written as { $extension }; { $known }
making = {" "} making { $name }
dated-later = { $left } of { $count } notices are dated later: add --notice to draft them
no-problems = no problems found in { $count ->
    [one] 1 notice
   *[other] { $count } notices
}
summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
error = error: { $message }
unknown-rule = unknown rule `{ $id }`; the rules are { $known }
no-dated-duty = no duty has a date, and a calendar must have one
no-difference = no difference in the facts
nothing = (nothing)
in-another-order = in another order
issued-meanwhile = `{ $id }` was issued in the meantime
cannot-record = cannot record the notice: { $error }
already-issued = `{ $id }` was already issued on { $day }: issue a correction that follows it
follows-draft = `{ $id }` follows or passes on `{ $other }`, which is a draft: issue `{ $other }` first
cites-draft = the page or a text of `{ $id }` refers to `{ $other }`, which is a draft: issue `{ $other }` first
form-no-page = `{ $kind }` is a form of an authority and has no page
unknown-kind-known = unknown kind of notice `{ $kind }`; { $near }
cannot-write-manifest = cannot write the manifest: { $error }
already-exists = { $path } already exists
doing-read = read
doing-write = write
doing-write-to = write to
doing-create-folder = create the folder
doing-lock = lock
doing-replace = replace
kind-readers = readers: { $audience }; dates in Japanese: { $calendar }
kind-needs = needs: { $needs }
not-in-force-calendar = what is not in force has no days for a calendar
no-handler = cannot prepare for Ctrl-C: { $error }
no-calendar-of-ours = { $file } is no calendar that `oshirase deadlines --format ics` wrote
previous-without-ics = `--previous` is for calendars: add `--format ics`
unknown-argument = unknown argument `{ $argument }`
argument-needs-value = `{ $argument }` needs a value
invalid-argument = `{ $value }` is no value of `{ $argument }`
missing-command = a command is missing
missing-arguments = these arguments are missing: { $arguments }
argument-twice = `{ $argument }` stands more than once
argument-conflict = `{ $argument }` cannot stand beside { $others }
usage = usage: { $usage }
see-help = `--help` lists what can be written
