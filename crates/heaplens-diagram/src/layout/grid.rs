//! Pass 5: make places and lanes.
//!
//! Needs a union and its ranks. Guarantees layers of items: a *place* for each box (things that never live at the same
//! time may share one, if they have the same owner), and a *lane* for each layer that an arrow passes, so that a long
//! arrow has its own room between the boxes. A lane belongs to the port the arrow leaves from, and to its target while
//! these are few: a port has one arrow at a time, so a name that wanders over a hundred objects needs one lane per layer,
//! not a hundred.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::graph::NodeId;

use super::rank::Ranking;
use super::route::Way;
use super::union::{Steps, Union};

#[derive(Clone, Debug, Default)]
pub struct Grid {
    pub items: Vec<Item>,
    /// Items of each layer from the top down; layer 0 holds the frames.
    pub layers: Vec<Vec<usize>>,
    pub links: Vec<Link>,
    pub lanes: BTreeMap<LaneKey, usize>,
    pub item_of: BTreeMap<NodeId, usize>,
    /// How high the frames of one place are at most while there are frames at the other.
    pub beside: BTreeMap<(usize, usize), f64>,
}

#[derive(Clone, Debug, Default)]
pub struct Item {
    pub layer: usize,
    pub is_lane: bool,
    /// A frame that stands apart from the call stack.
    pub is_apart: bool,
    pub w: f64,
    pub h: f64,
    pub y: f64,
    /// When it is in sight.
    pub alive: Steps,
    /// Where the stretch before had it.
    pub seed_y: Option<f64>,
}

/// A piece of an arrow, from an item to one in the next layer.
#[derive(Clone, Debug)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    /// How far below `from` the item `to` should stand for a straight arrow.
    pub offset: f64,
    pub from_dy: f64,
    pub to_dy: f64,
    pub weight: f64,
    /// The steps at which it is drawn.
    pub alive: Steps,
    /// Which arrows end with it, and at which other heights of their box they may.
    pub arrivals: Vec<ArrivalKey>,
    pub other_entries: Vec<f64>,
    /// The places its arrows leave and those they lead to.
    pub through: Vec<usize>,
    /// The box at which they end is `from`, since they lead back.
    pub back: bool,
    /// A box on the left with one arrow wants its target level with itself.
    pub level: bool,
}

/// An arrow at its end: place of the box it leaves, the slot's label, place of the box.
pub type ArrivalKey = (usize, String, usize);

impl Link {
    /// Moves its end at the box it arrives at.
    pub fn arrive_at(&mut self, dy: f64) {
        *(if self.back { &mut self.from_dy } else { &mut self.to_dy }) = dy;
        if !self.level {
            self.offset = self.from_dy - self.to_dy;
        }
    }
}

/// How much an arrow that leads back pulls, against one that leads forward.
const BACK_WEIGHT: f64 = 0.3;

/// The lane of a port in a layer it passes: place of the box, the slot's label, the layer, whether it leads back, and to
/// which place, if it leads to few in turn.
pub type LaneKey = (usize, String, usize, bool, Option<usize>);

/// A port that leads to so many places in turn has lanes of its own for each.
const FEW_TARGETS: usize = 8;

pub fn build(union: &Union, ranking: &Ranking) -> Grid {
    let mut builder = Builder {
        union,
        ranking,
        grid: Grid::default(),
        place_of: Vec::new(),
        link_of: BTreeMap::new(),
        lives: Vec::new(),
        budget: 0,
        targets: BTreeMap::new(),
    };
    builder.budget = 2000 + 24 * (union.nodes.len() + union.edges.len());
    builder.make_places();
    builder.fill_layers();
    builder.compare_frames();
    builder.grid
}

struct Builder<'a> {
    union: &'a Union,
    ranking: &'a Ranking,
    grid: Grid,
    place_of: Vec<usize>,
    /// Links by their ends.
    link_of: BTreeMap<(usize, usize, u64, u64), usize>,
    /// When each place is taken.
    lives: Vec<Vec<(usize, usize)>>,
    /// Where the arrows of a port lead.
    targets: BTreeMap<(usize, &'a str), BTreeSet<usize>>,
    /// Lanes that may still be made. Arrows beyond it run below the picture.
    budget: usize,
}

/// Things that may share a place: those on the same call depth, frames apart from the stack, and those with the same owner in the same layer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Depth(u32),
    Suspended,
    Owned(usize, Option<usize>),
}

impl Builder<'_> {
    fn make_places(&mut self) {
        let mut families: BTreeMap<Family, Vec<usize>> = BTreeMap::new();
        self.place_of = vec![usize::MAX; self.union.nodes.len()];
        for &index in &self.ranking.reached {
            let Some(node) = self.union.nodes.get(index) else {
                continue;
            };
            let layer = self.ranking.rank.get(index).copied().unwrap_or(1);
            let family = match (node.is_frame, node.depth) {
                (true, Some(depth)) => Family::Depth(depth),
                (true, None) => Family::Suspended,
                (false, _) => {
                    let parent = self.ranking.parent.get(index).copied().flatten();
                    Family::Owned(layer, parent.and_then(|p| self.place_of.get(p).copied()))
                }
            };
            let candidates = families.entry(family).or_default();
            let free = |place: &&usize| {
                let taken = self.lives.get(**place).map(Vec::as_slice).unwrap_or_default();
                // A gap of one step, so that what goes and what comes are told apart.
                taken
                    .iter()
                    .all(|life| life.1 + 1 < node.life.0 || node.life.1 + 1 < life.0)
            };
            // Only the last few are tried, so that a thousand siblings cost no million comparisons.
            let shared = match family {
                // There is one frame at each depth of the call stack at a time.
                Family::Depth(_) => candidates.first().copied(),
                Family::Suspended | Family::Owned(..) => candidates.iter().rev().take(16).rev().find(free).copied(),
            };
            let place = shared.unwrap_or(self.grid.items.len());
            if shared.is_none() {
                candidates.push(place);
                self.grid.items.push(Item {
                    layer,
                    is_apart: family == Family::Suspended,
                    ..Item::default()
                });
                self.lives.push(Vec::new());
            }
            if let (Some(item), Some(lives)) = (self.grid.items.get_mut(place), self.lives.get_mut(place)) {
                item.w = item.w.max(node.w);
                item.h = item.h.max(node.h);
                // A step more at both ends, so that what goes and what comes are told apart.
                let (first, last) = (node.life.0.saturating_sub(1), node.life.1 + 1);
                item.alive.join(&Steps::between(first, last, self.union.steps));
                lives.push(node.life);
            }
            if let Some(entry) = self.place_of.get_mut(index) {
                *entry = place;
            }
            self.grid.item_of.insert(node.id, place);
        }
    }

    fn compare_frames(&mut self) {
        for ((frame, other), h) in &self.union.beside {
            let (Some(&place), Some(&beside)) = (self.place_of.get(*frame), self.place_of.get(*other)) else {
                continue;
            };
            let most = self.grid.beside.entry((place, beside)).or_insert(0.0);
            *most = most.max(*h);
        }
    }

    /// Walks depth first as the ranking did and appends places and lanes to their layers as they are met.
    fn fill_layers(&mut self) {
        for edge in &self.union.edges {
            if let (Some(&from), Some(&to)) = (self.place_of.get(edge.from), self.place_of.get(edge.to)) {
                self.targets.entry((from, edge.label.as_str())).or_default().insert(to);
            }
        }
        let places = self.grid.items.len();
        let mut met = vec![false; places];
        let is_frame = |index: &&usize| self.union.nodes.get(**index).is_some_and(|n| n.is_frame);
        let frames: Vec<usize> = self.ranking.reached.iter().filter(is_frame).copied().collect();
        for frame in &frames {
            self.meet(*frame, &mut met);
        }
        let objects = self
            .ranking
            .reached
            .iter()
            .copied()
            .filter(|i| !self.union.nodes.get(*i).is_some_and(|n| n.is_frame));
        let roots: Vec<usize> = frames.iter().copied().chain(objects).collect();
        let mut walked = vec![false; self.union.nodes.len()];
        for root in roots {
            let mut pending = vec![(root, None)];
            while let Some((node, via)) = pending.pop() {
                if let Some(edge) = via {
                    self.add_lanes(edge);
                }
                if walked.get(node).copied().unwrap_or(true) {
                    continue;
                }
                if let Some(entry) = walked.get_mut(node) {
                    *entry = true;
                }
                self.meet(node, &mut met);
                for &edge in self
                    .ranking
                    .out
                    .get(node)
                    .map(Vec::as_slice)
                    .unwrap_or_default()
                    .iter()
                    .rev()
                {
                    if let Some(to) = self.union.edges.get(edge).map(|e| e.to) {
                        pending.push((to, Some(edge)));
                    }
                }
            }
        }
    }

    fn meet(&mut self, node: usize, met: &mut [bool]) {
        let Some(&place) = self.place_of.get(node) else { return };
        let Some(flag) = met.get_mut(place) else { return };
        if !std::mem::replace(flag, true) {
            self.append(place);
        }
    }

    fn append(&mut self, item: usize) {
        let Some(layer) = self.grid.items.get(item).map(|i| i.layer) else {
            return;
        };
        if self.grid.layers.len() <= layer {
            self.grid.layers.resize(layer + 1, Vec::new());
        }
        if let Some(list) = self.grid.layers.get_mut(layer) {
            list.push(item);
        }
    }

    fn add_lanes(&mut self, edge_index: usize) {
        let Some(edge) = self.union.edges.get(edge_index) else {
            return;
        };
        let (Some(&from), Some(&to)) = (self.place_of.get(edge.from), self.place_of.get(edge.to)) else {
            return;
        };
        let layer_of = |item: usize| self.grid.items.get(item).map_or(0, |i| i.layer);
        let node = |index: usize| self.union.nodes.get(index);
        let (from_layer, to_layer) = (layer_of(from), layer_of(to));
        let back = match Way::between(from_layer, to_layer) {
            Way::Forward => false,
            Way::Back => true,
            Way::Beside => return,
        };
        // An arrow that leads back is a piece of the drawing from left to right all the same.
        let (left, left_dy, right, right_dy) = if back {
            (to, node(edge.to).map_or(0.0, |n| n.back_entry_dy), from, edge.port_dy)
        } else {
            (from, edge.port_dy, to, node(edge.to).map_or(0.0, |n| n.entry_dy))
        };
        let (first, last) = (layer_of(left) + 1, layer_of(right));
        let lone = !back && edge.lone && from_layer > 0 && last == first;
        let arrival = (from, edge.label.clone(), to);
        let other_entries = node(edge.to).map(|n| n.other_entries()).unwrap_or_default();
        let (from_place, to_place) = (from, to);
        let piece = |from, from_dy, to, to_dy| Link {
            from,
            to,
            offset: from_dy - to_dy,
            from_dy,
            to_dy,
            weight: if back { BACK_WEIGHT } else { 1.0 },
            alive: edge.alive,
            arrivals: Vec::new(),
            other_entries: Vec::new(),
            through: vec![from_place, to_place],
            back,
            level: false,
        };
        let mut pieces = Vec::new();
        let (mut at, mut at_dy) = (left, left_dy);
        for layer in first..last {
            let Some(lane) = self.lane(from, &edge.label, layer, back, to) else {
                return;
            };
            let mut link = piece(at, at_dy, lane, 0.0);
            if at != left {
                link.weight *= 4.0;
            }
            pieces.push(link);
            (at, at_dy) = (lane, 0.0);
        }
        let mut link = piece(at, at_dy, right, right_dy);
        if lone {
            // A chain looks best with its boxes level, the arrows rising a little.
            (link.level, link.offset) = (true, 0.0);
        }
        pieces.push(link);
        let at_box = if back { pieces.first_mut() } else { pieces.last_mut() };
        if let Some(link) = at_box {
            (link.arrivals, link.other_entries) = (vec![arrival], other_entries);
        }
        for link in pieces {
            self.add_link(link);
        }
    }

    /// Adds a link, or the steps of one that is there.
    fn add_link(&mut self, link: Link) {
        for end in [link.from, link.to] {
            if let Some(item) = self.grid.items.get_mut(end).filter(|item| item.is_lane) {
                item.alive.join(&link.alive);
            }
        }
        let key = (link.from, link.to, link.from_dy.to_bits(), link.to_dy.to_bits());
        match self.link_of.get(&key).and_then(|index| self.grid.links.get_mut(*index)) {
            Some(known) => {
                known.alive.join(&link.alive);
                known.arrivals.extend(link.arrivals);
                known.through.extend(link.through);
            }
            None => {
                self.link_of.insert(key, self.grid.links.len());
                self.grid.links.push(link);
            }
        }
    }

    fn lane(&mut self, from: usize, label: &str, layer: usize, back: bool, to: usize) -> Option<usize> {
        let targets = self.targets.get(&(from, label)).map_or(0, BTreeSet::len);
        let key = (
            from,
            label.to_string(),
            layer,
            back,
            (targets <= FEW_TARGETS).then_some(to),
        );
        if let Some(lane) = self.grid.lanes.get(&key) {
            return Some(*lane);
        }
        self.budget = self.budget.checked_sub(1)?;
        let lane = self.grid.items.len();
        self.grid.items.push(Item {
            layer,
            is_lane: true,
            ..Item::default()
        });
        self.grid.lanes.insert(key, lane);
        self.append(lane);
        Some(lane)
    }
}
