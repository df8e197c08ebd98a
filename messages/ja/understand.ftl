### フォームに入力した値の読み方。

# A moment that was not understood.
write-moment = 年から書いてください（例：2026年6月5日午後1時50分頃、2026年6月中旬、令和8年6月5日）
# A number that was typed in another way.
write-count = 正確な数は`{ $number }`、おおよその数は`about { $number }`、上限は`at-most { $number }`と書いてください
    .form = 数字だけを書いてください（{ $number }）。確かさは、左の欄で選びます
write-count-or-unknown = 数を一つだけ、数字で書いてください。まだ分からないときは`unknown`と書いてください
    .form = 数を一つだけ、数字で書いてください。まだ分からないときは「調査中」を選びます
