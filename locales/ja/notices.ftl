### Sentences of notices. `# Without: $name` says that this language does not need a variable.

## Endings of sentences. $register: business (いたしました), official (しました), plain (した)

# Only here.
ending-desu = { $register ->
    [plain] である
   *[business] です
}
# Only here.
ending-masu = { $register ->
    [plain] る
   *[business] ます
}
# Only here.
ending-ta = { $register ->
    [plain] た
   *[business] ました
}
# Only here.
ending-suru = { $register ->
    [plain] する
    [official] します
   *[business] いたします
}
# Only here.
ending-shita = { $register ->
    [plain] した
    [official] しました
   *[business] いたしました
}
# Only here.
ending-teiru = { $register ->
    [plain] ている
    [official] ています
   *[business] ております
}
# Only here.
ending-deiru = { $register ->
    [plain] でいる
    [official] でいます
   *[business] でおります
}
# Only here.
ending-teinai = { $register ->
    [plain] ていない
    [official] ていません
   *[business] ておりません
}
# Only here.
ending-aru = { $register ->
    [plain] ある
    [official] あります
   *[business] ございます
}
# Only here.
ending-nai = { $register ->
    [plain] ない
    [official] ありません
   *[business] ございません
}
# Only here.
ending-dekinai = { $register ->
    [plain] ない
   *[business] ません
}
# Only here.
ending-sasete = { $register ->
    [plain] る
    [official] ます
   *[business] させていただきます
}
# Only here.
ending-iu = { $register ->
    [plain] いう
   *[business] いいます
}
# Only here.
about = { $register ->
    [business] につきまして
   *[official] について
}
# Before a noun of what the issuer does towards the readers.
# Only here.
honorific = { $register ->
    [plain] { "" }
   *[business] ご
}

## Spelling

# What one English spells otherwise than another; Japanese has one spelling.
international-spelling = {""}

## Marks and lists

# Between things of a list.
list-separator = 、
# Before the last of three or more.
list-last = 及び
# Between two things.
list-pair = 及び
# The same where one of the things has a pair in itself (公用文作成の考え方).
list-last-wide = 並びに
list-pair-wide = 並びに
# The same among the words of a page.
joined-last = 及び
joined-pair = 及び
# Before an item of a bulleted list.
list-marker = ・
# Between the cells of a row in plain text.
cell-separator = {"　"}
# Before and behind the number of a footnote in plain text.
note-open = （注
note-close = ）
# Before a line that explains the line above.
detail-mark = →{" "}
# $label: 実施済み
labelled = { $label }：
# Between two sentences.
sentence-separator = {""}
# Marks of headings as they are typed: the digit counts on. $register: business, official, plain
mark-section = { $register ->
    [official] 1{"　"}
   *[business] 1.
}
mark-subsection = （1）
mark-bracket = 【】
mark-angle = 〈〉
mark-square = ■{" "}
mark-question = Q1.
# Between the pages of a breadcrumb.
breadcrumb-separator = {" "}＞{" "}
breadcrumb-label = 現在位置
# Where nothing applies.
none = ―
# Numbers with what they count, and short words with a hyphen, which no line breaks. A regular expression; its groups are
# the parts of a date or a time, between which a line may break. The sign of a range begins no line.
unbreakable = ((?:令和|平成|昭和)?(?:[0-9]+|元)年)?([0-9]+月)?([0-9]+時間[0-9]+日|[0-9]+月(?:上旬|中旬|下旬|初め|末)?|[0-9]+日|[0-9]+/[0-9]+(?:/[0-9]+)?(?:（.)?|[0-9]+時頃?|[0-9]+:[0-9]+(?::[0-9]+)?頃?|第[0-9]+報(?:・(?:速報|中間報告|最終報|追補))?|約?[0-9][0-9,]*(?:名|件|円|台|万円|GB|TB|通|人)|(?-u:\b)[A-Za-z0-9]{"{"}1,8{"}"}(?:-[A-Za-z0-9]{"{"}1,8{"}"}){"{"}1,2{"}"}(?-u:\b)|(?:[!-~]{"{"}1,20{"}"}[^!-~\s（「『【〔）」』】〕、。～]?|[^!-~\s（「『【〔）」』】〕、。～])[）」』】〕]*～)(午前|午後)?([0-9]+時頃?|[0-9]+:[0-9]+(?::[0-9]+)?頃?)?([0-9]+分(?:[0-9]+秒)?頃?)?～?
# The same on the web, where lines are short: short names in brackets, and numbers with hyphens.
unbreakable-on-web = (?:「[^「」]{"{"}1,10{"}"}」|〒?[0-9]+(?:-[0-9]+)+)～?
# The language of a page, as a link to it says.
language-name = 日本語
# The link to the PDF of a page.
versions-pdf = PDF版
# The name of the links to the other versions of a page.
versions-label = 他の言語及び形式
# The heads of the sections of a long page, with links to them.
contents-label = 目次
# The title of a page in a list of pages.
page-title = { $title }｜{ $issuer }
# The date of a page that follows others.
last-updated = 更新日：{ $date }
# The subject of an e-mail.
mail-subject = 件名：{ $title }
# What is not broken in a title: a regular expression.
set-phrase = よくあるご質問
# The last four characters or more of a text, which stay on one line: a regular expression with a group for them, one way
# or the other. They begin with a character that may begin a line, with the whole of a number and, unless it is long,
# with the whole of a word.
last-words = [^!-~「『（【〔第約一-龠々ァ-ヶー]([「『（【〔第約]*[!-~]{"{"}0,12{"}"}[一-龠々ァ-ヶー]{"{"}0,6{"}"}[^、。，．）」』】〕：・？！～ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ][、。，．）」』】〕：・？！～ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*.{"{"}3{"}"})$|[^!-~「『（【〔第約]([「『（【〔第約]*[!-~]{"{"}0,12{"}"}[^、。，．）」』】〕：・？！～ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ][、。，．）」』】〕：・？！～ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*.{"{"}3{"}"})$

## Who

# What an organisation calls itself, unless it has a name for that.
self = 弊社
# A listed company speaks to investors without humility, and so does everybody in the plain register: 当社 for
# 弊社, 当行 for 弊行. How humble names begin, and what stands in its place; nothing elsewhere. $kind: the kind of notice
self-humble = 弊
self-plain = { $kind ->
    [timely-disclosure] 当
   *[other] { $register ->
        [plain] 当
       *[business] { "" }
     }
}
# $self: 弊社
party-self = { $self }
    .possessive = { $self }の
    .object = { $self }
# Another organisation, by its short name.
# Without: $ends-in-s
party-other = { $name }
    .possessive = { $name }の
    .object = { $name }
# Whom the apology speaks to, if the notice does not say.
everybody = お客様並びに関係者の皆様
# Who sends a notice, in lines: the seal lies on the last ones. $name: the organisation / $person: who signs for it
sender =
    { $address }
    { $name }
    { $person }
signature = { $position }　{ $name }
listing = （コード番号 { $code }　{ $market }）
# Without: $affiliation
member = { $position }　{ $name }
member-affiliated = { $position }　{ $name }（{ $affiliation }）

## Head

# $title: its title
title-website = 【お知らせ】{ $title }
# $date: 2026年10月5日
dated-as-of = { $date }現在
# $reference: the reference of a letter
reference-line = { $reference }
# What is enclosed.
enclosures = 同封物
# $name: the issuer, before those who sign for it
signature-organisation = { $name }
# Who signs after the text. $affiliation: the organisation, if it is another one
# Without: $affiliation
signer = { $position }　{ $name }
signer-affiliated = { $affiliation }　{ $position }　{ $name }
opening-haikei = 拝啓{"　"}
opening-kinkei = 謹啓{"　"}
greeting = 平素は格別のお引き立てを賜り、厚く御礼申し上げ{ ending-masu }。
# Japanese letters have their opening word and no salutation.
# Without: $salutation
salutation = {""}
# Without: $kind
salutation-usual = {""}
# What a letter in English says above who signs it.
sincerely = {""}
closing-haikei = 敬具
closing-kinkei = 謹白
record-mark = 記
end-mark = 以上
# The seal of an organisation, for readers who do not see it.
seal = { $name }の印

## Openings

# $whom: お客様 / $register: business, official, plain
apology = このたびは、{ $whom }に{ $register ->
    [official] 大変なご迷惑とご心配をおかけしましたことを深くおわび申し上げるとともに、再発の防止に努めてまいります。
    [plain] 多大な迷惑と心配をかけたことを、深くおわびする。
   *[business] 多大なるご迷惑とご心配をおかけし{ ending-teiru }ことを、深くお詫び申し上げます。
}
# Before the closing word of a letter.
pledge = 再発の防止に全力で取り組んで{ $register ->
    [plain] いく。
   *[business] まいりますので、何とぞご理解を賜りますようお願い申し上げます。
}
# Behind the measures of a notice. A public body says it with its apology.
pledge-notice = { $register ->
    [official] { "" }
    [plain] この事態を厳粛に受け止め、再発の防止に全力で取り組んでいく。
   *[business] このたびの事態を厳粛に受け止め、再発の防止に全力で取り組んでまいります。
}
# $incident: the incident's name
lead-investigation-report = { $incident }（以下「本件」と{ ending-iu }。）{ about }、調査の結果を以下のとおり{ honorific }報告{ ending-suru }。
lead-customer-letter = { $incident }（以下「本件」と{ ending-iu }。）{ about }、調査の結果及び対応の状況を下記のとおり{ honorific }報告{ ending-suru }。
# A website notice in Japanese begins with its sections.
# Without: $incident, $follows
lead-website-notice = {""}
# A notice before this one. $date: its date / $timed: yes if that has a time / $title: its title
follows-item = { $timed ->
    [yes] { $date }にお知らせした「{ $title }」
   *[no] { $date }付「{ $title }」
}
# $items: the notices before this one
follows = { $items }により公表{ ending-shita }件{ about }、その後の状況をお知らせ{ ending-suru }。
relayed-lead = { $party }から「{ $title }」の提出を受け{ ending-ta }ので、以下に掲載{ ending-suru }。
# $size: kilobytes, rounded up
relayed-pdf = { $title }（PDF、{ $size }KB）
relayed-same = 以下の掲載内容は、上記のPDFと同一{ ending-desu }。
relayed-title = { $party }「{ $title }」
# A time among words: a regular expression.
clock-time = [0-9]時
# The zone of all times, stated once; in Japanese it goes without saying.
zone = {""}

# Which language of a notice prevails, for a house that says so at the end of every notice.
prevailing-language = {""}

## Sections

section-occurrence = 発生事象
section-response = 対応の経緯
section-evidence = 保全対象機器
section-devices = 保全した対象機器（サーバー機器）
section-logs = 保全した対象機器（ネットワーク機器）
section-damage = 被害の状況
section-intrusion = 侵害の概要
section-malware = 不正プログラム（マルウェア）
section-leakage = 情報漏えいの有無
section-measures = 再発防止策
section-summary = 概要
section-chronology = 経緯
section-causes = 原因
section-affected = 情報漏えいの有無及び対象となる情報
section-prevention = 再発防止策
section-action = 対応及び再発防止策
section-reports = 関係機関への報告
section-resumption = サービスの再開
section-requests = { $register ->
    [plain] お願い
   *[business] 皆様へのお願い
}
section-contact = 本件に関するお問い合わせ先
# What each of several organisations says. $party: 弊社 / $name: its short name
# Without: $name, $whose
side-summary = { $party }側の状況
# Without: $name, $whose
side-chronology = { $party }側の経緯
# Without: $name, $whose
side-causes = { $party }側の原因
# Without: $name, $whose
side-measures = { $party }側の再発防止策

## Facts

chronology-lead = 主な対応の経緯は、以下のとおり{ ending-desu }。
column-when = 日時
column-event = 内容
column-host = ホスト名
column-purpose = 用途
column-capacity = ディスク容量
column-preserved = 保全日時
column-device = 機器名
column-file-kind = ファイル種別
column-period = 出力期間
column-files = ファイル数
column-account = アカウント種別
column-when-access = アクセス日時
column-when-execution = 実行日時
column-when-operation = 実行日時
column-what-access = 内容
column-what-execution = プログラムの概要
column-what-operation = 操作・実行の内容
# After an event that lies in the future; of what another organisation plans, `.reported`.
planned-mark = （予定）
    .reported = （予定）
# $what: what is withheld / $reason: why, to its comma
withheld = { $what }{ about }は、{ $reason }、公表を差し控え{ ending-sasete }。
malware-name = 確認された不正プログラムの名称は「{ $name }」{ ending-desu }。
# The counter of people.
people-unit = { $register ->
    [official] 人
   *[business] 名
}
# $certainty: exact, about, at-most, unknown / $people: 名
persons = { $certainty ->
    [exact] { $count }{ $people }
    [about] 約{ $count }{ $people }
    [at-most] 最大{ $count }{ $people }
   *[unknown] 人数は調査中
}
# The same for a group of people. $certainty: also certain and possible, where nobody has counted them
affected-scope = { $certainty ->
    [exact] 対象となる方は、{ $whom }（{ $count }{ $people }）{ ending-desu }。
    [about] 対象となる方は、{ $whom }（約{ $count }{ $people }）{ ending-desu }。
    [at-most] 対象となる可能性がある方は、{ $whom }（最大{ $count }{ $people }）{ ending-desu }。
    [certain] 対象となる方は、{ $whom }{ ending-desu }。
    [possible] 対象となる可能性がある方は、{ $whom }{ ending-desu }。
   *[unknown] 対象となる可能性がある方は、{ $whom }{ ending-desu }。人数{ about }は、現在調査中{ ending-desu }。
}
    .reported = { $certainty ->
        [exact] { $party }から、対象となる方は{ $whom }（{ $count }{ $people }）であるとの報告を受け{ ending-teiru }。
        [about] { $party }から、対象となる方は{ $whom }（約{ $count }{ $people }）であるとの報告を受け{ ending-teiru }。
        [at-most] { $party }から、対象となる可能性がある方は{ $whom }（最大{ $count }{ $people }）であるとの報告を受け{ ending-teiru }。
        [certain] { $party }から、対象となる方は{ $whom }であるとの報告を受け{ ending-teiru }。
        [possible] { $party }から、対象となる可能性がある方は{ $whom }であるとの報告を受け{ ending-teiru }。
       *[unknown] { $party }から、対象となる可能性がある方は{ $whom }であり、人数は調査中であるとの報告を受け{ ending-teiru }。
    }
# In a table whose row says that it is a number of people.
persons-unknown = 調査中
# Before a list of several groups. $certainty: certain if all of them are affected, else possible
affected-groups = { $certainty ->
    [certain] 対象となる方は、次のとおり{ ending-desu }。
   *[possible] 対象となる方及び対象となる可能性がある方は、次のとおり{ ending-desu }。
}
# One of them.
# Without: $party
affected-group = { $certainty ->
    [exact] { $whom }（{ $count }{ $people }）
    [about] { $whom }（約{ $count }{ $people }）
    [at-most] { $whom }（対象となる可能性がある方は、最大{ $count }{ $people }）
    [certain] { $whom }
    [possible] { $whom }（対象となる可能性がある方）
   *[unknown] { $whom }（対象となる可能性がある方。人数は、現在調査中）
}
    .reported = { $certainty ->
        [exact] { $whom }（{ $count }{ $people }。{ $party }からの報告による。）
        [about] { $whom }（約{ $count }{ $people }。{ $party }からの報告による。）
        [at-most] { $whom }（対象となる可能性がある方は、最大{ $count }{ $people }。{ $party }からの報告による。）
        [certain] { $whom }（{ $party }からの報告による。）
        [possible] { $whom }（対象となる可能性がある方。{ $party }からの報告による。）
       *[unknown] { $whom }（対象となる可能性がある方。人数は調査中。{ $party }からの報告による。）
    }
# As certain as the sentence before it. $certainty: certain, possible
affected-items = { $certainty ->
    [certain] 対象となる情報は、{ $items }{ ending-desu }。
   *[possible] 対象となる可能性がある情報は、{ $items }{ ending-desu }。
}
# The number of records. $certainty: exact, about, at-most, unknown / $records: 1,200件
affected-records = { $certainty ->
    [unknown] 件数{ about }は、現在調査中{ ending-desu }。
   *[exact] 件数は、{ $records }{ ending-desu }。
}
# Without: $count
affected-not-included = なお、{ $items }は含まれ{ ending-teinai }。

## Claims: what is claimed ($of), as strongly as it is. `.reported` is a claim of another organisation.

claim-confirmed = { $of }を確認{ ending-shita }。
    .reported = { $party }から、{ $of }を確認したとの報告を受け{ ending-teiru }。
claim-believed = { $of }があったものと考えられ{ ending-masu }。
    .reported = { $party }から、{ $of }があったものと考えられるとの報告を受け{ ending-teiru }。
claim-possible = { $of }があった可能性が{ ending-aru }。
    .reported = { $party }から、{ $of }があった可能性があるとの報告を受け{ ending-teiru }。
claim-not-excluded = { $of }があった可能性を完全には否定でき{ ending-dekinai }。
    .reported = { $party }から、{ $of }があった可能性を完全には否定できないとの報告を受け{ ending-teiru }。
claim-no-trace = { $of }の痕跡は確認され{ ending-teinai }。
    .reported = { $party }から、{ $of }の痕跡は確認されていないとの報告を受け{ ending-teiru }。
# “At this time” is the notice's own; another organisation speaks of the time of its report.
claim-none-so-far = 現時点において、{ $of }は確認され{ ending-teinai }。
    .reported = { $party }から、これまでに{ $of }は確認されていないとの報告を受け{ ending-teiru }。
claim-under-investigation = { $of }の有無{ about }は、現在調査中{ ending-desu }。
    .reported = { $party }から、{ $of }の有無を調査中であるとの報告を受け{ ending-teiru }。
# The same at a date of its own. $when: 2026年6月5日
claim-none-so-far-as-of = { $when }現在、{ $of }は確認され{ ending-teinai }。
    .reported = { $party }から、{ $when }現在、{ $of }は確認されていないとの報告を受け{ ending-teiru }。
# Before the basis and the limits of what another organisation reports, behind the report.
claim-explained = 同社の説明は、次のとおり{ ending-desu }。
# What is claimed is a clause. $that: お客様の情報が漏えいした
claim-that-confirmed = { $that }ことを確認{ ending-shita }。
    .reported = { $party }から、{ $that }ことを確認したとの報告を受け{ ending-teiru }。
claim-that-believed = { $that }ものと考えられ{ ending-masu }。
    .reported = { $party }から、{ $that }ものと考えられるとの報告を受け{ ending-teiru }。
claim-that-possible = { $that }可能性が{ ending-aru }。
    .reported = { $party }から、{ $that }可能性があるとの報告を受け{ ending-teiru }。
claim-that-not-excluded = { $that }可能性を完全には否定でき{ ending-dekinai }。
    .reported = { $party }から、{ $that }可能性を完全には否定できないとの報告を受け{ ending-teiru }。
claim-that-no-trace = { $that }痕跡は確認され{ ending-teinai }。
    .reported = { $party }から、{ $that }痕跡は確認されていないとの報告を受け{ ending-teiru }。
claim-that-none-so-far = 現時点において、{ $that }事実は確認され{ ending-teinai }。
    .reported = { $party }から、これまでに{ $that }事実は確認されていないとの報告を受け{ ending-teiru }。
claim-that-none-so-far-as-of = { $when }現在、{ $that }事実は確認され{ ending-teinai }。
    .reported = { $party }から、{ $when }現在、{ $that }事実は確認されていないとの報告を受け{ ending-teiru }。
claim-that-under-investigation = { $that }か否かは、現在調査中{ ending-desu }。
    .reported = { $party }から、{ $that }か否かを調査中であるとの報告を受け{ ending-teiru }。

## Measures and reports

measures-lead = 本件の原因を踏まえ、以下の再発防止策に取り組ん{ ending-deiru }。
measures-done = 実施済みの事項
measures-ongoing = 継続して実施している事項
measures-planned = 今後実施する事項
# How a measure stands without a date.
# Without: $when
status-done = 実施済み
# Without: $when
status-ongoing = 継続して実施
# Without: $when
status-planned = 今後実施
# A measure with its status. $what: the measure / $status: 実施済み
step = { $status }：{ $what }
# $when: 6月30日までに
# The same where a heading says already that it is planned.
measure-due = { $when }実施
# The same with its date; what is done is not dated. $when: 6月30日までに
# Without: $when
measure-when =
    .done = 実施済み
    .planned = { $when }実施予定
    .ongoing = 継続して実施（{ $when }）
# $stage: preliminary, final, none / $act: consultation, notification, report
# Without: $precision
report-done = { $date }、{ $party }から{ $authority }へ{ $stage ->
    [preliminary] 速報を提出{ ending-shita }。
    [final] 確報を提出{ ending-shita }。
   *[none] { $act ->
        [consultation] 相談{ ending-shita }。
        [notification] 届出を行い{ ending-ta }。
       *[report] 報告{ ending-shita }。
     }
}
# Without: $precision
report-planned = { $date }、{ $party }から{ $authority }へ{ $stage ->
    [preliminary] 速報を提出する予定{ ending-desu }。
    [final] 確報を提出する予定{ ending-desu }。
   *[none] { $act ->
        [consultation] 相談する予定{ ending-desu }。
        [notification] 届出を行う予定{ ending-desu }。
       *[report] 報告する予定{ ending-desu }。
     }
}

## Contact

# A desk. $name: its name / $about: what it is for
contact-name = { $name }
    .about = { $name }（{ $about }）
contact-address = 所在地：{ $address }
contact-phone = 電話：{ $phone }
# An extension or a direct line. $line: 内線2714
contact-line = （{ $line }）
contact-phone-abroad = 海外から：{ $phone-abroad }
contact-fax = ファクシミリ：{ $fax }
contact-hours = 受付時間：{ $hours }
contact-email = 電子メール：{ $email }
contact-website = ウェブサイト：{ $website }
# Labels of a desk that is set as a table.
desk-name = 窓口
desk-address = 所在地
desk-phone = 電話
desk-phone-abroad = 海外から
desk-fax = ファクシミリ
desk-hours = 受付時間
desk-email = 電子メール
desk-website = ウェブサイト

## Numbers, and events in lines

# A number of things with their unit. $certainty: exact, about, at-most, unknown / $unit: 台
counted = { $certainty ->
    [about] 約{ $count }{ $unit }
    [at-most] 最大{ $count }{ $unit }
   *[exact] { $count }{ $unit }
}
# A number of records.
records = { $certainty ->
    [about] 約{ $count }件
    [at-most] 最大{ $count }件
   *[exact] { $count }件
}
# A number without a unit. $number: 62
number-certain = { $certainty ->
    [about] 約{ $number }
    [at-most] 最大{ $number }
   *[exact] { $number }
}
count-unknown = 調査中の数
# Between the time of an event and its words.
event-gap = {"　"}
# The time of an event before its words. $time: 午後2時頃
event-time = { $time }、
# An event as a paragraph. $when: 6月26日23時10分頃 / $what: what happened
# Without: $precision
event-paragraph = { $when }、{ $what }
column-whom = 対象
column-number = 人数
column-data = 情報の項目
column-measure = 対策
column-status = 状況
