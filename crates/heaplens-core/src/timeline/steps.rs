//! The steps of a run, and what they are made of again: its checkpoints and its end.
//!
//! While a program runs, its events are only counted. The steps from a checkpoint to the next, a [`Chapter`], are written
//! down when one of them is looked at for the first time, by running that stretch once more; then they stay.

use std::cell::OnceCell;

use super::chapter::Chapter;
use super::recorder::held_by;
use crate::machine::{Checkpoint, Event, EventRecord, Machine, RunState};

/// Instructions run at a time: their events are taken while they lie in the nearest cache.
const SLICE: u64 = 1 << 11;

/// All steps of a run, in order.
#[derive(Debug)]
pub struct Steps {
    /// The machine at the end.
    pub(super) last: Machine,
    /// Ordered by instructions; the first is the machine before its first instruction.
    pub(super) checkpoints: Vec<Checkpoint>,
    /// The chapter that begins with each of them, once it has been looked at.
    chapters: Box<[OnceCell<Chapter>]>,
    /// Events of the run.
    events: usize,
    /// The step that shows the run where a limit ended it: no event, but the machine at the end.
    stop: Option<EventRecord>,
}

impl Steps {
    /// The first so many events of a run, and a last step that is none.
    pub fn new(checkpoints: Vec<Checkpoint>, last: Machine, events: usize, stop: Option<EventRecord>) -> Steps {
        Steps {
            last,
            chapters: checkpoints.iter().map(|_| OnceCell::new()).collect(),
            checkpoints,
            events,
            stop,
        }
    }

    pub fn len(&self) -> usize {
        self.events + usize::from(self.stop.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the step shows where a limit ended the run.
    pub fn is_stop(&self, i: usize) -> bool {
        self.stop.is_some() && i == self.events
    }

    /// Memory that is held for the steps, the machine at the end included.
    pub fn bytes(&self) -> usize {
        let written: usize = self.chapters.iter().flat_map(OnceCell::get).map(Chapter::bytes).sum();
        held_by(&self.checkpoints) + self.last.memory() + written
    }

    /// The machine before its first instruction. It logs its events.
    pub fn beginning(&self) -> Option<Machine> {
        self.checkpoints.first().map(|first| self.restore(first))
    }

    /// The machine at a checkpoint. It logs its events.
    pub fn restore(&self, checkpoint: &Checkpoint) -> Machine {
        let mut machine = checkpoint.restore(&self.last.stdout);
        machine.events.keep();
        machine
    }

    /// The number of the chapter that a step is in.
    fn chapter_of(&self, step: usize) -> usize {
        let begins = |checkpoint: &Checkpoint| checkpoint.event_count() as usize;
        let after = self
            .checkpoints
            .partition_point(|checkpoint| begins(checkpoint) <= step);
        after.saturating_sub(1)
    }

    fn chapter(&self, number: usize) -> Option<&Chapter> {
        let begin = self.checkpoints.get(number)?;
        let end = self.checkpoints.get(number + 1).map(Checkpoint::event_count);
        let end = end.map_or(self.events, |end| (end as usize).min(self.events));
        Some(self.chapters.get(number)?.get_or_init(|| self.write(begin, end)))
    }

    /// Runs from a checkpoint up to the step `end`.
    fn write(&self, begin: &Checkpoint, end: usize) -> Chapter {
        let first = begin.event_count() as usize;
        let mut chapter = Chapter::new(first);
        let mut machine = self.restore(begin);
        loop {
            let missing = end.saturating_sub(first + chapter.len());
            if missing == 0 {
                return chapter;
            }
            let state = machine.run(SLICE);
            chapter.take(&mut machine.events, missing);
            if state == RunState::Finished {
                return chapter;
            }
        }
    }

    pub fn get(&self, i: usize) -> Option<EventRecord> {
        self.iter_from(i).next()
    }

    /// The steps from one on, in order; faster than getting them one by one.
    pub fn iter_from(&self, start: usize) -> impl Iterator<Item = EventRecord> + '_ {
        let numbers = self.chapter_of(start)..self.checkpoints.len();
        let chapters = numbers.filter_map(|number| self.chapter(number));
        let stop = self.stop.filter(|_| start <= self.events);
        chapters.flat_map(move |chapter| chapter.iter_from(start)).chain(stop)
    }

    /// The steps before one, with their numbers, the nearest first.
    pub fn iter_back_from(&self, end: usize) -> impl Iterator<Item = (usize, EventRecord)> + '_ {
        let stop = self.stop.filter(|_| end > self.events).map(|stop| (self.events, stop));
        let chapters = (0..=self.chapter_of(end)).rev();
        let chapters = chapters.filter_map(|number| self.chapter(number));
        stop.into_iter()
            .chain(chapters.flat_map(move |chapter| chapter.iter_back_from(end)))
    }
}

/// Instructions that have been done when an event happens: a return and an exception come in the midst of one.
pub(super) fn done_before(record: &EventRecord) -> u64 {
    match record.event {
        Event::Call | Event::Line => record.instructions,
        Event::Return | Event::Exception => record.instructions.saturating_sub(1),
    }
}
