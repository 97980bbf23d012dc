//! `heaplens trace FILE --format json`: the run as data.

mod changes;
mod collect;
pub mod schema;

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::Printer;
use crate::recording::{self, INSTRUCTION_LIMIT};

pub use collect::{all_steps, one_step};

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    match parsed.text("--format").as_deref() {
        None | Some("json") => {}
        Some("python-tutor") => {
            let message = "the format python-tutor is not there yet; --format json is (see docs/trace-format.md)";
            return Err(parsed.wrong(message));
        }
        Some(other) => return Err(parsed.wrong(format!("trace has no format '{other}', only json"))),
    }
    let steps = recording::step_limit(parsed)?;
    let mut recording = recording::record(parsed, INSTRUCTION_LIMIT, Some(steps))?;
    let trace = all_steps(&mut recording);
    let mut out = Printer::new();
    out.json(&trace)?;
    out.text("\n")?;
    out.finish()?;
    Ok(recording.conclude())
}
