//! A bounded number of inputs for each fuzz target, the same ones every time.
//!
//! `HEAPLENS_SEED=1 HEAPLENS_FUZZ=100000 cargo test -p heaplens-tests --test fuzz -- --nocapture` tries others, and more of
//! them. An input lies in the folder for temporary files while it is tried, and stays there if something was wrong: even
//! an abort leaves it. What `fuzz/` found is tried again, too: the seed corpus is part of every run.

use heaplens_tests::generator::Random;
use heaplens_tests::judge::Judge;
use heaplens_tests::{fuzzing, hostile, mutate, programs};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// What one input may take. Most take a hundredth of a second.
const LIMIT: Duration = Duration::from_secs(60);

/// The stack of a thread that Rust starts without being asked for more: what the machine may not need more of.
const STACK: usize = 2 << 20;

/// Longer seeds are tried by the other tests.
const SEED_BYTES: usize = 6_000;

/// The folders of the seed corpus: programs, and what the generator makes programs of.
const SOURCES: &str = "sources";
const CHOICES: &str = "choices";

#[test]
fn sources_run() {
    fuzz(
        "run",
        2_000,
        SOURCES,
        &seeds(),
        Box::new(|input, _| fuzzing::run(input)),
    );
}

#[test]
fn sources_are_drawn() {
    fuzz(
        "draw",
        400,
        SOURCES,
        &seeds(),
        Box::new(|input, _| fuzzing::draw(input)),
    );
}

#[test]
fn choices_make_programs_that_do_what_cpython_does() {
    let judge = Judge::find();
    if judge == Judge::Recordings {
        println!("skipped: random programs need a CPython 3.11 to judge them, and none was found");
        return;
    }
    fuzz(
        "compare",
        60,
        CHOICES,
        &corpus(CHOICES),
        Box::new(move |input, folder| fuzzing::compare(input, &judge, folder)),
    );
}

type Target = Box<dyn Fn(&[u8], &Path) + Send>;

/// Tries the corpus as it is, then mutants; on threads of their own, so that a hang is seen.
fn fuzz(name: &str, count: usize, corpus_name: &str, seeds: &[Vec<u8>], target: Target) {
    let count = number("HEAPLENS_FUZZ").map_or(count, |count| count as usize);
    let mut random = Random::new(number("HEAPLENS_SEED").unwrap_or(0));
    let mutants = (0..count).map(|_| mutate::mutant(seeds, &mut random));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(name);
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    let (inputs, taken) = channel::<Vec<u8>>();
    let (answers, answered) = channel();

    let worker_folder = folder.clone();
    let worker = thread::Builder::new().stack_size(STACK).spawn(move || {
        for input in taken {
            let result = catch_unwind(AssertUnwindSafe(|| target(&input, &worker_folder)));
            let _ = answers.send(result.err().map(|panic| said(panic.as_ref())));
        }
    });
    let worker = worker.expect("a thread can be started");
    let mut found = Vec::new();
    for (index, input) in corpus(corpus_name).into_iter().chain(mutants).enumerate() {
        let path = folder.join(format!("input_{index}.py"));
        fs::write(&path, &input).expect("the folder for temporary files can be written");
        inputs.send(input).expect("the worker lives");
        match answered.recv_timeout(LIMIT) {
            Ok(None) => fs::remove_file(path).expect("the file is there"),
            Ok(Some(panic)) => found.push(format!("{}: {panic}", path.display())),
            Err(RecvTimeoutError::Timeout) => panic!("{name}: {} does not end", path.display()),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    drop(inputs);
    worker.join().expect("the worker ends");
    assert!(
        found.is_empty(),
        "{name}: {} inputs\n  {}",
        found.len(),
        found.join("\n  ")
    );
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("a panic without words").chars().take(500).collect()
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{variable}={text} is no number")),
    )
}

/// What mutants are made from: the programs, the hostile ones, and the corpus.
fn seeds() -> Vec<Vec<u8>> {
    let read = |path: PathBuf| fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let programs = programs::all().into_iter().map(|program| read(program.path));
    let hostile = hostile::all().into_iter().map(|input| input.source);
    let all = programs.chain(hostile).chain(corpus(SOURCES));
    all.filter(|source| source.len() < SEED_BYTES).collect()
}

/// `fuzz/corpus/NAME`, in the order of the names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = programs::tests_folder().join("../fuzz/corpus").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the corpus can be read").path())
        .collect();
    paths.sort();
    let read = |path: PathBuf| fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    paths.into_iter().map(read).collect()
}
