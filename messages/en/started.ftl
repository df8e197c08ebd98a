### Comments of a new incident file, and why one is not made.

started-file = The facts of one incident and the notices made from them. Everything can be changed later.
started-no-language = give all names and what happened in one language at least
started-incident = What happened, and when
started-organisations = Who says so: your organisation and its contact
started-summary = What happened, in prose
started-timeline = In the order it happened
started-findings = What the investigation found
started-affected = Whose data, and which
started-claims = What is claimed, and how strongly
started-impacts = Effects on services and results
started-measures = So that it does not happen again
started-assessments = Which laws require reports
started-notices = What is made, and what was known on its date
started-causes = Why it could happen
