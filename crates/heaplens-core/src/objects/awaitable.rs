//! What coroutines and async generators hand out to be awaited (`Objects/genobject.c`): `coroutine_wrapper`,
//! `async_generator_asend` and `async_generator_athrow`.
//!
//! Each stands for one step of its generator. As with generators nothing goes on here: the machine is asked to resume the
//! frame, with [`OnReturn::AsyncStep`] to be done with what comes of it. What the async generator itself yields arrives
//! wrapped, and ends the awaitable by `StopIteration`; what it awaits arrives as it is, and is handed on.

use super::generator::{self, data, data_mut, delegate, resume};
use super::{AwaitableData, AwaitableKind, AwaitableState, GeneratorKind, Payload};
use crate::machine::{Abort, Args, Arity, AsyncStep, Machine, NativeDef, ObjId, OnReturn, Res, Resume, fixed, types};

const REUSED_SEND: &str = "cannot reuse already awaited __anext__()/asend()";
const REUSED_THROW: &str = "cannot reuse already awaited aclose()/athrow()";

fn parts(m: &Machine, id: ObjId) -> Option<AwaitableData> {
    match m.heap.payload(id) {
        Payload::Awaitable(data) => Some((**data).clone()),
        _ => None,
    }
}

fn set_state(m: &mut Machine, id: ObjId, state: AwaitableState) {
    if let Payload::Awaitable(data) = m.heap.payload_mut(id) {
        data.state = state;
    }
}

fn set_stepping(m: &mut Machine, generator: ObjId, stepping: bool) {
    if let Some(data) = data_mut(m, generator) {
        data.stepping = stepping;
    }
}

fn set_ended(m: &mut Machine, generator: ObjId) {
    if let Some(data) = data_mut(m, generator) {
        data.ended = true;
    }
}

/// A new awaitable; borrows the generator, owns the value.
fn make(m: &mut Machine, kind: AwaitableKind, generator: ObjId, value: ObjId) -> ObjId {
    let ty = match kind {
        AwaitableKind::Coroutine => types::COROUTINE_WRAPPER,
        AwaitableKind::Send => types::ASYNC_GENERATOR_ASEND,
        AwaitableKind::Throw => types::ASYNC_GENERATOR_ATHROW,
        AwaitableKind::Wrapped => types::ASYNC_GENERATOR_WRAPPED_VALUE,
    };
    if !generator.is_null() {
        m.heap.incref(generator);
    }
    let data = AwaitableData {
        kind,
        state: AwaitableState::Init,
        generator,
        value,
    };
    m.heap.alloc(ty, Payload::Awaitable(Box::new(data)))
}

/// `ASYNC_GEN_WRAP`: owns the value.
pub fn wrap(m: &mut Machine, value: ObjId) -> ObjId {
    make(m, AwaitableKind::Wrapped, ObjId::NULL, value)
}

// ---- one step ----

/// `send(value)` (owned) to an awaitable: an exception, or the call that is the result.
pub fn send(m: &mut Machine, id: ObjId, value: ObjId) -> Abort {
    let Some(data) = parts(m, id) else {
        m.drop_ref(value);
        return m.type_error("not an awaitable");
    };
    match data.kind {
        AwaitableKind::Coroutine => resume(m, data.generator, value, Resume::Send, OnReturn::Push),
        AwaitableKind::Send => send_value(m, id, &data, value),
        AwaitableKind::Throw => send_exception(m, id, &data, value),
        AwaitableKind::Wrapped => {
            m.drop_ref(value);
            m.type_error("'async_generator_wrapped_value' object is not an iterator")
        }
    }
}

fn step(m: &mut Machine, id: ObjId, step: AsyncStep) -> OnReturn {
    OnReturn::AsyncStep {
        awaitable: m.new_ref(id),
        step,
    }
}

fn stepping(m: &Machine, generator: ObjId) -> bool {
    data(m, generator).is_some_and(|data| data.stepping)
}

fn send_value(m: &mut Machine, id: ObjId, data: &AwaitableData, mut value: ObjId) -> Abort {
    match data.state {
        AwaitableState::Closed => {
            m.drop_ref(value);
            return m.runtime_error(REUSED_SEND);
        }
        AwaitableState::Init => {
            if stepping(m, data.generator) {
                m.drop_ref(value);
                return m.runtime_error("anext(): asynchronous generator is already running");
            }
            if value == fixed::NONE {
                m.drop_ref(value);
                value = m.new_ref(data.value);
            }
            set_state(m, id, AwaitableState::Iterating);
        }
        AwaitableState::Iterating => {}
    }
    set_stepping(m, data.generator, true);
    let on_return = step(m, id, AsyncStep::Next);
    resume(m, data.generator, value, Resume::Send, on_return)
}

fn send_exception(m: &mut Machine, id: ObjId, data: &AwaitableData, value: ObjId) -> Abort {
    let closing = data.value.is_null();
    let generator = data.generator;
    if data.state == AwaitableState::Closed {
        m.drop_ref(value);
        return m.runtime_error(REUSED_THROW);
    }
    let over = generator::data(m, generator).is_none_or(|data| data.frame.is_none() && !data.running);
    if over {
        m.drop_ref(value);
        set_state(m, id, AwaitableState::Closed);
        return m.raise_bare(types::STOP_ITERATION);
    }
    if data.state == AwaitableState::Iterating {
        let on_return = step(m, id, AsyncStep::Next);
        return resume(m, generator, value, Resume::Send, on_return);
    }
    let plain = value == fixed::NONE;
    m.drop_ref(value);
    if stepping(m, generator) {
        set_state(m, id, AwaitableState::Closed);
        let name = if closing { "aclose" } else { "athrow" };
        return m.runtime_error(format!("{name}(): asynchronous generator is already running"));
    }
    if generator::data(m, generator).is_some_and(|data| data.ended) {
        set_state(m, id, AwaitableState::Closed);
        return m.raise_bare(types::STOP_ASYNC_ITERATION);
    }
    if !plain {
        return m.runtime_error("can't send non-None value to a just-started coroutine");
    }
    set_state(m, id, AwaitableState::Iterating);
    set_stepping(m, generator, true);
    let on_return = step(m, id, AsyncStep::First);
    let thrown = if closing {
        set_ended(m, generator);
        let exit = m.exception(types::GENERATOR_EXIT, Vec::new());
        vec![exit]
    } else {
        let items = m.tuple_items(data.value).to_vec();
        items.into_iter().map(|item| m.new_ref(item)).collect()
    };
    throw_into(m, generator, thrown, false, on_return)
}

/// Throws into a generator what the arguments of `throw` (owned) say. What it delegates to is thrown into first, or closed
/// if a `GeneratorExit` is thrown and `close_inner` is set.
fn throw_into(
    m: &mut Machine,
    generator: ObjId,
    mut args: Vec<ObjId>,
    close_inner: bool,
    on_return: OnReturn,
) -> Abort {
    if let [exception] = *args
        && matches!(m.heap.payload(exception), Payload::Exception(_))
        && delegate(m, generator).is_null()
    {
        return resume(m, generator, exception, Resume::Throw, on_return);
    }
    let function = match m.prelude_function("generator_throw") {
        Ok(function) => function,
        Err(abort) => {
            m.drop_refs(args);
            m.drop_on_return(on_return);
            return abort;
        }
    };
    args.insert(0, m.new_ref(generator));
    while args.len() < 4 {
        args.push(m.none());
    }
    args.push(m.bool(close_inner));
    let abort = m.tail_call_then(function, args, on_return);
    m.drop_ref(function);
    abort
}

/// An async generator has yielded, wrapped, or handed on a value (owned) in a step for `awaitable` (owned).
pub fn yielded(m: &mut Machine, awaitable: ObjId, step: AsyncStep, value: ObjId) -> Res {
    let inner = match m.heap.payload(value) {
        Payload::Awaitable(data) if data.kind == AwaitableKind::Wrapped => data.value,
        _ => {
            m.drop_ref(awaitable);
            return Ok(value);
        }
    };
    let Some(data) = parts(m, awaitable) else {
        return Ok(value);
    };
    let closing = data.kind == AwaitableKind::Throw && data.value.is_null();
    set_stepping(m, data.generator, false);
    if data.kind == AwaitableKind::Send || closing || step == AsyncStep::First {
        set_state(m, awaitable, AwaitableState::Closed);
    }
    let inner = m.new_ref(inner);
    m.drop_ref(value);
    m.drop_ref(awaitable);
    if closing {
        m.drop_ref(inner);
        return Err(m.runtime_error("async generator ignored GeneratorExit"));
    }
    Err(stop_iteration(m, inner))
}

/// `StopIteration` with a value (owned).
fn stop_iteration(m: &mut Machine, value: ObjId) -> Abort {
    let args = if value == fixed::NONE {
        m.drop_ref(value);
        Vec::new()
    } else {
        vec![value]
    };
    let exception = m.exception(types::STOP_ITERATION, args);
    m.raise(exception)
}

/// An exception has left an async generator in a step for `awaitable` (owned).
pub fn raised(m: &mut Machine, awaitable: ObjId, step: AsyncStep) {
    let Some(data) = parts(m, awaitable) else { return };
    let over = m.raised_is(types::STOP_ASYNC_ITERATION) || m.raised_is(types::GENERATOR_EXIT);
    let closing = data.kind == AwaitableKind::Throw && data.value.is_null();
    if !closing {
        if over {
            set_ended(m, data.generator);
        }
        set_stepping(m, data.generator, false);
    }
    match (data.kind, step) {
        (AwaitableKind::Send, _) | (AwaitableKind::Throw, AsyncStep::First) => {
            set_stepping(m, data.generator, false);
            set_state(m, awaitable, AwaitableState::Closed);
        }
        (AwaitableKind::Throw, AsyncStep::Next) if closing => {
            set_stepping(m, data.generator, false);
            set_state(m, awaitable, AwaitableState::Closed);
        }
        _ => {}
    }
    m.drop_ref(awaitable);
    // `aclose()` has done what it was called for.
    if closing && over {
        m.raise_bare(types::STOP_ITERATION);
    }
}

// ---- methods of awaitables ----

fn itself(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    Ok(m.new_ref(id))
}

fn next(m: &mut Machine, args: Args) -> Res {
    let none = m.none();
    Err(send(m, args.at(m, 0), none))
}

fn send_method(m: &mut Machine, args: Args) -> Res {
    let (id, value) = (args.at(m, 0), args.at(m, 1));
    m.heap.incref(value);
    Err(send(m, id, value))
}

fn throw(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let Some(data) = parts(m, id) else {
        return Ok(m.none());
    };
    if data.state == AwaitableState::Closed {
        let text = if data.kind == AwaitableKind::Send {
            REUSED_SEND
        } else {
            REUSED_THROW
        };
        return Err(m.runtime_error(text));
    }
    let thrown = args.rest(m, 1).into_iter().map(|arg| m.new_ref(arg)).collect();
    let on_return = match data.kind {
        AwaitableKind::Coroutine => OnReturn::Push,
        _ => step(m, id, AsyncStep::Thrown),
    };
    Err(throw_into(m, data.generator, thrown, true, on_return))
}

fn close(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let Some(data) = parts(m, id) else {
        return Ok(m.none());
    };
    if data.kind == AwaitableKind::Coroutine {
        return generator::close_generator(m, data.generator);
    }
    set_state(m, id, AwaitableState::Closed);
    Ok(m.none())
}

const NEXT: NativeDef = NativeDef::slot("__next__", Arity::None, next);
const ITER: NativeDef = NativeDef::slot("__iter__", Arity::None, itself);
const SEND: NativeDef = NativeDef::method("send", Arity::One, send_method);
const THROW: NativeDef = NativeDef::method("throw", Arity::Range(1, 3), throw);
const CLOSE: NativeDef = NativeDef::method("close", Arity::None, close).shim("coroutine_wrapper_close");

pub const WRAPPER_METHODS: &[NativeDef] = &[ITER, NEXT, SEND, THROW, CLOSE];
pub const STEP_METHODS: &[NativeDef] = &[
    NativeDef::slot("__await__", Arity::None, itself),
    ITER,
    NEXT,
    SEND,
    THROW,
    CLOSE,
];

// ---- methods of coroutines and async generators ----

/// `coroutine.__await__`
pub fn await_coroutine(m: &mut Machine, args: Args) -> Res {
    let coroutine = args.at(m, 0);
    Ok(make(m, AwaitableKind::Coroutine, coroutine, ObjId::NULL))
}

/// The hooks of `sys.set_asyncgen_hooks` meet an async generator when it is first used; `Slow` if one has to be called.
fn meet_hooks(m: &mut Machine, generator: ObjId) -> Res<()> {
    if data(m, generator).is_some_and(|data| data.hooked) {
        return Ok(());
    }
    if !m.asyncgen_hooks[0].is_null() {
        return Err(Abort::Slow);
    }
    note_hooks(m, generator);
    Ok(())
}

fn note_hooks(m: &mut Machine, generator: ObjId) {
    let finalizer = m.asyncgen_hooks[1];
    if !finalizer.is_null() {
        m.heap.incref(finalizer);
    }
    if let Some(data) = data_mut(m, generator) {
        data.hooked = true;
        data.finalizer = finalizer;
    }
}

/// `__anext__` of an async generator.
pub fn anext(m: &mut Machine, generator: ObjId) -> Res {
    meet_hooks(m, generator)?;
    let none = m.none();
    Ok(make(m, AwaitableKind::Send, generator, none))
}

fn anext_method(m: &mut Machine, args: Args) -> Res {
    anext(m, args.at(m, 0))
}

fn asend(m: &mut Machine, args: Args) -> Res {
    let (generator, value) = (args.at(m, 0), args.at(m, 1));
    meet_hooks(m, generator)?;
    let value = m.new_ref(value);
    Ok(make(m, AwaitableKind::Send, generator, value))
}

fn athrow(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    meet_hooks(m, generator)?;
    let items = args.rest(m, 1).into_iter().map(|arg| m.new_ref(arg)).collect();
    let thrown = m.tuple(items);
    Ok(make(m, AwaitableKind::Throw, generator, thrown))
}

fn aclose(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    meet_hooks(m, generator)?;
    Ok(make(m, AwaitableKind::Throw, generator, ObjId::NULL))
}

pub const ASYNC_GENERATOR_METHODS: &[NativeDef] = &[
    super::slots::REPR,
    NativeDef::slot("__aiter__", Arity::None, itself),
    NativeDef::slot("__anext__", Arity::None, anext_method).shim("async_generator_anext"),
    NativeDef::method("asend", Arity::One, asend).shim("async_generator_asend"),
    NativeDef::method("athrow", Arity::Range(1, 3), athrow).shim("async_generator_athrow"),
    NativeDef::method("aclose", Arity::None, aclose).shim("async_generator_aclose"),
    NativeDef::class_method("__class_getitem__", Arity::One, super::exception::class_getitem),
];

/// `_asyncgen_firstiter(g)`: the hook to be called for an async generator that has not met it, or None.
fn firstiter(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    note_hooks(m, generator);
    super::function::or_none(m, m.asyncgen_hooks[0])
}

/// `_awaitable_generator(w)`: the coroutine of a `coroutine_wrapper`.
fn generator_of(m: &mut Machine, args: Args) -> Res {
    let generator = parts(m, args.at(m, 0)).map(|data| data.generator).unwrap_or_default();
    super::function::or_none(m, generator)
}

/// `_is_awaitable_generator(x)`: a coroutine, or a generator that may be awaited.
fn is_awaitable_generator(m: &mut Machine, args: Args) -> Res {
    let answer = data(m, args.at(m, 0)).is_some_and(|data| data.awaitable);
    Ok(m.bool(answer))
}

/// `_throws_natively(x)`: a generator or coroutine, whose `throw` is known.
fn throws_natively(m: &mut Machine, args: Args) -> Res {
    let answer = data(m, args.at(m, 0)).is_some_and(|data| data.kind != GeneratorKind::AsyncGenerator);
    Ok(m.bool(answer))
}

/// For `prelude/generators.py`.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_asyncgen_firstiter", Arity::One, firstiter),
    NativeDef::function("_awaitable_generator", Arity::One, generator_of),
    NativeDef::function("_is_awaitable_generator", Arity::One, is_awaitable_generator),
    NativeDef::function("_throws_natively", Arity::One, throws_natively),
];
