//! A cache of attributes found on types, as CPython's method cache (`Objects/typeobject.c`).
//!
//! An entry is found by the type's version, which no two states of any types share, and by the name object, a string that
//! cannot change; its serial tells it from another that got its place. So an entry is never wrong, only forgotten, and
//! the cache is no part of what a machine is: a clone begins with an empty one.

use std::cell::Cell;

use super::ObjId;

const ENTRIES: usize = 1024;

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    version: u64,
    name: ObjId,
    serial: u32,
    /// `NULL`: neither the type nor a base has it.
    value: ObjId,
}

/// What has been found lately.
#[derive(Debug, Default)]
pub struct TypeCache {
    /// Empty until it is put to use: while the built-in types are made, they change without a new version.
    entries: Box<[Cell<Entry>]>,
}

impl Clone for TypeCache {
    fn clone(&self) -> TypeCache {
        let mut cache = TypeCache::default();
        if !self.entries.is_empty() {
            cache.enable();
        }
        cache
    }
}

impl TypeCache {
    pub fn enable(&mut self) {
        self.entries = vec![Cell::default(); ENTRIES].into();
    }

    #[inline]
    fn entry(&self, version: u64, name: ObjId) -> Option<&Cell<Entry>> {
        let place = (version as usize).wrapping_mul(0x9e37) ^ name.0 as usize;
        self.entries.get(place % ENTRIES)
    }

    /// What is known: `Some(NULL)` says that there is no such attribute.
    #[inline]
    pub fn get(&self, version: u64, name: ObjId, serial: u32) -> Option<ObjId> {
        let entry = self.entry(version, name)?.get();
        (entry.version == version && entry.name == name && entry.serial == serial).then_some(entry.value)
    }

    pub fn put(&self, version: u64, name: ObjId, serial: u32, value: ObjId) {
        if let Some(entry) = self.entry(version, name) {
            entry.set(Entry {
                version,
                name,
                serial,
                value,
            });
        }
    }
}
