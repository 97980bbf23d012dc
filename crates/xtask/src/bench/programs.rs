//! The programs in benches/: run and recorded here, beside CPython without and with a tracer.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, iter};

use super::clock::{mean, median, seconds};
use super::{Bench, Row};

/// Runs of each program by each way, taken in turn; the median counts.
const RUNS: usize = 7;
/// Under a tracer a program takes ten times as long.
const TRACED_RUNS: usize = 1;

/// An empty tracer that wants every line.
const TRACER: &str = "\
import sys
path = sys.argv[1]
code = compile(open(path).read(), path, 'exec')
def tracer(frame, event, arg):
    return tracer
sys.settrace(tracer)
exec(code, {'__name__': '__main__'})
";

/// One program's times, in seconds.
struct Times {
    program: String,
    python: f64,
    run: f64,
    record: f64,
    traced: f64,
}

/// The rows about programs, and the table of them.
pub fn measure(bench: &Bench) -> Result<(Vec<Row>, String), String> {
    let mut all = Vec::new();
    for path in programs()? {
        let times = time(bench, &path)?;
        println!("  {}", line(&times));
        all.push(times);
    }
    let ratios = |of: fn(&Times) -> f64| all.iter().map(of).collect::<Vec<f64>>();
    let records = ratios(|times| times.record / times.python);
    let worst = all
        .iter()
        .max_by(|a, b| (a.record / a.python).total_cmp(&(b.record / b.python)));
    let worst = worst.ok_or("benches/ is empty")?;
    let traced = ratios(|times| times.traced / times.record);
    let least = traced.iter().copied().fold(f64::MAX, f64::min);
    let rows = vec![
        Row::new(
            "recording a run, against CPython 3.11 running it untraced (geometric mean of time ratios)",
            ["1.5x slower", "1.3x faster"],
            slower(mean(&records)),
        ),
        Row::new(
            "the worst single benchmark, likewise",
            ["3x slower", "as fast"],
            format!("{} ({})", slower(worst.record / worst.python), worst.program),
        ),
        Row::new(
            "recording, against CPython with an empty sys.settrace line tracer",
            ["4x faster", "10x"],
            format!("{:.1}x faster (geometric mean; at least {least:.1}x)", mean(&traced)),
        ),
    ];
    Ok((rows, table(&all)))
}

/// Programs directly in benches/, by name.
pub fn programs() -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir("benches").map_err(|error| format!("benches: {error}"))?;
    let mut programs: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    Ok(programs)
}

pub fn name(path: &Path) -> String {
    let stem = path.file_stem();
    stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

fn time(bench: &Bench, path: &Path) -> Result<Times, String> {
    let mut python = Command::new(&bench.python);
    python.arg(path);
    let mut run = Command::new(&bench.heaplens);
    run.arg("run").arg(path);
    let mut record = Command::new(&bench.heaplens);
    record.arg("record").arg(path).arg("--stats");
    let mut commands = [python, run, record];
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..RUNS {
        for (command, times) in iter::zip(&mut commands, &mut times) {
            times.push(seconds(command)?);
        }
    }
    let mut traced = Command::new(&bench.python);
    traced.arg("-c").arg(TRACER).arg(path);
    let traced: Result<Vec<f64>, String> = (0..TRACED_RUNS).map(|_| seconds(&mut traced)).collect();
    let [python, run, record] = times.map(median);
    Ok(Times {
        program: name(path),
        python,
        run,
        record,
        traced: median(traced?),
    })
}

/// A ratio of times in words.
pub fn slower(ratio: f64) -> String {
    if ratio > 1.0 {
        format!("{ratio:.2}x slower")
    } else {
        format!("{:.2}x faster", 1.0 / ratio)
    }
}

fn line(times: &Times) -> String {
    format!(
        "{:14} {:6.2} s  run {:5.2}x  record {:5.2}x  traced by CPython {:6.2}x",
        times.program,
        times.python,
        times.run / times.python,
        times.record / times.python,
        times.traced / times.python
    )
}

fn table(all: &[Times]) -> String {
    let mut text = "| program | CPython | run | record | CPython with a tracer |\n|---|---|---|---|---|\n".to_owned();
    let mut add = |name: &str, time: &str, ratios: [f64; 3]| {
        let ratios = ratios.map(|ratio| format!("{ratio:.2}x")).join(" | ");
        text += &format!("| {name} | {time} | {ratios} |\n");
    };
    let ratios = |times: &Times| [times.run, times.record, times.traced].map(|time| time / times.python);
    for times in all {
        add(&times.program, &format!("{:.2} s", times.python), ratios(times));
    }
    let means = [0, 1, 2].map(|which| mean(&all.iter().map(|times| ratios(times)[which]).collect::<Vec<f64>>()));
    add("**geometric mean**", "", means);
    text
}
