//! The graphs of the steps looked at last.
//!
//! A picture of one step is made from the graphs of several: those around it, with which it is laid out, and the one
//! before, with which it is compared. Each is asked for more than once and costs more to make than anything drawn from it.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::graph::{HeapGraph, ViewOptions};

use super::Timeline;

/// As many as a short stretch of steps is laid out from, with the steps around it.
const KEPT: usize = 16;
/// Nodes and edges that a graph may have more than the one before, without asking for room again.
const SPARE: usize = 16;
/// References in all of them together; more is too much to hold for a moment's sake.
const REFERENCES: usize = 100_000;

#[derive(Debug, Default)]
pub(super) struct Graphs {
    /// The latest last.
    recent: VecDeque<(usize, ViewOptions, Rc<HeapGraph>)>,
}

impl Graphs {
    fn get(&self, i: usize, options: &ViewOptions) -> Option<Rc<HeapGraph>> {
        let same = |entry: &&(usize, ViewOptions, Rc<HeapGraph>)| entry.0 == i && entry.1 == *options;
        self.recent.iter().find(same).map(|(_, _, graph)| Rc::clone(graph))
    }

    fn keep(&mut self, i: usize, options: ViewOptions, graph: Rc<HeapGraph>) {
        self.recent.push_back((i, options, graph));
        let size = |(_, _, graph): &(usize, ViewOptions, Rc<HeapGraph>)| graph.graph.edge_count();
        while self.recent.len() > KEPT || self.recent.iter().map(size).sum::<usize>() > REFERENCES {
            if self.recent.pop_front().is_none() {
                break;
            }
        }
    }
}

impl Timeline {
    /// The same as [`Timeline::graph_with`]; the last few are kept and shared.
    pub fn shared_graph(&mut self, i: usize, options: &ViewOptions) -> Rc<HeapGraph> {
        if let Some(known) = self.graphs.get(i, options) {
            return known;
        }
        let room = self.graphs.recent.back().map_or([0, 0], |(_, _, near)| {
            [near.graph.node_count() + SPARE, near.graph.edge_count() + SPARE]
        });
        let filled = self.filled_in(i, options);
        let graph = Rc::new(HeapGraph::visible_like(self.machine_at(i), &filled, room));
        self.graphs.keep(i, options.clone(), Rc::clone(&graph));
        graph
    }
}
