kind-letter-with-logo = A letter to customers under the company’s logo
# What a reader hears who cannot see the logo. $name: the issuer
logo-alt = Logo of { $name }
