### 事案ファイルの値。

shape-count = `12400`、`about 12400`、`at-most 12400`、`unknown`のような数
    .form = 12400のような数
no-count-name = 数の名前として使えません
write-count-name = この事実の数は`数の名前`、別の事実の数は`事実の名前.数の名前`と書いてください
single-line = 一行で書いてください
empty-text = 文章が空です
write-number = 番号だけを書いてください。内線や直通であることは`line`に書きます
write-address = 名前や注記を付けずに、そのまま書いてください
shape-one-of = 次のどれか（{ $known }）
unknown-word = 不明な語`{ $word }`です
address-such-as = { $example }のような値を書いてください
