//! `str`: its table of methods, its constructor, and what operators and indexing do with its layout.
//!
//! The work itself is in [`crate::text`], pure functions over `&str`; the methods proper are in
//! [`super::str_methods`], encoding in [`super::codecs`], formatting in [`super::format`] and its neighbours. (The file is
//! not called `str.rs` because a module of that name would hide the type.)
//!
//! As in CPython, an operation that changes nothing answers the same object, if it is an exact str.

use std::rc::Rc;

use super::str_methods as methods;
use super::text_args::{self, is_exact, is_slice, same_or_new_str};
use super::{Payload, PyStr, codecs, format, slots, str_format};
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{
    Abort, Args, Arity, Machine, Name, NativeAccessor, NativeDef, ObjId, Res, ResultCheck, names, types,
};
use crate::text;
use crate::text::case;
use crate::text::classify;

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("str_new"),
    slots::REPR,
    NativeDef::slot("__str__", Arity::None, to_str),
    slots::HASH,
    slots::EQ,
    slots::NE,
    slots::LT,
    slots::LE,
    slots::GT,
    slots::GE,
    slots::LEN,
    slots::ITER,
    slots::GETITEM,
    slots::CONTAINS,
    slots::ADD,
    slots::MUL,
    slots::RMUL,
    slots::MOD,
    slots::RMOD,
    format::FORMAT,
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    NativeDef::method("__sizeof__", Arity::None, sizeof),
    NativeDef::method("capitalize", Arity::None, |m, a| {
        methods::recased(m, a, case::capitalize)
    }),
    NativeDef::method("casefold", Arity::None, |m, a| methods::recased(m, a, case::casefold)),
    NativeDef::method("center", Arity::Range(1, 2), |m, a| {
        methods::justify(m, a, text::pad::center)
    })
    .shim("str_center"),
    NativeDef::method("count", Arity::Any, methods::count).shim("str_count"),
    NativeDef::method("encode", Arity::Any, codecs::encode_method),
    NativeDef::method("endswith", Arity::Any, methods::endswith).shim("str_endswith"),
    NativeDef::method("expandtabs", Arity::Any, methods::expandtabs).shim("str_expandtabs"),
    NativeDef::method("find", Arity::Any, methods::find).shim("str_find"),
    NativeDef::method("format", Arity::Any, str_format::format_method).shim("str_format"),
    NativeDef::method("format_map", Arity::One, str_format::format_map).shim("str_format_map"),
    NativeDef::method("index", Arity::Any, methods::index).shim("str_index"),
    NativeDef::method("isalnum", Arity::None, |m, a| methods::is(m, a, classify::is_alnum)),
    NativeDef::method("isalpha", Arity::None, |m, a| methods::is(m, a, classify::is_alpha)),
    NativeDef::method("isascii", Arity::None, |m, a| methods::is(m, a, classify::is_ascii)),
    NativeDef::method("isdecimal", Arity::None, |m, a| methods::is(m, a, classify::is_decimal)),
    NativeDef::method("isdigit", Arity::None, |m, a| methods::is(m, a, classify::is_digit)),
    NativeDef::method("isidentifier", Arity::None, |m, a| {
        methods::is(m, a, classify::is_identifier)
    }),
    NativeDef::method("islower", Arity::None, |m, a| methods::is(m, a, classify::is_lower)),
    NativeDef::method("isnumeric", Arity::None, |m, a| methods::is(m, a, classify::is_numeric)),
    NativeDef::method("isprintable", Arity::None, |m, a| {
        methods::is(m, a, classify::is_printable)
    }),
    NativeDef::method("isspace", Arity::None, |m, a| methods::is(m, a, classify::is_space_str)),
    NativeDef::method("istitle", Arity::None, |m, a| methods::is(m, a, classify::is_title)),
    NativeDef::method("isupper", Arity::None, |m, a| methods::is(m, a, classify::is_upper)),
    NativeDef::method("join", Arity::One, methods::join).shim("str_join"),
    NativeDef::method("ljust", Arity::Range(1, 2), |m, a| {
        methods::justify(m, a, text::pad::ljust)
    })
    .shim("str_ljust"),
    NativeDef::method("lower", Arity::None, |m, a| methods::recased(m, a, case::lower)),
    NativeDef::method("lstrip", Arity::Range(0, 1), |m, a| {
        methods::strip(m, a, "lstrip", text::split::Ends::Left)
    }),
    NativeDef::static_method("maketrans", Arity::Range(1, 3), methods::maketrans),
    NativeDef::method("partition", Arity::One, |m, a| methods::partition(m, a, false)),
    NativeDef::method("removeprefix", Arity::One, methods::removeprefix),
    NativeDef::method("removesuffix", Arity::One, methods::removesuffix),
    NativeDef::method("replace", Arity::Range(2, 3), methods::replace).shim("str_replace"),
    NativeDef::method("rfind", Arity::Any, methods::rfind).shim("str_rfind"),
    NativeDef::method("rindex", Arity::Any, methods::rindex).shim("str_rindex"),
    NativeDef::method("rjust", Arity::Range(1, 2), |m, a| {
        methods::justify(m, a, text::pad::rjust)
    })
    .shim("str_rjust"),
    NativeDef::method("rpartition", Arity::One, |m, a| methods::partition(m, a, true)),
    NativeDef::method("rsplit", Arity::Any, methods::rsplit).shim("str_rsplit"),
    NativeDef::method("rstrip", Arity::Range(0, 1), |m, a| {
        methods::strip(m, a, "rstrip", text::split::Ends::Right)
    }),
    NativeDef::method("split", Arity::Any, methods::split).shim("str_split"),
    NativeDef::method("splitlines", Arity::Any, methods::splitlines).shim("str_splitlines"),
    NativeDef::method("startswith", Arity::Any, methods::startswith).shim("str_startswith"),
    NativeDef::method("strip", Arity::Range(0, 1), |m, a| {
        methods::strip(m, a, "strip", text::split::Ends::Both)
    }),
    NativeDef::method("swapcase", Arity::None, |m, a| methods::recased(m, a, case::swapcase)),
    NativeDef::method("title", Arity::None, |m, a| methods::recased(m, a, case::title)),
    NativeDef::method("translate", Arity::One, methods::translate).shim("str_translate"),
    NativeDef::method("upper", Arity::None, |m, a| methods::recased(m, a, case::upper)),
    NativeDef::method("zfill", Arity::One, methods::zfill).shim("str_zfill"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// `str(object='')`, `str(bytes, encoding, errors)`.
fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let [object, encoding, errors] = args.bind(m, "str", ["object", "encoding", "errors"], 1, 3, 0)?;
    let names = codecs::Names::read(m, "str", encoding, errors)?;
    if class != types::STR && !object.is_null() && encoding.is_null() && errors.is_null() {
        // The result of a Python `__str__` has to be copied: not a tail call.
        let text = m.str_of(object)?;
        return Ok(m.alloc_instance(class, Payload::Str(Rc::new(PyStr::new(&*text)))));
    }
    let text = if object.is_null() {
        m.str("")
    } else if encoding.is_null() && errors.is_null() {
        return str_object(m, object);
    } else if m.as_str(object).is_some() {
        return Err(m.type_error("decoding str is not supported"));
    } else if let Some(bytes) = text_args::buffer_of(m, object) {
        codecs::decode(m, &bytes, object, &names)?
    } else {
        let name = m.type_name(object);
        return Err(m.type_error(format!("decoding to str: need a bytes-like object, {name} found")));
    };
    if class == types::STR {
        return Ok(text);
    }
    let payload = m.heap.payload(text).clone();
    m.drop_ref(text);
    Ok(m.alloc_instance(class, payload))
}

/// `str(x)` for exactly the type str (`PyObject_Str`): natively, or as the call of the Python method that says it.
pub fn str_object(m: &mut Machine, id: ObjId) -> Res {
    if is_exact(m, id, types::STR) {
        return Ok(m.new_ref(id));
    }
    // A number's text is written anew each time: no shared one-digit strings.
    if let Payload::Int(value) = *m.heap.payload(id)
        && is_exact(m, id, types::INT)
    {
        return Ok(m.new_str(itoa::Buffer::new().format(value)));
    }
    match m.str_of(id) {
        Ok(text) if m.is_int(id) => Ok(m.new_str(&text)),
        Ok(text) => Ok(super::exception::text_object(m, id, &text)),
        Err(Abort::Slow) if matches!(m.heap.payload(id), Payload::MappingProxy(_)) => {
            let Payload::MappingProxy(mapping) = *m.heap.payload(id) else {
                return Err(Abort::Slow);
            };
            str_object(m, mapping)
        }
        Err(Abort::Slow) => {
            let by_str = m.overrides(id, Special::Str) || matches!(m.heap.payload(id), Payload::Exception(_));
            // `object.__str__` hands on what `__repr__` gives; only then is it looked at.
            let name = if by_str { names::STR } else { names::REPR };
            Err(call_special(m, id, name, ResultCheck::Str))
        }
        Err(abort) => Err(abort),
    }
}

/// The abort that asks for the call of a special method without arguments.
pub fn call_special(m: &mut Machine, id: ObjId, name: Name, check: ResultCheck) -> Abort {
    m.convert_with(id, name, check).unwrap_or_else(|abort| abort)
}

fn to_str(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let text = m.text_of(this);
    Ok(same_or_new_str(m, this, &text.text))
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let text = m.text_of(args.at(m, 0));
    let copy = m.str(&*text.text);
    Ok(m.tuple(vec![copy]))
}

fn sizeof(m: &mut Machine, args: Args) -> Res {
    let size = size_of(m, args.at(m, 0));
    Ok(m.usize(size))
}

/// `sys.getsizeof`.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    match m.as_str(id) {
        // Instances of subclasses keep their text apart, so the header has no characters behind it.
        Some(text) if !is_exact(m, id, types::STR) => 80 + text.width() * (text.chars as usize + 1),
        Some(text) => text.size_of(),
        None => 0,
    }
}

/// `s[key]`.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    if let (Payload::Int(index), Payload::Str(text)) = (m.heap.payload(key), m.heap.payload(id)) {
        let at = if *index < 0 {
            index + i64::from(text.chars)
        } else {
            *index
        };
        let found = usize::try_from(at).ok().and_then(|at| text.char_at(at));
        return match found {
            Some(c) => Ok(m.char(c)),
            None => Err(m.index_error("string index out of range")),
        };
    }
    let text = m.text_of(id);
    if is_slice(m, key) {
        let slice = text_args::slice_indices(m, key, text.chars as usize)?;
        if slice.step == 1 {
            let part = text.range(slice.start as usize, slice.start as usize + slice.count);
            return Ok(same_or_new_str(m, id, part));
        }
        let part = text::slice::str_slice(&text.text, slice);
        return Ok(m.str(part));
    }
    if !m.is_int(key) && !m.overrides(key, Special::Index) {
        let name = m.type_name(key);
        return Err(m.type_error(format!("string indices must be integers, not '{name}'")));
    }
    let index = m.index(key)?;
    let at = text::slice::normalize_index(index, text.chars as usize);
    match at.and_then(|at| text.char_at(at)) {
        Some(c) => Ok(m.char(c)),
        None => Err(m.index_error("string index out of range")),
    }
}

/// Raises `TypeError`: strings are immutable.
pub fn set_item(m: &mut Machine, id: ObjId, _key: ObjId, _value: ObjId) -> Res<()> {
    let name = m.type_name(id);
    Err(m.type_error(format!("'{name}' object does not support item assignment")))
}

/// Raises `TypeError`: strings are immutable.
pub fn del_item(m: &mut Machine, id: ObjId, _key: ObjId) -> Res<()> {
    let name = m.type_name(id);
    Err(m.type_error(format!("'{name}' object doesn't support item deletion")))
}

/// `item in s`.
pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    let part = text_args::text(m, item, "'in <string>' requires string as left operand, not ")?;
    let text = m.text_of(id);
    m.looks_at(text.text.len() / 8);
    Ok(text.text.contains(&*part.text))
}

/// `a + b`, `a * b`, `a % b` where either is a str. `None`: `NotImplemented`.
pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add if m.as_str(a).is_some() => {
            if m.as_str(b).is_some() {
                return concat(m, a, b).map(Some);
            }
            if m.overrides(b, Special::Number) {
                return Ok(None);
            }
            let name = m.type_name(b);
            Err(m.type_error(format!("can only concatenate str (not \"{name}\") to str")))
        }
        BinaryOperator::Multiply => {
            let (text, count) = if m.as_str(a).is_some() { (a, b) } else { (b, a) };
            repeat(m, text, count)
        }
        BinaryOperator::Remainder if m.as_str(a).is_some() => super::str_format::percent(m, a, b).map(Some),
        _ => Ok(None),
    }
}

/// `a + b` of two strings.
pub fn concat(m: &mut Machine, a: ObjId, b: ObjId) -> Res {
    let (Payload::Str(left), Payload::Str(right)) = (m.heap.payload(a), m.heap.payload(b)) else {
        return Err(Abort::Slow);
    };
    if right.chars == 0 && is_exact(m, a, types::STR) {
        return Ok(m.new_ref(a));
    }
    if left.chars == 0 && is_exact(m, b, types::STR) {
        return Ok(m.new_ref(b));
    }
    if left.text.len() + right.text.len() > m.limits.items {
        return Err(m.memory_error());
    }
    let text = left.concat(right);
    if text.chars < 2 {
        return Ok(m.str(&*text.text));
    }
    Ok(m.heap.alloc_str(text))
}

/// `a += b` where `a` is the only reference to an exact str (`unicode_concatenate`): the text grows where it lies, so a
/// loop that appends stays linear. Owns `a`; the result is `a` again, or a new string where `a` is shared.
pub fn append(m: &mut Machine, a: ObjId, b: ObjId) -> Res {
    let grows = a != b
        && m.heap.count(a) == 1
        && is_exact(m, a, types::STR)
        && !m.heap.get(a).flags.has(crate::machine::Flags::INTERNED)
        && m.as_str(a).is_some_and(|text| text.chars > 0);
    if grows && let Some(right) = m.as_str(b).filter(|text| text.chars > 0).cloned() {
        let limit = m.limits.items;
        if let Payload::Str(left) = m.heap.payload_mut(a)
            && left.text.len() + right.text.len() <= limit
        {
            match Rc::get_mut(left) {
                Some(text) => text.push(&right),
                // A checkpoint shares the text.
                None => *left = Rc::new(left.concat(&right)),
            }
            return Ok(a);
        }
    }
    let result = concat(m, a, b);
    m.drop_ref(a);
    result
}

/// `s * count`; `None` where `count` is no int.
fn repeat(m: &mut Machine, id: ObjId, count: ObjId) -> Res<Option<ObjId>> {
    let Some(times) = text_args::repeat_count(m, count)? else {
        return no_repeat(m, count);
    };
    if times == 1 && is_exact(m, id, types::STR) {
        return Ok(Some(m.new_ref(id)));
    }
    let text = m.text_of(id);
    match text::pad::repeat(&text.text, times, m.limits.items) {
        Ok(text) => Ok(Some(m.str(text))),
        Err(error) => Err(m.raise_pure(error)),
    }
}

/// What `sequence * x` says of an `x` that is no int.
pub fn no_repeat(m: &mut Machine, count: ObjId) -> Res<Option<ObjId>> {
    if m.overrides(count, Special::Number) {
        return Ok(None);
    }
    let name = m.type_name(count);
    Err(m.type_error(format!("can't multiply sequence by non-int of type '{name}'")))
}
