### 通知文書の作成と、発行したもの。

issued-adds = { $day }に発行した通知文書`{ $notice }`に、これが加わっています
issued-was-not-in = { $day }に発行した通知文書`{ $notice }`に、これはありませんでした
issued-lacks = { $day }に発行した通知文書`{ $notice }`にある`{ $id }`がありません
issued-lacks-fact = { $day }に発行した通知文書`{ $notice }`にある事実がありません
issued-was = { $day }に発行した通知文書`{ $notice }`では、{ $was }でした
issued-other-order = { $day }に発行した通知文書`{ $notice }`では、これらの事実の順序が異なっていました
issued-hint = 変更を元に戻すか、`known`の日付を付けた新しい事実を加えてください。通知文書が誤っていたときは、訂正を発行します（`stage: correction`、`follows`、`corrections`）
    .form = 「元に戻す」か、「新しい情報で置き換える」を使ってください。発行した文書が誤っていたときは、訂正の文書を発行します
issued-missing = { $day }に発行した通知文書`{ $id }`がありません
issued-restore = 元のとおりに戻してください
issued-languages = 通知文書`{ $id }`は、{ $day }に{ $languages }だけで発行しました
issued-languages-hint = `languages: [{ $languages }]`と書き、ほかの言語では別の通知文書を発行してください
    .form = 文書の言語を{ $languages }だけに戻し、ほかの言語では別の文書を発行してください
unknown-organisation = 不明な組織`{ $name }`です
notice-date = 日付は、日か分まで書いてください（例: 2026-06-26、2026-06-26T10:15）
not-passed-on = 種類`{ $kind }`の通知文書は転載できません
unknown-notice = 不明な通知文書`{ $id }`です
no-contact = 発行者`{ $issuer }`に、窓口`{ $name }`はありません
follows-cycle = `follows`が循環しています
