//! Running many cases on a few threads, and saying in the end what failed.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many cases run at the same time.
const THREADS: usize = 2;

/// The results of `case` on each item, in the order of the items.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], case: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    let result = case(item);
                    results
                        .lock()
                        .expect("no case panics while it keeps a result")
                        .insert(index, result);
                }
            });
        }
    });
    results
        .into_inner()
        .expect("no case panics while it keeps a result")
        .into_values()
        .collect()
}

/// Turns the differences of named cases into the failures of a test.
///
/// A case that is known to be wrong must still be wrong: one that has started to pass fails the test as well, so that
/// the list of known ones shrinks.
pub fn failures(results: &[(&str, Option<String>)], known_wrong: &BTreeMap<String, String>) -> Vec<String> {
    let mut failures = Vec::new();
    for (name, difference) in results {
        match (difference, known_wrong.get(*name)) {
            (None, None) | (Some(_), Some(_)) => {}
            (Some(difference), None) => failures.push(format!("{name}: {difference}")),
            (None, Some(reason)) => {
                failures.push(format!(
                    "{name}: is right now, take it off the list of known wrong ones ({reason})"
                ));
            }
        }
    }
    failures
}

/// Fails the test if anything failed, with all that did.
pub fn conclude(what: &str, total: usize, failures: &[String]) {
    println!(
        "{what}: {} of {total} as they should be",
        total.saturating_sub(failures.len())
    );
    assert!(
        failures.is_empty(),
        "{what}: {} of {total} failed\n  {}",
        failures.len(),
        failures.join("\n  ")
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(in_parallel(&items, |n| n * 2), (0..200).step_by(2).collect::<Vec<_>>());
    }

    #[test]
    fn a_known_wrong_case_that_passes_is_a_failure() {
        let known = BTreeMap::from([
            ("a".to_owned(), "FIXME".to_owned()),
            ("b".to_owned(), "FIXME".to_owned()),
        ]);
        let wrong = Some("differs".to_owned());
        let failures = failures(&[("a", None), ("b", wrong.clone()), ("c", wrong), ("d", None)], &known);
        assert_eq!(failures.len(), 2);
        assert!(failures[0].starts_with("a: is right now"));
        assert_eq!(failures[1], "c: differs");
    }
}
