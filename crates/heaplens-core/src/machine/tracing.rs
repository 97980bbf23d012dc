//! `sys.settrace`: a function of the program's that is told of calls, lines, returns and exceptions.
//!
//! The function is called between two instructions, like any other, by a hidden function of the prelude (`tell_tracer`).
//! While it runs nothing is told, as in CPython. What was about to happen waits in the call's [`OnReturn::Traced`]: a line's
//! first instruction and a `return` are simply run (again) afterwards, and an exception goes on from where it was.

use super::frame::{Frame, OnReturn, SavedFrame};
use super::{Machine, ObjId, Res};
use crate::objects::{GeneratorKind, Payload};

/// The function that the program has set.
#[derive(Clone, Debug, Default)]
pub struct Tracer {
    /// Owned, or `NULL`.
    pub function: ObjId,
    /// It is running, and is told of nothing.
    pub running: bool,
    /// It has been told of the `return` that this frame (its serial number) is about to run.
    told: Option<u64>,
}

/// What goes on when the tracer has been told.
#[derive(Clone, Debug, PartialEq)]
pub enum Traced {
    /// The instruction after the one that runs: it was a call's first.
    Next,
    /// The instruction that the frame is at: a line begins there.
    Line,
    /// As `Line`, of a `return` or `yield`.
    Leave,
    /// The exception (owned) is raised in a generator that has been asked to go on with it.
    Throw(ObjId),
    /// The `StopIteration` (owned) ends a loop.
    LoopEnd(ObjId),
    /// The `StopIteration` (owned) ends a `yield from` or `await`.
    SendEnd(ObjId),
    /// The exception (owned) goes on through the frame on top.
    Unwind { exception: ObjId, from: Unwinding },
}

/// How far an exception is with a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unwinding {
    #[default]
    Raised,
    /// What the instruction had taken has been let go.
    Alone,
    /// The tracer knows that it has been raised, at this instruction in the first place.
    Told(Option<u32>),
    /// Nothing handles it here, and the frame's value stack is gone.
    Emptied,
    /// The tracer knows that the frame is left.
    Left,
}

impl Traced {
    /// The exception that is held meanwhile (borrowed), or `NULL`.
    pub fn exception(&self) -> ObjId {
        match self {
            Traced::Throw(exception)
            | Traced::LoopEnd(exception)
            | Traced::SendEnd(exception)
            | Traced::Unwind { exception, .. } => *exception,
            _ => ObjId::NULL,
        }
    }
}

impl Machine {
    /// Whether the tracer is to be told of calls: there is one, it does not run, and the frame on top is the program's.
    #[inline]
    pub(super) fn tells_calls(&self) -> bool {
        !self.tracer.function.is_null()
            && !self.tracer.running
            && self.frames.last().is_some_and(|frame| !frame.body.hidden)
    }

    /// Whether the frame on top has a function of its own that is to be told what happens in it.
    #[inline]
    pub(super) fn tells_here(&self) -> bool {
        self.tells_calls() && self.local_tracer().is_some()
    }

    fn local_tracer(&self) -> Option<&crate::objects::FrameData> {
        match self.heap.payload(self.frames.last()?.object) {
            Payload::Frame(data) if !data.trace.is_null() => Some(data),
            _ => None,
        }
    }

    /// The generator whose frame counts as on the stack where `frame` is: `frame` is that of the prelude's
    /// `generator_throw`, at work on a generator or coroutine that the generator delegates to (`_gen_throw`).
    pub fn handing_on(&self, frame: &Frame) -> Option<(ObjId, &SavedFrame)> {
        let code = &frame.body.code;
        if !frame.body.hidden || &*code.name != "generator_throw" {
            return None;
        }
        let local = |place: usize| self.stack.get(frame.base as usize + place).copied();
        let throws = code
            .locals_plus
            .iter()
            .position(|name| &**name == "throw")
            .and_then(local);
        let generator = local(0)?;
        let Payload::Generator(data) = self.heap.payload(generator) else {
            return None;
        };
        let saved = data
            .frame
            .as_deref()
            .filter(|saved| data.running && !saved.body.hidden)?;
        let into = matches!(self.heap.payload(saved.delegate()), Payload::Generator(inner) if inner.kind != GeneratorKind::AsyncGenerator);
        (into && throws.is_some_and(|throws| !throws.is_null())).then_some((generator, saved))
    }

    /// A line begins at the instruction `pc` of the frame on top. True: the tracer is called first.
    pub(super) fn tell_line(&mut self, pc: usize, line: u32) -> Res<bool> {
        if !self.local_tracer().is_some_and(|data| data.trace_lines) {
            return Ok(false);
        }
        if let Some(frame) = self.frames.last_mut() {
            // The frame is at this instruction already, and the line is begun.
            frame.pc = pc as u32 + 1;
            frame.last_line = line;
        }
        let none = self.none();
        self.tell("line", none, Traced::Line)?;
        Ok(true)
    }

    /// The instruction that has been taken leaves the frame with `value` (borrowed). True: the tracer is called first.
    pub(super) fn tell_leaving(&mut self, value: ObjId) -> Res<bool> {
        if !self.tells_here() {
            return Ok(false);
        }
        let serial = self.frames.last().map(|frame| frame.serial);
        if self.tracer.told == serial {
            self.tracer.told = None;
            return Ok(false);
        }
        self.heap.incref(value);
        self.tell("return", value, Traced::Leave)?;
        Ok(true)
    }

    /// Calls the tracer about the frame on top. Owns `arg` and what `traced` holds.
    pub(super) fn tell(&mut self, event: &str, arg: ObjId, traced: Traced) -> Res<()> {
        let frame = self.frame_object(self.frames.len().saturating_sub(1));
        let function = self.prelude_function("tell_tracer")?;
        self.heap.incref(frame);
        let event = self.intern(event);
        self.tracer.running = true;
        let on_return = OnReturn::Traced(Box::new(traced));
        self.begin_call(function, &[frame, event, arg], ObjId::NULL, on_return)
    }

    /// The argument of an `exception` event, for the exception that is on its way: its type, itself, its traceback.
    pub(super) fn exception_triple(&mut self, exception: ObjId) -> ObjId {
        let traceback = match self.heap.payload(exception) {
            Payload::Exception(data) if !data.traceback.is_null() => data.traceback,
            _ => super::fixed::NONE,
        };
        let parts = [self.type_of(exception), exception, traceback];
        let parts = parts.map(|part| self.new_ref(part));
        self.tuple(parts.to_vec())
    }

    /// Whether the exception on its way was raised by Python code: the program's, or what CPython has written in Python
    /// (`_held_by`).
    pub(super) fn raised_in_python(&self) -> bool {
        let held = |fields: &[ObjId]| fields.get(1).is_some_and(|held| !held.is_null());
        matches!(self.heap.payload(self.raised), Payload::Exception(data)
            if !data.traceback.is_null() || held(&data.fields))
    }

    /// Tells of the `StopIteration` that ends something here.
    pub(super) fn tell_of_end(&mut self, exception: ObjId, traced: Traced) -> Res<()> {
        let triple = self.exception_triple(exception);
        self.tell("exception", triple, traced)
    }

    /// The tracer has returned.
    pub(super) fn traced(&mut self, traced: Traced) -> Res<()> {
        self.tracer.running = false;
        match traced {
            Traced::Next => Ok(()),
            Traced::Line | Traced::Leave => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.pc -= 1;
                    if traced == Traced::Leave {
                        self.tracer.told = Some(frame.serial);
                    }
                }
                Ok(())
            }
            Traced::Throw(exception) => Err(self.raise_thrown(exception)),
            Traced::LoopEnd(exception) => {
                self.heap.decref(exception);
                self.end_loop();
                Ok(())
            }
            Traced::SendEnd(exception) => {
                self.raised = exception;
                self.end_send();
                Ok(())
            }
            Traced::Unwind { exception, from } => {
                self.raised = exception;
                self.unwind_from(from);
                Ok(())
            }
        }
    }
}
