//! Python's numbers as pure functions.

pub mod complex;
mod digits;
pub mod float;
pub mod float_ops;
pub mod format_number;
pub mod format_spec;
pub mod hash;
pub mod int_ops;
pub mod int_text;
mod libm_choice;
pub mod percent;
mod raise;
pub mod str_format;

pub use raise::{Kind, Raise};
