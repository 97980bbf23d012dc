//! The methods that bytes and bytearray share. Their results are of the kind of `self`: bytes or bytearray.

use std::rc::Rc;

use super::text_args::{self, bound, buffer, buffer_of, byte, check_count, is_exact, size, size_or};
use super::{Payload, PyByteArray, PyList, codecs};
use crate::machine::fixed;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::numbers::Raise;
use crate::text::bytes as text;
use crate::text::slice;
use crate::text::split::Ends;

/// The table of a type: its own entries, then what bytes and bytearray share.
macro_rules! with_shared_methods {
    ($($own:expr),* $(,)?) => {{
        use $crate::machine::{Arity, NativeDef};
        use $crate::objects::{bytes_methods as methods, codecs, slots};
        use $crate::text::bytes as text;
        use $crate::text::split::Ends;
        &[
            $($own,)*
            NativeDef::method("capitalize", Arity::None, |m, a| methods::recased(m, a, text::capitalize)),
            NativeDef::method("center", Arity::Range(1, 2), |m, a| methods::justify(m, a, "center", text::center)).shim("bytes_center"),
            NativeDef::method("count", Arity::Any, methods::count).shim("bytes_count"),
            NativeDef::method("decode", Arity::Any, codecs::decode_method),
            NativeDef::method("endswith", Arity::Any, methods::endswith).shim("bytes_endswith"),
            NativeDef::method("expandtabs", Arity::Any, methods::expandtabs).shim("bytes_expandtabs"),
            NativeDef::method("find", Arity::Any, methods::find).shim("bytes_find"),
            NativeDef::method("hex", Arity::Any, methods::hex).shim("bytes_hex"),
            NativeDef::method("index", Arity::Any, methods::index).shim("bytes_index"),
            NativeDef::method("isalnum", Arity::None, |m, a| methods::is(m, a, text::is_alnum)),
            NativeDef::method("isalpha", Arity::None, |m, a| methods::is(m, a, text::is_alpha)),
            NativeDef::method("isascii", Arity::None, |m, a| methods::is(m, a, <[u8]>::is_ascii)),
            NativeDef::method("isdigit", Arity::None, |m, a| methods::is(m, a, text::is_digit)),
            NativeDef::method("islower", Arity::None, |m, a| methods::is(m, a, text::is_lower)),
            NativeDef::method("isspace", Arity::None, |m, a| methods::is(m, a, text::is_space_bytes)),
            NativeDef::method("istitle", Arity::None, |m, a| methods::is(m, a, text::is_title)),
            NativeDef::method("isupper", Arity::None, |m, a| methods::is(m, a, text::is_upper)),
            NativeDef::method("join", Arity::One, methods::join).shim("bytes_join"),
            NativeDef::method("ljust", Arity::Range(1, 2), |m, a| methods::justify(m, a, "ljust", text::ljust)).shim("bytes_ljust"),
            NativeDef::method("lower", Arity::None, |m, a| methods::recased(m, a, text::lower)),
            NativeDef::method("lstrip", Arity::Range(0, 1), |m, a| methods::strip(m, a, Ends::Left)),
            NativeDef::static_method("maketrans", Arity::Range(2, 2), methods::maketrans),
            NativeDef::method("partition", Arity::One, |m, a| methods::partition(m, a, false)),
            NativeDef::method("removeprefix", Arity::One, |m, a| methods::remove_affix(m, a, text::removeprefix)),
            NativeDef::method("removesuffix", Arity::One, |m, a| methods::remove_affix(m, a, text::removesuffix)),
            NativeDef::method("replace", Arity::Range(2, 3), methods::replace).shim("bytes_replace"),
            NativeDef::method("rfind", Arity::Any, methods::rfind).shim("bytes_rfind"),
            NativeDef::method("rindex", Arity::Any, methods::rindex).shim("bytes_rindex"),
            NativeDef::method("rjust", Arity::Range(1, 2), |m, a| methods::justify(m, a, "rjust", text::rjust)).shim("bytes_rjust"),
            NativeDef::method("rpartition", Arity::One, |m, a| methods::partition(m, a, true)),
            NativeDef::method("rsplit", Arity::Any, |m, a| methods::split(m, a, "rsplit", text::rsplit)).shim("bytes_rsplit"),
            NativeDef::method("rstrip", Arity::Range(0, 1), |m, a| methods::strip(m, a, Ends::Right)),
            NativeDef::method("split", Arity::Any, |m, a| methods::split(m, a, "split", text::split)).shim("bytes_split"),
            NativeDef::method("splitlines", Arity::Any, methods::splitlines).shim("bytes_splitlines"),
            NativeDef::method("startswith", Arity::Any, methods::startswith).shim("bytes_startswith"),
            NativeDef::method("strip", Arity::Range(0, 1), |m, a| methods::strip(m, a, Ends::Both)),
            NativeDef::method("swapcase", Arity::None, |m, a| methods::recased(m, a, text::swapcase)),
            NativeDef::method("title", Arity::None, |m, a| methods::recased(m, a, text::title)),
            NativeDef::method("translate", Arity::Any, methods::translate),
            NativeDef::method("upper", Arity::None, |m, a| methods::recased(m, a, text::upper)),
            NativeDef::method("zfill", Arity::One, methods::zfill).shim("bytes_zfill"),
            // Special methods with the same meaning for both.
            slots::REPR,
            slots::STR,
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
        ]
    }};
}
pub(super) use with_shared_methods;

/// Raises what a pure function has asked for.
pub fn raised<T>(m: &mut Machine, result: Result<T, Raise>) -> Res<T> {
    result.map_err(|error| m.raise_pure(error))
}

/// New bytes, or a new bytearray if `this` is one.
pub fn make_like(m: &mut Machine, this: ObjId, bytes: &[u8]) -> ObjId {
    match m.heap.payload(this) {
        Payload::ByteArray(_) => {
            let payload = Payload::ByteArray(Box::new(PyByteArray::from(bytes.to_vec())));
            m.heap.alloc(types::BYTEARRAY, payload)
        }
        _ => m.bytes(bytes),
    }
}

/// As [`make_like`], but exact bytes that stay as they are, are the same object.
pub fn same_or_like(m: &mut Machine, this: ObjId, bytes: &[u8]) -> ObjId {
    if is_exact(m, this, types::BYTES) && m.as_bytes(this).is_some_and(|own| *own == *bytes) {
        return m.new_ref(this);
    }
    make_like(m, this, bytes)
}

/// How many memoryviews look at the bytes of an object.
pub fn exports_of(m: &Machine, id: ObjId) -> u32 {
    match m.heap.payload(id) {
        Payload::ByteArray(bytes) => bytes.exports,
        Payload::Array(array) => array.exports,
        _ => 0,
    }
}

/// A memoryview begins or ceases to look at the bytes of an object.
pub fn count_export(heap: &mut crate::machine::Heap, id: ObjId, begins: bool) {
    let exports = match heap.payload_mut(id) {
        Payload::ByteArray(bytes) => &mut bytes.exports,
        Payload::Array(array) => &mut array.exports,
        _ => return,
    };
    *exports = if begins {
        *exports + 1
    } else {
        exports.saturating_sub(1)
    };
}

fn contents(m: &Machine, id: ObjId) -> Rc<[u8]> {
    buffer_of(m, id).unwrap_or_else(|| Rc::from(&[][..]))
}

pub fn is(m: &mut Machine, args: Args, holds: fn(&[u8]) -> bool) -> Res {
    let answer = m.as_bytes(args.at(m, 0)).is_some_and(holds);
    Ok(m.bool(answer))
}

pub fn recased(m: &mut Machine, args: Args, recase: fn(&[u8]) -> Vec<u8>) -> Res {
    let this = args.at(m, 0);
    let recased = recase(m.as_bytes(this).unwrap_or_default());
    // A single byte is a new object, too.
    if recased.len() == 1 && matches!(m.heap.payload(this), Payload::Bytes(_)) {
        return Ok(m.heap.alloc(types::BYTES, Payload::Bytes(recased.into())));
    }
    Ok(make_like(m, this, &recased))
}

pub type Pad = fn(&[u8], i64, u8, usize) -> Result<Vec<u8>, Raise>;

pub fn justify(m: &mut Machine, args: Args, function: &str, pad: Pad) -> Res {
    let this = args.at(m, 0);
    let width = size(m, args.at(m, 1))?;
    let fill = match args.get(m, 2) {
        None => b' ',
        Some(fill) => match m.as_bytes(fill) {
            Some([byte]) => *byte,
            _ => {
                let name = m.given_name(fill);
                let message = format!("{function}() argument 2 must be a byte string of length 1, not {name}");
                return Err(m.type_error(message));
            }
        },
    };
    let padded = pad(m.as_bytes(this).unwrap_or_default(), width, fill, m.limits.items);
    let padded = raised(m, padded)?;
    Ok(same_or_like(m, this, &padded))
}

pub fn zfill(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let width = size(m, args.at(m, 1))?;
    let filled = text::zfill(m.as_bytes(this).unwrap_or_default(), width, m.limits.items);
    let filled = raised(m, filled)?;
    Ok(same_or_like(m, this, &filled))
}

pub fn expandtabs(m: &mut Machine, args: Args) -> Res {
    let [tabsize] = args.bind(m, "expandtabs", ["tabsize"], 1, 1, 0)?;
    let tabsize = text_args::int_or(m, tabsize, 8)?;
    let this = args.at(m, 0);
    let expanded = text::expandtabs(m.as_bytes(this).unwrap_or_default(), tabsize, m.limits.items);
    let expanded = raised(m, expanded)?;
    Ok(make_like(m, this, &expanded))
}

/// What `find` and its kin search for, and where.
struct Search {
    text: Rc<[u8]>,
    part: Rc<[u8]>,
    start: Option<i64>,
    end: Option<i64>,
}

fn search_args(m: &mut Machine, args: Args, function: &str) -> Res<Search> {
    check_count(m, args, function, 1, 3)?;
    let start = bound(m, args.at(m, 2))?;
    let end = bound(m, args.at(m, 3))?;
    let part = args.at(m, 1);
    let part = match buffer_of(m, part) {
        Some(part) => part,
        None if m.is_int(part) || m.overrides(part, Special::Index) => Rc::from(&[byte(m, part, "byte")?][..]),
        None => {
            let name = m.type_name(part);
            return Err(m.type_error(format!("argument should be integer or bytes-like object, not '{name}'")));
        }
    };
    let text = contents(m, args.at(m, 0));
    m.looks_at(text.len() / 8);
    Ok(Search { text, part, start, end })
}

pub fn find(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "find")?;
    let at = text::find(&s.text, &s.part, s.start, s.end);
    Ok(m.int(at.map_or(-1, |at| at as i64)))
}

pub fn rfind(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "rfind")?;
    let at = text::rfind(&s.text, &s.part, s.start, s.end);
    Ok(m.int(at.map_or(-1, |at| at as i64)))
}

pub fn index(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "index")?;
    let at = raised(m, text::index(&s.text, &s.part, s.start, s.end))?;
    Ok(m.usize(at))
}

pub fn rindex(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "rindex")?;
    let at = raised(m, text::rindex(&s.text, &s.part, s.start, s.end))?;
    Ok(m.usize(at))
}

pub fn count(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "count")?;
    let count = text::count(&s.text, &s.part, s.start, s.end);
    Ok(m.usize(count))
}

type Affix = fn(&[u8], &[u8], Option<i64>, Option<i64>) -> bool;

fn has_affix(m: &mut Machine, args: Args, function: &str, holds: Affix) -> Res {
    check_count(m, args, function, 1, 3)?;
    let affix = args.at(m, 1);
    let start = bound(m, args.at(m, 2))?;
    let end = bound(m, args.at(m, 3))?;
    let this = contents(m, args.at(m, 0));
    if m.is_instance(affix, types::TUPLE) {
        for item in m.tuple_items(affix).to_vec() {
            let part = buffer(m, item)?;
            if holds(&this, &part, start, end) {
                return Ok(m.bool(true));
            }
        }
        return Ok(m.bool(false));
    }
    let Some(part) = buffer_of(m, affix) else {
        let name = m.type_name(affix);
        return Err(m.type_error(format!(
            "{function} first arg must be bytes or a tuple of bytes, not {name}"
        )));
    };
    Ok(m.bool(holds(&this, &part, start, end)))
}

pub fn startswith(m: &mut Machine, args: Args) -> Res {
    has_affix(m, args, "startswith", text::startswith)
}

pub fn endswith(m: &mut Machine, args: Args) -> Res {
    has_affix(m, args, "endswith", text::endswith)
}

pub fn remove_affix(m: &mut Machine, args: Args, remove: for<'a> fn(&'a [u8], &[u8]) -> &'a [u8]) -> Res {
    let this = args.at(m, 0);
    let part = buffer(m, args.at(m, 1))?;
    let own = contents(m, this);
    Ok(same_or_like(m, this, remove(&own, &part)))
}

pub fn replace(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let old = buffer(m, args.at(m, 1))?;
    let new = buffer(m, args.at(m, 2))?;
    let times = size_or(m, args.at(m, 3), -1)?;
    let own = contents(m, this);
    if times == 0 || text::find(&own, &old, None, None).is_none() {
        return Ok(same_or_like(m, this, &own));
    }
    let replaced = raised(m, text::replace(&own, &old, &new, times, m.limits.items))?;
    Ok(make_like(m, this, &replaced))
}

pub fn strip(m: &mut Machine, args: Args, ends: Ends) -> Res {
    let this = args.at(m, 0);
    let chars = match args.get(m, 1).filter(|&chars| chars != fixed::NONE) {
        None => None,
        Some(chars) => Some(buffer(m, chars)?),
    };
    let own = contents(m, this);
    Ok(same_or_like(m, this, text::strip_ends(&own, chars.as_deref(), ends)))
}

pub fn partition(m: &mut Machine, args: Args, right: bool) -> Res {
    let this = args.at(m, 0);
    let sep_id = args.at(m, 1);
    let sep = buffer(m, sep_id)?;
    let own = contents(m, this);
    let found = if right {
        text::rpartition(&own, &sep)
    } else {
        text::partition(&own, &sep)
    };
    let found = raised(m, found)?;
    let mutable = matches!(m.heap.payload(this), Payload::ByteArray(_));
    let whole = |m: &mut Machine| {
        if mutable {
            make_like(m, this, &own)
        } else {
            m.new_ref(this)
        }
    };
    let items = match found {
        Some((before, after)) => {
            let middle = if mutable {
                make_like(m, this, &sep)
            } else {
                m.new_ref(sep_id)
            };
            vec![make_like(m, this, before), middle, make_like(m, this, after)]
        }
        None if right => vec![make_like(m, this, &[]), make_like(m, this, &[]), whole(m)],
        None => vec![whole(m), make_like(m, this, &[]), make_like(m, this, &[])],
    };
    Ok(m.tuple(items))
}

fn parts_list(m: &mut Machine, this: ObjId, parts: &[&[u8]]) -> ObjId {
    let items = parts.iter().map(|part| same_or_like(m, this, part)).collect();
    m.list(items)
}

pub type Split = for<'a> fn(&'a [u8], Option<&[u8]>, i64) -> Result<Vec<&'a [u8]>, Raise>;

pub fn split(m: &mut Machine, args: Args, function: &str, by: Split) -> Res {
    let [sep, maxsplit] = args.bind(m, function, ["sep", "maxsplit"], 1, 2, 0)?;
    let maxsplit = size_or(m, maxsplit, -1)?;
    let sep = if sep.is_null() || sep == fixed::NONE {
        None
    } else {
        Some(buffer(m, sep)?)
    };
    let this = args.at(m, 0);
    let own = contents(m, this);
    let parts = raised(m, by(&own, sep.as_deref(), maxsplit))?;
    Ok(parts_list(m, this, &parts))
}

pub fn splitlines(m: &mut Machine, args: Args) -> Res {
    let [keepends] = args.bind(m, "splitlines", ["keepends"], 1, 1, 0)?;
    let keepends = text_args::int_or(m, keepends, 0)? != 0;
    let this = args.at(m, 0);
    let own = contents(m, this);
    let lines = text::splitlines(&own, keepends);
    let items = lines.iter().map(|line| same_or_like(m, this, line)).collect();
    // Appended one by one, as their number is not known before.
    let list = PyList::preallocated(items, 0);
    Ok(m.heap.alloc(types::LIST, Payload::List(list)))
}

pub fn join(m: &mut Machine, args: Args) -> Res {
    let (this, iterable) = (args.at(m, 0), args.at(m, 1));
    if !m.is_iterable(iterable) {
        return Err(m.type_error("can only join an iterable"));
    }
    let items = m.collect(iterable)?;
    let joined = join_items(m, this, &items);
    m.drop_refs(items);
    joined
}

fn join_items(m: &mut Machine, this: ObjId, items: &[ObjId]) -> Res {
    if let [only] = *items
        && is_exact(m, only, types::BYTES)
        && !matches!(m.heap.payload(this), Payload::ByteArray(_))
    {
        return Ok(m.new_ref(only));
    }
    let mut parts = Vec::with_capacity(items.len());
    for (index, &item) in items.iter().enumerate() {
        match buffer_of(m, item) {
            Some(part) => parts.push(part),
            None => {
                let name = m.type_name(item);
                let message = format!("sequence item {index}: expected a bytes-like object, {name} found");
                return Err(m.type_error(message));
            }
        }
    }
    let joined = text::join(m.as_bytes(this).unwrap_or_default(), &parts, m.limits.items);
    let joined = raised(m, joined)?;
    Ok(make_like(m, this, &joined))
}

pub fn maketrans(m: &mut Machine, args: Args) -> Res {
    let from = buffer(m, args.at(m, 0))?;
    let to = buffer(m, args.at(m, 1))?;
    let table = raised(m, text::maketrans(&from, &to))?;
    Ok(m.bytes(&table))
}

pub fn translate(m: &mut Machine, args: Args) -> Res {
    let [table, delete] = args.bind(m, "translate", ["", "delete"], 1, 2, 1)?;
    let table = if table == fixed::NONE {
        None
    } else {
        Some(buffer(m, table)?)
    };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(m.value_error("translation table must be 256 characters long"));
    }
    let delete = if delete.is_null() {
        Rc::from(&[][..])
    } else {
        buffer(m, delete)?
    };
    let this = args.at(m, 0);
    let own = contents(m, this);
    let translated = raised(m, text::translate(&own, table.as_deref(), &delete))?;
    if *translated == *own {
        Ok(same_or_like(m, this, &own))
    } else {
        Ok(make_like(m, this, &translated))
    }
}

pub fn hex(m: &mut Machine, args: Args) -> Res {
    let [sep, group] = args.bind(m, "hex", ["sep", "bytes_per_sep"], 1, 2, 0)?;
    let group = text_args::int_or(m, group, 1)?;
    let own = contents(m, args.at(m, 0));
    m.check_items(own.len().saturating_mul(3))?;
    if sep.is_null() {
        return Ok(m.str(text::hex(&own)));
    }
    let sep = match m.heap.payload(sep) {
        Payload::Str(text) if text.chars == 1 => text.char_at(0),
        Payload::Bytes(bytes) if bytes.len() == 1 => bytes.first().map(|&byte| byte as char),
        Payload::Str(_) | Payload::Bytes(_) => return Err(m.value_error("sep must be length 1.")),
        _ if m.native_len(sep) == Some(1) => return Err(m.type_error("sep must be str or bytes.")),
        _ if m.native_len(sep).is_some() => return Err(m.value_error("sep must be length 1.")),
        _ => {
            let name = m.type_name(sep);
            return Err(m.type_error(format!("object of type '{name}' has no len()")));
        }
    };
    match sep.filter(char::is_ascii) {
        Some(sep) => Ok(m.str(text::hex_grouped(&own, sep, group))),
        None => Err(m.value_error("sep must be ASCII.")),
    }
}

/// The bytes that `fromhex` reads.
pub fn fromhex(m: &mut Machine, text_id: ObjId) -> Res<Vec<u8>> {
    let hex = text_args::text(m, text_id, "fromhex() argument must be str, not ")?;
    raised(m, text::fromhex(&hex.text))
}

/// Items from an index or a slice; `what` names the type in the error's text, `range` in that of a bad index.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId, what: &str, range: &str) -> Res {
    let len = m.as_bytes(id).map_or(0, <[u8]>::len);
    if text_args::is_slice(m, key) {
        let indices = text_args::slice_indices(m, key, len)?;
        let part = text::slice(m.as_bytes(id).unwrap_or_default(), indices);
        // Only the whole in order is the same object.
        return Ok(if indices.step == 1 {
            same_or_like(m, id, &part)
        } else {
            make_like(m, id, &part)
        });
    }
    let index = item_index(m, key, what)?;
    let at = slice::normalize_index(index, len);
    match at.and_then(|at| m.as_bytes(id)?.get(at).copied()) {
        Some(byte) => Ok(m.int(byte.into())),
        None => Err(m.index_error(range)),
    }
}

/// The index that a key is.
pub fn item_index(m: &mut Machine, key: ObjId, what: &str) -> Res<i64> {
    if !m.is_int(key) && !m.overrides(key, Special::Index) {
        let name = m.type_name(key);
        return Err(m.type_error(format!("{what} indices must be integers or slices, not {name}")));
    }
    m.index(key)
}

/// `item in b`: a byte, or a stretch of bytes.
pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    if m.is_int(item) || m.overrides(item, Special::Index) {
        let byte = byte(m, item, "byte")?;
        return Ok(m.as_bytes(id).is_some_and(|bytes| bytes.contains(&byte)));
    }
    let part = buffer(m, item)?;
    Ok(text::find(m.as_bytes(id).unwrap_or_default(), &part, None, None).is_some())
}

/// What the source of `bytes(x)` and `bytearray(x)` holds; `NULL` is none.
pub fn source_bytes(m: &mut Machine, function: &str, args: Args) -> Res<Vec<u8>> {
    let [source, encoding, errors] = args.bind(m, function, ["source", "encoding", "errors"], 1, 3, 0)?;
    let names = codecs::Names::read(m, function, encoding, errors)?;
    if !source.is_null() && m.as_str(source).is_some() && !m.overrides(source, Special::Bytes) {
        if encoding.is_null() {
            return Err(m.type_error("string argument without an encoding"));
        }
        return codecs::encode(m, source, &names);
    }
    if !encoding.is_null() {
        return Err(m.type_error("encoding without a string argument"));
    }
    if !errors.is_null() {
        return Err(m.type_error("errors without a string argument"));
    }
    if source.is_null() {
        return Ok(Vec::new());
    }
    if m.overrides(source, Special::Bytes) && function == "bytes" {
        return Err(Abort::Slow);
    }
    if m.is_int(source) || m.overrides(source, Special::Index) {
        let Some(len) = text_args::repeat_count(m, source)? else {
            return Err(Abort::Slow);
        };
        let Ok(len) = usize::try_from(len) else {
            return Err(m.value_error("negative count"));
        };
        m.check_items(len)?;
        return Ok(vec![0; len]);
    }
    if let Some(bytes) = buffer_of(m, source) {
        return Ok(bytes.to_vec());
    }
    if !m.is_iterable(source) {
        let name = m.type_name(source);
        return Err(m.type_error(format!("cannot convert '{name}' object to {function}")));
    }
    bytes_of_items(m, source, if function == "bytes" { "bytes" } else { "byte" })
}

/// The bytes that an iterable of ints gives.
pub fn bytes_of_items(m: &mut Machine, iterable: ObjId, what: &str) -> Res<Vec<u8>> {
    let items = m.collect(iterable)?;
    let mut bytes = Vec::with_capacity(items.len());
    let mut outcome = Ok(());
    for &item in &items {
        match byte(m, item, what) {
            Ok(byte) => bytes.push(byte),
            Err(abort) => {
                outcome = Err(abort);
                break;
            }
        }
    }
    m.drop_refs(items);
    outcome.map(|()| bytes)
}
