//! Prints the visible graph at every step of a program, with its changes: `cargo run --example graph -- FILE`.

use heaplens_core::graph::NodeKind;
use heaplens_core::timeline::{Options, Progress, Recorder};
use petgraph::visit::EdgeRef;

fn main() {
    let path = std::env::args().nth(1).unwrap_or_default();
    let source = std::fs::read_to_string(&path).unwrap_or_default();
    let mut recorder = match Recorder::new(
        &source,
        Options {
            filename: path,
            ..Options::default()
        },
    ) {
        Ok(recorder) => recorder,
        Err(errors) => {
            eprintln!("{}", errors[0].traceback());
            return;
        }
    };
    while recorder.run(1 << 20) != Progress::Finished {}
    let mut timeline = recorder.finish();
    for i in 0..timeline.len() {
        let Some(step) = timeline.step(i) else { continue };
        println!("## {}", timeline.explanation(i));
        println!(
            "#{i} {:?} line {} in {}: {}",
            step.event,
            step.line,
            step.frame,
            timeline.source_line(step.line).trim()
        );
        let graph = timeline.graph_at(i).graph;
        for node in graph.node_indices() {
            let weight = &graph[node];
            let edges: Vec<_> = {
                let mut edges: Vec<_> = graph.edges(node).collect();
                edges.sort_by_key(|edge| edge.weight().order);
                edges
                    .iter()
                    .map(|edge| format!("{}→{}", edge.weight().label, graph[edge.target()].id))
                    .collect()
            };
            let kind = match &weight.kind {
                NodeKind::Frame(info) => format!(
                    "{} line {} {:?} unbound {:?}",
                    info.name, info.line, info.state, info.unbound
                ),
                NodeKind::Object(shape) => format!("{shape:?} {}", weight.text),
            };
            println!(
                "   {} {} rc={} {kind}{} [{}]",
                weight.id,
                weight.type_name,
                weight.refcount,
                if weight.garbage { " GARBAGE" } else { "" },
                edges.join(" ")
            );
        }
    }
    println!("{:?}\n{:?}", timeline.outcome(), timeline.stats());
}
