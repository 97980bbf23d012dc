//! Recording a program for the commands that look back: `record`, `trace`, `export`, `layout`.

use heaplens_core::machine::Limit;
use heaplens_core::timeline::{Options, Outcome, Progress as Recorded, Recorder, Timeline};
use heaplens_export::option;

use crate::args::Parsed;
use crate::errors::{Failure, Status, complain};
use crate::limits::{self, Clock};
use crate::output::Progress;
use crate::siblings::Siblings;
use crate::source::Program;
use crate::stdin::Input;

/// Steps that are written out if nothing else is said.
pub const STEP_LIMIT: usize = 2_000;

/// Instructions between two looks at the clock.
const PIECE: u64 = 1 << 16;

/// A program and its run.
pub struct Recording {
    pub program: Program,
    pub source: String,
    pub timeline: Timeline,
}

/// Reads and records the program that the arguments name, within its limits and for at most `steps` steps.
pub fn record(parsed: &Parsed, steps: Option<usize>) -> Result<Recording, Failure> {
    record_as(parsed, steps, false)
}

/// As [`record`], with the frames of finished calls kept, as a tracer would.
pub fn record_for_tracer(parsed: &Parsed, steps: usize) -> Result<Recording, Failure> {
    record_as(parsed, Some(steps), true)
}

fn record_as(parsed: &Parsed, steps: Option<usize>, keep_frames: bool) -> Result<Recording, Failure> {
    let limits = limits::of_recording(parsed)?;
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
        limits,
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
    let clock = Clock::of_recording(parsed)?;
    while let Recorded::Running { instructions, steps } = recorder.run(PIECE) {
        if let Some(seconds) = clock.over() {
            recorder.stop_at(Limit::Seconds, seconds);
            break;
        }
        progress.show(|| format!("{instructions} instructions, {steps} steps"));
    }
    progress.clear();
    Ok(Recording {
        program,
        source,
        timeline: recorder.finish(),
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
            ending: heaplens_export::ending(self.timeline.outcome()),
            timeline: &mut self.timeline,
            source: &self.source,
            path: &self.program.path,
        }
    }

    /// Whether a limit ended the run, rather than the program.
    pub fn was_cut(&self) -> bool {
        matches!(self.timeline.outcome(), Outcome::Limit { .. })
    }

    /// How the run ended, in words, unless all is well, and which options would have let it go on.
    pub fn ending(&self) -> Option<String> {
        let outcome = self.timeline.outcome();
        let ending = heaplens_export::ending(outcome)?;
        let set_with = match outcome {
            Outcome::Limit { which, .. } => format!(" ({})", option(*which)),
            Outcome::Error { type_name, .. } if type_name == "MemoryError" => format!(
                "; limits are set with {} and {}",
                option(Limit::Size),
                option(Limit::Memory)
            ),
            _ => String::new(),
        };
        Some(ending + &set_with)
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
