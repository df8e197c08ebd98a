//! Tables of words of ours: what kind of words, the words, what they mean.

use std::collections::BTreeMap;

/// The rows of a table, in its order. Lines with `#` are comments, and the first row is the head.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// Words, each with what it means.
type Meanings = Vec<(&'static str, &'static str)>;

/// The words of a table, by their kinds.
pub(crate) struct Words(BTreeMap<&'static str, Meanings>);

impl Words {
    /// The words of a table, in its order.
    pub(crate) fn of(table: &'static str) -> Self {
        let mut kinds: BTreeMap<_, Meanings> = BTreeMap::new();
        for row in rows(table) {
            let mut fields = row.split('\t');
            if let (Some(kind), Some(words), Some(means)) =
                (fields.next(), fields.next(), fields.next())
            {
                kinds.entry(kind).or_default().push((words, means));
            }
        }
        Self(kinds)
    }

    /// The same with the longest words first.
    pub(crate) fn longest_first(mut self) -> Self {
        for words in self.0.values_mut() {
            words.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        self
    }

    /// The words of a kind, each with what it means.
    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.get(kind).into_iter().flatten().copied()
    }
}
