# 何を、誰に、いつまでに、なぜ: `oshirase deadlines`

deadline-advice = ファイルの事実から数えたもので、法的助言ではありません。何をいつまでに行うべきかは、法令に詳しい方がご判断ください。
deadline-as-of = { $moment }現在の義務
deadline-times = 時刻は、地名のあるものを除き、日本時間です。
deadline-sources = [P]は法令又はガイドラインの本文を読んだもの、[2]は本文を引用する資料によるもの、[U]は確かめていないもの（人の確認が必要）です。
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
deadline-calendar-towards = { $organisation } → { $recipient }
# An event of an earlier calendar whose duty is gone. $summary: its title
deadline-calendar-gone = 対象外：{ $summary }
deadline-calendar-gone-why = 事案ファイルにこの義務がないか、期日がなくなりました。
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
deadline-law-cra = EUサイバーレジリエンス法
deadline-law-dora = DORA
deadline-law-cyber-act = サイバー対処能力強化法
deadline-law-telecommunications-act = 電気通信事業法
deadline-law-exchange = 東京証券取引所有価証券上場規程
deadline-law-sec = 米国SEC Form 8-K
deadline-law-sec-foreign = 米国SEC Form 6-K
deadline-law-california = カリフォルニア州民法典
deadline-law-korea = 韓国個人情報保護法
deadline-law-singapore = シンガポール個人データ保護法

## 義務

deadline-duty-appi-principal = 委託元への通知
    .article = 第26条第1項ただし書、施行規則第9条
deadline-duty-appi-preliminary = 速報
    .article = 第26条第1項、施行規則第8条第1項
    .public-article = 第68条第1項、施行規則第44条第1項
deadline-duty-appi-final = 確報
    .article = 第26条第1項、施行規則第8条第2項
    .public-article = 第68条第1項、施行規則第44条第2項
deadline-duty-appi-persons = 本人への通知
    .article = 第26条第2項、施行規則第10条
    .public-article = 第68条第2項、施行規則第45条
deadline-duty-my-number-principal = 委託元への通知
    .article = 第29条の4第1項ただし書
deadline-duty-my-number-preliminary = 速報
    .article = 第29条の4第1項
deadline-duty-my-number-final = 確報
    .article = 第29条の4第1項
deadline-duty-my-number-persons = 本人への通知
    .article = 第29条の4第2項
deadline-duty-cyber-act-prompt = 特定侵害事象等の速報
    .article = 第5条、令和8年5月28日の報告命令第4条第2項
deadline-duty-cyber-act-report = 特定侵害事象等の報告
    .article = 第5条、令和8年5月28日の報告命令第4条第2項
deadline-duty-telecommunications-prompt = 第一報
    .article = 第28条、施行規則第57条
deadline-duty-telecommunications-report = 詳報
    .article = 第28条、施行規則第57条
deadline-duty-exchange-disclosure = 適時開示
    .article = 第402条
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
deadline-duty-cra-vulnerability-early-warning = 悪用された脆弱性の早期警告
    .article = 第14条第2項(a)
deadline-duty-cra-vulnerability-notification = 悪用された脆弱性の通知
    .article = 第14条第2項(b)
deadline-duty-cra-vulnerability-final = 悪用された脆弱性の最終報告
    .article = 第14条第2項(c)
deadline-duty-cra-incident-early-warning = 重大インシデントの早期警告
    .article = 第14条第4項(a)
deadline-duty-cra-incident-notification = 重大インシデントの通知
    .article = 第14条第4項(b)
deadline-duty-cra-incident-final = 重大インシデントの最終報告
    .article = 第14条第4項(c)
deadline-duty-cra-users = 利用者への通知
    .article = 第14条第8項
deadline-duty-dora-initial = 最初の通知
    .article = 第19条第4項(a)、委任規則(EU) 2025/301第5条第1項(a)
deadline-duty-dora-intermediate = 中間報告
    .article = 第19条第4項(b)、委任規則(EU) 2025/301第5条第1項(b)
deadline-duty-dora-final = 最終報告
    .article = 第19条第4項(c)、委任規則(EU) 2025/301第5条第1項(c)
deadline-duty-sec-8-k = 臨時報告書（Form 8-K）の提出
    .article = { " " }Item 1.05、General Instruction B.1
deadline-duty-sec-6-k = Form 6-Kの提出
    .article = { " " }General Instruction B
deadline-duty-california-owner = データの所有者への通知
    .article = 第1798.82条(b)
deadline-duty-california-persons = 住民への通知
    .article = 第1798.82条(a)
deadline-duty-california-attorney-general = 司法長官への通知書見本の提出
    .article = 第1798.82条(f)

deadline-duty-korea-persons = 情報主体への通知
    .article = 第34条第1項及び第2項
deadline-duty-korea-authority = 当局への申告
    .article = 第34条第3項、施行令第40条第1項
deadline-duty-singapore-organisation = 委託元の組織への通知
    .article = 第26C条第3項(a)
deadline-duty-singapore-authority = 委員会への通知
    .article = 第26D条第1項
deadline-duty-singapore-persons = 個人への通知
    .article = 第26D条第2項

## 相手

deadline-to-commission = 個人情報保護委員会
deadline-to-persons = 本人
deadline-to-principal = 委託元
deadline-to-supervisory-authority = 監督機関
deadline-to-information-commissioner = 英国情報コミッショナー
deadline-to-controller = 管理者
deadline-to-csirt = CSIRT又は所管当局
deadline-to-reporting-platform = CSIRT及びENISA（単一報告プラットフォーム）
deadline-to-users = 製品の利用者
deadline-to-financial-authority = 所管当局
deadline-to-ministers = 所管大臣及び内閣総理大臣
deadline-to-communications-minister = 総務大臣（総合通信局等）
deadline-to-exchange = 東京証券取引所
deadline-to-sec = 米国証券取引委員会
deadline-to-residents = カリフォルニア州の住民
deadline-to-attorney-general = カリフォルニア州司法長官
deadline-to-owner = データの所有者等
deadline-to-korean-commission = 個人情報保護委員会又は韓国インターネット振興院（KISA）
deadline-to-singapore-commission = 個人データ保護委員会

## 期限

deadline-due-promptly = { $word ->
    [immediately] 直ちに
    [undue-delay] 不当な遅滞なく
   *[promptly] 速やかに
}
deadline-due-window = { $moment }（目安）
deadline-due-limit = { $moment }まで
deadline-due-after = { $start }の後
deadline-due-no-table = 示せない
deadline-due-unknown = 示せない
deadline-due-voluntary = 期限なし（任意の報告）
deadline-due-no-rule = 示せない

# 法令の日付を数える場所の日時
deadline-there = { $place ->
    [new-york] ニューヨークの{ $moment }
    [california] カリフォルニアの{ $moment }
    [singapore] シンガポールの{ $moment }
    [union] { $moment }（協定世界時）
   *[japan] { $moment }
}
deadline-both = { $moment }（{ $there }）

# 起算点となるもの（該当性の判断の起算点を除く）
deadline-start-duty = 「{ $duty }」
# できごとと、それが起きた日時
deadline-start-at = { $start }（{ $moment }）
deadline-start-classified = 重大なインシデントとの分類
deadline-start-measure-available = 是正又は緩和の措置が利用可能となった時

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
deadline-state-done-unclear = 実施済み（全ての相手に期間内に行ったかは不明）
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
deadline-state-maybe-late = { $nature ->
    [yardstick] 目安を最大{ $span }経過（経過していない可能性もある）
   *[limit] 期限を最大{ $span }超過（超過していない可能性もある）
}
deadline-state-awaited = 未実施（{ $day }日目）
deadline-state-waiting = 起算前
deadline-state-undated = 期日なし
deadline-state-released = 不要（全ての委託元に通知済み）
deadline-state-instead = 不要（自ら報告）
deadline-state-voluntary = 不要（任意の報告）
deadline-days = { $count }日
deadline-hours = { $count ->
    [0] 1時間未満
   *[other] { $count }時間
}

## 理由

deadline-why-law = { $law }{ $article }
deadline-why-yardstick = 速やかに。委員会の目安は概ね{ $first }～{ $last }日以内。1日目は{ $begun }
deadline-why-days = { $ground ->
    [wrongful] 不正の目的をもって行われたおそれがあるため{ $days }日以内。1日目は{ $begun }
   *[ordinary] { $days }日以内。1日目は{ $begun }
}
deadline-why-moved = { $closed ->
    [union] { $counted }は土曜日又は日曜日であるため、次の就業日まで（規則(EEC, Euratom) 1182/71第3条第4項）
    [california] { $counted }は土曜日、日曜日又は州の休日であるため、次の休日でない日まで（民事訴訟法典第12a条、政府法典第6800条）
   *[japan] { $counted }は行政機関の休日であるため、次の開庁日まで（行政機関の休日に関する法律第1条、第2条）
}
deadline-why-hours = { $after ->
    [yes] { $start }から{ $number }時間以内
   *[no] { $begun }から{ $number }時間以内
}
deadline-why-hours-of-event = { $start }から{ $hours }時間以内、かつ{ $begun }から{ $at-most }時間以内。分類がその後であれば、分類から{ $hours }時間以内
deadline-why-business-days = { $begun }から米国連邦政府の{ $number }営業日以内（初日不算入）。ニューヨークの17:30より後の提出は、翌営業日の提出とみなされる（17 CFR 232.13(a)(2)）
deadline-why-calendar-days = { $after ->
    [yes] { $start }から{ $number }日以内（初日不算入）
   *[no] { $begun }から{ $number }日以内（初日不算入）
}
deadline-why-month = { $start }の提出から1か月以内
deadline-why-promptly = { $word ->
    [immediately] 直ちに
    [undue-delay] 不当な遅滞なく
   *[promptly] 速やかに
}（日数の定めはない）。起算は{ $begun }
deadline-why-no-table = 数えた日は{ $counted }。{ $year }年の国民の祝日の表がないため、開庁日かどうかが分からない
deadline-why-unknown = 起算の日時がファイルから分からない
deadline-why-no-rule = 起算は{ $begun }。このプログラムが定めを知る{ $first }より前
deadline-reasons = 該当：{ $reasons }
deadline-reason-separator = 、
deadline-reason-sensitive = 要配慮個人情報
deadline-reason-financial = 財産的被害のおそれ
deadline-reason-wrongful = 不正の目的のおそれ
deadline-reason-over-threshold = 本人の数
deadline-reason-ordinance = 条例要配慮個人情報
deadline-reason-public-system = 公的システム
deadline-reason-exposed = 不特定多数の閲覧
deadline-reason-exploited-vulnerability = 悪用された脆弱性
deadline-reason-severe-incident = 重大なインシデント
deadline-reason-voluntary = 任意の報告

deadline-done = { $moment }に実施（{ $place }）
deadline-done-day = { $moment }に実施、{ $day }日目（{ $place }）
deadline-planned = { $moment }に予定（{ $place }）
deadline-planned-late = { $moment }に予定、期限後（{ $place }）

## 注記

deadline-note-over-threshold = 本人の数が{ $number }人を超えた時から数えている。
deadline-note-no-time = 時刻がないため、あり得る最も早い時刻から数えている。
deadline-note-imprecise = 起算の日時が確定していないため、あり得る最も早い日から数えている。
deadline-note-before-threshold = 本人の数が基準を超える前の報告である。これで足りるかどうかは人の判断を要する。
deadline-note-latest = 起算の日時がファイルから考えられる最も遅いものであれば、期限は次のとおり：{ $due }
deadline-note-changed = { $on }より前は、ファイルの判断による期限は次のとおりであった：{ $due }{ $passed ->
    [yes] 。その時点で既に過ぎていたため、遅れていたかどうか、今の期限が適用されるかどうかは人の判断を要する。
   *[no] 。
}
deadline-note-start-overdue = 起算点となるものが期限を過ぎている。それが期限内であれば、この期限は次のとおりであった：{ $due }
deadline-note-newer-rule = { $moment }以後に起算するものには、期限の異なる定めが適用される。これに及ぶかどうかは人の判断を要する。
deadline-note-unnamed = この義務は委託元のそれぞれに対するものであるが、ファイルに委託元がない。組織の`entrusted-by`又は`principals`に記す。
deadline-note-to-whom = この義務を果たす報告又は通知文書に、どの{ $whom ->
    [authorities] 機関
   *[principals] 委託元
}に行ったかがない。`told`に記す。
deadline-note-not-all-told = 期間内に通知を受け、そのデータについてこの義務が免除される委託元：{ $told }／期間内に通知を受けていない委託元：{ $untold }
deadline-note-own-data = 全ての委託元に期間内に通知しており、そのデータについてはこの義務が免除される。自らのデータについては義務がある。
deadline-note-told-late = 目安の期間内かどうかが確かでない委託元への通知がある。この義務が免除されるかどうかは人の判断を要する。
deadline-note-no-lead = EU域内に拠点がない場合、主導する監督機関はなく、影響を受ける者が居住する国の監督機関のそれぞれに通知する。代理人を置いても、一つの機関では足りない（EDPBガイドライン9/2022第73段落）。機関を`authorities`に記すか、`established: true`と記す。
deadline-note-public-exceptions = 本人への通知が困難で代替措置をとる場合、又は第78条第1項各号の情報が含まれる場合は、不要（第68条第2項）。
deadline-note-pending = 2026年7月17日公布の改正法により、本人の権利利益の保護に欠けるおそれが少ない場合は、この義務が緩和される。施行は遅くとも{ $moment }で、ここでは適用していない。
deadline-note-common-forms = 2026年10月1日から使われているサイバー攻撃の共通様式で報告できる場合がある。報告先と期限は変わらない。
deadline-note-high-risk = 人に高いリスクをもたらす可能性が高い場合に限る。ファイルにその評価はない。
deadline-note-exempt = ファイルにある例外（第34条第3項）に該当する限り、要しない。監督機関が連絡を求めることはある（第34条第4項）。
deadline-note-residents = 500人を超える州の住民に通知する場合に限る。該当するかどうかはファイルから分からない。
deadline-note-give-reasons = 72時間を過ぎた通知には遅延の理由が必要。`delay`に記す。
deadline-note-day-one = この報告の定めで、どの日を1日目とするか、休日に期限が動くかを読んでいない。より早い1日目で数えている。
deadline-note-working-days = 時間は週末及び休日にも進む。2日以上の期間は少なくとも2就業日を含むとされ（規則(EEC, Euratom) 1182/71第3条第5項）、これにより期限が延びるかどうかは人の判断を要する。
deadline-note-union-holidays = 加盟国の休日によっても期限は動き、国内法の定めが異なることもある。このプログラムはそれらを知らない。
deadline-note-bank-holidays = 週末又は休日に当たるときは、翌就業日の正午までの報告が認められる場合がある（委任規則(EU) 2025/301第5条）。ここでは適用していない。

## 効力のないもの

deadline-pending-title = 効力がなく、期限に数えていないもの
deadline-pending-read = { $moment }までに読んだ状況 [{ $source }]
deadline-pending-appi-2026 = 日本：個人情報保護法の2026年改正
    .state = 2026年7月10日成立、7月17日公布。2年以内に施行（施行日は未定）
    .effect = リスクの低い場合の本人への通知の緩和、課徴金など。施行までは現行の第26条第2項による
deadline-pending-digital-omnibus = EU：デジタル・オムニバス、COM(2025) 837
    .state = 提案の段階。欧州議会及び理事会は採択していない
    .effect = GDPRの通知を高リスクに限って96時間以内とし、窓口を一つにする。成立までは72時間による
deadline-pending-circia = 米国：CIRCIA
    .state = 最終規則は連邦官報にない
    .effect = 重要インフラの事業者に72時間以内の報告、身代金の支払について24時間以内の報告を求める
deadline-pending-uk-cyber-bill = 英国：サイバーセキュリティ・レジリエンス法案
    .state = 2026年6月16日に下院を通過し、上院の委員会で審議中。国王の裁可は確認していない
    .effect = 事業者に24時間以内及び72時間以内の報告を求める
deadline-pending-taiwan = 台湾：個人資料保護法第12条
    .state = 2025年11月11日公布。施行されていない
    .effect = 漏えいの報告を求める（規則案では72時間以内）。業種ごとの72時間の定めはそのまま
deadline-pending-hong-kong = 香港：個人資料（私隠）条例
    .state = 法律に義務はない
    .effect = 通知は任意
