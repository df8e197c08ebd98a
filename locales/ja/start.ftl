### What the studio writes into a new incident file: names, titles, and drafts of facts that nobody knows yet.

## Names of incidents by type. `.title` stands in titles.

start-name-ransomware = ランサムウェアによる被害
    .title = ランサムウェアによる被害
start-name-unauthorized-access = 不正アクセス
    .title = 不正アクセス
start-name-misdirection = 情報の誤送信
    .title = 情報の誤送信
start-name-misdelivery = 書類の誤交付
    .title = 書類の誤交付
start-name-disposal = 書類の誤廃棄
    .title = 書類の誤廃棄
start-name-loss = 情報の紛失
    .title = 情報の紛失
start-name-theft = 情報の盗難
    .title = 情報の盗難
start-name-insider = 内部者による不正行為
    .title = 内部者による不正行為
start-name-denial-of-service = サービス妨害（DoS）攻撃
    .title = サービス妨害（DoS）攻撃
start-name-outage = システムの停止
    .title = システムの停止
start-name-other = 情報セキュリティに関する事案
    .title = 情報セキュリティに関する事案

## Titles of notices. $name: 不正アクセス

start-title-notice = { $name }に関するお知らせ
start-title-form = { $name }に関する報告
start-title-website-notice = { $name }に関するお詫びとお知らせ
start-title-customer-letter = { $name }に関するご報告
start-title-data-subject-notice = { $name }に関するお詫びとご報告
start-title-faq = { $name }に関するよくあるご質問
start-title-investigation-report = { $name }に関する調査報告書

## Addressees

start-to-customers = お客様各位
start-to-persons = 対象のお客様各位

## Facts

start-noticed = 本件を把握
start-whom = お客様
start-cause = 原因は、現在調査中です。
start-finding = 侵入の経路及び被害の範囲は、現在調査中です。
start-results = 業績に与える影響は、現在精査中です。
start-measure = 原因の調査の結果を踏まえた再発防止策の検討

## To be replaced

start-market = （上場市場）
start-position = （役職）
start-person = （氏名）
