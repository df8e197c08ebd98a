### 電子メールとしての通知書。

mail-control = `{ $words }`は電子メールに使えません。改行などの制御文字があります
mail-address = `{ $address }`は電子メールのアドレスではありません。name@example.jpのように、一つだけ書いてください
