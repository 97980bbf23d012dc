//! What `heaplens export` was asked for.

use std::path::PathBuf;

use heaplens_core::machine::Event;
use heaplens_core::timeline::Timeline;
use heaplens_diagram::Config;
use heaplens_diagram::svg::Theme;
use heaplens_export::{Format, Order};

use crate::args::Parsed;
use crate::errors::Failure;

/// The order, and what only a command knows.
pub struct Asked {
    pub order: Order,
    pub out: PathBuf,
    pub which: Which,
    /// Whether `which` was said, or is a default.
    pub chosen: bool,
    /// A face for what the bundled ones lack.
    pub font: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Step(usize),
    /// The moment before a line runs for the so manieth time, from 1.
    Line {
        line: u32,
        visit: usize,
    },
    Last,
    All,
}

const ENDINGS: &str = ".svg, .png, .pdf, .gif, .apng, .webp, .html, .json and .dot";

impl Asked {
    pub fn new(parsed: &Parsed) -> Result<Asked, Failure> {
        let Some(out) = parsed.value("--output") else {
            return Err(parsed.wrong("where to? heaplens export FILE -o OUT.svg"));
        };
        let out = PathBuf::from(out);
        let chosen = ["--step", "--line", "--last"].iter().any(|option| parsed.has(option));
        let format = format(parsed, &out, chosen)?;
        let theme = match parsed.text("--theme") {
            None => None,
            Some(name) => match Theme::named(&name) {
                Some(theme) => Some(theme),
                None => return Err(parsed.wrong(format!("no theme '{name}', only light, dark and print"))),
            },
        };
        let scale = decimal(parsed, "--scale")?;
        let width = decimal(parsed, "--width")?;
        if scale.is_some() && width.is_some() {
            return Err(parsed.wrong("--scale and --width exclude each other"));
        }
        let atoms_as_boxes = match parsed.text("--atoms").as_deref() {
            None | Some("inline") => false,
            Some("box") => true,
            Some(other) => return Err(parsed.wrong(format!("--atoms is box or inline, not '{other}'"))),
        };
        Ok(Asked {
            order: Order {
                format,
                step: None,
                from: parsed.number("--from")?.unwrap_or(0),
                to: parsed.number("--to")?,
                only_changes: parsed.has("--only-changes"),
                theme,
                config: Config {
                    atoms_as_boxes,
                    value_stack: parsed.has("--stack"),
                    focus: parsed.text("--focus"),
                    details: parsed.has("--details"),
                    compare: compared(parsed)?,
                    max_depth: parsed.number("--depth")?.unwrap_or(Config::default().max_depth),
                    ..Config::default()
                },
                transparent: parsed.has("--transparent"),
                scale: scale.unwrap_or(1.0),
                width,
                title: parsed.text("--title"),
                with_code: parsed.has("--with-code"),
                explain: parsed.has("--explain"),
                with_output: parsed.has("--with-output"),
                seconds: decimal(parsed, "--seconds-per-step")?.unwrap_or(1.5),
            },
            out,
            which: if format.holds_a_run() && !chosen {
                Which::All
            } else {
                Which::new(parsed)?
            },
            chosen,
            font: parsed.value("--font").map(PathBuf::from),
        })
    }
}

/// The ending of the file decides, and for SVG what is asked of it.
fn format(parsed: &Parsed, out: &std::path::Path, chosen: bool) -> Result<Format, Failure> {
    let (animate, fragments) = (parsed.has("--animate"), parsed.has("--fragments"));
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("svg") if animate => Format::Animated,
        Some("svg") if fragments => Format::Fragments,
        Some("svg") => Format::Svg,
        Some("html" | "htm") => Format::Html,
        Some("json") => Format::Json,
        Some("dot" | "gv") => Format::Dot,
        Some("png") if animate => Format::Apng,
        Some("png") => Format::Png,
        Some("apng") => Format::Apng,
        Some("gif") => Format::Gif,
        Some("webp") => Format::Webp,
        Some("pdf") => Format::Pdf,
        Some(ending) => return Err(parsed.wrong(format!("what is .{ending}? The endings are {ENDINGS}"))),
        None if out.as_os_str() == "-" => Format::Svg,
        None => {
            let message = format!(
                "'{}' has no ending: {}",
                out.display(),
                ENDINGS.replace(" and ", " or ")
            );
            return Err(parsed.wrong(message));
        }
    };
    if animate && fragments {
        return Err(parsed.wrong("--animate and --fragments exclude each other"));
    }
    if (animate || fragments) && !matches!(format, Format::Animated | Format::Fragments | Format::Apng) {
        return Err(parsed.wrong("--animate and --fragments are for .svg (and --animate for .png)"));
    }
    if chosen && (animate || fragments) {
        return Err(parsed.wrong("a moving picture is of several steps: --from and --to choose them"));
    }
    Ok(format)
}

/// Two names, as `A,B`.
fn compared(parsed: &Parsed) -> Result<Option<[String; 2]>, Failure> {
    let Some(text) = parsed.text("--compare") else {
        return Ok(None);
    };
    let names = heaplens_export::compared(&text);
    let wrong = || parsed.wrong(format!("--compare needs two names, as in --compare a,b, not '{text}'"));
    names.map(Some).ok_or_else(wrong)
}

/// A number above 0, possibly with a fraction.
fn decimal(parsed: &Parsed, option: &str) -> Result<Option<f64>, Failure> {
    let Some(text) = parsed.text(option) else {
        return Ok(None);
    };
    match text.parse::<f64>() {
        Ok(number) if number > 0.0 && number <= 20_000.0 => Ok(Some(number)),
        _ => Err(parsed.wrong(format!("{option} needs a number above 0, not '{text}'"))),
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
    pub fn find(self, timeline: &Timeline) -> Result<Option<usize>, Failure> {
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
