//! Pass 2: size every box and place its slots inside.
//!
//! Needs a view. Guarantees for each box a [`Shape2d`] from the bundled text metrics alone: its width and height, and
//! the geometry of its slots. The same function places the slots again once the planned width is known, so that what
//! was measured is what is drawn.
//!
//! ```text
//!   list ✎        refs 2      caption, over the card
//!  ┌──────┬─────────────┐     card
//!  │    0 │           ●─┼──▶  row: caption, value, port at the right edge
//!  └──────┴─────────────┘
//! ```

use heaplens_core::graph::{FrameInfo, FrameState, Mutability, NodeKind, Shape};

use crate::layout::footer::Footer;
use crate::layout::select::{View, ViewBox, ViewContent};
use crate::measure::{mono_width, sans_width};
use crate::scene::Form;
use crate::text;

pub const MONO_PX: f64 = 13.0;
pub const LABEL_PX: f64 = 11.0;
pub const TITLE_PX: f64 = 13.0;
pub const ROW_H: f64 = 24.0;
/// Height of an object's caption, over its card.
pub const CAPTION_H: f64 = 18.0;
/// Height of a frame's title, inside its card.
pub const FRAME_TITLE_H: f64 = 28.0;
pub const CELL_INDEX_H: f64 = 14.0;
pub const CELL_H: f64 = 40.0;
pub const POUCH_CELL_H: f64 = 28.0;
/// From the top of a card to where its right border is straight.
pub const CORNER: f64 = 5.0;
pub const PAD: f64 = 8.0;
/// From a port to the right edge of its slot.
pub const PORT_INSET: f64 = 11.0;
/// From the left edge of a slot to the port of an arrow that leads back, and the room it takes beside the name.
pub const BACK_PORT_INSET: f64 = 9.0;
pub const BACK_PORT_W: f64 = 10.0;
/// How much wider the bold face is than the plain one, which the table of widths is of.
const BOLD: f64 = 1.13;
const MIN_VALUE_W: f64 = 30.0;
const MIN_CELL_W: f64 = 27.0;
const MIN_CARD_W: f64 = 44.0;
const FRAME_MIN_W: f64 = 132.0;
/// Room of the mutability glyph and the gap after it.
pub const GLYPH_W: f64 = 15.0;

/// The inside of a box.
#[derive(Clone, Debug, Default)]
pub struct Shape2d {
    pub w: f64,
    pub h: f64,
    pub card_y: f64,
    pub text_h: f64,
    /// Where what is shown on demand begins, below the slots.
    pub details_y: f64,
    /// Width of the caption column, the same for all rows.
    pub caption_w: f64,
    /// Width of what stands beside it: the widest value, with its margin.
    pub value_w: f64,
    /// x, y, w, h of each slot, relative to the box.
    pub slots: Vec<[f64; 4]>,
}

/// Widths that a plan imposes, so that a box keeps its shape while its contents change.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtLeast {
    pub w: f64,
    pub caption_w: f64,
    /// Of the value column; it only serves to find `w`, see [`AtLeast::widen`].
    pub value_w: f64,
}

impl AtLeast {
    /// Makes room for one more shape of the same box: the widest caption may meet the widest value.
    pub fn widen(&mut self, w: f64, caption_w: f64, value_w: f64) {
        self.caption_w = self.caption_w.max(caption_w);
        self.value_w = self.value_w.max(value_w);
        self.w = self.w.max(w).max((self.caption_w + self.value_w).ceil());
    }
}

/// Which form the box takes; `may_be_flat` is false where it has ports at another step of the same stretch.
pub fn form_of(view_box: &ViewBox, may_be_flat: bool) -> Form {
    match view_box.node.kind {
        NodeKind::Object(Shape::Set) if view_box.flat && may_be_flat => Form::Pouch,
        NodeKind::Object(Shape::List | Shape::Tuple) if view_box.flat && may_be_flat => Form::Cells,
        _ => Form::Rows,
    }
}

pub fn size(view_box: &ViewBox, form: Form, at_least: AtLeast) -> Shape2d {
    match form {
        Form::Rows => rows(view_box, at_least),
        Form::Cells | Form::Pouch => cells(view_box, form, at_least),
    }
}

/// What stands over a card, or in the title of a frame.
pub fn caption(view_box: &ViewBox) -> String {
    match &view_box.node.kind {
        NodeKind::Frame(frame) => crate::text::elided(crate::text::without_locals(&frame.name), 40),
        // The type of a class is `type`; a metaclass is worth naming.
        NodeKind::Object(Shape::Class) if view_box.node.type_name == "type" => "class".to_string(),
        NodeKind::Object(_) => {
            let type_name = crate::text::elided(&view_box.node.type_name, 32);
            match view_box.number {
                Some(number) => format!("{type_name} #{number}"),
                None => type_name,
            }
        }
    }
}

/// What stands beside the caption.
pub fn note(view_box: &ViewBox) -> String {
    match &view_box.node.kind {
        NodeKind::Frame(_) if view_box.folded > 0 => String::new(),
        NodeKind::Frame(frame) => format!("line {}", frame.line),
        // Its count says nothing; that nothing frees it does.
        NodeKind::Object(_) if view_box.node.permanent => match view_box.node.type_name.as_str() {
            "int" | "str" | "bytes" | "tuple" => "cached".to_string(),
            _ => "permanent".to_string(),
        },
        NodeKind::Object(_) if view_box.node.refcount == 1 => "1 ref".to_string(),
        NodeKind::Object(_) => format!("{} refs", view_box.node.refcount),
    }
}

/// The mark of an empty container; the card of an atom or a function shows its text instead.
pub fn empty_text(view_box: &ViewBox) -> Option<&'static str> {
    let bare = view_box.slots.is_empty() && view_box.text.is_empty();
    match view_box.node.kind {
        NodeKind::Frame(_) if bare => Some("no names yet"),
        NodeKind::Object(Shape::Instance) if bare => Some("no attributes"),
        NodeKind::Object(_) if bare => Some("empty"),
        _ => None,
    }
}

/// The shown text of a slot's content; empty for a port.
pub fn content_text(content: &ViewContent) -> String {
    match content {
        ViewContent::Value { text, .. } => text.clone(),
        ViewContent::Port { .. } => String::new(),
        ViewContent::Unbound => "unbound".to_string(),
        ViewContent::More(count) => text::more(*count),
        ViewContent::Hidden(count) => text::hidden(*count),
    }
}

pub fn is_frame(view: &ViewBox) -> bool {
    matches!(view.node.kind, NodeKind::Frame(_))
}

/// The widest frame of a view: all frames share one width, so that their ports stand in one line.
pub fn frame_column(view: &View) -> AtLeast {
    let mut column = AtLeast::default();
    for view_box in view.boxes.iter().filter(|b| is_frame(b)) {
        let shape = rows(view_box, AtLeast::default());
        column.widen(shape.w, shape.caption_w, shape.value_w);
    }
    column
}

fn heading_w(view_box: &ViewBox) -> f64 {
    let note_w = sans_width(&note(view_box), LABEL_PX);
    match &view_box.node.kind {
        NodeKind::Frame(FrameInfo { state, .. }) => {
            // A suspended frame says so.
            let badge = if *state == FrameState::Suspended {
                sans_width("suspended", LABEL_PX) + PAD
            } else {
                0.0
            };
            PAD + 16.0 + sans_width(&caption(view_box), TITLE_PX) * BOLD + 18.0 + note_w + badge + PAD
        }
        NodeKind::Object(_) => {
            let glyph = if view_box.node.mutability == Mutability::Immutable || note_w > 0.0 {
                GLYPH_W
            } else {
                0.0
            };
            sans_width(&caption(view_box), LABEL_PX) * BOLD + glyph + 10.0 + note_w + 2.0
        }
    }
}

fn rows(view_box: &ViewBox, at_least: AtLeast) -> Shape2d {
    let frame = is_frame(view_box);
    let card_y = if frame { 0.0 } else { CAPTION_H };
    let text = if view_box.text.is_empty() {
        empty_text(view_box).unwrap_or_default()
    } else {
        &view_box.text
    };
    let text_h = if text.is_empty() { 0.0 } else { ROW_H };
    let mut caption_w: f64 = at_least.caption_w;
    let mut value_w: f64 = 0.0;
    for slot in &view_box.slots {
        if !slot.caption.is_empty() {
            caption_w = caption_w.max((mono_width(&slot.caption, MONO_PX) + 2.0 * PAD).ceil());
        }
        let text = content_text(&slot.content);
        value_w = value_w.max(if text.is_empty() {
            MIN_VALUE_W
        } else {
            mono_width(&text, MONO_PX) + 2.0 * PAD
        });
    }
    let text_w = if text_h > 0.0 {
        mono_width(text, MONO_PX) + 2.0 * PAD
    } else {
        0.0
    };
    let footer = Footer::of(&view_box.node);
    let least = if frame { FRAME_MIN_W } else { MIN_CARD_W };
    let margin = if frame { PAD } else { 0.0 };
    let w = (caption_w + value_w + margin)
        .max(text_w)
        .max(heading_w(view_box))
        .max(footer.w())
        .max(least)
        .max(at_least.w)
        .ceil();
    let top = card_y + if frame { FRAME_TITLE_H } else { 0.0 } + text_h;
    let slots = (0..view_box.slots.len())
        .map(|i| [0.0, top + i as f64 * ROW_H, w - margin, ROW_H])
        .collect::<Vec<_>>();
    let bottom = if frame { PAD } else { 0.0 };
    let details_y = top + slots.len() as f64 * ROW_H;
    Shape2d {
        w,
        h: details_y + footer.h() + bottom,
        details_y,
        card_y,
        text_h,
        caption_w,
        value_w: value_w + margin,
        slots,
    }
}

fn cells(view_box: &ViewBox, form: Form, at_least: AtLeast) -> Shape2d {
    let card_y = CAPTION_H;
    let cell_h = if form == Form::Pouch { POUCH_CELL_H } else { CELL_H };
    let inset = if form == Form::Pouch { 6.0 } else { 0.0 };
    let footer = Footer::of(&view_box.node);
    if view_box.slots.is_empty() {
        let text_w = mono_width(empty_text(view_box).unwrap_or_default(), MONO_PX) + 2.0 * PAD;
        let w = text_w
            .max(heading_w(view_box))
            .max(footer.w())
            .max(MIN_CARD_W)
            .max(at_least.w)
            .ceil();
        return Shape2d {
            w,
            h: card_y + ROW_H + footer.h(),
            card_y,
            details_y: card_y + ROW_H,
            text_h: ROW_H,
            caption_w: 0.0,
            value_w: 0.0,
            slots: Vec::new(),
        };
    }
    let mut widths: Vec<f64> = Vec::with_capacity(view_box.slots.len());
    for slot in &view_box.slots {
        let text_w = mono_width(&content_text(&slot.content), MONO_PX) + 12.0;
        let index_w = sans_width(&slot.caption, 9.0) + 8.0;
        widths.push(text_w.max(index_w).max(MIN_CELL_W).ceil());
    }
    // Cells of nearly equal width look calmer at exactly equal width.
    let (min, max) = widths
        .iter()
        .fold((f64::MAX, 0.0_f64), |(lo, hi), w| (lo.min(*w), hi.max(*w)));
    let has_more = view_box
        .slots
        .iter()
        .any(|slot| matches!(slot.content, ViewContent::More(_)));
    if max - min <= 9.0 && !has_more {
        widths.fill(max);
    }
    let mut x = inset;
    let mut slots = Vec::with_capacity(widths.len());
    for width in &widths {
        slots.push([x, card_y, *width, cell_h]);
        x += width;
    }
    let w = (x + inset)
        .max(heading_w(view_box))
        .max(footer.w())
        .max(MIN_CARD_W)
        .max(at_least.w)
        .ceil();
    Shape2d {
        w,
        h: card_y + cell_h + footer.h(),
        card_y,
        details_y: card_y + cell_h,
        text_h: 0.0,
        caption_w: 0.0,
        value_w: 0.0,
        slots,
    }
}
