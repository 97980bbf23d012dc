//! On every program, each object's count equals its number of incoming edges in the heap graph, after every instruction.
//!
//! `heaplens check` exits with 1 only where that law is broken, however the program itself ended.

use heaplens_tests::compare::last_line;
use heaplens_tests::programs::{self, Program};
use heaplens_tests::{command, report};
use std::ffi::OsStr;
use std::time::Duration;

/// Checking looks at the whole heap again and again, so it may take longer than a run.
const LIMIT: Duration = Duration::from_secs(120);

#[test]
fn the_law_holds_on_every_program() {
    let programs = programs::all();
    let differences = report::in_parallel(&programs, breach);
    let names = programs.iter().map(|program| program.name.as_str());
    let results: Vec<_> = names.zip(differences).collect();
    let failures = report::failures(&results, &programs::known_wrong("known_lawless.txt"));
    report::conclude("programs under the conservation law", programs.len(), &failures);
}

fn breach(program: &Program) -> Option<String> {
    let arguments = [OsStr::new("check"), program.path.as_os_str()];
    let got = command::heaplens(&arguments, program.stdin.as_deref(), LIMIT);
    match got.status {
        Some(0) => None,
        Some(status) => Some(format!("exit status {status}, stderr ends: {}", last_line(&got.stderr))),
        None => Some("did not end in time".into()),
    }
}
