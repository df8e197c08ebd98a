//! What is asked for: formats, languages and notices.

/// The format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// A web page.
    Html,
    /// Plain text, for e-mail.
    Txt,
    /// The fields of a form as comma-separated values.
    #[cfg(feature = "sheets")]
    Csv,
    /// The fields of a form as a workbook.
    #[cfg(feature = "sheets")]
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: &[Self] = &[
        Self::Pdf,
        Self::Html,
        Self::Txt,
        #[cfg(feature = "sheets")]
        Self::Csv,
        #[cfg(feature = "sheets")]
        Self::Xlsx,
    ];

    /// The end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Txt => "txt",
            #[cfg(feature = "sheets")]
            Self::Csv => "csv",
            #[cfg(feature = "sheets")]
            Self::Xlsx => "xlsx",
        }
    }

    /// Whether only forms exist in it.
    pub fn is_sheet(self) -> bool {
        match self {
            Self::Pdf | Self::Html | Self::Txt => false,
            #[cfg(feature = "sheets")]
            Self::Csv | Self::Xlsx => true,
        }
    }
}

/// How much of a web page is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HtmlForm {
    /// A whole page.
    #[default]
    Page,
    /// Only the content of its body, for a content management system.
    Fragment,
}

/// Which documents are asked for. What is empty selects everything.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Identifiers of notices.
    pub notices: Vec<String>,
    /// Codes of languages.
    pub languages: Vec<String>,
    /// Formats.
    pub formats: Vec<Format>,
    /// How much of a web page is made.
    pub html: HtmlForm,
    /// Whether the fonts are put into the web page.
    #[cfg(feature = "web-fonts")]
    pub embed_fonts: bool,
}

impl Selection {
    /// Whether documents in a format are asked for.
    pub(super) fn has(&self, format: Format) -> bool {
        self.formats.is_empty() || self.formats.contains(&format)
    }

    /// Whether documents in a language are asked for.
    pub(super) fn has_language(&self, language: &String) -> bool {
        self.languages.is_empty() || self.languages.contains(language)
    }
}
