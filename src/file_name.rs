//! Names of files: which ones can be files on every system and stay below a folder, and how they end.

/// Names that Windows keeps for devices, whatever ending they have.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Whether a path leads to a file below a folder on every system: names between single slashes,
/// none of which leads up, to a drive, a device or a stream.
pub(crate) fn is_plain_path(path: &str) -> bool {
    path.split('/').all(|name| {
        !name.is_empty()
            && !name.starts_with('.')
            && !name.ends_with(['.', ' '])
            && name.chars().all(is_plain)
            && !is_device(name)
    })
}

/// Whether a character can be in the name of a file on every system.
pub(crate) fn is_plain(c: char) -> bool {
    !c.is_control() && !"/\\:*?\"<>|".contains(c)
}

/// Whether Windows takes a name for a device: `con`, `NUL.txt`, `com1.ja.pdf`.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let is_port = |ports: &str| {
        let number = stem.strip_prefix(ports).unwrap_or_default();
        number.chars().count() == 1 && number.contains(|c: char| "0123456789¹²³".contains(c))
    };
    DEVICES.contains(&stem.as_str()) || is_port("com") || is_port("lpt")
}

/// How the name of a file ends, in small letters: `pdf` of `LOGO.PDF`.
pub(crate) fn ending(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_lowercase())
}
