//! Turns offsets into lines and columns.

use crate::code::Location;

#[derive(Clone, Debug)]
pub(super) struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    pub fn new(source: &str) -> Self {
        let breaks = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at as u32 + 1);
        LineIndex {
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// The line (from 1) and column (from 0) of an offset.
    pub fn position(&self, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start as usize <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line as u32, offset as u32 - start)
    }

    /// The offset of a line and column.
    pub fn offset(&self, line: u32, column: u32) -> usize {
        let start = self.starts.get((line as usize).saturating_sub(1)).copied().unwrap_or(0);
        (start + column) as usize
    }

    pub fn location(&self, start: usize, end: usize) -> Location {
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        Location {
            line,
            end_line,
            column,
            end_column,
        }
    }
}

/// The first of the lines that tokens and backslashes join to a line: those that CPython's tokenizer keeps with it.
pub(super) fn first_joined(source: &str, line: u32) -> u32 {
    let bytes = source.as_bytes();
    let at = |index: usize| bytes.get(index).copied();
    let (mut index, mut current, mut first) = (0, 1, 1);
    while current < line
        && let Some(byte) = at(index)
    {
        index += 1;
        match byte {
            b'\n' => {
                current += 1;
                first = current;
            }
            b'\\' if at(index) == Some(b'\n') => {
                current += 1;
                index += 1;
            }
            b'#' => {
                while at(index).is_some_and(|byte| byte != b'\n') {
                    index += 1;
                }
            }
            b'"' | b'\'' => {
                let triple = at(index) == Some(byte) && at(index + 1) == Some(byte);
                let size = if triple { 3 } else { 1 };
                index += size - 1;
                let mut closing = 0;
                while closing < size
                    && let Some(next) = at(index)
                {
                    if next == b'\n' && !triple {
                        break;
                    }
                    index += 1;
                    closing = if next == byte { closing + 1 } else { 0 };
                    current += u32::from(next == b'\n');
                    if next == b'\\' {
                        current += u32::from(at(index) == Some(b'\n'));
                        index += 1;
                    }
                }
            }
            _ => {}
        }
    }
    first
}
