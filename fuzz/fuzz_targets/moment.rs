//! Whatever the text of a moment, it is refused or written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oshirase::incident::Moment;

fuzz_target!(|text: &str| {
    if let Ok(moment) = text.parse::<Moment>() {
        let written = moment.to_string();
        assert_eq!(written.parse::<Moment>().expect("what is written is read"), moment);
        let _ = (moment.earliest(), moment.latest(), moment.datetime_attribute());
    }
});
