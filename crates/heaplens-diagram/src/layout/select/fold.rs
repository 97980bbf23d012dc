//! Deep recursion: the frames in the middle of a high stack are folded into one box that says how many they are.
//!
//! They are folded some at a time, so that the frames below stay where they are for several calls. As its place depends on
//! how many are folded, a frame below the fold has a planning name of its own for each such number.

use heaplens_core::graph::{FrameInfo, FrameState, HeapGraph, Mutability, Node, NodeId, NodeKind};
use petgraph::stable_graph::NodeIndex;

use super::ViewBox;

/// Frames at the foot of the stack that are always there.
const FIRST: usize = 3;
/// How many are folded at a time.
const AT_A_TIME: usize = 8;
/// Planning names of folded frames and of those below the fold are beyond any real number of calls.
const FOLD: u64 = 1 << 63;
const LEVEL: u64 = 1 << 48;

/// Which frames of the call stack are folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fold {
    folded: Vec<NodeIndex>,
    below: Vec<NodeIndex>,
}

impl Fold {
    /// Of the frames that are shown, in the order of the stack, at most `max` stay.
    pub fn new(graph: &HeapGraph, frames: &[NodeIndex], max: usize) -> Fold {
        let on_stack = |index: &&NodeIndex| info(graph, **index).is_some_and(|info| info.depth.is_some());
        let stack: Vec<NodeIndex> = frames.iter().filter(on_stack).copied().collect();
        let max = max.max(FIRST + AT_A_TIME + 1);
        if stack.len() <= max {
            return Fold::default();
        }
        let count = (stack.len() - max).div_ceil(AT_A_TIME) * AT_A_TIME;
        let (folded, below) = stack.get(FIRST..).unwrap_or_default().split_at(count);
        Fold {
            folded: folded.to_vec(),
            below: below.to_vec(),
        }
    }

    pub fn is_folded(&self, frame: NodeIndex) -> bool {
        self.folded.contains(&frame)
    }

    /// Whether the box of all folded frames stands before this one.
    pub fn ends_before(&self, frame: NodeIndex) -> bool {
        self.below.first() == Some(&frame)
    }

    /// Gives a frame below the fold the name and the place on the stack that it is planned with.
    pub fn rename(&self, frame: NodeIndex, view_box: &mut ViewBox) {
        let (true, NodeId::Frame(serial)) = (self.below.contains(&frame), view_box.node.id) else {
            return;
        };
        let level = (self.folded.len() / AT_A_TIME) as u64;
        view_box.plan_id = NodeId::Frame(serial ^ (level * LEVEL));
        if let NodeKind::Frame(info) = &mut view_box.node.kind {
            // One place for the box of the folded ones.
            let folded = self.folded.len() as u32;
            info.depth = info.depth.map(|depth| (depth + 1).saturating_sub(folded));
        }
    }

    /// The box that stands for the folded frames. It has the id of the first of them.
    pub fn stand_in(&self, graph: &HeapGraph) -> Option<ViewBox> {
        let first = graph.graph.node_weight(*self.folded.first()?)?;
        let NodeId::Frame(serial) = first.id else { return None };
        let infos: Vec<&FrameInfo> = self.folded.iter().filter_map(|frame| info(graph, *frame)).collect();
        let name = infos.first().map_or("", |info| crate::text::without_locals(&info.name));
        let all_of_one = infos.iter().all(|info| crate::text::without_locals(&info.name) == name);
        let kind = NodeKind::Frame(FrameInfo {
            name: format!("… {} frames", infos.len()),
            line: 0,
            state: FrameState::Calling,
            depth: infos.first().and_then(|info| info.depth),
            unbound: Vec::new(),
            span: None,
        });
        let node = Node {
            id: first.id,
            kind,
            mutability: Mutability::Mutable,
            facts: Vec::new(),
            details: None,
            ..first.clone()
        };
        Some(ViewBox {
            plan_id: NodeId::Frame(serial ^ FOLD),
            node,
            slots: Vec::new(),
            text: if all_of_one {
                format!("all of {}", crate::text::elided(name, 24))
            } else {
                "of several functions".into()
            },
            number: None,
            flat: false,
            folded: infos.len() as u64,
            owner: None,
        })
    }
}

fn info(graph: &HeapGraph, frame: NodeIndex) -> Option<&FrameInfo> {
    match &graph.graph.node_weight(frame)?.kind {
        NodeKind::Frame(info) => Some(info),
        NodeKind::Object(_) => None,
    }
}
