//! The way to a step's machine, and the machines that are kept along it.
//!
//! The machine at a line's event is a machine between two instructions: one that has come there by itself is shown as it is,
//! and goes on from there. A call, a return and an exception come in the midst of an instruction, so a copy of them is taken
//! that does not run. A little way behind a step that was far, one more copy stays: it is where the way back begins.

use super::Timeline;
use super::steps::done_before;
use crate::machine::{Capture, Event, EventRecord, Machine, RunState};

/// A machine that is kept.
#[derive(Debug)]
struct Place {
    machine: Machine,
    /// The step that it is at exactly.
    step: Option<usize>,
    /// Whether it is between two instructions, and not in the midst of one.
    runs: bool,
}

/// The machines kept.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The one used last at the end.
    kept: Vec<Place>,
    /// The one that stays a little way behind.
    behind: Option<Machine>,
}

/// Machines kept at a time, and of more than so many objects.
const KEPT: usize = 5;
const KEPT_OF_MANY: usize = 2;
const MANY: usize = 500_000;

/// Instructions before a step at which a machine stays behind: many steps back, and quickly done.
const BEHIND: u64 = 4_000;

/// Instructions to a step that are worth running without recording.
const FAR: u64 = 1_000;

/// Instructions run at a time, so that events do not pile up.
const SLICE: u64 = 1 << 20;

impl Places {
    fn find(&mut self, step: usize) -> Option<&Machine> {
        let at = self.kept.iter().position(|place| place.step == Some(step))?;
        let used_last = self.kept.remove(at);
        self.kept.push(used_last);
        self.kept.last().map(|place| &place.machine)
    }

    fn keep(&mut self, place: Place) {
        let most = if place.machine.heap.slots() > MANY {
            KEPT_OF_MANY
        } else {
            KEPT
        };
        let surplus = (self.kept.len() + 1).saturating_sub(most);
        self.kept.drain(..surplus);
        self.kept.push(place);
    }

    /// The kept machine that is nearest before a step, and not before another step, to go on from.
    fn before(&mut self, step: u64, first: u64) -> Option<Machine> {
        let usable = |machine: &Machine| (first..=step).contains(&machine.events.count());
        let places = self.kept.iter().enumerate();
        let places = places.filter(|(_, place)| place.runs && usable(&place.machine));
        let nearest = places.max_by_key(|(_, place)| place.machine.instructions);
        let behind = self.behind.as_ref().filter(|machine| usable(machine));
        match (nearest, behind) {
            (Some((_, place)), Some(behind)) if place.machine.instructions < behind.instructions => {
                Some(behind.clone())
            }
            (Some((at, _)), _) => Some(self.kept.remove(at).machine),
            (None, behind) => behind.cloned(),
        }
    }
}

impl Timeline {
    /// The machine at the moment of a step; at the end of the run for a number beyond the last.
    pub fn machine_at(&mut self, i: usize) -> &Machine {
        let Some(step) = self.steps.get(i).filter(|_| !self.steps.is_stop(i)) else {
            return &self.steps.last;
        };
        if self.places.find(i).is_none() {
            self.go_to(i, &step);
        }
        // A replay that misses its step would be a bug; the end of the run is the honest answer to show then.
        self.places.find(i).unwrap_or(&self.steps.last)
    }

    fn go_to(&mut self, i: usize, step: &EventRecord) {
        let mut machine = self.start_for(i);
        let target = done_before(step);
        if target.saturating_sub(machine.instructions) > 2 * BEHIND {
            self.go_near(&mut machine, i, target - BEHIND);
            self.places.behind = Some(machine.clone());
        }
        self.go_near(&mut machine, i, target);
        if step.event == Event::Line {
            let left = target.saturating_sub(machine.instructions);
            run(&mut machine, left);
            // With something left to do before the line, such as a collection, it is not the line's moment yet.
            if machine.events.count() == i as u64 && machine.instructions == target && !machine.heap.wants_attention() {
                let step = Some(i);
                self.places.keep(Place {
                    machine,
                    step,
                    runs: true,
                });
                return;
            }
        }
        machine.capture = Some(Box::new(Capture {
            from: i as u64,
            most: 1,
            taken: Vec::new(),
        }));
        let end = step.instructions.saturating_add(1);
        while machine.events.count() <= i as u64 && machine.instructions < end {
            let left = end - machine.instructions;
            if run(&mut machine, left.min(SLICE)) == RunState::Finished {
                break;
            }
        }
        let taken = machine.capture.take().map(|capture| capture.taken).unwrap_or_default();
        let passed = Place {
            machine,
            step: None,
            runs: true,
        };
        self.places.keep(passed);
        for (number, mut machine) in taken {
            machine.events.clear();
            let step = Some(number as usize);
            self.places.keep(Place {
                machine,
                step,
                runs: false,
            });
        }
    }

    /// The machine from which a step is reached fastest.
    fn start_for(&mut self, i: usize) -> Machine {
        let number = i as u64;
        let after = self
            .steps
            .checkpoints
            .partition_point(|checkpoint| checkpoint.event_count() <= number);
        let checkpoint = &self.steps.checkpoints[after.saturating_sub(1)];
        let kept = self.places.before(number, checkpoint.event_count());
        kept.unwrap_or_else(|| checkpoint.restore(&self.steps.last.stdout))
    }

    /// Runs a machine up to shortly before a moment of step `i` or before it, at the speed of a run that nobody records.
    fn go_near(&self, machine: &mut Machine, i: usize, instructions: u64) {
        if machine.witness().is_some() || instructions.saturating_sub(machine.instructions) < FAR {
            return;
        }
        // A moment at which no event is: all before have been then, and none of those after it.
        let mut moment = instructions - 1;
        let mut before = self.steps_before(i, moment);
        for (number, step) in self.steps.iter_back_from(before) {
            if step.instructions < moment || moment <= machine.instructions {
                break;
            }
            moment = moment.min(step.instructions.saturating_sub(1));
            before = number;
        }
        if moment <= machine.instructions {
            return;
        }
        machine.tracing = false;
        while machine.instructions < moment {
            let left = moment - machine.instructions;
            if machine.run(left) == RunState::Finished {
                break;
            }
        }
        machine.tracing = true;
        machine.events.skip_to(before as u64);
    }

    /// The number of steps up to a moment at or before step `i`.
    fn steps_before(&self, i: usize, moment: u64) -> usize {
        let later = self
            .steps
            .iter_back_from(i)
            .take_while(|(_, step)| step.instructions > moment);
        i - later.count()
    }
}

/// Runs on for so many instructions.
fn run(machine: &mut Machine, instructions: u64) -> RunState {
    let mut left = instructions;
    loop {
        let before = machine.instructions;
        let state = machine.run(left.min(SLICE));
        machine.events.clear();
        left -= (machine.instructions - before).min(left);
        if state == RunState::Finished || left == 0 {
            return state;
        }
    }
}
