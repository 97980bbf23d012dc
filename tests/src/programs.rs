//! The programs in `tests/programs`: `area__behaviour.py`, one behaviour each.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One program that CPython can judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// `area__behaviour`, the file's name without its ending.
    pub name: String,
    pub path: PathBuf,
    /// The neighbouring `.stdin` file, if the program reads its input.
    pub stdin: Option<PathBuf>,
}

impl Program {
    /// What comes before the two underscores.
    pub fn area(&self) -> &str {
        self.name.split("__").next().unwrap_or(&self.name)
    }
}

/// The folder of this crate, where programs, hostile inputs and recorded expectations live.
pub fn tests_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the programs.
pub fn folder() -> PathBuf {
    tests_folder().join("programs")
}

/// Every program in the order of the names; with `HEAPLENS_ONLY=text` those whose name contains the text.
pub fn all() -> Vec<Program> {
    let only = std::env::var("HEAPLENS_ONLY").unwrap_or_default();
    let entries = fs::read_dir(folder()).expect("tests/programs can be read");
    let paths = entries.map(|entry| entry.expect("tests/programs can be read").path());
    let mut programs: Vec<Program> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .map(program)
        .collect();
    programs.retain(|program| program.name.contains(&only));
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!programs.is_empty(), "no program is called *{only}*");
    programs
}

fn program(path: PathBuf) -> Program {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let stdin = Some(path.with_extension("stdin")).filter(|stdin| stdin.exists());
    Program { name, path, stdin }
}

/// The programs known to differ from CPython (or to break the law), each with its reason, from
/// a file of lines `name: reason`.
///
/// A name without a reason, or one that no program has, fails the test: the list must stay true.
pub fn known_wrong(file: &str) -> BTreeMap<String, String> {
    let known = reasons(file);
    for name in known.keys() {
        assert!(
            folder().join(format!("{name}.py")).exists(),
            "{file}: there is no program called {name}"
        );
    }
    known
}

/// The lines `name: reason` of a file in this folder.
pub fn reasons(file: &str) -> BTreeMap<String, String> {
    let path = tests_folder().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entries = lines.map(|line| {
        let (name, reason) = line
            .split_once(": ")
            .unwrap_or_else(|| panic!("{file}: `{line}` gives no reason"));
        (name.to_owned(), reason.trim().to_owned())
    });
    entries.collect()
}

/// How many programs each area has.
pub fn counts_by_area(programs: &[Program]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for program in programs {
        *counts.entry(program.area()).or_default() += 1;
    }
    counts
}
