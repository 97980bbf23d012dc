//! Random programs do under Heaplens what they do under CPython 3.11, and keep the conservation law.
//!
//! `HEAPLENS_SEED=1000 HEAPLENS_RANDOM=5000 cargo test -p heaplens-tests --test random -- --nocapture` runs the programs of
//! 5000 seeds from 1000 on. What differs is made as small as can be, kept in the folder for temporary files, and shown.

use heaplens_tests::compare::{StderrRule, first_difference, last_line, without_addresses};
use heaplens_tests::generator::{self, Statement, source};
use heaplens_tests::judge::Judge;
use heaplens_tests::programs::Program;
use heaplens_tests::shrink::shrink;
use heaplens_tests::{command, programs, report};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The seeds that are tried without being asked for more.
const SEEDS: u64 = 100;

const LIMIT: Duration = Duration::from_secs(10);

/// One random program in so many is also checked after every instruction.
const CHECKED: u64 = 5;

/// How often a shrinking program is run.
const TRIALS: usize = 100;

#[test]
fn random_programs_do_what_cpython_does() {
    let judge = Judge::find();
    if judge == Judge::Recordings {
        println!("skipped: random programs need a CPython 3.11 to judge them, and none was found");
        return;
    }
    let (first, count) = (number("HEAPLENS_SEED", 0), number("HEAPLENS_RANDOM", SEEDS));
    println!("seeds {first}..{}, judge: {judge}", first + count);
    let seeds: Vec<u64> = (first..first + count).collect();
    let known = programs::reasons("known_random.txt");
    let results = report::in_parallel(&seeds, |&seed| {
        let trial = Trial { judge: &judge, seed };
        if known.contains_key(&format!("seed {seed}")) {
            trial.difference(&generator::program(seed), false)
        } else {
            trial.result()
        }
    });
    let names: Vec<String> = seeds.iter().map(|seed| format!("seed {seed}")).collect();
    let results: Vec<_> = names.iter().map(String::as_str).zip(results).collect();
    let failures = report::failures(&results, &known);
    report::conclude("random programs", seeds.len(), &failures);
}

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{variable}={text} is no number"))
    })
}

struct Trial<'a> {
    judge: &'a Judge,
    seed: u64,
}

impl Trial<'_> {
    /// What is wrong with the seed's program, with the smallest program that shows it.
    fn result(&self) -> Option<String> {
        let program = generator::program(self.seed);
        let difference = self.difference(&program, false)?;
        let kind = kind_of(&difference);
        let mut shows = |candidate: &[Statement]| {
            self.difference(candidate, true)
                .is_some_and(|found| kind_of(&found) == kind)
        };
        let small = shrink(program, TRIALS, &mut shows);
        let found = self.difference(&small, false).unwrap_or(difference);
        let text = source(&small);
        let kept = folder().join(format!("small_{}.py", self.seed));
        fs::write(&kept, &text).expect("the folder for temporary files can be written");
        println!("seed {}: {found}\n{text}", self.seed);
        Some(format!("{found}; the smallest program is {}", kept.display()))
    }

    /// How the program differs. While shrinking, programs that are none any more do not count.
    fn difference(&self, program: &[Statement], shrinking: bool) -> Option<String> {
        let path = folder().join(format!("seed_{}.py", self.seed));
        fs::write(&path, source(program)).expect("the folder for temporary files can be written");
        let program = Program {
            name: format!("seed_{}", self.seed),
            path,
            stdin: None,
        };
        let difference = self.compared(&program, shrinking);
        let _ = fs::remove_file(&program.path);
        difference
    }

    fn compared(&self, program: &Program, shrinking: bool) -> Option<String> {
        let expected = self.judge.expect(program).ok()?;
        // A program that CPython itself does not end in time says nothing about Heaplens.
        if expected.status.is_none() {
            println!("{}: the judge did not end in time", program.name);
            return None;
        }
        if shrinking && last_line(&expected.stderr).starts_with("SyntaxError") {
            return None;
        }
        let got = command::heaplens(&[OsStr::new("run"), program.path.as_os_str()], None, LIMIT);
        if got.stderr.contains("heaplens does not run") || got.stdout.contains("heaplens does not run") {
            return None;
        }
        let (expected, got) = (without_addresses(expected), without_addresses(got));
        first_difference(&expected, &got, StderrRule::Whole).or_else(|| self.breach(program))
    }

    fn breach(&self, program: &Program) -> Option<String> {
        if !self.seed.is_multiple_of(CHECKED) {
            return None;
        }
        let arguments = [OsStr::new("check"), program.path.as_os_str()];
        let got = command::heaplens(&arguments, None, 4 * LIMIT);
        (got.status != Some(0)).then(|| format!("law: {:?}, {}", got.status, got.stderr.trim_end()))
    }
}

/// Differences of one kind shrink together: what is printed may change, the stream may not.
fn kind_of(difference: &str) -> &str {
    difference.split([' ', ':']).next().unwrap_or_default()
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    folder
}
