//! One plain sentence for what a step has done, made from its changes.
//!
//! A sentence says only what the changes say. The most telling change decides: an exception before a return, a return
//! before a call, a name before the inside of an object, and what is gone last.

use super::changes::{Change, Thing};
use super::{Label, Shape};
use crate::machine::Limit;

/// The sentence for a step. `line` is the line that the step is at, `previous` the line of the step before.
pub fn explain(changes: &[Change], previous: Option<u32>, line: u32) -> String {
    for change in changes {
        if let Change::Stopped { limit, message } = change {
            return match limit {
                // The last step that there is room for is one like any other.
                Limit::Steps => format!("{} Here {message}.", happened(changes, previous, line)),
                _ => format!("In line {line} {message}."),
            };
        }
    }
    happened(changes, previous, line)
}

fn happened(changes: &[Change], previous: Option<u32>, line: u32) -> String {
    for change in changes {
        match change {
            Change::Raised { exception, message } => return raised(exception, message, line),
            Change::Left { name, exception, .. } => {
                return match &**name {
                    "<module>" => format!("Nothing catches {}: it ends the program.", exception.type_name),
                    name => format!(
                        "Nothing catches {} here: it leaves {}.",
                        exception.type_name,
                        frame_text(name, false)
                    ),
                };
            }
            Change::Returned { name, value, .. } => {
                return after(line_effect(changes, previous), &returned(name, value));
            }
            Change::Yielded { name, value, .. } => {
                return format!(
                    "{} yields {} and waits; its names stay as they are.",
                    frame_text(name, true),
                    value_text(value)
                );
            }
            Change::Called { name, arguments, .. } => return called(name, arguments),
            Change::Resumed { name, .. } => return format!("{} goes on after its yield.", frame_text(name, true)),
            Change::ClassBegun { name, .. } => {
                return format!("The body of class {} runs in a frame of its own.", last_name(name));
            }
            Change::ClassDone { name, .. } => {
                let name = last_name(name);
                return after(
                    line_effect(changes, previous),
                    &format!("the body of class {name} has run: its names become the class's attributes."),
                );
            }
            _ => {}
        }
    }
    if let Some(sentence) = line_effect(changes, previous) {
        return sentence;
    }
    let at = previous.map_or_else(|| "This".to_string(), |line| format!("Line {line}"));
    for change in changes {
        match change {
            Change::Printed { text } => return format!("{at} printed {}.", quoted(text)),
            Change::Collected { object } => {
                return format!(
                    "The cycle collector freed {}: nothing that runs could reach it any more.",
                    a(object)
                );
            }
            Change::Freed { object } if object.shape != Some(Shape::Atom) => {
                return format!("{} was freed: its last reference is gone.", capital(&a(object)));
            }
            _ => {}
        }
    }
    match previous {
        Some(previous) if previous != line => format!("Line {previous} ran; line {line} is next."),
        _ => format!("Line {line} is next."),
    }
}

/// What a line has done to names or, failing that, to the inside of objects.
fn line_effect(changes: &[Change], previous: Option<u32>) -> Option<String> {
    let about_names: Vec<&Change> = changes
        .iter()
        .filter(|c| {
            matches!(
                c,
                Change::Bound { .. } | Change::Rebound { .. } | Change::Unbound { .. }
            )
        })
        .collect();
    if about_names.is_empty() {
        mutated(changes, previous)
    } else {
        Some(names(&about_names, changes))
    }
}

/// One thing after another, in one sentence; the second is given as it stands within one.
fn after(first: Option<String>, second: &str) -> String {
    match first {
        Some(first) => format!("{}; {second}", first.trim_end_matches('.')),
        None => capital_word(second),
    }
}

/// A sentence's beginning: names of functions stay as they are.
fn capital_word(text: &str) -> String {
    if text.starts_with("the ") {
        capital(text)
    } else {
        text.to_string()
    }
}

fn raised(exception: &Thing, message: &str, line: u32) -> String {
    let name = &exception.type_name;
    if message.is_empty() {
        format!("Line {line} raised {name}.")
    } else {
        format!("Line {line} raised {name}: {message}")
    }
}

fn returned(name: &str, value: &Thing) -> String {
    match name {
        "<module>" => "the program's last line has run.".to_string(),
        _ => format!("{} returns {}.", frame_text(name, false), value_text(value)),
    }
}

fn called(name: &str, arguments: &[(String, Thing)]) -> String {
    match name {
        "<module>" => return "The program begins: a frame for the module.".to_string(),
        _ if ["<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"]
            .iter()
            .any(|own| name.ends_with(own)) =>
        {
            return format!("{} runs in a frame of its own.", frame_text(name, true));
        }
        _ => {}
    }
    let given: Vec<String> = arguments
        .iter()
        .map(|(name, value)| format!("{name}={}", short(value)))
        .collect();
    let name = match last_name(name) {
        "<lambda>" => "the lambda",
        name => name,
    };
    format!("Calling {name}({}): a new frame.", given.join(", "))
}

/// A qualified name without the functions around it: `inc` for `outer.<locals>.inc`, but `P.area` whole.
fn last_name(name: &str) -> &str {
    name.rsplit(".<locals>.").next().unwrap_or(name)
}

/// A frame's name in a sentence, or at its beginning.
fn frame_text(name: &str, begins: bool) -> String {
    let name = last_name(name);
    let words = match name {
        "<module>" => "the program",
        _ if name.ends_with("<listcomp>") => "the list comprehension",
        _ if name.ends_with("<setcomp>") => "the set comprehension",
        _ if name.ends_with("<dictcomp>") => "the dict comprehension",
        _ if name.ends_with("<genexpr>") => "the generator expression",
        _ if name.ends_with("<lambda>") => "the lambda",
        name => return name.to_string(),
    };
    if begins { capital(words) } else { words.to_string() }
}

/// Names bound by a line, or no longer bound.
fn names(changed: &[&Change], all: &[Change]) -> String {
    let line = match changed[0] {
        Change::Bound { line, .. } | Change::Rebound { line, .. } | Change::Unbound { line, .. } => *line,
        _ => 0,
    };
    if let [one] = changed {
        return match one {
            Change::Bound { name, to, .. } => bound(line, name, to, all),
            Change::Rebound { name, from, to, .. } => rebound(line, name, from, to, all),
            Change::Unbound { name, from, .. } => {
                let fate = fate(from, all).unwrap_or_default();
                format!("Line {line} unbound {name}{fate}.")
            }
            _ => String::new(),
        };
    }
    let parts: Vec<String> = changed
        .iter()
        .take(4)
        .map(|change| match change {
            Change::Bound { name, to, .. } => format!("{name} to {}", value_text(to)),
            Change::Rebound { name, to, .. } => format!("{name} to {}", value_text(to)),
            Change::Unbound { name, .. } => format!("{name} to nothing"),
            _ => String::new(),
        })
        .collect();
    let more = if changed.len() > parts.len() {
        format!(" and {} more", changed.len() - parts.len())
    } else {
        String::new()
    };
    format!("Line {line} bound {}{more}.", list(&parts))
}

fn is_created(thing: &Thing, all: &[Change]) -> bool {
    all.iter()
        .any(|change| matches!(change, Change::Created { object } if object.id == thing.id))
}

fn bound(line: u32, name: &str, to: &Thing, all: &[Change]) -> String {
    match to.shape {
        Some(Shape::Atom) => format!("Line {line} bound {name} to {}.", to.text),
        Some(Shape::Cell) => format!("Line {line} bound {name}, which is kept in a cell."),
        Some(Shape::Function) if is_created(to, all) => {
            let captured: Vec<String> = all
                .iter()
                .filter_map(|change| match change {
                    Change::Captured { function, name, .. } if function.id == to.id => Some(name.clone()),
                    _ => None,
                })
                .collect();
            if captured.is_empty() {
                format!("Line {line} made a function and bound {name} to it.")
            } else {
                format!(
                    "Line {line} made a function and bound {name} to it; it keeps {} in a cell.",
                    list(&captured)
                )
            }
        }
        Some(Shape::Module) => format!("Line {line} bound {name} to the module {}.", to.text),
        Some(Shape::Class) if is_created(to, all) => format!("Line {line} made a class and bound {name} to it."),
        _ if is_created(to, all) => format!("Line {line} made {} and bound {name} to it.", a_new(to)),
        _ => match shared_with(to, name) {
            Some(others) => {
                format!(
                    "Line {line} bound {name} to the same {} as {others}: it now has {}.",
                    kind(to),
                    references(to)
                )
            }
            None => format!("Line {line} bound {name} to {}.", a(to)),
        },
    }
}

fn rebound(line: u32, name: &str, from: &Thing, to: &Thing, all: &[Change]) -> String {
    let fate = fate(from, all).unwrap_or_default();
    match (from.shape, to.shape) {
        (Some(Shape::Atom), Some(Shape::Atom)) => {
            format!("Line {line} rebound {name} from {} to {}.", from.text, to.text)
        }
        (_, Some(Shape::Atom)) => format!("Line {line} rebound {name} to {}{fate}.", to.text),
        _ if is_created(to, all) => format!("Line {line} made {} and rebound {name} to it{fate}.", a_new(to)),
        _ => match shared_with(to, name) {
            Some(others) => format!("Line {line} rebound {name} to the same {} as {others}{fate}.", kind(to)),
            None => format!("Line {line} rebound {name} to {}{fate}.", a(to)),
        },
    }
}

/// What became of an object that a name has let go.
fn fate(from: &Thing, all: &[Change]) -> Option<String> {
    if from.shape == Some(Shape::Atom) {
        return None;
    }
    all.iter().find_map(|change| match change {
        Change::Freed { object } if object.id == from.id => Some(format!(
            "; nothing else referred to the {}, so it was freed",
            kind(from)
        )),
        Change::Lost { object } if object.id == from.id => Some(format!(
            "; the {} is in a cycle that no name reaches, so only the collector can free it",
            kind(from)
        )),
        Change::Count { object, to, .. } if object.id == from.id => {
            let plural = if *to == 1 { "" } else { "s" };
            Some(format!("; the {} still has {to} reference{plural}", kind(from)))
        }
        _ => None,
    })
}

/// What happened inside an object.
fn mutated(changes: &[Change], previous: Option<u32>) -> Option<String> {
    let at = previous.map_or_else(|| "This".to_string(), |line| format!("Line {line}"));
    let inside: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Mutated { object, slot, from, to } => Some((object, slot, from.as_ref(), to.as_ref())),
            _ => None,
        })
        .collect();
    let &(object, slot, from, to) = inside.first()?;
    let same: Vec<_> = inside.iter().filter(|(other, ..)| other.id == object.id).collect();
    let it = the(object);
    let seen = match object.names.as_slice() {
        [] | [_] => String::new(),
        [one, two] => format!(": {one} and {two} both see it"),
        names => format!(": {} all see it", list(names)),
    };
    let value = |thing: &Thing| value_text(thing);
    Some(match (slot, from, to) {
        (Label::Contents, Some(from), Some(to)) => {
            format!(
                "{at} rebound {} from {} to {}: everyone who shares the cell sees it.",
                cell_name(object),
                value(from),
                value(to)
            )
        }
        (Label::Contents, None, Some(to)) => format!(
            "{at} bound {}, which is kept in a cell, to {}.",
            cell_name(object),
            value(to)
        ),
        (Label::Contents, ..) => format!("{at} unbound {}, which is kept in a cell.", cell_name(object)),
        (Label::Attribute(name), None, Some(to)) => {
            format!("{at} gave {it} the attribute {name}: {}{seen}.", value(to))
        }
        (Label::Attribute(name), Some(_), Some(to)) => {
            format!("{at} set the attribute {name} of {it} to {}{seen}.", value(to))
        }
        (Label::Attribute(name), _, None) => format!("{at} deleted the attribute {name} of {it}{seen}."),
        (Label::Value { key, .. }, None, Some(to)) if same.len() == 1 => {
            format!("{at} added {key}: {} to {it}{seen}.", value(to))
        }
        (Label::Value { key, .. }, Some(_), Some(to)) if same.len() == 1 => {
            format!("{at} set key {key} of {it} to {}{seen}.", value(to))
        }
        (Label::Value { key, .. }, _, None) if same.len() == 1 => format!("{at} removed key {key} from {it}{seen}."),
        (Label::Member(_), None, Some(to)) if same.len() == 1 => format!("{at} added {} to {it}{seen}.", value(to)),
        (Label::Member(_), Some(from), None) if same.len() == 1 => {
            format!("{at} removed {} from {it}{seen}.", value(from))
        }
        (Label::Index(_), None, Some(to)) if same.len() == 1 => {
            format!("{at} appended {} to {it} in place{seen}.", value(to))
        }
        (Label::Index(i), Some(_), Some(to)) if same.len() == 1 => {
            format!("{at} set item {i} of {it} to {}{seen}.", value(to))
        }
        (Label::Index(_), Some(from), None) if same.len() == 1 => {
            format!("{at} removed the last item, {}, of {it}{seen}.", value(from))
        }
        _ => format!("{at} changed {it} in place{seen}."),
    })
}

fn cell_name(cell: &Thing) -> String {
    cell.names
        .first()
        .cloned()
        .unwrap_or_else(|| "a variable in a cell".to_string())
}

/// Other names of a thing than `name`.
fn shared_with(thing: &Thing, name: &str) -> Option<String> {
    let others: Vec<String> = thing.names.iter().filter(|other| *other != name).cloned().collect();
    if others.is_empty() { None } else { Some(list(&others)) }
}

fn references(thing: &Thing) -> String {
    if thing.refcount == 1 {
        "1 reference".to_string()
    } else {
        format!("{} references", thing.refcount)
    }
}

/// `list`, `function`, `Point object`.
fn kind(thing: &Thing) -> String {
    match thing.shape {
        Some(Shape::Instance) => format!("{} object", thing.type_name),
        Some(Shape::Class) => "class".to_string(),
        Some(Shape::Method) => "bound method".to_string(),
        _ => thing.type_name.clone(),
    }
}

/// `a list`, `an int`, `the function f`, `a Point object`.
fn a(thing: &Thing) -> String {
    match thing.shape {
        Some(Shape::Function) => format!("the function {}", function_name(thing)),
        Some(Shape::Class) => format!("the class {}", last_name(&thing.text)),
        Some(Shape::Module) => format!("the module {}", thing.text),
        _ => with_article(&kind(thing)),
    }
}

fn a_new(thing: &Thing) -> String {
    format!("a new {}", kind(thing))
}

/// `the list a` where one name leads to it, `the list` where several do.
fn the(thing: &Thing) -> String {
    let kind = kind(thing);
    match (thing.shape, thing.names.as_slice()) {
        (Some(Shape::Class), _) => format!("the class {}", last_name(&thing.text)),
        (_, [one]) => format!("the {kind} {one}"),
        (_, []) => with_article(&kind),
        _ => format!("the {kind}"),
    }
}

fn with_article(noun: &str) -> String {
    let vowel = noun.chars().next().is_some_and(|c| "aeiouAEIOU".contains(c));
    if vowel {
        format!("an {noun}")
    } else {
        format!("a {noun}")
    }
}

/// An atom's text, or what kind of thing it is and how it is called.
fn value_text(thing: &Thing) -> String {
    if thing.shape == Some(Shape::Atom) {
        return shorten(&thing.text);
    }
    match (thing.shape, thing.names.first()) {
        (Some(Shape::Function | Shape::Class | Shape::Module), _) => a(thing),
        (_, Some(name)) if thing.names.len() == 1 => format!("the {} {name}", kind(thing)),
        _ => a(thing),
    }
}

/// As an argument: an atom's text, or the kind alone.
fn short(thing: &Thing) -> String {
    match thing.shape {
        Some(Shape::Atom) => shorten(&thing.text),
        Some(Shape::Function) => function_name(thing).to_string(),
        Some(Shape::Class) => last_name(&thing.text).to_string(),
        _ => format!("<{}>", thing.type_name),
    }
}

/// A function's name, from the text of its box: `f(a, b=1)`.
fn function_name(function: &Thing) -> &str {
    last_name(&function.text).split('(').next().unwrap_or_default()
}

/// At most this many characters of a value in a sentence.
const LONGEST: usize = 40;

fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_string();
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    format!("{start}…")
}

fn quoted(text: &str) -> String {
    let first = text.trim_end_matches('\n');
    match first.split_once('\n') {
        Some((line, _)) => format!("“{}” and more", shorten(line)),
        None if first.is_empty() => "an empty line".to_string(),
        None => format!("“{}”", shorten(first)),
    }
}

/// `a`, `a and b`, `a, b and c`.
fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|c| c.to_uppercase().collect::<String>() + chars.as_str())
        .unwrap_or_default()
}
