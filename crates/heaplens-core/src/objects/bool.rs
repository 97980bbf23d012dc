//! `bool`: the two ints that are truth values.

use super::number_slots::{INT, REPR, operator, reflected};
use crate::machine::{Args, Machine, NativeAccessor, NativeDef, Res};

/// `bool(x)`.
fn new(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("bool() takes no keyword arguments"));
    }
    if args.len() > 2 {
        return Err(m.type_error(format!("bool expected at most 1 argument, got {}", args.len() - 1)));
    }
    let truth = match args.get(m, 1) {
        Some(x) => m.truth(x)?,
        None => false,
    };
    Ok(m.bool(truth))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("bool_new"),
    REPR,
    operator::<1, INT>("__and__"),
    reflected::<1, INT>("__rand__"),
    operator::<12, INT>("__xor__"),
    reflected::<12, INT>("__rxor__"),
    operator::<7, INT>("__or__"),
    reflected::<7, INT>("__ror__"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];
