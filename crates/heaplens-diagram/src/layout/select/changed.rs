//! What a step changed in a long container, by comparing it with the step before: the rows around it are kept in sight.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::gather::Gather;
use heaplens_core::graph::{HeapGraph, Label, NodeId, NodeKind, Reference};
use petgraph::stable_graph::{EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::config::Config;

/// The graph of the step before, made ready to be looked things up in.
pub struct Before<'a> {
    graph: &'a HeapGraph,
    /// Made when something is looked up for the first time.
    by_id: OnceCell<BTreeMap<NodeId, NodeIndex>>,
}

/// What a row is called, so that it can be found again: entries of dicts by their key, members of sets by themselves.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum RowName<'a> {
    Place(u64),
    Text(&'a str),
    Member(NodeId),
}

impl<'a> Before<'a> {
    pub fn new(graph: &'a HeapGraph) -> Before<'a> {
        Before {
            graph,
            by_id: OnceCell::new(),
        }
    }

    /// The node of a thing; mostly it is where the graph of the step after has it, `near`.
    fn node(&self, id: NodeId, near: Option<NodeIndex>) -> Option<NodeIndex> {
        let inner = &self.graph.graph;
        let is_it = |index: &NodeIndex| inner.node_weight(*index).is_some_and(|node| node.id == id);
        if let Some(near) = near.filter(is_it) {
            return Some(near);
        }
        let nodes = || {
            inner
                .node_indices()
                .filter_map(|index| Some((inner.node_weight(index)?.id, index)))
        };
        self.by_id.get_or_init(|| nodes().gather()).get(&id).copied()
    }

    /// The first of an object's rows that is another than before, or where the first one stood that is gone.
    pub fn first_change(&self, now: &HeapGraph, id: NodeId, rows: &[EdgeReference<Reference>]) -> Option<usize> {
        let mut old: Vec<_> = self
            .graph
            .graph
            .edges(self.node(id, rows.first().map(EdgeRef::source))?)
            .collect();
        old.sort_by_key(|edge| (edge.weight().order, edge.id()));
        // Most rows are what and where they were.
        let same = |(edge, old): (&EdgeReference<Reference>, &EdgeReference<Reference>)| {
            row(now, edge) == row(self.graph, old)
        };
        let pairs = || rows.iter().zip(&old);
        if old.len() == rows.len() && pairs().all(same) {
            return None;
        }
        let was: BTreeMap<RowName, NodeId> = old.iter().filter_map(|edge| row(self.graph, edge)).gather();
        let is: Vec<Option<(RowName, NodeId)>> = rows.iter().map(|edge| row(now, edge)).collect();
        let other = |row: &Option<(RowName, NodeId)>| row.as_ref().is_some_and(|(name, to)| was.get(name) != Some(to));
        if let Some(at) = is.iter().position(other) {
            return Some(at);
        }
        let still: BTreeSet<&RowName> = is.iter().flatten().map(|(name, _)| name).gather();
        let old = old.iter().filter_map(|edge| row(self.graph, edge));
        let gone = old.enumerate().find(|(_, (name, _))| !still.contains(name));
        gone.map(|(at, _)| at.min(rows.len().saturating_sub(1)))
    }
}

fn row<'a>(graph: &HeapGraph, edge: &EdgeReference<'a, Reference>) -> Option<(RowName<'a>, NodeId)> {
    let target = graph.graph.node_weight(edge.target())?.id;
    let name = match &edge.weight().label {
        Label::Index(place) => RowName::Place(*place),
        Label::Value { key, .. } => RowName::Text(key),
        Label::Name(name) | Label::Attribute(name) | Label::Field(name) => RowName::Text(name),
        Label::Member(_) => RowName::Member(target),
        // The value's row speaks for the entry.
        Label::Key(_) | Label::Contents | Label::Stack(_) | Label::Return => return None,
    };
    Some((name, target))
}

/// Whether a graph holds anything so long that some of it is left out, so that it matters what changed.
pub fn has_long(graph: &HeapGraph, config: &Config) -> bool {
    let most = config.max_rows.min(config.max_cells).max(3);
    let inner = &graph.graph;
    inner.node_indices().any(|index| {
        let node = inner.node_weight(index);
        node.is_some_and(|node| matches!(node.kind, NodeKind::Object(_))) && inner.edges(index).nth(most).is_some()
    })
}
