//! Finding and running the `heaplens` command.
//!
//! `HEAPLENS_BIN` names the command to test. Without it the command is built once, in the profile that the tests
//! themselves were built in, and taken from the same target folder.

use crate::process::{self, Outcome};
use crate::programs;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// The path of the command to test.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match std::env::var_os("HEAPLENS_BIN") {
        Some(path) => PathBuf::from(path),
        None => build(),
    })
}

/// Builds the command beside the running test: `target/<profile>/deps/differential-…` → `target/<profile>/heaplens`.
fn build() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    let profile_folder = test
        .parent()
        .and_then(Path::parent)
        .expect("tests run from target/<profile>/deps");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--package", "heaplens-cli", "--target-dir"]);
    command.arg(profile_folder.parent().expect("a profile folder is in a target folder"));
    match profile_folder.file_name().and_then(OsStr::to_str) {
        Some("debug") | None => {}
        Some(profile) => {
            command.args(["--profile", profile]);
        }
    }
    command.current_dir(programs::tests_folder());
    let status = command.status().expect("cargo can be started");
    assert!(status.success(), "the heaplens command does not build");
    profile_folder.join(format!("heaplens{}", std::env::consts::EXE_SUFFIX))
}

/// Runs `heaplens ARGUMENTS…` with standard input from a file (or empty).
pub fn heaplens<A: AsRef<OsStr>>(arguments: &[A], stdin: Option<&Path>, limit: Duration) -> Outcome {
    process::run(Command::new(binary()).args(arguments), stdin, limit)
}

/// Runs `heaplens ARGUMENTS…` with at most `megabytes` of address space, for inputs that may ask for all there is.
///
/// A command that takes the bait then fails an allocation and aborts, which a test can see, instead of taking the
/// machine down.
pub fn heaplens_within<A: AsRef<OsStr>>(
    megabytes: u64,
    arguments: &[A],
    stdin: Option<&Path>,
    limit: Duration,
) -> Outcome {
    if !cfg!(unix) {
        return heaplens(arguments, stdin, limit);
    }
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("ulimit -v {}; exec \"$@\"", megabytes * 1024));
    command.arg("sh").arg(binary()).args(arguments);
    process::run(&mut command, stdin, limit)
}
