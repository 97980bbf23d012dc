//! Pass 8: place items vertically.
//!
//! Needs ordered layers. Guarantees a `y` for each item: the order kept and the gaps kept between items that are ever in
//! sight together (others may have the same room, each in its time), nothing above the top, and within that as near as can be, in the least squares sense, to where the arrows would be straight. Each layer is one
//! isotonic regression (pool adjacent violators), swept to the right, back, and to the right again.

use super::grid::{Grid, Item};

pub const BOX_GAP: f64 = 14.0;
pub const FRAME_GAP: f64 = 12.0;
/// Between the call stack and the suspended frames.
const APART_GAP: f64 = 28.0;
const LANE_GAP: f64 = 8.0;
const LANE_TO_BOX: f64 = 11.0;
/// How much the place in the stretch before counts: more than any arrow, so that only want of room moves a box.
const SEED_WEIGHT: f64 = 10_000.0;
/// How far from the middle of what it owns a box may wish itself.
const REACH: f64 = 60.0;
/// Items of a layer, up to which each is compared with each; in larger layers all keep clear of their neighbours.
const MAX_COMPARED: usize = 400;
/// Jogs up to this are taken out where there is room.
const MAX_JOG: f64 = 16.0;
/// Rounds in which the lanes of long arrows are brought to one height.
const LEVELLINGS: usize = 2;
/// How much a straight arrow from a frame is worth, against one between objects.
const FRAME_FIRMNESS: f64 = 3.0;

pub fn place_vertically(grid: &mut Grid, top: f64) {
    stack_frames(grid, top);
    let mut left: Vec<Vec<usize>> = vec![Vec::new(); grid.items.len()];
    let mut right: Vec<Vec<usize>> = vec![Vec::new(); grid.items.len()];
    for (index, link) in grid.links.iter().enumerate() {
        if let (Some(l), Some(r)) = (left.get_mut(link.to), right.get_mut(link.from)) {
            l.push(index);
            r.push(index);
        }
    }
    let count = grid.layers.len();
    for layer in 1..count {
        place_layer(grid, layer, top, &left, None);
    }
    for layer in (1..count).rev() {
        place_layer(grid, layer, top, &left, Some(&right));
    }
    for layer in 1..count {
        place_layer(grid, layer, top, &left, Some(&right));
    }
    // Owners end up level with the middle of what they own, as in a tree; names hold what they refer to more firmly.
    for layer in (1..count).rev() {
        place_layer(grid, layer, top, &left, Some(&right));
    }
    for layer in 1..count {
        straighten(grid, layer, top, &left);
    }
    // What one arrow makes room for by becoming level, the next one uses.
    for _ in 0..LEVELLINGS {
        level_lanes(grid, top, &left, &right);
    }
}

/// Brings the lanes of a long arrow to one height for as many layers as have room for it there, and to that of one of the
/// arrow's ends if it is near.
fn level_lanes(grid: &mut Grid, top: f64, left: &[Vec<usize>], right: &[Vec<usize>]) {
    let is_lane = |grid: &Grid, item: usize| grid.items.get(item).is_some_and(|item| item.is_lane);
    let y = |grid: &Grid, item: usize| grid.items.get(item).map_or(0.0, |item| item.y);
    let place_in_layer = places_in_layers(grid);
    for first in 0..grid.items.len() {
        let before = left.get(first).into_iter().flatten().filter_map(|l| grid.links.get(*l));
        if !is_lane(grid, first) || before.clone().any(|link| is_lane(grid, link.from)) {
            continue;
        }
        let ends = before.map(|link| y(grid, link.from) + link.offset);
        let mut level = Level {
            ends: ends.collect(),
            ..Level::default()
        };
        let mut lane = Some(first);
        while let Some(index) = lane {
            let place = place_in_layer.get(index).copied().unwrap_or(0);
            if let Some([low, high]) = room_of(grid, index, place, top) {
                if low.max(level.low) > high.min(level.high) {
                    level.settle(grid);
                }
                level.take(grid, index, low, high);
            }
            lane = None;
            for link in right
                .get(index)
                .into_iter()
                .flatten()
                .filter_map(|l| grid.links.get(*l))
            {
                match is_lane(grid, link.to) {
                    true => lane = Some(link.to),
                    false => level.ends.push(y(grid, link.to) - link.offset),
                }
            }
        }
        level.settle(grid);
    }
}

fn places_in_layers(grid: &Grid) -> Vec<usize> {
    let mut places = vec![0; grid.items.len()];
    for layer in &grid.layers {
        for (place, item) in layer.iter().enumerate() {
            if let Some(entry) = places.get_mut(*item) {
                *entry = place;
            }
        }
    }
    places
}

/// Consecutive lanes that can all be at a height between `low` and `high`.
struct Level {
    lanes: Vec<usize>,
    low: f64,
    high: f64,
    sum: f64,
    /// Heights at which the arrow's ends would be level with the lanes.
    ends: Vec<f64>,
}

impl Default for Level {
    fn default() -> Self {
        Level {
            lanes: Vec::new(),
            low: f64::MIN,
            high: f64::MAX,
            sum: 0.0,
            ends: Vec::new(),
        }
    }
}

impl Level {
    fn take(&mut self, grid: &Grid, lane: usize, low: f64, high: f64) {
        self.lanes.push(lane);
        self.sum += grid.items.get(lane).map_or(0.0, |lane| lane.y);
        (self.low, self.high) = (self.low.max(low), self.high.min(high));
    }

    /// Moves the lanes to the height they have on average, or as near to it as they can all be.
    fn settle(&mut self, grid: &mut Grid) {
        let Level {
            lanes,
            low,
            high,
            sum,
            ends,
        } = std::mem::take(self);
        let mean = (sum / lanes.len().max(1) as f64).min(high).max(low);
        let near = |end: &f64| (low..=high).contains(end) && (end - mean).abs() <= MAX_JOG;
        let ends = ends.into_iter().filter(near);
        let y = ends
            .min_by(|a, b| (a - mean).abs().total_cmp(&(b - mean).abs()))
            .unwrap_or(mean);
        for lane in lanes {
            if let Some(item) = grid.items.get_mut(lane) {
                item.y = y;
            }
        }
    }
}

/// Between which heights an item may be, its neighbours being where they are; none if it is too near to them already.
fn room_of(grid: &Grid, index: usize, place: usize, top: f64) -> Option<[f64; 2]> {
    let item = grid.items.get(index)?;
    let items = grid.layers.get(item.layer)?;
    let near = if items.len() > MAX_COMPARED { 1 } else { items.len() };
    let others = |range: std::ops::Range<usize>| {
        let others = items.get(range).unwrap_or_default().iter();
        others
            .filter_map(|other| grid.items.get(*other))
            .filter(|other| meet(other, item))
    };
    let low = others(place.saturating_sub(near)..place)
        .map(|above| above.y + above.h + gap(above, item))
        .fold(top, f64::max);
    let high = others(place + 1..(place + 1 + near).min(items.len()))
        .map(|below| below.y - item.h - gap(item, below))
        .fold(f64::MAX, f64::min);
    (low <= high).then_some([low, high])
}

/// Takes small jogs out of arrows: whatever stands nearly level with where it is referred to from, and has room to be
/// quite level, is moved there.
fn straighten(grid: &mut Grid, layer: usize, top: f64, left: &[Vec<usize>]) {
    let items = grid.layers.get(layer).cloned().unwrap_or_default();
    for (at, &index) in items.iter().enumerate() {
        let Some(item) = grid.items.get(index).filter(|item| item.seed_y.is_none()) else {
            continue;
        };
        let level = left
            .get(index)
            .into_iter()
            .flatten()
            .filter_map(|l| grid.links.get(*l))
            .filter_map(|link| {
                let level = grid.items.get(link.from)?.y + link.offset;
                Some((level, (level - item.y).abs()))
            });
        let nearest = level.min_by(|a, b| a.1.total_cmp(&b.1));
        let Some((level, _)) = nearest.filter(|(_, distance)| *distance > 0.0 && *distance <= MAX_JOG) else {
            continue;
        };
        let room = room_of(grid, index, at, top);
        if !room.is_some_and(|[low, high]| low <= level && level <= high) {
            continue;
        }
        if let Some(item) = grid.items.get_mut(index) {
            item.y = level;
        }
    }
}

/// One frame below the other, each as high as it is while those below are there.
fn stack_frames(grid: &mut Grid, top: f64) {
    let frames = grid.layers.first().cloned().unwrap_or_default();
    for (at, &index) in frames.iter().enumerate() {
        let above = frames.get(..at).unwrap_or_default().iter();
        let ends = above.filter_map(|&above| {
            let h = grid.beside.get(&(above, index))?;
            let (above, below) = (grid.items.get(above)?, grid.items.get(index)?);
            let leaves_stack = below.is_apart && !above.is_apart;
            Some(above.y + h + if leaves_stack { APART_GAP } else { FRAME_GAP })
        });
        let y = ends.fold(top, f64::max);
        if let Some(item) = grid.items.get_mut(index) {
            item.y = y;
        }
    }
}

/// Whether two items are ever in sight together.
fn meet(a: &Item, b: &Item) -> bool {
    a.alive.shared(&b.alive) > 0
}

fn gap(above: &Item, below: &Item) -> f64 {
    match (above.is_lane, below.is_lane) {
        (true, true) => LANE_GAP,
        (false, false) => BOX_GAP,
        // Over a box there is its caption, which keeps a distance by itself.
        (true, false) => LANE_TO_BOX - 3.0,
        (false, true) => LANE_TO_BOX,
    }
}

fn place_layer(grid: &mut Grid, layer: usize, top: f64, left: &[Vec<usize>], right: Option<&[Vec<usize>]>) {
    let Some(items) = grid.layers.get(layer) else { return };
    let mut wishes: Vec<(f64, f64)> = Vec::with_capacity(items.len());
    let mut offsets: Vec<f64> = Vec::with_capacity(items.len());
    for (at, &index) in items.iter().enumerate() {
        let Some(item) = grid.items.get(index) else { continue };
        let above = items.get(..at).unwrap_or_default().iter().zip(&offsets);
        let mut together = above.filter_map(|(above, offset)| Some((grid.items.get(*above)?, offset)));
        let offset = if items.len() > MAX_COMPARED {
            together
                .next_back()
                .map_or(0.0, |(above, offset)| offset + above.h + gap(above, item))
        } else {
            let ends = together
                .filter(|(above, _)| meet(above, item))
                .map(|(above, offset)| offset + above.h + gap(above, item));
            ends.fold(0.0, f64::max)
        };
        let (wish, weight) = wish(grid, index, item, left, right);
        wishes.push((wish - offset, weight));
        offsets.push(offset);
    }
    let places = isotonic(&wishes);
    let items = items.clone();
    for ((index, place), offset) in items.into_iter().zip(places).zip(offsets) {
        if let Some(item) = grid.items.get_mut(index) {
            item.y = place.max(top) + offset;
        }
    }
}

/// Where an item would like to be, and how much.
fn wish(grid: &Grid, index: usize, item: &Item, left: &[Vec<usize>], right: Option<&[Vec<usize>]>) -> (f64, f64) {
    if let Some(seed) = item.seed_y {
        return (seed, SEED_WEIGHT);
    }
    let y = |index: usize| grid.items.get(index).map_or(0.0, |i| i.y);
    let mut owners = Mean::default();
    for link in left.get(index).into_iter().flatten().filter_map(|l| grid.links.get(*l)) {
        let from_frame = grid.items.get(link.from).is_some_and(|i| i.layer == 0);
        let firmness = if from_frame { FRAME_FIRMNESS } else { 1.0 };
        owners.add(y(link.from) + link.offset, link.weight * firmness);
    }
    let mut owned = Mean::default();
    for link in right
        .and_then(|r| r.get(index))
        .into_iter()
        .flatten()
        .filter_map(|l| grid.links.get(*l))
    {
        owned.add(y(link.to) - link.offset, link.weight);
    }
    // What is far away pulls no harder than what is near: that arrow will not be straight anyhow.
    let mut wish = owned;
    match owned.value() {
        Some(near) if !item.is_lane => wish.add(
            owners.value().unwrap_or(near).clamp(near - REACH, near + REACH),
            owners.weight,
        ),
        _ => wish.add(owners.value().unwrap_or(0.0), owners.weight),
    }
    wish.value().map_or((item.y, 0.01), |value| (value, wish.weight))
}

/// A weighted mean.
#[derive(Clone, Copy, Default)]
struct Mean {
    sum: f64,
    weight: f64,
}

impl Mean {
    fn add(&mut self, value: f64, weight: f64) {
        self.sum += value * weight;
        self.weight += weight;
    }

    fn value(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

/// The non-decreasing sequence nearest to the wishes: pool adjacent violators.
fn isotonic(wishes: &[(f64, f64)]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::with_capacity(wishes.len());
    for &(wish, weight) in wishes {
        let mut pool = (wish, weight, 1);
        while let Some(&(mean, total, count)) = pools.last() {
            if mean <= pool.0 {
                break;
            }
            pools.pop();
            let sum = total + pool.1;
            pool = ((mean * total + pool.0 * pool.1) / sum, sum, count + pool.2);
        }
        pools.push(pool);
    }
    pools
        .into_iter()
        .flat_map(|(mean, _, count)| std::iter::repeat_n(mean, count))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_that_wish_for_the_same_place_share_the_way() {
        assert_eq!(
            isotonic(&[(1.0, 1.0), (5.0, 1.0), (3.0, 1.0), (9.0, 1.0)]),
            vec![1.0, 4.0, 4.0, 9.0]
        );
        assert_eq!(isotonic(&[(4.0, 3.0), (0.0, 1.0)]), vec![3.0, 3.0]);
    }
}
