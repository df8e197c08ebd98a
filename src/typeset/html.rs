//! Completes Typst's HTML export: the head, header cells, the landmark, pages and fragments.

use ecow::{EcoString, EcoVec, eco_vec};
use typst::diag::SourceResult;
use typst_html::{HtmlAttr, HtmlDocument, HtmlElement, HtmlNode, HtmlOptions, attr, tag};

use crate::characters::is_cjk;
use crate::notice::Notice;

/// Options of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Only the content of the body, for a content management system.
    pub fragment: bool,
    /// Whether the fonts are embedded.
    #[cfg(feature = "web-fonts")]
    pub embed_fonts: bool,
    /// The same notice in other languages: code and relative address.
    pub alternates: Vec<(String, String)>,
}

pub(super) const JAPANESE: &str = "ja";

/// The style sheet. It is layout, so it is a file of the templates.
const STYLE: &str = "templates/lib/web.css";

/// Finishes the elements.
pub(super) fn finish(
    root: &mut HtmlElement,
    notice: &Notice,
    language: &str,
    page: &Page,
    read: impl Fn(&str) -> Option<String>,
) {
    header_cells(root, false);
    notes(root);
    for node in root.children.make_mut() {
        let HtmlNode::Element(element) = node else { continue };
        if element.tag == tag::head {
            for (language, address) in &page.alternates {
                let link = HtmlElement::new(tag::link)
                    .with_attr(attr::rel, "alternate")
                    .with_attr(attr::hreflang, language.as_str())
                    .with_attr(attr::href, address.as_str());
                element.children.push(link.into());
            }
        } else if element.tag == tag::body {
            // Japanese text in Japanese needs no mark.
            if language != JAPANESE {
                mark_japanese(element);
            }
            let children = std::mem::take(&mut element.children);
            let main = HtmlElement::new(tag::main)
                .with_attr(attr::class, EcoString::from(notice.spec.kind.as_str()))
                .with_attr(attr::lang, EcoString::from(language))
                .with_children(children);
            element.children = eco_vec![main.into()];
        }
    }
    if let Some(css) = read(STYLE) {
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
    for node in element.children.make_mut() {
        let HtmlNode::Element(child) = node else { continue };
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
    let children = element.children.iter().filter_map(|node| match node {
        HtmlNode::Element(child) => Some(child),
        HtmlNode::Text(..) | HtmlNode::Tag(_) | HtmlNode::Frame(_) => None,
    });
    children
        .flat_map(|child| if child.tag == tag::section { vec![child] } else { sections(child) })
        .collect()
}

/// Adds a style sheet to the head.
pub(super) fn add_style(root: &mut HtmlElement, css: &str) {
    for node in root.children.make_mut() {
        if let HtmlNode::Element(element) = node
            && element.tag == tag::head
        {
            let text = HtmlNode::text(css, typst::syntax::Span::detached());
            element
                .children
                .push(HtmlElement::new(tag::style).with_children(eco_vec![text]).into());
        }
    }
}

/// Marks every header cell as that of a column or a row (WCAG technique H63).
fn header_cells(element: &mut HtmlElement, in_head: bool) {
    let in_head = in_head || element.tag == tag::thead;
    if element.tag == tag::th && element.attrs.get(attr::scope).is_none() {
        element.attrs.push(attr::scope, if in_head { "col" } else { "row" });
    }
    for node in element.children.make_mut() {
        if let HtmlNode::Element(child) = node {
            header_cells(child, in_head);
        }
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

/// Calls `visit` for every piece of text that the page shows.
pub(super) fn texts(element: &HtmlElement, visit: &mut impl FnMut(&str)) {
    if element.tag == tag::head {
        return;
    }
    for node in &element.children {
        match node {
            HtmlNode::Text(text, _) => visit(text),
            HtmlNode::Element(child) => texts(child, visit),
            HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
        }
    }
}

/// What makes an element the field of a form.
const FIELD: &str = "data-field";

/// The place in its form of an element that is a field.
pub(super) fn field(element: &HtmlElement) -> Option<&str> {
    let name = HtmlAttr::intern(FIELD).ok()?;
    element.attrs.get(name).map(EcoString::as_str)
}
