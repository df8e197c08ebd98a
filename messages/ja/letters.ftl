### 通知書: 宛先の一覧。

standard-input = 標準入力
list-not-from-standard-input = ワークブックとデータベースは、標準入力ではなくファイルから読み込みます
list-ending = { $file }: 宛先の一覧の名前は、{ $known }のどれかで終わらせるか、--storedで形式を指定してください
list-no-part = { $file }: tableを指定できるのはデータベース、sheetを指定できるのはワークブックだけです
list-old-workbook = 古い版のExcelのワークブックか、パスワードの付いたワークブックです。パスワードなしの.xlsxで保存してください
list-other-content = 内容が、名前の示す形式（{ $storage }）ではありません
list-too-large = 一覧が{ $limit }バイトを超えています。分割してください
list-not-in-encoding = { $line }行目が、ファイルの先頭の印が示す{ $encoding }ではありません
list-in-no-encoding = UTF-8（{ $utf }行目で不正）でも、CP932（Shift_JIS、{ $cp }行目で不正）でもありません。UTF-8で保存してください
list-open-quote = { $row }行目で始まる引用符が閉じていません
list-columns = 一覧の列が{ $columns }列以上あります。上限は{ $limit }列です
list-no-database = SQLiteのデータベースとして読めません: { $error }
list-no-table = テーブル`{ $table }`がありません。あるもの: { $known }
list-which-table = people.db?table=NAMEのように、テーブルを指定してください。あるもの: { $known }
list-no-workbook = ワークブックとして読めません: { $error }
list-unpacked = ワークブックを展開すると{ $limit }バイトを超えます。一覧をCSVで保存してください
list-no-sheet = シート`{ $sheet }`がありません。あるもの: { $known }
list-which-sheet = people.xlsx?sheet=NAMEのように、シートを指定してください。あるもの: { $known }
list-rows-mixed = シートの行が順番どおりに並んでいません。Excelで保存し直してください
list-no-such-cell = シートに、セル「{ $cell }」とあります。行は{ $last }まで、列はXFDまでです。Excelで保存し直してください
list-without-rows = 見出しはありますが、行がありません
list-no-names = 宛名の列がありません。「氏名」、「会社名」などの見出しを付けてください
list-no-postcodes = 郵便番号の列がありません。「郵便番号」という見出しを付けてください
list-no-addresses = 住所の列がありません。「住所」という見出しを付けてください
list-no-emails = メールアドレスの列がありません。「メールアドレス」という見出しを付けてください
list-encoding = { $list }を{ $encoding }として読み込みました
list-unused = { $list }: 列{ $columns }は、通知書に使いません
list-empty-at-end = { $list }: 末尾の空の{ $rows }行は読み込みません
list-without-ids = { $list }には管理番号の列がありません。行番号を管理番号としますが、並べ替えると番号が変わります

unknown-heading = 列`{ $heading }`の内容が分かりません
heading-ignore = 対応表のファイルに列の内容を書くか、`{ $heading }: ignore`と書いてください
heading-twice = 列`{ $first }`と列`{ $heading }`の内容が同じです
mapping-no-heading = 対応表にある列`{ $heading }`が、一覧にありません。一覧の列: { $known }
unknown-column = `{ $column }`は、列の内容として使えません
write-column = { $known }のどれかを書くか、独自の言葉ならwords.NAMEと書いてください
shape-cells = 一覧にある文字列をキーとするマッピング

filter-unknown = 一覧に列`{ $column }`がありません。一覧の列: { $known }
filter-unknown-like = 一覧に列`{ $column }`がありません。{ $hint }
filter-unmet = 列`{ $column }`が`{ $value }`である行がありません
filters-unmet = 全ての条件を満たす行がありません
no-filter = `{ $text }`は条件ではありません。「列=値」又は「列!=値」と書いてください
no-shard = { $of }分割の{ $index }番目はありません。番号は0から始まります

reject-row = { $list }:{ $row }: { $message }
reject-column = { $column }: { $message }
rejected-row = 元の行
rejected-why = 除いた理由

row-empty = 空の行です。後に行が続くので、この行を削除してください
row-cells = 見出しは{ $headings }列ですが、この行には{ $cells }個のセルがあります。コンマや改行の過不足がないか確かめ、コンマを含むセルは引用符で囲んでください
row-quote = セルの途中に引用符があります。セルの全体を引用符で囲み、中の引用符は二つ重ねてください
row-json = 行がJSONのオブジェクトではありません: { $error }
row-key-twice = キー`{ $key }`が二つあります
recipient-line-too-long = 行が{ $limit }バイトを超えています
row-not-utf-8 = 行がUTF-8ではありません
row-no-id = 管理番号がありません
row-no-name = 氏名も会社名もありません
row-no-address = 住所がありません
row-no-postcode = 郵便番号がありません
row-no-email = メールアドレスがありません
row-language = 通知書に言語`{ $language }`はありません。あるもの: { $known }
row-no-group = 対象者の区分がありません。本人に知らせるのは、その本人のデータだけです。次のどれかを書いてください: { $known }
row-group = 通知文書に対象者の区分`{ $group }`はありません。あるもの: { $known }
row-same-id = { $first }行目と管理番号`{ $id }`が同じです。宛先ごとに別の番号を付けてください
row-same-person = { $first }行目と同じ宛先です。どちらかを削除してください

cell-no-heading = { $column }列目には見出しがありませんが、`{ $shown }`と書いてあります
cell-too-long = セルが{ $length }文字あります。上限は{ $longest }文字です
cell-lines = セルに改行があります。一行で書き、住所の続きは別の列に書いてください
cell-private = U+{ $code }は外字です。別の機器では違う文字になるか表示されないため、登録されている文字を、必要なら異体字シーケンスで書いてください
cell-radical = U+{ $code }は漢字に似た部首の記号です。「{ $letter }」と書いてください
cell-character = U+{ $code }は、見えないか、使えない文字です。削除してください
cell-date = セルが文字列ではなく日付です。列の書式を文字列にし、印刷するとおりに書いてください
cell-fraction = セルが小数で、表示の仕方が決まりません。列の書式を文字列にしてください
cell-no-text = セルが文字列でも整数でもありません
cell-error = セルがエラー{ $error }です
cell-not-utf-8 = 文字列がUTF-8ではありません

name-with-honorific = `{ $name }`の末尾に、通知書で付ける「{ $word }」があります。敬称の列に書くか、削除してください
honorific-too-long = `{ $word }`は、敬称として長すぎます
no-postcode = `{ $typed }`は郵便番号ではありません。100-0001のように7桁で書いてください
postcode-six-digits = `{ $typed }`は6桁です。数値の列にして先頭の0が消えていませんか。正しくは{ $whole }かもしれません
postcode-elsewhere = 郵便番号{ $postcode }は、{ $prefecture }ではなく{ $known }のものです
prefecture-twice = 住所と都道府県の列の両方に{ $prefecture }があります。片方だけにするか、その列を使わない指定にしてください
no-email = `{ $email }`は、一つのメールアドレスではありません

reason-empty = 空の行
reason-cells = セルと見出しの不一致
reason-quote = 引用符の誤り
reason-json = JSONではない
reason-heading = 不明な列
reason-cell-type = 文字列ではない
reason-character = 使えない文字
reason-line = 改行
reason-too-long = 長すぎる
reason-missing-id = 管理番号なし
reason-missing-name = 宛名なし
reason-missing-address = 住所なし
reason-missing-postcode = 郵便番号なし
reason-missing-email = メールアドレスなし
reason-honorific = 宛名の中の敬称
reason-postcode = 郵便番号の誤り
reason-prefecture = 都道府県の不一致
reason-email = メールアドレスの誤り
reason-language = 言語
reason-group = 対象者の区分
reason-duplicate-id = 管理番号の重複
reason-duplicate-person = 宛先の重複
reason-glyph = フォントにない文字

group-differs = { $group }: 通知文書の対象者は{ $persons }人ですが、通知書は{ $letters }通です
group-more-letters = { $group }: 通知文書の対象者は最大{ $persons }人ですが、通知書は{ $letters }通です
group-about = { $group }: 通知文書の対象者は約{ $persons }人、通知書は{ $letters }通です
group-none = { $letters }通の通知書は、宛先の区分がありません
group-not-told = { $group }: { $letters }通の通知書は、通知文書にない区分の宛先です

## Letters of rows

# $mark: the word in braces, without recipient.
row-no-word = 通知書のページに {"{"}recipient.{ $mark }{"}"} がありますが、この行にはその値がありません
row-no-glyph = どのフォントにもない文字：{ $characters }
row-no-mark = 各用紙の標識では、この管理番号を表せません。24文字以内とし、Code 39では数字、英大文字、- . $ / + % だけを使ってください
row-too-large = 宛先が、最も小さい文字でも封筒の窓に収まりません
# $row: its number in the list
letter-too-large = { $row }行目：宛先が封筒の窓に収まりません
letter-lost = { $row }行目の通知書がありません
no-letter = { $row }行目の言語又は区分の通知書はありません
no-variant = 言語「{ $language }」、区分「{ $group }」の通知書はありません
reason-missing-word = ページに必要な値がない
reason-mark = 標識で表せない管理番号
reason-too-large = 宛先が窓に収まらない
mail-no-sender = 電子メールには差出人が必要です。--fromにアドレスを指定してください
