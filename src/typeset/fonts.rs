//! Fonts: those in `fonts/`, never the machine's, and which font has which character.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInfo, FontInstance, FontVariant, FontVariations, FontWeight};
use typst_kit::fonts::{FontSource, FontStore};

use crate::assets::Assets;
use crate::characters::{VariationSequence, is_variation_selector, variation_sequences};
use crate::message;
use crate::notice::Notice;
use crate::rule::Rule;
use crate::source::{Path, Problem};
use crate::writing::{MARK_CLOSE, MARK_OPEN};

/// Japanese families in the order of lookup, before the Latin ones. The templates name the same
/// families.
const FAMILIES: [&str; 3] = ["BIZ UDMincho", "Harano Aji Mincho", "Noto Sans Symbols 2"];
/// Families of Latin letters.
const LATIN: [&str; 2] = ["STIX Two Text", "Arimo"];
/// Families of headings. They have the same characters as those of the text.
const GOTHIC: [&str; 2] = ["BIZ UDGothic", "Harano Aji Gothic"];
/// A family with every character of the Japanese registers (文字情報基盤). It has 46 MB, so it is
/// looked up last, and the templates name it only if a character needs it.
const NAMES: &str = "IPAmjMincho";

/// The fonts that nearly all notices use, in the order in which a page needs them.
const USUAL: [(&str, bool); 4] = [
    ("STIX Two Text", false),
    ("BIZ UDMincho", false),
    ("BIZ UDGothic", true),
    ("BIZ UDGothic", false),
];

/// All fonts of a typesetter. A font is loaded when it is first used.
pub(super) struct Fonts {
    store: FontStore,
    /// A bit set of the characters that are known to need no rule.
    ordinary: Vec<AtomicU64>,
}

/// The characters that need another font than the default.
#[derive(Debug, Default)]
pub(super) struct Routes {
    /// Character clusters with the family to set them in.
    pub clusters: Vec<Cluster>,
    /// Whether the font for rare names is needed.
    pub names: bool,
}

#[cfg(feature = "letters")]
impl Routes {
    /// Whether the default fonts have all characters.
    pub(super) fn is_empty(&self) -> bool {
        self.clusters.is_empty() && !self.names
    }
}

/// A character with its variation selector, and the family that has a glyph for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Cluster {
    text: String,
    family: String,
}

/// A font, loaded on first use.
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
            rmp_serde::from_slice(oshirase_fonts::BOOK).expect("the book of the fonts is whole");
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
        let ordinary = (0..WORDS).map(|_| AtomicU64::new(0)).collect();
        let fonts = Self { store, ordinary };
        let plain = ('\0'..'\u{3100}').filter(|c| is_plain(*c));
        plain.for_each(|c| fonts.remember((c, None)));
        fonts
    }

    /// Every font.
    pub(super) fn store(&self) -> &FontStore {
        &self.store
    }

    /// Loads the fonts that nearly all notices use, and hashes them.
    pub(super) fn load_usual(&self) {
        for (family, bold) in USUAL {
            if let Some(font) = self.face(family, bold) {
                typst::utils::hash128(font.font());
            }
        }
    }

    /// A face of a family.
    pub(super) fn face(&self, family: &str, bold: bool) -> Option<FontInstance> {
        let weight = if bold { FontWeight::BOLD } else { FontWeight::REGULAR };
        let variant = FontVariant { weight, ..FontVariant::default() };
        let font = self.store.font(self.store.book().select(&family.to_lowercase(), variant)?)?;
        Some(font.instantiate(variant, Abs::pt(10.0), &FontVariations::default()))
    }

    /// Finds a font for every character of a notice in a language, and reports the characters that
    /// no font has. `page` is what its page adds to the words of the facts.
    pub(super) fn route(
        &self,
        notice: &Notice,
        language: &str,
        page: &str,
    ) -> (Routes, Vec<Problem>) {
        let mut needed = BTreeMap::new();
        // Nearly all strings are of such characters alone.
        let is_ordinary = |c: char| !is_variation_selector(c) && self.is_ordinary((c, None));
        notice.visit_strings(language, &mut |path, string| {
            if string.chars().all(is_ordinary) {
                return;
            }
            for sequence in variation_sequences(string) {
                if !self.is_ordinary(sequence) && !needed.contains_key(&sequence) {
                    needed.insert(sequence, path.clone());
                }
            }
        });
        for sequence in variation_sequences(page) {
            if !self.is_ordinary(sequence) {
                needed.entry(sequence).or_insert_with(|| notice.path().key("body"));
            }
        }
        let (routes, missing) = self.find(needed.keys().copied());
        let problem = |sequence| Some(no_glyph(notice, sequence, needed.remove(&sequence)?));
        (routes, missing.into_iter().filter_map(problem).collect())
    }

    /// The same for words that are not of a notice.
    #[cfg(feature = "letters")]
    pub(super) fn route_words(&self, words: &[&str]) -> (Routes, Vec<VariationSequence>) {
        let all = words.iter().flat_map(|words| variation_sequences(words));
        let needed: std::collections::BTreeSet<_> =
            all.filter(|sequence| !self.is_ordinary(*sequence)).collect();
        self.find(needed.into_iter())
    }

    /// The fonts of characters, and the characters that no font has.
    fn find(
        &self,
        needed: impl Iterator<Item = VariationSequence>,
    ) -> (Routes, Vec<VariationSequence>) {
        let faces = Faces::new(self);
        let mut routes = Routes::default();
        let mut missing = Vec::new();
        for sequence in needed {
            match faces.find(sequence) {
                Some(family) => {
                    routes.names |= family == NAMES;
                    match cluster_for(sequence, family) {
                        Some(cluster) => routes.clusters.push(cluster),
                        None if family != NAMES => self.remember(sequence),
                        None => {}
                    }
                }
                None => missing.push(sequence),
            }
        }
        routes.clusters.sort();
        (routes, missing)
    }

    /// Whether a character needs no rule and no rare font. This holds for nearly all characters, so
    /// the result is cached.
    fn is_ordinary(&self, (base, selector): VariationSequence) -> bool {
        let (word, bit) = place(base);
        let is_known = |bits: &AtomicU64| bits.load(Ordering::Relaxed) & bit != 0;
        // Marks are filled in after this.
        selector.is_none()
            && (self.ordinary.get(word).is_some_and(is_known)
                || [MARK_OPEN, MARK_CLOSE].contains(&base))
    }

    fn remember(&self, (base, selector): VariationSequence) {
        let (word, bit) = place(base);
        if let (None, Some(bits)) = (selector, self.ordinary.get(word)) {
            bits.fetch_or(bit, Ordering::Relaxed);
        }
    }
}

/// The position of a character in a bit set: the index of the word, and the bit in it.
fn place(c: char) -> (usize, u64) {
    let code = u32::from(c);
    (usize::try_from(code / u64::BITS).unwrap_or(usize::MAX), 1 << (code % u64::BITS))
}

/// The number of words of a bit set of the Basic Multilingual Plane.
const WORDS: usize = 0x1_0000 / u64::BITS as usize;

/// The families in the order of lookup. A font is loaded only if the book lists the character for
/// it.
struct Faces<'a> {
    fonts: &'a Fonts,
    families: Vec<(String, OnceCell<Option<FontInstance>>)>,
}

impl<'a> Faces<'a> {
    fn new(fonts: &'a Fonts) -> Self {
        let known = FAMILIES.iter().chain(&LATIN).map(|family| (*family).to_owned());
        // Then the families of the overlay.
        let added = fonts.store.book().families().map(|(family, _)| family.to_owned());
        let families = known
            .chain(added.filter(|family| !is_known(family)))
            .chain(std::iter::once(NAMES.to_owned()));
        Self { fonts, families: families.map(|family| (family, OnceCell::new())).collect() }
    }

    /// The first family that has the glyph. Shapers silently replace a missing variation by the
    /// base character, so variations are looked up here.
    fn find(&self, sequence: VariationSequence) -> Option<&str> {
        self.families
            .iter()
            .find(|(family, font)| {
                // To ask a font that is loaded is quicker than to ask the book.
                (font.get().is_some() || self.covers(family, sequence.0))
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

/// Characters that are certainly ordinary: those of ASCII and, since the first Japanese font has them, kana, common JIS X 0208
/// punctuation, and white space. All others are looked up.
fn is_plain(c: char) -> bool {
    c.is_ascii()
        || matches!(u32::from(c), 0x3001..=0x3003 | 0x3041..=0x3093 | 0x30A1..=0x30F6)
        || c.is_whitespace()
}

/// Whether the templates name a family.
fn is_known(family: &str) -> bool {
    [&FAMILIES[..], &LATIN, &GOTHIC, &[NAMES]].concat().contains(&family)
}

/// Whether a character needs a show rule with its family: a variation, or a character of an added
/// font. All others find their font through the list of families.
fn cluster_for((base, selector): VariationSequence, family: &str) -> Option<Cluster> {
    let ruled = if selector.is_some() { family != FAMILIES[0] } else { !is_known(family) };
    let text = || std::iter::once(base).chain(selector).collect();
    ruled.then(|| Cluster { text: text(), family: family.to_owned() })
}

fn no_glyph(notice: &Notice, sequence: VariationSequence, path: Path) -> Problem {
    let shown: String = std::iter::once(sequence.0).chain(sequence.1).collect();
    let message = message!("no-glyph", character = described(sequence), notice = notice.id());
    Problem::error(Rule::Glyph, path, message).excerpt(shown).hint(message!("no-glyph-hint"))
}
