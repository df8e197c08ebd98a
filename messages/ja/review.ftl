### 引渡し: 確認シート、様式の転記表。

no-copy-sheet = `{ $notice }`は様式ではないため、転記表はありません
no-review-sheet = 確認シートを書き出せません: { $error }
review-title = 「{ $title }」の確認シート（{ $notice }）
    灰色の行は、本ソフトウェアが印字する語句です。併せてお読みください。ここでは変更できません。
    そのほかの行は、入力されたとおりの文章です。黄色の欄に、改めた文を日本語、英語の一方又は両方で書いてください。空欄は変更なしです。「-」だけを書くと、その文を削除します。
    波括弧の名前は、日時や人数などの事実を表します。そのまま文の中に残してください。**などの記号は書式です。
    意見は、この表を取り込む担当者が読みます。
review-id = 箇所
review-section = 見出し
review-text = { $language }
review-new = 改めた{ $language }
review-comment = 意見
language-ja = 日本語
language-en = 英語
review-too-large = 確認シートが{ $limit }バイトを超えています
review-too-many-cells = 確認シートに、語句のあるセルが{ $limit }個を超えてあります
review-no-sheet = 確認シートではありません。`oshirase export review`で作成してください
review-two-sheets = ワークブックに確認シートが複数あります。一つのファイルに一つとしてください
review-other-notice = 通知文書`{ $notice }`の確認シートですが、このファイルにその通知文書がないか、作成できません
review-locked-row = { $row }行は本ソフトウェアが印字する語句で、変更できる文章がありません。ページ又は事実を変更するか、意見の欄に書いてください
review-formula = セルに数式又は日付があります。文字で書いてください
review-unknown-id = ファイルに文`{ $id }`がありません。通知文書の文章が変わっています
review-no-text-in = `{ $id }`に言語`{ $language }`の文章がありません。先にファイルに加えてください
review-overwritten = 書き出した文章の上に書かれています。隣の黄色の欄に書いてください
review-changed-since = 書出しの後に、ファイルの文が変わりました。三つを見比べてください
review-refused = ファイルに書けない文字{ $code }があります。入力し直してください
review-too-many-marks = 一つの文字に付く記号が{ $limit }個を超えています
review-one-line = 標題、名称又は語句です。一行で書いてください
review-empty = ほかに文がないため、この文は削除できません。事実又はページの部分を削除してください
review-name-lost = { $name }がありません。事実を表すため、文の中に残してください
review-name-unknown = { $name }が表す事実は、通知文書にありません。名前は入力されているとおりに写してください
review-markdown = 使えない書式があります: { $error }
review-file-changed = その間に、{ $file }が変更されました。もう一度実行してください
review-proposal = { $id }（{ $language }）、{ $place }
review-exported = 書出し時: { $text }
review-before = 現在: { $text }
review-after = 変更後: { $text }
review-removed = （削除）
review-missing = （文章なし）
review-problem = 取り込めません: { $problem }
review-said = { $id }への意見: { $comment }
review-none = 確認シートに、ファイルと異なる提案はありません
review-ask = 取り込みますか。[y] はい、[n] いいえ、[a] 以後全て、[q] 終了:{" "}
review-not-asked = 何も取り込んでいません。全てを取り込むには--yesを、選ぶには--acceptに箇所を、読むだけなら--dry-runを付けてください
review-no-such = 箇所`{ $id }`の提案はありません
review-counts = 取込み{ $taken }件、見送り{ $left }件、問題のあるもの{ $problems }件
review-has-problems = 確認シートの提案のうち{ $problems }件は取り込めません
cannot-read-answer = 回答を読めません: { $error }
