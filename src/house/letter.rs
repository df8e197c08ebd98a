//! How the letters of a house look that have a recipient each.

use super::look::choices;
use crate::incident::record::keywords;

choices! {
    /// How letters to recipients look, whose address shows through the window of an envelope.
    pub struct LetterLook {
        /// The left edge of the window on the folded sheet, in mm; default: 20.
        pub window_left: u64,
        /// The top edge of the window on the folded sheet, in mm; default: 15.
        pub window_top: u64,
        /// The width of the window in mm; default: 80, the least that Japan Post allows.
        pub window_width: u64,
        /// The height of the window in mm; default: 45, the least that Japan Post allows.
        pub window_height: u64,
        /// How far the sheet moves in the envelope to each side, in mm; default: 5.
        pub window_play: u64,
        /// Whether the edge of the first sheet shows where it is folded in three; default: yes.
        pub fold_marks: bool,
        /// Whether Japanese addresses have the customer barcode of Japan Post; default: yes.
        pub barcode: bool,
        /// The mark on every sheet for a machine that fills envelopes; default: none.
        pub mark: SheetMark,
    }
}

keywords! {
    /// A mark on every sheet for a machine that fills envelopes.
    pub enum SheetMark {
        /// None.
        None = "none",
        /// Optical marks: lines at the left edge.
        Omr = "omr",
        /// Code 39: the identifier, the number of the page and of all.
        Code39 = "code39",
        /// A QR code with the same.
        Qr = "qr",
    }
}
