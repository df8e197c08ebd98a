//! Letters for another program: a recipient a line on standard input, an answer a line on standard
//! output, in the same order.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use oshirase::letters::names::Names;
use oshirase::letters::run::{CHUNK, Finished, Letters, Numbered};
use oshirase::letters::{Input, Options, Recipient, Reject, Stream};
use oshirase::message;
use serde_json::{Value, json};

use super::super::output::write_whole;
use super::super::{Failure, worded};

type Line = Result<Recipient, Vec<Reject>>;

/// Answers every line of standard input. With a folder, letters are files in it; otherwise they are in
/// the answers.
pub(super) fn run(
    letters: &Letters,
    input: &Input,
    reading: &Options,
    folder: Option<&Path>,
) -> Result<(), Failure> {
    if !input.is_standard_input() {
        return Err(Failure::Usage(message!("letters-stream-input")));
    }
    if let Some(folder) = folder {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::system(message!("doing-create-folder"), folder, &error))?;
    }
    // A reader of its own takes what is there, so that letters are laid out together if several
    // recipients wait, and one alone gets its answer at once.
    let (send, lines) = sync_channel(CHUNK);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut stream = Stream::new(io::stdin().lock(), reading);
            while let Some(line) = stream.next_line().transpose() {
                let is_last = line.is_err();
                if send.send(line).is_err() || is_last {
                    return;
                }
            }
        });
        let mut names = letters.stream_names();
        while let Some(batch) = batch(&lines)? {
            let answers = answer(letters, batch, &mut names, folder)?;
            let mut out = io::stdout().lock();
            let written = answers.iter().try_for_each(|answer| writeln!(out, "{answer}"));
            match written.and_then(|()| out.flush()) {
                // Whoever reads has had enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
                Err(error) => {
                    return Err(Failure::System(message!("cannot-write-result", error)));
                }
                Ok(()) => {}
            }
        }
        Ok(())
    })
}

/// The lines that wait, at least one; `None` at the end.
fn batch(lines: &Receiver<io::Result<Line>>) -> Result<Option<Vec<Line>>, Failure> {
    let Ok(first) = lines.recv() else { return Ok(None) };
    let rest = lines.try_iter().take(CHUNK - 1);
    let lines: io::Result<Vec<Line>> = std::iter::once(first).chain(rest).collect();
    let failed = |error: io::Error| Failure::System(message!("cannot-read-input", error));
    Ok(Some(lines.map_err(failed)?))
}

fn answer(
    letters: &Letters,
    batch: Vec<Line>,
    names: &mut Names,
    folder: Option<&Path>,
) -> Result<Vec<Value>, Failure> {
    let check = |line: Line| match line {
        Ok(recipient) => {
            let rejects = letters.check_alone(&recipient)?;
            Ok(if rejects.is_empty() { Ok(recipient) } else { Err(rejects) })
        }
        Err(rejects) => Ok(Err(rejects)),
    };
    let lines = batch.into_iter().map(check).collect::<Result<Vec<Line>, Failure>>()?;
    let good: Vec<Numbered> = lines.iter().flatten().map(|good| (good.row, good)).collect();
    let mut finished = letters.finish(&good)?.into_iter();
    let answer = |line: &Line| match line {
        Ok(recipient) => match finished.next().flatten() {
            Some((_, made)) => made_answer(recipient, &made, names, folder),
            None => Ok(rejected(&[letters.too_large_alone(recipient)])),
        },
        Err(rejects) => Ok(rejected(rejects)),
    };
    lines.iter().map(answer).collect()
}

fn made_answer(
    recipient: &Recipient,
    made: &Finished,
    names: &mut Names,
    folder: Option<&Path>,
) -> Result<Value, Failure> {
    let mut answer = json!({
        "row": recipient.row,
        "id": recipient.id,
        "status": "made",
        "pages": made.pages,
        "sha256": made.hash.to_string(),
        "findings": [],
    });
    match folder {
        Some(folder) => {
            let name = format!("{}.pdf", names.name(recipient).map_err(Failure::Refused)?);
            write_whole(&folder.join(&name), &made.pdf.concat(), true)?;
            answer["path"] = name.into();
        }
        None => answer["pdf"] = STANDARD.encode(made.pdf.concat()).into(),
    }
    Ok(answer)
}

fn rejected(rejects: &[Reject]) -> Value {
    let findings = rejects.iter().map(|reject| {
        json!({
            "column": reject.column,
            "reason": reject.reason.as_str(),
            "message": worded(&reject.message),
        })
    });
    let findings: Vec<Value> = findings.collect();
    json!({
        "row": rejects.first().map(|reject| reject.row),
        "id": rejects.first().map(|reject| reject.id.as_str()),
        "status": "rejected",
        "findings": findings,
    })
}
