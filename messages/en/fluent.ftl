### Messages of notices in overlays.

duplicate-message = duplicate message `{ $id }`: it is also in { $file }
unknown-message = unknown message `{ $id }` in locales/{ $language }
no-expression = `{ $id }`: { $error }
cannot-format = cannot format the message `{ $id }`: { $error }
write-without = if this language does not need a variable, write the comment `# Without: $name`
message-missing = `{ $id }` is missing in locales/{ $language }
variable-missing = `{ $id }` does not use ${ $name }, which { $language } uses
other-variants = `{ $id }` has other variants of ${ $name }
