//! Python's numbers as pure functions.

pub mod complex;
pub mod float;
pub mod float_ops;
pub mod hash;
pub mod int_ops;
pub mod int_text;
mod libm_choice;
mod raise;

pub use raise::{Kind, Raise};
