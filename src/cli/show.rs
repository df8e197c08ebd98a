//! `oshirase show`

use oshirase::project::{Error, Project};

use super::args::Show;
use super::{Failure, known_language, notice, print};

/// Prints the data of a notice that its template gets.
pub(crate) fn run(args: &Show) -> Result<(), Failure> {
    let project = Project::open(&args.file, args.shared.options())?;
    if project.diagnostics().has_errors() {
        return Err(Failure::Input(project.diagnostics().clone()));
    }
    let notice = notice(&project, &args.notice)?;
    known_language(project.languages(), &args.lang)?;
    let data = project.template_data(notice, &args.lang, !args.web).map_err(Error::Input)?;
    print(&format!("{data:#}\n"))
}
