### 打ち込まれたページ。

refer-or-remove = 参照するか、取り除いてください
wide-number-sign = 全角のシャープでは、見出しになりません
write-number-sign = 半角の#と空白を書いてください
wide-brace-reference = 全角の波括弧では、参照になりません
write-braces = 半角の{"{"}と{"}"}を書いてください
wide-bracket-own = 全角の角括弧では、自分の言葉になりません
write-brackets = 半角の[と]を書いてください
space-before-name = 自分の言葉と事実の名前の間に、空白があります
write-own-words = 空白を置かずに、[自分の言葉]{"{"}名前{"}"}と書いてください
line-above-heading = Markdownでは、上の行が見出しになります
empty-line-before = この行の前に空行を入れてください
indent-or-empty-line = 続きであれば字下げし、そうでなければ前に空行を入れてください
table-no-head-line = この表には、見出しの下の線がありません
write-head-line = 一行目の下に| --- | --- |と書いてください
page-too-large = が{ $bytes }バイトあります。上限は{ $limit }バイトです
page-not-utf-8 = がUTF-8ではありません
page-too-many-marks = に、{ $limit }を超える結合記号の付いた文字があります
page-refused-character = に、使えない文字{ $code }があります
joined-to-item = Markdownでは、この行は上の項目の続きになります
joined-to-table = Markdownでは、この行は上の表の続きになります
