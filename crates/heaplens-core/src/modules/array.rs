//! `array`: the type is `objects/array.rs`; made by another name, it is the same.

use crate::machine::{Machine, ObjId, types};

pub fn constants(m: &mut Machine, dict: ObjId) {
    for name in ["array", "ArrayType"] {
        let array = m.new_ref(types::ARRAY);
        m.dict_set_text(dict, name, array);
    }
    let codes = m.str("bBuhHiIlLqQfd");
    m.dict_set_text(dict, "typecodes", codes);
}
