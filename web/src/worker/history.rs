//! What the run knows about one thing in it: when a name was bound, when an object was made, changed and freed, how the
//! value of an expression went.
//!
//! The answers are [`Timeline::ask`]'s; here they get the line of the program that did each deed, and are cut to a length
//! that a page can show.

use heaplens_core::graph::NodeId;
use heaplens_core::timeline::{HistoryEntry, NoAnswer, Timeline, Watched, What};
use serde::{Deserialize, Serialize};

/// What a reader asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// A name of one frame.
    Name { name: String, frame: NodeId },
    /// An object, and what the picture calls it.
    Object { id: NodeId, caption: String },
    /// An expression.
    Watch(String),
}

/// The deeds that are known of a subject, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    pub deeds: Vec<Deed>,
    /// The object that the name or the expression has come to by the step in sight.
    pub object: Option<NodeId>,
    /// Deeds that are left out before these, and after.
    pub earlier: usize,
    pub later: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// The first step that shows it.
    pub step: usize,
    /// The line that did it, and what stands there.
    pub line: Option<u32>,
    pub code: String,
    pub what: Fact,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    Made,
    /// The name of the subject.
    Bound,
    Unbound,
    /// A name, to the object of the subject.
    BoundTo(String),
    Changed,
    Freed,
    /// The value of the expression from now on; none while it has none.
    Value(Option<String>),
}

/// Deeds that are told; more would be no help to a reader.
const MOST: usize = 200;

/// Tells the story of a subject around a step.
///
/// # Errors
/// Why there is none, in words.
pub fn story(timeline: &mut Timeline, from: usize, subject: &Subject) -> Result<Story, NoAnswer> {
    let mut ask = timeline.ask();
    let facts: Vec<(usize, Option<u32>, Fact, Option<NodeId>)> = match subject {
        Subject::Name { name, frame } => {
            let entries = ask.name_history(name, Some(*frame))?;
            entries.into_iter().map(|entry| fact(entry, false)).collect()
        }
        Subject::Object { id, .. } => {
            let entries = ask.object_history(*id)?;
            entries.into_iter().map(|entry| fact(entry, true)).collect()
        }
        Subject::Watch(expression) => {
            let value = |seen: &Watched| (seen.step, seen.line, Fact::Value(seen.value.clone()), seen.object);
            ask.watch(expression)?.iter().map(value).collect()
        }
    };
    // As many after the step in sight as before it, where there are as many.
    let here = facts.partition_point(|(step, ..)| *step <= from);
    let start = here.saturating_sub(MOST / 2).min(facts.len().saturating_sub(MOST));
    let object = here.checked_sub(1).and_then(|at| facts.get(at)).and_then(|fact| fact.3);
    let total = facts.len();
    let told = facts.into_iter().skip(start).take(MOST);
    let deeds: Vec<Deed> = told
        .map(|(step, line, what, _)| Deed {
            step,
            line,
            code: line.map_or(String::new(), |line| timeline.source_line(line).trim().to_owned()),
            what,
        })
        .collect();
    Ok(Story {
        later: total - start - deeds.len(),
        earlier: start,
        object,
        deeds,
    })
}

fn fact(entry: HistoryEntry, of_object: bool) -> (usize, Option<u32>, Fact, Option<NodeId>) {
    let what = match (entry.what, entry.name) {
        (What::Created, _) => Fact::Made,
        (What::Bound, Some(name)) if of_object => Fact::BoundTo(name),
        (What::Bound, _) => Fact::Bound,
        (What::Unbound, _) => Fact::Unbound,
        (What::Mutated, _) => Fact::Changed,
        (What::Freed, _) => Fact::Freed,
    };
    (entry.step, entry.line, what, entry.object.filter(|_| !of_object))
}

/// The id that a picture writes as `f0` or `o12`.
pub fn node_id(text: &str) -> Option<NodeId> {
    let (kind, number) = text.split_at_checked(1)?;
    let number = number.parse().ok()?;
    match kind {
        "f" => Some(NodeId::Frame(number)),
        "o" => Some(NodeId::Object(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worker::timeline;

    fn told(timeline: &mut Timeline, subject: &Subject) -> Vec<(String, Fact)> {
        let story = story(timeline, 0, subject).expect("a story");
        story.deeds.into_iter().map(|deed| (deed.code, deed.what)).collect()
    }

    #[test]
    fn names_objects_and_expressions_have_stories_with_their_lines() {
        let mut run = timeline("a = [1]\nb = a\nb.append(2)\ndel b\na = None\n");
        let name = |name: &str| Subject::Name {
            name: name.to_owned(),
            frame: NodeId::Frame(0),
        };
        let of_b = [("b = a".to_owned(), Fact::Bound), ("del b".to_owned(), Fact::Unbound)];
        assert_eq!(told(&mut run, &name("b")), of_b);
        let id = run.ask().object_named("a", 3).expect("a list");
        let at_a_step = |run: &mut Timeline, from| story(run, from, &name("b")).expect("a story").object;
        assert_eq!((at_a_step(&mut run, 0), at_a_step(&mut run, 3)), (None, Some(id)));
        let object = Subject::Object {
            id,
            caption: "list #1".to_owned(),
        };
        let facts: Vec<Fact> = told(&mut run, &object).into_iter().map(|(_, fact)| fact).collect();
        let bound = |name: &str| Fact::BoundTo(name.to_owned());
        assert_eq!(facts, [Fact::Made, bound("a"), bound("b"), Fact::Changed, Fact::Freed]);
        let values: Vec<Fact> = told(&mut run, &Subject::Watch("len(a)".to_owned()))
            .into_iter()
            .map(|(_, fact)| fact)
            .collect();
        let value = |text: &str| Fact::Value(Some(text.to_owned()));
        assert_eq!(values, [Fact::Value(None), value("1"), value("2"), Fact::Value(None)]);
        for nothing in [
            name("zzz"),
            Subject::Watch("f(".to_owned()),
            Subject::Watch("print()".to_owned()),
        ] {
            assert!(story(&mut run, 0, &nothing).is_err(), "{nothing:?}");
        }
    }

    #[test]
    fn a_long_story_is_told_around_the_step_in_sight() {
        let mut run = timeline("for i in range(1000):\n    pass\n");
        let subject = Subject::Watch("i".to_owned());
        for from in [0, 700, 1500, 3000] {
            let story = story(&mut run, from, &subject).expect("a story");
            assert_eq!(story.deeds.len(), MOST, "from {from}");
            assert_eq!(story.earlier + MOST + story.later, 1001, "from {from}");
            let (first, last) = (story.deeds[0].step, story.deeds[MOST - 1].step);
            assert!(
                first <= from.max(first) && (from <= last || story.later == 0),
                "from {from}: {first} {last}"
            );
            assert!(first <= from || story.earlier == 0, "from {from}: {first} {last}");
        }
    }

    #[test]
    fn ids_are_read_as_pictures_write_them() {
        assert_eq!(node_id("f0"), Some(NodeId::Frame(0)));
        assert_eq!(node_id("o12"), Some(NodeId::Object(12)));
        for wrong in ["", "o", "x1", "oé", "é1", "o-1"] {
            assert_eq!(node_id(wrong), None, "{wrong}");
        }
    }
}
