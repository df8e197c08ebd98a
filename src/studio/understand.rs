//! What a form says while somebody types: how a moment and a number are understood, and which
//! sentence a claim of each strength makes. The reader of the file decides; no other spelling is
//! taken.

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::{said, schema};
use crate::assets::Assets;
use crate::diagnostic::{Diagnostics, Severity};
use crate::incident::moment::MomentError;
use crate::incident::{Claim, Count, DateCalendar, Fact, Moment, Organisation, Strength};
use crate::locale::moment::{Style, Weekday, phrase};
use crate::locale::{Argument, Locale, thousands};
use crate::message;
use crate::message::{Language, Message};
use crate::source::{Format, Problem, Source};
use crate::writing::claim_sentence;

/// How a moment is understood that was typed in Japanese, in English or as the file writes it.
///
/// `{ "ok": true, "ja", "wareki", "en", "canonical", "notes" }`: its words in both languages with
/// the weekday, in Japanese by the era too (`null` before the first one); the value to write in the
/// file; and what was put right, in the user's language. `{ "ok": false, "message", "hints" }` if
/// it is not understood.
///
/// # Errors
/// If the messages of a language are not valid Fluent.
pub fn moment(text: &str, ui: Language, assets: &Assets) -> Result<Value, Diagnostics> {
    let text = text.trim();
    let (read, mut problems) = Source::read_text::<Moment>(text, &[]);
    if let (Some(problem), Err(MomentError::Empty | MomentError::NotUnderstood { .. })) =
        (problems.first_mut(), text.parse::<Moment>())
    {
        problem.hints.push(message!("write-moment"));
    }
    let moment = match sound(read, &problems, ui) {
        Ok(moment) => moment,
        Err(refused) => return Ok(refused),
    };
    let style = Style { weekday: Weekday::Short, ..Style::default() };
    let era = Style { calendar: DateCalendar::Wareki, ..style.clone() };
    let (japanese, english) = (assets.locale("ja")?, assets.locale("en")?);
    let words = phrase(&moment, &style, &japanese)
        .and_then(|ja| Ok((ja, phrase(&moment, &style, &english)?)));
    Ok(match words {
        Ok((ja, en)) => json!({
            "ok": true,
            "ja": ja,
            "wareki": phrase(&moment, &era, &japanese).ok(),
            "en": en,
            "canonical": moment.to_string(),
            "notes": problems.iter().map(|found| said::said(&found.message, "", None, ui)).collect::<Vec<_>>(),
        }),
        Err(error) => refused(&Message::from(&error), &[], ui),
    })
}

/// How a number is understood: `{ "ok": true, "ja", "en", "certainty", "count" }`, its words
/// without a unit; `count` is `null` if it is unknown. `{ "ok": false, "message", "hints" }` says
/// what to write instead.
///
/// # Errors
/// If the messages of a language are not valid Fluent.
pub fn count(text: &str, ui: Language, assets: &Assets) -> Result<Value, Diagnostics> {
    let text = text.trim();
    let (read, mut problems) = Source::read_text::<Count>(text, &[]);
    if let Some(problem) = problems.first_mut() {
        problem.hints.push(match only_number(text) {
            Some(number) => message!("write-count", number),
            None => message!("write-count-or-unknown"),
        });
    }
    let count = match sound(read, &problems, ui) {
        Ok(count) => count,
        Err(refused) => return Ok(refused),
    };
    let words = |language: &str| -> Result<String, Diagnostics> {
        let locale = assets.locale(language)?;
        let said = match count.count.and_then(|number| i64::try_from(number).ok()) {
            None => locale.message("count-unknown", &[]),
            Some(number) => {
                let certainty = Argument::Text(count.certainty.as_str());
                let number = thousands(number);
                let arguments = [("certainty", certainty), ("number", Argument::Text(&number))];
                locale.message("number-certain", &arguments)
            }
        };
        said.map_err(|error| error.diagnostic().into())
    };
    Ok(json!({
        "ok": true,
        "ja": words("ja")?,
        "en": words("en")?,
        "certainty": count.certainty.as_str(),
        "count": count.count,
    }))
}

/// The number in a text that has only one: 1532 of 1,532人.
fn only_number(text: &str) -> Option<u64> {
    let plain: String = text.nfkc().filter(|c| *c != ',').collect();
    let mut numbers = plain.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number = numbers.next()?;
    // A number that is too large is refused however it is written.
    Source::read_text::<Count>(number, &[]).0?;
    number.parse().ok().filter(|_| numbers.next().is_none())
}

/// The sentence that a claim makes with each strength, in our own words without a house:
/// `{ "ok": true, "strengths": [{ "word", "title", "ja", "en" }] }`. A sentence is `null` in a
/// language that does not have what is claimed.
///
/// `claim` is the claim as the file has it, as JSON; it needs no `strength` and no `by`. `party` is
/// the organisation that claims it, if another one reports that. A claim that cannot be read is
/// `{ "ok": false, "message", "hints" }`.
///
/// # Errors
/// If the messages of a language are not valid Fluent.
pub fn claim(
    claim: &Value,
    party: Option<&Organisation>,
    ui: Language,
    assets: &Assets,
) -> Result<Value, Diagnostics> {
    let locales = [assets.locale("ja")?, assets.locale("en")?];
    let mut strengths = Vec::new();
    for strength in Strength::ALL {
        let read = match with_strength(claim, *strength, ui, assets) {
            Ok(read) => read,
            Err(refused) => return Ok(refused),
        };
        let sentence = |locale: &Locale| {
            let name = party.map(|party| {
                let line = party.short.as_ref().unwrap_or(&party.name);
                line.get(locale.language()).unwrap_or_default()
            });
            claim_sentence(&read, name, locale)
        };
        let (ja, en) = match (sentence(&locales[0]), sentence(&locales[1])) {
            (Ok(ja), Ok(en)) => (ja, en),
            (Err(error), _) | (_, Err(error)) => return Ok(refused(&error, &[], ui)),
        };
        let word = strength.as_str();
        let title = schema::word_label("Strength", word, ui);
        strengths.push(json!({ "word": word, "title": title, "ja": ja, "en": en }));
    }
    Ok(json!({ "ok": true, "strengths": strengths }))
}

/// A claim of JSON with a strength.
fn with_strength(
    claim: &Value,
    strength: Strength,
    ui: Language,
    assets: &Assets,
) -> Result<Fact<Claim>, Value> {
    let mut claim = claim.clone();
    if let Some(fields) = claim.as_object_mut() {
        fields.insert("strength".to_owned(), strength.as_str().into());
        // Who claims it does not change the sentence of the one who claims it.
        fields.entry("by").or_insert_with(|| "by".into());
    }
    // JSON is YAML.
    let source = Source::new("", claim.to_string().as_bytes(), Format::Yaml);
    let source = source.map_err(|found| {
        let first = found.diagnostics().first();
        first.map_or(Value::Null, |found| refused(&found.message, &found.hints, ui))
    })?;
    let (read, problems) = source.read(&assets.languages());
    sound(read, &problems, ui)
}

/// A value without an error, or why it is refused.
fn sound<T>(read: Option<T>, problems: &[Problem], ui: Language) -> Result<T, Value> {
    let error = problems.iter().find(|found| found.severity == Severity::Error);
    match (read, error) {
        (Some(value), None) => Ok(value),
        // What cannot be read has a problem.
        (_, error) => {
            Err(error.map_or(Value::Null, |found| refused(&found.message, &found.hints, ui)))
        }
    }
}

fn refused(message: &Message, hints: &[Message], ui: Language) -> Value {
    let said = |message: &Message| said::said(message, "", None, ui);
    let hints: Vec<String> = hints.iter().map(said).collect();
    json!({ "ok": false, "message": said(message), "hints": hints })
}
