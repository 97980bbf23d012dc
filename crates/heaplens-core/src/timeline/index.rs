//! What a run did to its names and objects, in one table: the questions of [`super::questions`] are answered from it.
//!
//! The table is made once, by one replay of the whole run, an instruction at a time. Before an instruction it is known what
//! it may change: the name it binds, or the objects it is given. Afterwards it is seen whether they did change. So no step's
//! graph is drawn, and a million steps take seconds, not hours.
//!
//! An object has changed if its references have. Of one with many ([`EXACT`]), a change that keeps their number is taken
//! from the operation: `big[i] = x` counts as a change even where `x` was there before.

use crate::code::Opcode;
use crate::graph::NodeId;
use crate::machine::{Event, Frame, Machine, ObjId, RunState};
use crate::objects::{Attributes, Payload};

use super::Timeline;

/// References that are all compared.
const EXACT: usize = 64;

/// Objects that one instruction is looked at for.
const LOOKED_AT: usize = 12;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// A name was bound to the object.
    Bound,
    /// A name was deleted.
    Unbound,
    /// The object changed in place.
    Mutated,
}

/// A deed, and where it shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The first step that shows it.
    pub step: u32,
    /// The line that did it.
    pub line: u32,
    pub deed: Deed,
    /// Into [`Index::names`]; of names only.
    pub name: u32,
    pub frame: u64,
    /// The object that the name is bound to, or that has changed.
    pub object: u32,
}

/// The table.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// In the order of time.
    pub entries: Vec<Entry>,
    pub names: Vec<String>,
    /// For each step, the number that the next object will get.
    pub next_serials: Vec<u32>,
    /// For each step, the objects alive.
    pub live: Vec<u32>,
}

/// What an instruction may change, as it was before.
struct Before {
    names: Option<(Deed, String, u64, u32)>,
    objects: Vec<(ObjId, Print)>,
    /// The one whose change cannot be seen in its print alone.
    changed_by: Option<ObjId>,
    line: u32,
}

/// What is compared of an object: its references, or its bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Print {
    serial: u32,
    len: usize,
    hash: u64,
    exact: bool,
}

impl Index {
    /// Replays the run.
    pub fn new(timeline: &Timeline) -> Index {
        let mut index = Index::default();
        let steps = timeline.len();
        let Some(mut m) = timeline.steps.beginning() else {
            return index;
        };
        let mut known = std::collections::HashMap::new();
        let end = timeline.steps.last.instructions;
        while m.instructions < end {
            let before = look(&m);
            let (live, serial) = (m.heap.live as u32, m.heap.next_serial());
            let first_event = m.events.count() as usize;
            let state = m.run(1);
            index.note_events(&m, live, serial);
            let mut step = first_event;
            for (at, event) in m.events.iter().enumerate() {
                match event.event {
                    Event::Line => step = first_event + at + 1,
                    Event::Call => {
                        step = first_event + at;
                        index.parameters(&m, step as u32, &mut known);
                    }
                    Event::Return | Event::Exception => {}
                }
            }
            m.events.clear();
            let step = step.min(steps.saturating_sub(1)) as u32;
            index.note(&m, before, step, &mut known);
            if state == RunState::Finished {
                break;
            }
        }
        index.next_serials.resize(steps, m.heap.next_serial());
        index.live.resize(steps, m.heap.live as u32);
        index
    }

    /// The counts at the events that an instruction has recorded: before it, but for an exception, which it has made.
    fn note_events(&mut self, m: &Machine, live: u32, serial: u32) {
        for event in m.events.iter() {
            let made = event.event == Event::Exception;
            self.live.push(if made { m.heap.live as u32 } else { live });
            self.next_serials.push(if made { m.heap.next_serial() } else { serial });
        }
    }

    fn note(&mut self, m: &Machine, before: Before, step: u32, known: &mut std::collections::HashMap<String, u32>) {
        let line = before.line;
        if let Some((deed, name, frame, object)) = before.names {
            let name = self.name(name, known);
            self.push(Entry {
                step,
                line,
                deed,
                name,
                frame,
                object,
            });
        }
        for (id, print) in before.objects {
            let now = print_of(m, id).filter(|now| now.serial == print.serial);
            let Some(now) = now else { continue };
            if now != print || before.changed_by == Some(id) && !print.exact {
                self.push(Entry {
                    step,
                    line,
                    deed: Deed::Mutated,
                    name: u32::MAX,
                    frame: 0,
                    object: print.serial,
                });
            }
        }
    }

    /// Of several deeds of one step that concern the same name or object, the last counts.
    fn push(&mut self, entry: Entry) {
        let same = |other: &Entry| {
            (other.name, other.frame) == (entry.name, entry.frame)
                && (entry.deed != Deed::Mutated || other.object == entry.object)
        };
        let earlier = self.entries.iter().rev().take_while(|other| other.step == entry.step);
        if let Some(back) = earlier.take(LOOKED_AT).position(same) {
            let at = self.entries.len() - 1 - back;
            self.entries.remove(at);
        }
        self.entries.push(entry);
    }

    fn name(&mut self, name: String, known: &mut std::collections::HashMap<String, u32>) -> u32 {
        if let Some(&number) = known.get(&name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.clone());
        known.insert(name, number);
        number
    }

    /// A call binds its parameters.
    fn parameters(&mut self, m: &Machine, step: u32, known: &mut std::collections::HashMap<String, u32>) {
        let Some(frame) = m.frames.last().filter(|frame| !frame.body.hidden) else {
            return;
        };
        // A generator that goes on binds nothing.
        let resumed = frame.body.code.instrs.get((frame.pc as usize).saturating_sub(1));
        if resumed.is_some_and(|instr| instr.op == Opcode::Resume && instr.arg != 0) {
            return;
        }
        for slot in 0..frame.body.parameters as usize {
            let value = local(m, frame, slot);
            let Some(name) = frame
                .body
                .code
                .locals_plus
                .get(slot)
                .filter(|name| !name.starts_with('.'))
            else {
                continue;
            };
            if !value.is_null() {
                let name = self.name(name.to_string(), known);
                self.push(Entry {
                    step,
                    line: frame.body.code.first_line,
                    deed: Deed::Bound,
                    name,
                    frame: frame.serial,
                    object: m.heap.get(value).serial,
                });
            }
        }
    }
}

/// A local's value, looked up in its cell if it has one.
pub(super) fn local(m: &Machine, frame: &Frame, slot: usize) -> ObjId {
    let value = m.stack.get(frame.base as usize + slot).copied().unwrap_or(ObjId::NULL);
    match m.heap.payload(value) {
        Payload::Cell(inner) if !value.is_null() => *inner,
        _ => value,
    }
}

/// The line that the program is in.
fn line_of(m: &Machine) -> u32 {
    let Some(place) = m.frames.iter().rposition(|frame| !frame.body.hidden) else {
        return 0;
    };
    let Some(frame) = m.frames.get(place) else { return 0 };
    // The innermost frame is before its instruction, any other in the midst of one.
    let done = (frame.pc as usize + usize::from(place + 1 == m.frames.len())).min(frame.body.lines.len());
    let lines = frame.body.lines.get(..done).unwrap_or_default();
    let line = lines.iter().rev().copied().find(|&line| line != 0);
    line.unwrap_or(frame.body.code.first_line)
}

/// What the next instruction may change.
fn look(m: &Machine) -> Before {
    let mut before = Before {
        names: None,
        objects: Vec::new(),
        changed_by: None,
        line: 0,
    };
    let Some(frame) = m.frames.last() else { return before };
    let Some(instr) = frame.body.code.instrs.get(frame.pc as usize).copied() else {
        return before;
    };
    let arg = instr.arg as usize;
    let top = |depth: usize| -> ObjId {
        let place = m.stack.len().checked_sub(1 + depth);
        place
            .and_then(|place| m.stack.get(place))
            .copied()
            .unwrap_or(ObjId::NULL)
    };
    let (deed, value) = match instr.op {
        Opcode::DeleteFast | Opcode::DeleteName | Opcode::DeleteGlobal | Opcode::DeleteDeref => {
            (Deed::Unbound, ObjId::NULL)
        }
        _ => (Deed::Bound, top(0)),
    };
    match instr.op {
        Opcode::StoreFast | Opcode::DeleteFast | Opcode::StoreDeref | Opcode::DeleteDeref => {
            if !frame.body.hidden
                && let Some(name) = frame.body.code.locals_plus.get(arg)
            {
                before.names = Some((deed, name.to_string(), frame.serial, m.heap.get(value).serial));
            }
            if matches!(instr.op, Opcode::StoreDeref | Opcode::DeleteDeref) {
                let cell = m.stack.get(frame.base as usize + arg).copied();
                before.look_at(m, cell.unwrap_or(ObjId::NULL));
            }
        }
        Opcode::StoreName | Opcode::DeleteName | Opcode::StoreGlobal | Opcode::DeleteGlobal => {
            if !frame.body.hidden
                && let Some(name) = frame.body.code.names.get(arg)
            {
                let global = matches!(instr.op, Opcode::StoreGlobal | Opcode::DeleteGlobal);
                let owner = if global { module_frame(m, frame) } else { frame.serial };
                before.names = Some((deed, name.to_string(), owner, m.heap.get(value).serial));
            }
        }
        Opcode::StoreSubscr | Opcode::DeleteSubscr => {
            before.look_at(m, top(1));
            before.changed_by = Some(top(1));
        }
        Opcode::StoreAttr | Opcode::DeleteAttr => before.look_at(m, top(0)),
        Opcode::ListAppend | Opcode::SetAdd | Opcode::ListExtend | Opcode::SetUpdate => before.look_at(m, top(arg)),
        Opcode::DictUpdate | Opcode::DictMerge => before.look_at(m, top(arg)),
        Opcode::MapAdd => {
            before.look_at(m, top(arg + 1));
            before.changed_by = Some(top(arg + 1));
        }
        Opcode::BinaryOp if arg >= IN_PLACE => before.look_at(m, top(1)),
        Opcode::Call => {
            for depth in 0..(arg + 2).min(LOOKED_AT) {
                before.look_at_callee(m, top(depth));
            }
        }
        Opcode::CallFunctionEx => {
            for depth in 0..4 {
                let operand = top(depth);
                before.look_at_callee(m, operand);
                for &item in m.tuple_items(operand).iter().take(LOOKED_AT) {
                    before.look_at(m, item);
                }
            }
        }
        _ => {}
    }
    if before.names.is_some() || !before.objects.is_empty() {
        before.line = line_of(m);
    }
    before
}

/// `BINARY_OP`'s arguments from here on are `+=` and its like.
const IN_PLACE: usize = 13;

/// Methods that change what they belong to without changing how many items it has.
const REARRANGING: &[&str] = &["sort", "reverse", "rotate", "update", "__setitem__", "byteswap"];

impl Before {
    fn look_at(&mut self, m: &Machine, id: ObjId) {
        if !id.is_null()
            && !self.objects.iter().any(|(known, _)| *known == id)
            && let Some(print) = print_of(m, id)
        {
            self.objects.push((id, print));
        }
    }

    /// What is called, or an argument: a bound method may change what it is bound to.
    fn look_at_callee(&mut self, m: &Machine, id: ObjId) {
        if id.is_null() {
            return;
        }
        match m.heap.payload(id) {
            Payload::Builtin(builtin) => {
                self.look_at(m, builtin.this);
                if REARRANGING.contains(&builtin.def.name) {
                    self.changed_by = Some(builtin.this);
                }
            }
            Payload::Method(_, this) => self.look_at(m, *this),
            _ => self.look_at(m, id),
        }
    }
}

/// The frame of the module whose names a function's globals are.
fn module_frame(m: &Machine, frame: &Frame) -> u64 {
    let of_module = |other: &&Frame| !other.body.hidden && other.locals == frame.globals;
    m.frames.iter().find(of_module).map_or(0, |frame| frame.serial)
}

/// `None` for what cannot change, or is not shown to.
fn print_of(m: &Machine, id: ObjId) -> Option<Print> {
    let obj = m.heap.get(id);
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    let mut add = |value: u64| hash = (hash ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    let mut len = 0;
    let mut exact = true;
    match &obj.payload {
        Payload::List(items) => {
            len = items.len();
            exact = len <= EXACT;
            items.iter().take(EXACT).for_each(|item| add(item.0.into()));
        }
        Payload::Deque(data) => {
            len = data.items.len();
            exact = len <= EXACT;
            add(data.version);
            data.items.iter().take(EXACT).for_each(|item| add(item.0.into()));
        }
        Payload::Dict(table) => {
            len = table.len();
            exact = len <= EXACT;
            add(table.entries().len() as u64);
            for entry in table.entries().iter().take(EXACT) {
                add(entry.key.0.into());
                add(entry.value.0.into());
            }
        }
        Payload::Set(table) => {
            len = table.len();
            exact = len <= EXACT;
            if exact {
                table
                    .iter()
                    .for_each(|(place, key)| add(place as u64 ^ u64::from(key.0) << 32));
            }
        }
        Payload::ByteArray(bytes) => {
            len = bytes.len();
            exact = len <= EXACT;
            bytes.iter().take(EXACT).for_each(|&byte| add(byte.into()));
        }
        Payload::Array(array) => {
            len = array.bytes.len();
            exact = len <= EXACT;
            array.bytes.iter().take(EXACT).for_each(|&byte| add(byte.into()));
        }
        Payload::Cell(value) => add(value.0.into()),
        Payload::Type(data) => {
            return print_of(m, data.dict).map(|print| Print {
                serial: obj.serial,
                ..print
            });
        }
        Payload::Int(_)
        | Payload::Big(_)
        | Payload::Float(_)
        | Payload::Bool(_)
        | Payload::Str(_)
        | Payload::Bytes(_)
        | Payload::Tuple(_)
        | Payload::FrozenSet(_)
        | Payload::Iterator(_)
        | Payload::Generator(_)
        | Payload::Function(_)
        | Payload::Builtin(_)
        | Payload::Module(_)
        | Payload::Code(_)
        | Payload::Range(_) => {
            obj.extra.as_ref()?;
        }
        Payload::Exception(data) => [data.args, data.cause, data.context]
            .iter()
            .for_each(|part| add(part.0.into())),
        _ => {}
    }
    if let Some(extra) = &obj.extra {
        extra.slots.iter().for_each(|slot| add(slot.0.into()));
        match &extra.attributes {
            Attributes::Empty => {}
            Attributes::Inline(pairs) => pairs.iter().for_each(|&(name, value)| {
                add(name.0.into());
                add(value.0.into());
            }),
            Attributes::Dict(dict) => {
                if let Some(print) = print_of(m, *dict) {
                    add(print.hash);
                    len += print.len;
                }
            }
        }
    }
    Some(Print {
        serial: obj.serial,
        len,
        hash,
        exact,
    })
}

/// An object by its number.
pub(super) fn object_id(serial: u32) -> NodeId {
    NodeId::Object(serial.into())
}
