//! A letter as part of a print file: what it shares with others, and what each has of its own.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::base::{BasePage, dictionary, is_of_type, parent_tree};

/// The objects of a letter by what they are in a print file.
pub(super) struct Template {
    /// Objects that letters share, by their numbers.
    pub shared: BTreeMap<u32, Object>,
    /// Objects that each letter has of its own: pages, notes on them, elements, and the lists of the
    /// elements of each page.
    pub own: BTreeMap<u32, Object>,
    /// The numbers of the pages.
    pub pages: Vec<u32>,
    /// The topmost elements.
    pub roots: Vec<u32>,
    /// What each key of the parent tree leads to.
    pub parents: BTreeMap<i64, u32>,
    /// The entries of the catalogue that a print file has too.
    pub catalogue: Dictionary,
    /// What the types of elements that PDF does not have stand for.
    pub roles: Dictionary,
}

/// The type of an element.
pub(super) const ELEMENT: &[u8] = b"StructElem";

/// The entries of the catalogue that hold for a file of many letters.
const KEPT: [&[u8]; 4] = [b"Lang", b"MarkInfo", b"OutputIntents", b"ViewerPreferences"];

impl Template {
    /// Sorts the objects of a letter with these pages that have frames. `None` for a file that Typst
    /// has not made.
    pub(super) fn new(document: &Document, framed: &[BasePage]) -> Option<Self> {
        let catalog = document.catalog().ok()?;
        let root = catalog.get(b"StructTreeRoot").ok()?.as_reference().ok()?;
        let tree = dictionary(document, &Object::Reference(root))?;
        let roots: Vec<u32> = match tree.get(b"K").ok()? {
            Object::Reference(only) => vec![only.0],
            Object::Array(all) => all
                .iter()
                .map(|root| root.as_reference().ok().map(|id| id.0))
                .collect::<Option<_>>()?,
            _ => return None,
        };
        let pages: Vec<u32> = document.get_pages().into_values().map(|id| id.0).collect();
        let tops = BTreeSet::from([root.0, catalog.get(b"Pages").ok()?.as_reference().ok()?.0]);
        let mut template = Self {
            shared: BTreeMap::new(),
            own: BTreeMap::new(),
            parents: BTreeMap::new(),
            catalogue: Dictionary::new(),
            roles: match tree.get(b"RoleMap") {
                Ok(roles) => dictionary(document, roles)?,
                Err(_) => Dictionary::new(),
            },
            pages,
            roots,
        };
        for key in KEPT {
            if let Ok(value) = catalog.get(key) {
                template.catalogue.set(key, value.clone());
            }
        }
        let mut next: Vec<u32> = template.pages.iter().chain(&template.roots).copied().collect();
        let fonts = framed.iter().map(|page| &page.fonts.shared);
        for dictionary in fonts.chain([&template.catalogue]) {
            next.extend(references(&Object::Dictionary(dictionary.clone())));
        }
        while let Some(id) = next.pop() {
            if tops.contains(&id) || template.has(id) {
                continue;
            }
            // What is not there is the recipient's.
            let Some(object) = document.objects.get(&(id, 0)) else { continue };
            next.extend(references(object));
            let all = if is_own(object) { &mut template.own } else { &mut template.shared };
            all.insert(id, object.clone());
        }
        // Far from the numbers of the recipient's objects, which are not there.
        let free = document.objects.keys().map(|id| id.0).max()? + 1_000;
        for (number, (key, elements)) in (free..).zip(parent_tree(document)?) {
            let list =
                elements.into_iter().map(|element| element.map_or(Object::Null, Object::Reference));
            template.own.insert(number, Object::Array(list.collect()));
            template.parents.insert(key, number);
        }
        for object in template.own.values() {
            let key =
                object.as_dict().ok().and_then(|annotation| annotation.get(b"StructParent").ok());
            if let Some(key) = key.and_then(|key| key.as_i64().ok()) {
                let entry = annotation_parent(document, &tree, key)?;
                template.parents.insert(key, entry);
            }
        }
        Some(template)
    }

    fn has(&self, id: u32) -> bool {
        self.shared.contains_key(&id) || self.own.contains_key(&id)
    }
}

/// The element that a note on a page belongs to.
fn annotation_parent(document: &Document, tree: &Dictionary, key: i64) -> Option<u32> {
    let parents = dictionary(document, tree.get(b"ParentTree").ok()?)?;
    let (_, entries) = document.dereference(parents.get(b"Nums").ok()?).ok()?;
    let mut pairs = entries.as_array().ok()?.chunks(2);
    let found = pairs.find(|pair| pair[0].as_i64().is_ok_and(|other| other == key))?;
    Some(found.get(1)?.as_reference().ok()?.0)
}

/// Whether each letter has an object of its own.
fn is_own(object: &Object) -> bool {
    let Ok(dictionary) = object.as_dict() else { return false };
    [&b"Page"[..], ELEMENT, b"Annot"].iter().any(|name| is_of_type(dictionary, name))
}

/// The numbers of the objects that an object refers to.
fn references(object: &Object) -> Vec<u32> {
    let mut found = Vec::new();
    visit(object, &mut |(id, _)| found.push(id));
    found
}

fn visit(object: &Object, see: &mut dyn FnMut(ObjectId)) {
    let mut of_dictionary = |dictionary: &Dictionary| {
        dictionary.iter().for_each(|(_, value)| visit(value, see));
    };
    match object {
        Object::Dictionary(dictionary) => of_dictionary(dictionary),
        Object::Stream(stream) => of_dictionary(&stream.dict),
        Object::Array(items) => items.iter().for_each(|item| visit(item, see)),
        Object::Reference(id) => see(*id),
        _ => {}
    }
}
