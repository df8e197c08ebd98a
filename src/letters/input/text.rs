//! The encoding of a list that is text. Nothing is decoded with a replacement.

use encoding_rs::{DecoderResult, Encoding as Decoding, SHIFT_JIS, UTF_8};

use super::Stop;
use crate::message;

/// The encoding that a list was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, which Excel calls Unicode text.
    Utf16,
    /// CP932, the Japanese encoding of Windows, which is called `Shift_JIS` too.
    Cp932,
}

impl Encoding {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Cp932 => "CP932 (Shift_JIS)",
        }
    }
}

/// The text of a file, and its encoding: the one that its mark names, UTF-8 if it is valid, CP932 if
/// that is.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Stop> {
    if let Some((decoding, mark)) = Decoding::for_bom(&bytes) {
        let encoding = if decoding == UTF_8 { Encoding::Utf8 } else { Encoding::Utf16 };
        return match strictly(decoding, &bytes[mark..]) {
            Ok(text) => Ok((text, encoding)),
            Err(text) => {
                let line = line_at_end(&text);
                Err(message!("list-not-in-encoding", encoding = encoding.name(), line).into())
            }
        };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(error) => match strictly(SHIFT_JIS, error.as_bytes()) {
            Ok(text) => Ok((text, Encoding::Cp932)),
            Err(text) => {
                let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let utf = line_at_end(&String::from_utf8_lossy(valid));
                let cp = line_at_end(&text);
                Err(message!("list-in-no-encoding", utf, cp).into())
            }
        },
    }
}

/// The text in an encoding; the text before the first byte that is not in it.
fn strictly(decoding: &'static Decoding, bytes: &[u8]) -> Result<String, String> {
    let mut decoder = decoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(most.unwrap_or_default());
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    text.shrink_to_fit();
    if result == DecoderResult::InputEmpty { Ok(text) } else { Err(text) }
}

/// The number of the line that a text ends in.
fn line_at_end(text: &str) -> usize {
    text.matches('\n').count() + 1
}
