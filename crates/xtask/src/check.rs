//! `cargo xtask test`: every check there is, each in sight, all of them even if one fails, and a count at the end.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use crate::setup::{self, Tools, Want};
use crate::shell::{say, show};

/// Passed and failed checks so far. A tool that has no tests of its own, such as a linter, is one check.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Count {
    passed: u64,
    failed: u64,
}

pub fn run() -> ExitCode {
    let start = Instant::now();
    let tools = match setup::prepare(Want::Tests) {
        Ok(tools) => tools,
        Err(message) => {
            eprintln!("xtask: {message}");
            println!("0 passed, 1 failed");
            return ExitCode::FAILURE;
        }
    };
    let mut total = Count::default();
    let mut broken = Vec::new();
    for (name, mut command) in stages(&tools) {
        say(name);
        let began = Instant::now();
        let count = stage(&mut command);
        println!(
            "  {name}: {} passed, {} failed ({:.0} s)",
            count.passed,
            count.failed,
            began.elapsed().as_secs_f64()
        );
        if count.failed > 0 {
            broken.push(name);
        }
        total = Count {
            passed: total.passed + count.passed,
            failed: total.failed + count.failed,
        };
    }
    println!();
    for name in &broken {
        println!("Failed: {name}");
    }
    println!("Took {:.0} s", start.elapsed().as_secs_f64());
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The quick ones first. Nothing here is compiled for one target alone, so lints need no second run for wasm.
fn stages(tools: &Tools) -> Vec<(&'static str, Command)> {
    let cargo = |arguments: &[&str]| {
        let mut command = tools.command("cargo");
        command.args(arguments);
        command
    };
    let mut build = tools.command("trunk");
    build.args(["build", "--release"]);
    let mut browser = tools.command("node");
    browser
        .args(["--test", "--test-reporter=tap", "--test-concurrency=1"])
        .args(browser_tests(&setup::root()));
    if let Some(chromium) = &tools.chromium {
        browser.env("CHROMIUM", chromium);
    }
    vec![
        ("Formatting", cargo(&["fmt", "--all", "--check"])),
        (
            "Lints",
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "-D",
                "warnings",
            ]),
        ),
        (
            "Tests, also against python3",
            cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]),
        ),
        ("The app's build for the web", build),
        ("The app in a real browser", browser),
    ]
}

/// `tests/browser/*.test.mjs`: what Node makes of a folder or a pattern differs from version to version.
fn browser_tests(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join("tests/browser")).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}

/// Runs one stage, passing its output on and counting the tests it tells of.
fn stage(command: &mut Command) -> Count {
    println!("  $ {}", show(command));
    let mut child = match command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn() {
        Ok(child) => child,
        Err(error) => {
            println!("  could not be started: {error}");
            return Count { passed: 0, failed: 1 };
        }
    };
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            let told = told(&line);
            count = Count {
                passed: count.passed + told.passed,
                failed: count.failed + told.failed,
            };
        }
    }
    let success = child.wait().is_ok_and(|status| status.success());
    match (success, count) {
        (true, Count { passed: 0, failed: 0 }) => Count { passed: 1, failed: 0 },
        // It failed before or beside its tests: that is a failure, too.
        (false, Count { passed, failed: 0 }) => Count { passed, failed: 1 },
        (_, count) => count,
    }
}

/// What a line of cargo's or Node's says about tests.
fn told(line: &str) -> Count {
    let number = |text: &str| text.trim().parse::<u64>().unwrap_or(0);
    if let Some(rest) = line.strip_prefix("test result: ") {
        let of = |word: &str| {
            let part = rest.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
            part.map_or(0, number)
        };
        return Count {
            passed: of(" passed"),
            failed: of(" failed"),
        };
    }
    Count {
        passed: line.strip_prefix("# pass ").map_or(0, number),
        failed: line.strip_prefix("# fail ").map_or(0, number) + line.strip_prefix("# cancelled ").map_or(0, number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_browser_tests() {
        assert!(browser_tests(&setup::root()).len() >= 2);
    }

    #[test]
    fn counts_are_read_from_both_runners() {
        let rows = [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                (12, 0),
            ),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored", (3, 2)),
            ("# pass 21", (21, 0)),
            ("# fail 4", (0, 4)),
            ("# cancelled 1", (0, 1)),
            ("test a::b ... ok", (0, 0)),
            ("# skipped 7", (0, 0)),
        ];
        for (line, (passed, failed)) in rows {
            assert_eq!(told(line), Count { passed, failed }, "{line}");
        }
    }
}
