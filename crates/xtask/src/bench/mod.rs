//! `cargo xtask bench`: what is promised about speed and size, and what it is today, beside CPython 3.11 on the same machine
//! in the same run.
//!
//! Each row of the table is a measurement made now; one that cannot be made is left out, and a sentence says so. Where
//! programs are compared it is by processor time, which what else the machine does touches least. The table goes to
//! docs/benchmarks.md.

mod browser;
mod clock;
mod figures;
mod programs;
mod steps;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{self, Want};
use crate::shell;

const REPORT: &str = "docs/benchmarks.md";

/// What is measured with.
pub struct Bench {
    python: PathBuf,
    /// The folder of Python Tutor's tracer, which is no part of Heaplens.
    python_tutor: Option<PathBuf>,
    heaplens: PathBuf,
    figures: PathBuf,
}

/// A promise, and what it is today.
pub struct Row {
    what: String,
    /// At least, and the aim.
    wanted: [String; 2],
    today: String,
}

impl Row {
    fn new(what: &str, wanted: [&str; 2], today: String) -> Row {
        println!("  {what}: {today}");
        Row {
            what: what.to_owned(),
            wanted: wanted.map(str::to_owned),
            today,
        }
    }
}

/// Measures everything, after a build of it all or of what there is.
pub fn run(build: bool) -> Result<(), String> {
    let python = python()?;
    let tools = setup::prepare(Want::Tests)?;
    if build {
        shell::say("Building heaplens, and the app");
        shell::run(Command::new("cargo").args(["build", "--release", "--locked", "-p", "heaplens-cli"]))?;
        let example = [
            "build",
            "--release",
            "--locked",
            "-p",
            "heaplens-core",
            "--example",
            "figures",
        ];
        shell::run(Command::new("cargo").args(example))?;
        crate::build_app(&tools)?;
    }
    let bench = Bench {
        python,
        python_tutor: std::env::var_os("HEAPLENS_PYTHON_TUTOR")
            .map(PathBuf::from)
            .filter(|folder| folder.join("pg_logger.py").exists()),
        heaplens: PathBuf::from("target/release/heaplens"),
        figures: PathBuf::from("target/release/examples/figures"),
    };
    shell::say("Measuring programs");
    let (mut rows, programs) = programs::measure(&bench)?;
    shell::say("Measuring steps");
    let left_out = match steps::python_tutor(&bench)? {
        Ok(row) => {
            rows.push(row);
            None
        }
        Err(why) => Some(why),
    };
    rows.extend(steps::growth(&bench)?);
    let (native_seek, travel, questions) = steps::travel(&bench)?;
    shell::say("Measuring the app");
    let (seek, app) = browser::measure(&bench, &tools)?;
    rows.push(Row::new(
        "seek to a random step of a 1,000,000-step run, p99 native / in Chromium",
        ["10 ms / 25 ms", "2 ms / 5 ms"],
        format!("{native_seek} / {seek}"),
    ));
    rows.extend(travel);
    rows.extend(app);
    let report = report(&bench, &rows, left_out, [&programs, &questions]);
    fs::write(REPORT, report).map_err(|error| format!("{REPORT}: {error}"))?;
    shell::say(&format!("{REPORT} has the table"));
    Ok(())
}

/// A CPython 3.11 itself, and not a script that looks for one: `HEAPLENS_PYTHON`, or whichever of the usual names leads there.
fn python() -> Result<PathBuf, String> {
    let named = std::env::var("HEAPLENS_PYTHON").ok();
    let candidates = named.into_iter().chain(["python3.11".into(), "python3".into()]);
    let executable = |name: String| {
        let code = "import sys; print(sys.executable if sys.version_info[:2] == (3, 11) else '')";
        shell::ask(Command::new(name).args(["-c", code])).filter(|path| !path.is_empty())
    };
    candidates
        .filter_map(executable)
        .map(PathBuf::from)
        .next()
        .ok_or_else(|| "no CPython 3.11 to compare with: name one in HEAPLENS_PYTHON".to_owned())
}

fn report(bench: &Bench, rows: &[Row], left_out: Option<String>, [programs, questions]: [&str; 2]) -> String {
    let version = shell::ask(Command::new(&bench.python).arg("--version")).unwrap_or_default();
    let mut text = format!(
        "# Benchmarks\n\nMade by `cargo xtask bench` in one run on {}, beside C{version}.\n\n\
         | what | at least | aim | today |\n|---|---|---|---|\n",
        machine()
    );
    for Row { what, wanted, today } in rows {
        let [least, aim] = wanted;
        text += &format!("| {what} | {least} | {aim} | {today} |\n");
    }
    if let Some(why) = left_out {
        text += &format!("\n{why}\n");
    }
    text += &format!(
        "\n## Programs\n\nProcessor time of the programs in benches/, start-up included, against CPython's; medians. `run` executes \
         a program, `record` keeps every step of it.\n\n{programs}\n\
         ## Questions\n\nTo a run of a million steps. The first question about names, objects or the peak makes an index; \
         after first use the longest of several at random places.\n\n{questions}"
    );
    text
}

/// The processor's name, and how many there are.
fn machine() -> String {
    let told = fs::read_to_string(Path::new("/proc/cpuinfo")).unwrap_or_default();
    let name = told
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{count} cores of {}",
        name.map_or("an unknown processor", |(_, name)| name)
    )
}
