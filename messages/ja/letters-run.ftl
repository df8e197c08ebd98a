# Messages of `letters`.

letters-usage = 事案のファイル、--notice、--recipientsを指定してください
# $id: the notice
letters-no-form = { $id }は様式です。宛先ごとに作成できるのは通知文書です
letters-nobody = 管理番号「{ $id }」の宛先は一覧にありません
letters-unknown-preset = 「{ $preset }」という形式はありません。指定できるのは{ $known }です
letters-shard = 「{ $text }」は一覧の部分を表していません。8分割なら0/8から7/8までのように指定してください
letters-stream-input = ndjsonは標準入力の行に答える形式です。--recipients - を指定してください
letters-stopped = 中断しました。作成済みの通知書は{ $folder }にあります。同じコマンドで続きから再開します
letters-bad-rows = 誤りのある行が{ $rows }件あるため、何も書き出していません。修正するか、--skip-badで他の行の通知書だけを作成してください
# $reason: why rows are bad
letters-reason = { $reason }：{ $count }行
letters-more-rows = ほか{ $more }件
letters-dry-run = { $rows }行を読み込みました。通知書{ $letters }通、誤りのある行{ $bad }件、指定により除いた行{ $out }件
letters-dry-run-pages = { $pages }ページの通知書：{ $letters }通
letters-dry-run-general = 一通ずつ組版する通知書：{ $letters }通
letters-done = 通知書{ $letters }通（{ $pages }ページ）を{ $folder }に作成しました。除いた行は{ $out }件です
letters-reprinted = 再作成：{ $file }
letters-verified = { $folder }は作成時のままです
letters-not-verified = { $folder }は作成時と異なります（{ $count }件）
letters-print-too-large = { $file }が4 GiBを超えます。1ファイル当たりの通知書を{ $letters }通より少なくしてください（--split）
letter-no-font = フォントから必要な文字を取り出せません
letter-unreadable = { $row }行目の通知書を印刷用ファイルに加えられません
cannot-read-input = 標準入力を読み込めません：{ $error }
warning = 警告: { $message }
