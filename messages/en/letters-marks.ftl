### Marks on the sheets of letters.

mark-not-in-code = `{ $text }` cannot be in Code 39: it has `{ $sign }`, and the code knows only { $known }
mark-too-long = `{ $text }` has { $bytes } bytes, more than the { $most } that a QR code of a letter has room for
