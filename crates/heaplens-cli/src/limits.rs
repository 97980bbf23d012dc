//! What a run may use: the defaults of each command, and the options that set them.

use std::time::Instant;

use heaplens_core::machine::Limits;

use crate::args::Parsed;
use crate::errors::Failure;

/// Where a recorded run is stopped if nothing else is said: an endless loop gets here in seconds.
const INSTRUCTIONS: u64 = 50_000_000;

/// Seconds after which a recorded run is stopped if nothing else is said. Only programs that fill the memory get here
/// before the limit of instructions.
const SECONDS: u64 = 10;

const MEGABYTE: usize = 1 << 20;

/// The limits of a program that is just run: CPython has none, and memory has an end all the same.
pub fn of_run(parsed: &Parsed) -> Result<Limits, Failure> {
    let defaults = Limits {
        output: usize::MAX,
        ..Limits::default()
    };
    set(parsed, defaults)
}

/// The limits of a program that is looked at step by step.
pub fn of_recording(parsed: &Parsed) -> Result<Limits, Failure> {
    let defaults = Limits {
        instructions: match parsed.command() {
            // Recording alone is cheap, so a run may be long.
            "record" => 10 * INSTRUCTIONS,
            _ => INSTRUCTIONS,
        },
        // Every checkpoint holds the heap and the output so far.
        output: 4 * MEGABYTE,
        objects: 5_000_000,
        bytes: 256 * MEGABYTE,
        ..Limits::default()
    };
    set(parsed, defaults)
}

fn set(parsed: &Parsed, defaults: Limits) -> Result<Limits, Failure> {
    let megabytes: Option<usize> = parsed.number("--max-memory")?;
    Ok(Limits {
        instructions: parsed.number("--max-instructions")?.unwrap_or(defaults.instructions),
        objects: parsed.number("--max-objects")?.unwrap_or(defaults.objects),
        items: parsed.number("--max-size")?.unwrap_or(defaults.items),
        output: parsed.number("--max-output")?.unwrap_or(defaults.output),
        bytes: megabytes.map_or(defaults.bytes, |megabytes| megabytes.saturating_mul(MEGABYTE)),
        recursion: parsed.number("--max-recursion")?.unwrap_or(defaults.recursion),
    })
}

/// How long a run may take.
#[derive(Clone, Copy)]
pub struct Clock {
    start: Instant,
    /// No end, if there is none.
    pub seconds: Option<u64>,
}

impl Clock {
    /// Of a program that is just run.
    pub fn of_run(parsed: &Parsed) -> Result<Clock, Failure> {
        Ok(Clock {
            start: Instant::now(),
            seconds: parsed.number("--seconds")?,
        })
    }

    pub fn of_recording(parsed: &Parsed) -> Result<Clock, Failure> {
        Ok(Clock {
            start: Instant::now(),
            seconds: Some(parsed.number("--seconds")?.unwrap_or(SECONDS)),
        })
    }

    /// The limit, if it has been reached.
    pub fn over(&self) -> Option<u64> {
        self.seconds
            .filter(|&seconds| self.start.elapsed().as_secs() >= seconds)
    }
}
