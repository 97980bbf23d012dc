//! The modules written natively, one file each: a table of functions and a function that adds the constants.
//!
//! A module that has classes of its own also has a `SOURCE`: Python that is run in its namespace when it is made, with
//! the prelude's names in sight.

pub mod builtins;
pub mod classes;
pub mod math;
pub mod operator;
pub mod output;
pub mod random;
pub mod time;
