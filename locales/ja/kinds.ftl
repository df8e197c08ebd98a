### What each kind of notice is, for `oshirase kinds`.

kind-investigation-report = 調査報告書：自社のシステムの調査で判明したことの報告
kind-customer-letter = お客様宛書面：関係する組織ごとの経緯、原因、対策を分けて伝える書面
kind-website-notice = ウェブサイトのお知らせ、又は他社の報告書の転載
kind-outage-alert = 接続障害のお知らせ：発生から数時間のうちに電子メールで送る数行の連絡
kind-data-subject-notice = 本人への通知：個人情報保護法施行規則第10条の事項を対象者に伝える書面
kind-faq = よくあるご質問：事実から作る質問と回答
kind-timely-disclosure = 適時開示：上場会社が取引所を通じて行う開示
kind-ppc-report = 個人情報保護委員会への漏えい等報告：入力フォームの項目順に並べた下書き
kind-my-number-report = 特定個人情報の漏えい等報告：入力フォームの項目順に並べた下書き
kind-common-form = サイバー攻撃事案の共通様式：項目を順に並べた下書き
kind-ipa-notification = IPAへのコンピュータ不正アクセス届出：様式の項目順に並べた下書き
kind-gdpr-notification = GDPR第33条に基づく監督機関への通知：同条の項目順に並べた下書き
