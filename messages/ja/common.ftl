### 幾つもの場所で使う言葉。

list-separator = 、
text = { $text }
any-of = { $before }又は{ $value }
severity-error = エラー
severity-warning = 警告
hint = ヒント: { $hint }
at-place = 場所: { $place }
at-place-of = 場所: { $place }: { $quoted }
and-more = ほかに{ $count }件あります
# Without: $error
io-not-found = ファイル又はフォルダーがありません
# Without: $error
io-permission-denied = 権限がありません
# Without: $error
io-already-exists = 既にあります
# Without: $error
io-is-a-directory = ファイルではなくフォルダーです
# Without: $error
io-not-a-directory = フォルダーではありません
# Without: $error
io-storage-full = 空き容量がありません
known = 使えるもの: { $known }
write-one-of = { $known }のどれかを書いてください
# Without: $en
by-language = { $ja }
all-of = { $before }及び{ $value }
not-made-in = 通知文書`{ $id }`は、`{ $language }`では作成しません
file-message = { $file }: { $message }
page-wrong = ページ{ $message }
