//! State with effects: what the app and the element have in common.

mod use_player;
mod use_theme;

pub use use_player::{Player, use_player};
pub use use_theme::{ThemeChoice, use_drawing_palette, use_theme};
