//! Fonts embedded in a web page as WOFF2, subset to the characters that the page uses.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use ecow::EcoString;
use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, TableProvider};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use typst_html::{HtmlElement, HtmlNode, HtmlTag, attr, tag};

use super::fonts::{Fonts, described, has};
use super::html::JAPANESE;
use crate::characters::{VariationSequence, variation_sequences};
use crate::message;
use crate::message::Message;

/// A font that a web page can embed.
struct Face {
    /// Its family in the style sheet.
    css_family: &'static str,
    /// Its family in the fonts of the program.
    family: &'static str,
    weight: Weight,
    /// Whether it is for Latin text: all of it, and the ASCII characters of Japanese text.
    is_latin: bool,
}

/// The weights that a font is used for.
#[derive(PartialEq, Eq)]
enum Weight {
    Regular,
    Bold,
    /// The font has one weight, used for both.
    Both,
}

impl Face {
    const fn new(css_family: &'static str, family: &'static str, weight: Weight) -> Self {
        Self { css_family, family, weight, is_latin: false }
    }

    fn is_bold(&self) -> bool {
        self.weight == Weight::Bold
    }

    fn serves(&self, (base, selector): VariationSequence, bold: bool, japanese: bool) -> bool {
        (self.weight == Weight::Both || self.is_bold() == bold)
            && (!self.is_latin || ((base.is_ascii() || !japanese) && selector.is_none()))
    }
}

/// The fonts in order of preference. Harano Aji is missing because its CFF outlines cannot be
/// subset; `IPAmj` Mincho has its characters.
const FACES: [Face; 6] = [
    Face { is_latin: true, ..Face::new("Oshirase Latin", "Arimo", Weight::Regular) },
    Face { is_latin: true, ..Face::new("Oshirase Latin", "Arimo", Weight::Bold) },
    Face::new("Oshirase Sans", "BIZ UDGothic", Weight::Regular),
    Face::new("Oshirase Sans", "BIZ UDGothic", Weight::Bold),
    Face::new("Oshirase Symbols", "Noto Sans Symbols 2", Weight::Both),
    Face::new("Oshirase Names", "IPAmjMincho", Weight::Both),
];

/// The `@font-face` rules for the characters that the page uses.
///
/// # Errors
/// If no font that can be embedded has a character.
pub(super) fn embed(root: &HtmlElement, fonts: &Fonts) -> Result<String, Message> {
    let mut used: BTreeSet<(bool, bool, VariationSequence)> = BTreeSet::new();
    let page = Setting { regular: true, bold: false, is_japanese: true };
    texts(root, page, &mut |text, setting| {
        let shown = variation_sequences(text).filter(|(base, _)| !base.is_control());
        for sequence in shown {
            let weights = [(setting.regular, false), (setting.bold, true)];
            let weights = weights.into_iter().filter(|(is_used, _)| *is_used);
            used.extend(weights.map(|(_, bold)| (bold, setting.is_japanese, sequence)));
        }
    });
    let mut missing = BTreeSet::new();
    let mut wanted: BTreeMap<usize, BTreeSet<VariationSequence>> = BTreeMap::new();
    for (bold, japanese, sequence) in used {
        let found = FACES.iter().position(|face| {
            face.serves(sequence, bold, japanese)
                && fonts.face(face.family, face.is_bold()).is_some_and(|font| has(&font, sequence))
        });
        match found {
            Some(face) => drop(wanted.entry(face).or_default().insert(sequence)),
            None => drop(missing.insert(sequence)),
        }
    }
    if !missing.is_empty() {
        let named: Vec<String> = missing.into_iter().map(described).collect();
        return Err(message!("no-embeddable", characters = named));
    }
    let mut css = String::new();
    for (face, sequences) in wanted {
        let Face { css_family, family, .. } = FACES[face];
        let font =
            fonts.face(family, FACES[face].is_bold()).ok_or_else(|| message!("no-font", family))?;
        let data = subset(font.font().data(), &sequences)
            .map_err(|error| message!("font-error", family, error))?;
        let encoded = base64::engine::general_purpose::STANDARD.encode(data);
        let weight = match FACES[face].weight {
            Weight::Regular => "400",
            Weight::Bold => "700",
            Weight::Both => "400 700",
        };
        let range: Vec<String> =
            sequences.iter().map(|(base, _)| format!("U+{:04X}", u32::from(*base))).collect();
        css.push_str(&format!(
            "@font-face{{font-family:\"{css_family}\";font-weight:{weight};unicode-range:{};src:url(data:font/woff2;base64,{encoded}) format(\"woff2\")}}\n",
            range.join(","),
        ));
    }
    css.push_str(":root{--sans:\"Oshirase Latin\",\"Oshirase Sans\",\"Oshirase Symbols\",\"Oshirase Names\",sans-serif}\n");
    Ok(css)
}

/// How a piece of text of a page is set.
#[derive(Debug, Clone, Copy)]
struct Setting {
    /// Whether it may be in the regular weight.
    regular: bool,
    /// Whether it may be in bold.
    bold: bool,
    /// Whether it is Japanese.
    is_japanese: bool,
}

/// Calls `visit` for every piece of text with how it is set, as web.css says.
fn texts(element: &HtmlElement, mut setting: Setting, visit: &mut impl FnMut(&str, Setting)) {
    const BOLD: [HtmlTag; 8] =
        [tag::h1, tag::h2, tag::h3, tag::h4, tag::h5, tag::h6, tag::th, tag::strong];
    // Bold in some places or languages only.
    const EITHER: [HtmlTag; 2] = [tag::dt, tag::em];
    if element.tag == tag::head {
        return;
    }
    let has_class = |names: &[&str]| {
        let classes = element.attrs.get(attr::class).map_or("", EcoString::as_str);
        classes.split(' ').any(|class| names.contains(&class))
    };
    if let Some(language) = element.attrs.get(attr::lang) {
        setting.is_japanese = language == JAPANESE;
    }
    if BOLD.contains(&element.tag) || has_class(&["draft", "columns", "brand"]) {
        setting = Setting { regular: false, bold: true, ..setting };
    } else if EITHER.contains(&element.tag) || has_class(&["state"]) {
        setting.bold = true;
    }
    // On a phone, the first cell of a row is the head of a card.
    let mut is_first = element.tag == tag::tr;
    for node in &element.children {
        match node {
            HtmlNode::Text(text, _) => visit(text, setting),
            HtmlNode::Element(child) => {
                texts(child, Setting { bold: setting.bold || is_first, ..setting }, visit);
                is_first = false;
            }
            HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
        }
    }
}

fn subset(data: &[u8], sequences: &BTreeSet<VariationSequence>) -> Result<Vec<u8>, Message> {
    let font = FontRef::new(data).map_err(|error| Message::from(error.to_string()))?;
    if font.glyf().is_err() {
        return Err(message!("no-subset"));
    }
    // Keep the selectors, or the table of variations would be dropped.
    let unicodes: IntSet<u32> = sequences
        .iter()
        .flat_map(|(base, selector)| std::iter::once(*base).chain(*selector))
        .map(u32::from)
        .collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let plan = Plan::new(
        &IntSet::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &DEFAULT_DROP_TABLES.iter().copied().collect(),
        &scripts,
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        // Keep the copyright and licence, as the licence requires.
        &[0, 1, 2, 3, 4, 5, 6, 13, 14].into_iter().map(NameId::new).collect(),
        &[0x0409].into_iter().collect(),
    );
    let small = subset_font(&font, &plan).map_err(|error| Message::from(error.to_string()))?;
    ttf2woff2::encode(&small, ttf2woff2::BrotliQuality::default())
        .map_err(|error| Message::from(error.to_string()))
}
