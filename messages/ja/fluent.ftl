### オーバーレイにある通知文書のメッセージ。

duplicate-message = メッセージ`{ $id }`が重複しています。{ $file }にもあります
unknown-message = locales/{ $language }に、メッセージ`{ $id }`がありません
no-expression = `{ $id }`: { $error }
cannot-format = メッセージ`{ $id }`を文にできません: { $error }
write-without = この言語で変数が要らなければ、`# Without: $name`という注釈を書いてください
message-missing = locales/{ $language }に`{ $id }`がありません
variable-missing = `{ $id }`は、{ $language }にある変数${ $name }を使っていません
other-variants = `{ $id }`の${ $name }の場合分けが、異なっています
