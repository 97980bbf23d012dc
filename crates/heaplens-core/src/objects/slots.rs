//! Special methods that every built-in type shares: each acts by the layout of its first argument, whatever that object's
//! class overrides, so that `super().__len__()` and `list.__eq__(a, b)` mean what CPython's slot wrappers mean.

use crate::machine::ops::{BinaryOperator, Comparison};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, Res};

fn repr(m: &mut Machine, args: Args) -> Res {
    let text = m.native_repr(args.at(m, 0))?;
    Ok(m.str(text))
}

fn str(m: &mut Machine, args: Args) -> Res {
    let text = m.native_str(args.at(m, 0))?;
    Ok(m.str(&*text))
}

fn hash(m: &mut Machine, args: Args) -> Res {
    let hash = m.native_hash(args.at(m, 0), 0)?;
    Ok(m.int(hash))
}

fn len(m: &mut Machine, args: Args) -> Res {
    let len = m.native_len(args.at(m, 0)).unwrap_or(0);
    Ok(m.usize(len))
}

fn iter(m: &mut Machine, args: Args) -> Res {
    m.native_iter(args.at(m, 0))
}

fn next(m: &mut Machine, args: Args) -> Res {
    let iterator = args.at(m, 0);
    match m.native_next(iterator)? {
        Some(item) => Ok(item),
        None => Err(m.raise_bare(crate::machine::types::STOP_ITERATION)),
    }
}

fn get_item(m: &mut Machine, args: Args) -> Res {
    m.native_get_item(args.at(m, 0), args.at(m, 1))
}

fn set_item(m: &mut Machine, args: Args) -> Res {
    m.native_set_item(args.at(m, 0), args.at(m, 1), args.at(m, 2))?;
    Ok(m.none())
}

fn del_item(m: &mut Machine, args: Args) -> Res {
    m.native_del_item(args.at(m, 0), args.at(m, 1))?;
    Ok(m.none())
}

fn contains(m: &mut Machine, args: Args) -> Res {
    let answer = m.native_contains(args.at(m, 0), args.at(m, 1))?;
    Ok(m.bool(answer))
}

fn bool(m: &mut Machine, args: Args) -> Res {
    let answer = m.native_truth(args.at(m, 0));
    Ok(m.bool(answer))
}

fn compare<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    let (a, b, op) = (args.at(m, 0), args.at(m, 1), Comparison::ALL[OP]);
    let answer = m.native_compare(a, b, op, 0)?;
    Ok(match answer {
        Some(answer) => m.bool(answer),
        // `object.__eq__` knows an object as itself, and of others nothing.
        None if a == b && matches!(op, Comparison::Eq | Comparison::Ne) => m.bool(op == Comparison::Eq),
        None => m.not_implemented(),
    })
}

fn binary<const OP: usize, const REFLECTED: bool>(m: &mut Machine, args: Args) -> Res {
    let (a, b) = if REFLECTED {
        (args.at(m, 1), args.at(m, 0))
    } else {
        (args.at(m, 0), args.at(m, 1))
    };
    counted::<OP>(m, args)?;
    match m.native_binary(BinaryOperator::ALL[OP], false, a, b) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Ok(m.not_implemented()),
        Err(abort) => Err(abort),
    }
}

/// Only sequences have these methods, and `sequence.__mul__` wants a count.
fn counted<const OP: usize>(m: &mut Machine, args: Args) -> Res<()> {
    let count = args.at(m, 1);
    if BinaryOperator::ALL[OP] != BinaryOperator::Multiply || m.is_int(count) || m.overrides(count, Special::Index) {
        return Ok(());
    }
    let name = m.type_name(count);
    Err(m.type_error(format!("'{name}' object cannot be interpreted as an integer")))
}

fn in_place<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    counted::<OP>(m, args)?;
    match m.native_binary(BinaryOperator::ALL[OP], true, args.at(m, 0), args.at(m, 1)) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Ok(m.not_implemented()),
        Err(abort) => Err(abort),
    }
}

fn unary<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    use crate::objects::number_ops::UnaryOperator;
    let operator = [
        UnaryOperator::Negative,
        UnaryOperator::Positive,
        UnaryOperator::Invert,
        UnaryOperator::Absolute,
    ][OP];
    match crate::objects::number_ops::unary(m, operator, args.at(m, 0))? {
        Some(value) => Ok(value),
        None => Err(Abort::Slow),
    }
}

pub const REPR: NativeDef = NativeDef::slot("__repr__", Arity::None, repr).shim("op_native_repr");
pub const STR: NativeDef = NativeDef::slot("__str__", Arity::None, str).shim("op_native_str");
pub const HASH: NativeDef = NativeDef::slot("__hash__", Arity::None, hash).shim("op_native_hash");
pub const LEN: NativeDef = NativeDef::slot("__len__", Arity::None, len);
pub const ITER: NativeDef = NativeDef::slot("__iter__", Arity::None, iter);
pub const NEXT: NativeDef = NativeDef::slot("__next__", Arity::None, next).shim("op_native_next");
pub const GETITEM: NativeDef = NativeDef::slot("__getitem__", Arity::One, get_item).shim("op_getitem");
/// Those that CPython has as methods, beside the slots that do the same.
pub const GETITEM_METHOD: NativeDef = NativeDef::method("__getitem__", Arity::One, get_item).shim("op_getitem");
pub const CONTAINS_METHOD: NativeDef =
    NativeDef::method("__contains__", Arity::One, contains).shim("op_native_contains");
pub const SETITEM: NativeDef = NativeDef::slot("__setitem__", Arity::Range(2, 2), set_item).shim("op_setitem");
pub const DELITEM: NativeDef = NativeDef::slot("__delitem__", Arity::One, del_item).shim("op_delitem");
pub const CONTAINS: NativeDef = NativeDef::slot("__contains__", Arity::One, contains).shim("op_native_contains");
pub const BOOL: NativeDef = NativeDef::slot("__bool__", Arity::None, bool);

macro_rules! comparisons {
    ($($name:ident $text:literal $op:literal $shim:literal;)*) => {
        $(pub const $name: NativeDef = NativeDef::slot($text, Arity::One, compare::<$op>).shim($shim);)*
    };
}

comparisons! {
    LT "__lt__" 0 "op_compare_lt";
    LE "__le__" 1 "op_compare_le";
    EQ "__eq__" 2 "op_compare_eq";
    NE "__ne__" 3 "op_compare_ne";
    GT "__gt__" 4 "op_compare_gt";
    GE "__ge__" 5 "op_compare_ge";
}

macro_rules! operators {
    ($($plain:ident $reflected:ident $in_place:ident $name:literal $op:literal $shim:literal $in_place_shim:literal;)*) => {
        $(
            pub const $plain: NativeDef = NativeDef::slot(concat!("__", $name, "__"), Arity::One, binary::<$op, false>).shim($shim);
            pub const $reflected: NativeDef = NativeDef::slot(concat!("__r", $name, "__"), Arity::One, binary::<$op, true>);
            pub const $in_place: NativeDef = NativeDef::slot(concat!("__i", $name, "__"), Arity::One, in_place::<$op>).shim($in_place_shim);
        )*
    };
}

/// A sequence is repeated the same from either side.
pub const RMUL: NativeDef = NativeDef::slot("__rmul__", Arity::One, binary::<5, false>).shim("op_mul");

operators! {
    ADD RADD IADD "add" 0 "op_add" "op_iadd";
    AND RAND IAND "and" 1 "op_and" "op_iand";
    FLOORDIV RFLOORDIV IFLOORDIV "floordiv" 2 "op_floordiv" "op_ifloordiv";
    LSHIFT RLSHIFT ILSHIFT "lshift" 3 "op_lshift" "op_ilshift";
    MATMUL RMATMUL IMATMUL "matmul" 4 "op_matmul" "op_imatmul";
    MUL REVERSED_MUL IMUL "mul" 5 "op_mul" "op_imul";
    MOD RMOD IMOD "mod" 6 "op_mod" "op_imod";
    OR ROR IOR "or" 7 "op_or" "op_ior";
    POW RPOW IPOW "pow" 8 "op_pow" "op_ipow";
    RSHIFT RRSHIFT IRSHIFT "rshift" 9 "op_rshift" "op_irshift";
    SUB RSUB ISUB "sub" 10 "op_sub" "op_isub";
    TRUEDIV RTRUEDIV ITRUEDIV "truediv" 11 "op_truediv" "op_itruediv";
    XOR RXOR IXOR "xor" 12 "op_xor" "op_ixor";
}

pub const NEG: NativeDef = NativeDef::slot("__neg__", Arity::None, unary::<0>);
pub const POS: NativeDef = NativeDef::slot("__pos__", Arity::None, unary::<1>);
pub const INVERT: NativeDef = NativeDef::slot("__invert__", Arity::None, unary::<2>);
pub const ABS: NativeDef = NativeDef::slot("__abs__", Arity::None, unary::<3>);
