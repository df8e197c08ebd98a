//! What was made from what, with hashes: the file `manifest.json` beside the documents.

use serde::{Deserialize, Serialize};

use super::{Document, Project, sha256};
use crate::notice::Issued;

/// What was made from what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program that made the documents, with its version.
    pub tool: String,
    /// What they were made from.
    pub incident: ManifestIncident,
    /// The files of the house: the house file, its pages and its images.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub house: Vec<ManifestInput>,
    /// The documents, in the order of their names.
    pub files: Vec<ManifestFile>,
}

/// The incident file that documents were made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ManifestIncident {
    /// The incident's own number.
    pub id: String,
    /// The name of the file.
    pub file: Option<String>,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The file that it includes.
    pub include: Option<ManifestInput>,
}

/// Another file that documents were made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ManifestInput {
    /// The name of the file.
    pub file: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// The name of its file.
    pub file: String,
    /// The identifier of its notice.
    pub notice: String,
    /// The kind of its notice.
    pub kind: String,
    /// The code of its language.
    pub language: String,
    /// The end of the file's name.
    pub format: String,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// Its size.
    pub bytes: usize,
    /// SHA-256 of the document.
    pub sha256: String,
}

impl ManifestFile {
    fn new(document: &Document) -> Self {
        Self {
            file: document.name.clone(),
            notice: document.notice.clone(),
            kind: document.kind.clone(),
            language: document.language.clone(),
            format: document.format.extension().to_owned(),
            draft: document.draft,
            bytes: document.bytes.len(),
            sha256: sha256(&document.bytes),
        }
    }
}

impl Project {
    /// What the documents were made from. `others` are documents made before, which stay unless
    /// they were made again.
    pub fn manifest(&self, documents: &[Document], others: Vec<ManifestFile>) -> Manifest {
        let mut files: Vec<_> = documents.iter().map(ManifestFile::new).collect();
        let is_made = |name: &str| documents.iter().any(|document| document.name == name);
        files.extend(others.into_iter().filter(|other| !is_made(&other.file)));
        files.sort_by(|a, b| a.file.cmp(&b.file));
        files.dedup_by(|other, first| other.file == first.file);
        let input = |(file, sha256)| ManifestInput { file, sha256 };
        let include = self.facts.files.include.clone();
        Manifest {
            tool: concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned(),
            incident: ManifestIncident {
                id: self.incident().incident.id.clone(),
                file: self.path.file_name().map(|name| name.to_string_lossy().into_owned()),
                sha256: self.hash().to_owned(),
                include: include.map(input),
            },
            house: self.house.files.iter().cloned().map(input).collect(),
            files,
        }
    }

    /// The documents that were issued, as far as they are still there: `size` gives the size of a
    /// file with a name and a SHA-256.
    pub fn issued_files(
        &self,
        issued: &Issued,
        size: impl Fn(&str, &str) -> Option<usize>,
    ) -> Vec<ManifestFile> {
        let mut files = Vec::new();
        for spec in self.specs() {
            let id = spec.id.as_str();
            for (file, sha256) in issued.0.get(id).into_iter().flat_map(|issue| &issue.documents) {
                let rest = file.strip_prefix(id).and_then(|rest| rest.strip_prefix('.'));
                let Some((language, format)) = rest.and_then(|rest| rest.split_once('.')) else {
                    continue;
                };
                let Some(bytes) = size(file, sha256) else { continue };
                files.push(ManifestFile {
                    file: file.clone(),
                    notice: id.to_owned(),
                    kind: spec.kind.as_str().to_owned(),
                    language: language.to_owned(),
                    format: format.to_owned(),
                    draft: false,
                    bytes,
                    sha256: sha256.clone(),
                });
            }
        }
        files
    }

    /// SHA-256 of the incident file.
    pub fn hash(&self) -> &str {
        &self.facts.files.hash
    }
}
