//! `type`.

use super::slots;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, Res};

fn new(_m: &mut Machine, _args: Args) -> Res {
    Err(Abort::Slow)
}

fn init(m: &mut Machine, _args: Args) -> Res {
    Ok(m.none())
}

fn name(m: &mut Machine, id: crate::machine::ObjId) -> Res {
    let text = m.short_name_of_type(id);
    Ok(m.str(text))
}

pub const METHODS: &[NativeDef] =
    &[NativeDef::constructor(new).shim("type_new"), NativeDef::slot("__init__", Arity::Any, init), slots::REPR];
pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::read("__name__", name)];
