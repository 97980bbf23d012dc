//! The only part of the app that touches anything outside of it: worker, storage, address bar, clipboard, files, clock.

pub mod browser;
pub mod client;
pub mod editor;
pub mod link;
pub mod painter;
pub mod paths;
pub mod theme;
