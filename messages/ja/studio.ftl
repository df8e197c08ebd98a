### スタジオの画面。

## 枠

shell-skip = 本文へ移動
shell-screens = 画面
shell-screen-list = 一覧
shell-screen-main = 文書
shell-screen-side = 詳細
shell-shown = 表示する欄
shell-side = 詳細
shell-views = 表示
shell-panels = 詳細の表示
shell-messages = メッセージ
shell-language = 画面の言語
shell-choose = 一覧から文書を選んでください。
shell-nothing = 文書はまだありません
shell-lost = 接続が切れています。再接続を待っています。
shell-unreadable = ファイルを読めません
shell-broken = ファイルを読めません。最後に読めた内容を表示しています。
shell-unsaved = 保存していない入力があります
shell-saving = 保存しています
shell-new = まだファイルはありません
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
shell-single-keys = 文字キーの操作を使う
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
see-no-date = 日付なし
see-done = 対応済み
see-languages = 文書の言語
see-both = 両方
see-view-pages = ページ
see-view-web = ウェブ
see-view-text = テキスト
see-view-changes = 変更点
see-width = ウェブの幅
see-width-desktop = パソコン
see-width-phone = スマートフォン
see-zoom = 表示倍率
see-zoom-in = 拡大
see-zoom-out = 縮小
see-fit = 幅に合わせる
see-linked = 連動
see-linked-title = スクロールを連動
see-known = 時点
see-known-present = 現在
see-known-past = { $day }時点（過去）
see-known-now = 現在へ
see-pane = 文書（{ $language }）
see-page = { $page }ページの内容
see-gaps = 本文が示す事実のうち、この時点では分かっていなかったものがあります。その箇所は空いています。
see-last-good = 最新の内容を表示できません。
see-not-made = この文書を作成できません。
see-mark-error = { $others ->
    [0] エラー: { $text }
   *[other] エラー: { $text }（ほか{ $others }件）
}
see-mark-warning = { $others ->
    [0] 警告: { $text }
   *[other] 警告: { $text }（ほか{ $others }件）
}
see-next = 次の文書
see-previous = 前の文書
see-findings = 指摘
see-findings-of = 指摘の範囲
see-findings-all = 全て
see-findings-notice = この文書
see-findings-none = 指摘はありません
see-findings-count = { $n }件
see-error = エラー
see-warning = 警告
see-hint = ヒント
see-rule = 指摘の理由
see-edit = 直す
see-show = 文書で見る
see-in-notices = 他の{ $n }文書
see-changes-first = この文書より前の文書はありません
see-changes-none = 前の文書「{ $title }」から変更はありません
see-changes-since = 前の文書「{ $title }」からの変更点

## 探す

find-origin = 由来
find-choose = 文書の文字を選ぶと、元の事実を表示します。
find-of-ours = この語句は決まった文言です。事実の項目ではありません。
find-of-page = この語句は文書の本文に書かれています。
find-field = 元の項目
find-edit = 編集
find-facts = 関係する事実
find-messages = 定型文の名前（自社の設定で使います）
find-places = この値がある箇所
find-nowhere = この値は、どの文書にも表示されていません

## 渡す

hand-over = 受渡し
hand-language = { $language }の文書
hand-pdf = PDF
hand-html = HTML
hand-fragment = HTML（本文のみ）
hand-txt = テキスト
hand-xlsx = Excel
hand-csv = CSV
hand-zip = 全ての文書（ZIP）
hand-all = 全体
hand-copy = コピー
hand-copied = コピーしました
hand-copied-mark = コピー済み
hand-not-copied = コピーできません。ブラウザーの設定を確かめてください
hand-copy-fragment = ウェブ用のHTMLをコピー
hand-sheet = 転記シート
hand-sheet-of = 転記シート（{ $language }）
hand-sheet-words = 官公庁の入力画面に、欄ごとに貼り付けられます。
hand-sheet-empty = 記入なし
hand-review = 確認シート
hand-review-words = 翻訳者や法務担当者が、Excelで文言を確認できます。
hand-review-all = 全ての文
hand-review-changed = 変更した文のみ
hand-review-import = 確認シートを取り込む
hand-review-choose = 取り込む文言を選んでください。元のファイルは、選んだ箇所だけ変わります。
hand-review-before = 現在
hand-review-after = 取り込み後
hand-review-accept = { $n }件を取り込む
hand-review-taken = { $n }件を取り込みました
hand-review-same = 変更された文はありません
hand-review-exported = 書き出した時
hand-review-none = （なし）
hand-review-comments = 意見
hand-issue = 発行
hand-issue-words = 発行すると、内容が固定されます。
hand-issue-ask = 発行に進む
hand-issue-title = この文書を発行しますか
hand-issue-meaning = 発行すると、次の内容は変えられなくなります。誤りは、訂正の文書を発行して直します。
hand-issue-fixes = 固定される内容
hand-issue-documents = 作成される文書
hand-issue-warnings = 残っている警告
hand-issue-read = 内容を確認しました
hand-issue-now = 発行する
hand-issue-refused = この文書はまだ発行できません
hand-issue-done = 発行しました（{ $n }ファイル）
hand-issued = { $day }に発行済みです


## 編集

edit-panel = 編集
edit-panel-go = 編集を開く
edit-undo = 元に戻す
edit-redo = やり直す
edit-nothing-to-undo = 元に戻す変更はありません
edit-nothing-to-redo = やり直す変更はありません
edit-no-file = 事案ファイルがまだありません。
edit-unreadable = 事案ファイルを読めません。ソースで直すと、ここで編集できます。
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
edit-abandoned = 保存できなかった入力を破棄しました：{ $texts }
edit-required = 入力してください
edit-more = 詳しく
edit-error = エラー
edit-warning = 警告
edit-none = （選択なし）
edit-yes = はい
edit-no = いいえ
edit-add-field = 項目を追加
edit-readers = 開示範囲と判明日
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
edit-name-help = この項目を指すための名前で、文書には載りません。文字、数字、ハイフンが使え、文字で始めます。
edit-name-bad = 名前は文字で始め、文字、数字、ハイフンだけにしてください。
edit-name-taken = この名前は既に使われています。
edit-lang-ja = 日本語
edit-lang-en = 英語
edit-lang-plain = である調
edit-lang-all = 全ての言語
edit-plain = である調の文（様式用）
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
edit-page-usual = 本文は標準の本文です。
edit-page-own = この文書だけの本文です。
edit-to-page = 本文を編集
edit-to-source = ソースで編集

## ページ

page-view = 本文
page-language = 本文の言語
page-editor = 「{ $title }」の本文
page-is-form = この文書は様式です。各欄は「編集」の事実から作られ、本文はありません。
page-issued = 発行済みの文書は変更できません。誤りは、訂正の文書で直してください。
page-of-kind = 標準の本文を表示しています。変更すると、この文書だけの本文になります。
page-of-house = 自社の標準の本文を表示しています。変更すると、この文書だけの本文になります。
page-of-others = この本文は、次の文書でも使われています：{ $titles }
page-of-languages = この本文は、日本語と英語で一つのページです。ここには、この言語に載る行を表示しています。見出しと順序の変更は、両方に入ります。
page-this-language = この言語だけ
page-cell = { $row }行{ $column }列
page-row-add = 行を追加
page-row-remove = { $row }行を削除
page-heading-empty = 見出し：{ $name }（今は載りません）
page-heading-unnamed = 見出し（今は載りません）
page-other-order = 順序の変更は、この言語の本文だけです。{ $language }の本文の順序は変わっていません。
page-same-order = { $language }も同じ順序にする
page-same-order-done = { $language }の本文も同じ順序にしました
page-open-other = { $language }の本文を開く
page-other-heading = 見出し「{ $words }」は、この言語の本文だけです。{ $language }の見出しは変わっていません。
page-made-own = この文書だけの本文になりました。
page-usual = 標準の本文に戻す
page-usual-again = 標準の本文に戻しました。
page-conflict = この本文は、別の画面かファイルで変更されています。
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
page-handle = ドラッグ、又はAlt+↑・Alt+↓で、この節を移動します。
page-chip-open = { $name }：押すと元の事実を開きます
page-own-words = 「{ $name }」を自分の言葉で述べた文
page-find = 日付と数を事実にする
page-find-nothing = 日付や数は見つかりませんでした。
page-find-done = 見つかった日付と数は、全て確かめました。
page-find-moment = 日付「{ $text }」
page-find-count = 数「{ $text }」
# Without: $number
page-find-people = 人数：{ $words }人
page-find-left = 残り{ $n }件
page-find-known = 既にある事実を使う：{ $words }
page-find-new-event = 新しい出来事として経緯に加える
page-find-new-group = 新しい対象者の人数として加える
page-find-name = 参照用の名前（文書には載りません）
page-find-what-ja = 出来事（日本語）
page-find-what-en = 出来事（英語）
page-find-whom-ja = 対象者（日本語、例：講座の受講者）
page-find-whom-en = 対象者（英語、例：participants in the course）
page-find-take = 事実にする
page-find-keep = 文字のままにする
page-find-stop = 後で

## ソース

source-view = ソース
source-file = ファイル
source-editor = { $file }のソース
source-save = 保存
source-keys = Ctrl+Spaceで候補、Ctrl+Sで保存、Escの後にTabで次の欄へ移ります
source-kept = このままでは読めないため、まだ保存していません。直すと保存します。
source-conflict-title = 二つの版
source-conflict = このファイルは、ほかで同じ所が変更されています。残す内容を右側に作ってください。矢印で左側の内容を取り込めます。
source-theirs = ほかで変更された版
source-mine = 自分の版
source-take-mine = 右側の内容で保存
source-take-theirs = ほかで変更された版を使う
source-find = 検索
source-replace = 置換
source-find-next = 次
source-find-previous = 前
source-find-all = 全て
source-find-case = 大文字と小文字を区別
source-find-pattern = 正規表現
source-find-word = 単語
source-replace-all = 全て置換
source-completions = 候補
source-diagnostics = 指摘
source-unchanged = 変更のない$行
source-no-diagnostics = 指摘はありません

## 開始

start-view = 新しい事案
start-title = 新しい事案を始める
start-progress = 手順
start-back = 戻る
start-make = 下書きを作る
start-change = 変更
start-change-of = 「{ $step }」を変更
start-what = 何が起きたか
start-what-intro = 今分かっていることだけで始められます。後から何度でも直せます。
start-field-what = 起きたこと
start-help-what = 誰が、何を、どうしたかを1～3文で書きます。英語は後でも書けます。
start-field-type = 事案の種類
start-field-discovered = 発覚した日時
start-field-occurred = 発生した日時
start-help-moment = 「2026年6月5日（金）午前6時頃」「令和8年6月5日」のように、普段どおりに書けます。
start-help-occurred = 分からなければ「まだ分からない」を選びます。
start-who = 自社について
start-who-intro = 文書を出す組織と、問い合わせ先です。
start-field-name = 組織の正式名称
start-help-name = 例：株式会社青海、青海市。英語名もあれば書きます。
start-field-self = 文書での自称
start-help-self = 例：弊社、当社、本市、当法人。
start-field-role = データの取扱いでの立場
start-field-position = 代表者の役職
start-help-position = 書面やお知らせの差出人になります。例：代表取締役社長、理事長、市長。
start-field-person = 代表者の氏名
start-help-person = 例：青海　太郎。後から入れることもできます。
start-field-desk = 問い合わせ窓口の名称
start-help-desk = 例：お客様相談窓口、子育て支援課。
start-field-phone = 窓口の電話番号
start-field-email = 窓口のメールアドレス
start-whose = 誰の、どの情報か
start-whose-intro = 個人に関する情報が関わらない事案、又はまだ何も分からない場合は、空欄のまま進みます。
start-field-whom = 対象となる方
start-help-whom = 例：講座の受講者、通販サイトのお客様。
start-field-persons = 人数
start-help-persons = 調べている間は「調査中」を選びます。
start-field-items = 対象となる情報
start-which = 作る文書
start-which-intro = 後から増やすこともできます。
start-field-kinds = 文書の種類
start-kinds-public = 広く知らせる
start-kinds-customers = お客様やご本人に知らせる
start-kinds-regulator = 官公庁に報告する
start-kinds-internal = 組織の中で使う
start-field-date = 文書の日付
start-field-paste = 既にある文章（Wordなどから貼り付け）
start-help-paste = 見出し、箇条書き、表、太字を残し、最初の文書の本文にします。日付と数は、次の画面で一つずつ事実にできます。
start-paste-language = 貼り付けた文章の言語
start-pasted = 取り込みました：見出し{ $headings }、箇条書き{ $items }行、表{ $tables }
start-review = 確認
start-review-intro = この内容で事案ファイルと下書きを作ります。
