//! What the reader points at in the picture, and every path that leads to it.
//!
//! The picture's markup says it all: a slot holds a value with an id, or an arrow from its box leads to one. A path is lit
//! by classes on arrows, slots and boxes; the style sheet decides what that looks like.

use std::collections::BTreeSet;

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use crate::worker::history::{Subject, node_id};
use heaplens_core::gather::Gather;

const LIGHTING: &str = "is-lighting";
const LIT: &str = "is-lit";
const TARGET: &str = "is-target";

/// What an element of the picture is about; none where there is nothing to ask.
pub fn subject_at(element: &Element) -> Option<Subject> {
    let owner = closest(element, "g.box")?;
    if owner.get_attribute("data-kind")? == "object" {
        // A slot of an object is about what it refers to, the rest of the box about the object.
        let referred = closest(element, "g.slot").and_then(|slot| object(&target_of_slot(&owner, &slot)?, &owner));
        return referred.or_else(|| object(&owner.get_attribute("data-id")?, &owner));
    }
    let slot = closest(element, "g.slot")?;
    let name = slot.get_attribute("data-label")?;
    if name == "return" || name.contains(' ') {
        return object(&target_of_slot(&owner, &slot)?, &owner);
    }
    Some(Subject::Name {
        name,
        frame: node_id(&owner.get_attribute("data-id")?)?,
    })
}

/// The object of that id, with what the picture calls it; `near` is any part of the same picture.
fn object(id: &str, near: &Element) -> Option<Subject> {
    let picture = closest(near, "svg")?;
    let drawn = find(&picture, &format!("g.box[data-id=\"{id}\"] > .caption"));
    let caption = match drawn {
        Some(caption) => caption.text_content()?,
        // A value in its slot.
        None => find(&picture, &format!("g.value[data-id=\"{id}\"] > text"))?.text_content()?,
    };
    Some(Subject::Object {
        id: node_id(id)?,
        caption,
    })
}

/// Lights every path to what the subject refers to, and nothing else.
pub fn light(picture: &Element, subject: Option<&Subject>) {
    for class in [LIT, TARGET] {
        each(picture, &format!(".{class}"), |element| {
            let _ = element.class_list().remove_1(class);
        });
    }
    let targets = subject.map(|subject| targets(picture, subject)).unwrap_or_default();
    let edges = edges(picture);
    let ends = edges
        .iter()
        .map(|edge| (edge.from.as_str(), edge.to.as_str()))
        .collect::<Vec<_>>();
    let on_the_way = leading_to(&ends, &targets);
    let _ = picture.class_list().toggle_with_force(LIGHTING, !targets.is_empty());
    for edge in edges.iter().filter(|edge| on_the_way.contains(edge.to.as_str())) {
        edge.elements.iter().for_each(|element| add(element, LIT));
    }
    for id in &targets {
        each(picture, &format!("g.box[data-id=\"{id}\"]"), |element| {
            add(&element, TARGET)
        });
    }
}

/// A reference as the picture shows it.
struct Edge {
    from: String,
    to: String,
    /// What is lit with it.
    elements: Vec<Element>,
}

fn edges(picture: &Element) -> Vec<Edge> {
    let mut edges = Vec::new();
    each(picture, "path.arrow[data-to]", |arrow| {
        let attribute = |name: &str| arrow.get_attribute(name).unwrap_or_default();
        let (from, to) = (attribute("data-from"), attribute("data-to"));
        let head = arrow
            .next_element_sibling()
            .filter(|next| next.class_list().contains("arrow-head"));
        let slot = find(picture, &format!("g.box[data-id=\"{from}\"]"))
            .and_then(|owner| slot(&owner, &attribute("data-label")));
        let elements = [Some(arrow), head, slot].into_iter().flatten().collect();
        edges.push(Edge { from, to, elements });
    });
    each(picture, "g.value[data-id]", |value| {
        if let (Some(owner), Some(to)) = (closest(&value, "g.box"), value.get_attribute("data-id")) {
            edges.push(Edge {
                from: owner.get_attribute("data-id").unwrap_or_default(),
                to,
                elements: closest(&value, "g.slot").into_iter().collect(),
            });
        }
    });
    edges
}

/// The ids of what a subject refers to.
fn targets(picture: &Element, subject: &Subject) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut of_name = |frames: &str, name: &str| {
        each(picture, frames, |frame| {
            found.extend(slot(&frame, name).and_then(|slot| target_of_slot(&frame, &slot)));
        });
    };
    match subject {
        Subject::Name { name, frame } => of_name(&format!("g.box[data-id=\"{frame}\"]"), name),
        Subject::Watch(name) => of_name("g.box[data-kind=\"frame\"]", name),
        Subject::Object { id, .. } => {
            found.insert(id.to_string());
        }
    }
    found
}

/// The ids from which one of the targets can be reached, themselves included.
fn leading_to<'a>(edges: &[(&'a str, &'a str)], targets: &'a BTreeSet<String>) -> BTreeSet<&'a str> {
    let mut found: BTreeSet<&str> = targets.iter().map(String::as_str).gather();
    let mut waiting: Vec<&str> = found.iter().copied().collect();
    while let Some(reached) = waiting.pop() {
        for (from, _) in edges.iter().filter(|(_, to)| *to == reached) {
            if found.insert(from) {
                waiting.push(from);
            }
        }
    }
    found
}

/// The id of what a slot refers to.
fn target_of_slot(owner: &Element, slot: &Element) -> Option<String> {
    if let Some(value) = find(slot, "g.value[data-id]") {
        return value.get_attribute("data-id");
    }
    let (from, label) = (owner.get_attribute("data-id")?, slot.get_attribute("data-label")?);
    let mut found = None;
    each(
        &closest(owner, "svg")?,
        &format!("path.arrow[data-from=\"{from}\"]"),
        |arrow| {
            if arrow.get_attribute("data-label").as_deref() == Some(&label) {
                found = arrow.get_attribute("data-to");
            }
        },
    );
    found
}

/// A label may hold anything, so it is compared and never part of a selector.
fn slot(owner: &Element, label: &str) -> Option<Element> {
    let mut found = None;
    each(owner, "g.slot", |slot| {
        if slot.get_attribute("data-label").as_deref() == Some(label) {
            found.get_or_insert(slot);
        }
    });
    found
}

fn add(element: &Element, class: &str) {
    let _ = element.class_list().add_1(class);
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn each(within: &Element, selector: &str, mut with: impl FnMut(Element)) {
    let all: Option<NodeList> = within.query_selector_all(selector).ok();
    let nodes = all.iter().flat_map(|all| (0..all.length()).filter_map(|i| all.item(i)));
    nodes.filter_map(|node| node.dyn_into().ok()).for_each(&mut with);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_found_through_cycles_and_from_several_names() {
        let edges = [
            ("f0", "a"),
            ("f0", "b"),
            ("a", "c"),
            ("b", "c"),
            ("c", "a"),
            ("c", "d"),
            ("f1", "d"),
            ("e", "e"),
        ];
        let to = |id: &str| {
            let targets = BTreeSet::from([id.to_owned()]);
            leading_to(&edges, &targets)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(to("d"), ["a", "b", "c", "d", "f0", "f1"]);
        assert_eq!(to("b"), ["b", "f0"]);
        assert_eq!(to("e"), ["e"]);
        assert!(leading_to(&edges, &BTreeSet::new()).is_empty());
    }
}
