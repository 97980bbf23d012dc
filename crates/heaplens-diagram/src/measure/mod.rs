//! How wide a piece of text is, from bundled numbers.
//!
//! Natively and in wasm the same text has the same width to the bit, because no font of the machine is ever asked.
//! Values are set in a monospace face, where a width is a count of cells; labels in a sans face, from a table of the
//! advance widths of DejaVu Sans, the widest of the faces in the fallback list, so that no label outgrows its room.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Advance width of one cell of the monospace face, in em (DejaVu Sans Mono has 0.602, Menlo the same, Consolas less).
pub const MONO_ADVANCE_EM: f64 = 0.602;

/// Advance widths of DejaVu Sans for U+0020 … U+007E, in thousandths of an em.
const SANS_ADVANCE: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// Cells a text takes in a monospace face: 2 for wide characters, 0 for combining ones.
pub fn cells(text: &str) -> usize {
    text.width()
}

/// Width in px of a text in the monospace face.
pub fn mono_width(text: &str, font_px: f64) -> f64 {
    cells(text) as f64 * MONO_ADVANCE_EM * font_px
}

/// Width in px of a text in the sans face.
pub fn sans_width(text: &str, font_px: f64) -> f64 {
    let thousandths: u64 = text.chars().map(sans_advance).sum();
    thousandths as f64 / 1000.0 * font_px
}

fn sans_advance(character: char) -> u64 {
    let index = (character as usize).checked_sub(0x20);
    match index.and_then(|index| SANS_ADVANCE.get(index)) {
        Some(advance) => u64::from(*advance),
        None => character.width().unwrap_or(0) as u64 * 640,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_cells_and_combining_ones_none() {
        assert_eq!(cells("abc"), 3);
        assert_eq!(cells("日本"), 4);
        assert_eq!(cells("e\u{301}"), 1);
    }

    #[test]
    fn sans_widths_come_from_the_table() {
        assert_eq!(sans_width("i", 1000.0), 278.0);
        assert!(sans_width("W", 10.0) > sans_width("i", 10.0) * 3.0);
    }
}
