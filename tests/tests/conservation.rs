//! On every program, each object's count equals its number of incoming edges in the heap graph, however often the collector
//! runs.
//!
//! `heaplens check` exits with 1 only where that law is broken, however the program itself ended. With the collector as it is
//! the law is checked after every instruction. With the collector running after every one or every few new containers
//! it is checked after every instruction where memory is what a program is about, and after every [`SAMPLED`]-th in the others,
//! as three full checks of all would take three times as long; `HEAPLENS_THOROUGH=1` makes them all the same.

use heaplens_tests::compare::last_line;
use heaplens_tests::programs::{self, Program};
use heaplens_tests::{command, report};
use std::collections::BTreeMap;
use std::time::Duration;

/// Checking looks at the whole heap again and again, so it may take longer than a run.
const LIMIT: Duration = Duration::from_secs(120);

/// Prime, so that checks do not keep step with a loop.
const SAMPLED: &str = "13";

/// The areas about memory.
const THOROUGH: &[&str] = &["del", "gc", "generator", "generators", "id", "refcount", "weakref"];

#[test]
fn the_law_holds_on_every_program() {
    holds(None);
}

#[test]
fn the_law_holds_while_the_collector_runs_all_the_time() {
    holds(Some("1"));
}

#[test]
fn the_law_holds_while_the_collector_runs_often() {
    holds(Some("37"));
}

/// Checks all programs with the collector running after so many new containers.
fn holds(gc_every: Option<&str>) {
    let programs = programs::all();
    let differences = report::in_parallel(&programs, |program| breach(program, gc_every));
    let names = programs.iter().map(|program| program.name.as_str());
    let results: Vec<_> = names.zip(differences).collect();
    let failures = report::failures(&results, &known(gc_every));
    let what = match gc_every {
        None => "programs under the conservation law".to_owned(),
        Some(every) => format!("programs under the conservation law, collecting after {every} new containers"),
    };
    report::conclude(&what, programs.len(), &failures);
}

/// The known breaks under this collector: `name@N` while it runs after N new containers, `name` alone as it is by itself.
fn known(gc_every: Option<&str>) -> BTreeMap<String, String> {
    let mut known = BTreeMap::new();
    for (entry, why) in programs::reasons("known_lawless.txt") {
        let (name, every) = match entry.split_once('@') {
            Some((name, every)) => (name, Some(every)),
            None => (entry.as_str(), None),
        };
        let path = programs::folder().join(format!("{name}.py"));
        assert!(path.exists(), "known_lawless.txt: there is no program called {name}");
        if every == gc_every {
            known.insert(name.to_owned(), why);
        }
    }
    known
}

fn breach(program: &Program, gc_every: Option<&str>) -> Option<String> {
    let path = program.path.to_string_lossy();
    let mut arguments = vec!["check", &*path];
    if let Some(every) = gc_every {
        arguments.extend(["--gc-every", every]);
        let thorough = THOROUGH.contains(&program.area()) || std::env::var_os("HEAPLENS_THOROUGH").is_some();
        if !thorough {
            arguments.extend(["--every", SAMPLED]);
        }
    }
    let got = command::heaplens(&arguments, program.stdin.as_deref(), LIMIT);
    match got.status {
        Some(0) => None,
        Some(status) => Some(format!("exit status {status}, stderr ends: {}", last_line(&got.stderr))),
        None => Some("did not end in time".into()),
    }
}
