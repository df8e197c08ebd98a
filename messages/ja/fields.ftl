### フォームの項目、語、レコードの名称。識別子は、JSON Schemaのレコード、項目、語の名前から作る。

## Records
record-Incident = 事案と通知文書
record-Identity = 事案の名称等
record-Organisation = 組織
record-Listing = 上場
record-Person = 人
record-Contact = 窓口
record-Host = 機器
record-Statement = 記述
record-Withheld = 非開示
record-Event = 出来事
record-Evidence = 保全した証拠
record-Device = 保全した機器
record-Log = 保全したファイル
record-Finding = 調査結果
record-MachineRecords = 機器の記録の表
record-MachineRecord = 機器の記録
record-Malware = マルウェア
record-Indicator = 侵害の痕跡
record-Traffic = 攻撃の通信
record-Affected = 対象者
record-Residence = 居住国
record-WordedItem = 情報の種類（自分の言葉）
record-Counted = 数
record-Claim = 見解
record-Consequence = 二次被害等
record-Impact = 影響
record-Measure = 対策
record-Step = 個々の対策
record-Response = 周知・連絡
record-AuthorityReport = 官公庁への報告
record-Assessment = 該当性の判断
record-Outstanding = 未確定の事項
record-Question = 質問と回答
record-NoticeSpec = 通知文書
record-Correction = 訂正
record-HouseFile = ハウス
record-Differences = 組織ごとに異なる点
record-HouseStyle = 書式
record-Look = 体裁
record-LetterLook = 宛名のある文書の体裁

## Fields that mean the same in several records
field-id = 参照用の名前
field-by = 述べる組織
field-counts = その他の数
field-audience = 開示範囲
field-withheld = 非開示の場合の記載
field-known = 判明した日時
field-text = 本文
field-name = 名称
field-title = 見出し
field-when = 実施日
field-at = 日時
field-persons = 人数
field-status = 状況
field-address = 所在地
field-phone = 電話番号
field-topic = 何についてか
field-fulfils = この報告で果たす義務
field-told = 通知・報告を済ませた相手
field-stage = 段階
field-register = 日本語の文体
field-calendar = 暦
field-clock = 時刻の書き方
field-english = 英語の種類
field-words = 言葉
field-style = 書式
field-look = 体裁

## The file
field-Incident-include = 土台とする他組織の事案ファイル
field-Incident-incident = 事案の名称等
field-Incident-organisations = 組織
field-Incident-hosts = 機器
field-Incident-summary = 概要
field-Incident-timeline = 経緯
field-Incident-evidence = 保全した証拠
field-Incident-findings = 調査結果
field-Incident-malware = マルウェア
field-Incident-traffic = 攻撃の通信
field-Incident-affected = 対象者
field-Incident-claims = 見解
field-Incident-consequences = 二次被害等
field-Incident-impacts = サービス・業績への影響
field-Incident-causes = 原因
field-Incident-measures = 再発防止策
field-Incident-requests = 読者へのお願い
field-Incident-responses = 対象者・社会への周知
field-Incident-reports = 官公庁への報告
field-Incident-assessments = 該当性の判断
field-Incident-outstanding = 未確定の事項
field-Incident-remarks = 官公庁へのその他の事項
field-Incident-questions = よくあるご質問
field-Incident-resumption = サービスの再開
field-Incident-notices = 通知文書

field-Identity-id = 管理番号
field-Identity-name = 事案の名称
field-Identity-type = 事案の種類
field-Identity-occurred = 発生日時
field-Identity-occurred-known = 発生日時が判明した日
field-Identity-discovered = 発覚日時

field-Organisation-name = 正式名称
field-Organisation-short = 略称
field-Organisation-self-name = 自称
field-Organisation-kana = フリガナ
field-Organisation-corporate-number = 法人番号
field-Organisation-industry = 業種
field-Organisation-public-body = 行政機関等である
field-Organisation-delegated-industry = 権限が委任されている業種である
field-Organisation-individual-numbers = 個人番号（マイナンバー）を取り扱う
field-Organisation-role = データの取扱いでの立場
field-Organisation-entrusted-by = 委託元（このファイルの組織）
field-Organisation-principals = 委託元（まとめて書く場合）
field-Organisation-listing = 上場
field-Organisation-representative = 代表者
field-Organisation-people = 署名できる人
field-Organisation-contacts = 問い合わせ窓口

field-Listing-code = 証券コード
field-Listing-market = 市場

field-Person-position = 役職
field-Person-name = 氏名
field-Person-affiliation = 所属

field-Contact-name = 窓口の名称
field-Contact-about = 何についての窓口か
field-Contact-members = 担当者
field-Contact-phone-abroad = 海外からの電話番号
field-Contact-line = 直通・内線
field-Contact-fax = FAX番号
field-Contact-hours = 受付時間
field-Contact-email = メールアドレス
field-Contact-website = ウェブページ・フォーム

field-Host-by = 所有する組織
field-Host-name = 実際の名称
field-Host-masked = 仮の名称
field-Host-purpose = 用途
field-Host-kind = 機器の種類
field-Host-location = 設置環境

## Facts
field-Withheld-what = 差し控える内容
field-Withheld-reason = 差し控える理由

field-Event-at = いつ
field-Event-what = 何が起きたか

field-Evidence-text = 選び方の説明
field-Evidence-devices = 保全した機器
field-Evidence-logs = 保全したログ・設定ファイル
field-Device-host = 機器
field-Device-capacity = ディスクの容量
field-Device-preserved = 保全した日時
field-Log-device = 機器
field-Log-kind = ファイルの種別
field-Log-period = 記録された期間
field-Log-files = ファイル数

field-Finding-text = 調査結果
field-Finding-records = 機器の記録
field-Finding-conclusion = 記録から分かること
field-MachineRecords-kind = 記録の種類
field-MachineRecords-rows = 行
field-MachineRecord-account = アカウントの種別
field-MachineRecord-what = 何が起きたか

field-Malware-extortion = 脅迫の手段
field-Malware-extension = 暗号化ファイルの拡張子
field-Malware-note = 身代金要求の文面
field-Malware-indicators = 侵害の痕跡（IoC）
field-Indicator-kind = 痕跡の種類
field-Indicator-value = 値
field-Indicator-what = 攻撃との関係

field-Traffic-technique = 攻撃の手法（ATT&CK番号）
field-Traffic-volume = 通信量
field-Traffic-period = 攻撃の期間
field-Traffic-mitigation = 緩和の方法

field-Affected-whom = 誰か
field-Affected-records = 件数
field-Affected-residence = 居住国
field-Affected-period = データの期間
field-Affected-relation = 組織との関係
field-Affected-media = データの媒体
field-Affected-items = 対象となる情報
field-Affected-not-included = 対象でない情報
field-Residence-country = 国
field-WordedItem-word = 一覧にある種類
field-WordedItem-as = 通知文書での書き方
field-WordedItem-open = 対象かどうか調査中
field-Counted-count = 数
field-Counted-unit = 単位
field-Counted-of = 何の内数か
field-Counted-sum = 合計する数

field-Claim-strength = 確度
field-Claim-of = 見解の対象（名詞句）
field-Claim-that = 見解の内容（節）
field-Claim-text = 自分の言葉による見解
field-Claim-basis = 見解の根拠
field-Claim-limits = 調査の限界
field-Claim-about = 関係する対象者
field-Claim-as-of = いつの時点の見解か

field-Consequence-existence = 有無
field-Consequence-text = 内容、又は生じない理由

field-Impact-on = 何への影響か
field-Impact-when = 影響の期間
field-Impact-text = 影響の内容

field-Measure-text = 目的
field-Measure-items = 個々の対策
field-Step-what = 対策
field-Step-detail = 詳細

field-Response-to = 誰に知らせるか
field-Response-methods = 知らせる方法
field-Response-other-method = その他の方法
field-Response-text = 何をするか、又はしない理由
field-Response-notices = 公表した通知文書
field-Response-addresses = 公表文のURL

field-AuthorityReport-to = 報告先
field-AuthorityReport-at = 報告日
field-AuthorityReport-act = 報告・相談・届出の別

field-Assessment-law = 法令
field-Assessment-since = 起算点
field-Assessment-categories = 報告を要する理由
field-Assessment-outcomes = データに何が起きたか
field-Assessment-grounds = 判断の根拠
field-Assessment-persons = 全ての対象者の数
field-Assessment-finder = 発見者
field-Assessment-means = 発見の手段
field-Assessment-finder-name = 連絡者・検知ツール等の名称
field-Assessment-origin = 原因が生じた所
field-Assessment-investigation = 外部機関による調査
field-Assessment-delegated-to = 報告先の大臣（権限委任）
field-Assessment-delay = 報告が遅れた理由
field-Assessment-established = EU（英国）域内に拠点がある
field-Assessment-local-representative = EU（英国）域内の代理人
field-Assessment-data-protection-officer = データ保護責任者（DPO）
field-Assessment-cross-border = 越境的な取扱いに当たる
field-Assessment-authorities = 通知する監督機関
field-Assessment-risk = 対象者へのリスク
field-Assessment-exemptions = 対象者へ連絡しない理由
field-Assessment-exemption-grounds = 連絡しない理由の根拠
field-Assessment-likely-consequences = 起こり得る結果
field-Assessment-classified = 重大と分類した時（DORA）
field-Assessment-measure-available = 是正措置が利用可能となった時（CRA）

field-Outstanding-matter = 事項
field-Outstanding-follows = 報告する時期

field-Question-question = 質問
field-Question-answer = 回答

## Notices
field-NoticeSpec-id = ファイル名になる名前
field-NoticeSpec-kind = 文書の種類
field-NoticeSpec-issuer = 発行者
field-NoticeSpec-joint = 連名の発行者
field-NoticeSpec-date = 日付
field-NoticeSpec-to = 宛名
field-NoticeSpec-salutation = 英語の呼び掛け
field-NoticeSpec-title = 標題
field-NoticeSpec-number = 第何報か
field-NoticeSpec-follows = 前の通知文書
field-NoticeSpec-changes = 前回からの変更を載せる
field-NoticeSpec-corrections = 前回の訂正
field-NoticeSpec-next = 次回の予定
field-NoticeSpec-fulfils = この文書で果たす義務
field-NoticeSpec-groups = 宛先とする対象者
field-NoticeSpec-relays = 転載する他組織の文書
field-NoticeSpec-omit = 載せない事実
field-NoticeSpec-body = 独自の本文
field-NoticeSpec-apology-to = お詫びの相手
field-NoticeSpec-lead = 前文
field-NoticeSpec-confidentiality = 取扱いに関する注意
field-NoticeSpec-opening = 頭語と結語
field-NoticeSpec-contact = 問い合わせ窓口
field-NoticeSpec-signers = 署名する人
field-NoticeSpec-enclosures = 同封物
field-NoticeSpec-document-number = 文書番号
field-NoticeSpec-reference = 件名
field-NoticeSpec-breadcrumb = ウェブサイトでの位置
field-NoticeSpec-languages = 言語

field-Correction-what = 誤りの箇所
field-Correction-wrong = 誤
field-Correction-right = 正

## The house
field-HouseFile-organisations = 組織ごとに異なる点

field-HouseStyle-weekday = 文中の曜日
field-HouseStyle-year = 年を書く頻度
field-HouseStyle-same-day = 同じ日を「同日」と書く
field-HouseStyle-next-day = 次の日を「翌27日」と書く
field-HouseStyle-same-month = 同じ月の日を「同月13日」と書く
field-HouseStyle-ranges = 期間の書き方
field-HouseStyle-minutes = 分の桁
field-HouseStyle-people = 人数の単位
field-HouseStyle-headings = 見出しの記号（段階順）
field-HouseStyle-items = 箇条書きの記号
field-HouseStyle-questions = 質問と回答の記号
field-HouseStyle-desk = 窓口の行

field-Look-design = 体裁の種類
field-Look-logo = ロゴ
field-Look-letterhead = レターヘッド
field-Look-seal = 印影
field-Look-running-head = 2ページ目からの標題と日付
field-Look-pages = ページ番号
field-Look-indent = 段落の字下げ
field-Look-contact = 窓口の体裁
field-Look-type = 書体
field-Look-colour = 色
field-Look-letter = 宛名のある文書の体裁

field-LetterLook-window-left = 窓の左端の位置（mm）
field-LetterLook-window-top = 窓の上端の位置（mm）
field-LetterLook-window-width = 窓の幅（mm）
field-LetterLook-window-height = 窓の高さ（mm）
field-LetterLook-window-play = 用紙が動く幅（mm）
field-LetterLook-fold-marks = 三つ折りの目印
field-LetterLook-barcode = カスタマバーコード
field-LetterLook-mark = 封入機のための標識

## Words
word-flag-true = はい
word-flag-false = いいえ
# The label of a field, or a word, in the help of another field.
quoted-label = 「{ $label }」
# A duty, as forms list it.
duty-of-law = { $law }：{ $duty }

word-Type-ransomware = ランサムウェア
word-Type-unauthorized-access = 不正アクセス
word-Type-misdirection = 誤送信・誤送付・開示し過ぎ
word-Type-misdelivery = 誤交付
word-Type-disposal = 誤廃棄
word-Type-loss = 紛失
word-Type-theft = 盗難
word-Type-insider = 内部不正
word-Type-denial-of-service = サービス妨害（DoS）
word-Type-outage = サービス停止
word-Type-other = その他

word-Role-processor = 委託先
word-Role-principal = 委託元
word-Role-operator = 取扱事業者（自らのデータ）

word-Register-business = 会社の文体
word-Register-official = 公用文
word-Register-plain = である調

word-HostKind-personal-computer = パソコン
word-HostKind-smartphone = スマートフォン・タブレット
word-HostKind-shop-server = 通販サイトのサーバー
word-HostKind-web-server = ウェブサーバー
word-HostKind-mail-server = メールサーバー
word-HostKind-domain-controller = ドメインコントローラー
word-HostKind-file-server = ファイルサーバー
word-HostKind-database-server = データベースサーバー
word-HostKind-other-server = その他のサーバー
word-HostKind-network-device = ネットワーク機器
word-HostKind-storage-device = ストレージ機器（NAS等）
word-HostKind-internet-account = インターネットサービスのアカウント
word-HostKind-other = その他

word-Location-on-premises = 自組織内
word-Location-cloud = クラウド
word-Location-cloud-service = クラウドサービス
word-Location-hosting = ホスティング事業者
word-Location-internet-service = インターネットサービス
word-Location-isolated = 隔離されたネットワーク
word-Location-other = その他

word-Audience-public = 全員
word-Audience-customers = 顧客まで
word-Audience-regulator = 官公庁まで
word-Audience-internal = 組織の内部だけ

word-Topic-damage = 被害の内容
word-Topic-intrusion = 侵入の経路と行動
word-Topic-leakage = データの漏えい

word-RecordKind-access = ログインと権限の昇格
word-RecordKind-execution = プログラムの実行
word-RecordKind-operation = ファイル・データの操作

word-Extortion-encryption = データの暗号化
word-Extortion-leak-threat = データの公開の示唆
word-Extortion-demand = 金銭の要求

word-IndicatorKind-hash = ファイルのハッシュ値
word-IndicatorKind-address = IPアドレス
word-IndicatorKind-domain = ドメイン名
word-IndicatorKind-url = URL
word-IndicatorKind-file = ファイル名
word-IndicatorKind-tool = ツール

word-AffectedRelation-customers = 顧客
word-AffectedRelation-employees = 従業員（過去の従業員を含む）
word-AffectedRelation-other = その他

word-Medium-paper = 紙
word-Medium-electronic = 電子媒体
word-Medium-other = その他

word-Strength-confirmed = 確認した（起きた）
word-Strength-believed = あったものと考えられる
word-Strength-possible = 可能性がある
word-Strength-not-excluded = 可能性を完全には否定できない
word-Strength-no-trace = 痕跡は確認されていない
word-Strength-none-so-far = 現時点で確認されていない
word-Strength-under-investigation = 調査中

word-ClaimTopic-leakage = データの漏えい
word-ClaimTopic-cause = 原因
word-ClaimTopic-harm = 悪用などの被害

word-Presence-exists = ある
word-Presence-possible = おそれがある
word-Presence-none = ない
word-Presence-none-so-far = 現時点で確認されていない
word-Presence-unknown = まだ不明

word-ImpactArea-services = サービス・業務
word-ImpactArea-results = 業績

word-StepStatus-done = 実施済み
word-StepStatus-ongoing = 実施中
word-StepStatus-planned = 実施予定

word-Progress-done = 実施済み
word-Progress-ongoing = 実施中
word-Progress-planned = 実施予定
word-Progress-considered = 検討中
word-Progress-none = 予定なし

word-ResponseTarget-persons = 対象者（本人）
word-ResponseTarget-public = 社会一般
word-ResponseTarget-recipients = 誤って受け取った人

word-Method-letter = 書面の送付
word-Method-email = 電子メール
word-Method-telephone = 電話
word-Method-website = ウェブサイトへの掲載
word-Method-press-conference = 記者会見
word-Method-press-release = 報道発表

word-ReportAct-report = 報告
word-ReportAct-consultation = 相談
word-ReportAct-notification = 届出

word-Stage-initial = 最初の通知（GDPR）
word-Stage-follow-up = 追加の通知（GDPR）
word-Stage-preliminary = 速報
word-Stage-interim = 中間報告
word-Stage-final = 確報・最終報
word-Stage-supplement = 追完
word-Stage-combined = 速報と確報を兼ねる
word-Stage-progress = 開示事項の経過
word-Stage-correction = 訂正

word-Law-appi = 個人情報保護法
word-Law-my-number-act = 番号法（マイナンバー法）
word-Law-gdpr = GDPR（欧州連合）
word-Law-uk-gdpr = 英国GDPR
word-Law-nis2 = NIS2指令（EU）
word-Law-cra = サイバーレジリエンス法（EU）
word-Law-dora = DORA（EUの金融）
word-Law-cyber-act = サイバー対処能力強化法
word-Law-telecommunications-act = 電気通信事業法
word-Law-exchange = 適時開示（東京証券取引所）
word-Law-sec = SEC Form 8-K（米国）
word-Law-sec-foreign = SEC Form 6-K（米国）
word-Law-california = カリフォルニア州民法典
word-Law-korea = 韓国個人情報保護法
word-Law-singapore = シンガポール個人データ保護法

word-Category-sensitive = 要配慮個人情報
word-Category-financial = 財産的被害のおそれ
word-Category-wrongful = 不正の目的のおそれ
word-Category-over-threshold = 基準を超える人数
word-Category-ordinance = 条例要配慮個人情報
word-Category-public-system = 特定の公的な情報システム
word-Category-exposed = 不特定多数が閲覧できる状態
word-Category-exploited-vulnerability = 現に悪用された脆弱性（CRA）
word-Category-severe-incident = 重大なインシデント（CRA）
word-Category-voluntary = 該当なし（任意の報告）

word-Outcome-leakage = 漏えい
word-Outcome-possible-leakage = 漏えいのおそれ
word-Outcome-loss = 滅失（GDPRでは喪失）
word-Outcome-possible-loss = 滅失（喪失）のおそれ
word-Outcome-damage = 毀損
word-Outcome-possible-damage = 毀損のおそれ
word-Outcome-destruction = 破壊（GDPR）
word-Outcome-possible-destruction = 破壊のおそれ（GDPR）
word-Outcome-alteration = 改変（GDPR）
word-Outcome-possible-alteration = 改変のおそれ（GDPR）
word-Outcome-disclosure = 無権限の開示（GDPR）
word-Outcome-possible-disclosure = 無権限の開示のおそれ（GDPR）
word-Outcome-access = 無権限のアクセス（GDPR）
word-Outcome-possible-access = 無権限のアクセスのおそれ（GDPR）
word-Outcome-confidentiality = 機密性の侵害（GDPR）
word-Outcome-possible-confidentiality = 機密性の侵害のおそれ（GDPR）
word-Outcome-integrity = 完全性の侵害（GDPR）
word-Outcome-possible-integrity = 完全性の侵害のおそれ（GDPR）
word-Outcome-availability = 可用性の侵害（GDPR）
word-Outcome-possible-availability = 可用性の侵害のおそれ（GDPR）

word-DiscoveredBy-itself = 自組織
word-DiscoveredBy-processor = 委託先
word-DiscoveredBy-partner = 取引先
word-DiscoveredBy-person = 本人（顧客・会員等）
word-DiscoveredBy-card-company = カード会社・決済代行会社
word-DiscoveredBy-other = その他

word-Means-sight = 目視
word-Means-alert = 監視ツールの警報
word-Means-contact = 外部からの連絡

word-Origin-reporter = 報告する組織
word-Origin-processor = 委託先
word-Origin-unknown = まだ不明

word-Risk-unlikely = リスクが生じる可能性は低い
word-Risk-normal = リスクがある
word-Risk-high = 高いリスク
word-Exemption-protected = データを判読できない
word-Exemption-averted = 事後の措置で高いリスクがなくなった
word-Exemption-disproportionate = 過大な負担を要する

word-ReportItem-occurred = 発生日時
word-ReportItem-event = データに何が起きたか
word-ReportItem-chronology = 経過
word-ReportItem-items = 情報の種類
word-ReportItem-persons = 人数
word-ReportItem-cause = 原因
word-ReportItem-consequences = 二次被害
word-ReportItem-response = 対象者への対応
word-ReportItem-publication = 公表
word-ReportItem-measures = 再発防止策
word-ReportItem-systems = 機器とシステム
word-ReportItem-impact = サービス・業務への影響

word-Establishment-under-investigation = 調査中
word-Establishment-unknown = 不明
word-Establishment-established = 確認済み

word-Opening-haikei = 拝啓・敬具
word-Opening-kinkei = 謹啓・謹白
word-Opening-none = なし

word-DateCalendar-gregorian = 西暦
word-DateCalendar-wareki = 元号
word-DateCalendar-both-wareki-first = 元号（西暦を併記）
word-DateCalendar-both-gregorian-first = 西暦（元号を併記）

word-HourCycle-h24 = 24時間制
word-HourCycle-h12 = 12時間制（午前・午後）

word-English-us = 米国式
word-English-international = 国際式（英国式の綴り）

word-Weekdays-none = 書かない
word-Weekdays-short = （木）
word-Weekdays-long = （木曜日）

word-YearRepeats-always = 毎回
word-YearRepeats-paragraph = 段落ごとに一度
word-YearRepeats-once = 一度だけ

word-Ranges-words = 「から」「まで」
word-Ranges-dash = 「～」

word-Minutes-plain = 9時5分
word-Minutes-two-digits = 9時05分

word-SheetMark-none = なし
word-SheetMark-omr = OMRマーク
word-SheetMark-code39 = Code 39
word-SheetMark-qr = QRコード

word-Design-plain = 書面（標準）
word-Design-corporate = 会社の広報
word-Design-public-body = 官公庁

word-Numbering-number = 番号だけ（2）
word-Numbering-of-total = 番号と総数（2/5）
word-Numbering-none = なし

word-ContactForm-box = 枠
word-ContactForm-table = 表
word-ContactForm-lines = 行

word-Typeface-mincho = 明朝体
word-Typeface-gothic = ゴシック体

## Kinds of notice
word-kind-investigation-report = 調査報告書
word-kind-customer-letter = お客様宛書面
word-kind-website-notice = ウェブサイトのお知らせ
word-kind-outage-alert = 接続障害のお知らせ
word-kind-data-subject-notice = 本人への通知
word-kind-faq = よくあるご質問
word-kind-timely-disclosure = 適時開示
word-kind-ppc-report = 個人情報保護委員会への報告
word-kind-my-number-report = 特定個人情報の漏えい等報告
word-kind-common-form = サイバー攻撃の共通様式
word-kind-ipa-notification = IPAへの届出
word-kind-gdpr-notification = 監督機関への通知（GDPR）

## Parts of a page
part-date = 日付
    .help = 日付を右に置きます
part-to = 宛名
    .help = 宛名を、打ち込んだとおりに印刷します
part-salutation = 英語の呼び掛け
    .help = 英語版の手紙の呼び掛け（Dear Customers,など）
part-title = 標題
    .help = 「（第2報）」などの付いた標題
part-sender = 発行者
    .help = 発行者の名称と署名者
part-signature = 署名
    .help = 署名者。署名者の定めがなければ、発行者
part-greeting = 頭語と挨拶
    .help = 日本語版の頭語と時候の挨拶
part-closing = 結語
    .help = 日本語版の結語（敬具など）
part-apology = お詫びの文
    .help = お詫びの定型の文
part-lead = 前文
    .help = 通知文書の前文、又は種類ごとの通常の前文
part-follows = 前の通知文書に触れる文
    .help = 前の通知文書の日付と標題を挙げる文
part-record-mark = 記
    .help = 日本語版の「記」。中央に置きます
part-end-mark = 以上
    .help = 日本語版の「以上」。右に置きます
part-next = 次回の予定
    .help = 次の通知文書の予定を伝える文
part-contact = 問い合わせ窓口
    .help = 問い合わせ窓口の欄
part-changes = 前回からの変更の表
    .help = 前の通知文書から変わったことの表
part-corrections = 正誤表
    .help = 誤った文言と正しい文言の表
part-relayed = 転載する文書
    .help = 転載する他の組織の文書
part-breadcrumb = ウェブサイトでの位置
    .help = ウェブページだけに表示します
part-confidentiality = 取扱いに関する注意
part-time-zone = 時刻についての文（英語）
    .help = 英語版だけの、日本時間である旨の文
part-enclosures = 同封物
part-document-number = 文書番号
part-reference = 件名
part-issuer = 発行者の自称
    .help = 文の中で使う、弊社・本市などの語
part-companies = 発行会社の欄（適時開示）
    .help = 適時開示の頭書
part-translation = 日本語版が優先する旨の文（英語）
    .help = 英語版だけの文
part-evidence = 保全した証拠
part-malware = マルウェア
# A fact in a menu. $list: the list that it is in / $words: its first words
part-fact = { $list }：{ $words }
# A moment or a number of a fact. $words: the first words of the fact / $field: the label of the field
part-value = { $words }：{ $field }
# A number that the file names.
part-count = { $words }：数（{ $name }）

## Languages
word-language-ja = 日本語
word-language-en = 英語
