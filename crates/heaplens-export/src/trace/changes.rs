//! From the core's changes to those of the trace format.

use heaplens_core::graph::NodeId;
use heaplens_core::graph::changes::{Change as Found, Thing};

use super::schema::Change;

/// A change about one thing.
fn about(kind: &'static str, id: NodeId) -> Change {
    Change {
        kind,
        id: Some(id.to_string()),
        ..Change::default()
    }
}

/// A change about a function's frame.
fn in_frame(kind: &'static str, frame: NodeId, name: String) -> Change {
    Change {
        name: Some(name),
        ..about(kind, frame)
    }
}

fn id(thing: &Thing) -> Option<String> {
    Some(thing.id.to_string())
}

pub fn change(found: Found) -> Change {
    match found {
        Found::Called { frame, name, .. } => in_frame("called", frame, name),
        Found::ClassBegun { frame, name } => in_frame("class_begun", frame, name),
        Found::ClassDone { frame, name } => in_frame("class_done", frame, name),
        Found::Resumed { frame, name } => in_frame("resumed", frame, name),
        Found::Returned { frame, name, value } => Change {
            to: id(&value),
            ..in_frame("returned", frame, name)
        },
        Found::Yielded { frame, name, value } => Change {
            to: id(&value),
            ..in_frame("yielded", frame, name)
        },
        Found::Raised { exception, message } => Change {
            text: Some(message),
            ..about("raised", exception.id)
        },
        Found::Left { frame, name, exception } => Change {
            to: id(&exception),
            ..in_frame("left", frame, name)
        },
        Found::Bound { frame, name, to, line } => Change {
            to: id(&to),
            line: Some(line),
            ..in_frame("bound", frame, name)
        },
        Found::Rebound {
            frame,
            name,
            from,
            to,
            line,
        } => Change {
            from: id(&from),
            to: id(&to),
            line: Some(line),
            ..in_frame("rebound", frame, name)
        },
        Found::Unbound {
            frame,
            name,
            from,
            line,
        } => Change {
            from: id(&from),
            line: Some(line),
            ..in_frame("unbound", frame, name)
        },
        Found::Mutated { object, slot, from, to } => Change {
            name: Some(slot.to_string()),
            from: from.as_ref().and_then(id),
            to: to.as_ref().and_then(id),
            ..about("mutated", object.id)
        },
        Found::Captured { function, name, cell } => Change {
            name: Some(name),
            to: Some(cell.to_string()),
            ..about("captured", function.id)
        },
        Found::Created { object } => about("created", object.id),
        Found::Freed { object } => about("freed", object.id),
        Found::Collected { object } => about("collected", object.id),
        Found::Lost { object } => about("lost", object.id),
        Found::Count { object, from, to } => Change {
            counts: Some([from, to]),
            ..about("count", object.id)
        },
        Found::Stopped { limit, message } => Change {
            kind: "stopped",
            name: Some(limit.name().to_owned()),
            text: Some(message),
            ..Change::default()
        },
        Found::Printed { text } => Change {
            kind: "printed",
            text: Some(text),
            ..Change::default()
        },
    }
}
