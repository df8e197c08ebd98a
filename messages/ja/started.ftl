### 新しい事案ファイルの注記と、作成できない理由。

started-file = 一つの事案の事実と、そこから作る文書です。いずれも後から変更できます。
started-no-language = 少なくとも一つの言語で、起きたことと全ての名称を入力してください
started-incident = 何が、いつ起きたか
started-organisations = 誰が伝えるか。自社と問い合わせ窓口
started-summary = 概要
started-timeline = 経緯。起きた順
started-findings = 調査で判明したこと
started-affected = 誰の、どの情報か
started-claims = 事実の確度
started-impacts = サービスと業績への影響
started-measures = 再発防止策
started-assessments = 報告を要する法令の判断
started-notices = 作成する文書。日付の時点で分かっている事実を記載
started-causes = 原因
