//! Letters: one notice for each of many recipients.

mod check;
mod column;
mod fields;
mod group;
mod input;
mod mapping;
mod postcode;
mod read;
mod recipient;
mod words;
mod recipients;
mod reject;
mod selection;
mod stream;

pub use column::{Column, Preset, Target, known_headings};
pub use group::differences;
pub use input::{Encoding, Input, MAX_LINE, Storage};
pub use mapping::{Cells, Headings, Mapping};
pub use postcode::prefectures;
pub use read::{Needs, Options};
pub use recipient::{Honorific, Recipient};
pub use words::personal;
pub use recipients::{Counts, Order, Recipients};
pub use reject::{Reason, Reject};
pub use selection::{Filter, Shard};
pub use stream::Stream;
