//! Comparing two runs of a program by what a person could see of them.

use crate::process::Outcome;

/// How much of standard error must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StderrRule {
    /// The last line that is not empty: an uncaught exception's type and message.
    LastLine,
    /// All of it: the traceback with its lines and carets, too.
    Whole,
}

/// The first difference between what was expected and what was got, in words; `None` if they agree.
pub fn first_difference(expected: &Outcome, got: &Outcome, rule: StderrRule) -> Option<String> {
    if got.status.is_none() {
        return Some(format!("did not end in time{}", after(&got.stderr)));
    }
    if let Some(difference) = first_differing_line("stdout", &expected.stdout, &got.stdout) {
        return Some(difference + &after(&got.stderr));
    }
    if expected.status != got.status {
        let status = |outcome: &Outcome| outcome.status.map_or("none".to_owned(), |status| status.to_string());
        return Some(format!(
            "exit status: expected {}, got {}{}",
            status(expected),
            status(got),
            after(&got.stderr)
        ));
    }
    match rule {
        StderrRule::Whole => first_differing_line("stderr", &expected.stderr, &got.stderr),
        StderrRule::LastLine => {
            let (expected, got) = (last_line(&expected.stderr), last_line(&got.stderr));
            (expected != got).then(|| format!("stderr ends: expected {expected:?}, got {got:?}"))
        }
    }
}

/// The last line that is not empty.
pub fn last_line(text: &str) -> &str {
    text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("")
}

/// Addresses differ from run to run under CPython itself.
pub fn without_addresses(mut outcome: Outcome) -> Outcome {
    for text in [&mut outcome.stdout, &mut outcome.stderr] {
        let mut parts = text.split(" at 0x");
        let mut masked = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            masked.push_str(" at 0x…");
            masked.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
        }
        *text = masked;
    }
    outcome
}

/// What the run said before it went wrong, which is mostly the reason.
fn after(stderr: &str) -> String {
    match last_line(stderr) {
        "" => String::new(),
        line => format!(" (stderr ends: {line})"),
    }
}

fn first_differing_line(stream: &str, expected: &str, got: &str) -> Option<String> {
    if expected == got {
        return None;
    }
    let (mut expected_lines, mut got_lines) = (expected.split('\n'), got.split('\n'));
    for number in 1.. {
        match (expected_lines.next(), got_lines.next()) {
            (None, None) => break,
            (expected, got) if expected == got => {}
            (Some(expected), Some(got)) => {
                return Some(format!("{stream} line {number}: expected {expected:?}, got {got:?}"));
            }
            (Some(expected), None) => {
                return Some(format!("{stream} line {number}: expected {expected:?}, got the end"));
            }
            (None, Some(got)) => return Some(format!("{stream} line {number}: expected the end, got {got:?}")),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stdout: &str, stderr: &str, status: i32) -> Outcome {
        Outcome {
            stdout: stdout.into(),
            stderr: stderr.into(),
            status: Some(status),
        }
    }

    #[test]
    fn the_first_differing_line_is_named() {
        let difference = first_difference(
            &outcome("a\nb\n", "", 0),
            &outcome("a\nc\n", "", 0),
            StderrRule::LastLine,
        );
        assert_eq!(difference.as_deref(), Some(r#"stdout line 2: expected "b", got "c""#));
    }

    #[test]
    fn a_missing_final_newline_is_a_difference() {
        let difference = first_difference(&outcome("a\n", "", 0), &outcome("a", "", 0), StderrRule::LastLine);
        assert_eq!(
            difference.as_deref(),
            Some(r#"stdout line 2: expected "", got the end"#)
        );
    }

    #[test]
    fn only_the_whole_rule_reads_the_traceback() {
        let (a, b) = (
            outcome("", "x\nValueError: 1\n", 1),
            outcome("", "y\nValueError: 1\n", 1),
        );
        assert_eq!(first_difference(&a, &b, StderrRule::LastLine), None);
        assert!(first_difference(&a, &b, StderrRule::Whole).is_some());
    }

    #[test]
    fn status_counts() {
        let difference = first_difference(&outcome("", "", 0), &outcome("", "", 3), StderrRule::LastLine);
        assert_eq!(difference.as_deref(), Some("exit status: expected 0, got 3"));
    }
}
