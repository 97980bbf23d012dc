//! Pass 6: order each layer.
//!
//! Needs a grid whose layers stand in the order of first reach. Guarantees an order with no more crossings than that:
//! barycenter sweeps (Sugiyama, Tagawa and Toda 1981) are tried and kept only where they win, so an order that is good
//! already stays as it is, and pictures keep their shape. Lanes at which an arrow turns back stand under their host.

use super::grid::Grid;

const MAX_ROUNDS: usize = 6;
const MAX_EXCHANGES: usize = 4;
/// Pairs of links that are compared for one exchange.
const MAX_PAIRS: usize = 1024;
/// Beyond this many links, sweeps cost more than a reader could gain.
const MAX_LINKS: usize = 20_000;

pub fn order_layers(grid: &mut Grid) {
    let mut sorter = Sorter::new(grid);
    let first = sorter.layers.clone();
    let mut best = first.clone();
    let mut fewest = sorter.crossings();
    // Which way the first sweep goes decides much, so both are tried.
    for rightwards_first in [true, false] {
        sorter.restore(first.clone());
        for round in 0..MAX_ROUNDS {
            if fewest == 0 || sorter.links_len() > MAX_LINKS {
                break;
            }
            sorter.sweep((round % 2 == 0) == rightwards_first);
            sorter.exchange();
            let crossings = sorter.crossings();
            if crossings < fewest {
                fewest = crossings;
                best = sorter.layers.clone();
            }
        }
    }
    grid.layers = with_hosted(grid, best);
}

/// Puts each hosted lane right after its host: first those of arrows that leave the host, nested like brackets, the
/// lowest port innermost; then those of arrows that arrive, in the order in which they come from the right.
fn with_hosted(grid: &Grid, layers: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut position = vec![usize::MAX; grid.items.len()];
    for layer in &layers {
        for (at, item) in layer.iter().enumerate() {
            if let Some(entry) = position.get_mut(*item) {
                *entry = at;
            }
        }
    }
    let position_of = |item: usize| position.get(item).copied().unwrap_or(usize::MAX);
    let mut comes_from = vec![usize::MAX; grid.items.len()];
    for link in &grid.links {
        let Some(right) = grid.items.get(link.to).filter(|right| right.is_lane) else {
            continue;
        };
        if let Some(entry) = comes_from.get_mut(link.from) {
            *entry = position_of(right.host.unwrap_or(link.to));
        }
    }
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); grid.items.len()];
    let mut arriving: Vec<Vec<usize>> = vec![Vec::new(); grid.items.len()];
    for ((from, _, _, _), &lane) in &grid.lanes {
        let Some(host) = grid.items.get(lane).and_then(|item| item.host) else {
            continue;
        };
        let lists = if *from == host { &mut leaving } else { &mut arriving };
        if let Some(list) = lists.get_mut(host) {
            list.push(lane);
        }
    }
    let mut expand = |layer: Vec<usize>| {
        let mut expanded = Vec::with_capacity(layer.len());
        for item in layer {
            expanded.push(item);
            if let (Some(leaving), Some(arriving)) = (leaving.get_mut(item), arriving.get_mut(item)) {
                // Lanes are numbered in the order of ports.
                leaving.sort_unstable_by(|a, b| b.cmp(a));
                arriving.sort_unstable_by_key(|lane| (comes_from.get(*lane).copied(), *lane));
                expanded.append(leaving);
                expanded.append(arriving);
            }
        }
        expanded
    };
    layers.into_iter().map(&mut expand).collect()
}

struct Sorter {
    layers: Vec<Vec<usize>>,
    /// Place within its layer, of each item.
    position: Vec<f64>,
    /// Per item: neighbours to the left and right with how far down the neighbour the link ends, as a fraction.
    left: Vec<Vec<(usize, f64)>>,
    right: Vec<Vec<(usize, f64)>>,
    /// Links between each layer and the next, as (from, fraction, to, fraction).
    between: Vec<Vec<(usize, f64, usize, f64)>>,
}

impl Sorter {
    fn new(grid: &Grid) -> Sorter {
        let count = grid.items.len();
        let is_hosted = |item: &usize| grid.items.get(*item).is_some_and(|i| i.host.is_some());
        let free = |layer: &Vec<usize>| layer.iter().copied().filter(|item| !is_hosted(item)).collect();
        let layers: Vec<Vec<usize>> = grid.layers.iter().map(free).collect();
        let mut sorter = Sorter {
            between: vec![Vec::new(); layers.len()],
            layers,
            position: vec![0.0; count],
            left: vec![Vec::new(); count],
            right: vec![Vec::new(); count],
        };
        for link in grid
            .links
            .iter()
            .filter(|link| !is_hosted(&link.from) && !is_hosted(&link.to))
        {
            let (Some(from), Some(to)) = (grid.items.get(link.from), grid.items.get(link.to)) else {
                continue;
            };
            let (a, b) = (link.from_dy / (from.h + 1.0), link.to_dy / (to.h + 1.0));
            if let Some(list) = sorter.left.get_mut(link.to) {
                list.push((link.from, a));
            }
            if let Some(list) = sorter.right.get_mut(link.from) {
                list.push((link.to, b));
            }
            if let Some(list) = sorter.between.get_mut(from.layer) {
                list.push((link.from, a, link.to, b));
            }
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
    }

    fn links_len(&self) -> usize {
        self.between.iter().map(Vec::len).sum()
    }

    fn renumber(&mut self, layer: usize) {
        for (place, item) in self
            .layers
            .get(layer)
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            if let Some(position) = self.position.get_mut(*item) {
                *position = place as f64;
            }
        }
    }

    /// Sorts each layer by the mean place of its neighbours; the frames' layer stays.
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
                let near = neighbours.get(*item).map(Vec::as_slice).unwrap_or_default();
                let sum: f64 = near
                    .iter()
                    .map(|(n, dy)| self.position.get(*n).copied().unwrap_or(0.0) + dy)
                    .sum();
                let key = if near.is_empty() { last } else { sum / near.len() as f64 };
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

    /// Exchanges neighbours in a layer wherever that takes away crossings.
    fn exchange(&mut self) {
        for _ in 0..MAX_EXCHANGES {
            let mut changed = false;
            for layer in 1..self.layers.len() {
                for upper in 0..self.layers.get(layer).map_or(0, |l| l.len().saturating_sub(1)) {
                    let Some(items) = self.layers.get(layer) else { continue };
                    let (Some(&a), Some(&b)) = (items.get(upper), items.get(upper + 1)) else {
                        continue;
                    };
                    let now = self.pair_crossings(a, b);
                    if now > 0 && self.pair_crossings(b, a) < now {
                        if let Some(items) = self.layers.get_mut(layer) {
                            items.swap(upper, upper + 1);
                        }
                        self.set_position(a, upper + 1);
                        self.set_position(b, upper);
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
    }

    fn set_position(&mut self, item: usize, place: usize) {
        if let Some(position) = self.position.get_mut(item) {
            *position = place as f64;
        }
    }

    /// Crossings among the links of two neighbours if `upper` stands over `lower`.
    fn pair_crossings(&self, upper: usize, lower: usize) -> usize {
        let place = |end: &(usize, f64)| self.position.get(end.0).copied().unwrap_or(0.0) + end.1;
        let mut crossings = 0;
        for side in [&self.left, &self.right] {
            let (Some(above), Some(below)) = (side.get(upper), side.get(lower)) else {
                continue;
            };
            if above.len() * below.len() > MAX_PAIRS {
                continue;
            }
            crossings += above
                .iter()
                .map(|a| below.iter().filter(|b| place(b) < place(a)).count())
                .sum::<usize>();
        }
        crossings
    }

    fn crossings(&self) -> u64 {
        (0..self.between.len()).map(|layer| self.crossings_after(layer)).sum()
    }

    /// Inversions between the order of the left ends and that of the right ends (Barth, Jünger and Mutzel 2002).
    fn crossings_after(&self, layer: usize) -> u64 {
        let Some(links) = self.between.get(layer) else { return 0 };
        let place = |item: &usize| self.position.get(*item).copied().unwrap_or(0.0);
        let mut ends: Vec<(f64, f64)> = links.iter().map(|(f, a, t, b)| (place(f) + a, place(t) + b)).collect();
        ends.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.total_cmp(&y.1)));
        let mut rights: Vec<f64> = ends.iter().map(|(_, right)| *right).collect();
        rights.sort_by(f64::total_cmp);
        rights.dedup();
        let mut tree = vec![0u64; rights.len() + 1];
        let mut crossings = 0;
        for (seen, (_, right)) in ends.iter().enumerate() {
            let index = rights.partition_point(|r| r < right) + 1;
            let mut at = index;
            let mut not_below = 0;
            while at > 0 {
                not_below += tree.get(at).copied().unwrap_or(0);
                at &= at - 1;
            }
            crossings += seen as u64 - not_below;
            at = index;
            while let Some(entry) = tree.get_mut(at) {
                *entry += 1;
                at += at & at.wrapping_neg();
            }
        }
        crossings
    }
}
