//! Who says what a program should do: CPython 3.11 itself where there is one, else what was recorded of it.
//!
//! `HEAPLENS_PYTHON` names the interpreter to ask; `HEAPLENS_PYTHON=none` asks for the recordings.
//! `HEAPLENS_RECORD=1` writes the recordings anew, which needs a CPython.

use crate::process::{self, Outcome};
use crate::programs::{self, Program};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{fmt, fs};

/// How long CPython may take for one program; the programs are meant to take well under a second.
const LIMIT: Duration = Duration::from_secs(20);

/// In a recording, stands for the folder of the programs, which tracebacks name in full.
const FOLDER_PLACEHOLDER: &str = "{programs}";

/// The one who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judge {
    /// A CPython 3.11, at this path.
    Python(PathBuf),
    /// `programs/expected/NAME.json`.
    Recordings,
}

impl fmt::Display for Judge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Judge::Python(path) => write!(f, "CPython 3.11 at {}", path.display()),
            Judge::Recordings => write!(f, "the recordings in tests/programs/expected (no CPython 3.11 found)"),
        }
    }
}

impl Judge {
    /// Finds the judge of this machine.
    ///
    /// Panics if `HEAPLENS_PYTHON` names something else than a CPython 3.11, since falling back silently would hide it.
    pub fn find() -> Judge {
        match std::env::var("HEAPLENS_PYTHON").as_deref() {
            Ok("none") => Judge::Recordings,
            Ok(name) => Judge::Python(cpython_311(name).unwrap_or_else(|| panic!("{name} is not a CPython 3.11"))),
            Err(_) => {
                let found = ["python3.11", "python3"].into_iter().find_map(cpython_311);
                found.map_or(Judge::Recordings, Judge::Python)
            }
        }
    }

    /// What `program` should do.
    pub fn expect(&self, program: &Program) -> Result<Outcome, String> {
        match self {
            Judge::Python(path) => Ok(run(path, program)),
            Judge::Recordings => recorded(program),
        }
    }
}

/// The interpreter's own path (a shim on the search path would double the time of each run), if it is CPython 3.11.
fn cpython_311(name: &str) -> Option<PathBuf> {
    let ask = "import sys; print(sys.implementation.name, *sys.version_info[:2]); print(sys.executable)";
    let output = Command::new(name).args(["-I", "-c", ask]).output().ok()?;
    let answer = String::from_utf8(output.stdout).ok()?;
    let (version, path) = answer.trim_end().split_once('\n')?;
    (version.trim_end() == "cpython 3 11").then(|| PathBuf::from(path))
}

/// Runs a program as `PYTHONHASHSEED=0 python3 FILE`, with the rest of the environment made the same everywhere.
fn run(python: &Path, program: &Program) -> Outcome {
    let mut command = Command::new(python);
    command
        .arg(&program.path)
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1");
    for name in [
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "PYTHONOPTIMIZE",
        "PYTHONWARNINGS",
        "PYTHONTRACEMALLOC",
        "PYTHONINSPECT",
    ] {
        command.env_remove(name);
    }
    process::run(&mut command, program.stdin.as_deref(), LIMIT)
}

fn recording_path(name: &str) -> PathBuf {
    programs::folder().join("expected").join(format!("{name}.json"))
}

fn recorded(program: &Program) -> Result<Outcome, String> {
    let path = recording_path(&program.name);
    let text = fs::read_to_string(&path).map_err(|e| format!("no recording ({e}): run with HEAPLENS_RECORD=1"))?;
    let value: Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    let folder = programs::folder().to_string_lossy().into_owned();
    let stream = |key: &str| match value[key].as_str() {
        Some(text) => Ok(text.replace(FOLDER_PLACEHOLDER, &folder)),
        None => Err(format!("{}: no {key}", path.display())),
    };
    let status = value["status"].as_i64().and_then(|status| i32::try_from(status).ok());
    Ok(Outcome {
        stdout: stream("stdout")?,
        stderr: stream("stderr")?,
        status,
    })
}

/// Writes what `program` did beside the programs, for machines without a CPython 3.11.
pub fn record(program: &Program, outcome: &Outcome) {
    let folder = programs::folder().to_string_lossy().into_owned();
    let stream = |text: &str| text.replace(&folder, FOLDER_PLACEHOLDER);
    let value = json!({"stdout": stream(&outcome.stdout), "stderr": stream(&outcome.stderr), "status": outcome.status});
    let path = recording_path(&program.name);
    fs::write(&path, format!("{value:#}\n")).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// The names that have a recording.
pub fn recorded_names() -> Vec<String> {
    let entries = fs::read_dir(programs::folder().join("expected")).expect("tests/programs/expected can be read");
    let paths = entries.map(|entry| entry.expect("tests/programs/expected can be read").path());
    let recordings = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    recordings
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .collect()
}
