//! 特定個人情報の漏えい等報告 (My Number Act, Art. 29-4): the nine items of the Commission's form
//! with the categories of that Act.

use super::filler::Filler;
use super::{Part, ppc};
use crate::incident::Law;

const VARIANT: ppc::Variant = ppc::Variant {
    law: Law::MyNumber,
    headings: ["my-number-part-items", "my-number-part-persons"],
    category: ("1.category", "my-number-category", "my-number-category-"),
    items: &["my-number", "name", "date-of-birth", "sex", "address", "other"],
    specific: true,
    cards: false,
};

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    ppc::variant(filler, &VARIANT)
}
