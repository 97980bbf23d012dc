//! The hash table of a set: CPython's open addressing with short linear runs (`Objects/setobject.c`), probe for probe,
//! because a set's iteration order is its table's order.

use super::dict_table::Lookup;
use crate::graph::details::TableSlot;
use crate::machine::ObjId;

const MIN_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Empty,
    Dummy,
    Key { hash: i64, key: ObjId },
}

#[derive(Clone, Debug)]
pub struct SetTable {
    slots: Vec<Slot>,
    used: usize,
    /// Keys and dummies.
    fill: usize,
    /// Where `pop` looks first.
    finger: usize,
    /// `hash(frozenset)` once known.
    pub hash: Option<i64>,
    /// Raised by every change.
    pub version: u64,
}

impl Default for SetTable {
    fn default() -> Self {
        SetTable {
            slots: vec![Slot::Empty; MIN_SIZE],
            used: 0,
            fill: 0,
            finger: 0,
            hash: None,
            version: 0,
        }
    }
}

/// The slots that a search visits, in order.
struct Probe {
    mask: usize,
    index: usize,
    perturb: u64,
    linear: usize,
}

impl Probe {
    fn new(hash: i64, size: usize) -> Probe {
        let mask = size - 1;
        let index = hash as usize & mask;
        Probe {
            mask,
            index,
            perturb: hash as u64,
            linear: 0,
        }
    }
}

impl Iterator for Probe {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let at = self.index + self.linear;
        let run = if self.index + LINEAR_PROBES <= self.mask {
            LINEAR_PROBES
        } else {
            0
        };
        if self.linear < run {
            self.linear += 1;
        } else {
            self.linear = 0;
            self.perturb >>= PERTURB_SHIFT;
            self.index = (self
                .index
                .wrapping_mul(5)
                .wrapping_add(1)
                .wrapping_add(self.perturb as usize))
                & self.mask;
        }
        Some(at)
    }
}

impl SetTable {
    pub fn new() -> SetTable {
        SetTable::default()
    }

    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Slots of the hash table.
    pub fn size(&self) -> usize {
        self.slots.len()
    }

    /// Bytes of the table as `sys.getsizeof` counts them; the smallest table is part of the set object.
    pub fn table_bytes(&self) -> usize {
        if self.slots.len() == MIN_SIZE {
            0
        } else {
            self.slots.len() * 16
        }
    }

    /// Keys with the slot each is in, in iteration order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, ObjId)> + '_ {
        self.slots.iter().enumerate().filter_map(|(index, slot)| match slot {
            Slot::Key { key, .. } => Some((index, *key)),
            _ => None,
        })
    }

    /// Keys with their hashes in iteration order.
    pub fn hashed(&self) -> impl Iterator<Item = (i64, ObjId)> + '_ {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Key { hash, key } => Some((*hash, *key)),
            _ => None,
        })
    }

    /// The table slot by slot: for the hash-table view.
    pub fn table_slots(&self) -> Vec<TableSlot> {
        let mut next = 0;
        let slot = |(index, slot): (usize, &Slot)| match slot {
            Slot::Empty => TableSlot::Empty,
            Slot::Dummy => TableSlot::Dummy,
            Slot::Key { hash, .. } => {
                let visited = Probe::new(*hash, self.slots.len()).take_while(|visited| *visited != index);
                next += 1;
                TableSlot::Entry {
                    entry: next - 1,
                    probes: visited.count() as u32 + 1,
                }
            }
        };
        self.slots.iter().enumerate().map(slot).collect()
    }

    /// The first key at or after a slot, with that slot.
    pub fn next_from(&self, index: usize) -> Option<(usize, ObjId)> {
        self.slots
            .iter()
            .enumerate()
            .skip(index)
            .find_map(|(index, slot)| match slot {
                Slot::Key { key, .. } => Some((index, *key)),
                _ => None,
            })
    }

    /// The key in a slot.
    pub fn key_at(&self, index: usize) -> Option<ObjId> {
        match self.slots.get(index) {
            Some(Slot::Key { key, .. }) => Some(*key),
            _ => None,
        }
    }

    /// The hash of the key in a slot.
    pub fn hash_at(&self, index: usize) -> Option<i64> {
        match self.slots.get(index) {
            Some(Slot::Key { hash, .. }) => Some(*hash),
            _ => None,
        }
    }

    /// Looks a key up; see [`super::DictTable::find`].
    pub fn find(&self, hash: i64, key: ObjId, mut same: impl FnMut(ObjId) -> Option<bool>) -> Lookup {
        for index in Probe::new(hash, self.slots.len()) {
            match self.slots[index] {
                Slot::Empty => return Lookup::Missing,
                Slot::Dummy => {}
                Slot::Key {
                    hash: other,
                    key: candidate,
                } => {
                    if candidate == key {
                        return Lookup::Found(index);
                    }
                    if other == hash {
                        match same(candidate) {
                            Some(true) => return Lookup::Found(index),
                            Some(false) => {}
                            None => return Lookup::Ask(index),
                        }
                    }
                }
            }
        }
        Lookup::Missing
    }

    /// Slots whose keys have this very hash, in probe order.
    pub fn candidates(&self, hash: i64) -> Vec<usize> {
        let mut found = Vec::new();
        for index in Probe::new(hash, self.slots.len()) {
            match self.slots[index] {
                Slot::Empty => break,
                Slot::Key { hash: other, .. } if other == hash => found.push(index),
                _ => {}
            }
        }
        found
    }

    /// Adds a key that is known to be absent. Owns the reference.
    pub fn insert_new(&mut self, hash: i64, key: ObjId) {
        self.version += 1;
        self.hash = None;
        // The last dummy on the way to the empty slot is used again.
        let mut dummy = None;
        let slot = Probe::new(hash, self.slots.len()).find(|&index| {
            if self.slots[index] == Slot::Dummy {
                dummy = Some(index);
            }
            self.slots[index] == Slot::Empty
        });
        self.used += 1;
        if let Some(index) = dummy {
            self.slots[index] = Slot::Key { hash, key };
            return;
        }
        self.slots[slot.unwrap_or(0)] = Slot::Key { hash, key };
        self.fill += 1;
        let mask = self.slots.len() - 1;
        if self.fill * 5 >= mask * 3 {
            let wanted = if self.used > 50_000 {
                self.used * 2
            } else {
                self.used * 4
            };
            self.rebuild(wanted);
        }
    }

    /// Takes the key out of a slot; its reference passes to the caller.
    pub fn remove(&mut self, index: usize) -> Option<ObjId> {
        let key = self.key_at(index)?;
        self.version += 1;
        self.hash = None;
        self.slots[index] = Slot::Dummy;
        self.used -= 1;
        Some(key)
    }

    /// `set.pop`: the first key from where the last `pop` stopped.
    pub fn pop(&mut self) -> Option<ObjId> {
        if self.used == 0 {
            return None;
        }
        let size = self.slots.len();
        let mut index = self.finger & (size - 1);
        while !matches!(self.slots[index], Slot::Key { .. }) {
            index = (index + 1) & (size - 1);
        }
        self.finger = index + 1;
        self.remove(index)
    }

    /// Empties the table; the keys' references pass to the caller.
    pub fn take(&mut self) -> Vec<ObjId> {
        let keys = self.iter().map(|(_, key)| key).collect();
        let version = self.version + 1;
        *self = SetTable::new();
        self.version = version;
        keys
    }

    /// Prepares for merging `n` keys at once, as `set_merge` does.
    pub fn reserve_for_merge(&mut self, n: usize) {
        let mask = self.slots.len() - 1;
        if (self.fill + n) * 5 >= mask * 3 {
            self.rebuild((self.used + n) * 2);
        }
    }

    /// Prepares for adding a dict's `n` keys, as `set_update_internal` does.
    pub fn reserve_for_dict(&mut self, n: usize) {
        let mask = self.slots.len() - 1;
        if (self.fill + n) * 5 >= mask * 3 {
            self.rebuild((self.used + n) * 2);
        }
    }

    /// Rebuilds a table of which more than a quarter is dummies, as `set_difference_update_internal` does at its end.
    pub fn rebuild_if_sparse(&mut self) {
        if (self.fill - self.used) > (self.slots.len() - 1) / 4 {
            let wanted = if self.used > 50_000 {
                self.used * 2
            } else {
                self.used * 4
            };
            self.rebuild(wanted);
        }
    }

    /// A set made from another set at once: without holes, in the other's table order.
    pub fn copy(&self) -> SetTable {
        let mut table = SetTable::new();
        table.merge_from(self);
        table
    }

    /// `set_merge` into an empty set: same sized tables without dummies are copied slot by slot.
    pub fn merge_from(&mut self, other: &SetTable) {
        if other.used == 0 {
            return;
        }
        self.reserve_for_merge(other.used);
        if self.fill == 0 && self.slots.len() == other.slots.len() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            self.used = other.used;
            self.fill = other.fill;
            self.version += 1;
            return;
        }
        for (hash, key) in other.hashed() {
            let slot = Probe::new(hash, self.slots.len())
                .find(|&index| matches!(self.slots[index], Slot::Empty))
                .unwrap_or(0);
            self.slots[slot] = Slot::Key { hash, key };
            self.used += 1;
            self.fill += 1;
        }
        self.version += 1;
    }

    fn rebuild(&mut self, wanted: usize) {
        let mut size = MIN_SIZE;
        while size <= wanted {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; size]);
        for slot in old {
            if let Slot::Key { hash, .. } = slot {
                let index = Probe::new(hash, size)
                    .find(|&index| matches!(self.slots[index], Slot::Empty))
                    .unwrap_or(0);
                self.slots[index] = slot;
            }
        }
        self.fill = self.used;
    }
}
