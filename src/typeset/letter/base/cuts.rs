//! The parts of a page in whose places frames stand: the marked content that has a placeholder.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::dictionary;

/// Part of the content of a page in whose place a frame stands.
pub(super) struct Cut {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) mcid: Option<i64>,
    pub(super) at: (f32, f32),
}

/// Marked content at the top of a page: its operations, and where its placeholder begins.
struct Marked {
    from: usize,
    to: usize,
    placeholder: Option<(f32, f32)>,
}

/// Finds the parts of a page that belong to the elements with a placeholder, and makes one piece of
/// marked content of each.
pub(super) fn cuts(
    document: &mut Document,
    operations: &[Operation],
    glyphs: &BTreeMap<Vec<u8>, [u8; 2]>,
    elements: &[Option<ObjectId>],
) -> Option<Vec<Cut>> {
    let (marked, artifacts) = marked(operations, glyphs)?;
    let cut =
        |Marked { from, to, placeholder }| Some(Cut { from, to, mcid: None, at: placeholder? });
    let mut cuts: Vec<Cut> = artifacts.into_iter().filter_map(cut).collect();
    let holders: Vec<(i64, (f32, f32))> =
        marked.iter().filter_map(|(mcid, marked)| Some((*mcid, marked.placeholder?))).collect();
    let mut seen = BTreeSet::new();
    for (mcid, at) in holders {
        let id = (*elements.get(usize::try_from(mcid).ok()?)?)?;
        if !seen.insert(id) {
            continue;
        }
        let element = document.get_dictionary(id).ok()?;
        let parts: Vec<i64> = match element.get(b"K").ok()? {
            Object::Integer(only) => vec![*only],
            Object::Array(parts) => {
                parts.iter().map(|part| part.as_i64().ok()).collect::<Option<_>>()?
            }
            _ => return None,
        };
        let pieces: Vec<&Marked> =
            parts.iter().map(|mcid| marked.get(mcid)).collect::<Option<_>>()?;
        // They follow one another, so that nothing else is lost.
        if pieces.windows(2).any(|pair| pair[0].to != pair[1].from) {
            return None;
        }
        let (from, to) = (pieces.first()?.from, pieces.last()?.to);
        let first = *parts.first()?;
        cuts.push(Cut { from, to, mcid: Some(first), at });
        let element = document.get_object_mut(id).ok()?.as_dict_mut().ok()?;
        element.set("K", vec![Object::Integer(first)]);
        forget(document, &parts[1..], elements, id)?;
    }
    cuts.sort_by_key(|cut| cut.from);
    Some(cuts)
}

/// Takes marked content that is no longer there out of the parent tree.
fn forget(
    document: &mut Document,
    gone: &[i64],
    elements: &[Option<ObjectId>],
    owner: ObjectId,
) -> Option<()> {
    if gone.is_empty() {
        return Some(());
    }
    let is_list = |items: &[Object]| {
        items.len() == elements.len()
            && items.iter().zip(elements).all(|(item, id)| match item {
                Object::Reference(other) => Some(*other) == *id,
                // Forgotten before.
                _ => *item == Object::Null,
            })
    };
    let mut lists = document.objects.values_mut().filter_map(|object| match object {
        Object::Array(items) if is_list(items) => Some(items),
        _ => None,
    });
    let list = lists.find(|items| {
        gone.iter().all(|mcid| {
            let at = usize::try_from(*mcid).ok().and_then(|at| items.get(at));
            at == Some(&Object::Reference(owner))
        })
    })?;
    for mcid in gone {
        *list.get_mut(usize::try_from(*mcid).ok()?)? = Object::Null;
    }
    Some(())
}

/// The marked content of a page that stands in no other and is not moved, by its identifier, and
/// that without one.
fn marked(
    operations: &[Operation],
    glyphs: &BTreeMap<Vec<u8>, [u8; 2]>,
) -> Option<(BTreeMap<i64, Marked>, Vec<Marked>)> {
    let (mut all, mut artifacts) = (BTreeMap::new(), Vec::new());
    let mut open: Vec<Option<i64>> = Vec::new();
    let (mut saved, mut from) = (0, 0);
    let (mut font, mut origin) = (Vec::new(), (0.0, 0.0));
    let mut placeholder = None;
    for (index, operation) in operations.iter().enumerate() {
        match operation.operator.as_str() {
            "q" => saved += 1,
            "Q" => saved -= 1,
            "cm" => {
                let part =
                    |at: usize| operation.operands.get(at).and_then(|part| part.as_float().ok());
                origin = (part(4)?, part(5)?);
            }
            "BDC" | "BMC" => {
                let mcid = operation.operands.get(1).and_then(|properties| {
                    properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
                });
                if open.is_empty() {
                    (from, placeholder) = (index, None);
                }
                open.push(mcid.filter(|_| open.is_empty() && saved == 0));
            }
            "EMC" => {
                let mcid = open.pop()?;
                if open.is_empty() {
                    let marked = Marked { from, to: index + 1, placeholder };
                    if let Some(mcid) = mcid {
                        all.insert(mcid, marked);
                    } else if saved == 0 {
                        artifacts.push(marked);
                    } else if placeholder.is_some() {
                        return None;
                    }
                }
            }
            "Tf" => font = operation.operands.first()?.as_name().ok()?.to_vec(),
            "Tj" | "TJ" => {
                let Some(glyph) = glyphs.get(&font) else { continue };
                let shown = operation.operands.first()?;
                let shows = |text: &Object| {
                    text.as_str().is_ok_and(|text| text.chunks(2).any(|pair| pair == glyph))
                };
                let is_shown = match shown {
                    Object::Array(parts) => parts.iter().any(shows),
                    text => shows(text),
                };
                if is_shown && placeholder.is_none() {
                    placeholder = Some(origin);
                }
            }
            _ => {}
        }
    }
    Some((all, artifacts))
}

/// The glyph of a character in each font of a page that has it.
pub(super) fn placeholders(
    document: &Document,
    fonts: &Dictionary,
    character: char,
) -> BTreeMap<Vec<u8>, [u8; 2]> {
    let ending = format!("> <{:04X}>", u32::from(character));
    let glyph = |font: &Object| {
        let font = dictionary(document, font)?;
        let id = font.get(b"ToUnicode").ok()?.as_reference().ok()?;
        let texts = document.get_object(id).ok()?.as_stream().ok()?.get_plain_content().ok()?;
        let texts = String::from_utf8_lossy(&texts).into_owned();
        let line = texts.lines().find(|line| line.ends_with(&ending))?;
        let code = line.strip_suffix(&ending)?.strip_prefix('<')?;
        Some(u16::from_str_radix(code, 16).ok()?.to_be_bytes())
    };
    let found = fonts.iter().filter_map(|(name, font)| Some((name.clone(), glyph(font)?)));
    found.collect()
}
