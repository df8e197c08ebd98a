### 通知書のファイルの名前。

names-bad-text = ファイル名の型`{ $pattern }`にある`{ $text }`は、ファイル名に使えません
names-open-brace = ファイル名の型`{ $pattern }`に、閉じていない波括弧があります
names-unknown = ファイル名の型`{ $pattern }`にある`{ $name }`は、不明な名前です。使えるもの: { $known }
names-no-field = ファイル名の型`{ $pattern }`では、全ての通知書が同じ名前になります。{"{"}id{"}"}を加えてください
names-empty = { $row }行目: ファイル名が空になります
names-too-long = { $row }行目: `{ $name }`は{ $most }バイトを超え、ファイル名として長すぎます。ほかの型で名前を付けてください
names-taken = { $other }行目と{ $row }行目のファイルが、同じ`{ $name }`になります。大文字と小文字、文字の表し方の違いは区別しません。それ以外の違いがある識別子にするか、型に{"{"}row{"}"}を加えてください
