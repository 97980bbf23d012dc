//! Running a process to its end, or to a limit.
//!
//! A run always comes back: a process that outlives its time is killed, and one that floods a stream keeps only the
//! first [`KEPT_BYTES`] of it, so that neither an endless loop nor an endless `print` can take the test down with it.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How much of each stream is kept; the rest is read and thrown away.
pub const KEPT_BYTES: usize = 64 << 20;

/// How often a running process is asked whether it has ended.
const POLL: Duration = Duration::from_millis(4);

/// What a process left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    /// The exit status as a shell reports it: 128 plus the signal for a process that a signal ended; `None` if the
    /// process was killed because its time was over.
    pub status: Option<i32>,
}

/// Runs `command` with standard input from the file `stdin` (or empty) for at most `limit`.
///
/// Panics if the process cannot be started at all, since then there is nothing to test.
pub fn run(command: &mut Command, stdin: Option<&Path>, limit: Duration) -> Outcome {
    let input = match stdin {
        Some(path) => Stdio::from(std::fs::File::open(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))),
        None => Stdio::null(),
    };
    let spawned = command
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = spawned.unwrap_or_else(|e| panic!("cannot start {:?}: {e}", command.get_program()));
    let stdout = child.stdout.take().map(collect);
    let stderr = child.stderr.take().map(collect);
    let status = wait(&mut child, limit);
    Outcome {
        stdout: received(stdout),
        stderr: received(stderr),
        status: status.map(shell_status),
    }
}

/// Reads a stream on a thread of its own: a process that fills a pipe nobody reads would never end.
fn collect(mut stream: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut kept = Vec::new();
        let mut buffer = [0; 1 << 16];
        while let Ok(read @ 1..) = stream.read(&mut buffer) {
            let room = KEPT_BYTES - kept.len();
            kept.extend_from_slice(&buffer[..read.min(room)]);
        }
        let _ = sender.send(kept);
    });
    receiver
}

/// A killed process may leave a child holding its pipe open, so the stream is not waited for without end.
fn received(stream: Option<Receiver<Vec<u8>>>) -> String {
    let bytes = stream.and_then(|stream| stream.recv_timeout(Duration::from_secs(5)).ok());
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}

fn wait(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let end = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < end => thread::sleep(POLL),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

#[cfg(unix)]
fn shell_status(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status
        .code()
        .or_else(|| status.signal().map(|signal| 128 + signal))
        .unwrap_or(-1)
}

#[cfg(not(unix))]
fn shell_status(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn sh(script: &str) -> Outcome {
        run(
            Command::new("sh").args(["-c", script]),
            None,
            Duration::from_millis(400),
        )
    }

    #[test]
    fn streams_and_status_are_kept_apart() {
        let outcome = sh("echo out; echo err >&2; exit 3");
        assert_eq!(
            outcome,
            Outcome {
                stdout: "out\n".into(),
                stderr: "err\n".into(),
                status: Some(3)
            }
        );
    }

    #[test]
    fn a_signal_is_reported_as_a_shell_does() {
        assert_eq!(sh("kill -ABRT $$").status, Some(134));
    }

    #[test]
    fn a_process_that_outlives_its_time_has_no_status() {
        assert_eq!(
            sh("echo begun; exec sleep 5"),
            Outcome {
                stdout: "begun\n".into(),
                stderr: String::new(),
                status: None
            }
        );
    }
}
