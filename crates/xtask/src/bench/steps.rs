//! What steps cost: in time and memory as they become more, to go to and to go along, and to ask about.
//!
//! The programs are those of benches/steps with a number of steps put in; what is measured inside a process is measured by
//! `figures`, an example of the core.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::clock::{mean_seconds, seconds_within};
use super::figures::Figures;
use super::{Bench, Row};

/// Runs of a recording that takes few milliseconds.
const SHORT_RUNS: u32 = 25;

/// Runs a program under Python Tutor's tracer, which by itself ends after 1,000 steps.
const PYTHON_TUTOR: &str = "\
import sys
sys.path.insert(0, sys.argv[1])
# It goes down the list as deep as it is long.
sys.setrecursionlimit(100_000)
import pg_logger
pg_logger.MAX_EXECUTED_LINES = 10**9
said = []
pg_logger.exec_script_str_local(open(sys.argv[2]).read(), None, False, False, lambda code, trace: said.extend(trace))
assert len(said) >= 9_900 and len(said[-1]['heap']) > 1_000, said[-1]
";

/// How long that tracer may take on the clock; its cost grows with the square of the steps.
const PATIENCE: Duration = Duration::from_secs(120);

/// A program of benches/steps that makes about so many steps.
pub fn program(name: &str, steps: u32) -> Result<PathBuf, String> {
    let source = format!("benches/steps/{name}.py");
    let text = fs::read_to_string(&source).map_err(|error| format!("{source}: {error}"))?;
    let path = PathBuf::from(format!("target/bench/{name}_{steps}.py"));
    let written =
        fs::create_dir_all("target/bench").and_then(|()| fs::write(&path, text.replace("STEPS", &steps.to_string())));
    written.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

/// A growing linked list here and under Python Tutor's tracer; a sentence where that is not at hand.
pub fn python_tutor(bench: &Bench) -> Result<Result<Row, String>, String> {
    let Some(folder) = &bench.python_tutor else {
        return Ok(Err(
            "The comparison with Python Tutor's tracer is left out: HEAPLENS_PYTHON_TUTOR does not name a folder with its \
             pg_logger.py."
                .to_owned(),
        ));
    };
    let path = program("linked_list", 10_000)?;
    let mut record = Command::new(&bench.heaplens);
    record.arg("record").arg(&path).arg("--stats");
    let record = mean_seconds(&mut record, SHORT_RUNS)?;
    let mut tracer = Command::new(&bench.python);
    tracer.arg("-c").arg(PYTHON_TUTOR).arg(folder).arg(&path);
    let (tracer, done) = seconds_within(&mut tracer, PATIENCE)?;
    let (at_least, not_done) = if done {
        ("", "")
    } else {
        ("more than ", " and not done")
    };
    Ok(Ok(Row::new(
        "recording, against Python Tutor's tracer on a growing linked list, 10,000 steps",
        ["1,000x faster", "10,000x"],
        format!(
            "{at_least}{}x faster ({tracer:.1} s{not_done}, {:.1} ms)",
            grouped((tracer / record) as u32),
            record * 1000.0
        ),
    )))
}

/// Ten times the steps, of a heap that grows and of one that does not; and the memory of a step on the steady one.
pub fn growth(bench: &Bench) -> Result<Vec<Row>, String> {
    let figures = |name: &str, steps: u32| -> Result<Figures, String> {
        Figures::of(Command::new(&bench.figures).arg("record").arg(program(name, steps)?))
    };
    let mut told = Vec::new();
    for (name, steps) in [("linked_list", 100_000), ("steady", 1_000_000)] {
        let (few, many) = (figures(name, steps)?, figures(name, steps * 10)?);
        let times = |what: &str| -> Result<f64, String> { Ok(many.get(what)? / few.get(what)?) };
        told.push(format!(
            "{:.1}x the time, {:.1}x the memory ({name}, from {} steps)",
            times("seconds")?,
            times("most_bytes")?,
            grouped(steps)
        ));
    }
    let steady = figures("steady", 1_000_000)?;
    let each = steady.get("bytes")? / steady.get("steps")?;
    Ok(vec![
        Row::new(
            "ten times the steps",
            ["at most 11x the time and memory", "10x"],
            told.join("; "),
        ),
        Row::new(
            "memory of the timeline, per line step, checkpoints included, on a steady heap",
            ["64 bytes", "16 bytes"],
            format!(
                "{each:.1} bytes ({} checkpoints in 1,000,000 steps)",
                steady.get("checkpoints")?
            ),
        ),
    ])
}

/// Seeks, steps and questions in a run of a million steps: the native part of the row about seeks, other rows, and the table
/// of questions.
pub fn travel(bench: &Bench) -> Result<(String, Vec<Row>, String), String> {
    let path = program("travel", 1_000_000)?;
    let figures = Figures::of(Command::new(&bench.figures).arg("travel").arg(path))?;
    let spread = |name: &str| -> Result<String, String> {
        let (p50, p99) = (
            figures.get(&format!("{name} p50"))?,
            figures.get(&format!("{name} p99"))?,
        );
        Ok(format!("{p99:.2} ms (p50 {p50:.2})"))
    };
    let mut table = "| question | first | after |\n|---|---|---|\n".to_owned();
    let mut worst = ("", 0.0);
    for (question, after) in figures.beginning("after ") {
        let first = figures.get(&format!("first {question}"))?;
        table += &format!("| {question} | {first:.1} ms | {after:.1} ms |\n");
        if after > worst.1 {
            worst = (question, after);
        }
    }
    let rows = vec![
        Row::new(
            "one step back or forward at any place, p99, machine only",
            ["2 ms", "0.2 ms"],
            format!("forward {}, back {}", spread("forward")?, spread("back")?),
        ),
        Row::new(
            "each question to a run of 1,000,000 steps, after first use",
            ["100 ms", ""],
            format!("{:.1} ms ({})", worst.1, worst.0),
        ),
    ];
    Ok((spread("seek")?, rows, table))
}

/// 1,000,000
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let places = digits.len();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (places - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn long_numbers_are_grouped() {
        let found = [7, 1_000, 12_345, 1_000_000].map(super::grouped);
        assert_eq!(found, ["7", "1,000", "12,345", "1,000,000"]);
    }
}
