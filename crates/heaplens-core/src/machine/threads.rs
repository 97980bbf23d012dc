//! Threads that wait: a thread is a generator of the library's (`library/_thread.py`), and the frames above it wait with it.
//!
//! Only one thread runs at a time, so one stack of frames is enough. Where a thread has to wait, the frames of its calls
//! leave that stack for its generator, and the value stack and what is being handled with them; whoever let the thread go on
//! is given an answer as by a `yield`. When the thread goes on they come back on top, and the call that waited returns.

use super::frame::{Frame, OnReturn};
use super::native::{Arity, NativeDef, Resume, Tail};
use super::{Abort, Args, Machine, ObjId, Res, types};
use crate::objects::{Payload, Place};

/// The frames above a thread's generator while it waits.
#[derive(Clone, Debug)]
pub struct Above {
    /// Their places on the value stack are counted from the beginning of `stack`.
    pub frames: Vec<Frame>,
    pub stack: Vec<ObjId>,
    /// What is being handled in the generators among them.
    pub handled: Vec<ObjId>,
    /// Depth and levels of the generator's own frame when they left.
    depth: u32,
    used: u32,
    /// What becomes of the answer that the waiting call gets.
    on_return: OnReturn,
}

impl Above {
    /// Visits every counted reference.
    pub fn references(&self, visit: &mut dyn FnMut(Place, ObjId)) {
        let mut held = |place, id: ObjId| {
            if !id.is_null() {
                visit(place, id);
            }
        };
        for (index, &id) in self.stack.iter().enumerate() {
            held(Place::Stack(index as u32), id);
        }
        for &id in &self.handled {
            held(Place::Field("exc_info"), id);
        }
        for frame in &self.frames {
            held(Place::Field("f_code"), frame.code);
            held(Place::Field("f_locals"), frame.locals);
            held(Place::Field("generator"), frame.generator);
            held(Place::Field("frame"), frame.object);
            frame
                .on_return
                .references(&mut |id| held(Place::Field("on return"), id));
        }
        self.on_return.references(&mut |id| held(Place::Field("on return"), id));
    }

    /// An estimate of the memory it takes.
    pub fn memory(&self) -> usize {
        size_of::<Above>()
            + self.frames.capacity() * size_of::<Frame>()
            + (self.stack.capacity() + self.handled.capacity()) * size_of::<ObjId>()
    }

    /// A frame's local slots.
    pub fn locals(&self, frame: &Frame) -> &[ObjId] {
        let base = frame.base as usize;
        self.stack.get(base..base + frame.body.locals as usize).unwrap_or(&[])
    }
}

impl Machine {
    /// Whether another thread than the main one runs.
    pub fn in_thread(&self) -> bool {
        let mut generators = self.frames.iter().map(|frame| frame.generator);
        generators.any(|generator| matches!(self.heap.payload(generator), Payload::Generator(data) if data.thread))
    }

    /// The running thread waits: its frames leave the stack, and whoever let it go on gets None.
    pub(super) fn park(&mut self, on_return: OnReturn) -> Res<()> {
        let place = self
            .frames
            .iter()
            .rposition(|frame| matches!(self.heap.payload(frame.generator), Payload::Generator(data) if data.thread));
        let Some(place) = place else {
            let abort = self.runtime_error("the main thread cannot be put aside");
            return self.failed(abort, on_return);
        };
        // What is being freed meanwhile belongs to no thread.
        let finalizes = |frame: &Frame| frame.on_return.finalizes();
        if on_return.finalizes() || self.frames[place + 1..].iter().any(finalizes) {
            let text = "heaplens runs one thread at a time: this would wait for another thread inside a finalizer";
            let abort = self.raise_text(types::NOT_IMPLEMENTED_ERROR, text);
            return self.failed(abort, on_return);
        }
        let mut frames: Vec<Frame> = self.frames.drain(place + 1..).collect();
        let cut = frames.first().map_or(self.stack.len(), |frame| frame.dest as usize);
        let stack = self.stack.split_off(cut);
        let generators = frames.iter().filter(|frame| !frame.generator.is_null()).count();
        let handled = self.handled.split_off(self.handled.len().saturating_sub(generators));
        for frame in &mut frames {
            frame.dest -= cut as u32;
            frame.base -= cut as u32;
        }
        let (generator, depth, used) = (
            self.frames[place].generator,
            self.frames[place].depth,
            self.frames[place].used,
        );
        if let Payload::Generator(data) = self.heap.payload_mut(generator) {
            data.above = Some(Box::new(Above {
                frames,
                stack,
                handled,
                depth,
                used,
                on_return,
            }));
        }
        let none = self.none();
        self.yield_value(none)
    }

    /// A thread goes on: its frames come back on top of its generator's, which is there already. Owns `value`.
    pub(super) fn unpark(&mut self, above: Above, value: ObjId, how: Resume) -> Res<()> {
        let (depth, used) = self.frames.last().map_or((0, 0), |frame| (frame.depth, frame.used));
        let bottom = self.stack.len() as u32;
        for mut frame in above.frames {
            frame.dest += bottom;
            frame.base += bottom;
            frame.depth = (frame.depth + depth).saturating_sub(above.depth);
            frame.used = (frame.used + used).saturating_sub(above.used);
            self.frames.push(frame);
        }
        self.stack.extend(above.stack);
        self.handled.extend(above.handled);
        match how {
            Resume::Send => self.deliver(value, above.on_return),
            Resume::Throw => {
                let abort = self.raise(value);
                self.failed(abort, above.on_return)
            }
        }
    }
}

impl Machine {
    /// Whether the running thread handles exceptions in places above this one only.
    #[cold]
    pub(super) fn thread_begins_above(&self, place: usize) -> bool {
        let generators = self.frames.iter().rev().map(|frame| frame.generator);
        let above = self.handled.len() - 1 - place;
        generators
            .filter(|generator| !generator.is_null())
            .take(above)
            .any(|generator| matches!(self.heap.payload(generator), Payload::Generator(data) if data.thread))
    }
}

/// `_thread_park()`: returns when the thread is let go on.
fn park(m: &mut Machine, _args: Args) -> Res {
    m.tail = Some(Tail::Park {
        on_return: OnReturn::Push,
    });
    Err(Abort::Call)
}

/// `_thread_resume(generator)`: lets a thread run until it waits (None is the answer) or ends (`StopIteration`).
fn resume(m: &mut Machine, args: Args) -> Res {
    let generator = args.at(m, 0);
    if let Payload::Generator(data) = m.heap.payload_mut(generator) {
        data.thread = true;
    }
    m.heap.incref(generator);
    let value = m.none();
    m.tail = Some(Tail::Resume {
        generator,
        value,
        how: Resume::Send,
        on_return: OnReturn::Push,
    });
    Err(Abort::Call)
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_thread_park", Arity::None, park),
    NativeDef::function("_thread_resume", Arity::One, resume),
];
