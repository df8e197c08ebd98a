//! `oshirase import review`

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use oshirase::message;
use oshirase::project::{FileRole, Project, read_regular, sha256};
use oshirase::review::{self, LARGEST, Patches, Proposal, Reviewed};
use oshirase::source::LARGEST_FILE;
use oshirase::studio;
use serde_json::json;

use super::args::{ImportReview, MessageFormat};
use super::output::replace;
use super::{Failure, language, plain, print, say, show, worded};

/// Brings the words of a review sheet back into the user's files: each proposal is shown before it
/// is taken.
pub(crate) fn run(args: &ImportReview) -> Result<(), Failure> {
    let project = Project::open(&args.file, args.shared.options())?;
    let bytes = read_regular(&args.sheet, LARGEST as u64 + 1)
        .map_err(|error| Failure::system(message!("doing-read"), &args.sheet, &error))?;
    let reviewed = review::proposals(&project, &bytes)?;
    let is_json = args.message_format == MessageFormat::Json;
    if !is_json {
        for (id, comment) in &reviewed.comments {
            print(&lines(&worded(&message!("review-said", id, comment))))?;
        }
    }
    let taken = choose(args, &reviewed, is_json)?;
    let changed = taken.iter().any(|taken| *taken);
    if changed {
        let chosen = reviewed.proposals.iter().zip(&taken).filter(|(_, taken)| **taken);
        let chosen: Vec<&Proposal> = chosen.map(|(proposal, _)| proposal).collect();
        write(args, &project, &review::patches(&project, &chosen))?;
    }
    if is_json {
        print(&format!("{:#}\n", as_json(&reviewed, &taken)))?;
    }
    finish(args, &reviewed, &taken)
}

/// Which proposals are taken. Those with a problem never are.
fn choose(args: &ImportReview, reviewed: &Reviewed, is_json: bool) -> Result<Vec<bool>, Failure> {
    let proposals = &reviewed.proposals;
    if let Some(id) = args.accept.iter().find(|id| !proposals.iter().any(|one| is_named(one, id))) {
        return Err(Failure::Usage(message!("review-no-such", id)));
    }
    let is_asked = !args.dry_run && !args.yes && args.accept.is_empty() && !is_json;
    let can_ask = is_asked && io::stdin().is_terminal();
    let (mut all, mut none) = (args.yes, false);
    let mut taken = Vec::with_capacity(proposals.len());
    for proposal in proposals {
        if !is_json && !none {
            print(&shown(proposal))?;
        }
        let can_be = proposal.problem.is_none() && !none;
        let is_accepted = args.accept.iter().any(|id| is_named(proposal, id));
        let mut takes = can_be && (all || is_accepted);
        if can_be && !all && can_ask {
            match ask()? {
                Answer::Yes => takes = true,
                Answer::No => {}
                Answer::All => (takes, all) = (true, true),
                Answer::Quit => none = true,
            }
        }
        taken.push(takes);
    }
    let can_take = proposals.iter().any(|proposal| proposal.problem.is_none());
    if can_take && !can_ask && !args.dry_run && !args.yes && args.accept.is_empty() {
        return Err(Failure::Usage(message!("review-not-asked")));
    }
    Ok(taken)
}

/// Whether a proposal is meant by its place, or by its place and its language.
fn is_named(proposal: &Proposal, name: &str) -> bool {
    let with_language = name.strip_suffix(&proposal.language).and_then(|n| n.strip_suffix(':'));
    proposal.id == name || with_language == Some(&proposal.id)
}

/// A proposal as lines.
fn shown(proposal: &Proposal) -> String {
    let Proposal { id, language, place, before, after, exported, problem, .. } = proposal;
    let mut texts = vec![worded(&message!("review-proposal", id, language, place))];
    if let Some(text) = exported {
        texts.push(worded(&message!("review-exported", text)));
    }
    let missing = worded(&message!("review-missing"));
    let text = if before.is_empty() { &missing } else { before };
    texts.push(worded(&message!("review-before", text)));
    let removed = worded(&message!("review-removed"));
    let text = if after.is_empty() { &removed } else { after };
    texts.push(worded(&message!("review-after", text)));
    if let Some(problem) = problem {
        texts.push(worded(&message!("review-problem", problem)));
    }
    texts.join("\n").lines().map(|line| format!("{}\n", plain(line))).collect::<String>() + "\n"
}

/// Words of a sheet as lines without control characters.
fn lines(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", plain(line))).collect()
}

enum Answer {
    Yes,
    No,
    All,
    Quit,
}

/// Asks until the answer is one of the letters. The end of the input is an end.
fn ask() -> Result<Answer, Failure> {
    let mut answer = String::new();
    loop {
        say(&worded(&message!("review-ask")));
        answer.clear();
        let read = io::stdin().lock().read_line(&mut answer);
        if read.map_err(|error| Failure::System(message!("cannot-read-answer", error)))? == 0 {
            return Ok(Answer::Quit);
        }
        match answer.trim().to_lowercase().as_str() {
            "y" => return Ok(Answer::Yes),
            "n" => return Ok(Answer::No),
            "a" => return Ok(Answer::All),
            "q" => return Ok(Answer::Quit),
            _ => {}
        }
    }
}

/// Writes the changed files: first all are made, then each is replaced while it still has the text
/// that it was made of. If one has another text by then, those before it get theirs back.
fn write(args: &ImportReview, project: &Project, patches: &Patches) -> Result<(), Failure> {
    let changed = |file: &Path| Failure::Refused(message!("review-file-changed", file));
    let read = |file: &Path| {
        let bytes = read_regular(file, LARGEST_FILE as u64 + 1)
            .map_err(|error| Failure::system(message!("doing-read"), file, &error))?;
        String::from_utf8(bytes).map_err(|_| changed(file))
    };
    let mut files = Vec::new();
    for page in &patches.pages {
        let file = args.file.with_file_name(&page.file);
        let was = read(&file)?;
        let text = page.applied(&was).ok_or_else(|| changed(&file))?;
        files.push((file, was, text));
    }
    if !patches.edits.is_empty() {
        let was = read(&args.file)?;
        if sha256(was.as_bytes()) != project.hash() {
            return Err(changed(&args.file));
        }
        let patched = studio::patched(&args.file, FileRole::Incident, &was, &patches.edits);
        files.push((args.file.clone(), was, patched.map_err(Failure::Refused)?));
    }
    for (index, (file, was, text)) in files.iter().enumerate() {
        let why = match replace(file, Some(was), text) {
            Ok(true) => continue,
            Ok(false) => changed(file),
            Err(why) => why,
        };
        for (file, was, text) in &files[..index] {
            replace(file, Some(text), was)?;
        }
        return Err(why);
    }
    Ok(())
}

fn as_json(reviewed: &Reviewed, taken: &[bool]) -> serde_json::Value {
    let proposals = reviewed.proposals.iter().zip(taken).map(|(proposal, taken)| {
        json!({
            "id": proposal.id,
            "language": proposal.language,
            "place": proposal.place,
            "before": proposal.before,
            "after": proposal.after,
            "exported": proposal.exported,
            "problem": proposal.problem.as_ref().map(|problem| problem.text(language())),
            "taken": taken,
        })
    });
    let comments =
        reviewed.comments.iter().map(|(id, comment)| json!({ "id": id, "comment": comment }));
    json!({
        "notice": reviewed.notice,
        "proposals": proposals.collect::<Vec<_>>(),
        "comments": comments.collect::<Vec<_>>(),
    })
}

/// Says what was done, and what is wrong in the file now.
fn finish(args: &ImportReview, reviewed: &Reviewed, taken: &[bool]) -> Result<(), Failure> {
    let all = reviewed.proposals.len();
    let problems = reviewed.proposals.iter().filter(|one| one.problem.is_some()).count();
    let taken = taken.iter().filter(|taken| **taken).count();
    if args.message_format == MessageFormat::Human {
        let message = if all == 0 {
            message!("review-none")
        } else {
            message!("review-counts", taken, left = all - taken - problems, problems)
        };
        print(&format!("{}\n", worded(&message)))?;
        if taken > 0 {
            let project = Project::open(&args.file, args.shared.options())?;
            show(project.diagnostics().clone(), MessageFormat::Human);
        }
    }
    match problems {
        0 => Ok(()),
        _ => Err(Failure::Refused(message!("review-has-problems", problems))),
    }
}
