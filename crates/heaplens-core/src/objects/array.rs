//! `array.array`: numbers of one machine type in a row of bytes.
//!
//! Follows CPython's `array_resize` in what it allocates, which `sys.getsizeof` shows, and refuses to change its length
//! while a memoryview looks at it.

use super::bytes_methods::exports_of;
use super::packing::{self, Scalar};
use super::{Payload, sequence, slots};
use crate::machine::ops::{BinaryOperator, Comparison};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

/// The items of an array.
#[derive(Clone, Debug)]
pub struct ArrayData {
    pub code: u8,
    pub bytes: Vec<u8>,
    /// Items there is room for, in CPython.
    pub allocated: usize,
    /// Memoryviews that look at the bytes.
    pub exports: u32,
}

impl ArrayData {
    pub fn new(code: u8, bytes: Vec<u8>) -> ArrayData {
        let mut data = ArrayData {
            code,
            bytes,
            allocated: 0,
            exports: 0,
        };
        data.allocated = data.len();
        data
    }

    pub fn item_size(&self) -> usize {
        packing::item_size(self.code).unwrap_or(1)
    }

    pub fn len(&self) -> usize {
        self.bytes.len() / self.item_size()
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    fn item(&self, index: usize) -> Option<Scalar> {
        let size = self.item_size();
        let bytes = self.bytes.get(index.checked_mul(size)?..)?.get(..size)?;
        Some(packing::read(self.code, bytes))
    }

    /// Notes that the length is about to become `len` items: `array_resize`.
    fn resized(&mut self, len: usize) {
        let before = self.len();
        if self.allocated >= len && before < len + 16 && self.allocated > 0 {
            return;
        }
        self.allocated = match len {
            0 => 0,
            _ => (len >> 4) + if before < 8 { 3 } else { 7 } + len,
        };
    }

    /// Replaces the items `start..end`.
    fn splice(&mut self, start: usize, end: usize, with: &[u8]) {
        let size = self.item_size();
        let len = self.len() - (end - start) + with.len() / size;
        if len != self.len() {
            self.resized(len);
        }
        self.bytes.splice(start * size..end * size, with.iter().copied());
    }
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("array_new"),
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::GETITEM,
    slots::SETITEM,
    slots::DELITEM,
    slots::ADD,
    slots::MUL,
    slots::RMUL,
    slots::CONTAINS,
    slots::IADD,
    slots::IMUL,
    NativeDef::method("append", Arity::One, append).shim("array_append"),
    NativeDef::method("buffer_info", Arity::None, buffer_info),
    NativeDef::method("byteswap", Arity::None, byteswap),
    NativeDef::method("__copy__", Arity::None, copy),
    NativeDef::method("count", Arity::One, count).shim("array_count"),
    NativeDef::method("__deepcopy__", Arity::One, copy),
    NativeDef::method("extend", Arity::One, extend).shim("array_extend"),
    NativeDef::method("fromlist", Arity::One, fromlist).shim("array_fromlist"),
    NativeDef::method("frombytes", Arity::One, frombytes),
    NativeDef::method("fromunicode", Arity::One, fromunicode),
    NativeDef::method("index", Arity::Range(1, 3), index).shim("array_index"),
    NativeDef::method("insert", Arity::Range(2, 2), insert).shim("array_insert"),
    NativeDef::method("pop", Arity::Range(0, 1), pop).shim("array_pop"),
    NativeDef::method("__reduce_ex__", Arity::One, reduce_ex),
    NativeDef::method("remove", Arity::One, remove).shim("array_remove"),
    NativeDef::method("reverse", Arity::None, reverse),
    NativeDef::method("tolist", Arity::None, tolist),
    NativeDef::method("tobytes", Arity::None, tobytes),
    NativeDef::method("tounicode", Arity::None, tounicode),
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::read("typecode", |m, id| {
        let code = char::from(data(m, id).map_or(b'b', |data| data.code));
        Ok(m.char(code))
    }),
    NativeAccessor::read("itemsize", |m, id| {
        let size = data(m, id).map_or(1, ArrayData::item_size);
        Ok(m.usize(size))
    }),
];

pub const INTRINSICS: &[NativeDef] = &[NativeDef::function("_array_make", Arity::Range(2, 2), make)];

fn data(m: &Machine, id: ObjId) -> Option<&ArrayData> {
    match m.heap.payload(id) {
        Payload::Array(data) => Some(data),
        _ => None,
    }
}

fn data_mut(m: &mut Machine, id: ObjId) -> Option<&mut ArrayData> {
    match m.heap.payload_mut(id) {
        Payload::Array(data) => Some(data),
        _ => None,
    }
}

fn len(m: &Machine, id: ObjId) -> usize {
    data(m, id).map_or(0, ArrayData::len)
}

fn code(m: &Machine, id: ObjId) -> u8 {
    data(m, id).map_or(b'b', |data| data.code)
}

/// `sys.getsizeof`, with the collector's header.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    80 + data(m, id).map_or(0, |data| data.allocated * data.item_size())
}

/// An item as an object, if there is one (a new reference).
pub fn item(m: &mut Machine, id: ObjId, index: usize) -> Option<ObjId> {
    let scalar = data(m, id)?.item(index)?;
    Some(packing::object(m, scalar))
}

fn items(m: &mut Machine, id: ObjId) -> Vec<ObjId> {
    (0..len(m, id)).filter_map(|index| item(m, id, index)).collect()
}

/// The bytes of one item with this value.
fn encode(m: &mut Machine, code: u8, value: ObjId) -> Res<([u8; 8], usize)> {
    match code {
        b'u' => {
            let mut text = m.as_str(value).map(|text| text.text.to_string()).unwrap_or_default();
            let only = text.pop();
            match only.filter(|_| text.is_empty()) {
                Some(c) => Ok(packing::write_int(code, u32::from(c).into())),
                None => Err(m.type_error("array item must be unicode character")),
            }
        }
        b'f' | b'd' => {
            let value = packing::float_argument(m, value)?;
            Ok(packing::write_float(code, value))
        }
        _ => {
            let value = packing::int_argument(m, value)?;
            let value = check_range(m, code, value)?;
            Ok(packing::write_int(code, value))
        }
    }
}

/// The texts of CPython's setters, which differ from code to code.
fn check_range(m: &mut Machine, code: u8, value: Option<i128>) -> Res<i128> {
    let (low, high) = packing::int_range(code).unwrap_or((0, 0));
    let value = value.unwrap_or(i128::MAX);
    if (low..=high).contains(&value) {
        return Ok(value);
    }
    let fits_long = i64::try_from(value).is_ok();
    let name = match code {
        b'b' => "signed char",
        b'B' => "unsigned byte integer",
        b'h' => "signed short integer",
        b'H' => "unsigned short",
        b'i' => "signed integer",
        _ => "unsigned int",
    };
    let text = match code {
        b'q' => "int too big to convert".to_string(),
        b'Q' if value < 0 => "can't convert negative int to unsigned".to_string(),
        b'Q' => "int too big to convert".to_string(),
        b'I' | b'L' if value < 0 => "can't convert negative value to unsigned int".to_string(),
        b'I' if u64::try_from(value).is_ok() => "unsigned int is greater than maximum".to_string(),
        b'I' | b'L' => "Python int too large to convert to C unsigned long".to_string(),
        _ if !fits_long => "Python int too large to convert to C long".to_string(),
        _ if value < low => format!("{name} is less than minimum"),
        _ => format!("{name} is greater than maximum"),
    };
    Err(m.overflow_error(text))
}

/// All values as the bytes of items.
fn encode_all(m: &mut Machine, code: u8, values: &[ObjId]) -> Res<Vec<u8>> {
    let mut bytes = Vec::with_capacity(values.len());
    for &value in values {
        let (item, size) = encode(m, code, value)?;
        bytes.extend_from_slice(&item[..size]);
    }
    Ok(bytes)
}

/// The items of an iterable, encoded; none of its references is kept.
fn encode_iterable(m: &mut Machine, code: u8, source: ObjId) -> Res<Vec<u8>> {
    // An iterator would have gone on already when an item turns out to need Python code.
    if let Payload::Iterator(_) = m.heap.payload(source) {
        return Err(Abort::Slow);
    }
    let values = m.collect(source)?;
    let encoded = encode_all(m, code, &values);
    m.drop_refs(values);
    encoded
}

/// Refuses to change the length while somebody looks at the bytes.
fn check_exports(m: &mut Machine, id: ObjId) -> Res<()> {
    if exports_of(m, id) == 0 {
        return Ok(());
    }
    let text = "cannot resize an array that is exporting buffers";
    Err(m.raise_text(types::BUFFER_ERROR, text))
}

/// Appends the bytes of whole items.
fn grow(m: &mut Machine, id: ObjId, more: &[u8]) -> Res<()> {
    if more.is_empty() {
        return Ok(());
    }
    check_exports(m, id)?;
    m.check_items(
        data(m, id)
            .map_or(0, |data| data.bytes.len())
            .saturating_add(more.len()),
    )?;
    if let Some(data) = data_mut(m, id) {
        let len = data.len();
        data.splice(len, len, more);
    }
    Ok(())
}

/// As [`grow`], one item after the other, as CPython takes from an iterator.
fn grow_one_by_one(m: &mut Machine, id: ObjId, more: &[u8]) -> Res<()> {
    let size = data(m, id).map_or(1, ArrayData::item_size);
    for item in more.chunks(size) {
        grow(m, id, item)?;
    }
    Ok(())
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    if args.keyword_count(m) > 0 && class == types::ARRAY {
        return Err(m.type_error("array.array() takes no keyword arguments"));
    }
    let given = args.len() - 1;
    if !(1..=2).contains(&given) {
        let (word, bound, plural) = if given == 0 {
            ("at least", 1, "")
        } else {
            ("at most", 2, "s")
        };
        return Err(m.type_error(format!("array() takes {word} {bound} argument{plural} ({given} given)")));
    }
    let code = type_code(m, args.at(m, 1))?;
    let Some(source) = args.get(m, 2) else {
        return Ok(allocate(m, class, ArrayData::new(code, Vec::new())));
    };
    if m.as_str(source).is_some() && code != b'u' {
        let code = char::from(code);
        return Err(m.type_error(format!(
            "cannot use a str to initialize an array with typecode '{code}'"
        )));
    }
    if self::code(m, source) == b'u' && data(m, source).is_some() && code != b'u' {
        let code = char::from(code);
        return Err(m.type_error(format!(
            "cannot use a unicode array to initialize an array with typecode '{code}'"
        )));
    }
    if !matches!(m.heap.payload(source), Payload::Array(_) | Payload::MemoryView(_))
        && let Some(bytes) = m.as_bytes(source).map(<[u8]>::to_vec)
    {
        let array = ArrayData::new(code, Vec::new());
        if bytes.len() % array.item_size() != 0 {
            return Err(m.value_error("bytes length not a multiple of item size"));
        }
        let id = allocate(m, class, array);
        let grown = grow(m, id, &bytes);
        return filled(m, id, grown);
    }
    let measured = matches!(
        m.heap.payload(source),
        Payload::List(_) | Payload::Tuple(_) | Payload::Array(_) | Payload::Str(_)
    );
    let encoded = encode_iterable(m, code, source)?;
    if measured {
        return Ok(allocate(m, class, ArrayData::new(code, encoded)));
    }
    let id = allocate(m, class, ArrayData::new(code, Vec::new()));
    let grown = grow_one_by_one(m, id, &encoded);
    filled(m, id, grown)
}

/// A new array, unless filling it has failed.
fn filled(m: &mut Machine, id: ObjId, outcome: Res<()>) -> Res {
    match outcome {
        Ok(()) => Ok(id),
        Err(abort) => {
            m.drop_ref(id);
            Err(abort)
        }
    }
}

fn type_code(m: &mut Machine, id: ObjId) -> Res<u8> {
    let only = m.as_str(id).and_then(|text| {
        let mut chars = text.text.chars();
        chars.next().filter(|_| chars.next().is_none())
    });
    let Some(code) = only else {
        let name = m.type_name(id);
        return Err(m.type_error(format!("array() argument 1 must be a unicode character, not {name}")));
    };
    if "bBuhHiIlLqQfd".contains(code) {
        return Ok(code as u8);
    }
    Err(m.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"))
}

fn allocate(m: &mut Machine, class: ObjId, data: ArrayData) -> ObjId {
    m.alloc_instance(class, Payload::Array(Box::new(data)))
}

/// `_array_make(class, typecode)`: an empty array of a class, for the prelude.
fn make(m: &mut Machine, args: Args) -> Res {
    let code = type_code(m, args.at(m, 1))?;
    let class = args.at(m, 0);
    Ok(allocate(m, class, ArrayData::new(code, Vec::new())))
}

fn append(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let code = code(m, this);
    let (item, size) = encode(m, code, args.at(m, 1))?;
    grow(m, this, &item[..size])?;
    Ok(m.none())
}

fn buffer_info(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let parts = vec![m.int(m.address(this)), m.usize(len(m, this))];
    Ok(m.tuple(parts))
}

fn byteswap(m: &mut Machine, args: Args) -> Res {
    if let Some(data) = data_mut(m, args.at(m, 0)) {
        let size = data.item_size();
        data.bytes.chunks_mut(size).for_each(<[u8]>::reverse);
    }
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let fresh = data(m, args.at(m, 0)).map(|data| ArrayData::new(data.code, data.bytes.clone()));
    Ok(allocate(
        m,
        types::ARRAY,
        fresh.unwrap_or_else(|| ArrayData::new(b'b', Vec::new())),
    ))
}

/// The first item from `range` on that equals a value.
fn find(m: &mut Machine, id: ObjId, value: ObjId, range: std::ops::Range<usize>) -> Res<Option<usize>> {
    for index in range {
        let Some(item) = item(m, id, index) else { break };
        let equal = m.equal(item, value);
        m.drop_ref(item);
        if equal? {
            return Ok(Some(index));
        }
    }
    Ok(None)
}

fn count(m: &mut Machine, args: Args) -> Res {
    let (this, value) = (args.at(m, 0), args.at(m, 1));
    let (mut count, mut from) = (0, 0);
    while let Some(at) = find(m, this, value, from..len(m, this))? {
        count += 1;
        from = at + 1;
    }
    Ok(m.usize(count))
}

fn index(m: &mut Machine, args: Args) -> Res {
    let (this, value) = (args.at(m, 0), args.at(m, 1));
    let range = sequence::bounds(m, args, 2, len(m, this))?;
    match find(m, this, value, range)? {
        Some(at) => Ok(m.usize(at)),
        None => Err(m.value_error("array.index(x): x not in array")),
    }
}

/// `item in a`.
pub fn contains(m: &mut Machine, id: ObjId, value: ObjId) -> Res<bool> {
    Ok(find(m, id, value, 0..len(m, id))?.is_some())
}

fn remove(m: &mut Machine, args: Args) -> Res {
    let (this, value) = (args.at(m, 0), args.at(m, 1));
    match find(m, this, value, 0..len(m, this))? {
        Some(at) => {
            cut(m, this, at, at + 1)?;
            Ok(m.none())
        }
        None => Err(m.value_error("array.remove(x): x not in array")),
    }
}

fn cut(m: &mut Machine, id: ObjId, start: usize, end: usize) -> Res<()> {
    if start < end {
        check_exports(m, id)?;
        if let Some(data) = data_mut(m, id) {
            data.splice(start, end, &[]);
        }
    }
    Ok(())
}

fn pop(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let at = match args.get(m, 1) {
        Some(at) => m.index(at)?,
        None => -1,
    };
    if len(m, this) == 0 {
        return Err(m.index_error("pop from empty array"));
    }
    let Some(at) = sequence::place(at, len(m, this)) else {
        return Err(m.index_error("pop index out of range"));
    };
    let item = item(m, this, at).unwrap_or(ObjId::NULL);
    match cut(m, this, at, at + 1) {
        Ok(()) => Ok(item),
        Err(abort) => {
            m.drop_ref(item);
            Err(abort)
        }
    }
}

fn insert(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let at = m.index(args.at(m, 1))?;
    let code = code(m, this);
    let (item, size) = encode(m, code, args.at(m, 2))?;
    check_exports(m, this)?;
    let len = len(m, this) as i64;
    let at = if at < 0 {
        (at.saturating_add(len)).max(0)
    } else {
        at.min(len)
    } as usize;
    m.check_items(len as usize * size + size)?;
    if let Some(data) = data_mut(m, this) {
        data.splice(at, at, &item[..size]);
    }
    Ok(m.none())
}

fn extend(m: &mut Machine, args: Args) -> Res {
    let (this, source) = (args.at(m, 0), args.at(m, 1));
    extend_by(m, this, source)?;
    Ok(m.none())
}

fn extend_by(m: &mut Machine, this: ObjId, source: ObjId) -> Res<()> {
    let own = code(m, this);
    if let Some(other) = data(m, source) {
        if other.code != own {
            return Err(m.type_error("can only extend with array of same kind"));
        }
        let bytes = other.bytes.clone();
        return grow(m, this, &bytes);
    }
    let encoded = encode_iterable(m, own, source)?;
    grow_one_by_one(m, this, &encoded)
}

fn fromlist(m: &mut Machine, args: Args) -> Res {
    let (this, source) = (args.at(m, 0), args.at(m, 1));
    let Some(values) = m.as_list(source).map(|items| items.to_vec()) else {
        return Err(m.type_error("arg must be list"));
    };
    let code = code(m, this);
    let encoded = encode_all(m, code, &values)?;
    grow(m, this, &encoded)?;
    Ok(m.none())
}

fn frombytes(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let bytes = super::text_args::buffer(m, args.at(m, 1))?;
    if bytes.len() % data(m, this).map_or(1, ArrayData::item_size) != 0 {
        return Err(m.value_error("bytes length not a multiple of item size"));
    }
    grow(m, this, &bytes)?;
    Ok(m.none())
}

fn fromunicode(m: &mut Machine, args: Args) -> Res {
    let (this, text) = (args.at(m, 0), args.at(m, 1));
    if m.as_str(text).is_none() {
        let name = m.given_name(text);
        return Err(m.type_error(format!("fromunicode() argument must be str, not {name}")));
    }
    if code(m, this) != b'u' {
        return Err(m.value_error("fromunicode() may only be called on unicode type arrays"));
    }
    let encoded = encode_iterable(m, b'u', text)?;
    grow(m, this, &encoded)?;
    Ok(m.none())
}

fn tounicode(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if code(m, this) != b'u' {
        return Err(m.value_error("tounicode() may only be called on unicode type arrays"));
    }
    let text = text_of(m, this);
    Ok(m.str(text))
}

fn text_of(m: &Machine, id: ObjId) -> String {
    let Some(data) = data(m, id) else { return String::new() };
    let chars = (0..data.len()).filter_map(|index| match data.item(index) {
        Some(Scalar::Char(code)) => char::from_u32(code),
        _ => None,
    });
    chars.collect()
}

fn reduce_ex(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let class = m.type_of(this);
    let code = m.char(char::from(code(m, this)));
    let contents = items(m, this);
    let contents = m.list(contents);
    let inner = m.tuple(vec![code, contents]);
    let parts = vec![m.new_ref(class), inner, m.none()];
    Ok(m.tuple(parts))
}

fn reverse(m: &mut Machine, args: Args) -> Res {
    if let Some(data) = data_mut(m, args.at(m, 0)) {
        let size = data.item_size();
        data.bytes.reverse();
        data.bytes.chunks_mut(size).for_each(<[u8]>::reverse);
    }
    Ok(m.none())
}

fn tolist(m: &mut Machine, args: Args) -> Res {
    let items = items(m, args.at(m, 0));
    Ok(m.list(items))
}

fn tobytes(m: &mut Machine, args: Args) -> Res {
    let bytes = data(m, args.at(m, 0))
        .map(|data| data.bytes.clone())
        .unwrap_or_default();
    Ok(m.bytes(&bytes))
}

/// `repr(a)`, `name` being that of its class.
pub fn repr(m: &mut Machine, id: ObjId, name: &str) -> Res<String> {
    let code = char::from(code(m, id));
    if len(m, id) == 0 {
        return Ok(format!("{name}('{code}')"));
    }
    if code == 'u' {
        let text = crate::text::repr::str_repr(&text_of(m, id));
        return Ok(format!("{name}('{code}', {text})"));
    }
    // What a part takes, in items of a list.
    const ITEMS: usize = 20;
    m.check_items(len(m, id).saturating_mul(ITEMS))?;
    let mut parts = Vec::new();
    for item in items(m, id) {
        let text = m.repr(item);
        m.drop_ref(item);
        parts.push(text?);
    }
    Ok(format!("{name}('{code}', [{}])", parts.join(", ")))
}

/// What a subscript means, in the words of `array_subscr`.
fn subscript(m: &mut Machine, id: ObjId, key: ObjId, out_of_range: &str) -> Res<sequence::Subscript> {
    let index_like = m.is_int(key) || m.overrides(key, Special::Index);
    if !index_like && !matches!(m.heap.payload(key), Payload::Slice(_)) {
        return Err(m.type_error("array indices must be integers"));
    }
    let len = len(m, id);
    match sequence::subscript(m, key, len, "array")? {
        sequence::Subscript::OutOfRange => Err(m.index_error(out_of_range)),
        found => Ok(found),
    }
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    match subscript(m, id, key, "array index out of range")? {
        sequence::Subscript::Slice(indices) => {
            let Some(own) = data(m, id) else {
                return Err(Abort::Slow);
            };
            let size = own.item_size();
            let bytes = indices
                .iter()
                .flat_map(|at| own.bytes[at * size..(at + 1) * size].to_vec());
            let fresh = ArrayData::new(own.code, bytes.collect());
            Ok(allocate(m, types::ARRAY, fresh))
        }
        sequence::Subscript::At(at) => item(m, id, at).ok_or(Abort::Slow),
        sequence::Subscript::OutOfRange => Err(Abort::Slow),
    }
}

/// Borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    let own = code(m, id);
    match subscript(m, id, key, "array assignment index out of range")? {
        sequence::Subscript::Slice(indices) => {
            let Some(other) = data(m, value) else {
                let name = m.short_type_name(value).to_string();
                return Err(m.type_error(format!("can only assign array (not \"{name}\") to array slice")));
            };
            if other.code != own {
                return Err(m.type_error("bad argument type for built-in operation"));
            }
            let (count, with) = (other.len(), other.bytes.clone());
            if indices.step == 1 {
                let start = indices.start as usize;
                if count != indices.count {
                    check_exports(m, id)?;
                }
                m.check_items(with.len() + data(m, id).map_or(0, |data| data.bytes.len()))?;
                if let Some(data) = data_mut(m, id) {
                    data.splice(start, start + indices.count, &with);
                }
                return Ok(());
            }
            if count == 0 {
                return remove_all(m, id, indices.iter().collect());
            }
            if count != indices.count {
                return Err(m.value_error(format!(
                    "attempt to assign array of size {count} to extended slice of size {}",
                    indices.count
                )));
            }
            if let Some(data) = data_mut(m, id) {
                let size = data.item_size();
                for (at, item) in indices.iter().zip(with.chunks(size)) {
                    data.bytes[at * size..(at + 1) * size].copy_from_slice(item);
                }
            }
            Ok(())
        }
        sequence::Subscript::At(at) => {
            let (item, size) = encode(m, own, value)?;
            if let Some(data) = data_mut(m, id) {
                data.bytes[at * size..(at + 1) * size].copy_from_slice(&item[..size]);
            }
            Ok(())
        }
        sequence::Subscript::OutOfRange => Err(Abort::Slow),
    }
}

pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    match subscript(m, id, key, "array assignment index out of range")? {
        sequence::Subscript::Slice(indices) if indices.step == 1 => {
            let start = indices.start as usize;
            cut(m, id, start, start + indices.count)
        }
        sequence::Subscript::Slice(indices) => remove_all(m, id, indices.iter().collect()),
        sequence::Subscript::At(at) => cut(m, id, at, at + 1),
        sequence::Subscript::OutOfRange => Err(Abort::Slow),
    }
}

fn remove_all(m: &mut Machine, id: ObjId, mut indices: Vec<usize>) -> Res<()> {
    if indices.is_empty() {
        return Ok(());
    }
    check_exports(m, id)?;
    indices.sort_unstable();
    if let Some(data) = data_mut(m, id) {
        let size = data.item_size();
        let kept = data.bytes.chunks(size).enumerate();
        let kept = kept.filter(|(at, _)| indices.binary_search(at).is_err());
        let kept: Vec<u8> = kept.flat_map(|(_, item)| item.iter().copied()).collect();
        data.resized(kept.len() / size);
        data.bytes = kept;
    }
    Ok(())
}

/// `a + b`, `a * n`.
pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            let Some(left) = data(m, a) else { return Ok(None) };
            let Some(right) = data(m, b) else {
                if m.overrides(b, Special::Number) {
                    return Ok(None);
                }
                let name = m.type_name(b);
                return Err(m.type_error(format!("can only append array (not \"{name}\") to array")));
            };
            if left.code != right.code {
                return Err(m.type_error("bad argument type for built-in operation"));
            }
            let (code, bytes) = (left.code, [&left.bytes[..], &right.bytes[..]].concat());
            m.check_items(bytes.len())?;
            Ok(Some(allocate(m, types::ARRAY, ArrayData::new(code, bytes))))
        }
        BinaryOperator::Multiply => {
            let (array, count) = if data(m, a).is_some() { (a, b) } else { (b, a) };
            let Some(times) = sequence::repeat_count(m, count)? else {
                return if m.overrides(count, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, count))
                };
            };
            let bytes = repeated(m, array, times)?;
            let code = code(m, array);
            Ok(Some(allocate(m, types::ARRAY, ArrayData::new(code, bytes))))
        }
        _ => Ok(None),
    }
}

fn repeated(m: &mut Machine, id: ObjId, times: usize) -> Res<Vec<u8>> {
    let total = data(m, id).map_or(0, |data| data.bytes.len()).saturating_mul(times);
    m.check_items(total)?;
    Ok(data(m, id).map(|data| data.bytes.repeat(times)).unwrap_or_default())
}

/// `a += b`, `a *= n`: `a` itself, changed (a new reference).
pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            if data(m, b).is_none() {
                let name = m.type_name(b);
                return Err(m.type_error(format!("can only extend array with array (not \"{name}\")")));
            }
            extend_by(m, a, b)?;
        }
        BinaryOperator::Multiply => {
            let Some(times) = sequence::repeat_count(m, b)? else {
                return Err(sequence::not_a_count(m, b));
            };
            let bytes = repeated(m, a, times)?;
            let len = len(m, a);
            if len > 0 && times != 1 {
                check_exports(m, a)?;
                if let Some(data) = data_mut(m, a) {
                    data.splice(0, len, &bytes);
                }
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(m.new_ref(a)))
}

/// `a == b`, `a < b`, … of two arrays, item by item.
pub fn compare(m: &mut Machine, a: ObjId, b: ObjId, op: Comparison) -> Res<Option<bool>> {
    let (left, right) = (len(m, a), len(m, b));
    if left != right && matches!(op, Comparison::Eq | Comparison::Ne) {
        return Ok(Some(op == Comparison::Ne));
    }
    for index in 0..left.min(right) {
        let (Some(x), Some(y)) = (item(m, a, index), item(m, b, index)) else {
            break;
        };
        let ordering = m.compare_atoms(x, y);
        m.drop_refs([x, y]);
        let equal = ordering == Some(Some(std::cmp::Ordering::Equal));
        if !equal {
            return Ok(match (op, ordering) {
                (Comparison::Eq, _) => Some(false),
                (Comparison::Ne, _) => Some(true),
                (_, Some(ordering)) => Some(op.holds(ordering)),
                (_, None) => None,
            });
        }
    }
    Ok(Some(op.holds(Some(left.cmp(&right)))))
}

/// What the picture of an array says: its items, as its repr has them.
pub fn short_text(m: &Machine, id: ObjId) -> String {
    let Some(data) = data(m, id) else { return String::new() };
    /// Nobody reads more, and every step would tell them anew.
    const MOST: usize = 10_000;
    let rest = if data.len() > MOST { "…" } else { "" };
    let items: Vec<String> = (0..data.len().min(MOST))
        .filter_map(|index| match data.item(index)? {
            Scalar::Float(value) => Some(crate::numbers::float::float_repr(value)),
            Scalar::Int(value) => Some(value.to_string()),
            Scalar::Char(code) => char::from_u32(code).map(|c| c.to_string()),
            Scalar::Bool(_) | Scalar::Byte(_) => None,
        })
        .collect();
    match (char::from(data.code), items.is_empty()) {
        (code, true) => format!("array('{code}')"),
        ('u', false) => format!("array('u', {}{rest})", crate::text::repr::str_repr(&items.concat())),
        (code, false) => format!("array('{code}', [{}{rest}])", items.join(", ")),
    }
}
