//! Cuts a stretch of steps where that makes early pictures much smaller and moves little.
//!
//! A plan keeps room for all that is to come in its steps. While there is hardly anything to see, that room is most of the
//! picture; so a stretch may be planned in parts, of which each has room for its own steps only. At a cut everything may
//! move that is in sight, so cuts are made where few boxes are: which ones is an optimum over all ways to cut, of the
//! room that is kept for nothing against the boxes that may move. Invariant: at all cuts of a stretch together no more
//! than one in fifty of the boxes moves that stay in sight from one step to the next; a run of a few steps is not cut.
//!
//! ```text
//!   boxes in sight   1 1 1 2 2 3 9 9 9 8 9 9
//!   parts            ├─────┼───┼───────────┤
//! ```

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::gather::Gather;
use heaplens_core::graph::NodeId;

use super::order::Effort;
use super::plan::{Plan, has_objects, places, plan};
use super::select::{View, ViewBox};
use super::size::{self, AtLeast};

/// How much a box that may move counts, times the boxes that a picture has on average: as much as so many steps whose
/// picture is as large as it need be. One that is twice as large counts as eight, so that none is absurdly large.
const MOVE_WEIGHT: f64 = 1000.0;
/// Of so many boxes that are in sight from one step to the next, one may move at a cut, however small the run.
const STAY_FOR_EACH_MOVE: usize = 50;
/// How much dearer moves get until no more than that do.
const DEARER: f64 = 2.0;
/// Room around a box, as its share of channels and gaps.
const AROUND: [f64; 2] = [44.0, 16.0];

/// The plan of some steps of a stretch, counted from its start.
#[derive(Clone, Debug)]
pub struct Part {
    pub first: usize,
    pub plan: Plan,
}

/// Plans a stretch in parts. The plan of the stretch before, if given, is kept to as far as it can be.
pub fn plan_in_parts(views: &[View], before: Option<&Plan>, effort: Effort) -> Vec<Part> {
    let is_headed = before.is_some_and(|before| before.is_headed) || has_objects(views);
    let starts = best_starts(views);
    let ends = starts.iter().skip(1).copied().chain([views.len()]);
    let mut parts: Vec<Part> = Vec::with_capacity(starts.len());
    for (&first, end) in starts.iter().zip(ends) {
        let own = views.get(first..end).unwrap_or_default();
        let before = before.filter(|_| first == 0);
        let plan = plan(own, before, is_headed, effort);
        parts.push(Part { first, plan });
    }
    parts
}

/// The plan for a step of a stretch.
pub fn plan_at(parts: &[Part], step: usize) -> Option<&Plan> {
    let after = parts.partition_point(|part| part.first <= step);
    parts.get(after.saturating_sub(1)).map(|part| &part.plan)
}

/// Where the parts begin; the first at 0.
fn best_starts(views: &[View]) -> Vec<usize> {
    let count = views.len();
    if count < 2 {
        return vec![0];
    }
    let places = places(views);
    let sizes: Vec<Vec<Sized>> = views.iter().map(|view| sizes(view, &places)).collect();
    let moving = moving(views);
    let boxes: usize = sizes.iter().map(Vec::len).sum();
    let mut per_move = MOVE_WEIGHT * count as f64 / boxes.max(1) as f64;
    // Sums of 1 / area³, over the steps before each.
    let mut inverse = vec![0.0];
    for sizes in &sizes {
        let mut room = Room::default();
        sizes.iter().for_each(|sized| room.add(sized));
        inverse.push(inverse.last().copied().unwrap_or(0.0) + 1.0 / room.cost().max(1.0));
    }
    let most = moving.iter().sum::<usize>() / STAY_FOR_EACH_MOVE;
    loop {
        let starts = cheapest_starts(&sizes, &moving, &inverse, per_move);
        let cuts = starts.iter().filter_map(|start| moving.get(*start));
        if cuts.sum::<usize>() <= most {
            return starts;
        }
        per_move *= DEARER;
    }
}

/// Where the parts begin if a box that may move costs so much.
fn cheapest_starts(sizes: &[Vec<Sized>], moving: &[usize], inverse: &[f64], per_move: f64) -> Vec<usize> {
    let count = sizes.len();
    let sum = |first: usize, end: usize| {
        let at = |step: usize| inverse.get(step).copied().unwrap_or(0.0);
        at(end) - at(first)
    };
    // What the steps before each cost at the least, and where the last part before it begins.
    let mut best: Vec<(f64, usize)> = vec![(f64::MAX, 0); count + 1];
    if let Some(start) = best.first_mut() {
        start.0 = 0.0;
    }
    for first in 0..count {
        let moves = per_move * moving.get(first).copied().unwrap_or(0) as f64;
        let before = best.get(first).map_or(f64::MAX, |(cost, _)| *cost) + if first > 0 { moves } else { 0.0 };
        if best.last().is_some_and(|(cost, _)| before >= *cost) {
            continue;
        }
        let mut room = Room::default();
        for end in first + 1..=count {
            let sizes = sizes.get(end - 1).into_iter().flatten();
            sizes.for_each(|sized| room.add(sized));
            let cost = before + room.cost() * sum(first, end);
            if let Some(entry) = best.get_mut(end).filter(|entry| cost < entry.0) {
                *entry = (cost, first);
            }
        }
    }
    let mut starts = Vec::new();
    let mut end = count;
    while let Some((_, first)) = best.get(end).filter(|_| end > 0) {
        starts.push(*first);
        end = *first;
    }
    starts.reverse();
    starts
}

/// A box of a step with the room around it.
struct Sized {
    item: usize,
    layer: usize,
    w: f64,
    h: f64,
}

/// About how much room a picture takes: its layers side by side, each with its boxes one below the other.
#[derive(Default)]
struct Room {
    /// Width and height of each place that was ever taken.
    kept: Vec<[f64; 2]>,
    layers: Vec<[f64; 2]>,
    w: f64,
    h: f64,
}

impl Room {
    fn add(&mut self, sized: &Sized) {
        if self.kept.len() <= sized.item {
            self.kept.resize(sized.item + 1, [0.0; 2]);
        }
        if self.layers.len() <= sized.layer {
            self.layers.resize(sized.layer + 1, [0.0; 2]);
        }
        let (Some(kept), Some(layer)) = (self.kept.get_mut(sized.item), self.layers.get_mut(sized.layer)) else {
            return;
        };
        let more = (sized.h - kept[1]).max(0.0);
        let wider = (sized.w - layer[0]).max(0.0);
        *kept = [kept[0].max(sized.w), kept[1] + more];
        *layer = [layer[0] + wider, layer[1] + more];
        self.w += wider;
        self.h = self.h.max(layer[1]);
    }

    /// The cube of the area.
    fn cost(&self) -> f64 {
        let area = self.w * self.h;
        area * area * area
    }
}

fn sizes(view: &View, places: &BTreeMap<NodeId, (usize, usize)>) -> Vec<Sized> {
    let sized = |b: &ViewBox| {
        let &(item, layer) = places.get(&b.plan_id)?;
        let shape = size::size(b, size::form_of(b, true), AtLeast::default());
        let (w, h) = (shape.w + AROUND[0], shape.h + AROUND[1]);
        Some(Sized { item, layer, w, h })
    };
    view.boxes.iter().filter_map(sized).collect()
}

/// How many boxes might move from the step before to each step: those in sight at both, but for the module's frame.
fn moving(views: &[View]) -> Vec<usize> {
    let mut before: BTreeSet<NodeId> = BTreeSet::new();
    let mut moving = Vec::with_capacity(views.len());
    for view in views {
        let now: BTreeSet<NodeId> = view.boxes.iter().map(|b| b.node.id).gather();
        moving.push(before.intersection(&now).count().saturating_sub(1));
        before = now;
    }
    moving
}
