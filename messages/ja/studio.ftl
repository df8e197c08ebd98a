### スタジオの画面。

## 枠

shell-skip = 本文へ移動
shell-screens = 画面
shell-screen-list = 一覧
shell-screen-main = 文書
shell-screen-side = 詳細
shell-side = 詳細
shell-views = 表示
shell-panels = 詳細の表示
shell-messages = お知らせ
shell-language = 画面の言語
shell-choose = 一覧から文書を選んでください
shell-nothing = 文書はまだありません
shell-lost = 接続が切れています。再接続を待っています
shell-broken = ファイルを読めません。最後に読めた内容を表示しています
shell-unsaved = 保存していない入力があります
shell-saving = 保存しています
shell-saved = { $errors ->
    [0] { $warnings ->
        [0] 保存済み・指摘なし
       *[other] 保存済み・警告{ $warnings }件
    }
   *[other] 保存済み・エラー{ $errors }件、警告{ $warnings }件
}
shell-unreachable = スタジオに接続できません。端末でoshirase studioが動いているか確かめてください
shell-close = 閉じる
shell-help = キー操作
shell-help-words = 文字を入力している間は、Ctrlを使わないキーは働きません。
shell-key = キー
shell-does = 操作
shell-go-list = 一覧へ移動
shell-go-main = 文書へ移動
shell-go-side = 詳細へ移動

## 見る

see-timeline = 文書と期限
see-organisation = 組織
see-all-organisations = 全て
see-today = 今日
see-state-issued = 発行済み
see-state-draft = 下書き
see-state-planned = 予定
see-errors = エラー{ $n }件
see-warnings = 警告{ $n }件
see-deadline = 期限
see-late = 期限超過
see-done = 対応済み

## 編集

edit-panel = 編集
edit-panel-go = 編集を開く
edit-undo = 元に戻す
edit-redo = やり直す
edit-nothing-to-undo = 元に戻す変更はありません
edit-nothing-to-redo = やり直す変更はありません
edit-loading = 読み込んでいます
edit-elsewhere = この内容は取り込んだファイルにあり、ここでは変更できません。
edit-search = 事実を探す
edit-found = { $n }件見つかりました
edit-list = 一覧
edit-all = 全てを編集
edit-all-of = { $label }を全て編集
edit-previous = 前へ
edit-following = 次へ
edit-version = 新しい情報で置き換える
edit-version-made = 今日判明した情報として写しを作りました。前の日付の文書は変わりません
edit-delete = 削除
edit-deleted = 「{ $label }」を削除しました。「元に戻す」で戻せます
edit-places = 使われている所
edit-places-of = 「{ $label }」が使われている所
edit-known = { $day }判明
edit-must = 必須
edit-required = 入力してください
edit-more = 詳しく
edit-error = エラー
edit-warning = 警告
edit-none = （選択なし）
edit-yes = はい
edit-no = いいえ
edit-add-field = 項目を追加
edit-readers = 公開範囲と判明日
edit-remove = 外す
edit-remove-of = 「{ $label }」を外す
edit-up-of = 「{ $label }」を上へ移動
edit-down-of = 「{ $label }」を下へ移動
edit-add = { $label }を追加
edit-new = { $label }の追加
edit-write = 追加する
edit-cancel = やめる
edit-next = 次へ
edit-name = 名前
edit-name-help = 文中で{ "{" }名前{ "}" }として使います。文字、数字、ハイフンが使え、文字で始めます。
edit-name-bad = 名前は文字で始め、文字、数字、ハイフンだけにしてください。
edit-name-taken = この名前は既に使われています。
edit-lang-ja = 日本語
edit-lang-en = 英語
edit-lang-plain = である体
edit-lang-all = 全ての言語
edit-plain = である体の文（様式用）
edit-split = 言語ごとに書く
edit-unknown = まだ分からない
edit-pick-day = 日付を選ぶ
edit-certainty = { $label }の確かさ
edit-certainty-exact = ちょうど
edit-certainty-about = 約
edit-certainty-at-most = 最大
edit-certainty-unknown = 調査中
edit-not-a-number = 「{ $text }」は数ではありません。86、1,240のように書いてください。
edit-unit = 単位や内訳を付ける
edit-add-kind = ほかの情報を追加
edit-own-kind = ほかの情報
edit-conflict = この値は、別の画面かファイルで次のように変更されています。
edit-conflict-removed = （削除されています）
edit-conflict-theirs = 変更後の値を使う
edit-conflict-mine = 自分の入力で上書きする
edit-page-usual = 本文はいつものページです。
edit-page-own = 本文はこの文書だけのページです。
edit-to-page = 本文を編集
edit-to-source = ソースで編集

## ページ

page-view = 本文
page-language = 本文の言語
page-editor = 「{ $title }」の本文
page-is-form = この文書は様式です。各欄は「編集」の事実から作られ、本文はありません。
page-issued = 発行済みの文書は変更できません。誤りは、訂正の文書で直してください。
page-of-kind = いつものページを表示しています。変更すると、この文書だけのページになります。
page-of-house = 自社のページを表示しています。変更すると、この文書だけのページになります。
page-made-own = この文書だけのページになりました。
page-usual = いつものページに戻す
page-usual-again = いつものページに戻しました
page-conflict = このページは、別の画面かファイルで変更されています。
page-insert = 挿入
page-insert-search = 挿入するものを探す
page-group-pieces = 決まった部分
page-group-lists = 事実の一覧
page-group-facts = 個々の事実
page-used = 使用中
page-style = 行の種類
page-style-label = 行の種類…
page-style-section = 見出し
page-style-subsection = 小見出し
page-style-words = 本文
page-plain = 記号を表示
page-moved = 「{ $words }」を移動しました
page-handle = ドラッグ、またはAlt+↑・Alt+↓で、この節を移動します
page-chip-open = { $name }：押すと元の事実を開きます
page-own-words = 「{ $name }」を自分の言葉で述べた文
page-find = 日付と数を事実にする
page-find-nothing = 日付や数は見つかりませんでした。
page-find-done = 見つかった日付と数は、全て確かめました。
page-find-moment = 日付「{ $text }」
page-find-count = 数「{ $text }」
page-find-left = 残り{ $n }件
page-find-known = 既にある事実を使う：{ $words }（{ $name }）
page-find-new-event = 新しい出来事として経緯に加える
page-find-new-group = 新しい対象者の人数として加える
page-find-name = 名前（本文では括弧の中に入ります）
page-find-what-ja = 出来事（日本語）
page-find-what-en = 出来事（英語）
page-find-whom-ja = 対象者（日本語、例：講座の受講者）
page-find-whom-en = 対象者（英語、例：participants in the course）
page-find-take = 事実にする
page-find-keep = 文字のままにする
page-find-stop = 後で
