//! Frames: what stands in them on the page that all recipients share, and how those of recipients are
//! laid out.

use serde_json::{Value, json};
use typst::foundations::Bytes;
use typst::layout::Point;
use typst_layout::PagedDocument;

use super::base::Base;
use super::drawn::{self, Drawn};
use super::paint::Origin;
use super::personal::{Personal, fill, marked, visit};
use super::stamp::Placed;
use super::{FRAMES, Framed, Letter, PLACEHOLDER};
use crate::typeset::Error;
use crate::typeset::fonts::Routes;
use crate::typeset::set::export;
use crate::typeset::world::compile;
use crate::writing::MARK_OPEN;

impl Letter<'_> {
    /// Sets what all letters have; `None` if words of recipients stand among others.
    pub(super) fn frame(&self) -> Result<Option<Framed>, Error> {
        let mut others = String::new();
        visit(&self.data["blocks"], &mut |text| others.push_str(text));
        if others.contains(PLACEHOLDER) || self.written.title.contains(MARK_OPEN) {
            return Ok(None);
        }
        let mut blocks = Vec::new();
        if marked(&self.data["blocks"], &mut blocks).is_none() {
            return Ok(None);
        }
        let who = self.placeholder();
        let (world, document) = self.compile(&who)?;
        let ident = format!("{}.{}", self.notice.id(), self.language);
        let pdf = export(&world, &document, ident, self.day())?;
        let Some(base) = Base::new(&pdf, PLACEHOLDER) else { return Ok(None) };
        let pages = base.pages.len();
        let laid_out = self.lay_out(pages, &blocks, &[who])?;
        let Some([frames]) = laid_out.as_deref() else { return Ok(None) };
        let fixed = self.fixed(pages);
        let identifiers = usize::from(self.has_code) + 1..fixed;
        let mut order = (0..frames.len()).filter(|frame| !identifiers.contains(frame));
        let mut slots = Vec::new();
        let mut sheets = identifiers.clone();
        for (page, set) in base.pages.iter().zip(document.pages()) {
            let identifier = sheets.next().unwrap_or(identifiers.start);
            let height = set.frame.height();
            let placeholders = drawn::places(&set.frame, PLACEHOLDER);
            let mut placed = Vec::new();
            for slot in &page.slots {
                // Every sheet has the identifier.
                let frame = if slot.mcid.is_some() { order.next() } else { Some(identifier) };
                let Some(drawn) = frame.map(|frame| &frames[frame]) else { return Ok(None) };
                let holds = |run: &&drawn::Run| run.text.contains(PLACEHOLDER);
                let Some(run) = drawn.runs.iter().find(holds) else { return Ok(None) };
                // The PDF has it in short numbers.
                let is_there = |at: &&Point| {
                    let (x, y) = (at.x.to_pt(), (height - at.y).to_pt());
                    (x - f64::from(slot.at.0)).abs() < 0.01
                        && (y - f64::from(slot.at.1)).abs() < 0.01
                };
                let Some(at) = placeholders.iter().find(is_there) else { return Ok(None) };
                placed.push((frame.unwrap_or(0), Origin { at: *at - run.at, height }));
            }
            slots.push(placed);
        }
        if order.next().is_some() {
            return Ok(None);
        }
        let baselines = frames[fixed..].iter().map(Drawn::lowest).collect();
        Ok(Some(Framed { base, slots, blocks, baselines }))
    }

    /// Lays out the frames of recipients: the address, the code, the identifier, and blocks of the
    /// page. `None` if the frames have more than text and lines.
    pub(super) fn lay_out(
        &self,
        pages: usize,
        blocks: &[Value],
        all: &[Personal],
    ) -> Result<Option<Vec<Vec<Drawn>>>, Error> {
        if all.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let recipients: Vec<Value> = all
            .iter()
            .map(|who| {
                let mut filled = json!(blocks);
                fill(&mut filled, who);
                let mut value = json!(who);
                value["blocks"] = filled;
                value
            })
            .collect();
        let texts: Vec<&str> = all.iter().flat_map(Personal::texts).collect();
        let (routes, _) = self.typesetter.fonts.route_words(&texts);
        let mut data = self.frames_data.clone();
        add_routes(&mut data, &routes);
        data["frames"] =
            json!({ "recipients": recipients, "has-code": self.has_code, "pages": pages });
        let world = self.world(FRAMES, Bytes::from_string(data.to_string()))?;
        let document = compile::<PagedDocument>(&world)?;
        let [page] = document.pages() else { return Ok(None) };
        let Some(frames) = drawn::frames(&page.frame) else { return Ok(None) };
        let fixed = self.fixed(pages);
        if frames.len() != all.len() * (fixed + blocks.len()) {
            return Ok(None);
        }
        let mut frames = frames.into_iter();
        let mut of_all: Vec<Vec<Drawn>> =
            all.iter().map(|_| frames.by_ref().take(fixed).collect()).collect();
        for of_one in &mut of_all {
            of_one.extend(frames.by_ref().take(blocks.len()));
        }
        Ok(Some(of_all))
    }

    /// A recipient that has [`PLACEHOLDER`] in the place of all words.
    pub(super) fn placeholder(&self) -> Personal {
        let sign = PLACEHOLDER.to_string();
        Personal {
            id: sign.clone(),
            name: sign.clone(),
            code: if self.has_code { sign.clone() } else { String::new() },
            words: self.marks.iter().map(|mark| (mark.clone(), sign.clone())).collect(),
            ..Personal::default()
        }
    }

    /// The frames of a recipient in the slots of each page; `None` if one has more or fewer lines
    /// than its place.
    pub(super) fn placed<'f>(
        &self,
        framed: &Framed,
        frames: &'f [Drawn],
    ) -> Option<Vec<Vec<Placed<'f>>>> {
        let blocks = frames[self.fixed(framed.base.pages.len())..].iter().zip(&framed.baselines);
        // Approximately: what is laid out further down has other rounding errors.
        if !blocks.into_iter().all(|(drawn, line)| line.approx_eq(drawn.lowest())) {
            return None;
        }
        let placed = |slots: &Vec<(usize, Origin)>| -> Vec<Placed> {
            slots.iter().map(|(frame, origin)| (&frames[*frame], *origin)).collect()
        };
        Some(framed.slots.iter().map(placed).collect())
    }

    /// The number of frames that every letter has of so many pages: the address, the code, the
    /// identifier, which is another one on every sheet if it has a mark for machines.
    fn fixed(&self, pages: usize) -> usize {
        let identifiers = if self.mark() == "none" { 1 } else { pages };
        if self.has_code { 2 + identifiers } else { 1 + identifiers }
    }
}

/// Adds the fonts that a recipient's words need to those of the notice.
pub(super) fn add_routes(data: &mut Value, routes: &Routes) {
    if let Some(known) = data["routes"].as_array_mut() {
        for cluster in &routes.clusters {
            let cluster = json!(cluster);
            if !known.contains(&cluster) {
                known.push(cluster);
            }
        }
    }
    if routes.names {
        data["rare-names"] = true.into();
    }
}
