//! `collections`: the types written natively; the rest is `prelude/collections.py`.

use crate::machine::{Machine, NativeDef, ObjId, types};

pub const FUNCTIONS: &[NativeDef] = &[];

pub fn constants(m: &mut Machine, dict: ObjId) {
    let deque = m.new_ref(types::DEQUE);
    m.dict_set_text(dict, "deque", deque);
}
