//! The laws of a scene, checked after every layout in tests: no two boxes overlap, no arrow crosses a box other than
//! the two it joins, each arrow begins at its port and ends at the border of its target, and nothing leaves the page.

use std::collections::BTreeMap;

use heaplens_core::gather::Gather;
use heaplens_core::graph::NodeId;

use super::{Arrow, Content, Scene, SceneBox};

/// A law that a scene breaks.
#[derive(Clone, Debug, PartialEq)]
pub enum Violation {
    Overlap {
        a: NodeId,
        b: NodeId,
    },
    Crossing {
        from: NodeId,
        label: String,
        to: NodeId,
        through: NodeId,
    },
    /// The arrow does not begin in a slot that refers to its target.
    BadStart {
        from: NodeId,
        label: String,
    },
    /// The arrow does not end at the border of its target, or runs through its inside.
    BadEnd {
        from: NodeId,
        label: String,
        to: NodeId,
    },
    OutsideOfPage {
        id: NodeId,
    },
    /// A port without its arrow.
    MissingArrow {
        from: NodeId,
        label: String,
    },
}

/// Rounding to a tenth moves an edge by half a tenth at most.
const TOLERANCE_PX: f64 = 0.25;

/// All violations; none for a right scene.
pub fn verify(scene: &Scene) -> Vec<Violation> {
    let mut found = Vec::new();
    check_boxes(scene, &mut found);
    let by_id: BTreeMap<NodeId, &SceneBox> = scene.boxes.iter().map(|b| (b.id, b)).gather();
    for arrow in &scene.arrows {
        check_arrow(arrow, scene, &by_id, &mut found);
    }
    check_ports(scene, &mut found);
    found
}

fn check_boxes(scene: &Scene, found: &mut Vec<Violation>) {
    // Sorted by left edge, so that only boxes that share some x are compared.
    let mut by_x: Vec<&SceneBox> = scene.boxes.iter().collect();
    by_x.sort_by(|a, b| a.x.total_cmp(&b.x));
    for (i, a) in by_x.iter().enumerate() {
        let inside = a.x >= 0.0 && a.y >= 0.0 && a.x + a.w <= scene.width && a.y + a.h <= scene.height;
        if !inside {
            found.push(Violation::OutsideOfPage { id: a.id });
        }
        for b in by_x.iter().skip(i + 1).take_while(|b| b.x < a.x + a.w - TOLERANCE_PX) {
            if a.y < b.y + b.h - TOLERANCE_PX && b.y < a.y + a.h - TOLERANCE_PX {
                found.push(Violation::Overlap { a: a.id, b: b.id });
            }
        }
    }
}

fn check_arrow(arrow: &Arrow, scene: &Scene, by_id: &BTreeMap<NodeId, &SceneBox>, found: &mut Vec<Violation>) {
    let points = arrow.points();
    let (Some(from), Some(to)) = (by_id.get(&arrow.from), by_id.get(&arrow.to)) else {
        found.push(Violation::BadEnd {
            from: arrow.from,
            label: arrow.label.clone(),
            to: arrow.to,
        });
        return;
    };
    if !points.first().is_some_and(|start| starts_in_slot(from, arrow, *start)) {
        found.push(Violation::BadStart {
            from: arrow.from,
            label: arrow.label.clone(),
        });
    }
    if !points.last().is_some_and(|end| on_border(to, *end)) {
        found.push(Violation::BadEnd {
            from: arrow.from,
            label: arrow.label.clone(),
            to: arrow.to,
        });
    }
    let segments: Vec<([f64; 2], [f64; 2])> = points
        .windows(2)
        .filter_map(|w| Some((*w.first()?, *w.get(1)?)))
        .collect();
    for (index, segment) in segments.iter().enumerate() {
        for other in &scene.boxes {
            // The first piece leaves the inside of its own box, and that is the only piece that may be there.
            let own_start = index == 0 && other.id == arrow.from;
            if !own_start && hits(other, *segment) {
                found.push(Violation::Crossing {
                    from: arrow.from,
                    label: arrow.label.clone(),
                    to: arrow.to,
                    through: other.id,
                });
            }
        }
    }
}

fn starts_in_slot(from: &SceneBox, arrow: &Arrow, start: [f64; 2]) -> bool {
    from.slots.iter().any(|slot| {
        let refers = matches!(slot.content, Content::Port { to, .. } if to == arrow.to);
        let x = from.x + slot.x;
        let y = from.y + slot.y;
        refers
            && slot.label == arrow.label
            && (x..=x + slot.w).contains(&start[0])
            && (y..=y + slot.h).contains(&start[1])
    })
}

fn on_border(to: &SceneBox, end: [f64; 2]) -> bool {
    let on_side = (end[0] - to.x).abs() <= TOLERANCE_PX || (end[0] - to.x - to.w).abs() <= TOLERANCE_PX;
    on_side && end[1] >= to.y && end[1] <= to.y + to.h
}

/// Whether a straight piece passes through the inside of a box (Liang and Barsky's clipping).
pub(super) fn hits(scene_box: &SceneBox, (a, b): ([f64; 2], [f64; 2])) -> bool {
    let low = [scene_box.x + TOLERANCE_PX, scene_box.y + TOLERANCE_PX];
    let high = [
        scene_box.x + scene_box.w - TOLERANCE_PX,
        scene_box.y + scene_box.h - TOLERANCE_PX,
    ];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for axis in 0..2 {
        let delta = b[axis] - a[axis];
        if delta == 0.0 {
            if a[axis] <= low[axis] || a[axis] >= high[axis] {
                return false;
            }
            continue;
        }
        let (t0, t1) = ((low[axis] - a[axis]) / delta, (high[axis] - a[axis]) / delta);
        enter = enter.max(t0.min(t1));
        leave = leave.min(t0.max(t1));
    }
    enter < leave
}

fn check_ports(scene: &Scene, found: &mut Vec<Violation>) {
    let mut drawn: BTreeMap<(NodeId, &str), usize> = BTreeMap::new();
    for arrow in &scene.arrows {
        *drawn.entry((arrow.from, arrow.label.as_str())).or_default() += 1;
    }
    for scene_box in &scene.boxes {
        for slot in &scene_box.slots {
            let is_port = matches!(slot.content, Content::Port { .. });
            if is_port && !drawn.contains_key(&(scene_box.id, slot.label.as_str())) {
                found.push(Violation::MissingArrow {
                    from: scene_box.id,
                    label: slot.label.clone(),
                });
            }
        }
    }
}
