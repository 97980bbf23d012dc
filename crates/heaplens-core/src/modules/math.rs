//! The `math` module: arguments in, [`crate::numbers::math`] and [`crate::numbers::int_math`] do the mathematics.
//!
//! An argument whose class has `__float__` or `__index__` in Python goes through `prelude/math.py`, which converts it and
//! comes back by the intrinsic `_math`.

use num_bigint::BigInt;

use super::builtins::{call_special, items_of};
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, Name, NativeDef, ObjId, OnReturn, Res, fixed, names, types};
use crate::numbers::{Raise, int_math, math};
use crate::objects::number_ops::{self, pure, real_value};
use crate::objects::{Payload, int};

/// The argument as a C double.
fn real(m: &mut Machine, x: ObjId) -> Res<f64> {
    if let Payload::Float(value) = m.heap.payload(x)
        && m.type_of(x) == types::FLOAT
    {
        return Ok(*value);
    }
    if m.overrides(x, Special::Convert) {
        return Err(Abort::Slow);
    }
    if let Some(value) = real_value(m, x)? {
        return Ok(value);
    }
    if m.overrides(x, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(x);
    Err(m.type_error(format!("must be real number, not {name}")))
}

/// The argument as an int of any size.
fn whole(m: &mut Machine, x: ObjId) -> Res<BigInt> {
    let index = int::index_object(m, x)?;
    let value = m.as_big(index).unwrap_or_default();
    m.drop_ref(index);
    Ok(value)
}

fn give(m: &mut Machine, result: Result<f64, Raise>) -> Res {
    let value = pure(m, result)?;
    Ok(m.float(value))
}

fn give_int(m: &mut Machine, result: Result<BigInt, Raise>) -> Res {
    let value = pure(m, result)?;
    Ok(m.big(value))
}

fn one(m: &mut Machine, args: Args, name: &str) -> Res {
    let x = real(m, args.at(m, 0))?;
    let result = math::function1(name).map_or_else(|| Err(math::domain_error()), |function| function(x));
    give(m, result)
}

fn two(m: &mut Machine, args: Args, name: &str) -> Res {
    let x = real(m, args.at(m, 0))?;
    let y = real(m, args.at(m, 1))?;
    let result = math::function2(name).map_or_else(|| Err(math::domain_error()), |function| function(x, y));
    give(m, result)
}

/// `log(x)`, `log2(x)`, `log10(x)` of a float or of an int of any size.
fn logarithm(m: &mut Machine, x: ObjId, name: &str) -> Res<f64> {
    if m.is_int(x) {
        let value = m.as_big(x).unwrap_or_default();
        return pure(m, math::log_of_int(&value, name));
    }
    let x = real(m, x)?;
    let result = match name {
        "log" => math::log(x),
        _ => math::function1(name).map_or_else(|| Err(math::domain_error()), |function| function(x)),
    };
    pure(m, result)
}

fn log(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("log() takes no keyword arguments"));
    }
    if args.is_empty() || args.len() > 2 {
        return Err(m.type_error("math.log requires 1 to 2 arguments"));
    }
    let value = logarithm(m, args.at(m, 0), "log")?;
    match args.get(m, 1) {
        None => Ok(m.float(value)),
        Some(base) => {
            let base = logarithm(m, base, "log")?;
            give(m, math::log_ratio(value, base))
        }
    }
}

fn log2(m: &mut Machine, args: Args) -> Res {
    let value = logarithm(m, args.at(m, 0), "log2")?;
    Ok(m.float(value))
}

fn log10(m: &mut Machine, args: Args) -> Res {
    let value = logarithm(m, args.at(m, 0), "log10")?;
    Ok(m.float(value))
}

fn towards(m: &mut Machine, args: Args, name: Name, round: fn(f64) -> Result<BigInt, Raise>) -> Res {
    let x = args.at(m, 0);
    if m.type_of(x) != types::FLOAT
        && let Some(abort) = call_special(m, x, name, &[], OnReturn::Push)?
    {
        return Err(abort);
    }
    let x = real(m, x)?;
    give_int(m, round(x))
}

fn floor(m: &mut Machine, args: Args) -> Res {
    towards(m, args, names::FLOOR, math::floor)
}

fn ceil(m: &mut Machine, args: Args) -> Res {
    towards(m, args, names::CEIL, math::ceil)
}

fn trunc(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    if let (types::FLOAT, Some(value)) = (m.type_of(x), m.as_float(x)) {
        return give_int(m, math::trunc(value));
    }
    match call_special(m, x, names::TRUNC, &[], OnReturn::Push)? {
        Some(abort) => Err(abort),
        None => {
            let name = m.type_name(x);
            Err(m.type_error(format!("type {name} doesn't define __trunc__ method")))
        }
    }
}

fn is_nan(m: &mut Machine, args: Args) -> Res {
    let x = real(m, args.at(m, 0))?;
    Ok(m.bool(x.is_nan()))
}

fn is_infinite(m: &mut Machine, args: Args) -> Res {
    let x = real(m, args.at(m, 0))?;
    Ok(m.bool(x.is_infinite()))
}

fn is_finite(m: &mut Machine, args: Args) -> Res {
    let x = real(m, args.at(m, 0))?;
    Ok(m.bool(x.is_finite()))
}

fn isclose(m: &mut Machine, args: Args) -> Res {
    let [a, b, relative, absolute] = args.bind(m, "isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2)?;
    are_close(m, a, b, relative, absolute)
}

/// `_isclose(a, b, rel_tol, abs_tol)`.
fn isclose_converted(m: &mut Machine, args: Args) -> Res {
    are_close(m, args.at(m, 0), args.at(m, 1), args.at(m, 2), args.at(m, 3))
}

fn are_close(m: &mut Machine, a: ObjId, b: ObjId, relative: ObjId, absolute: ObjId) -> Res {
    let (a, b) = (real(m, a)?, real(m, b)?);
    let relative = if relative.is_null() { 1e-9 } else { real(m, relative)? };
    let absolute = if absolute.is_null() { 0.0 } else { real(m, absolute)? };
    let answer = pure(m, math::isclose(a, b, relative, absolute))?;
    Ok(m.bool(answer))
}

fn modf(m: &mut Machine, args: Args) -> Res {
    let (fraction, rest) = math::modf(real(m, args.at(m, 0))?);
    let pair = vec![m.float(fraction), m.float(rest)];
    Ok(m.tuple(pair))
}

fn frexp(m: &mut Machine, args: Args) -> Res {
    let (mantissa, exponent) = math::math_frexp(real(m, args.at(m, 0))?);
    let pair = vec![m.float(mantissa), m.int(exponent.into())];
    Ok(m.tuple(pair))
}

fn ldexp(m: &mut Machine, args: Args) -> Res {
    let x = real(m, args.at(m, 0))?;
    let Some(exponent) = m.as_big(args.at(m, 1)) else {
        return Err(m.type_error("Expected an int as second argument to ldexp."));
    };
    give(m, math::ldexp(x, &exponent))
}

/// Floats out of an iterable.
fn reals(m: &mut Machine, iterable: ObjId) -> Res<Vec<f64>> {
    let items = items_of(m, iterable)?;
    let mut values = Vec::with_capacity(items.len());
    let mut outcome = Ok(());
    for &item in &items {
        match real(m, item) {
            Ok(value) => values.push(value),
            Err(abort) => {
                outcome = Err(abort);
                break;
            }
        }
    }
    m.drop_refs(items);
    outcome.map(|()| values)
}

fn fsum(m: &mut Machine, args: Args) -> Res {
    let values = reals(m, args.at(m, 0))?;
    give(m, math::fsum(values))
}

fn hypot(m: &mut Machine, args: Args) -> Res {
    let mut values = Vec::with_capacity(args.len());
    for x in args.rest(m, 0) {
        values.push(real(m, x)?);
    }
    Ok(m.float(math::hypot(&values)))
}

fn dist(m: &mut Machine, args: Args) -> Res {
    let p = reals(m, args.at(m, 0))?;
    let q = reals(m, args.at(m, 1))?;
    give(m, math::dist(&p, &q))
}

fn prod(m: &mut Machine, args: Args) -> Res {
    let [iterable, start] = args.bind(m, "prod", ["", "start"], 0, 1, 1)?;
    let items = items_of(m, iterable)?;
    let mut product = if start.is_null() { m.int(1) } else { m.new_ref(start) };
    let mut outcome = Ok(());
    for &item in &items {
        let step = if m.overrides(product, Special::Number) || m.overrides(item, Special::Number) {
            Err(Abort::Slow)
        } else {
            number_ops::binary(m, BinaryOperator::Multiply, product, item)
        };
        match step {
            Ok(Some(next)) => {
                m.drop_ref(product);
                product = next;
            }
            other => {
                outcome = other.and(Err(Abort::Slow));
                break;
            }
        }
    }
    m.drop_refs(items);
    if let Err(abort) = outcome {
        m.drop_ref(product);
        return Err(abort);
    }
    Ok(product)
}

fn factorial(m: &mut Machine, args: Args) -> Res {
    let n = whole(m, args.at(m, 0))?;
    give_int(m, int_math::factorial(&n))
}

fn isqrt(m: &mut Machine, args: Args) -> Res {
    let n = whole(m, args.at(m, 0))?;
    m.works_on(&n, &n);
    give_int(m, int_math::isqrt(&n))
}

fn perm(m: &mut Machine, args: Args) -> Res {
    let k = args.at(m, 1);
    if k.is_null() || k == fixed::NONE {
        return factorial(m, args);
    }
    let (n, k) = (whole(m, args.at(m, 0))?, whole(m, k)?);
    give_int(m, int_math::perm(&n, &k))
}

fn comb(m: &mut Machine, args: Args) -> Res {
    let (n, k) = (whole(m, args.at(m, 0))?, whole(m, args.at(m, 1))?);
    give_int(m, int_math::comb(&n, &k))
}

fn wholes(m: &mut Machine, args: Args) -> Res<Vec<BigInt>> {
    let mut values = Vec::with_capacity(args.len());
    for x in args.rest(m, 0) {
        let value = whole(m, x)?;
        m.works_on(&value, &value);
        values.push(value);
    }
    Ok(values)
}

fn gcd(m: &mut Machine, args: Args) -> Res {
    let values = wholes(m, args)?;
    give_int(m, int_math::gcd(&values))
}

fn lcm(m: &mut Machine, args: Args) -> Res {
    let values = wholes(m, args)?;
    give_int(m, int_math::lcm(&values))
}

macro_rules! of_one {
    ($name:literal) => {
        NativeDef::function($name, Arity::One, |m, args| one(m, args, $name)).shim(concat!("math_", $name))
    };
}

macro_rules! of_two {
    ($name:literal) => {
        NativeDef::function($name, Arity::Range(2, 2), |m, args| two(m, args, $name)).shim(concat!("math_", $name))
    };
}

pub const FUNCTIONS: &[NativeDef] = &[
    of_one!("acos"),
    of_one!("acosh"),
    of_one!("asin"),
    of_one!("asinh"),
    of_one!("atan"),
    of_two!("atan2"),
    of_one!("atanh"),
    of_one!("cbrt"),
    NativeDef::function("ceil", Arity::One, ceil).shim("math_ceil"),
    NativeDef::function("comb", Arity::Range(2, 2), comb).shim("math_comb"),
    of_two!("copysign"),
    of_one!("cos"),
    of_one!("cosh"),
    of_one!("degrees"),
    NativeDef::function("dist", Arity::Range(2, 2), dist).shim("math_dist"),
    of_one!("erf"),
    of_one!("erfc"),
    of_one!("exp"),
    of_one!("exp2"),
    of_one!("expm1"),
    of_one!("fabs"),
    NativeDef::function("factorial", Arity::One, factorial).shim("math_factorial"),
    NativeDef::function("floor", Arity::One, floor).shim("math_floor"),
    of_two!("fmod"),
    NativeDef::function("frexp", Arity::One, frexp).shim("math_frexp"),
    NativeDef::function("fsum", Arity::One, fsum).shim("math_fsum"),
    of_one!("gamma"),
    NativeDef::function("gcd", Arity::AtLeast(0), gcd).shim("math_gcd"),
    NativeDef::function("hypot", Arity::AtLeast(0), hypot).shim("math_hypot"),
    NativeDef::function("isclose", Arity::Any, isclose).shim("math_isclose"),
    NativeDef::function("isfinite", Arity::One, is_finite).shim("math_isfinite"),
    NativeDef::function("isinf", Arity::One, is_infinite).shim("math_isinf"),
    NativeDef::function("isnan", Arity::One, is_nan).shim("math_isnan"),
    NativeDef::function("isqrt", Arity::One, isqrt).shim("math_isqrt"),
    NativeDef::function("lcm", Arity::AtLeast(0), lcm).shim("math_lcm"),
    NativeDef::function("ldexp", Arity::Range(2, 2), ldexp).shim("math_ldexp"),
    of_one!("lgamma"),
    NativeDef::function("log", Arity::Any, log).shim("math_log"),
    NativeDef::function("log10", Arity::One, log10).shim("math_log10"),
    of_one!("log1p"),
    NativeDef::function("log2", Arity::One, log2).shim("math_log2"),
    NativeDef::function("modf", Arity::One, modf).shim("math_modf"),
    of_two!("nextafter"),
    NativeDef::function("perm", Arity::Range(1, 2), perm).shim("math_perm"),
    of_two!("pow"),
    NativeDef::function("prod", Arity::Any, prod).shim("math_prod"),
    of_one!("radians"),
    of_two!("remainder"),
    of_one!("sin"),
    of_one!("sinh"),
    of_one!("sqrt"),
    of_one!("tan"),
    of_one!("tanh"),
    NativeDef::function("trunc", Arity::One, trunc).shim("math_trunc"),
    of_one!("ulp"),
];

/// `math.pi` and its like.
pub fn constants(m: &mut Machine, dict: ObjId) {
    use std::f64::consts::{E, PI, TAU};
    for (name, value) in [
        ("pi", PI),
        ("e", E),
        ("tau", TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        let value = m.float(value);
        m.dict_set_text(dict, name, value);
    }
}

/// `_math(name, *args)`: the native function of that name, for arguments that have been converted.
fn call_by_name(m: &mut Machine, args: Args) -> Res {
    let name = m.text_of(args.at(m, 0));
    let rest = Args {
        base: args.base + 1,
        count: args.count.saturating_sub(1),
        keywords: ObjId::NULL,
    };
    match FUNCTIONS.iter().find(|def| def.name == &*name.text) {
        Some(def) => (def.func)(m, rest),
        None => Err(m.value_error(format!("no function math.{}", name.text))),
    }
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_math", Arity::AtLeast(1), call_by_name),
    NativeDef::function("_isclose", Arity::Range(4, 4), isclose_converted),
];
