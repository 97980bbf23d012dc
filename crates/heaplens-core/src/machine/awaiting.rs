//! Instructions of `async` code: `await`, `async for`, `async with` (PEP 492 and 525), and the warning about a coroutine
//! that was never awaited.

use super::fixed::{self, types};
use super::frame::OnReturn;
use super::heap::Interruption;
use super::{Abort, Machine, ObjId, Res, names};
use crate::code::{Instr, Opcode, flags};
use crate::objects::{GeneratorKind, Payload, awaitable};

impl Machine {
    pub(super) fn op_async(&mut self, instr: Instr) -> Res<()> {
        match instr.op {
            Opcode::GetAwaitable => self.op_get_awaitable(instr.arg),
            Opcode::GetAiter => self.op_get_aiter(),
            Opcode::GetAnext => self.op_get_anext(),
            Opcode::EndAsyncFor => self.op_end_async_for(),
            Opcode::BeforeAsyncWith => self.op_before_async_with(),
            _ => {
                let value = self.pop();
                let wrapped = awaitable::wrap(self, value);
                self.stack.push(wrapped);
                Ok(())
            }
        }
    }

    /// Whether an object is awaited as it is: a coroutine, or a generator under `types.coroutine`.
    fn is_awaitable_generator(&self, id: ObjId) -> bool {
        matches!(self.heap.payload(id), Payload::Generator(data) if data.awaitable)
    }

    /// Whether an object is an iterator by its type.
    fn is_iterator(&self, id: ObjId) -> bool {
        self.type_attribute(self.type_of(id), self.name(names::NEXT)).is_some()
    }

    /// `GET_AWAITABLE`: the operand is replaced by the iterator that `SEND` drives. `whence` is 1 after `__aenter__` and
    /// 2 after `__aexit__`.
    fn op_get_awaitable(&mut self, whence: u32) -> Res<()> {
        let object = self.top();
        match self.heap.payload(object) {
            Payload::Generator(data) if data.awaitable => {
                let awaited = data.frame.as_ref().is_some_and(|frame| !frame.delegate().is_null());
                if data.kind == GeneratorKind::Coroutine && awaited {
                    return Err(self.runtime_error("coroutine is being awaited already"));
                }
                return Ok(());
            }
            _ => {}
        }
        if let Some(method) = self.special_method(object, names::AWAIT)? {
            let object = self.pop();
            return self.call_bound(method, &[object], OnReturn::Awaitable);
        }
        let name = self.type_name(object);
        let method = match whence {
            1 => "__aenter__",
            2 => "__aexit__",
            _ => return Err(self.type_error(format!("object {name} can't be used in 'await' expression"))),
        };
        Err(self.type_error(format!(
            "'async with' received an object from {method} that does not implement __await__: {name}"
        )))
    }

    /// `__await__` has returned a value (owned).
    pub(super) fn check_awaitable(&mut self, value: ObjId) -> Res<()> {
        let text = if self.is_awaitable_generator(value) {
            "__await__() returned a coroutine".to_string()
        } else if self.is_iterator(value) {
            self.stack.push(value);
            return Ok(());
        } else {
            let name = self.type_name(value);
            format!("__await__() returned non-iterator of type '{name}'")
        };
        self.heap.decref(value);
        Err(self.type_error(text))
    }

    fn op_get_aiter(&mut self) -> Res<()> {
        let object = self.top();
        let Some(method) = self.special_method(object, names::AITER)? else {
            let name = self.type_name(object);
            return Err(self.type_error(format!(
                "'async for' requires an object with __aiter__ method, got {name}"
            )));
        };
        let object = self.pop();
        self.call_bound(method, &[object], OnReturn::Aiter)
    }

    /// `__aiter__` has returned a value (owned).
    pub(super) fn check_aiter(&mut self, value: ObjId) -> Res<()> {
        if self
            .type_attribute(self.type_of(value), self.name(names::ANEXT))
            .is_some()
        {
            self.stack.push(value);
            return Ok(());
        }
        let name = self.type_name(value);
        self.heap.decref(value);
        Err(self.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {name}"
        )))
    }

    /// `GET_ANEXT`: pushes the awaitable of the next item; the iterator stays.
    fn op_get_anext(&mut self) -> Res<()> {
        let iterator = self.top();
        if self.type_of(iterator) == types::ASYNC_GENERATOR {
            return match awaitable::anext(self, iterator) {
                Ok(step) => {
                    self.stack.push(step);
                    Ok(())
                }
                Err(Abort::Slow) => {
                    self.heap.incref(iterator);
                    self.call_prelude("async_generator_anext", &[iterator], OnReturn::Push)
                }
                Err(abort) => Err(abort),
            };
        }
        let Some(method) = self.special_method(iterator, names::ANEXT)? else {
            let name = self.type_name(iterator);
            return Err(self.type_error(format!(
                "'async for' requires an iterator with __anext__ method, got {name}"
            )));
        };
        self.heap.incref(iterator);
        self.call_bound(method, &[iterator], OnReturn::Anext)
    }

    /// `__anext__` has returned a value (owned), which must be awaitable.
    pub(super) fn check_anext(&mut self, value: ObjId) -> Res<()> {
        if self.is_awaitable_generator(value) {
            self.stack.push(value);
            return Ok(());
        }
        let ty = self.type_of(value);
        let ty = self.heap.new_ref(ty);
        match self.special_method(value, names::AWAIT) {
            Ok(Some(method)) => self.call_bound(method, &[value], OnReturn::Awaitable.then(OnReturn::AnextResult(ty))),
            Ok(None) => {
                let name = self.type_name(value);
                self.heap.decref(value);
                self.type_error(format!("object {name} can't be used in 'await' expression"));
                Err(self.invalid_anext(ty))
            }
            Err(abort) => {
                self.heap.decref(value);
                self.heap.decref(ty);
                Err(abort)
            }
        }
    }

    /// The raised exception becomes the cause of a `TypeError` about what `__anext__` gave: an object of type `ty` (owned).
    pub(super) fn invalid_anext(&mut self, ty: ObjId) -> Abort {
        let name = self.name_of_type(ty).to_string();
        self.heap.decref(ty);
        self.raise_from_raised(
            types::TYPE_ERROR,
            format!("'async for' received an invalid object from __anext__: {name}"),
        )
    }

    /// `_PyErr_FormatFromCause`: the raised exception becomes cause and context of a new one.
    pub(super) fn raise_from_raised(&mut self, ty: ObjId, text: String) -> Abort {
        let cause = std::mem::take(&mut self.raised);
        let message = self.str(text);
        let exception = self.exception(ty, vec![message]);
        self.heap.incref(cause);
        if let Payload::Exception(data) = self.heap.payload_mut(exception) {
            data.cause = cause;
            data.context = cause;
            data.suppress_context = true;
        }
        self.raise(exception)
    }

    /// `END_ASYNC_FOR`: `StopAsyncIteration` is the end of the loop, anything else goes on.
    fn op_end_async_for(&mut self) -> Res<()> {
        let exception = self.pop();
        if self.is_instance(exception, types::STOP_ASYNC_ITERATION) {
            let iterator = self.pop();
            self.drop_refs([exception, iterator]);
            return Ok(());
        }
        self.reraising = true;
        Err(self.raise(exception))
    }

    fn op_before_async_with(&mut self) -> Res<()> {
        let names = (names::AENTER, names::AEXIT);
        self.enter_manager(names, "asynchronous context manager", "__aexit__")
    }

    /// `GET_YIELD_FROM_ITER`
    pub(super) fn op_get_yield_from_iter(&mut self) -> Res<()> {
        let kind = match self.heap.payload(self.top()) {
            Payload::Generator(data) => data.kind,
            _ => return self.op_get_iter(),
        };
        let running = self.frames.last().map_or(0, |frame| frame.body.flags);
        match kind {
            GeneratorKind::Generator => Ok(()),
            GeneratorKind::Coroutine if running & (flags::COROUTINE | flags::ITERABLE_COROUTINE) != 0 => Ok(()),
            GeneratorKind::Coroutine => {
                Err(self.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
            }
            GeneratorKind::AsyncGenerator => self.op_get_iter(),
        }
    }

    /// Warns now of coroutines whose finalization waits for the end of the instruction, as the running frame is about to go.
    pub(super) fn warn_queued(&mut self) {
        if self.heap.interruptions.is_empty() {
            return;
        }
        let queued: Vec<ObjId> = self
            .heap
            .interruptions
            .iter()
            .filter_map(|interruption| match *interruption {
                Interruption::Finalize(id) => Some(id),
                Interruption::WeakrefCallback(_) => None,
            })
            .collect();
        for id in queued {
            if matches!(self.heap.payload(id), Payload::Generator(data) if data.kind == GeneratorKind::Coroutine && !data.started)
            {
                if !self.has_warnings() {
                    self.warn_never_awaited(id);
                } else if let Some((filename, line, _)) = self.place_of_caller() {
                    self.unawaited.push((id, filename, line));
                }
            }
        }
    }

    /// Prints the warning about a coroutine that dies without having begun, as the `warnings` module does: once for each
    /// line and text.
    pub(super) fn warn_never_awaited(&mut self, coroutine: ObjId) {
        let Payload::Generator(data) = self.heap.payload_mut(coroutine) else {
            return;
        };
        // It has no more than this one warning in it.
        if std::mem::replace(&mut data.hooked, true) {
            return;
        }
        let qualname = data.qualname;
        let text = format!(
            "RuntimeWarning: coroutine '{}' was never awaited",
            self.text_of(qualname).text
        );
        let Some((filename, line, globals)) = self.place_of_caller() else {
            self.stderr.push_str(&format!("sys:1: {text}\n"));
            return;
        };
        self.register_warning(globals, text.trim_start_matches("RuntimeWarning: "), line);
        if !self.warned.insert((text.clone(), line)) {
            return;
        }
        self.stderr.push_str(&format!("{filename}:{line}: {text}\n"));
        let source = (*filename == *self.filename)
            .then(|| self.source.lines().nth((line as usize).saturating_sub(1)))
            .flatten();
        if let Some(source) = source {
            let source = format!("  {}\n", source.trim());
            self.stderr.push_str(&source);
        }
        self.stderr
            .push_str("RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
    }

    fn place_of_caller(&self) -> Option<(String, u32, ObjId)> {
        let frame = self.caller().and_then(|index| self.frames.get(index))?;
        let at = frame.pc.saturating_sub(1) as usize;
        let line = frame.body.lines.get(at).copied().unwrap_or(0);
        Some((frame.body.code.filename.to_string(), line, frame.globals))
    }

    /// Whether the program has the module `warnings`, whose filters then decide.
    fn has_warnings(&self) -> bool {
        self.phase == super::Phase::Program
            && self
                .dict_get_text(self.modules, "warnings")
                .is_some_and(|module| module != fixed::NONE)
    }

    /// Has the module `warnings` tell of a coroutine (owned) that dies without having begun; `false` without that module.
    pub(super) fn warns_by_module(&mut self, coroutine: ObjId, on_return: OnReturn) -> Option<Res<()>> {
        if !self.has_warnings() {
            return None;
        }
        let known = self.unawaited.iter().position(|(id, ..)| *id == coroutine);
        let (filename, line) = match known {
            Some(index) => {
                let (_, filename, line) = self.unawaited.swap_remove(index);
                (filename, line)
            }
            None => {
                let (filename, line, _) = self.place_of_caller()?;
                (filename, line)
            }
        };
        let arguments = [coroutine, self.str(filename), self.int(line.into())];
        Some(self.call_prelude("warn_never_awaited", &arguments, on_return))
    }

    /// Notes a `RuntimeWarning` in the module it is about: in `__warningregistry__`, where the `warnings` module looks.
    fn register_warning(&mut self, globals: ObjId, text: &str, line: u32) {
        let name = self.intern("__warningregistry__");
        let known = self.dict_get_str(globals, name);
        let registry = known.unwrap_or_else(|| {
            let registry = self.dict();
            self.dict_set_str(globals, name, registry);
            let version = self.intern("version");
            let none_yet = self.int(0);
            self.dict_set_str(registry, version, none_yet);
            self.heap.decref(version);
            registry
        });
        self.heap.decref(name);
        if !matches!(self.heap.payload(registry), Payload::Dict(_)) {
            return;
        }
        let category = self.heap.new_ref(types::RUNTIME_WARNING);
        let parts = vec![self.str(text), category, self.int(line.into())];
        let key = self.tuple(parts);
        let shown = self.bool(true);
        // A tuple of atoms has a hash.
        let _ = self.dict_set(registry, key, shown);
        self.heap.decref(key);
    }
}
