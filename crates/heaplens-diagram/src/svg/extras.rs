//! What only some boxes have: small print and hash tables at their foot, a word that says whose they are, and the edges of
//! the frames that a box stands for.

use heaplens_core::graph::details::TableSlot;

use super::markup::Markup;
use super::theme::{Family, Paint};
use super::words::Words;
use crate::layout::footer::{FOOTER_PX, LINE_H};
use crate::measure::sans_width;
use crate::scene::{Mark, SceneBox, TableView};

const TAG_PX: f64 = 10.0;
const TAG_H: f64 = 13.0;

/// Edges of further sheets below, as of a stack of cards.
pub fn write_stack(m: &mut Markup, b: &SceneBox) {
    for (i, out) in [2.5, 5.0].into_iter().enumerate() {
        let inset = 7.0 * (i + 1) as f64;
        m.path(&format!("M{inset} {y}H{}", b.w - inset, y = b.h + out))
            .attr("fill", "none")
            .stroke(Paint::InkSoft, 1.0)
            .close();
    }
}

/// The word at the foot of a box, in the colour and dashes of its ring.
pub fn write_tag(m: &mut Markup, b: &SceneBox) {
    let paint = match b.marks.iter().find(|mark| !mark.is_change()) {
        Some(Mark::First) => Paint::First,
        Some(Mark::Second) => Paint::Second,
        Some(Mark::Shared) => Paint::Shared,
        _ => return,
    };
    let w = sans_width(&b.tag, TAG_PX) * 1.13 + 12.0;
    let y = b.h - 2.0;
    m.rect([6.0, y, w, TAG_H], TAG_H / 2.0).fill(paint).close();
    Words::new("tag", TAG_PX)
        .bold()
        .middle()
        .ink(Paint::Card)
        .write(m, [6.0 + w / 2.0, y + 10.0], &b.tag);
}

/// Sizes and the hash table.
pub fn write_details(m: &mut Markup, b: &SceneBox, family: Family) {
    let Some(details) = &b.details else { return };
    m.path(&format!("M0.5 {y}H{}", b.w - 0.5, y = details.y - 2.0))
        .stroke(Paint::Line, 1.0)
        .close();
    for (i, line) in details.lines.iter().enumerate() {
        let baseline = details.y + LINE_H * i as f64 + 10.5;
        Words::new("detail", FOOTER_PX).write(m, [details.x, baseline], line);
    }
    if let Some(table) = &details.table {
        write_table(m, table, family);
    }
}

/// A square for each slot: the entry's place in it, a thick border where it was not found at once, a cross where one was
/// deleted.
fn write_table(m: &mut Markup, table: &TableView, family: Family) {
    m.raw("<g class=\"table\">");
    for (i, slot) in table.slots.iter().enumerate() {
        let x = table.x + (i % table.columns) as f64 * table.square;
        let y = table.y + (i / table.columns) as f64 * table.square;
        let side = table.square;
        let (class, words) = match slot {
            TableSlot::Empty => ("hash-slot", format!("slot {i}: empty")),
            TableSlot::Dummy => ("hash-slot dummy", format!("slot {i}: deleted")),
            TableSlot::Entry { entry, probes: 1 } => ("hash-slot", format!("slot {i}: entry {entry}, found at once")),
            TableSlot::Entry { entry, probes } => (
                "hash-slot far",
                format!("slot {i}: entry {entry}, found at probe {probes}"),
            ),
        };
        m.raw("<g").attr("class", class).raw(">").title(&words);
        let taken = matches!(slot, TableSlot::Entry { .. });
        m.rect([x, y, side, side], 0.0)
            .fill(if taken { Paint::Tint(family) } else { Paint::Card })
            .stroke(Paint::Line, 1.0)
            .close();
        match slot {
            TableSlot::Empty => {}
            TableSlot::Dummy => {
                m.path(&format!(
                    "M{} {}l6 6m0 -6l-6 6",
                    x + side / 2.0 - 3.0,
                    y + side / 2.0 - 3.0
                ))
                .attr("fill", "none")
                .stroke(Paint::InkSoft, 1.0)
                .close();
            }
            TableSlot::Entry { entry, probes } => {
                if *probes > 1 {
                    m.rect([x + 1.5, y + 1.5, side - 3.0, side - 3.0], 1.0)
                        .attr("fill", "none")
                        .stroke(Paint::Edge(family), 1.5)
                        .close();
                }
                let px = if *entry < 100 { 9.0 } else { 7.5 };
                let text = entry.to_string();
                Words::new("entry", px).middle().ink(Paint::Ink).write(
                    m,
                    [x + side / 2.0, y + side / 2.0 + 3.2],
                    &text,
                );
            }
        }
        m.raw("</g>");
    }
    m.raw("</g>");
}
