//! Small print below the slots: facts such as an MRO; on demand size and generation, the room of a list, and the hash table
//! of a dict or set, a square per slot.

use heaplens_core::graph::Node;
use heaplens_core::graph::details::{Details, Table};

use crate::measure::sans_width;
use crate::scene::{BoxDetails, TableView};
use crate::text::elided;

pub const FOOTER_PX: f64 = 10.0;
pub const LINE_H: f64 = 14.0;
/// Characters of a line.
const MOST_CELLS: usize = 48;
const PAD: f64 = 7.0;
const TOP: f64 = 3.0;
const BOTTOM: f64 = 4.0;
const SQUARE_PX: f64 = 18.0;
const SQUARES_PER_ROW: usize = 16;
/// Slots of a table that are drawn.
const MOST_SQUARES: usize = 128;

#[derive(Clone, Debug, Default)]
pub struct Footer {
    lines: Vec<String>,
    table: Option<Table>,
}

impl Footer {
    pub fn of(node: &Node) -> Footer {
        let details = node.details.as_deref();
        let facts = node.facts.iter().map(|fact| elided(fact, MOST_CELLS));
        Footer {
            lines: facts.chain(details.into_iter().flat_map(lines)).collect(),
            table: details
                .and_then(|details| details.table.clone())
                .filter(|table| table.size > 0),
        }
    }

    pub fn h(&self) -> f64 {
        if self.lines.is_empty() {
            return 0.0;
        }
        TOP + self.lines.len() as f64 * LINE_H + self.squares_h() + BOTTOM
    }

    pub fn w(&self) -> f64 {
        let lines = self.lines.iter().map(|line| sans_width(line, FOOTER_PX) + 2.0 * PAD);
        let columns = self.squares().min(SQUARES_PER_ROW) as f64;
        lines.fold(columns * SQUARE_PX + 2.0 * PAD, f64::max)
    }

    fn squares(&self) -> usize {
        self.table
            .as_ref()
            .map_or(0, |table| table.slots.len().min(MOST_SQUARES))
    }

    fn squares_h(&self) -> f64 {
        match self.squares() {
            0 => 0.0,
            count => count.div_ceil(SQUARES_PER_ROW) as f64 * SQUARE_PX + 7.0,
        }
    }

    /// The same for a scene; `y` is where it begins.
    pub fn drawn(self, y: f64) -> Option<BoxDetails> {
        if self.lines.is_empty() {
            return None;
        }
        let squares = self.squares();
        let table_y = y + TOP + self.lines.len() as f64 * LINE_H + 2.0;
        let table = self.table.map(|table| TableView {
            x: PAD,
            y: table_y,
            square: SQUARE_PX,
            columns: SQUARES_PER_ROW,
            slots: table.slots.into_iter().take(squares).collect(),
        });
        Some(BoxDetails {
            x: PAD,
            y: y + TOP,
            lines: self.lines,
            table,
        })
    }
}

fn lines(details: &Details) -> Vec<String> {
    let mut first = format!("{} bytes", details.size);
    if let Some(generation) = details.generation {
        first.push_str(&match generation {
            0..=2 => format!(", generation {generation}"),
            _ => ", frozen".to_string(),
        });
    }
    let mut lines = vec![first];
    if let Some(capacity) = details.capacity {
        lines.push(format!("room for {capacity}"));
    }
    if let Some(table) = &details.table {
        if table.size == 0 {
            lines.push("no table yet".into());
            return lines;
        }
        let load = 100 * table.used / table.size;
        lines.push(format!("{} of {} slots used ({load} %)", table.used, table.size));
        if table.used > 0 {
            lines.push(format!(
                "{:.1} probes on average, at most {}",
                table.mean_probes, table.most_probes
            ));
        }
        if table.size as usize > MOST_SQUARES {
            lines.push(format!("the first {MOST_SQUARES} slots:"));
        }
    }
    lines
}
