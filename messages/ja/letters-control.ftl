### 通知書の管理票と、フォルダーの検査。

control-lost = 数が合わないため、管理票を作成しません。読んだ行: { $rows }行、作成した通知書: { $letters }通、除いた行: { $out }行、未作成の通知書: { $left }通
control-title = 管理票
control-rows = 読んだ行: { $rows }行
control-letters = 作成した通知書: { $letters }通（{ $pages }ページ、用紙{ $sheets }枚）
control-by-sheets = { "  " }{ $sheets }枚の通知書: { $count }通
control-left-out = 除いた行: { $out }行
control-reason = { "  " }{ $reason }: { $count }行
control-range = 最初と最後の識別子: { $first }、{ $last }
control-hash-list = 一覧のSHA-256: { $hash }
control-hash-ledger = 台帳にある通知書のSHA-256: { $hash }
control-hash-file = { $file }のSHA-256: { $hash }
verify-missing = `{ $file }`がありません
verify-changed = `{ $file }`が、作成した時と異なります
verify-unknown = `{ $file }`は、これらの通知書のファイルではありません
verify-part = `{ $file }`は書きかけです。作成が途中で止まっています。同じコマンドをもう一度実行してください
verify-not-ended = 管理票がないため、作成は終わっていません（作成した通知書: { $letters }通、未作成の通知書: { $left }通）。同じコマンドをもう一度実行してください
verify-bad-sheet = `{ $file }`は管理票ではありません（{ $error }）
verify-numbers = 数が合いません。管理票では、読んだ行: { $rows }行、作成した通知書: { $made }通、除いた行: { $out }行。台帳では、作成した通知書: { $letters }通、未作成の通知書: { $left }通
verify-ledger = 台帳にある通知書が、管理票のものと異なります
