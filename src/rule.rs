//! The rules by which problems are named: what `check --explain` prints and the manual lists.

use crate::message;
use crate::message::Message;

/// Declares the rules: variant, id in kebab-case, explanation.
macro_rules! rules {
    ($($variant:ident = $id:literal, $explanation:expr;)*) => {
        /// What a problem violates.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = concat!("The rule `", $id, "`.")] $variant,)* }

        impl Rule {
            /// Every rule, in the order of the manual.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its id, in kebab-case.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// What it requires and why.
            pub fn explanation(self) -> Message {
                match self { $(Self::$variant => $explanation,)* }
            }

            /// The rule with an id.
            pub fn get(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.id() == id)
            }
        }
    };
}

rules! {
    WellFormed = "well-formed", message!("rule-well-formed");
    UnknownField = "unknown-field", message!("rule-unknown-field");
    MissingField = "missing-field", message!("rule-missing-field");
    Shape = "shape", message!("rule-shape");
    Keyword = "keyword", message!("rule-keyword");
    Name = "name", message!("rule-name");
    Empty = "empty", message!("rule-empty");
    Line = "line", message!("rule-line");
    Character = "character", message!("rule-character");
    Moment = "moment", message!("rule-moment");
    Address = "address", message!("rule-address");
    UnknownName = "unknown-name", message!("rule-unknown-name");
    DuplicateId = "duplicate-id", message!("rule-duplicate-id");
    Count = "count", message!("rule-count");
    Order = "order", message!("rule-order");
    Translation = "translation", message!("rule-translation");
    Markdown = "markdown", message!("rule-markdown");
    Reference = "reference", message!("rule-reference");
    Notice = "notice", message!("rule-notice");
    House = "house", message!("rule-house");
    Page = "page", message!("rule-page");
    Own = "own-words", message!("rule-own-words");
    Unshown = "unshown", message!("rule-unshown");
    Duty = "duty", message!("rule-duty");
    Category = "category", message!("rule-category");
    Series = "series", message!("rule-series");
    Issued = "issued", message!("rule-issued");
    Include = "include", message!("rule-include");
    Locked = "locked", message!("rule-locked");
    Need = "need", message!("rule-need");
    Withheld = "withheld", message!("rule-withheld");
    Exposure = "exposure", message!("rule-exposure");
    Weekday = "weekday", message!("rule-weekday");
    Era = "era", message!("rule-era");
    Calendar = "calendar", message!("rule-calendar");
    NumberParity = "number-parity", message!("rule-number-parity");
    Variant = "variant", message!("rule-variant");
    Style = "style", message!("rule-style");
    Register = "register", message!("rule-register");
    Glyph = "glyph", message!("rule-glyph");
    Fluent = "fluent", message!("rule-fluent");
    LocaleParity = "locale-parity", message!("rule-locale-parity");
    Template = "template", message!("rule-template");
}
