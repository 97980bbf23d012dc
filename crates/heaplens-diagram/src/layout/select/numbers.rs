//! The number in a label such as `list #2`, the same for an object at every step.

use std::collections::BTreeMap;

use heaplens_core::gather::Gather;
use heaplens_core::graph::{Node, NodeId, NodeKind, Shape};

use super::View;
use crate::layout::size;

/// What the number in a label such as `list #2` counts. An object has the same number at every step.
#[derive(Clone, Debug)]
pub enum Numbers {
    /// Where all steps are seen at once: the objects of a type that ever come in sight, in the order of their creation.
    OfType(BTreeMap<NodeId, u64>),
    /// In long runs: all objects made since the program began, whose first one would have this serial.
    OfRun(u64),
}

impl Numbers {
    pub fn of_type(views: &[View]) -> Numbers {
        let boxes = views.iter().flat_map(|view| &view.boxes);
        let numbered: BTreeMap<NodeId, &str> = boxes
            .filter(|b| is_numbered(&b.node))
            .map(|b| (b.node.id, b.node.type_name.as_str()))
            .gather();
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let mut numbers = BTreeMap::new();
        for (id, type_name) in numbered {
            let count = counts.entry(type_name).or_default();
            *count += 1;
            numbers.insert(id, *count);
        }
        Numbers::OfType(numbers)
    }

    /// Gives the boxes of a view their numbers, and frames of generators the names of these.
    pub fn apply(&self, view: &mut View) {
        for view_box in view.boxes.iter_mut().filter(|b| is_numbered(&b.node)) {
            view_box.number = match (self, view_box.node.id) {
                (Numbers::OfType(numbers), id) => numbers.get(&id).copied(),
                (Numbers::OfRun(first), NodeId::Object(serial)) => serial.checked_sub(*first).map(|number| number + 1),
                (Numbers::OfRun(_), NodeId::Frame(_)) => None,
            };
        }
        let captions: BTreeMap<NodeId, String> = view
            .boxes
            .iter()
            .filter(|b| matches!(b.node.kind, NodeKind::Object(Shape::Generator)))
            .map(|b| (b.node.id, format!("of {}", size::caption(b))))
            .gather();
        for view_box in &mut view.boxes {
            if let Some(caption) = view_box.owner.and_then(|owner| captions.get(&owner)) {
                view_box.text.clone_from(caption);
            }
        }
    }
}

/// Values and things with names of their own need no number.
fn is_numbered(node: &Node) -> bool {
    let NodeKind::Object(shape) = node.kind else {
        return false;
    };
    !matches!(
        shape,
        Shape::Atom | Shape::Class | Shape::Function | Shape::Method | Shape::Module | Shape::Code | Shape::Other
    )
}
