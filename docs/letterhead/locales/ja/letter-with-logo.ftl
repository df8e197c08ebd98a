kind-letter-with-logo = ロゴ入りのお客様宛書面
# What a reader hears who cannot see the logo. $name: the issuer
logo-alt = { $name }のロゴ
