### ハウスファイル。

shape-languages = 左に言語コードを書く対応
shape-words = 本ソフトウェアの言葉と自社の言葉の対応
brace-alone = 波括弧の組がそろっていません
write-variables = 変数は{"{"}名前{"}"}、波括弧そのものは{"{"}{"{"}と{"}"}{"}"}と書いてください
no-variable = 文`{ $ours }`に、変数`{ $name }`はありません
has-no-variables = 変数はありません
word-only-replaced = `{ $ours }`は言葉なので、置き換えることしかできません
write-words-instead = 代わりの言葉を書くか、文をメッセージのidで指定してください
word-too-short = `{ $ours }`は短すぎて、全ての箇所では置き換えられません
write-longer-word = もっと長い言葉を書いてください。人の助数詞は、`style`の`people`に書きます
no-such-words = `{ $ours }`は、locales/{ $language }の言葉でもメッセージのidでもありません
write-known-words = 通知文書にある言葉か、メッセージのidを書いてください
words-or-false = 言葉か、何も印刷しないときはfalseを書くところに、trueがあります
two-marks = 問いの印と答えの印の、二つを書いてください
write-desk-field = 窓口の項目は{"{"}phone{"}"}のように書いてください
no-desk-field = 窓口に項目`{ $field }`はありません
write-image = このファイルのフォルダーかその下にある、.svg、.png又は.jpgのファイルを指定してください
no-image-name = 画像の名前ではありません
low-contrast = この色と白とのコントラストは{ $contrast }で、4.5に足りません
darker-colour = もっと濃い色を選んでください。見出しは、白地で読める必要があります
no-colour = 色ではありません
write-colour = "#0b3d78"のように、引用符の中に六桁の十六進数で書いてください
    .form = #0b3d78のように、六桁の十六進数で書いてください
