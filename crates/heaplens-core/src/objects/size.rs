//! How many bytes an object takes in CPython 3.11, as `sys.getsizeof` tells: the object proper, with the collector's header
//! of 16 bytes where there is one, without what it refers to.

use super::{AwaitableKind, Layout, Payload};
use crate::code::Layout as CodeLayout;
use crate::machine::{Args, Machine, ObjId, Res, types};

/// Whether CPython puts a collector's header in front of such an object: of containers, and of instances of every class.
pub fn has_gc_header(m: &Machine, id: ObjId) -> bool {
    let heap_type = || m.type_data(m.type_of(id)).heap_type;
    match m.heap.payload(id) {
        Payload::Type(data) => data.heap_type,
        Payload::Iterator(_) => !matches!(m.type_of(id), types::RANGE_ITERATOR | types::LONGRANGE_ITERATOR),
        Payload::Awaitable(_) => true,
        payload => payload.is_container() || matches!(payload, Payload::Dict(_)) || heap_type(),
    }
}

/// What stands in front of the object proper: the collector's header, and two words for the dict or the inline values.
pub fn in_front(m: &Machine, id: ObjId) -> usize {
    let ty = m.type_of(id);
    let data = m.type_data(ty);
    let instance = data.heap_type && !matches!(m.heap.payload(id), Payload::Type(_));
    let managed = instance && data.has_dict && m.has_inline_values(ty);
    16 * (usize::from(has_gc_header(m, id)) + usize::from(managed))
}

/// What a class made in Python adds to `__basicsize__` of its built-in base: slots, dict, weak references.
fn added_by_class(m: &Machine, ty: ObjId) -> usize {
    let data = m.type_data(ty);
    if !data.heap_type {
        return 0;
    }
    let mut base = ty;
    while m.type_data(base).heap_type && !m.type_data(base).base.is_null() {
        base = m.type_data(base).base;
    }
    let base = m.type_data(base);
    let mut size = 8 * data.slot_count as usize;
    // Objects of variable size have a pointer to the dict behind them; others have it in front of the header.
    if data.has_dict && !base.has_dict && !m.has_inline_values(ty) {
        size += 8;
    }
    if data.has_weakrefs && !base.has_weakrefs {
        size += 8;
    }
    size
}

/// `__sizeof__`: without what stands in front.
pub fn sizeof(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let size = size_of(m, id) - in_front(m, id);
    Ok(m.usize(size))
}

/// `sys.getsizeof(x)` without asking `x.__sizeof__`.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    let ty = m.type_of(id);
    let data = m.type_data(ty);
    let own = own_size(m, id);
    let payload = m.heap.payload(id);
    if !data.heap_type || matches!(payload, Payload::Type(_)) {
        return own;
    }
    let own_header = payload.is_container() || matches!(payload, Payload::Dict(_));
    // These two count characters and digits, and not what the class adds.
    let counts_class = !matches!(data.layout, Layout::Str | Layout::Int);
    let added = if counts_class { added_by_class(m, ty) } else { 0 };
    // In front of the object: the collector's header, and two words for the dict or the inline values.
    let managed = data.has_dict && m.has_inline_values(ty);
    own + added + if own_header { 0 } else { 16 } + if managed { 16 } else { 0 }
}

fn own_size(m: &Machine, id: ObjId) -> usize {
    match m.heap.payload(id) {
        Payload::Free | Payload::Plain => 16,
        Payload::Bool(_) | Payload::Int(_) | Payload::Big(_) => super::int::size_of(m, id),
        Payload::Float(_) => super::float::size_of(m, id),
        Payload::Complex(_) => super::complex::size_of(m, id),
        Payload::Str(_) => super::string::size_of(m, id),
        Payload::Bytes(_) => super::bytes::size_of(m, id),
        Payload::ByteArray(_) => super::bytearray::size_of(m, id),
        Payload::Array(_) => super::array::size_of(m, id),
        Payload::MemoryView(_) => super::memoryview::size_of(m, id),
        Payload::List(_) => super::list::size_of(m, id),
        Payload::Tuple(_) => super::tuple::size_of(m, id),
        Payload::Dict(_) => super::dict::size_of(m, id),
        Payload::Set(_) | Payload::FrozenSet(_) => super::set::size_of(m, id),
        Payload::Range(_) => super::range::size_of(m, id),
        Payload::Slice(_) => super::slice::size_of(m, id),
        Payload::Deque(_) => super::deque::size_of(m, id),
        Payload::Exception(_) => super::exception::size_of(m, id),
        Payload::Cell(_) => 40,
        Payload::Code(data) => code_size(&data.code),
        Payload::Function(_) => 152,
        Payload::Method(..) => 64,
        Payload::Builtin(_) if m.type_of(id) == types::METHOD_WRAPPER => 48,
        Payload::Builtin(_) | Payload::MethodDescriptor(_) => 72,
        Payload::GetSet(_) => 64,
        Payload::StaticMethod(_) | Payload::ClassMethod(_) => 48,
        Payload::Property(_) => 80,
        Payload::Super(_) => 56,
        Payload::Type(data) => type_size(m, id, data.heap_type),
        Payload::Module(_) => 72,
        // The frame is part of the object, whether it still runs or not.
        Payload::Generator(data) => match m.heap.payload(data.code) {
            Payload::Code(code) => 104 + 8 * frame_words(&code.code),
            _ => 168,
        },
        Payload::Iterator(_) => iterator_size(m, id),
        Payload::Awaitable(data) => match data.kind {
            AwaitableKind::Send | AwaitableKind::Throw => 56,
            AwaitableKind::Coroutine | AwaitableKind::Wrapped => 40,
        },
        Payload::DictView(..) | Payload::MappingProxy(_) => 40,
        Payload::Traceback(_) => 56,
        Payload::Frame(data) => match m.heap.payload(data.code) {
            Payload::Code(code) => 72 + 8 * frame_words(&code.code),
            _ => 72,
        },
        Payload::Weakref(_) => 80,
        Payload::GenericAlias(..) => 80,
        Payload::Union(_) => 48,
        Payload::Record(data) => 16 + 8 * data.parts.len(),
    }
}

/// Local slots and value stack, behind the fixed part.
fn frame_words(code: &crate::code::CodeObject) -> usize {
    code.local_kinds.len() + code.stack_size as usize + 8
}

/// Instructions follow the fixed part of a code object.
fn code_size(code: &crate::code::CodeObject) -> usize {
    let layout = CodeLayout::new(code);
    (184 + 2 * layout.starts.last().copied().unwrap_or(0) as usize).next_multiple_of(8)
}

/// Classes made in Python share a table of keys with their instances, with room for 30 attributes.
fn type_size(m: &Machine, id: ObjId, heap_type: bool) -> usize {
    if !heap_type {
        return 408 + 16;
    }
    let shared_keys = m.type_data(id).has_dict && m.has_inline_values(id);
    920 + if shared_keys { 768 } else { 0 }
}

fn iterator_size(m: &Machine, id: ObjId) -> usize {
    match m.type_of(id) {
        types::ARRAY_ITERATOR => 56,
        types::LIST_ITERATOR
        | types::LIST_REVERSE_ITERATOR
        | types::TUPLE_ITERATOR
        | types::STR_ITERATOR
        | types::STR_ASCII_ITERATOR
        | types::BYTES_ITERATOR
        | types::BYTEARRAY_ITERATOR
        | types::REVERSED
        | types::SEQUENCE_ITERATOR
        | types::CALLABLE_ITERATOR
        | types::MAP
        | types::FILTER => 48,
        types::RANGE_ITERATOR | types::LONGRANGE_ITERATOR => 48,
        types::SET_ITERATOR | types::ZIP | types::MEMORY_ITERATOR => 64,
        _ => 72,
    }
}

/// `__basicsize__`.
pub fn basic_size(m: &Machine, ty: ObjId) -> usize {
    let data = m.type_data(ty);
    let base = match data.layout {
        Layout::Plain | Layout::Internal => internal_size(&m.type_data(built_in(m, ty)).name),
        Layout::Int | Layout::Tuple | Layout::Float => 24,
        Layout::Complex => 32,
        Layout::Str => 80,
        Layout::Bytes => 33,
        Layout::ByteArray => 56,
        Layout::List => 40,
        Layout::Dict => 48,
        Layout::Set | Layout::FrozenSet => 200,
        Layout::Type => 904,
        Layout::Exception => exception_size(m, ty),
        Layout::Module => 56,
        Layout::Property => 64,
        Layout::StaticMethod | Layout::ClassMethod => 32,
        Layout::Super => 40,
        Layout::Deque => 232,
        Layout::Array => 64,
        Layout::Weakref => 64,
        Layout::Record => 16,
    };
    // The two bools are kept with a digit each.
    let digits = if ty == types::BOOL { 8 } else { 0 };
    base + digits + added_by_class(m, ty)
}

/// The nearest base that is none of the program's.
fn built_in(m: &Machine, ty: ObjId) -> ObjId {
    let mut at = ty;
    while m.type_data(at).heap_type && !m.type_data(at).base.is_null() {
        at = m.type_data(at).base;
    }
    at
}

/// The fixed part of objects that only the interpreter makes.
fn internal_size(name: &str) -> usize {
    match name {
        "cell" | "mappingproxy" => 24,
        "map" | "filter" | "reversed" | "method-wrapper" | "types.UnionType" => 32,
        "slice" | "traceback" => 40,
        "range" | "zip" | "method" | "getset_descriptor" | "member_descriptor" => 48,
        "enumerate"
        | "builtin_function_or_method"
        | "method_descriptor"
        | "wrapper_descriptor"
        | "classmethod_descriptor" => 56,
        "types.GenericAlias" => 64,
        "frame" => 120,
        "function" => 136,
        "memoryview" => 144,
        "generator" | "coroutine" | "async_generator" => 152,
        "code" => 184,
        _ => 16,
    }
}

/// The fields that exceptions have beside those of `BaseException`.
fn exception_size(m: &Machine, ty: ObjId) -> usize {
    let mut at = built_in(m, ty);
    loop {
        let data = m.type_data(at);
        match &*data.name {
            // With room for weak references, which classes below it count as their own.
            "ExceptionGroup" if at == ty => return 96,
            "StopIteration" | "SystemExit" | "NameError" => return 80,
            "AttributeError" | "BaseExceptionGroup" | "ExceptionGroup" => return 88,
            "ImportError" => return 96,
            "OSError" | "UnicodeDecodeError" | "UnicodeEncodeError" | "UnicodeTranslateError" => return 112,
            "SyntaxError" => return 136,
            _ if data.base.is_null() => return 72,
            _ => at = data.base,
        }
    }
}

/// `__weakrefoffset__`: behind the slots, for classes made in Python; what CPython's headers say for some others.
pub fn weakref_offset(m: &Machine, ty: ObjId) -> i64 {
    let data = m.type_data(ty);
    if !data.heap_type {
        return match ty {
            types::TYPE => 368,
            types::FUNCTION => 96,
            types::BUILTIN_FUNCTION => 40,
            types::MODULE => 40,
            types::GENERATOR => 24,
            types::SET | types::FROZENSET => 192,
            types::DEQUE => 208,
            _ => 0,
        };
    }
    if !data.has_weakrefs || data.base.is_null() {
        return 0;
    }
    match weakref_offset(m, data.base) {
        0 if has_items(m, ty) => 0,
        0 => basic_size(m, ty) as i64 - 8,
        inherited => inherited,
    }
}

/// `__dictoffset__`: negative where the dict stands in front of the object.
pub fn dict_offset(m: &Machine, ty: ObjId) -> i64 {
    let data = m.type_data(ty);
    if !data.heap_type {
        return match ty {
            types::TYPE => 264,
            types::FUNCTION => 88,
            types::MODULE | types::BASE_EXCEPTION => 16,
            types::STATICMETHOD | types::CLASSMETHOD => 24,
            _ if data.layout == Layout::Exception => 16,
            _ => 0,
        };
    }
    if !data.has_dict || data.base.is_null() {
        return 0;
    }
    match dict_offset(m, data.base) {
        0 if has_items(m, ty) => -8,
        0 => -(basic_size(m, ty) as i64) - 24,
        inherited => inherited,
    }
}

/// Whether objects are of variable size (`__itemsize__`).
fn has_items(m: &Machine, ty: ObjId) -> bool {
    matches!(m.type_data(ty).layout, Layout::Int | Layout::Tuple | Layout::Bytes)
}
