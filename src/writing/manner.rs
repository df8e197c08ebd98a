//! How a notice is worded and marked: what the notice, the house and the kind choose.

use crate::house::HouseStyle;
use crate::incident::{English, HourCycle, Register};
use crate::locale::Locale;
use crate::locale::moment::{Repeats, Style, Weekday};
use crate::notice::Notice;
use crate::page::Mark;

/// The choices that hold for a notice in one language.
pub(super) struct Manner {
    /// `business` or `official`.
    pub register: &'static str,
    /// How dates that come again are written.
    pub repeats: Repeats,
    /// The marks of headings by level.
    pub headings: Vec<Mark>,
    /// The mark of items that are typed with a hyphen.
    pub item: Mark,
    /// The marks of questions and answers.
    pub questions: Vec<Mark>,
    /// The house's style of the language.
    pub house: HouseStyle,
}

impl Manner {
    pub fn of(notice: &Notice, language: &str, locale: &Locale) -> Self {
        let house = notice.house.style(language);
        let own = notice.issuer().and_then(|issuer| issuer.register);
        let register = house.register.or(own).unwrap_or(Register::Business).as_str();
        let message = |id: &str| {
            let register = [("register", crate::locale::Argument::Text(register))];
            locale.message(id, &register).unwrap_or_default()
        };
        let of_house = house.headings.as_ref().filter(|_| !notice.kind.is_question_page());
        let headings = match of_house {
            Some(marks) => marks.iter().map(|mark| Mark::new(mark)).collect(),
            None => {
                let ids = notice.kind.headings.iter();
                ids.map(|id| Mark::new(&message(&format!("mark-{id}")))).collect()
            }
        };
        let items = house.items.clone().unwrap_or_else(|| message("list-marker"));
        let questions = house.questions.iter().flatten().map(|mark| Mark::new(mark)).collect();
        Self {
            register,
            repeats: repeats(&house),
            headings,
            item: Mark::new(&items),
            questions,
            house,
        }
    }

    /// How moments are phrased.
    pub fn style(&self, notice: &Notice) -> Style {
        Style {
            calendar: notice.calendar_of(&self.house),
            weekday: self.weekday(),
            clock: notice.spec.clock.or(self.house.clock).unwrap_or(HourCycle::H24),
            english: notice.spec.english.or(self.house.english).unwrap_or(English::Us),
            zone: false,
            ..Style::default()
        }
    }

    /// How days among words name their weekday.
    fn weekday(&self) -> Weekday {
        use crate::house::Weekdays;
        match self.house.weekday {
            Some(Weekdays::None) => Weekday::None,
            Some(Weekdays::Long) => Weekday::Long,
            Some(Weekdays::Short) | None => Weekday::Short,
        }
    }
}

fn repeats(house: &HouseStyle) -> Repeats {
    use crate::house::{Minutes, Ranges, Years};
    use crate::locale::moment;
    Repeats {
        year: match house.year {
            Some(Years::Once) => moment::YearRepeats::Once,
            Some(Years::Paragraph) => moment::YearRepeats::Paragraph,
            Some(Years::Always) | None => moment::YearRepeats::Always,
        },
        same_day: house.same_day.unwrap_or(false),
        next_day: house.next_day.unwrap_or(false),
        same_month: house.same_month.unwrap_or(false),
        ranges: match house.ranges {
            Some(Ranges::Words) => moment::Ranges::Words,
            Some(Ranges::Dash) | None => moment::Ranges::Dash,
        },
        minutes: match house.minutes {
            Some(Minutes::TwoDigits) => moment::Minutes::TwoDigits,
            Some(Minutes::Plain) | None => moment::Minutes::Plain,
        },
    }
}
