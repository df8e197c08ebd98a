//! What stands around a notice on its page: what the head says of it, the links to its other
//! versions, and the contents of a long page.

use ecow::{EcoString, EcoVec, eco_format, eco_vec};
use typst::syntax::Span;
use typst_html::{HtmlAttr, HtmlElement, HtmlNode, attr, tag};

use super::{children, text_of};

/// A page with so many sections begins with its contents.
const LONG: usize = 8;

/// The words around a notice, and where its other versions are.
#[derive(Debug, Default)]
pub(in crate::typeset) struct Frame {
    /// When the page was updated, if it follows others.
    pub updated: Option<String>,
    /// The other versions of the notice.
    pub versions: Vec<Version>,
    /// What the links to the versions are called.
    pub versions_label: String,
    /// What the contents are called.
    pub contents_label: String,
    /// The day of the notice, as 2026-06-01.
    pub day: Option<String>,
    /// The colour of the house.
    pub colour: Option<String>,
    /// The design, unless it is plain.
    pub design: Option<&'static str>,
    /// The name above the notice in a design where no logo stands there.
    pub brand: Option<String>,
}

/// The notice in another language, or as a file of another format.
#[derive(Debug)]
pub(in crate::typeset) struct Version {
    /// The code of its language, if that is another.
    pub language: Option<String>,
    /// Its relative address.
    pub address: String,
    /// What its link says.
    pub words: String,
}

fn text(words: &str) -> HtmlNode {
    HtmlNode::text(words, Span::detached())
}

/// Completes the head: what search engines and messengers show of the page, and its versions.
pub(super) fn head(head: &mut HtmlElement, language: &str, frame: &Frame) {
    let mut told = vec![
        ("og:type", Some(EcoString::from("article"))),
        ("og:locale", Some(language.replace('-', "_").into())),
        ("og:title", children(head).find(|child| child.tag == tag::title).map(text_of)),
    ];
    for node in head.children.make_mut() {
        let HtmlNode::Element(meta) = node else { continue };
        let content = meta.attrs.get(attr::content).cloned();
        let Some(name) = meta.attrs.get_mut(attr::name) else { continue };
        match name.as_str() {
            "description" => told.push(("og:description", content)),
            "authors" => {
                // The name that HTML defines.
                *name = "author".into();
                told.push(("og:site_name", content));
            }
            _ => {}
        }
    }
    told.push(("article:published_time", frame.day.as_deref().map(EcoString::from)));
    let Ok(property) = HtmlAttr::intern("property") else { return };
    for (name, content) in told {
        let Some(content) = content else { continue };
        let meta = HtmlElement::new(tag::meta).with_attr(property, name);
        head.children.push(meta.with_attr(attr::content, content).into());
    }
    for version in &frame.versions {
        let (attribute, value) = kind_of(version);
        let link = HtmlElement::new(tag::link)
            .with_attr(attr::rel, "alternate")
            .with_attr(attribute, value)
            .with_attr(attr::href, version.address.as_str());
        head.children.push(link.into());
    }
}

/// What a link says of the version to which it leads.
fn kind_of(version: &Version) -> (HtmlAttr, EcoString) {
    match &version.language {
        Some(language) => (attr::hreflang, language.into()),
        None => (attr::r#type, "application/pdf".into()),
    }
}

/// The line above a notice: when it was updated, and the links to its other versions.
pub(super) fn line(frame: &Frame) -> Option<HtmlElement> {
    let mut parts = EcoVec::new();
    if let Some(updated) = &frame.updated {
        let updated = HtmlElement::new(tag::p).with_children(eco_vec![text(updated)]);
        parts.push(updated.into());
    }
    if !frame.versions.is_empty() {
        let links = frame.versions.iter().map(|version| {
            let (attribute, value) = kind_of(version);
            let mut link = HtmlElement::new(tag::a)
                .with_attr(attr::href, version.address.as_str())
                .with_attr(attribute, value)
                .with_children(eco_vec![text(&version.words)]);
            if let Some(language) = &version.language {
                link.attrs.push(attr::lang, language.as_str());
            }
            HtmlElement::new(tag::li).with_children(eco_vec![link.into()]).into()
        });
        let list = HtmlElement::new(tag::ul).with_children(links.collect());
        let links = HtmlElement::new(tag::nav)
            .with_attr(attr::aria_label, frame.versions_label.as_str())
            .with_children(eco_vec![list.into()]);
        parts.push(links.into());
    }
    let line = HtmlElement::new(tag::header).with_attr(attr::class, "versions");
    (!parts.is_empty()).then(|| line.with_children(parts))
}

/// Marks the notice with the design and the colour of its house, and puts the name above it.
pub(super) fn dress(main: &mut HtmlElement, frame: &Frame) {
    if let (Some(design), Some(class)) = (frame.design, main.attrs.get_mut(attr::class)) {
        *class = eco_format!("{class} {design}");
    }
    if let Some(colour) = &frame.colour {
        main.attrs.push(attr::style, eco_format!("--house: {colour}"));
    }
    if let Some(brand) = &frame.brand {
        let brand = HtmlElement::new(tag::p)
            .with_attr(attr::class, "brand")
            .with_children(eco_vec![text(brand)]);
        main.children.insert(0, brand.into());
    }
}

/// Puts the contents before the first section of a long page.
pub(super) fn contents(main: &mut HtmlElement, label: &str) {
    let is_section =
        |node: &HtmlNode| matches!(node, HtmlNode::Element(child) if child.tag == tag::h2);
    let Some(first) = main.children.iter().position(is_section) else { return };
    let mut items = EcoVec::new();
    for node in main.children.make_mut() {
        let HtmlNode::Element(heading) = node else { continue };
        if heading.tag != tag::h2 {
            continue;
        }
        let id = heading.attrs.get(attr::id).cloned();
        let id = id.unwrap_or_else(|| {
            let id = eco_format!("section-{}", items.len() + 1);
            heading.attrs.push(attr::id, id.clone());
            id
        });
        let link = HtmlElement::new(tag::a)
            .with_attr(attr::href, eco_format!("#{id}"))
            .with_children(eco_vec![text(&text_of(heading))]);
        items.push(HtmlElement::new(tag::li).with_children(eco_vec![link.into()]).into());
    }
    if items.len() < LONG {
        return;
    }
    let list = HtmlElement::new(tag::ul).with_children(items);
    let nav = HtmlElement::new(tag::nav)
        .with_attr(attr::class, "contents")
        .with_attr(attr::aria_label, label)
        .with_children(eco_vec![
            HtmlElement::new(tag::p).with_children(eco_vec![text(label)]).into(),
            list.into(),
        ]);
    main.children.insert(first, nav.into());
}
