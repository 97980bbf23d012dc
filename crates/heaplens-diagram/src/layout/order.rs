//! Pass 6: order each layer.
//!
//! Needs a grid whose layers stand in the order of first reach. Guarantees an order with no more crossings than that:
//! barycenter sweeps (Sugiyama, Tagawa and Toda 1981), then sifting (Rudell's, as Matuszewski, Schönfeld and Molitor 1999
//! use it), which moves one item at a time to the best place among the others. A layout is of many steps at once, so a
//! crossing counts for as many steps as its two arrows are drawn together; two that never meet do not cross. An order
//! that is good already stays as it is, and the frames' layer always does.

use super::grid::{Grid, Link};
use super::union::Steps;

const MAX_ROUNDS: usize = 8;
const MAX_SIFTS: usize = 6;
/// Tries to get better from the best order by moving a few items at random, always the same ones.
const KICKS: usize = 40;
const KICKED: usize = 4;
/// Links between two layers, beyond which their crossings are not counted.
const MAX_LINKS: usize = 400;
/// Pairs of links that may be looked at; beyond it, an order is as good as it is. A bound on work, not on time, so that
/// every machine stops at the same order.
const BUDGET: u64 = 6_000_000;
/// The same for a single step, which somebody waits for.
const BUDGET_ALONE: u64 = 50_000;

pub fn order_layers(grid: &mut Grid, steps: usize) {
    let mut sorter = Sorter::new(grid);
    sorter.budget = if steps > 1 { BUDGET } else { BUDGET_ALONE };
    let first = sorter.layers.clone();
    let mut best = (first.clone(), sorter.ends.clone());
    let mut fewest = sorter.crossings();
    // Which way the first sweep goes decides much, so both are tried, and the order of first reach by itself.
    for start in [None, Some(true), Some(false)] {
        sorter.restore(first.clone());
        for round in 0..MAX_ROUNDS {
            if fewest == 0 || sorter.spent > sorter.budget {
                break;
            }
            if let Some(rightwards_first) = start {
                sorter.sweep((round % 2 == 0) == rightwards_first);
            }
            let sifted = sorter.sift();
            let entered = sorter.choose_entries();
            let crossings = sorter.crossings();
            if crossings < fewest {
                fewest = crossings;
                best = (sorter.layers.clone(), sorter.ends.clone());
            }
            if !sifted && !entered && start.is_none() {
                break;
            }
        }
    }
    let mut dice = 1u64;
    for _ in 0..KICKS {
        if fewest == 0 || sorter.spent > sorter.budget {
            break;
        }
        sorter.layers = best.0.clone();
        sorter.ends = best.1.clone();
        sorter.kick(&mut dice);
        for _ in 0..3 {
            if !(sorter.sift() | sorter.choose_entries()) {
                break;
            }
        }
        let crossings = sorter.crossings();
        if crossings < fewest {
            fewest = crossings;
            best = (sorter.layers.clone(), sorter.ends.clone());
        }
    }
    grid.layers = best.0;
    for (link, ends) in grid.links.iter_mut().zip(best.1) {
        if let Some(dy) = ends.entry.and_then(|entry| link.other_entries.get(entry).copied()) {
            link.arrive_at(dy);
        }
    }
}

/// Where a link ends, as fractions of its boxes' heights, and when it is drawn.
#[derive(Clone)]
struct Ends {
    from: usize,
    from_dy: f64,
    to: usize,
    to_dy: f64,
    alive: Steps,
    layer: usize,
    back: bool,
    /// Which of the other heights it arrives at; none for the first.
    entry: Option<usize>,
    /// All of them as fractions, the first one first.
    entries: Vec<f64>,
}

struct Sorter {
    layers: Vec<Vec<usize>>,
    /// Place within its layer, of each item.
    position: Vec<f64>,
    ends: Vec<Ends>,
    /// Per item: links to the left and to the right.
    left: Vec<Vec<usize>>,
    right: Vec<Vec<usize>>,
    /// Links by the layer they begin in.
    between: Vec<Vec<usize>>,
    spent: u64,
    budget: u64,
}

impl Sorter {
    fn new(grid: &Grid) -> Sorter {
        let count = grid.items.len();
        let mut sorter = Sorter {
            layers: grid.layers.clone(),
            position: vec![0.0; count],
            ends: Vec::with_capacity(grid.links.len()),
            left: vec![Vec::new(); count],
            right: vec![Vec::new(); count],
            between: vec![Vec::new(); grid.layers.len()],
            spent: 0,
            budget: 0,
        };
        for (index, link) in grid.links.iter().enumerate() {
            let ends = Ends::of(grid, link);
            let lists = [
                sorter.left.get_mut(link.to),
                sorter.right.get_mut(link.from),
                sorter.between.get_mut(ends.layer),
            ];
            for list in lists.into_iter().flatten() {
                list.push(index);
            }
            sorter.ends.push(ends);
        }
        for layer in 0..sorter.layers.len() {
            sorter.renumber(layer);
        }
        sorter
    }

    fn restore(&mut self, layers: Vec<Vec<usize>>) {
        self.layers = layers;
        for layer in 0..self.layers.len() {
            self.renumber(layer);
        }
        for ends in &mut self.ends {
            ends.enter(None);
        }
    }

    /// Moves a few items anywhere: the way out of an order that no single move makes better.
    fn kick(&mut self, dice: &mut u64) {
        let mut roll = |sides: usize| {
            *dice = dice.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (*dice >> 33) as usize % sides.max(1)
        };
        for _ in 0..KICKED {
            if self.layers.len() < 2 {
                return;
            }
            let layer = 1 + roll(self.layers.len() - 1);
            let Some(items) = self.layers.get_mut(layer).filter(|items| items.len() > 1) else {
                continue;
            };
            let item = items.remove(roll(items.len()));
            items.insert(roll(items.len() + 1), item);
        }
        for layer in 0..self.layers.len() {
            self.renumber(layer);
        }
    }

    fn renumber(&mut self, layer: usize) {
        for (place, item) in self.layers.get(layer).into_iter().flatten().enumerate() {
            if let Some(position) = self.position.get_mut(*item) {
                *position = place as f64;
            }
        }
    }

    fn position(&self, item: usize) -> f64 {
        self.position.get(item).copied().unwrap_or(0.0)
    }

    /// Heights of a link's ends in the two layers.
    fn heights(&self, ends: &Ends) -> (f64, f64) {
        (
            self.position(ends.from) + ends.from_dy,
            self.position(ends.to) + ends.to_dy,
        )
    }

    /// Sorts each layer by the mean place of its neighbours.
    fn sweep(&mut self, rightwards: bool) {
        let count = self.layers.len();
        let order: Vec<usize> = if rightwards {
            (1..count).collect()
        } else {
            (1..count).rev().collect()
        };
        for layer in order {
            let neighbours = if rightwards { &self.left } else { &self.right };
            let Some(items) = self.layers.get(layer) else { continue };
            let mut keyed: Vec<(f64, usize)> = Vec::with_capacity(items.len());
            // What has no neighbour on this side stays with the one above it.
            let mut last = -1.0;
            for item in items {
                let (mut sum, mut weight) = (0.0, 0.0);
                let links = neighbours.get(*item).into_iter().flatten();
                for ends in links.filter_map(|link| self.ends.get(*link)) {
                    let (from, to) = self.heights(ends);
                    let steps = f64::from(ends.alive.count());
                    sum += if rightwards { from } else { to } * steps;
                    weight += steps;
                }
                let key = if weight > 0.0 { sum / weight } else { last };
                last = key;
                keyed.push((key, *item));
            }
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            if let Some(items) = self.layers.get_mut(layer) {
                *items = keyed.into_iter().map(|(_, item)| item).collect();
            }
            self.renumber(layer);
        }
    }

    /// Moves each item to where it takes away most crossings; whether any moved.
    fn sift(&mut self) -> bool {
        let mut any = false;
        for _ in 0..MAX_SIFTS {
            let mut moved = false;
            for layer in 1..self.layers.len() {
                for item in self.layers.get(layer).cloned().unwrap_or_default() {
                    if self.spent > self.budget {
                        return any;
                    }
                    moved |= self.sift_item(layer, item);
                }
            }
            any |= moved;
            if !moved {
                break;
            }
        }
        any
    }

    fn sift_item(&mut self, layer: usize, item: usize) -> bool {
        let Some(items) = self.layers.get(layer) else {
            return false;
        };
        let Some(at) = items.iter().position(|other| *other == item) else {
            return false;
        };
        let mut rest = items.clone();
        rest.remove(at);
        let own_ends = [(&self.left, true), (&self.right, false)].map(|(side, to_the_left)| {
            let links = side.get(item).into_iter().flatten();
            links.filter_map(|link| self.far_end(*link, to_the_left)).collect()
        });
        // Crossings at each gap, relative to those at the first one.
        let (mut relative, mut best, mut best_gap, mut own) = (0i64, 0i64, 0, 0i64);
        let mut spent = rest.len() as u64;
        for (above, other) in rest.iter().enumerate() {
            relative += self.crossings_above(*other, &own_ends, &mut spent);
            if relative < best {
                (best, best_gap) = (relative, above + 1);
            }
            if above + 1 == at {
                own = relative;
            }
        }
        self.spent += spent;
        if best >= own {
            return false;
        }
        rest.insert(best_gap, item);
        if let Some(items) = self.layers.get_mut(layer) {
            *items = rest;
        }
        self.renumber(layer);
        true
    }

    /// How many more crossings there are with the links of an item, given by their far ends, if `other` stands over it
    /// than if it stands below.
    fn crossings_above(&self, other: usize, item: &[Vec<(f64, Steps)>; 2], spent: &mut u64) -> i64 {
        let mut more = 0;
        for ((side, to_the_left), below) in [(&self.left, true), (&self.right, false)].into_iter().zip(item) {
            if below.is_empty() {
                continue;
            }
            let above = side.get(other).map(Vec::as_slice).unwrap_or_default();
            *spent += 2 * (above.len() * below.len()) as u64;
            for (place, alive) in above.iter().filter_map(|link| self.far_end(*link, to_the_left)) {
                for (own, own_alive) in below {
                    if place > *own {
                        more += i64::from(alive.shared(own_alive));
                    } else if place < *own {
                        more -= i64::from(alive.shared(own_alive));
                    }
                }
            }
        }
        more
    }

    /// The height of a link's other end, and when it is drawn.
    fn far_end(&self, link: usize, to_the_left: bool) -> Option<(f64, Steps)> {
        let ends = self.ends.get(link)?;
        let (from, to) = self.heights(ends);
        Some((if to_the_left { from } else { to }, ends.alive))
    }

    /// Lets arrows arrive at other heights of their boxes where that takes away crossings; whether any does.
    fn choose_entries(&mut self) -> bool {
        let mut any = false;
        for link in 0..self.ends.len() {
            let Some(ends) = self.ends.get(link).filter(|ends| ends.entries.len() > 1) else {
                continue;
            };
            if self.spent > self.budget {
                break;
            }
            let was = ends.entry;
            let mut tried = ends.clone();
            let mut best: Option<(u64, Option<usize>)> = None;
            let mut looked_at = 0;
            for entry in std::iter::once(None).chain((0..tried.entries.len() - 1).map(Some)) {
                tried.enter(entry);
                let crossings = self.link_crossings(link, &tried);
                looked_at += self.between.get(tried.layer).map_or(0, Vec::len) as u64;
                if best.is_none_or(|(fewest, _)| crossings < fewest) {
                    best = Some((crossings, entry));
                }
                if crossings == 0 {
                    break;
                }
            }
            self.spent += looked_at;
            if let (Some((_, entry)), Some(ends)) = (best, self.ends.get_mut(link)) {
                any |= entry != was;
                ends.enter(entry);
            }
        }
        any
    }

    /// Crossings of one link, as it would be, with all others between the same layers.
    fn link_crossings(&self, link: usize, ends: &Ends) -> u64 {
        let (a, b) = self.heights(ends);
        let others = self.between.get(ends.layer).into_iter().flatten();
        let mut crossings = 0;
        for other in others
            .filter(|other| **other != link)
            .filter_map(|other| self.ends.get(*other))
        {
            let (c, d) = self.heights(other);
            if (a < c && d < b) || (c < a && b < d) {
                crossings += u64::from(ends.alive.shared(&other.alive));
            }
        }
        crossings
    }

    /// All crossings, each counted for the steps it is seen.
    fn crossings(&mut self) -> u64 {
        let mut crossings = 0;
        for list in &self.between {
            if list.len() > MAX_LINKS {
                // Too many to compare, and to follow with the eye.
                continue;
            }
            self.spent += (list.len() * list.len() / 2) as u64;
            let ends = list.iter().filter_map(|link| self.ends.get(*link));
            let links: Vec<((f64, f64), Steps)> = ends.map(|ends| (self.heights(ends), ends.alive)).collect();
            for (at, (a, alive)) in links.iter().enumerate() {
                for (b, other) in links.iter().skip(at + 1) {
                    if (a.0 < b.0 && b.1 < a.1) || (b.0 < a.0 && a.1 < b.1) {
                        crossings += u64::from(alive.shared(other));
                    }
                }
            }
        }
        crossings
    }
}

impl Ends {
    fn of(grid: &Grid, link: &Link) -> Ends {
        let item = |index: usize| {
            grid.items
                .get(index)
                .map_or((1.0, 0), |item| (item.h + 1.0, item.layer))
        };
        let ((from_h, layer), (to_h, _)) = (item(link.from), item(link.to));
        let (first, h) = if link.back {
            (link.from_dy, from_h)
        } else {
            (link.to_dy, to_h)
        };
        Ends {
            from: link.from,
            from_dy: link.from_dy / from_h,
            to: link.to,
            to_dy: link.to_dy / to_h,
            alive: link.alive,
            layer,
            back: link.back,
            entry: None,
            entries: std::iter::once(&first)
                .chain(&link.other_entries)
                .map(|dy| dy / h)
                .collect(),
        }
    }

    fn enter(&mut self, entry: Option<usize>) {
        self.entry = entry;
        if let Some(dy) = self.entries.get(entry.map_or(0, |entry| entry + 1)) {
            *(if self.back { &mut self.from_dy } else { &mut self.to_dy }) = *dy;
        }
    }
}
