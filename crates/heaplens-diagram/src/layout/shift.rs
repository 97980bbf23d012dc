//! Pass 7: shift places to the right where that takes crossings away.
//!
//! Needs an ordered grid. Guarantees one with no more crossings, in which every arrow still leads the way it led, what
//! stood in one column under one owner, as rows and branches do, still does, and nothing leaves the column in which the
//! stretch before had it. What stands further right can be reached over and under what stands on the way: of two things
//! that many frames refer to, one behind the other costs half the crossings of one below the other, and a name gets past
//! the root of a tree to its branches. It takes room, so a shift must be worth what the pictures grow, each of which ends
//! after the last box it has.
//!
//! ```text
//!   f ──▶ b               f ────▶ b ╭──▶ a        a and b are both held by f, g and h: behind b,
//!   g ──▶   ╳   three     g ────▶ ╭─╯ two         a is reached from f over b, from g and h under it
//!   h ──▶ a               h ────▶ ╯
//! ```

use std::collections::BTreeMap;

use super::grid::{self, Grid};
use super::plan::Plan;
use super::rank::Ranking;
use super::union::{Steps, Union};
use super::{order, place};

/// Pairs of links that may be looked at for each step of the stretch.
const BUDGET_PER_STEP: u64 = 12_000;
/// Crossings in a picture that are worth it twice as large; first the cheap ones are taken.
const PRICES: [f64; 2] = [4.0, 3.0];
/// The pictures of a stretch grow by no more than this.
const MOST_GROWTH: f64 = 1.3;
/// What a layer takes beside its boxes, and a picture beside its layers.
const AROUND_LAYER: f64 = 46.0;

pub fn shift(union: &Union, ranking: Ranking, grid: Grid, crossings: u64, top: f64, before: Option<&Plan>) -> Grid {
    let mut budget = BUDGET_PER_STEP * union.steps as u64;
    let mut best = Shifted::of(ranking, grid, crossings, top);
    let most = best.area * MOST_GROWTH;
    for price in PRICES {
        let mut again = true;
        while again && best.crossings > 0 && budget > 0 {
            again = false;
            for item in best.crossed_items() {
                if budget == 0 || best.crossings == 0 {
                    break;
                }
                let Some(tried) = best.shifted(union, item, before, &mut budget) else {
                    continue;
                };
                if tried.area <= most && tried.is_worth_it(&best, price, union.steps) {
                    (best, again) = (tried, true);
                }
            }
        }
    }
    if best.crossings < crossings {
        order::order_layers(&mut best.grid, order::Effort::Stretch);
    }
    best.grid
}

/// Ranks and what they lead to.
struct Shifted {
    ranking: Ranking,
    /// In order, and with heights as they would be.
    grid: Grid,
    placed: Grid,
    crossings: u64,
    area: f64,
    top: f64,
}

impl Shifted {
    fn of(ranking: Ranking, grid: Grid, crossings: u64, top: f64) -> Shifted {
        let mut placed = grid.clone();
        place::place_vertically(&mut placed, top);
        let area = area(&placed);
        Shifted {
            ranking,
            grid,
            placed,
            crossings,
            area,
            top,
        }
    }

    fn is_worth_it(&self, before: &Shifted, price: f64, steps: usize) -> bool {
        let saved = before.crossings.saturating_sub(self.crossings) as f64 / steps.max(1) as f64;
        saved > 0.0 && saved >= price * (self.area / before.area.max(1.0) - 1.0)
    }

    /// Places right of the frames whose arrows are crossed, those with most crossings first.
    fn crossed_items(&self) -> Vec<usize> {
        let crossings = order::crossings_of_items(&self.grid);
        let of = |item: &usize| crossings.get(*item).copied().unwrap_or(0);
        let right = |item: &usize| self.grid.items.get(*item).is_some_and(|item| item.layer > 0);
        let mut items: Vec<usize> = (0..crossings.len())
            .filter(|item| of(item) > 0 && right(item))
            .collect();
        items.sort_by_key(|item| std::cmp::Reverse(of(item)));
        items
    }

    /// The same with one place further right, and all that has to stay right of it.
    fn shifted(&self, union: &Union, item: usize, before: Option<&Plan>, budget: &mut u64) -> Option<Shifted> {
        let rank = raise(union, &self.ranking.rank, &self.grid, item)?;
        if before.is_some_and(|before| self.leaves_place(union, &rank, before)) {
            return None;
        }
        let ranking = Ranking {
            rank,
            ..self.ranking.clone()
        };
        let mut grid = grid::build(union, &ranking);
        // Building costs about as much as looking at so many pairs.
        *budget = budget.saturating_sub(20 * grid.links.len() as u64);
        self.sort_as_before(&mut grid);
        let crossings = order::settle(&mut grid, budget);
        (crossings < self.crossings).then(|| Shifted::of(ranking, grid, crossings, self.top))
    }

    /// Whether something would no longer be where the stretch before had it.
    fn leaves_place(&self, union: &Union, raised: &[usize], before: &Plan) -> bool {
        let ranks = self.ranking.rank.iter().zip(raised);
        let mut moved = union.nodes.iter().zip(ranks).filter(|(_, (old, new))| old != new);
        moved.any(|(node, (old, _))| before.place(node.id).is_some_and(|place| place.layer == *old))
    }

    /// Boxes stay in the order they had, and so do arrows; where a box made way, the arrows to it run where it was.
    fn sort_as_before(&self, grid: &mut Grid) {
        let old = &self.placed;
        let middle = |item: usize| old.items.get(item).map(|item| (item.layer, item.y + item.h / 2.0));
        let mut heights = vec![0.0; grid.items.len()];
        for (id, item) in &grid.item_of {
            let was = old.item_of.get(id).and_then(|item| middle(*item));
            if let (Some(height), Some((_, was))) = (heights.get_mut(*item), was) {
                *height = was;
            }
        }
        for (key, lane) in &grid.lanes {
            let (from, _, layer, _, to) = key;
            let mut ends = [Some(*from), *to].into_iter().flatten().filter_map(middle);
            let end_there = ends.clone().find(|(end, _)| end == layer);
            let known = old.lanes.get(key).copied().and_then(middle);
            let was = end_there.or(known).or_else(|| ends.next_back());
            if let (Some(height), Some((_, was))) = (heights.get_mut(*lane), was) {
                *height = was;
            }
        }
        let height = |item: &usize| heights.get(*item).copied().unwrap_or(0.0);
        for layer in grid.layers.iter_mut().skip(1) {
            layer.sort_by(|a, b| height(a).total_cmp(&height(b)));
        }
    }
}

/// About how much room the pictures of all steps take together: each ends after the last box it has, to the right and
/// below.
fn area(grid: &Grid) -> f64 {
    let widest = |layer: &Vec<usize>| {
        let items = layer.iter().filter_map(|item| grid.items.get(*item));
        items.map(|item| item.w).fold(0.0, f64::max) + AROUND_LAYER
    };
    let mut pages = [[0.0_f64; 2]; Steps::MOST];
    let mut x = 0.0;
    for layer in &grid.layers {
        for item in layer.iter().filter_map(|item| grid.items.get(*item)) {
            let end = [x + item.w + AROUND_LAYER, item.y + item.h];
            for step in item.alive.each() {
                if let Some([w, h]) = pages.get_mut(step) {
                    (*w, *h) = (w.max(end[0]), h.max(end[1]));
                }
            }
        }
        x += widest(layer);
    }
    pages.iter().map(|[w, h]| w * h).sum()
}

/// Ranks with those of one place one higher and others as much as they must be: all that share a place have one rank,
/// what is right of something stays right of it, and what was in one column under one owner stays so. None if there are no
/// such.
fn raise(union: &Union, rank: &[usize], grid: &Grid, item: usize) -> Option<Vec<usize>> {
    let mut raised = rank.to_vec();
    let item_of = |node: usize| grid.item_of.get(&union.nodes.get(node)?.id).copied();
    let mut nodes_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for node in 0..union.nodes.len() {
        nodes_of.entry(item_of(node)?).or_default().push(node);
    }
    let is_frame = |node: usize| union.nodes.get(node).is_none_or(|node| node.is_frame);
    let mut right_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut siblings: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for edge in union
        .edges
        .iter()
        .filter(|edge| !is_frame(edge.from) && edge.from != edge.to)
    {
        let (from, to) = (*rank.get(edge.from)?, *rank.get(edge.to)?);
        match from.cmp(&to) {
            std::cmp::Ordering::Less => right_of.entry(edge.from).or_default().push(edge.to),
            std::cmp::Ordering::Greater => right_of.entry(edge.to).or_default().push(edge.from),
            std::cmp::Ordering::Equal => {}
        }
        if from < to {
            siblings.entry(edge.from).or_default().push(edge.to);
        }
    }
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for siblings in siblings.values() {
        for one in siblings {
            let level = |other: &&usize| rank.get(**other) == rank.get(*one);
            beside.entry(*one).or_default().extend(siblings.iter().filter(level));
        }
    }
    let highest = rank.iter().max().copied().unwrap_or(0) + 1;
    let first = nodes_of
        .get(&item)?
        .iter()
        .map(|node| (*node, rank.get(*node).map_or(1, |rank| rank + 1)));
    let mut pending: Vec<(usize, usize)> = first.collect();
    while let Some((node, least)) = pending.pop() {
        let own = raised.get_mut(node).filter(|own| **own < least);
        let Some(own) = own else { continue };
        *own = least;
        if least > highest || is_frame(node) {
            return None;
        }
        let same = nodes_of.get(&item_of(node)?).into_iter().flatten();
        pending.extend(
            same.chain(beside.get(&node).into_iter().flatten())
                .map(|other| (*other, least)),
        );
        let right = right_of.get(&node).into_iter().flatten();
        pending.extend(right.map(|other| (*other, least + 1)));
    }
    Some(raised)
}
