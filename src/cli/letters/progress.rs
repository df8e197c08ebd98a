//! How far the letters are: a bar on a terminal, or lines of JSON for programs.

use std::io::{self, IsTerminal};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oshirase::letters::job::Progress;

use super::super::args::ProgressFormat;
use super::super::{colour, say};

/// Columns of the bar, the number of letters, the rate and the time that is left.
const BAR: &str = "{bar:30} {human_pos}/{human_len} {per_sec} {eta}";

/// Shows progress.
pub(super) enum Shown {
    Bar(ProgressBar),
    Json { begun: Instant, last: Mutex<Instant> },
    None,
}

impl Shown {
    /// Begins to show the progress of so many letters.
    pub(super) fn new(format: Option<ProgressFormat>, letters: usize) -> Self {
        let usual =
            if io::stderr().is_terminal() { ProgressFormat::Bar } else { ProgressFormat::None };
        match format.unwrap_or(usual) {
            ProgressFormat::Bar => {
                let bar = ProgressBar::new(u64::try_from(letters).unwrap_or(u64::MAX));
                bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(5));
                if let Ok(style) = ProgressStyle::with_template(BAR) {
                    let signs = if colour(true) { "━╸─" } else { "#>-" };
                    bar.set_style(style.progress_chars(signs));
                }
                Self::Bar(bar)
            }
            ProgressFormat::Json => {
                let now = Instant::now();
                Self::Json { begun: now, last: Mutex::new(now) }
            }
            ProgressFormat::None => Self::None,
        }
    }

    /// Shows how far the letters are.
    pub(super) fn show(&self, now: Progress) {
        let Progress { made, letters } = now;
        match self {
            Self::Bar(bar) => bar.set_position(u64::try_from(made).unwrap_or(u64::MAX)),
            Self::Json { begun, last } => {
                let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
                if last.elapsed() < Duration::from_secs(1) && made < letters {
                    return;
                }
                *last = Instant::now();
                let seconds = begun.elapsed().as_secs_f64();
                let line = serde_json::json!({
                    "made": made,
                    "letters": letters,
                    "seconds": (seconds * 10.0).round() / 10.0,
                });
                say(&format!("{line}\n"));
            }
            Self::None => {}
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
