//! The fonts of oshirase by path, with their licences and sources beside them.
//!
//! Fonts that notices rarely need are stored as Brotli streams, and unpacked to the very bytes of
//! the original file when they are asked for.

use std::borrow::Cow;

/// What a font book says of each font, as `MessagePack`: file paths to Typst's `FontInfo`. It is read
/// instead of the fonts, so that a font is loaded only when text is set in it.
pub const BOOK: &[u8] = include_bytes!("../book.msgpack");

/// How a file is stored.
enum Stored {
    Plain(&'static [u8]),
    Brotli(&'static [u8]),
}

macro_rules! plain {
    ($path:literal) => {
        ($path, Stored::Plain(include_bytes!(concat!("../", $path))))
    };
}

macro_rules! brotli {
    ($path:literal) => {
        ($path, Stored::Brotli(include_bytes!(concat!("../", $path, ".br"))))
    };
}

/// Every file by its path, sorted.
static FILES: &[(&str, Stored)] = &[
    plain!("SOURCES.txt"),
    brotli!("fallback/HaranoAjiGothic-Bold.otf"),
    brotli!("fallback/HaranoAjiGothic-Regular.otf"),
    brotli!("fallback/HaranoAjiMincho-Bold.otf"),
    brotli!("fallback/HaranoAjiMincho-Regular.otf"),
    plain!("fallback/OFL-LICENSE.txt"),
    plain!("fallback/README-HaranoAji.txt"),
    plain!("gothic/BIZUDGothic-Bold.ttf"),
    plain!("gothic/BIZUDGothic-Regular.ttf"),
    plain!("gothic/OFL.txt"),
    plain!("latin/Arimo-Bold.ttf"),
    plain!("latin/Arimo-BoldItalic.ttf"),
    plain!("latin/Arimo-Italic.ttf"),
    plain!("latin/Arimo-Regular.ttf"),
    plain!("latin/OFL-Arimo.txt"),
    plain!("latin/OFL-STIXTwoText.txt"),
    plain!("latin/STIXTwoText-Bold.ttf"),
    plain!("latin/STIXTwoText-BoldItalic.ttf"),
    plain!("latin/STIXTwoText-Italic.ttf"),
    plain!("latin/STIXTwoText-Regular.ttf"),
    brotli!("mincho/BIZUDMincho-Bold.ttf"),
    plain!("mincho/BIZUDMincho-Regular.ttf"),
    plain!("mincho/OFL.txt"),
    plain!("names/IPA_Font_License_Agreement_v1.0.txt"),
    plain!("names/Readme.txt"),
    brotli!("names/ipamjm.ttf"),
    brotli!("symbols/NotoSansSymbols2-Regular.ttf"),
    plain!("symbols/OFL.txt"),
];

/// The paths of all files, as `mincho/BIZUDMincho-Regular.ttf`, sorted.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, _)| *path)
}

/// A file by its path. A compressed one is unpacked at every call.
#[must_use]
pub fn get(path: &str) -> Option<Cow<'static, [u8]>> {
    let at = FILES.binary_search_by_key(&path, |(path, _)| *path).ok()?;
    Some(match FILES[at].1 {
        Stored::Plain(bytes) => Cow::Borrowed(bytes),
        Stored::Brotli(mut packed) => {
            let mut bytes = Vec::new();
            brotli_decompressor::BrotliDecompress(&mut packed, &mut bytes)
                .expect("a stored font is a whole Brotli stream");
            Cow::Owned(bytes)
        }
    })
}
