//! Boxes and their slots.

use heaplens_core::graph::{FrameState, Mutability};

use super::markup::Markup;
use super::theme::{Family, Paint};
use super::words::{Anchor, Words, mono};
use super::{extras, glyphs};
use crate::layout::size::{BACK_PORT_INSET, CELL_INDEX_H, FRAME_TITLE_H, PAD, PORT_INSET, ROW_H};
use crate::scene::{BoxKind, Content, Form, Mark, SceneBox, Slot};
use crate::text;

const CARD_RADIUS: f64 = 5.0;
const FRAME_RADIUS: f64 = 7.0;

pub fn write_box(m: &mut Markup, b: &SceneBox) {
    let mut class = String::from("box");
    let state = b.state.map(|state| match state {
        FrameState::Running => "running",
        FrameState::Calling => "calling",
        FrameState::Suspended => "suspended",
    });
    for word in state.into_iter().chain(b.marks.iter().map(|mark| mark.word())) {
        class.push(' ');
        class.push_str(word);
    }
    m.raw("<g")
        .attr("class", &class)
        .attr("data-kind", &b.kind.to_string())
        .attr("data-id", &b.id.to_string());
    m.attr("data-type", &b.type_name)
        .attr("data-refcount", &b.refcount.to_string());
    m.place(b.x, b.y).raw(">").title(&b.desc);
    match b.kind {
        BoxKind::Frame => write_frame(m, b),
        BoxKind::Object => write_object(m, b),
    }
    m.raw("</g>");
}

/// Boxes that the step freed: an outline of short dashes, crossed out.
pub fn write_freed(m: &mut Markup, freed: &[SceneBox]) {
    for b in freed {
        m.raw("<g class=\"freed\"")
            .attr("opacity", "0.6")
            .place(b.x, b.y)
            .raw(">");
        m.title(&format!("{}: freed", b.caption));
        let [x, y, w, h] = [0.5, b.card_y + 0.5, b.w - 1.0, b.h - b.card_y - 1.0];
        m.rect([x, y, w, h], CARD_RADIUS)
            .attr("fill", "none")
            .stroke(Paint::Garbage, 1.2)
            .attr("stroke-dasharray", "3 4")
            .close();
        m.path(&format!("M{x} {y}l{w} {h}m0 -{h}l-{w} {h}"))
            .attr("fill", "none")
            .stroke(Paint::Garbage, 0.8)
            .attr("stroke-dasharray", "3 4")
            .close();
        Words::new("caption", 11.0).bold().write(m, [2.0, 12.0], &b.caption);
        Words::new("note", 10.0).end().write(m, [b.w - 1.0, 12.0], "freed");
        m.raw("</g>");
    }
}

fn write_frame(m: &mut Markup, b: &SceneBox) {
    let running = b.state == Some(FrameState::Running);
    let suspended = b.state == Some(FrameState::Suspended);
    let outline = [0.5, 0.5, b.w - 1.0, b.h - 1.0];
    if b.folded > 0 {
        extras::write_stack(m, b);
    }
    m.rect(outline, FRAME_RADIUS)
        .fill(if running { Paint::FrameRunning } else { Paint::Frame });
    m.stroke(
        if running { Paint::Running } else { Paint::Line },
        if running { 1.5 } else { 1.0 },
    );
    if suspended {
        m.attr("stroke-dasharray", "4 3");
    }
    m.close();
    let glyph_y = FRAME_TITLE_H / 2.0 - 5.0;
    match b.state {
        Some(FrameState::Running) => glyphs::play(m, PAD + 1.0, glyph_y, Paint::Running),
        Some(FrameState::Suspended) => glyphs::pause(m, PAD, glyph_y, Paint::InkSoft),
        _ => glyphs::waiting(m, PAD, glyph_y, Paint::InkSoft),
    }
    let ink = if running { Paint::Ink } else { Paint::InkSoft };
    Words::new("caption", 13.0)
        .bold()
        .ink(ink)
        .write(m, [PAD + 16.0, FRAME_TITLE_H / 2.0 + 4.5], &b.caption);
    let note = if suspended {
        format!("suspended, {}", b.note)
    } else {
        b.note.clone()
    };
    Words::new("note", 11.0)
        .end()
        .write(m, [b.w - PAD - 1.0, FRAME_TITLE_H / 2.0 + 4.0], &note);
    if b.text_h > 0.0 {
        let y = FRAME_TITLE_H + ROW_H / 2.0;
        match b.folded > 0 || b.slots.is_empty() {
            true => Words::new("empty", 11.0)
                .middle()
                .write(m, [b.w / 2.0, y + 2.0], &b.text),
            // Whose frame it is belongs to the title.
            false => Words::new("owner", 11.0).write(m, [PAD + 16.0, y - 3.0], &b.text),
        }
    }
    for slot in &b.slots {
        open_slot(m, slot);
        let x = slot.x + slot.caption_w;
        let value_w = slot.w - slot.caption_w;
        let changed = slot.marks.iter().any(|mark| mark.is_change());
        let ground = if changed { Paint::ChangedTint } else { Paint::Card };
        m.rect([x, slot.y + 1.0, value_w, slot.h - 3.0], 0.0)
            .fill(ground)
            .close();
        // The L that a name's value stands in, as every student knows it.
        let corner = [
            ("M", x),
            (" ", slot.y + 1.0),
            ("V", slot.y + slot.h - 2.0),
            ("H", slot.x + slot.w),
        ];
        let (paint, width) = if changed {
            (Paint::Changed, 2.0)
        } else {
            (Paint::InkSoft, 1.0)
        };
        m.path_of(&corner, "").attr("fill", "none").stroke(paint, width).close();
        let special = slot.label == "return" || slot.label.starts_with("stack ");
        let caption_x = x - PAD;
        let baseline = slot.y + slot.h / 2.0 + 4.0;
        if special {
            Words::new("name", 12.0)
                .bold()
                .end()
                .write(m, [caption_x, baseline], &slot.caption);
        } else {
            mono(m, "name", caption_x, baseline, ink, Anchor::End, &slot.caption);
        }
        write_content(m, slot, x, value_w, slot.y, slot.h, Anchor::Start);
        m.raw("</g>");
    }
}

fn write_object(m: &mut Markup, b: &SceneBox) {
    let family = Family::of(b.shape);
    let edge = Paint::Edge(family);
    let mut caption_x = 2.0;
    let glyph = if b.mutability == Mutability::Mutable {
        glyphs::pencil
    } else {
        glyphs::lock
    };
    glyph(m, caption_x - 2.0, 3.0, edge);
    caption_x += 11.0;
    Words::new("caption", 11.0)
        .bold()
        .write(m, [caption_x, 12.0], &b.caption);
    Words::new("note", 10.0).end().write(m, [b.w - 1.0, 12.0], &b.note);
    let card = [0.5, b.card_y + 0.5, b.w - 1.0, b.h - b.card_y - 1.0];
    let radius = if b.form == Form::Pouch {
        ((b.h - b.card_y) / 2.0).min(14.0)
    } else {
        CARD_RADIUS
    };
    write_halo(m, b, card, radius);
    m.rect(card, radius).fill(Paint::Card).close();
    write_text_line(m, b, family);
    match b.form {
        Form::Rows => write_rows(m, b, family),
        Form::Cells | Form::Pouch => write_cells(m, b, family),
    }
    extras::write_details(m, b, family);
    // The border comes last, so that it lies over the grounds of the slots.
    let width = if b.mutability == Mutability::Mutable { 1.3 } else { 1.0 };
    m.rect(card, radius)
        .attr("class", "card")
        .attr("fill", "none")
        .stroke(edge, width)
        .close();
    extras::write_tag(m, b);
}

/// A ring around what is new, lost or chosen, told apart by its dashes too.
fn write_halo(m: &mut Markup, b: &SceneBox, [x, y, w, h]: [f64; 4], radius: f64) {
    // Where the changed slots are known, they speak for themselves.
    let slots_speak = b
        .slots
        .iter()
        .any(|slot| slot.marks.iter().any(|mark| mark.is_change()));
    for (i, mark) in b
        .marks
        .iter()
        .filter(|mark| **mark != Mark::Mutated || !slots_speak)
        .enumerate()
    {
        let (paint, dashes) = match mark {
            Mark::Created => (Paint::Created, ""),
            Mark::Selected => (Paint::Selected, ""),
            Mark::Garbage => (Paint::Garbage, "2 3"),
            Mark::Mutated | Mark::Rebound => (Paint::Changed, "7 3"),
            Mark::First => (Paint::First, ""),
            Mark::Second => (Paint::Second, "5 2"),
            Mark::Shared => (Paint::Shared, ""),
        };
        let out = 2.5 + 2.5 * i as f64;
        let width = if *mark == Mark::Shared { 3.2 } else { 2.0 };
        m.rect([x - out, y - out, w + 2.0 * out, h + 2.0 * out], radius + out)
            .attr("class", "halo");
        m.attr("fill", "none").stroke(paint, width);
        if !dashes.is_empty() {
            m.attr("stroke-dasharray", dashes);
        }
        m.close();
    }
}

fn write_text_line(m: &mut Markup, b: &SceneBox, family: Family) {
    if b.text_h <= 0.0 {
        return;
    }
    let baseline = b.card_y + b.text_h / 2.0 + 4.5;
    let only = b.slots.is_empty();
    if only && b.shape.is_some() && matches!(b.text.as_str(), "empty" | "no attributes") {
        Words::new("empty", 11.0)
            .middle()
            .write(m, [b.w / 2.0, baseline - 0.5], &b.text);
        return;
    }
    if !only {
        top_rounded(m, b.w, b.card_y, b.text_h)
            .fill(Paint::Tint(family))
            .close();
    }
    m.raw("<g class=\"text\">");
    mono(m, "text", PAD, baseline, Paint::Ink, Anchor::Start, &b.text);
    m.raw("</g>");
}

/// The path of a card's top, `h` high.
fn top_rounded(m: &mut Markup, w: f64, y: f64, h: f64) -> &mut Markup {
    let r = CARD_RADIUS;
    let corners = [
        ("M0.5 ", y + h),
        ("V", y + r),
        ("Q0.5 ", y),
        (" ", 0.5 + r),
        (" ", y),
        ("H", w - r),
        ("Q", w - 0.5),
        (" ", y),
        (" ", w - 0.5),
        (" ", y + r),
        ("V", y + h),
    ];
    m.path_of(&corners, "Z")
}

fn write_rows(m: &mut Markup, b: &SceneBox, family: Family) {
    let count = b.slots.len();
    for (i, slot) in b.slots.iter().enumerate() {
        open_slot(m, slot);
        let (first, last) = (i == 0 && b.text_h == 0.0, i + 1 == count);
        if slot.caption_w > 0.0 {
            let radius = |at_corner: bool| if at_corner { CARD_RADIUS } else { 0.0 };
            left_rounded(m, slot, radius(first), radius(last))
                .fill(Paint::Tint(family))
                .close();
        }
        write_change(m, slot);
        if !first {
            m.path_of(&[("M0.5 ", slot.y), ("H", b.w - 0.5)], "")
                .stroke(Paint::Line, 1.0)
                .close();
        }
        let baseline = slot.y + slot.h / 2.0 + 4.5;
        if !slot.caption.is_empty() {
            let index = slot.caption.bytes().all(|byte| byte.is_ascii_digit());
            let ink = if index { Paint::InkSoft } else { Paint::Ink };
            mono(
                m,
                "name",
                slot.caption_w - PAD,
                baseline,
                ink,
                Anchor::End,
                &slot.caption,
            );
        }
        write_content(
            m,
            slot,
            slot.x + slot.caption_w,
            slot.w - slot.caption_w,
            slot.y,
            slot.h,
            Anchor::Start,
        );
        m.raw("</g>");
    }
}

/// The path of a slot's caption column, its left corners rounded where the card's are.
fn left_rounded<'m>(m: &'m mut Markup, slot: &Slot, top: f64, bottom: f64) -> &'m mut Markup {
    let (y, y2, x) = (slot.y, slot.y + slot.h, slot.caption_w);
    let corners = [
        ("M", x),
        (" ", y),
        ("H", 0.5 + top),
        ("Q0.5 ", y),
        (" 0.5 ", y + top),
        ("V", y2 - bottom),
        ("Q0.5 ", y2),
        (" ", 0.5 + bottom),
        (" ", y2),
        ("H", x),
    ];
    m.path_of(&corners, "Z")
}

fn write_cells(m: &mut Markup, b: &SceneBox, family: Family) {
    for (i, slot) in b.slots.iter().enumerate() {
        open_slot(m, slot);
        write_change(m, slot);
        if i > 0 {
            let (top, bottom) = if b.form == Form::Pouch { (7.0, 7.0) } else { (0.5, 0.5) };
            let line = [("M", slot.x), (" ", slot.y + top), ("V", slot.y + slot.h - bottom)];
            m.path_of(&line, "")
                .stroke(
                    if b.form == Form::Pouch {
                        Paint::Line
                    } else {
                        Paint::Edge(family)
                    },
                    0.8,
                )
                .close();
        }
        let center = slot.x + slot.w / 2.0;
        let indexed = b.form == Form::Cells;
        if indexed && !slot.caption.is_empty() {
            Words::new("name", 9.5)
                .middle()
                .write(m, [center, slot.y + 11.0], &slot.caption);
        }
        let top = if indexed { CELL_INDEX_H - 3.0 } else { 0.0 };
        write_content(m, slot, slot.x, slot.w, slot.y + top, slot.h - top, Anchor::Middle);
        m.raw("</g>");
    }
}

fn open_slot(m: &mut Markup, slot: &Slot) {
    let mut class = String::from("slot");
    for mark in &slot.marks {
        class.push(' ');
        class.push_str(mark.word());
    }
    m.raw("<g")
        .attr("class", &class)
        .attr("data-label", &slot.label)
        .raw(">");
}

/// The ground of a slot that a step changed, with a bar at its left.
fn write_change(m: &mut Markup, slot: &Slot) {
    if !slot.marks.iter().any(|mark| mark.is_change()) {
        return;
    }
    let x = slot.x + slot.caption_w;
    m.rect([x, slot.y + 1.0, slot.w - slot.caption_w - 1.0, slot.h - 2.0], 0.0)
        .fill(Paint::ChangedTint)
        .close();
    m.rect([x, slot.y + 1.0, 3.0, slot.h - 2.0], 0.0)
        .fill(Paint::Changed)
        .close();
}

fn write_content(m: &mut Markup, slot: &Slot, x: f64, w: f64, y: f64, h: f64, anchor: Anchor) {
    let baseline = y + h / 2.0 + 4.5;
    let text_x = if anchor == Anchor::Middle { x + w / 2.0 } else { x + PAD };
    match &slot.content {
        Content::Value {
            id,
            text,
            full,
            type_name,
        } => {
            m.raw("<g class=\"value\"")
                .attr("data-id", &id.to_string())
                .attr("data-type", type_name)
                .raw(">");
            if let Some(full) = full {
                m.title(full);
            }
            mono(m, "text", text_x, baseline, Paint::Ink, anchor, text);
            m.raw("</g>");
        }
        Content::Port { back, .. } => {
            let port_x = if *back { BACK_PORT_INSET } else { slot.w - PORT_INSET };
            if *back && slot.caption_w > 0.0 {
                // The value is what the arrow at the left leads to.
                glyphs::leads_left(m, x + w / 2.0, slot.y + slot.h / 2.0, Paint::InkSoft);
            }
            m.raw("<circle class=\"port\"")
                .num("cx", slot.x + port_x)
                .num("cy", slot.y + slot.h / 2.0);
            m.num("r", 3.2).fill(Paint::Arrow).close();
        }
        Content::Unbound => Words::new("unbound", 11.0)
            .anchored(anchor)
            .write(m, [text_x, baseline], "unbound"),
        Content::More { count } => write_count(m, text_x, baseline, anchor, &text::more(*count)),
        Content::Hidden { count } => write_count(m, text_x, baseline, anchor, &text::hidden(*count)),
    }
}

fn write_count(m: &mut Markup, x: f64, baseline: f64, anchor: Anchor, text: &str) {
    Words::new("more", 11.0)
        .anchored(anchor)
        .write(m, [x, baseline - 0.5], text);
}
