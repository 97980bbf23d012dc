//! The hash table of a dict: CPython's compact layout (`Objects/dictobject.c`), probe for probe.
//!
//! A sparse table of small indices points into a dense row of entries kept in order of insertion. Deleting leaves a
//! hole in both; holes go when the table is rebuilt. Sizes, growth and probe order are CPython's because learners can
//! see them: in `sys.getsizeof`, in the order of `__eq__` calls, and in the hash-table view.
//!
//! The table compares keys only through the caller's function, which may answer "ask Python".

use crate::graph::details::TableSlot;
use crate::machine::ObjId;

const MIN_LOG2_SIZE: u8 = 3;
const EMPTY: i32 = -1;
const DUMMY: i32 = -2;
const PERTURB_SHIFT: u32 = 5;

/// What an entry takes, its share of the index included, in references: of a list, it would be so many items.
pub const ENTRY_ITEMS: usize = 6;

/// A key, its hash and its value. A hole has a `NULL` value.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub hash: i64,
    pub key: ObjId,
    pub value: ObjId,
}

/// The result of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    Found(usize),
    Missing,
    /// Whether the entry at this place has the key can only be said by running Python code.
    Ask(usize),
}

#[derive(Clone, Debug, Default)]
pub struct DictTable {
    /// Empty for the shared table of `{}`, else a power of two long.
    indices: Vec<i32>,
    entries: Vec<Entry>,
    used: usize,
    /// Entries that may still be appended before the table grows.
    usable: usize,
    /// All keys are exact strings: CPython then stores no hashes, which `sys.getsizeof` shows.
    general: bool,
    /// The class whose instances' dicts share their keys with this one (a split table), or `NULL`.
    shared_by: ObjId,
    /// Raised by every change; lets iteration and caches notice.
    pub version: u64,
    /// Raised by every key that comes or goes: one number, one set of keys, in a run and when it is repeated.
    keys_version: u32,
}

fn usable_fraction(size: usize) -> usize {
    (size << 1) / 3
}

impl DictTable {
    /// `{}`: nothing is allocated before the first entry.
    pub fn new() -> DictTable {
        DictTable::default()
    }

    /// Room for `n` entries without growing, as `_PyDict_NewPresized` gives.
    pub fn with_capacity(n: usize) -> DictTable {
        let mut table = DictTable::new();
        if n > 5 {
            table.rebuild(estimate_size(n));
        }
        table
    }

    /// Room for `n` entries made at once (`dictresize` of a new dict), which may be more than they need.
    pub fn presized(n: usize, general: bool) -> DictTable {
        let mut table = DictTable::new();
        table.general = general;
        table.rebuild(estimate_size(n));
        table
    }

    /// Says that this is an instance's dict, which has only values of its own.
    pub fn share_keys(&mut self, class: ObjId) {
        self.shared_by = class;
    }

    /// See [`DictTable::share_keys`].
    pub fn shared_by(&self) -> ObjId {
        self.shared_by
    }

    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Entries in order of insertion, holes included.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Live entries in order of insertion.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.value.is_null())
    }

    /// Slots of the hash table.
    pub fn size(&self) -> usize {
        self.indices.len()
    }

    /// Changes with every key that comes or goes: while it is the same, a key that was missing is.
    pub fn keys_version(&self) -> u32 {
        self.keys_version
    }

    /// Whether hashes are stored beside the keys.
    pub fn is_general(&self) -> bool {
        self.general
    }

    /// Says that there is no room among the shared keys for one to be inserted: the table gets its own.
    pub fn stop_sharing(&mut self) {
        self.shared_by = ObjId::NULL;
        self.rebuild(estimate_log_size(self.used * 3));
    }

    /// Says that a key to be inserted is not an exact `str`: the table is made anew, with hashes, and grows as it goes.
    pub fn make_general(&mut self) {
        if !self.general {
            self.general = true;
            self.shared_by = ObjId::NULL;
            if !self.indices.is_empty() {
                self.rebuild(estimate_log_size(self.used * 3));
            }
        }
    }

    /// Bytes of the table as `sys.getsizeof` counts them: indices and entries, the dict object's own header aside.
    pub fn table_bytes(&self) -> usize {
        if self.indices.is_empty() {
            return 0;
        }
        let size = self.indices.len();
        let index_bytes = match size {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        let entry_bytes = if self.general { 24 } else { 16 };
        32 + size * index_bytes + usable_fraction(size) * entry_bytes
    }

    /// Looks a key up. `same` is asked for entries of equal hash and other identity; `None` means only Python can say.
    pub fn find(&self, hash: i64, key: ObjId, mut same: impl FnMut(ObjId) -> Option<bool>) -> Lookup {
        if self.used == 0 {
            return Lookup::Missing;
        }
        for index in Probe::new(hash, self.indices.len()) {
            match self.indices[index] {
                EMPTY => return Lookup::Missing,
                DUMMY => {}
                place => {
                    let place = place as usize;
                    let entry = &self.entries[place];
                    if entry.key == key {
                        return Lookup::Found(place);
                    }
                    if entry.hash == hash {
                        match same(entry.key) {
                            Some(true) => return Lookup::Found(place),
                            Some(false) => {}
                            None => return Lookup::Ask(place),
                        }
                    }
                }
            }
        }
        Lookup::Missing
    }

    /// Entries with this very hash, in probe order: those a search compares.
    pub fn candidates(&self, hash: i64) -> Vec<usize> {
        let mut found = Vec::new();
        if self.used == 0 {
            return found;
        }
        for index in Probe::new(hash, self.indices.len()) {
            match self.indices[index] {
                EMPTY => break,
                DUMMY => {}
                place => {
                    if self.entries[place as usize].hash == hash {
                        found.push(place as usize);
                    }
                }
            }
        }
        found
    }

    /// Slots that a search for `hash` visits until it meets a free one: for the hash-table view.
    pub fn probes(&self, hash: i64) -> Vec<usize> {
        let mut visited = Vec::new();
        for index in Probe::new(hash, self.indices.len()) {
            visited.push(index);
            if self.indices[index] == EMPTY {
                break;
            }
        }
        visited
    }

    /// The table slot by slot: for the hash-table view.
    pub fn table_slots(&self) -> Vec<TableSlot> {
        // Entries are counted as iteration meets them, holes left out.
        let mut live = 0;
        let numbers: Vec<u64> = self
            .entries
            .iter()
            .map(|entry| {
                live += u64::from(!entry.value.is_null());
                live - u64::from(!entry.value.is_null())
            })
            .collect();
        let slot = |(index, place): (usize, &i32)| match (*place, usize::try_from(*place)) {
            (DUMMY, _) => TableSlot::Dummy,
            (_, Ok(place)) => {
                let hash = self.entries.get(place).map_or(0, |entry| entry.hash);
                let visited = Probe::new(hash, self.indices.len()).take_while(|visited| *visited != index);
                TableSlot::Entry {
                    entry: numbers.get(place).copied().unwrap_or(0),
                    probes: visited.count() as u32 + 1,
                }
            }
            _ => TableSlot::Empty,
        };
        self.indices.iter().enumerate().map(slot).collect()
    }

    /// Appends an entry whose key is known to be absent. Owns both references.
    pub fn insert_new(&mut self, hash: i64, key: ObjId, value: ObjId) {
        self.version += 1;
        self.keys_version = self.keys_version.wrapping_add(1);
        if self.indices.is_empty() {
            self.rebuild(1 << MIN_LOG2_SIZE);
        } else if self.usable == 0 {
            // GROWTH_RATE
            self.rebuild(estimate_log_size(self.used * 3));
        }
        let slot = self.free_slot(hash);
        self.indices[slot] = self.entries.len() as i32;
        self.entries.push(Entry { hash, key, value });
        self.used += 1;
        self.usable -= 1;
    }

    /// Replaces the value of an entry; the old value's reference passes to the caller.
    pub fn replace(&mut self, place: usize, value: ObjId) -> ObjId {
        self.version += 1;
        match self.entries.get_mut(place) {
            Some(entry) => std::mem::replace(&mut entry.value, value),
            None => value,
        }
    }

    /// Takes an entry out; both references pass to the caller.
    pub fn remove(&mut self, place: usize) -> Option<Entry> {
        let entry = *self.entries.get(place)?;
        if entry.value.is_null() {
            return None;
        }
        self.version += 1;
        self.keys_version = self.keys_version.wrapping_add(1);
        for index in Probe::new(entry.hash, self.indices.len()) {
            if self.indices[index] == place as i32 {
                self.indices[index] = DUMMY;
                break;
            }
            if self.indices[index] == EMPTY {
                break;
            }
        }
        self.entries[place] = Entry {
            hash: 0,
            key: ObjId::NULL,
            value: ObjId::NULL,
        };
        self.used -= 1;
        Some(entry)
    }

    /// Takes the last entry out, as `popitem` does, and gives its room back.
    pub fn pop_last(&mut self) -> Option<Entry> {
        let place = self.entries.iter().rposition(|entry| !entry.value.is_null())?;
        let entry = self.remove(place)?;
        self.usable += self.entries.len() - place;
        self.entries.truncate(place);
        Some(entry)
    }

    /// Empties the table; the entries, with their references, pass to the caller.
    pub fn take(&mut self) -> Vec<Entry> {
        let (version, keys_version) = (self.version + 1, self.keys_version.wrapping_add(1));
        let entries = std::mem::take(self).entries;
        self.version = version;
        self.keys_version = keys_version;
        entries.into_iter().filter(|entry| !entry.value.is_null()).collect()
    }

    /// A copy as `dict.copy` makes it: a table without too many holes is copied as it is, else rebuilt to fit.
    pub fn copy(&self) -> DictTable {
        if self.used == 0 {
            return DictTable::new();
        }
        if self.used >= (self.entries.len() * 2) / 3 {
            return self.clone();
        }
        let mut table = DictTable::with_capacity(self.used);
        table.general = self.general;
        for entry in self.iter() {
            table.insert_new(entry.hash, entry.key, entry.value);
        }
        table
    }

    /// Becomes another table, whose references it then owns; its own have been taken out before.
    pub fn take_over(&mut self, table: DictTable) {
        let (version, keys_version) = (self.version + 1, self.keys_version.wrapping_add(1));
        *self = table;
        self.version = version;
        self.keys_version = keys_version;
    }

    /// Makes room for `n` entries in all, as `dict.update` does before it begins.
    pub fn reserve_for_merge(&mut self, n: usize) {
        if usable_fraction(self.indices.len()) < n {
            self.rebuild(estimate_size(self.used + n));
        }
    }

    /// Whether a merge into an empty dict clones this table: with keys of its own, without holes, and no bigger than it has to be.
    pub fn is_just_allocated(&self) -> bool {
        let size = self.indices.len();
        self.shared_by.is_null()
            && self.used == self.entries.len()
            && (size == 1 << MIN_LOG2_SIZE || usable_fraction(size / 2) < self.used)
    }

    /// Moves an entry to the front, as `OrderedDict.move_to_end(key, last=False)` needs; places of others change.
    pub fn move_to_front(&mut self, place: usize) {
        if place < self.entries.len() && !self.entries[place].value.is_null() {
            self.version += 1;
            self.entries[..=place].rotate_right(1);
            self.rebuild(self.indices.len());
        }
    }

    fn free_slot(&self, hash: i64) -> usize {
        for index in Probe::new(hash, self.indices.len()) {
            if self.indices[index] < 0 {
                return index;
            }
        }
        0
    }

    fn rebuild(&mut self, size: usize) {
        let size = size.max(1 << MIN_LOG2_SIZE).next_power_of_two();
        self.entries.retain(|entry| !entry.value.is_null());
        self.indices = vec![EMPTY; size];
        for place in 0..self.entries.len() {
            let hash = self.entries[place].hash;
            let slot = Probe::new(hash, size)
                .find(|&index| self.indices[index] == EMPTY)
                .unwrap_or(0);
            self.indices[slot] = place as i32;
        }
        self.usable = usable_fraction(size).saturating_sub(self.entries.len());
    }
}

/// `calculate_log2_keysize`: meant to be the smallest power of two that is at least `minimum`, but as CPython sets the
/// bit of the smallest size first, what is below that or a larger power of two itself gets twice as much.
fn estimate_log_size(minimum: usize) -> usize {
    const SMALLEST: usize = 1 << MIN_LOG2_SIZE;
    let below = ((minimum | SMALLEST) - 1) | (SMALLEST - 1);
    1 << (usize::BITS - below.leading_zeros())
}

/// `estimate_log2_keysize`: a table in which `n` entries are usable.
fn estimate_size(n: usize) -> usize {
    estimate_log_size((n * 3).div_ceil(2))
}

/// The slots that a search for a hash visits, in order, for ever.
struct Probe {
    mask: u64,
    index: u64,
    perturb: u64,
    first: bool,
}

impl Probe {
    fn new(hash: i64, size: usize) -> Probe {
        let mask = (size as u64).wrapping_sub(1);
        Probe {
            mask,
            index: hash as u64 & mask,
            perturb: hash as u64,
            first: true,
        }
    }
}

impl Iterator for Probe {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.first {
            self.first = false;
        } else {
            self.perturb >>= PERTURB_SHIFT;
            self.index = (self.index.wrapping_mul(5).wrapping_add(self.perturb).wrapping_add(1)) & self.mask;
        }
        Some(self.index as usize)
    }
}
