//! Assignment to `__bases__` (`type_set_bases`, `Objects/typeobject.c`): a class and all below it get a new MRO.

use super::{Machine, ObjId, Res};
use crate::objects::{Layout, Payload, TypeData};

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
        } else if (from.layout, from.slot_count, from.has_dict, from.has_weakrefs)
            != (to.layout, to.slot_count, to.has_dict, to.has_weakrefs)
            || self.solid_base(old) != self.solid_base(base)
        {
            "object layout"
        } else {
            return Ok(());
        };
        let (new, old) = (self.name_of_type(base), self.name_of_type(old));
        Err(self.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'")))
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
