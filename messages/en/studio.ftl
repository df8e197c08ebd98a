### The page of the studio.

## The frame

shell-skip = Skip to the document
shell-screens = Screens
shell-screen-list = List
shell-screen-main = Document
shell-screen-side = Details
shell-side = Details
shell-views = View
shell-panels = Kind of details
shell-messages = Messages
shell-language = Language of the interface
shell-choose = Choose a document from the list
shell-nothing = No documents yet
shell-lost = Connection lost; waiting to reconnect
shell-broken = The file cannot be read; you see its last readable state
shell-unsaved = Some of your input is not saved
shell-saving = Saving
shell-saved = { $errors ->
    [0] { $warnings ->
        [0] Saved, no findings
        [one] Saved, 1 warning
       *[other] Saved, { $warnings } warnings
    }
   *[other] Saved; errors: { $errors }, warnings: { $warnings }
}
shell-unreachable = The studio does not answer. Check that oshirase studio is still running in your terminal.
shell-close = Close
shell-help = Keyboard shortcuts
shell-help-words = While you type text, only shortcuts with Ctrl work.
shell-key = Key
shell-does = What it does
shell-go-list = Go to the list
shell-go-main = Go to the document
shell-go-side = Go to the details

## See

see-timeline = Documents and deadlines
see-organisation = Organization
see-all-organisations = All
see-today = Today
see-state-issued = Issued
see-state-draft = Draft
see-state-planned = Planned
see-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
see-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
see-deadline = Due
see-late = Overdue
see-done = Done
