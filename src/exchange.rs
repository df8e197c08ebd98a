//! Other formats: incidents are imported from VERIS and exported to CSAF, deadlines are exported to
//! iCalendar.

pub mod csaf;
pub mod icalendar;
pub mod veris;
