//! Pass 4: assign ranks.
//!
//! Needs a union. Guarantees a rank per node: 0 for frames, and for objects one more than the highest rank of those
//! that refer to them, edges that close a cycle aside. So chains run to the right and every other arrow points to the
//! right, and moving a name along a chain changes no rank (as it would if rank were the shortest distance).

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
    let position = |edge: &usize| union.edges.get(*edge).map(|e| (e.port_dy.to_bits(), e.life.0));
    for list in &mut out {
        list.sort_by_key(position);
    }
    let mut search = Search {
        union,
        out: &out,
        state: vec![State::New; count],
        finished: Vec::new(),
        back: vec![false; union.edges.len()],
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
    let mut rank: Vec<usize> = union.nodes.iter().map(|node| usize::from(!node.is_frame)).collect();
    // Backwards through the order of finishing, every node comes after all that refer to it.
    for &node in search.finished.iter().rev() {
        let own = rank.get(node).copied().unwrap_or(0);
        for &edge_index in out.get(node).map(Vec::as_slice).unwrap_or_default() {
            let back = search.back.get(edge_index).copied().unwrap_or(true);
            let Some(edge) = union.edges.get(edge_index).filter(|_| !back) else {
                continue;
            };
            if let Some(to) = rank.get_mut(edge.to) {
                *to = (*to).max(own + 1);
            }
        }
    }
    let (reached, parent) = (search.reached, search.parent);
    Ranking {
        rank,
        reached,
        parent,
        out,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Depth first search that marks the edges that close a cycle, without host recursion.
struct Search<'a> {
    union: &'a Union,
    out: &'a [Vec<usize>],
    state: Vec<State>,
    finished: Vec<usize>,
    back: Vec<bool>,
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
                self.set(node, State::Done);
                self.finished.push(node);
                continue;
            };
            let Some(edge) = self.union.edges.get(edge_index) else {
                continue;
            };
            let to_frame = self.union.nodes.get(edge.to).is_some_and(|n| n.is_frame);
            let closes_cycle = self.state.get(edge.to) == Some(&State::Open);
            if to_frame || closes_cycle {
                if let Some(back) = self.back.get_mut(edge_index) {
                    *back = true;
                }
            } else if self.open(edge.to, Some(node)) {
                path.push((edge.to, 0));
            }
        }
    }

    fn open(&mut self, node: usize, parent: Option<usize>) -> bool {
        if self.state.get(node) != Some(&State::New) {
            return false;
        }
        self.set(node, State::Open);
        self.reached.push(node);
        if let Some(entry) = self.parent.get_mut(node) {
            *entry = parent;
        }
        true
    }

    fn set(&mut self, node: usize, state: State) {
        if let Some(entry) = self.state.get_mut(node) {
            *entry = state;
        }
    }
}
