# Letters: a notice for each of many recipients.

# What stands in a notice for all in the place of a word of the recipient. $field: what it is
recipient-field = { $field ->
    [recipient] 〔宛名〕
    [name] 〔氏名〕
    [company] 〔会社名〕
    [department] 〔部署名〕
    [position] 〔役職〕
    [postcode] 〔郵便番号〕
    [address] 〔住所〕
    [code] 〔お問い合わせ番号〕
    [id] 〔管理番号〕
   *[other] 〔{ $field }〕
}
# Japanese letters have their opening word and no salutation. $name: the recipient
# Without: $name
salutation-recipient = {""}
# Between the parts of a recipient.
recipient-separator = {"　"}
# A recipient in running text and where an e-mail begins. Each part that is not empty ends with the separator.
# $name: with what is said with it
recipient-whole = { $company }{ $departments }{ $position }{ $name }
# A name with what is said with it. $honorific: person, body, all or other. $own: what the list says
recipient-name = { $honorific ->
   *[person] { $name }　様
    [body] { $name }　御中
    [all] { $name }　各位
    [other] { $name }　{ $own }
}
recipient-postcode = 〒{ $postcode }
# Above the code that a recipient gives in enquiries.
recipient-code = お問い合わせ番号
# Before the address of the sender, to which letters that cannot be delivered go back.
return-to = 差出人・返還先
