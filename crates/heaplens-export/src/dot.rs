//! One step as Graphviz DOT: the heap graph itself, for those who want to lay it out or query it their own way.

use std::fmt::Write as _;

use heaplens_core::graph::{HeapGraph, NodeId, NodeKind};

/// The graph of one step. Nodes stand in the graph's own order, so equal graphs give equal text.
pub fn write(graph: &HeapGraph) -> String {
    let mut out = String::from("digraph heap {\n  rankdir=LR;\n  node [shape=box, fontname=\"monospace\"];\n");
    out.push_str("  edge [fontname=\"monospace\"];\n");
    for node in graph.graph.node_weights() {
        let (label, style) = match &node.kind {
            NodeKind::Frame(frame) => (format!("{}\nline {}", frame.name, frame.line), ", style=filled"),
            NodeKind::Object(_) => {
                let mut label = format!("{} · {}", node.type_name, node.refcount);
                if !node.text.is_empty() {
                    label.push('\n');
                    label.extend(node.text.chars().take(60));
                }
                (label, if node.garbage { ", style=dashed" } else { "" })
            }
        };
        let _ = writeln!(out, "  {} [label={}{style}];", node.id, quoted(&label));
    }
    for node in graph.graph.node_indices() {
        let mut edges: Vec<_> = graph.graph.edges(node).collect();
        edges.sort_by_key(|edge| edge.weight().order);
        for edge in edges {
            use petgraph::visit::EdgeRef as _;
            let ends = [edge.source(), edge.target()].map(|end| graph.graph.node_weight(end).map(|node| node.id));
            if let [Some(from), Some(to)] = ends {
                write_edge(
                    &mut out,
                    from,
                    to,
                    &edge.weight().label.to_string(),
                    edge.weight().strong,
                );
            }
        }
    }
    out.push_str("}\n");
    out
}

fn write_edge(out: &mut String, from: NodeId, to: NodeId, label: &str, strong: bool) {
    let style = if strong { "" } else { ", style=dashed" };
    let _ = writeln!(out, "  {from} -> {to} [label={}{style}];", quoted(label));
}

/// A DOT string. Only quotes and backslashes are special in one, and line breaks are written `\n`.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn text_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\"b\\\n\0"), "\"a\\\"b\\\\\\n\u{fffd}\"");
    }
}
