//! `oshirase show`

use oshirase::project::Error;

use super::args::Show;
use super::{Failure, known_language, notice, open, print};

/// Prints the data of a notice that its template gets.
pub(crate) fn run(args: &Show) -> Result<(), Failure> {
    let project = open(&args.file, args.shared.options())?;
    let notice = notice(&project, &args.notice)?;
    known_language(project.languages(), &args.lang)?;
    let data = project.template_data(notice, &args.lang, !args.web).map_err(Error::Input)?;
    print(&format!("{data:#}\n"))
}
