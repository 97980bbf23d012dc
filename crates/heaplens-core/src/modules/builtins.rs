//! The functions of the `builtins` module, and the intrinsics that their counterparts in the prelude need.
//!
//! Each does all its work natively where every object involved behaves natively; where one special method in Python is
//! the whole answer, it asks the machine for that call; everything else is the function of the same name in
//! `prelude/builtins.py`.

use num_bigint::BigInt;

use super::{classes, output};
use crate::machine::ops::{BinaryOperator, Comparison};
use crate::machine::protocols::Special;
use crate::machine::{
    Abort, Args, Arity, Frame, Machine, Name, NativeDef, ObjId, OnReturn, Res, ResultCheck, Tail, fixed, names, types,
};
use crate::numbers::int_text::{int_bin, int_hex, int_oct};
use crate::objects::format::{ASCII_FUNCTION, FORMAT_FUNCTION};
use crate::objects::number_ops::{self, UnaryOperator};
use crate::objects::{IteratorData, Payload, int, range, sort};
use crate::text::surrogate;

/// Longer iterations are left to the prelude, where the budget of instructions is watched.
const LOOP_MAX: usize = 1 << 22;

// ---- helpers ----

/// Asks for the call of a special method as the result; `None` where the type has none.
pub fn call_special(
    m: &mut Machine,
    object: ObjId,
    name: Name,
    rest: &[ObjId],
    on_return: OnReturn,
) -> Res<Option<Abort>> {
    let Some(method) = m.type_attribute(m.type_of(object), m.name(name)) else {
        return Ok(None);
    };
    match m.heap.payload(method) {
        Payload::Function(_) | Payload::MethodDescriptor(_) if m.binds(method) => {
            let mut args = vec![object];
            args.extend_from_slice(rest);
            for &arg in &args {
                m.heap.incref(arg);
            }
            Ok(Some(m.tail_call_then(method, args, on_return)))
        }
        _ if method == fixed::NONE => Ok(None),
        _ => Err(Abort::Slow),
    }
}

/// A function that is Python: its shim in the prelude.
fn in_python(_: &mut Machine, _: Args) -> Res {
    Err(Abort::Slow)
}

/// The items of an iterable that can be looked at natively without moving an iterator, as owned references.
pub fn items_of(m: &mut Machine, iterable: ObjId) -> Res<Vec<ObjId>> {
    if matches!(m.heap.payload(iterable), Payload::Iterator(_) | Payload::Generator(_)) {
        return Err(Abort::Slow);
    }
    if m.iterates_natively(iterable) && m.native_len(iterable).is_some_and(|len| len > LOOP_MAX) {
        return Err(Abort::Slow);
    }
    m.collect(iterable)
}

fn require_str_name(m: &mut Machine, name: ObjId) -> Res<()> {
    if m.as_str(name).is_some() {
        return Ok(());
    }
    let given = m.type_name(name);
    Err(m.type_error(format!("attribute name must be string, not '{given}'")))
}

/// Adds to what is done with the result of the call that has been asked for.
fn and_then(m: &mut Machine, next: OnReturn) {
    match &mut m.tail {
        Some(
            Tail::Call { on_return, .. }
            | Tail::Resume { on_return, .. }
            | Tail::Run { on_return, .. }
            | Tail::Next { on_return, .. }
            | Tail::Park { on_return },
        ) => {
            let first = std::mem::take(on_return);
            *on_return = if first == OnReturn::Push {
                next
            } else {
                OnReturn::Then(Box::new((first, next)))
            };
        }
        None => {}
    }
}

fn drop_raised(m: &mut Machine) {
    let raised = std::mem::take(&mut m.raised);
    if !raised.is_null() {
        m.drop_ref(raised);
    }
}

// ---- numbers and text ----

fn abs(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    if m.overrides(x, Special::Unary)
        && let Some(abort) = call_special(m, x, names::ABS, &[], OnReturn::Push)?
    {
        return Err(abort);
    }
    match number_ops::unary(m, UnaryOperator::Absolute, x)? {
        Some(value) => Ok(value),
        None => {
            let name = m.type_name(x);
            Err(m.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}

fn in_base(m: &mut Machine, args: Args, write: fn(&BigInt) -> String) -> Res {
    let value = int::index_object(m, args.at(m, 0))?;
    let text = write(&m.as_big(value).unwrap_or_default());
    m.drop_ref(value);
    Ok(m.str(text))
}

fn bin(m: &mut Machine, args: Args) -> Res {
    in_base(m, args, int_bin)
}

fn oct(m: &mut Machine, args: Args) -> Res {
    in_base(m, args, int_oct)
}

fn hex(m: &mut Machine, args: Args) -> Res {
    in_base(m, args, int_hex)
}

fn chr(m: &mut Machine, args: Args) -> Res {
    let code = int::index_object(m, args.at(m, 0))?;
    let value = m.as_i64(code);
    m.drop_ref(code);
    let Some(value) = value.and_then(|value| i32::try_from(value).ok()) else {
        return Err(m.overflow_error("Python int too large to convert to C int"));
    };
    match u32::try_from(value).ok().map(|code| (code, surrogate::held(code))) {
        Some((_, Some(c))) => Ok(m.char(c)),
        Some((code, None)) if code < 0x11_0000 => {
            let text = format!("{}: chr({code:#x})", crate::unsupported::STAND_IN.message);
            Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text))
        }
        _ => Err(m.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    let len = match m.heap.payload(x) {
        Payload::Str(text) => {
            if let (1, Some(c)) = (text.chars, text.text.chars().next()) {
                return Ok(m.int(i64::from(surrogate::code(c))));
            }
            text.chars as usize
        }
        Payload::Bytes(_) | Payload::ByteArray(_) => match m.as_bytes(x).unwrap_or_default() {
            &[byte] => return Ok(m.int(byte.into())),
            bytes => bytes.len(),
        },
        _ => {
            let name = m.type_name(x);
            return Err(m.type_error(format!("ord() expected string of length 1, but {name} found")));
        }
    };
    Err(m.type_error(format!("ord() expected a character, but string of length {len} found")))
}

fn divmod(m: &mut Machine, args: Args) -> Res {
    let (a, b) = (args.at(m, 0), args.at(m, 1));
    if m.overrides(a, Special::Number) || m.overrides(b, Special::Number) {
        return Err(Abort::Slow);
    }
    match number_ops::divmod(m, a, b)? {
        Some(pair) => Ok(pair),
        None => {
            let (left, right) = (m.type_name(a), m.type_name(b));
            Err(m.type_error(format!(
                "unsupported operand type(s) for divmod(): '{left}' and '{right}'"
            )))
        }
    }
}

fn pow(m: &mut Machine, args: Args) -> Res {
    let [base, exponent, modulus] = args.bind(m, "pow", ["base", "exp", "mod"], 0, 3, 2)?;
    let plain = [base, exponent, modulus]
        .iter()
        .all(|&x| x.is_null() || !m.overrides(x, Special::Number));
    if !plain {
        return Err(Abort::Slow);
    }
    let (left, right) = (m.type_name(base), m.type_name(exponent));
    if modulus.is_null() || modulus == fixed::NONE {
        return match number_ops::binary(m, BinaryOperator::Power, base, exponent)? {
            Some(value) => Ok(value),
            None => Err(m.type_error(format!(
                "unsupported operand type(s) for ** or pow(): '{left}' and '{right}'"
            ))),
        };
    }
    match number_ops::power_modulo(m, base, exponent, modulus)? {
        Some(value) => Ok(value),
        None => {
            let third = m.type_name(modulus);
            let text = format!("unsupported operand type(s) for ** or pow(): '{left}', '{right}', '{third}'");
            Err(m.type_error(text))
        }
    }
}

fn round(m: &mut Machine, args: Args) -> Res {
    let [number, digits] = args.bind(m, "round", ["number", "ndigits"], 0, 2, 1)?;
    let rest = if digits.is_null() || digits == fixed::NONE {
        Vec::new()
    } else {
        vec![digits]
    };
    match call_special(m, number, names::ROUND, &rest, OnReturn::Push)? {
        Some(abort) => Err(abort),
        None => {
            let name = m.type_name(number);
            Err(m.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    match m.repr(x) {
        // A number's text is written anew each time: no shared one-digit strings.
        Ok(text) if m.is_int(x) => Ok(m.new_str(&text)),
        Ok(text) => Ok(m.str(text)),
        Err(Abort::Slow) => match call_special(m, x, names::REPR, &[], OnReturn::Check(ResultCheck::Repr))? {
            Some(abort) => Err(abort),
            None => Err(Abort::Slow),
        },
        Err(abort) => Err(abort),
    }
}

fn hash(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    match m.hash(x) {
        Ok(hash) => Ok(m.int(hash)),
        Err(Abort::Slow) => match call_special(m, x, names::HASH, &[], OnReturn::Check(ResultCheck::Hash))? {
            Some(abort) => Err(abort),
            None => {
                let name = m.type_name(x);
                Err(m.type_error(format!("unhashable type: '{name}'")))
            }
        },
        Err(abort) => Err(abort),
    }
}

fn id(m: &mut Machine, args: Args) -> Res {
    let address = m.address(args.at(m, 0));
    Ok(m.int(address))
}

fn len(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    if !m.overrides(x, Special::Len) {
        if let Payload::Range(_) = m.heap.payload(x) {
            let len = range::len(m, x)?;
            return Ok(m.int(len));
        }
        if let Some(len) = m.native_len(x) {
            return Ok(m.usize(len));
        }
        if let Payload::MemoryView(_) = m.heap.payload(x) {
            return Err(m.value_error("operation forbidden on released memoryview object"));
        }
    }
    match call_special(m, x, names::LEN, &[], OnReturn::Check(ResultCheck::Len))? {
        Some(abort) => Err(abort),
        None => {
            let name = m.type_name(x);
            Err(m.type_error(format!("object of type '{name}' has no len()")))
        }
    }
}

/// `callable(x)`.
pub fn is_callable(m: &Machine, x: ObjId) -> bool {
    match m.heap.payload(x) {
        Payload::Function(_)
        | Payload::Builtin(_)
        | Payload::Method(..)
        | Payload::MethodDescriptor(_)
        | Payload::Type(_)
        | Payload::StaticMethod(_)
        | Payload::GenericAlias(..) => true,
        _ => m.type_attribute(m.type_of(x), m.name(names::CALL)).is_some(),
    }
}

fn callable(m: &mut Machine, args: Args) -> Res {
    let answer = is_callable(m, args.at(m, 0));
    Ok(m.bool(answer))
}

// ---- attributes ----

fn getattr(m: &mut Machine, args: Args) -> Res {
    let (object, name) = (args.at(m, 0), args.at(m, 1));
    require_str_name(m, name)?;
    let outcome = m.get_attr(object, name);
    let Some(default) = args.get(m, 2) else { return outcome };
    match outcome {
        Err(Abort::Raise) if m.is_instance(m.raised, types::ATTRIBUTE_ERROR) => {
            drop_raised(m);
            Ok(m.new_ref(default))
        }
        Err(Abort::Call) => {
            m.heap.incref(default);
            and_then(m, OnReturn::AttrDefault(default));
            Err(Abort::Call)
        }
        outcome => outcome,
    }
}

fn hasattr(m: &mut Machine, args: Args) -> Res {
    let (object, name) = (args.at(m, 0), args.at(m, 1));
    require_str_name(m, name)?;
    match m.get_attr(object, name) {
        Ok(value) => {
            m.drop_ref(value);
            Ok(m.bool(true))
        }
        Err(Abort::Raise) if m.is_instance(m.raised, types::ATTRIBUTE_ERROR) => {
            drop_raised(m);
            Ok(m.bool(false))
        }
        Err(Abort::Call) => {
            and_then(m, OnReturn::HasAttr);
            Err(Abort::Call)
        }
        Err(abort) => Err(abort),
    }
}

fn setattr(m: &mut Machine, args: Args) -> Res {
    let (object, name, value) = (args.at(m, 0), args.at(m, 1), args.at(m, 2));
    require_str_name(m, name)?;
    m.set_attr(object, name, value)?;
    Ok(m.none())
}

fn delattr(m: &mut Machine, args: Args) -> Res {
    let (object, name) = (args.at(m, 0), args.at(m, 1));
    require_str_name(m, name)?;
    m.del_attr(object, name)?;
    Ok(m.none())
}

/// `dir()`: the names of the caller's namespace. `dir(x)` is up to `__dir__`, in the prelude.
fn dir(m: &mut Machine, args: Args) -> Res {
    if !args.is_empty() {
        return Err(Abort::Slow);
    }
    let names = m.frames.last().map(|frame| names_in(m, frame)).unwrap_or_default();
    let names: Vec<ObjId> = names.into_iter().map(|name| m.new_ref(name)).collect();
    let list = m.list(names);
    match sort::sort_list(m, list, ObjId::NULL, false) {
        Ok(()) => Ok(list),
        Err(abort) => {
            m.drop_ref(list);
            Err(abort)
        }
    }
}

/// The names bound in a frame (borrowed), cells and free variables included.
fn names_in(m: &Machine, frame: &Frame) -> Vec<ObjId> {
    if let Some(table) = m.as_dict(frame.locals) {
        return table.iter().map(|entry| entry.key).collect();
    }
    let Payload::Code(code) = m.heap.payload(frame.code) else {
        return Vec::new();
    };
    let bound = |slot: usize| match m.stack.get(frame.base as usize + slot) {
        None => false,
        Some(value) if value.is_null() => false,
        Some(&value) => match m.heap.payload(value) {
            Payload::Cell(contents) => !contents.is_null(),
            _ => true,
        },
    };
    code.locals_plus
        .iter()
        .enumerate()
        .filter(|&(slot, _)| bound(slot))
        .map(|(_, &name)| name)
        .collect()
}

// ---- iteration ----

fn iter(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    if let Some(sentinel) = args.get(m, 1) {
        if !is_callable(m, x) {
            return Err(m.type_error("iter(v, w): v must be callable"));
        }
        let data = IteratorData::Callable {
            callable: m.new_ref(x),
            sentinel: m.new_ref(sentinel),
        };
        return Ok(m
            .heap
            .alloc(types::CALLABLE_ITERATOR, Payload::Iterator(Box::new(data))));
    }
    match m.iter(x) {
        Err(Abort::Slow) => match m.type_attribute(m.type_of(x), m.name(names::ITER)) {
            Some(fixed::NONE) => Err(m.not_iterable(x)),
            Some(_) => match call_special(m, x, names::ITER, &[], OnReturn::Iter)? {
                Some(abort) => Err(abort),
                None => Err(m.not_iterable(x)),
            },
            None => {
                // Only `__getitem__`: the old sequence protocol.
                let data = IteratorData::Sequence {
                    sequence: m.new_ref(x),
                    next: 0,
                };
                Ok(m.heap
                    .alloc(types::SEQUENCE_ITERATOR, Payload::Iterator(Box::new(data))))
            }
        },
        outcome => outcome,
    }
}

fn next(m: &mut Machine, args: Args) -> Res {
    let iterator = args.at(m, 0);
    let default = args.get(m, 1);
    let native = matches!(m.heap.payload(iterator), Payload::Iterator(_) | Payload::Generator(_));
    let outcome = if native { m.next(iterator) } else { Err(Abort::Slow) };
    match outcome {
        Ok(Some(item)) => Ok(item),
        Ok(None) => match default {
            Some(default) => Ok(m.new_ref(default)),
            None => Err(m.raise_bare(types::STOP_ITERATION)),
        },
        Err(Abort::Slow) => {
            let on_return = match default {
                Some(default) => OnReturn::NextDefault(default),
                None => OnReturn::Push,
            };
            if native && !m.overrides(iterator, Special::Next) {
                m.heap.incref(iterator);
                if let Some(default) = default {
                    m.heap.incref(default);
                }
                m.tail = Some(Tail::Next { iterator, on_return });
                return Err(Abort::Call);
            }
            match call_special(m, iterator, names::NEXT, &[], on_return)? {
                Some(abort) => {
                    if let Some(default) = default {
                        m.heap.incref(default);
                    }
                    Err(abort)
                }
                None => {
                    let name = m.type_name(iterator);
                    Err(m.type_error(format!("'{name}' object is not an iterator")))
                }
            }
        }
        Err(abort) => Err(abort),
    }
}

/// `all` and `any`: the truth that decides, or its contrary at the end.
fn quantify(m: &mut Machine, args: Args, decisive: bool) -> Res {
    let items = items_of(m, args.at(m, 0))?;
    let mut outcome = Ok(!decisive);
    for &item in &items {
        match m.truth(item) {
            Ok(truth) if truth == decisive => {
                outcome = Ok(decisive);
                break;
            }
            Ok(_) => {}
            Err(abort) => {
                outcome = Err(abort);
                break;
            }
        }
    }
    m.drop_refs(items);
    let answer = outcome?;
    Ok(m.bool(answer))
}

fn all(m: &mut Machine, args: Args) -> Res {
    quantify(m, args, false)
}

fn any(m: &mut Machine, args: Args) -> Res {
    quantify(m, args, true)
}

fn max(m: &mut Machine, args: Args) -> Res {
    extreme(m, args, "max", Comparison::Gt)
}

fn min(m: &mut Machine, args: Args) -> Res {
    extreme(m, args, "min", Comparison::Lt)
}

fn extreme(m: &mut Machine, args: Args, function: &str, better: Comparison) -> Res {
    let [mut key, mut default] = [ObjId::NULL; 2];
    if args.is_empty() {
        return Err(m.type_error(format!("{function} expected at least 1 argument, got 0")));
    }
    for (name, value) in args.keyword_pairs(m) {
        let text = m.text_of(name);
        match &*text.text {
            "key" => key = value,
            "default" => default = value,
            other => {
                let given = args.keyword_count(m);
                return Err(m.type_error(match given {
                    0..=2 => format!("'{other}' is an invalid keyword argument for {function}()"),
                    _ => format!("{function}() takes at most 2 keyword arguments ({given} given)"),
                }));
            }
        }
    }
    let several = args.len() > 1;
    if several && !default.is_null() {
        let text = format!("Cannot specify a default for {function}() with multiple positional arguments");
        return Err(m.type_error(text));
    }
    if !key.is_null() && key != fixed::NONE {
        return Err(Abort::Slow);
    }
    let items = if several {
        let items = args.rest(m, 0);
        for &item in &items {
            m.heap.incref(item);
        }
        items
    } else {
        items_of(m, args.at(m, 0))?
    };
    let outcome = best_of(m, &items, better);
    let result = match outcome {
        Ok(Some(best)) => Ok(m.new_ref(best)),
        Ok(None) if !default.is_null() => Ok(m.new_ref(default)),
        Ok(None) => Err(m.value_error(format!("{function}() arg is an empty sequence"))),
        Err(abort) => Err(abort),
    };
    m.drop_refs(items);
    result
}

fn best_of(m: &mut Machine, items: &[ObjId], better: Comparison) -> Res<Option<ObjId>> {
    let Some((&first, rest)) = items.split_first() else {
        return Ok(None);
    };
    let mut best = first;
    for &item in rest {
        match m.compare_natively(item, best, better, 0)? {
            Some(true) => best = item,
            Some(false) => {}
            None => return Err(m.not_ordered(item, best, better)),
        }
    }
    Ok(Some(best))
}

fn sorted(m: &mut Machine, args: Args) -> Res {
    if args.len() != 1 {
        return Err(m.type_error(format!("sorted expected 1 argument, got {}", args.len())));
    }
    let [mut key, mut reverse] = [ObjId::NULL; 2];
    for (name, value) in args.keyword_pairs(m) {
        let text = m.text_of(name);
        match &*text.text {
            "key" => key = value,
            "reverse" => reverse = value,
            // `list.sort` finds fault with it, once the list has been made.
            _ => return Err(Abort::Slow),
        }
    }
    if !reverse.is_null() && m.as_i64(reverse).is_none() {
        return Err(Abort::Slow);
    }
    if !key.is_null() && key != fixed::NONE {
        return Err(Abort::Slow);
    }
    let items = items_of(m, args.at(m, 0))?;
    let list = m.list(Vec::new());
    if let Some(slot) = m.as_list_mut(list) {
        slot.extend_from_slice(&items);
    }
    let reverse = !reverse.is_null() && m.as_i64(reverse) != Some(0);
    match sort::sort_list(m, list, ObjId::NULL, reverse) {
        Ok(()) => Ok(list),
        Err(abort) => {
            m.drop_ref(list);
            Err(abort)
        }
    }
}

fn sum(m: &mut Machine, args: Args) -> Res {
    if args.is_empty() {
        return Err(m.type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    let [iterable, start] = args.bind(m, "sum", ["", "start"], 0, 2, 1)?;
    if !start.is_null() {
        let refused = match m.heap.payload(start) {
            Payload::Str(_) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
            Payload::Bytes(_) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
            Payload::ByteArray(_) => Some("sum() can't sum bytearray [use b''.join(seq) instead]"),
            _ => None,
        };
        if let Some(text) = refused {
            return Err(m.type_error(text));
        }
    }
    let items = items_of(m, iterable)?;
    let total = if start.is_null() { m.int(0) } else { m.new_ref(start) };
    let result = add_all(m, total, &items);
    m.drop_refs(items);
    result
}

/// Words of long ints that `sum` adds in one instruction.
const MANY_WORDS: u64 = 1 << 24;

/// Adds numbers to `total` (owned). Anything else is added in the prelude.
fn add_all(m: &mut Machine, total: ObjId, items: &[ObjId]) -> Res {
    // Joining lists one by one copies them over and over: the prelude does it, where it can be stopped.
    if items.len() > 64 && matches!(m.heap.payload(total), Payload::List(_) | Payload::Tuple(_)) {
        m.drop_ref(total);
        return Err(Abort::Slow);
    }
    let mut total = total;
    let mut rest = items;
    // Machine ints first, without making an object for each partial sum.
    if m.type_of(total) == types::INT
        && let Some(mut sum) = m.as_i64(total)
    {
        while let Some((&item, following)) = rest.split_first() {
            let exact = m.type_of(item) == types::INT || m.type_of(item) == types::BOOL;
            match m
                .as_i64(item)
                .filter(|_| exact)
                .and_then(|value| sum.checked_add(value))
            {
                Some(next) => sum = next,
                None => break,
            }
            rest = following;
        }
        m.drop_ref(total);
        total = m.int(sum);
    }
    let mut words = 0;
    for &item in rest {
        // Long ints take long: the prelude adds them where the run can be stopped.
        if let Payload::Big(value) = m.heap.payload(total) {
            words += value.bits() / 64;
        }
        let outcome = if words > MANY_WORDS || m.overrides(total, Special::Number) || m.overrides(item, Special::Number)
        {
            Err(Abort::Slow)
        } else {
            number_ops::binary(m, BinaryOperator::Add, total, item)
        };
        m.drop_ref(total);
        match outcome {
            Ok(Some(next)) => total = next,
            Ok(None) => return Err(Abort::Slow),
            Err(abort) => return Err(abort),
        }
    }
    Ok(total)
}

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("abs", Arity::One, abs).shim("builtin_abs"),
    NativeDef::function("aiter", Arity::One, in_python).shim("builtin_aiter"),
    NativeDef::function("all", Arity::One, all).shim("builtin_all"),
    NativeDef::function("anext", Arity::Range(1, 2), in_python).shim("builtin_anext"),
    NativeDef::function("any", Arity::One, any).shim("builtin_any"),
    ASCII_FUNCTION,
    NativeDef::function("bin", Arity::One, bin).shim("builtin_bin"),
    NativeDef::function("callable", Arity::One, callable),
    NativeDef::function("chr", Arity::One, chr).shim("builtin_chr"),
    NativeDef::function("delattr", Arity::Range(2, 2), delattr).shim("builtin_delattr"),
    NativeDef::function("dir", Arity::Range(0, 1), dir).shim("builtin_dir"),
    NativeDef::function("divmod", Arity::Range(2, 2), divmod).shim("builtin_divmod"),
    FORMAT_FUNCTION,
    NativeDef::function("getattr", Arity::Range(2, 3), getattr).shim("builtin_getattr"),
    NativeDef::function("hasattr", Arity::Range(2, 2), hasattr).shim("builtin_hasattr"),
    NativeDef::function("hash", Arity::One, hash).shim("builtin_hash"),
    NativeDef::function("hex", Arity::One, hex).shim("builtin_hex"),
    NativeDef::function("id", Arity::One, id),
    NativeDef::function("input", Arity::Range(0, 1), output::input).shim("builtin_input"),
    NativeDef::function("isinstance", Arity::Range(2, 2), classes::isinstance).shim("builtin_isinstance"),
    NativeDef::function("issubclass", Arity::Range(2, 2), classes::issubclass).shim("builtin_issubclass"),
    NativeDef::function("open", Arity::Any, |_, _| Err(Abort::Slow)).shim("builtin_open"),
    NativeDef::function("iter", Arity::Range(1, 2), iter).shim("builtin_iter"),
    NativeDef::function("len", Arity::One, len).shim("builtin_len"),
    NativeDef::function("max", Arity::Any, max).shim("builtin_max"),
    NativeDef::function("min", Arity::Any, min).shim("builtin_min"),
    NativeDef::function("next", Arity::Range(1, 2), next).shim("builtin_next"),
    NativeDef::function("oct", Arity::One, oct).shim("builtin_oct"),
    NativeDef::function("ord", Arity::One, ord),
    NativeDef::function("pow", Arity::Any, pow).shim("builtin_pow"),
    NativeDef::function("print", Arity::Any, output::print).shim("builtin_print"),
    NativeDef::function("repr", Arity::One, repr).shim("builtin_repr"),
    NativeDef::function("round", Arity::Any, round).shim("builtin_round"),
    NativeDef::function("setattr", Arity::Range(3, 3), setattr).shim("builtin_setattr"),
    NativeDef::function("sorted", Arity::Any, sorted).shim("builtin_sorted"),
    NativeDef::function("sum", Arity::Any, sum).shim("builtin_sum"),
];

// ---- intrinsics of the prelude ----

/// Of these CPython asks no more than whether they are there.
fn is_called_as_it_is(name: &str) -> bool {
    matches!(
        name,
        "__len__" | "__bool__" | "__int__" | "__float__" | "__complex__" | "__index__" | "__trunc__" | "__next__"
    )
}

/// `_special(x, name)`: the special method that `type(x)` defines, bound to `x`; `None` if there is none.
fn special(m: &mut Machine, args: Args) -> Res {
    let (object, name) = (args.at(m, 0), args.at(m, 1));
    let Some(method) = m.type_attribute(m.type_of(object), name) else {
        return Ok(m.none());
    };
    if method == fixed::NONE && is_called_as_it_is(&m.text_of(name).text) {
        // Not a method that is missing: None is what is called.
        let (function, this) = (m.prelude_function("call_none")?, m.new_ref(object));
        return Ok(m.heap.alloc(types::METHOD, Payload::Method(function, this)));
    }
    match m.heap.payload(method) {
        Payload::Function(_) | Payload::MethodDescriptor(_) if m.binds(method) => {
            let (function, this) = (m.new_ref(method), m.new_ref(object));
            Ok(m.heap.alloc(types::METHOD, Payload::Method(function, this)))
        }
        Payload::StaticMethod(function) => {
            let function = *function;
            Ok(m.new_ref(function))
        }
        Payload::ClassMethod(function) => {
            let function = *function;
            let (function, this) = (m.new_ref(function), m.new_ref(m.type_of(object)));
            Ok(m.heap.alloc(types::METHOD, Payload::Method(function, this)))
        }
        _ if m.type_attribute(m.type_of(method), m.name(names::GET)).is_some() => {
            let args = [method, object, m.type_of(object)].map(|id| m.new_ref(id)).to_vec();
            match m.type_attribute(m.type_of(method), m.name(names::GET)) {
                Some(get) => Err(m.tail_call(get, args)),
                None => Ok(m.none()),
            }
        }
        _ => Ok(m.new_ref(method)),
    }
}

/// `_type_attribute(type, name)`: what the type's MRO has under a name, unbound; `None` if there is nothing.
fn type_attribute(m: &mut Machine, args: Args) -> Res {
    let found = m.type_attribute(args.at(m, 0), args.at(m, 1));
    Ok(m.new_ref(found.unwrap_or(fixed::NONE)))
}

/// `_is_subtype(a, b)`: by the MRO.
fn is_subtype(m: &mut Machine, args: Args) -> Res {
    let answer = m.is_subtype(args.at(m, 0), args.at(m, 1));
    Ok(m.bool(answer))
}

/// `_type_name(x)`: the name of the type of `x` as error texts give it.
fn type_name(m: &mut Machine, args: Args) -> Res {
    let name = m.type_name(args.at(m, 0));
    Ok(m.str(&*name))
}

/// `_stdout()`: `sys.stdout`, or `...` while that is the program's standard output itself.
fn stdout(m: &mut Machine, _args: Args) -> Res {
    let found = if output::stdout_is_standard(m) {
        Some(fixed::ELLIPSIS)
    } else {
        output::stdout_object(m)
    };
    Ok(m.new_ref(found.unwrap_or(fixed::NONE)))
}

/// `_stdin()`: `sys.stdin`, or `...` while that is the program's standard input itself.
fn stdin(m: &mut Machine, _args: Args) -> Res {
    let found = output::replaced_stdin(m).unwrap_or(fixed::ELLIPSIS);
    Ok(m.new_ref(found))
}

/// `_write_stdout(text)`.
fn write_stdout(m: &mut Machine, args: Args) -> Res {
    let text = m.text_of(args.at(m, 0));
    output::write_stdout(m, &text.text)?;
    Ok(m.none())
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_special", Arity::Range(2, 2), special),
    NativeDef::function("_type_attribute", Arity::Range(2, 2), type_attribute),
    NativeDef::function("_is_subtype", Arity::Range(2, 2), is_subtype),
    NativeDef::function("_type_name", Arity::One, type_name),
    NativeDef::function("_stdout", Arity::None, stdout),
    NativeDef::function("_stdin", Arity::None, stdin),
    NativeDef::function("_write_stdout", Arity::One, write_stdout),
];
