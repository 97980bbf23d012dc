//! The objects' places, in pages; and checkpoints, which share the pages that have not changed.
//!
//! A program changes few of the objects it has between two checkpoints, and hardly any of the thousands that were there
//! before it began. So whoever is let write into an object marks its page ([`Pages`] has one way in), and a
//! [`Checkpoint`] copies the pages that are marked; of the others it shares the copies that the checkpoint before it made.

use std::ops::{Index, IndexMut};
use std::rc::Rc;

use super::heap::Obj;
use super::{Machine, ObjId};

/// Objects of a page. Larger pages are copied for the sake of fewer objects, smaller ones cost more to keep.
const PAGE: usize = 32;

const UNKEPT: u8 = 1;
const UNSEEN: u8 = 2;
const CHANGED: u8 = UNKEPT | UNSEEN;

/// All objects of a heap, found by their index.
#[derive(Debug, Default)]
pub(super) struct Pages {
    objs: Vec<Obj>,
    /// For each page, whether it has changed since it was kept last ([`UNKEPT`]), and since somebody has looked last
    /// ([`UNSEEN`]).
    changed: Vec<u8>,
    /// The pages as they were kept last.
    kept: Vec<Rc<Kept>>,
}

/// A page that does not change any more.
#[derive(Debug)]
struct Kept {
    objs: Vec<Obj>,
    bytes: usize,
}

/// A copy has kept nothing yet.
impl Clone for Pages {
    fn clone(&self) -> Pages {
        Pages::of(self.objs.clone())
    }
}

impl Index<usize> for Pages {
    type Output = Obj;

    #[inline]
    fn index(&self, index: usize) -> &Obj {
        &self.objs[index]
    }
}

impl IndexMut<usize> for Pages {
    #[inline]
    fn index_mut(&mut self, index: usize) -> &mut Obj {
        if let Some(changed) = self.changed.get_mut(index / PAGE) {
            *changed = CHANGED;
        }
        &mut self.objs[index]
    }
}

impl Pages {
    pub fn of(objs: Vec<Obj>) -> Pages {
        let changed = vec![CHANGED; objs.len().div_ceil(PAGE)];
        let kept = Vec::new();
        Pages { objs, changed, kept }
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.objs.len()
    }

    pub fn push(&mut self, obj: Obj) {
        if self.objs.len().is_multiple_of(PAGE) {
            self.changed.push(CHANGED);
        } else if let Some(changed) = self.changed.last_mut() {
            *changed = CHANGED;
        }
        self.objs.push(obj);
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Obj> {
        self.objs.iter()
    }

    /// The places on pages that may have changed since the last time that this was asked.
    pub fn take_written(&mut self) -> Vec<usize> {
        const MANY: usize = 64;
        let mut written = Vec::new();
        for (first, many) in self.changed.chunks_mut(MANY).enumerate() {
            // Mostly none of them.
            if many.iter().fold(0, |all, changed| all | changed) & UNSEEN == 0 {
                continue;
            }
            for (number, changed) in many.iter_mut().enumerate() {
                if *changed & UNSEEN != 0 {
                    *changed &= !UNSEEN;
                    let place = (first * MANY + number) * PAGE;
                    written.extend(place..self.objs.len().min(place + PAGE));
                }
            }
        }
        written
    }

    /// The pages as they are, and how many bytes had to be copied once more.
    fn keep(&mut self) -> (Vec<Rc<Kept>>, usize) {
        let mut copied = 0;
        let known = self.kept.len();
        let pages = self.objs.chunks(PAGE).zip(&mut self.changed);
        for (number, (objs, changed)) in pages.enumerate() {
            let unkept = *changed & UNKEPT != 0;
            *changed &= !UNKEPT;
            if !unkept && number < known {
                continue;
            }
            let owned: usize = objs.iter().map(Obj::owned_bytes).sum();
            let page = Rc::new(Kept {
                objs: objs.to_vec(),
                bytes: size_of_val(objs) + owned,
            });
            if number < known {
                copied += page.bytes;
            }
            match self.kept.get_mut(number) {
                Some(kept) => *kept = page,
                None => self.kept.push(page),
            }
        }
        (self.kept.clone(), copied)
    }
}

/// Items of a sheet.
const SHEET: usize = 256;

/// A long row of small items as it was kept last, in sheets. Sheets of two checkpoints are compared, where pages are
/// marked: so what is written all the time, such as counts, costs nothing to write.
#[derive(Debug)]
struct Sheets<T>(Vec<Rc<[T]>>);

impl<T> Default for Sheets<T> {
    fn default() -> Sheets<T> {
        Sheets(Vec::new())
    }
}

impl<T: Copy + PartialEq> Sheets<T> {
    /// The sheets of a row as it is, and how many bytes had to be copied once more.
    fn keep(&mut self, row: &[T]) -> (Vec<Rc<[T]>>, usize) {
        let mut copied = 0;
        for (number, items) in row.chunks(SHEET).enumerate() {
            match self.0.get_mut(number) {
                Some(kept) if **kept == *items => {}
                Some(kept) => {
                    copied += size_of_val(items);
                    *kept = items.into();
                }
                None => self.0.push(items.into()),
            }
        }
        self.0.truncate(row.len().div_ceil(SHEET));
        (self.0.clone(), copied)
    }
}

/// The bytes of those of a checkpoint's parts that another does not share.
fn unshared<T: ?Sized>(own: &[Rc<T>], others: &[Rc<T>], bytes: impl Fn(&T) -> usize) -> usize {
    let shared = |number: usize, part| others.get(number).is_some_and(|other| Rc::ptr_eq(part, other));
    let unshared = own.iter().enumerate().filter(|&(number, part)| !shared(number, part));
    unshared.map(|(_, part)| bytes(part)).sum::<usize>() + size_of_val(own)
}

/// An entry of the collector's lists.
type Tracked = (ObjId, u32);

/// The long rows of a heap as they were kept last: counts, and what the collector looks at.
#[derive(Debug, Default)]
pub(super) struct Rows {
    counts: Sheets<u32>,
    tracked: [Sheets<Tracked>; 3],
}

/// A copy has kept nothing yet.
impl Clone for Rows {
    fn clone(&self) -> Rows {
        Rows::default()
    }
}

/// A machine at a moment of its run, to be gone on from there.
#[derive(Debug)]
pub struct Checkpoint {
    /// All of it but its objects, the long rows beside them, and its output.
    rest: Machine,
    pages: Vec<Rc<Kept>>,
    counts: Vec<Rc<[u32]>>,
    tracked: [Vec<Rc<[Tracked]>>; 3],
    /// Bytes that the program had written, which it does not take back.
    written: usize,
    cost: usize,
}

impl Machine {
    /// The machine as it is now. Costs about what has changed since the checkpoint before.
    pub fn checkpoint(&mut self) -> Checkpoint {
        let heap = &mut self.heap;
        let (pages, copied) = heap.objs.keep();
        let (counts, mut flat) = heap.rows.counts.keep(&heap.counts);
        let mut tracked = [const { Vec::new() }; 3];
        for (sheets, (rows, list)) in tracked.iter_mut().zip(heap.rows.tracked.iter_mut().zip(&heap.tracked)) {
            let (kept, copied) = rows.keep(list);
            *sheets = kept;
            flat += copied;
        }
        let apart = (
            std::mem::take(&mut self.heap.objs),
            std::mem::take(&mut self.heap.counts),
            std::mem::take(&mut self.heap.tracked),
            std::mem::take(&mut self.stdout),
            std::mem::take(&mut self.type_cache),
        );
        let rest = self.clone();
        let heap = &mut self.heap;
        (heap.objs, heap.counts, heap.tracked, self.stdout, self.type_cache) = apart;
        flat += rest.memory() + size_of_val(&*pages) + size_of_val(&*counts);
        // What is as it was has been looked at all the same.
        let looked_at = size_of_val(&*self.heap.counts);
        Checkpoint {
            rest,
            pages,
            counts,
            tracked,
            written: self.stdout.len(),
            cost: copied + flat / 4 + looked_at / 16,
        }
    }
}

impl Checkpoint {
    /// The machine as it was. `output` begins with what it had written by then.
    pub fn restore(&self, output: &str) -> Machine {
        let mut machine = self.rest.clone();
        let mut objs = Vec::with_capacity(self.pages.len() * PAGE);
        for page in &self.pages {
            objs.extend_from_slice(&page.objs);
        }
        machine.heap.objs = Pages::of(objs);
        machine.heap.counts = self.counts.concat();
        machine.heap.tracked = self.tracked.each_ref().map(|sheets| sheets.concat());
        machine.stdout = output.get(..self.written).unwrap_or(output).to_string();
        machine.type_cache.enable();
        machine
    }

    pub fn instructions(&self) -> u64 {
        self.rest.instructions
    }

    pub fn event_count(&self) -> u64 {
        self.rest.events.count()
    }

    /// Whether the object that got this serial number lives in that place.
    pub fn holds(&self, place: ObjId, serial: u32) -> bool {
        let place = place.0 as usize;
        let obj = self
            .pages
            .get(place / PAGE)
            .and_then(|page| page.objs.get(place % PAGE));
        obj.is_some_and(|obj| obj.serial == serial && !obj.is_free())
    }

    /// What it took to make it, in bytes of objects that were copied: those of pages that have been copied before, since
    /// each new page is copied once however far apart checkpoints are, and a quarter of what is copied as it lies.
    pub fn cost(&self) -> usize {
        self.cost
    }

    /// Bytes that it holds and the one `before` it does not.
    pub fn bytes_beside(&self, before: Option<&Checkpoint>) -> usize {
        let mut bytes = self.rest.memory();
        bytes += unshared(&self.pages, before.map_or(&[], |before| &before.pages), |page| {
            page.bytes
        });
        bytes += unshared(&self.counts, before.map_or(&[], |before| &before.counts), size_of_val);
        for (generation, sheets) in self.tracked.iter().enumerate() {
            let others = before.map_or(&[][..], |before| &before.tracked[generation]);
            bytes += unshared(sheets, others, size_of_val);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::RunState;

    /// Changes objects old and new, in every way that the heap lets anybody write.
    const PROGRAM: &str = "
import gc
class Node:
    def __init__(self, next): self.next = next
rows = [[i, str(i)] for i in range(300)]
table = {}
node = None
for i in range(400):
    node = Node(node)
    table[i % 7] = rows[i % 300]
    rows[i % 200].append(i)
    rows[-1 - i % 50] = (i, float(i))
    node.again = node
    if i % 90 == 0:
        node = None
        gc.collect()
    Node.seen = i
    print(i)
";

    /// Everything that is in a heap, in words.
    fn state(m: &Machine) -> Vec<String> {
        let objs = m.heap.iter();
        let words = objs.map(|(id, obj)| format!("{id:?} {} {obj:?}", m.heap.count(id)));
        words.collect()
    }

    #[test]
    fn what_a_checkpoint_shares_is_what_it_was() {
        let mut m = Machine::new();
        assert!(m.load_program(PROGRAM, "pages.py").is_ok());
        let mut kept = Vec::new();
        for budget in (1..).map(|n| n * n % 2731) {
            let end = m.run(budget) == RunState::Finished;
            kept.push((m.checkpoint(), m.clone()));
            if end {
                break;
            }
        }
        let output = m.stdout.clone();
        assert!(output.ends_with("399\n"));
        for (checkpoint, machine) in &kept {
            let restored = checkpoint.restore(&output);
            assert_eq!(restored.stdout, machine.stdout);
            assert_eq!(state(&restored), state(machine));
        }
        let shared = kept.windows(2).map(|pair| pair[1].0.bytes_beside(Some(&pair[0].0)));
        let whole = kept.last().map_or(0, |(checkpoint, _)| checkpoint.bytes_beside(None));
        assert!(shared.max().is_some_and(|most| most < whole), "nothing is shared");
        let (checkpoint, machine) = &kept[kept.len() / 2];
        let mut again = checkpoint.restore(&output);
        while again.run(1000) == RunState::Running {}
        assert_eq!(again.stdout, output);
        assert!(machine.stdout.len() < output.len());
    }
}
