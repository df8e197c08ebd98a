kind-status-update = Where things stand: what has happened, and what is planned
# $incident: the incident’s name / $date: the date of the notice
lead-status-update = This notice reports the status of { $incident } as of { $date }.
