//! Recording a program for the commands that look back: `record`, `trace`, `export`, `layout`.

use std::time::Instant;

use heaplens_core::machine::Limits;
use heaplens_core::timeline::{Options, Outcome, Progress as Recorded, Recorder, Timeline};

use crate::args::Parsed;
use crate::errors::{Failure, Status, complain};
use crate::output::Progress;
use crate::siblings::Siblings;
use crate::source::Program;
use crate::stdin::Input;

/// Where a run is stopped if nothing else is said: an endless loop gets here in seconds.
pub const INSTRUCTION_LIMIT: u64 = 50_000_000;

/// Steps that are written out if nothing else is said.
pub const STEP_LIMIT: usize = 2_000;

/// Seconds after which a run is stopped if nothing else is said. Only programs that fill the memory get here before the
/// limit of instructions.
pub const SECONDS_LIMIT: u64 = 30;

/// Instructions between two looks at the clock.
const PIECE: u64 = 1 << 16;

/// A program and its run.
pub struct Recording {
    pub program: Program,
    pub source: String,
    pub timeline: Timeline,
    /// The limit in seconds, if the run was stopped at it.
    out_of_time: Option<u64>,
}

/// Reads and records the program that the arguments name, for at most `--limit` instructions and `steps` steps.
pub fn record(parsed: &Parsed, limit: u64, steps: Option<usize>) -> Result<Recording, Failure> {
    record_as(parsed, limit, steps, false)
}

/// As [`record`], with the frames of finished calls kept, as a tracer would.
pub fn record_for_tracer(parsed: &Parsed, limit: u64, steps: usize) -> Result<Recording, Failure> {
    record_as(parsed, limit, Some(steps), true)
}

fn record_as(parsed: &Parsed, limit: u64, steps: Option<usize>, keep_frames: bool) -> Result<Recording, Failure> {
    let limit = parsed.number("--limit")?.unwrap_or(limit);
    let seconds = parsed.number("--seconds")?.unwrap_or(SECONDS_LIMIT);
    let program = Program::read(parsed.file())?;
    let input = if program.from_stdin {
        Input::used_up()
    } else {
        Input::whole()
    };
    let source = program.text()?;
    let defaults = Options::default();
    let options = Options {
        filename: program.filename.clone(),
        stdin: input.text,
        files: Some(Siblings::of(&program)),
        limits: Limits {
            instructions: limit,
            // Every checkpoint holds the output so far.
            output: 4 << 20,
            bytes: 1 << 29,
            ..Limits::default()
        },
        steps: steps.unwrap_or(defaults.steps),
        memory: 1 << 29,
        keep_frames,
        ..defaults
    };
    let mut recorder = Recorder::new(&source, options).map_err(|mut diagnostics| match diagnostics.is_empty() {
        true => Failure::Message(format!("{} cannot be compiled", program.path)),
        false => Failure::Source(Box::new(diagnostics.swap_remove(0))),
    })?;
    let mut progress = Progress::new("recording");
    let start = Instant::now();
    let mut out_of_time = None;
    while let Recorded::Running { instructions, steps } = recorder.run(PIECE) {
        if start.elapsed().as_secs() >= seconds {
            out_of_time = Some(seconds);
            break;
        }
        progress.show(|| format!("{instructions} instructions, {steps} steps"));
    }
    progress.clear();
    Ok(Recording {
        program,
        source,
        timeline: recorder.finish(),
        out_of_time,
    })
}

/// The value of `--max-steps`.
pub fn step_limit(parsed: &Parsed, default: usize) -> Result<usize, Failure> {
    match parsed.number("--max-steps")? {
        Some(0) => Err(parsed.wrong("--max-steps needs a number from 1")),
        given => Ok(given.unwrap_or(default)),
    }
}

impl Recording {
    /// What files are made from.
    pub fn as_run(&mut self) -> heaplens_export::Run<'_> {
        heaplens_export::Run {
            ending: self.ending(),
            timeline: &mut self.timeline,
            source: &self.source,
            path: &self.program.path,
        }
    }

    /// Whether a limit ended the run, rather than the program.
    pub fn was_cut(&self) -> bool {
        self.out_of_time.is_some() || matches!(self.timeline.outcome(), Outcome::Limit { .. })
    }

    /// How the run ended, in words, unless all is well.
    pub fn ending(&self) -> Option<String> {
        if let Some(seconds) = self.out_of_time {
            let instructions = self.timeline.stats().instructions;
            return Some(format!(
                "the run was stopped after {seconds} seconds and {instructions} instructions"
            ));
        }
        heaplens_export::ending(self.timeline.outcome())
    }

    /// Says on stderr how the run ended, unless all is well, and gives the status to end with.
    pub fn conclude(&self) -> Status {
        if let Some(ending) = self.ending() {
            let path = &self.program.path;
            match self.timeline.outcome() {
                Outcome::Error { line, .. } => complain(&format!("heaplens: {path}:{line}: {ending}")),
                _ => complain(&format!("heaplens: {path}: {ending}")),
            }
        }
        match self.timeline.outcome() {
            // What came before a limit is all there, so reaching one is no error.
            Outcome::Finished { exit_status: 0 } | Outcome::Limit { .. } => Status::SUCCESS,
            _ if self.out_of_time.is_some() => Status::SUCCESS,
            _ => Status::FAILED,
        }
    }

    /// The recording, unless it has no steps at all, in which case there is nothing to show.
    pub fn with_steps(self) -> Result<Recording, Failure> {
        match (self.timeline.is_empty(), self.timeline.outcome()) {
            (false, _) => Ok(self),
            (true, Outcome::Bug { message }) => Err(Failure::Message(message.clone())),
            (true, _) => Err(Failure::Message(format!(
                "{}: the run has no steps to show",
                self.program.path
            ))),
        }
    }
}
