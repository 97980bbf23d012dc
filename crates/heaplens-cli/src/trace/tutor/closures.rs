//! Which frame a function was defined in, found out as Python Tutor does: by looking at the constants of the frames on the
//! stack when a function is first seen, and by comparing the variables that a frame shares with its candidates.
//!
//! Heaplens knows the true answer; a trace in another tool's format has to say what that tool says.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::machine::{Machine, ObjId, types};
use heaplens_core::objects::Payload;

use super::encoder::{code_of, instance_attributes, namespace};

/// An object that may be gone by now: its place, and its serial number.
type Object = (ObjId, u32);

fn object(m: &Machine, id: ObjId) -> Object {
    (id, m.heap.get(id).serial)
}

/// A function or bound method; methods of one object and one function are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Callable {
    Function(Object),
    Method(Object, Object),
}

impl Callable {
    pub fn of(m: &Machine, id: ObjId) -> Callable {
        match m.heap.payload(id) {
            Payload::Method(function, this) => Callable::Method(object(m, *function), object(m, *this)),
            _ => Callable::Function(object(m, id)),
        }
    }
}

/// A frame of the program: running, waiting or finished.
#[derive(Debug)]
pub struct View {
    /// Which frame it is; a generator's stays the same.
    pub serial: u64,
    pub code: ObjId,
    pub locals: Vec<Variable>,
}

/// A bound variable.
#[derive(Debug)]
pub struct Variable {
    pub name: String,
    /// One of the code's own variables, rather than a free one or one that the tracer has put there.
    pub own: bool,
    pub value: ObjId,
}

impl View {
    pub fn get(&self, name: &str) -> Option<ObjId> {
        self.locals
            .iter()
            .find(|local| local.name == name)
            .map(|local| local.value)
    }
}

/// What has been found out so far.
#[derive(Debug, Default)]
pub struct Closures {
    /// In the order in which they were found: the function, its code, the frame that it was defined in.
    functions: Vec<(Callable, ObjId, u64)>,
    /// The code of lambdas, and the frame whose constants they are.
    lambdas: Vec<(ObjId, u64)>,
    /// Functions that the module itself holds.
    global: BTreeSet<Callable>,
    /// Numbers of frames, anew at every call.
    pub ids: BTreeMap<u64, u32>,
    /// Frames that functions have been defined in, in the order in which that was noticed.
    pub zombies: Vec<u64>,
    pub parents: BTreeSet<u64>,
    /// The exception that last passed through a frame.
    pub raised: BTreeMap<u64, Object>,
}

impl Closures {
    /// The number of the frame that a function was defined in.
    pub fn parent_of(&self, callable: Callable) -> Option<u32> {
        let (_, _, frame) = self.functions.iter().find(|(known, _, _)| *known == callable)?;
        self.ids.get(frame).copied()
    }

    fn knows(&self, callable: Callable) -> bool {
        self.functions.iter().any(|(known, _, _)| *known == callable)
    }

    pub fn note_raised(&mut self, m: &Machine, serial: u64, exception: ObjId) {
        self.raised.insert(serial, object(m, exception));
    }

    fn keep(&mut self, frame: u64) {
        self.parents.insert(frame);
        if !self.zombies.contains(&frame) {
            self.zombies.push(frame);
        }
    }

    /// Functions among the module's own variables are nobody's closures.
    pub fn look_at_globals(&mut self, m: &Machine, globals: &[(ObjId, ObjId)]) {
        for &(_, value) in globals {
            if is_function(m, value) && !self.knows(Callable::of(m, value)) {
                self.global.insert(Callable::of(m, value));
            }
        }
    }

    /// Functions that the running frame's variables lead to; `stack` are the codes and frames below it, innermost first.
    pub fn look_at_frame(&mut self, m: &Machine, top: &View, stack: &[(ObjId, u64)]) {
        for local in &top.locals {
            for function in reachable_functions(m, local.value) {
                let callable = Callable::of(m, function);
                if !self.knows(callable)
                    && !self.global.contains(&callable)
                    && let Some((code, _)) = code_of(m, function)
                    && let Some(&(_, frame)) = stack.iter().find(|(outer, _)| constants(m, *outer).contains(&code))
                    && self.ids.contains_key(&frame)
                {
                    self.functions.push((callable, code, frame));
                    self.keep(frame);
                }
            }
        }
        self.take_lambdas(m, top);
    }

    /// Lambdas among the constants of the running code belong to the running frame.
    fn take_lambdas(&mut self, m: &Machine, top: &View) {
        for &constant in constants(m, top.code) {
            let is_lambda = matches!(m.heap.payload(constant), Payload::Code(data) if &*data.code.name == "<lambda>");
            if is_lambda {
                match self.lambdas.iter_mut().find(|(code, _)| *code == constant) {
                    Some(known) => known.1 = top.serial,
                    None => self.lambdas.push((constant, top.serial)),
                }
                self.keep(top.serial);
            }
        }
    }

    /// The frame that a frame's function was defined in.
    pub fn parent_frame(&self, m: &Machine, frame: &View, look: &dyn Fn(u64) -> Option<View>) -> Option<u64> {
        for &(_, code, parent) in &self.functions {
            if code == frame.code
                && let Some(candidate) = look(parent)
                && self.shares_its_variables(m, frame, &candidate)
            {
                return Some(parent);
            }
        }
        let known = self.lambdas.iter().find(|(code, _)| *code == frame.code)?;
        Some(known.1)
    }

    fn shares_its_variables(&self, m: &Machine, frame: &View, parent: &View) -> bool {
        let variables = frame
            .locals
            .iter()
            .filter(|local| !local.own && local.name != "__return__");
        let mut shared = variables.filter_map(|local| Some((local.value, parent.get(&local.name)?)));
        let same_exception = match (self.raised.get(&frame.serial), self.raised.get(&parent.serial)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        same_exception && shared.all(|(one, other)| is_equal(m, one, other))
    }
}

fn is_function(m: &Machine, id: ObjId) -> bool {
    [types::FUNCTION, types::METHOD].contains(&m.heap.type_of(id))
}

fn constants(m: &Machine, code: ObjId) -> &[ObjId] {
    match m.heap.payload(code) {
        Payload::Code(data) => &data.consts,
        _ => &[],
    }
}

/// `one == other` for values that need no Python code to be compared; others are equal to themselves alone.
pub fn is_equal(m: &Machine, one: ObjId, other: ObjId) -> bool {
    let mut pairs = vec![(one, other)];
    // Values that hold each other would have no end.
    let mut patience = 10_000;
    while let Some((one, other)) = pairs.pop() {
        if one == other {
            continue;
        }
        patience -= 1;
        if patience == 0 || m.heap.type_of(one) != m.heap.type_of(other) {
            return false;
        }
        match (m.heap.payload(one), m.heap.payload(other)) {
            (Payload::Int(a), Payload::Int(b)) if a == b => {}
            (Payload::Float(a), Payload::Float(b)) if a == b => {}
            (Payload::Big(a), Payload::Big(b)) if a == b => {}
            (Payload::Str(a), Payload::Str(b)) if a.text == b.text => {}
            (Payload::Bytes(a), Payload::Bytes(b)) if a == b => {}
            (Payload::List(a), Payload::List(b)) if a.len() == b.len() => {
                pairs.extend(a.iter().copied().zip(b.iter().copied()));
            }
            (Payload::Tuple(a), Payload::Tuple(b)) if a.len() == b.len() => {
                pairs.extend(a.iter().copied().zip(b.iter().copied()));
            }
            _ => return false,
        }
    }
    true
}

/// The functions and methods that a value leads to through containers, classes and instances.
fn reachable_functions(m: &Machine, value: ObjId) -> Vec<ObjId> {
    let mut functions = Vec::new();
    let mut seen = BTreeSet::new();
    let mut ahead = vec![value];
    while let Some(value) = ahead.pop() {
        if !seen.insert(value) {
            continue;
        }
        let ty = m.heap.type_of(value);
        let mut children: Vec<ObjId> = match m.heap.payload(value) {
            _ if is_function(m, value) => {
                functions.push(value);
                continue;
            }
            Payload::List(list) if ty == types::LIST => list.to_vec(),
            Payload::Tuple(items) if ty == types::TUPLE => items.to_vec(),
            Payload::Set(set) if ty == types::SET => set.iter().map(|(_, key)| key).collect(),
            Payload::Dict(_) if ty == types::DICT => flat(namespace(m, value)),
            Payload::Type(data) => flat(namespace(m, data.dict)),
            _ => flat(instance_attributes(m, value)),
        };
        children.reverse();
        ahead.append(&mut children);
    }
    functions
}

fn flat(pairs: Vec<(ObjId, ObjId)>) -> Vec<ObjId> {
    pairs.into_iter().flat_map(|(key, value)| [key, value]).collect()
}
