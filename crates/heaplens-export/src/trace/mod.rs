//! A run as data: the trace format of `docs/trace-format.md`.

mod changes;
mod collect;
pub mod schema;

pub use collect::{all_steps, one_step};
