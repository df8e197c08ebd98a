//! The studio: a page in the browser in which people make, check and hand over notices.

pub mod changes;
pub mod copy;
