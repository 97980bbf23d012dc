//! Pass 3: unite the steps of a stretch.
//!
//! Needs the views of consecutive steps. Guarantees one graph in which each thing appears once, as large as it ever
//! is, with every reference it ever holds and the steps between which it is in sight. A place chosen in the union is
//! right for all its steps, so that what stays does not move. (Source Academy's visualizer calls this a ghost layout.)

use std::collections::BTreeMap;

use heaplens_core::graph::{FrameState, NodeId, NodeKind};

use super::select::{View, ViewContent};
use super::size::{self, AtLeast};
use crate::scene::Form;

#[derive(Clone, Debug, Default)]
pub struct Union {
    /// In order of first appearance.
    pub nodes: Vec<UnionNode>,
    pub edges: Vec<UnionEdge>,
    /// Steps in the stretch.
    pub steps: usize,
    pub frame_column: AtLeast,
    /// How high a frame is at most while another one is in sight.
    pub beside: BTreeMap<(usize, usize), f64>,
}

#[derive(Clone, Debug)]
pub struct UnionNode {
    pub id: NodeId,
    pub is_frame: bool,
    /// Place on the call stack; none for a frame that is ever suspended, which stands apart.
    pub depth: Option<u32>,
    /// The steps between which it is in sight, counted from the start of the stretch.
    pub life: (usize, usize),
    pub form: Form,
    pub w: f64,
    pub h: f64,
    pub caption_w: f64,
    pub value_w: f64,
    /// Where its first slot begins when it is at its highest.
    pub slots_y: f64,
    /// Where arrows arrive, below the top of the box.
    pub entry_dy: f64,
    /// The same at the right border, for arrows that lead back: a height at which no arrow leaves.
    pub back_entry_dy: f64,
}

#[derive(Clone, Debug)]
pub struct UnionEdge {
    pub from: usize,
    pub to: usize,
    pub label: String,
    /// Where the arrow leaves, below the top of its box.
    pub port_dy: f64,
    /// The only arrow of its box.
    pub lone: bool,
    pub first_step: usize,
    /// The steps at which it is there.
    pub alive: Steps,
}

/// A set of steps of a stretch; of a very long stretch, of equal parts of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps([u64; 4]);

impl Steps {
    /// More are told apart by parts.
    pub const MOST: usize = 256;

    /// `step` of a stretch of `count` steps.
    fn insert(&mut self, step: usize, count: usize) {
        let at = if count > Self::MOST {
            step * Self::MOST / count
        } else {
            step
        };
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// All steps from one to another.
    pub fn between(first: usize, last: usize, count: usize) -> Steps {
        let mut steps = Steps::default();
        for step in first..=last.min(count.saturating_sub(1)) {
            steps.insert(step, count);
        }
        steps
    }

    pub fn join(&mut self, other: &Steps) {
        for (word, others) in self.0.iter_mut().zip(other.0) {
            *word |= others;
        }
    }

    /// How many steps are in both.
    pub fn shared(&self, other: &Steps) -> u32 {
        let both = self.0.iter().zip(other.0).map(|(a, b)| a & b);
        // Most stretches need one word or two.
        both.filter(|word| *word != 0).map(u64::count_ones).sum()
    }

    pub fn count(&self) -> u32 {
        self.shared(self)
    }

    pub fn each(self) -> impl Iterator<Item = usize> {
        let words = self.0.into_iter().enumerate();
        words.flat_map(|(at, word)| {
            let next = |rest: &u64| Some(rest & (rest - 1)).filter(|rest| *rest != 0);
            let rests = std::iter::successors(Some(word).filter(|word| *word != 0), next);
            rests.map(move |rest| at * 64 + rest.trailing_zeros() as usize)
        })
    }
}

pub fn unite(views: &[View]) -> Union {
    let mut builder = Builder {
        steps: views.len(),
        ..Builder::default()
    };
    for (step, view) in views.iter().enumerate() {
        builder.add_nodes(step, view);
    }
    for (step, view) in views.iter().enumerate() {
        builder.add_sizes_and_edges(step, view);
    }
    builder.union.steps = views.len();
    let column = builder.union.frame_column;
    for node in builder.union.nodes.iter_mut().filter(|node| node.is_frame) {
        (node.w, node.caption_w) = (column.w, column.caption_w);
    }
    builder.union
}

impl UnionNode {
    /// Other heights at which arrows may arrive where ports are in the way: between the slots, and at the foot. While the
    /// box is not as high, they arrive where most do.
    pub fn other_entries(&self) -> Vec<f64> {
        let mut between = Vec::new();
        let mut dy = self.slots_y + size::ROW_H;
        while dy < self.h - size::ROW_H / 2.0 && between.len() < MOST_ENTRIES {
            between.push(dy);
            dy += size::ROW_H;
        }
        let foot = self.h - size::CORNER - 2.0;
        if foot > self.slots_y + size::ROW_H / 2.0 {
            between.push(foot);
        }
        between
    }
}

/// More would be looked at longer than they are worth.
const MOST_ENTRIES: usize = 6;

impl Union {
    /// Arrows that lead back leave at the left, beside the names of their slots; and where the first slot has one, the
    /// arrows that arrive do so above it.
    pub fn make_room_for_back_ports(&mut self, rank: &[usize]) {
        let rank_of = |node: usize| rank.get(node).copied().unwrap_or(0);
        let mut widened = vec![false; self.nodes.len()];
        for edge in self.edges.iter().filter(|edge| rank_of(edge.to) < rank_of(edge.from)) {
            let (Some(node), Some(wide)) = (self.nodes.get_mut(edge.from), widened.get_mut(edge.from)) else {
                continue;
            };
            if node.caption_w > 0.0 && !std::mem::replace(wide, true) {
                node.caption_w += size::BACK_PORT_W;
                node.w = node.w.max((node.caption_w + node.value_w).ceil());
            }
            if (edge.port_dy - node.entry_dy).abs() < size::ROW_H / 2.0 {
                node.entry_dy = size::CAPTION_H + size::CORNER - 1.0;
            }
        }
    }
}

#[derive(Default)]
struct Builder {
    steps: usize,
    union: Union,
    by_id: BTreeMap<NodeId, usize>,
    edge_by_key: BTreeMap<(usize, usize, String), usize>,
}

impl Builder {
    fn add_nodes(&mut self, step: usize, view: &View) {
        let column = size::frame_column(view);
        self.union
            .frame_column
            .widen(column.w, column.caption_w, column.value_w);
        for view_box in &view.boxes {
            let (is_frame, depth, suspended) = match &view_box.node.kind {
                NodeKind::Frame(frame) => (true, frame.depth, frame.state == FrameState::Suspended),
                NodeKind::Object(_) => (false, None, false),
            };
            let form = size::form_of(view_box, true);
            let next = self.union.nodes.len();
            let index = *self.by_id.entry(view_box.plan_id).or_insert(next);
            if index == next {
                let (id, life) = (view_box.plan_id, (step, step));
                let depth = depth.filter(|_| !suspended);
                let entry_dy = if is_frame {
                    size::FRAME_TITLE_H / 2.0
                } else {
                    size::CAPTION_H + size::ROW_H / 2.0
                };
                let node = UnionNode {
                    id,
                    is_frame,
                    depth,
                    life,
                    form,
                    w: 0.0,
                    h: 0.0,
                    caption_w: 0.0,
                    value_w: 0.0,
                    slots_y: 0.0,
                    entry_dy,
                    back_entry_dy: entry_dy,
                };
                self.union.nodes.push(node);
            }
            let Some(node) = self.union.nodes.get_mut(index) else {
                continue;
            };
            node.life.1 = step;
            if suspended || depth.is_none() {
                node.depth = None;
            }
            // Flat at every step or at none.
            if form == Form::Rows {
                node.form = Form::Rows;
            }
        }
    }

    /// A frame is highest when it returns, and then nothing that it called is there any more.
    fn add_frame_heights(&mut self, view: &View) {
        let frames: Vec<(usize, f64)> = view
            .boxes
            .iter()
            .filter(|b| size::is_frame(b))
            .filter_map(|b| {
                let h = size::size(b, Form::Rows, AtLeast::default()).h;
                Some((*self.by_id.get(&b.plan_id)?, h))
            })
            .collect();
        for (frame, h) in &frames {
            for (other, _) in frames.iter().filter(|(other, _)| other != frame) {
                let most = self.union.beside.entry((*frame, *other)).or_insert(0.0);
                *most = most.max(*h);
            }
        }
    }

    fn add_sizes_and_edges(&mut self, step: usize, view: &View) {
        self.add_frame_heights(view);
        for view_box in &view.boxes {
            let Some(&from) = self.by_id.get(&view_box.plan_id) else {
                continue;
            };
            let Some(node) = self.union.nodes.get_mut(from) else {
                continue;
            };
            let shape = size::size(view_box, node.form, AtLeast::default());
            let mut room = AtLeast {
                w: node.w,
                caption_w: node.caption_w,
                value_w: node.value_w,
            };
            room.widen(shape.w, shape.caption_w, shape.value_w);
            (node.w, node.caption_w, node.value_w) = (room.w, room.caption_w, room.value_w);
            if shape.h > node.h {
                node.h = shape.h;
                node.slots_y = shape.slots.first().map_or(shape.h, |slot| slot[1]);
            }
            let ports = view_box
                .slots
                .iter()
                .filter(|s| matches!(s.content, ViewContent::Port { .. }))
                .count();
            let first = view_box.slots.first().filter(|_| !node.is_frame && shape.text_h == 0.0);
            if first.is_some_and(|slot| matches!(slot.content, ViewContent::Port { .. })) {
                node.back_entry_dy = size::CAPTION_H + size::CORNER;
            }
            for (slot, [_, y, _, h]) in view_box.slots.iter().zip(&shape.slots) {
                let ViewContent::Port { to, .. } = slot.content else {
                    continue;
                };
                let Some(&to) = self.by_id.get(&to) else { continue };
                let port_dy = y + h / 2.0;
                let next = self.union.edges.len();
                let index = *self.edge_by_key.entry((from, to, slot.label.clone())).or_insert(next);
                match self.union.edges.get_mut(index) {
                    Some(edge) => {
                        edge.port_dy = port_dy;
                        edge.alive.insert(step, self.steps);
                        edge.lone &= ports == 1;
                    }
                    None => {
                        let label = slot.label.clone();
                        let mut alive = Steps::default();
                        alive.insert(step, self.steps);
                        let edge = UnionEdge {
                            from,
                            to,
                            label,
                            port_dy,
                            lone: ports == 1,
                            first_step: step,
                            alive,
                        };
                        self.union.edges.push(edge);
                    }
                }
            }
        }
    }
}
