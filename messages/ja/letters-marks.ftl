### 通知書の用紙に付けるマーク。

mark-not-in-code = `{ $text }`はCode 39で表せません。`{ $sign }`があり、使える文字は{ $known }だけです
mark-too-long = `{ $text }`は{ $bytes }バイトあり、書面のQRコードに入る{ $most }バイトを超えています
