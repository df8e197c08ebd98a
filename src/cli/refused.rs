//! What is wrong with a command line, in the language in which the program speaks.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use oshirase::message;
use oshirase::message::Message;

use super::{plain, say, worded};

/// Says why a command line was refused. What only shows help or the version is no error; it is
/// printed as clap does.
pub(super) fn refuse(error: &clap::Error) -> u8 {
    let is_shown = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
    );
    if is_shown {
        // A closed pipe is not an error.
        drop(error.print());
    } else {
        let mut lines = vec![message!("error", message = why(error))];
        lines.extend(hints(error).into_iter().map(|hint| message!("hint", hint)));
        for line in lines {
            say(&format!("{}\n", plain(&worded(&line))));
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.to_string();
            let usage = usage.trim_start_matches("Usage:").trim();
            say(&format!("\n{}\n", worded(&message!("usage", usage))));
        }
    }
    u8::try_from(error.exit_code()).unwrap_or(2)
}

fn values(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value.clone()],
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => Vec::new(),
    }
}

fn value(error: &clap::Error, kind: ContextKind) -> String {
    values(error, kind).join(" ")
}

fn why(error: &clap::Error) -> Message {
    let argument = value(error, ContextKind::InvalidArg);
    let given = value(error, ContextKind::InvalidValue);
    let before = values(error, ContextKind::PriorArg);
    match error.kind() {
        ErrorKind::UnknownArgument => message!("unknown-argument", argument),
        ErrorKind::InvalidSubcommand => {
            let command = value(error, ContextKind::InvalidSubcommand);
            message!("unknown-command", command)
        }
        ErrorKind::InvalidValue if given.is_empty() => message!("argument-needs-value", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            message!("invalid-argument", argument, value = given)
        }
        ErrorKind::MissingSubcommand => message!("missing-command"),
        ErrorKind::MissingRequiredArgument => {
            message!("missing-arguments", arguments = values(error, ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict if before == [argument.as_str()] => {
            message!("argument-twice", argument)
        }
        ErrorKind::ArgumentConflict => {
            message!("argument-conflict", argument, others = before)
        }
        // What no argument of this program leads to has clap's own words.
        _ => error.kind().to_string().into(),
    }
}

fn hints(error: &clap::Error) -> Vec<Message> {
    let mut hints = Vec::new();
    let known = values(error, ContextKind::ValidValue);
    if !known.is_empty() {
        hints.push(message!("write-one-of", known));
    }
    for kind in
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
    {
        let near = values(error, kind).into_iter();
        hints.extend(near.map(|near| message!("did-you-mean", near)));
    }
    hints.extend(error.source().map(|source| source.to_string().into()));
    hints.push(message!("see-help"));
    hints
}
