### Letters as e-mails.

mail-control = `{ $words }` cannot stand in an e-mail: it has a line break or another control character
mail-address = `{ $address }` is not the address of an e-mail; write one, as name@example.jp
