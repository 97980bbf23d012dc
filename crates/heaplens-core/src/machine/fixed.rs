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
    row(types::OBJECT, "object", ObjId::NULL, Layout::Plain).subclassable(),
    row(types::TYPE, "type", types::OBJECT, Layout::Type)
        .subclassable()
        .with_dict(),
    internal(types::NONE_TYPE, "NoneType"),
    internal(types::NOT_IMPLEMENTED_TYPE, "NotImplementedType"),
    internal(types::ELLIPSIS_TYPE, "ellipsis"),
    row(types::INT, "int", types::OBJECT, Layout::Int).subclassable(),
    row(types::BOOL, "bool", types::INT, Layout::Int),
    row(types::FLOAT, "float", types::OBJECT, Layout::Float).subclassable(),
    row(types::COMPLEX, "complex", types::OBJECT, Layout::Complex).subclassable(),
    row(types::STR, "str", types::OBJECT, Layout::Str).subclassable(),
    row(types::BYTES, "bytes", types::OBJECT, Layout::Bytes).subclassable(),
    row(types::BYTEARRAY, "bytearray", types::OBJECT, Layout::ByteArray).subclassable(),
    row(types::LIST, "list", types::OBJECT, Layout::List).subclassable(),
    row(types::TUPLE, "tuple", types::OBJECT, Layout::Tuple).subclassable(),
    row(types::DICT, "dict", types::OBJECT, Layout::Dict).subclassable(),
    row(types::SET, "set", types::OBJECT, Layout::Set)
        .subclassable()
        .with_weakrefs(),
    row(types::FROZENSET, "frozenset", types::OBJECT, Layout::FrozenSet)
        .subclassable()
        .with_weakrefs(),
    internal(types::RANGE, "range"),
    internal(types::SLICE, "slice"),
    internal(types::CELL, "cell"),
    internal(types::CODE, "code").with_weakrefs(),
    internal(types::FUNCTION, "function").with_dict().with_weakrefs(),
    internal(types::METHOD, "method").with_weakrefs(),
    internal(types::BUILTIN_FUNCTION, "builtin_function_or_method").with_weakrefs(),
    internal(types::METHOD_DESCRIPTOR, "method_descriptor"),
    internal(types::WRAPPER_DESCRIPTOR, "wrapper_descriptor"),
    internal(types::CLASSMETHOD_DESCRIPTOR, "classmethod_descriptor"),
    internal(types::METHOD_WRAPPER, "method-wrapper"),
    internal(types::GETSET_DESCRIPTOR, "getset_descriptor"),
    internal(types::MEMBER_DESCRIPTOR, "member_descriptor"),
    row(types::STATICMETHOD, "staticmethod", types::OBJECT, Layout::StaticMethod)
        .subclassable()
        .with_dict(),
    row(types::CLASSMETHOD, "classmethod", types::OBJECT, Layout::ClassMethod)
        .subclassable()
        .with_dict(),
    row(types::PROPERTY, "property", types::OBJECT, Layout::Property).subclassable(),
    row(types::SUPER, "super", types::OBJECT, Layout::Super).subclassable(),
    row(types::MODULE, "module", types::OBJECT, Layout::Module)
        .subclassable()
        .with_dict()
        .with_weakrefs(),
    internal(types::MAPPING_PROXY, "mappingproxy"),
    internal(types::GENERATOR, "generator").with_weakrefs(),
    internal(types::COROUTINE, "coroutine").with_weakrefs(),
    internal(types::ASYNC_GENERATOR, "async_generator").with_weakrefs(),
    internal(types::TRACEBACK, "traceback"),
    internal(types::FRAME, "frame"),
    row(types::WEAKREF, "weakref.ReferenceType", types::OBJECT, Layout::Weakref).subclassable(),
    internal(types::WEAKPROXY, "weakref.ProxyType"),
    internal(types::DICT_KEYS, "dict_keys"),
    internal(types::DICT_VALUES, "dict_values"),
    internal(types::DICT_ITEMS, "dict_items"),
    internal(types::LIST_ITERATOR, "list_iterator"),
    internal(types::LIST_REVERSE_ITERATOR, "list_reverseiterator"),
    internal(types::TUPLE_ITERATOR, "tuple_iterator"),
    internal(types::STR_ITERATOR, "str_iterator"),
    internal(types::STR_ASCII_ITERATOR, "str_ascii_iterator"),
    internal(types::BYTES_ITERATOR, "bytes_iterator"),
    internal(types::BYTEARRAY_ITERATOR, "bytearray_iterator"),
    internal(types::RANGE_ITERATOR, "range_iterator"),
    internal(types::LONGRANGE_ITERATOR, "longrange_iterator"),
    internal(types::DICT_KEY_ITERATOR, "dict_keyiterator"),
    internal(types::DICT_VALUE_ITERATOR, "dict_valueiterator"),
    internal(types::DICT_ITEM_ITERATOR, "dict_itemiterator"),
    internal(types::DICT_REVERSE_KEY_ITERATOR, "dict_reversekeyiterator"),
    internal(types::DICT_REVERSE_VALUE_ITERATOR, "dict_reversevalueiterator"),
    internal(types::DICT_REVERSE_ITEM_ITERATOR, "dict_reverseitemiterator"),
    internal(types::SET_ITERATOR, "set_iterator"),
    internal(types::ENUMERATE, "enumerate").subclassable(),
    internal(types::ZIP, "zip").subclassable(),
    internal(types::MAP, "map").subclassable(),
    internal(types::FILTER, "filter").subclassable(),
    internal(types::REVERSED, "reversed").subclassable(),
    internal(types::SEQUENCE_ITERATOR, "iterator"),
    internal(types::CALLABLE_ITERATOR, "callable_iterator"),
    internal(types::GENERIC_ALIAS, "types.GenericAlias").subclassable(),
    internal(types::UNION, "types.UnionType"),
    row(types::DEQUE, "collections.deque", types::OBJECT, Layout::Deque)
        .subclassable()
        .with_weakrefs(),
    internal(types::DEQUE_ITERATOR, "_collections._deque_iterator"),
    internal(types::DEQUE_REVERSE_ITERATOR, "_collections._deque_reverse_iterator"),
    row(types::TEXT_FILE, "_io.TextIOWrapper", types::OBJECT, Layout::Record),
    row(types::NATIVE_RECORD, "heaplens.record", types::OBJECT, Layout::Record),
    exception(types::BASE_EXCEPTION, "BaseException", types::OBJECT),
    exception(types::EXCEPTION, "Exception", types::BASE_EXCEPTION),
    exception(types::SYSTEM_EXIT, "SystemExit", types::BASE_EXCEPTION),
    exception(types::KEYBOARD_INTERRUPT, "KeyboardInterrupt", types::BASE_EXCEPTION),
    exception(types::GENERATOR_EXIT, "GeneratorExit", types::BASE_EXCEPTION),
    exception(types::BASE_EXCEPTION_GROUP, "BaseExceptionGroup", types::BASE_EXCEPTION),
    exception(types::STOP_ITERATION, "StopIteration", types::EXCEPTION),
    exception(types::STOP_ASYNC_ITERATION, "StopAsyncIteration", types::EXCEPTION),
    exception(types::ARITHMETIC_ERROR, "ArithmeticError", types::EXCEPTION),
    exception(
        types::FLOATING_POINT_ERROR,
        "FloatingPointError",
        types::ARITHMETIC_ERROR,
    ),
    exception(types::OVERFLOW_ERROR, "OverflowError", types::ARITHMETIC_ERROR),
    exception(types::ZERO_DIVISION_ERROR, "ZeroDivisionError", types::ARITHMETIC_ERROR),
    exception(types::ASSERTION_ERROR, "AssertionError", types::EXCEPTION),
    exception(types::ATTRIBUTE_ERROR, "AttributeError", types::EXCEPTION),
    exception(types::BUFFER_ERROR, "BufferError", types::EXCEPTION),
    exception(types::EOF_ERROR, "EOFError", types::EXCEPTION),
    exception(types::IMPORT_ERROR, "ImportError", types::EXCEPTION),
    exception(
        types::MODULE_NOT_FOUND_ERROR,
        "ModuleNotFoundError",
        types::IMPORT_ERROR,
    ),
    exception(types::LOOKUP_ERROR, "LookupError", types::EXCEPTION),
    exception(types::INDEX_ERROR, "IndexError", types::LOOKUP_ERROR),
    exception(types::KEY_ERROR, "KeyError", types::LOOKUP_ERROR),
    exception(types::MEMORY_ERROR, "MemoryError", types::EXCEPTION),
    exception(types::NAME_ERROR, "NameError", types::EXCEPTION),
    exception(types::UNBOUND_LOCAL_ERROR, "UnboundLocalError", types::NAME_ERROR),
    exception(types::OS_ERROR, "OSError", types::EXCEPTION),
    exception(types::BLOCKING_IO_ERROR, "BlockingIOError", types::OS_ERROR),
    exception(types::CHILD_PROCESS_ERROR, "ChildProcessError", types::OS_ERROR),
    exception(types::CONNECTION_ERROR, "ConnectionError", types::OS_ERROR),
    exception(types::BROKEN_PIPE_ERROR, "BrokenPipeError", types::CONNECTION_ERROR),
    exception(
        types::CONNECTION_ABORTED_ERROR,
        "ConnectionAbortedError",
        types::CONNECTION_ERROR,
    ),
    exception(
        types::CONNECTION_REFUSED_ERROR,
        "ConnectionRefusedError",
        types::CONNECTION_ERROR,
    ),
    exception(
        types::CONNECTION_RESET_ERROR,
        "ConnectionResetError",
        types::CONNECTION_ERROR,
    ),
    exception(types::FILE_EXISTS_ERROR, "FileExistsError", types::OS_ERROR),
    exception(types::FILE_NOT_FOUND_ERROR, "FileNotFoundError", types::OS_ERROR),
    exception(types::INTERRUPTED_ERROR, "InterruptedError", types::OS_ERROR),
    exception(types::IS_ADIRECTORY_ERROR, "IsADirectoryError", types::OS_ERROR),
    exception(types::NOT_ADIRECTORY_ERROR, "NotADirectoryError", types::OS_ERROR),
    exception(types::PERMISSION_ERROR, "PermissionError", types::OS_ERROR),
    exception(types::PROCESS_LOOKUP_ERROR, "ProcessLookupError", types::OS_ERROR),
    exception(types::TIMEOUT_ERROR, "TimeoutError", types::OS_ERROR),
    exception(types::REFERENCE_ERROR, "ReferenceError", types::EXCEPTION),
    exception(types::RUNTIME_ERROR, "RuntimeError", types::EXCEPTION),
    exception(
        types::NOT_IMPLEMENTED_ERROR,
        "NotImplementedError",
        types::RUNTIME_ERROR,
    ),
    exception(types::RECURSION_ERROR, "RecursionError", types::RUNTIME_ERROR),
    exception(types::SYNTAX_ERROR, "SyntaxError", types::EXCEPTION),
    exception(types::INDENTATION_ERROR, "IndentationError", types::SYNTAX_ERROR),
    exception(types::TAB_ERROR, "TabError", types::INDENTATION_ERROR),
    exception(types::SYSTEM_ERROR, "SystemError", types::EXCEPTION),
    exception(types::TYPE_ERROR, "TypeError", types::EXCEPTION),
    exception(types::VALUE_ERROR, "ValueError", types::EXCEPTION),
    exception(types::UNICODE_ERROR, "UnicodeError", types::VALUE_ERROR),
    exception(types::UNICODE_DECODE_ERROR, "UnicodeDecodeError", types::UNICODE_ERROR),
    exception(types::UNICODE_ENCODE_ERROR, "UnicodeEncodeError", types::UNICODE_ERROR),
    exception(
        types::UNICODE_TRANSLATE_ERROR,
        "UnicodeTranslateError",
        types::UNICODE_ERROR,
    ),
    exception(types::WARNING, "Warning", types::EXCEPTION),
    exception(types::DEPRECATION_WARNING, "DeprecationWarning", types::WARNING),
    exception(
        types::PENDING_DEPRECATION_WARNING,
        "PendingDeprecationWarning",
        types::WARNING,
    ),
    exception(types::RUNTIME_WARNING, "RuntimeWarning", types::WARNING),
    exception(types::SYNTAX_WARNING, "SyntaxWarning", types::WARNING),
    exception(types::USER_WARNING, "UserWarning", types::WARNING),
    exception(types::FUTURE_WARNING, "FutureWarning", types::WARNING),
    exception(types::IMPORT_WARNING, "ImportWarning", types::WARNING),
    exception(types::UNICODE_WARNING, "UnicodeWarning", types::WARNING),
    exception(types::BYTES_WARNING, "BytesWarning", types::WARNING),
    exception(types::RESOURCE_WARNING, "ResourceWarning", types::WARNING),
    exception(types::ENCODING_WARNING, "EncodingWarning", types::WARNING),
    exception(types::EXCEPTION_GROUP, "ExceptionGroup", types::EXCEPTION),
    internal(types::COROUTINE_WRAPPER, "coroutine_wrapper"),
    internal(types::ASYNC_GENERATOR_ASEND, "async_generator_asend"),
    internal(types::ASYNC_GENERATOR_ATHROW, "async_generator_athrow"),
    internal(types::ASYNC_GENERATOR_WRAPPED_VALUE, "async_generator_wrapped_value"),
    internal(types::CALLABLE_PROXY, "weakref.CallableProxyType"),
    row(types::ARRAY, "array.array", types::OBJECT, Layout::Array)
        .subclassable()
        .with_weakrefs(),
    internal(types::ARRAY_ITERATOR, "array.arrayiterator"),
    internal(types::MEMORYVIEW, "memoryview").with_weakrefs(),
    internal(types::MEMORY_ITERATOR, "memory_iterator"),
];

const fn row(id: ObjId, name: &'static str, base: ObjId, layout: Layout) -> TypeRow {
    TypeRow {
        id,
        name,
        base,
        layout,
        is_base: false,
        has_dict: false,
        has_weakrefs: false,
    }
}

/// A type whose instances the interpreter makes for itself.
const fn internal(id: ObjId, name: &'static str) -> TypeRow {
    row(id, name, types::OBJECT, Layout::Internal)
}

const fn exception(id: ObjId, name: &'static str, base: ObjId) -> TypeRow {
    row(id, name, base, Layout::Exception).subclassable().with_dict()
}

impl TypeRow {
    const fn subclassable(mut self) -> TypeRow {
        self.is_base = true;
        self
    }

    const fn with_dict(mut self) -> TypeRow {
        self.has_dict = true;
        self
    }

    const fn with_weakrefs(mut self) -> TypeRow {
        self.has_weakrefs = true;
        self
    }
}
