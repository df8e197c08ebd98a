//! How the pages of a house look.

use serde_json::json;

use super::LetterLook;
use crate::file_name::{ending, is_plain_path};
use crate::incident::record::keywords;
use crate::incident::tree::{AsTree, Tree};
use crate::message;
use crate::rule::Rule;
use crate::source::{Definitions, Node, Read, Reader};

/// Declares a record whose fields are all optional, and its merging: what a nearer one chooses
/// stands over what another one chooses.
macro_rules! choices {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty,)*
    }) => {
        $crate::incident::record::record! {
            $(#[doc = $doc])*
            pub struct $name { $($(#[doc = $field_doc])* pub $field: Option<$type>,)* }
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: None,)* }
            }
        }

        impl $name {
            /// These choices, and those below for what is not chosen here.
            #[must_use]
            pub fn over(&self, below: &Self) -> Self {
                Self { $($field: self.$field.clone().or_else(|| below.$field.clone()),)* }
            }
        }
    };
}
pub(super) use choices;

choices! {
    /// How the pages look.
    pub struct Look {
        /// The design of the pages, on paper and on the web; default: plain.
        pub design: Design,
        /// The logo above the head of the first page: a .svg, .png or .jpg file beside the house file.
        pub logo: ImageName,
        /// The letterhead across the first page, in place of the logo: a file as for `logo`.
        pub letterhead: ImageName,
        /// The seal over the sender, of several the first, in Japanese: a file as for `logo`, with a transparent background.
        pub seal: ImageName,
        /// Whether pages after the first have the title and the date above the text; default: no.
        pub running_head: bool,
        /// The number below a page; default: the number alone.
        pub pages: Numbering,
        /// Whether Japanese paragraphs begin with an indent; without one, space separates them; default: yes.
        pub indent: bool,
        /// How a desk is set; default: in a box.
        pub contact: ContactForm,
        /// The type of the text on paper; default: Mincho.
        pub r#type: Typeface,
        /// The colour of headings and rules, as #0b3d78; default: black.
        pub colour: Colour,
        /// How letters to recipients look.
        pub letter: LetterLook,
    }
}

keywords! {
    /// The design of the pages.
    pub enum Design {
        /// A letter of a legal department.
        Plain = "plain",
        /// A company's press release: a letterhead, headings with the house's colour, cards.
        Corporate = "corporate",
        /// A public body: thin black rules, and the desk in a table.
        PublicBody = "public-body",
    }
}

impl Design {
    /// What is usual in it, where the house chooses nothing.
    pub fn usual(self) -> Look {
        match self {
            Self::Plain => Look::default(),
            Self::Corporate => Look {
                running_head: Some(true),
                pages: Some(Numbering::OfTotal),
                indent: Some(false),
                contact: Some(ContactForm::Table),
                r#type: Some(Typeface::Gothic),
                ..Look::default()
            },
            Self::PublicBody => Look { contact: Some(ContactForm::Table), ..Look::default() },
        }
    }
}

keywords! {
    /// The number below a page.
    pub enum Numbering {
        /// 2.
        Number = "number",
        /// 2/5.
        OfTotal = "of-total",
        /// None.
        None = "none",
    }
}

keywords! {
    /// How a desk is set.
    pub enum ContactForm {
        /// In a box.
        Box = "box",
        /// As a table.
        Table = "table",
        /// As lines.
        Lines = "lines",
    }
}

keywords! {
    /// The type of the text on paper.
    pub enum Typeface {
        /// Mincho, and a roman type for Latin letters.
        Mincho = "mincho",
        /// Gothic, and a sans-serif type for Latin letters.
        Gothic = "gothic",
    }
}

/// The name of an image file in the folder of the house file or below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageName(String);

impl ImageName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsTree for ImageName {
    fn tree(&self) -> Tree<'_> {
        Tree::word(&self.0)
    }
}

impl Read for ImageName {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let name = String::read(node, reader)?;
        if is_plain_path(&name) && ["svg", "png", "jpg"].contains(&ending(&name).as_str()) {
            return Some(Self(name));
        }
        let hint = message!("write-image");
        reader.error(Rule::House, message!("no-image-name")).hints.push(hint);
        None
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "x-type": "image", "type": "string", "pattern": "\\.([sS][vV][gG]|[pP][nN][gG]|[jJ][pP][gG])$" })
    }
}

/// A colour that can be read on white: its contrast is 4.5 : 1 or more (WCAG 2.2, 1.4.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colour(String);

/// The least contrast of text to its background.
const LEAST_CONTRAST: f64 = 4.5;

impl Colour {
    /// The colour as #rrggbb.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The contrast of a colour to white, as WCAG 2.2 defines it; `None` if it is not #rrggbb.
fn contrast(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let linear = |range| {
        let byte = u8::from_str_radix(digits.get(range)?, 16).ok()?;
        let share = f64::from(byte) / 255.0;
        Some(if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    let (red, green, blue) = (linear(0..2)?, linear(2..4)?, linear(4..6)?);
    let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    Some(1.05 / (luminance + 0.05))
}

impl AsTree for Colour {
    fn tree(&self) -> Tree<'_> {
        Tree::word(&self.0)
    }
}

impl Read for Colour {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let colour = String::read(node, reader)?;
        let (message, hint) = match contrast(&colour) {
            Some(contrast) if contrast >= LEAST_CONTRAST => return Some(Self(colour)),
            Some(contrast) => (
                message!("low-contrast", contrast = format!("{contrast:.1}")),
                message!("darker-colour"),
            ),
            None => (message!("no-colour"), message!("write-colour")),
        };
        reader.error(Rule::House, message).hints.push(hint);
        None
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "x-type": "colour", "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
    }
}
