### What each kind of notice is, for `oshirase kinds`.

kind-investigation-report = What the investigation of the issuer’s own systems found, in numbered sections
kind-customer-letter = A letter to customers that keeps apart what each party did, why it happened and what is done
kind-website-notice = A notice for everybody on the website, or the report of another party passed on
