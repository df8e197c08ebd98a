//! Reading a point: a date or time and the words after it.

use chrono::{Datelike, Weekday};

use super::super::{Clock, Correction, MomentError, Nearness, Point, Stamp, TimeOfDay};
use super::{Reader, strip_about};
use crate::calendar::{PartOfDay, PartOfMonth};
use crate::message;

/// Whether something begins or ends at a point: 24:00 can only end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It begins.
    Start,
    /// It ends, or neither.
    End,
}

impl Reader {
    pub(super) fn point(&mut self, text: &str, role: Role) -> Result<Point, MomentError> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let time =
            words.iter().skip(1).position(|word| is_time(word)).map(|at| words.remove(at + 1));
        let (first, words) = words.split_first().ok_or(MomentError::Empty)?;
        let (mut written, mut about) = strip_about(first);
        if written.is_empty() {
            let word = (*first).into();
            return Err(MomentError::UnknownWord { word, of: message!("moment-words") });
        }
        let joined;
        if let Some(time) = time {
            let (time, time_about) = strip_about(time);
            joined = format!("{written}T{time}");
            (written, about) = (&joined, about || time_about);
        }
        let mut point = Point::exactly(self.stamp(written)?);
        self.settle_midnight(&mut point, role);
        if about {
            point.nearness = Nearness::About;
        }
        for word in words {
            apply(word, &mut point)?;
        }
        Ok(point)
    }

    /// Where something begins, 24:00 is 0:00 of the following day.
    fn settle_midnight(&mut self, point: &mut Point, role: Role) {
        if let Stamp::Day(date, Some(TimeOfDay::Clock(Clock::END_OF_DAY))) = point.stamp
            && role == Role::Start
            && let Some(next) = date.succ_opt().filter(|next| next.year() <= 9999)
            && let Some(clock) = Clock::new(0, 0, None)
        {
            let written = point.stamp.to_string();
            point.stamp = Stamp::Day(next, Some(TimeOfDay::Clock(clock)));
            self.corrections
                .push(Correction::MidnightAsStart { written, actual: point.stamp.to_string() });
        }
    }
}

/// Whether a word is a time after a space instead of a `T`.
fn is_time(word: &str) -> bool {
    word.contains(':') && word.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Applies a word after the date to a point.
fn apply(word: &str, point: &mut Point) -> Result<(), MomentError> {
    let misplaced = |needs| Err(MomentError::Misplaced { word: word.into(), needs });
    if let Some(part) = PartOfDay::from_id(word) {
        return match (point.stamp, point.nearness) {
            (Stamp::Day(date, None), Nearness::Exact) => {
                point.stamp = Stamp::Day(date, Some(TimeOfDay::Part(part)));
                Ok(())
            }
            _ => misplaced(message!("exact-day")),
        };
    }
    if let Some(part) = PartOfMonth::from_id(word) {
        return match (point.stamp, point.nearness) {
            (Stamp::Month(month, None), Nearness::Exact) => {
                point.stamp = Stamp::Month(month, Some(part));
                Ok(())
            }
            _ => misplaced(message!("exact-month")),
        };
    }
    if let Ok(weekday) = word.parse::<Weekday>() {
        return match point.stamp {
            Stamp::Day(date, _) if date.weekday() == weekday => Ok(()),
            Stamp::Day(date, _) => Err(MomentError::WrongWeekday {
                date: date.to_string(),
                written: weekday,
                actual: date.weekday(),
            }),
            _ => misplaced(message!("a-day")),
        };
    }
    match word {
        "about" | "around" | "shortly-after" => {
            let in_part = matches!(
                point.stamp,
                Stamp::Month(_, Some(_)) | Stamp::Day(_, Some(TimeOfDay::Part(_)))
            );
            if in_part || point.nearness != Nearness::Exact {
                return misplaced(message!("exact-moment"));
            }
            point.nearness =
                if word == "shortly-after" { Nearness::ShortlyAfter } else { Nearness::About };
            Ok(())
        }
        "holiday" if point.day().is_some() => {
            point.holiday = true;
            Ok(())
        }
        "holiday" => misplaced(message!("a-day")),
        _ => Err(MomentError::UnknownWord { word: word.into(), of: message!("moment-words") }),
    }
}
