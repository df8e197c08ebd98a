//! The rules, and what they find. Every rule speaks, whatever the others have found.

mod duties;
mod facts;
mod notices;
mod style;
mod texts;

pub use style::Style;

use crate::incident::Incident;
use crate::notice::{Kinds, Notice};
use crate::source::Problem;

/// A rule that was built for one fact or many.
pub struct Rule {
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What it holds and why, for `check --explain`.
    pub explanation: &'static str,
}

/// Every rule, in the order of the manual.
pub const RULES: &[Rule] = &[
    Rule {
        name: "well-formed",
        explanation: "The file is YAML 1.2, TOML or JSON in UTF-8, at most 8 MiB; no field is there twice, and aliases do not multiply.",
    },
    Rule {
        name: "unknown-field",
        explanation: "Every field is one the manual knows. A misspelt field would silently be left out of every notice.",
    },
    Rule {
        name: "missing-field",
        explanation: "Every field that a fact cannot do without is there.",
    },
    Rule {
        name: "shape",
        explanation: "A value has the shape its field needs: a text, a list, a mapping, a number.",
    },
    Rule { name: "keyword", explanation: "A word from a closed list is one of that list." },
    Rule {
        name: "name",
        explanation: "Names by which facts refer to each other are lower-case letters, digits and hyphens, since they become file names and references.",
    },
    Rule {
        name: "empty",
        explanation: "No text is empty. What is not known is said to be unknown.",
    },
    Rule {
        name: "line",
        explanation: "Names, titles and noun phrases stand on one line and hold no references.",
    },
    Rule {
        name: "character",
        explanation: "No text has control, bidirectional, private-use or unassigned characters: they could hide or reorder words, and no font shows them.",
    },
    Rule {
        name: "moment",
        explanation: "A moment is one that exists in the calendar, in a form the manual lists.",
    },
    Rule {
        name: "address",
        explanation: "Telephone numbers, e-mail addresses and web addresses of desks are plain: they become links.",
    },
    Rule {
        name: "unknown-name",
        explanation: "A name that a fact uses belongs to something in the file.",
    },
    Rule {
        name: "duplicate-id",
        explanation: "Two facts share a name only if the later one replaces the earlier one: in the same list, with another `known` day.",
    },
    Rule {
        name: "order",
        explanation: "The events of each organisation stand in the order they happened, and nothing is discovered before it happened.",
    },
    Rule {
        name: "translation",
        explanation: "Every text is there in every language of the notices.",
    },
    Rule {
        name: "markdown",
        explanation: "Narrative uses paragraphs, emphasis, lists, tables, links and footnotes. Raw HTML, headings, images and links to anything but http, https, mailto and tel are refused.",
    },
    Rule {
        name: "reference",
        explanation: "A name in braces is a fact that the notice may show: one that exists, was known on its date, and that its audience may see.",
    },
    Rule {
        name: "notice",
        explanation: "A notice names a kind, an issuer, a contact and other notices that exist, and is dated with a day.",
    },
    Rule {
        name: "duty",
        explanation: "A duty that a report or a notice fulfils is one that `oshirase deadlines` knows and that a law asks of the organisation, and its date can be stated.",
    },
    Rule {
        name: "category",
        explanation: "The reasons for which a law asks for a report fit the facts: 1,000 people are not more than 1,000, but a maximum of 1,001 is; who breaks into a system may have a wrongful purpose.",
    },
    Rule {
        name: "series",
        explanation: "A notice that follows another is dated later and counts on from it, unless its stage tells it apart.",
    },
    Rule {
        name: "issued",
        explanation: "What was issued stays as it was: nothing that an issued notice says is changed, added or taken away. What was wrong is corrected by another notice.",
    },
    Rule {
        name: "include",
        explanation: "An included file is an incident file in the same folder or below it, and includes no other.",
    },
    Rule {
        name: "locked",
        explanation: "What an included file says is not said otherwise here, and nobody here speaks for its organisations.",
    },
    Rule {
        name: "need",
        explanation: "A notice has what its kind cannot do without; `oshirase kinds` lists it.",
    },
    Rule {
        name: "withheld",
        explanation: "No text shows what its audience may not see: a real host name, the name of malware.",
    },
    Rule {
        name: "exposure",
        explanation: "A document for the public shows no IP address and no personal e-mail address by accident.",
    },
    Rule {
        name: "weekday",
        explanation: "A weekday written in a text is the weekday of its date.",
    },
    Rule {
        name: "era",
        explanation: "An era year written in a text exists and is that of its date.",
    },
    Rule {
        name: "calendar",
        explanation: "A notice uses one calendar: a date typed into a text is not in the other one. Better, refer to a fact.",
    },
    Rule { name: "number-parity", explanation: "The languages of a text show the same numbers." },
    Rule {
        name: "variant",
        explanation: "One notice uses one word for one thing: not e-mail here and email there.",
    },
    Rule {
        name: "style",
        explanation: "Texts keep the rules of formal Japanese and English in locales/<language>/style.toml.",
    },
    Rule {
        name: "glyph",
        explanation: "Every character has a glyph in a font that the program ships or the user adds; nothing is ever printed as an empty box.",
    },
    Rule { name: "fluent", explanation: "The message files are Fluent." },
    Rule {
        name: "locale-parity",
        explanation: "Message files of all languages have the same messages with the same variables and selectors.",
    },
    Rule {
        name: "template",
        explanation: "A template compiles, and loses nothing on the way to PDF or HTML.",
    },
];

/// What the facts say about themselves, whatever notice shows them. `languages` are the codes of
/// every language, `styles` their rules of style.
pub fn incident(incident: &Incident, languages: &[String], styles: &[Style]) -> Vec<Problem> {
    let mut found = Vec::new();
    facts::names(incident, &mut found);
    facts::ids(incident, &mut found);
    facts::order(incident, &mut found);
    facts::known(incident, &mut found);
    facts::withheld(incident, &mut found);
    notices::omitted(incident, &mut found);
    duties::fulfilled(incident, &mut found);
    duties::categories(incident, &mut found);
    let used = notices::languages(incident, languages, &mut found);
    texts::check(incident, &used, styles, &mut found);
    found
}

/// Kinds of data that have no word in the locales.
pub fn items(incident: &Incident, words: &[String]) -> Vec<Problem> {
    let mut found = Vec::new();
    facts::items(incident, words, &mut found);
    found
}

/// Kinds of notice that there are no templates for.
pub fn kinds(incident: &Incident, names: &[String]) -> Vec<Problem> {
    let mut found = Vec::new();
    notices::kinds(incident, names, &mut found);
    found
}

/// What a notice shows, and should not; what it lacks, and should have.
pub fn notice(
    incident: &Incident,
    notice: &Notice,
    kinds: &Kinds,
    styles: &[Style],
) -> Vec<Problem> {
    let mut found = Vec::new();
    notices::needs(incident, notice, kinds, &mut found);
    notices::series(incident, notice, &mut found);
    notices::references(notice, &mut found);
    notices::secrets(notice, &mut found);
    notices::relayed(incident, notice, kinds, &mut found);
    if let Some(style) = styles.iter().find(|style| style.language == notice.language) {
        style::notice(style, notice, kinds, &mut found);
    }
    found
}
