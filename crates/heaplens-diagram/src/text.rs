//! Text as it may be shown: nothing invisible, nothing that XML forbids, nothing longer than its room.

use crate::measure;

/// The mark of elements that a container has beyond those shown.
pub fn more(count: u64) -> String {
    format!("… {count} more")
}

/// The mark of objects that are too deep to be shown.
pub fn hidden(count: u64) -> String {
    match count {
        1 => "▸ 1 object".to_string(),
        count => format!("▸ {count} objects"),
    }
}

/// The text with every character that would be invisible, break the line, turn the writing direction of what follows
/// or be forbidden in XML replaced by its Python escape.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if needs_escape(c) => out.push_str(&escape(c)),
            c => out.push(c),
        }
    }
    out
}

fn needs_escape(c: char) -> bool {
    let code = c as u32;
    c.is_control()
        || matches!(code, 0x00AD | 0x061C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF0..=0xFFFB)
        || (code & 0xFFFE) == 0xFFFE
        || (0xFDD0..=0xFDEF).contains(&code)
        || (0xE000..=0xF8FF).contains(&code)
        || code >= 0xE0000
}

fn escape(c: char) -> String {
    match c as u32 {
        code @ 0..=0xFF => format!("\\x{code:02x}"),
        code @ 0x100..=0xFFFF => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// The visible text, its middle left out where it takes more than `max_cells`: `'aaaa…12,345…aaaa'`.
pub fn elided(text: &str, max_cells: usize) -> String {
    // A text of a million characters is cut before it is looked at closely, yet its length is told truly.
    let count = text.chars().count();
    let window = max_cells.max(8);
    if count <= window {
        let shown = visible(text);
        if measure::cells(&shown) <= max_cells {
            return shown;
        }
    }
    let mark_for = |left_out: usize| format!("…{left_out}…");
    let room = max_cells.saturating_sub(mark_for(count).chars().count()).max(2);
    let (head, taken_head) = take_cells(text.chars(), room - room / 3);
    let (tail_reversed, taken_tail) = take_cells_back(text, room / 3, count - taken_head);
    let left_out = count - taken_head - taken_tail;
    if left_out == 0 {
        return visible(text);
    }
    format!("{head}{}{tail_reversed}", mark_for(left_out))
}

/// A function's name and parameters, the last of them left out where they take more than `max_cells`: `f(a, b, …)`.
pub fn signature(text: &str, max_cells: usize) -> String {
    const END: &str = ", …)";
    let fits = |text: &str| text.chars().count() <= max_cells && measure::cells(&visible(text)) <= max_cells;
    if fits(text) || !text.ends_with(')') {
        return elided(text, max_cells);
    }
    let room = max_cells.saturating_sub(END.chars().count());
    let commas = text.match_indices(", ").map(|(at, _)| at);
    let heads = commas
        .filter_map(|at| text.get(..at))
        .take_while(|head| head.chars().count() <= room && measure::cells(&visible(head)) <= room);
    match heads.last().filter(|head| head.contains('(')) {
        Some(head) => visible(head) + END,
        None => elided(text, max_cells),
    }
}

fn take_cells(chars: impl Iterator<Item = char>, room: usize) -> (String, usize) {
    let (mut out, mut used, mut taken) = (String::new(), 0, 0);
    let mut buffer = [0; 4];
    for character in chars {
        let piece = visible(character.encode_utf8(&mut buffer));
        let width = measure::cells(&piece);
        if used + width > room {
            break;
        }
        used += width;
        taken += 1;
        out.push_str(&piece);
    }
    (out, taken)
}

fn take_cells_back(text: &str, room: usize, at_most: usize) -> (String, usize) {
    let (mut pieces, mut used) = (Vec::new(), 0);
    let mut buffer = [0; 4];
    for character in text.chars().rev().take(at_most) {
        let piece = visible(character.encode_utf8(&mut buffer));
        let width = measure::cells(&piece);
        if used + width > room {
            break;
        }
        used += width;
        pieces.push(piece);
    }
    let taken = pieces.len();
    (pieces.into_iter().rev().collect(), taken)
}

/// A qualified name without the functions around it: `step` for `counter.<locals>.step`, but `Point.norm` whole.
pub fn without_locals(name: &str) -> &str {
    name.rsplit_once("<locals>.").map_or(name, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_direction_characters_are_shown_as_escapes() {
        assert_eq!(visible("a\0b\n\u{202e}c\u{7f}"), "a\\x00b\\n\\u202ec\\x7f");
        assert_eq!(visible("שלום"), "שלום");
    }

    #[test]
    fn a_long_signature_is_cut_between_parameters() {
        let text = "Folder.__init__(self, name, parent=None, *, hidden=False)";
        assert_eq!(signature(text, 60), text);
        assert_eq!(signature(text, 48), "Folder.__init__(self, name, parent=None, *, …)");
        assert_eq!(signature(text, 27), "Folder.__init__(self, …)");
        assert_eq!(signature(text, 12), elided(text, 12));
    }

    #[test]
    fn a_long_text_keeps_both_ends_and_says_what_is_missing() {
        let long = "x".repeat(1000);
        let shown = elided(&long, 20);
        assert!(measure::cells(&shown) <= 20, "{shown}");
        assert_eq!(shown, format!("{}…986…{}", "x".repeat(10), "x".repeat(4)));
        assert_eq!(elided("short", 20), "short");
    }
}
