//! `heaplens export FILE -o OUT`: steps as pictures, pages and data. The ending of OUT decides.

mod dot;
mod html;
mod svg;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use heaplens_core::machine::Event;
use heaplens_core::timeline::Timeline;
use heaplens_diagram::svg::Theme;
use heaplens_diagram::{Config, Scenes};

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::{self, Progress};
use crate::recording::{self, INSTRUCTION_LIMIT, Recording};
use crate::trace;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let order = Order::new(parsed)?;
    let steps = recording::step_limit(parsed, recording::STEP_LIMIT)?;
    let all = order.which == Which::All || order.format == Format::Html;
    let recording = recording::record(parsed, INSTRUCTION_LIMIT, all.then_some(steps))?.with_steps()?;
    let status = recording.conclude();
    let chosen = order.which.find(&recording.timeline)?;
    match (order.format, chosen) {
        (Format::Html, chosen) => {
            let start = chosen.filter(|_| order.chosen);
            html::write(recording, start, order.theme, &order.out)?;
        }
        (format, Some(step)) => {
            let mut writer = Writer::new(recording, format, order.theme);
            output::write_file(&order.out, &writer.text(step)?)?;
        }
        (format, None) => write_all(Writer::new(recording, format, order.theme), &order.out)?,
    }
    Ok(status)
}

/// What was asked for.
struct Order {
    out: PathBuf,
    format: Format,
    which: Which,
    /// Whether `which` was said, or is a default.
    chosen: bool,
    /// None: light, or for a page whatever its reader prefers.
    theme: Option<Theme>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    Html,
    Json,
    Dot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Step(usize),
    /// The moment before a line runs for the so manieth time, from 1.
    Line {
        line: u32,
        visit: usize,
    },
    Last,
    All,
}

impl Order {
    fn new(parsed: &Parsed) -> Result<Order, Failure> {
        let Some(out) = parsed.value("--output") else {
            return Err(parsed.wrong("where to? heaplens export FILE -o OUT.svg"));
        };
        let out = PathBuf::from(out);
        let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let format = match ending.as_deref() {
            Some("svg") => Format::Svg,
            Some("html" | "htm") => Format::Html,
            Some("json") => Format::Json,
            Some("dot" | "gv") => Format::Dot,
            Some(ending @ ("png" | "pdf" | "gif")) => {
                let message = format!("cannot write .{ending} yet, only .svg, .html, .json and .dot");
                return Err(parsed.wrong(message));
            }
            Some(ending) => {
                let message = format!("what is .{ending}? The endings are .svg, .html, .json and .dot");
                return Err(parsed.wrong(message));
            }
            None if out.as_os_str() == "-" => Format::Svg,
            None => {
                let message = format!("'{}' has no ending: .svg, .html, .json or .dot", out.display());
                return Err(parsed.wrong(message));
            }
        };
        let theme = match parsed.text("--theme") {
            None => None,
            Some(name) => match Theme::named(&name) {
                Some(theme) => Some(theme),
                None => return Err(parsed.wrong(format!("no theme '{name}', only light, dark and print"))),
            },
        };
        Ok(Order {
            out,
            format,
            which: Which::new(parsed)?,
            chosen: ["--step", "--line", "--last"].iter().any(|option| parsed.has(option)),
            theme,
        })
    }
}

impl Which {
    fn new(parsed: &Parsed) -> Result<Which, Failure> {
        let given = ["--step", "--line", "--last", "--all"].map(|option| parsed.has(option));
        if given.iter().filter(|given| **given).count() > 1 {
            return Err(parsed.wrong("--step, --line, --last and --all exclude each other"));
        }
        if let Some(step) = parsed.number("--step")? {
            return Ok(Which::Step(step));
        }
        if parsed.has("--all") {
            return Ok(Which::All);
        }
        let Some(text) = parsed.text("--line") else {
            return Ok(Which::Last);
        };
        let (line, visit) = text.split_once(':').unwrap_or((&text, "1"));
        match (line.parse(), visit.parse()) {
            (Ok(line @ 1..), Ok(visit @ 1..)) => Ok(Which::Line { line, visit }),
            _ => Err(parsed.wrong(format!("--line needs L or L:VISIT, both from 1, not '{text}'"))),
        }
    }

    /// The number of the step; none for all steps.
    fn find(self, timeline: &Timeline) -> Result<Option<usize>, Failure> {
        let steps = timeline.len();
        let last = steps.saturating_sub(1);
        match self {
            Which::All => Ok(None),
            Which::Last => Ok(Some(last)),
            Which::Step(step) if step < steps => Ok(Some(step)),
            Which::Step(step) => Err(Failure::Message(format!(
                "there is no step {step}: the last one is {last}"
            ))),
            Which::Line { line, visit } => {
                let at_line = |number: &usize| {
                    let step = timeline.step(*number);
                    step.is_some_and(|step| step.event == Event::Line && step.line == line)
                };
                let mut visits = (0..steps).filter(at_line);
                if let Some(step) = visits.nth(visit - 1) {
                    return Ok(Some(step));
                }
                let times = (0..steps).filter(at_line).count();
                let reached = match times {
                    0 => "is never reached".to_owned(),
                    1 => "is reached once only".to_owned(),
                    times => format!("is reached {times} times only"),
                };
                Err(Failure::Message(format!("line {line} {reached}")))
            }
        }
    }
}

/// Makes the text of one step in a format other than HTML.
struct Writer {
    format: Format,
    theme: Theme,
    recording: Recording,
    scenes: Scenes,
}

impl Writer {
    fn new(recording: Recording, format: Format, theme: Option<Theme>) -> Writer {
        Writer {
            format,
            theme: theme.unwrap_or(Theme::Light),
            scenes: Scenes::new(Config::default(), &recording.timeline),
            recording,
        }
    }

    fn text(&mut self, step: usize) -> Result<String, Failure> {
        let timeline = &mut self.recording.timeline;
        match self.format {
            Format::Svg | Format::Html => Ok(svg::write(&self.scenes.marked(timeline, step), self.theme)),
            Format::Dot => Ok(dot::write(&timeline.graph_at(step))),
            Format::Json => {
                let text = serde_json::to_string(&trace::one_step(&mut self.recording, step));
                text.map(|text| text + "\n")
                    .map_err(|error| Failure::Message(error.to_string()))
            }
        }
    }
}

/// Writes every step to a file of its own.
fn write_all(mut writer: Writer, out: &Path) -> Result<(), Failure> {
    let steps = writer.recording.timeline.len();
    let mut progress = Progress::new("drawing");
    for step in 0..steps {
        progress.show(|| format!("step {step} of {steps}"));
        output::write_file(&numbered(out, step), &writer.text(step)?)?;
    }
    Ok(())
}

/// `folder/out.svg` becomes `folder/out-0007.svg`.
fn numbered(out: &Path, step: usize) -> PathBuf {
    let mut name = OsString::from(out.file_stem().unwrap_or_default());
    name.push(format!("-{step:04}."));
    name.push(out.extension().unwrap_or_default());
    out.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use std::path::Path;

    #[test]
    fn numbers_stand_before_the_ending() {
        assert_eq!(numbered(Path::new("a/b.c.svg"), 7), Path::new("a/b.c-0007.svg"));
    }
}
