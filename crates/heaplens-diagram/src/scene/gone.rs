//! What a step took away, kept in sight for that one step: a box that falls away as its count reaches zero, and the arrow
//! that a name or slot held before. Nothing of it stands where something else does now.

use std::collections::BTreeMap;

use heaplens_core::gather::Gather;
use heaplens_core::graph::NodeId;
use heaplens_core::graph::changes::Change;

use super::{Arrow, Scene, SceneBox, verify};

impl Scene {
    /// Adds what `before`, the scene of the step before, had and the changes took away.
    pub fn keep_gone(&mut self, before: &Scene, changes: &[Change]) {
        let freed: Vec<NodeId> = changes
            .iter()
            .filter_map(|change| match change {
                Change::Freed { object } | Change::Collected { object } => Some(object.id),
                _ => None,
            })
            .collect();
        for gone in before.boxes.iter().filter(|b| freed.contains(&b.id)) {
            if !self.boxes.iter().any(|b| overlap(b, gone)) {
                self.width = self.width.max(gone.x + gone.w + EDGE);
                self.height = self.height.max(gone.y + gone.h + EDGE);
                self.freed.push(gone.clone());
            }
        }
        let now: BTreeMap<NodeId, &SceneBox> = self.boxes.iter().chain(&self.freed).map(|b| (b.id, b)).gather();
        let stays = |id: NodeId| {
            let was = before.boxes.iter().find(|b| b.id == id);
            was.is_some_and(|was| now.get(&id).is_some_and(|b| (b.x, b.y) == (was.x, was.y)))
        };
        let slot = |arrow: &Arrow| (arrow.from, arrow.label.clone());
        let held: BTreeMap<(NodeId, String), NodeId> = self.arrows.iter().map(|a| (slot(a), a.to)).gather();
        let is_free = |arrow: &Arrow| {
            let points = arrow.points();
            let others = || self.boxes.iter().filter(|b| b.id != arrow.from && b.id != arrow.to);
            !points
                .windows(2)
                .any(|piece| matches!(piece, [a, b] if others().any(|other| verify::hits(other, (*a, *b)))))
        };
        let left: Vec<Arrow> = before
            .arrows
            .iter()
            .filter(|arrow| held.get(&slot(arrow)) != Some(&arrow.to))
            .filter(|arrow| stays(arrow.from) && stays(arrow.to) && is_free(arrow))
            .cloned()
            .collect();
        for point in left.iter().flat_map(Arrow::points) {
            self.width = self.width.max(point[0] + EDGE);
            self.height = self.height.max(point[1] + EDGE);
        }
        self.left = left;
    }
}

const EDGE: f64 = 12.0;

fn overlap(a: &SceneBox, b: &SceneBox) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
