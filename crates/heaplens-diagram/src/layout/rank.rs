//! Pass 4: assign ranks.
//!
//! Needs a union. Guarantees a rank per node: 0 for frames, and for objects one more than the highest rank of those
//! that refer to them. So chains run to the right and arrows point to the right, and moving a name along a chain
//! changes no rank (as it would if rank were the shortest distance from the frames). Objects that lie on common cycles
//! (a strongly connected component) cannot all be right of one another; among them rank is the distance from where the
//! component is entered, so that a doubly linked list is a chain and a graph of vertices stays small.

use std::collections::VecDeque;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::union::Union;

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
    let mode = std::env::var("RANK").unwrap_or_default();
    let mut rank = if mode.contains('d') {
        acyclic(union, &out, &search.reached)
    } else {
        longest_paths(union, &out, &search.reached)
    };
    if mode.contains('p') {
        pull(union, &mut rank);
    }
    let (reached, parent) = (search.reached, search.parent);
    Ranking {
        rank,
        reached,
        parent,
        out,
    }
}

/// Longest paths over the strongly connected components, in topological order.
fn longest_paths(union: &Union, out: &[Vec<usize>], reached: &[usize]) -> Vec<usize> {
    let count = union.nodes.len();
    let is_frame = |node: usize| union.nodes.get(node).is_some_and(|n| n.is_frame);
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(count, union.edges.len());
    for _ in 0..count {
        graph.add_node(());
    }
    for edge in union.edges.iter().filter(|edge| !is_frame(edge.to)) {
        graph.add_edge(NodeIndex::new(edge.from), NodeIndex::new(edge.to), ());
    }
    let mut reached_at = vec![usize::MAX; count];
    for (at, node) in reached.iter().enumerate() {
        if let Some(entry) = reached_at.get_mut(*node) {
            *entry = at;
        }
    }
    // Components come in reverse topological order.
    let components: Vec<Vec<usize>> = kosaraju_scc(&graph)
        .into_iter()
        .rev()
        .map(|c| c.into_iter().map(NodeIndex::index).collect())
        .collect();
    let mut component_of = vec![0; count];
    for (index, component) in components.iter().enumerate() {
        for node in component {
            if let Some(entry) = component_of.get_mut(*node) {
                *entry = index;
            }
        }
    }
    let mut ranks = Ranks {
        union,
        out,
        component_of,
        rank: (0..count).map(|n| usize::from(!is_frame(n))).collect(),
    };
    let mut incoming: Vec<Vec<usize>> = vec![Vec::new(); components.len()];
    for (index, edge) in union.edges.iter().enumerate() {
        if let Some(list) = ranks.component_of.get(edge.to).and_then(|c| incoming.get_mut(*c)) {
            list.push(index);
        }
    }
    for (index, mut component) in components.into_iter().enumerate() {
        component.sort_by_key(|node| reached_at.get(*node).copied());
        if component.len() > 1 {
            let incoming = incoming.get(index).map(Vec::as_slice).unwrap_or_default();
            ranks.spread(index, &component, incoming);
        }
        for node in component {
            ranks.push_targets(node);
        }
    }
    ranks.rank
}

struct Ranks<'a> {
    union: &'a Union,
    out: &'a [Vec<usize>],
    component_of: Vec<usize>,
    rank: Vec<usize>,
}

/// An owner that refers to so many members of a component lists them, and they stand in one layer.
const LISTED: usize = 3;

impl Ranks<'_> {
    fn rank(&self, node: usize) -> usize {
        self.rank.get(node).copied().unwrap_or(1)
    }

    /// Moves what a node refers to, outside of its component, to the right of it.
    fn push_targets(&mut self, node: usize) {
        let own = self.rank(node);
        for &edge in self.out.get(node).map(Vec::as_slice).unwrap_or_default() {
            let Some(edge) = self.union.edges.get(edge) else {
                continue;
            };
            let inside = self.component_of.get(edge.to) == self.component_of.get(node);
            let to_frame = self.union.nodes.get(edge.to).is_some_and(|n| n.is_frame);
            if let Some(rank) = self.rank.get_mut(edge.to).filter(|_| !inside && !to_frame) {
                *rank = (*rank).max(own + 1);
            }
        }
    }

    /// Ranks within a component: breadth first from its entries.
    fn spread(&mut self, index: usize, component: &[usize], incoming: &[usize]) {
        let base = component.iter().map(|node| self.rank(*node)).max().unwrap_or(1);
        let mut distance: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
        let mut queue: VecDeque<usize> = VecDeque::new();
        for entry in self.entries(index, component, incoming) {
            distance.insert(entry, 0);
            queue.push_back(entry);
        }
        while let Some(node) = queue.pop_front() {
            let next = distance.get(&node).copied().unwrap_or(0) + 1;
            for &edge in self.out.get(node).map(Vec::as_slice).unwrap_or_default() {
                let Some(to) = self.union.edges.get(edge).map(|e| e.to) else {
                    continue;
                };
                if self.component_of.get(to) == Some(&index) && !distance.contains_key(&to) {
                    distance.insert(to, next);
                    queue.push_back(to);
                }
            }
        }
        for node in component {
            if let Some(rank) = self.rank.get_mut(*node) {
                *rank = base + distance.get(node).copied().unwrap_or(0);
            }
        }
    }

    /// The members that one owner outside lists, or else the member that is reached first.
    fn entries(&self, index: usize, component: &[usize], incoming: &[usize]) -> Vec<usize> {
        let mut by_owner: std::collections::BTreeMap<usize, Vec<usize>> = std::collections::BTreeMap::new();
        for edge in incoming.iter().filter_map(|e| self.union.edges.get(*e)) {
            let outside = self.component_of.get(edge.from) != Some(&index);
            let by_object = self.union.nodes.get(edge.from).is_some_and(|n| !n.is_frame);
            if outside && by_object {
                by_owner.entry(edge.from).or_default().push(edge.to);
            }
        }
        let most = by_owner
            .into_values()
            .max_by_key(Vec::len)
            .filter(|list| list.len() >= LISTED);
        most.unwrap_or_else(|| component.first().copied().into_iter().collect())
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

fn acyclic(union: &Union, out: &[Vec<usize>], reached: &[usize]) -> Vec<usize> {
    let count = union.nodes.len();
    let is_frame = |node: usize| union.nodes.get(node).is_some_and(|n| n.is_frame);
    // DFS with colors
    let mut color = vec![0u8; count];
    let mut finish = Vec::new();
    for &root in reached {
        if color[root] != 0 {
            continue;
        }
        color[root] = 1;
        let mut path = vec![(root, 0usize)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let e = out[node].get(*next).copied();
            *next += 1;
            match e {
                None => {
                    color[node] = 2;
                    finish.push(node);
                    path.pop();
                }
                Some(e) => {
                    let to = union.edges[e].to;
                    if color[to] == 0 {
                        color[to] = 1;
                        path.push((to, 0));
                    }
                }
            }
        }
    }
    let mut order = vec![0; count];
    for (i, n) in finish.iter().rev().enumerate() {
        order[*n] = i;
    }
    let mut rank: Vec<usize> = (0..count).map(|n| usize::from(!is_frame(n))).collect();
    let mut incoming: Vec<Vec<usize>> = vec![Vec::new(); count];
    for e in &union.edges {
        if e.from == e.to || is_frame(e.to) {
            continue;
        }
        if order[e.from] < order[e.to] {
            incoming[e.to].push(e.from)
        } else {
            incoming[e.from].push(e.to)
        }
    }
    for n in finish.iter().rev() {
        if is_frame(*n) {
            continue;
        }
        for p in &incoming[*n] {
            rank[*n] = rank[*n].max(rank[*p] + 1);
        }
    }
    rank
}

fn pull(union: &Union, rank: &mut [usize]) {
    let count = union.nodes.len();
    for _ in 0..8 {
        let mut changed = false;
        // lower, upper bounds and weights
        let mut near: Vec<Vec<(usize, u32)>> = vec![Vec::new(); count];
        for e in &union.edges {
            if e.from == e.to {
                continue;
            }
            near[e.from].push((e.to, e.alive.count()));
            near[e.to].push((e.from, e.alive.count()));
        }
        for node in 0..count {
            if union.nodes[node].is_frame {
                continue;
            }
            let own = rank[node];
            let mut left = 0u32;
            let mut right = 0u32;
            let mut upper = usize::MAX;
            let mut stuck = false;
            for (other, w) in &near[node] {
                let r = rank[*other];
                if r < own {
                    left += w
                } else if r > own {
                    right += w;
                    upper = upper.min(r - 1)
                } else {
                    stuck = true
                }
            }
            if !stuck && right > left && upper != usize::MAX && upper > own {
                rank[node] = upper;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
}
