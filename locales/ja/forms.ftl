### Forms for authorities.
###
### Correct a label here if the official form words it otherwise, and say where you read it: `.source` for the label,
### `.options` for its options.
###   form        the text of the form itself
###   guideline   the authority's guideline
###   page        the authority's page
###   law         the text of the law
###   sample      a filled sample of the authority, of an earlier year
###   secondary   somebody who saw the form
###   brief       a description of the form
###   unverified  nobody has looked it up yet
### The last four have a mark on the form.

## Every form

form-item = 項目
form-content = 内容
form-state = 状況
# The heads of the columns in CSV and XLSX.
sheet-id = 項目番号
sheet-part = 区分
sheet-label = 項目
sheet-value = 内容
sheet-state = 状況
form-draft = 下書き
# Beside what was not read in the authority's own text.
form-mark = ※
form-note = ※の付いた項目名及び選択肢は、公式の様式の原文で確認していない。使用する前に、公式の様式と照合すること。
form-title-numbered = { $title }（第{ $number }報）
# The part of another organisation that reports jointly.
form-part-joint = { $title }（連名：{ $name }）
# How far a field is established.
form-state-established = 確認済み
form-state-under-investigation = 調査中
form-state-unknown = 不明
form-state-undecided = 未定
form-state-inapplicable = 該当なし
# The content of a field that is under investigation, before anything is known.
form-later = 追って報告
# $date: when it will be reported, as 令和8年7月30日までに
form-follows = 追って報告：{ $date }
# $what: what is withheld / $reason: why, to its comma
form-withheld = { $what }については、{ $reason }、記載を控える。
# An option, chosen or not.
form-chosen = ■{ $option }
form-open = □{ $option }
form-answer-yes = はい
form-answer-no = いいえ
form-existence-exists = 有
form-existence-none = 無
form-existence-unknown = 不明
# Those with whom data are shared.
form-address = 住所
form-phone = 電話
form-name-unknown = 名称は不明
# Behind a value.
form-aside = （{ $text }）
# $certainty: exact, about, at-most, unknown
form-persons = { $certainty ->
    [exact] { $count }名
    [about] 約{ $count }名
    [at-most] 最大{ $count }名
   *[unknown] 不明
}
form-records = { $certainty ->
    [exact] { $count }件
    [about] 約{ $count }件
    [at-most] 最大{ $count }件
   *[unknown] 件数は不明
}
# $persons: 1,532名
form-total = 合計：{ $persons }
form-not-added = 合計は、報告者が記入する。
form-not-included = 含まれないもの：{ $items }
# A measure without a date.
form-undated = 実施時期は不明
# A report to an authority. $staged: yes, no
form-report = { $authority }：{ $date }{ $staged ->
    [yes] 、{ $stage }
   *[no] {""}
}{ $planned ->
    [yes] （予定）
   *[no] {""}
}
form-stage-initial = 最初の通知
form-stage-follow-up = 追加の通知
form-stage-preliminary = 速報
form-stage-interim = 中間報告
form-stage-final = 確報
form-stage-supplement = 追完
form-stage-combined = 速報及び確報
form-stage-progress = 経過報告
form-stage-correction = 訂正
form-outcome-leakage = 漏えい
form-outcome-possible-leakage = 漏えいのおそれ
form-outcome-loss = 滅失
form-outcome-possible-loss = 滅失のおそれ
form-outcome-damage = 毀損
form-outcome-possible-damage = 毀損のおそれ
form-finder-itself = 自社
form-finder-processor = 委託先
form-finder-partner = 取引先
form-finder-person = 顧客又は会員
form-finder-card-company = カード会社又は決済代行会社
form-finder-other = その他
form-progress-done = 実施済み
form-progress-ongoing = 実施中
form-progress-planned = 実施予定
form-progress-considered = 検討中
form-progress-none = 予定なし
form-method-letter = 書面の送付
form-method-email = 電子メール
form-method-telephone = 電話
form-method-website = ホームページに掲載
form-method-press-conference = 記者会見
form-method-press-release = 報道機関等への資料配布
form-method-other = その他
form-indicator-hash = ハッシュ値
form-indicator-address = IPアドレス
form-indicator-domain = ドメイン名
form-indicator-url = URL
form-indicator-file = ファイル名
form-indicator-tool = ツール

## 個人情報保護委員会への漏えい等報告

ppc-banner = この資料は、個人情報保護委員会の漏えい等報告フォームに入力するための下書きである。報告は、委員会のウェブサイトの入力フォームから行う。この資料は、提出に用いない。
# $minister: to whom receipt is delegated
ppc-banner-delegated = この資料は、{ $minister }への漏えい等報告の下書きである。報告の受理の権限が委任されているため、報告は、{ $minister }が定める様式及び方法で行い、個人情報保護委員会の入力フォームからは行わない。項目は、委員会の様式のものである。この資料は、提出に用いない。
ppc-minister = 権限の委任を受けた事業所管大臣
ppc-banner-public = この資料は、個人情報保護委員会の行政機関等用の入力フォームに入力するための下書きである（個人情報保護法第68条第1項）。行政機関等用の様式は確認しておらず、項目は民間事業者用のものに準じている。報告は、委員会のウェブサイトの入力フォームから行う。この資料は、提出に用いない。
ppc-part-routing = 報告先の確認
ppc-part-kind = 報告の種別
ppc-part-reporter = 報告者
ppc-part-overview = 1　概要
ppc-part-items = 2　漏えい等が発生し、又は発生したおそれがある個人データの項目
ppc-part-persons = 3　漏えい等が発生し、又は発生したおそれがある個人データに係る本人の数
ppc-part-items-public = 2　漏えい等が発生し、又は発生したおそれがある保有個人情報の項目
ppc-part-persons-public = 3　漏えい等が発生し、又は発生したおそれがある保有個人情報に係る本人の数
ppc-part-cause = 4　原因
ppc-part-harm = 5　二次被害又はそのおそれの有無及びその内容
ppc-part-response = 6　本人への対応の実施状況
ppc-part-publication = 7　公表の実施状況
ppc-part-prevention = 8　再発防止のための措置
ppc-part-other = 9　その他参考となる事項
ppc-my-number = 漏えい等した情報にマイナンバーは含まれていますか
    .source = page
    .options = page
ppc-my-number-unknown = 不明であるため、「はい」から報告する。
ppc-organisation = 該当する組織
    .source = page
    .options = page
ppc-organisation-public = 行政機関等
ppc-organisation-private = 民間事業者・規律移行法人
ppc-delegated = 権限委任をしている業種に該当しますか
    .source = page
    .options = page
ppc-sequence = 報告種別
    .source = brief
    .options = brief
ppc-sequence-new = 新規
ppc-sequence-follow-up = 続報
ppc-previous = 前回報告
    .source = brief
ppc-stage = 速報・確報の別
    .source = brief
    .options = guideline
ppc-name = 報告者の氏名又は名称
    .source = page
ppc-kana = フリガナ
    .source = brief
ppc-corporate-number = 法人番号
    .source = brief
ppc-industry = 業種
    .source = brief
ppc-address = 住所又は居所
    .source = unverified
ppc-representative = 代表者の氏名
    .source = unverified
ppc-contact-name = 事務連絡者の氏名
    .source = unverified
ppc-contact-desk = 事務連絡者の所属部署
    .source = unverified
ppc-contact-phone = 事務連絡者の電話番号
    .source = unverified
ppc-contact-email = 事務連絡者のメールアドレス
    .source = unverified
ppc-occurred = 発生日
    .source = guideline
ppc-discovered = 発覚日
    .source = guideline
ppc-event = 発生事案
    .source = guideline
    .options = brief
ppc-finder = 発見者
    .source = guideline
    .options = sample
ppc-finder-itself = 自社/委託先
ppc-finder-partner = 取引先
ppc-finder-person = 顧客/会員
ppc-finder-card-company = カード会社/決済代行会社
ppc-finder-other = その他
ppc-category = 規則第7条各号該当性
    .source = guideline
    .options = sample
ppc-category-sensitive = 第1号（要配慮個人情報）
ppc-category-financial = 第2号（財産的被害）
ppc-category-wrongful = 第3号（不正の目的）
ppc-category-over-threshold = 第4号（千人超）
ppc-category-voluntary = 非該当（上記に該当しない場合の報告）
ppc-category-ordinance = 行政機関等の報告の対象（条例要配慮個人情報）
ppc-category-public-system = 番号法に基づく報告の対象（特定の情報システム）
ppc-category-exposed = 番号法に基づく報告の対象（不特定多数の閲覧）
ppc-category-public = 規則第43条各号該当性
    .source = unverified
    .options = unverified
ppc-category-public-sensitive = 第1号（要配慮個人情報）
ppc-category-public-financial = 第2号（財産的被害）
ppc-category-public-wrongful = 第3号（不正の目的）
ppc-category-public-over-threshold = 第4号（百人超）
ppc-category-public-ordinance = 第5号（条例要配慮個人情報）
ppc-category-public-voluntary = 非該当（上記に該当しない場合の報告）
ppc-category-public-public-system = 番号法に基づく報告の対象（特定の情報システム）
ppc-category-public-exposed = 番号法に基づく報告の対象（不特定多数の閲覧）
ppc-principal = 委託元
    .source = guideline
    .options = guideline
ppc-processor = 委託先
    .source = guideline
    .options = guideline
ppc-chronology = 事実経過
    .source = guideline
# Before the prose above the events.
ppc-chronology-overview = 概要
ppc-external = 外部機関による調査
    .source = brief
    .options = unverified
ppc-external-done = 実施済
ppc-external-ongoing = 実施中
ppc-external-planned = 実施予定
ppc-external-considered = 検討中
ppc-external-none = 予定なし
ppc-medium = 媒体
    .source = guideline
    .options = unverified
ppc-medium-paper = 紙
ppc-medium-electronic = 電子媒体
ppc-medium-other = その他
ppc-kind = 種類
    .source = guideline
    .options = guideline
ppc-kind-customers = 顧客情報
ppc-kind-employees = 従業員情報
ppc-kind-other = その他
# Of a public body.
ppc-kind-public-customers = 住民情報
ppc-kind-public-employees = 従業員情報
ppc-kind-public-other = その他
ppc-items = 項目
    .source = guideline
    .options = unverified
ppc-item-my-number = 個人番号
ppc-item-name = 氏名
ppc-item-date-of-birth = 生年月日
ppc-item-sex = 性別
ppc-item-address = 住所
ppc-item-phone-number = 電話番号
ppc-item-e-mail-address = メールアドレス
ppc-item-card = クレジットカード情報
ppc-item-password = パスワード
ppc-item-other = その他
ppc-persons = 本人の数
    .source = guideline
ppc-cards = うちクレジットカード情報等を含む数
    .source = brief
ppc-origin = 主体
    .source = guideline
    .options = unverified
ppc-origin-reporter = 報告者
ppc-origin-processor = 委託先
ppc-origin-unknown = 不明
ppc-cause = 原因
    .source = brief
    .options = unverified
ppc-cause-unauthorized-access = 不正アクセス
ppc-cause-misdelivery = 誤交付
ppc-cause-misdirection = 誤送付（メール含む）
ppc-cause-disposal = 誤廃棄
ppc-cause-loss = 紛失
ppc-cause-theft = 盗難
ppc-cause-insider = 従業者不正
ppc-cause-other = その他
ppc-cause-detail = 詳細
    .source = brief
ppc-harm = 二次被害又はそのおそれの有無
    .source = guideline
    .options = unverified
ppc-harm-detail = 内容
    .source = guideline
ppc-response = 本人への対応の実施状況
    .source = guideline
    .options = unverified
ppc-response-done = 対応済（対応中）
ppc-response-planned = 対応予定
ppc-response-considered = 検討中
ppc-response-none = 予定なし
ppc-response-detail = 詳細（予定なしの場合は理由）
    .source = unverified
ppc-publication = 公表の実施状況
    .source = guideline
    .options = unverified
ppc-publication-done = 実施済
ppc-publication-planned = 実施予定
ppc-publication-considered = 検討中
ppc-publication-none = 予定なし
ppc-publication-date = 公表（予定）日
    .source = unverified
ppc-publication-method = 公表の方法
    .source = unverified
    .options = unverified
ppc-publication-text = 公表文
    .source = unverified
ppc-measures-done = 実施済みの措置
    .source = guideline
ppc-measures-planned = 今後実施予定の措置
    .source = guideline
ppc-other = その他参考となる事項
    .source = guideline

## 特定個人情報の漏えい等報告

my-number-banner = この資料は、特定個人情報の漏えい等を個人情報保護委員会の入力フォームから報告するための下書きである。報告は、委員会のウェブサイトの入力フォームから行う。この資料は、提出に用いない。
# $sequence: new, follow-up
my-number-routed = { $sequence ->
    [follow-up] 特定個人情報の漏えい等報告の続報であるため、「はい」から報告する。
   *[new] 特定個人情報の漏えい等報告であるため、「はい」から報告する。
}
my-number-part-items = 2　特定個人情報の項目
my-number-part-persons = 3　特定個人情報に係る本人の数
my-number-category = 規則第2条各号該当性
    .source = guideline
    .options = unverified
my-number-category-public-system = 第1号（特定の情報システムの特定個人情報）
my-number-category-wrongful = 第2号（不正の目的をもって行われたおそれ）
my-number-category-exposed = 第3号（不特定多数の者に閲覧されるおそれ）
my-number-category-over-threshold = 第4号（100人を超えるもの）
my-number-category-voluntary = 非該当（任意報告）
my-number-category-sensitive = 個人情報保護法に基づく報告の対象（要配慮個人情報）
my-number-category-ordinance = 個人情報保護法に基づく報告の対象（条例要配慮個人情報）
my-number-category-financial = 個人情報保護法に基づく報告の対象（財産的被害のおそれ）

## サイバー攻撃事案の共通様式

common-banner = この資料は、サイバー攻撃事案の共通様式に入力するための下書きである。項目は順に並べたものであり、公式の様式の体裁ではない。報告は、公式の様式（Excel）を用い、報告先が定める方法で行う。この資料は、提出に用いない。
# The same for reports that the law asks for, whose headings have numbers.
common-banner-statutory = この資料は、サイバー攻撃事案の共通様式に入力するための下書きである。項目は順に並べたものであり、公式の様式の体裁ではない。見出しの後の号は、サイバー対処能力強化法に基づく報告命令（令和8年内閣府・総務省・法務省・財務省・厚生労働省・農林水産省・経済産業省・国土交通省令第4号）第4条第3項各号の事項を示す。報告は、公式の様式（Excel）を用い、報告先が定める方法で行う。この資料は、提出に用いない。
# A heading with the number of the statutory item.
common-part-numbered = { $title }（第{ $number }号※）
common-part-form = 使用する様式及び報告先
common-part-reporter = 報告者
common-part-incident = 事案
common-part-effects = 影響
common-part-systems = 影響を受けたシステム
common-part-ransomware = ランサムウェア事案の技術情報
common-part-ddos = DDoS攻撃事案の技術情報
common-part-attack = その他のサイバー攻撃等事案の技術情報
common-part-action = 対応
common-part-others = その他
common-form = 様式
    .source = secondary
    .options = secondary
common-form-ddos = 様式1　DDoS攻撃事案共通様式
common-form-ransomware = 様式2　ランサムウェア事案共通様式
common-form-other = 様式3　その他サイバー攻撃等事案共通様式
# $date: the first day of that form
common-form-missing = この事案の種類に当たる様式はない（その他サイバー攻撃等事案共通様式は{ $date }から）。
common-basis = 報告の根拠
    .source = unverified
    .options = secondary
common-basis-appi = 個人情報保護法（第26条第1項又は第68条第1項）
common-basis-my-number-act = 番号法第29条の4第1項
common-basis-cyber-act = サイバー対処能力強化法第5条
common-basis-note = 法令に基づく報告であるか否かは、報告者が判断する。
common-recipient = 報告先
    .source = unverified
common-name = 報告者の名称
    .source = unverified
common-corporate-number = 法人番号
    .source = unverified
common-industry = 業種
    .source = unverified
common-address = 所在地
    .source = unverified
common-representative = 代表者の氏名
    .source = unverified
common-contact-name = 担当者の氏名
    .source = unverified
common-contact-desk = 担当部署
    .source = unverified
common-contact-phone = 電話番号
    .source = unverified
common-contact-email = メールアドレス
    .source = unverified
common-occurred = 発生日時
    .source = unverified
common-known = 認知日時
    .source = unverified
common-overview = 事案の概要
    .source = unverified
common-chronology = 事案の経過
    .source = unverified
common-cause = 原因
    .source = unverified
common-systems = 影響を受けたシステム
    .source = unverified
common-services = 業務への影響
    .source = unverified
common-results = 業績への影響
    .source = unverified
common-items = 個人データの項目
    .source = unverified
common-persons = 個人データに係る本人の数
    .source = unverified
common-measures-done = 実施済みの対策
    .source = unverified
common-measures-planned = 今後の対策
    .source = unverified
common-recovery = 復旧の状況
    .source = unverified
common-publication = 公表の状況
    .source = unverified
common-reports = 他の機関への報告
    .source = unverified
common-other = その他参考となる事項
    .source = unverified
common-note = ランサムノート（身代金要求の文言、スクリーンショットなどでも可）
    .source = secondary
common-extension = 暗号化されたファイルの拡張子
    .source = secondary
common-extortion = ランサムウェアの類型
    .source = secondary
    .options = secondary
common-extortion-encryption = データの暗号化
common-extortion-leak-threat = 情報の公開の示唆
common-extortion-demand = 金銭の要求
common-program = 不正プログラムの名称及び特徴
    .source = unverified
common-entry = 侵入方法（脆弱性の悪用やフィッシングメールなど）
    .source = secondary
common-indicators = ランサムウェアの特徴（インディケータ情報）
    .source = secondary
common-attack-indicators = 攻撃の特徴（インディケータ情報）
    .source = unverified
common-technique = 攻撃の分類（MITRE ATT&CK）
    .source = secondary
common-volume = 通信量
    .source = secondary
common-period = 継続時間
    .source = secondary
common-mitigation = 緩和策
    .source = secondary
common-level = 重要インフラサービス維持レベル（逸脱の有無）
    .source = secondary
    .options = unverified
common-level-note = 重要インフラ事業者である場合に、報告者が判断する。
common-consent = 国家サイバー統括室への共有の同意
    .source = unverified
    .options = unverified
common-consent-yes = 同意する
common-consent-no = 同意しない
common-consent-note = 報告者が判断する。

## IPA コンピュータ不正アクセス届出

ipa-banner = この資料は、独立行政法人情報処理推進機構（IPA）の「コンピュータ不正アクセス届出様式」に記入するための下書きである。届出は、公式の様式を用い、IPAが定める方法で行う。この資料は、提出に用いない。
ipa-part-reporter = 届出者
ipa-part-discovery = 1　発見年月日
ipa-part-systems = 2　被害を受けたシステム構成
ipa-part-finding = 3　被害発見経緯
ipa-part-more = その他の記載事項
ipa-address = 住所
    .source = form
ipa-name = 企業・組織名
    .source = form
ipa-contact-name = 氏名
    .source = form
ipa-contact-email = E-Mail
    .source = form
ipa-contact-phone = TEL
    .source = form
ipa-discovered = 発見年月日
    .source = form
ipa-devices = 2-1）被害を受けた機器等
    .source = form
ipa-servers = サーバ
ipa-device-personal-computer = パソコン
ipa-device-smartphone = スマートフォン/タブレット
ipa-device-shop-server = ECシステム
ipa-device-web-server = ウェブシステム
ipa-device-mail-server = メールシステム
ipa-device-domain-controller = ドメインコントローラ（ActiveDirectory等）
ipa-device-file-server = ファイルサーバ
ipa-device-database-server = データベースサーバ
ipa-device-other-server = その他
ipa-device-network-device = ネットワーク機器
ipa-device-storage-device = NAS等のストレージ機器
ipa-device-internet-account = インターネットサービスのアカウント
ipa-device-other = その他
ipa-device-unknown = 不明
ipa-locations = 2-2）被害を受けた機器の設置環境
    .source = form
    .options = form
ipa-location-on-premises = 自組織内に設置（オンプレミス）
ipa-location-cloud = クラウド環境に設置（AWS, Azure等）
ipa-location-cloud-service = クラウドサービス（SaaS等）
ipa-location-hosting = ホスティングサービスの利用
ipa-location-internet-service = インターネットサービス（Microsoft365等）の利用
ipa-location-isolated = クローズド環境（インターネット接続なし）
ipa-location-other = その他
ipa-location-unknown = 不明
ipa-diagram = 2-3）システムの接続形態図（書ききれない場合には別紙）
    .source = form
ipa-diagram-note = この資料は、図を含まない。
ipa-finding = 3-1）発見契機
    .source = form
ipa-finding-self = 届出者自身（所属組織、運用・保守業者含む）が発見
ipa-finding-sight = 目視で発見
ipa-finding-alert = 監視ツール類のアラートにより発見
ipa-finding-outside = 外部からの連絡で発見
ipa-finding-customer = 顧客・取引先からの連絡
ipa-finding-service = 外部サービスの提供者（クラウドサービス事業者、カード決済事業者等）からの連絡
ipa-finding-rest = ※これより後の選択肢は、公式の様式の原文で確認していない。
ipa-tool = ツール名称
ipa-informant = 連絡者
ipa-finder = 発見者
ipa-overview = 事案の概要
    .source = unverified
ipa-chronology = 経過
    .source = unverified
ipa-cause = 原因
    .source = unverified
ipa-damage = 被害の内容
    .source = unverified
ipa-measures-done = 実施済みの対策
    .source = unverified
ipa-measures-planned = 今後の対策
    .source = unverified

## GDPR

gdpr-banner = この資料は、GDPR又は英国GDPRの第33条に基づく通知の下書きである。通知は、管轄の監督機関が定める様式及び方法で行う。この資料は、提出に用いない。時刻は、日本時間（UTC+9）である。
gdpr-part-notification = 通知
gdpr-part-controller = 管理者
gdpr-part-authorities = 管轄の監督機関
gdpr-part-time = 時期（第33条第1項）
gdpr-part-nature = 侵害の性質（第33条第3項（a））
gdpr-part-contact = 連絡先（第33条第3項（b））
gdpr-part-consequences = 起こり得る結果及びリスク（第33条第3項（c））
gdpr-part-measures = 措置（第33条第3項（d））
gdpr-part-phases = 段階的な通知（第33条第4項）
gdpr-law = 根拠法
    .source = law
    .options = law
gdpr-law-gdpr = GDPR第33条
gdpr-law-uk-gdpr = 英国GDPR第33条
gdpr-phase = 通知の段階
    .source = law
    .options = law
gdpr-phase-initial = 最初の通知
gdpr-phase-follow-up = 追加の通知
gdpr-previous = これまでの通知
    .source = unverified
gdpr-name = 管理者の名称
    .source = unverified
gdpr-address = 所在地
    .source = unverified
gdpr-representative = 管理者の代表者の役職及び氏名
    .source = unverified
gdpr-established = 欧州連合域内（英国GDPRでは英国内）の拠点の有無
    .source = unverified
    .options = unverified
gdpr-local-representative = 欧州連合域内（英国GDPRでは英国内）の代理人（第27条）
    .source = unverified
gdpr-cross-border = 越境的な取扱い（第4条第23項）への該当
    .source = unverified
    .options = unverified
gdpr-cross-border-none = 該当なし。管理者の拠点が欧州連合域内にないため、主たる監督機関はなく、関係する各監督機関へ通知する。
gdpr-cross-border-uk = 該当なし。英国GDPRに主たる監督機関の制度はない。
gdpr-authorities = 通知した監督機関
    .source = unverified
gdpr-occurred = 侵害が発生した日時
    .source = unverified
gdpr-aware = 侵害を認識した日時
    .source = law
gdpr-notified = 通知の日時
    .source = unverified
# Behind a time of Japan. $when: the same in UTC, with its date if that is another one
gdpr-utc = （協定世界時では{ $when }）
gdpr-delay = 72時間を超えた理由
    .source = law
# $end: when the 72 hours end / $first: when the first notification was made
gdpr-delay-none = 72時間の満了は{ $end }、最初の通知は{ $first }
gdpr-nature = 侵害の性質
    .source = law
gdpr-event = 個人データに生じた事象（第4条第12項）
    .source = unverified
    .options = law
gdpr-outcome-destruction = 破壊
gdpr-outcome-possible-destruction = 破壊のおそれ
gdpr-outcome-loss = 喪失
gdpr-outcome-possible-loss = 喪失のおそれ
gdpr-outcome-alteration = 改変
gdpr-outcome-possible-alteration = 改変のおそれ
gdpr-outcome-disclosure = 無権限の開示
gdpr-outcome-possible-disclosure = 無権限の開示のおそれ
gdpr-outcome-access = 無権限のアクセス
gdpr-outcome-possible-access = 無権限のアクセスのおそれ
gdpr-outcome-confidentiality = 機密性
gdpr-outcome-possible-confidentiality = 機密性（おそれ）
gdpr-outcome-integrity = 完全性
gdpr-outcome-possible-integrity = 完全性（おそれ）
gdpr-outcome-availability = 可用性
gdpr-outcome-possible-availability = 可用性（おそれ）
gdpr-property = 侵害されたもの
    .source = unverified
    .options = unverified
gdpr-cause = 原因
    .source = unverified
gdpr-processor = 原因が生じた処理者（第4条第8項）
    .source = unverified
    .options = unverified
gdpr-chronology = 経過
    .source = unverified
gdpr-subjects = データ主体の種類
    .source = law
gdpr-subjects-number = データ主体の概数
    .source = law
gdpr-residence = データ主体が居住する加盟国及び国ごとの人数
    .source = unverified
gdpr-records = 個人データの記録の種類
    .source = law
gdpr-records-number = 個人データの記録の概数
    .source = law
gdpr-officer = データ保護責任者（DPO、第37条）の氏名及び連絡先
    .source = unverified
gdpr-contact-desk = データ保護責任者（DPO）又はその他の連絡先
    .source = law
gdpr-contact-name = 担当者
    .source = unverified
gdpr-contact-phone = 電話番号
    .source = unverified
gdpr-contact-email = メールアドレス
    .source = unverified
gdpr-consequences = 起こり得る結果
    .source = law
gdpr-harm = これまでに確認した被害の有無
    .source = unverified
gdpr-risk = 自然人の権利及び自由に対するリスク
    .source = unverified
    .options = unverified
gdpr-risk-unlikely = リスクが生じる可能性は低い
gdpr-risk-normal = リスクがある
gdpr-risk-high = 高いリスクが生じる可能性がある
gdpr-measures-taken = 講じた措置
    .source = law
gdpr-measures-proposed = 講じる予定の措置
    .source = law
gdpr-communication = データ主体への連絡（第34条）の状況、日時及び方法
    .source = unverified
    .options = unverified
gdpr-communication-done = 実施済み
gdpr-communication-planned = 実施予定
gdpr-communication-considered = 検討中
gdpr-communication-none = 実施しない
gdpr-exemptions = データ主体へ連絡しない理由（第34条第3項）
    .source = unverified
    .options = law
gdpr-exemption-protected = （a）権限のない者がデータを判読できない
gdpr-exemption-averted = （b）事後の措置により高いリスクが生じる可能性が低い
gdpr-exemption-disproportionate = （c）個別の連絡に過大な負担を要し、公表により代える
gdpr-missing = 提供が完了していない情報、その理由及び提供の時期
    .source = law
gdpr-missing-under-investigation = 調査中のため、確定していない。
gdpr-missing-unknown = 現時点で判明していない。
# $date: when it will be reported, as 2026年7月30日までに
gdpr-follows = 提供の予定：{ $date }。
gdpr-follows-later = 提供の時期は不明である。
gdpr-matter-occurred = 発生日時
gdpr-matter-event = 侵害の性質
gdpr-matter-chronology = 経過
gdpr-matter-items = 記録の種類及び数
gdpr-matter-persons = データ主体の数
gdpr-matter-cause = 原因
gdpr-matter-consequences = 起こり得る結果
gdpr-matter-response = データ主体への連絡
gdpr-matter-publication = 公表
gdpr-matter-measures = 措置
gdpr-matter-systems = システム
gdpr-matter-impact = 業務への影響
gdpr-other = その他の事項（他の機関への報告を含む。）
    .source = unverified
