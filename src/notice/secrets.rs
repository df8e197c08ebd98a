//! Words that the readers of a notice must not see, and how to find them in a text.

use crate::characters::{fold_for_search, half_width};

/// Words that the readers of a notice must not see.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Secrets(Vec<Secret>);

#[derive(Debug, Clone, PartialEq)]
struct Secret {
    word: String,
    folded: String,
}

/// A word of fewer ASCII letters is a part of many others: only the whole word is a leak.
const SHORT: usize = 5;

impl Secrets {
    pub(crate) fn new(words: impl IntoIterator<Item = String>) -> Self {
        let secret = |word: String| Secret { folded: fold_for_search(&word), word };
        Self(words.into_iter().map(secret).collect())
    }

    /// Adds the secrets of a notice that is passed on.
    pub(crate) fn extend(&mut self, other: &Self) {
        self.0.extend(other.0.iter().cloned());
    }

    /// The first secret in a text, however it is spaced, marked up or written in capitals.
    pub(crate) fn find_leak(&self, text: &str) -> Option<&str> {
        if self.0.is_empty() { None } else { self.find_folded_leak(text, &fold_for_search(text)) }
    }

    /// The same for a text that has been folded.
    pub(crate) fn find_folded_leak(&self, text: &str, folded_text: &str) -> Option<&str> {
        let leaks = |secret: &&Secret| match &secret.folded {
            // Only signs: nothing is left to fold, so they are searched for as they are.
            folded if folded.is_empty() => text.contains(&secret.word),
            folded if folded.len() < SHORT && folded.is_ascii() => text
                .split(|c: char| !half_width(c).is_ascii_alphanumeric())
                .any(|word| fold_for_search(word) == *folded),
            folded => folded_text.contains(folded.as_str()),
        };
        self.0.iter().find(leaks).map(|secret| secret.word.as_str())
    }
}
