//! The items of a list, and how many CPython would have room for.
//!
//! `sys.getsizeof` shows a list's over-allocation, so every change of length goes through [`PyList`], which follows
//! `list_resize` (`Objects/listobject.c`) beside the vector that really holds the items.

use std::ops::{Deref, DerefMut, RangeBounds};

use thin_vec::ThinVec;

use crate::machine::ObjId;

/// A list's items with CPython's `allocated`.
#[derive(Clone, Debug, Default)]
pub struct PyList {
    /// Of one word, so that a list is no larger than other payloads.
    items: ThinVec<ObjId>,
    /// Slots allocated, or [`PyList::SORTING`].
    allocated: u32,
}

impl Deref for PyList {
    type Target = [ObjId];

    #[inline]
    fn deref(&self) -> &[ObjId] {
        &self.items
    }
}

impl DerefMut for PyList {
    #[inline]
    fn deref_mut(&mut self) -> &mut [ObjId] {
        &mut self.items
    }
}

impl From<Vec<ObjId>> for PyList {
    /// As many slots as items, as a list display or a copy has.
    fn from(items: Vec<ObjId>) -> PyList {
        let allocated = items.len() as u32;
        PyList {
            items: items.into(),
            allocated,
        }
    }
}

impl FromIterator<ObjId> for PyList {
    fn from_iter<I: IntoIterator<Item = ObjId>>(items: I) -> PyList {
        items.into_iter().collect::<Vec<_>>().into()
    }
}

impl IntoIterator for PyList {
    type Item = ObjId;
    type IntoIter = thin_vec::IntoIter<ObjId>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a> IntoIterator for &'a PyList {
    type Item = &'a ObjId;
    type IntoIter = std::slice::Iter<'a, ObjId>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl PyList {
    /// Marks a list whose items are away being sorted; any change of length removes the mark.
    const SORTING: u32 = u32::MAX;

    /// Items in slots that were allocated before their number was known: `str.split` begins with twelve
    /// (`MAX_PREALLOC`, `Objects/stringlib/split.h`), or with as many as `maxsplit` allows.
    pub fn preallocated(items: Vec<ObjId>, slots: usize) -> PyList {
        let mut list = PyList {
            items: ThinVec::new(),
            allocated: slots as u32,
        };
        if items.len() <= slots {
            list.items = items.into();
        } else {
            for item in items {
                list.push(item);
            }
        }
        list
    }

    pub fn new() -> PyList {
        PyList::default()
    }

    /// Slots that `sys.getsizeof` counts.
    pub fn allocated(&self) -> usize {
        if self.allocated == Self::SORTING {
            0
        } else {
            (self.allocated as usize).max(self.items.len())
        }
    }

    /// `list_resize`: what becomes of `allocated` when the length changes from `old` to `new`.
    fn resize(&mut self, old: usize, new: usize) {
        let allocated = self.allocated as usize;
        if self.allocated != Self::SORTING && allocated >= new && new >= allocated >> 1 {
            return;
        }
        let mut wanted = (new + (new >> 3) + 6) & !3;
        if new > old && new - old > wanted - new {
            wanted = (new + 3) & !3;
        }
        self.allocated = if new == 0 { 0 } else { wanted as u32 };
    }

    #[inline]
    pub fn push(&mut self, item: ObjId) {
        let len = self.items.len();
        if len >= self.allocated as usize || self.allocated == Self::SORTING {
            self.resize(len, len + 1);
        }
        self.items.push(item);
    }

    pub fn pop(&mut self) -> Option<ObjId> {
        let item = self.items.pop()?;
        self.resize(self.items.len() + 1, self.items.len());
        Some(item)
    }

    /// `index` is at most the length.
    pub fn insert(&mut self, index: usize, item: ObjId) {
        self.resize(self.items.len(), self.items.len() + 1);
        self.items.insert(index.min(self.items.len()), item);
    }

    /// Takes out the item at an index that exists.
    pub fn remove(&mut self, index: usize) -> ObjId {
        let item = self.items.remove(index);
        self.resize(self.items.len() + 1, self.items.len());
        item
    }

    /// Adds items at once, as `list_extend` does for a list or tuple.
    pub fn extend_from_slice(&mut self, items: &[ObjId]) {
        if items.is_empty() {
            return;
        }
        let (old, new) = (self.items.len(), self.items.len() + items.len());
        if self.allocated == 0 {
            self.preallocate(items.len());
        } else {
            self.resize(old, new);
        }
        self.items.extend_from_slice(items);
    }

    /// Adds items from an iterator whose length was guessed, as `list_extend` does.
    pub fn extend_guessed(&mut self, items: Vec<ObjId>, guess: usize) {
        self.expect(guess);
        for item in items {
            self.push(item);
        }
        self.cut_back();
    }

    /// Makes room for a guessed number of further items.
    pub fn expect(&mut self, guess: usize) {
        let len = self.items.len();
        if self.allocated == 0 {
            if guess > 0 {
                self.preallocate(guess);
            }
        } else {
            self.resize(len, len + guess);
        }
    }

    /// Gives back room that a guess has left over.
    pub fn cut_back(&mut self) {
        let len = self.items.len();
        if len < self.allocated as usize {
            self.resize(len, len);
        }
    }

    /// `list_preallocate_exact`: even numbers of slots.
    fn preallocate(&mut self, items: usize) {
        self.allocated = ((items + 1) & !1) as u32;
    }

    /// Empties the list; the items pass to the caller.
    pub fn take(&mut self) -> Vec<ObjId> {
        if self.allocated != Self::SORTING || !self.items.is_empty() {
            self.allocated = 0;
        }
        std::mem::take(&mut self.items).into_iter().collect()
    }

    /// `l[range] = items`; what was there passes to the caller.
    pub fn splice(&mut self, range: impl RangeBounds<usize>, items: Vec<ObjId>) -> Vec<ObjId> {
        let old_len = self.items.len();
        let removed: Vec<ObjId> = self.items.splice(range, items).collect();
        let new_len = self.items.len();
        if new_len == 0 {
            self.allocated = if self.allocated == Self::SORTING {
                Self::SORTING
            } else {
                0
            };
        } else if new_len != old_len {
            self.resize(old_len, new_len);
        }
        removed
    }

    /// Keeps the items whose index `keep` accepts; the others pass to the caller.
    pub fn retain_indices(&mut self, keep: impl Fn(usize) -> bool) -> Vec<ObjId> {
        let old_len = self.items.len();
        let mut removed = Vec::new();
        let mut kept = Vec::with_capacity(old_len);
        for (index, item) in std::mem::take(&mut self.items).into_iter().enumerate() {
            if keep(index) {
                kept.push(item)
            } else {
                removed.push(item)
            }
        }
        self.items = kept.into();
        self.resize(old_len, self.items.len());
        removed
    }

    /// Takes the items away to be sorted; [`PyList::end_sort`] puts them back.
    pub fn begin_sort(&mut self) -> PyList {
        let items = std::mem::take(self);
        self.allocated = Self::SORTING;
        items
    }

    /// Puts sorted items back. What the program has put into the list meanwhile passes to the caller; the flag says
    /// whether it has touched the list at all.
    pub fn end_sort(&mut self, sorted: PyList) -> (Vec<ObjId>, bool) {
        let touched = self.allocated != Self::SORTING;
        let found = std::mem::replace(self, sorted);
        (found.items.into_iter().collect(), touched)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allocated_after(changes: impl Fn(&mut PyList)) -> usize {
        let mut list = PyList::new();
        changes(&mut list);
        list.allocated()
    }

    #[test]
    fn growth_is_that_of_list_resize() {
        let sizes: Vec<usize> = (0..18)
            .map(|n| allocated_after(|list| (0..n).for_each(|_| list.push(ObjId::NULL))))
            .collect();
        // [sys.getsizeof(l) // 8 - 7 for l after n appends]
        assert_eq!(sizes, [0, 4, 4, 4, 4, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 16, 16, 24]);
        assert_eq!(allocated_after(|list| list.extend_from_slice(&[ObjId::NULL; 3])), 4);
        assert_eq!(allocated_after(|list| list.extend_guessed(vec![ObjId::NULL; 5], 5)), 6);
    }

    #[test]
    fn a_change_during_a_sort_is_noticed() {
        let mut list = PyList::from(vec![ObjId::NULL]);
        let items = list.begin_sort();
        list.push(ObjId::NULL);
        assert_eq!(list.pop(), Some(ObjId::NULL));
        assert!(list.end_sort(items).1);
        let items = list.begin_sort();
        assert!(!list.end_sort(items).1);
        assert_eq!(list.len(), 1);
    }
}
