//! The scene: a finished drawing as plain data, every box and arrow at its place.
//!
//! Scene space is in px, y down, origin at the top left. A renderer draws a scene; it never measures or moves anything.
//! Ids are the heap graph's, so an id means the same thing at every step, and what stays can glide to its new place.

use heaplens_core::graph::details::TableSlot;
use heaplens_core::graph::{FrameState, Mutability, NodeId, Shape, Span};
use serde::{Deserialize, Serialize};

mod compare;
mod gone;
mod json;
mod marks;
mod verify;

pub use json::{layout_json, step_json};
pub use marks::Highlights;
pub use verify::{Violation, verify};

/// Everything of one picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    /// What the picture shows, in a few words.
    pub title: String,
    /// The same at length, for readers who cannot see it.
    pub desc: String,
    pub headings: Vec<Heading>,
    /// Frames first, then objects in the order in which they are reached.
    pub boxes: Vec<SceneBox>,
    pub arrows: Vec<Arrow>,
    /// What the step before had at these places: boxes that were freed, and arrows that led elsewhere.
    #[serde(default)]
    pub freed: Vec<SceneBox>,
    #[serde(default)]
    pub left: Vec<Arrow>,
}

/// A word over a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    pub text: String,
    pub x: f64,
    /// The baseline.
    pub y: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BoxKind {
    Frame,
    Object,
}

impl std::fmt::Display for BoxKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            BoxKind::Frame => "frame",
            BoxKind::Object => "object",
        })
    }
}

/// How the slots of a box stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// One slot under the other, each with its label to the left.
    Rows,
    /// One slot beside the other, each with its index on top.
    Cells,
    /// As cells, without indices and rounded: the members of a set have no places.
    Pouch,
}

/// A frame or an object. Its card, the part with a border, starts `card_y` below the box's top; over it stands the
/// caption (an object's type), while a frame's caption stands inside the card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SceneBox {
    pub id: NodeId,
    pub kind: BoxKind,
    pub type_name: String,
    /// How an object is drawn; none for frames.
    pub shape: Option<Shape>,
    pub form: Form,
    pub refcount: u64,
    pub mutability: Mutability,
    pub permanent: bool,
    pub garbage: bool,
    /// None for objects.
    pub state: Option<FrameState>,
    pub caption: String,
    /// Beside the caption, at the right: the reference count of an object, the line of a frame.
    pub note: String,
    /// The line of text between caption and slots; empty for none.
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
    pub card_y: f64,
    /// Height of the text line, 0 for none.
    pub text_h: f64,
    pub slots: Vec<Slot>,
    pub marks: Vec<Mark>,
    /// The box in words.
    pub desc: String,
    /// How many frames of the call stack it stands for; 0 for all other boxes.
    #[serde(default)]
    pub folded: u64,
    /// Of a frame, the part of the source whose value it waits for, or that raised an exception.
    #[serde(default)]
    pub span: Option<Span>,
    /// A word at its foot: whose it is, where two names are compared.
    #[serde(default)]
    pub tag: String,
    /// What was asked for: sizes, hash tables.
    #[serde(default)]
    pub details: Option<BoxDetails>,
}

/// Small print at the foot of a box, relative to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoxDetails {
    pub x: f64,
    pub y: f64,
    pub lines: Vec<String>,
    pub table: Option<TableView>,
}

/// A hash table as rows of squares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableView {
    pub x: f64,
    pub y: f64,
    /// Width and height of a square.
    pub square: f64,
    pub columns: usize,
    pub slots: Vec<TableSlot>,
}

/// A place in a box that holds a value or a reference. Its geometry is relative to the box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    /// Names the slot within its box, as `data-label` does.
    pub label: String,
    /// The label as it is shown; empty for none.
    pub caption: String,
    pub content: Content,
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
    /// The part of `w` that the caption takes, at the left; 0 where the caption stands on top or is missing.
    pub caption_w: f64,
    pub marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    /// A small immutable value, drawn in place. `full` is there only where `text` had to be cut.
    Value {
        id: NodeId,
        text: String,
        full: Option<String>,
        type_name: String,
    },
    /// The start of an arrow; one that leads back leaves at the left border.
    Port {
        to: NodeId,
        weak: bool,
        #[serde(default)]
        back: bool,
    },
    /// A name that is known but not bound.
    Unbound,
    /// Slots left out of a long container.
    More { count: u64 },
    /// Objects that are too deep to be shown.
    Hidden { count: u64 },
}

/// What a step did to a box or slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    Created,
    Mutated,
    Rebound,
    Garbage,
    Selected,
    /// Of two names that are compared, what only the first reaches, what only the second, and what both share.
    First,
    Second,
    Shared,
}

impl Mark {
    /// Whether the step did something here.
    pub fn is_change(self) -> bool {
        matches!(self, Mark::Created | Mark::Mutated | Mark::Rebound)
    }

    /// The word used as class name and in descriptions.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Created => "created",
            Mark::Mutated => "mutated",
            Mark::Rebound => "rebound",
            Mark::Garbage => "garbage",
            Mark::Selected => "selected",
            Mark::First => "first",
            Mark::Second => "second",
            Mark::Shared => "shared",
        }
    }
}

/// A reference drawn from a slot's port to the border of a box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrow {
    pub from: NodeId,
    pub label: String,
    pub to: NodeId,
    /// A weak reference holds no count and is drawn dashed.
    pub weak: bool,
    /// Leaves a frame that is not running.
    pub dim: bool,
    pub path: Vec<PathCommand>,
    pub marks: Vec<Mark>,
}

/// A piece of an arrow's path.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PathCommand {
    Move([f64; 2]),
    Line([f64; 2]),
    /// A quadratic curve: control point, end.
    Bend([f64; 2], [f64; 2]),
}

impl Arrow {
    /// The path as straight pieces.
    pub fn points(&self) -> Vec<[f64; 2]> {
        const PIECES: u32 = 4;
        let mut points: Vec<[f64; 2]> = Vec::new();
        for command in &self.path {
            match *command {
                PathCommand::Move(to) | PathCommand::Line(to) => points.push(to),
                PathCommand::Bend(control, to) => {
                    let from = points.last().copied().unwrap_or(control);
                    for piece in 1..=PIECES {
                        let t = f64::from(piece) / f64::from(PIECES);
                        points.push([0, 1].map(|axis| {
                            let (a, b, c) = (from[axis], control[axis], to[axis]);
                            round((1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c)
                        }));
                    }
                }
            }
        }
        points
    }
}

/// To a tenth of a px, which is all that leaves the program.
pub fn round(px: f64) -> f64 {
    let rounded = (px * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}
