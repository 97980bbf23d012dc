//! The heap: every Python object of a run, its type, its reference count and its payload, in one arena.
//!
//! A reference is an [`ObjId`], an index. References are taken and released through [`Heap::incref`] and
//! [`Heap::decref`] and nowhere else, so the conservation law (count = incoming edges) has one place to be true.
//! An object is freed the moment its count reaches zero; what it held is released through an explicit work list
//! ([`Trash`]) in the order in which CPython's deallocators would, never by recursion on the host's stack.
//!
//! A freed slot is reused last-in first-out among objects of the same CPython allocation class, so `id` values come
//! back in the patterns CPython shows. `serial` tells two tenants of a slot apart.

use std::collections::VecDeque;
use std::rc::Rc;

use super::fixed::{self, types};
use super::pages::{Pages, Rows};
use crate::objects::{Extra, Function, Payload, PyStr, TypeData};

/// A reference to an object: an index into the arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjId(pub u32);

impl ObjId {
    /// No object: an unbound local, an empty cell, CPython's `NULL`.
    pub const NULL: ObjId = ObjId(0);

    #[inline]
    pub fn is_null(self) -> bool {
        self.0 == 0
    }

    #[inline]
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// One object.
#[derive(Clone, Debug)]
pub struct Obj {
    pub ty: ObjId,
    /// Order of creation in this run; never reused.
    pub serial: u32,
    pub flags: Flags,
    pub payload: Payload,
    /// Instance dict, slots and weak references, for the objects that have any.
    pub extra: Option<Box<Extra>>,
}

impl Obj {
    /// Memory that it takes beside its place, about, in bytes.
    pub fn owned_bytes(&self) -> usize {
        self.payload.owned_bytes() + self.extra.as_ref().map_or(0, |extra| extra.owned_bytes())
    }

    /// Whether the place holds no object now.
    pub fn is_free(&self) -> bool {
        matches!(self.payload, Payload::Free)
    }
}

/// Per-object marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// A string that is in the table of interned strings.
    pub const INTERNED: u8 = 1;
    /// `__del__` has run (PEP 442: at most once).
    pub const FINALIZED: u8 = 2;
    /// Known to the cycle collector.
    pub const TRACKED: u8 = 4;
    /// Made before the program began, and kept for the whole run: singletons, small ints, built-in types.
    pub const PERMANENT: u8 = 8;
    /// Generation of the collector, in the two bits above.
    pub const GENERATION_SHIFT: u8 = 4;
    pub const GENERATION_MASK: u8 = 0b11 << Self::GENERATION_SHIFT;
    /// Its weak references have been cleared already.
    pub const WEAKREFS_CLEARED: u8 = 64;

    #[inline]
    pub fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }

    #[inline]
    pub fn set(&mut self, flag: u8) {
        self.0 |= flag;
    }

    #[inline]
    pub fn clear(&mut self, flag: u8) {
        self.0 &= !flag;
    }

    pub fn generation(self) -> u8 {
        (self.0 & Self::GENERATION_MASK) >> Self::GENERATION_SHIFT
    }

    pub fn set_generation(&mut self, generation: u8) {
        self.0 = (self.0 & !Self::GENERATION_MASK) | (generation << Self::GENERATION_SHIFT);
    }
}

/// What is left to do to free objects whose count has reached zero. The top of the stack is next, so releasing is
/// depth first, as CPython's recursive deallocators are.
#[derive(Clone, Copy, Debug)]
pub enum Trash {
    /// An object without references left. Its finalizer, if any, has not run.
    Dealloc(ObjId),
    /// An object whose finalizer and weak reference callbacks are done.
    Dismantle(ObjId),
    /// A reference to be released.
    Release(ObjId),
    /// The place of an object whose parts have been released: it is used again only now.
    Place { index: u32, class: usize },
}

/// Something the interpreter must run in Python before freeing can go on.
#[derive(Clone, Copy, Debug)]
pub enum Interruption {
    /// Call `__del__`; the object is held by one temporary reference.
    Finalize(ObjId),
    /// Call the callback of a weak reference (the weakref object, held by one temporary reference).
    WeakrefCallback(ObjId),
}

/// Whether the instances of a type hold references to it. As in CPython, those of static types do not.
#[inline]
pub fn counts_instances(ty: ObjId) -> bool {
    ty.0 >= fixed::FIRST_FREE
}

/// Counts objects by how they are allocated, so that slots are reused as CPython reuses memory.
const CLASSES: usize = 96;

/// Bytes of a container whose references are many.
const MUCH_TO_RELEASE: usize = 1 << 18;

/// Bytes after which a run has been busy enough to come back to whoever runs it.
pub(super) const BUSY: usize = 16 << 20;

/// Bytes after which a heap is measured for the first time.
const FIRST_MEASURED: usize = 1 << 22;

/// Items that are looked at before a tuple or list is freed.
const SHORT: usize = 16;

/// The arena.
#[derive(Clone, Debug)]
pub struct Heap {
    pub(super) objs: Pages,
    pub(super) counts: Vec<u32>,
    /// What checkpoints have kept of the counts and of the collector's lists.
    pub(super) rows: Rows,
    free: Box<[Vec<u32>; CLASSES]>,
    next_serial: u32,
    /// Work to be done, the next at the back.
    pub(super) trash: VecDeque<Trash>,
    /// Kept for its room.
    found: Vec<Trash>,
    /// Entries of `trash` below this wait for a finalizer that is running now.
    pub(super) trash_base: usize,
    draining: bool,
    /// Objects that died while a finalizer was waiting: in CPython it would have run before they died.
    pub(super) late: Vec<Trash>,
    /// What Python code has to run before freeing can go on; see [`Heap::drain`].
    pub interruptions: VecDeque<Interruption>,
    /// What waits until the finalizers that are running have ended, one queue for each of them.
    pub(super) suspended: Vec<VecDeque<Interruption>>,
    /// Objects that the collector looks at, youngest last; entries of freed objects are skipped by their serial.
    pub(crate) tracked: [Vec<(ObjId, u32)>; 3],
    /// Objects that `gc.freeze` has put out of the collector's reach: generation 3.
    pub(super) frozen: Vec<(ObjId, u32)>,
    /// `gc.get_count()`.
    pub gc_counts: [i64; 3],
    /// Interned strings that have been freed and are to be taken out of the table.
    pub(super) freed_interned: Vec<Rc<PyStr>>,
    /// Live objects.
    pub live: usize,
    /// A finalizer is to run, or a collection is due.
    attention: bool,
    /// The moment, in instructions, at which the loop looks up: the end of what it is to do, or at once. One look at this
    /// before each instruction stands for both.
    alarm: u64,
    /// Bytes of strings, ints and containers made since the heap was measured, and how many make it due again.
    pub(super) charged: usize,
    pub(super) measure_above: usize,
    /// How many ask for attention: so many make it due, or a run busy.
    pub(super) attend_above: usize,
    /// New containers in the youngest generation that make a collection due; `i64::MAX` while the collector is off.
    pub(super) collect_at: i64,
}

impl Default for Heap {
    fn default() -> Self {
        Self::new()
    }
}

impl Heap {
    pub fn new() -> Heap {
        let null = Obj {
            ty: ObjId::NULL,
            serial: 0,
            flags: Flags::default(),
            payload: Payload::Free,
            extra: None,
        };
        Heap {
            objs: Pages::of(vec![null]),
            counts: vec![1 << 31],
            rows: Rows::default(),
            free: Box::new([const { Vec::new() }; CLASSES]),
            next_serial: 1,
            trash: VecDeque::new(),
            found: Vec::new(),
            trash_base: 0,
            draining: false,
            late: Vec::new(),
            interruptions: VecDeque::new(),
            frozen: Vec::new(),
            suspended: Vec::new(),
            tracked: [Vec::new(), Vec::new(), Vec::new()],
            gc_counts: [0; 3],
            freed_interned: Vec::new(),
            live: 0,
            attention: false,
            alarm: 0,
            charged: 0,
            measure_above: FIRST_MEASURED,
            attend_above: BUSY.min(FIRST_MEASURED),
            collect_at: i64::MAX,
        }
    }

    /// A new object with a count of one, which the caller owns. Takes a reference to `ty` if that is counted.
    #[inline]
    pub fn alloc(&mut self, ty: ObjId, payload: Payload) -> ObjId {
        let class = payload.allocation_class();
        self.alloc_in(class, ty, payload)
    }

    /// As [`Heap::alloc`], in the place of an object of the given allocation class.
    pub fn alloc_in(&mut self, class: usize, ty: ObjId, payload: Payload) -> ObjId {
        let tracked = payload.is_container();
        self.charge(payload.variable_bytes());
        let serial = self.next_serial;
        self.next_serial = self.next_serial.wrapping_add(1);
        let obj = Obj {
            ty,
            serial,
            flags: Flags::default(),
            payload,
            extra: None,
        };
        self.live += 1;
        let id = if let Some(index) = self.free[class].pop() {
            // A free place holds nothing that would have to be dropped.
            std::mem::forget(std::mem::replace(&mut self.objs[index as usize], obj));
            self.counts[index as usize] = 1;
            ObjId(index)
        } else {
            let index = self.objs.len() as u32;
            self.objs.push(obj);
            self.counts.push(1);
            ObjId(index)
        };
        if counts_instances(ty) {
            self.incref(ty);
        }
        if tracked {
            self.track(id);
        }
        id
    }

    /// Notes that so many bytes more are in use: an upper bound, since what is freed is only noticed when the heap is
    /// measured.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.charged = self.charged.saturating_add(bytes);
        if self.charged > self.attend_above {
            self.set_attention(true);
        }
    }

    /// As [`Heap::alloc`], of what the collector never looks at, is of a built-in type, has been charged and comes and
    /// goes often.
    #[inline]
    pub fn alloc_number(&mut self, ty: ObjId, class: usize, payload: Payload) -> ObjId {
        let Some(index) = self.free[class].pop() else {
            return self.alloc(ty, payload);
        };
        self.live += 1;
        self.counts[index as usize] = 1;
        self.put_number(index, ty, payload)
    }

    /// A new exact `str`.
    pub fn alloc_str(&mut self, text: PyStr) -> ObjId {
        let class = Payload::class_of_str(&text);
        self.charge(text.text.len());
        let payload = Payload::Str(Rc::new(text));
        self.alloc_number(types::STR, class, payload)
    }

    #[inline]
    fn put_number(&mut self, index: u32, ty: ObjId, payload: Payload) -> ObjId {
        let slot = &mut self.objs[index as usize];
        slot.ty = ty;
        slot.serial = self.next_serial;
        std::mem::forget(std::mem::replace(&mut slot.payload, payload));
        self.next_serial = self.next_serial.wrapping_add(1);
        ObjId(index)
    }

    /// As [`Heap::alloc_number`], and then the release of an operand (an int or float of the same allocation class and a
    /// built-in type): if it dies, its place changes hands with the one that the result takes.
    #[inline]
    pub fn alloc_number_for(&mut self, operand: ObjId, ty: ObjId, class: usize, payload: Payload) -> ObjId {
        let dies = self.counts[operand.index()] == 1 && self.objs[operand.index()].extra.is_none();
        if dies && let Some(place) = self.free[class].last_mut() {
            let index = std::mem::replace(place, operand.0);
            self.counts[operand.index()] = 0;
            self.counts[index as usize] = 1;
            let slot = &mut self.objs[operand.index()];
            slot.ty = ObjId::NULL;
            slot.flags = Flags::default();
            std::mem::forget(std::mem::replace(&mut slot.payload, Payload::Free));
            return self.put_number(index, ty, payload);
        }
        let id = self.alloc_number(ty, class, payload);
        self.decref(operand);
        id
    }

    /// Makes an object one of another type.
    pub fn retype(&mut self, id: ObjId, ty: ObjId) {
        if counts_instances(ty) {
            self.incref(ty);
        }
        let old = std::mem::replace(&mut self.objs[id.index()].ty, ty);
        if counts_instances(old) {
            self.release(old);
        }
    }

    /// Puts an object into the collector's youngest generation.
    pub fn track(&mut self, id: ObjId) {
        let obj = &mut self.objs[id.index()];
        if obj.flags.has(Flags::TRACKED) {
            return;
        }
        obj.flags.set(Flags::TRACKED);
        obj.flags.set_generation(0);
        let serial = obj.serial;
        self.gc_counts[0] += 1;
        if self.gc_counts[0] > self.collect_at {
            self.set_attention(true);
        }
        self.tracked[0].push((id, serial));
        if self.tracked[0].len() > 4096 && self.tracked[0].len() as i64 > 4 * self.gc_counts[0] {
            self.forget_freed(0);
        }
    }

    /// Takes an object out of the collector's sight (a tuple of atoms, say).
    pub fn untrack(&mut self, id: ObjId) {
        self.objs[id.index()].flags.clear(Flags::TRACKED);
    }

    /// Puts a tracked object among the collector's oldest.
    pub fn make_old(&mut self, id: ObjId) {
        let obj = &mut self.objs[id.index()];
        if obj.flags.has(Flags::TRACKED) && obj.flags.generation() < 2 {
            obj.flags.set_generation(2);
            let serial = obj.serial;
            self.tracked[2].push((id, serial));
        }
    }

    /// `gc.freeze()`: no collection looks at what is tracked now.
    pub fn freeze(&mut self) {
        for generation in 0..3 {
            self.forget_freed(generation);
            let list = std::mem::take(&mut self.tracked[generation]);
            for &(id, _) in &list {
                self.objs[id.index()].flags.set_generation(3);
            }
            self.frozen.extend(list);
        }
        self.gc_counts[0] = 0;
    }

    /// `gc.unfreeze()`: what was frozen joins the oldest generation.
    pub fn unfreeze(&mut self) {
        for (id, serial) in std::mem::take(&mut self.frozen) {
            let obj = &mut self.objs[id.index()];
            if obj.serial == serial && obj.flags.has(Flags::TRACKED) {
                obj.flags.set_generation(2);
                self.tracked[2].push((id, serial));
            }
        }
    }

    /// `gc.get_freeze_count()`.
    pub fn frozen_count(&self) -> usize {
        let alive = |&&(id, serial): &&(ObjId, u32)| {
            let obj = &self.objs[id.index()];
            obj.serial == serial && obj.flags.has(Flags::TRACKED)
        };
        self.frozen.iter().filter(alive).count()
    }

    pub(super) fn forget_freed(&mut self, generation: usize) {
        let mut list = std::mem::take(&mut self.tracked[generation]);
        list.retain(|&(id, serial)| {
            let obj = &self.objs[id.index()];
            obj.serial == serial && obj.flags.has(Flags::TRACKED) && obj.flags.generation() as usize == generation
        });
        self.tracked[generation] = list;
    }

    #[inline]
    pub fn get(&self, id: ObjId) -> &Obj {
        &self.objs[id.index()]
    }

    #[inline]
    pub fn get_mut(&mut self, id: ObjId) -> &mut Obj {
        &mut self.objs[id.index()]
    }

    #[inline]
    pub fn payload(&self, id: ObjId) -> &Payload {
        &self.objs[id.index()].payload
    }

    #[inline]
    pub fn payload_mut(&mut self, id: ObjId) -> &mut Payload {
        &mut self.objs[id.index()].payload
    }

    /// What is behind a class, to be changed: copies of the machine that share it keep what it was.
    pub fn type_mut(&mut self, id: ObjId) -> Option<&mut TypeData> {
        match self.payload_mut(id) {
            Payload::Type(data) => Some(Rc::make_mut(data)),
            _ => None,
        }
    }

    /// As [`Heap::type_mut`], of a function.
    pub fn function_mut(&mut self, id: ObjId) -> Option<&mut Function> {
        match self.payload_mut(id) {
            Payload::Function(data) => Some(Rc::make_mut(data)),
            _ => None,
        }
    }

    #[inline]
    pub fn type_of(&self, id: ObjId) -> ObjId {
        self.objs[id.index()].ty
    }

    #[inline]
    pub fn count(&self, id: ObjId) -> u32 {
        self.counts[id.index()]
    }

    /// The serial number that the next object gets.
    pub fn next_serial(&self) -> u32 {
        self.next_serial
    }

    /// Number of slots, free ones included; ids are below it.
    pub fn slots(&self) -> usize {
        self.objs.len()
    }

    /// Memory that the arena and what its objects own take, about, in bytes.
    pub fn bytes(&self) -> usize {
        let owned: usize = self.objs.iter().map(Obj::owned_bytes).sum();
        self.objs.len() * size_of::<Obj>() + self.counts.len() * size_of::<u32>() + self.tracked_bytes() + owned
    }

    /// Memory that the collector's lists take, in bytes.
    fn tracked_bytes(&self) -> usize {
        let tracked: usize = self.tracked.iter().map(Vec::capacity).sum();
        tracked * size_of::<(ObjId, u32)>()
    }

    /// All live objects in the order of their slots.
    pub fn iter(&self) -> impl Iterator<Item = (ObjId, &Obj)> {
        self.objs
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, obj)| !obj.is_free())
            .map(|(index, obj)| (ObjId(index as u32), obj))
    }

    /// Places that objects of an allocation class have left.
    pub fn free_places(&self, class: usize) -> usize {
        self.free.get(class).map_or(0, Vec::len)
    }

    /// Takes a reference. `NULL` is let through, so that slots can be copied without a question.
    #[inline]
    pub fn incref(&mut self, id: ObjId) {
        self.counts[id.index()] += 1;
    }

    /// Takes a reference and returns it.
    #[inline]
    pub fn new_ref(&mut self, id: ObjId) -> ObjId {
        self.incref(id);
        id
    }

    /// Releases a reference, freeing the object if it was the last one.
    #[inline]
    pub fn decref(&mut self, id: ObjId) {
        let count = &mut self.counts[id.index()];
        *count -= 1;
        if *count == 0 {
            self.dead(id);
        }
    }

    /// Releases a reference, later if something waits for a finalizer that has to run first.
    #[inline]
    pub fn release(&mut self, id: ObjId) {
        if self.interruptions.is_empty() || self.draining {
            self.decref(id);
        } else {
            self.late.push(Trash::Release(id));
        }
    }

    /// Releases a part of an object that is taken apart. Until one dies that takes others with it, that is no work for later
    /// (`found`). Of an object with `many` parts, what somebody else still holds is released at once even then: the list of
    /// work would be larger still.
    fn let_go(&mut self, id: ObjId, many: bool, found: &mut Vec<Trash>) {
        let quiet = found.is_empty();
        if (quiet || many) && self.counts[id.index()] > 1 {
            self.counts[id.index()] -= 1;
        } else if quiet && self.dies_alone(id) {
            self.decref(id);
        } else {
            found.push(Trash::Release(id));
        }
    }

    /// Whether nothing but its slot is given back when an object dies.
    #[inline]
    fn dies_alone(&self, id: ObjId) -> bool {
        let obj = &self.objs[id.index()];
        matches!(obj.ty, types::INT | types::FLOAT | types::STR) && obj.extra.is_none()
    }

    /// `NULL`'s count only ever rises and falls by what passes through it; it must not reach zero.
    #[cold]
    fn null_released(&mut self) {
        self.counts[0] = 1;
    }

    fn dead(&mut self, id: ObjId) {
        if id.is_null() {
            self.null_released();
            return;
        }
        let obj = &mut self.objs[id.index()];
        if let Payload::Int(_) | Payload::Float(_) = obj.payload
            && obj.extra.is_none()
        {
            let class = obj.payload.allocation_class();
            let ty = obj.ty;
            obj.flags = Flags::default();
            std::mem::forget(std::mem::replace(&mut obj.payload, Payload::Free));
            obj.ty = ObjId::NULL;
            self.live -= 1;
            self.free[class].push(id.0);
            self.release_type(ty);
        } else if obj.ty == types::STR
            && obj.extra.is_none()
            && let Payload::Str(text) = &obj.payload
        {
            let class = Payload::class_of_str(text);
            let payload = std::mem::replace(&mut obj.payload, Payload::Free);
            let flags = std::mem::take(&mut obj.flags);
            obj.ty = ObjId::NULL;
            self.live -= 1;
            self.free[class].push(id.0);
            if let Payload::Str(text) = payload
                && flags.has(Flags::INTERNED)
            {
                self.freed_interned.push(text);
            }
        } else if obj.extra.is_none() && obj.payload.is_leaf() {
            let ty = obj.ty;
            if let Payload::Str(text) = &obj.payload
                && obj.flags.has(Flags::INTERNED)
            {
                self.freed_interned.push(text.clone());
            }
            self.release_slot(id);
            self.release_type(ty);
        } else if self.is_shallow_row(id) {
            self.free_shallow_row(id);
        } else {
            if self.draining {
                self.trash.push_back(Trash::Dealloc(id));
                return;
            }
            if self.interruptions.is_empty() {
                self.draining = true;
                self.dealloc(id);
                self.draining = false;
            } else {
                // It lives until its turn comes: a weak reference may still be asked for it.
                self.counts[id.index()] = 1;
                self.late.push(Trash::Release(id));
            }
            if self.trash.len() > self.trash_base {
                self.drain();
            }
        }
    }

    /// A short tuple or list of which nothing but numbers and strings dies with it: most of them are.
    fn is_shallow_row(&self, id: ObjId) -> bool {
        let obj = &self.objs[id.index()];
        let items: &[ObjId] = match &obj.payload {
            Payload::Tuple(items) if obj.ty == types::TUPLE => items,
            Payload::List(items) if obj.ty == types::LIST => items,
            _ => return false,
        };
        !self.draining
            && obj.extra.is_none()
            && self.interruptions.is_empty()
            && items.len() <= SHORT
            && items.iter().all(|item| {
                self.counts[item.index()] > items.len() as u32 || {
                    let obj = &self.objs[item.index()];
                    obj.extra.is_none() && obj.payload.is_leaf()
                }
            })
    }

    /// What the work list would do with it, at once.
    fn free_shallow_row(&mut self, id: ObjId) {
        let obj = &mut self.objs[id.index()];
        let ty = obj.ty;
        let class = obj.payload.allocation_class();
        if obj.flags.has(Flags::TRACKED) {
            self.gc_counts[0] = (self.gc_counts[0] - 1).max(0);
        }
        obj.flags = Flags::default();
        obj.ty = ObjId::NULL;
        let payload = std::mem::replace(&mut obj.payload, Payload::Free);
        self.live -= 1;
        let items: &[ObjId] = match &payload {
            Payload::Tuple(items) => items,
            Payload::List(items) => items,
            _ => &[],
        };
        items.iter().rev().for_each(|&item| self.decref(item));
        // The place is free again once the items are.
        self.free[class].push(id.0);
        self.release_type(ty);
    }

    /// An object of this type is gone.
    #[inline]
    fn release_type(&mut self, ty: ObjId) {
        if counts_instances(ty) {
            self.decref(ty);
        }
    }

    /// Puts what died late below everything that died before it.
    pub(super) fn queue_late(&mut self) {
        if self.late.is_empty() {
            return;
        }
        let late = std::mem::take(&mut self.late);
        let base = self.trash_base.min(self.trash.len());
        for item in late {
            self.trash.insert(base, item);
        }
    }

    fn release_slot(&mut self, id: ObjId) {
        let obj = &mut self.objs[id.index()];
        let class = obj.payload.allocation_class();
        if obj.flags.has(Flags::TRACKED) {
            self.gc_counts[0] = (self.gc_counts[0] - 1).max(0);
        }
        obj.flags = Flags::default();
        obj.payload = Payload::Free;
        obj.extra = None;
        obj.ty = ObjId::NULL;
        self.live -= 1;
        self.free[class].push(id.0);
    }

    /// Whether something must happen before the next instruction.
    #[inline]
    pub fn wants_attention(&self) -> bool {
        self.attention
    }

    pub(super) fn set_attention(&mut self, attention: bool) {
        self.attention = attention;
        if attention {
            self.alarm = 0;
        }
    }

    #[inline]
    pub(super) fn alarm(&self) -> u64 {
        self.alarm
    }

    /// Sets the moment at which the loop looks up, if nothing wants attention before.
    #[inline]
    pub(super) fn set_alarm(&mut self, alarm: u64) {
        self.alarm = if self.attention { 0 } else { alarm };
    }

    /// Frees what is on the work list until it is empty or Python code must run first.
    pub fn drain(&mut self) {
        self.draining = true;
        while self.interruptions.is_empty() && self.trash.len() > self.trash_base {
            let Some(item) = self.trash.pop_back() else { break };
            match item {
                Trash::Release(id) => self.decref(id),
                Trash::Dealloc(id) => self.dealloc(id),
                Trash::Dismantle(id) => self.dismantle(id),
                Trash::Place { index, class } => self.free[class].push(index),
            }
        }
        self.draining = false;
    }

    /// The steps of CPython's `subtype_dealloc`: finalizer, then weak references, and the object is taken apart, unless Python
    /// code must run first.
    fn dealloc(&mut self, id: ObjId) {
        let ty = self.objs[id.index()].ty;
        let has_finalizer = match self.payload(ty) {
            Payload::Type(ty) => ty.has_finalizer,
            _ => false,
        };
        let generator_running_needed = self.payload(id).needs_close();
        if (has_finalizer || generator_running_needed) && !self.objs[id.index()].flags.has(Flags::FINALIZED) {
            self.objs[id.index()].flags.set(Flags::FINALIZED);
            if generator_running_needed {
                // `gen_dealloc` clears weak references before it closes the generator.
                self.clear_weakrefs(id);
            }
            self.counts[id.index()] += 1;
            self.interruptions.push_back(Interruption::Finalize(id));
            self.set_attention(true);
            return;
        }
        self.clear_weakrefs(id);
        if self.interruptions.is_empty() {
            self.dismantle(id);
        } else {
            self.trash.push_back(Trash::Dismantle(id));
        }
    }

    /// Clears every weak reference to an object that is about to go, queueing their callbacks newest first.
    pub(super) fn clear_weakrefs(&mut self, id: ObjId) {
        let Some(extra) = &mut self.objs[id.index()].extra else {
            return;
        };
        let refs = std::mem::take(&mut extra.weakrefs);
        // The newest weak reference's callback runs first.
        for weakref in refs.into_iter().rev() {
            let Payload::Weakref(data) = &mut self.objs[weakref.index()].payload else {
                continue;
            };
            data.target = ObjId::NULL;
            if !data.callback.is_null() {
                self.incref(weakref);
                self.interruptions.push_back(Interruption::WeakrefCallback(weakref));
                self.set_attention(true);
            }
        }
    }

    /// Takes an object apart: releases what it holds, in CPython's order, and gives its slot back.
    fn dismantle(&mut self, id: ObjId) {
        let obj = &mut self.objs[id.index()];
        let ty = obj.ty;
        let payload = std::mem::replace(&mut obj.payload, Payload::Free);
        let extra = obj.extra.take();
        let class = payload.allocation_class();
        let flags = obj.flags;
        obj.payload = Payload::Free;
        if let Payload::Str(text) = &payload
            && flags.has(Flags::INTERNED)
        {
            self.freed_interned.push(text.clone());
        }
        if let Payload::Weakref(data) = &payload
            && !data.target.is_null()
            && let Some(extra) = &mut self.objs[data.target.index()].extra
        {
            extra.weakrefs.retain(|&weakref| weakref != id);
        }
        if let Payload::MemoryView(view) = &payload
            && !view.base.is_null()
        {
            crate::objects::bytes_methods::count_export(self, view.base, false);
        }
        let mut found = std::mem::take(&mut self.found);
        let many = payload.variable_bytes() > MUCH_TO_RELEASE;
        if let Some(extra) = extra {
            extra.for_each_reference(&mut |id| self.let_go(id, many, &mut found));
        }
        payload.release_order(&mut |id| self.let_go(id, many, &mut found));
        if found.is_empty() && !(counts_instances(ty) && self.counts[ty.index()] == 1) {
            self.free[class].push(id.0);
            self.release_type(ty);
        } else {
            // Pushed in reverse: the first pushed is released last.
            if counts_instances(ty) {
                self.trash.push_back(Trash::Release(ty));
            }
            self.trash.push_back(Trash::Place { index: id.0, class });
            self.trash.extend(found.drain(..).rev());
        }
        self.found = found;
        let obj = &mut self.objs[id.index()];
        if flags.has(Flags::TRACKED) {
            self.gc_counts[0] = (self.gc_counts[0] - 1).max(0);
        }
        obj.flags = Flags::default();
        obj.ty = ObjId::NULL;
        self.live -= 1;
    }
}
