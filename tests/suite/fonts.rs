//! The built-in fonts: the files of their sources, unpacked byte for byte, and the book that stands
//! in for reading them (`UPDATE=1` writes it anew).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use typst::text::FontInfo;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts");

fn fonts() -> impl Iterator<Item = &'static str> {
    oshirase_fonts::paths().filter(|path| path.ends_with(".ttf") || path.ends_with(".otf"))
}

#[test]
fn every_file_is_built_in() {
    let mut files = BTreeSet::from(["SOURCES.txt".to_owned()]);
    for folder in fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        if !folder.is_dir() || name == "src" {
            continue;
        }
        for file in fs::read_dir(&folder).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            files.insert(format!("{name}/{}", file.strip_suffix(".br").unwrap_or(&file)));
        }
    }
    let built_in: Vec<_> = oshirase_fonts::paths().collect();
    assert_eq!(built_in, files.into_iter().collect::<Vec<_>>());
}

#[test]
fn the_bytes_are_those_of_the_sources() {
    let sources = fs::read_to_string(Path::new(FOLDER).join("SOURCES.txt")).unwrap();
    for path in fonts() {
        let bytes = oshirase_fonts::get(path).unwrap();
        let hash: String =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(sources.contains(&format!("{hash}  ./{path}")), "{path} has the hash {hash}");
    }
}

#[test]
fn the_book_says_what_the_fonts_say() {
    let info = |path| FontInfo::new(&oshirase_fonts::get(path).unwrap(), 0).unwrap();
    let book: BTreeMap<&str, FontInfo> = fonts().map(|path| (path, info(path))).collect();
    let found = rmp_serde::to_vec_named(&book).unwrap();
    let file = Path::new(FOLDER).join("book.msgpack");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &found).unwrap();
    }
    let same = fs::read(&file).unwrap() == found;
    assert!(same, "fonts/book.msgpack is out of date: run this test with UPDATE=1");
}
