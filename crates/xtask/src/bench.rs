//! `cargo xtask bench`: how long the programs in benches/ take, beside CPython 3.11 on the same machine in the same run.
//!
//! Processor time, not wall time, and the fastest of several runs each, taken in turn: what else the machine does then
//! touches the ratio least. The table goes to docs/benchmarks.md.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell;

/// Runs of each program by each way; the fastest counts.
const RUNS: usize = 5;
const REPORT: &str = "docs/benchmarks.md";

/// One program's fastest times, in seconds.
struct Row {
    program: String,
    python: f64,
    run: f64,
    record: f64,
}

pub fn run() -> Result<(), String> {
    let python = python()?;
    shell::say("Building heaplens");
    shell::run(Command::new("cargo").args(["build", "--release", "--locked", "-p", "heaplens-cli"]))?;
    let heaplens = PathBuf::from("target/release/heaplens");
    shell::say(&format!("Measuring, the fastest of {RUNS} runs each"));
    let mut rows = Vec::new();
    for program in programs()? {
        let path = program.as_os_str();
        let mut row = Row {
            program: program
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            python: f64::MAX,
            run: f64::MAX,
            record: f64::MAX,
        };
        for _ in 0..RUNS {
            row.python = row.python.min(seconds(Command::new(&python).arg(path))?);
            row.run = row.run.min(seconds(Command::new(&heaplens).arg("run").arg(path))?);
            let mut record = Command::new(&heaplens);
            record.arg("record").arg(path).arg("--stats");
            row.record = row.record.min(seconds(&mut record)?);
        }
        println!("  {}", line(&row));
        rows.push(row);
    }
    let report = report(&rows, &python);
    fs::write(REPORT, report).map_err(|error| format!("{REPORT}: {error}"))?;
    shell::say(&format!("{REPORT} has the table"));
    Ok(())
}

/// A CPython 3.11: `HEAPLENS_PYTHON`, or whichever of the usual names is one.
fn python() -> Result<String, String> {
    let named = std::env::var("HEAPLENS_PYTHON").ok();
    let candidates = named.into_iter().chain(["python3.11".into(), "python3".into()]);
    let is_right = |name: &String| {
        let output = Command::new(name).arg("--version").output();
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("Python 3.11."))
    };
    candidates
        .into_iter()
        .find(is_right)
        .ok_or_else(|| "no CPython 3.11 to compare with: name one in HEAPLENS_PYTHON".to_owned())
}

fn programs() -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir("benches").map_err(|error| format!("benches: {error}"))?;
    let mut programs: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    Ok(programs)
}

/// Processor time of a command: what all finished children took after it, less what they took before.
fn seconds(command: &mut Command) -> Result<f64, String> {
    let before = children_seconds()?;
    let status = command
        .env("PYTHONHASHSEED", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if !status.success() {
        return Err(format!("{command:?} ended with {status}"));
    }
    Ok(children_seconds()? - before)
}

/// `cutime` and `cstime` of `/proc/self/stat`, in hundredths of a second.
fn children_seconds() -> Result<f64, String> {
    let path = Path::new("/proc/self/stat");
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // The name before the last parenthesis may hold spaces.
    let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    match (ticks(13), ticks(14)) {
        (Some(user), Some(system)) => Ok((user + system) / 100.0),
        _ => Err(format!("{}: no times in it", path.display())),
    }
}

fn line(row: &Row) -> String {
    format!(
        "{:14} {:6.2} s  run {:5.2}x  record {:5.2}x",
        row.program,
        row.python,
        row.run / row.python,
        row.record / row.python
    )
}

fn report(rows: &[Row], python: &str) -> String {
    let mut text = String::from("# Benchmarks\n\n");
    let _ = writeln!(
        text,
        "Made by `cargo xtask bench`: processor time of the programs in benches/, start-up included, against {} on the same \
         machine in the same run; the fastest of {RUNS} runs each. `run` executes a program, `record` keeps every step of it.\n",
        version(python)
    );
    text.push_str("| program | CPython | run | record |\n|---|---|---|---|\n");
    for row in rows {
        let _ = writeln!(
            text,
            "| {} | {:.2} s | {:.2}x | {:.2}x |",
            row.program,
            row.python,
            row.run / row.python,
            row.record / row.python
        );
    }
    let _ = writeln!(
        text,
        "| **geometric mean** | | **{:.2}x** | **{:.2}x** |",
        mean(rows, |row| row.run / row.python),
        mean(rows, |row| row.record / row.python)
    );
    text
}

fn version(python: &str) -> String {
    let output = Command::new(python).arg("--version").output();
    output.map_or_else(
        |_| "CPython".to_owned(),
        |output| format!("C{}", String::from_utf8_lossy(&output.stdout).trim()),
    )
}

fn mean(rows: &[Row], ratio: impl Fn(&Row) -> f64) -> f64 {
    (rows.iter().map(|row| ratio(row).ln()).sum::<f64>() / rows.len().max(1) as f64).exp()
}
