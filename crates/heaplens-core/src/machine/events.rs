//! The events of a run, as `sys.settrace` delivers them, and the log that they are written to while it runs.
//!
//! A program may well make a million, and each is written while the program waits: so a word of 32 bits is made of most of
//! them, which says what has changed since the event before. One that does not fit stands apart, whole.
//!
//! ```text
//! word:  instructions since (6 bits) · line (14) · code (7) · frames more or less (3) · event (2)
//! ```

/// A trace event, as `sys.settrace` delivers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    #[default]
    Call,
    Line,
    Return,
    Exception,
}

/// One event of the run, with the moment it happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventRecord {
    /// Instructions executed before it.
    pub instructions: u64,
    pub line: u32,
    pub event: Event,
    /// Frames on the call stack, prelude frames aside.
    pub depth: u32,
    /// Bytes of standard output so far.
    pub output: u32,
    /// The code that runs: an index into [`super::Machine::codes`].
    pub code: u32,
}

const EVENT_BITS: u32 = 2;
const DEPTH_BITS: u32 = 3;
const CODE_BITS: u32 = 7;
const LINE_BITS: u32 = 14;
const SINCE_BITS: u32 = 6;

const DEPTH_SHIFT: u32 = EVENT_BITS;
const CODE_SHIFT: u32 = DEPTH_SHIFT + DEPTH_BITS;
const LINE_SHIFT: u32 = CODE_SHIFT + CODE_BITS;
const SINCE_SHIFT: u32 = LINE_SHIFT + LINE_BITS;

/// So many frames less than before are written as 0.
const DEPTH_BIAS: u32 = 1 << (DEPTH_BITS - 1);

/// Stands for an event that is kept apart: no other has as many instructions before it.
const APART: u32 = u32::MAX;
const SINCE_APART: u64 = (1 << SINCE_BITS) - 1;

/// What a word is a difference from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before {
    instructions: u64,
    depth: u32,
    output: u32,
}

impl Before {
    fn after(record: &EventRecord) -> Before {
        Before {
            instructions: record.instructions,
            depth: record.depth,
            output: record.output,
        }
    }
}

/// Events in order.
#[derive(Clone, Debug, Default)]
pub struct EventLog {
    /// Before the first event.
    first: Before,
    last: Before,
    words: Vec<u32>,
    /// The events that [`APART`] stands for.
    apart: Vec<EventRecord>,
    /// Events before the first.
    forgotten: u64,
    /// Events are counted, and not kept.
    counts: bool,
}

impl EventLog {
    /// Events so far, those that have been forgotten too: the number of the one to come.
    #[inline]
    pub fn count(&self) -> u64 {
        self.forgotten + self.words.len() as u64
    }

    /// From now on events are forgotten at once.
    pub fn only_count(&mut self) {
        self.clear();
        self.counts = true;
    }

    /// From now on events are kept.
    pub fn keep(&mut self) {
        self.counts = false;
    }

    /// Whether events are forgotten at once: nobody asks what they are.
    #[inline]
    pub fn counts(&self) -> bool {
        self.counts
    }

    /// An event that is not kept.
    #[inline]
    pub fn count_one(&mut self) {
        self.forgotten += 1;
    }

    /// Goes on after a stretch of the run that was not logged.
    pub fn skip_to(&mut self, count: u64) {
        self.clear();
        self.forgotten = count;
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What the first word is a difference from, the words, and the events apart.
    pub fn parts(&self) -> (Before, &[u32], &[EventRecord]) {
        (self.first, &self.words, &self.apart)
    }

    /// Forgets the events; those to come are differences from the last of them.
    #[inline]
    pub fn clear(&mut self) {
        self.first = self.last;
        self.forgotten = self.count();
        self.words.clear();
        self.apart.clear();
    }

    #[inline]
    pub fn push(&mut self, record: EventRecord) {
        let since = record.instructions.wrapping_sub(self.last.instructions);
        let depth = record.depth.wrapping_sub(self.last.depth).wrapping_add(DEPTH_BIAS);
        let too_large = u64::from(record.line >> LINE_BITS | record.code >> CODE_BITS | depth >> DEPTH_BITS);
        let changed = u64::from(record.output ^ self.last.output);
        self.last.instructions = record.instructions;
        self.last.depth = record.depth;
        if since < SINCE_APART && too_large | changed == 0 {
            let word = record.event as u32
                | depth << DEPTH_SHIFT
                | record.code << CODE_SHIFT
                | record.line << LINE_SHIFT
                | (since as u32) << SINCE_SHIFT;
            self.words.push(word);
        } else {
            self.keep_apart(record);
        }
    }

    #[cold]
    fn keep_apart(&mut self, record: EventRecord) {
        self.last.output = record.output;
        self.apart.push(record);
        self.words.push(APART);
    }

    pub fn iter(&self) -> Events<'_> {
        Events::new(self.first, &self.words, &self.apart)
    }
}

/// How many of these words stand for an event apart.
pub fn count_apart(words: &[u32]) -> usize {
    words.iter().filter(|&&word| word == APART).count()
}

/// Reads events.
#[derive(Clone, Debug)]
pub struct Events<'a> {
    before: Before,
    words: std::slice::Iter<'a, u32>,
    apart: std::slice::Iter<'a, EventRecord>,
}

impl<'a> Events<'a> {
    /// The events that some words of a log stand for.
    pub fn new(before: Before, words: &'a [u32], apart: &'a [EventRecord]) -> Events<'a> {
        Events {
            before,
            words: words.iter(),
            apart: apart.iter(),
        }
    }
}

impl Iterator for Events<'_> {
    type Item = EventRecord;

    #[inline]
    fn next(&mut self) -> Option<EventRecord> {
        let word = *self.words.next()?;
        let record = if word == APART {
            *self.apart.next()?
        } else {
            let bits = |shift: u32, count: u32| word >> shift & ((1 << count) - 1);
            let before = self.before;
            EventRecord {
                instructions: before.instructions.wrapping_add(bits(SINCE_SHIFT, SINCE_BITS).into()),
                line: bits(LINE_SHIFT, LINE_BITS),
                event: match bits(0, EVENT_BITS) {
                    0 => Event::Call,
                    1 => Event::Line,
                    2 => Event::Return,
                    _ => Event::Exception,
                },
                depth: before
                    .depth
                    .wrapping_add(bits(DEPTH_SHIFT, DEPTH_BITS))
                    .wrapping_sub(DEPTH_BIAS),
                output: before.output,
                code: bits(CODE_SHIFT, CODE_BITS),
            }
        };
        self.before = Before::after(&record);
        Some(record)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.words.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Records whose fields are at the borders of what fits a word, and beyond.
    fn records() -> Vec<EventRecord> {
        let mut record = EventRecord::default();
        let mut records = Vec::new();
        for (n, event) in [Event::Call, Event::Line, Event::Return, Event::Exception]
            .into_iter()
            .cycle()
            .take(400)
            .enumerate()
        {
            let near = |bits: u32, by: usize| [0, 1, (1 << bits) - 1, 1 << bits, (1 << bits) + 1, u32::MAX][by % 6];
            record = EventRecord {
                instructions: record.instructions + [0, 1, 5, 61, 62, 63, 64, 1 << 40][n % 8],
                line: near(LINE_BITS, n / 3),
                event,
                depth: [0, 3, 4, 8, 4, 1, 5, u32::MAX][n / 2 % 8],
                output: [0, 0, 0, 7, u32::MAX][n / 7 % 5],
                code: near(CODE_BITS, n / 11),
            };
            records.push(record);
        }
        records
    }

    #[test]
    fn events_are_read_as_they_were_pushed() {
        let records = records();
        let mut log = EventLog::default();
        for cut in [0, 1, 7, records.len()] {
            log.clear();
            let before = log.count();
            for record in &records[..cut] {
                log.push(*record);
            }
            assert_eq!(log.len(), cut);
            assert_eq!(log.count(), before + cut as u64);
            assert_eq!(log.iter().collect::<Vec<_>>(), records[..cut]);
            let (_, words, apart) = log.parts();
            assert_eq!(count_apart(words), apart.len());
        }
        let (_, words, apart) = log.parts();
        assert!(
            !apart.is_empty() && apart.len() < words.len(),
            "both ways of writing are met"
        );
    }
}
