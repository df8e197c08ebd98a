### What `oshirase import` writes beside the facts: comments of the incident file, and phrases for what a record classifies. What `oshirase export` writes beside the notes.

## Comments

# $id: the number of the record / $version: 1.4.1
exchange-made = VERISレコード { $id }（スキーマ { $version }）から作成しました。記入が必要な事項は各項目の上の注記に示し、不足は oshirase check で全て表示されます。引き継がなかった部分は末尾にあります。

## What remains to be filled in

exchange-open-name = 文の中で使う名称。種類以上のことは述べていません。
exchange-open-type = レコードの行為の分類（末尾）から選んだものです。適切か確認してください。
# $said: Suspected
exchange-open-certainty = レコードは事案を確実とはしていません：「{ $said }」
exchange-open-occurred = 発生日時。レコードに記載がありません。
# $time: 14:30
exchange-open-time = レコードの時刻「{ $time }」には時間帯の記載がありません。日本時間で 2026-06-05T06:00 のように記入してください。
exchange-open-discovered = 最初に把握した日時。レコードに記載がありません。
# $after: 3 Months
exchange-open-discovered-after = 最初に把握した日時。レコードには発生から発覚までの期間だけがあります：「{ $after }」
exchange-open-organisation = 正式名称（両言語）。レコードには一方だけがあります。
exchange-open-nameless = 正式名称（両言語）。レコードに組織名の記載がありません。
exchange-open-role = operator（自らのデータ）、processor（受託）、principal（委託元）。レコードに記載はなく、二次被害者がある場合は受託と仮定しています。
exchange-open-contact = contacts：問い合わせ窓口。文書の contact に指定します。レコードに記載がありません。
exchange-open-words = レコードの文言（多くは報道の引用）のため、社内限りとしています。両言語で書き直してから audience の行を削除してください。
exchange-open-hidden = レコードのうち、語を隠し、又は並べ替えるおそれのある文字を除きました。
exchange-open-whom = 対象者を表す名詞句（両言語）。レコードには区分だけがあります。
exchange-open-persons = 人数。レコードに記載がありません。
# $records: Payment 1200, data_total 1500
exchange-open-records = 人数。レコードの数は記録の件数であり、人数ではありません：{ $records }
exchange-open-items = レコードのデータの区分です。具体的に分かる場合は、マニュアルの語（name、address、card-number など）に置き換えてください。
# $said: Yes
exchange-open-claim = データの開示についてのレコードの記載：「{ $said }」。自ら責任を負える確度か確認してください。
# $said: No
exchange-open-no-claim = claims：確度は自ら判断して記入してください。データの開示についてのレコードの記載：「{ $said }」
exchange-open-date = 文書の日付。
# $told: 2026-06-05
exchange-open-date-told = 文書の日付。レコードには通知の日があります：{ $told }

## What was not taken over, and why

exchange-left = レコードから引き継がなかった部分：
exchange-left-action = 行為の態様：種類の判断だけに用いました。判明した事実は findings と malware に記入してください。
exchange-left-actor = 行為者：調査で判明した場合に限り文書に記載します。
exchange-left-asset = 機器の区分：文書には個々の機器を記載します。hosts に記入してください。
exchange-left-attribute = データの区分以外の被害：findings と claims に記入してください。
exchange-left-discovery = 発見者：timeline の出来事として記入してください。
exchange-left-impact = 損失額：この項目はありません。
exchange-left-indicators = 侵害の痕跡情報：関係機関や専門家のための情報であり、文書には記載しません。
exchange-left-keeper = レコードの管理者の記録です。
exchange-left-mistyped = VERISの書き方と異なります。レコードの出典で確認してください。
exchange-left-other = 対応する項目がありません。
exchange-left-sources = レコードの出典：文書には発行者が把握した事実を記載します。
exchange-left-timeline = 期間及び日付の一部：timeline に日時のある出来事として記入してください。
exchange-left-victim = 組織の統計情報及び他の被害者：後者は organisations と affected に記入してください。

## Names of incidents by type. `.title` is the title of a notice.

exchange-type-ransomware = ランサムウェアによる被害
    .title = ランサムウェアによる被害について
exchange-type-unauthorized-access = 不正アクセス
    .title = 不正アクセスについて
exchange-type-misdirection = 情報の誤送信又は誤掲載
    .title = 情報の誤送信又は誤掲載について
exchange-type-disposal = 誤廃棄
    .title = 誤廃棄について
exchange-type-denial-of-service = サービス妨害（DoS）攻撃
    .title = サービス妨害（DoS）攻撃について
exchange-type-loss = 紛失
    .title = 紛失について
exchange-type-theft = 盗難
    .title = 盗難について
exchange-type-insider = 内部者による不正行為
    .title = 内部者による不正行為について
exchange-type-outage = システムの停止
    .title = システムの停止について
exchange-type-other = 情報セキュリティに関する事案
    .title = 情報セキュリティに関する事案について

## Kinds of data

exchange-data-bank = 銀行口座に関するデータ
exchange-data-classified = 機密指定された情報
exchange-data-copyrighted = 著作物
exchange-data-credentials = 認証情報
exchange-data-digital-certificate = 電子証明書
exchange-data-internal = 内部情報
exchange-data-medical = 医療に関する記録
exchange-data-payment = 決済カードに関するデータ
exchange-data-personal = 個人情報
exchange-data-secrets = 営業秘密
exchange-data-sensitive-personal = 機微な個人情報
exchange-data-source-code = ソースコード
exchange-data-system = システムに関する情報
exchange-data-virtual-currency = 暗号資産

## Groups of people

exchange-whom-customer = お客様
exchange-whom-employee = 従業員
exchange-whom-partner = 取引先
exchange-whom-patient = 患者
exchange-whom-student = 学生

# What is claimed where a record says that data were disclosed.
exchange-leakage = 情報の漏えい

## CSAF: what a revision says, and the names of addresses

exchange-separator = 、
# $summary: the title of the notice / $items: headings of notes
exchange-revised = { $summary }。追加又は変更：{ $items }
# $items: what was wrong
exchange-corrected = { $summary }。訂正：{ $items }
exchange-published = 公表文：{ $name }
