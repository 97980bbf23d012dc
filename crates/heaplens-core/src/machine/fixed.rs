//! Objects that exist from the first instruction to the last, at places of the arena that are known to the compiler of
//! this crate: singletons, small ints, Latin-1 characters and the built-in types.
//!
//! So `x is None`, "is this a list?" and the making of a small int are comparisons and additions, not look-ups.

use super::ObjId;
use crate::objects::Layout;

pub const NONE: ObjId = ObjId(1);
pub const FALSE: ObjId = ObjId(2);
pub const TRUE: ObjId = ObjId(3);
pub const NOT_IMPLEMENTED: ObjId = ObjId(4);
pub const ELLIPSIS: ObjId = ObjId(5);
pub const EMPTY_TUPLE: ObjId = ObjId(6);
pub const EMPTY_STR: ObjId = ObjId(7);
pub const EMPTY_BYTES: ObjId = ObjId(8);

/// The ints -5..=256, which CPython makes once.
pub const SMALL_INT_MIN: i64 = -5;
pub const SMALL_INT_MAX: i64 = 256;
pub(super) const SMALL_INTS: u32 = 16;
/// Strings of one Latin-1 character.
pub(super) const LATIN1: u32 = SMALL_INTS + 262;
/// Bytes of length one.
pub(super) const SINGLE_BYTES: u32 = LATIN1 + 256;
pub(super) const TYPES: u32 = SINGLE_BYTES + 256;

/// The shared object of a small int.
#[inline]
pub fn small_int(value: i64) -> Option<ObjId> {
    (SMALL_INT_MIN..=SMALL_INT_MAX)
        .contains(&value)
        .then(|| ObjId(SMALL_INTS + (value - SMALL_INT_MIN) as u32))
}

/// The shared string of one Latin-1 character.
#[inline]
pub fn latin1_char(c: char) -> Option<ObjId> {
    ((c as u32) < 256).then(|| ObjId(LATIN1 + c as u32))
}

/// The shared bytes object of one byte.
pub fn single_byte(byte: u8) -> ObjId {
    ObjId(SINGLE_BYTES + byte as u32)
}

/// What is known of a built-in type before its attributes are filled in.
pub struct TypeRow {
    pub id: ObjId,
    /// With its module, if that is not `builtins`.
    pub name: &'static str,
    pub base: ObjId,
    pub layout: Layout,
    pub is_base: bool,
    pub has_dict: bool,
    pub has_weakrefs: bool,
}

/// The built-in types.
pub mod types {
    use super::{ObjId, TYPES};

    pub const OBJECT: ObjId = ObjId(TYPES);
    pub const TYPE: ObjId = ObjId(TYPES + 1);
    pub const NONE_TYPE: ObjId = ObjId(TYPES + 2);
    pub const NOT_IMPLEMENTED_TYPE: ObjId = ObjId(TYPES + 3);
    pub const ELLIPSIS_TYPE: ObjId = ObjId(TYPES + 4);
    pub const INT: ObjId = ObjId(TYPES + 5);
    pub const BOOL: ObjId = ObjId(TYPES + 6);
    pub const FLOAT: ObjId = ObjId(TYPES + 7);
    pub const COMPLEX: ObjId = ObjId(TYPES + 8);
    pub const STR: ObjId = ObjId(TYPES + 9);
    pub const BYTES: ObjId = ObjId(TYPES + 10);
    pub const BYTEARRAY: ObjId = ObjId(TYPES + 11);
    pub const LIST: ObjId = ObjId(TYPES + 12);
    pub const TUPLE: ObjId = ObjId(TYPES + 13);
    pub const DICT: ObjId = ObjId(TYPES + 14);
    pub const SET: ObjId = ObjId(TYPES + 15);
    pub const FROZENSET: ObjId = ObjId(TYPES + 16);
    pub const RANGE: ObjId = ObjId(TYPES + 17);
    pub const SLICE: ObjId = ObjId(TYPES + 18);
    pub const CELL: ObjId = ObjId(TYPES + 19);
    pub const CODE: ObjId = ObjId(TYPES + 20);
    pub const FUNCTION: ObjId = ObjId(TYPES + 21);
    pub const METHOD: ObjId = ObjId(TYPES + 22);
    pub const BUILTIN_FUNCTION: ObjId = ObjId(TYPES + 23);
    pub const METHOD_DESCRIPTOR: ObjId = ObjId(TYPES + 24);
    pub const WRAPPER_DESCRIPTOR: ObjId = ObjId(TYPES + 25);
    pub const CLASSMETHOD_DESCRIPTOR: ObjId = ObjId(TYPES + 26);
    pub const METHOD_WRAPPER: ObjId = ObjId(TYPES + 27);
    pub const GETSET_DESCRIPTOR: ObjId = ObjId(TYPES + 28);
    pub const MEMBER_DESCRIPTOR: ObjId = ObjId(TYPES + 29);
    pub const STATICMETHOD: ObjId = ObjId(TYPES + 30);
    pub const CLASSMETHOD: ObjId = ObjId(TYPES + 31);
    pub const PROPERTY: ObjId = ObjId(TYPES + 32);
    pub const SUPER: ObjId = ObjId(TYPES + 33);
    pub const MODULE: ObjId = ObjId(TYPES + 34);
    pub const MAPPING_PROXY: ObjId = ObjId(TYPES + 35);
    pub const GENERATOR: ObjId = ObjId(TYPES + 36);
    pub const COROUTINE: ObjId = ObjId(TYPES + 37);
    pub const ASYNC_GENERATOR: ObjId = ObjId(TYPES + 38);
    pub const TRACEBACK: ObjId = ObjId(TYPES + 39);
    pub const FRAME: ObjId = ObjId(TYPES + 40);
    pub const WEAKREF: ObjId = ObjId(TYPES + 41);
    pub const WEAKPROXY: ObjId = ObjId(TYPES + 42);
    pub const DICT_KEYS: ObjId = ObjId(TYPES + 43);
    pub const DICT_VALUES: ObjId = ObjId(TYPES + 44);
    pub const DICT_ITEMS: ObjId = ObjId(TYPES + 45);
    pub const LIST_ITERATOR: ObjId = ObjId(TYPES + 46);
    pub const LIST_REVERSE_ITERATOR: ObjId = ObjId(TYPES + 47);
    pub const TUPLE_ITERATOR: ObjId = ObjId(TYPES + 48);
    pub const STR_ITERATOR: ObjId = ObjId(TYPES + 49);
    pub const STR_ASCII_ITERATOR: ObjId = ObjId(TYPES + 50);
    pub const BYTES_ITERATOR: ObjId = ObjId(TYPES + 51);
    pub const BYTEARRAY_ITERATOR: ObjId = ObjId(TYPES + 52);
    pub const RANGE_ITERATOR: ObjId = ObjId(TYPES + 53);
    pub const LONGRANGE_ITERATOR: ObjId = ObjId(TYPES + 54);
    pub const DICT_KEY_ITERATOR: ObjId = ObjId(TYPES + 55);
    pub const DICT_VALUE_ITERATOR: ObjId = ObjId(TYPES + 56);
    pub const DICT_ITEM_ITERATOR: ObjId = ObjId(TYPES + 57);
    pub const DICT_REVERSE_KEY_ITERATOR: ObjId = ObjId(TYPES + 58);
    pub const DICT_REVERSE_VALUE_ITERATOR: ObjId = ObjId(TYPES + 59);
    pub const DICT_REVERSE_ITEM_ITERATOR: ObjId = ObjId(TYPES + 60);
    pub const SET_ITERATOR: ObjId = ObjId(TYPES + 61);
    pub const ENUMERATE: ObjId = ObjId(TYPES + 62);
    pub const ZIP: ObjId = ObjId(TYPES + 63);
    pub const MAP: ObjId = ObjId(TYPES + 64);
    pub const FILTER: ObjId = ObjId(TYPES + 65);
    pub const REVERSED: ObjId = ObjId(TYPES + 66);
    pub const SEQUENCE_ITERATOR: ObjId = ObjId(TYPES + 67);
    pub const CALLABLE_ITERATOR: ObjId = ObjId(TYPES + 68);
    pub const GENERIC_ALIAS: ObjId = ObjId(TYPES + 69);
    pub const UNION: ObjId = ObjId(TYPES + 70);
    pub const DEQUE: ObjId = ObjId(TYPES + 71);
    pub const DEQUE_ITERATOR: ObjId = ObjId(TYPES + 72);
    pub const DEQUE_REVERSE_ITERATOR: ObjId = ObjId(TYPES + 73);
    pub const TEXT_FILE: ObjId = ObjId(TYPES + 74);
    pub const NATIVE_RECORD: ObjId = ObjId(TYPES + 75);
    pub const BASE_EXCEPTION: ObjId = ObjId(TYPES + 76);
    pub const EXCEPTION: ObjId = ObjId(TYPES + 77);
    pub const SYSTEM_EXIT: ObjId = ObjId(TYPES + 78);
    pub const KEYBOARD_INTERRUPT: ObjId = ObjId(TYPES + 79);
    pub const GENERATOR_EXIT: ObjId = ObjId(TYPES + 80);
    pub const BASE_EXCEPTION_GROUP: ObjId = ObjId(TYPES + 81);
    pub const STOP_ITERATION: ObjId = ObjId(TYPES + 82);
    pub const STOP_ASYNC_ITERATION: ObjId = ObjId(TYPES + 83);
    pub const ARITHMETIC_ERROR: ObjId = ObjId(TYPES + 84);
    pub const FLOATING_POINT_ERROR: ObjId = ObjId(TYPES + 85);
    pub const OVERFLOW_ERROR: ObjId = ObjId(TYPES + 86);
    pub const ZERO_DIVISION_ERROR: ObjId = ObjId(TYPES + 87);
    pub const ASSERTION_ERROR: ObjId = ObjId(TYPES + 88);
    pub const ATTRIBUTE_ERROR: ObjId = ObjId(TYPES + 89);
    pub const BUFFER_ERROR: ObjId = ObjId(TYPES + 90);
    pub const EOF_ERROR: ObjId = ObjId(TYPES + 91);
    pub const IMPORT_ERROR: ObjId = ObjId(TYPES + 92);
    pub const MODULE_NOT_FOUND_ERROR: ObjId = ObjId(TYPES + 93);
    pub const LOOKUP_ERROR: ObjId = ObjId(TYPES + 94);
    pub const INDEX_ERROR: ObjId = ObjId(TYPES + 95);
    pub const KEY_ERROR: ObjId = ObjId(TYPES + 96);
    pub const MEMORY_ERROR: ObjId = ObjId(TYPES + 97);
    pub const NAME_ERROR: ObjId = ObjId(TYPES + 98);
    pub const UNBOUND_LOCAL_ERROR: ObjId = ObjId(TYPES + 99);
    pub const OS_ERROR: ObjId = ObjId(TYPES + 100);
    pub const BLOCKING_IO_ERROR: ObjId = ObjId(TYPES + 101);
    pub const CHILD_PROCESS_ERROR: ObjId = ObjId(TYPES + 102);
    pub const CONNECTION_ERROR: ObjId = ObjId(TYPES + 103);
    pub const BROKEN_PIPE_ERROR: ObjId = ObjId(TYPES + 104);
    pub const CONNECTION_ABORTED_ERROR: ObjId = ObjId(TYPES + 105);
    pub const CONNECTION_REFUSED_ERROR: ObjId = ObjId(TYPES + 106);
    pub const CONNECTION_RESET_ERROR: ObjId = ObjId(TYPES + 107);
    pub const FILE_EXISTS_ERROR: ObjId = ObjId(TYPES + 108);
    pub const FILE_NOT_FOUND_ERROR: ObjId = ObjId(TYPES + 109);
    pub const INTERRUPTED_ERROR: ObjId = ObjId(TYPES + 110);
    pub const IS_ADIRECTORY_ERROR: ObjId = ObjId(TYPES + 111);
    pub const NOT_ADIRECTORY_ERROR: ObjId = ObjId(TYPES + 112);
    pub const PERMISSION_ERROR: ObjId = ObjId(TYPES + 113);
    pub const PROCESS_LOOKUP_ERROR: ObjId = ObjId(TYPES + 114);
    pub const TIMEOUT_ERROR: ObjId = ObjId(TYPES + 115);
    pub const REFERENCE_ERROR: ObjId = ObjId(TYPES + 116);
    pub const RUNTIME_ERROR: ObjId = ObjId(TYPES + 117);
    pub const NOT_IMPLEMENTED_ERROR: ObjId = ObjId(TYPES + 118);
    pub const RECURSION_ERROR: ObjId = ObjId(TYPES + 119);
    pub const SYNTAX_ERROR: ObjId = ObjId(TYPES + 120);
    pub const INDENTATION_ERROR: ObjId = ObjId(TYPES + 121);
    pub const TAB_ERROR: ObjId = ObjId(TYPES + 122);
    pub const SYSTEM_ERROR: ObjId = ObjId(TYPES + 123);
    pub const TYPE_ERROR: ObjId = ObjId(TYPES + 124);
    pub const VALUE_ERROR: ObjId = ObjId(TYPES + 125);
    pub const UNICODE_ERROR: ObjId = ObjId(TYPES + 126);
    pub const UNICODE_DECODE_ERROR: ObjId = ObjId(TYPES + 127);
    pub const UNICODE_ENCODE_ERROR: ObjId = ObjId(TYPES + 128);
    pub const UNICODE_TRANSLATE_ERROR: ObjId = ObjId(TYPES + 129);
    pub const WARNING: ObjId = ObjId(TYPES + 130);
    pub const DEPRECATION_WARNING: ObjId = ObjId(TYPES + 131);
    pub const PENDING_DEPRECATION_WARNING: ObjId = ObjId(TYPES + 132);
    pub const RUNTIME_WARNING: ObjId = ObjId(TYPES + 133);
    pub const SYNTAX_WARNING: ObjId = ObjId(TYPES + 134);
    pub const USER_WARNING: ObjId = ObjId(TYPES + 135);
    pub const FUTURE_WARNING: ObjId = ObjId(TYPES + 136);
    pub const IMPORT_WARNING: ObjId = ObjId(TYPES + 137);
    pub const UNICODE_WARNING: ObjId = ObjId(TYPES + 138);
    pub const BYTES_WARNING: ObjId = ObjId(TYPES + 139);
    pub const RESOURCE_WARNING: ObjId = ObjId(TYPES + 140);
    pub const ENCODING_WARNING: ObjId = ObjId(TYPES + 141);
    pub const EXCEPTION_GROUP: ObjId = ObjId(TYPES + 142);
    pub const COROUTINE_WRAPPER: ObjId = ObjId(TYPES + 143);
    pub const ASYNC_GENERATOR_ASEND: ObjId = ObjId(TYPES + 144);
    pub const ASYNC_GENERATOR_ATHROW: ObjId = ObjId(TYPES + 145);
    pub const ASYNC_GENERATOR_WRAPPED_VALUE: ObjId = ObjId(TYPES + 146);
    pub const ARRAY: ObjId = ObjId(TYPES + 147);
    pub const ARRAY_ITERATOR: ObjId = ObjId(TYPES + 148);
    pub const MEMORYVIEW: ObjId = ObjId(TYPES + 149);
    pub const MEMORY_ITERATOR: ObjId = ObjId(TYPES + 150);
    pub const CALLABLE_PROXY: ObjId = ObjId(TYPES + 151);
}

/// First id after the fixed objects.
pub(super) const FIRST_FREE: u32 = TYPES + 152;

/// Every built-in type; bases come before what derives from them.
pub const TYPE_ROWS: &[TypeRow] = &[
    row(types::OBJECT, "object", ObjId::NULL, Layout::Plain, true, false, false),
    row(types::TYPE, "type", types::OBJECT, Layout::Type, true, true, false),
    row(
        types::NONE_TYPE,
        "NoneType",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::NOT_IMPLEMENTED_TYPE,
        "NotImplementedType",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ELLIPSIS_TYPE,
        "ellipsis",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(types::INT, "int", types::OBJECT, Layout::Int, true, false, false),
    row(types::BOOL, "bool", types::INT, Layout::Int, false, false, false),
    row(types::FLOAT, "float", types::OBJECT, Layout::Float, true, false, false),
    row(
        types::COMPLEX,
        "complex",
        types::OBJECT,
        Layout::Complex,
        true,
        false,
        false,
    ),
    row(types::STR, "str", types::OBJECT, Layout::Str, true, false, false),
    row(types::BYTES, "bytes", types::OBJECT, Layout::Bytes, true, false, false),
    row(
        types::BYTEARRAY,
        "bytearray",
        types::OBJECT,
        Layout::ByteArray,
        true,
        false,
        false,
    ),
    row(types::LIST, "list", types::OBJECT, Layout::List, true, false, false),
    row(types::TUPLE, "tuple", types::OBJECT, Layout::Tuple, true, false, false),
    row(types::DICT, "dict", types::OBJECT, Layout::Dict, true, false, false),
    row(types::SET, "set", types::OBJECT, Layout::Set, true, false, true),
    row(
        types::FROZENSET,
        "frozenset",
        types::OBJECT,
        Layout::FrozenSet,
        true,
        false,
        true,
    ),
    row(
        types::RANGE,
        "range",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::SLICE,
        "slice",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::CELL,
        "cell",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(types::CODE, "code", types::OBJECT, Layout::Internal, false, false, true),
    row(
        types::FUNCTION,
        "function",
        types::OBJECT,
        Layout::Internal,
        false,
        true,
        true,
    ),
    row(
        types::METHOD,
        "method",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::BUILTIN_FUNCTION,
        "builtin_function_or_method",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::METHOD_DESCRIPTOR,
        "method_descriptor",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::WRAPPER_DESCRIPTOR,
        "wrapper_descriptor",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::CLASSMETHOD_DESCRIPTOR,
        "classmethod_descriptor",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::METHOD_WRAPPER,
        "method-wrapper",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::GETSET_DESCRIPTOR,
        "getset_descriptor",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::MEMBER_DESCRIPTOR,
        "member_descriptor",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::STATICMETHOD,
        "staticmethod",
        types::OBJECT,
        Layout::StaticMethod,
        true,
        true,
        false,
    ),
    row(
        types::CLASSMETHOD,
        "classmethod",
        types::OBJECT,
        Layout::ClassMethod,
        true,
        true,
        false,
    ),
    row(
        types::PROPERTY,
        "property",
        types::OBJECT,
        Layout::Property,
        true,
        false,
        false,
    ),
    row(types::SUPER, "super", types::OBJECT, Layout::Super, true, false, false),
    row(types::MODULE, "module", types::OBJECT, Layout::Module, true, true, true),
    row(
        types::MAPPING_PROXY,
        "mappingproxy",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::GENERATOR,
        "generator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::COROUTINE,
        "coroutine",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::ASYNC_GENERATOR,
        "async_generator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::TRACEBACK,
        "traceback",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::FRAME,
        "frame",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::WEAKREF,
        "weakref.ReferenceType",
        types::OBJECT,
        Layout::Weakref,
        true,
        false,
        false,
    ),
    row(
        types::WEAKPROXY,
        "weakref.ProxyType",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_KEYS,
        "dict_keys",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_VALUES,
        "dict_values",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_ITEMS,
        "dict_items",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::LIST_ITERATOR,
        "list_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::LIST_REVERSE_ITERATOR,
        "list_reverseiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::TUPLE_ITERATOR,
        "tuple_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::STR_ITERATOR,
        "str_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::STR_ASCII_ITERATOR,
        "str_ascii_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::BYTES_ITERATOR,
        "bytes_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::BYTEARRAY_ITERATOR,
        "bytearray_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::RANGE_ITERATOR,
        "range_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::LONGRANGE_ITERATOR,
        "longrange_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_KEY_ITERATOR,
        "dict_keyiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_VALUE_ITERATOR,
        "dict_valueiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_ITEM_ITERATOR,
        "dict_itemiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_REVERSE_KEY_ITERATOR,
        "dict_reversekeyiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_REVERSE_VALUE_ITERATOR,
        "dict_reversevalueiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DICT_REVERSE_ITEM_ITERATOR,
        "dict_reverseitemiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::SET_ITERATOR,
        "set_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ENUMERATE,
        "enumerate",
        types::OBJECT,
        Layout::Internal,
        true,
        false,
        false,
    ),
    row(types::ZIP, "zip", types::OBJECT, Layout::Internal, true, false, false),
    row(types::MAP, "map", types::OBJECT, Layout::Internal, true, false, false),
    row(
        types::FILTER,
        "filter",
        types::OBJECT,
        Layout::Internal,
        true,
        false,
        false,
    ),
    row(
        types::REVERSED,
        "reversed",
        types::OBJECT,
        Layout::Internal,
        true,
        false,
        false,
    ),
    row(
        types::SEQUENCE_ITERATOR,
        "iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::CALLABLE_ITERATOR,
        "callable_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::GENERIC_ALIAS,
        "types.GenericAlias",
        types::OBJECT,
        Layout::Internal,
        true,
        false,
        false,
    ),
    row(
        types::UNION,
        "types.UnionType",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DEQUE,
        "collections.deque",
        types::OBJECT,
        Layout::Deque,
        true,
        false,
        true,
    ),
    row(
        types::DEQUE_ITERATOR,
        "_collections._deque_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::DEQUE_REVERSE_ITERATOR,
        "_collections._deque_reverse_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::TEXT_FILE,
        "_io.TextIOWrapper",
        types::OBJECT,
        Layout::Record,
        false,
        false,
        false,
    ),
    row(
        types::NATIVE_RECORD,
        "heaplens.record",
        types::OBJECT,
        Layout::Record,
        false,
        false,
        false,
    ),
    row(
        types::BASE_EXCEPTION,
        "BaseException",
        types::OBJECT,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::EXCEPTION,
        "Exception",
        types::BASE_EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::SYSTEM_EXIT,
        "SystemExit",
        types::BASE_EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::KEYBOARD_INTERRUPT,
        "KeyboardInterrupt",
        types::BASE_EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::GENERATOR_EXIT,
        "GeneratorExit",
        types::BASE_EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::BASE_EXCEPTION_GROUP,
        "BaseExceptionGroup",
        types::BASE_EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::STOP_ITERATION,
        "StopIteration",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::STOP_ASYNC_ITERATION,
        "StopAsyncIteration",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::ARITHMETIC_ERROR,
        "ArithmeticError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::FLOATING_POINT_ERROR,
        "FloatingPointError",
        types::ARITHMETIC_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::OVERFLOW_ERROR,
        "OverflowError",
        types::ARITHMETIC_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::ZERO_DIVISION_ERROR,
        "ZeroDivisionError",
        types::ARITHMETIC_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::ASSERTION_ERROR,
        "AssertionError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::ATTRIBUTE_ERROR,
        "AttributeError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::BUFFER_ERROR,
        "BufferError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::EOF_ERROR,
        "EOFError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::IMPORT_ERROR,
        "ImportError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::MODULE_NOT_FOUND_ERROR,
        "ModuleNotFoundError",
        types::IMPORT_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::LOOKUP_ERROR,
        "LookupError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::INDEX_ERROR,
        "IndexError",
        types::LOOKUP_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::KEY_ERROR,
        "KeyError",
        types::LOOKUP_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::MEMORY_ERROR,
        "MemoryError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::NAME_ERROR,
        "NameError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNBOUND_LOCAL_ERROR,
        "UnboundLocalError",
        types::NAME_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::OS_ERROR,
        "OSError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::BLOCKING_IO_ERROR,
        "BlockingIOError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::CHILD_PROCESS_ERROR,
        "ChildProcessError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::CONNECTION_ERROR,
        "ConnectionError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::BROKEN_PIPE_ERROR,
        "BrokenPipeError",
        types::CONNECTION_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::CONNECTION_ABORTED_ERROR,
        "ConnectionAbortedError",
        types::CONNECTION_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::CONNECTION_REFUSED_ERROR,
        "ConnectionRefusedError",
        types::CONNECTION_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::CONNECTION_RESET_ERROR,
        "ConnectionResetError",
        types::CONNECTION_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::FILE_EXISTS_ERROR,
        "FileExistsError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::FILE_NOT_FOUND_ERROR,
        "FileNotFoundError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::INTERRUPTED_ERROR,
        "InterruptedError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::IS_ADIRECTORY_ERROR,
        "IsADirectoryError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::NOT_ADIRECTORY_ERROR,
        "NotADirectoryError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::PERMISSION_ERROR,
        "PermissionError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::PROCESS_LOOKUP_ERROR,
        "ProcessLookupError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::TIMEOUT_ERROR,
        "TimeoutError",
        types::OS_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::REFERENCE_ERROR,
        "ReferenceError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::RUNTIME_ERROR,
        "RuntimeError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::NOT_IMPLEMENTED_ERROR,
        "NotImplementedError",
        types::RUNTIME_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::RECURSION_ERROR,
        "RecursionError",
        types::RUNTIME_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::SYNTAX_ERROR,
        "SyntaxError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::INDENTATION_ERROR,
        "IndentationError",
        types::SYNTAX_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::TAB_ERROR,
        "TabError",
        types::INDENTATION_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::SYSTEM_ERROR,
        "SystemError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::TYPE_ERROR,
        "TypeError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::VALUE_ERROR,
        "ValueError",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNICODE_ERROR,
        "UnicodeError",
        types::VALUE_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNICODE_DECODE_ERROR,
        "UnicodeDecodeError",
        types::UNICODE_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNICODE_ENCODE_ERROR,
        "UnicodeEncodeError",
        types::UNICODE_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNICODE_TRANSLATE_ERROR,
        "UnicodeTranslateError",
        types::UNICODE_ERROR,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::WARNING,
        "Warning",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::DEPRECATION_WARNING,
        "DeprecationWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::PENDING_DEPRECATION_WARNING,
        "PendingDeprecationWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::RUNTIME_WARNING,
        "RuntimeWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::SYNTAX_WARNING,
        "SyntaxWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::USER_WARNING,
        "UserWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::FUTURE_WARNING,
        "FutureWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::IMPORT_WARNING,
        "ImportWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::UNICODE_WARNING,
        "UnicodeWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::BYTES_WARNING,
        "BytesWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::RESOURCE_WARNING,
        "ResourceWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::ENCODING_WARNING,
        "EncodingWarning",
        types::WARNING,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::EXCEPTION_GROUP,
        "ExceptionGroup",
        types::EXCEPTION,
        Layout::Exception,
        true,
        true,
        false,
    ),
    row(
        types::COROUTINE_WRAPPER,
        "coroutine_wrapper",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ASYNC_GENERATOR_ASEND,
        "async_generator_asend",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ASYNC_GENERATOR_ATHROW,
        "async_generator_athrow",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ASYNC_GENERATOR_WRAPPED_VALUE,
        "async_generator_wrapped_value",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::CALLABLE_PROXY,
        "weakref.CallableProxyType",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::ARRAY,
        "array.array",
        types::OBJECT,
        Layout::Array,
        true,
        false,
        true,
    ),
    row(
        types::ARRAY_ITERATOR,
        "array.arrayiterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
    row(
        types::MEMORYVIEW,
        "memoryview",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        true,
    ),
    row(
        types::MEMORY_ITERATOR,
        "memory_iterator",
        types::OBJECT,
        Layout::Internal,
        false,
        false,
        false,
    ),
];

const fn row(
    id: ObjId,
    name: &'static str,
    base: ObjId,
    layout: Layout,
    is_base: bool,
    has_dict: bool,
    has_weakrefs: bool,
) -> TypeRow {
    TypeRow {
        id,
        name,
        base,
        layout,
        is_base,
        has_dict,
        has_weakrefs,
    }
}
