//! Steps, two or three bytes each: a program may well make a million.
//!
//! A step is written as its difference from the one before; every [`BLOCK`]th is kept whole, so that any step is found by
//! reading less than a block.
//!
//! ```text
//! byte 0:  event (2 bits) · code, depth, output changed (a bit each) · instructions since (3 bits; 7: a varint follows)
//! then:    line difference, then what has changed, then the instructions if they did not fit; zigzag varints
//! ```

use crate::machine::{Event, EventRecord};

/// Steps from one that is kept whole to the next.
const BLOCK: usize = 64;

const CODE: u8 = 1 << 2;
const DEPTH: u8 = 1 << 3;
const OUTPUT: u8 = 1 << 4;
const SINCE_SHIFT: u32 = 5;
/// The instructions since the step before stand in a varint of their own.
const SINCE_APART: u64 = 7;

/// All steps of a run, in order.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    bytes: Vec<u8>,
    blocks: Vec<Block>,
    last: EventRecord,
    len: usize,
}

/// A step kept whole, and where the differences of those after it begin.
#[derive(Clone, Copy, Debug)]
struct Block {
    first: EventRecord,
    start: usize,
}

impl Steps {
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Memory that the steps take.
    pub fn bytes(&self) -> usize {
        self.bytes.len() + self.blocks.len() * size_of::<Block>()
    }

    pub fn extend(&mut self, mut records: &[EventRecord]) {
        while let Some(record) = records.first() {
            let place = self.len % BLOCK;
            if place == 0 {
                self.blocks.push(Block {
                    first: *record,
                    start: self.bytes.len(),
                });
                self.last = *record;
                self.len += 1;
                records = &records[1..];
                continue;
            }
            let (block, rest) = records.split_at(records.len().min(BLOCK - place));
            self.write_block(block);
            self.len += block.len();
            records = rest;
        }
    }

    /// Writes steps of one block, which nearly all are short: where each number fits in a byte, all of a step's bytes fit in
    /// a word, and words are written over each other's unused ends.
    fn write_block(&mut self, records: &[EventRecord]) {
        const WORD: usize = size_of::<u64>();
        let mut words = [0; BLOCK * WORD];
        let mut end = 0;
        let mut last = self.last;
        for record in records {
            let Difference {
                head,
                line,
                others,
                since,
            } = Difference::new(&last, record);
            let all = others.iter().fold(line, |all, other| all | other);
            if all < 0x80 && since < SINCE_APART {
                let mut word = u64::from(head) | line << 8;
                let mut bits = 16;
                for other in others {
                    word |= other << bits;
                    bits += if other == 0 { 0 } else { 8 };
                }
                if let Some(place) = words.get_mut(end..end + WORD) {
                    place.copy_from_slice(&word.to_le_bytes());
                }
                end += bits / 8;
            } else {
                self.bytes.extend_from_slice(&words[..end]);
                end = 0;
                self.bytes.push(head);
                self.write_number(line);
                for other in others.into_iter().filter(|&other| other != 0) {
                    self.write_number(other);
                }
                if since >= SINCE_APART {
                    self.write_number(since);
                }
            }
            last = *record;
        }
        self.bytes.extend_from_slice(&words[..end]);
        self.last = last;
    }

    fn write_number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub fn get(&self, i: usize) -> Option<EventRecord> {
        if i >= self.len {
            return None;
        }
        let block = self.blocks.get(i / BLOCK)?;
        let mut record = block.first;
        let mut rest = self.bytes.get(block.start..)?;
        for _ in 0..i % BLOCK {
            read(&mut record, &mut rest)?;
        }
        Some(record)
    }
}

/// What is written of a step after another one.
struct Difference {
    head: u8,
    line: u64,
    /// Code, depth and output, 0 where nothing has changed.
    others: [u64; 3],
    /// Instructions.
    since: u64,
}

impl Difference {
    #[inline]
    fn new(last: &EventRecord, record: &EventRecord) -> Difference {
        let since = record.instructions.wrapping_sub(last.instructions);
        let others = [
            zigzag(last.code, record.code),
            zigzag(last.depth, record.depth),
            zigzag(last.output, record.output),
        ];
        let mut head = event_number(record.event) | (since.min(SINCE_APART) as u8) << SINCE_SHIFT;
        for (flag, other) in [CODE, DEPTH, OUTPUT].into_iter().zip(others) {
            head |= if other == 0 { 0 } else { flag };
        }
        Difference {
            head,
            line: zigzag(last.line, record.line),
            others,
            since,
        }
    }
}

/// Instructions that have been done when an event happens: a return and an exception come in the midst of one.
pub(super) fn done_before(record: &EventRecord) -> u64 {
    match record.event {
        Event::Call | Event::Line => record.instructions,
        Event::Return | Event::Exception => record.instructions.saturating_sub(1),
    }
}

impl Steps {
    /// The steps from one on, in order; faster than getting them one by one.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = EventRecord> + '_ {
        let mut number = start / BLOCK * BLOCK;
        let mut record = EventRecord::default();
        let mut rest: &[u8] = &[];
        let next = move || {
            if number >= self.len {
                return None;
            }
            if number.is_multiple_of(BLOCK) {
                let block = self.blocks.get(number / BLOCK)?;
                record = block.first;
                rest = self.bytes.get(block.start..)?;
            } else {
                read(&mut record, &mut rest)?;
            }
            number += 1;
            Some(record)
        };
        std::iter::from_fn(next).skip(start % BLOCK)
    }

    /// The steps before one, with their numbers, the nearest first.
    pub fn iter_back_from(&self, end: usize) -> impl Iterator<Item = (usize, EventRecord)> + '_ {
        let end = end.min(self.len);
        let blocks = (0..end.div_ceil(BLOCK)).rev();
        blocks.flat_map(move |block| {
            let first = block * BLOCK;
            let records: Vec<_> = (first..end).zip(self.iter_from(first).take(BLOCK)).collect();
            records.into_iter().rev()
        })
    }
}

/// A difference as a number that is small if it is, whichever its sign.
fn zigzag(before: u32, now: u32) -> u64 {
    let difference = i64::from(now) - i64::from(before);
    ((difference << 1) ^ (difference >> 63)) as u64
}

/// Makes a step of the one before it.
fn read(record: &mut EventRecord, rest: &mut &[u8]) -> Option<()> {
    let head = read_byte(rest)?;
    record.event = match head & 3 {
        0 => Event::Call,
        1 => Event::Line,
        2 => Event::Return,
        _ => Event::Exception,
    };
    record.line = read_difference(record.line, rest)?;
    if head & CODE != 0 {
        record.code = read_difference(record.code, rest)?;
    }
    if head & DEPTH != 0 {
        record.depth = read_difference(record.depth, rest)?;
    }
    if head & OUTPUT != 0 {
        record.output = read_difference(record.output, rest)?;
    }
    let since = match u64::from(head >> SINCE_SHIFT) {
        SINCE_APART => read_number(rest)?,
        since => since,
    };
    record.instructions = record.instructions.wrapping_add(since);
    Some(())
}

fn read_difference(before: u32, rest: &mut &[u8]) -> Option<u32> {
    let number = read_number(rest)?;
    let difference = (number >> 1) as i64 ^ -((number & 1) as i64);
    Some((i64::from(before) + difference) as u32)
}

fn read_number(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = read_byte(rest)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn read_byte(rest: &mut &[u8]) -> Option<u8> {
    let (&byte, after) = rest.split_first()?;
    *rest = after;
    Some(byte)
}

fn event_number(event: Event) -> u8 {
    match event {
        Event::Call => 0,
        Event::Line => 1,
        Event::Return => 2,
        Event::Exception => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_read_as_it_was_written() {
        let mut state = 1u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) % below
        };
        let events = [Event::Call, Event::Line, Event::Return, Event::Exception];
        let mut instructions = 0;
        let written: Vec<EventRecord> = (0..1000)
            .map(|n| {
                instructions += if n % 50 == 0 { 1 << 40 } else { random(12) };
                EventRecord {
                    instructions,
                    line: if n % 97 == 0 { u32::MAX } else { random(300) as u32 },
                    event: events[random(4) as usize],
                    depth: random(3) as u32,
                    output: if n % 31 == 0 { u32::MAX } else { 7 },
                    code: random(2) as u32,
                }
            })
            .collect();
        let mut steps = Steps::default();
        let (first, rest) = written.split_at(100);
        steps.extend(first);
        steps.extend(rest);
        assert_eq!(steps.len(), written.len());
        for (i, record) in written.iter().enumerate() {
            assert_eq!(steps.get(i).as_ref(), Some(record), "step {i}");
        }
        assert_eq!(steps.get(written.len()), None);
        for start in [0, 1, 63, 64, 65, 500, 999, 1000, 2000] {
            let from: Vec<EventRecord> = steps.iter_from(start).collect();
            assert_eq!(from, written.get(start..).unwrap_or_default());
            let back: Vec<usize> = steps.iter_back_from(start).map(|(number, _)| number).collect();
            assert_eq!(back, (0..start.min(1000)).rev().collect::<Vec<_>>());
            assert!(
                steps
                    .iter_back_from(start)
                    .all(|(number, record)| written.get(number) == Some(&record))
            );
        }
    }

    #[test]
    fn a_line_takes_two_bytes() {
        let mut steps = Steps::default();
        for n in 0..BLOCK {
            steps.extend(&[EventRecord {
                instructions: 5 * n as u64,
                line: 10 + n as u32 % 3,
                event: Event::Line,
                ..EventRecord::default()
            }]);
        }
        assert_eq!(steps.bytes.len(), 2 * (BLOCK - 1));
    }
}
