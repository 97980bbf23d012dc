//! Python's `str` and `bytes` methods as pure functions.

pub mod bytes;
pub mod case;
pub mod classify;
pub mod codec;
pub mod pad;
pub mod repr;
pub mod search;
pub mod slice;
pub mod split;
mod tables;

#[cfg(test)]
mod tests;
