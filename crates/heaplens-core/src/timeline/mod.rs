//! The timeline of a run: every step it made, and the way back to any of them.
//!
//! A step is one event of `sys.settrace`: a call, a line about to run, a return, an exception. While a program runs, steps
//! are counted; those around one that is looked at are written down, in four bytes of most. The machine itself is kept only now and then, in a *checkpoint* that shares with the one before
//! it what has not changed; any other moment is computed again from the checkpoint before it, which is exact because a run
//! is deterministic and its time is a count of instructions.
//!
//! A step's machine is the machine at the very moment of the event: before a line's first instruction, after a call has its
//! arguments, with a return's value on top of the stack, with an exception raised but not yet handled.
//!
//! Always true: `machine_at(i)` depends on the program and `i` alone, not on the steps looked at before, nor on where the
//! checkpoints lie.

mod account;
mod chapter;
mod graphs;
mod index;
mod places;
pub mod questions;
mod recorder;
mod steps;
mod watch;

use std::collections::BTreeMap;

use crate::graph::changes::Change;
use crate::graph::{HeapGraph, ViewOptions};
use crate::machine::{Event, Machine};

pub use crate::machine::Limit;
pub use questions::{Direction, HistoryEntry, NoAnswer, Peak, Questions, What};
pub use recorder::{Options, Progress, Recorder};
pub use steps::Steps;
pub use watch::Watched;

/// One step, as shown to a reader.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct StepInfo {
    pub event: Event,
    pub line: u32,
    /// The function's qualified name, `<module>` for the program itself.
    pub frame: String,
    /// Frames on the call stack, this one included.
    pub depth: u32,
    /// Instructions executed before.
    pub instructions: u64,
    /// Bytes of standard output before.
    pub stdout_len: usize,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Outcome {
    Finished {
        exit_status: i32,
    },
    /// An exception that nothing caught.
    Error {
        type_name: String,
        message: String,
        line: u32,
        /// As printed.
        traceback: String,
    },
    /// A limit was reached.
    Limit {
        which: Limit,
        /// How high it was.
        value: u64,
        message: String,
    },
    /// Recording was ended before the run was.
    Unfinished,
    /// A bug in Heaplens, said by name.
    Bug {
        message: String,
    },
}

/// Figures about a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Stats {
    pub steps: u64,
    pub instructions: u64,
    pub checkpoints: usize,
    /// Estimate of what the timeline holds.
    pub bytes: u64,
}

/// A recorded run.
#[derive(Debug)]
pub struct Timeline {
    steps: Steps,
    outcome: Outcome,
    /// Machines near the step looked at last, so that the next one costs only what lies between.
    places: places::Places,
    graphs: graphs::Graphs,
    /// The changes asked for last, and of which step.
    changes: Option<(usize, Vec<Change>)>,
    lines: Vec<String>,
    /// What questions are answered from, once one has been asked.
    index: Option<Box<index::Index>>,
    /// Answers about watched expressions.
    watched: BTreeMap<String, Vec<Watched>>,
}

impl Timeline {
    /// Number of steps.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    pub fn is_empty(&self) -> bool {
        self.steps.len() == 0
    }

    /// What is known of a step without computing its machine.
    pub fn step(&self, i: usize) -> Option<StepInfo> {
        let step = self.steps.get(i)?;
        let frame = self
            .steps
            .last
            .codes
            .get(step.code as usize)
            .map_or_else(String::new, |code| code.qualname.to_string());
        Some(StepInfo {
            event: step.event,
            line: step.line,
            frame,
            depth: step.depth,
            instructions: step.instructions,
            stdout_len: step.output as usize,
        })
    }

    /// The visible graph at a step.
    pub fn graph_at(&mut self, i: usize) -> HeapGraph {
        self.graph_with(i, &ViewOptions::default())
    }

    /// The visible graph at a step; the event and the line of `options` are filled in.
    pub fn graph_with(&mut self, i: usize, options: &ViewOptions) -> HeapGraph {
        let options = self.filled_in(i, options);
        HeapGraph::visible(self.machine_at(i), &options)
    }

    /// The options with the event and the line of a step.
    fn filled_in(&self, i: usize, options: &ViewOptions) -> ViewOptions {
        let mut options = options.clone();
        if let Some(step) = self.steps.get(i) {
            options.event = Some(step.event);
            options.line = Some(step.line);
        }
        options
    }

    /// What the program had printed by then; all of it for a number beyond the last step.
    pub fn output_at(&self, i: usize) -> String {
        let end = self
            .steps
            .get(i)
            .map_or(self.steps.last.stdout.len(), |step| step.output as usize);
        self.steps
            .last
            .stdout
            .get(..end)
            .unwrap_or(&self.steps.last.stdout)
            .to_string()
    }

    /// Standard error at the end.
    pub fn stderr(&self) -> &str {
        &self.steps.last.stderr
    }

    /// The machine at the end of the run.
    pub fn last_machine(&self) -> &Machine {
        &self.steps.last
    }

    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// A line of the source, counted from 1.
    pub fn source_line(&self, line: u32) -> &str {
        (line as usize)
            .checked_sub(1)
            .and_then(|i| self.lines.get(i))
            .map_or("", |line| line)
    }

    pub fn stats(&self) -> Stats {
        Stats {
            steps: self.steps.len() as u64,
            instructions: self.steps.last.instructions,
            checkpoints: self.steps.checkpoints.len(),
            bytes: self.steps.bytes() as u64,
        }
    }
}
