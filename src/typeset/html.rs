//! Completes Typst's HTML export: the head, tables, ids, the landmark, pages and fragments.

mod frame;

use ecow::{EcoString, EcoVec, eco_format, eco_vec};
use typst::diag::SourceResult;
use typst_html::{HtmlAttr, HtmlDocument, HtmlElement, HtmlNode, HtmlOptions, attr, tag};

use crate::characters::{is_cjk, percent_decoded};
use crate::notice::Notice;

pub(super) use frame::{Frame, Version};

/// Options of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Only the content of the body, for a content management system.
    pub fragment: bool,
    /// Whether the fonts are embedded.
    #[cfg(feature = "web-fonts")]
    pub embed_fonts: bool,
    /// The same notice in other languages that are made too: code and relative address.
    pub alternates: Vec<(String, String)>,
    /// The relative address of its PDF, if that is made too.
    pub pdf: Option<String>,
}

pub(super) const JAPANESE: &str = "ja";

/// The style sheet. It is layout, so it is a file of the templates, and so is that of each design.
const STYLE: &str = "templates/lib/web.css";

/// Finishes the elements.
pub(super) fn finish(
    root: &mut HtmlElement,
    notice: &Notice,
    language: &str,
    frame: &Frame,
    read: impl Fn(&str) -> Option<String>,
) {
    tables(root);
    notes(root);
    let whole_language = root.attrs.get(attr::lang).cloned().unwrap_or_default();
    for element in children_mut(root) {
        if element.tag == tag::head {
            frame::head(element, &whole_language, frame);
            // Search engines find what stands on a server for a test.
            if notice.draft {
                let robots = HtmlElement::new(tag::meta)
                    .with_attr(attr::name, "robots")
                    .with_attr(attr::content, "noindex");
                element.children.push(robots.into());
            }
        } else if element.tag == tag::body {
            // Japanese text in Japanese needs no mark.
            if language != JAPANESE {
                mark_japanese(element);
            }
            let children = std::mem::take(&mut element.children);
            let mut main = HtmlElement::new(tag::main)
                .with_attr(attr::class, EcoString::from(notice.spec.kind.as_str()))
                .with_attr(attr::lang, EcoString::from(language))
                .with_children(children);
            frame::dress(&mut main, frame);
            frame::contents(&mut main, &frame.contents_label);
            prefix_ids(&mut main, &eco_format!("{}-{language}-", notice.id()));
            element.children = frame::line(frame).map(HtmlNode::from).into_iter().collect();
            element.children.push(main.into());
        }
    }
    let design = frame.design.map(|design| format!("templates/lib/{design}.css"));
    let css: String = std::iter::once(STYLE).chain(design.as_deref()).filter_map(read).collect();
    if !css.is_empty() {
        add_style(root, &css);
    }
}

/// Footnotes according to ARIA in HTML: the role of a reference belongs to its link, and the notes
/// are not a section, since they have no heading.
fn notes(element: &mut HtmlElement) {
    if element.tag == tag::section && element.attrs.get(attr::role).is_some() {
        element.tag = tag::div;
    }
    let reference = element.tag == tag::sup;
    let role = element.attrs.get(attr::role).filter(|_| reference).cloned();
    for child in children_mut(element) {
        if let Some(role) = &role
            && child.tag == tag::a
        {
            child.attrs.push(attr::role, role.clone());
        }
        notes(child);
    }
    if role.is_some() {
        element.attrs.0.retain(|(name, _)| *name != attr::role);
    }
}

/// Marks every run of Japanese in a text of another language as Japanese (WCAG 3.1.2), so that
/// screen readers and browsers treat it as such.
fn mark_japanese(element: &mut HtmlElement) {
    if element.attrs.get(attr::lang).is_some_and(|language| language == JAPANESE) {
        return;
    }
    let mut children = EcoVec::new();
    for mut node in std::mem::take(&mut element.children) {
        match &mut node {
            HtmlNode::Element(child) => mark_japanese(child),
            HtmlNode::Text(text, span) if text.chars().any(is_cjk) => {
                let mut rest = text.as_str();
                while let Some(first) = rest.chars().next() {
                    let japanese = is_cjk(first);
                    let end = rest.find(|c| is_cjk(c) != japanese).unwrap_or(rest.len());
                    let run = HtmlNode::text(&rest[..end], *span);
                    children.push(if japanese {
                        let marked = HtmlElement::new(tag::span).with_attr(attr::lang, JAPANESE);
                        marked.with_children(eco_vec![run]).into()
                    } else {
                        run
                    });
                    rest = &rest[end..];
                }
                continue;
            }
            _ => {}
        }
        children.push(node);
    }
    element.children = children;
}

/// The outermost sections, in their order.
pub(super) fn sections(element: &HtmlElement) -> Vec<&HtmlElement> {
    children(element)
        .flat_map(|child| if child.tag == tag::section { vec![child] } else { sections(child) })
        .collect()
}

/// Adds a style sheet to the head.
pub(super) fn add_style(root: &mut HtmlElement, css: &str) {
    for element in children_mut(root) {
        if element.tag == tag::head {
            let text = HtmlNode::text(css, typst::syntax::Span::detached());
            element
                .children
                .push(HtmlElement::new(tag::style).with_children(eco_vec![text]).into());
        }
    }
}

/// Prefixes ids and the links to them, so that several notices can stand on one page.
fn prefix_ids(element: &mut HtmlElement, prefix: &str) {
    for (name, value) in element.attrs.0.make_mut() {
        if *name == attr::id {
            *value = eco_format!("{prefix}{value}");
        } else if *name == attr::href
            && let Some(id) = value.strip_prefix('#')
        {
            *value = eco_format!("#{prefix}{id}");
        }
    }
    for child in children_mut(element) {
        prefix_ids(child, prefix);
    }
}

/// What gives a cell the head of its column, for screens that are too narrow for columns.
const LABEL: &str = "data-label";

/// Marks every header cell as that of a column or a row (WCAG technique H63), and tells every other
/// cell the head of its column.
fn tables(element: &mut HtmlElement) {
    if element.tag == tag::table {
        let mut heads: Vec<EcoString> = Vec::new();
        // For each column, how many rows the cell above still covers.
        let mut covered: Vec<usize> = Vec::new();
        for part in children_mut(element) {
            let in_head = part.tag == tag::thead;
            for row in children_mut(part) {
                table_row(row, in_head, &mut heads, &mut covered);
            }
        }
    }
    for child in children_mut(element) {
        tables(child);
    }
}

fn table_row(
    row: &mut HtmlElement,
    in_head: bool,
    heads: &mut Vec<EcoString>,
    covered: &mut Vec<usize>,
) {
    let mut column = 0;
    // On a phone, where rows are cards, it goes on with the card above.
    if !in_head && covered.first().is_some_and(|rows| *rows > 0) {
        row.attrs.push(attr::class, "continued");
    }
    for cell in children_mut(row) {
        if cell.tag == tag::th && cell.attrs.get(attr::scope).is_none() {
            cell.attrs.push(attr::scope, if in_head { "col" } else { "row" });
        }
        if in_head {
            heads.push(text_of(cell));
            covered.push(0);
            continue;
        }
        while covered.get(column).is_some_and(|rows| *rows > 0) {
            covered[column] -= 1;
            column += 1;
        }
        if let (Some(head), Ok(label)) = (heads.get(column), HtmlAttr::intern(LABEL)) {
            cell.attrs.push(label, head.clone());
        }
        let rows = cell.attrs.get(attr::rowspan).and_then(|rows| rows.parse::<usize>().ok());
        if let Some(covered) = covered.get_mut(column) {
            *covered = rows.map_or(0, |rows| rows.saturating_sub(1));
        }
        column += 1;
    }
}

/// The page as text. A fragment is the content of its `main`.
pub(super) fn encode(document: &HtmlDocument, page: &Page) -> SourceResult<String> {
    let whole = typst_html::html(document, &HtmlOptions { pretty: true })?;
    if !page.fragment {
        return Ok(whole);
    }
    let start = whole.find("<main").unwrap_or(0);
    let end = whole.rfind("</main>").map_or(whole.len(), |at| at + "</main>".len());
    let fragment = &whole[start..end];
    // A page has a single `main`, which the host provides.
    let fragment = fragment.replacen("<main", "<article", 1);
    Ok(fragment
        .strip_suffix("</main>")
        .map_or(fragment.clone(), |body| format!("{body}</article>\n")))
}

/// The elements in an element.
pub(super) fn children(element: &HtmlElement) -> impl Iterator<Item = &HtmlElement> {
    element.children.iter().filter_map(|node| match node {
        HtmlNode::Element(child) => Some(child),
        HtmlNode::Text(..) | HtmlNode::Tag(_) | HtmlNode::Frame(_) => None,
    })
}

fn children_mut(element: &mut HtmlElement) -> impl Iterator<Item = &mut HtmlElement> {
    element.children.make_mut().iter_mut().filter_map(|node| match node {
        HtmlNode::Element(child) => Some(child),
        HtmlNode::Text(..) | HtmlNode::Tag(_) | HtmlNode::Frame(_) => None,
    })
}

/// The words of an element.
fn text_of(element: &HtmlElement) -> EcoString {
    let mut words = EcoString::new();
    for node in &element.children {
        match node {
            HtmlNode::Text(text, _) => words.push_str(text),
            HtmlNode::Element(child) => words.push_str(&text_of(child)),
            HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
        }
    }
    words
}

/// The words that the page shows, and behind each link where it goes.
pub(super) fn words(element: &HtmlElement, words: &mut String) {
    if element.tag == tag::head {
        return;
    }
    for node in &element.children {
        match node {
            HtmlNode::Text(text, _) => words.push_str(text),
            HtmlNode::Element(child) => self::words(child, words),
            HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
        }
    }
    if let Some(address) = element.attrs.get(attr::href) {
        words.push_str(&format!(" {} ", percent_decoded(address)));
    }
    // What stands in another block or cell is another word.
    if !matches!(element.tag, tag::em | tag::strong | tag::span | tag::time | tag::code) {
        words.push(' ');
    }
}

/// What makes an element the field of a form.
const FIELD: &str = "data-field";

/// The place in its form of an element that is a field.
pub(super) fn field(element: &HtmlElement) -> Option<&str> {
    let name = HtmlAttr::intern(FIELD).ok()?;
    element.attrs.get(name).map(EcoString::as_str)
}
