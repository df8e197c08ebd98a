kind-status-update = 状況のお知らせ：これまでの経緯と今後の予定
# $incident: the incident’s name
lead-status-update = { $incident }について、現在の状況をお知らせいたします。
