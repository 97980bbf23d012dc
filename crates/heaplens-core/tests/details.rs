//! What boxes show on demand is what CPython 3.11 has in memory.

use heaplens_core::graph::details::{Details, Table, TableSlot};
use heaplens_core::graph::{FrameState, HeapGraph, Label, NodeKind, ViewOptions};
use heaplens_core::timeline::{Options, Progress, Recorder};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

/// The graph at the end of a program.
fn graph(source: &str, options: &ViewOptions) -> HeapGraph {
    let mut recorder = Recorder::new(source, Options::default()).unwrap_or_else(|_| panic!("{source}"));
    while recorder.run(1 << 20) != Progress::Finished {}
    let mut timeline = recorder.finish();
    timeline.graph_with(timeline.len() - 1, options)
}

fn detailed(source: &str) -> HeapGraph {
    let options = ViewOptions {
        details: true,
        ..ViewOptions::default()
    };
    graph(source, &options)
}

/// The details of what a global name refers to.
fn details(graph: &HeapGraph, name: &str) -> Details {
    let mut edges = graph.frames.iter().flat_map(|frame| graph.graph.edges(*frame));
    let edge = edges.find(|edge| edge.weight().label == Label::Name(name.into()));
    let node = &graph.graph[edge.unwrap_or_else(|| panic!("{name} is bound")).target()];
    *node.details.clone().expect("details were asked for")
}

fn table(graph: &HeapGraph, name: &str) -> Table {
    details(graph, name).table.expect("it has a hash table")
}

/// Slot by slot: the entry in it, `x` for a deleted one, `.` for none.
fn drawn(table: &Table) -> String {
    let slot = |slot: &TableSlot| match slot {
        TableSlot::Empty => ".".to_string(),
        TableSlot::Dummy => "x".to_string(),
        TableSlot::Entry { entry, .. } => entry.to_string(),
    };
    table.slots.iter().map(slot).collect()
}

#[test]
fn a_list_has_the_room_that_getsizeof_shows() {
    // python3 -c "import sys; l = [1, 2, 3]; l.append(4); print(sys.getsizeof(l), sys.getsizeof([0] * 3))" gives 88 80
    let graph = detailed("l = [1, 2, 3]\nl.append(4)\nm = [0] * 3\n");
    let (l, m) = (details(&graph, "l"), details(&graph, "m"));
    assert_eq!((l.size, l.capacity), (88, Some(4)));
    assert_eq!((m.size, m.capacity), (80, Some(3)));
}

#[test]
fn a_dict_of_ints_has_each_where_its_hash_says_and_collisions_further_on() {
    // 0, 8 and 16 all want slot 0 of 8; then 5 * 0 + 1 + (hash >> 5) leads both to slot 1, and 6 after that.
    let graph = detailed("d = {0: 0, 8: 1, 16: 2, 3: 3}\ndel d[8]\ne = {}\n");
    let d = table(&graph, "d");
    assert_eq!(drawn(&d), "0x.2..1.");
    assert_eq!((d.size, d.used, d.most_probes), (8, 3, 3));
    assert_eq!(d.slots[6], TableSlot::Entry { entry: 1, probes: 3 });
    assert_eq!(table(&graph, "e").size, 0);
}

#[test]
fn a_set_runs_on_to_the_next_slots() {
    let graph = detailed("s = {7, 15, 23, 1}\ns.discard(15)\nt = set(range(40))\n");
    let s = table(&graph, "s");
    assert_eq!(s.size, 8);
    assert_eq!(s.used, 3);
    // As CPython shows them: {1, 23, 7, 15}, of which all but 1 want slot 7, and 15 came first.
    assert_eq!(s.slots[7], TableSlot::Dummy);
    assert_eq!(s.slots[1], TableSlot::Entry { entry: 0, probes: 1 });
    assert!(s.most_probes > 1);
    assert_eq!(table(&graph, "t").most_probes, 1);
}

#[test]
fn generations_age_and_atoms_have_none() {
    let graph = detailed("import gc\na = [[]]\ngc.collect()\nb = [[]]\nn = 12345\n");
    assert_eq!(details(&graph, "a").generation, Some(2));
    assert_eq!(details(&graph, "b").generation, Some(0));
    assert_eq!(details(&graph, "n").generation, None);
    assert_eq!(details(&graph, "n").size, 28);
}

#[test]
fn nothing_is_looked_at_unless_asked() {
    let graph = graph("a = [1]\n", &ViewOptions::default());
    assert!(graph.graph.node_weights().all(|node| node.details.is_none()));
}

#[test]
fn small_print_names_the_order_of_bases() {
    let graph = graph(
        "class A: pass\nclass B: pass\nclass C(A, B): pass\n",
        &ViewOptions::default(),
    );
    let facts = graph.graph.node_weights().flat_map(|node| &node.facts);
    assert_eq!(facts.collect::<Vec<_>>(), ["MRO: C, A, B, object"]);
}

#[test]
fn suspended_frames_follow_the_stack_and_their_generators_refer_to_them() {
    let source =
        "def g(n):\n    a = n\n    yield a\n    b = a\nx = g(1)\nnext(x)\nfor y in g(2):\n    pass\nz = g(3)\n";
    let graph = graph(source, &ViewOptions::default());
    let weight = |index| graph.graph.node_weight(index).unwrap();
    let frame = |index| match &weight(index).kind {
        NodeKind::Frame(info) => (info.name.as_str(), info.line, info.state, info.unbound.join(" ")),
        NodeKind::Object(_) => unreachable!(),
    };
    let frames: Vec<_> = graph.frames.iter().map(|index| frame(*index)).collect();
    let (running, suspended) = (FrameState::Running, FrameState::Suspended);
    assert_eq!(
        frames,
        [
            ("<module>", 9, running, String::new()),
            ("g", 3, suspended, "b".into()),
            ("g", 1, suspended, "a b".into()),
        ]
    );
    let of_generators: Vec<_> = (&graph.graph)
        .edge_references()
        .filter(|edge| edge.weight().label == Label::Field("gi_frame".into()))
        .map(|edge| edge.target())
        .collect();
    assert_eq!(of_generators, graph.frames[1..]);
}

#[test]
fn a_waiting_frame_knows_what_it_waits_for() {
    let source = "def f(a):\n    return a\nx = [1, f(2) + f(3)]\n";
    let mut recorder = Recorder::new(source, Options::default()).unwrap_or_else(|_| panic!("{source}"));
    while recorder.run(1 << 20) != Progress::Finished {}
    let mut timeline = recorder.finish();
    let mut spans = Vec::new();
    for step in 0..timeline.len() {
        let graph = timeline.graph_at(step);
        if let NodeKind::Frame(info) = &graph.graph[graph.frames[0]].kind
            && let Some(span) = info.span
        {
            let columns = (span.line, span.column, span.end_column);
            if spans.last() != Some(&columns) {
                spans.push(columns);
            }
        }
    }
    assert_eq!(spans, [(3, 8, 12), (3, 15, 19)]);
}
