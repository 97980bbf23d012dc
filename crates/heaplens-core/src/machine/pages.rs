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

/// A machine at a moment of its run, to be gone on from there.
#[derive(Debug)]
pub struct Checkpoint {
    /// All of it but its objects and its output.
    rest: Machine,
    pages: Vec<Rc<Kept>>,
    /// Bytes that the program had written, which it does not take back.
    written: usize,
    cost: usize,
}

impl Machine {
    /// The machine as it is now. Costs about what has changed since the checkpoint before.
    pub fn checkpoint(&mut self) -> Checkpoint {
        let (pages, copied) = self.heap.objs.keep();
        let apart = (
            std::mem::take(&mut self.heap.objs),
            std::mem::take(&mut self.stdout),
            std::mem::take(&mut self.type_cache),
        );
        let rest = self.clone();
        (self.heap.objs, self.stdout, self.type_cache) = apart;
        let flat = rest.memory() + pages.len() * size_of::<Rc<Kept>>();
        Checkpoint {
            rest,
            pages,
            written: self.stdout.len(),
            cost: copied + flat / 4,
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
        let others = before.map_or(&[][..], |before| &before.pages);
        let own = self.pages.iter().enumerate().filter(|&(number, page)| {
            let shared = others.get(number).is_some_and(|other| Rc::ptr_eq(page, other));
            !shared
        });
        let pages: usize = own.map(|(_, page)| page.bytes).sum();
        pages + self.rest.memory() + self.pages.len() * size_of::<Rc<Kept>>()
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
