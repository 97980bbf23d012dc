//! `heaplens ask FILE …`: questions about a whole run, answered in words or as JSON.

use heaplens_core::graph::NodeId;
use heaplens_core::timeline::{Direction, HistoryEntry, NoAnswer, Peak, Timeline, Watched, What};
use heaplens_export::trace::schema::Entry;
use serde::Serialize;

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::Printer;
use crate::recording;

/// Raised when an existing field changes its meaning.
const VERSION: u32 = 1;

/// What `--format json` prints; described in `docs/trace-format.md`.
#[derive(Serialize)]
struct Answers {
    format: &'static str,
    version: u32,
    filename: String,
    step_count: usize,
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    /// The option that asked, without its dashes.
    question: &'static str,
    /// Its value.
    #[serde(skip_serializing_if = "String::is_empty")]
    of: String,
    #[serde(flatten)]
    found: Found,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Found {
    History {
        #[serde(skip_serializing_if = "Option::is_none")]
        object: Option<String>,
        entries: Vec<Entry>,
    },
    Values {
        values: Vec<Watched>,
    },
    Steps {
        steps: Vec<usize>,
        #[serde(skip_serializing_if = "Option::is_none")]
        previous: Option<usize>,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<usize>,
    },
    Around {
        previous: Option<usize>,
        next: Option<usize>,
    },
    Call {
        began: Option<usize>,
        ended: Option<usize>,
    },
    Peak(Peak),
}

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let json = match parsed.text("--format").as_deref() {
        None | Some("text") => false,
        Some("json") => true,
        Some(other) => return Err(parsed.wrong(format!("ask has no format '{other}', only text and json"))),
    };
    let mut recording = recording::record(parsed, None)?.with_steps()?;
    let timeline = &mut recording.timeline;
    let mut answers = Vec::new();
    for question in [
        "history", "object", "created", "watch", "line", "over", "out", "call", "peak",
    ] {
        let option = format!("--{question}");
        let Some(of) = parsed.text(&option) else { continue };
        let found = answer(parsed, timeline, question, &of).map_err(|error| match error {
            Problem::Usage(failure) => failure,
            Problem::NoAnswer(error) => Failure::Message(format!("{option} {of}: {error}")),
        })?;
        answers.push(Answer { question, of, found });
    }
    if answers.is_empty() {
        return Err(parsed.wrong(
            "what is the question? One of --history, --object, --created, --watch, --line, --over, \
            --out, --call, --peak",
        ));
    }
    let mut out = Printer::new();
    if json {
        out.json(&Answers {
            format: "heaplens-answers",
            version: VERSION,
            filename: recording.program.path.clone(),
            step_count: recording.timeline.len(),
            answers,
        })?;
        out.text("\n")?;
    } else {
        for answer in &answers {
            out.text(&in_words(&recording.timeline, answer))?;
        }
    }
    out.finish()?;
    Ok(recording.conclude())
}

enum Problem {
    Usage(Failure),
    NoAnswer(NoAnswer),
}

impl From<NoAnswer> for Problem {
    fn from(error: NoAnswer) -> Problem {
        Problem::NoAnswer(error)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Problem {
        Problem::Usage(failure)
    }
}

fn answer(parsed: &Parsed, timeline: &mut Timeline, question: &str, of: &str) -> Result<Found, Problem> {
    let at: Option<usize> = parsed.number("--at")?;
    let number = |what: &str| -> Result<usize, Problem> {
        let wrong = || parsed.wrong(format!("--{question} needs {what}, not '{of}'"));
        of.parse().map_err(|_| Problem::Usage(wrong()))
    };
    let told = |entries: Vec<HistoryEntry>| entries.into_iter().map(Entry::from).collect();
    Ok(match question {
        "history" => Found::History {
            object: None,
            entries: told(timeline.ask().name_history(of, None)?),
        },
        "object" => {
            let id = object(timeline, of, at)?;
            Found::History {
                object: Some(id.to_string()),
                entries: told(timeline.ask().object_history(id)?),
            }
        }
        "created" => {
            let id = object(timeline, of, at)?;
            Found::History {
                object: Some(id.to_string()),
                entries: told(timeline.ask().created(id)?.into_iter().collect()),
            }
        }
        "watch" => Found::Values {
            values: timeline.ask().watch(of)?.to_vec(),
        },
        "line" => {
            let line = number("the number of a line")? as u32;
            let ask = timeline.ask();
            let near = |direction| at.map_or(Ok(None), |at| ask.on_line(line, at, direction));
            Found::Steps {
                previous: near(Direction::Back)?,
                next: near(Direction::Forward)?,
                steps: ask.visits(line),
            }
        }
        "over" | "out" => {
            let step = number("the number of a step")?;
            let ask = timeline.ask();
            let go = |direction| match question {
                "over" => ask.over(step, direction),
                _ => ask.out(step, direction),
            };
            Found::Around {
                previous: go(Direction::Back)?,
                next: go(Direction::Forward)?,
            }
        }
        "call" => {
            let (began, ended) = timeline.ask().call(number("the number of a step")?)?;
            Found::Call { began, ended }
        }
        _ => Found::Peak(timeline.ask().peak()),
    })
}

/// The object that `o12` names, or the one that a name refers to at a step; without one, the last it was bound to.
fn object(timeline: &mut Timeline, label: &str, at: Option<usize>) -> Result<NodeId, NoAnswer> {
    if let Some(serial) = label.strip_prefix('o').and_then(|digits| digits.parse().ok()) {
        return Ok(NodeId::Object(serial));
    }
    if let Some(step) = at {
        return timeline.ask().object_named(label, step);
    }
    let history = timeline.ask().name_history(label, None)?;
    let last = history.iter().rev().find_map(|entry| entry.object);
    last.ok_or_else(|| NoAnswer::NoSuchName(label.to_owned()))
}

fn in_words(timeline: &Timeline, answer: &Answer) -> String {
    let mut text = format!("{} {}\n", answer.question, answer.of).trim_end().to_owned() + "\n";
    let mut line = |part: String| text.push_str(&format!("  {part}\n"));
    let at = |step: usize| match timeline.step(step) {
        Some(info) => format!("step {step}, line {}", info.line),
        None => format!("step {step}"),
    };
    let found = |step: &Option<usize>| step.map_or("none".to_owned(), at);
    match &answer.found {
        Found::History { entries, .. } if entries.is_empty() => line("before the program began".into()),
        Found::History { entries, .. } => {
            for entry in entries {
                line(entry_in_words(entry));
            }
        }
        Found::Values { values } => {
            for value in values {
                let by = value.line.map_or(String::new(), |line| format!(", line {line}"));
                line(format!(
                    "step {}{by}: {}",
                    value.step,
                    value.value.as_deref().unwrap_or("no value")
                ));
            }
        }
        Found::Steps { steps, previous, next } => {
            let steps: Vec<String> = steps.iter().map(usize::to_string).collect();
            line(format!("{} steps: {}", steps.len(), steps.join(" ")));
            if previous.is_some() || next.is_some() {
                line(format!("previous: {}", found(previous)));
                line(format!("next: {}", found(next)));
            }
        }
        Found::Around { previous, next } => {
            line(format!("previous: {}", found(previous)));
            line(format!("next: {}", found(next)));
        }
        Found::Call { began, ended } => {
            line(format!("began: {}", found(began)));
            line(format!("ended: {}", found(ended)));
        }
        Found::Peak(peak) => line(format!(
            "{}: {} objects of the program alive, {} in all",
            at(peak.step),
            peak.objects,
            peak.all
        )),
    }
    text
}

fn entry_in_words(entry: &Entry) -> String {
    let by = entry.line.map_or(String::new(), |line| format!(", line {line}"));
    let object = entry.object.as_deref().unwrap_or_default();
    let name = entry.name.as_deref().unwrap_or_default();
    let frame = entry.frame.as_deref().unwrap_or_default();
    let what = match entry.what {
        What::Created => format!("{object} was made"),
        What::Bound => format!("{name} of {frame} was bound to {object}"),
        What::Unbound => format!("{name} of {frame} was unbound"),
        What::Mutated => format!("{object} changed in place"),
        What::Freed => format!("{object} was freed"),
    };
    format!("step {}{by}: {what}", entry.step)
}
