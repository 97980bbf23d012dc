//! What a tracer written in Python would keep alive, kept alive as it would.
//!
//! Such a tracer (Python Tutor's is one) holds the frame object of every call that it was told of, so that what finished
//! functions had in their variables can still be shown; and a trace function that stores a frame's return value among its
//! locals keeps that too. A machine with a [`Witness`] holds the same objects, by counted references like any other, and so
//! frees nothing that such a tracer would have kept. It also repeats on standard output what is read by `input`, as a terminal does.

use std::collections::BTreeMap;

use super::call::CallSite;
use super::{Abort, Event, Frame, Machine, ObjId, OnReturn, Res, fixed, types};
use crate::code::LocalKind;
use crate::objects::{Payload, frame_object};

/// What is kept for a tracer.
#[derive(Clone, Debug, Default)]
pub struct Witness {
    /// Frame objects in the order of their first calls (owned), by the serial number of the frame.
    pub frames: BTreeMap<u64, ObjId>,
    /// What each frame has returned or yielded last (owned), unless it has been called again since.
    pub returned: BTreeMap<u64, ObjId>,
}

/// Instructions that [`Machine::ask_str`] may take.
const PATIENCE: u64 = 1_000_000;

impl Machine {
    /// From now on, keeps what a tracer would.
    pub fn keep_frames(&mut self) {
        self.witness = Some(Box::default());
    }

    /// What is kept, if anything is.
    pub fn witness(&self) -> Option<&Witness> {
        self.witness.as_deref()
    }

    /// Keeps what belongs to an event of the running frame; `value` is what it returns or yields.
    #[cold]
    pub(super) fn keep(&mut self, event: Event, value: ObjId) {
        let Some(mut witness) = self.witness.take() else { return };
        let index = self.frames.len().saturating_sub(1);
        let serial = self.frames.get(index).map_or(0, |frame| frame.serial);
        let old = match event {
            Event::Call => {
                witness.frames.entry(serial).or_insert_with(|| {
                    let frame = self.frame_object(index);
                    self.heap.new_ref(frame)
                });
                witness.returned.remove(&serial)
            }
            Event::Return => {
                let value = if value.is_null() { fixed::NONE } else { value };
                witness.returned.insert(serial, self.heap.new_ref(value))
            }
            Event::Line | Event::Exception => None,
        };
        self.witness = Some(witness);
        if let Some(old) = old {
            self.heap.decref(old);
        }
    }

    /// The variables of a function's frame by their names, cells looked into and unbound ones left out: `f_locals`.
    pub fn frame_variables(&self, frame: ObjId) -> Vec<(ObjId, LocalKind, ObjId)> {
        frame_object::variables(self, frame)
    }

    /// The innermost frame of the program's text that is on the call stack.
    pub fn running_frame(&self) -> Option<&Frame> {
        self.frames.iter().rfind(|frame| !frame.body.hidden)
    }

    /// What `str(object)` gives, if it gives a string in good time. It runs the program's own `__str__`, with all that
    /// this does: ask a copy of the machine, and one that failed no more.
    pub fn ask_str(&mut self, object: ObjId) -> Option<String> {
        self.tracing = false;
        self.capture = None;
        self.witness = None;
        self.limits.instructions = u64::MAX;
        let until = self.instructions.saturating_add(PATIENCE);
        let (depth, height) = (self.frames.len(), self.stack.len());
        // At its return a frame is past its last instruction, and there has to be one for the call to come back to.
        let pc = std::mem::take(&mut self.frames.last_mut()?.pc);
        let site = CallSite {
            dest: height as u32,
            callable: height as u32 + 1,
            count: 1,
            keywords: ObjId::NULL,
            spread: false,
        };
        self.heap.incref(types::STR);
        self.heap.incref(object);
        self.stack.extend([ObjId::NULL, types::STR, object]);
        let begun: Res<()> = self.call(site, OnReturn::Push);
        if self.frames.len() == depth && begun.is_err() && !matches!(begun, Err(Abort::Call)) {
            return None;
        }
        self.settle(begun);
        while self.frames.len() > depth && self.stopped.is_none() && self.instructions < until {
            self.run_frames(self.instructions + 1);
        }
        let unmoved = self.frames.len() == depth && self.frames.last()?.pc == 0;
        if !unmoved || self.stack.len() != height + 1 {
            return None;
        }
        self.frames.last_mut()?.pc = pc;
        let answer = self.stack.pop()?;
        let text = match self.heap.payload(answer) {
            Payload::Str(text) => Some(text.text.to_string()),
            _ => None,
        };
        self.drop_ref(answer);
        text
    }
}
