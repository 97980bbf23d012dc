//! Frame and traceback objects: what Python sees of frames that run, wait in a generator or are gone
//! (`Objects/frameobject.c`, `Python/traceback.c`).
//!
//! A frame object is only made when something asks for one. While its frame runs its values are on the value stack; while
//! it waits they are in the generator; afterwards the object keeps them itself.

use super::{FrameData, Payload, TracebackData, slots};
use crate::code::{LocalKind, Opcode};
use crate::machine::{Above, Args, Arity, CodeBody, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};
use std::rc::Rc;

fn data(m: &Machine, id: ObjId) -> Option<&FrameData> {
    match m.heap.payload(id) {
        Payload::Frame(data) => Some(data),
        _ => None,
    }
}

/// The frame object of a suspended generator (borrowed), made when first asked for; `NULL` if it has no frame.
pub fn of_generator(m: &mut Machine, generator: ObjId) -> ObjId {
    if let Some(index) = m.frames.iter().position(|frame| frame.generator == generator) {
        return m.frame_object(index);
    }
    let Payload::Generator(data) = m.heap.payload(generator) else {
        return ObjId::NULL;
    };
    let Some(frame) = &data.frame else { return ObjId::NULL };
    if !frame.object.is_null() {
        return frame.object;
    }
    let (code, globals, builtins, serial) = (frame.code, frame.globals, frame.builtins, frame.serial);
    let lasti = frame.pc.saturating_sub(1);
    let line = frame.body.lines.get(lasti as usize).copied().unwrap_or(0);
    for id in [code, globals, builtins] {
        m.heap.incref(id);
    }
    let data = FrameData {
        serial,
        code,
        globals,
        builtins,
        locals: ObjId::NULL,
        back: ObjId::NULL,
        active: true,
        values: Vec::new(),
        lasti,
        line,
        trace: ObjId::NULL,
        trace_lines: true,
    };
    let object = m.heap.alloc(types::FRAME, Payload::Frame(Box::new(data)));
    if let Payload::Generator(data) = m.heap.payload_mut(generator)
        && let Some(frame) = &mut data.frame
    {
        frame.object = object;
    }
    object
}

/// Where the frame of a frame object is.
enum Whereabouts {
    Running(usize),
    Waiting(ObjId),
    /// Above this thread's generator, which waits: at this place there.
    Parked(ObjId, usize),
    Gone,
}

fn whereabouts(m: &Machine, id: ObjId) -> Whereabouts {
    let Some(serial) = data(m, id).filter(|data| data.active).map(|data| data.serial) else {
        return Whereabouts::Gone;
    };
    if let Some(index) = m.frames.iter().position(|frame| frame.serial == serial) {
        return Whereabouts::Running(index);
    }
    let waiting = m.heap.iter().find(|(_, obj)| match &obj.payload {
        Payload::Generator(data) => data.frame.as_ref().is_some_and(|frame| frame.serial == serial),
        _ => false,
    });
    if let Some((generator, _)) = waiting {
        return Whereabouts::Waiting(generator);
    }
    let parked = m.heap.iter().find_map(|(generator, obj)| match &obj.payload {
        Payload::Generator(data) => {
            let frames = &data.above.as_ref()?.frames;
            let index = frames.iter().position(|frame| frame.serial == serial)?;
            Some(Whereabouts::Parked(generator, index))
        }
        _ => None,
    });
    parked.unwrap_or(Whereabouts::Gone)
}

/// The frames above a thread's generator.
fn above(m: &Machine, generator: ObjId) -> Option<&Above> {
    match m.heap.payload(generator) {
        Payload::Generator(data) => data.above.as_deref(),
        _ => None,
    }
}

/// Index of the instruction a frame is at, and its line.
pub(crate) fn position(m: &Machine, id: ObjId) -> (u32, u32) {
    let at = |body: &CodeBody, pc: u32| {
        let lasti = pc.saturating_sub(1);
        (lasti, body.lines.get(lasti as usize).copied().unwrap_or(0))
    };
    match whereabouts(m, id) {
        Whereabouts::Running(index) => at(&m.frames[index].body, m.frames[index].pc),
        Whereabouts::Waiting(generator) => match m.heap.payload(generator) {
            Payload::Generator(data) => data.frame.as_ref().map_or((0, 0), |frame| at(&frame.body, frame.pc)),
            _ => (0, 0),
        },
        Whereabouts::Parked(generator, index) => above(m, generator)
            .and_then(|above| above.frames.get(index))
            .map_or((0, 0), |frame| at(&frame.body, frame.pc)),
        Whereabouts::Gone => data(m, id).map_or((0, 0), |data| (data.lasti, data.line)),
    }
}

fn line(m: &mut Machine, id: ObjId) -> Res {
    let (lasti, line) = position(m, id);
    // A module begins on a line before its first.
    let begins = || match data(m, id).map(|data| m.heap.payload(data.code)) {
        Some(Payload::Code(code)) => code.code.instrs.get(lasti as usize).map(|instr| instr.op) == Some(Opcode::Resume),
        _ => false,
    };
    Ok(if line == 0 && !begins() {
        m.none()
    } else {
        m.int(line.into())
    })
}

/// Bytes from the start of the code, as CPython counts them.
fn byte_offset(m: &Machine, code: ObjId, index: u32) -> i64 {
    match m.heap.payload(code) {
        Payload::Code(data) => crate::code::Layout::new(&data.code).offset(index as usize).into(),
        _ => -1,
    }
}

/// The instruction of a frame's code that begins at an offset in bytes.
fn instruction_at(m: &Machine, frame: ObjId, offset: i64) -> u32 {
    let code = data(m, frame).map(|data| data.code).unwrap_or_default();
    let Payload::Code(data) = m.heap.payload(code) else {
        return 0;
    };
    let layout = crate::code::Layout::new(&data.code);
    let found = (0..data.code.instrs.len()).find(|&index| i64::from(layout.offset(index)) == offset);
    found.unwrap_or(0) as u32
}

fn lasti(m: &mut Machine, id: ObjId) -> Res {
    let (lasti, _) = position(m, id);
    let code = data(m, id).map(|data| data.code).unwrap_or_default();
    let offset = byte_offset(m, code, lasti);
    Ok(m.int(offset))
}

/// `f_back`: the next frame below that is not the prelude's.
fn back(m: &mut Machine, id: ObjId) -> Res {
    match whereabouts(m, id) {
        Whereabouts::Running(index) => {
            let caller = m.frames[..index].iter().rposition(|frame| !frame.body.hidden);
            match caller {
                Some(index) => {
                    let object = m.frame_object(index);
                    Ok(m.new_ref(object))
                }
                None => Ok(m.none()),
            }
        }
        _ => {
            let back = data(m, id).map(|data| data.back).unwrap_or_default();
            super::function::or_none(m, back)
        }
    }
}

/// `f_locals`: the namespace of a module or class body, or a new dict of a function's variables.
fn locals(m: &mut Machine, id: ObjId) -> Res {
    let Some(frame) = data(m, id) else { return Ok(m.none()) };
    let namespace = frame.locals;
    if !namespace.is_null() {
        return Ok(m.new_ref(namespace));
    }
    let dict = m.dict();
    for (name, _, value) in variables(m, id) {
        m.heap.incref(value);
        m.dict_set_str(dict, name, value);
    }
    Ok(dict)
}

/// The bound variables of a function's frame: name, kind and value, which is looked up in its cell.
pub fn variables(m: &Machine, id: ObjId) -> Vec<(ObjId, LocalKind, ObjId)> {
    let Some(frame) = data(m, id) else { return Vec::new() };
    let code = frame.code;
    let values: Vec<ObjId> = match whereabouts(m, id) {
        Whereabouts::Running(index) => {
            let frame = &m.frames[index];
            let base = frame.base as usize;
            m.stack
                .iter()
                .skip(base)
                .take(frame.body.locals as usize)
                .copied()
                .collect()
        }
        Whereabouts::Waiting(generator) => match m.heap.payload(generator) {
            Payload::Generator(data) => data.frame.as_ref().map_or_else(Vec::new, |frame| frame.values.clone()),
            _ => Vec::new(),
        },
        Whereabouts::Parked(generator, index) => above(m, generator)
            .and_then(|above| above.frames.get(index).map(|frame| above.locals(frame).to_vec()))
            .unwrap_or_default(),
        Whereabouts::Gone => data(m, id).map_or_else(Vec::new, |data| data.values.clone()),
    };
    let (names, kinds) = match m.heap.payload(code) {
        Payload::Code(data) => (data.locals_plus.to_vec(), data.code.clone()),
        _ => return Vec::new(),
    };
    let mut variables = Vec::with_capacity(values.len());
    for ((name, &kind), value) in names.into_iter().zip(kinds.local_kinds.iter()).zip(values) {
        let value = match m.heap.payload(value) {
            Payload::Cell(contents) if kind.cell || kind.free => *contents,
            _ => value,
        };
        if !value.is_null() {
            variables.push((name, kind, value));
        }
    }
    variables
}

fn part(m: &mut Machine, id: ObjId, read: fn(&FrameData) -> ObjId) -> Res {
    let value = data(m, id).map(read).unwrap_or_default();
    super::function::or_none(m, value)
}

/// `frame.clear()`: a frame that is gone lets go of its variables.
fn clear(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    match whereabouts(m, id) {
        Whereabouts::Running(_) => return Err(m.runtime_error("cannot clear an executing frame")),
        Whereabouts::Waiting(generator) => {
            m.heap.incref(generator);
            return super::generic_alias::in_prelude(m, "frame_clear", vec![generator]);
        }
        Whereabouts::Parked(..) => return Err(m.runtime_error("cannot clear an executing frame")),
        Whereabouts::Gone => {}
    }
    if let Payload::Frame(data) = m.heap.payload_mut(id) {
        let values = std::mem::take(&mut data.values);
        m.drop_refs(values.into_iter().filter(|id| !id.is_null()));
    }
    Ok(m.none())
}

/// `f_trace`: what is told of this frame alone; None and deleting take it away.
fn set_trace(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let new = if value.is_null() || value == fixed::NONE {
        ObjId::NULL
    } else {
        m.new_ref(value)
    };
    if let Payload::Frame(data) = m.heap.payload_mut(id) {
        let old = std::mem::replace(&mut data.trace, new);
        if !old.is_null() {
            m.drop_ref(old);
        }
    }
    Ok(())
}

fn truth_of_bool(m: &mut Machine, value: ObjId) -> Res<bool> {
    match m.heap.payload(value) {
        Payload::Bool(value) if !value => Ok(false),
        Payload::Bool(_) => Ok(true),
        _ => Err(m.type_error("attribute value type must be bool")),
    }
}

fn set_trace_lines(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let wanted = truth_of_bool(m, value)?;
    if let Payload::Frame(data) = m.heap.payload_mut(id) {
        data.trace_lines = wanted;
    }
    Ok(())
}

/// Events of single instructions are refused by name.
fn set_trace_opcodes(m: &mut Machine, _id: ObjId, value: ObjId) -> Res<()> {
    if truth_of_bool(m, value)? {
        let refusal = crate::unsupported::TRACE_OPCODES;
        return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, refusal.message));
    }
    Ok(())
}

pub const METHODS: &[NativeDef] = &[slots::REPR, NativeDef::method("clear", Arity::None, clear)];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::read("f_back", back),
    NativeAccessor::read("f_locals", locals),
    NativeAccessor::read("f_lineno", line),
    NativeAccessor::write("f_trace", |m, id| part(m, id, |data| data.trace), set_trace),
    NativeAccessor::write(
        "f_trace_lines",
        |m, id| {
            let lines = data(m, id).is_some_and(|data| data.trace_lines);
            Ok(m.bool(lines))
        },
        set_trace_lines,
    ),
    NativeAccessor::write("f_trace_opcodes", |m, _| Ok(m.bool(false)), set_trace_opcodes),
    NativeAccessor::read("f_lasti", lasti),
    NativeAccessor::read("f_globals", |m, id| part(m, id, |data| data.globals)),
    NativeAccessor::read("f_builtins", |m, id| part(m, id, |data| data.builtins)),
    NativeAccessor::read("f_code", |m, id| part(m, id, |data| data.code)),
];

/// What runs in a frame, if its code object is still what it was.
pub fn body(m: &Machine, frame: ObjId) -> Option<Rc<CodeBody>> {
    match m.heap.payload(data(m, frame)?.code) {
        Payload::Code(data) => Some(data.body.clone()),
        _ => None,
    }
}

// ---- tracebacks ----

fn entry(m: &Machine, id: ObjId) -> Option<&TracebackData> {
    match m.heap.payload(id) {
        Payload::Traceback(data) => Some(data),
        _ => None,
    }
}

fn next(m: &mut Machine, id: ObjId) -> Res {
    let next = entry(m, id).map(|entry| entry.next).unwrap_or_default();
    super::function::or_none(m, next)
}

fn set_next(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error("can't delete tb_next attribute"));
    }
    if value != fixed::NONE && entry(m, value).is_none() {
        let name = m.type_name(value);
        return Err(m.type_error(format!("expected traceback object, got '{name}'")));
    }
    let mut at = value;
    while let Some(found) = entry(m, at) {
        if at == id {
            return Err(m.value_error("traceback loop detected"));
        }
        at = found.next;
    }
    let value = if value == fixed::NONE {
        ObjId::NULL
    } else {
        m.new_ref(value)
    };
    if let Payload::Traceback(data) = m.heap.payload_mut(id) {
        let old = std::mem::replace(&mut data.next, value);
        if !old.is_null() {
            m.drop_ref(old);
        }
    }
    Ok(())
}

pub const TRACEBACK_METHODS: &[NativeDef] = &[NativeDef::constructor(new_traceback)];

/// `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`.
fn new_traceback(m: &mut Machine, args: Args) -> Res {
    let names = ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"];
    let [next, frame, lasti, line] = args.bind(m, "TracebackType", names, 1, 4, 4)?;
    if m.type_of(frame) != types::FRAME {
        let name = m.given_name(frame);
        return Err(m.type_error(format!("TracebackType() argument 'tb_frame' must be frame, not {name}")));
    }
    if next != fixed::NONE && m.type_of(next) != types::TRACEBACK {
        let name = m.type_name(next);
        return Err(m.type_error(format!("expected traceback object or None, got '{name}'")));
    }
    let lasti = m.index(lasti)?;
    let line = m.index(line)?;
    m.heap.incref(frame);
    if next != fixed::NONE {
        m.heap.incref(next);
    }
    let entry = TracebackData {
        next: if next == fixed::NONE { ObjId::NULL } else { next },
        frame,
        lasti: instruction_at(m, frame, lasti),
        line: u32::try_from(line).unwrap_or(0),
    };
    Ok(m.heap.alloc(types::TRACEBACK, Payload::Traceback(Box::new(entry))))
}

pub const TRACEBACK_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("tb_frame", |m, id| {
        let frame = entry(m, id).map(|entry| entry.frame).unwrap_or_default();
        super::function::or_none(m, frame)
    }),
    NativeAccessor::member("tb_lasti", |m, id| {
        let (frame, lasti) = entry(m, id).map_or((ObjId::NULL, 0), |entry| (entry.frame, entry.lasti));
        let code = if frame.is_null() {
            ObjId::NULL
        } else {
            data(m, frame).map(|data| data.code).unwrap_or_default()
        };
        let offset = byte_offset(m, code, lasti);
        Ok(m.int(offset))
    }),
    NativeAccessor::write("tb_next", next, set_next),
    NativeAccessor::read("tb_lineno", |m, id| {
        let line = entry(m, id).map_or(0, |entry| entry.line);
        Ok(if line == 0 { m.none() } else { m.int(line.into()) })
    }),
];
