### ほかの形式。

no-public-notice = ファイルに、`{ $language }`で公表する通知文書がありません
no-web-address = `{ $namespace }`は、https://example.jpのようなウェブアドレスではありません
csaf-namespace = CSAFには発行者のウェブアドレスが必要です。通知文書の窓口に`website`を書くか、`--namespace https://…`を付けてください
shows-no-facts = 通知文書`{ $notice }`に、載る事実がありません
issues-none = `{ $issuer }`が公表する通知文書はありません。公表するもの: { $known }
several-issuers = 公表する組織が複数あります。`--issuer`で次のどれかを指定してください: { $known }
no-veris = VERISの記録ではありません。`{ $key }`がありません
schema-version = スキーマの版`{ $version }`には対応していません
schema-version-hint = 対応する版: { $known }
