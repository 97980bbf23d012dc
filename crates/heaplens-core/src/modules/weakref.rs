//! The `weakref` module: what is native is in `objects/weakref.rs`, its containers are Python.

use crate::machine::{Machine, NativeDef, ObjId, types};
use crate::objects::weakref;

pub const FUNCTIONS: &[NativeDef] = weakref::FUNCTIONS;

pub fn constants(m: &mut Machine, dict: ObjId) {
    for (name, id) in [
        ("ref", types::WEAKREF),
        ("ProxyType", types::WEAKPROXY),
        ("CallableProxyType", types::CALLABLE_PROXY),
    ] {
        m.new_ref(id);
        m.dict_set_text(dict, name, id);
    }
}
