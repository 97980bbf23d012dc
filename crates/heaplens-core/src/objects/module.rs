//! Module objects that a program makes itself: `types.ModuleType(name, doc=None)` (`Objects/moduleobject.c`).

use std::rc::Rc;

use super::{ModuleData, Payload};
use crate::machine::{Args, Arity, Machine, NativeDef, Res, fixed};

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let data = ModuleData {
        name: Rc::from(""),
        dict: m.dict(),
    };
    Ok(m.alloc_instance(class, Payload::Module(Box::new(data))))
}

fn init(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let [name, doc] = args.bind(m, "module", ["name", "doc"], 1, 2, 1)?;
    let Some(text) = m.as_str(name).map(|text| text.text.clone()) else {
        let given = m.given_name(name);
        return Err(m.type_error(format!("module() argument 'name' must be str, not {given}")));
    };
    let dict = m.module_dict(this);
    if dict == fixed::NONE {
        return Ok(m.none());
    }
    let doc = if doc.is_null() { fixed::NONE } else { doc };
    for (key, value) in [
        ("__name__", name),
        ("__doc__", doc),
        ("__package__", fixed::NONE),
        ("__loader__", fixed::NONE),
        ("__spec__", fixed::NONE),
    ] {
        m.new_ref(value);
        m.dict_set_text(dict, key, value);
    }
    if let Payload::Module(data) = m.heap.payload_mut(this) {
        data.name = Rc::from(&*text);
    }
    Ok(m.none())
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init),
];
