//! Attribute access: types along their MRO, instances, modules, descriptors.

use super::{Machine, ObjId};
use crate::objects::Payload;

impl Machine {
    /// `_PyType_Lookup`: an attribute of a type or of its bases (borrowed), without descriptors.
    pub fn type_attribute(&self, ty: ObjId, name: ObjId) -> Option<ObjId> {
        let Payload::Type(data) = self.heap.payload(ty) else { return None };
        for &class in self.tuple_items(data.mro) {
            if let Payload::Type(data) = self.heap.payload(class) {
                if let Some(value) = self.dict_get_str(data.dict, name) {
                    return Some(value);
                }
            }
        }
        None
    }
}
