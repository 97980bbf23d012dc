//! `heaplens trace FILE`: the run as data, in Heaplens' own format or in Python Tutor's.

mod tutor;

use serde::Serialize;

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::{Printer, Progress};
use crate::recording::{self, STEP_LIMIT};

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    match parsed.text("--format").as_deref() {
        None | Some("json") => {}
        Some("python-tutor") => return as_python_tutor(parsed),
        Some(other) => return Err(parsed.wrong(format!("trace has no format '{other}', only json and python-tutor"))),
    }
    let steps = recording::step_limit(parsed, STEP_LIMIT)?;
    let mut recording = recording::record(parsed, Some(steps))?;
    let count = recording.timeline.len();
    let mut progress = Progress::new("tracing");
    let mut show = |number| progress.show(|| format!("step {number} of {count}"));
    let trace = heaplens_export::trace::all_steps(&mut recording.as_run(), &mut show);
    drop(progress);
    write(&trace)?;
    Ok(recording.conclude())
}

/// Events of which Python Tutor shows none may lie between those that it shows.
const EVENTS_PER_STEP: usize = 20;

fn as_python_tutor(parsed: &Parsed) -> Result<Status, Failure> {
    let steps = recording::step_limit(parsed, tutor::STEP_LIMIT)?;
    let events = steps.saturating_mul(EVENTS_PER_STEP);
    let mut recording = match recording::record_for_tracer(parsed, events) {
        Ok(recording) => recording,
        Err(failure) => {
            if let Some(trace) = tutor::refused(parsed, &failure) {
                write(&trace)?;
            }
            return Err(failure);
        }
    };
    write(&tutor::trace(&mut recording, steps))?;
    Ok(recording.conclude())
}

fn write(trace: &impl Serialize) -> Result<(), Failure> {
    let mut out = Printer::new();
    out.json(trace)?;
    out.text("\n")?;
    out.finish()
}
