//! Tables of words of ours: what kind of words, the words, what they mean.

/// A row of a table.
type Row = (&'static str, &'static str, &'static str);

/// The rows of a table, in its order. Lines with `#` are comments, and the first row is the head.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// The words of a table.
pub(crate) struct Words(Vec<Row>);

impl Words {
    /// The words of a table, in its order.
    pub(crate) fn of(table: &'static str) -> Self {
        let row = |row: &'static str| {
            let mut fields = row.split('\t');
            Some((fields.next()?, fields.next()?, fields.next()?))
        };
        Self(rows(table).filter_map(row).collect())
    }

    /// The same with the longest words first.
    pub(crate) fn longest_first(mut self) -> Self {
        self.0.sort_by_key(|(_, words, _)| std::cmp::Reverse(words.len()));
        self
    }

    /// The words of a kind, each with what it means.
    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let rows = self.0.iter().filter(move |(found, ..)| *found == kind);
        rows.map(|(_, words, means)| (*words, *means))
    }
}
