//! The rules by which problems are named: what `check --explain` prints and the manual lists.

/// Declares the rules: variant, id in kebab-case, explanation.
macro_rules! rules {
    ($($variant:ident = $id:literal: $explanation:literal;)*) => {
        /// What a problem violates.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $explanation] $variant,)* }

        impl Rule {
            /// Every rule, in the order of the manual.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its id, in kebab-case.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// What it requires and why.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }

            /// The rule with an id.
            pub fn get(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.id() == id)
            }
        }
    };
}

rules! {
    WellFormed = "well-formed": "The file is YAML 1.2, TOML or JSON in UTF-8, at most 8 MiB. No field occurs twice, and aliases do not multiply.";
    UnknownField = "unknown-field": "Every field is listed in the manual. A misspelt field would be missing from every notice without anybody noticing.";
    MissingField = "missing-field": "Every required field is present.";
    Shape = "shape": "A value has the shape of its field: a text, a list, a mapping, a number.";
    Keyword = "keyword": "A word from a closed list is in that list.";
    Name = "name": "Names by which facts refer to each other consist of letters of any script, in lower case where there is case, digits and hyphens, since they become references; the name of a notice, which becomes a file name, of a to z, digits and hyphens, and none that Windows keeps for a device.";
    Empty = "empty": "No text is empty. Write what is unknown as unknown.";
    Line = "line": "Names, titles and noun phrases are single lines without references.";
    Character = "character": "No text contains control, bidirectional, private-use or unassigned characters: they could hide or reorder words, and no font shows them. No letter has more than 30 accents or other marks.";
    Moment = "moment": "A moment exists in the calendar and is written in a form that the manual lists.";
    Address = "address": "Telephone numbers, e-mail addresses and web addresses of desks are plain: they become links.";
    UnknownName = "unknown-name": "A name that a fact uses is defined in the file.";
    DuplicateId = "duplicate-id": "Two facts share an identifier only if the later one replaces the earlier one: in the same list, with another `known` day.";
    Count = "count": "A count is not larger than the count that it is part of, and is the sum of the counts in its `sum`.";
    Order = "order": "The events of each organisation are listed in the order they happened, and nothing is discovered before it happened. A response is `done` by the date of some notice.";
    Translation = "translation": "Every text is written in every language of the notices.";
    Markdown = "markdown": "Narrative uses paragraphs, emphasis, lists, tables, links and footnotes. Raw HTML, headings, images and links to anything but http, https, mailto and tel are rejected.";
    Reference = "reference": "A name in braces is a fact that the notice may show: it exists, was known on the notice's date, and its readers may see it.";
    Notice = "notice": "A notice names a kind, an issuer, a contact and other notices that exist, and is dated with a day. It has no more than 1,000,000 bytes of text, a text no more than 400 references, a paragraph no more than 400 dates and numbers, and a field of a form no more characters than a cell of a workbook.";
    House = "house": "A house file names words, sentences and variables that Oshirase has, images beside it, and colours that can be read on white.";
    Page = "page": "A page is Markdown with facts by name: it has one title, no HTML, pictures or code, says nothing that its own facts contradict, and names dates and counts that are facts.";
    Own = "own-words": "Own words for a fact are as strong as the fact, and tell what is planned as planned, and what they date today as of the notice's date.";
    Unshown = "unshown": "A page shows the facts that its readers may see, and uses the fields of its notice; `omit` names what it leaves out.";
    Duty = "duty": "A duty that a report or a notice fulfils is one that `oshirase deadlines` knows and that a law imposes on the organisation, and its date can be stated.";
    Category = "category": "What happened to the data is stated in the words of the law, and the reasons why it requires a report fit the facts: 1,000 people are not more than 1,000, but a maximum of 1,001 is; an intruder may have a wrongful purpose.";
    Series = "series": "A notice that follows another has a later date and a higher number, unless its stage or a title of its own tells it apart or neither has a number.";
    Issued = "issued": "Issued notices stay as they were: nothing that an issued notice says is changed, added or removed. Correct a mistake with another notice.";
    Include = "include": "An included file is an incident file in the same folder or below it, and includes no other file.";
    Locked = "locked": "This file does not change facts of the included file, and states nothing for its organisations.";
    Need = "need": "A notice has everything that its kind requires; `oshirase kinds` lists it.";
    Withheld = "withheld": "No text shows what its readers must not see: a real host name, the name of malware.";
    Exposure = "exposure": "A document for the public shows no IP address and no personal e-mail address by accident.";
    Weekday = "weekday": "A weekday typed into a text is the weekday of its date.";
    Era = "era": "An era year typed into a text exists and fits its date.";
    Calendar = "calendar": "A notice uses one calendar: no date typed into a text is in the other one. Better, refer to a fact.";
    NumberParity = "number-parity": "All languages of a text show the same numbers; a one, and a number in a compound word, may be words.";
    Variant = "variant": "One notice uses one word for one thing, in facts and in the sentences of the program: not e-mail here and email there.";
    Style = "style": "Texts follow the rules of formal Japanese and English in `locales/<language>/style.toml`.";
    Register = "register": "A notice is written in one register: the polite one or the plain one, in which forms and reports are written.";
    Glyph = "glyph": "Every character has a glyph in a font that the program ships or the user adds; nothing is ever printed as an empty box.";
    Fluent = "fluent": "The message files are valid Fluent, and every message has the values that it needs.";
    LocaleParity = "locale-parity": "The message files of all languages have the same messages with the same variables and selectors.";
    Template = "template": "A template compiles, and loses nothing on the way to PDF or HTML.";
}
