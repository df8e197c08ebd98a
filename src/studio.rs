//! The studio: what its page in the browser needs of the library.

pub mod page;
pub mod schema;
pub mod understand;
