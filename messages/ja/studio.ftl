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
