//! Bounds on what a run may use, so that no program takes the computer, or the page, down with it.
//!
//! Each bound has a name, by which whoever runs a program can set it. Two are Python's own business and raise: what is
//! larger than `size` would have been a `MemoryError`, and calls deeper than `recursion` are a `RecursionError`. Reaching
//! any other ends the run where it is ([`Stopped`]); everything before stays, and the last step says what happened.
//!
//! Always true: where a run stops depends on the program and the limits alone, not on the pieces in which it is run. So the
//! heap is looked at when a count of instructions is reached, never when somebody happens to ask.

use num_bigint::BigInt;

use super::eval::RunState;
use super::{Abort, Event, EventRecord, Frame, Machine, Res};

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Limit {
    Instructions,
    /// Bytes of all objects together.
    Memory,
    Objects,
    /// Items of one container, bytes of one string, bits of one int.
    Size,
    /// Frames on the call stack.
    Recursion,
    /// Bytes on standard output.
    Output,
    /// Steps of a recording.
    Steps,
    /// Seconds; only whoever has a clock can tell.
    Seconds,
}

impl Limit {
    pub const ALL: [Limit; 8] = [
        Limit::Instructions,
        Limit::Memory,
        Limit::Objects,
        Limit::Size,
        Limit::Recursion,
        Limit::Output,
        Limit::Steps,
        Limit::Seconds,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Limit::Instructions => "instructions",
            Limit::Memory => "memory",
            Limit::Objects => "objects",
            Limit::Size => "size",
            Limit::Recursion => "recursion",
            Limit::Output => "output",
            Limit::Steps => "steps",
            Limit::Seconds => "seconds",
        }
    }
}

/// Bounds on a run.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Instructions executed in all.
    pub instructions: u64,
    /// Live objects.
    pub objects: usize,
    /// Items of one container, characters of one string, bits of one int: larger ones raise `MemoryError`.
    pub items: usize,
    /// Bytes of output.
    pub output: usize,
    /// Bytes of all objects together, about. What asks for much at once and would not fit raises `MemoryError`; a run that
    /// grows beyond in small pieces is stopped.
    pub bytes: usize,
    /// Frames at most, however high a program sets the recursion limit: CPython would run out of memory, or crash.
    pub recursion: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            instructions: u64::MAX,
            objects: 10_000_000,
            items: 1 << 27,
            output: 64 << 20,
            bytes: 768 << 20,
            recursion: 100_000,
        }
    }
}

/// Why a run stopped before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// A limit was reached, and how high it was.
    Limit(Limit, u64),
    /// An invariant of the machine does not hold: a bug in Heaplens, said by name.
    Bug(String),
}

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (limit, n) = match self {
            Stopped::Bug(what) => return write!(f, "internal error: {what}"),
            Stopped::Limit(limit, n) => (*limit, *n),
        };
        f.write_str("the run was stopped ")?;
        match limit {
            Limit::Instructions => write!(f, "after {n} instructions"),
            Limit::Memory => write!(f, "because its objects took more than {n} bytes"),
            Limit::Objects => write!(f, "because more than {n} objects were alive"),
            Limit::Size => write!(f, "because something had more than {n} items"),
            Limit::Recursion => write!(f, "because its calls were more than {n} deep"),
            Limit::Output => write!(f, "because it printed more than {n} bytes"),
            Limit::Steps => write!(f, "after {n} steps"),
            Limit::Seconds => write!(f, "after {n} seconds"),
        }?;
        write!(f, "; a higher limit of {} lets it go on", limit.name())
    }
}

/// Instructions between two looks at the number of objects.
const STRETCH: u64 = 1 << 16;

/// Instructions between two measurements of a small heap; a large one is measured more rarely.
const MEASURED_EVERY: u64 = 1 << 20;

impl Machine {
    /// Ends the run at a limit.
    pub fn stop_at(&mut self, limit: Limit, value: u64) -> Abort {
        self.stopped = Some(Stopped::Limit(limit, value));
        Abort::Stop
    }

    /// Looks at what the run uses, if it is time to. `Err` is the end of it.
    #[inline]
    pub(super) fn within_limits(&mut self) -> Result<(), RunState> {
        if self.instructions >= self.look_at.min(self.limits.instructions) {
            self.look_at_limits();
        }
        match self.stopped {
            Some(_) => Err(RunState::Finished),
            None => Ok(()),
        }
    }

    #[cold]
    fn look_at_limits(&mut self) {
        if self.instructions >= self.limits.instructions {
            self.stop_at(Limit::Instructions, self.limits.instructions);
            return;
        }
        if self.heap.live > self.limits.objects {
            self.stop_at(Limit::Objects, self.limits.objects as u64);
            return;
        }
        if self.instructions >= self.measure_at {
            // A walk over the heap, at distances that keep it cheap beside what runs in between.
            self.measure_at = self.instructions + MEASURED_EVERY.max(64 * self.heap.slots() as u64);
            if self.measure().is_err() {
                return;
            }
        }
        self.look_at = (self.instructions + STRETCH).min(self.measure_at);
    }

    /// Walks over the heap and stops the run if it has grown too large.
    fn measure(&mut self) -> Res<()> {
        self.take_stock();
        let room = self.limits.bytes.saturating_sub(self.measured);
        self.heap.measure_above = (room / 2).max(self.limits.bytes / 16);
        self.heap.attend_above = self.heap.measure_above.min(super::heap::BUSY);
        if room == 0 {
            return Err(self.stop_at(Limit::Memory, self.limits.bytes as u64));
        }
        Ok(())
    }

    fn take_stock(&mut self) {
        self.measured = self.memory();
        self.heap.charged = 0;
        self.busy = true;
    }

    /// Notes that an instruction looks at so many items, as if it had made them: so that one that looks at many makes
    /// the run come back to whoever watches the clock, see [`Machine::run_briefly`].
    #[inline]
    pub fn looks_at(&mut self, items: usize) {
        const MANY: usize = 1 << 11;
        if items >= MANY {
            self.heap.charge(items.saturating_mul(8));
        }
    }

    /// The same for an operation on ints, which may walk over the words of one for each word of the other.
    pub fn works_on(&mut self, a: &BigInt, b: &BigInt) {
        const PRODUCTS_PER_ITEM: u64 = 64;
        let words = |n: &BigInt| n.bits() / 64;
        let items = words(a).saturating_mul(words(b)) / PRODUCTS_PER_ITEM;
        self.looks_at(usize::try_from(items).unwrap_or(usize::MAX));
    }

    /// Notes that an instruction looks at a container inside another. Few containers that share much have more insides
    /// than anybody can wait for; Python code, which limits can stop, goes through them then.
    pub(super) fn visit_inside(&mut self) -> Res<()> {
        const MANY: usize = 1 << 22;
        if self.visited.0 != self.instructions {
            self.visited = (self.instructions, 0);
        }
        self.visited.1 += 1;
        if self.visited.1 > MANY {
            self.looks_at(MANY);
            return Err(Abort::Slow);
        }
        Ok(())
    }

    /// As [`Machine::run`], but comes back before the budget is used up if the instructions turn out to be long ones:
    /// after some 10 MB made or looked at. What the run does is the same.
    pub fn run_briefly(&mut self, budget: u64) -> RunState {
        self.returns_when_busy = true;
        let state = self.run(budget);
        self.returns_when_busy = false;
        state
    }

    /// Whether it is time to come back, which is then noted.
    pub(super) fn is_busy(&mut self) -> bool {
        let busy = std::mem::take(&mut self.busy);
        self.returned = busy && self.returns_when_busy && !self.frames.is_empty();
        self.returned
    }

    /// Whether the run has just come back early.
    pub(super) fn has_returned(&mut self) -> bool {
        std::mem::take(&mut self.returned)
    }

    /// Measures the heap once enough has been allocated since the last time.
    pub(super) fn measure_if_due(&mut self) -> Res<()> {
        if self.heap.charged > self.heap.measure_above {
            return self.measure();
        }
        if self.heap.charged > self.heap.attend_above {
            self.busy = true;
            let next = self.heap.charged.saturating_add(super::heap::BUSY);
            self.heap.attend_above = next.min(self.heap.measure_above);
        }
        Ok(())
    }

    /// Guards against allocations no machine could serve: `MemoryError` if `items` is over the limit, or if all objects
    /// together would be.
    #[inline]
    pub fn check_items(&mut self, items: usize) -> Res<()> {
        /// Smaller ones are left to the measurements that come anyway.
        const LARGE: usize = 1 << 11;
        if items >= LARGE {
            self.check_large(items)
        } else {
            Ok(())
        }
    }

    #[cold]
    fn check_large(&mut self, items: usize) -> Res<()> {
        if items > self.limits.items {
            return Err(self.memory_error());
        }
        let wanted = items.saturating_mul(4);
        let most = self.measured.saturating_add(self.heap.charged).saturating_add(wanted);
        if most > self.limits.bytes {
            self.take_stock();
            self.heap.set_attention(true);
            if self.measured.saturating_add(wanted) > self.limits.bytes {
                return Err(self.memory_error());
            }
        }
        // What grows in place is not seen when it is allocated.
        self.heap.charge(wanted);
        Ok(())
    }

    /// The step that shows a run where a limit has ended it: the line it was in.
    pub fn event_at_stop(&self) -> EventRecord {
        let frame = self.running_frame();
        EventRecord {
            instructions: self.instructions,
            line: frame.map_or(0, line_of),
            event: Event::Line,
            depth: self.depth(),
            output: self.stdout.len() as u32,
            code: frame.map_or(0, |frame| frame.body.index),
        }
    }
}

/// The line of the instruction that a frame has last begun.
fn line_of(frame: &Frame) -> u32 {
    let done = frame.body.lines.get(..frame.pc as usize).unwrap_or_default();
    let begun = done.iter().rev().copied().find(|&line| line != 0);
    begun.unwrap_or(frame.body.code.first_line)
}
