### ページの求めるもの。

no-day-before = `as={ $shape }`は前に述べた日を指しますが、前に日がありません
no-end = この日時は期間ではなく、終わりがありません
other-date = `as={ $shape }`に合いません。前の日付は{ $before }、この日付は{ $date }です
moment-lacks = `as={ $shape }`には{ $what }が必要ですが、この日時にはありません
time-of-one-day = 一つの日の時刻
start-and-end = 始めと終わり
a-day-told = 日
pages-only = `{ $name }`を書けるのは、ページだけです
name-a-field = {"{"}sent.at{"}"}のように、事実の項目を書いてください
unknown-dates = 不明な日付の形`{ $word }`です
desk-unprinted = ハウスファイルの`desk`のどの行にも、`{ $field }`がありません
desk-unprinted-hint = {"{"}{ $field }{"}"}のある行を加えるか、ここの項目を取り除いてください
unknown-option = 不明な指定`{ $name }`です
no-form = `{ $name }`に、形`{ $form }`はありません
no-message-for = `{ $kind }.{ $word }`に当たるメッセージがありません
name-a-fact = 部分か一覧の名前、又は通知文書の日付に判明していて読者に開示できる事実、組織若しくは通知文書の名前を書いてください
no-fact = `{ $name }`は、通知文書`{ $notice }`に載せられる事実ではありません
withheld-here = `{ $name }`は、この通知文書の読者に開示しません
it-has = あるもの: { $known }
no-such-field = `{ $name }`という項目はありません
texts-name-each-other = 二つの事実の文章が、互いを参照しています
section-empty = 節に載る事実がないため、これは印刷されません
section-empty-hint = 節を取り除くか、読者に開示できる事実を書いてください
no-sender-form = `sender`に、形`{ $form }`はありません
no-contact-form = `contact`に、形`{ $form }`はありません
no-words = `{ $name }`には、文の中に置ける言葉がありません
no-words-hint = 一行にそれだけを書くか、その項目を一つ書いてください
no-count-form = 数に、形`{ $form }`はありません
no-date-form = 日付に、形`{ $asked }`はありません
