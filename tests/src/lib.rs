//! What the tests that look at Heaplens from outside have in common.
//!
//! A program in `programs/` is run twice, by the `heaplens` command and by CPython 3.11, and what a person could see of
//! the two runs is compared. Nothing here knows how the machine works: the tests survive any rewrite of it.
//!
//! ```text
//! programs ─▶ command (heaplens) ─┐
//!      └────▶ judge (CPython) ────┴▶ compare ─▶ report
//! ```
//!
//! Everything is plain `std`: a process, its two output streams and its exit status.

pub mod process;

pub mod programs;

pub mod command;

pub mod judge;

pub mod compare;

pub mod report;

pub mod hostile;

pub mod generator;

pub mod shrink;

pub mod mutate;

pub mod fuzzing;

pub mod pages;
