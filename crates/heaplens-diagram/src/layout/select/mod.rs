//! Pass 1: select what is drawn, and as what.
//!
//! Needs a heap graph. Guarantees a [`View`]: boxes in the order in which they are reached from the frames' slots (so
//! that the order hardly changes from step to step), each with its slots; small immutable values stand in the slots,
//! long containers have lost their middle, what is too deep is a count, and every port leads to a box of the view.

mod changed;
mod fold;
mod numbers;
mod rows;
mod window;

pub use changed::has_long;
pub use numbers::Numbers;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use heaplens_core::gather::Gather;
use heaplens_core::graph::{FrameState, HeapGraph, Label, Node, NodeId, NodeKind, Shape};
use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;

use self::changed::Before;
use self::fold::Fold;
use self::rows::{Pick, Rows};
use crate::config::Config;
use crate::text::{elided, signature, without_locals};

/// What one step shows, not yet placed.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub boxes: Vec<ViewBox>,
    /// Objects that the graph itself has left out, being too many.
    pub left_out: u64,
}

#[derive(Clone, Debug)]
pub struct ViewBox {
    pub node: Node,
    /// What it is called while places are planned: its id, but for frames that are in two places in turn.
    pub plan_id: NodeId,
    pub slots: Vec<ViewSlot>,
    /// The text to show beside the slots, cut to its room.
    pub text: String,
    /// Tells it from others of its type; none where a name does.
    pub number: Option<u64>,
    /// Slots hold nothing but short values, so that they may stand side by side.
    pub flat: bool,
    /// How many frames it stands for; 0 for a frame or object itself.
    pub folded: u64,
    /// The generator or coroutine that a frame belongs to, if that is in sight too.
    pub owner: Option<NodeId>,
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
    /// Slots left out.
    More(u64),
    /// Objects that this slot leads to and that are too deep to be shown.
    Hidden(u64),
}

/// Selects from one graph. `before`, the graph of the step before, says which parts of long containers matter.
pub fn select(graph: &HeapGraph, config: &Config, before: Option<&HeapGraph>) -> View {
    let before = before.map(Before::new);
    let mut selection = Selection {
        rows: Rows {
            graph,
            config,
            before: before.as_ref(),
        },
        seen: BTreeSet::new(),
        order: Vec::new(),
        slots: BTreeMap::new(),
        shallow: BTreeSet::new(),
    };
    let in_focus = |frame: &&NodeIndex| in_focus(graph, **frame, config);
    let frames: Vec<NodeIndex> = graph.frames.iter().filter(in_focus).copied().collect();
    let fold = Fold::new(graph, &frames, config.max_frames);
    let frames: Vec<NodeIndex> = frames.into_iter().filter(|frame| !fold.is_folded(*frame)).collect();
    // Garbage islands are reached from nowhere; they come last.
    let garbage = |index: &NodeIndex| {
        let node = graph.graph.node_weight(*index);
        node.is_some_and(|n| n.garbage && config.focus.is_none() && !is_inline(n, config))
    };
    let islands: Vec<NodeIndex> = graph.graph.node_indices().filter(garbage).collect();
    selection.measure_depths(&frames, &islands);
    for frame in &frames {
        selection.take(*frame);
    }
    for frame in &frames {
        selection.reach_from(*frame);
    }
    for node in islands {
        if selection.take(node) {
            selection.reach_from(node);
        }
    }
    selection.into_view(&fold)
}

/// Whether a frame has the name that is looked at, if there is one.
fn in_focus(graph: &HeapGraph, frame: NodeIndex, config: &Config) -> bool {
    let Some(focus) = &config.focus else { return true };
    let info = graph.graph.node_weight(frame).map(|node| &node.kind);
    if matches!(info, Some(NodeKind::Frame(info)) if info.state == FrameState::Suspended) {
        return false;
    }
    let mut edges = graph.graph.edges_directed(frame, Direction::Outgoing);
    edges.any(|edge| matches!(&edge.weight().label, Label::Name(name) if name == focus))
}

struct Selection<'a> {
    rows: Rows<'a>,
    seen: BTreeSet<NodeIndex>,
    order: Vec<NodeIndex>,
    /// Slots of every node that was looked at, shown or not, and whether they may stand side by side.
    slots: BTreeMap<NodeIndex, (Vec<(Pick, ViewSlot)>, bool)>,
    /// Nodes that are not too deep.
    shallow: BTreeSet<NodeIndex>,
}

impl Selection<'_> {
    /// Finds what is at most so many references away from a frame, or from the first of an island.
    fn measure_depths(&mut self, frames: &[NodeIndex], islands: &[NodeIndex]) {
        let mut pending: VecDeque<(NodeIndex, usize)> = VecDeque::new();
        let mut reached: BTreeSet<NodeIndex> = BTreeSet::new();
        let max = self.rows.config.max_depth.max(1);
        let islands = islands.iter().map(std::slice::from_ref);
        for roots in std::iter::once(frames).chain(islands) {
            pending.extend(
                roots
                    .iter()
                    .filter(|root| reached.insert(**root))
                    .map(|root| (*root, 0)),
            );
            while let Some((node, depth)) = pending.pop_front() {
                if depth <= max {
                    self.shallow.insert(node);
                }
                for target in self.targets(node) {
                    if reached.insert(target) {
                        pending.push_back((target, depth + 1));
                    }
                }
            }
        }
    }

    /// Adds a node to the view; false where it was there already or may not be there.
    fn take(&mut self, node: NodeIndex) -> bool {
        if !self.shallow.contains(&node) || !self.seen.insert(node) {
            return false;
        }
        self.order.push(node);
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
    fn targets(&mut self, node: NodeIndex) -> Vec<NodeIndex> {
        let rows = self.rows;
        let (slots, _) = self.slots.entry(node).or_insert_with(|| rows.of(node));
        let targets = slots.iter().rev().filter_map(|(target, _)| *target);
        targets.chain(rows.frame_of(node)).collect()
    }

    /// How many objects that are not shown are reached from one of them.
    fn hidden_behind(&mut self, first: NodeIndex) -> u64 {
        let mut met = [first].into_iter().gather::<BTreeSet<_>>();
        let mut pending = vec![first];
        while let Some(node) = pending.pop() {
            for target in self.targets(node) {
                if !self.seen.contains(&target) && met.insert(target) {
                    pending.push(target);
                }
            }
        }
        met.len() as u64
    }

    fn into_view(mut self, fold: &Fold) -> View {
        let (graph, config) = (self.rows.graph, self.rows.config);
        let mut boxes = Vec::with_capacity(self.order.len());
        let mut order = std::mem::take(&mut self.order);
        let is_frame = |index: &NodeIndex| graph.graph.node_weight(*index).is_some_and(rows::is_frame);
        order.sort_by_key(|index| !is_frame(index));
        let mut owners: BTreeMap<NodeIndex, NodeId> = BTreeMap::new();
        for index in &order {
            if let (Some(frame), Some(node)) = (self.rows.frame_of(*index), graph.graph.node_weight(*index)) {
                owners.insert(frame, node.id);
            }
        }
        for index in order {
            let Some(node) = graph.graph.node_weight(index) else {
                continue;
            };
            if fold.ends_before(index) {
                boxes.extend(fold.stand_in(graph));
            }
            let (mut slots, flat) = self.slots.get(&index).cloned().unwrap_or_default();
            for (target, slot) in &mut slots {
                if let Some(target) = target.filter(|target| !self.seen.contains(target)) {
                    slot.content = ViewContent::Hidden(self.hidden_behind(target));
                }
            }
            let text = match node.kind {
                NodeKind::Frame(_) => String::new(),
                // A signature is worth more room than a value, and is cut between its parameters.
                NodeKind::Object(Shape::Function | Shape::Method) => {
                    signature(shown_text(node), config.max_text + config.max_text / 3)
                }
                NodeKind::Object(_) => elided(shown_text(node), config.max_text),
            };
            let mut view_box = ViewBox {
                node: summary(node),
                plan_id: node.id,
                slots: slots.into_iter().map(|(_, slot)| slot).collect(),
                text,
                number: None,
                flat,
                folded: 0,
                owner: owners.get(&index).copied(),
            };
            fold.rename(index, &mut view_box);
            boxes.push(view_box);
        }
        View {
            boxes,
            left_out: graph.left_out,
        }
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
    let (facts, details) = (node.facts.clone(), node.details.clone());
    Node {
        id: node.id,
        kind,
        type_name,
        text: String::new(),
        facts,
        details,
        ..*node
    }
}

/// Whether a value is drawn in the slots that refer to it.
fn is_inline(node: &Node, config: &Config) -> bool {
    matches!(node.kind, NodeKind::Object(Shape::Atom)) && !config.atoms_as_boxes
}
