//! Figures that other programs print for the bench: a name, a tab and a number a line.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use crate::shell::show;

pub struct Figures {
    of: String,
    found: BTreeMap<String, f64>,
}

impl Figures {
    /// Runs the command and reads what it prints.
    pub fn of(command: &mut Command) -> Result<Figures, String> {
        let of = show(command);
        let output = command
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| format!("{of}: {error}"))?;
        if !output.status.success() {
            return Err(format!("`{of}` ended with {}", output.status));
        }
        let found = read(&String::from_utf8_lossy(&output.stdout));
        Ok(Figures { of, found })
    }

    pub fn get(&self, name: &str) -> Result<f64, String> {
        let found = self.found.get(name).copied();
        found.ok_or_else(|| format!("`{}` says nothing of {name}", self.of))
    }

    /// Those whose name begins so, by the rest of their names.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, f64)> {
        let with = self
            .found
            .iter()
            .map(move |(name, value)| (name.strip_prefix(start), *value));
        with.filter_map(|(name, value)| Some((name?, value)))
    }
}

fn read(text: &str) -> BTreeMap<String, f64> {
    let pairs = text.lines().filter_map(|line| line.split_once('\t'));
    pairs
        .filter_map(|(name, value)| Some((name.to_owned(), value.trim().parse().ok()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_that_are_no_figures_are_passed_over() {
        let found = super::read("a b\t1.5\nnoise\nc\tx\nd\t2\n");
        assert_eq!(found, [("a b".to_owned(), 1.5), ("d".to_owned(), 2.0)].into());
    }
}
