//! The two tables of a code object in CPython's own bytes: `co_linetable` (`Objects/locations.md`) and `co_exceptiontable`
//! (`Objects/exception_handling_notes.txt`).

use super::{CodeObject, Layout, Location};

/// One entry covers at most this many units of two bytes.
const LONGEST: u32 = 8;

const ONE_LINE: u8 = 10;
const LONG: u8 = 14;
const NO_LOCATION: u8 = 15;

/// Groups of six bits, least significant first; all but the last have bit 6 set.
fn varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 64 {
        bytes.push(0x40 | (value & 63) as u8);
        value >>= 6;
    }
    bytes.push(value as u8);
}

fn signed_varint(bytes: &mut Vec<u8>, value: i64) {
    let sign = u32::from(value < 0);
    varint(bytes, ((value.unsigned_abs() as u32) << 1) | sign);
}

fn location(bytes: &mut Vec<u8>, at: Location, units: u32, line: &mut u32) {
    let mut first = |code: u8| bytes.push(0x80 | (code << 3) | (units - 1) as u8);
    if at.line == 0 {
        return first(NO_LOCATION);
    }
    let step = i64::from(at.line) - i64::from(*line);
    *line = at.line;
    let width = at.end_column.wrapping_sub(at.column);
    if at.line == at.end_line && step == 0 && at.column < 80 && width < 16 {
        first((at.column >> 3) as u8);
        bytes.push(((at.column & 7) << 4) as u8 | width as u8);
    } else if at.line == at.end_line && (0..3).contains(&step) && at.column < 128 && at.end_column < 128 {
        first(ONE_LINE + step as u8);
        bytes.extend([at.column as u8, at.end_column as u8]);
    } else {
        first(LONG);
        signed_varint(bytes, step);
        varint(bytes, at.end_line.saturating_sub(at.line));
        varint(bytes, at.column + 1);
        varint(bytes, at.end_column + 1);
    }
}

/// As [`varint`], most significant group first; the first byte of a row has the highest bit set.
fn row_item(bytes: &mut Vec<u8>, value: u32, mark: u8) {
    let groups = (1..5).rev().filter(|shift| value >> (6 * shift) != 0);
    let mut mark = mark;
    for shift in groups {
        bytes.push(mark | 0x40 | ((value >> (6 * shift)) & 63) as u8);
        mark = 0;
    }
    bytes.push(mark | (value & 63) as u8);
}

impl CodeObject {
    /// `co_linetable`.
    pub fn line_table(&self) -> Vec<u8> {
        let layout = Layout::new(self);
        let mut bytes = Vec::new();
        let mut line = self.first_line;
        for (index, &at) in self.locations.iter().enumerate() {
            let mut units = layout.starts[index + 1] - layout.starts[index];
            while units > LONGEST {
                location(&mut bytes, at, LONGEST, &mut line);
                units -= LONGEST;
            }
            location(&mut bytes, at, units, &mut line);
        }
        bytes
    }

    /// `code.co_lines()`: as [`CodeObject::co_lines`], one row for each entry of the table.
    pub fn line_entries(&self) -> Vec<(u32, u32, Option<u32>)> {
        let layout = Layout::new(self);
        let mut entries = Vec::new();
        for (start, end, line) in self.co_lines() {
            for pair in layout
                .starts
                .windows(2)
                .filter(|pair| (start..end).contains(&(2 * pair[0])))
            {
                let mut at = pair[0];
                while at < pair[1] {
                    let next = pair[1].min(at + LONGEST);
                    entries.push((2 * at, 2 * next, line));
                    at = next;
                }
            }
        }
        entries
    }

    /// `co_exceptiontable`.
    pub fn exception_table(&self) -> Vec<u8> {
        let layout = Layout::new(self);
        let mut bytes = Vec::new();
        for handler in &self.handlers {
            let [start, end, target] =
                [handler.start, handler.end, handler.target].map(|index| layout.starts[index as usize]);
            row_item(&mut bytes, start, 0x80);
            row_item(&mut bytes, end - start, 0);
            row_item(&mut bytes, target, 0);
            row_item(&mut bytes, (handler.depth << 1) | u32::from(handler.lasti), 0);
        }
        bytes
    }
}
