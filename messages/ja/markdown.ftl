### 文章とページのMarkdown。

own-words-on-pages-only = 事実についての自分の言葉を書けるのは、ページだけです。[という文字は`\[`と書いてください
table-too-wide = この表は、列がセルより大幅に多くなっています
row-too-long = この行のセルが、表の列より多くなっています
note-unused = この脚注は使われていません
note-twice = この脚注は二重に定義されています
write-link = リンクは[文章](アドレス)と書いてください
note-in-note = 脚注の中に脚注は付けられません
note-too-often = この脚注への参照が多すぎます
note-undefined = この脚注は定義されていません
no-rule = 罫線は使えません
nested-too-deeply = 文章の入れ子が深すぎます
link-scheme = リンク先に使えるのは、http、https、mailto、telだけです
link-character = このリンク先には、使えない文字があります
mail-parameters = メールアドレスにパラメーターは付けられません
no-heading = 見出しは使えません。#という文字は`\#`と書いてください
no-quotation = 引用は使えません。>という文字は`\>`と書いてください
no-code-block = コードブロックは使えません。行頭に空白を四つ置かないでください
no-image = 画像は使えません
not-allowed = これは使えません
character-by-number = 使えない文字を、番号で書いています
own-words-level = 自分の言葉は、一つの段落の中で、強調の外か中のどちらかで始めて終えてください
no-html-break = HTMLは使えません。ここで改行するには、行末に`\`を書いてください
no-html = HTMLは使えません。<という文字は`\<`と書いてください
too-many-names = 一つの文章に書ける参照は、65,000までです
brace-begins-reference = 波括弧は、{"{"}detected.at{"}"}のような参照の始まりです。{"{"}という文字は`{"{"}{"{"}`と書いてください
too-many-pieces = 一つの文章に使える強調、リンク、脚注、コード及び行に収まらない語の区切りは、合わせて{ $limit }個までです
