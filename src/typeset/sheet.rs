//! The fields of a form as a table.
//!
//! The rows are read from the finished elements of the web page, so that no format can say what
//! another does not.

#[cfg(feature = "sheets")]
mod write;

#[cfg(feature = "studio")]
pub(crate) use write::properties;

use chrono::NaiveDate;
use typst_html::{HtmlElement, attr, tag};

use super::html::{children, field};
use super::text::{Marks, plain};

/// The fields of a form, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What the form is called.
    pub title: String,
    /// The day it is dated.
    pub date: Option<NaiveDate>,
    /// What stands above the fields: that it is a draft and not for submission, the title, the date
    /// as the form writes it, and who issues it.
    pub head: [String; 4],
    /// The heads of the columns: place, part, label, value, state.
    pub header: [String; COLUMNS],
    /// The fields.
    pub rows: Vec<Row>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place in the form, as `1.occurred`.
    pub id: String,
    /// The heading of the part of the form that it stands in.
    pub part: String,
    /// Its label.
    pub label: String,
    /// Its value as plain text, each line on a line.
    pub value: String,
    /// How far it is established, and when more will follow.
    pub state: String,
}

const COLUMNS: usize = 5;

/// Reads the fields of a page.
pub(super) fn rows(root: &HtmlElement, marks: &Marks) -> Vec<Row> {
    let mut notes = Vec::new();
    footnotes(root, &mut notes);
    let mut reader = Reader { marks, notes, part: String::new(), rows: Vec::new() };
    reader.element(root);
    reader.rows
}

/// What a page says of its purpose.
pub(super) fn purpose(root: &HtmlElement, marks: &Marks) -> String {
    of_class(root, "purpose", marks)
}

/// The date of a page.
pub(super) fn dateline(root: &HtmlElement, marks: &Marks) -> String {
    of_class(root, "date", marks)
}

/// The text of the first element of a class.
fn of_class(root: &HtmlElement, class: &str, marks: &Marks) -> String {
    let found = descendants(root)
        .find(|element| element.attrs.get(attr::class).is_some_and(|value| value == class));
    found.map(|element| plain(element, marks).trim().to_owned()).unwrap_or_default()
}

/// The notes at the end of a page, by their ids.
fn footnotes<'a>(element: &'a HtmlElement, found: &mut Vec<(&'a str, &'a HtmlElement)>) {
    let ends = element.attrs.get(attr::role).is_some_and(|role| role == "doc-endnotes");
    for child in children(element) {
        if ends {
            found.extend(
                children(child).filter_map(|note| Some((note.attrs.get(attr::id)?.as_str(), note))),
            );
        }
        footnotes(child, found);
    }
}

struct Reader<'a> {
    marks: &'a Marks,
    notes: Vec<(&'a str, &'a HtmlElement)>,
    part: String,
    rows: Vec<Row>,
}

impl Reader<'_> {
    fn element(&mut self, element: &HtmlElement) {
        if element.tag == tag::h2 {
            self.part = self.text(element);
        }
        if let Some(id) = field(element) {
            let mut texts = children(element).map(|child| self.text(child));
            let mut next = || texts.next().unwrap_or_default();
            let (label, value, state) = (next(), next(), next());
            let row = Row { id: id.to_owned(), part: self.part.clone(), label, value, state };
            return self.rows.push(row);
        }
        for child in children(element) {
            self.element(child);
        }
    }

    /// The text of an element with the footnotes that it refers to.
    fn text(&self, element: &HtmlElement) -> String {
        let mut text = plain(element, self.marks);
        let mut targets = Vec::new();
        links(element, &mut targets);
        for (_, note) in self.notes.iter().filter(|(id, _)| targets.contains(id)) {
            text.push_str(&plain(note, self.marks));
        }
        text.trim().to_owned()
    }
}

/// Where in the page the links of an element lead.
fn links<'a>(element: &'a HtmlElement, found: &mut Vec<&'a str>) {
    found.extend(element.attrs.get(attr::href).and_then(|target| target.strip_prefix('#')));
    for child in children(element) {
        links(child, found);
    }
}

/// An element with all below it.
fn descendants(element: &HtmlElement) -> Box<dyn Iterator<Item = &HtmlElement> + '_> {
    Box::new(std::iter::once(element).chain(children(element).flat_map(descendants)))
}
