//! Fonts: only those in `fonts/`, never the machine's. Which font has which character.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInfo, FontInstance, FontVariant, FontVariations, FontWeight};
use typst_kit::fonts::{FontSource, FontStore};

use crate::assets::Assets;
use crate::characters::{VariationSequence, variation_sequences};
use crate::notice::Notice;
use crate::rule::Rule;
use crate::source::{Path, Problem};

/// Families in the order in which a character is looked for, before the Latin ones. The
/// templates name the same families.
const FAMILIES: [&str; 3] = ["BIZ UDMincho", "Harano Aji Mincho", "Noto Sans Symbols 2"];
/// Families that hold Latin letters.
const LATIN: [&str; 2] = ["STIX Two Text", "Arimo"];
/// Families of headings, with the same characters as those of the text.
const GOTHIC: [&str; 2] = ["BIZ UDGothic", "Harano Aji Gothic"];
/// A family that holds every character of the Japanese registers (文字情報基盤), in 46 MB: it is
/// the last to be asked, and the templates name it only when a character needs it.
const NAMES: &str = "IPAmjMincho";

/// All fonts of a typesetter. A font is loaded when it is first used.
pub(super) struct Fonts {
    store: FontStore,
    /// Characters that are known to need no rule, as a set of bits.
    ordinary: Vec<AtomicU64>,
}

/// Which characters need another font than the first that has their base.
#[derive(Debug, Default)]
pub(super) struct Routes {
    /// Character clusters with the family to set them in.
    pub clusters: Vec<Cluster>,
    /// Whether the font for names is needed.
    pub names: bool,
}

/// A character with its variation selector, and the family that has its form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Cluster {
    text: String,
    family: String,
}

/// A font that is read when it is first used.
struct AssetFont {
    assets: Assets,
    path: String,
}

impl FontSource for AssetFont {
    fn load(&self) -> Option<Font> {
        Font::new(bytes(&self.assets, &self.path)?, 0)
    }
}

fn bytes(assets: &Assets, path: &str) -> Option<Bytes> {
    Some(match assets.get(path)? {
        std::borrow::Cow::Borrowed(data) => Bytes::new(data),
        std::borrow::Cow::Owned(data) => Bytes::new(data),
    })
}

impl Fonts {
    pub(super) fn new(assets: &Assets) -> Self {
        let mut book: BTreeMap<String, FontInfo> =
            serde_json::from_str(oshirase_fonts::BOOK).expect("the book of the fonts is whole");
        let mut store = FontStore::new();
        let ends = [".ttf", ".otf"];
        for path in assets.list("fonts") {
            if !ends.iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let built_in = assets.overlaying(&path).is_none();
            let known = built_in.then(|| book.remove(&path["fonts/".len()..])).flatten();
            let info = known.or_else(|| FontInfo::new(&bytes(assets, &path)?, 0));
            if let Some(info) = info {
                store.push((AssetFont { assets: assets.clone(), path }, info));
            }
        }
        Self { store, ordinary: (0..WORDS).map(|_| AtomicU64::new(0)).collect() }
    }

    /// Every font.
    pub(super) fn store(&self) -> &FontStore {
        &self.store
    }

    /// A face of a family.
    pub(super) fn face(&self, family: &str, bold: bool) -> Option<FontInstance> {
        let weight = if bold { FontWeight::BOLD } else { FontWeight::REGULAR };
        let variant = FontVariant { weight, ..FontVariant::default() };
        let font = self.store.font(self.store.book().select(&family.to_lowercase(), variant)?)?;
        Some(font.instantiate(variant, Abs::pt(10.0), &FontVariations::default()))
    }

    /// Finds a font for every character of a notice in a language, and says which characters no
    /// font has.
    pub(super) fn route(&self, notice: &Notice, language: &str) -> (Routes, Vec<Problem>) {
        let mut needed = BTreeMap::new();
        let mut collect = |path: &Path, text: &str| {
            for sequence in variation_sequences(text) {
                if !self.is_ordinary(sequence) && !needed.contains_key(&sequence) {
                    needed.insert(sequence, path.clone());
                }
            }
        };
        for (path, text) in notice.strings(language) {
            collect(&path, &text);
        }
        let faces = Faces::new(self);
        let mut clusters = BTreeSet::new();
        let mut names = false;
        let mut missing = Vec::new();
        for (sequence, path) in needed {
            match faces.find(sequence) {
                Some(NAMES) => {
                    names = true;
                    clusters.extend(cluster_for(sequence, NAMES));
                }
                Some(family) => match cluster_for(sequence, family) {
                    Some(cluster) => drop(clusters.insert(cluster)),
                    None => self.remember(sequence),
                },
                None => missing.push(no_glyph(notice, sequence, path)),
            }
        }
        (Routes { clusters: clusters.into_iter().collect(), names }, missing)
    }

    /// Whether a character is set in the first font that the templates name for it: nearly all
    /// are, so that what was found once is remembered.
    fn is_ordinary(&self, (base, selector): VariationSequence) -> bool {
        if selector.is_some() {
            return false;
        }
        let (word, bit) = place(base);
        base.is_ascii()
            || is_plain(base)
            || self.ordinary.get(word).is_some_and(|bits| bits.load(Ordering::Relaxed) & bit != 0)
    }

    fn remember(&self, (base, selector): VariationSequence) {
        let (word, bit) = place(base);
        if let (None, Some(bits)) = (selector, self.ordinary.get(word)) {
            bits.fetch_or(bit, Ordering::Relaxed);
        }
    }
}

/// Where a set of characters has a character: the index of a word, and the bit in it.
fn place(c: char) -> (usize, u64) {
    let code = u32::from(c);
    (usize::try_from(code / u64::BITS).unwrap_or(usize::MAX), 1 << (code % u64::BITS))
}

/// Words of a set of the characters of the Basic Multilingual Plane.
const WORDS: usize = 0x1_0000 / u64::BITS as usize;

/// The families in the order in which a character is looked for, each loaded when the book says
/// that it may have the character.
struct Faces<'a> {
    fonts: &'a Fonts,
    families: Vec<(String, OnceCell<Option<FontInstance>>)>,
}

impl<'a> Faces<'a> {
    fn new(fonts: &'a Fonts) -> Self {
        let known = FAMILIES.iter().chain(&LATIN).map(|family| (*family).to_owned());
        // Then those that a user has added.
        let added = fonts.store.book().families().map(|(family, _)| family.to_owned());
        let families = known
            .chain(added.filter(|family| !is_known(family)))
            .chain(std::iter::once(NAMES.to_owned()));
        Self { fonts, families: families.map(|family| (family, OnceCell::new())).collect() }
    }

    /// The first family that has the form. A variation that a font lacks falls back to the base
    /// silently in every shaper, so it is asked for here.
    fn find(&self, sequence: VariationSequence) -> Option<&str> {
        self.families
            .iter()
            .find(|(family, font)| {
                self.covers(family, sequence.0)
                    && font
                        .get_or_init(|| self.fonts.face(family, false))
                        .as_ref()
                        .is_some_and(|font| has(font, sequence))
            })
            .map(|(family, _)| family.as_str())
    }

    /// Whether the book lists a character for a family.
    fn covers(&self, family: &str, base: char) -> bool {
        let book = self.fonts.store.book();
        book.select_family(&family.to_lowercase())
            .filter_map(|index| book.info(index))
            .any(|info| info.coverage.contains(base.into()))
    }
}

/// Whether a font has a glyph for exactly this form.
pub(super) fn has(font: &FontInstance, (base, selector): VariationSequence) -> bool {
    match selector {
        None => font.ttf().glyph_index(base).is_some_and(|glyph| glyph.0 != 0),
        Some(selector) => font.ttf().glyph_variation_index(base, selector).is_some(),
    }
}

/// A character and its code points, for messages.
pub(super) fn described((base, selector): VariationSequence) -> String {
    let shown: String = std::iter::once(base).chain(selector).collect();
    let codes: Vec<String> = shown.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    format!("{shown} ({})", codes.join(" "))
}

/// Characters that the first Japanese font has for certain: kana, JIS X 0208 punctuation that
/// notices use everywhere, and white space. Everything else is looked up.
fn is_plain(c: char) -> bool {
    matches!(u32::from(c), 0x3001..=0x3003 | 0x3041..=0x3093 | 0x30A1..=0x30F6) || c.is_whitespace()
}

/// Whether the templates name a family.
fn is_known(family: &str) -> bool {
    [&FAMILIES[..], &LATIN, &GOTHIC, &[NAMES]].concat().contains(&family)
}

/// A variation, or a character of a font that the user has added, is set in its family by a
/// rule; any other character finds its font by the list.
fn cluster_for((base, selector): VariationSequence, family: &str) -> Option<Cluster> {
    let ruled = if selector.is_some() { family != FAMILIES[0] } else { !is_known(family) };
    let text = || std::iter::once(base).chain(selector).collect();
    ruled.then(|| Cluster { text: text(), family: family.to_owned() })
}

fn no_glyph(notice: &Notice, sequence: VariationSequence, path: Path) -> Problem {
    let shown: String = std::iter::once(sequence.0).chain(sequence.1).collect();
    let message = format!(
        "no font has the character {}, which the notice `{}` shows",
        described(sequence),
        notice.id()
    );
    Problem::error(Rule::Glyph, path, message).excerpt(shown).hint(
        "write another form of the character, or put a font that has it into the folder fonts/",
    )
}
