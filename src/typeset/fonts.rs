//! Fonts: only those in `fonts/`, never the machine's. Which font has which character.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
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

/// Families in the order in which a character is looked for, after the Latin ones. The
/// templates name the same families.
const FAMILIES: [&str; 4] =
    ["BIZ UDMincho", "Harano Aji Mincho", "IPAmjMincho", "Noto Sans Symbols 2"];
/// Families that hold Latin letters.
const LATIN: [&str; 2] = ["STIX Two Text", "Arimo"];
/// Families of headings, with the same characters as those of the text.
const GOTHIC: [&str; 2] = ["BIZ UDGothic", "Harano Aji Gothic"];
/// A font of 46 MB that holds every character of the Japanese registers (文字情報基盤): it is
/// read only when a name needs it.
const NAMES_FOLDER: &str = "fonts/names/";

/// All fonts of a typesetter.
pub(super) struct Fonts {
    assets: Assets,
    core: FontStore,
    all: OnceLock<FontStore>,
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

fn paths(assets: &Assets) -> impl Iterator<Item = String> {
    let ends = [".ttf", ".otf"];
    assets.list("fonts").into_iter().filter(move |path| ends.iter().any(|end| path.ends_with(end)))
}

fn add(store: &mut FontStore, assets: &Assets, path: &str) {
    if let Some(info) = bytes(assets, path).and_then(|data| FontInfo::new(&data, 0)) {
        store.push((AssetFont { assets: assets.clone(), path: path.to_owned() }, info));
    }
}

impl Fonts {
    pub(super) fn new(assets: &Assets) -> Self {
        let mut core = FontStore::new();
        for path in paths(assets).filter(|path| !path.starts_with(NAMES_FOLDER)) {
            add(&mut core, assets, &path);
        }
        let ordinary = (0..WORDS).map(|_| AtomicU64::new(0)).collect();
        Self { assets: assets.clone(), core, all: OnceLock::new(), ordinary }
    }

    /// Every font but those for rare names.
    pub(super) fn core(&self) -> &FontStore {
        &self.core
    }

    /// Every font.
    pub(super) fn all(&self) -> &FontStore {
        self.all.get_or_init(|| {
            let mut all = FontStore::new();
            for path in paths(&self.assets) {
                add(&mut all, &self.assets, &path);
            }
            all
        })
    }

    /// A face of a family, among the fonts for rare names too if `rare`.
    pub(super) fn face(&self, family: &str, bold: bool, rare: bool) -> Option<FontInstance> {
        face(if rare { self.all() } else { &self.core }, family, bold)
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
        let core = Faces::new(&self.core);
        let mut ruled = BTreeSet::new();
        let mut rare = Vec::new();
        for (sequence, path) in needed {
            match core.find(sequence) {
                Some(family) => match cluster_for(sequence, family) {
                    Some(cluster) => drop(ruled.insert(cluster)),
                    None => self.remember(sequence),
                },
                None => rare.push((sequence, path)),
            }
        }
        let names = !rare.is_empty();
        let all = Faces::new(if names { self.all() } else { &self.core });
        let mut missing = Vec::new();
        for (sequence, path) in rare {
            match all.find(sequence) {
                Some(family) => ruled.extend(cluster_for(sequence, family)),
                None => missing.push(no_glyph(notice, sequence, path)),
            }
        }
        (Routes { clusters: ruled.into_iter().collect(), names }, missing)
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

/// The families of a store, in the order in which a character is looked for, each read when it
/// is first asked.
struct Faces<'a> {
    store: &'a FontStore,
    families: Vec<(String, OnceCell<Option<FontInstance>>)>,
}

impl<'a> Faces<'a> {
    fn new(store: &'a FontStore) -> Self {
        let known = FAMILIES.iter().chain(&LATIN).map(|family| (*family).to_owned());
        // Then those that a user has added.
        let added = store.book().families().map(|(family, _)| family.to_owned());
        let families = known.chain(added.filter(|family| !is_known(family)));
        Self { store, families: families.map(|family| (family, OnceCell::new())).collect() }
    }

    /// The first family that has the form. A variation that a font lacks falls back to the base
    /// silently in every shaper, so it is asked for here.
    fn find(&self, sequence: VariationSequence) -> Option<&str> {
        self.families
            .iter()
            .find(|(family, font)| {
                let font = font.get_or_init(|| face(self.store, family, false));
                font.as_ref().is_some_and(|font| has(font, sequence))
            })
            .map(|(family, _)| family.as_str())
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

fn face(store: &FontStore, family: &str, bold: bool) -> Option<FontInstance> {
    let weight = if bold { FontWeight::BOLD } else { FontWeight::REGULAR };
    let variant = FontVariant { weight, ..FontVariant::default() };
    let font = store.font(store.book().select(&family.to_lowercase(), variant)?)?;
    Some(font.instantiate(variant, Abs::pt(10.0), &FontVariations::default()))
}

/// Characters that the first Japanese font has for certain: kana, JIS X 0208 punctuation that
/// notices use everywhere, and white space. Everything else is looked up.
fn is_plain(c: char) -> bool {
    matches!(u32::from(c), 0x3001..=0x3003 | 0x3041..=0x3093 | 0x30A1..=0x30F6) || c.is_whitespace()
}

/// Whether the templates name a family.
fn is_known(family: &str) -> bool {
    [&FAMILIES[..], &LATIN, &GOTHIC].concat().contains(&family)
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
