//! Pass 4: assign ranks.
//!
//! Needs a union. Guarantees a rank per node: 0 for frames, and for objects one more than the highest rank of those
//! that refer to them. So chains run to the right and arrows point to the right, and moving a name along a chain
//! changes no rank (as it would if rank were the shortest distance from the frames). Of a cycle's arrows the one that
//! closes it leads back, so that a ring is a chain with a way home, and a doubly linked list is one too. No arrow but one
//! from a thing to itself stays within a layer, where it would meet the others. What comes after the thing it refers to
//! and is gone soon, as an iterator is, stands right of it and leads back.

use std::collections::BTreeMap;

use super::union::{Union, UnionNode};
use crate::scene::Form;

/// Ranks, and the order in which nodes are first reached, depth first from the frames' slots.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    pub rank: Vec<usize>,
    pub reached: Vec<usize>,
    /// The node from which each was first reached.
    pub parent: Vec<Option<usize>>,
    /// Edges that leave each node, in the order of its slots.
    pub out: Vec<Vec<usize>>,
}

pub fn assign_ranks(union: &Union) -> Ranking {
    let count = union.nodes.len();
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (index, edge) in union.edges.iter().enumerate() {
        if let Some(list) = out.get_mut(edge.from) {
            list.push(index);
        }
    }
    let position = |edge: &usize| union.edges.get(*edge).map(|e| (e.port_dy.to_bits(), e.first_step));
    for list in &mut out {
        list.sort_by_key(position);
    }
    let mut search = Search {
        union,
        out: &out,
        met: vec![false; count],

        reached: Vec::new(),
        parent: vec![None; count],
    };
    let mut roots: Vec<usize> = (0..count).collect();
    roots.sort_by_key(|root| {
        union
            .nodes
            .get(*root)
            .map(|n| (!n.is_frame, n.depth.is_none(), n.depth, *root))
    });
    for root in roots {
        search.visit(root);
    }
    let mut rank = longest_paths(union, &out, &search.reached);
    level_rows(union, &mut rank);
    pull(union, &mut rank);
    let (reached, parent) = (search.reached, search.parent);
    Ranking {
        rank,
        reached,
        parent,
        out,
    }
}

/// Longest paths over the edges that do not close a cycle. An edge is turned round where, in a search depth first, its
/// target was left after its owner: it leads back, and holds its owner right of its target all the same.
fn longest_paths(union: &Union, out: &[Vec<usize>], reached: &[usize]) -> Vec<usize> {
    let is_frame = |node: usize| union.nodes.get(node).is_some_and(|n| n.is_frame);
    let flipped = flipped(union);
    let is_flipped = |edge: usize| flipped.get(edge).copied().unwrap_or(false);
    let mut turned: Vec<Vec<usize>> = out.to_vec();
    for (index, edge) in union.edges.iter().enumerate().filter(|(index, _)| is_flipped(*index)) {
        if let Some(list) = turned.get_mut(edge.from) {
            list.retain(|other| *other != index);
        }
        if let Some(list) = turned.get_mut(edge.to) {
            list.push(index);
        }
    }
    let order = leaving_order(union, &turned, reached);
    let mut place = vec![0; union.nodes.len()];
    for (at, node) in order.iter().enumerate() {
        if let Some(entry) = place.get_mut(*node) {
            *entry = at;
        }
    }
    let place_of = |node: usize| place.get(node).copied().unwrap_or(0);
    let mut rank: Vec<usize> = (0..union.nodes.len()).map(|n| usize::from(!is_frame(n))).collect();
    let mut left_of: Vec<Vec<usize>> = vec![Vec::new(); union.nodes.len()];
    for edge in union
        .edges
        .iter()
        .filter(|edge| edge.from != edge.to && !is_frame(edge.to))
    {
        let (left, right) = if place_of(edge.from) < place_of(edge.to) {
            (edge.from, edge.to)
        } else {
            (edge.to, edge.from)
        };
        if let Some(list) = left_of.get_mut(right) {
            list.push(left);
        }
    }
    for &node in order.iter().filter(|node| !is_frame(**node)) {
        let lefts = left_of.get(node).into_iter().flatten();
        let nearest = lefts.filter_map(|left| rank.get(*left)).map(|rank| rank + 1).max();
        if let Some(rank) = rank.get_mut(node) {
            *rank = nearest.unwrap_or(0).max(*rank);
        }
    }
    rank
}

/// Edges of what comes after the thing it refers to, and goes soon: an iterator, a view, a tuple of arguments. Were such
/// a thing left of its target, the target would stand right of an empty place before and after.
fn flipped(union: &Union) -> Vec<bool> {
    let steps = |node: &UnionNode| node.life.1 - node.life.0 + 1;
    let mut flipped = Vec::with_capacity(union.edges.len());
    for edge in &union.edges {
        let (Some(from), Some(to)) = (union.nodes.get(edge.from), union.nodes.get(edge.to)) else {
            flipped.push(false);
            continue;
        };
        let passes = !from.is_frame
            && !to.is_frame
            && edge.from != edge.to
            && to.life.0 < from.life.0
            && from.life.1 < to.life.1
            && from.life.1 + 1 < union.steps
            && 2 * steps(from) <= steps(to);
        flipped.push(passes);
    }
    flipped
}

/// Rounds in which rows that are shared are brought in line.
const MAX_LEVELLINGS: usize = 4;

/// Brings rows of plain values that one box refers to into one column, as those of a matrix, wherever else they were
/// referred to from.
fn level_rows(union: &Union, rank: &mut [usize]) {
    let is = |node: usize, wanted: fn(&UnionNode) -> bool| union.nodes.get(node).is_some_and(wanted);
    let rows = union
        .edges
        .iter()
        .filter(|edge| is(edge.to, |node| node.form == Form::Cells) && is(edge.from, |node| !node.is_frame));
    let rows: Vec<(usize, usize)> = rows.map(|edge| (edge.from, edge.to)).collect();
    for _ in 0..MAX_LEVELLINGS {
        let mut last: BTreeMap<usize, usize> = BTreeMap::new();
        for (owner, row) in &rows {
            let last = last.entry(*owner).or_insert(0);
            *last = (*last).max(rank.get(*row).copied().unwrap_or(0));
        }
        let mut changed = false;
        for (owner, row) in &rows {
            if let (Some(last), Some(rank)) = (last.get(owner), rank.get_mut(*row)) {
                changed |= *rank < *last;
                *rank = (*rank).max(*last);
            }
        }
        if !changed {
            break;
        }
    }
}

/// Nodes in the reverse order in which a search depth first leaves them: a topological order but for the edges that
/// close cycles.
fn leaving_order(union: &Union, out: &[Vec<usize>], reached: &[usize]) -> Vec<usize> {
    let mut met = vec![false; union.nodes.len()];
    let mut order = Vec::with_capacity(reached.len());
    for &root in reached {
        if met.get(root).copied().unwrap_or(true) {
            continue;
        }
        if let Some(entry) = met.get_mut(root) {
            *entry = true;
        }
        let mut path = vec![(root, 0)];
        while let Some((node, next)) = path.last_mut() {
            let (node, at) = (*node, *next);
            *next += 1;
            let Some(edge) = out.get(node).and_then(|list| list.get(at)) else {
                order.push(node);
                path.pop();
                continue;
            };
            // Listed at its target, an edge is turned round.
            let Some(to) = union
                .edges
                .get(*edge)
                .map(|edge| if edge.to == node { edge.from } else { edge.to })
            else {
                continue;
            };
            if let Some(entry) = met.get_mut(to).filter(|met| !**met) {
                *entry = true;
                path.push((to, 0));
            }
        }
    }
    order.reverse();
    order
}

const MAX_PULLS: usize = 8;

/// Moves what has more arrows leaving than arriving to the right, next to what it refers to: long arrows get shorter.
fn pull(union: &Union, rank: &mut [usize]) {
    let mut near: Vec<Vec<(usize, u32)>> = vec![Vec::new(); union.nodes.len()];
    for edge in union.edges.iter().filter(|edge| edge.from != edge.to) {
        for (one, other) in [(edge.from, edge.to), (edge.to, edge.from)] {
            if let Some(list) = near.get_mut(one) {
                list.push((other, edge.alive.count()));
            }
        }
    }
    for _ in 0..MAX_PULLS {
        let mut changed = false;
        for (node, near) in near.iter().enumerate() {
            let own = rank.get(node).copied().unwrap_or(0);
            if own == 0 {
                continue;
            }
            let (mut left, mut right, mut nearest) = (0, 0, usize::MAX);
            for (other, steps) in near {
                let other = rank.get(*other).copied().unwrap_or(0);
                if other <= own {
                    left += steps;
                } else {
                    right += steps;
                    nearest = nearest.min(other - 1);
                }
            }
            if let Some(rank) = rank.get_mut(node).filter(|rank| right > left && nearest > **rank) {
                (*rank, changed) = (nearest, true);
            }
        }
        if !changed {
            break;
        }
    }
}

/// Depth first search without host recursion.
struct Search<'a> {
    union: &'a Union,
    out: &'a [Vec<usize>],
    met: Vec<bool>,
    reached: Vec<usize>,
    parent: Vec<Option<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, root: usize) {
        if !self.open(root, None) {
            return;
        }
        let mut path: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let edge_index = self.out.get(node).and_then(|list| list.get(*next)).copied();
            *next += 1;
            let Some(edge_index) = edge_index else {
                path.pop();
                continue;
            };
            let Some(edge) = self.union.edges.get(edge_index) else {
                continue;
            };
            if self.open(edge.to, Some(node)) {
                path.push((edge.to, 0));
            }
        }
    }

    fn open(&mut self, node: usize, parent: Option<usize>) -> bool {
        let Some(met) = self.met.get_mut(node) else {
            return false;
        };
        if std::mem::replace(met, true) {
            return false;
        }
        self.reached.push(node);
        if let Some(entry) = self.parent.get_mut(node) {
            *entry = parent;
        }
        true
    }
}
