//! Fonts inside a web page: of each font only what the page uses, as WOFF2.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, TableProvider};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use typst_html::HtmlElement;

use super::{fonts::Fonts, html};

/// Family in the style sheet, family of the font, and whether it is bold. The first that has a
/// character shows it. Harano Aji is not here: its outlines are CFF, which cannot be subset,
/// and `IPAmj` Mincho has its characters.
const FACES: [(&str, &str, bool); 6] = [
    ("Oshirase Latin", "Arimo", false),
    ("Oshirase Latin", "Arimo", true),
    ("Oshirase Sans", "BIZ UDGothic", false),
    ("Oshirase Sans", "BIZ UDGothic", true),
    ("Oshirase Symbols", "Noto Sans Symbols 2", false),
    ("Oshirase Names", "IPAmjMincho", false),
];

/// `@font-face` rules for what the page uses.
///
/// # Errors
/// Names every character that no font can show on a page.
pub(super) fn embed(root: &HtmlElement, fonts: &Fonts) -> Result<String, String> {
    let mut used: [BTreeSet<String>; 2] = Default::default();
    html::texts(root, false, &mut |text, bold| {
        used[usize::from(bold)].extend(clusters(text));
    });
    let mut css = String::new();
    let mut missing = BTreeSet::new();
    let mut wanted: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let core: Vec<_> =
        FACES.iter().map(|(_, family, bold)| fonts.face(family, *bold, false)).collect();
    for (bold, texts) in used.iter().enumerate() {
        for cluster in texts {
            let found =
                FACES.iter().enumerate().position(|(i, (css_family, family, face_bold))| {
                    // Symbols and names have one weight, which serves both.
                    let fits = usize::from(*face_bold) == bold || i >= 4;
                    let latin = *css_family != "Oshirase Latin" || cluster.is_ascii();
                    let rare = if i == 5 { fonts.face(family, false, true) } else { None };
                    fits && latin
                        && core[i].as_ref().or(rare.as_ref()).is_some_and(|font| has(font, cluster))
                });
            match found {
                Some(face) => {
                    wanted.entry(face).or_default().insert(cluster.clone());
                }
                None => {
                    missing.insert(cluster.clone());
                }
            }
        }
    }
    if !missing.is_empty() {
        let named: Vec<String> = missing.iter().map(|cluster| name(cluster)).collect();
        return Err(format!("no font that can be embedded has {}", named.join(", ")));
    }
    for (face, clusters) in wanted {
        let (css_family, family, bold) = FACES[face];
        let font = fonts
            .face(family, bold, face == 5)
            .ok_or_else(|| format!("the font {family} is missing"))?;
        let data =
            subset(font.font().data(), &clusters).map_err(|error| format!("{family}: {error}"))?;
        let encoded = base64::engine::general_purpose::STANDARD.encode(data);
        let weight = if bold { 700 } else { 400 };
        let weight = if face >= 4 { "400 700".to_owned() } else { weight.to_string() };
        let range: Vec<String> = clusters
            .iter()
            .filter_map(|cluster| cluster.chars().next())
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect();
        css.push_str(&format!(
            "@font-face{{font-family:\"{css_family}\";font-weight:{weight};unicode-range:{};src:url(data:font/woff2;base64,{encoded}) format(\"woff2\")}}\n",
            range.join(","),
        ));
    }
    css.push_str(":root{--sans:\"Oshirase Latin\",\"Oshirase Sans\",\"Oshirase Symbols\",\"Oshirase Names\",sans-serif}\n");
    Ok(css)
}

/// A text's characters, each with its variation selector.
fn clusters(text: &str) -> Vec<String> {
    let mut clusters: Vec<String> = Vec::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        match clusters.last_mut() {
            Some(last) if matches!(u32::from(c), 0xFE00..=0xFE0F | 0xE0100..=0xE01EF) => {
                last.push(c);
            }
            _ => clusters.push(c.to_string()),
        }
    }
    clusters
}

fn name(cluster: &str) -> String {
    let codes: Vec<String> = cluster.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    format!("{cluster} ({})", codes.join(" "))
}

fn has(font: &typst::text::FontInstance, cluster: &str) -> bool {
    let mut characters = cluster.chars();
    match (characters.next(), characters.next()) {
        (Some(base), None) => font.ttf().glyph_index(base).is_some_and(|glyph| glyph.0 != 0),
        (Some(base), Some(selector)) => font.ttf().glyph_variation_index(base, selector).is_some(),
        _ => true,
    }
}

fn subset(data: &[u8], clusters: &BTreeSet<String>) -> Result<Vec<u8>, String> {
    let font = FontRef::new(data).map_err(|error| error.to_string())?;
    if font.glyf().is_err() {
        return Err("its outlines cannot be subset".to_owned());
    }
    // The selectors too, or the table of variations would be dropped.
    let unicodes: IntSet<u32> =
        clusters.iter().flat_map(|cluster| cluster.chars()).map(u32::from).collect();
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
        // Copyright and licence stay with the font, as its licence asks.
        &[0, 1, 2, 3, 4, 5, 6, 13, 14].into_iter().map(NameId::new).collect(),
        &[0x0409].into_iter().collect(),
    );
    let small = subset_font(&font, &plan).map_err(|error| error.to_string())?;
    ttf2woff2::encode(&small, ttf2woff2::BrotliQuality::default())
        .map_err(|error| error.to_string())
}
