//! The slots of one box: which of a node's references are shown, as what, and which of very many.

use std::collections::BTreeSet;
use std::ops::Range;

use heaplens_core::gather::Gather;
use heaplens_core::graph::{FrameInfo, FrameState, HeapGraph, Label, Node, NodeKind, Reference, Shape};
use petgraph::Direction;
use petgraph::stable_graph::{EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;

use super::changed::Before;
use super::{ViewContent, ViewSlot, is_inline, window};
use crate::config::Config;
use crate::text::elided;

/// Where a slot's arrow leads.
pub type Pick = Option<NodeIndex>;

/// The longest value that may stand in a cell, so that a row of cells stays a row.
const CELL_TEXT_MAX: usize = 12;

#[derive(Clone, Copy)]
pub struct Rows<'a> {
    pub graph: &'a HeapGraph,
    pub config: &'a Config,
    pub before: Option<&'a Before<'a>>,
}

/// What a decorator of the library keeps in a class for itself: a picture of two points would be mostly this.
const MACHINERY: [&str; 2] = ["__dataclass_fields__", "__dataclass_params__"];

type Edge<'a> = EdgeReference<'a, Reference>;

impl<'a> Rows<'a> {
    /// The slots of a node, and whether they may stand side by side.
    pub fn of(&self, index: NodeIndex) -> (Vec<(Pick, ViewSlot)>, bool) {
        let Some(node) = self.graph.graph.node_weight(index) else {
            return (Vec::new(), false);
        };
        let mut edges: Vec<Edge> = self.graph.graph.edges_directed(index, Direction::Outgoing).collect();
        edges.sort_by_key(|edge| (edge.weight().order, edge.id()));
        edges.retain(|edge| self.shows(node, edge.weight(), edge.target()));
        // A container of a million elements must not cost a million slots: only the rows to be kept are made.
        let mut rows = self.window(node, &edges, self.config.max_rows);
        let flat = self.is_flat(node, &rows);
        if flat {
            // Cells take more room than rows, so fewer of them are kept.
            rows = self.window(node, &edges, self.config.max_cells);
        }
        if let NodeKind::Frame(FrameInfo { unbound, .. }) = &node.kind
            && self.config.focus.is_none()
        {
            let orders = edges.iter().map(|edge| (edge.weight().order, &edge.weight().label));
            self.add_unbound(&mut rows, orders.collect(), unbound);
        }
        (rows, flat)
    }

    /// The frame of a generator or coroutine, which has a box of its own.
    pub fn frame_of(&self, index: NodeIndex) -> Pick {
        let is_generator = |node: &Node| matches!(node.kind, NodeKind::Object(Shape::Generator));
        self.graph.graph.node_weight(index).filter(|node| is_generator(node))?;
        let mut targets = self.graph.graph.neighbors_directed(index, Direction::Outgoing);
        targets.find(|target| self.graph.graph.node_weight(*target).is_some_and(is_frame))
    }

    /// The rows at both ends and around what changed, with a mark wherever some are left out.
    fn window(&self, node: &Node, edges: &[Edge], max: usize) -> Vec<(Pick, ViewSlot)> {
        let ranges: Vec<Range<usize>> = if matches!(node.kind, NodeKind::Frame(_)) || edges.len() <= max.max(3) {
            std::iter::once(0..edges.len()).collect()
        } else {
            let changed = self
                .before
                .and_then(|before| before.first_change(self.graph, node.id, edges));
            window::kept(edges.len(), max, changed)
        };
        // The graph itself may have left elements out of the middle.
        let elements = edges.iter().filter(|edge| is_element(&edge.weight().label)).count();
        let len = node.len.map_or(0, |len| usize::try_from(len).unwrap_or(usize::MAX));
        let mut missing = if elements > 0 { len.saturating_sub(elements) } else { 0 };
        let mut rows: Vec<(Pick, ViewSlot)> = Vec::new();
        let mut next = 0;
        for range in ranges {
            if range.start > next || missing > 0 && range.end > edges.len() / 2 {
                let left_out = range.start - next + missing;
                let halves = if range.start == next { edges.len() / 2 - next } else { 0 };
                rows.extend(self.slots(node, edges.get(next..next + halves)));
                rows.push(more(left_out, rows.len()));
                rows.extend(self.slots(node, edges.get(range.start + halves..range.end)));
                missing = 0;
            } else {
                rows.extend(self.slots(node, edges.get(range.clone())));
            }
            next = range.end;
        }
        if missing > 0 {
            rows.push(more(missing, rows.len()));
        }
        rows
    }

    fn slots(&self, node: &Node, edges: Option<&[Edge]>) -> Vec<(Pick, ViewSlot)> {
        let edges = edges.unwrap_or_default().iter();
        edges
            .map(|edge| self.slot(node, edge.weight(), edge.target()))
            .collect()
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
            .gather();
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

    fn shows(&self, owner: &Node, reference: &Reference, target: NodeIndex) -> bool {
        let Some(target) = self.graph.graph.node_weight(target) else {
            return false;
        };
        // A generator and its frame are told to belong together in words.
        if matches!(target.kind, NodeKind::Frame(_)) {
            return false;
        }
        if let (NodeKind::Frame(frame), Some(focus)) = (&owner.kind, &self.config.focus)
            && frame.state != FrameState::Suspended
        {
            return matches!(&reference.label, Label::Name(name) if name == focus);
        }
        match &reference.label {
            Label::Stack(_) => self.config.value_stack,
            Label::Attribute(name) | Label::Field(name) if MACHINERY.contains(&name.as_str()) => false,
            Label::Field(name) if name == "__class__" => self.config.class_arrows,
            Label::Name(name) | Label::Attribute(name) | Label::Field(name) => !self.config.hidden.contains(name),
            Label::Key(_) => self.key_has_slot(target),
            _ => true,
        }
    }

    fn key_has_slot(&self, key: &Node) -> bool {
        self.config.atoms_as_boxes || !self.config.keys_as_text && !is_inline(key, self.config)
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

    fn is_flat(&self, node: &Node, rows: &[(Pick, ViewSlot)]) -> bool {
        let sequence = matches!(node.kind, NodeKind::Object(Shape::List | Shape::Tuple | Shape::Set));
        let short = |(_, slot): &(Pick, ViewSlot)| match &slot.content {
            ViewContent::Value { text, .. } => crate::measure::cells(text) <= CELL_TEXT_MAX,
            ViewContent::More(_) => true,
            ViewContent::Port { .. } | ViewContent::Hidden(_) | ViewContent::Unbound => false,
        };
        sequence && !self.config.atoms_as_boxes && rows.iter().all(short)
    }
}

/// The mark of what is left out. Each of a box has a label of its own.
fn more(count: usize, at: usize) -> (Pick, ViewSlot) {
    let slot = ViewSlot {
        label: format!("… {at}"),
        caption: String::new(),
        content: ViewContent::More(count as u64),
    };
    (None, slot)
}

pub fn is_frame(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Frame(_))
}

fn is_element(label: &Label) -> bool {
    matches!(label, Label::Index(_) | Label::Member(_) | Label::Value { .. })
}
