//! Large states stay readable, and what is asked for on demand is drawn: folded stacks, counts of what lies deep, the part of
//! a long container that changed, two names compared, hash tables.

mod samples;

use heaplens_core::graph::details::{Details, Table, TableSlot};
use heaplens_core::graph::{FrameState, HeapGraph, Label, NodeId, Shape};
use heaplens_diagram::scene::{Content, Mark, SceneBox};
use heaplens_diagram::svg::{SvgOptions, Theme, write};
use heaplens_diagram::{Config, Scene, layout, layout_run, verify};
use samples::Builder;

/// A recursion so many calls deep, each with a list of its own.
fn stack(depth: usize) -> HeapGraph {
    let mut b = Builder::default();
    let mut frames = Vec::new();
    for i in 0..=depth {
        let state = if i == depth {
            FrameState::Running
        } else {
            FrameState::Calling
        };
        frames.push(b.frame(if i == 0 { "<module>" } else { "down" }, state));
    }
    for frame in frames {
        let list = b.list_of(&["1"]);
        b.name(frame, "xs", list);
    }
    b.graph
}

fn frames(scene: &Scene) -> Vec<&SceneBox> {
    scene.boxes.iter().filter(|b| b.state.is_some()).collect()
}

#[test]
fn a_deep_stack_is_folded_in_the_middle_and_says_how_deep_it_is() {
    for depth in [5, 15, 16, 23, 24, 60, 400] {
        let scene = layout(&stack(depth), &Config::default());
        assert_eq!(verify(&scene), [], "{depth}");
        let frames = frames(&scene);
        assert!(frames.len() <= 17, "{depth}: {}", frames.len());
        let count: u64 = frames.iter().map(|frame| frame.folded.max(1)).sum();
        assert_eq!(count, depth as u64 + 1);
        assert!(
            scene.title.contains(&format!("{} frames", depth + 1)),
            "{}",
            scene.title
        );
        // The module is there, and the one that runs; in between they stand in the order of the stack.
        assert_eq!(frames[0].caption, "<module>");
        assert_eq!(frames.last().map(|frame| frame.id), Some(NodeId::Frame(depth as u64)));
        assert!(
            frames
                .windows(2)
                .all(|pair| pair[0].y < pair[1].y && pair[0].id < pair[1].id)
        );
    }
    let svg = write(&layout(&stack(60), &Config::default()), &SvgOptions::page());
    assert!(svg.contains("… 48 frames") && svg.contains("all of down"));
}

#[test]
fn frames_below_the_fold_stay_for_several_calls() {
    let graphs: Vec<HeapGraph> = (10..60).map(stack).collect();
    let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    let mut calm = 0;
    for pair in scenes.windows(2) {
        assert_eq!(verify(&pair[1]), []);
        let moved = pair[1].boxes.iter().filter(|b| {
            let was = pair[0].boxes.iter().find(|was| was.id == b.id);
            was.is_some_and(|was| (was.x, was.y) != (b.x, b.y))
        });
        calm += usize::from(moved.count() == 0);
    }
    // Eight frames are folded at a time, so that most calls move nothing.
    assert!(calm >= 40, "{calm} of {}", scenes.len() - 1);
}

#[test]
fn what_lies_deep_is_a_count() {
    let graph = samples::linked_list(60);
    let config = Config {
        max_depth: 10,
        ..Config::default()
    };
    let scene = layout(&graph, &config);
    assert_eq!(verify(&scene), []);
    let hidden: Vec<u64> = scene
        .boxes
        .iter()
        .flat_map(|b| &b.slots)
        .filter_map(|slot| match slot.content {
            Content::Hidden { count } => Some(count),
            _ => None,
        })
        .collect();
    let nodes = scene.boxes.iter().filter(|b| b.type_name == "Node").count();
    // From `head` ten nodes, from `cur` in the middle ten more; each chain ends in a count of what is between or behind.
    assert_eq!(nodes, 20);
    assert_eq!(hidden, [19, 21]);
    assert!(write(&scene, &SvgOptions::page()).contains("▸ 19 objects"));
    assert!(scene.desc.contains("leads to 19 objects not shown"));
    assert_eq!(
        layout(&graph, &Config::default())
            .boxes
            .iter()
            .filter(|b| b.type_name == "Node")
            .count(),
        48
    );
}

/// A list of so many lists, the one at `changed` being another.
fn long(count: usize, changed: Option<usize>) -> HeapGraph {
    let mut b = Builder::default();
    let module = b.module();
    let inner: Vec<_> = (0..count).map(|_| b.list(&[])).collect();
    let other = b.list_of(&["7"]);
    let items: Vec<_> = (0..count)
        .map(|i| if Some(i) == changed { other } else { inner[i] })
        .collect();
    let outer = b.list(&items);
    b.name(module, "xs", outer);
    b.graph
}

#[test]
fn a_long_list_shows_what_changed_in_its_middle_and_keeps_its_size() {
    let (before, after) = (long(100, None), long(100, Some(50)));
    let scenes = layout_run(&[&before, &after], &Config::default());
    let list = |scene: &Scene| {
        scene
            .boxes
            .iter()
            .find(|b| b.slots.len() > 1 && b.shape == Some(Shape::List))
            .cloned()
    };
    let (before, after) = (list(&scenes[0]).unwrap(), list(&scenes[1]).unwrap());
    let labels = |b: &SceneBox| b.slots.iter().map(|slot| slot.label.clone()).collect::<Vec<_>>();
    assert!(!labels(&before).contains(&"50".to_string()));
    assert!(labels(&after).contains(&"50".to_string()));
    assert_eq!(before.h, after.h);
    let left_out: u64 = after
        .slots
        .iter()
        .map(|slot| match slot.content {
            Content::More { count } => count,
            _ => 1,
        })
        .sum();
    assert_eq!(left_out, 100);
    assert_eq!(verify(&scenes[1]), []);
}

fn compared(names: [&str; 2]) -> Scene {
    let mut b = Builder::default();
    let m = b.module();
    let shared = b.list_of(&["1"]);
    let (own_a, own_b) = (b.list_of(&["2"]), b.list_of(&["3"]));
    let (a, c) = (b.list(&[shared, own_a]), b.list(&[shared, own_b]));
    let other = b.list_of(&["4"]);
    for (name, node) in [("a", a), ("b", c), ("other", other)] {
        b.name(m, name, node);
    }
    let config = Config {
        compare: Some(names.map(String::from)),
        ..Config::default()
    };
    layout(&b.graph, &config)
}

#[test]
fn two_names_are_told_apart_by_colour_ring_and_word() {
    let scene = compared(["a", "b"]);
    let of = |mark: Mark| scene.boxes.iter().filter(|b| b.marks.contains(&mark)).count();
    assert_eq!((of(Mark::First), of(Mark::Second), of(Mark::Shared)), (2, 2, 1));
    let tags: Vec<&str> = scene
        .boxes
        .iter()
        .map(|b| b.tag.as_str())
        .filter(|tag| !tag.is_empty())
        .collect();
    assert_eq!(tags.iter().filter(|tag| **tag == "a + b").count(), 1);
    assert_eq!(tags.iter().filter(|tag| **tag == "a").count(), 2);
    let svg = write(&scene, &SvgOptions::file(Theme::Print));
    assert_eq!(svg.matches("class=\"tag\"").count(), 5);
    assert!(svg.contains("shared by a and b"));
    // No slot looks as if the step had changed it, and nothing moves.
    assert!(!svg.contains(Theme::Print.color(heaplens_diagram::svg::Paint::ChangedTint)));
    assert_eq!(verify(&scene), []);
}

#[test]
fn a_name_that_is_not_there_marks_nothing() {
    let scene = compared(["a", "nothing"]);
    assert!(scene.boxes.iter().all(|b| b.tag.is_empty() && b.marks.is_empty()));
}

#[test]
fn a_hash_table_is_drawn_slot_by_slot_with_what_it_costs() {
    let mut b = Builder::default();
    let m = b.module();
    let d = b.object(Shape::Dict, "dict", "");
    let one = b.atom("1");
    for (entry, key) in [(0, "0"), (1, "8")] {
        let label = Label::Value { entry, key: key.into() };
        b.edge(d, label, one);
    }
    b.name(m, "d", d);
    let mut slots = vec![TableSlot::Empty; 8];
    slots[0] = TableSlot::Entry { entry: 0, probes: 1 };
    slots[1] = TableSlot::Entry { entry: 1, probes: 2 };
    slots[5] = TableSlot::Dummy;
    b.graph.graph[d].details = Some(Box::new(Details {
        size: 232,
        generation: Some(1),
        capacity: None,
        table: Some(Table {
            slots,
            size: 8,
            used: 2,
            mean_probes: 1.5,
            most_probes: 2,
        }),
    }));
    let scene = layout(&b.graph, &Config::default());
    assert_eq!(verify(&scene), []);
    let dict = scene.boxes.iter().find(|b| b.type_name == "dict").unwrap();
    let details = dict.details.as_ref().unwrap();
    assert_eq!(
        details.lines,
        [
            "232 bytes, generation 1",
            "2 of 8 slots used (25 %)",
            "1.5 probes on average, at most 2"
        ]
    );
    let table = details.table.as_ref().unwrap();
    assert!(table.y + table.square <= dict.h && table.x + 8.0 * table.square <= dict.w);
    let svg = write(&scene, &SvgOptions::page());
    assert_eq!(svg.matches("class=\"hash-slot").count(), 8);
    assert!(svg.contains("slot 1: entry 1, found at probe 2") && svg.contains("slot 5: deleted"));
}

#[test]
fn what_the_graph_left_out_is_said() {
    let mut graph = samples::aliases();
    graph.left_out = 12;
    let scene = layout(&graph, &Config::default());
    assert!(
        scene
            .headings
            .iter()
            .any(|heading| heading.text == "Objects (12 more are not drawn)")
    );
}
