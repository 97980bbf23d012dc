//! The visible graph: the frames a learner knows of, and the objects that can be reached from their names.
//!
//! Nodes stand in breadth-first order (frames first, from the module inwards; then what each row leads to), so equal
//! machines give equal graphs, and a limit on their number cuts off what is farthest from any name.

use std::collections::{BTreeMap, VecDeque};

use petgraph::stable_graph::{NodeIndex, StableDiGraph};

use crate::code::flags;
use crate::machine::{Above, CodeBody, Event, Flags, Frame, Machine, Obj, ObjId, SavedFrame};
use crate::objects::{Attributes, GeneratorData, GeneratorKind, Payload};

use super::object;
use super::rows::{self, Row};
use super::{FrameInfo, FrameState, HeapGraph, Label, Node, NodeId, Reference, Shape, Span};

/// What a visible graph shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewOptions {
    /// Objects at most; the rest is counted in [`HeapGraph::left_out`].
    pub max_nodes: usize,
    /// Whether frames show their value stacks.
    pub stack: bool,
    /// Whether objects have their details: sizes, generations, hash tables.
    pub details: bool,
    /// Whether cycles that wait for the collector are shown.
    pub garbage: bool,
    /// The event that the machine is at: a return shows the value, an exception the exception object.
    pub event: Option<Event>,
    /// The line of the running frame, if it is known better than from the instruction before.
    pub line: Option<u32>,
}

impl Default for ViewOptions {
    fn default() -> Self {
        ViewOptions {
            max_nodes: 2000,
            stack: false,
            details: false,
            garbage: true,
            event: None,
            line: None,
        }
    }
}

impl HeapGraph {
    /// What pictures are made of.
    pub fn visible(m: &Machine, options: &ViewOptions) -> HeapGraph {
        HeapGraph::visible_like(m, options, [0, 0])
    }

    /// The same with room for so many nodes and edges, as many as a graph of a moment nearby has.
    pub(crate) fn visible_like(m: &Machine, options: &ViewOptions, [nodes, edges]: [usize; 2]) -> HeapGraph {
        let mut builder = Builder {
            m,
            options,
            out: HeapGraph {
                graph: StableDiGraph::with_capacity(nodes, edges),
                ..HeapGraph::default()
            },
            known: vec![Known::Unmet; m.heap.slots()],
            met: 0,
            pending: VecDeque::new(),
            frame_of: BTreeMap::new(),
            reached: None,
        };
        builder.frames();
        builder.objects();
        if options.garbage {
            builder.garbage();
        }
        builder.out.next_serial = m.heap.next_serial().into();
        builder.out
    }
}

/// With so many references in the graph, further containers are given by their first and last elements; a node's `len`
/// still says how many there are. No picture shows as many, and a graph costs no more than a reader waits for.
const ROOMY: usize = 20_000;
const ENDS: usize = 16;
/// Suspended frames of generators at most, and of threads; further generators show their names themselves.
const MOST_SUSPENDED: usize = 40;

/// Whether an object is in the graph.
#[derive(Clone, Copy)]
enum Known {
    Unmet,
    Node(NodeIndex),
    /// There were too many.
    LeftOut,
}

struct Builder<'a> {
    m: &'a Machine,
    options: &'a ViewOptions,
    out: HeapGraph,
    /// Nodes by place in the heap.
    known: Vec<Known>,
    /// Objects that have a node.
    met: usize,
    pending: VecDeque<(ObjId, NodeIndex)>,
    /// The frames that are shown of generators and coroutines, suspended or running.
    frame_of: BTreeMap<ObjId, NodeIndex>,
    /// What something living leads to, once anybody has asked.
    reached: Option<Vec<bool>>,
}

impl<'a> Builder<'a> {
    fn frames(&mut self) {
        let m = self.m;
        let shown: Vec<usize> = (0..m.frames.len())
            .filter(|&index| !m.frames[index].body.hidden || m.handing_on(&m.frames[index]).is_some())
            .collect();
        let mut with_rows = Vec::with_capacity(shown.len());
        for (depth, &index) in shown.iter().enumerate() {
            let innermost = depth + 1 == shown.len();
            if let Some((generator, frame)) = m.handing_on(&m.frames[index]) {
                with_rows.push(self.saved_frame(generator, frame, Some(depth as u32)));
                continue;
            }
            let node = self.out.graph.add_node(self.frame_node(index, depth as u32, innermost));
            self.out.frames.push(node);
            self.frame_of.insert(m.frames[index].generator, node);
            with_rows.push((node, self.frame_rows(index, innermost)));
        }
        self.frame_of.remove(&ObjId::NULL);
        let paused = self.paused();
        for (generator, data) in self.waiting(&paused) {
            if let Some(frame) = data.frame.as_ref().filter(|_| !self.frame_of.contains_key(&generator)) {
                with_rows.push(self.saved_frame(generator, frame, None));
            }
        }
        let threads: Vec<&Above> = paused.iter().filter_map(|(_, _, data)| data.above.as_deref()).collect();
        let threads = &threads[..threads.len().min(MOST_SUSPENDED)];
        let most = MOST_SUSPENDED / threads.len().max(1);
        for above in threads {
            with_rows.extend(self.parked_frames(above, most));
        }
        for (node, rows) in with_rows {
            self.add_rows(node, rows);
        }
    }

    /// All that keep a frame, in the order of their calls: generators and coroutines that wait, threads that do.
    fn paused(&self) -> Vec<(u64, ObjId, &'a GeneratorData)> {
        let frames = self.m.heap.iter().filter_map(|(id, obj)| match &obj.payload {
            Payload::Generator(data) => Some((data.frame.as_ref()?.serial, id, &**data)),
            _ => None,
        });
        let mut paused: Vec<(u64, ObjId, &GeneratorData)> = frames.collect();
        paused.sort_by_key(|&(serial, _, _)| serial);
        paused
    }

    /// The newest frames of the calls of a thread that waits.
    fn parked_frames(&mut self, above: &Above, most: usize) -> Vec<(NodeIndex, Vec<Row>)> {
        let mut shown: Vec<usize> = (0..above.frames.len())
            .filter(|&index| !above.frames[index].body.hidden)
            .collect();
        shown.drain(..shown.len().saturating_sub(most));
        let mut with_rows = Vec::new();
        for index in shown {
            let frame = &above.frames[index];
            let locals = above.locals(frame);
            let info = FrameInfo {
                name: frame.body.code.qualname.to_string(),
                line: object::line_at(&frame.body, frame.pc as usize),
                state: FrameState::Suspended,
                depth: None,
                unbound: unbound(&frame.body, locals),
                span: None,
            };
            let node = self.out.graph.add_node(Node::frame(NodeId::Frame(frame.serial), info));
            self.out.frames.push(node);
            if !frame.generator.is_null() {
                self.frame_of.insert(frame.generator, node);
            }
            let mut rows = Vec::new();
            if frame.locals.is_null() {
                rows::local_rows(self.m, &frame.body, locals, &mut rows);
            } else {
                rows::namespace_rows(self.m, frame.locals, &Label::Name, &mut rows);
            }
            if self.options.stack {
                let end = above
                    .frames
                    .get(index + 1)
                    .map_or(above.stack.len(), |next| next.dest as usize);
                let first = (frame.base as usize + locals.len()).min(end);
                rows.extend(stack_rows(above.stack.get(first..end).unwrap_or(&[])));
            }
            with_rows.push((node, rows));
        }
        with_rows
    }

    /// The frame that a generator keeps: it waits, or (with a `depth` on the stack) what it delegates to is thrown into.
    fn saved_frame(&mut self, generator: ObjId, frame: &SavedFrame, depth: Option<u32>) -> (NodeIndex, Vec<Row>) {
        let locals = frame.values.get(..frame.body.locals as usize).unwrap_or(&frame.values);
        let info = FrameInfo {
            name: frame.body.code.qualname.to_string(),
            line: object::line_at(&frame.body, frame.pc as usize),
            state: match depth {
                Some(_) => FrameState::Calling,
                None => FrameState::Suspended,
            },
            depth,
            unbound: unbound(&frame.body, locals),
            span: None,
        };
        let node = self.out.graph.add_node(Node::frame(NodeId::Frame(frame.serial), info));
        self.out.frames.push(node);
        self.frame_of.insert(generator, node);
        let mut rows = Vec::new();
        rows::local_rows(self.m, &frame.body, locals, &mut rows);
        if self.options.stack {
            rows.extend(stack_rows(frame.values.get(locals.len()..).unwrap_or(&[])));
        }
        (node, rows)
    }

    fn frame_node(&self, index: usize, depth: u32, innermost: bool) -> Node {
        let frame = &self.m.frames[index];
        let line = self
            .options
            .line
            .filter(|_| innermost)
            .unwrap_or_else(|| object::line_at(&frame.body, frame.pc as usize));
        let info = FrameInfo {
            name: frame.body.code.qualname.to_string(),
            line,
            state: if innermost {
                FrameState::Running
            } else {
                FrameState::Calling
            },
            depth: Some(depth),
            unbound: unbound(&frame.body, self.locals(frame)),
            span: self.span(frame, innermost),
        };
        Node::frame(NodeId::Frame(frame.serial), info)
    }

    /// The program's generators and coroutines among those that wait, without what nothing reaches.
    fn waiting(&mut self, paused: &[(u64, ObjId, &'a GeneratorData)]) -> Vec<(ObjId, &'a GeneratorData)> {
        let m = self.m;
        let shown = |data: &GeneratorData| data.frame.as_ref().is_some_and(|frame| !frame.body.hidden);
        let mut waiting: Vec<(ObjId, &GeneratorData)> = paused
            .iter()
            .map(|&(_, id, data)| (id, data))
            .filter(|(_, data)| shown(data))
            .collect();
        if !waiting.is_empty() {
            let reached = self.reached.get_or_insert_with(|| reachable(m, |_| true));
            waiting.retain(|(id, _)| reached.get(id.0 as usize).copied().unwrap_or(false));
        }
        waiting.truncate(MOST_SUSPENDED);
        waiting
    }

    /// What the frame is at work on: a frame that waits is inside an instruction; one that runs is between two.
    fn span(&self, frame: &Frame, innermost: bool) -> Option<Span> {
        if innermost && self.options.event != Some(Event::Exception) {
            return None;
        }
        // Of another file than the program's, the part cannot be shown.
        let program = &self.m.frames.first()?.body.code.filename;
        let begun = (frame.pc as usize).checked_sub(1)?;
        if frame.body.code.filename != *program {
            return None;
        }
        let location = frame.body.code.locations.get(begun)?;
        (location.line != 0 && location.end_column > 0).then_some(Span {
            line: location.line,
            column: location.column,
            end_line: location.end_line,
            end_column: location.end_column,
        })
    }

    /// A frame's local slots on the value stack.
    fn locals(&self, frame: &Frame) -> &[ObjId] {
        let base = frame.base as usize;
        self.m.stack.get(base..base + frame.body.locals as usize).unwrap_or(&[])
    }

    fn frame_rows(&self, index: usize, innermost: bool) -> Vec<Row> {
        let m = self.m;
        let frame = &m.frames[index];
        let mut rows = Vec::new();
        if !frame.locals.is_null() {
            rows::namespace_rows(m, frame.locals, &Label::Name, &mut rows);
        }
        let mut locals = self.locals(frame);
        if frame.body.flags & flags::OPTIMIZED == 0 {
            // What a class's body only reads from around it is no name of its own.
            locals = locals.get(..frame.body.first_free as usize).unwrap_or(locals);
        }
        rows::local_rows(m, &frame.body, locals, &mut rows);
        let first = frame.base as usize + frame.body.locals as usize;
        let end = m.frames.get(index + 1).map_or(m.stack.len(), |next| next.dest as usize);
        if self.options.stack {
            rows.extend(stack_rows(m.stack.get(first..end).unwrap_or(&[])));
        }
        let at_event = innermost && index + 1 == m.frames.len();
        match self.options.event {
            Some(Event::Return) if at_event && m.raised.is_null() && end > first => {
                rows.extend(
                    m.stack
                        .last()
                        .filter(|value| !value.is_null())
                        .map(|&value| Row::new(Label::Return, value)),
                );
            }
            Some(Event::Return | Event::Exception) if at_event && !m.raised.is_null() => {
                rows.push(Row::new(Label::Field("exception".to_string()), m.raised));
            }
            _ => {}
        }
        rows
    }

    fn objects(&mut self) {
        while let Some((id, node)) = self.pending.pop_front() {
            let room = ROOMY.saturating_sub(self.out.graph.edge_count());
            let ends = (room / 2).max(ENDS);
            match self.frame_of.get(&id).copied() {
                Some(frame) => self.add_generator_rows(id, node, frame),
                None => self.add_rows(node, rows::of_object(self.m, id, ends)),
            }
        }
    }

    /// A generator whose frame is shown refers to it; the names are the frame's.
    fn add_generator_rows(&mut self, id: ObjId, node: NodeIndex, frame: NodeIndex) {
        let Payload::Generator(data) = self.m.heap.payload(id) else {
            return;
        };
        let name = match data.kind {
            GeneratorKind::Generator => "gi_frame",
            GeneratorKind::Coroutine => "cr_frame",
            GeneratorKind::AsyncGenerator => "ag_frame",
        };
        let reference = Reference {
            label: Label::Field(name.to_string()),
            order: 0,
            strong: true,
        };
        self.out.graph.add_edge(node, frame, reference);
        self.add_rows_from(node, 1, rows::of_delegate(data));
    }

    fn add_rows(&mut self, from: NodeIndex, rows: Vec<Row>) {
        self.add_rows_from(from, 0, rows);
    }

    fn add_rows_from(&mut self, from: NodeIndex, first: u32, rows: Vec<Row>) {
        for (order, row) in (first..).zip(rows) {
            if let Some(to) = self.node(row.target) {
                let reference = Reference {
                    label: row.label,
                    order,
                    strong: row.strong,
                };
                self.out.graph.add_edge(from, to, reference);
            }
        }
    }

    /// The node of an object, made when it is first met.
    fn node(&mut self, id: ObjId) -> Option<NodeIndex> {
        match self.known.get(id.0 as usize) {
            Some(Known::Node(node)) => return Some(*node),
            Some(Known::LeftOut) => return None,
            Some(Known::Unmet) | None => {}
        }
        let known = if self.met >= self.options.max_nodes {
            self.out.left_out += 1;
            Known::LeftOut
        } else {
            self.met += 1;
            let mut weight = object::node(self.m, id);
            if self.frame_of.contains_key(&id) {
                // Where it waits, its frame says.
                weight.facts.clear();
            }
            if self.options.details {
                weight.details = Some(Box::new(super::details::of_object(self.m, id)));
            }
            let node = self.out.graph.add_node(weight);
            self.pending.push_back((id, node));
            Known::Node(node)
        };
        if let Some(entry) = self.known.get_mut(id.0 as usize) {
            *entry = known;
        }
        match known {
            Known::Node(node) => Some(node),
            Known::LeftOut | Known::Unmet => None,
        }
    }

    /// Objects of the program that nothing living reaches.
    fn garbage(&mut self) {
        let m = self.m;
        // Most of what lives is there for the interpreter, and seldom needs to be gone through to know that nothing is lost.
        let through = |id| id == m.modules || !m.heap.get(id).flags.has(Flags::PERMANENT);
        let near = self.reached.is_none().then(|| reachable(m, through));
        let may_be_lost = |(id, obj): (ObjId, &Obj)| {
            let far = |near: &Vec<bool>| !near.get(id.0 as usize).copied().unwrap_or(false);
            near.as_ref().is_none_or(far) && !obj.flags.has(Flags::PERMANENT) && m.heap.count(id) > 0
        };
        if !m.heap.iter().any(may_be_lost) {
            return;
        }
        let reached = self.reached.take().unwrap_or_else(|| reachable(m, |_| true));
        let is_garbage = |id: ObjId| !reached.get(id.0 as usize).copied().unwrap_or(true);
        let mut found: Vec<ObjId> = Vec::new();
        let mut inner = vec![false; m.heap.slots()];
        for (id, obj) in m.heap.iter() {
            if !is_garbage(id) || obj.flags.has(Flags::PERMANENT) || m.heap.count(id) == 0 {
                continue;
            }
            found.push(id);
            // Parts that CPython keeps for itself are no boxes of their own.
            if let Some(extra) = &obj.extra
                && let Attributes::Dict(dict) = extra.attributes
            {
                inner[dict.0 as usize] = true;
            }
            if let Payload::Type(data) = &obj.payload {
                for part in [data.dict, data.bases, data.mro] {
                    inner[part.0 as usize] = true;
                }
            }
            if let Payload::Function(data) = &obj.payload {
                for part in [data.closure, data.defaults, data.kwdefaults] {
                    inner[part.0 as usize] = true;
                }
            }
        }
        found.sort_by_key(|&id| m.heap.get(id).serial);
        for id in found {
            if is_drawn(m, id) && !inner[id.0 as usize] {
                self.node(id);
                self.objects();
            }
        }
        let garbage: Vec<NodeIndex> = self
            .known
            .iter()
            .zip(0..)
            .filter_map(|(known, place)| match known {
                Known::Node(node) => Some((ObjId(place), *node)),
                Known::LeftOut | Known::Unmet => None,
            })
            .filter(|&(id, _)| is_garbage(id) && !m.heap.get(id).flags.has(Flags::PERMANENT))
            .map(|(_, node)| node)
            .collect();
        for node in garbage {
            if let Some(weight) = self.out.graph.node_weight_mut(node) {
                weight.garbage = true;
            }
        }
    }
}

/// Whether an object that no name leads to is shown all the same, while it waits for the collector.
fn is_drawn(m: &Machine, id: ObjId) -> bool {
    !matches!(
        object::shape(m, id),
        Shape::Atom | Shape::Code | Shape::Other | Shape::Cell | Shape::Method | Shape::Iterator | Shape::Module
    )
}

/// Names of a function that are not bound yet.
fn unbound(body: &CodeBody, locals: &[ObjId]) -> Vec<String> {
    if body.flags & flags::OPTIMIZED == 0 {
        return Vec::new();
    }
    let names = body.code.locals_plus.iter().zip(locals);
    names
        .filter(|(_, value)| value.is_null())
        .map(|(name, _)| name.to_string())
        .collect()
}

/// The rows of a value stack, the bottom first.
fn stack_rows(values: &[ObjId]) -> impl Iterator<Item = Row> {
    let values = values.iter().enumerate().filter(|(_, value)| !value.is_null());
    values.map(|(i, &value)| Row::new(Label::Stack(i as u64), value))
}

/// Which objects something living leads to, by place in the heap; `through` says what it may lead through.
fn reachable(m: &Machine, through: impl Fn(ObjId) -> bool) -> Vec<bool> {
    let mut reached = vec![false; m.heap.slots()];
    let mut pending = Vec::new();
    m.for_each_root(&mut |_, id| {
        if !std::mem::replace(&mut reached[id.0 as usize], true) {
            pending.push(id);
        }
    });
    while let Some(id) = pending.pop() {
        if !through(id) {
            continue;
        }
        let mut last = id;
        m.references(id, &mut |target| {
            // A large list is mostly one of few things.
            if target != last && !std::mem::replace(&mut reached[target.0 as usize], true) {
                pending.push(target);
            }
            last = target;
        });
    }
    reached
}
