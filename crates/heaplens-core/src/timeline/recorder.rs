//! Recording: a run from beginning to end, with its steps counted and checkpoints kept.
//!
//! Checkpoints begin dense and thin out: when there are too many every other one is dropped and the distance doubles, so a
//! run of any length keeps about as many. A checkpoint costs what had to be copied for it, and after one of which that was
//! much the next is farther away: all together take a small part of the run. No clock is asked.

use std::rc::Rc;

use crate::machine::imports::Files;
use crate::machine::{Checkpoint, Limit, Limits, Machine, RunState, Stopped};
use crate::syntax::Diagnostic;

use super::{Outcome, Steps, Timeline};

/// How to run a program.
#[derive(Clone, Debug)]
pub struct Options {
    /// Names the program in tracebacks.
    pub filename: String,
    pub stdin: String,
    /// Modules beside the program, if there is somebody to read them.
    pub files: Option<Rc<dyn Files>>,
    pub limits: Limits,
    /// Steps at most.
    pub steps: usize,
    /// Checkpoints at most.
    pub checkpoints: usize,
    /// Bytes that the checkpoints may take together, about; there are always two.
    pub memory: usize,
    /// Instructions between two checkpoints at the beginning.
    pub spacing: u64,
    /// Keep the frames of finished calls, as a tracer would; see [`crate::machine::Witness`].
    pub keep_frames: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            filename: "<program>".to_string(),
            stdin: String::new(),
            files: None,
            limits: Limits::default(),
            steps: 50_000_000,
            checkpoints: 128,
            memory: 1 << 30,
            spacing: 16_000,
            keep_frames: false,
        }
    }
}

/// How far a recording is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Running { instructions: u64, steps: usize },
    Finished,
}

/// A run being recorded.
#[derive(Debug)]
pub struct Recorder {
    machine: Machine,
    checkpoints: Vec<Checkpoint>,
    /// Bytes that they hold.
    held: usize,
    spacing: u64,
    /// The instruction count at which the next checkpoint is due.
    due: u64,
    options: Options,
    lines: Vec<String>,
    too_many_steps: bool,
}

/// Instructions between two checkpoints for each byte that is copied. A byte takes about as long to copy as a tenth of an
/// instruction to run, in memory that is touched for the first time: so checkpoints are a small part of a run.
const INSTRUCTIONS_PER_BYTE: u64 = 1;
/// Instructions after which it is looked at how many steps there are.
const SLICE: u64 = 1 << 15;

impl Recorder {
    /// Compiles a program and makes it ready to run.
    ///
    /// # Errors
    /// What is wrong with the source.
    pub fn new(source: &str, options: Options) -> Result<Recorder, Vec<Diagnostic>> {
        Recorder::on(Machine::new(), source, options)
    }

    /// As [`Recorder::new`], on a machine that has been made already.
    ///
    /// # Errors
    /// What is wrong with the source.
    pub fn on(mut machine: Machine, source: &str, options: Options) -> Result<Recorder, Vec<Diagnostic>> {
        machine.limits = options.limits;
        machine.stdin = options.stdin.as_str().into();
        machine.files = options.files.clone();
        machine
            .load_program(source, &options.filename)
            .map_err(|error| vec![*error])?;
        machine.tracing = true;
        machine.events.only_count();
        if options.keep_frames {
            machine.keep_frames();
        }
        let lines = source.lines().map(str::to_string).collect();
        Ok(Recorder {
            held: 0,
            checkpoints: vec![machine.checkpoint()],
            spacing: options.spacing.max(1),
            due: options.spacing.max(1),
            options,
            machine,
            lines,
            too_many_steps: false,
        })
    }

    /// Runs on for at most `budget` instructions: fewer if they turn out to be long ones.
    pub fn run(&mut self, budget: u64) -> Progress {
        let until = self.machine.instructions.saturating_add(budget);
        loop {
            if self.too_many_steps {
                return Progress::Finished;
            }
            let now = self.machine.instructions;
            if now >= self.due {
                self.add_checkpoint();
            }
            let slice = until.saturating_sub(now).min(self.due.saturating_sub(now)).min(SLICE);
            let state = self.machine.run_briefly(slice);
            self.too_many_steps = self.machine.events.count() > self.options.steps as u64;
            if state == RunState::Finished {
                return Progress::Finished;
            }
            let came_back = self.machine.instructions < now + slice;
            if came_back || self.machine.instructions >= until {
                return Progress::Running {
                    instructions: self.machine.instructions,
                    steps: self.steps(),
                };
            }
        }
    }

    /// Steps so far.
    fn steps(&self) -> usize {
        (self.machine.events.count() as usize).min(self.options.steps)
    }

    fn add_checkpoint(&mut self) {
        let checkpoint = self.machine.checkpoint();
        let cost = checkpoint.cost();
        self.held += checkpoint.bytes_beside(self.checkpoints.last());
        self.checkpoints.push(checkpoint);
        let most = self.options.checkpoints.max(2);
        while self.checkpoints.len() > most || self.held > self.options.memory && self.checkpoints.len() > 2 {
            let mut place = 0;
            self.checkpoints.retain(|_| {
                place += 1;
                place % 2 == 1
            });
            self.held = held_by(&self.checkpoints);
            self.spacing = self.spacing.saturating_mul(2);
        }
        let fair = (cost as u64).saturating_mul(INSTRUCTIONS_PER_BYTE).min(MAX_SPACING);
        self.due = self.machine.instructions.saturating_add(self.spacing.max(fair));
    }

    /// Ends the run at a limit that is not the machine's own, such as the seconds that somebody wanted to wait.
    pub fn stop_at(&mut self, limit: Limit, value: u64) {
        self.machine.stop_at(limit, value);
    }

    /// Ends the recording, at the end of the run or before. Where a limit ended it, one more step shows the run there.
    pub fn finish(self) -> Timeline {
        let outcome = self.outcome();
        let at_limit = matches!(self.machine.stopped, Some(Stopped::Limit(..))) && !self.too_many_steps;
        let stop = at_limit.then(|| self.machine.event_at_stop());
        let steps = self.steps();
        Timeline {
            steps: Steps::new(self.checkpoints, self.machine, steps, stop),
            outcome,
            places: Default::default(),
            graphs: Default::default(),
            changes: None,
            lines: self.lines,
            index: None,
            watched: Default::default(),
        }
    }

    fn outcome(&self) -> Outcome {
        let m = &self.machine;
        let stopped = if self.too_many_steps {
            Some(Stopped::Limit(Limit::Steps, self.steps() as u64))
        } else {
            m.stopped.clone()
        };
        if let Some(stopped) = stopped {
            let message = stopped.to_string();
            return match stopped {
                Stopped::Limit(which, value) => Outcome::Limit { which, value, message },
                Stopped::Bug(_) => Outcome::Bug { message },
            };
        }
        if let Some(failure) = &m.failure {
            let begin = m.stderr.rfind("Traceback (most recent call last):\n").unwrap_or(0);
            let traceback = m.stderr.get(begin..).unwrap_or_default().to_string();
            return Outcome::Error {
                type_name: failure.type_name.to_string(),
                message: message_of(&traceback, &failure.type_name),
                line: failure.line,
                traceback,
            };
        }
        if m.phase != crate::machine::Phase::Done {
            return Outcome::Unfinished;
        }
        Outcome::Finished {
            exit_status: m.exit_status.unwrap_or(0),
        }
    }
}

/// No heap makes checkpoints rarer than this.
const MAX_SPACING: u64 = 50_000_000;

/// Bytes that checkpoints of one run hold together: each page once, since those that share it are neighbours.
pub(super) fn held_by(checkpoints: &[Checkpoint]) -> usize {
    let before = std::iter::once(None).chain(checkpoints.iter().map(Some));
    let each = checkpoints.iter().zip(before);
    each.map(|(checkpoint, before)| checkpoint.bytes_beside(before)).sum()
}

/// What follows `ValueError: ` in a traceback.
fn message_of(traceback: &str, type_name: &str) -> String {
    let mut start = traceback.match_indices('\n').map(|(at, _)| at + 1).filter(|&at| {
        let line = &traceback[at..];
        !line.starts_with(' ')
            && line
                .split([':', '\n'])
                .next()
                .is_some_and(|name| name == type_name || name.ends_with(&format!(".{type_name}")))
    });
    let Some(at) = start.next_back() else {
        return String::new();
    };
    let line = &traceback[at..];
    line.split_once(": ")
        .map_or("", |(_, message)| message.trim_end_matches('\n'))
        .to_string()
}
