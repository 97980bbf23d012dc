//! What each step has done: its changes and its sentence.
//!
//! A step's changes are those since the step before it; what the event itself means (a call, a return, a yield, an
//! exception) is read off the machine at that moment.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::code::Opcode;
use crate::gather::Gather;
use crate::graph::changes::{self, Change, Thing};
use crate::graph::{HeapGraph, Label, NodeId, NodeKind, ViewOptions, explain, object};
use crate::machine::{Event, Machine};
use petgraph::visit::EdgeRef;

use super::{Outcome, StepInfo, Timeline};

impl Timeline {
    /// What has changed since the step before.
    pub fn changes(&mut self, i: usize) -> Vec<Change> {
        // A picture and its sentence ask one after the other.
        if let Some((step, changes)) = &self.changes
            && *step == i
        {
            return changes.clone();
        }
        let changes = self.find_changes(i);
        self.changes = Some((i, changes.clone()));
        changes
    }

    fn find_changes(&mut self, i: usize) -> Vec<Change> {
        let Some(step) = self.step(i) else { return Vec::new() };
        let options = ViewOptions::default();
        let before = match i.checked_sub(1) {
            Some(previous) => self.shared_graph(previous, &options),
            None => Rc::default(),
        };
        let after = self.shared_graph(i, &options);
        let printed = self.printed(i);
        let machine = self.machine_at(i);
        let mut found = happened(machine, &step, &after);
        if i > 0 {
            let gone = out_of_sight(&before, &after);
            let alive = living(machine, &gone);
            found.extend(changes::diff(&before, &after, &|id| alive.contains(&id)));
        }
        if !printed.is_empty() {
            found.push(Change::Printed { text: printed });
        }
        if let Outcome::Limit { which, message, .. } = &self.outcome
            && i + 1 == self.len()
        {
            found.push(Change::Stopped {
                limit: *which,
                message: message.clone(),
            });
        }
        found
    }

    /// One plain sentence about a step.
    pub fn explanation(&mut self, i: usize) -> String {
        let Some(step) = self.step(i) else { return String::new() };
        let previous = self.line_done_before(i, &step);
        explain::explain(&self.changes(i), previous, step.line)
    }

    /// The line that ran between the step before and this one: the running frame's.
    pub(super) fn line_done_before(&self, i: usize, step: &StepInfo) -> Option<u32> {
        let previous = self.step(i.checked_sub(1)?)?;
        match previous.event {
            Event::Line => Some(previous.line),
            // A call has come back: the caller's line goes on, if this step is still in the caller.
            Event::Return if step.depth + 1 == previous.depth => {
                // The caller's last step before the call.
                let mut earlier = self.steps.iter_back_from(i);
                let caller = earlier.find(|(_, earlier)| earlier.depth == step.depth && earlier.event != Event::Return);
                caller.map(|(_, earlier)| earlier.line)
            }
            _ => None,
        }
    }

    fn printed(&self, i: usize) -> String {
        let Some(now) = self.steps.get(i) else {
            return String::new();
        };
        let before = i
            .checked_sub(1)
            .and_then(|i| self.steps.get(i))
            .map_or(0, |step| step.output as usize);
        self.steps
            .last
            .stdout
            .get(before..now.output as usize)
            .unwrap_or_default()
            .to_string()
    }
}

/// What the event itself means.
fn happened(m: &Machine, step: &StepInfo, graph: &HeapGraph) -> Vec<Change> {
    let Some(frame) = m.frames.last().filter(|frame| !frame.body.hidden) else {
        return Vec::new();
    };
    let (id, name) = (NodeId::Frame(frame.serial), step.frame.clone());
    let instr = (frame.pc as usize)
        .checked_sub(1)
        .and_then(|at| frame.body.instrs.get(at))
        .copied();
    let class_body = frame.body.flags & crate::code::flags::OPTIMIZED == 0
        && !frame.locals.is_null()
        && frame.locals != frame.globals;
    let exception = || changes::thing_in(graph, object::id_of(m, m.raised));
    let change = match step.event {
        Event::Call if instr.is_some_and(|instr| instr.op == Opcode::Resume && instr.arg != 0) => {
            Change::Resumed { frame: id, name }
        }
        Event::Call if class_body => Change::ClassBegun { frame: id, name },
        Event::Call => Change::Called {
            frame: id,
            name,
            arguments: arguments(graph, id, frame.body.parameters as usize),
        },
        Event::Return if !m.raised.is_null() => match exception() {
            Some(exception) => Change::Left {
                frame: id,
                name,
                exception,
            },
            None => return Vec::new(),
        },
        Event::Return if class_body => Change::ClassDone { frame: id, name },
        Event::Return => {
            let value = m.stack.last().copied().filter(|value| !value.is_null());
            let Some(value) = value.and_then(|value| changes::thing_in(graph, object::id_of(m, value))) else {
                return Vec::new();
            };
            if instr.is_some_and(|instr| instr.op == Opcode::YieldValue) {
                Change::Yielded { frame: id, name, value }
            } else {
                Change::Returned { frame: id, name, value }
            }
        }
        Event::Exception => match exception() {
            Some(exception) => {
                let message = object::exception_text(m, m.raised);
                Change::Raised { exception, message }
            }
            None => return Vec::new(),
        },
        Event::Line => return Vec::new(),
    };
    vec![change]
}

/// The first so many names of a frame, with their values; a cell stands for what it contains.
fn arguments(graph: &HeapGraph, frame: NodeId, count: usize) -> Vec<(String, Thing)> {
    let Some(&node) = graph.frames.iter().find(|&&node| graph.graph[node].id == frame) else {
        return Vec::new();
    };
    let mut edges: Vec<_> = graph.graph.edges(node).collect();
    edges.sort_by_key(|edge| edge.weight().order);
    let mut found = Vec::new();
    for edge in edges.into_iter().take(count) {
        let Label::Name(name) = &edge.weight().label else {
            continue;
        };
        let mut target = edge.target();
        if graph.graph[target].type_name == "cell"
            && let Some(inner) = graph.graph.edges(target).next()
        {
            target = inner.target();
        }
        if let Some(thing) = changes::thing_in(graph, graph.graph[target].id) {
            found.push((name.clone(), thing));
        }
    }
    found
}

/// Objects of one graph that are not in the other.
fn out_of_sight(before: &HeapGraph, after: &HeapGraph) -> BTreeSet<NodeId> {
    let ids = |graph: &HeapGraph| -> BTreeSet<NodeId> {
        let objects = graph
            .graph
            .node_weights()
            .filter(|node| matches!(node.kind, NodeKind::Object(_)));
        objects.map(|node| node.id).gather()
    };
    ids(before).difference(&ids(after)).copied().gather()
}

/// Those of some objects that exist.
fn living(m: &Machine, ids: &BTreeSet<NodeId>) -> BTreeSet<NodeId> {
    if ids.is_empty() {
        return BTreeSet::new();
    }
    m.heap
        .iter()
        .map(|(id, _)| object::id_of(m, id))
        .filter(|id| ids.contains(id))
        .gather()
}
