# 何を、誰に、いつまでに、なぜ: `oshirase deadlines`

deadline-advice = ファイルの事実から数えたもので、法的助言ではありません。何をいつまでに行うべきかは、法令に詳しい方がご判断ください。
deadline-as-of = { $moment }現在の義務
deadline-times = 時刻は日本時間です。
deadline-organisation = { $name }（{ $role ->
    [processor] 委託先
    [principal] 委託元
   *[operator] 取扱事業者
}）
deadline-none = この組織について、適用される法令の判断がファイルにありません。
deadline-calendar = { $name }：期限
deadline-calendar-event = { $state ->
    [done] 済：{ $duty }（{ $organisation }）
    [not-owed] 不要：{ $duty }（{ $organisation }）
   *[open] { $nature ->
        [yardstick] 目安：{ $duty }（{ $organisation }）
       *[limit] 期限：{ $duty }（{ $organisation }）
    }
}
deadline-calendar-undated = 日付がないため、このカレンダーに載せていない義務：
# $due: what the column “Due” says
deadline-calendar-undated-duty = ・{ $duty }（{ $organisation }、{ $law }）：{ $due }

## 見出し

deadline-column-due = 期限
deadline-column-duty = 義務
deadline-column-recipient = 相手
deadline-column-state = 状況

## 法令

deadline-law-appi = 個人情報保護法
deadline-law-my-number-act = 番号法
deadline-law-gdpr = GDPR
deadline-law-uk-gdpr = 英国GDPR
deadline-law-nis2 = NIS2指令
deadline-law-sec = 米国SEC Form 8-K
deadline-law-california = カリフォルニア州民法典

## 義務

deadline-duty-appi-principal = 委託元への通知
    .article = 第26条第1項ただし書、施行規則第9条
deadline-duty-appi-preliminary = 速報
    .article = 第26条第1項、施行規則第8条第1項
deadline-duty-appi-final = 確報
    .article = 第26条第1項、施行規則第8条第2項
deadline-duty-appi-persons = 本人への通知
    .article = 第26条第2項、施行規則第10条
deadline-duty-my-number-principal = 委託元への通知
    .article = 第29条の4第1項ただし書
deadline-duty-my-number-preliminary = 速報
    .article = 第29条の4第1項
deadline-duty-my-number-final = 確報
    .article = 第29条の4第1項
deadline-duty-my-number-persons = 本人への通知
    .article = 第29条の4第2項
deadline-duty-gdpr-controller = 管理者への通知
    .article = 第33条第2項
deadline-duty-gdpr-authority = 監督機関への通知
    .article = 第33条第1項
deadline-duty-gdpr-persons = データ主体への連絡
    .article = 第34条第1項
deadline-duty-uk-gdpr-controller = 管理者への通知
    .article = 第33条第2項
deadline-duty-uk-gdpr-authority = 監督機関への通知
    .article = 第33条第1項
deadline-duty-uk-gdpr-persons = データ主体への連絡
    .article = 第34条第1項
deadline-duty-nis2-early-warning = 早期警告
    .article = 第23条第4項(a)
deadline-duty-nis2-notification = インシデント通知
    .article = 第23条第4項(b)
deadline-duty-nis2-final = 最終報告
    .article = 第23条第4項(d)
deadline-duty-sec-8-k = 臨時報告書（Form 8-K）の提出
    .article = Item 1.05、General Instruction B.1
deadline-duty-california-owner = データの所有者への通知
    .article = 第1798.82条(b)
deadline-duty-california-persons = 住民への通知
    .article = 第1798.82条(a)
deadline-duty-california-attorney-general = 司法長官への通知書見本の提出
    .article = 第1798.82条(f)

## 相手

deadline-to-commission = 個人情報保護委員会
deadline-to-persons = 本人
deadline-to-principal = 委託元
deadline-to-supervisory-authority = 監督機関
deadline-to-information-commissioner = 英国情報コミッショナー
deadline-to-controller = 管理者
deadline-to-csirt = CSIRT又は所管当局
deadline-to-sec = 米国証券取引委員会
deadline-to-residents = カリフォルニア州の住民
deadline-to-attorney-general = カリフォルニア州司法長官
deadline-to-owner = データの所有者等

## 期限

deadline-due-promptly = 速やかに
deadline-due-window = { $moment }（目安）
deadline-due-limit = { $moment }まで
deadline-due-after = 「{ $duty }」の後
deadline-due-no-table = 示せない
deadline-due-unknown = 示せない
deadline-due-voluntary = 期限なし（任意の報告）
deadline-due-no-rule = 示せない

## 状況

deadline-state-done = { $nature ->
    [yardstick] 目安の期間内に実施
    [without-number] 実施済み
   *[limit] 期限内に実施
}
deadline-state-done-late = { $nature ->
    [yardstick] 目安を{ $span }過ぎて実施
   *[limit] 期限を{ $span }過ぎて実施
}
deadline-state-done-unclear = 実施済み（期限内かどうかは不明）
deadline-state-open = { $nature ->
    [yardstick] { $today ->
        [yes] 目安の最終日
       *[no] 目安の最終日まで{ $span }
    }
   *[limit] { $today ->
        [yes] 本日が期限
       *[no] 期限まで{ $span }
    }
}
deadline-state-late = { $nature ->
    [yardstick] 目安を{ $span }経過
   *[limit] 期限を{ $span }超過
}
deadline-state-awaited = 未実施（{ $day }日目）
deadline-state-waiting = 起算前
deadline-state-undated = 期日なし
deadline-state-released = 不要（委託元に通知済み）
deadline-state-instead = 不要（自ら報告）
deadline-state-voluntary = 不要（任意の報告）
deadline-days = { $count }日
deadline-hours = { $count ->
    [0] 1時間未満
   *[other] { $count }時間
}

## 理由

deadline-why-law = { $law }{ $article }
deadline-why-yardstick = 速やかに。委員会の目安は概ね{ $first }～{ $last }日以内。1日目は{ $start }
deadline-why-final = { $days }日以内。1日目は{ $start }
deadline-why-final-wrongful = 不正の目的をもって行われたおそれがあるため{ $days }日以内。1日目は{ $start }
deadline-why-moved = { $counted }は行政機関の休日であるため、次の開庁日
deadline-why-hours = { $start }から{ $hours }時間以内
deadline-why-business-days = { $start }から米国の{ $days }営業日以内（初日不算入）
deadline-why-calendar-days = { $start }から{ $days }日以内（初日不算入）
deadline-why-days-after = 「{ $duty }」から{ $days }日以内（初日不算入）
deadline-why-month-after = 「{ $duty }」の提出から1か月以内
deadline-why-promptly = 速やかに（日数の定めはない）。起算は{ $start }
deadline-why-no-table = 数えた日は{ $counted }。{ $year }年の国民の祝日の表がないため、開庁日かどうかが分からない
deadline-why-unknown = 起算の日時がファイルから分からない
deadline-why-no-rule = 起算は{ $start }。このプログラムが定めを知る{ $first }より前
deadline-reasons = 該当：{ $reasons }
deadline-reason-separator = 、
deadline-reason-sensitive = 要配慮個人情報
deadline-reason-financial = 財産的被害のおそれ
deadline-reason-wrongful = 不正の目的のおそれ
deadline-reason-over-threshold = 本人の数
deadline-reason-public-system = 公的システム
deadline-reason-exposed = 不特定多数の閲覧
deadline-reason-voluntary = 任意の報告

deadline-done = { $moment }に実施（{ $place }）
deadline-done-day = { $moment }に実施、{ $day }日目（{ $place }）
deadline-planned = { $moment }に予定（{ $place }）
deadline-planned-late = { $moment }に予定、期限後（{ $place }）

## 注記

deadline-note-over-threshold = 本人の数が{ $number }人を超えた時から数えている。
deadline-note-no-time = 時刻がないため、あり得る最も早い時刻から数えている。
deadline-note-imprecise = 起算の日時が確定していないため、あり得る最も早い日から数えている。
deadline-note-told-late = 委託元への通知が目安の期間を過ぎている。この義務が免除されるかどうかは人の判断を要する。
deadline-note-pending = 2026年7月17日公布の改正法により、本人の権利利益の保護に欠けるおそれが少ない場合は、この義務が緩和される。施行は遅くとも{ $moment }で、ここでは適用していない。
deadline-note-common-forms = 2026年10月1日から使われているサイバー攻撃の共通様式で報告できる場合がある。報告先と期限は変わらない。
deadline-note-high-risk = 人に高いリスクをもたらす可能性が高い場合に限る。ファイルにその評価はない。
deadline-note-residents = 500人を超える州の住民に通知する場合に限る。該当するかどうかはファイルから分からない。
deadline-note-give-reasons = 72時間を過ぎた通知には遅延の理由が必要。`delay`に記す。
