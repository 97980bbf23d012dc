//! The steps from one checkpoint to the next: events as the machine logs them, four bytes of most, and places to read them
//! from.
//!
//! A step is found by reading the events from the beginning of its part of the log, which is at most some hundreds.

use crate::machine::events::{Before, Events, count_apart};
use crate::machine::{EventLog, EventRecord};

/// A part that has so many steps grows no more.
const ENOUGH: usize = 256;

/// Steps in a row.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Each with memory of its own: nothing is copied as their number grows.
    parts: Vec<Part>,
    /// The number of the first step, and of the one after the last.
    first: usize,
    end: usize,
}

/// Where reading may begin, and what follows.
#[derive(Clone, Debug)]
struct Part {
    /// The number of its first step.
    first: usize,
    /// What the first word is a difference from.
    before: Before,
    words: Vec<u32>,
    /// The events that are kept apart from the words.
    apart: Vec<EventRecord>,
}

impl Part {
    fn events(&self) -> Events<'_> {
        Events::new(self.before, &self.words, &self.apart)
    }
}

impl Chapter {
    /// A chapter that begins with the step of this number.
    pub fn new(first: usize) -> Chapter {
        let (parts, end) = (Vec::new(), first);
        Chapter { parts, first, end }
    }

    pub fn len(&self) -> usize {
        self.end - self.first
    }

    /// Memory that the steps take.
    pub fn bytes(&self) -> usize {
        let held = |part: &Part| size_of_val(&*part.words) + size_of_val(&*part.apart) + size_of::<Part>();
        self.parts.iter().map(held).sum()
    }

    /// Adds the first events of a log, `most` of them or all, and clears it. The log goes on where the last one ended.
    pub fn take(&mut self, log: &mut EventLog, most: usize) {
        let (before, words, apart) = log.parts();
        let words = &words[..words.len().min(most)];
        let apart = &apart[..count_apart(words).min(apart.len())];
        match self.parts.last_mut().filter(|part| part.words.len() < ENOUGH) {
            Some(part) => {
                part.words.extend_from_slice(words);
                part.apart.extend_from_slice(apart);
            }
            None => self.parts.push(Part {
                first: self.end,
                before,
                words: words.to_vec(),
                apart: apart.to_vec(),
            }),
        }
        self.end += words.len();
        log.clear();
    }

    /// The number of the part that a step is in, and the number of its first step.
    fn part_of(&self, step: usize) -> (usize, usize) {
        let number = self.parts.partition_point(|part| part.first <= step).saturating_sub(1);
        (number, self.parts.get(number).map_or(0, |part| part.first))
    }

    /// The steps from one on, in order; faster than getting them one by one.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = EventRecord> + '_ {
        let (number, first) = self.part_of(start);
        let parts = self.parts.get(number..).unwrap_or_default();
        parts.iter().flat_map(Part::events).skip(start.saturating_sub(first))
    }

    /// The steps before one, with their numbers, the nearest first.
    pub fn iter_back_from(&self, end: usize) -> impl Iterator<Item = (usize, EventRecord)> + '_ {
        let end = end.min(self.end);
        let (last, _) = self.part_of(end);
        let parts = self.parts.get(..=last).unwrap_or_default();
        parts.iter().rev().flat_map(move |part| {
            let records: Vec<_> = (part.first..end).zip(part.events()).collect();
            records.into_iter().rev()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::Event;

    /// Events of all kinds, by turns without any order, and over and over the same.
    fn records() -> Vec<EventRecord> {
        let mut state = 1u64;
        let mut instructions = 0;
        let mut record = |n: u64| {
            let mut random = |below: u64| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let drawn = (state >> 33) % below;
                if (n / 700).is_multiple_of(2) {
                    drawn
                } else {
                    n % 7 % below
                }
            };
            instructions += if n.is_multiple_of(50) { 1 << 40 } else { random(12) };
            EventRecord {
                instructions,
                line: if n.is_multiple_of(97) {
                    u32::MAX
                } else {
                    random(300) as u32
                },
                event: [Event::Call, Event::Line, Event::Return, Event::Exception][random(4) as usize],
                depth: random(3) as u32,
                output: if n.is_multiple_of(31) { u32::MAX } else { 7 },
                code: random(2) as u32,
            }
        };
        (0..5000).map(&mut record).collect()
    }

    #[test]
    fn every_step_is_read_as_it_was_taken() {
        let written = records();
        let mut steps = Chapter::new(0);
        let mut log = EventLog::default();
        for records in written.chunks(100) {
            records.iter().for_each(|record| log.push(*record));
            steps.take(&mut log, usize::MAX);
            assert!(log.is_empty());
        }
        assert_eq!(steps.len(), written.len());
        assert!(steps.parts.len() > 10);
        for (i, record) in written.iter().enumerate() {
            assert_eq!(steps.iter_from(i).next().as_ref(), Some(record), "step {i}");
        }
        assert_eq!(steps.iter_from(written.len()).next(), None);
        for start in [0, 1, 99, 100, 299, 300, 301, 700, 1400, 4999, 5000, 9000] {
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

    #[test]
    fn no_more_steps_are_taken_than_asked_for() {
        let written = records();
        let mut steps = Chapter::new(0);
        let mut log = EventLog::default();
        written[..300].iter().for_each(|record| log.push(*record));
        steps.take(&mut log, 120);
        assert_eq!(steps.iter_from(0).collect::<Vec<_>>(), written[..120]);
        assert_eq!(steps.iter_back_from(300).count(), 120);
    }

    #[test]
    fn a_line_takes_four_bytes() {
        let mut steps = Chapter::new(0);
        let mut log = EventLog::default();
        for n in 0..10_000 {
            log.push(EventRecord {
                instructions: 5 * n,
                line: 10 + (n * n / 3 % 5) as u32,
                event: Event::Line,
                ..EventRecord::default()
            });
            if n % 500 == 499 {
                steps.take(&mut log, usize::MAX);
            }
        }
        let beside = steps.parts.len() * size_of::<Part>();
        assert_eq!(steps.bytes() - beside, 4 * steps.len());
        assert!(beside < steps.len() / 5, "{beside} bytes");
    }
}
