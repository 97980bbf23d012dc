//! Generators and coroutines: `send`, `throw`, `close`, and what their suspended frames show (`Objects/genobject.c`).
//!
//! Going on is never done here: the machine is asked to resume the frame ([`Tail::Resume`]), and what it yields or raises is
//! the result. A generator that waits in `yield from` hands `throw` and `close` on to the inner iterator first; as
//! that may be Python code, `prelude/generators.py` does it.

use super::{GeneratorData, Payload, slots};
use crate::code::Opcode;
use crate::machine::{
    Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, OnReturn, Res, Resume, Tail, fixed, types,
};

pub(super) fn data(m: &Machine, id: ObjId) -> Option<&GeneratorData> {
    match m.heap.payload(id) {
        Payload::Generator(data) => Some(data),
        _ => None,
    }
}

pub(super) fn data_mut(m: &mut Machine, id: ObjId) -> Option<&mut GeneratorData> {
    match m.heap.payload_mut(id) {
        Payload::Generator(data) => Some(data),
        _ => None,
    }
}

/// Makes a generator go on; borrows it, owns the value.
pub(super) fn resume(m: &mut Machine, generator: ObjId, value: ObjId, how: Resume, on_return: OnReturn) -> Abort {
    m.heap.incref(generator);
    m.tail = Some(Tail::Resume {
        generator,
        value,
        how,
        on_return,
    });
    Abort::Call
}

fn send(m: &mut Machine, args: Args) -> Res {
    let (generator, value) = (args.at(m, 0), args.at(m, 1));
    m.heap.incref(value);
    Err(resume(m, generator, value, Resume::Send, OnReturn::Push))
}

fn next(m: &mut Machine, args: Args) -> Res {
    let none = m.none();
    Err(resume(m, args.at(m, 0), none, Resume::Send, OnReturn::Push))
}

fn itself(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    Ok(m.new_ref(generator))
}

/// The iterator that a suspended generator delegates to (borrowed), or `NULL`.
pub fn delegate(m: &Machine, id: ObjId) -> ObjId {
    data(m, id)
        .and_then(|data| data.frame.as_ref())
        .map(|frame| frame.delegate())
        .unwrap_or_default()
}

/// `throw(exception)` with an instance and no delegation; everything else is Python's work.
fn throw(m: &mut Machine, args: Args) -> Res {
    let (generator, exception) = (args.at(m, 0), args.at(m, 1));
    let plain = args.len() == 2
        && matches!(m.heap.payload(exception), Payload::Exception(_))
        && delegate(m, generator).is_null();
    if !plain {
        return Err(Abort::Slow);
    }
    throw_here(m, generator, exception)
}

fn throw_here(m: &mut Machine, generator: ObjId, exception: ObjId) -> Res {
    m.heap.incref(exception);
    Err(resume(m, generator, exception, Resume::Throw, OnReturn::Push))
}

fn close(m: &mut Machine, args: Args) -> Res {
    close_generator(m, args.at(m, 0))
}

/// `close()`; `Slow` where what it delegates to is closed first.
pub(super) fn close_generator(m: &mut Machine, generator: ObjId) -> Res {
    let Some(data) = data(m, generator) else {
        return Ok(m.none());
    };
    if data.running {
        return Err(already_running(m, generator));
    }
    if data.frame.is_none() {
        return Ok(m.none());
    }
    let hidden = data.frame.as_ref().is_some_and(|frame| frame.body.hidden);
    if !data.started && hidden {
        finish(m, generator);
        return Ok(m.none());
    }
    if !delegate(m, generator).is_null() {
        return Err(Abort::Slow);
    }
    close_here(m, generator)
}

fn close_here(m: &mut Machine, generator: ObjId) -> Res {
    let exit = m.generator_exit();
    Err(resume(m, generator, exit, Resume::Throw, OnReturn::Close))
}

fn already_running(m: &mut Machine, generator: ObjId) -> Abort {
    let kind = if m.type_of(generator) == types::COROUTINE {
        "coroutine"
    } else {
        "generator"
    };
    m.value_error(format!("{kind} already executing"))
}

/// A generator that has not begun is over without having run: its frame is let go.
pub fn finish(m: &mut Machine, generator: ObjId) {
    let Payload::Generator(data) = m.heap.payload_mut(generator) else {
        return;
    };
    data.closed = true;
    let Some(frame) = data.frame.take() else { return };
    let above = data.above.take();
    let mut held = Vec::new();
    frame.references(&mut |_, id| held.push(id));
    if let Some(above) = above {
        above.references(&mut |_, id| held.push(id));
    }
    m.drop_refs(held);
}

// ---- attributes ----

fn part(m: &mut Machine, id: ObjId, read: fn(&GeneratorData) -> ObjId) -> Res {
    let value = data(m, id).map(read).unwrap_or_default();
    super::function::or_none(m, value)
}

fn set_part(
    m: &mut Machine,
    id: ObjId,
    value: ObjId,
    name: &str,
    part: fn(&mut GeneratorData) -> &mut ObjId,
) -> Res<()> {
    if value.is_null() || m.as_str(value).is_none() {
        return Err(m.type_error(format!("{name} must be set to a string object")));
    }
    m.heap.incref(value);
    if let Payload::Generator(data) = m.heap.payload_mut(id) {
        let old = std::mem::replace(part(data), value);
        m.drop_ref(old);
    }
    Ok(())
}

fn running(m: &mut Machine, id: ObjId) -> Res {
    let running = data(m, id).is_some_and(|data| data.running);
    Ok(m.bool(running))
}

fn suspended(m: &mut Machine, id: ObjId) -> Res {
    let suspended = data(m, id).is_some_and(|data| data.frame.is_some() && data.started);
    Ok(m.bool(suspended))
}

fn yield_from(m: &mut Machine, id: ObjId) -> Res {
    let inner = delegate(m, id);
    super::function::or_none(m, inner)
}

fn frame(m: &mut Machine, id: ObjId) -> Res {
    let object = super::frame_object::of_generator(m, id);
    super::function::or_none(m, object)
}

const SEND: NativeDef = NativeDef::method("send", Arity::One, send);
const THROW: NativeDef = NativeDef::method("throw", Arity::Range(1, 3), throw).shim("generator_throw");
const CLOSE: NativeDef = NativeDef::method("close", Arity::None, close).shim("generator_close");

pub const METHODS: &[NativeDef] = &[
    slots::REPR,
    NativeDef::slot("__iter__", Arity::None, itself),
    NativeDef::slot("__next__", Arity::None, next),
    SEND,
    THROW,
    CLOSE,
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("gi_code", |m, id| part(m, id, |data| data.code)),
    NAME,
    QUALNAME,
    NativeAccessor::read("gi_yieldfrom", yield_from),
    NativeAccessor::read("gi_running", running),
    NativeAccessor::read("gi_frame", frame),
    NativeAccessor::read("gi_suspended", suspended),
];

pub const COROUTINE_METHODS: &[NativeDef] = &[
    slots::REPR,
    NativeDef::slot("__await__", Arity::None, super::awaitable::await_coroutine),
    SEND,
    THROW,
    CLOSE,
];

pub const COROUTINE_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("cr_code", |m, id| part(m, id, |data| data.code)),
    NativeAccessor::member("cr_origin", |m, _| Ok(m.none())),
    NAME,
    QUALNAME,
    NativeAccessor::read("cr_await", yield_from),
    NativeAccessor::read("cr_running", running),
    NativeAccessor::read("cr_frame", frame),
    NativeAccessor::read("cr_suspended", suspended),
];

const NAME: NativeAccessor = NativeAccessor::write(
    "__name__",
    |m, id| part(m, id, |data| data.name),
    |m, id, value| set_part(m, id, value, "__name__", |data| &mut data.name),
);

const QUALNAME: NativeAccessor = NativeAccessor::write(
    "__qualname__",
    |m, id| part(m, id, |data| data.qualname),
    |m, id, value| set_part(m, id, value, "__qualname__", |data| &mut data.qualname),
);

/// `_generator_delegate(g)`: the inner iterator, or Ellipsis.
fn delegate_or_ellipsis(m: &mut Machine, args: Args) -> Res {
    let inner = delegate(m, args.at(m, 0));
    Ok(m.new_ref(if inner.is_null() { fixed::ELLIPSIS } else { inner }))
}

/// `_generator_mark_running(g, flag)`: while the inner iterator is asked, the outer generator counts as running.
fn mark_running(m: &mut Machine, args: Args) -> Res {
    let running = args.at(m, 1) == fixed::TRUE;
    if let Payload::Generator(data) = m.heap.payload_mut(args.at(m, 0)) {
        data.running = running;
    }
    Ok(m.none())
}

/// `_generator_leave_delegate(g)`: the inner iterator is finished; the outer goes on behind the `yield from`.
fn leave_delegate(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    if delegate(m, generator).is_null() {
        return Ok(m.none());
    }
    let Payload::Generator(data) = m.heap.payload_mut(generator) else {
        return Ok(m.none());
    };
    let Some(frame) = &mut data.frame else {
        return Ok(m.none());
    };
    // SEND target; YIELD_VALUE; RESUME: `pc` is at the last.
    let send = frame
        .pc
        .checked_sub(2)
        .and_then(|at| frame.body.instrs.get(at as usize))
        .copied();
    if let Some(send) = send.filter(|instr| instr.op == Opcode::Send) {
        frame.pc = send.arg;
    }
    let inner = frame.values.pop().unwrap_or_default();
    m.drop_ref(inner);
    Ok(m.none())
}

/// For `prelude/generators.py`.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_generator_delegate", Arity::One, delegate_or_ellipsis),
    NativeDef::function("_generator_mark_running", Arity::Range(2, 2), mark_running),
    NativeDef::function("_generator_leave_delegate", Arity::One, leave_delegate),
    NativeDef::function("_generator_throw_here", Arity::Range(2, 2), |m, args| {
        throw_here(m, args.at(m, 0), args.at(m, 1))
    }),
    NativeDef::function("_generator_close_here", Arity::One, |m, args| {
        close_here(m, args.at(m, 0))
    }),
    NativeDef::function("_generator_send", Arity::Range(2, 2), send),
    NativeDef::function("_generator_running", Arity::One, |m, args| running(m, args.at(m, 0))),
];

pub const ASYNC_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("ag_code", |m, id| part(m, id, |data| data.code)),
    NAME,
    QUALNAME,
    NativeAccessor::read("ag_await", yield_from),
    NativeAccessor::member("ag_running", |m, id| {
        let stepping = data(m, id).is_some_and(|data| data.stepping);
        Ok(m.bool(stepping))
    }),
    NativeAccessor::read("ag_frame", frame),
];
