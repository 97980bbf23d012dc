//! Equality of constants: CPython's `_PyCode_ConstantKey`, by type and value.

use std::hash::{Hash, Hasher};

use super::{CodeObject, Const};

impl PartialEq for Const {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Const::None, Const::None) | (Const::Ellipsis, Const::Ellipsis) => true,
            (Const::Bool(a), Const::Bool(b)) => a == b,
            (Const::Int(a), Const::Int(b)) => a == b,
            (Const::Float(a), Const::Float(b)) => a.to_bits() == b.to_bits(),
            (Const::Complex(a, b), Const::Complex(c, d)) => (a.to_bits(), b.to_bits()) == (c.to_bits(), d.to_bits()),
            (Const::Str(a), Const::Str(b)) => a == b,
            (Const::Bytes(a), Const::Bytes(b)) => a == b,
            (Const::Tuple(a), Const::Tuple(b)) => a == b,
            (Const::FrozenSet(a), Const::FrozenSet(b)) => a.len() == b.len() && a.iter().all(|item| b.contains(item)),
            (Const::Code(a), Const::Code(b)) => std::rc::Rc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Eq for Const {}

impl Hash for Const {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Const::None | Const::Ellipsis => {}
            Const::Bool(value) => value.hash(state),
            Const::Int(value) => value.hash(state),
            Const::Float(value) => value.to_bits().hash(state),
            Const::Complex(re, im) => (re.to_bits(), im.to_bits()).hash(state),
            Const::Str(value) => value.hash(state),
            Const::Bytes(value) => value.hash(state),
            Const::Tuple(items) => items.hash(state),
            Const::FrozenSet(items) => items.len().hash(state),
            Const::Code(code) => (&code.name, code.first_line, code.instrs.len()).hash(state),
        }
    }
}

/// As `code_richcompare`: two code objects are equal if they would run alike and report alike.
impl PartialEq for CodeObject {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.arg_count == other.arg_count
            && self.posonly_arg_count == other.posonly_arg_count
            && self.kwonly_arg_count == other.kwonly_arg_count
            && self.flags == other.flags
            && self.first_line == other.first_line
            && self.instrs == other.instrs
            && self.locations == other.locations
            && self.handlers == other.handlers
            && self.names == other.names
            && self.locals_plus == other.locals_plus
            && self.consts == other.consts
    }
}

impl Const {
    /// `bool(value)`.
    pub fn is_true(&self) -> bool {
        match self {
            Const::None => false,
            Const::Bool(value) => *value,
            Const::Ellipsis | Const::Code(_) => true,
            Const::Int(value) => value.sign() != num_bigint::Sign::NoSign,
            Const::Float(value) => *value != 0.0,
            Const::Complex(re, im) => *re != 0.0 || *im != 0.0,
            Const::Str(value) => !value.is_empty(),
            Const::Bytes(value) => !value.is_empty(),
            Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
        }
    }
}
