//! The complete graph: every live object, every frame and every counted reference there is.
//!
//! It is what the conservation law speaks of: the strong edges that arrive at an object are its `refcount`. What the
//! machine itself holds leaves one more node, a frame named `<machine>`, which stands last.

use petgraph::stable_graph::NodeIndex;

use crate::machine::{Holder, Machine, counts_instances};
use crate::objects::Place;

use super::object;
use super::{FrameInfo, FrameState, HeapGraph, Label, Node, NodeId, Reference};

/// The number of the node that stands for the machine.
pub const MACHINE: NodeId = NodeId::Frame(u64::MAX);

impl HeapGraph {
    /// Everything there is.
    pub fn complete(m: &Machine) -> HeapGraph {
        let mut out = HeapGraph::default();
        for (depth, frame) in m.frames.iter().enumerate() {
            let state = if depth + 1 == m.frames.len() {
                FrameState::Running
            } else {
                FrameState::Calling
            };
            let node = out.graph.add_node(frame_node(
                NodeId::Frame(frame.serial),
                &frame.body.code.qualname,
                state,
                depth as u32,
            ));
            out.frames.push(node);
        }
        let mut nodes = vec![NodeIndex::end(); m.heap.slots()];
        for (id, _) in m.heap.iter() {
            nodes[id.0 as usize] = out.graph.add_node(object::node(m, id));
        }
        let machine = out
            .graph
            .add_node(frame_node(MACHINE, "<machine>", FrameState::Calling, 0));
        let mut orders = vec![0u32; out.graph.node_count()];
        let mut add = |graph: &mut HeapGraph, from: NodeIndex, to: NodeIndex, label: Label, strong: bool| {
            let order = &mut orders[from.index()];
            graph.graph.add_edge(
                from,
                to,
                Reference {
                    label,
                    order: *order,
                    strong,
                },
            );
            *order += 1;
        };
        m.for_each_root(&mut |holder, id| {
            let (from, label) = match holder {
                Holder::Machine(what) => (machine, Label::Field(what.to_string())),
                Holder::Frame(index, part) => (
                    out.frames.get(index as usize).copied().unwrap_or(machine),
                    Label::Field(part.to_string()),
                ),
                Holder::Stack(slot) => stack_holder(m, &out, machine, slot),
            };
            add(&mut out, from, nodes[id.0 as usize], label, true);
        });
        for (id, obj) in m.heap.iter() {
            let from = nodes[id.0 as usize];
            if !obj.ty.is_null() {
                add(
                    &mut out,
                    from,
                    nodes[obj.ty.0 as usize],
                    Label::Field("__class__".to_string()),
                    counts_instances(obj.ty),
                );
            }
            let mut visit = |place: Place, target: crate::machine::ObjId| {
                let label = label_of(m, place).unwrap_or_else(|| Label::Field("name".to_string()));
                add(&mut out, from, nodes[target.0 as usize], label, true);
            };
            obj.payload.references(&mut visit);
            if let Some(extra) = &obj.extra {
                extra.references(&mut visit);
            }
            if let crate::objects::Payload::Weakref(data) = &obj.payload
                && !data.target.is_null()
            {
                add(
                    &mut out,
                    from,
                    nodes[data.target.0 as usize],
                    Label::Field("referent".to_string()),
                    false,
                );
            }
        }
        out
    }
}

fn frame_node(id: NodeId, name: &str, state: FrameState, depth: u32) -> Node {
    let info = FrameInfo {
        name: name.to_string(),
        line: 0,
        state,
        depth: Some(depth),
        unbound: Vec::new(),
        span: None,
    };
    Node::frame(id, info)
}

/// The frame that a slot of the value stack belongs to, and what the slot is to it.
fn stack_holder(m: &Machine, graph: &HeapGraph, machine: NodeIndex, slot: u32) -> (NodeIndex, Label) {
    let after = m.frames.partition_point(|frame| frame.dest <= slot);
    let Some(index) = after.checked_sub(1) else {
        return (machine, Label::Stack(slot.into()));
    };
    let frame = &m.frames[index];
    let label = match slot.checked_sub(frame.base) {
        None => Label::Field("f_func".to_string()),
        Some(place) if place < frame.body.locals => Label::Name(
            frame
                .body
                .code
                .locals_plus
                .get(place as usize)
                .map_or_else(String::new, |name| name.to_string()),
        ),
        Some(place) => Label::Stack((place - frame.body.locals).into()),
    };
    (graph.frames.get(index).copied().unwrap_or(machine), label)
}

/// The name of a place. `None` for the names of inline attributes, which are no rows.
pub fn label_of(m: &Machine, place: Place) -> Option<Label> {
    Some(match place {
        Place::Index(i) => Label::Index(i.into()),
        Place::Key(i) => Label::Key(i.into()),
        Place::Value(i) => Label::Value {
            entry: i.into(),
            key: String::new(),
        },
        Place::Member(i) => Label::Member(i.into()),
        Place::Attribute(name) => Label::Attribute(m.text_of(name).text.to_string()),
        Place::Contents => Label::Contents,
        Place::Const(i) => Label::Field(format!("const {i}")),
        Place::Name(i) => Label::Field(format!("name {i}")),
        Place::Local(i) => Label::Field(format!("local {i}")),
        Place::Stack(i) => Label::Stack(i.into()),
        Place::Field("key") => return None,
        Place::Field(name) => Label::Field(name.to_string()),
    })
}
