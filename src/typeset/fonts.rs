//! Fonts: only those in `fonts/`, never the machine's. Which font has which character.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::Serialize;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInfo, FontInstance, FontVariant, FontVariations, FontWeight};
use typst_kit::fonts::{FontSource, FontStore};

use crate::assets::Assets;
use crate::characters::{VariationSequence, variation_sequences};
use crate::notice::Notice;
use crate::notice::texts::strings;
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
        Self { assets: assets.clone(), core, all: OnceLock::new() }
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

    /// Finds a font for every character of a notice, and says which characters no font has.
    pub(super) fn route(&self, notice: &Notice) -> (Routes, Vec<Problem>) {
        let mut needed = BTreeSet::new();
        strings(notice.data(), &mut |text| {
            let special = |(base, selector): &(char, Option<char>)| {
                selector.is_some() || !(base.is_ascii() || is_plain(*base))
            };
            needed.extend(variation_sequences(text).filter(special));
        });
        let core = Faces::new(&self.core);
        let mut ruled = BTreeSet::new();
        let mut rare = Vec::new();
        for cluster in needed {
            match core.find(cluster) {
                Some(family) => ruled.extend(cluster_for(cluster, family)),
                None => rare.push(cluster),
            }
        }
        let names = !rare.is_empty();
        let all = Faces::new(if names { self.all() } else { &self.core });
        let mut missing = Vec::new();
        for cluster in rare {
            match all.find(cluster) {
                Some(family) => ruled.extend(cluster_for(cluster, family)),
                None => missing.push(no_glyph(notice, cluster)),
            }
        }
        (Routes { clusters: ruled.into_iter().collect(), names }, missing)
    }
}

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

fn no_glyph(notice: &Notice, (base, selector): VariationSequence) -> Problem {
    let mut strings = notice.strings().into_iter();
    let place =
        strings.find(|(_, text)| variation_sequences(text).any(|found| found == (base, selector)));
    let path = place.map_or_else(Path::default, |(path, _)| path);
    let shown: String = std::iter::once(base).chain(selector).collect();
    let message = format!(
        "no font has the character {}, which the notice `{}` shows",
        described((base, selector)),
        notice.id
    );
    Problem::error("glyph", path, message).excerpt(shown).hint(
        "write another form of the character, or put a font that has it into the folder fonts/",
    )
}
