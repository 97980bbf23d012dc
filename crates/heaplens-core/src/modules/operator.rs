//! The `operator` module: the operators as functions. `itemgetter` and its kin are classes in [`SOURCE`].

use super::builtins::is_callable;
use crate::machine::ops::{BinaryOperator, Comparison};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res};
use crate::objects::int;
use crate::objects::number_ops::{self, UnaryOperator};

/// Numbers natively; all else is the operator itself, in the prelude.
fn binary<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    let (a, b) = (args.at(m, 0), args.at(m, 1));
    if m.overrides(a, Special::Number) || m.overrides(b, Special::Number) {
        return Err(Abort::Slow);
    }
    number_ops::binary(m, BinaryOperator::ALL[OP], a, b)?.ok_or(Abort::Slow)
}

fn unary(m: &mut Machine, args: Args, op: UnaryOperator) -> Res {
    let a = args.at(m, 0);
    if m.overrides(a, Special::Unary) {
        return Err(Abort::Slow);
    }
    number_ops::unary(m, op, a)?.ok_or(Abort::Slow)
}

fn compare<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    match m.compare_natively(args.at(m, 0), args.at(m, 1), Comparison::ALL[OP], 0)? {
        Some(answer) => Ok(m.bool(answer)),
        None => Err(Abort::Slow),
    }
}

fn slowly(_m: &mut Machine, _args: Args) -> Res {
    Err(Abort::Slow)
}

fn is_(m: &mut Machine, args: Args) -> Res {
    let same = args.at(m, 0) == args.at(m, 1);
    Ok(m.bool(same))
}

fn is_not(m: &mut Machine, args: Args) -> Res {
    let same = args.at(m, 0) == args.at(m, 1);
    Ok(m.bool(!same))
}

fn truth(m: &mut Machine, args: Args) -> Res {
    let truth = m.truth(args.at(m, 0))?;
    Ok(m.bool(truth))
}

fn not_(m: &mut Machine, args: Args) -> Res {
    let truth = m.truth(args.at(m, 0))?;
    Ok(m.bool(!truth))
}

fn index(m: &mut Machine, args: Args) -> Res {
    int::index_object(m, args.at(m, 0))
}

/// `call(f, *args, **kwargs)`.
fn call(m: &mut Machine, args: Args) -> Res {
    let Some(callable) = args.get(m, 0) else {
        return Err(m.type_error("call expected at least 1 argument, got 0"));
    };
    if !args.keywords.is_null() || !is_callable(m, callable) {
        return Err(Abort::Slow);
    }
    let rest = args.rest(m, 1);
    for &arg in &rest {
        m.heap.incref(arg);
    }
    Err(m.tail_call(callable, rest))
}

macro_rules! operator {
    ($name:literal, $op:literal) => {
        NativeDef::function($name, Arity::Range(2, 2), binary::<$op>).shim(concat!("operator_", $name))
    };
}

macro_rules! comparison {
    ($name:literal, $op:literal) => {
        NativeDef::function($name, Arity::Range(2, 2), compare::<$op>).shim(concat!("operator_", $name))
    };
}

macro_rules! in_python {
    ($name:literal, $count:literal) => {
        NativeDef::function($name, Arity::Range($count, $count), slowly).shim(concat!("operator_", $name))
    };
}

macro_rules! of_one {
    ($name:literal, $op:ident) => {
        NativeDef::function($name, Arity::One, |m, args| unary(m, args, UnaryOperator::$op))
            .shim(concat!("operator_", $name))
    };
}

pub const FUNCTIONS: &[NativeDef] = &[
    operator!("add", 0),
    operator!("and_", 1),
    operator!("floordiv", 2),
    operator!("lshift", 3),
    operator!("matmul", 4),
    operator!("mul", 5),
    operator!("mod", 6),
    operator!("or_", 7),
    operator!("pow", 8),
    operator!("rshift", 9),
    operator!("sub", 10),
    operator!("truediv", 11),
    operator!("xor", 12),
    comparison!("lt", 0),
    comparison!("le", 1),
    comparison!("eq", 2),
    comparison!("ne", 3),
    comparison!("gt", 4),
    comparison!("ge", 5),
    of_one!("neg", Negative),
    of_one!("pos", Positive),
    of_one!("abs", Absolute),
    of_one!("inv", Invert),
    of_one!("invert", Invert),
    NativeDef::function("not_", Arity::One, not_).shim("operator_not_"),
    NativeDef::function("truth", Arity::One, truth).shim("operator_truth"),
    NativeDef::function("is_", Arity::Range(2, 2), is_),
    NativeDef::function("is_not", Arity::Range(2, 2), is_not),
    NativeDef::function("index", Arity::One, index).shim("index_of"),
    NativeDef::function("call", Arity::Any, call).shim("operator_call"),
    in_python!("concat", 2),
    in_python!("contains", 2),
    in_python!("countOf", 2),
    in_python!("indexOf", 2),
    in_python!("getitem", 2),
    in_python!("setitem", 3),
    in_python!("delitem", 2),
    NativeDef::function("length_hint", Arity::Range(1, 2), slowly).shim("operator_length_hint"),
    in_python!("iadd", 2),
    in_python!("iand", 2),
    in_python!("iconcat", 2),
    in_python!("ifloordiv", 2),
    in_python!("ilshift", 2),
    in_python!("imatmul", 2),
    in_python!("imod", 2),
    in_python!("imul", 2),
    in_python!("ior", 2),
    in_python!("ipow", 2),
    in_python!("irshift", 2),
    in_python!("isub", 2),
    in_python!("itruediv", 2),
    in_python!("ixor", 2),
];

/// `operator.__add__` is `operator.add`: each function that does what a special method does has that name, too.
pub fn named_as_methods(m: &mut Machine, dict: ObjId) {
    const OTHERS: [&str; 6] = ["truth", "is_", "is_not", "countOf", "indexOf", "length_hint"];
    for def in FUNCTIONS.iter().filter(|def| !OTHERS.contains(&def.name)) {
        if let Some(function) = m.dict_get_text(dict, def.name) {
            m.new_ref(function);
            m.dict_set_text(dict, &format!("__{}__", def.name.trim_end_matches('_')), function);
        }
    }
}
