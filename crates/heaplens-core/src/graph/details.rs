//! What an object's box shows on demand: its size, the collector's generation it is in, the room a list has, and the hash
//! table behind a dict or set, slot for slot as CPython has it. Pure reading; no Python code runs.

use serde::{Deserialize, Serialize};

use crate::machine::{Flags, Machine, ObjId};
use crate::objects::{self, Payload};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// What `sys.getsizeof` gives, in bytes, unless a class of the program has a `__sizeof__` of its own.
    pub size: u64,
    /// 0 to 2, and 3 for what `gc.freeze` has put aside; none for what the collector does not look at.
    pub generation: Option<u8>,
    /// Elements a list has room for.
    pub capacity: Option<u64>,
    pub table: Option<Table>,
}

/// A hash table as it lies in memory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// In the order of the table. Of a very large table, the first [`MOST_SLOTS`].
    pub slots: Vec<TableSlot>,
    /// Slots of the whole table; 0 for that of `{}`, which has none of its own.
    pub size: u64,
    pub used: u64,
    /// Slots to look at on average, and at most, until a key is found.
    pub mean_probes: f64,
    pub most_probes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableSlot {
    Empty,
    /// Something was deleted here: a search goes on.
    Dummy,
    /// The entry's place in the order of iteration, and how many slots are looked at until it is found.
    Entry {
        entry: u64,
        probes: u32,
    },
}

/// Slots that are given one by one.
pub const MOST_SLOTS: usize = 256;

impl Table {
    /// From all slots of a table.
    fn of(mut slots: Vec<TableSlot>) -> Table {
        let probes = |slot: &TableSlot| match slot {
            TableSlot::Entry { probes, .. } => Some(*probes),
            _ => None,
        };
        let used = slots.iter().filter_map(probes).count() as u64;
        let sum: u64 = slots.iter().filter_map(probes).map(u64::from).sum();
        let most_probes = slots.iter().filter_map(probes).max().unwrap_or(0);
        let size = slots.len() as u64;
        slots.truncate(MOST_SLOTS);
        Table {
            slots,
            size,
            used,
            mean_probes: sum as f64 / used.max(1) as f64,
            most_probes,
        }
    }
}

/// What is shown of an object on demand.
pub fn of_object(m: &Machine, id: ObjId) -> Details {
    let flags = m.heap.get(id).flags;
    let (capacity, table) = match m.heap.payload(id) {
        Payload::List(items) => (Some(items.allocated() as u64), None),
        Payload::Dict(table) => (None, Some(Table::of(table.table_slots()))),
        Payload::Set(table) | Payload::FrozenSet(table) => (None, Some(Table::of(table.table_slots()))),
        _ => (None, None),
    };
    Details {
        size: objects::size::size_of(m, id) as u64,
        generation: flags.has(Flags::TRACKED).then(|| flags.generation()),
        capacity,
        table,
    }
}
