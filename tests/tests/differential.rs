//! Every program in `tests/programs` does under `heaplens run` what it does under CPython 3.11.
//!
//! One test over all programs rather than one each: they share the judge, and the summary is what one wants to read.
//! `HEAPLENS_ONLY=text` takes the programs whose name contains the text.

use heaplens_tests::compare::{StderrRule, first_difference};
use heaplens_tests::judge::{self, Judge};
use heaplens_tests::programs::{self, Program};
use heaplens_tests::{command, report};
use std::ffi::OsStr;
use std::time::Duration;

/// How much of standard error must agree for now; how many programs agree in all of it is printed as a figure.
const STDERR_RULE: StderrRule = StderrRule::LastLine;

/// How long Heaplens may take for one program.
const LIMIT: Duration = Duration::from_secs(20);

/// What comparing one program gave.
struct Verdict {
    difference: Option<String>,
    whole_stderr_agrees: bool,
}

#[test]
fn programs_do_what_cpython_does() {
    let judge = Judge::find();
    println!("judge: {judge}");
    let programs = programs::all();
    let recording = std::env::var_os("HEAPLENS_RECORD").is_some();
    assert!(
        !recording || judge != Judge::Recordings,
        "HEAPLENS_RECORD needs a CPython 3.11"
    );

    let verdicts = report::in_parallel(&programs, |program| judged(&judge, program, recording));

    let whole = verdicts.iter().filter(|verdict| verdict.whole_stderr_agrees).count();
    for (area, count) in programs::counts_by_area(&programs) {
        println!("{count:4} {area}");
    }
    println!("whole stderr the same: {whole} of {}", programs.len());
    let names = programs.iter().map(|program| program.name.as_str());
    let results: Vec<_> = names
        .zip(verdicts.into_iter().map(|verdict| verdict.difference))
        .collect();
    let failures = report::failures(&results, &programs::known_wrong("known_wrong.txt"));
    report::conclude(&format!("programs against {judge}"), programs.len(), &failures);
}

fn judged(judge: &Judge, program: &Program, recording: bool) -> Verdict {
    let expected = match judge.expect(program) {
        Ok(expected) if expected.status.is_some() => expected,
        Ok(_) => {
            return Verdict {
                difference: Some("the judge did not end in time".into()),
                whole_stderr_agrees: false,
            };
        }
        Err(why) => {
            return Verdict {
                difference: Some(why),
                whole_stderr_agrees: false,
            };
        }
    };
    if recording {
        judge::record(program, &expected);
    }
    let got = command::heaplens(
        &[OsStr::new("run"), program.path.as_os_str()],
        program.stdin.as_deref(),
        LIMIT,
    );
    Verdict {
        difference: first_difference(&expected, &got, STDERR_RULE),
        whole_stderr_agrees: expected.stderr == got.stderr,
    }
}

#[test]
fn programs_are_named_after_area_and_behaviour() {
    let is_word = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    for Program { name, .. } in programs::all() {
        let parts = name.split_once("__");
        assert!(
            parts.is_some_and(|(area, rest)| is_word(area) && is_word(rest)),
            "{name} is not area__behaviour"
        );
    }
}

#[test]
fn every_program_has_a_recording_and_every_recording_a_program() {
    if std::env::var_os("HEAPLENS_ONLY").is_some() || std::env::var_os("HEAPLENS_RECORD").is_some() {
        return;
    }
    let programs: Vec<String> = programs::all().into_iter().map(|program| program.name).collect();
    let mut recorded = judge::recorded_names();
    recorded.sort();
    let missing: Vec<_> = programs.iter().filter(|name| !recorded.contains(name)).collect();
    let orphaned: Vec<_> = recorded.iter().filter(|name| !programs.contains(name)).collect();
    assert!(missing.is_empty(), "run with HEAPLENS_RECORD=1 to record {missing:?}");
    assert!(orphaned.is_empty(), "no program belongs to the recordings {orphaned:?}");
}
