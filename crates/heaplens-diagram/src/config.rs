//! What to draw, and how much of it. Colours are not here: they belong to a theme, which no layout knows.

use heaplens_core::graph::ViewOptions;
use serde::{Deserialize, Serialize};

/// The choices that decide what a scene holds. Equal graphs and equal configs give equal scenes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Config {
    /// Draw every value as a box of its own, so that sharing, caching and interning are seen.
    pub atoms_as_boxes: bool,
    /// Show dict keys as text even where the key is a tuple or another object with parts.
    pub keys_as_text: bool,
    /// Draw the reference from an instance to its class as an arrow; its name is in the title anyway.
    pub class_arrows: bool,
    /// Show the value stack of each frame.
    pub value_stack: bool,
    /// Rows a container may have before its middle is left out.
    pub max_rows: usize,
    /// Cells a horizontal sequence may have before its middle is left out.
    pub max_cells: usize,
    /// Characters a text may have before its middle is left out.
    pub max_text: usize,
    /// Frames of the call stack before the middle of it is folded into one box.
    pub max_frames: usize,
    /// References from a name to what is still shown; what lies deeper is a count in the slot that leads to it.
    pub max_depth: usize,
    /// Show sizes, generations, the room of lists and the hash tables of dicts and sets. Graphs must have been made with
    /// [`Config::view_options`].
    pub details: bool,
    /// Two names: what each reaches alone and what both share is told apart.
    pub compare: Option<[String; 2]>,
    /// Show only this name, in the frames that have it, and what it reaches.
    pub focus: Option<String>,
    /// Names and attributes that are never shown, such as `__module__`.
    pub hidden: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        let hidden = [
            "__class__",
            "__module__",
            "__qualname__",
            "__doc__",
            "__name__",
            "__globals__",
            "__builtins__",
            "__code__",
            "__spec__",
            "__loader__",
            "__package__",
            "__file__",
            "__cached__",
            "__weakref__",
            "__annotations__",
        ];
        Config {
            atoms_as_boxes: false,
            keys_as_text: true,
            class_arrows: false,
            value_stack: false,
            max_rows: 24,
            max_cells: 12,
            max_text: 36,
            max_frames: 16,
            max_depth: 24,
            details: false,
            compare: None,
            focus: None,
            hidden: hidden.map(String::from).to_vec(),
        }
    }
}

impl Config {
    /// What a graph must hold for a picture with these choices.
    pub fn view_options(&self) -> ViewOptions {
        ViewOptions {
            stack: self.value_stack,
            details: self.details,
            ..ViewOptions::default()
        }
    }
}
