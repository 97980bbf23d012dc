//! Which file says what about which built-in type.

use crate::machine::{NativeAccessor, NativeDef, ObjId, types};
use crate::objects::*;

/// The attributes of one type.
pub type TypeTable = (ObjId, &'static [NativeDef], &'static [NativeAccessor]);

/// Every type's methods and computed attributes.
pub fn type_tables() -> Vec<TypeTable> {
    vec![
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
    ]
}
