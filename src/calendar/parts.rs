//! Parts of the day and of the month, and the hours and days that they cover.

use chrono::{Datelike, Days, NaiveDate};

use super::{first_of_month, last_of_month};

/// Declares an enum of parts: its variants with their keywords, and conversions between them.
macro_rules! parts {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All parts, in the order of their declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The keyword for the part, in incident files and for messages.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The part of a keyword.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|part| part.id() == id)
            }
        }
    };
}

parts! {
    /// A part of the day, as the Japan Meteorological Agency divides it
    /// (天気予報等で用いる用語, 時に関する用語). `early-morning` and `late-night` only resemble its terms.
    PartOfDay {
        /// 未明, 0–3.
        Predawn = "predawn",
        /// 明け方, 3–6.
        Dawn = "dawn",
        /// 早朝, one or two hours after dawn, which is within 4–9 all year.
        EarlyMorning = "early-morning",
        /// 朝, 6–9.
        Morning = "morning",
        /// 昼前, 9–12.
        LateMorning = "late-morning",
        /// 昼頃, 11–13.
        Noonish = "noonish",
        /// 昼過ぎ, 12–15.
        EarlyAfternoon = "early-afternoon",
        /// 夕方, 15–18.
        LateAfternoon = "late-afternoon",
        /// 夜のはじめ頃, 18–21.
        Evening = "evening",
        /// 夜, 18–24.
        Night = "night",
        /// 深夜, with the hours of 夜遅く, 21–24.
        LateNight = "late-night",
        /// 日中, 9–18.
        Daytime = "daytime",
        /// 午前, 0–12.
        Am = "am",
        /// 午後, 12–24.
        Pm = "pm",
    }
}

impl PartOfDay {
    /// The hours at which it begins and ends; 24 is the end of the day.
    pub fn hours(self) -> (u32, u32) {
        match self {
            Self::Predawn => (0, 3),
            Self::Dawn => (3, 6),
            Self::EarlyMorning => (4, 9),
            Self::Morning => (6, 9),
            Self::LateMorning => (9, 12),
            Self::Noonish => (11, 13),
            Self::EarlyAfternoon => (12, 15),
            Self::LateAfternoon => (15, 18),
            Self::Evening => (18, 21),
            Self::Night => (18, 24),
            Self::LateNight => (21, 24),
            Self::Daytime => (9, 18),
            Self::Am => (0, 12),
            Self::Pm => (12, 24),
        }
    }
}

parts! {
    /// A part of the month. Only the three divisions of ten days are standardised; the others have
    /// the widest bounds that a reader would give them.
    PartOfMonth {
        /// 初め, 1–5.
        Start = "start",
        /// 上旬, 1–10.
        Early = "early",
        /// 中旬, 11–20.
        Middle = "middle",
        /// 下旬, 21 to the end.
        Late = "late",
        /// 最終週, from the last Monday to the end.
        LastWeek = "last-week",
        /// 末, the last five days.
        End = "end",
        /// 中, any time in the month.
        Within = "within",
    }
}

impl PartOfMonth {
    /// The first and the last day of the part, in the month of `date`.
    pub fn days(self, date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let (first, last) = (first_of_month(date), last_of_month(date));
        let nth = |day| first.with_day(day).unwrap_or(first);
        let back = |days| last.checked_sub_days(Days::new(days)).unwrap_or(first).max(first);
        match self {
            Self::Start => (first, nth(5)),
            Self::Early => (first, nth(10)),
            Self::Middle => (nth(11), nth(20)),
            Self::Late => (nth(21), last),
            Self::LastWeek => (back(u64::from(last.weekday().num_days_from_monday())), last),
            Self::End => (back(4), last),
            Self::Within => (first, last),
        }
    }
}
