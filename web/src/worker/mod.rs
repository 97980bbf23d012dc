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

/// A whole run, for the tests of what looks back.
#[cfg(test)]
fn timeline(source: &str) -> heaplens_core::timeline::Timeline {
    use heaplens_core::timeline::{Options, Progress, Recorder};

    let Ok(mut recorder) = Recorder::new(source, Options::default()) else {
        panic!("not compiled")
    };
    while let Progress::Running { .. } = recorder.run(10_000) {}
    recorder.finish()
}
