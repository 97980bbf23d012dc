//! The modules written natively, one file each: a table of functions and a function that adds the constants.

pub mod builtins;
pub mod classes;
pub mod math;

pub mod output;

