//! `oshirase letters`

mod progress;
mod stream;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use oshirase::letters::job::{Failure as RunFailure, Format, Job, Sender, Target, Way};
use oshirase::letters::run::Letters;
use oshirase::letters::{
    self, Filter, Input, Mapping, Needs, Notices, Order, Preset, Recipients, Shard, Storage,
    Variants, differences,
};
use oshirase::message;
use oshirase::message::Message;
use oshirase::notice::Notice;
use oshirase::project::{Options, Project};

use super::args::{LetterFormat, LetterOrder, Letters as Args, LettersCommand};
use super::{Failure, known_language, language, open, print, say, worded};

/// The folder without --output.
const FOLDER: &str = "letters";
/// The file of bad rows.
const REJECTED: &str = "rejected.csv";
/// How many bad rows are shown; all are in the file.
const SHOWN: usize = 50;

impl From<RunFailure> for Failure {
    fn from(failure: RunFailure) -> Self {
        match failure {
            RunFailure::Project(error) => error.into(),
            RunFailure::System(message) => Self::System(message),
        }
    }
}

/// Makes letters, or checks those that are there.
pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    if let Some(LettersCommand::Verify { folder }) = &args.command {
        return verify(folder);
    }
    let (Some(file), Some(id), Some(list)) = (&args.file, &args.notice, &args.recipients) else {
        return Err(Failure::Usage(message!("letters-usage")));
    };
    let options = Options { named: vec![id.clone()], ..args.shared.options() };
    let project = open(file, options)?;
    let notice = super::notice(&project, id)?;
    if notice.kind.form {
        return Err(Failure::Usage(message!("letters-no-form", id)));
    }
    let languages = languages(args, &project, notice)?;
    let notices = Notices::new(&project, notice)?;
    let input = Input::new(list, storage(args))?;
    let reading = reading(args, &languages, &notices)?;
    let variants = Variants::new(&project, &notices, &languages);
    let letters = Letters::new(&project, variants, job(args, notice)?);
    if args.format == LetterFormat::Ndjson {
        return stream::run(&letters, &input, &reading, args.output.as_deref());
    }
    let mut recipients = Recipients::read(&input, &reading)?;
    letters.check(&mut recipients)?;
    let all_letters = recipients.by_group();
    if let Some(count) = args.sample {
        recipients.sample(count);
    }
    for note in recipients.notes() {
        say_line(&note);
    }
    for difference in differences(&all_letters, &notices.persons()) {
        say_line(&message!("warning", message = difference));
    }
    let bad = show_rejects(&recipients, &input.name());
    if args.dry_run {
        return dry_run(&letters, &recipients, bad);
    }
    if bad > 0 && !args.skip_bad {
        return Err(Failure::Refused(message!("letters-bad-rows", rows = bad)));
    }
    let folder = args.output.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let hash = input.hash().map_err(Failure::System)?;
    let job_run = letters.run(hash, &choices(args));
    let mut others = Vec::new();
    if bad > 0 {
        let rejected = recipients.rejected_csv(language()).map_err(Failure::System)?;
        others.push((REJECTED, rejected));
    }
    let target = Target { folder: &folder, run: &job_run, others: &others };
    if let Some(wanted) = &args.reprint {
        let made = letters.reprint(&recipients, &target, wanted, &args.reason)?;
        return print(&format!("{}\n", worded(&message!("letters-reprinted", file = made))));
    }
    let stop = stop_on_ctrl_c()?;
    let bar = progress::Shown::new(args.progress, recipients.len());
    let sheet = if args.print_file {
        let split = letters::print::Split { letters: args.split, tags: !args.untagged };
        letters.print(&recipients, &target, split, stop, &|now| bar.show(now))
    } else {
        letters.make(&recipients, &target, stop, &|now| bar.show(now))
    };
    bar.end();
    let Some(sheet) = sheet? else {
        return Err(Failure::System(message!("letters-stopped", folder)));
    };
    let done = message!(
        "letters-done",
        letters = sheet.letters,
        pages = sheet.pages,
        out = sheet.rows - sheet.letters,
        folder
    );
    print(&format!("{}\n", worded(&done)))
}

fn verify(folder: &Path) -> Result<(), Failure> {
    let found = letters::control::verify(folder).map_err(Failure::System)?;
    if found.is_empty() {
        return print(&format!("{}\n", worded(&message!("letters-verified", folder))));
    }
    let lines: Vec<Message> = found.into_iter().map(|finding| finding.message).collect();
    for line in &lines {
        say_line(line);
    }
    Err(Failure::Refused(message!("letters-not-verified", folder, count = lines.len())))
}

/// What would be made, and what is wrong.
fn dry_run(letters: &Letters, recipients: &Recipients, bad: usize) -> Result<(), Failure> {
    let pages = letters.pages(recipients)?;
    let counts = recipients.counts();
    let message = message!(
        "letters-dry-run",
        rows = counts.read,
        letters = recipients.len(),
        bad,
        out = counts.filtered
    );
    print(&format!("{}\n", worded(&message)))?;
    for (pages, letters) in pages {
        let line = match pages {
            Some(pages) => message!("letters-dry-run-pages", letters, pages),
            None => message!("letters-dry-run-general", letters),
        };
        print(&format!("{}\n", worded(&line)))?;
    }
    if bad > 0 { Err(Failure::Refused(message!("letters-bad-rows", rows = bad))) } else { Ok(()) }
}

/// Shows bad rows. Returns how many there are.
fn show_rejects(recipients: &Recipients, list: &Message) -> usize {
    let rejects = recipients.rejects();
    for reject in rejects.iter().take(SHOWN) {
        say_line(&message!("error", message = reject.said(list)));
    }
    if rejects.len() > SHOWN {
        say_line(&message!("letters-more-rows", more = rejects.len() - SHOWN));
    }
    let mut reasons: BTreeMap<&str, (Message, usize)> = BTreeMap::new();
    for reject in rejects {
        let label = reject.reason.label();
        reasons.entry(reject.reason.as_str()).or_insert((label, 0)).1 += 1;
    }
    for (reason, count) in reasons.into_values() {
        say_line(&message!("letters-reason", reason, count));
    }
    recipients.counts().rejected
}

fn languages(args: &Args, project: &Project, notice: &Notice) -> Result<Vec<String>, Failure> {
    let made = project.languages_of(&notice.spec).to_vec();
    for language in &args.lang {
        known_language(&made, language)?;
    }
    Ok(if args.lang.is_empty() { made } else { args.lang.clone() })
}

fn storage(args: &Args) -> Option<Storage> {
    let stored = args.stored.as_deref()?;
    Storage::ALL.iter().copied().find(|storage| storage.as_str() == stored)
}

/// How the list is read.
fn reading(
    args: &Args,
    languages: &[String],
    notices: &Notices,
) -> Result<letters::Options, Failure> {
    let mapping = match &args.mapping {
        Some(path) => Mapping::read(path, languages)?,
        None => Mapping::default(),
    };
    let preset = args.preset.as_deref().map(|wanted| {
        let all = Preset::all();
        let known: Vec<&str> = all.iter().map(Preset::name).collect();
        let unknown = message!("letters-unknown-preset", preset = wanted, known);
        all.into_iter().find(|preset| preset.name() == wanted).ok_or(Failure::Usage(unknown))
    });
    let usage = Failure::Usage;
    let filters: Result<_, _> =
        args.filter.iter().map(|text| Filter::new(text).map_err(usage)).collect();
    let shard = args.shard.as_deref().map(|text| {
        let parts = text
            .split_once('/')
            .and_then(|(index, of)| Some((index.parse().ok()?, of.parse().ok()?)));
        let (index, of) = parts.ok_or_else(|| usage(message!("letters-shard", text)))?;
        Shard::new(index, of).map_err(usage)
    });
    let is_paper = matches!(args.format, LetterFormat::Pdf | LetterFormat::Ndjson);
    Ok(letters::Options {
        mapping,
        preset: preset.transpose()?,
        needs: Needs {
            address: is_paper,
            email: args.format == LetterFormat::Eml,
            group: notices.are_personal(),
        },
        languages: languages.to_vec(),
        groups: notices.groups(),
        longest: None,
        filters: filters?,
        shard: shard.transpose()?,
        order: match args.order {
            LetterOrder::List => Order::List,
            LetterOrder::Postcode => Order::Postcode,
        },
    })
}

fn job(args: &Args, notice: &Notice) -> Result<Job, Failure> {
    let sender = || -> Result<Sender, Failure> {
        let no_sender = || Failure::Usage(message!("mail-no-sender"));
        let address = args.from.clone().ok_or_else(no_sender)?;
        let name = notice.issuer().and_then(|issuer| issuer.name.get("ja"));
        Ok(Sender { name: name.unwrap_or_default().to_owned(), address })
    };
    Ok(Job {
        format: match args.format {
            LetterFormat::Pdf | LetterFormat::Ndjson => Format::Pdf,
            LetterFormat::Html => Format::Html,
            LetterFormat::Eml => Format::Eml(sender()?),
        },
        way: if args.general { Way::General } else { Way::Usual },
        names: args.name.parse().map_err(Failure::Usage)?,
        language: language(),
    })
}

/// The choices that change what is in the folder, for the ledger.
fn choices(args: &Args) -> String {
    let Args { filter, order, sample, shard, lang, print_file, split, untagged, .. } = args;
    format!("{filter:?} {order:?} {sample:?} {shard:?} {lang:?} {print_file} {split} {untagged}")
}

/// Whether Ctrl-C was pressed. Letters that were begun are made, so that nothing is half done.
fn stop_on_ctrl_c() -> Result<&'static AtomicBool, Failure> {
    static STOP: AtomicBool = AtomicBool::new(false);
    ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed))
        .map_err(|error| Failure::System(message!("no-handler", error = error.to_string())))?;
    Ok(&STOP)
}

fn say_line(message: &Message) {
    say(&format!("{}\n", worded(message)));
}
