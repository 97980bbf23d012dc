//! What is done with an input by a fuzzer, and with a bounded number of them by a test: three targets, each of which
//! panics if something is wrong.
//!
//! ```text
//! run      source ─▶ machine, the conservation law looked at on the way
//! draw     source ─▶ timeline ─▶ trace ─▶ scene ─▶ svg
//! compare  choices ─▶ generator ─▶ program ─▶ machine, and CPython
//! ```
//!
//! `fuzz/` hands them to libFuzzer (`cargo +nightly fuzz run draw`), `tests/fuzz.rs` calls them on mutated programs.

use crate::compare::{StderrRule, first_difference, without_addresses};
use crate::generator;
use crate::judge::Judge;
use crate::process::Outcome;
use crate::programs::Program;
use heaplens_core::graph::conservation;
use heaplens_core::machine::{Limits, Machine, RunState, Stopped};
use heaplens_core::syntax::decode_source;
use heaplens_core::timeline::{Direction, Options, Outcome as Ending, Progress, Recorder, Timeline};
use heaplens_diagram::svg::{self, SvgOptions};
use heaplens_diagram::{Config, Scenes, verify};
use heaplens_export::{Run, trace};
use std::fs;
use std::path::Path;

/// Little enough that any input is done with in well under a second.
const LIMITS: Limits = Limits {
    instructions: 20_000,
    objects: 200_000,
    items: 1 << 20,
    output: 1 << 18,
    bytes: 32 << 20,
    recursion: 2_000,
};

/// Instructions between two looks at the law. Prime, so that they do not keep step with a loop.
const BETWEEN_CHECKS: u64 = 1_009;

/// Steps that are recorded, and how many of them are drawn.
const STEPS: usize = 400;
const DRAWN: usize = 6;

/// Runs a source. Panics if the machine finds a bug in itself, or the law broken.
pub fn run(source: &[u8]) {
    let Ok(source) = decode_source(source, "main.py") else {
        return;
    };
    let mut machine = Machine::new();
    machine.limits = LIMITS;
    if machine.load_program(&source, "main.py").is_err() {
        return;
    }
    while machine.run(BETWEEN_CHECKS) != RunState::Finished {
        hold(&machine);
    }
    hold(&machine);
}

fn hold(machine: &Machine) {
    if let Some(Stopped::Bug(what)) = &machine.stopped {
        panic!("internal error: {what}");
    }
    if let Err(broken) = conservation::check(machine) {
        panic!(
            "the law is broken after instruction {}: {}",
            machine.instructions, broken[0]
        );
    }
}

/// Records a source, writes its trace, draws some of its steps, and asks about it. Panics if a scene breaks a law.
pub fn draw(source: &[u8]) {
    let Ok(source) = decode_source(source, "main.py") else {
        return;
    };
    let options = Options {
        filename: "main.py".to_owned(),
        limits: LIMITS,
        steps: STEPS,
        // Far apart and few, so that replay has something to do.
        checkpoints: 4,
        ..Options::default()
    };
    let Ok(mut recorder) = Recorder::new(&source, options) else {
        return;
    };
    while recorder.run(u64::from(u32::MAX)) != Progress::Finished {}
    let mut timeline = recorder.finish();
    if let Ending::Bug { message } = timeline.outcome() {
        panic!("{message}");
    }
    let ending = heaplens_export::ending(timeline.outcome());
    let mut whole = Run {
        timeline: &mut timeline,
        source: &source,
        path: "main.py",
        ending,
    };
    let traced = serde_json::to_vec(&trace::all_steps(&mut whole, &mut |_| {})).expect("a trace can be written");
    assert!(!traced.is_empty());
    picture(&mut timeline);
    question(&mut timeline);
}

/// Draws steps from the last to the first, as nobody steps: each depends on the run and itself alone.
fn picture(timeline: &mut Timeline) {
    let mut scenes = Scenes::new(Config::default(), timeline);
    let last = timeline.len().saturating_sub(1);
    for part in (0..DRAWN).rev() {
        let step = last * part / (DRAWN - 1);
        if step >= timeline.len() {
            continue;
        }
        let scene = scenes.plain(timeline, step);
        let violations = verify(&scene);
        assert!(violations.is_empty(), "step {step}: {:?}", violations[0]);
        let marked = scenes.marked(timeline, step);
        assert!(!svg::write(&marked, &SvgOptions::page()).is_empty());
        let _ = timeline.explanation(step);
    }
}

fn question(timeline: &mut Timeline) {
    let middle = timeline.len() / 2;
    let _ = timeline.ask().name_history("x", None);
    let _ = timeline.ask().watch("len(x)");
    let _ = timeline.ask().peak();
    let _ = timeline.ask().out(middle, Direction::Forward);
}

/// Makes a program of the choices and runs it here and by CPython. Panics with what differs.
///
/// The file is written to `folder`, since tracebacks and CPython want one.
pub fn compare(choices: &[u8], judge: &Judge, folder: &Path) {
    let text = generator::source(&generator::program_of(choices));
    let path = folder.join("random.py");
    fs::write(&path, &text).expect("the folder for programs can be written");
    let program = Program {
        name: "random".to_owned(),
        path,
        stdin: None,
    };
    let Some(got) = ran(&text, &program.path.to_string_lossy()) else {
        return;
    };
    let expected = judge.expect(&program).expect("CPython judges");
    // A program that CPython itself does not end in time says nothing about Heaplens.
    if expected.status.is_none() || got.stderr.contains("heaplens does not run") {
        return;
    }
    let difference = first_difference(&without_addresses(expected), &without_addresses(got), StderrRule::Whole);
    if let Some(difference) = difference {
        panic!("{difference}\n{text}");
    }
}

/// What the command would print; none if a limit ended the run.
fn ran(source: &str, filename: &str) -> Option<Outcome> {
    let mut machine = Machine::new();
    if let Err(diagnostic) = machine.load_program(source, filename) {
        return Some(Outcome {
            stdout: String::new(),
            stderr: diagnostic.traceback(),
            status: Some(1),
        });
    }
    // Choices that nobody made at random may ask for long loops in long loops.
    machine.limits.instructions = 1_000_000;
    while machine.run(1 << 20) != RunState::Finished {}
    match &machine.stopped {
        Some(Stopped::Bug(what)) => panic!("internal error: {what}"),
        Some(Stopped::Limit(..)) => None,
        None => Some(Outcome {
            status: Some(machine.exit_status.unwrap_or(0)),
            stdout: machine.stdout,
            stderr: machine.stderr,
        }),
    }
}
