### 期限。

no-table = `{ $duty }`の期限は{ $counted }と数えましたが、{ $table }
no-table-hint = 内閣府は、毎年2月に翌年の祝日を公表します。{ $year }年の祝日のある版を使うか、期日を人に確かめてください
no-rule-then = 本ソフトウェアには、起算日の時点での`{ $duty }`の定めがありません
no-rule-then-hint = 当時どの定めが適用されたかを、人に確かめてください
no-clock = `{ $duty }`の期限を数えられません。起算の時が書かれていません
no-clock-hint = 2026-06-05のように、あり得る最初の日を書いてください
same-assessment = カレンダーでは、この判断を`{ $first }`と区別できません
same-assessment-hint = それぞれに`id`を付けてください
