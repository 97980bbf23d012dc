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
    pub frame_column: AtLeast,
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
    pub life: (usize, usize),
}

pub fn unite(views: &[View]) -> Union {
    let mut builder = Builder::default();
    for (step, view) in views.iter().enumerate() {
        builder.add_nodes(step, view);
    }
    for (step, view) in views.iter().enumerate() {
        builder.add_sizes_and_edges(step, view);
    }
    let column = builder.union.frame_column;
    for node in builder.union.nodes.iter_mut().filter(|node| node.is_frame) {
        (node.w, node.caption_w) = (column.w, column.caption_w);
    }
    builder.union
}

#[derive(Default)]
struct Builder {
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
            let index = *self.by_id.entry(view_box.node.id).or_insert(next);
            if index == next {
                let (id, life) = (view_box.node.id, (step, step));
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

    fn add_sizes_and_edges(&mut self, step: usize, view: &View) {
        for view_box in &view.boxes {
            let Some(&from) = self.by_id.get(&view_box.node.id) else {
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
            node.h = node.h.max(shape.h);
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
                        (edge.port_dy, edge.life.1) = (port_dy, step);
                        edge.lone &= ports == 1;
                    }
                    None => {
                        let label = slot.label.clone();
                        let edge = UnionEdge {
                            from,
                            to,
                            label,
                            port_dy,
                            lone: ports == 1,
                            life: (step, step),
                        };
                        self.union.edges.push(edge);
                    }
                }
            }
        }
    }
}
