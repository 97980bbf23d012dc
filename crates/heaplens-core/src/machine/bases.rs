//! Assignment to `__bases__` (`type_set_bases`, `Objects/typeobject.c`): a class and all below it get a new MRO.

use super::{Machine, ObjId, Res};
use crate::objects::{Accessor, Layout, Payload, TypeData};

impl Machine {
    /// `class.__bases__ = bases`; borrows both.
    pub fn set_bases(&mut self, class: ObjId, bases: ObjId) -> Res<()> {
        let name = self.name_of_type(class);
        if !self.type_data(class).heap_type || bases.is_null() {
            let verb = if bases.is_null() { "delete" } else { "set" };
            return Err(self.type_error(format!(
                "cannot {verb} '__bases__' attribute of immutable type '{name}'"
            )));
        }
        if !matches!(self.heap.payload(bases), Payload::Tuple(_)) {
            let given = self.type_name(bases);
            return Err(self.type_error(format!("can only assign tuple to {name}.__bases__, not {given}")));
        }
        let new = self.tuple_items(bases).to_vec();
        if new.is_empty() {
            return Err(self.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        for &base in &new {
            if !matches!(self.heap.payload(base), Payload::Type(_)) {
                let given = self.type_name(base);
                return Err(self.type_error(format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
            }
            if self.is_subtype(base, class) {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
        }
        let base = self.best_base(&new)?;
        self.check_new_base(class, base)?;
        self.refuse_duplicates(&new)?;
        self.replace_bases(class, bases, base)
    }

    /// Whether instances can stay as they are.
    fn check_new_base(&mut self, class: ObjId, base: ObjId) -> Res<()> {
        let old = self.type_data(class).base;
        let (from, to) = (self.type_data(old), self.type_data(base));
        // Objects that the collector looks at are freed in another way than others.
        let collected = |ty: &TypeData| {
            let plain = [
                Layout::Plain,
                Layout::Int,
                Layout::Float,
                Layout::Complex,
                Layout::Str,
                Layout::Bytes,
            ];
            ty.heap_type || !plain.contains(&ty.layout) && ty.layout != Layout::ByteArray
        };
        let what = if collected(from) != collected(to) {
            "deallocator"
        } else if !self.same_layout(old, base) {
            "object layout"
        } else {
            return Ok(());
        };
        let (new, old) = (self.name_of_type(base), self.name_of_type(old));
        Err(self.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'")))
    }

    /// Whether an instance of the one class could be one of the other (`compatible_for_assignment`): either both get all
    /// their parts from one class, or they add the same parts to those of one.
    pub fn same_layout(&self, a: ObjId, b: ObjId) -> bool {
        let (a, b) = (self.laid_out_by(a), self.laid_out_by(b));
        if a == b {
            return true;
        }
        let (from, to) = (self.type_data(a), self.type_data(b));
        // Behind items of any number there is no one place for a `__dict__`.
        let has_items = matches!(from.layout, Layout::Int | Layout::Tuple | Layout::Bytes);
        from.heap_type
            && to.heap_type
            && from.base == to.base
            && from.has_dict == to.has_dict
            && from.has_weakrefs == to.has_weakrefs
            && !(has_items && from.has_dict && !self.type_data(from.base).has_dict)
            && from.slot_count == to.slot_count
            && self.own_slots(a) == self.own_slots(b)
    }

    /// The nearest class that adds something to the instances of its base.
    fn laid_out_by(&self, class: ObjId) -> ObjId {
        let mut at = class;
        loop {
            let data = self.type_data(at);
            if !data.heap_type || data.base.is_null() {
                return at;
            }
            let base = self.type_data(data.base);
            let parts = |ty: &TypeData| (ty.slot_count, ty.has_dict, ty.has_weakrefs);
            if parts(data) != parts(base) {
                return at;
            }
            at = data.base;
        }
    }

    /// Names of the slots that a class adds, in order.
    fn own_slots(&self, class: ObjId) -> Vec<String> {
        let dict = self.type_data(class).dict;
        let entries = self.as_dict(dict).into_iter().flat_map(|table| table.iter());
        let mut names: Vec<String> = entries
            .filter(|entry| match self.heap.payload(entry.value) {
                Payload::GetSet(data) => data.owner == class && matches!(data.accessor, Accessor::Slot(_)),
                _ => false,
            })
            .map(|entry| self.text_of(entry.key).text.to_string())
            .collect();
        names.sort();
        names
    }

    fn replace_bases(&mut self, class: ObjId, bases: ObjId, base: ObjId) -> Res<()> {
        let before = self.type_data(class);
        let (old_bases, old_base) = (before.bases, before.base);
        self.store_bases(class, bases, base);
        let order = self.descendants(class);
        let mut replaced = Vec::new();
        for &at in &order {
            let bases = self.tuple_items(self.type_data(at).bases).to_vec();
            let mut mro = match self.linearize(&bases) {
                Ok(mro) => mro,
                Err(heads) => {
                    for (class, mro) in replaced.into_iter().rev() {
                        let new = self.store_mro(class, mro);
                        self.heap.decref(new);
                    }
                    self.store_bases(class, old_bases, old_base);
                    return Err(self.inconsistent_mro(&heads));
                }
            };
            mro.insert(0, at);
            for &ty in &mro {
                self.heap.incref(ty);
            }
            let mro = self.tuple(mro);
            replaced.push((at, self.store_mro(at, mro)));
        }
        for base in self.tuple_items(old_bases).to_vec() {
            if let Some(data) = self.heap.type_mut(base) {
                data.subclasses.retain(|&subclass| subclass != class);
            }
        }
        for base in self.tuple_items(bases).to_vec() {
            if let Some(data) = self.heap.type_mut(base) {
                data.subclasses.push(class);
            }
        }
        for id in [bases, base] {
            self.heap.incref(id);
        }
        self.type_modified(class, "__bases__");
        self.drop_refs([old_bases, old_base]);
        for (_, mro) in replaced {
            self.heap.decref(mro);
        }
        Ok(())
    }

    /// Without counting.
    fn store_bases(&mut self, class: ObjId, bases: ObjId, base: ObjId) {
        if let Some(data) = self.heap.type_mut(class) {
            data.bases = bases;
            data.base = base;
        }
    }

    /// Owns the new MRO and gives back the old one.
    fn store_mro(&mut self, class: ObjId, mro: ObjId) -> ObjId {
        match self.heap.type_mut(class) {
            Some(data) => std::mem::replace(&mut data.mro, mro),
            None => mro,
        }
    }
}
