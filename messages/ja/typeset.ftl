### テンプレートと出来上がった文書。

missing-locale = フォルダーlocales/{ $key }がありません
no-glyph = 通知文書`{ $notice }`にある文字{ $character }は、どのフォントにもありません
no-glyph-hint = その文字の別の形を使うか、その文字のあるフォントをフォルダーfonts/に加えてください
no-text = 通知文書に文章がありません
does-not-fit = 文字列`{ $start }…`がページに収まりません
no-glyph-on-page = 文字{ $missing }（{ $codes }）は、どのフォントにもありません
invalid-kind = `kind`が正しくありません: { $error }
no-front-matter = ページの上に、種類の定めを二つの`---`の行で囲んで書いてください
invalid-front-matter = 種類の定めが正しくありません: { $error }
shows-secret = 通知文書`{ $notice }`に、その読者に開示しない`{ $secret }`があります
no-table-of-form = この様式を表にできません: { $error }
no-embeddable = 埋め込めるフォントに、次の文字がありません: { $characters }
no-font = フォント{ $family }がありません
font-error = { $family }: { $error }
no-subset = 字形の一部を取り出せません
invalid-path = パスが正しくありません
too-many-groups = 一つの段落に日付と数が512個を超えてあります。段落を分けてください
