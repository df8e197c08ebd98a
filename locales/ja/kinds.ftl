### What each kind of notice is, for `oshirase kinds`.

kind-investigation-report = 調査報告書：自社のシステムの調査で判明したことの報告
kind-customer-letter = お客様宛書面：関係する組織ごとの経緯、原因、対策を分けて伝える書面
kind-website-notice = ウェブサイトのお知らせ、又は他社の報告書の転載
