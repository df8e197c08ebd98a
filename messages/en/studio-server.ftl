### What the studio says when something cannot be done.

studio-ready = This address is for the browser on this machine alone. Every change is saved in the file. Ctrl-C ends the studio.
studio-ended = The studio has ended.
studio-no-browser = cannot open the browser: { $error }. Open the address by hand
studio-cannot-serve = cannot listen on this machine: { $error }
studio-cannot-watch = cannot watch the folder for changes: { $error }
studio-no-token = the system gives no random numbers: { $error }
studio-no-file = there is no incident file yet: begin with the guided start
studio-unknown-file = the studio has no file `{ $name }`
studio-included = this is another organisation’s file, which is included: it cannot be changed here
studio-nothing-to-undo = there is no change to undo or redo
studio-changed-since = the text was changed since then, so this change cannot be undone or redone
studio-changed-meanwhile = the file was changed meanwhile: look at the notice again before you issue it
studio-changed-under = another program has changed `{ $path }` at this moment: nothing was saved, so try again
studio-problems = this cannot be saved as it is
studio-conflict = the value was changed elsewhere meanwhile
studio-no-merge = the text was changed elsewhere in the same place
studio-bad-path = `{ $path }` is not the place of a value
studio-at = { $path }: { $why }
studio-no-value = a field without a value is removed, not emptied
studio-fraction = only whole numbers can be written
studio-whole-page = a page is saved as a whole
studio-unknown-format = there is no format `{ $format }`
studio-no-document = `{ $notice }` has no document of the format `{ $format }`
studio-no-archive = cannot pack the documents: { $error }
studio-has-errors = { $errors ->
    [one] The file has an error: mend it first
   *[other] The file has { $errors } errors: mend them first
}
studio-fix-title = Title ({ $language })
studio-fix-date = Date
studio-fix-issuer = Issuer
studio-fix-facts = Number of facts
studio-not-found = this is not an address of the studio
studio-no-such-value = there is nothing of the kind `{ $what }` to understand
studio-too-many = one request may have { $edits } edits and show { $shown } notices
studio-request-too-large = what was sent is larger than { $limit } MB
studio-request-unread = the studio could not read this request. Load the page again, and repeat what you did
