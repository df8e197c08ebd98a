### プロジェクトのファイル。

not-as-issued = { $document }が、{ $day }に{ $tool }で発行した文書と異なっています。事実は同じです
not-as-issued-hint = 本ソフトウェアの別の版、オーバーレイ、断片のHTML、フォントの埋込みが原因となり得ます。発行した文書は残し、別のフォルダーに書き出して比べてください
cannot-read = { $path }を読めません: { $error }
bad-record = { $path }: `oshirase issue`が書いた記録ではありません（{ $error }）。バックアップから戻してください
not-a-regular-file = 通常のファイルではありません
file-ending = { $file }: ファイル名の末尾は、.yaml、.yml、.json又は.tomlとしてください
include-hint = 同じフォルダーかその下にある事案ファイルを指定してください
cannot-read-this = このファイルを読めません: { $error }
no-include = 同じフォルダーかその下にある事案ファイルではないか、リンクです
page-not-below = `{ $name }`は、このファイルのフォルダーかその下にあるファイルとしてください
cannot-read-page = ページ`{ $name }`を読めません: { $error }
page-named = ページ`{ $name }`{ $message }
assets-no-link = アセットのフォルダーは、リンクではなくフォルダーとしてください
no-assets = { $folder }には、フォルダー{ $folders }のどれもありません
known-kinds = 使える種類: { $known }
unknown-kind = 不明な通知文書の種類`{ $kind }`です
known-languages = 使える言語: { $known }
page-no-link = ページは、リンクではなく通常のファイルとしてください
image-no-file = `{ $name }`は、このファイルのフォルダーにある通常のファイルではありません
cannot-read-name = `{ $name }`を読めません: { $error }
image-too-large = `{ $name }`が{ $size }バイトあります。上限は{ $limit }バイトです
image-other = `{ $name }`の中身が、名前の示す画像ではありません
