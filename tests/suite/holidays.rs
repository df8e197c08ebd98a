//! The holidays of Japan against their law, and the zones of clocks.

use std::fs;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use oshirase::calendar::{NoTable, Zone, holiday_years, is_national_holiday, next_state_day};

use crate::deadlines::date;

/// Every rule of 国民の祝日に関する法律 that needs no announcement, since its last change, computed
/// anew: the table has these days, the substitute days and 国民の休日 that follow from it, and
/// beside them only the equinoxes.
#[test]
fn the_holidays_are_those_of_the_law() {
    for year in 2022..=*holiday_years().end() {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let monday = |month, n| {
            NaiveDate::from_weekday_of_month_opt(year, month, chrono::Weekday::Mon, n).unwrap()
        };
        let mut holidays = vec![
            day(1, 1),
            monday(1, 2),
            day(2, 11),
            day(2, 23),
            day(4, 29),
            day(5, 3),
            day(5, 4),
            day(5, 5),
            monday(7, 3),
            day(8, 11),
            monday(9, 3),
            monday(10, 2),
            day(11, 3),
            day(11, 23),
        ];
        let mut equinoxes = Vec::new();
        for (month, days) in [(3, 20..=21), (9, 22..=23)] {
            // Of the two days on which it can be: if both are in the table, the other is its substitute
            // or a day between two holidays.
            let found: Vec<_> = days
                .map(|n| day(month, n))
                .filter(|date| is_national_holiday(*date) == Ok(true))
                .collect();
            let on_sunday = found[0].weekday() == chrono::Weekday::Sun;
            equinoxes.push(*if on_sunday { &found[0] } else { found.last().unwrap() });
        }
        holidays.extend(equinoxes);
        holidays.sort_unstable();
        let statutory = holidays.clone();
        for date in &statutory {
            // Art. 3(2): the next day that is no holiday, if it falls on Sunday.
            if date.weekday() == chrono::Weekday::Sun {
                let mut next = date.succ_opt().unwrap();
                while statutory.contains(&next) {
                    next = next.succ_opt().unwrap();
                }
                holidays.push(next);
            }
            // Art. 3(3): a day between two holidays.
            let between = date.checked_add_days(Days::new(1)).unwrap();
            let after = date.checked_add_days(Days::new(2)).unwrap();
            if statutory.contains(&after)
                && !statutory.contains(&between)
                && !holidays.contains(&between)
            {
                holidays.push(between);
            }
        }
        holidays.sort_unstable();
        holidays.dedup();
        let table: Vec<_> = day(1, 1)
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|date| is_national_holiday(*date) == Ok(true))
            .collect();
        assert_eq!(table, holidays, "{year}");
    }
}

#[test]
fn the_table_of_holidays_is_whole() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/holidays-japan.csv"))
        .unwrap();
    let rows: Vec<&str> = text.lines().filter(|row| !row.starts_with('#')).skip(1).collect();
    let days: Vec<NaiveDate> =
        rows.iter().map(|row| date(row.split(',').next().unwrap())).collect();
    assert!(days.is_sorted(), "in order, so that a row too many or too few is seen");
    assert!(days.iter().all(|day| is_national_holiday(*day) == Ok(true)));
    let years = holiday_years();
    for year in years.clone() {
        let count = days.iter().filter(|day| day.year() == year).count();
        assert!((16..=22).contains(&count), "{year} has {count} holidays");
    }
    let next = NaiveDate::from_ymd_opt(years.end() + 1, 1, 4).unwrap();
    assert_eq!(is_national_holiday(next), Err(NoTable { year: years.end() + 1 }));
    assert_eq!(next_state_day(next), Err(NoTable { year: years.end() + 1 }));
}

/// What clocks in the United States show, around the changes of 2026; computed with the tz database.
#[test]
fn zones() {
    let cases = [
        (Zone::Eastern, "2026-03-08T15:59", "2026-03-08T01:59"),
        (Zone::Eastern, "2026-03-08T16:00", "2026-03-08T03:00"),
        (Zone::Eastern, "2026-11-01T14:59", "2026-11-01T01:59"),
        (Zone::Eastern, "2026-11-01T15:00", "2026-11-01T01:00"),
        (Zone::Eastern, "2026-07-04T13:00", "2026-07-04T00:00"),
        (Zone::Eastern, "2026-12-31T14:00", "2026-12-31T00:00"),
        (Zone::Pacific, "2026-03-08T18:59", "2026-03-08T01:59"),
        (Zone::Pacific, "2026-03-08T19:00", "2026-03-08T03:00"),
        (Zone::Pacific, "2026-11-01T17:59", "2026-11-01T01:59"),
        (Zone::Pacific, "2026-11-01T18:00", "2026-11-01T01:00"),
        (Zone::Universal, "2026-12-31T14:00", "2026-12-31T05:00"),
        (Zone::Tokyo, "2026-12-31T14:00", "2026-12-31T14:00"),
    ];
    let read = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    for (zone, tokyo, there) in cases {
        assert_eq!(zone.local(read(tokyo)), read(there), "{zone:?} {tokyo}");
    }
}
