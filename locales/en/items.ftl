### Kinds of data, as `affected.items` names them.

item-name = names
item-name-kana = phonetic readings of names
item-date-of-birth = dates of birth
item-sex = sex
item-address = postal addresses
item-phone-number = telephone numbers
item-e-mail-address = e-mail addresses
item-bank-account = bank account details
item-salary = salary information
item-my-number = Individual Numbers (“My Number”)
item-basic-pension-number = basic pension numbers
item-insurance-number = insurance numbers
item-dependents = information on dependents
item-employment = employment information
item-health = health information
item-login-id = login IDs
item-password = passwords
item-card-number = credit card numbers
item-card-expiry = card expiration dates
item-card-security-code = security codes
item-card-holder-name = cardholder names
item-purchase-history = purchase history
item-inquiry = contents of inquiries
