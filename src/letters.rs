//! Letters: one notice for each of many recipients.

pub mod barcode;
mod check;
mod column;
pub mod control;
mod fields;
mod group;
mod hash;
mod input;
pub mod ledger;
mod mapping;
pub mod mark;
pub mod names;
mod postcode;
mod read;
mod recipient;
mod recipients;
mod reject;
mod selection;
pub mod staging;
mod stream;
mod words;

pub use column::{Column, Preset, Target, known_headings};
pub use group::differences;
pub use hash::Sha;
pub use input::{Encoding, Input, MAX_LINE, Storage};
pub use mapping::{Cells, Headings, Mapping};
pub use postcode::prefectures;
pub use read::{Needs, Options};
pub use recipient::{Honorific, Recipient};
pub use recipients::{Counts, Order, Recipients};
pub use reject::{Reason, Reject};
pub use selection::{Filter, Shard};
pub use stream::Stream;
pub use words::personal;
