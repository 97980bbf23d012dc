//! Cuts a stretch of steps where that makes early pictures much smaller and moves little.
//!
//! A plan keeps room for all that is to come in its steps. While there is hardly anything to see, that room is most of the
//! picture; so a stretch may be planned in parts, of which each has room for its own steps only. At a cut everything may
//! move that is in sight, so cuts are made where few boxes are: which ones is an optimum over all ways to cut, of the
//! room that is kept for nothing against the boxes that may move.
//!
//! ```text
//!   boxes in sight   1 1 1 2 2 3 9 9 9 8 9 9
//!   parts            ├─────┼───┼───────────┤
//! ```

use std::collections::BTreeSet;

use heaplens_core::graph::NodeId;

use super::plan::{Plan, plan};
use super::select::View;

/// How much a box that may move counts, times the boxes that a picture has on average: as much as so many steps whose
/// picture is larger by half than it need be.
const MOVE_WEIGHT: f64 = 60.0;
/// Room around a box, as its share of channels and gaps.
const AROUND: [f64; 2] = [44.0, 16.0];

/// The plan of some steps of a stretch, counted from its start.
#[derive(Clone, Debug)]
pub struct Part {
    pub first: usize,
    pub plan: Plan,
}

/// Plans a stretch in parts. The plan of the stretch before, if given, is kept to as far as it can be.
pub fn plan_in_parts(views: &[View], before: Option<&Plan>) -> Vec<Part> {
    let whole = plan(views, before);
    let starts = best_starts(views, &whole);
    if starts.len() < 2 {
        return vec![Part { first: 0, plan: whole }];
    }
    let ends = starts.iter().skip(1).copied().chain([views.len()]);
    let mut parts: Vec<Part> = Vec::with_capacity(starts.len());
    for (&first, end) in starts.iter().zip(ends) {
        let own = views.get(first..end).unwrap_or_default();
        let before = before.filter(|_| first == 0);
        let plan = plan(own, before);
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
fn best_starts(views: &[View], whole: &Plan) -> Vec<usize> {
    let count = views.len();
    let areas: Vec<Vec<(usize, f64)>> = views.iter().map(|view| areas(view, whole)).collect();
    let moving = moving(views);
    let boxes: usize = areas.iter().map(Vec::len).sum();
    let per_move = MOVE_WEIGHT * count as f64 / boxes.max(1) as f64;
    // Sums of 1 / area², over the steps before each.
    let mut inverse = vec![0.0];
    for areas in &areas {
        let area: f64 = areas.iter().map(|(_, area)| area).sum();
        inverse.push(inverse.last().copied().unwrap_or(0.0) + 1.0 / (area * area).max(1.0));
    }
    let sum = |first: usize, end: usize| {
        let at = |step: usize| inverse.get(step).copied().unwrap_or(0.0);
        at(end) - at(first)
    };
    // What the steps before each cost at the least, and where the last part before it begins.
    let mut best: Vec<(f64, usize)> = vec![(f64::MAX, 0); count + 1];
    if let Some(start) = best.first_mut() {
        start.0 = 0.0;
    }
    let items = areas.iter().flatten().map(|(item, _)| item + 1).max().unwrap_or(0);
    for first in 0..count {
        let moves = per_move * moving.get(first).copied().unwrap_or(0) as f64;
        let before = best.get(first).map_or(f64::MAX, |(cost, _)| *cost) + if first > 0 { moves } else { 0.0 };
        if best.last().is_some_and(|(cost, _)| before >= *cost) {
            continue;
        }
        let mut kept = vec![0.0; items];
        let mut room = 0.0;
        for end in first + 1..=count {
            for (item, area) in areas.get(end - 1).into_iter().flatten() {
                if let Some(kept) = kept.get_mut(*item).filter(|kept| **kept < *area) {
                    room += area - *kept;
                    *kept = *area;
                }
            }
            let cost = before + room * room * sum(first, end);
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

/// The area of each box of a step, by its place.
fn areas(view: &View, whole: &Plan) -> Vec<(usize, f64)> {
    let placed = whole.placed_alone(view);
    placed
        .iter()
        .map(|p| (p.place.item, (p.shape.w + AROUND[0]) * (p.shape.h + AROUND[1])))
        .collect()
}

/// How many boxes might move from the step before to each step: those in sight at both, but for the module's frame.
fn moving(views: &[View]) -> Vec<usize> {
    let mut before: BTreeSet<NodeId> = BTreeSet::new();
    let mut moving = Vec::with_capacity(views.len());
    for view in views {
        let now: BTreeSet<NodeId> = view.boxes.iter().map(|b| b.node.id).collect();
        moving.push(before.intersection(&now).count().saturating_sub(1));
        before = now;
    }
    moving
}
