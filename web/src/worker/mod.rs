//! The run: recording and replaying programs away from the page, so that no program can freeze it.
//!
//! [`sessions`] answers messages and records in slices; it knows neither page nor worker. [`engine`] is the one place
//! that touches the timeline and the drawing, [`travel`] finds steps in it, and [`history`] tells what happened to a thing. [`shell`] is the thin part that is a web worker.

pub mod engine;
mod files;
pub mod history;
pub mod messages;
pub mod sessions;
pub mod shell;
pub mod travel;
mod zip;
