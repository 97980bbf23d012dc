//! What changed between two moments: the difference of two visible graphs, thing by thing.
//!
//! Objects and frames are the same at both moments if their ids are; ids are never reused, so nothing is guessed. An
//! object out of sight is not taken for freed: whoever compares says which objects live on.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;
use serde::Serialize;

use crate::gather::Gather;
use crate::machine::Limit;

use super::{FrameState, HeapGraph, Label, Node, NodeId, NodeKind, Shape};

/// A thing as sentences speak of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Thing {
    pub id: NodeId,
    pub shape: Option<Shape>,
    pub type_name: String,
    pub text: String,
    pub refcount: u64,
    /// Names that lead to it directly, each once, outermost frames first.
    pub names: Vec<String>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Change {
    /// A frame was pushed; its parameters as they are bound now.
    Called {
        frame: NodeId,
        name: String,
        arguments: Vec<(String, Thing)>,
    },
    /// A class's body begins.
    ClassBegun {
        frame: NodeId,
        name: String,
    },
    ClassDone {
        frame: NodeId,
        name: String,
    },
    /// A generator goes on after its `yield`.
    Resumed {
        frame: NodeId,
        name: String,
    },
    /// The frame is about to return.
    Returned {
        frame: NodeId,
        name: String,
        value: Thing,
    },
    /// The generator is about to hand out a value and wait.
    Yielded {
        frame: NodeId,
        name: String,
        value: Thing,
    },
    /// An exception was raised in, or has come to, the running frame.
    Raised {
        exception: Thing,
        message: String,
    },
    /// An exception leaves the frame.
    Left {
        frame: NodeId,
        name: String,
        exception: Thing,
    },
    /// A name that was unbound; `line` is the one that did it.
    Bound {
        frame: NodeId,
        name: String,
        to: Thing,
        line: u32,
    },
    Rebound {
        frame: NodeId,
        name: String,
        from: Thing,
        to: Thing,
        line: u32,
    },
    Unbound {
        frame: NodeId,
        name: String,
        from: Thing,
        line: u32,
    },
    /// A reference inside an object is another one now, is new (`from` is none) or gone (`to` is none).
    Mutated {
        object: Thing,
        slot: Label,
        from: Option<Thing>,
        to: Option<Thing>,
    },
    /// A function keeps a variable of the function around it.
    Captured {
        function: Thing,
        name: String,
        cell: NodeId,
    },
    Created {
        object: Thing,
    },
    Freed {
        object: Thing,
    },
    /// A cycle that nothing living reached, freed by the collector.
    Collected {
        object: Thing,
    },
    /// Nothing living reaches it any more, but its count is not zero.
    Lost {
        object: Thing,
    },
    /// The number of references to an object.
    Count {
        object: Thing,
        from: u64,
        to: u64,
    },
    /// Something was printed.
    Printed {
        text: String,
    },
    /// A limit has ended the run here.
    Stopped {
        limit: Limit,
        message: String,
    },
}

/// A graph made ready to be looked things up in.
struct Index<'a> {
    graph: &'a HeapGraph,
    nodes: BTreeMap<NodeId, NodeIndex>,
    names: BTreeMap<NodeId, Vec<String>>,
}

impl<'a> Index<'a> {
    fn new(graph: &'a HeapGraph) -> Index<'a> {
        let inner = &graph.graph;
        let nodes = inner.node_indices().map(|node| (inner[node].id, node)).collect();
        let mut names: BTreeMap<NodeId, Vec<String>> = BTreeMap::new();
        // What a suspended frame calls a thing says little to a reader who is elsewhere.
        let suspended = |frame: &NodeIndex| match &inner[*frame].kind {
            NodeKind::Frame(info) => info.state == FrameState::Suspended,
            NodeKind::Object(_) => false,
        };
        for &frame in graph.frames.iter().filter(|frame| !suspended(frame)) {
            for (label, target) in rows(graph, frame) {
                if let Label::Name(name) = label {
                    let known = names.entry(inner[target].id).or_default();
                    if !known.contains(name) {
                        known.push(name.clone());
                    }
                }
            }
        }
        Index { graph, nodes, names }
    }

    fn node(&self, id: NodeId) -> Option<&'a Node> {
        self.nodes.get(&id).map(|&node| &self.graph.graph[node])
    }

    fn thing(&self, node: &Node) -> Thing {
        thing(node, self.names.get(&node.id).cloned().unwrap_or_default())
    }

    fn thing_at(&self, index: NodeIndex) -> Thing {
        self.thing(&self.graph.graph[index])
    }
}

fn thing(node: &Node, names: Vec<String>) -> Thing {
    let shape = match &node.kind {
        NodeKind::Object(shape) => Some(*shape),
        NodeKind::Frame(_) => None,
    };
    Thing {
        id: node.id,
        shape,
        type_name: node.type_name.clone(),
        text: node.text.clone(),
        refcount: node.refcount,
        names,
    }
}

/// The rows of a node, in order.
fn rows(graph: &HeapGraph, node: NodeIndex) -> Vec<(&Label, NodeIndex)> {
    let mut edges: Vec<_> = graph.graph.edges(node).collect();
    edges.sort_by_key(|edge| edge.weight().order);
    edges
        .into_iter()
        .map(|edge| (&edge.weight().label, edge.target()))
        .collect()
}

/// The thing with this id as it stands in a graph.
pub fn thing_in(graph: &HeapGraph, id: NodeId) -> Option<Thing> {
    let index = Index::new(graph);
    index.node(id).map(|node| index.thing(node))
}

/// The changes from one graph to a later one of the same run. `alive` says of an object that is out of sight now
/// whether it still exists. Frames that came or went are not among them: the run's events say so better.
pub fn diff(before: &HeapGraph, after: &HeapGraph, alive: &dyn Fn(NodeId) -> bool) -> Vec<Change> {
    let (old, new) = (Index::new(before), Index::new(after));
    let mut changes = Vec::new();
    for &frame in &after.frames {
        let id = after.graph[frame].id;
        if let Some(&earlier) = old.nodes.get(&id) {
            names(&old, &new, earlier, frame, id, &mut changes);
        }
    }
    for node in after.graph.node_indices() {
        let weight = &after.graph[node];
        let NodeKind::Object(shape) = &weight.kind else {
            continue;
        };
        match old.nodes.get(&weight.id) {
            Some(&earlier) => parts(&old, &new, earlier, node, *shape, &mut changes),
            None => {
                let NodeId::Object(serial) = weight.id else { continue };
                if serial >= before.next_serial {
                    created(&new, node, *shape, &mut changes);
                }
            }
        }
    }
    for node in before.graph.node_indices() {
        let weight = &before.graph[node];
        if matches!(weight.kind, NodeKind::Frame(_)) || weight.permanent {
            continue;
        }
        match new.node(weight.id) {
            None if !alive(weight.id) => {
                let object = old.thing(weight);
                changes.push(if weight.garbage {
                    Change::Collected { object }
                } else {
                    Change::Freed { object }
                });
            }
            Some(now) if now.garbage && !weight.garbage => changes.push(Change::Lost { object: new.thing(now) }),
            Some(now) if now.refcount != weight.refcount => {
                changes.push(Change::Count {
                    object: new.thing(now),
                    from: weight.refcount,
                    to: now.refcount,
                });
            }
            _ => {}
        }
    }
    changes
}

/// Names of a frame that is there at both moments.
fn names(old: &Index, new: &Index, earlier: NodeIndex, now: NodeIndex, frame: NodeId, changes: &mut Vec<Change>) {
    let line = match &old.graph.graph[earlier].kind {
        NodeKind::Frame(info) => info.line,
        NodeKind::Object(_) => 0,
    };
    let of = |index: &Index, node: NodeIndex| -> BTreeMap<String, NodeIndex> {
        rows(index.graph, node)
            .into_iter()
            .filter_map(|(label, target)| match label {
                Label::Name(name) => Some((name.clone(), target)),
                _ => None,
            })
            .collect()
    };
    let was = of(old, earlier);
    let is = of(new, now);
    // In the order of the rows, so that the first change is the first name.
    for (label, target) in rows(new.graph, now) {
        let Label::Name(name) = label else { continue };
        let to = new.thing_at(target);
        match was.get(name) {
            None => changes.push(Change::Bound {
                frame,
                name: name.clone(),
                to,
                line,
            }),
            Some(&from) if old.graph.graph[from].id != to.id => {
                changes.push(Change::Rebound {
                    frame,
                    name: name.clone(),
                    from: old.thing_at(from),
                    to,
                    line,
                });
            }
            Some(_) => {}
        }
    }
    for (name, from) in was {
        if !is.contains_key(&name) {
            changes.push(Change::Unbound {
                frame,
                name,
                from: old.thing_at(from),
                line,
            });
        }
    }
}

/// A row's identity: entries of dicts and sets by what they are, everything else by its place.
fn slot_key(graph: &HeapGraph, label: &Label, target: NodeIndex) -> Option<String> {
    Some(match label {
        Label::Value { key, .. } => format!("value {key}"),
        Label::Member(_) => format!("member {}", graph.graph[target].id),
        // The value's row speaks for the entry.
        Label::Key(_) => return None,
        label => format!("{label}"),
    })
}

/// References inside an object that is there at both moments.
fn parts(old: &Index, new: &Index, earlier: NodeIndex, now: NodeIndex, shape: Shape, changes: &mut Vec<Change>) {
    if matches!(
        shape,
        Shape::Atom | Shape::Generator | Shape::Iterator | Shape::Function
    ) {
        return;
    }
    let (was, is) = (rows(old.graph, earlier), rows(new.graph, now));
    // Of a large container little has changed from one step to the next, and mostly at its end.
    let same = was.iter().zip(&is).take_while(|(before, after)| {
        before.0 == after.0 && old.graph.graph[before.1].id == new.graph.graph[after.1].id
    });
    let same = same.count();
    let of = |index: &Index, rows: &[(&Label, NodeIndex)]| -> Vec<(String, Label, NodeIndex)> {
        let changed = rows.iter().skip(same);
        changed
            .filter_map(|&(label, target)| Some((slot_key(index.graph, label, target)?, label.clone(), target)))
            .collect()
    };
    let (was, is) = (of(old, &was), of(new, &is));
    if was.is_empty() && is.is_empty() {
        return;
    }
    let was_by: BTreeMap<&str, NodeIndex> = was.iter().map(|(key, _, target)| (&**key, *target)).gather();
    let is_by: BTreeSet<&str> = is.iter().map(|(key, _, _)| &**key).gather();
    let object = new.thing_at(now);
    for (key, label, target) in &is {
        let to = new.thing_at(*target);
        let from = was_by.get(&**key).map(|&from| old.thing_at(from));
        if from.as_ref().is_none_or(|from| from.id != to.id) {
            changes.push(Change::Mutated {
                object: object.clone(),
                slot: label.clone(),
                from,
                to: Some(to),
            });
        }
    }
    for (key, label, target) in &was {
        if !is_by.contains(&**key) {
            let from = Some(old.thing_at(*target));
            changes.push(Change::Mutated {
                object: object.clone(),
                slot: label.clone(),
                from,
                to: None,
            });
        }
    }
}

fn created(new: &Index, node: NodeIndex, shape: Shape, changes: &mut Vec<Change>) {
    let object = new.thing_at(node);
    if shape == Shape::Function {
        for (label, target) in rows(new.graph, node) {
            let cell = &new.graph.graph[target];
            if let (Label::Field(name), NodeKind::Object(Shape::Cell)) = (label, &cell.kind) {
                changes.push(Change::Captured {
                    function: object.clone(),
                    name: name.clone(),
                    cell: cell.id,
                });
            }
        }
    }
    changes.push(Change::Created { object });
}
