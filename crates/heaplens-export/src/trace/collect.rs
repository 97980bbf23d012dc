//! From a timeline to the structs of the trace format.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::graph::{
    FrameState, HeapGraph, Label, Mutability, Node, NodeId, NodeKind, Reference as GraphReference, Shape, ViewOptions,
};
use heaplens_core::machine::Event;
use heaplens_core::timeline::{HistoryEntry, Outcome as Ended, Timeline};
use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef as _;

use super::changes::change;
use super::schema::{Entry, FrameDetails, Index, Limit, Outcome, Reference, Step, Thing, Trace, VERSION};
use crate::{Run, option};

/// The trace of every step that was recorded; `progress` is told each step's number.
pub fn all_steps(run: &mut Run, progress: &mut dyn FnMut(usize)) -> Trace {
    let mut before = BTreeMap::new();
    let steps = (0..run.timeline.len())
        .map(|number| {
            progress(number);
            step(run.timeline, number, &mut before)
        })
        .collect();
    let index = index(run.timeline);
    Trace {
        index: Some(index),
        ..trace(run, steps)
    }
}

/// What the run did as a whole.
fn index(timeline: &mut Timeline) -> Index {
    let (names, objects) = timeline.ask().histories();
    let told = |entries: Vec<HistoryEntry>| -> Vec<Entry> { entries.into_iter().map(Entry::from).collect() };
    let mut lines: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut calls: Vec<(usize, Option<usize>)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for number in 0..timeline.len() {
        let Some(info) = timeline.step(number) else { continue };
        match info.event {
            Event::Call => {
                open.push(calls.len());
                calls.push((number, None));
            }
            Event::Return => {
                if let Some(call) = open.pop().and_then(|place| calls.get_mut(place)) {
                    call.1 = Some(number);
                }
            }
            Event::Line => lines.entry(info.line).or_default().push(number),
            Event::Exception => {}
        }
    }
    Index {
        names: names.into_iter().map(|(name, entries)| (name, told(entries))).collect(),
        objects: objects
            .into_iter()
            .map(|(id, entries)| (id.to_string(), told(entries)))
            .collect(),
        lines,
        calls,
        live: timeline.ask().live(),
        peak: timeline.ask().peak().step,
    }
}

/// A trace that holds one step alone, in full.
pub fn one_step(run: &mut Run, number: usize) -> Trace {
    let step = step(run.timeline, number, &mut BTreeMap::new());
    trace(run, vec![step])
}

fn trace(run: &Run, steps: Vec<Step>) -> Trace {
    let timeline = &*run.timeline;
    Trace {
        format: "heaplens-trace",
        version: VERSION,
        python: "3.11",
        filename: run.path.to_owned(),
        source: run.source.to_owned(),
        outcome: outcome(timeline.outcome()),
        stdout: timeline.last_machine().stdout.clone(),
        stderr: timeline.stderr().to_owned(),
        step_count: timeline.len(),
        steps,
        index: None,
    }
}

fn outcome(ended: &Ended) -> Outcome {
    let (kind, exit_status, what, line) = match ended {
        Ended::Finished { exit_status } => ("finished", Some(*exit_status), None, None),
        Ended::Error {
            type_name,
            message,
            line,
            ..
        } => {
            let what = match message.as_str() {
                "" => type_name.clone(),
                message => format!("{type_name}: {message}"),
            };
            ("exception", Some(1), Some(what), Some(*line))
        }
        Ended::Limit { which, .. } => ("stopped", None, Some(which.name().to_owned()), None),
        Ended::Unfinished => ("stopped", None, None, None),
        Ended::Bug { message } => ("stopped", None, Some(message.clone()), None),
    };
    let limit = match ended {
        Ended::Limit { which, value, message } => Some(Limit {
            name: which.name(),
            value: *value,
            option: option(*which),
            message: message.clone(),
        }),
        _ => None,
    };
    Outcome {
        kind,
        exit_status,
        what,
        line,
        limit,
    }
}

/// One step as what differs from the step before, which it replaces in `before`.
fn step(timeline: &mut Timeline, number: usize, before: &mut BTreeMap<NodeId, Thing>) -> Step {
    let view = ViewOptions {
        stack: true,
        ..ViewOptions::default()
    };
    let graph = timeline.graph_with(number, &view);
    let mut set = Vec::new();
    let mut present = BTreeSet::new();
    for index in graph.graph.node_indices() {
        let Some(node) = graph.graph.node_weight(index) else {
            continue;
        };
        let thing = thing(&graph, index, node);
        present.insert(node.id);
        if before.get(&node.id) != Some(&thing) {
            before.insert(node.id, thing.clone());
            set.push(thing);
        }
    }
    let gone: Vec<NodeId> = before.keys().copied().filter(|id| !present.contains(id)).collect();
    for id in &gone {
        before.remove(id);
    }
    let info = timeline.step(number);
    let frames = |suspended: bool| -> Vec<String> {
        let nodes = graph.frames.iter().filter_map(|index| graph.graph.node_weight(*index));
        nodes
            .filter(|node| is_suspended(node) == suspended)
            .map(|node| node.id.to_string())
            .collect()
    };
    Step {
        step: number,
        event: info.as_ref().map_or("line", |info| event_name(info.event)),
        line: info.as_ref().map_or(0, |info| info.line),
        instruction: info.as_ref().map_or(0, |info| info.instructions),
        stdout_len: timeline.output_at(number).chars().count(),
        sentence: timeline.explanation(number),
        changes: timeline.changes(number).into_iter().map(change).collect(),
        frames: frames(false),
        suspended: frames(true),
        set,
        gone: gone.iter().map(NodeId::to_string).collect(),
    }
}

fn is_suspended(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Frame(frame) if frame.state == FrameState::Suspended)
}

pub fn event_name(event: Event) -> &'static str {
    match event {
        Event::Call => "call",
        Event::Line => "line",
        Event::Return => "return",
        Event::Exception => "exception",
    }
}

fn thing(graph: &HeapGraph, index: NodeIndex, node: &Node) -> Thing {
    let (kind, shape, frame) = match &node.kind {
        NodeKind::Frame(info) => {
            let details = FrameDetails {
                name: info.name.clone(),
                line: info.line,
                state: match info.state {
                    FrameState::Running => "running",
                    FrameState::Calling => "calling",
                    FrameState::Suspended => "suspended",
                },
                unbound: info.unbound.clone(),
            };
            ("frame", None, Some(details))
        }
        NodeKind::Object(shape) => ("object", Some(shape_name(*shape)), None),
    };
    let mut edges: Vec<_> = graph.graph.edges_directed(index, Direction::Outgoing).collect();
    edges.sort_by_key(|edge| edge.weight().order);
    let references = edges.into_iter().filter_map(|edge| {
        let target = graph.graph.node_weight(edge.target())?;
        Some(reference(edge.weight(), target.id))
    });
    Thing {
        id: node.id.to_string(),
        kind,
        type_name: node.type_name.clone(),
        refcount: node.refcount,
        text: node.text.clone(),
        mutable: node.mutability == Mutability::Mutable,
        len: node.len,
        size: node.size,
        permanent: node.permanent,
        garbage: node.garbage,
        shape,
        frame,
        references: references.collect(),
    }
}

fn reference(reference: &GraphReference, to: NodeId) -> Reference {
    let kind = match &reference.label {
        Label::Name(_) => "name",
        Label::Index(_) => "index",
        Label::Key(_) => "key",
        Label::Value { .. } => "value",
        Label::Member(_) => "member",
        Label::Attribute(_) => "attribute",
        Label::Contents => "contents",
        Label::Stack(_) => "stack",
        Label::Field(_) => "field",
        Label::Return => "return",
    };
    Reference {
        kind,
        label: reference.label.to_string(),
        to: to.to_string(),
        weak: !reference.strong,
    }
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Atom => "atom",
        Shape::List => "list",
        Shape::Tuple => "tuple",
        Shape::Dict => "dict",
        Shape::Set => "set",
        Shape::Instance => "instance",
        Shape::Class => "class",
        Shape::Function => "function",
        Shape::Method => "method",
        Shape::Cell => "cell",
        Shape::Module => "module",
        Shape::Generator => "generator",
        Shape::Iterator => "iterator",
        Shape::Exception => "exception",
        Shape::Code => "code",
        Shape::Weakref => "weakref",
        Shape::Other => "other",
    }
}
