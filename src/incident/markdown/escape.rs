//! Plain text as Markdown.

use super::signs::word_around;

/// Escapes plain text as Markdown. Paragraphs are kept; other layout is lost.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for line in text.lines().map(str::trim) {
        if !escaped.is_empty() {
            escaped.push('\n');
        }
        // A digit cannot be escaped, so escape the mark after the number.
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mut rest = line.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let next = rest.peek().map_or(' ', |(_, next)| *next);
            let is_mark = match c {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' => true,
                '&' => next == '#' || next.is_ascii_alphanumeric(),
                '#' | '>' | '+' | '-' | '=' | '~' | ':' => at == 0,
                '.' | ')' => at == digits && digits > 0,
                _ => false,
            };
            match c {
                '{' => escaped.push_str("{{"),
                // In a path, backslashes are words.
                '*' if escaped.ends_with(':') => escaped.push_str("&#42;"),
                '\\' if next.is_ascii_alphanumeric() => escaped.push_str("&#92;"),
                // In an address too.
                _ if is_mark && line[word_around(line, at)].contains("://") => {
                    escaped.push_str(&format!("&#{};", u32::from(c)));
                }
                _ if is_mark => escaped.extend(['\\', c]),
                _ => escaped.push(c),
            }
            // An escaped `[^` would still begin a footnote.
            if c == '[' && next == '^' {
                escaped.push(' ');
            }
        }
    }
    escaped
}
