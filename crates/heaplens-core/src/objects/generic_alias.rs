//! `types.GenericAlias`: what `list[int]` gives. Which type variables are in it, and putting something in their place, is
//! the prelude's work (`alias_parameters`, `alias_getitem`): the variables are objects of the `typing` module.

use super::{Payload, sequence};
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed};

fn parts(m: &Machine, id: ObjId) -> (ObjId, ObjId) {
    match m.heap.payload(id) {
        Payload::GenericAlias(origin, args) => (*origin, *args),
        _ => (fixed::NONE, fixed::EMPTY_TUPLE),
    }
}

fn new(m: &mut Machine, args: Args) -> Res {
    let [origin, item] = args.bind(m, "GenericAlias", ["", ""], 1, 2, 2)?;
    sequence::alias(m, origin, item)
}

/// `alias[key]`, or `union[key]`, as a call of the prelude.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    for id in [id, key] {
        m.heap.incref(id);
    }
    in_prelude(m, "alias_getitem", vec![id, key])
}

/// Owns the arguments.
pub(super) fn in_prelude(m: &mut Machine, name: &'static str, args: Vec<ObjId>) -> Res {
    let function = m.prelude_function(name)?;
    let abort = m.tail_call(function, args);
    m.drop_ref(function);
    Err(abort)
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__getitem__", Arity::One, |m, args| {
        get_item(m, args.at(m, 0), args.at(m, 1))
    }),
    NativeDef::method("__mro_entries__", Arity::One, |m, args| {
        let (origin, _) = parts(m, args.at(m, 0));
        m.new_ref(origin);
        Ok(m.tuple(vec![origin]))
    }),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__origin__", |m, id| {
        let (origin, _) = parts(m, id);
        Ok(m.new_ref(origin))
    }),
    NativeAccessor::member("__args__", |m, id| {
        let (_, args) = parts(m, id);
        Ok(m.new_ref(args))
    }),
    NativeAccessor::read("__parameters__", |m, id| {
        m.heap.incref(id);
        in_prelude(m, "alias_parameters", vec![id])
    }),
];
