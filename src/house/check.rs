//! What is wrong with a house file beyond the shape of its values.

use std::collections::BTreeMap;

use super::{ByLanguage, HouseFile, HouseStyle, ImageName, Look, Words};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem, did_you_mean};

/// The fields of a desk that its lines may name.
pub const DESK_FIELDS: [&str; 11] = [
    "about",
    "name",
    "members",
    "address",
    "phone",
    "phone-abroad",
    "line",
    "fax",
    "hours",
    "email",
    "website",
];

/// The choices for all organisations or for one, with their path in the file.
struct Level<'a> {
    path: Path,
    words: Vec<(&'a str, &'a Words)>,
    style: Vec<(&'a str, &'a HouseStyle)>,
    look: Option<&'a Look>,
}

impl HouseFile {
    fn levels(&self) -> Vec<Level<'_>> {
        let level = |path, words, style, look| Level { path, words, style, look };
        let top = level(
            Path::default(),
            self.words.iter().flat_map(ByLanguage::entries).collect(),
            self.style.iter().flat_map(ByLanguage::entries).collect(),
            self.look.as_ref(),
        );
        let own = self.organisations.0.iter().map(|(name, own)| {
            level(
                Path::from("organisations").key(name),
                own.words.iter().flat_map(ByLanguage::entries).collect(),
                own.style.iter().flat_map(ByLanguage::entries).collect(),
                own.look.as_ref(),
            )
        });
        std::iter::once(top).chain(own).collect()
    }

    /// Everything that is wrong with its words and its style. `locale` gives the messages of a
    /// language.
    ///
    /// # Errors
    /// If there are no messages of a language.
    pub fn check<L: AsRef<Locale>>(
        &self,
        locale: impl Fn(&str) -> Result<L, Diagnostics>,
    ) -> Result<Vec<Problem>, Diagnostics> {
        let mut problems = Vec::new();
        let mut words: BTreeMap<&str, Vec<(Path, &Words)>> = BTreeMap::new();
        for level in self.levels() {
            for (language, own) in level.words {
                let path = level.path.key("words").key(language);
                words.entry(language).or_default().push((path, own));
            }
            for (language, style) in level.style {
                check_style(style, &level.path.key("style").key(language), &mut problems);
            }
        }
        for (language, words) in words {
            problems.extend(locale(language)?.as_ref().check_words(&words));
        }
        Ok(problems)
    }

    /// The images that it names, each with its path in the file.
    pub fn images(&self) -> Vec<(Path, &ImageName)> {
        let images = self.levels().into_iter().filter_map(|level| Some((level.path, level.look?)));
        images
            .flat_map(|(path, look)| {
                let fields =
                    [("logo", &look.logo), ("letterhead", &look.letterhead), ("seal", &look.seal)];
                let path = path.key("look");
                fields
                    .into_iter()
                    .filter_map(move |(field, name)| Some((path.key(field), name.as_ref()?)))
            })
            .collect()
    }
}

/// What is wrong with a style.
fn check_style(style: &HouseStyle, path: &Path, problems: &mut Vec<Problem>) {
    let lists =
        [("headings", &style.headings), ("questions", &style.questions), ("desk", &style.desk)];
    let lists = lists.into_iter().flat_map(|(field, list)| {
        let items = list.iter().flatten().enumerate();
        items.map(move |(index, item)| (path.key(field).index(index), item))
    });
    let single = [("people", &style.people), ("items", &style.items)];
    let single =
        single.into_iter().filter_map(|(field, text)| Some((path.key(field), text.as_ref()?)));
    for (at, _) in lists.chain(single).filter(|(_, text)| text.contains('\n')) {
        problems.push(Problem::error(Rule::Line, at, message!("single-line")));
    }
    if style.questions.as_ref().is_some_and(|marks| marks.len() != 2) {
        let message = message!("two-marks");
        problems.push(Problem::error(Rule::House, path.key("questions"), message));
    }
    for (index, line) in style.desk.iter().flatten().enumerate() {
        let at = path.key("desk").index(index);
        let Some(fields) = fields_of(line) else {
            let message = message!("brace-alone");
            let problem = Problem::error(Rule::House, at, message);
            problems.push(problem.hint(message!("write-desk-field")));
            continue;
        };
        let known = DESK_FIELDS.map(str::to_owned);
        for field in fields.into_iter().filter(|field| !DESK_FIELDS.contains(field)) {
            let hint =
                did_you_mean(field, &known).unwrap_or_else(|| message!("known-fields", known));
            let message = message!("no-desk-field", field);
            let problem = Problem::error(Rule::House, at.clone(), message);
            problems.push(problem.excerpt(format!("{{{field}}}")).hint(hint));
        }
    }
}

/// The names in braces of a line of a desk; `None` if its braces do not match.
pub(crate) fn fields_of(line: &str) -> Option<Vec<&str>> {
    let (mut fields, mut rest) = (Vec::new(), line);
    while let Some(at) = rest.find(['{', '}']) {
        let (field, after) = rest[at..].strip_prefix('{')?.split_once('}')?;
        fields.push(field);
        rest = after;
    }
    Some(fields)
}
