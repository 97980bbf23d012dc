//! `heaplens record FILE --stats`: a run kept as a timeline, and what that cost.

use std::time::Instant;

use serde::Serialize;

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::Printer;
use crate::recording::{self, Recording};

/// The figures; others read them, so fields are only ever added.
#[derive(Serialize)]
struct Stats {
    /// Line, call, return and exception events.
    steps: u64,
    instructions: u64,
    seconds: f64,
    checkpoints: usize,
    /// What the timeline holds.
    bytes: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seek_ms: Option<SeekMs>,
}

#[derive(Serialize)]
struct SeekMs {
    p50: f64,
    p99: f64,
    max: f64,
}

impl Stats {
    /// For a person: `22 steps, 66 instructions in 0.03 s; 1 checkpoints, 976 kB`.
    fn in_words(&self) -> String {
        let mut text = format!(
            "{} steps, {} instructions in {:.2} s; {} checkpoints, {} kB\n",
            self.steps,
            self.instructions,
            self.seconds,
            self.checkpoints,
            self.bytes / 1000
        );
        if let Some(seek) = &self.seek_ms {
            text.push_str(&format!(
                "a seek takes {:.2} ms, at most {:.2} ms\n",
                seek.p50, seek.max
            ));
        }
        text
    }
}

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let seeks: Option<usize> = parsed.number("--seeks")?;
    if seeks == Some(0) {
        return Err(parsed.wrong("--seeks needs a number from 1"));
    }
    let start = Instant::now();
    let mut recording = recording::record(parsed, None)?;
    let seconds = start.elapsed().as_secs_f64();
    let figures = recording.timeline.stats();
    let stats = Stats {
        steps: figures.steps,
        instructions: figures.instructions,
        seconds: rounded(seconds),
        checkpoints: figures.checkpoints,
        bytes: figures.bytes,
        seek_ms: seeks.map(|seeks| time_seeks(&mut recording, seeks)),
    };
    let mut out = Printer::new();
    if parsed.has("--stats") {
        out.json(&stats)?;
        out.text("\n")?;
    } else {
        out.text(&stats.in_words())?;
    }
    out.finish()?;
    Ok(recording.conclude())
}

/// Times seeks to steps drawn at random, the same ones each time.
fn time_seeks(recording: &mut Recording, seeks: usize) -> SeekMs {
    let steps = recording.timeline.len().max(1) as u64;
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    let mut times: Vec<f64> = (0..seeks)
        .map(|_| {
            // Marsaglia's xorshift64.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let step = (state % steps) as usize;
            let start = Instant::now();
            std::hint::black_box(recording.timeline.machine_at(step));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    // The smallest time that so many of a hundred do not exceed.
    let percentile = |share: usize| {
        times
            .get((times.len() * share).div_ceil(100).saturating_sub(1))
            .copied()
    };
    SeekMs {
        p50: rounded(percentile(50).unwrap_or_default()),
        p99: rounded(percentile(99).unwrap_or_default()),
        max: rounded(percentile(100).unwrap_or_default()),
    }
}

/// To a millionth.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
