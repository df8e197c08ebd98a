//! How a notice is worded and marked: what the notice, the house and the kind choose.

use super::Room;
use crate::house::HouseStyle;
use crate::locale::moment::{Repeats, Style, Weekday};
use crate::notice::Notice;
use crate::page::Mark;

/// The choices that hold for a notice in one language.
pub(super) struct Manner {
    /// `business`, `official` or `plain`.
    pub register: &'static str,
    /// How dates that come again are written.
    pub repeats: Repeats,
    /// The marks of headings by level.
    pub headings: Vec<Mark>,
    /// The mark of items that are typed with a hyphen.
    pub item: Mark,
    /// The marks of questions and answers.
    pub questions: Vec<Mark>,
    /// The words that stand on a line of their own and are understood as typed, each with what it
    /// is and where it stands.
    pub line_marks: Vec<(String, &'static str, &'static str)>,
    /// The words that open a letter.
    pub openings: Vec<String>,
    /// The house's style of the language.
    pub house: HouseStyle,
}

impl Manner {
    pub(super) fn of(notice: &Notice, language: &str, room: &Room) -> Self {
        let (house, locale) = (room.house.style(language), room.locale);
        let register = notice.register(room.house).as_str();
        let message = |id: &str| {
            let register = [("register", crate::locale::Argument::Text(register))];
            locale.message(id, &register).unwrap_or_default()
        };
        let own = notice.kind.headings.iter().map(|id| message(&format!("mark-{id}")));
        // A question has the house's mark of questions.
        let marks = match (&house.headings, notice.kind.asks()) {
            (Some(marks), false) => marks.clone(),
            _ => own.collect(),
        };
        let headings =
            marks.iter().filter(|mark| !mark.is_empty()).map(|mark| Mark::new(mark)).collect();
        let items = house.items.clone().unwrap_or_else(|| message("list-marker"));
        let line_marks = [
            ("record-mark", "record", "center"),
            ("end-mark", "end", "right"),
            ("closing-haikei", "closing", "right"),
            ("closing-kinkei", "closing", "right"),
        ];
        let line_marks = line_marks.map(|(id, class, at)| (message(id), class, at));
        let openings = ["opening-haikei", "opening-kinkei"];
        let openings = openings.map(|id| message(id).trim().to_owned());
        let questions = house.questions.iter().flatten().map(|mark| Mark::new(mark)).collect();
        Self {
            register,
            // A form has each date in full.
            repeats: if notice.kind.form { Repeats::default() } else { repeats(&house) },
            headings,
            item: Mark::new(&items),
            questions,
            line_marks: line_marks.into_iter().filter(|(mark, ..)| !mark.is_empty()).collect(),
            openings: openings.into_iter().filter(|word| !word.is_empty()).collect(),
            house,
        }
    }

    /// How moments are phrased.
    pub(super) fn style(&self, notice: &Notice) -> Style {
        Style {
            calendar: notice.calendar_in(&self.house),
            weekday: self.weekday(),
            clock: notice.spec.clock.or(self.house.clock),
            english: notice.english_in(&self.house),
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
    let usual = Repeats::default();
    Repeats {
        year: house.year.unwrap_or(usual.year),
        same_day: house.same_day.unwrap_or(usual.same_day),
        next_day: house.next_day.unwrap_or(usual.next_day),
        same_month: house.same_month.unwrap_or(usual.same_month),
        ranges: house.ranges.unwrap_or(usual.ranges),
        minutes: house.minutes.unwrap_or(usual.minutes),
    }
}
