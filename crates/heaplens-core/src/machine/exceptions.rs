//! Exceptions: raising, chaining, handlers, unwinding, and what is left when nothing catches.

use super::eval::JUMPED_BACK;
use super::fixed::{self, types};
use super::frame::OnReturn;
use super::tracing::{Traced, Unwinding};
use super::{Abort, Event, Machine, ObjId, Res, names};
use std::rc::Rc;

use crate::objects::{FrameData, Payload, TracebackData};

impl Machine {
    /// Whether the raised exception is an instance of a type.
    pub fn raised_is(&self, ty: ObjId) -> bool {
        !self.raised.is_null() && self.is_instance(self.raised, ty)
    }

    /// Forgets the raised exception.
    pub fn drop_raised(&mut self) {
        let raised = std::mem::take(&mut self.raised);
        if !raised.is_null() {
            self.heap.decref(raised);
        }
    }

    /// Fills a field of an exception object; borrows the value.
    pub fn set_exception_field(&mut self, exception: ObjId, index: usize, value: ObjId) {
        self.heap.incref(value);
        let old = match self.heap.payload_mut(exception) {
            Payload::Exception(data) => {
                if data.fields.len() <= index {
                    data.fields.resize(index + 1, ObjId::NULL);
                }
                std::mem::replace(&mut data.fields[index], value)
            }
            _ => value,
        };
        if !old.is_null() {
            self.heap.decref(old);
        }
    }

    /// `StopIteration.value` of the raised exception (a new reference).
    pub(super) fn stop_iteration_value(&mut self) -> ObjId {
        let value = match self.heap.payload(self.raised) {
            Payload::Exception(data) => data
                .fields
                .first()
                .copied()
                .filter(|id| !id.is_null())
                .or_else(|| self.tuple_items(data.args).first().copied()),
            _ => None,
        };
        self.heap.new_ref(value.unwrap_or(fixed::NONE))
    }

    /// The exception being handled, innermost first (borrowed), or `NULL`.
    pub fn handled_exception(&self) -> ObjId {
        let Some(place) = self.handled.iter().rposition(|id| !id.is_null()) else {
            return ObjId::NULL;
        };
        if place + 1 < self.handled.len() && self.thread_begins_above(place) {
            return ObjId::NULL;
        }
        self.handled[place]
    }

    /// Raises an exception in the frame of a generator that has just been entered (`_PyErr_ChainStackItem` of CPython's
    /// errors.c): only an exception that the generator itself handles becomes the context.
    pub(super) fn raise_thrown(&mut self, exception: ObjId) -> Abort {
        self.thrown_in = self.handled.last().is_none_or(|handled| handled.is_null());
        self.raise(exception)
    }

    /// What closes a generator: made by whoever closes it, with what is handled there as its context.
    pub fn generator_exit(&mut self) -> ObjId {
        let exit = self.exception(types::GENERATOR_EXIT, Vec::new());
        let handled = self.handled_exception();
        if !handled.is_null() {
            self.heap.incref(handled);
            if let Payload::Exception(data) = self.heap.payload_mut(exit) {
                data.context = handled;
            }
        }
        exit
    }

    /// The exception being handled becomes the context of one that is raised now.
    fn chain_context(&mut self) {
        /// Contexts after which whoever watches the clock hears of them.
        const MANY: usize = 1 << 12;
        let (raised, context) = (self.raised, self.handled_exception());
        if raised.is_null() || context.is_null() || raised == context {
            return;
        }
        // An exception already in the chain is cut out of it, so that the chain stays a chain.
        // A program may have closed it to a ring, which `slow` is met in again (`_PyErr_SetObject` of CPython's errors.c).
        let (mut at, mut slow) = (context, context);
        for length in 1.. {
            self.looks_at(if length % MANY == 0 { MANY } else { 0 });
            let next = match self.heap.payload(at) {
                Payload::Exception(data) => data.context,
                _ => ObjId::NULL,
            };
            if next.is_null() {
                break;
            }
            if next == raised {
                if let Payload::Exception(data) = self.heap.payload_mut(at) {
                    data.context = ObjId::NULL;
                }
                self.heap.decref(next);
                break;
            }
            at = next;
            if length % 2 == 0
                && let Payload::Exception(data) = self.heap.payload(slow)
            {
                slow = data.context;
            }
            if at == slow {
                break;
            }
        }
        self.heap.incref(context);
        let old = match self.heap.payload_mut(raised) {
            Payload::Exception(data) => std::mem::replace(&mut data.context, context),
            _ => context,
        };
        if !old.is_null() {
            self.heap.decref(old);
        }
    }

    /// An exception has been raised by the instruction just run: finds its handler, leaving frames on the way.
    /// `fresh` is false for an exception raised again, which keeps its context and traceback.
    pub(super) fn unwind(&mut self, fresh: bool) {
        if self.raised.is_null() {
            self.stopped = Some(super::Stopped::Bug("unwinding without an exception".into()));
            return;
        }
        let thrown_in = std::mem::take(&mut self.thrown_in);
        if fresh && !self.reraising && !thrown_in {
            self.chain_context();
        }
        self.unwind_from(Unwinding::Raised);
    }

    /// Goes on with the exception in the frame on top, from where it was when the tracer was called.
    pub(super) fn unwind_from(&mut self, from: Unwinding) {
        let mut reraised = std::mem::take(&mut self.reraising);
        let mut raised_at = self.reraised_at.take();
        let mut from = from;
        loop {
            let Some(frame) = self.frames.last() else { return };
            let at = frame.pc.saturating_sub(1);
            let (hidden, told) = (frame.body.hidden, frame.body.told);
            if from == Unwinding::Raised && !hidden && !reraised && self.let_go_operands(at, raised_at) {
                return;
            }
            if matches!(from, Unwinding::Raised | Unwinding::Alone) && (!hidden || told) && !reraised {
                self.add_traceback(at);
                if !hidden {
                    self.record_here(Event::Exception);
                }
                if self.tells_here() {
                    let triple = self.exception_triple(self.raised);
                    return self.tell_and_unwind("exception", triple, Unwinding::Told(raised_at));
                }
            }
            reraised = false;
            if let Unwinding::Told(first) = from {
                raised_at = first;
            }
            if !matches!(from, Unwinding::Emptied | Unwinding::Left) {
                let raised_at = raised_at.take();
                if self.enter_handler(at, raised_at.unwrap_or(at)) {
                    return;
                }
                if let (Some(at), Some(frame)) = (raised_at, self.frames.last_mut()) {
                    frame.pc = at + 1;
                }
                // The evaluation stack goes while the frame is still there, and with it coroutines that were to be awaited.
                if let Some(frame) = self.frames.last() {
                    self.cut_stack((frame.base + frame.body.locals) as usize);
                    self.warn_queued();
                }
                if !hidden && self.has_to_wait(None, Unwinding::Emptied) {
                    return;
                }
            }
            if from != Unwinding::Left && self.tells_here() {
                let none = self.none();
                return self.tell_and_unwind("return", none, Unwinding::Left);
            }
            from = Unwinding::Raised;
            self.record_return(ObjId::NULL);
            let Some(frame) = self.frames.pop() else { return };
            let generator = frame.generator;
            let on_return = self.leave_frame(frame);
            if !generator.is_null() {
                let ty = self.type_of(generator);
                self.finish_generator(generator);
                self.stop_escaped(ty);
            }
            if on_return == OnReturn::Program {
                self.program_failed();
                return;
            }
            match self.catch(on_return) {
                Ok(()) => return,
                Err(Abort::Raise) => {}
                Err(Abort::Stop) => return,
                Err(_) => {
                    self.stopped = Some(super::Stopped::Bug("an exception was answered with a call".into()));
                    return;
                }
            }
        }
    }

    /// Tells the tracer of the exception that is on its way, which goes on afterwards. Owns `arg`.
    fn tell_and_unwind(&mut self, event: &str, arg: ObjId, from: Unwinding) {
        let exception = std::mem::take(&mut self.raised);
        let outcome = self.tell(event, arg, Traced::Unwind { exception, from });
        self.settle(outcome);
    }

    /// PEP 479: a `StopIteration` that leaves a generator becomes a `RuntimeError`; so does a `StopAsyncIteration` that
    /// leaves an async generator. `ty` is the generator's type.
    fn stop_escaped(&mut self, ty: ObjId) {
        let stop = if self.raised_is(types::STOP_ITERATION) {
            "StopIteration"
        } else if ty == types::ASYNC_GENERATOR && self.raised_is(types::STOP_ASYNC_ITERATION) {
            "StopAsyncIteration"
        } else {
            return;
        };
        let what = generator_kind(ty);
        self.raise_from_raised(types::RUNTIME_ERROR, format!("{what} raised {stop}"));
    }

    /// Goes to the handler that guards an instruction of the running frame, if there is one. `lasti` is where the exception
    /// was raised in the first place.
    fn enter_handler(&mut self, at: u32, lasti: u32) -> bool {
        let Some(frame) = self.frames.last() else { return false };
        // The innermost entry that covers the instruction: tables list inner ones so that exactly one matches.
        let Some(handler) = frame
            .body
            .code
            .handlers
            .iter()
            .find(|handler| handler.start <= at && at < handler.end)
            .copied()
        else {
            return false;
        };
        let floor = frame.base as usize + frame.body.locals as usize + handler.depth as usize;
        self.cut_stack(floor);
        if handler.lasti {
            let offset = self.int(lasti.into());
            self.stack.push(offset);
        }
        let raised = std::mem::take(&mut self.raised);
        self.stack.push(raised);
        // A tracer sees the jump from where the exception was raised first.
        if let Some(frame) = self.frames.last_mut() {
            frame.last_line = match frame.body.lines.get(lasti as usize) {
                Some(&line) if handler.target > lasti => line,
                _ => JUMPED_BACK,
            };
            frame.pc = handler.target;
        }
        true
    }

    /// The frame object of a frame on the call stack (borrowed), made when first asked for.
    pub fn frame_object(&mut self, index: usize) -> ObjId {
        let Some(frame) = self.frames.get(index) else {
            return ObjId::NULL;
        };
        if !frame.object.is_null() {
            return frame.object;
        }
        let (code, globals, builtins, locals, serial) =
            (frame.code, frame.globals, frame.builtins, frame.locals, frame.serial);
        for id in [code, globals, builtins] {
            self.heap.incref(id);
        }
        if !locals.is_null() {
            self.heap.incref(locals);
        }
        let data = FrameData {
            serial,
            code,
            globals,
            builtins,
            locals,
            back: ObjId::NULL,
            active: true,
            values: Vec::new(),
            lasti: 0,
            line: 0,
            trace: ObjId::NULL,
            trace_lines: true,
        };
        let object = self.heap.alloc(types::FRAME, Payload::Frame(Box::new(data)));
        if let Some(frame) = self.frames.get_mut(index) {
            frame.object = object;
        }
        object
    }

    /// Puts an entry for the running frame in front of the raised exception's traceback.
    fn add_traceback(&mut self, at: u32) {
        let index = self.frames.len() - 1;
        let line = self.frames[index].body.lines.get(at as usize).copied().unwrap_or(0);
        let frame = self.frame_object(index);
        self.heap.incref(frame);
        let raised = self.raised;
        let next = match self.heap.payload(raised) {
            Payload::Exception(data) => data.traceback,
            _ => return,
        };
        let entry = self.heap.alloc(
            types::TRACEBACK,
            Payload::Traceback(Box::new(TracebackData {
                next,
                frame,
                lasti: at,
                line,
            })),
        );
        if let Payload::Exception(data) = self.heap.payload_mut(raised) {
            data.traceback = entry;
        }
    }

    // ---- instructions ----

    pub(super) fn op_raise(&mut self, count: u32) -> Res<()> {
        if count == 0 {
            let current = self.handled_exception();
            if current.is_null() {
                return Err(self.runtime_error("No active exception to reraise"));
            }
            self.heap.incref(current);
            self.reraising = true;
            return Err(self.raise(current));
        }
        let cause = if count == 2 { self.pop() } else { ObjId::NULL };
        let exception = self.pop();
        if matches!(self.heap.payload(exception), Payload::Type(_)) && self.is_subtype(exception, types::BASE_EXCEPTION)
        {
            return self.begin_call(exception, &[], ObjId::NULL, OnReturn::Raise { cause });
        }
        self.raise_with_cause(exception, cause)
    }

    /// Raises `exception from cause` (both owned; a `NULL` cause means that none was given).
    pub(super) fn raise_with_cause(&mut self, exception: ObjId, cause: ObjId) -> Res<()> {
        if !matches!(self.heap.payload(exception), Payload::Exception(_)) {
            self.heap.decref(exception);
            if !cause.is_null() {
                self.heap.decref(cause);
            }
            return Err(self.type_error("exceptions must derive from BaseException"));
        }
        if cause.is_null() {
            return Err(self.raise(exception));
        }
        let cause = match self.heap.payload(cause) {
            _ if cause == fixed::NONE => {
                self.heap.decref(cause);
                ObjId::NULL
            }
            Payload::Exception(_) => cause,
            Payload::Type(_) if self.is_subtype(cause, types::BASE_EXCEPTION) => {
                // The cause is instantiated first; then this is done again with it.
                self.stack.push(exception);
                return self.begin_call(cause, &[], ObjId::NULL, OnReturn::RaiseFrom);
            }
            _ => {
                self.drop_refs([exception, cause]);
                return Err(self.type_error("exception causes must derive from BaseException"));
            }
        };
        let old = match self.heap.payload_mut(exception) {
            Payload::Exception(data) => {
                data.suppress_context = true;
                std::mem::replace(&mut data.cause, cause)
            }
            _ => cause,
        };
        if !old.is_null() {
            self.heap.decref(old);
        }
        Err(self.raise(exception))
    }

    pub(super) fn op_push_exc_info(&mut self) -> Res<()> {
        let exception = self.pop();
        self.heap.incref(exception);
        let previous = match self.handled.last_mut() {
            Some(slot) => std::mem::replace(slot, exception),
            None => exception,
        };
        let previous = if previous.is_null() { self.none() } else { previous };
        self.stack.push(previous);
        self.stack.push(exception);
        Ok(())
    }

    pub(super) fn op_pop_except(&mut self) -> Res<()> {
        let previous = self.pop();
        let previous = if previous == fixed::NONE {
            self.heap.decref(previous);
            ObjId::NULL
        } else {
            previous
        };
        let old = self
            .handled
            .last_mut()
            .map(|slot| std::mem::replace(slot, previous))
            .unwrap_or_default();
        if !old.is_null() {
            self.heap.decref(old);
        }
        Ok(())
    }

    pub(super) fn op_check_exc_match(&mut self) -> Res<()> {
        let (wanted, exception) = (self.peek(0), self.peek(1));
        let ty = self.type_of(exception);
        let classes = self.caught_classes(wanted)?;
        let matches = classes.iter().any(|&class| self.is_subtype(ty, class));
        let wanted = self.pop();
        self.heap.decref(wanted);
        let answer = self.bool(matches);
        self.stack.push(answer);
        Ok(())
    }

    pub(super) fn op_reraise(&mut self, arg: u32) -> Res<()> {
        // The frame is again where the exception was raised first: a traceback names that place already, a tracer sees it.
        self.reraised_at = match arg {
            0 => None,
            _ => match self.heap.payload(self.peek(arg as usize)) {
                Payload::Int(lasti) => u32::try_from(*lasti).ok(),
                _ => None,
            },
        };
        let exception = self.pop();
        self.reraising = true;
        Err(self.raise(exception))
    }

    // ---- the end ----

    /// The program ended with an exception: prints it as CPython does, and sets the exit status.
    fn program_failed(&mut self) {
        let exception = std::mem::take(&mut self.raised);
        if self.is_instance(exception, types::SYSTEM_EXIT) {
            self.system_exit(exception);
            return;
        }
        self.exit_status = Some(if self.is_instance(exception, types::KEYBOARD_INTERRUPT) {
            130
        } else {
            1
        });
        let type_name = Rc::from(self.short_type_name(exception));
        self.failure = Some(super::Failure {
            type_name,
            line: self.innermost_line(exception),
        });
        self.failed_exception = exception;
    }

    /// The last line of an exception's traceback.
    fn innermost_line(&self, exception: ObjId) -> u32 {
        let mut at = match self.heap.payload(exception) {
            Payload::Exception(data) => data.traceback,
            _ => ObjId::NULL,
        };
        let mut line = 0;
        while let Payload::Traceback(data) = self.heap.payload(at) {
            line = data.line;
            at = data.next;
        }
        line
    }

    fn system_exit(&mut self, exception: ObjId) {
        let args = match self.heap.payload(exception) {
            Payload::Exception(data) => data.args,
            _ => fixed::EMPTY_TUPLE,
        };
        let code = match *self.tuple_items(args) {
            [] => fixed::NONE,
            [only] => only,
            _ => args,
        };
        self.exit_status = Some(match self.heap.payload(code) {
            _ if code == fixed::NONE => 0,
            Payload::Int(value) => (*value & 0xff) as i32,
            Payload::Bool(value) => i32::from(*value),
            Payload::Big(_) => 255,
            _ => {
                let text = match self.str_of(code) {
                    Ok(text) => text.to_string(),
                    Err(super::Abort::Slow) => {
                        // Only Python code can say it: the report does.
                        self.exit_status = Some(1);
                        self.failed_exception = exception;
                        return;
                    }
                    Err(_) => String::new(),
                };
                self.drop_raised();
                self.stderr.push_str(&crate::text::surrogate::escaped(&text));
                self.stderr.push('\n');
                1
            }
        });
        self.heap.decref(exception);
    }

    /// As [`Machine::report_ignored`], by the program's own `sys.unraisablehook`.
    pub(super) fn call_unraisable_hook(
        &mut self,
        hook: ObjId,
        trash_base: usize,
        subject: ObjId,
        callback: bool,
    ) -> Res<()> {
        let (what, exception) = self.take_ignored(subject, callback);
        for id in [hook, what] {
            self.heap.incref(id);
        }
        // What the hook's own end brings is the end of the finalizer.
        let on_return = OnReturn::Finalizer {
            trash_base,
            subject,
            callback,
        };
        self.call_prelude("call_unraisablehook", &[hook, what, exception], on_return)
    }

    /// `__del__` or a callback raised: reported, and forgotten.
    pub(super) fn report_ignored(&mut self, subject: ObjId, callback: bool) {
        let (what, exception) = self.take_ignored(subject, callback);
        self.write_unraisable(what, exception);
        if !exception.is_null() {
            self.heap.decref(exception);
        }
    }

    /// What a finalizer or callback has raised (owned), and what is called its place (borrowed).
    fn take_ignored(&mut self, subject: ObjId, callback: bool) -> (ObjId, ObjId) {
        // What has no traceback, as nothing of Python raised it, gets the place that runs now.
        let bare = matches!(self.heap.payload(self.raised), Payload::Exception(data) if data.traceback.is_null());
        if let Some(frame) = self.frames.last()
            && bare
            && !frame.body.hidden
        {
            self.add_traceback(frame.pc.saturating_sub(1));
        }
        let exception = std::mem::take(&mut self.raised);
        let what = if callback {
            match self.heap.payload(subject) {
                Payload::Weakref(data) => data.callback,
                _ => subject,
            }
        } else if matches!(self.heap.payload(subject), Payload::Generator(_)) {
            subject
        } else {
            let ty = self.type_of(subject);
            self.type_attribute(ty, self.name(names::DEL)).unwrap_or(subject)
        };
        (what, exception)
    }

    /// `PyErr_WriteUnraisable`, for an exception that nobody can catch.
    fn write_unraisable(&mut self, what: ObjId, exception: ObjId) {
        let shown = self.repr(what).unwrap_or_default();
        self.drop_raised();
        self.stderr.push_str(&format!("Exception ignored in: {shown}\n"));
        let text = super::traceback::format_alone(self, exception);
        self.stderr.push_str(&text);
    }
}

/// `_report_ignored(what, exception)` for the prelude.
pub(super) fn report_ignored(m: &mut Machine, args: super::Args) -> Res {
    let (what, exception) = (args.at(m, 0), args.at(m, 1));
    m.write_unraisable(what, exception);
    Ok(m.none())
}

/// What a generator of a type is called in error texts.
pub(super) fn generator_kind(ty: ObjId) -> &'static str {
    match ty {
        types::COROUTINE => "coroutine",
        types::ASYNC_GENERATOR => "async generator",
        _ => "generator",
    }
}
