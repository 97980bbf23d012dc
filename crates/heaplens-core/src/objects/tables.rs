//! Which file says what about which built-in type.

use crate::machine::fixed::TYPE_ROWS;
use crate::machine::{NativeAccessor, NativeDef, ObjId, types};
use crate::objects::*;

/// The attributes of one type.
pub type TypeTable = (ObjId, &'static [NativeDef], &'static [NativeAccessor]);

/// Every type's methods and computed attributes.
pub fn type_tables() -> Vec<TypeTable> {
    let mut tables: Vec<TypeTable> = vec![
        (types::BOOL, bool::METHODS, bool::ACCESSORS),
        (types::INT, int::METHODS, int::ACCESSORS),
        (types::FLOAT, float::METHODS, float::ACCESSORS),
        (types::COMPLEX, complex::METHODS, complex::ACCESSORS),
        (types::RANGE, range::METHODS, range::ACCESSORS),
        (types::SLICE, slice::METHODS, slice::ACCESSORS),
        (types::STR, string::METHODS, string::ACCESSORS),
        (types::BYTES, bytes::METHODS, bytes::ACCESSORS),
        (types::BYTEARRAY, bytearray::METHODS, bytearray::ACCESSORS),
        (types::LIST, list::METHODS, list::ACCESSORS),
        (types::TUPLE, tuple::METHODS, tuple::ACCESSORS),
        (types::DICT, dict::METHODS, dict::ACCESSORS),
        (types::SET, set::METHODS, set::ACCESSORS),
        (types::FROZENSET, set::FROZENSET_METHODS, set::ACCESSORS),
        (types::DEQUE, deque::METHODS, deque::ACCESSORS),
        (types::DICT_KEYS, dict_view::METHODS, dict_view::ACCESSORS),
        (types::DICT_ITEMS, dict_view::METHODS, dict_view::ACCESSORS),
        (types::DICT_VALUES, dict_view::VALUES_METHODS, dict_view::ACCESSORS),
        (types::MAPPING_PROXY, mapping_proxy::METHODS, mapping_proxy::ACCESSORS),
        (types::LIST_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::LIST_REVERSE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::TUPLE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::STR_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::STR_ASCII_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::BYTES_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::BYTEARRAY_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::RANGE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::LONGRANGE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::DICT_KEY_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::DICT_VALUE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::DICT_ITEM_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (
            types::DICT_REVERSE_KEY_ITERATOR,
            iterators::METHODS,
            iterators::ACCESSORS,
        ),
        (
            types::DICT_REVERSE_VALUE_ITERATOR,
            iterators::METHODS,
            iterators::ACCESSORS,
        ),
        (
            types::DICT_REVERSE_ITEM_ITERATOR,
            iterators::METHODS,
            iterators::ACCESSORS,
        ),
        (types::SET_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::DEQUE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::DEQUE_REVERSE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (types::SEQUENCE_ITERATOR, iterators::METHODS, iterators::ACCESSORS),
        (
            types::CALLABLE_ITERATOR,
            iterators::CALLABLE_METHODS,
            iterators::ACCESSORS,
        ),
        (types::ENUMERATE, iterators::ENUMERATE_METHODS, iterators::ACCESSORS),
        (types::ZIP, iterators::ZIP_METHODS, iterators::ACCESSORS),
        (types::MAP, iterators::MAP_METHODS, iterators::ACCESSORS),
        (types::FILTER, iterators::FILTER_METHODS, iterators::ACCESSORS),
        (types::REVERSED, iterators::REVERSED_METHODS, iterators::ACCESSORS),
        (types::NONE_TYPE, singletons::NONE_METHODS, &[]),
        (types::NOT_IMPLEMENTED_TYPE, singletons::NOT_IMPLEMENTED_METHODS, &[]),
        (types::ELLIPSIS_TYPE, singletons::ELLIPSIS_METHODS, &[]),
        (types::OBJECT, object::METHODS, object::ACCESSORS),
        (types::TYPE, type_type::METHODS, type_type::ACCESSORS),
        (types::WEAKREF, weakref::METHODS, weakref::ACCESSORS),
        (types::WEAKPROXY, weakref::PROXY_METHODS, &[]),
        (types::CALLABLE_PROXY, weakref::PROXY_METHODS, &[]),
        (types::CALLABLE_PROXY, weakref::CALLABLE_PROXY_METHODS, &[]),
        (types::TEXT_FILE, text_file::METHODS, text_file::ACCESSORS),
        (types::GENERIC_ALIAS, generic_alias::METHODS, generic_alias::ACCESSORS),
        (types::UNION, type_type::UNION_METHODS, type_type::UNION_ACCESSORS),
        (types::MODULE, module::METHODS, &[]),
        (types::FUNCTION, function::METHODS, function::ACCESSORS),
        (types::METHOD, function::METHOD_METHODS, function::METHOD_ACCESSORS),
        (
            types::BUILTIN_FUNCTION,
            function::BUILTIN_METHODS,
            function::BUILTIN_ACCESSORS,
        ),
        (
            types::METHOD_WRAPPER,
            function::WRAPPER_METHODS,
            function::WRAPPER_ACCESSORS,
        ),
        (
            types::METHOD_DESCRIPTOR,
            descriptors::METHOD_METHODS,
            descriptors::METHOD_ACCESSORS,
        ),
        (
            types::WRAPPER_DESCRIPTOR,
            descriptors::METHOD_METHODS,
            descriptors::METHOD_ACCESSORS,
        ),
        (
            types::CLASSMETHOD_DESCRIPTOR,
            descriptors::CLASS_METHOD_METHODS,
            descriptors::METHOD_ACCESSORS,
        ),
        (
            types::GETSET_DESCRIPTOR,
            descriptors::GETSET_METHODS,
            descriptors::GETSET_ACCESSORS,
        ),
        (
            types::MEMBER_DESCRIPTOR,
            descriptors::GETSET_METHODS,
            descriptors::GETSET_ACCESSORS,
        ),
        (types::CELL, code_object::CELL_METHODS, code_object::CELL_ACCESSORS),
        (types::CODE, code_object::CODE_METHODS, code_object::CODE_ACCESSORS),
        (types::PROPERTY, property::METHODS, property::ACCESSORS),
        (
            types::STATICMETHOD,
            property::STATIC_METHODS,
            property::WRAPPER_ACCESSORS,
        ),
        (types::CLASSMETHOD, property::CLASS_METHODS, property::WRAPPER_ACCESSORS),
        (types::SUPER, super_object::METHODS, super_object::ACCESSORS),
        (types::GENERATOR, generator::METHODS, generator::ACCESSORS),
        (
            types::COROUTINE,
            generator::COROUTINE_METHODS,
            generator::COROUTINE_ACCESSORS,
        ),
        (
            types::ASYNC_GENERATOR,
            awaitable::ASYNC_GENERATOR_METHODS,
            generator::ASYNC_ACCESSORS,
        ),
        (types::COROUTINE_WRAPPER, awaitable::WRAPPER_METHODS, &[]),
        (types::ASYNC_GENERATOR_ASEND, awaitable::STEP_METHODS, &[]),
        (types::ASYNC_GENERATOR_ATHROW, awaitable::STEP_METHODS, &[]),
        (types::FRAME, frame_object::METHODS, frame_object::ACCESSORS),
        (
            types::TRACEBACK,
            frame_object::TRACEBACK_METHODS,
            frame_object::TRACEBACK_ACCESSORS,
        ),
    ];
    for row in TYPE_ROWS {
        if row.layout == Layout::Exception {
            let (methods, accessors) = exception::tables(row.id);
            tables.push((row.id, methods, accessors));
        }
    }
    tables
}
