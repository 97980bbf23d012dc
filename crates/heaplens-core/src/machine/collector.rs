//! The cycle collector, and the moments between instructions at which it and finalizers run.
//!
//! Follows CPython 3.11 (`Modules/gcmodule.c`): copy the counts of the generations being collected, subtract the references
//! that come from inside, keep what is still above zero and all that it reaches; the rest is garbage. Then weak reference
//! callbacks and finalizers run (in Python, so between instructions), what they have resurrected is kept, and the rest is
//! cleared.
//!
//! Invariant: a collection releases only references held by what it frees, so the conservation law holds before and after.
//! Why not plain mark-and-sweep: `gc.collect()`'s results, generations and finalizer order are what learners compare.

use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use super::frame::OnReturn;
use super::heap::{Interruption, counts_instances};
use super::{Args, CollectorState, Flags, Machine, ObjId, Res, names};
use crate::objects::size::has_gc_header;
use crate::objects::{Attributes, GeneratorKind, Payload, Place};

impl Default for CollectorState {
    fn default() -> Self {
        CollectorState {
            enabled: true,
            thresholds: [700, 10, 10],
            stats: [[0; 3]; 3],
            running: false,
            unreachable: Vec::new(),
            to_finalize: VecDeque::new(),
            called_back: Vec::new(),
            level: 0,
            generation: 0,
            marks: Marks::default(),
            debug: 0,
            garbage: ObjId::NULL,
            callbacks: ObjId::NULL,
        }
    }
}

/// Room for a mark on every object, all of them -1 between collections: a young collection in a large heap must not cost
/// what the heap does. A copy of the machine makes its own.
#[derive(Debug, Default)]
pub struct Marks(Vec<i64>);

impl Clone for Marks {
    fn clone(&self) -> Marks {
        Marks::default()
    }
}

impl Machine {
    /// Does what waits for the next instruction to be over: finalizers, callbacks, a collection that is due.
    pub(super) fn attend(&mut self) -> Res<()> {
        self.heap.queue_late();
        if let Some(interruption) = self.heap.interruptions.pop_front() {
            return self.interrupt(interruption);
        }
        self.heap.drain();
        if !self.heap.interruptions.is_empty() || self.queue_next_finalizer() {
            return Ok(());
        }
        self.heap.set_attention(false);
        if self.gc.enabled && !self.gc.running && self.heap.gc_counts[0] > self.gc.thresholds[0] {
            self.collect_automatically()?;
        }
        self.measure_if_due()?;
        if self.limits.objects < self.heap.live {
            return Err(self.stop_at(super::Limit::Objects, self.limits.objects as u64));
        }
        match self.is_busy() {
            true => Err(super::Abort::Stop),
            false => Ok(()),
        }
    }

    /// Sets when the heap asks for a collection.
    pub fn set_collection_trigger(&mut self) {
        let threshold = self.gc.thresholds[0];
        self.heap.collect_at = if self.gc.enabled && threshold > 0 {
            threshold
        } else {
            i64::MAX
        };
    }

    fn interrupt(&mut self, interruption: Interruption) -> Res<()> {
        // One at a time: the next has to wait until this one's Python code has run.
        self.heap.set_attention(false);
        let trash_base = self.heap.trash_base;
        self.heap.trash_base = self.heap.trash.len();
        // The next one waits until this one is done.
        let waiting = std::mem::take(&mut self.heap.interruptions);
        self.heap.suspended.push(waiting);
        let (subject, callback) = match interruption {
            Interruption::Finalize(id) => (id, false),
            Interruption::WeakrefCallback(id) => (id, true),
        };
        let on_return = OnReturn::Finalizer {
            trash_base,
            subject,
            callback,
        };
        self.heap.incref(subject);
        let outcome = if callback {
            let function = match self.heap.payload(subject) {
                Payload::Weakref(data) => data.callback,
                _ => ObjId::NULL,
            };
            self.heap.incref(function);
            self.begin_call(function, &[subject], ObjId::NULL, on_return)
        } else if let Payload::Generator(data) = self.heap.payload(subject) {
            // `_PyGen_Finalize`
            let hook = if data.hook_is_due() {
                data.finalizer
            } else {
                ObjId::NULL
            };
            if !hook.is_null() {
                self.heap.incref(hook);
                return self.begin_call(hook, &[subject], ObjId::NULL, on_return);
            }
            let unguarded = data
                .frame
                .as_ref()
                .is_none_or(|frame| !frame.guarded() && frame.delegate().is_null());
            // When everything ends, what runs no code of the program is not worth a step.
            let quiet = unguarded && self.phase != super::Phase::Program;
            let awaitable = data.kind == GeneratorKind::Coroutine && !data.started;
            let is_told = data.hooked;
            let delegates = data.frame.as_ref().is_some_and(|frame| !frame.delegate().is_null());
            if awaitable
                && !is_told
                && let Some(outcome) = self.warns_by_module(subject, on_return.clone())
            {
                return outcome;
            }
            if awaitable || quiet {
                if awaitable {
                    self.warn_never_awaited(subject);
                }
                crate::objects::generator::finish(self, subject);
                self.heap.decref(subject);
                self.finalizer_done(trash_base, subject);
                return Ok(());
            }
            if delegates {
                return self.call_prelude("generator_close", &[subject], on_return);
            }
            let exception = self.generator_exit();
            self.resume(
                subject,
                exception,
                super::Resume::Throw,
                OnReturn::Close.then(on_return),
            )
        } else {
            let ty = self.type_of(subject);
            match self.type_attribute(ty, self.name(names::DEL)) {
                Some(method) if matches!(self.heap.payload(method), Payload::Function(_)) => {
                    self.heap.incref(method);
                    self.begin_call(method, &[subject], ObjId::NULL, on_return)
                }
                _ => {
                    self.heap.decref(subject);
                    self.finalizer_done(trash_base, subject);
                    Ok(())
                }
            }
        };
        match outcome {
            Err(super::Abort::Raise) => {
                // Either the callee's frame is there to unwind, or nothing has begun.
                Err(super::Abort::Raise)
            }
            other => other,
        }
    }

    /// A finalizer or callback has ended: its temporary reference goes, and freeing continues where it stopped.
    pub(super) fn finalizer_done(&mut self, trash_base: usize, subject: ObjId) {
        self.heap.drain();
        self.heap.queue_late();
        let mut waiting = self.heap.suspended.pop().unwrap_or_default();
        // A weak reference forgets its callback once that has been called.
        if let Payload::Weakref(data) = self.heap.payload_mut(subject)
            && data.target.is_null()
        {
            let callback = std::mem::take(&mut data.callback);
            self.heap.decref(callback);
        }
        // What dies now does so before those that wait.
        self.heap.trash_base = self.heap.trash.len();
        self.heap.decref(subject);
        self.heap.drain();
        self.heap.trash_base = trash_base;
        self.heap.interruptions.append(&mut waiting);
        let more = !self.heap.interruptions.is_empty() || !self.gc.to_finalize.is_empty();
        if more || self.heap.trash.len() > self.heap.trash_base {
            self.heap.set_attention(true);
        }
    }

    /// Queues the next finalizer of the collection that is going on, once those before it have ended. Whether there is one.
    fn queue_next_finalizer(&mut self) -> bool {
        if self.heap.suspended.len() != self.gc.level {
            return false;
        }
        while let Some((id, serial)) = self.gc.to_finalize.pop_front() {
            let obj = self.heap.get_mut(id);
            if obj.serial == serial && !obj.ty.is_null() && !obj.flags.has(Flags::FINALIZED) {
                obj.flags.set(Flags::FINALIZED);
                if matches!(obj.payload, Payload::Generator(_)) && !obj.payload.needs_close() {
                    // Closing it runs nothing itself, but what it lets go of may have finalizers.
                    crate::objects::generator::finish(self, id);
                    if !self.heap.interruptions.is_empty() {
                        return true;
                    }
                    continue;
                }
                self.heap.incref(id);
                self.heap.interruptions.push_back(Interruption::Finalize(id));
                return true;
            }
        }
        false
    }

    // ---- collection ----

    fn collect_automatically(&mut self) -> Res<()> {
        let mut generation = 0;
        for candidate in (0..3).rev() {
            if self.heap.gc_counts[candidate] > self.gc.thresholds[candidate] {
                generation = candidate;
                break;
            }
        }
        if self.native_len(self.gc.callbacks).unwrap_or(0) > 0 {
            // What is called before and after is Python code.
            let function = self.prelude_function("gc_collect_called")?;
            let argument = self.usize(generation);
            return self.begin_call(function, &[argument], ObjId::NULL, OnReturn::Discard);
        }
        self.begin_collection(generation);
        if self.gc.unreachable.is_empty() || !self.has_pending_python() {
            self.finish_collection();
            return Ok(());
        }
        let function = self.prelude_function("gc_finish")?;
        self.begin_call(function, &[], ObjId::NULL, OnReturn::Discard)
    }

    fn has_pending_python(&self) -> bool {
        !self.heap.interruptions.is_empty() || !self.gc.to_finalize.is_empty()
    }

    /// Finds the garbage of a generation and all younger ones, clears its weak references and queues its finalizers.
    pub fn begin_collection(&mut self, generation: usize) {
        if self.gc.running {
            return;
        }
        self.gc.running = true;
        self.gc.generation = generation;
        for younger in 0..=generation {
            self.heap.gc_counts[younger] = 0;
        }
        if generation + 1 < 3 {
            self.heap.gc_counts[generation + 1] += 1;
        }
        for younger in 0..=generation {
            self.heap.forget_freed(younger);
        }
        // Younger generations are put behind the one that is collected.
        let mut candidates: Vec<ObjId> = Vec::new();
        for index in std::iter::once(generation).chain(0..generation) {
            candidates.extend(self.heap.tracked[index].iter().map(|&(id, _)| id));
            self.heap.tracked[index].clear();
        }
        let (reachable, unreachable) = self.split_reachable(&candidates);
        let survivors_generation = (generation + 1).min(2) as u8;
        for &id in &reachable {
            self.settle_survivor(id, survivors_generation);
        }
        if generation == 2 {
            self.untrack_dicts(&reachable);
        }
        // Garbage stays where it is until it has been cleared.
        for &id in &unreachable {
            self.settle_survivor(id, survivors_generation);
        }
        let is_garbage: BTreeSet<ObjId> = unreachable.iter().copied().collect();
        for &id in &unreachable {
            self.clear_weakrefs_of_garbage(id, &is_garbage);
        }
        self.gc.level = self.heap.suspended.len();
        for &id in &unreachable {
            let ty = self.type_of(id);
            let has_finalizer = match self.heap.payload(ty) {
                Payload::Type(data) => data.has_finalizer,
                _ => false,
            } || matches!(self.heap.payload(id), Payload::Generator(data) if data.frame.is_some() && data.above.is_none());
            if has_finalizer && !self.heap.get(id).flags.has(Flags::FINALIZED) {
                self.gc.to_finalize.push_back((id, self.heap.get(id).serial));
                self.heap.set_attention(true);
            }
        }
        self.gc.unreachable = unreachable
            .into_iter()
            .map(|id| (id, self.heap.get(id).serial))
            .collect();
    }

    fn settle_survivor(&mut self, id: ObjId, generation: u8) {
        let obj = self.heap.get(id);
        let serial = obj.serial;
        // The oldest stay where they are: nothing of theirs changes.
        if obj.flags.generation() != generation {
            self.heap.get_mut(id).flags.set_generation(generation);
        }
        // CPython stops tracking tuples of atoms when it first sees them.
        if self.is_atomic_tuple(id) {
            self.heap.untrack(id);
            return;
        }
        self.heap.tracked[generation as usize].push((id, serial));
    }

    fn is_atomic_tuple(&self, id: ObjId) -> bool {
        match self.heap.payload(id) {
            Payload::Tuple(items) if self.type_of(id) == super::types::TUPLE => {
                items.iter().all(|&item| item.is_null() || !self.may_be_tracked(item))
            }
            _ => false,
        }
    }

    /// Whether the collector may come to look at an object, though it may not do so now.
    fn may_be_tracked(&self, id: ObjId) -> bool {
        let is_tuple = self.type_of(id) == super::types::TUPLE;
        has_gc_header(self, id) && (!is_tuple || self.heap.get(id).flags.has(Flags::TRACKED))
    }

    /// A full collection stops tracking dicts whose keys and values can be in no cycle.
    fn untrack_dicts(&mut self, survivors: &[ObjId]) {
        let mut untracked = false;
        for &id in survivors {
            let is_atomic = match self.heap.payload(id) {
                Payload::Dict(table) if self.type_of(id) == super::types::DICT => !table
                    .iter()
                    .any(|entry| self.may_be_tracked(entry.key) || self.may_be_tracked(entry.value)),
                _ => false,
            };
            if is_atomic {
                self.heap.untrack(id);
                untracked = true;
            }
        }
        if untracked {
            self.heap.forget_freed(2);
        }
    }

    /// Visits every counted reference of an object.
    pub fn references(&self, id: ObjId, visit: &mut dyn FnMut(ObjId)) {
        let obj = self.heap.get(id);
        visit_type(obj.ty, visit);
        if let Some(extra) = &obj.extra {
            extra.references(&mut |_, id| visit(id));
        }
        obj.payload.references(&mut |_, id| visit(id));
    }

    /// Visits references in the order of CPython's `tp_traverse`, which the order of its lists, and so of finalizers,
    /// depends on: slots and attributes, the type if it was made by the program, then what the layout holds.
    pub fn traverse(&self, id: ObjId, visit: &mut dyn FnMut(ObjId)) {
        let obj = self.heap.get(id);
        if let Some(extra) = &obj.extra {
            // The names lie in the class.
            extra.references(&mut |place, id| {
                if place != Place::Field("key") {
                    visit(id);
                }
            });
        }
        if matches!(self.heap.payload(obj.ty), Payload::Type(data) if data.heap_type) {
            visit(obj.ty);
        }
        match &obj.payload {
            // From the end.
            Payload::List(items) => items.iter().rev().for_each(|&id| visit(id)),
            Payload::Tuple(items) => items.iter().rev().for_each(|&id| visit(id)),
            // A dict whose keys are all strings shows only its values.
            Payload::Dict(table) if !table.is_general() => table.iter().for_each(|entry| visit(entry.value)),
            Payload::Dict(table) => table.iter().for_each(|entry| {
                visit(entry.value);
                visit(entry.key);
            }),
            Payload::Str(_) | Payload::Int(_) => {}
            payload => payload.references(&mut |_, id| visit(id)),
        }
    }

    /// Splits candidates into what is held from outside (and all that it reaches) and garbage, both in the order in which
    /// CPython's `subtract_refs` and `move_unreachable` leave their lists: what looks unreachable at first and is reached
    /// later has moved to the end.
    fn split_reachable(&mut self, candidates: &[ObjId]) -> (Vec<ObjId>, Vec<ObjId>) {
        const UNREACHABLE: i64 = i64::MAX;
        // -1: no candidate, or known to be reachable.
        let mut marks = std::mem::take(&mut self.gc.marks);
        let counts = &mut marks.0;
        counts.resize(self.heap.slots(), -1);
        for &id in candidates {
            if !self.is_dying(id) {
                counts[id.0 as usize] = i64::from(self.heap.count(id));
            }
        }
        for &id in candidates.iter().filter(|&&id| !self.is_dying(id)) {
            self.references(id, &mut |target| {
                let count = &mut counts[target.0 as usize];
                if *count > 0 {
                    *count -= 1;
                }
            });
        }
        let mut young = candidates.to_vec();
        let mut reachable = Vec::with_capacity(candidates.len());
        let mut unreachable = Vec::new();
        let mut next = 0;
        while let Some(&id) = young.get(next) {
            next += 1;
            let index = id.0 as usize;
            if counts[index] == 0 {
                counts[index] = UNREACHABLE;
                unreachable.push(id);
                continue;
            }
            counts[index] = -1;
            reachable.push(id);
            self.traverse(id, &mut |target| match &mut counts[target.0 as usize] {
                count if *count == UNREACHABLE => {
                    *count = 1;
                    young.push(target);
                }
                count if *count == 0 => *count = 1,
                _ => {}
            });
        }
        unreachable.retain(|id| counts[id.0 as usize] == UNREACHABLE);
        for id in candidates {
            counts[id.0 as usize] = -1;
        }
        self.gc.marks = marks;
        (reachable, unreachable)
    }

    /// Weak references to garbage die; the callbacks of those that are not garbage themselves are queued.
    fn clear_weakrefs_of_garbage(&mut self, id: ObjId, is_garbage: &BTreeSet<ObjId>) {
        let Some(extra) = &mut self.heap.get_mut(id).extra else {
            return;
        };
        let weakrefs = std::mem::take(&mut extra.weakrefs);
        for weakref in weakrefs.into_iter().rev() {
            let Payload::Weakref(data) = self.heap.payload_mut(weakref) else {
                continue;
            };
            data.target = ObjId::NULL;
            if !data.callback.is_null() && !is_garbage.contains(&weakref) {
                self.heap.incref(weakref);
                self.gc.called_back.push((weakref, self.heap.get(weakref).serial));
                self.heap
                    .interruptions
                    .push_back(Interruption::WeakrefCallback(weakref));
                self.heap.set_attention(true);
            }
        }
    }

    /// Finalizers have run: what is still garbage is taken apart. The number of objects found.
    pub fn finish_collection(&mut self) -> usize {
        let garbage = std::mem::take(&mut self.gc.unreachable);
        self.gc.to_finalize.clear();
        self.gc.running = false;
        let generation = self.gc.generation;
        // Finalizers may have freed some of it, or have brought some back.
        let alive: Vec<ObjId> = garbage
            .into_iter()
            .filter(|&(id, serial)| self.is_alive(id, serial))
            .map(|(id, _)| id)
            .collect();
        let (_resurrected, dead) = self.split_reachable(&alive);
        let called_back = std::mem::take(&mut self.gc.called_back);
        let freed = called_back
            .into_iter()
            .filter(|&(id, serial)| !self.is_alive(id, serial));
        let found = dead.len() + freed.count();
        self.gc.stats[generation][0] += 1;
        self.gc.stats[generation][1] += found as u64;
        if self.gc.debug != 0 {
            self.report_garbage(&dead);
        }
        if self.gc.debug & DEBUG_SAVEALL != 0 && !self.gc.garbage.is_null() {
            for &id in &dead {
                if let Payload::List(items) = self.heap.payload_mut(self.gc.garbage) {
                    items.push(id);
                    self.heap.incref(id);
                }
            }
            return found;
        }
        let dead: Vec<(ObjId, u32)> = dead.into_iter().map(|id| (id, self.heap.get(id).serial)).collect();
        for (id, serial) in dead {
            if self.is_alive(id, serial) {
                self.heap.incref(id);
                self.clear(id);
                self.heap.decref(id);
            }
        }
        found
    }

    fn is_alive(&self, id: ObjId, serial: u32) -> bool {
        let obj = self.heap.get(id);
        obj.serial == serial && !obj.ty.is_null() && !self.is_dying(id)
    }

    /// Whether nothing holds an object any more and a finalizer that must run first keeps it from being taken apart. CPython
    /// no longer tracks such an object: what it still holds is held from outside, and it is freed by what waits for it.
    fn is_dying(&self, id: ObjId) -> bool {
        self.heap.count(id) == 0
    }

    /// What `gc.set_debug` asks to be told, on standard error.
    fn report_garbage(&mut self, dead: &[ObjId]) {
        if self.gc.debug & DEBUG_COLLECTABLE != 0 {
            for &id in dead {
                let line = format!("gc: collectable <{} {:#x}>\n", self.type_name(id), self.address(id));
                self.stderr.push_str(&line);
            }
        }
    }

    /// `tp_clear`: a container in a garbage cycle lets go of what it holds.
    fn clear(&mut self, id: ObjId) {
        let mut released = Vec::new();
        let mut bases = ObjId::NULL;
        let obj = self.heap.get_mut(id);
        match &mut obj.payload {
            Payload::List(items) => released.extend(std::mem::take(items)),
            Payload::Dict(table) => {
                for entry in table.take() {
                    released.push(entry.key);
                    released.push(entry.value);
                }
            }
            Payload::Set(table) => released.extend(table.take()),
            Payload::Cell(contents) => released.push(std::mem::take(contents)),
            Payload::Deque(data) => released.extend(std::mem::take(&mut data.items)),
            Payload::Function(data) => {
                let data = Rc::make_mut(data);
                released.extend([
                    std::mem::take(&mut data.defaults),
                    std::mem::take(&mut data.kwdefaults),
                    std::mem::take(&mut data.closure),
                    std::mem::take(&mut data.annotations),
                ]);
            }
            Payload::Generator(data) => {
                if let Some(frame) = data.frame.take() {
                    frame.references(&mut |_, id| released.push(id));
                    data.closed = true;
                }
                if let Some(above) = data.above.take() {
                    above.references(&mut |_, id| released.push(id));
                }
                released.push(std::mem::take(&mut data.finalizer));
            }
            Payload::Awaitable(data) => released.push(std::mem::take(&mut data.value)),
            Payload::Exception(data) => {
                released.extend([
                    std::mem::take(&mut data.cause),
                    std::mem::take(&mut data.context),
                    std::mem::take(&mut data.traceback),
                ]);
            }
            Payload::Traceback(data) => released.push(std::mem::take(&mut data.next)),
            Payload::Frame(data) => released.extend(std::mem::take(&mut data.values)),
            Payload::Type(data) => {
                bases = data.bases;
                released.push(std::mem::replace(
                    &mut Rc::make_mut(data).mro,
                    super::fixed::EMPTY_TUPLE,
                ));
            }
            Payload::Record(data) => released.extend(data.parts.iter_mut().map(std::mem::take)),
            _ => {}
        }
        if matches!(self.heap.payload(id), Payload::Type(_)) {
            self.heap.incref(super::fixed::EMPTY_TUPLE);
            for base in self.tuple_items(bases).to_vec() {
                if let Some(data) = self.heap.type_mut(base) {
                    data.subclasses.retain(|&subclass| subclass != id);
                }
            }
        }
        if let Some(extra) = &mut self.heap.get_mut(id).extra {
            released.extend(extra.slots.iter_mut().map(std::mem::take));
            match std::mem::take(&mut extra.attributes) {
                Attributes::Empty => {}
                Attributes::Inline(pairs) => {
                    for (name, value) in pairs {
                        released.push(value);
                        released.push(name);
                    }
                }
                Attributes::Dict(dict) => released.push(dict),
            }
        }
        for id in released {
            if !id.is_null() {
                self.heap.decref(id);
            }
        }
    }
}

/// An object holds a reference to its type, if that is not a static one.
fn visit_type(ty: ObjId, visit: &mut dyn FnMut(ObjId)) {
    if counts_instances(ty) {
        visit(ty);
    }
}

/// `gc.DEBUG_COLLECTABLE`.
pub const DEBUG_COLLECTABLE: i64 = 2;
/// `gc.DEBUG_SAVEALL`.
pub const DEBUG_SAVEALL: i64 = 32;

/// `_gc_begin(generation)` for the prelude: finds the garbage.
pub fn gc_begin(m: &mut Machine, args: Args) -> Res {
    let generation = m.as_i64(args.at(m, 0)).unwrap_or(2).clamp(0, 2);
    m.gc.running = false;
    m.begin_collection(generation as usize);
    Ok(m.none())
}

/// `_gc_enter()` for the prelude: the functions to be called at the start and the end of a collection; `None` while one is
/// going on already, which no other may disturb.
pub fn gc_enter(m: &mut Machine, _args: Args) -> Res {
    if std::mem::replace(&mut m.gc.running, true) {
        return Ok(m.none());
    }
    let callbacks: Vec<ObjId> = match m.heap.payload(m.gc.callbacks) {
        Payload::List(items) => items.to_vec(),
        _ => Vec::new(),
    };
    for &callback in &callbacks {
        m.heap.incref(callback);
    }
    Ok(m.list(callbacks))
}

/// `_gc_leave()` for the prelude: the next collection may begin.
pub fn gc_leave(m: &mut Machine, _args: Args) -> Res {
    m.gc.running = false;
    Ok(m.none())
}

/// `_gc_finish()` for the prelude: the number of unreachable objects.
pub fn gc_finish(m: &mut Machine, _args: Args) -> Res {
    let found = m.finish_collection();
    Ok(m.usize(found))
}
