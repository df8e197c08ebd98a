### Other formats.

no-public-notice = the file has no notice for the public in `{ $language }`
no-web-address = `{ $namespace }` is not a web address such as https://example.jp
csaf-namespace = CSAF requires the publisher's web address: give the notice's contact a `website`, or use `--namespace https://…`
shows-no-facts = the notice `{ $notice }` shows no facts
issues-none = `{ $issuer }` issues no notice for the public; those that do: { $known }
several-issuers = several organisations issue notices for the public: use `--issuer` with one of { $known }
no-veris = this is no VERIS record: it has no `{ $key }`
schema-version = the schema version `{ $version }` is not supported
schema-version-hint = supported: { $known }
