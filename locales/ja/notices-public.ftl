### Sentences of the kinds for customers and the public, and of series of notices.

## Drafts

draft = 下書き
# $as-of: 2026年6月5日（金）現在
draft-as-of = 下書き（{ $as-of }の事実による）

## Series

# Quotation marks around a title, and those within it.
quotes = 「」
quotes-within = 「」
# $number: 0 if it has none / $stage: preliminary, interim, final, supplement, combined, progress, correction, none
title-series = { $stage ->
    [progress] （開示事項の経過）
    [correction] （訂正）
   *[none] { "" }
 }{ $title }{ $number ->
    [0] { $stage ->
        [preliminary] （速報）
        [interim] （中間報告）
        [final] （最終報）
        [supplement] （追補）
       *[none] { "" }
     }
   *[other] { $stage ->
        [preliminary] （第{ $number }報・速報）
        [interim] （第{ $number }報・中間報告）
        [final] （第{ $number }報・最終報）
        [supplement] （第{ $number }報・追補）
       *[none] （第{ $number }報）
     }
 }
# After it has said what it is about. $items: the notices before it
follows-customer-letter = 本件につきましては、これまでに{ $items }によりお知らせしております。
follows-investigation-report = 本件につきましては、これまでに{ $items }によりお知らせしております。
follows-data-subject-notice = 本件につきましては、これまでに{ $items }によりお知らせしております。
follows-outage-alert = { $items }に続き、その後の状況をお知らせいたします。
# $item: the notice that was wrong
follows-corrected = { $item }の記載の一部に誤りがございましたので、{ $register ->
    [official] おわび
   *[business] お詫び
 }申し上げますとともに、訂正いたします。
# Below what was wrong and what is right.
corrections-follow = 訂正後の内容は、以下のとおりです。
# $when: 2026年6月30日（火） / $precision: day, month, edge (of a month), other
next-notice = 次回は、{ $when }{ $precision ->
    [day] に
    [month] に
    [edge] に
   *[other] { "" }
 }お知らせする予定です。

# Without: $register
section-changes = 前回からの変更点
# Without: $register
section-corrections = 正誤表
# Without: $register
section-findings = 調査の結果
column-changed = 項目
column-before = 前回
column-after = 今回
column-where = 箇所
column-wrong = 誤
column-right = 正
# What has changed of a group of people. $whom: who they are
changed-persons = { $whom }の人数
changed-items = { $whom }の情報の項目
changed-not-included = { $whom }の情報のうち含まれないもの

## Facts

# Whether there is secondary harm. $existence: exists, possible, none, unknown
consequence = { $existence ->
    [exists] 二次被害が発生しております。
    [possible] 二次被害が発生するおそれが{ $register ->
        [official] あります。
       *[business] ございます。
     }
    [none] 現時点において、二次被害及びそのおそれは認められておりません。
   *[unknown] 二次被害及びそのおそれの有無は、判明しておりません。
 }
# Those whom a notice is about, as certainly as they are affected.
concerned-certain = 対象となる皆様
concerned-possible = 対象となる可能性がある皆様
concerned-mixed = 対象となる皆様及び対象となる可能性がある皆様
# What is done towards the people affected. $status: done, ongoing, planned, considered, none /
# $methods: how they are told, if $told is yes / $when: when, if $dated is yes / $precision: day,
# month, edge (of a month), other / $party: 弊社 / $whom: 対象となる皆様
# Without: $beginning
response = { $status ->
    [done] { $whom }には、{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }ご連絡いたしました。
    [ongoing] { $whom }には、{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }順次ご連絡しております。
    [planned] { $whom }には、{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }ご連絡する予定です。
    [considered] { $whom }へのご連絡の方法につきましては、検討しております。
   *[none] { $party }から{ $whom }へ個別にご連絡する予定はございません。
 }
# The same towards those who received what was not meant for them.
response-recipients = { $status ->
    [done] 受領された皆様には、{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }ご連絡いたしました。
    [ongoing] 受領された皆様には、{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }順次ご連絡しております。
    [planned] 受領された皆様には、{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }ご連絡する予定です。
    [considered] 受領された皆様へのご連絡の方法につきましては、検討しております。
   *[none] { $party }から受領された皆様へ個別にご連絡する予定はございません。
 }
# The same towards the public.
response-public = { $status ->
    [done] 本件を{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }公表いたしました。
    [ongoing] 本件を{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }公表しております。
    [planned] 本件を{ $dated ->
        [yes] { $when }{ $precision ->
            [day] に
            [month] に
            [edge] に
           *[other] 、
         }
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }公表する予定です。
    [considered] 本件の公表の方法につきましては、検討しております。
   *[none] { $party }から本件を公表する予定はございません。
 }
method-letter = 書面
method-email = 電子メール
method-telephone = 電話
method-website = ウェブサイトへの掲載
method-press-conference = 記者会見
method-press-release = 報道機関への資料の配布
method-other = その他の方法

# Without: $register
section-services = サービスへの影響
# Without: $register
section-results = 業績への影響
# Without: $register
section-harm = 二次被害の有無
# Without: $register
section-persons = 対象となる皆様への対応
# Without: $register
section-next = 今後のお知らせ

# What each of several organisations says. $party: 弊社 / $name: its short name
# Without: $name
side-consequences = { $party }側で把握している二次被害の状況
# Without: $name
side-impacts = { $party }側のサービスへの影響
# Without: $name
side-requests = { $party }からのお願い
# Without: $name
side-resumption = { $party }側のサービスの再開
# Without: $name
side-responses = { $party }側の対応
# Without: $name
side-answers = { $party }からの回答

## outage-alert

lead-outage-alert = このたびの障害の状況を、以下のとおりお知らせいたします。
# Without: $register
section-impact = 影響
# Without: $register
section-detected = 確認日時
# Without: $register
section-progress = 経過
# Without: $register
section-outcome = 情報への影響
# Without: $register
section-response-status = 対応状況
# Without: $register
section-restoration = 復旧
# Without: $register
section-alert-requests = お願い
# Without: $register
section-next-alert = 次回のお知らせ

## data-subject-notice: the items of the Enforcement Rules of the APPI, Art. 10

# $incident: the incident's name
lead-data-subject-notice = { $incident }（以下「本件」といいます。）につきまして、対象となる皆様に下記のとおりお知らせいたします。
# Without: $register
section-data-items = 漏えい等が発生し、又は発生したおそれがある個人データの項目
# Without: $register
section-secondary-harm = 二次被害又はそのおそれの有無及びその内容
# Without: $register
section-other-matters = その他参考となる事項
data-items-lead = 対象となる情報は、次のとおりです。
nothing-yet = 現時点において、お知らせできる事項はございません。

## faq

faq-what-happened = 何が起きたのですか。
faq-affected = 自分の情報は対象に含まれますか。
faq-items = どのような情報が対象ですか。
faq-misuse = 情報が悪用されるなどの二次被害はありますか。
faq-causes = なぜ発生したのですか。
faq-requests = どのようなことに気を付ければよいですか。
faq-services = どのサービスに影響がありますか。
faq-resumption = サービスの再開はいつですか。
faq-measures = 再発防止のため、どのような対策を講じていますか。
faq-reports = 関係機関への報告は行っていますか。
faq-next = 今後のお知らせはいつありますか。
faq-contact = 本件について、どこに問い合わせればよいですか。
# One group of several. $whom: who they are / $items: which data
affected-items-of = { $whom }の情報の項目は、{ $items }です。

## timely-disclosure

# The English version is a translation; nothing is said in Japanese.
translation = { "" }
to-timely-disclosure = 各　位
head-company = 会社名
head-representative = 代表者名
head-contact = 問合せ先
head-phone = （TEL { $phone }）
# $incident: the incident's name
lead-timely-disclosure = { $incident }（以下「本件」といいます。）につきまして、下記のとおりお知らせいたします。
# $items: the notices before this one
lead-timely-disclosure-again = { $items }により公表いたしました{ $incident }（以下「本件」といいます。）につきまして、その後の状況を下記のとおりお知らせいたします。
# Without: $register
section-outline = 本件の概要
# Without: $register
section-status = 対応の状況
# Without: $register
section-outlook = 今後の見通し
outlook = 今後、開示すべき事項が判明した場合には、速やかにお知らせいたします。
