//! Hostile inputs end in time, without a panic or an abort, with a clear error.

use heaplens_tests::compare::last_line;
use heaplens_tests::hostile::{self, Ending, Hostile};
use heaplens_tests::process::Outcome;
use heaplens_tests::{command, programs, report};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a command may take.
const LIMIT: Duration = Duration::from_secs(60);

/// How long an endless program is watched under `run`.
const WATCHED: Duration = Duration::from_secs(5);

/// The address space a command may use: `[0] * 10**12` has to be refused, not tried.
const MEGABYTES: u64 = 4_000;

#[test]
fn hostile_inputs_break_nothing_when_run() {
    let inputs = hostile::all();
    let differences = report::in_parallel(&inputs, |input| {
        let endless = input.ending == Ending::Endless;
        let got = heaplens("run", input, &[], if endless { WATCHED } else { LIMIT });
        breakage(&got).or_else(|| {
            if endless && got.status.is_none() {
                None
            } else {
                wrong_ending(&got, &input.ending)
            }
        })
    });
    // A wrong ending may be known; breaking or hanging never is.
    let known = programs::reasons("known_hostile.txt");
    let results: Vec<_> = inputs
        .iter()
        .map(|input| input.name.as_str())
        .zip(differences)
        .collect();
    let breaks = |difference: &Option<String>| {
        difference
            .as_ref()
            .is_some_and(|text| text.starts_with("broke") || text.starts_with("did not end"))
    };
    let known = known
        .into_iter()
        .filter(|(name, _)| {
            !results
                .iter()
                .any(|(input, difference)| input == name && breaks(difference))
        })
        .collect();
    report::conclude(
        "hostile inputs under run",
        inputs.len(),
        &report::failures(&results, &known),
    );
}

#[test]
fn hostile_inputs_break_nothing_when_recorded() {
    let inputs = hostile::all();
    let differences = report::in_parallel(&inputs, |input| {
        let got = heaplens("record", input, &["--stats"], LIMIT);
        breakage(&got).or_else(|| still_running(&got))
    });
    conclude("hostile inputs under record", &inputs, differences);
}

#[test]
fn hostile_inputs_break_nothing_when_drawn() {
    let inputs = hostile::all();
    let differences = report::in_parallel(&inputs, |input| {
        let picture = folder().join(format!("{}.svg", input.name));
        let picture = picture.to_string_lossy().into_owned();
        let got = heaplens("export", input, &["--last", "-o", &picture], LIMIT);
        breakage(&got).or_else(|| still_running(&got))
    });
    conclude("hostile inputs under export", &inputs, differences);
}

#[test]
fn the_law_holds_on_hostile_inputs() {
    let inputs = hostile::all();
    let differences = report::in_parallel(&inputs, |input| {
        let got = heaplens("check", input, &[], 2 * LIMIT);
        let lawless = || (got.status != Some(0) && !refused_source(input, &got)).then(|| described(&got));
        breakage(&got).or_else(|| still_running(&got)).or_else(lawless)
    });
    conclude("hostile inputs under check", &inputs, differences);
}

fn conclude(what: &str, inputs: &[Hostile], differences: Vec<Option<String>>) {
    let results: Vec<_> = inputs
        .iter()
        .map(|input| input.name.as_str())
        .zip(differences)
        .collect();
    report::conclude(what, inputs.len(), &report::failures(&results, &Default::default()));
}

fn heaplens(subcommand: &str, input: &Hostile, rest: &[&str], limit: Duration) -> Outcome {
    let path = folder().join(format!("{subcommand}_{}.py", input.name));
    fs::write(&path, &input.source).expect("the folder for temporary files can be written");
    let arguments = [OsStr::new(subcommand), path.as_os_str()]
        .into_iter()
        .chain(rest.iter().map(OsStr::new));
    let got = command::heaplens_within(MEGABYTES, &arguments.collect::<Vec<_>>(), None, limit);
    let _ = fs::remove_file(path);
    got
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    folder
}

/// A panic, an abort or a crash, however it shows.
fn breakage(got: &Outcome) -> Option<String> {
    let crashed = matches!(got.status, Some(101 | 132 | 134 | 136 | 137 | 139));
    let said_so = [
        "panicked at",
        "overflowed its stack",
        "memory allocation of",
        "RUST_BACKTRACE",
    ]
    .iter()
    .any(|words| got.stderr.contains(words));
    (crashed || said_so).then(|| format!("broke: {}", described(got)))
}

fn still_running(got: &Outcome) -> Option<String> {
    got.status.is_none().then(|| "did not end in time".to_owned())
}

/// A source that cannot be parsed has no run to check, and saying so with status 1 breaks no law.
fn refused_source(input: &Hostile, got: &Outcome) -> bool {
    let may_refuse = matches!(input.ending, Ending::Error(_) | Ending::OutputOrError(..) | Ending::Any);
    may_refuse && got.status == Some(1) && !got.stderr.trim().is_empty()
}

fn wrong_ending(got: &Outcome, ending: &Ending) -> Option<String> {
    let printed = |output: &str| got.status == Some(0) && got.stdout == output;
    let refused = |parts: &[String]| {
        let line = last_line(&got.stderr);
        got.status == Some(1) && parts.iter().any(|part| line.contains(part.as_str()))
    };
    let right = match ending {
        Ending::Output(output) => printed(output),
        Ending::Error(parts) => refused(parts),
        Ending::OutputOrError(output, parts) => printed(output) || refused(parts),
        Ending::Any => got.status == Some(0) || (got.status == Some(1) && !got.stderr.trim().is_empty()),
        Ending::Endless => got.status == Some(1) && !got.stderr.trim().is_empty(),
    };
    (!right).then(|| match got.status {
        None => "did not end in time".to_owned(),
        Some(_) => format!("{}, should have ended with {ending:?}", described(got)),
    })
}

fn described(got: &Outcome) -> String {
    let start = |text: &str| text.chars().take(160).collect::<String>();
    let status = got
        .status
        .map_or("still running".to_owned(), |status| format!("exit status {status}"));
    format!(
        "{status}, stdout {:?}, stderr ends {:?}",
        start(&got.stdout),
        start(last_line(&got.stderr))
    )
}
