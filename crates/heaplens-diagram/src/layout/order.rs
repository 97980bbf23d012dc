//! Pass 6: order each layer.
//!
//! Needs a grid whose layers stand in the order of first reach. Guarantees an order with no more crossings than that:
//! barycenter sweeps (Sugiyama, Tagawa and Toda 1981), then sifting (Rudell's, as Matuszewski, Schönfeld and Molitor 1999
//! use it), which moves one item at a time to the best place among the others, then kicks, after each of which the order
//! settles by sifting again: a whole branch or long arrow gets across to where no single move would take it. A layout is
//! of many steps at once, so a crossing counts for as many steps as its two arrows are drawn together; two that never
//! meet do not cross. An order that is good already stays as it is, and the frames' layer always does.

use super::grid::{Grid, Link};
use super::union::Steps;

const MAX_ROUNDS: usize = 8;
const MAX_SIFTS: usize = 6;
/// Tries to get better from a good order by moving something at random, always the same things.
const KICKS: usize = 600;
/// As many in a row that lead nowhere are enough.
const VAIN_KICKS: usize = 200;
const KICKED: usize = 4;
/// Links between two layers, beyond which their crossings are not counted.
const MAX_LINKS: usize = 400;
/// How long a good order may be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// A single step, which somebody waits for.
    Single,
    /// A few steps around a place that somebody has jumped to.
    Jump,
    /// A stretch that is gone through step by step.
    Stretch,
}

impl Effort {
    /// Pairs of links that may be looked at; beyond it, an order is as good as it is. A bound on work, not on time, so
    /// that every machine stops at the same order.
    fn budget(self) -> u64 {
        match self {
            Effort::Single => 50_000,
            Effort::Jump => 300_000,
            Effort::Stretch => 6_000_000,
        }
    }
}

pub fn order_layers(grid: &mut Grid, effort: Effort) {
    let mut sorter = Sorter::new(grid);
    sorter.budget = effort.budget();
    let first = sorter.order();
    let mut best = first.clone();
    let mut fewest = sorter.crossings();
    // Which way the first sweep goes decides much, so both are tried, and the order of first reach by itself.
    for start in [None, Some(true), Some(false)] {
        sorter.restore(&first);
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
                best = sorter.order();
            }
            if !sifted && !entered && start.is_none() {
                break;
            }
        }
    }
    sorter.restore(&best);
    best = sorter.kick_on(best, fewest);
    grid.layers = best.layers;
    for (link, entry) in grid.links.iter_mut().zip(best.entries) {
        if let Some(dy) = entry.and_then(|entry| link.other_entries.get(entry).copied()) {
            link.arrive_at(dy);
        }
    }
}

/// What is searched for: the order of each layer, and where each link arrives.
#[derive(Clone)]
struct Order {
    layers: Vec<Vec<usize>>,
    entries: Vec<Option<usize>>,
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
    /// Crossings between each layer and the next, where they are known.
    counted: Vec<Option<u64>>,
    /// Layers that may have got better places for their items since they were last sifted.
    stale: Vec<bool>,
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
            counted: vec![None; grid.layers.len()],
            stale: vec![true; grid.layers.len()],
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

    fn order(&self) -> Order {
        Order {
            layers: self.layers.clone(),
            entries: self.ends.iter().map(|ends| ends.entry).collect(),
        }
    }

    fn restore(&mut self, order: &Order) {
        for layer in 0..self.layers.len() {
            if self.layers.get(layer) != order.layers.get(layer) {
                if let (Some(own), Some(items)) = (self.layers.get_mut(layer), order.layers.get(layer)) {
                    own.clone_from(items);
                }
                self.renumber(layer);
            }
        }
        for link in 0..self.ends.len() {
            self.enter(link, order.entries.get(link).copied().flatten());
        }
    }

    /// Kicks a good order and lets it settle, again and again; goes on from what is no worse, so that it gets across
    /// plateaus. Returns the best order met.
    fn kick_on(&mut self, mut best: Order, mut fewest: u64) -> Order {
        let mut dice = Dice(1);
        let (mut from, mut from_crossings) = (best.clone(), fewest);
        let mut vain = 0;
        for kick in 0..KICKS {
            if fewest == 0 || vain >= VAIN_KICKS || self.spent > self.budget {
                break;
            }
            if kick % 2 == 0 {
                self.kick_branch(&mut dice);
            } else {
                self.kick_items(&mut dice);
            }
            for _ in 0..3 {
                if !(self.sift() | self.choose_entries()) {
                    break;
                }
            }
            let crossings = self.crossings();
            vain += 1;
            if crossings < fewest {
                (fewest, vain) = (crossings, 0);
                best = self.order();
            }
            if crossings <= from_crossings {
                (from, from_crossings) = (self.order(), crossings);
            } else {
                self.restore(&from);
            }
        }
        best
    }

    /// Moves a few items anywhere: the way out of an order that no single move makes better.
    fn kick_items(&mut self, dice: &mut Dice) {
        for _ in 0..KICKED {
            self.move_one(dice);
        }
    }

    /// Moves one item anywhere, and all that it leads to after it: a branch or a long arrow as a whole.
    fn kick_branch(&mut self, dice: &mut Dice) {
        let Some((mut layer, item)) = self.move_one(dice) else {
            return;
        };
        let mut branch = vec![item];
        while !branch.is_empty() && self.spent <= self.budget {
            layer += 1;
            let links = branch.iter().filter_map(|item| self.right.get(*item)).flatten();
            let mut next: Vec<usize> = links.filter_map(|link| Some(self.ends.get(*link)?.to)).collect();
            next.sort_unstable();
            next.dedup();
            next.sort_by(|a, b| self.position(*a).total_cmp(&self.position(*b)));
            next.retain(|item| self.sift_item(layer, *item, [true, false]));
            branch = next;
        }
    }

    /// Moves an item to another place of its layer.
    fn move_one(&mut self, dice: &mut Dice) -> Option<(usize, usize)> {
        if self.layers.len() < 2 {
            return None;
        }
        let layer = 1 + dice.roll(self.layers.len() - 1);
        let items = self.layers.get_mut(layer).filter(|items| items.len() > 1)?;
        let item = items.remove(dice.roll(items.len()));
        items.insert(dice.roll(items.len() + 1), item);
        self.renumber(layer);
        Some((layer, item))
    }

    fn renumber(&mut self, layer: usize) {
        for (place, item) in self.layers.get(layer).into_iter().flatten().enumerate() {
            if let Some(position) = self.position.get_mut(*item) {
                *position = place as f64;
            }
        }
        for channel in [layer.wrapping_sub(1), layer] {
            self.recount(channel);
        }
    }

    /// Forgets what is known of the crossings between a layer and the next.
    fn recount(&mut self, channel: usize) {
        if let Some(counted) = self.counted.get_mut(channel) {
            *counted = None;
            for layer in [channel, channel + 1] {
                if let Some(stale) = self.stale.get_mut(layer) {
                    *stale = true;
                }
            }
        }
    }

    /// Lets a link arrive at another height.
    fn enter(&mut self, link: usize, entry: Option<usize>) {
        let Some(ends) = self.ends.get_mut(link).filter(|ends| ends.entry != entry) else {
            return;
        };
        ends.enter(entry);
        let channel = ends.layer;
        self.recount(channel);
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
                if !self.stale.get_mut(layer).is_some_and(std::mem::take) {
                    continue;
                }
                for item in self.layers.get(layer).cloned().unwrap_or_default() {
                    if self.spent > self.budget {
                        return any;
                    }
                    moved |= self.sift_item(layer, item, [true, true]);
                }
            }
            any |= moved;
            if !moved {
                break;
            }
        }
        any
    }

    /// Moves an item to where it takes away most crossings with its links on the sides that count; whether it moved.
    fn sift_item(&mut self, layer: usize, item: usize, sides: [bool; 2]) -> bool {
        let Some(items) = self.layers.get(layer) else {
            return false;
        };
        let Some(at) = items.iter().position(|other| *other == item) else {
            return false;
        };
        let [counts_left, counts_right] = sides;
        let own_ends = [(&self.left, true, counts_left), (&self.right, false, counts_right)];
        let own_ends: [Vec<(f64, Steps)>; 2] = own_ends.map(|(side, to_the_left, counts)| {
            let links = side.get(item).filter(|_| counts).into_iter().flatten();
            links.filter_map(|link| self.far_end(*link, to_the_left)).collect()
        });
        if own_ends.iter().all(Vec::is_empty) {
            return false;
        }
        // Crossings at each gap, relative to those at the first one.
        let (mut relative, mut best, mut best_gap, mut own) = (0i64, 0i64, 0, 0i64);
        let mut spent = items.len() as u64;
        for (above, other) in items.iter().filter(|other| **other != item).enumerate() {
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
        if let Some(items) = self.layers.get_mut(layer) {
            items.remove(at);
            items.insert(best_gap, item);
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
            if let Some((_, entry)) = best.filter(|(_, entry)| *entry != was) {
                any = true;
                self.enter(link, entry);
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
        (0..self.between.len())
            .map(|channel| self.crossings_between(channel))
            .sum()
    }

    /// Those between a layer and the next.
    fn crossings_between(&mut self, channel: usize) -> u64 {
        if let Some(known) = self.counted.get(channel).copied().flatten() {
            return known;
        }
        // More are too many to compare, and to follow with the eye.
        let list = self.between.get(channel).filter(|list| list.len() <= MAX_LINKS);
        let ends = list.into_iter().flatten().filter_map(|link| self.ends.get(*link));
        let links: Vec<((f64, f64), Steps)> = ends.map(|ends| (self.heights(ends), ends.alive)).collect();
        self.spent += (links.len() * links.len() / 2) as u64;
        let mut crossings = 0;
        for (at, (a, alive)) in links.iter().enumerate() {
            for (b, other) in links.iter().skip(at + 1) {
                if (a.0 < b.0 && b.1 < a.1) || (b.0 < a.0 && a.1 < b.1) {
                    crossings += u64::from(alive.shared(other));
                }
            }
        }
        if let Some(entry) = self.counted.get_mut(channel) {
            *entry = Some(crossings);
        }
        crossings
    }
}

/// Random numbers, always the same ones.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides.max(1)
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
