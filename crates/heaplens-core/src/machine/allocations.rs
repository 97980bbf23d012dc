//! Which line of the program asked for the memory that is in use: what `tracemalloc` tells.
//!
//! While a program has it started, the loop does one instruction at a time and looks, before each, at the pages that have
//! changed ([`super::pages`]): what is new there, or has grown, was asked for by the line that ran. A run that never starts
//! it pays nothing.
//!
//! An object is at most two blocks, as CPython would ask its allocator for them: itself, with the collector's header, and
//! what it keeps apart and may replace (a list's items, a dict's keys, an instance's values). What an instruction makes and
//! frees again is not seen. Objects of the kinds that CPython keeps free lists of are taken from one without asking as long
//! as it has any; how many it has at the start is what our own heap happens to have.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Machine, ObjId};
use crate::objects::{Attributes, Payload, dict, size};

/// Places in the program, innermost first, and how deep the stack was.
type Lines = (Box<[(Rc<str>, u32)]>, usize);

/// What is known since `tracemalloc.start()`.
#[derive(Clone, Debug, Default)]
pub struct Allocations {
    /// How many lines of the call stack are kept.
    pub depth: usize,
    /// By the place of the object in the heap.
    objects: Vec<Traced>,
    pub current: usize,
    pub peak: usize,
    lines: Vec<Lines>,
    numbers: BTreeMap<Lines, u32>,
    /// The lines that run, by their number in `lines`.
    here: u32,
    /// How many objects each free list of CPython's would hold now.
    spare: [usize; FREE_LISTS.len()],
}

/// The kinds of objects that CPython keeps for the next of their kind, and how many of them at most: by the class that the
/// heap keeps their places in ([`Payload::allocation_class`]), floats, lists, dicts, and tuples by their length.
const FREE_LISTS: [usize; 25] = {
    let mut most = [2000; 25];
    (most[1], most[2], most[3]) = (100, 80, 80);
    most
};

/// Stands in the place of a line for what was there before the start, and what is not the program's.
const UNTRACED: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, Default)]
struct Traced {
    /// Of the object; 0 for none.
    serial: u32,
    /// Its place in [`FREE_LISTS`].
    kind: Option<u8>,
    blocks: [Block; 2],
}

#[derive(Clone, Copy, Debug, Default)]
struct Block {
    bytes: usize,
    /// Where it was asked for, in [`Allocations::lines`].
    lines: u32,
}

impl Block {
    fn is_traced(self) -> bool {
        self.bytes > 0 && self.lines != UNTRACED
    }

    fn traced_bytes(self) -> usize {
        if self.is_traced() { self.bytes } else { 0 }
    }
}

impl Allocations {
    /// Memory that this takes, about.
    pub fn bytes(&self) -> usize {
        self.objects.len() * size_of::<Traced>() + 2 * self.lines.len() * (size_of::<Lines>() + 16 * self.depth)
    }

    /// Sizes of all blocks, each with where it was asked for, in the order of the heap.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, u32)> {
        let blocks = self.objects.iter().flat_map(|object| object.blocks);
        blocks
            .filter(|block| block.is_traced())
            .map(|block| (block.bytes, block.lines))
    }

    pub fn lines(&self) -> &[Lines] {
        &self.lines
    }

    /// Where an object was asked for.
    pub fn of(&self, id: ObjId, serial: u32) -> Option<&Lines> {
        let object = self.objects.get(id.0 as usize)?;
        let known = object.serial == serial && object.blocks[0].is_traced();
        self.lines.get(object.blocks[0].lines as usize).filter(|_| known)
    }

    /// Notes what is in a place of the heap now: an object's serial number, its kind and the sizes of its blocks.
    fn note(&mut self, place: usize, serial: u32, kind: Option<u8>, sizes: [usize; 2], lines: u32) {
        if self.objects.len() <= place {
            if serial == 0 {
                return;
            }
            self.objects.resize(place + 1, Traced::default());
        }
        let object = &mut self.objects[place];
        let is_new = object.serial != serial;
        let mut spared = false;
        if is_new {
            if let Some(kind) = object.kind {
                let kind = usize::from(kind);
                self.spare[kind] = FREE_LISTS[kind].min(self.spare[kind] + 1);
            }
            if let Some(spare) = kind.and_then(|kind| self.spare.get_mut(usize::from(kind)))
                && lines != UNTRACED
                && *spare > 0
            {
                *spare -= 1;
                spared = true;
            }
        }
        (object.serial, object.kind) = (serial, kind);
        for (n, (block, bytes)) in object.blocks.iter_mut().zip(sizes).enumerate() {
            if is_new || block.bytes != bytes {
                let lines = if n == 0 && spared { UNTRACED } else { lines };
                self.current -= block.traced_bytes();
                *block = Block { bytes, lines };
                self.current += block.traced_bytes();
            }
        }
    }

    fn number(&mut self, lines: Lines) -> u32 {
        let next = self.lines.len() as u32;
        let number = *self.numbers.entry(lines.clone()).or_insert(next);
        if number == next {
            self.lines.push(lines);
        }
        number
    }
}

impl Machine {
    /// `tracemalloc.start(depth)`: from now on, unless it was started before.
    pub fn start_allocations(&mut self, depth: usize) {
        if self.allocations.is_some() {
            return;
        }
        self.allocations = Some(Box::new(Allocations {
            depth,
            ..Allocations::default()
        }));
        self.clear_allocations();
        if let Some(allocations) = &mut self.allocations {
            let spare = allocations.spare.iter_mut().enumerate();
            spare.for_each(|(kind, spare)| *spare = self.heap.free_places(kind).min(FREE_LISTS[kind]));
        }
        // The loop shall look up and find out.
        self.heap.set_attention(true);
    }

    /// `tracemalloc.clear_traces()`: what is there now is not known any more.
    pub fn clear_allocations(&mut self) {
        let Some(mut allocations) = self.allocations.take() else {
            return;
        };
        allocations.objects.clear();
        self.heap.objs.take_written();
        for (id, obj) in self.heap.iter() {
            let (kind, sizes) = (self.free_list_of(id), self.blocks_of(id, 0));
            allocations.note(id.0 as usize, obj.serial, kind, sizes, UNTRACED);
        }
        (allocations.current, allocations.peak) = (0, 0);
        self.allocations = Some(allocations);
    }

    /// Looks at what has changed since the last look, before the next instruction.
    #[cold]
    pub(super) fn look_at_allocations(&mut self) {
        let here = self.allocations.as_ref().map_or(UNTRACED, |known| known.here);
        self.note_written(here);
        let Some(mut allocations) = self.allocations.take() else {
            return;
        };
        let top = self.frames.len();
        let visible = || {
            let frames = self.frames.iter().enumerate().rev();
            // The instruction to come in the one on top, the call in the others.
            let at = frames.map(|(n, frame)| (frame, frame.pc as usize - usize::from(n + 1 < top && frame.pc > 0)));
            at.filter(|(frame, _)| !frame.body.hidden).map(|(frame, at)| {
                (
                    &frame.body.code.filename,
                    frame.body.lines.get(at).copied().unwrap_or(0),
                )
            })
        };
        let innermost = visible().next();
        let is_known = || {
            let known = allocations.lines.get(allocations.here as usize);
            let lines = known.and_then(|(lines, _)| lines.first());
            lines.map(|(file, line)| (file, *line)) == innermost
        };
        // Code of the library runs in the name of the line that has called it.
        if innermost.is_some_and(|(_, line)| line != 0) && !(allocations.depth == 1 && is_known()) {
            let lines = visible().take(allocations.depth);
            let lines = lines.map(|(file, line)| (file.clone(), line)).collect();
            allocations.here = allocations.number((lines, visible().count()));
        }
        self.allocations = Some(allocations);
    }

    /// Notes what is on pages that have changed, in the name of these lines.
    fn note_written(&mut self, lines: u32) {
        let Some(mut allocations) = self.allocations.take() else {
            return;
        };
        let written = self.heap.objs.take_written();
        let before = allocations.current;
        let mut replaced = 0;
        for place in written {
            let id = ObjId(place as u32);
            let obj = self.heap.get(id);
            if obj.is_free() {
                allocations.note(place, 0, None, [0; 2], lines);
                continue;
            }
            let known = allocations
                .objects
                .get(place)
                .filter(|known| known.serial == obj.serial);
            let old = known.map_or(0, |known| known.blocks[1].bytes);
            let sizes = self.blocks_of(id, old);
            if matches!(obj.payload, Payload::Dict(_) | Payload::Set(_)) && sizes[1] > old {
                // The old table is given back when the new one is filled.
                replaced += known.map_or(0, |known| known.blocks[1].traced_bytes());
            }
            allocations.note(place, obj.serial, self.free_list_of(id), sizes, lines);
        }
        if allocations.current > before {
            allocations.peak = allocations.peak.max(allocations.current + replaced);
        }
        self.allocations = Some(allocations);
    }

    /// Runs what makes objects for `tracemalloc` itself, which are never counted.
    pub fn without_allocations<T>(&mut self, make: impl FnOnce(&mut Machine) -> T) -> T {
        let made = make(self);
        self.note_written(UNTRACED);
        made
    }

    /// Which free list an object would have come from.
    fn free_list_of(&self, id: ObjId) -> Option<u8> {
        let class = self.heap.payload(id).allocation_class();
        let is_kept = match self.heap.payload(id) {
            Payload::Tuple(items) => (1..=20).contains(&items.len()),
            _ => class < FREE_LISTS.len(),
        };
        u8::try_from(class).ok().filter(|_| is_kept)
    }

    /// What CPython would ask its allocator for: the object, and what it keeps apart, which was so large before.
    fn blocks_of(&self, id: ObjId, before: usize) -> [usize; 2] {
        /// Of an int with one digit: CPython asks for the whole of its fixed part, padding included.
        const SMALL_INT: usize = 32;
        let whole = size::size_of(self, id);
        let own = match self.heap.payload(id) {
            Payload::Int(_) if whole < SMALL_INT => return [SMALL_INT, 0],
            Payload::List(_) => 56,
            Payload::Dict(_) => 64,
            Payload::Set(_) | Payload::FrozenSet(_) => 216,
            Payload::ByteArray(_) => 56,
            Payload::Array(_) => 80,
            _ => whole,
        };
        let obj = self.heap.get(id);
        let attributes = obj.extra.as_ref().map(|extra| &extra.attributes);
        match attributes {
            // The values are made with the object, and there is room for all of them.
            Some(Attributes::Inline(pairs)) => [whole, before.max(dict::values_bytes(self, obj.ty, pairs.len()))],
            Some(Attributes::Dict(_)) => [whole, before],
            _ => [own.min(whole), whole.saturating_sub(own)],
        }
    }
}
