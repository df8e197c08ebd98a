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
follows-customer-letter = 本件{ about }は、これまでに{ $items }によりお知らせし{ ending-teiru }。
follows-investigation-report = 本件{ about }は、これまでに{ $items }によりお知らせし{ ending-teiru }。
follows-data-subject-notice = 本件{ about }は、これまでに{ $items }によりお知らせし{ ending-teiru }。
# $item: the notice that was wrong
follows-corrected = { $item }の記載の一部に{ $register ->
    [official] 誤りがありましたので、おわび申し上げますとともに、訂正します。
    [plain] 誤りがあったので、おわびするとともに、訂正する。
   *[business] 誤りがございましたので、お詫び申し上げますとともに、訂正いたします。
 }
# Below what was wrong and what is right.
corrections-follow = 訂正後の内容は、以下のとおり{ ending-desu }。
# $when: 2026年6月30日（火） / $precision: day, month, edge (of a month), other
next-notice = 次回は、{ $when }{ $precision ->
    [day] に
    [month] に
    [edge] に
   *[other] { "" }
 }お知らせする予定{ ending-desu }。

section-changes = 前回からの変更点
section-corrections = 正誤表
section-findings = 調査の結果
# Before a list of what the notice before did not say.
changes-added = 新たにお知らせする事項は、次のとおり{ ending-desu }。
# In the place of sentences that are the same before and after.
cut = （略）
column-changed = 項目
column-before = 前回
column-after = 今回
column-where = 箇所
column-wrong = 誤
column-right = 正
# What has changed of a group of people. $whom: who they are
changed-persons = { $whom }の人数
changed-records = { $whom }の件数
changed-items = { $whom }の情報の項目
changed-not-included = { $whom }の情報のうち含まれないもの

## Facts

# Whether there is secondary harm. $existence: exists, possible, none, none-so-far, unknown
consequence = { $existence ->
    [exists] 二次被害が発生し{ ending-teiru }。
    [possible] 二次被害が発生するおそれが{ ending-aru }。
    [none] 現時点において、二次被害及びそのおそれは認められ{ ending-teinai }。
    [none-so-far] 現時点において、二次被害は確認され{ ending-teinai }。
   *[unknown] 二次被害及びそのおそれの有無は、判明し{ ending-teinai }。
 }
# Those whom a notice is about.
# Only here.
concerned = { $register ->
    [plain] 本人
   *[business] 皆様
}
# Only here.
recipients = { $register ->
    [plain] 受領した者
   *[business] 受領された皆様
}
# The same as certainly as they are affected.
concerned-certain = 対象となる{ concerned }
concerned-possible = 対象となる可能性がある{ concerned }
concerned-mixed = 対象となる{ concerned }及び対象となる可能性がある{ concerned }
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
     }{ honorific }連絡{ ending-shita }。
    [ongoing] { $whom }には、{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }順次{ honorific }連絡し{ ending-teiru }。
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
     }{ honorific }連絡する予定{ ending-desu }。
    [considered] { $whom }への{ honorific }連絡の方法{ about }は、検討し{ ending-teiru }。
   *[none] { $party }から{ $whom }へ個別に{ honorific }連絡する予定は{ ending-nai }。
 }
# The same towards those who received what was not meant for them.
response-recipients = { $status ->
    [done] { recipients }には、{ $dated ->
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
     }{ honorific }連絡{ ending-shita }。
    [ongoing] { recipients }には、{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }順次{ honorific }連絡し{ ending-teiru }。
    [planned] { recipients }には、{ $dated ->
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
     }{ honorific }連絡する予定{ ending-desu }。
    [considered] { recipients }への{ honorific }連絡の方法{ about }は、検討し{ ending-teiru }。
   *[none] { $party }から{ recipients }へ個別に{ honorific }連絡する予定は{ ending-nai }。
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
     }公表{ ending-shita }。
    [ongoing] 本件を{ $dated ->
        [yes] { $when }、
       *[no] { "" }
     }{ $told ->
        [yes] { $methods }により
       *[no] { "" }
     }公表し{ ending-teiru }。
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
     }公表する予定{ ending-desu }。
    [considered] 本件の公表の方法{ about }は、検討し{ ending-teiru }。
   *[none] { $party }から本件を公表する予定は{ ending-nai }。
 }
method-letter = 書面
method-email = 電子メール
method-telephone = 電話
method-website = ウェブサイトへの掲載
method-press-conference = 記者会見
method-press-release = 報道機関への資料の配布

section-services = サービスへの影響
# The heading of questions where no page has one.
section-questions = よくあるご質問
section-results = 業績への影響
section-harm = 二次被害の有無
section-persons = { honorific }本人への対応
section-next = 今後のお知らせ

# What each of several organisations says. $party: 弊社 / $name: its short name
# Without: $name, $whose
side-consequences = { $party }側で把握している二次被害の状況
# Without: $name, $whose
side-impacts = { $party }側のサービスへの影響
# Without: $name, $whose
side-requests = { $party }からのお願い
# Without: $name, $whose
side-resumption = { $party }側のサービスの再開
# Without: $name, $whose
side-responses = { $party }側の対応
# Without: $name, $whose
side-answers = { $party }からの回答

## outage-alert

# $items: the notices before this one
lead-outage-alert-again = { $items }に続き、その後の状況を、以下のとおりお知らせ{ ending-suru }。
lead-outage-alert = このたびの障害の状況を、以下のとおりお知らせ{ ending-suru }。
section-impact = 影響
section-detected = 確認日時
section-progress = 経過
section-outcome = 情報への影響
section-response-status = 対応状況
section-restoration = 復旧
section-alert-requests = お願い
section-next-alert = 次回のお知らせ

## data-subject-notice: the items of the Enforcement Rules of the APPI, Art. 10

# $incident: the incident's name
lead-data-subject-notice = { $incident }（以下「本件」と{ ending-iu }。）{ about }、下記のとおりお知らせ{ ending-suru }。
section-data-items = 漏えい等が発生し、又は発生したおそれがある個人データの項目
section-secondary-harm = 二次被害又はそのおそれの有無及びその内容
section-other-matters = その他参考となる事項
# $certainty: certain, possible
data-items-lead = { $certainty ->
    [certain] 対象となる情報は、次のとおり{ ending-desu }。
   *[possible] 対象となる可能性がある情報は、次のとおり{ ending-desu }。
}
nothing-yet = 現時点において、お知らせできる事項は{ ending-nai }。

## faq

# Only here.
ending-desuka = { $register ->
    [plain] か
   *[business] ですか
}
# Only here.
ending-masuka = { $register ->
    [plain] るか
   *[business] ますか
}
# Only here.
ending-rimasuka = { $register ->
    [plain] るか
   *[business] りますか
}

faq-what-happened = 何が起きたの{ ending-desuka }。
faq-affected = 自分の情報は対象に含まれ{ ending-masuka }。
faq-items = どのような情報が対象{ ending-desuka }。
faq-misuse = 情報が悪用されるなどの二次被害はあ{ ending-rimasuka }。
faq-causes = なぜ発生したの{ ending-desuka }。
faq-requests = どのようなことに気を付ければよい{ ending-desuka }。
faq-services = どのサービスに影響があ{ ending-rimasuka }。
faq-resumption = サービスの再開はいつにな{ ending-rimasuka }。
faq-measures = 再発防止のため、どのような対策を講じてい{ ending-masuka }。
faq-reports = 関係機関への報告は行ってい{ ending-masuka }。
faq-next = 今後のお知らせはいつあ{ ending-rimasuka }。
faq-contact = 本件について、どこに問い合わせればよい{ ending-desuka }。
# One group of several. $whom: who they are / $items: which data
# $certainty: certain, possible
affected-items-of = { $certainty ->
    [certain] { $whom }{ about }は、対象となる情報は{ $items }{ ending-desu }。
   *[possible] { $whom }{ about }は、対象となる可能性がある情報は{ $items }{ ending-desu }。
}

## timely-disclosure

# The English version is a translation; nothing is said in Japanese.
translation = { "" }
to-timely-disclosure = 各　位
head-company = 会社名
head-representative = 代表者名
head-contact = 問合せ先
head-phone = （TEL { $phone }）
# $incident: the incident's name
lead-timely-disclosure = { $incident }（以下「本件」と{ ending-iu }。）{ about }、下記のとおりお知らせ{ ending-suru }。
# $items: the notices before this one
lead-timely-disclosure-again = { $items }により公表{ ending-shita }{ $incident }（以下「本件」と{ ending-iu }。）{ about }、その後の状況を下記のとおりお知らせ{ ending-suru }。
section-outline = 本件の概要
section-status = 対応の状況
section-outlook = 今後の見通し
outlook = 今後、開示すべき事項が判明した場合には、速やかにお知らせ{ ending-suru }。
