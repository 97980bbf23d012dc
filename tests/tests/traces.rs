//! The steps of a run are those of CPython's own tracing: the same events on the same lines, the same frames, variables and
//! values, and the same objects behind them.
//!
//! `tests/oracle/trace_matches.py` runs a program under `sys.settrace` and holds every event against the trace that Heaplens
//! wrote, which takes a CPython 3.11; without one nothing can be said, and the test says so.

use heaplens_tests::judge::Judge;
use heaplens_tests::programs::{self, Program};
use heaplens_tests::{command, process, report};
use std::fs;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// Steps of a program that are compared: all of most programs.
const STEPS: &str = "300";

/// Areas of which many programs ask for what a tracer changes by looking on (counts, what the collector finds, how deep the
/// stack is, the memory in use), for a clock, or for what a module of the library keeps to itself.
const LEFT_OUT: &[&str] = &[
    "asyncio",
    "contextlib",
    "gc",
    "import",
    "module",
    "random",
    "recursion",
    "refcount",
    "size",
    "special",
    "sys",
    "traceback",
    "tracemalloc",
    "weakref",
];

#[test]
fn every_step_is_as_cpython_traces_it() {
    let Judge::Python(python) = Judge::find() else {
        println!("no CPython 3.11 was found, so no trace was compared");
        return;
    };
    let mut programs = programs::all();
    programs.retain(|program| !LEFT_OUT.contains(&program.area()));
    assert!(programs.len() > 100, "only {} programs", programs.len());
    let differences = report::in_parallel(&programs, |program| difference(&python, program));
    let names = programs.iter().map(|program| program.name.as_str());
    let results: Vec<_> = names.zip(differences).collect();
    let failures = report::failures(&results, &programs::known_wrong("known_traces.txt"));
    report::conclude("programs traced step by step beside CPython", programs.len(), &failures);
}

fn difference(python: &std::path::Path, program: &Program) -> Option<String> {
    let path = program.path.to_string_lossy();
    let trace = command::heaplens(
        &["trace", &*path, "--format", "python-tutor", "--max-steps", STEPS],
        program.stdin.as_deref(),
        LIMIT,
    );
    let folder = std::env::temp_dir().join(format!("heaplens-traces-{}", std::process::id()));
    let file = folder.join(format!("{}.json", program.name));
    if let Err(error) = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &trace.stdout)) {
        return Some(format!("{}: {error}", file.display()));
    }
    let mut oracle = Command::new(python);
    oracle
        .arg(programs::tests_folder().join("oracle/trace_matches.py"))
        .args([&program.path, &file])
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let judged = process::run(&mut oracle, program.stdin.as_deref(), LIMIT);
    // A file that is left behind does no harm.
    let _ = fs::remove_file(&file);
    match judged.status {
        Some(0) => None,
        _ => Some(format!("{}{}", judged.stdout, judged.stderr)),
    }
}
