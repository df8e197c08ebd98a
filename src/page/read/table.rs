//! Reads the tables of a page.

use super::{Begins, Reader};
use crate::message;
use crate::page::Content;
use crate::page::Words;
use crate::page::lines::Line;

impl Reader<'_> {
    /// A table and how many lines it has.
    pub(super) fn table(&mut self, lines: &[Line]) -> usize {
        let mut count = 0;
        let mut rows: Vec<Vec<Words>> = Vec::new();
        let mut has_head = false;
        while let Some(line) = lines.get(count) {
            if !line.text.starts_with('|') || line.is_marked != lines[0].is_marked {
                break;
            }
            if count == 1 && line.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
                has_head = true;
            } else {
                let cells = self.cells(line);
                rows.push(cells);
            }
            count += 1;
        }
        if let Some(line) = lines.get(count)
            && matches!(self.begins(line), Begins::Text)
            && !line.is_marked
        {
            self.joined(line, message!("joined-to-table"));
        }
        let at = lines[0].at.start..lines[count - 1].at.end;
        if !has_head {
            self.error(
                lines[0].at.clone(),
                message!("table-no-head-line"),
                Some(message!("write-head-line")),
            );
        }
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        for row in &mut rows {
            let empty = row.last().map_or(at.clone(), |last| last.at.end..last.at.end);
            if row.len() > head.len() {
                let place = row[head.len()].at.start..row[row.len() - 1].at.end;
                self.error(place, message!("row-too-long"), None);
            }
            row.resize(head.len(), Words { at: empty, inlines: Vec::new() });
        }
        self.push(&lines[0], at, Content::Table { head, rows });
        count
    }

    fn cells(&mut self, line: &Line) -> Vec<Words> {
        let mut cells = Vec::new();
        let mut start = line.at.start + 1;
        let inner = line.text[1..].strip_suffix('|').unwrap_or(&line.text[1..]);
        let mut is_escaped = false;
        let mut end = start;
        for c in inner.chars().chain(Some('|')) {
            if c == '|' && !is_escaped {
                let text = &self.page[start..end];
                let lead = text.len() - text.trim_start_matches(' ').len();
                let trail = text.trim_end_matches(' ').len();
                let at = start + lead.min(trail)..start + trail;
                cells.push(self.words(at));
                start = end + 1;
            }
            is_escaped = c == '\\' && !is_escaped;
            end += c.len_utf8();
        }
        cells
    }
}
