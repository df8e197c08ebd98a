### The control sheet of letters, and the check of a folder.

control-lost = the numbers do not agree, so there is no control sheet: rows read: { $rows }, letters made: { $letters }, rows left out: { $out }, letters still to be made: { $left }
control-title = Control sheet
control-rows = Rows read: { $rows }
control-letters = Letters made: { $letters }; pages: { $pages }; sheets: { $sheets }
control-by-sheets = { "  " }letters with { $sheets ->
    [one] 1 sheet
   *[other] { $sheets } sheets
}: { $count }
control-left-out = Rows left out: { $out }
control-reason = { "  " }{ $reason }: { $count }
control-range = First and last identifier: { $first }, { $last }
control-hash-list = SHA-256 of the list: { $hash }
control-hash-ledger = SHA-256 of the letters in the ledger: { $hash }
control-hash-file = SHA-256 of { $file }: { $hash }
verify-missing = `{ $file }` is not there
verify-changed = `{ $file }` is not as it was made
verify-unknown = `{ $file }` is not a file of these letters
verify-part = `{ $file }` is not whole: a run was stopped; run the same command again
verify-not-ended = there is no control sheet, so the run has not ended (letters made: { $letters }, still to be made: { $left }); run the same command again
verify-bad-sheet = `{ $file }` is not a control sheet ({ $error })
verify-numbers = the numbers do not agree: in the control sheet, rows read: { $rows }, letters made: { $made }, rows left out: { $out }; in the ledger, letters made: { $letters }, still to be made: { $left }
verify-ledger = the letters in the ledger are not those of the control sheet
