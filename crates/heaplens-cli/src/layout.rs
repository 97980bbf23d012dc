//! `heaplens layout FILE --format json`: boxes and arrows of every step in numbers, for tools and tests.

use heaplens_diagram::{Config, Scenes, step_json};

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::{Printer, Progress};
use crate::recording;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    match parsed.text("--format").as_deref() {
        None | Some("json") => {}
        Some(other) => return Err(parsed.wrong(format!("layout has no format '{other}', only json"))),
    }
    let steps = recording::step_limit(parsed, recording::STEP_LIMIT)?;
    let mut recording = recording::record(parsed, Some(steps))?;
    let timeline = &mut recording.timeline;
    let mut scenes = Scenes::new(Config::default(), timeline);
    let mut out = Printer::new();
    let mut progress = Progress::new("laying out");
    // As `heaplens_diagram::layout_json` puts it together, but step by step.
    out.text("{\"version\":1,\"steps\":[")?;
    for number in 0..timeline.len() {
        if number > 0 {
            out.text(",")?;
        }
        let line = timeline.step(number).map_or(0, |step| step.line);
        let scene = scenes.plain(timeline, number);
        out.json(&step_json(number, line, &scene))?;
        progress.show(|| format!("step {number} of {}", timeline.len()));
    }
    out.text("]}\n")?;
    out.finish()?;
    Ok(recording.conclude())
}
