//! Pass 1: select what is drawn, and as what.
//!
//! Needs a heap graph. Guarantees a [`View`]: boxes in the order in which they are reached from the frames' slots (so
//! that the order hardly changes from step to step), each with its slots; small immutable values stand in the slots,
//! long containers have lost their middle, and every port leads to a box of the view.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::graph::{FrameInfo, HeapGraph, Label, Node, NodeId, NodeKind, Reference, Shape};
use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use crate::config::Config;
use crate::text::{elided, without_locals};

/// What one step shows, not yet placed.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub boxes: Vec<ViewBox>,
}

#[derive(Clone, Debug)]
pub struct ViewBox {
    pub node: Node,
    pub slots: Vec<ViewSlot>,
    /// The text to show beside the slots, cut to its room.
    pub text: String,
    /// Tells it from others of its type; none where a name does.
    pub number: Option<u64>,
    /// Slots hold nothing but short values, so that they may stand side by side.
    pub flat: bool,
}

#[derive(Clone, Debug)]
pub struct ViewSlot {
    pub label: String,
    pub caption: String,
    pub content: ViewContent,
}

#[derive(Clone, Debug)]
pub enum ViewContent {
    Value {
        id: NodeId,
        text: String,
        full: Option<String>,
        type_name: String,
    },
    Port {
        to: NodeId,
        weak: bool,
    },
    Unbound,
    More(u64),
}

/// The longest value that may stand in a cell, so that a row of cells stays a row.
const CELL_TEXT_MAX: usize = 12;

pub fn select(graph: &HeapGraph, config: &Config) -> View {
    let mut selection = Selection {
        graph,
        config,
        seen: BTreeSet::new(),
        order: Vec::new(),
        slots: BTreeMap::new(),
    };
    for frame in &graph.frames {
        if selection.in_focus(*frame) {
            selection.take(*frame);
        }
    }
    let frames = selection.order.clone();
    for frame in frames {
        selection.reach_from(frame);
    }
    // Garbage islands are reached from nowhere; they come last.
    for node in graph.graph.node_indices() {
        if graph
            .graph
            .node_weight(node)
            .is_some_and(|n| n.garbage && config.focus.is_none() && !is_inline(n, config))
            && selection.take(node)
        {
            selection.reach_from(node);
        }
    }
    selection.into_view()
}

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
            .collect();
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let mut numbers = BTreeMap::new();
        for (id, type_name) in numbered {
            let count = counts.entry(type_name).or_default();
            *count += 1;
            numbers.insert(id, *count);
        }
        Numbers::OfType(numbers)
    }

    /// Gives the boxes of a view their numbers.
    pub fn apply(&self, view: &mut View) {
        for view_box in view.boxes.iter_mut().filter(|b| is_numbered(&b.node)) {
            view_box.number = match (self, view_box.node.id) {
                (Numbers::OfType(numbers), id) => numbers.get(&id).copied(),
                (Numbers::OfRun(first), NodeId::Object(serial)) => serial.checked_sub(*first).map(|number| number + 1),
                (Numbers::OfRun(_), NodeId::Frame(_)) => None,
            };
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

struct Selection<'a> {
    graph: &'a HeapGraph,
    config: &'a Config,
    seen: BTreeSet<NodeIndex>,
    order: Vec<NodeIndex>,
    slots: BTreeMap<NodeIndex, Vec<(Pick, ViewSlot)>>,
}

/// Where a slot's arrow leads.
type Pick = Option<NodeIndex>;

impl Selection<'_> {
    /// Whether a frame has the name that is looked at, if there is one.
    fn in_focus(&self, frame: NodeIndex) -> bool {
        let Some(focus) = &self.config.focus else { return true };
        let mut edges = self.graph.graph.edges_directed(frame, Direction::Outgoing);
        edges.any(|edge| matches!(&edge.weight().label, Label::Name(name) if name == focus))
    }

    /// Adds a node to the view; false where it was there already.
    fn take(&mut self, node: NodeIndex) -> bool {
        let exists = self.graph.graph.node_weight(node).is_some();
        if !exists || !self.seen.insert(node) {
            return false;
        }
        self.order.push(node);
        let slots = self.slots_of(node);
        self.slots.insert(node, slots);
        true
    }

    /// Depth first, in the order of slots, without host recursion.
    fn reach_from(&mut self, start: NodeIndex) {
        let mut pending: Vec<NodeIndex> = self.targets(start);
        while let Some(node) = pending.pop() {
            if self.take(node) {
                pending.extend(self.targets(node));
            }
        }
    }

    /// Targets of a node's slots, the first one last.
    fn targets(&self, node: NodeIndex) -> Vec<NodeIndex> {
        let slots = self.slots.get(&node).map(Vec::as_slice).unwrap_or_default();
        slots.iter().rev().filter_map(|(target, _)| *target).collect()
    }

    fn slots_of(&self, index: NodeIndex) -> Vec<(Pick, ViewSlot)> {
        let Some(node) = self.graph.graph.node_weight(index) else {
            return Vec::new();
        };
        let mut edges: Vec<_> = self.graph.graph.edges_directed(index, Direction::Outgoing).collect();
        edges.sort_by_key(|edge| (edge.weight().order, edge.id()));
        let mut rows: Vec<(Pick, ViewSlot)> = Vec::new();
        // A container of a million elements must not cost a million slots: only the rows to be kept are made.
        let wanted: Vec<_> = edges
            .into_iter()
            .filter(|e| self.shows(node, e.weight(), e.target()))
            .collect();
        let (head, tail, mut left_out) = self.window(node, wanted.len());
        if left_out > 0 {
            // Elements that the graph itself has left out of the middle count too.
            let elements = wanted.iter().filter(|e| is_element(&e.weight().label)).count();
            left_out += node.len.map_or(0, |len| (len as usize).saturating_sub(elements));
        }
        for (i, edge) in wanted.iter().enumerate() {
            if i < head || i >= wanted.len() - tail {
                rows.push(self.slot(node, edge.weight(), edge.target()));
            } else if i == head {
                let content = ViewContent::More(left_out as u64);
                rows.push((
                    None,
                    ViewSlot {
                        label: "…".into(),
                        caption: String::new(),
                        content,
                    },
                ));
            }
        }
        if let Some(len) = node.len.filter(|_| left_out == 0) {
            // The graph itself may have left elements out.
            let elements = wanted.iter().filter(|e| is_element(&e.weight().label)).count();
            left_out = (len as usize).saturating_sub(elements);
            if left_out > 0 && elements > 0 {
                let content = ViewContent::More(left_out as u64);
                rows.push((
                    None,
                    ViewSlot {
                        label: "…".into(),
                        caption: String::new(),
                        content,
                    },
                ));
            }
        }
        if let NodeKind::Frame(FrameInfo { unbound, .. }) = &node.kind {
            let orders = wanted.iter().map(|edge| (edge.weight().order, &edge.weight().label));
            if self.config.focus.is_some() {
                return rows;
            }
            self.add_unbound(&mut rows, orders.collect(), unbound);
        }
        rows
    }

    /// Puts names that are not bound where they will stand once they are: bound names keep their place in the order of
    /// declaration, so the places that are missing there belong to the unbound ones. What is left over comes last,
    /// before the return value and the value stack.
    fn add_unbound(&self, rows: &mut Vec<(Pick, ViewSlot)>, orders: Vec<(u32, &Label)>, unbound: &[String]) {
        if unbound.is_empty() || rows.len() != orders.len() {
            return;
        }
        let is_name = |label: &Label| matches!(label, Label::Name(_));
        let taken: BTreeSet<u32> = orders
            .iter()
            .filter(|(_, label)| is_name(label))
            .map(|(order, _)| *order)
            .collect();
        let free = (0..).filter(|order| !taken.contains(order));
        let mut keyed: Vec<((bool, u32), (Pick, ViewSlot))> = Vec::with_capacity(rows.len() + unbound.len());
        for (row, (order, label)) in rows.drain(..).zip(orders) {
            keyed.push(((!is_name(label), order), row));
        }
        for (name, order) in unbound
            .iter()
            .zip(free)
            .filter(|(name, _)| !self.config.hidden.contains(name))
        {
            let caption = elided(name, self.config.max_text / 2);
            let slot = ViewSlot {
                label: name.clone(),
                caption,
                content: ViewContent::Unbound,
            };
            keyed.push(((false, order), (None, slot)));
        }
        keyed.sort_by_key(|(key, _)| *key);
        rows.extend(keyed.into_iter().map(|(_, row)| row));
    }

    /// How many slots to keep at the head and at the tail, and how many are left out between.
    fn window(&self, node: &Node, count: usize) -> (usize, usize, usize) {
        let may_be_long = !matches!(node.kind, NodeKind::Frame(_));
        let flat = matches!(node.kind, NodeKind::Object(Shape::List | Shape::Tuple | Shape::Set));
        let max = if flat {
            self.config.max_rows.max(self.config.max_cells)
        } else {
            self.config.max_rows
        }
        .max(3);
        if !may_be_long || count <= max {
            return (count, 0, 0);
        }
        // One row goes to the mark itself.
        let tail = (max - 1) / 4;
        let head = max - 1 - tail;
        (head, tail, count - head - tail)
    }

    fn shows(&self, owner: &Node, reference: &Reference, target: NodeIndex) -> bool {
        let Some(target) = self.graph.graph.node_weight(target) else {
            return false;
        };
        if let (NodeKind::Frame(_), Some(focus)) = (&owner.kind, &self.config.focus) {
            return matches!(&reference.label, Label::Name(name) if name == focus);
        }
        match &reference.label {
            Label::Stack(_) => self.config.value_stack,
            Label::Field(name) if name == "__class__" => self.config.class_arrows,
            Label::Name(name) | Label::Attribute(name) | Label::Field(name) => !self.config.hidden.contains(name),
            Label::Key(_) => self.key_has_slot(owner, target),
            _ => true,
        }
    }

    fn key_has_slot(&self, _owner: &Node, key: &Node) -> bool {
        if self.config.atoms_as_boxes {
            true
        } else {
            !self.config.keys_as_text && !is_inline(key, self.config)
        }
    }

    fn slot(&self, owner: &Node, reference: &Reference, target: NodeIndex) -> (Pick, ViewSlot) {
        let config = self.config;
        let in_set = matches!(owner.kind, NodeKind::Object(Shape::Set));
        let caption = match &reference.label {
            Label::Member(_) if in_set => String::new(),
            Label::Contents => String::new(),
            Label::Return => "return".to_string(),
            // Bases stand in their order, and most classes have one.
            Label::Field(name) if name.starts_with("base ") => "base".to_string(),
            label => elided(&label.to_string(), config.max_text / 2),
        };
        let label = reference.label.to_string();
        let Some(value) = self.graph.graph.node_weight(target) else {
            return (
                None,
                ViewSlot {
                    label,
                    caption,
                    content: ViewContent::Unbound,
                },
            );
        };
        if is_inline(value, config) {
            let shown = if value.text.is_empty() {
                value.type_name.as_str()
            } else {
                value.text.as_str()
            };
            let text = elided(shown, config.max_text);
            let full = (text != shown).then(|| elided(shown, 2000));
            let content = ViewContent::Value {
                id: value.id,
                text,
                full,
                type_name: value.type_name.clone(),
            };
            return (
                None,
                ViewSlot {
                    label,
                    caption,
                    content,
                },
            );
        }
        let content = ViewContent::Port {
            to: value.id,
            weak: !reference.strong,
        };
        (
            Some(target),
            ViewSlot {
                label,
                caption,
                content,
            },
        )
    }

    fn into_view(mut self) -> View {
        let mut boxes = Vec::with_capacity(self.order.len());
        for index in &self.order {
            let Some(node) = self.graph.graph.node_weight(*index) else {
                continue;
            };
            let rows = self.slots.remove(index).unwrap_or_default();
            let mut slots: Vec<ViewSlot> = rows.into_iter().map(|(_, slot)| slot).collect();
            let flat = is_flat(node, &slots, self.config);
            if flat {
                elide_cells(&mut slots, self.config.max_cells.max(3));
            }
            let is_frame = matches!(node.kind, NodeKind::Frame(_));
            let text = if is_frame {
                String::new()
            } else {
                elided(shown_text(node), self.config.max_text)
            };
            boxes.push(ViewBox {
                node: summary(node),
                slots,
                text,
                number: None,
                flat,
            });
        }
        View { boxes }
    }
}

/// The text that stands in a box: code is named as its own line in the program names it.
fn shown_text(node: &Node) -> &str {
    match node.kind {
        NodeKind::Object(Shape::Function | Shape::Method | Shape::Generator | Shape::Code | Shape::Class) => {
            without_locals(&node.text)
        }
        _ => &node.text,
    }
}

/// The node without its text, of which the part to be shown is kept elsewhere and which may be very long.
fn summary(node: &Node) -> Node {
    let (kind, type_name) = (node.kind.clone(), node.type_name.clone());
    Node {
        id: node.id,
        kind,
        type_name,
        text: String::new(),
        ..*node
    }
}

fn is_element(label: &Label) -> bool {
    matches!(label, Label::Index(_) | Label::Member(_) | Label::Value { .. })
}

/// Whether a value is drawn in the slots that refer to it.
fn is_inline(node: &Node, config: &Config) -> bool {
    matches!(node.kind, NodeKind::Object(Shape::Atom)) && !config.atoms_as_boxes
}

fn is_flat(node: &Node, slots: &[ViewSlot], config: &Config) -> bool {
    let sequence = matches!(node.kind, NodeKind::Object(Shape::List | Shape::Tuple | Shape::Set));
    let short = |slot: &ViewSlot| match &slot.content {
        ViewContent::Value { text, .. } => crate::measure::cells(text) <= CELL_TEXT_MAX,
        ViewContent::More(_) => true,
        ViewContent::Port { .. } | ViewContent::Unbound => false,
    };
    sequence && !config.atoms_as_boxes && slots.iter().all(short)
}

/// Cells take more room than rows, so fewer of them are kept.
fn elide_cells(slots: &mut Vec<ViewSlot>, max: usize) {
    if slots.len() <= max {
        return;
    }
    let tail = (max - 1) / 4;
    let head = max - 1 - tail;
    let gone = slots.drain(head..slots.len() - tail);
    let count = gone
        .map(|slot| match slot.content {
            ViewContent::More(count) => count,
            _ => 1,
        })
        .sum();
    slots.insert(
        head,
        ViewSlot {
            label: "…".into(),
            caption: String::new(),
            content: ViewContent::More(count),
        },
    );
}
