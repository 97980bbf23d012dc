//! What the machine itself holds: every counted reference that does not lie in an object.
//!
//! With [`Payload::references`](crate::objects::Payload::references) and
//! [`Extra::references`](crate::objects::Extra::references) this is the whole list of references there are, so the
//! conservation law, the complete graph and the search for garbage read it and nothing else.

use super::frame::OnReturn;
use super::heap::{Interruption, Trash};
use super::native::Tail;
use super::{Machine, ObjId, fixed};

/// Who holds a reference that lies in no object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The machine, by the name of what it holds the object for.
    Machine(&'static str),
    /// A slot of the value stack.
    Stack(u32),
    /// A part of a frame on the call stack (by its place there).
    Frame(u32, &'static str),
}

impl Machine {
    /// Calls `visit` for every counted reference that lies in no object. Never visits `NULL`.
    pub fn for_each_root(&self, visit: &mut dyn FnMut(Holder, ObjId)) {
        for index in 1..fixed::FIRST_FREE {
            visit(Holder::Machine("fixed"), ObjId(index));
        }
        self.for_each_held(&mut |holder, id| {
            if !id.is_null() {
                visit(holder, id);
            }
        });
    }

    fn for_each_held(&self, visit: &mut dyn FnMut(Holder, ObjId)) {
        for &id in self.names.iter() {
            visit(Holder::Machine("names"), id);
        }
        for (name, id) in [
            ("builtins", self.builtins),
            ("modules", self.modules),
            ("globals", self.globals),
            ("prelude", self.prelude_globals),
            ("raised", self.raised),
            ("failed", self.failed_exception),
            ("gc.garbage", self.gc.garbage),
            ("gc.callbacks", self.gc.callbacks),
            ("firstiter", self.asyncgen_hooks[0]),
            ("finalizer", self.asyncgen_hooks[1]),
            ("tracer", self.tracer.function),
        ] {
            visit(Holder::Machine(name), id);
        }
        for (name, ids) in [
            ("roots", &self.roots),
            ("handled", &self.handled),
            ("frozen modules", &self.frozen_texts),
        ] {
            for &id in ids {
                visit(Holder::Machine(name), id);
            }
        }
        for waiting in &self.waiting {
            visit(Holder::Machine("waiting"), waiting.exception);
        }
        if let Some(witness) = &self.witness {
            for &id in witness.frames.values().chain(witness.returned.values()) {
                visit(Holder::Machine("kept for a tracer"), id);
            }
        }
        for item in self.heap.trash.iter().chain(&self.heap.late) {
            if let Trash::Release(id) = *item {
                visit(Holder::Machine("being released"), id);
            }
        }
        for item in self
            .heap
            .interruptions
            .iter()
            .chain(self.heap.suspended.iter().flatten())
        {
            let (Interruption::Finalize(id) | Interruption::WeakrefCallback(id)) = *item;
            visit(Holder::Machine("to be finalized"), id);
        }
        self.visit_tail(visit);
        for (index, &id) in self.stack.iter().enumerate() {
            visit(Holder::Stack(index as u32), id);
        }
        for (index, frame) in self.frames.iter().enumerate() {
            let index = index as u32;
            visit(Holder::Frame(index, "f_code"), frame.code);
            visit(Holder::Frame(index, "f_locals"), frame.locals);
            visit(Holder::Frame(index, "generator"), frame.generator);
            visit(Holder::Frame(index, "frame object"), frame.object);
            frame
                .on_return
                .references(&mut |id| visit(Holder::Frame(index, "on return"), id));
        }
    }

    fn visit_tail(&self, visit: &mut dyn FnMut(Holder, ObjId)) {
        let mut held = |id| visit(Holder::Machine("call"), id);
        let on_return = match &self.tail {
            None => return,
            Some(Tail::Call {
                callable,
                args,
                keywords,
                on_return,
            }) => {
                held(*callable);
                args.iter().copied().for_each(&mut held);
                held(*keywords);
                on_return
            }
            Some(Tail::Resume {
                generator,
                value,
                on_return,
                ..
            }) => {
                held(*generator);
                held(*value);
                on_return
            }
            Some(Tail::Run {
                function,
                locals,
                on_return,
            }) => {
                held(*function);
                held(*locals);
                on_return
            }
            Some(Tail::Next { iterator, on_return }) => {
                held(*iterator);
                on_return
            }
            Some(Tail::Park { on_return }) => on_return,
        };
        on_return.references(&mut held);
    }
}

impl OnReturn {
    /// Whether something is being freed until the value comes.
    pub fn finalizes(&self) -> bool {
        let mut pending = vec![self];
        while let Some(on_return) = pending.pop() {
            match on_return {
                OnReturn::Finalizer { .. } => return true,
                OnReturn::Then(both) => pending.extend([&both.0, &both.1]),
                OnReturn::Asking(asking) => pending.push(asking.on_return()),
                OnReturn::Making(making) => pending.push(making.on_return()),
                _ => {}
            }
        }
        false
    }

    /// Visits what it owns; `NULL` too.
    pub fn references(&self, visit: &mut dyn FnMut(ObjId)) {
        // Chains of `Then` nest to the left as well as to the right, as deep as natives call each other.
        let mut pending = vec![self];
        while let Some(on_return) = pending.pop() {
            match on_return {
                OnReturn::Init(id) | OnReturn::NextDefault(id) | OnReturn::AttrDefault(id) | OnReturn::Module(id) => {
                    visit(*id)
                }
                OnReturn::GetAttr { object, name, held, .. } => {
                    visit(*object);
                    visit(*name);
                    visit(*held);
                }
                OnReturn::Raise { cause } => visit(*cause),
                OnReturn::Traced(traced) => visit(traced.exception()),
                OnReturn::AnextResult(id) | OnReturn::AsyncStep { awaitable: id, .. } => visit(*id),
                OnReturn::Binary(call) => {
                    visit(call.left);
                    visit(call.right);
                }
                OnReturn::Finalizer { subject, .. } => visit(*subject),
                OnReturn::Making(making) => {
                    making.references(visit);
                    pending.push(making.on_return());
                }
                OnReturn::Asking(asking) => {
                    asking.references(visit);
                    pending.push(asking.on_return());
                }
                OnReturn::Then(both) => {
                    pending.push(&both.1);
                    pending.push(&both.0);
                }
                OnReturn::Push
                | OnReturn::Discard
                | OnReturn::Nothing
                | OnReturn::Truth { .. }
                | OnReturn::RetryWithTruth { .. }
                | OnReturn::ForIter
                | OnReturn::Iter
                | OnReturn::HasAttr
                | OnReturn::Check(_)
                | OnReturn::Retry
                | OnReturn::JumpOrPop { .. }
                | OnReturn::RaiseFrom
                | OnReturn::Send
                | OnReturn::Close
                | OnReturn::Awaitable
                | OnReturn::Anext
                | OnReturn::Aiter
                | OnReturn::GroupMatch
                | OnReturn::ClassBody
                | OnReturn::Program => {}
            }
        }
    }
}
