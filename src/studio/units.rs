//! Places in a text as JavaScript counts them.

/// How many UTF-16 code units stand before each byte of a text.
pub(super) struct Units(Vec<u32>);

impl Units {
    pub(super) fn new(text: &str) -> Self {
        let mut units = Vec::with_capacity(text.len() + 1);
        let mut before = 0;
        for c in text.chars() {
            units.extend(std::iter::repeat_n(before, c.len_utf8()));
            before += if u32::from(c) > 0xFFFF { 2 } else { 1 };
        }
        units.push(before);
        Self(units)
    }

    /// The code units before a byte.
    pub(super) fn at(&self, byte: usize) -> u32 {
        self.0.get(byte).or(self.0.last()).copied().unwrap_or_default()
    }
}
