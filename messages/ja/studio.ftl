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
