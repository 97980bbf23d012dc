//! The conservation law holds after every instruction of programs of every kind: an object's count is the number of
//! references to it.
//!
//! Every one of a program's first instructions is checked, and of longer runs one in so many after that, so that a
//! program's cost is bounded; `heaplens check` checks them all.

use heaplens_core::graph::{HeapGraph, conservation};
use heaplens_core::machine::{Machine, RunState};

/// Programs in which the law does not hold yet; the list only ever shrinks.
const KNOWN: &[&str] = &[];

fn programs() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/programs");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("tests/programs").flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().to_string();
        if path.extension().is_some_and(|ending| ending == "py") {
            if let Ok(source) = std::fs::read_to_string(&path) {
                found.push((name, source));
            }
        }
    }
    found.sort();
    found
}

/// The first breach of the law, if any.
fn breach(booted: &Machine, source: &str) -> Option<String> {
    let mut m = booted.clone();
    if m.load_program(source, "program.py").is_err() {
        return None;
    }
    m.limits.instructions = 300_000;
    let mut checks = 0u64;
    loop {
        let stride = if checks < 300 { 1 } else { 1 + checks };
        let before = m.instructions;
        let state = m.run(stride);
        m.events.clear();
        checks += 1;
        if let Err(broken) = conservation::check(&m) {
            let line = m.frames.iter().rev().find(|f| !f.body.hidden).map_or(0, |f| f.body.lines[(f.pc as usize).saturating_sub(1)]);
            let phase = m.phase;
            return Some(format!("after instruction {before}+{stride} (line {line}, {phase:?}): {}", broken[0]));
        }
        if state == RunState::Finished {
            return None;
        }
    }
}

#[test]
fn counts_are_what_is_held() {
    let wanted = std::env::var("PROGRAM").ok();
    let booted = Machine::new();
    assert_eq!(booted.stopped, None);
    conservation::check(&booted).unwrap_or_else(|broken| panic!("after boot: {} objects, first {}", broken.len(), broken[0]));
    let mut failures = Vec::new();
    let programs = programs();
    let total = programs.len();
    for (name, source) in programs {
        if wanted.as_ref().is_some_and(|wanted| !name.contains(wanted.as_str())) {
            continue;
        }
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| breach(&booted, &source))).unwrap_or_else(|_| Some("panicked".to_string()));
        match found {
            Some(text) if !KNOWN.contains(&name.as_str()) => failures.push(format!("{name}: {text}")),
            None if KNOWN.contains(&name.as_str()) => failures.push(format!("{name}: holds now; take it off the list")),
            _ => {}
        }
    }
    assert!(failures.is_empty(), "{} of {total} programs break the law\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn the_complete_graph_holds_what_the_counts_say() {
    let mut m = Machine::new();
    let source = "def f(a, b=[]):\n    b.append(a)\n    return lambda: b\nclass C:\n    pass\nc = C()\nc.x = f(1)\nprint(c.x())\n";
    assert!(m.load_program(source, "program.py").is_ok());
    while m.run(40) == RunState::Running && m.instructions < 70 {}
    let graph = HeapGraph::complete(&m).graph;
    for node in graph.node_indices() {
        let strong = graph.edges_directed(node, petgraph::Direction::Incoming).filter(|edge| edge.weight().strong).count() as u64;
        let weight = &graph[node];
        if weight.type_name != "frame" {
            assert_eq!(strong, weight.refcount, "{} {}", weight.id, weight.type_name);
        }
    }
}
