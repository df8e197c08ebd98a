//! The files of a project that people write.

use std::path::{Path, PathBuf};

use super::Project;
use crate::incident::Body;

/// A file that a user writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it is for.
    pub role: FileRole,
    /// The notices whose page it is.
    pub notices: Vec<String>,
}

impl UserFile {
    fn new(path: PathBuf, role: FileRole) -> Self {
        Self { path, role, notices: Vec::new() }
    }
}

/// What a file of a user is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRole {
    /// The facts.
    Incident,
    /// The facts of another organisation, which are not the user's to change.
    Included,
    /// The page of a notice.
    Page,
    /// The words, style and look of the issuers.
    House,
    /// The page of a kind of notice.
    HousePage,
}

impl Project {
    /// The files of the user that the project was read from and that people write: the incident
    /// file first, then the one that it includes, the pages of its notices, the house file and its
    /// pages.
    pub fn files(&self) -> Vec<UserFile> {
        let mut files = vec![UserFile::new(self.path.clone(), FileRole::Incident)];
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if let Some(included) = &self.facts.incident.include {
            files.push(UserFile::new(folder.join(included), FileRole::Included));
        }
        for spec in self.specs() {
            for (_, name) in spec.body.iter().flat_map(Body::files) {
                let path = folder.join(name);
                let notice = spec.id.as_str().to_owned();
                match files.iter_mut().find(|file| file.path == path) {
                    // One page for all languages is read once for each.
                    Some(file) if file.notices.contains(&notice) => {}
                    Some(file) => file.notices.push(notice),
                    None => files.push(UserFile {
                        notices: vec![notice],
                        ..UserFile::new(path, FileRole::Page)
                    }),
                }
            }
        }
        let house = self.house.path.iter();
        files.extend(house.map(|path| UserFile::new(path.clone(), FileRole::House)));
        let pages = self.house.house.pages().iter();
        let pages = pages.map(|page| UserFile::new(PathBuf::from(&page.path), FileRole::HousePage));
        files.extend(pages);
        files
    }
}
