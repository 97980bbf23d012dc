//! The types of `None`, `NotImplemented` and `Ellipsis`: calling one gives its only instance.

use super::slots;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, fixed};

fn only(m: &mut Machine, args: Args, id: ObjId) -> Res {
    if args.len() > 1 || args.keyword_count(m) > 0 {
        let name = m.type_name(id);
        let name = if id == fixed::ELLIPSIS {
            "EllipsisType".into()
        } else {
            name
        };
        return Err(m.type_error(format!("{name} takes no arguments")));
    }
    Ok(m.new_ref(id))
}

fn falsehood(m: &mut Machine, _args: Args) -> Res {
    Ok(m.bool(false))
}

pub const NONE_METHODS: &[NativeDef] = &[
    NativeDef::constructor(|m, args| only(m, args, fixed::NONE)),
    slots::REPR,
    NativeDef::slot("__bool__", Arity::None, falsehood),
];

pub const NOT_IMPLEMENTED_METHODS: &[NativeDef] = &[
    NativeDef::constructor(|m, args| only(m, args, fixed::NOT_IMPLEMENTED)),
    slots::REPR,
    NativeDef::slot("__bool__", Arity::None, |_, _| Err(Abort::Slow))
        .shim("not_implemented_bool")
        .overriding(),
];

pub const ELLIPSIS_METHODS: &[NativeDef] = &[
    NativeDef::constructor(|m, args| only(m, args, fixed::ELLIPSIS)),
    slots::REPR,
];
