//! Times layout and SVG of states of 50 to 10,000 boxes, and the planning of a stretch of steps: `cargo xtask pictures`, or
//! `cargo run --release -p heaplens-diagram --example timing -- [NAME…]`. The best of several rounds counts.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::time::Instant;

use heaplens_diagram::svg::{SvgOptions, write};
use heaplens_diagram::{Config, Planner, layout};

fn main() {
    let tree = samples::tree(50);
    let named = [
        ("tree of 50", tree),
        ("list of lists, 1,000", samples::many(1000)),
        ("chain of 1,000", samples::linked_list(1000)),
        ("random, 10,000", samples::random(7, 10_000, 20_000)),
    ];
    // Only those named in the command, if any are.
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    for (name, graph) in named {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word)) {
            continue;
        }
        let mut best = [f64::MAX; 2];
        let mut boxes = 0;
        let rounds = if graph.graph.node_count() > 2000 { 2 } else { 300 };
        for _ in 0..rounds {
            let start = Instant::now();
            let all = Config {
                max_depth: usize::MAX,
                ..Config::default()
            };
            let scene = layout(&graph, &all);
            let laid_out = start.elapsed().as_secs_f64() * 1000.0;
            let svg = write(&scene, &SvgOptions::page());
            let written = start.elapsed().as_secs_f64() * 1000.0 - laid_out;
            best = [best[0].min(laid_out), best[1].min(written)];
            boxes = scene.boxes.len();
            assert!(!svg.is_empty());
        }
        let [laid_out, written] = best;
        println!(
            "{name:22} {boxes:5} boxes: layout {laid_out:8.2} ms, svg {written:7.2} ms, both {:8.2} ms",
            laid_out + written
        );
    }
    if !wanted.is_empty() && !wanted.iter().any(|word| "plan".contains(word.as_str())) {
        return;
    }
    let start = Instant::now();
    let mut planner = Planner::new(Config::default(), 128);
    planner.scene(0, &mut |step| samples::tree(1 + step / 2));
    println!(
        "plan of 128 steps of a growing tree: {:.1} ms",
        start.elapsed().as_secs_f64() * 1000.0
    );
    let start = Instant::now();
    planner.scene(127, &mut |step| samples::tree(1 + step / 2));
    println!("another step of it: {:.2} ms", start.elapsed().as_secs_f64() * 1000.0);
}
