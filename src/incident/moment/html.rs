//! The `datetime` attribute of HTML's `time` element.

use chrono::{Days, NaiveDate};

use super::{Clock, Duration, Moment, Point, Stamp, TimeOfDay, Unit, When};

impl Moment {
    /// The value of `datetime`, as precise as HTML allows; `None` if HTML cannot express the moment.
    ///
    /// A part of a day or month becomes the whole day or month. Ranges, bounds and lists cannot be
    /// expressed.
    pub fn datetime_attribute(&self) -> Option<String> {
        match &self.when {
            When::At(point) => of_point(point),
            When::Lasting { duration, .. } => of_duration(duration),
            _ => None,
        }
    }
}

fn of_point(point: &Point) -> Option<String> {
    match point.stamp {
        Stamp::Year(year) => Some(format!("{year:04}")),
        Stamp::Month(month, _) => Some(format!("{:04}-{:02}", month.year(), month.month())),
        Stamp::Day(date, Some(TimeOfDay::Clock(clock))) => of_time(date, clock),
        Stamp::Day(date, _) => Some(date.to_string()),
        Stamp::Time(Clock::END_OF_DAY) => Some("00:00".into()),
        Stamp::Time(clock) => Some(clock.to_string()),
    }
}

/// HTML has no 24:00.
fn of_time(date: NaiveDate, clock: Clock) -> Option<String> {
    if clock == Clock::END_OF_DAY {
        let next = date.checked_add_days(Days::new(1))?;
        return Some(format!("{next}T00:00+09:00"));
    }
    Some(format!("{date}T{clock}+09:00"))
}

/// HTML has no months or years in a duration, for their length varies, and no weeks beside days.
fn of_duration(duration: &Duration) -> Option<String> {
    if duration.count(Unit::Year) > 0 || duration.count(Unit::Month) > 0 {
        return None;
    }
    let days = duration.count(Unit::Week).checked_mul(7)?.checked_add(duration.count(Unit::Day))?;
    let text = duration.to_string();
    let clock = text.find('T').map_or("", |at| &text[at..]);
    Some(if days > 0 { format!("P{days}D{clock}") } else { format!("P{clock}") })
}
