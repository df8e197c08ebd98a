//! Whatever the text of a field, it is taken apart or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oshirase::incident::markdown;

fuzz_target!(|text: &str| {
    if let Ok(blocks) = markdown::parse(text) {
        markdown::walk(&blocks, &mut |_| {});
    }
});
