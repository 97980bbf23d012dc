//! Pictures in which arrows could cross and need not.

mod samples;

use heaplens_core::graph::{FrameState, HeapGraph, NodeId, NodeKind};
use heaplens_diagram::{Config, Scene, layout_run, verify};
use samples::Builder;

fn scenes(graphs: &[HeapGraph]) -> Vec<Scene> {
    let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    for (step, scene) in scenes.iter().enumerate() {
        assert_eq!(verify(scene), [], "step {step}");
    }
    scenes
}

/// Crossings of arrows that lead to different boxes.
fn crossings(scene: &Scene) -> usize {
    let arrows: Vec<_> = scene.arrows.iter().map(|arrow| (arrow.to, arrow.points())).collect();
    let mut count = 0;
    for (index, (to, points)) in arrows.iter().enumerate() {
        for (_, others) in arrows.iter().skip(index + 1).filter(|(other, _)| other != to) {
            let pieces = points.windows(2);
            count += pieces
                .map(|p| others.windows(2).filter(|q| cross(p, q)).count())
                .sum::<usize>();
        }
    }
    count
}

fn cross(p: &[[f64; 2]], q: &[[f64; 2]]) -> bool {
    let side = |a: [f64; 2], b: [f64; 2], c: [f64; 2]| (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    side(p[0], p[1], q[0]) * side(p[0], p[1], q[1]) < 0.0 && side(q[0], q[1], p[0]) * side(q[0], q[1], p[1]) < 0.0
}

/// A linked list, for which the picture is wide enough for all else.
fn chain(b: &mut Builder, module: petgraph::stable_graph::NodeIndex) {
    let mut head = b.atom("None");
    for _ in 0..7 {
        head = b.instance("Link", &[("rest", head)]);
    }
    b.name(module, "links", head);
}

/// A tree of seven, and a call that has got to its `at`-th node.
fn walk(at: usize) -> HeapGraph {
    let mut b = Builder::default();
    let module = b.module();
    let call = b.frame("find", FrameState::Running);
    let none = b.atom("None");
    let leaves: Vec<_> = (0..4)
        .map(|_| b.instance("Node", &[("left", none), ("right", none)]))
        .collect();
    let inner: Vec<_> = leaves
        .chunks(2)
        .map(|two| b.instance("Node", &[("left", two[0]), ("right", two[1])]))
        .collect();
    let root = b.instance("Node", &[("left", inner[0]), ("right", inner[1])]);
    chain(&mut b, module);
    b.name(module, "root", root);
    let nodes = [root, inner[0], leaves[1], inner[1], leaves[2]];
    b.name(call, "node", nodes[at]);
    b.graph
}

#[test]
fn branches_of_a_tree_stay_in_columns_and_cross_little_whatever_walks_there() {
    for at in 0..5 {
        let graphs: Vec<HeapGraph> = (0..6).map(|step| walk(if step < 2 { 0 } else { at })).collect();
        for scene in scenes(&graphs) {
            let count = crossings(&scene);
            assert!(count <= [0, 1, 2, 0, 1][at], "node {at}: {count}");
            let nodes = scene.boxes.iter().filter(|b| b.type_name == "Node");
            let mut xs: Vec<i64> = nodes.map(|b| b.x as i64).collect();
            xs.sort_unstable();
            xs.dedup();
            assert_eq!(xs.len(), 3, "node {at}: {xs:?}");
        }
    }
}

#[test]
fn of_two_things_that_many_frames_hold_one_stands_behind_the_other() {
    const FRAMES: usize = 6;
    let graph = || {
        let mut b = Builder::default();
        let (one, other) = (b.list_of(&["1"]), b.list_of(&["2"]));
        for depth in 0..FRAMES {
            let frame = b.frame(&format!("f{depth}"), FrameState::Running);
            if depth == 0 {
                chain(&mut b, frame);
            }
            b.name(frame, "a", one);
            b.name(frame, "b", other);
        }
        b.graph
    };
    // One below the other, each two frames would cross once: fifteen times.
    for scene in scenes(&[graph(), graph()]) {
        let crossings = crossings(&scene);
        assert!(crossings <= FRAMES * FRAMES / 4, "{crossings}");
    }
}

#[test]
fn what_comes_later_and_goes_soon_pushes_nothing_to_the_right() {
    let graph = |with_iterator: bool| {
        let mut b = Builder::default();
        let module = b.module();
        let row = b.list_of(&["1", "2"]);
        let rows = b.list(&[row]);
        b.name(module, "rows", rows);
        if with_iterator {
            let view = b.instance("view", &[("list", rows)]);
            // Its id is not one that anything has after it.
            b.graph.graph[view].id = NodeId::Object(1000);
            b.name(module, "view", view);
        }
        b.graph
    };
    let steps = [false, false, true, true, false, false].map(graph);
    let left = |scene: &Scene| {
        let objects = scene.boxes.iter().filter(|b| matches!(b.id, NodeId::Object(_)));
        objects.map(|b| b.x).fold(f64::MAX, f64::min)
    };
    let object = |graph: &HeapGraph, nth: usize| {
        let mut objects = graph
            .graph
            .node_weights()
            .filter(|n| matches!(n.kind, NodeKind::Object(_)));
        objects.nth(nth).map(|node| node.id)
    };
    let rows = object(&steps[0], 3);
    for scene in scenes(&steps) {
        let x = scene.boxes.iter().find(|b| Some(b.id) == rows).map(|b| b.x);
        assert_eq!(x, Some(left(&scene)));
    }
}
