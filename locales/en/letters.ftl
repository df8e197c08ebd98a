# Letters: a notice for each of many recipients.

# What stands in a notice for all in the place of a word of the recipient. $field: what it is
recipient-field = { $field ->
    [recipient] [Addressee]
    [name] [Name]
    [company] [Company]
    [department] [Department]
    [position] [Position]
    [postcode] [Postcode]
    [address] [Address]
    [code] [Reference number]
    [id] [Identifier]
   *[other] [{ $field }]
}
# Below the title of a letter. $name: the recipient
salutation-recipient = Dear { $name },
# Between the parts of a recipient.
recipient-separator = ,{" "}
# A recipient in running text and where an e-mail begins. Each part that is not empty ends with the separator.
# $name: with what is said with it
recipient-whole = { $name }{ $position }{ $departments }{ $company }
# A name with what is said with it. $honorific: person, body, all or other. $own: what the list says
recipient-name = { $honorific ->
   *[person] { $name }
    [body] { $name }
    [all] { $name }
    [other] { $own } { $name }
}
recipient-postcode = { $postcode }
# Above the code that a recipient gives in enquiries.
recipient-code = Reference number
# Before the address of the sender, to which letters that cannot be delivered go back.
return-to = If undelivered, return to:
