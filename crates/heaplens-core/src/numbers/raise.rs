//! The error of a pure function: which Python exception to raise, and its text.
//!
//! These functions know no exception objects, so they name the type and give the message; the machine raises it.

/// The exception type to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    ValueError,
    TypeError,
    OverflowError,
    ZeroDivisionError,
    /// More memory than this program lends one value; CPython would fail too, or fill the host's memory first.
    MemoryError,
    IndexError,
    KeyError,
    LookupError,
}

impl Kind {
    /// The type's Python name.
    pub fn name(self) -> &'static str {
        match self {
            Kind::ValueError => "ValueError",
            Kind::TypeError => "TypeError",
            Kind::OverflowError => "OverflowError",
            Kind::ZeroDivisionError => "ZeroDivisionError",
            Kind::MemoryError => "MemoryError",
            Kind::IndexError => "IndexError",
            Kind::KeyError => "KeyError",
            Kind::LookupError => "LookupError",
        }
    }
}

/// A Python exception to raise: `kind(message)`, or `kind(errno, message)` where `errno` is set, or `kind()` where the
/// message is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    pub kind: Kind,
    pub errno: Option<i32>,
    pub message: String,
}

impl Raise {
    pub fn new(kind: Kind, message: impl Into<String>) -> Raise {
        Raise {
            kind,
            errno: None,
            message: message.into(),
        }
    }

    /// A `ValueError` with this text.
    pub fn value(message: impl Into<String>) -> Raise {
        Raise::new(Kind::ValueError, message)
    }

    /// A `TypeError` with this text.
    pub fn type_error(message: impl Into<String>) -> Raise {
        Raise::new(Kind::TypeError, message)
    }

    /// An `OverflowError` with this text.
    pub fn overflow(message: impl Into<String>) -> Raise {
        Raise::new(Kind::OverflowError, message)
    }

    /// A `ZeroDivisionError` with this text.
    pub fn zero_division(message: impl Into<String>) -> Raise {
        Raise::new(Kind::ZeroDivisionError, message)
    }

    /// A `MemoryError`, which has no text.
    pub fn memory() -> Raise {
        Raise::new(Kind::MemoryError, "")
    }

    /// C's `ERANGE` as Python reports it: `OverflowError(34, 'Numerical result out of range')`.
    pub fn range() -> Raise {
        Raise {
            kind: Kind::OverflowError,
            errno: Some(34),
            message: "Numerical result out of range".into(),
        }
    }
}

impl std::fmt::Display for Raise {
    /// `str()` of the exception.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.errno {
            Some(errno) => write!(f, "({errno}, '{}')", self.message),
            None => f.write_str(&self.message),
        }
    }
}
