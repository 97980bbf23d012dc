//! `object`.

use super::slots;
use crate::machine::{Args, Arity, Machine, NativeDef, Res, NativeAccessor};

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    Ok(m.plain_instance(class))
}

fn init(m: &mut Machine, _args: Args) -> Res {
    Ok(m.none())
}

fn init_subclass(m: &mut Machine, _args: Args) -> Res {
    Ok(m.none())
}

fn class_of(m: &mut Machine, id: crate::machine::ObjId) -> Res {
    let ty = m.type_of(id);
    Ok(m.new_ref(ty))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init),
    slots::REPR,
    slots::STR,
    slots::HASH,
    slots::EQ,
    slots::NE,
    slots::LT,
    slots::LE,
    slots::GT,
    slots::GE,
    NativeDef::class_method("__init_subclass__", Arity::None, init_subclass),
];
pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::read("__class__", class_of)];
