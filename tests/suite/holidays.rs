//! Holidays of Japan compared with their law, federal holidays of the United States, and time zones.

use std::fs;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use oshirase::calendar::{
    NoTable, Zone, holiday_years, is_california_closed, is_federal_holiday, is_national_holiday,
    is_weekend, next_state_day,
};

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

/// The dates of the US Office of Personnel Management.
#[test]
fn federal_holidays() {
    #[rustfmt::skip]
    let observed = [
        "2024-01-01", "2024-01-15", "2024-02-19", "2024-05-27", "2024-06-19", "2024-07-04",
        "2024-09-02", "2024-10-14", "2024-11-11", "2024-11-28", "2024-12-25",
        "2025-01-01", "2025-01-20", "2025-02-17", "2025-05-26", "2025-06-19", "2025-07-04",
        "2025-09-01", "2025-10-13", "2025-11-11", "2025-11-27", "2025-12-25",
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
        "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05",
        "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-31",
    ];
    let first = date("2024-01-01");
    let found: Vec<String> = first
        .iter_days()
        .take_while(|day| day.year() < 2028)
        .filter(|day| is_federal_holiday(*day))
        .map(|day| day.to_string())
        .collect();
    assert_eq!(found, observed);
    assert!(found.iter().all(|day| !is_weekend(date(day))));
}

/// Government Code §§ 6700 and 6701, Code of Civil Procedure § 135: the weekdays on which California
/// is closed. In 2028, Veterans Day falls on a Saturday.
#[test]
fn holidays_of_california() {
    #[rustfmt::skip]
    let closed = [
        "2026-01-01", "2026-01-19", "2026-02-12", "2026-02-16", "2026-03-31", "2026-05-25",
        "2026-09-07", "2026-11-11", "2026-11-26", "2026-11-27", "2026-12-25",
        "2027-01-01", "2027-01-18", "2027-02-12", "2027-02-15", "2027-03-31", "2027-05-31",
        "2027-07-05", "2027-09-06", "2027-11-11", "2027-11-25", "2027-11-26",
        "2028-01-17", "2028-02-21", "2028-03-31", "2028-05-29", "2028-07-04", "2028-09-04",
        "2028-11-10", "2028-11-23", "2028-11-24", "2028-12-25",
    ];
    let days = date("2026-01-01").iter_days().take_while(|day| day.year() < 2029);
    let found = days.filter(|day| is_california_closed(*day) && !is_weekend(*day));
    assert_eq!(found.map(|day| day.to_string()).collect::<Vec<_>>(), closed);
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
        (Zone::Singapore, "2027-01-01T00:30", "2026-12-31T23:30"),
        (Zone::Tokyo, "2026-12-31T14:00", "2026-12-31T14:00"),
    ];
    let read = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    for (zone, tokyo, there) in cases {
        assert_eq!(zone.local(read(tokyo)), read(there), "{zone:?} {tokyo}");
    }
}
