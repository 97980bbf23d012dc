//! Lays a heap graph out as boxes and arrows and draws it, as pure functions from values to values.
//!
//! ```text
//! HeapGraph ─▶ layout ─▶ Scene ─▶ svg · json
//! ```
//!
//! Layout knows no machine: it sees a [`HeapGraph`](heaplens_core::graph::HeapGraph) and a [`Config`], and later stages
//! see only the [`Scene`](scene::Scene); [`Scenes`] alone takes the graphs from a recorded run. No output depends on hash order, clock, locale or an installed font,
//! so native and wasm builds agree to the byte.

pub mod config;
pub mod layout;
pub mod measure;
pub mod scene;
pub mod scenes;
pub mod svg;
pub mod text;
pub mod tween;

pub use config::Config;
pub use layout::{Planner, layout, layout_run};
pub use scene::{Highlights, Scene, layout_json, step_json, verify};
pub use scenes::Scenes;
pub use tween::{Tween, tween};
