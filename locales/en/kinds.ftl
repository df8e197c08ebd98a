### What each kind of notice is, for `oshirase kinds`.

kind-investigation-report = What the investigation of the issuer’s own systems found, in numbered sections
kind-customer-letter = A letter to customers that keeps apart what each party did, why it happened and what is done
kind-website-notice = A notice for everybody on the website, or the report of another party passed on
kind-outage-alert = The first hours of an outage in a few lines, for e-mail
kind-data-subject-notice = To a person whose data are affected: the items of the APPI Enforcement Rules, Art. 10
kind-faq = Frequently asked questions, answered from the facts
kind-timely-disclosure = What a listed company discloses through the exchange
kind-ppc-report = Report to the Personal Information Protection Commission: a draft in the order of its web form
kind-my-number-report = Report under the My Number Act: a draft in the order of the Commission’s web form
kind-common-form = The Japanese common form for cyberattacks: a draft with its items in order
kind-ipa-notification = Notification of unauthorized access to IPA: a draft in the order of its form
kind-gdpr-notification = Notification to the supervisory authority under Article 33 GDPR: a draft in the order of that article
