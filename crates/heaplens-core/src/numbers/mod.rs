//! Python's numbers as pure functions.

pub mod complex;
mod digits;
pub mod float;
pub mod float_ops;
pub mod format_number;
pub mod format_spec;
pub mod hash;
pub mod int_math;
pub mod int_ops;
pub mod int_text;
pub mod math;
pub mod percent;
mod raise;
mod special;
pub mod str_format;
mod transcendental;

pub use raise::{Kind, Raise};

#[cfg(test)]
pub(crate) mod oracle;
#[cfg(test)]
mod tests;
