kind-status-update = Where things stand: what has happened, and what is planned
# $incident: the incident’s name
lead-status-update = This notice reports the present status of { $incident }.
