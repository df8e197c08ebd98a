### Kinds of data, as `affected.items` names them.

item-name = 氏名
item-name-kana = 氏名のフリガナ
item-date-of-birth = 生年月日
item-sex = 性別
item-address = 住所
item-phone-number = 電話番号
item-e-mail-address = 電子メールアドレス
item-bank-account = 口座情報
item-salary = 給与情報
item-my-number = 個人番号（マイナンバー）
item-basic-pension-number = 基礎年金番号
item-insurance-number = 被保険者番号
item-dependents = 扶養親族に関する情報
item-employment = 勤務先及び雇用に関する情報
item-health = 健康に関する情報
item-login-id = ログインID
item-password = パスワード
item-card-number = クレジットカード番号
item-card-expiry = 有効期限
item-card-security-code = セキュリティコード
item-card-holder-name = カード名義人名
item-purchase-history = 購入履歴
item-inquiry = お問い合わせの内容
