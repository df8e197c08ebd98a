### Deadlines.

no-table = `{ $duty }` is counted to { $counted }, but { $table }
no-table-hint = the Cabinet Office publishes the holidays of a year in February of the year before: use a version of this program that has those of { $year }, or ask a person for the date
no-rule-then = this program has no rule for `{ $duty }` on the day its clock started
no-rule-then-hint = ask a person which rule applied then
no-clock = `{ $duty }` cannot be counted: this does not say when its clock started
no-clock-hint = write the first day that is possible, as 2026-06-05
same-assessment = a calendar cannot tell this assessment from `{ $first }`
same-assessment-hint = give each of them an `id`
