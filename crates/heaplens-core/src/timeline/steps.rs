//! Steps, a byte or two each, and less where the run repeats itself: a program may well make a million.
//!
//! Each step is guessed from what followed when the step before it was last seen: the same event on the same line, after the
//! same kind of event. Steps that came as guessed are only counted; of any other, its difference from the one before it is
//! written. Every [`BLOCK`]th step is kept whole and nothing is known at it, so that any step is found by reading less than
//! a block.
//!
//! ```text
//! block:   so many steps as guessed · a difference · so many as guessed · a difference … ; the rest as guessed
//! difference:
//! byte 0:  event (2 bits) · code, depth, output changed (a bit each) · instructions since (3 bits; 7: a varint follows)
//! then:    line difference, then what has changed, then the instructions if they did not fit; zigzag varints
//! ```

use crate::machine::{Event, EventRecord};

/// Steps from one that is kept whole to the next.
const BLOCK: usize = 512;

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
    len: usize,
    last: Last,
    guesses: Guesses,
    /// Steps after the last difference, all as guessed.
    guessed: u64,
}

/// A step kept whole, and where what is written of those after it begins.
#[derive(Clone, Copy, Debug)]
struct Block {
    first: EventRecord,
    start: usize,
}

/// The step that has been written or read last, and the event before it.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    step: EventRecord,
    before: Event,
}

/// What followed a step: where it was, and how much had changed until then.
#[derive(Clone, Copy, Debug, Default)]
struct Guess {
    /// The block in which this was seen, counted from 1.
    block: u32,
    line: u32,
    code: u32,
    event: Event,
    depth: u32,
    output: u32,
    since: u64,
}

/// Steps that are told apart by what followed them.
const GUESSES: usize = 128;

#[derive(Clone, Debug)]
struct Guesses(Box<[Guess; GUESSES]>);

impl Default for Guesses {
    fn default() -> Self {
        Guesses(Box::new([Guess::default(); GUESSES]))
    }
}

impl Guesses {
    /// What is known of what follows a step, which an event of that kind came before.
    #[inline]
    fn after(&mut self, step: &EventRecord, before: Event) -> &mut Guess {
        let events = u32::from(event_number(step.event) << 2 | event_number(before));
        let place = (step.line.wrapping_mul(16) ^ step.code.wrapping_mul(80)).wrapping_add(events);
        &mut self.0[place as usize % GUESSES]
    }
}

impl Guess {
    #[inline]
    fn of(block: u32, last: &EventRecord, step: &EventRecord) -> Guess {
        Guess {
            block,
            line: step.line,
            code: step.code,
            event: step.event,
            depth: step.depth.wrapping_sub(last.depth),
            output: step.output.wrapping_sub(last.output),
            since: step.instructions.wrapping_sub(last.instructions),
        }
    }

    /// Whether it is this step that it says will follow.
    #[inline]
    fn is(&self, last: &EventRecord, step: &EventRecord) -> bool {
        let changed = |says: u32, before: u32, now: u32| says ^ now.wrapping_sub(before);
        let others = changed(self.line, 0, step.line)
            | changed(self.code, 0, step.code)
            | changed(self.depth, last.depth, step.depth)
            | changed(self.output, last.output, step.output);
        let since = step.instructions.wrapping_sub(last.instructions);
        others == 0 && self.event == step.event && self.since == since
    }

    /// The step that it says will follow.
    #[inline]
    fn step(&self, last: &EventRecord) -> EventRecord {
        EventRecord {
            instructions: last.instructions.wrapping_add(self.since),
            line: self.line,
            event: self.event,
            depth: last.depth.wrapping_add(self.depth),
            output: last.output.wrapping_add(self.output),
            code: self.code,
        }
    }
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
                self.last = Last {
                    step: *record,
                    before: Event::Call,
                };
                self.guessed = 0;
                self.len += 1;
                records = &records[1..];
                continue;
            }
            let (block, rest) = records.split_at(records.len().min(BLOCK - place));
            self.write(block);
            self.len += block.len();
            records = rest;
        }
    }

    /// Writes steps of the block that has begun.
    fn write(&mut self, records: &[EventRecord]) {
        let block = self.blocks.len() as u32;
        let Steps { bytes, guesses, .. } = self;
        let mut guessed = self.guessed;
        let (mut last, mut before) = (&self.last.step, self.last.before);
        for record in records {
            let guess = guesses.after(last, before);
            if guess.block == block && guess.is(last, record) {
                guessed += 1;
            } else {
                *guess = Guess::of(block, last, record);
                write_number(bytes, guessed);
                write_difference(bytes, last, record);
                guessed = 0;
            }
            before = last.event;
            last = record;
        }
        self.guessed = guessed;
        self.last = Last { step: *last, before };
    }

    /// What is written of a block.
    fn block(&self, number: usize) -> Option<(EventRecord, &[u8])> {
        let block = self.blocks.get(number)?;
        let end = self.blocks.get(number + 1).map_or(self.bytes.len(), |next| next.start);
        Some((block.first, self.bytes.get(block.start..end)?))
    }

    pub fn get(&self, i: usize) -> Option<EventRecord> {
        self.iter_from(i).next()
    }

    /// The steps from one on, in order; faster than getting them one by one.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = EventRecord> + '_ {
        let mut number = start / BLOCK * BLOCK;
        let mut reader = Reader::default();
        let next = move || {
            if number >= self.len {
                return None;
            }
            if number.is_multiple_of(BLOCK) {
                let (first, rest) = self.block(number / BLOCK)?;
                reader.begin(first, rest);
            } else {
                reader.read()?;
            }
            number += 1;
            Some(reader.last.step)
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

/// Reads what [`Steps::write`] has written.
#[derive(Default)]
struct Reader<'a> {
    block: u32,
    last: Last,
    guesses: Guesses,
    /// Steps as guessed before the next difference.
    guessed: u64,
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn begin(&mut self, first: EventRecord, rest: &'a [u8]) {
        self.block += 1;
        self.last = Last {
            step: first,
            before: Event::Call,
        };
        self.rest = rest;
        self.count_guessed();
    }

    fn count_guessed(&mut self) {
        self.guessed = read_number(&mut self.rest).unwrap_or(u64::MAX);
    }

    /// Goes on to the next step.
    fn read(&mut self) -> Option<()> {
        let last = self.last;
        let guess = self.guesses.after(&last.step, last.before);
        let step = match self.guessed.checked_sub(1) {
            Some(left) => {
                self.guessed = left;
                guess.step(&last.step)
            }
            None => {
                let mut step = last.step;
                read_difference(&mut step, &mut self.rest)?;
                *guess = Guess::of(self.block, &last.step, &step);
                self.count_guessed();
                step
            }
        };
        self.last = Last {
            step,
            before: last.step.event,
        };
        Some(())
    }
}

/// Instructions that have been done when an event happens: a return and an exception come in the midst of one.
pub(super) fn done_before(record: &EventRecord) -> u64 {
    match record.event {
        Event::Call | Event::Line => record.instructions,
        Event::Return | Event::Exception => record.instructions.saturating_sub(1),
    }
}

/// Writes a step as its difference from the one before.
fn write_difference(bytes: &mut Vec<u8>, last: &EventRecord, record: &EventRecord) {
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
    bytes.push(head);
    write_number(bytes, zigzag(last.line, record.line));
    for other in others.into_iter().filter(|&other| other != 0) {
        write_number(bytes, other);
    }
    if since >= SINCE_APART {
        write_number(bytes, since);
    }
}

#[inline]
fn write_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A difference as a number that is small if it is, whichever its sign.
fn zigzag(before: u32, now: u32) -> u64 {
    let difference = i64::from(now) - i64::from(before);
    ((difference << 1) ^ (difference >> 63)) as u64
}

/// Makes a step of the one before it.
fn read_difference(record: &mut EventRecord, rest: &mut &[u8]) -> Option<()> {
    let head = read_byte(rest)?;
    record.event = match head & 3 {
        0 => Event::Call,
        1 => Event::Line,
        2 => Event::Return,
        _ => Event::Exception,
    };
    record.line = read_near(record.line, rest)?;
    if head & CODE != 0 {
        record.code = read_near(record.code, rest)?;
    }
    if head & DEPTH != 0 {
        record.depth = read_near(record.depth, rest)?;
    }
    if head & OUTPUT != 0 {
        record.output = read_near(record.output, rest)?;
    }
    let since = match u64::from(head >> SINCE_SHIFT) {
        SINCE_APART => read_number(rest)?,
        since => since,
    };
    record.instructions = record.instructions.wrapping_add(since);
    Some(())
}

fn read_near(before: u32, rest: &mut &[u8]) -> Option<u32> {
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

#[inline]
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
        let written: Vec<EventRecord> = (0..5000)
            .map(|n| {
                // By turns without any order, and over and over the same.
                let mut random = |below| if n / 700 % 2 == 0 { random(below) } else { n % 7 % below };
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
        for start in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 700, 1400, 4999, 5000, 9000] {
            let from: Vec<EventRecord> = steps.iter_from(start).collect();
            assert_eq!(from, written.get(start..).unwrap_or_default());
            let back: Vec<usize> = steps.iter_back_from(start).map(|(number, _)| number).collect();
            assert_eq!(back, (0..start.min(5000)).rev().collect::<Vec<_>>());
            assert!(
                steps
                    .iter_back_from(start)
                    .all(|(number, record)| written.get(number) == Some(&record))
            );
        }
    }

    fn lines(number: impl Fn(u64) -> u32) -> Steps {
        let mut steps = Steps::default();
        for n in 0..BLOCK as u64 {
            steps.extend(&[EventRecord {
                instructions: 5 * n,
                line: number(n),
                event: Event::Line,
                ..EventRecord::default()
            }]);
        }
        steps
    }

    #[test]
    fn what_repeats_itself_takes_no_room() {
        let steps = lines(|n| 10 + n as u32 % 3);
        assert_eq!(steps.bytes.len(), 3 * 4);
    }

    #[test]
    fn a_line_takes_three_bytes() {
        let steps = lines(|n| 10 + (n * n / 3 % 5) as u32);
        assert!(steps.bytes.len() <= 3 * BLOCK, "{}", steps.bytes.len());
    }
}
