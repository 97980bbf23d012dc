//! Ways to another step that only the run itself knows: over a call, out of a function, to a visit of a line.

use heaplens_core::timeline::{Direction, Timeline};
use serde::{Deserialize, Serialize};

/// What step is looked for, from the one in sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Query {
    /// The next step that is not inside a call made here.
    Over,
    /// The one before, likewise.
    BackOver,
    /// Where the function in sight has gone back to its caller.
    Out,
    /// Where the function in sight was called.
    BackOut,
    /// The next time that one of these lines is about to run.
    Next(Vec<u32>),
    /// The time before.
    Previous(Vec<u32>),
    /// The first time that the most objects are alive.
    Peak,
}

impl Query {
    /// What to say when there is no such step.
    pub fn in_vain(&self) -> String {
        match self {
            Query::Over | Query::Out => "The run ends before that".to_owned(),
            Query::BackOver | Query::BackOut => "Nothing comes before that".to_owned(),
            Query::Next(lines) => format!("{} not run again", named(lines)),
            Query::Previous(lines) => format!("{} not run before", named(lines)),
            Query::Peak => "There is no such step".to_owned(),
        }
    }
}

fn named(lines: &[u32]) -> String {
    match lines {
        [line] => format!("Line {line} does"),
        _ => "The lines with a breakpoint do".to_owned(),
    }
}

/// The step, where there is one.
pub fn find(timeline: &mut Timeline, from: usize, query: &Query) -> Option<usize> {
    use Direction::{Back, Forward};
    let mut ask = timeline.ask();
    match query {
        Query::Over => ask.over(from, Forward),
        Query::BackOver => ask.over(from, Back),
        Query::Out => ask.out(from, Forward),
        Query::BackOut => ask.out(from, Back),
        Query::Next(lines) => ask.at_breakpoint(lines, from, Forward),
        Query::Previous(lines) => ask.at_breakpoint(lines, from, Back),
        Query::Peak => Ok(Some(ask.peak().step)),
    }
    // A step that is not there leads nowhere.
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worker::timeline;

    #[test]
    fn calls_are_passed_over_and_left() {
        // Steps: 0 call of the module, 1 def, 2 line 4, 3 call, 4 line 2, 5 return, 6 line 5, 7 call, 8 line 2, 9 return, 10 end
        let mut run = timeline("def f(x):\n    return x\n\na = f(1)\nb = f(2)\n");
        let rows = [
            (2, Query::Over, Some(6)),
            (6, Query::BackOver, Some(2)),
            (4, Query::Out, Some(6)),
            (4, Query::BackOut, Some(2)),
            (4, Query::Over, Some(5)),
            (2, Query::Out, None),
            (0, Query::Next(vec![2]), Some(4)),
            (4, Query::Next(vec![2]), Some(8)),
            (8, Query::Next(vec![2]), None),
            (10, Query::Previous(vec![2]), Some(8)),
            (8, Query::Previous(vec![2, 5]), Some(6)),
            (1, Query::Previous(vec![5]), None),
            (99, Query::Over, None),
            (0, Query::Peak, Some(2)),
        ];
        for (from, query, expected) in rows {
            assert_eq!(find(&mut run, from, &query), expected, "{query:?} from {from}");
        }
    }
}
