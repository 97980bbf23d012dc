//! The laws of a scene hold for every graph: samples, random graphs, and steps planned together.

mod samples;

use heaplens_core::graph::{FrameState, HeapGraph, Label, NodeId, NodeKind, Shape};
use heaplens_diagram::scene::{Arrow, PathCommand};
use heaplens_diagram::svg::{Colors, SvgOptions, Theme, write};
use heaplens_diagram::{Config, Highlights, Planner, Scene, layout, layout_run, step_json, verify};
use samples::{Builder, Lcg};

fn configs() -> Vec<Config> {
    vec![
        Config::default(),
        Config {
            atoms_as_boxes: true,
            value_stack: true,
            class_arrows: true,
            ..Config::default()
        },
        Config {
            keys_as_text: false,
            max_rows: 3,
            max_cells: 3,
            max_text: 8,
            hidden: Vec::new(),
            ..Config::default()
        },
    ]
}

fn check(name: &str, graph: &HeapGraph) {
    for config in configs() {
        let scene = layout(graph, &config);
        assert_eq!(verify(&scene), [], "{name} with {config:?}");
        assert_eq!(
            scene,
            layout(&graph.clone(), &config),
            "{name} is laid out the same way twice"
        );
    }
}

#[test]
fn samples_keep_the_laws() {
    for (name, graph) in samples::all() {
        check(name, &graph);
    }
}

#[test]
fn the_verifier_finds_what_is_wrong() {
    let scene = layout(&samples::nested(), &Config::default());
    let spoilt = |spoil: &dyn Fn(&mut Scene)| {
        let mut scene = scene.clone();
        spoil(&mut scene);
        verify(&scene)
    };
    assert_eq!(spoilt(&|_| {}), []);
    assert!(!spoilt(&|s| s.boxes[2].x = s.boxes[1].x + 3.0).is_empty());
    assert!(!spoilt(&|s| s.arrows[0].path.truncate(1)).is_empty());
    assert!(!spoilt(&|s| drop(s.arrows.pop())).is_empty());
    assert!(!spoilt(&|s| s.width = 50.0).is_empty());
    // A straight line from the first frame to the last box runs through what is between.
    let through = spoilt(&|s| {
        let to = s.boxes.last().map(|b| [b.x, b.y + 20.0]).unwrap();
        if let Some(last) = s.arrows[1].path.last_mut() {
            *last = heaplens_diagram::scene::PathCommand::Line([s.boxes[1].x + 300.0, to[1] - 40.0]);
        }
    });
    assert!(!through.is_empty());
}

#[test]
fn random_graphs_keep_the_laws() {
    for seed in 0..300 {
        let mut rng = Lcg(seed);
        let (objects, edges) = (rng.below(40), rng.below(90));
        check(
            &format!("random {seed}, {objects}, {edges}"),
            &samples::random(seed, objects, edges),
        );
    }
}

#[test]
fn steps_planned_together_keep_the_laws_and_hardly_move() {
    let (mut moves, mut survivors) = (0, 0);
    for seed in 0..60 {
        let graphs: Vec<HeapGraph> = (0..12)
            .map(|step| part_of(samples::random(seed, 24, 40), seed, step))
            .collect();
        let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
        for (step, scene) in scenes.iter().enumerate() {
            assert_eq!(verify(scene), [], "seed {seed}, step {step}");
        }
        moves += scenes.windows(2).map(|pair| moved(&pair[0], &pair[1])).sum::<usize>();
        survivors += scenes.iter().skip(1).map(|scene| scene.boxes.len()).sum::<usize>();
    }
    assert!(moves * 50 <= survivors, "{moves} of {survivors}");
}

/// The graph with a changing part of its edges, as if a program had set and cleared them.
fn part_of(mut graph: HeapGraph, seed: u64, step: u64) -> HeapGraph {
    let edges: Vec<_> = graph.graph.edge_indices().collect();
    for (i, edge) in edges.into_iter().enumerate() {
        let mut rng = Lcg(seed * 1000 + i as u64);
        let (from, until) = (rng.below(8), 4 + rng.below(10));
        if step < from || step > until {
            graph.graph.remove_edge(edge);
        }
    }
    graph
}

/// A list that grows at its head, one node per step.
fn prepend(step: usize) -> HeapGraph {
    let mut b = Builder::default();
    let module = b.module();
    let mut head = b.atom("None");
    for i in 0..step {
        let value = b.atom(&i.to_string());
        // Ids must not depend on how many atoms there are.
        let node = b.instance("Node", &[("value", value), ("next", head)]);
        b.graph.graph[node].id = NodeId::Object(1000 + i as u64);
        head = node;
    }
    b.name(module, "head", head);
    b.graph
}

#[test]
fn a_growing_list_moves_only_while_it_is_short() {
    let steps = 60;
    let mut planner = Planner::new(Config::default(), steps).with_stretch(20);
    let scenes: Vec<Scene> = (0..steps).map(|step| planner.scene(step, &mut prepend)).collect();
    for (step, pair) in scenes.windows(2).enumerate() {
        assert_eq!(verify(&pair[1]), []);
        let moved = moved(&pair[0], &pair[1]);
        if (step + 1) % 20 != 0 {
            assert!(moved <= 3, "step {step}: {moved}");
        }
    }
}

#[test]
fn early_steps_keep_little_room_for_what_is_to_come() {
    let steps = 40;
    let mut planner = Planner::new(Config::default(), steps);
    for step in 0..8 {
        let area = |scene: &Scene| scene.width * scene.height;
        let (planned, alone) = (
            planner.scene(step, &mut prepend),
            layout(&prepend(step), &Config::default()),
        );
        assert!(area(&planned) <= 3.5 * area(&alone), "step {step}");
    }
}

#[test]
fn of_fifty_boxes_no_more_than_one_moves_however_short_the_run() {
    for steps in [2, 4, 8, 16, 32, 64] {
        for graph_at in [prepend, samples::growing_tree] {
            let mut planner = Planner::new(Config::default(), steps);
            let scenes: Vec<Scene> = (0..steps).map(|step| planner.scene(step, &mut { graph_at })).collect();
            let moves: usize = scenes.windows(2).map(|pair| moved(&pair[0], &pair[1])).sum();
            let stay = |pair: &[Scene]| {
                pair[1]
                    .boxes
                    .iter()
                    .filter(|b| pair[0].boxes.iter().any(|a| a.id == b.id))
                    .count()
            };
            let survivors: usize = scenes.windows(2).map(stay).sum();
            assert!(moves * 50 <= survivors, "{steps} steps: {moves} of {survivors}");
        }
    }
}

#[test]
fn headings_stay_over_their_columns_while_these_are_empty() {
    // At first the list is in another one, then a name has it for itself.
    let graph = |wrapped: bool| {
        let mut b = Builder::default();
        let module = b.module();
        let inner = b.list_of(&["1"]);
        let outer = b.list(&[inner]);
        match wrapped {
            true => b.name(module, "outer", outer),
            false => drop(b.graph.graph.remove_node(outer)),
        };
        b.name(module, "inner", inner);
        b.graph
    };
    let graphs = [graph(true), graph(false)];
    let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    assert_eq!(scenes[0].headings, scenes[1].headings);
    assert_eq!(scenes[0].headings.len(), 2);
}

#[test]
fn arrows_bend_once_where_a_step_has_nothing_in_their_way() {
    // At first the way to the rows is full of other lists, then a name has the rows alone.
    let graph = |full: bool| {
        let mut b = Builder::default();
        let module = b.module();
        let rows: Vec<_> = ["1", "2", "3", "4"].iter().map(|text| b.list_of(&[text])).collect();
        let inner = b.list(&rows);
        let middle = b.list(&[inner, rows[1]]);
        let outer = b.list(&[middle, rows[2]]);
        if full {
            b.name(module, "outer", outer);
        }
        for (name, row) in ["a", "b", "c", "d"].into_iter().zip(rows) {
            b.name(module, name, row);
        }
        b.graph
    };
    let graphs = [true, false].map(graph);
    let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    assert!(scenes.iter().all(|scene| verify(scene).is_empty()));
    let bends = |arrow: &Arrow| {
        let path = arrow.path.iter();
        path.filter(|piece| matches!(piece, PathCommand::Bend(..))).count()
    };
    assert_eq!(scenes[1].arrows.len(), 4);
    for arrow in &scenes[1].arrows {
        // From the level of the name to that of the row.
        assert!(bends(arrow) <= 2, "{arrow:?}");
    }
}

#[test]
fn frames_alone_need_no_heading() {
    let mut b = Builder::default();
    b.module();
    let alone = layout(&b.graph, &Config::default());
    assert!(alone.headings.is_empty());
    let module = b.module();
    let list = b.list_of(&["1"]);
    b.name(module, "a", list);
    let scene = layout(&b.graph, &Config::default());
    assert_eq!(scene.headings.len(), 2);
    assert!(scene.boxes[0].y > alone.boxes[0].y);
}

#[test]
fn rows_of_a_matrix_stand_in_one_column_wherever_they_were_before() {
    let graph = |with_wrap: bool| {
        let mut b = Builder::default();
        let module = b.module();
        let rows: Vec<_> = ["1", "2", "3"].iter().map(|text| b.list_of(&[text])).collect();
        let grid = b.list(&rows);
        let inner = b.list(&rows[1..2]);
        let wrap = b.list(&[inner]);
        let outer = b.list(&[wrap]);
        b.name(module, "grid", grid);
        if with_wrap {
            b.name(module, "outer", outer);
        }
        (b.graph, rows)
    };
    let (graphs, rows): (Vec<HeapGraph>, Vec<_>) = [true, false].map(graph).into_iter().unzip();
    for scene in layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default()) {
        let of_rows = rows[0].iter().map(|row| graphs[0].graph[*row].id);
        let xs: Vec<f64> = of_rows
            .filter_map(|id| scene.boxes.iter().find(|b| b.id == id).map(|b| b.x))
            .collect();
        assert_eq!(xs.len(), 3);
        assert!(xs.iter().all(|x| *x == xs[0]), "{xs:?}");
    }
}

#[test]
fn what_stays_hardly_moves_even_between_stretches() {
    let steps = 38;
    let mut planner = Planner::new(Config::default(), steps).with_stretch(9);
    let scenes: Vec<Scene> = (0..steps)
        .map(|step| planner.scene(step, &mut samples::growing_tree))
        .collect();
    let moves: usize = scenes.windows(2).map(|pair| moved(&pair[0], &pair[1])).sum();
    let survivors: usize = scenes.windows(2).map(|pair| pair[1].boxes.len()).sum();
    // Stretches this short are far from what is used.
    assert!(moves * 20 <= survivors, "{moves} of {survivors}");
}

fn moved(a: &Scene, b: &Scene) -> usize {
    a.boxes
        .iter()
        .filter(|old| {
            b.boxes
                .iter()
                .any(|new| new.id == old.id && (new.x, new.y) != (old.x, old.y))
        })
        .count()
}

#[test]
fn the_scene_of_a_step_does_not_depend_on_the_way_there() {
    let steps = 40;
    let fresh = |step: usize| {
        Planner::new(Config::default(), steps)
            .with_stretch(7)
            .scene(step, &mut prepend)
    };
    let mut wandering = Planner::new(Config::default(), steps).with_stretch(7);
    for step in [39, 0, 13, 14, 13, 30, 1, 39] {
        assert_eq!(wandering.scene(step, &mut prepend), fresh(step), "step {step}");
    }
}

#[test]
fn huge_and_broken_graphs_are_laid_out_in_time() {
    let mut b = Builder::default();
    let module = b.module();
    let mut next = b.atom("None");
    for _ in 0..10_000 {
        next = b.instance("Node", &[("next", next)]);
    }
    b.name(module, "head", next);
    let all = Config {
        max_depth: usize::MAX,
        ..Config::default()
    };
    assert_eq!(layout(&b.graph, &all).boxes.len(), 10_001);
    assert_eq!(layout(&b.graph, &Config::default()).boxes.len(), 25);

    let wide = samples::random(7, 10_000, 20_000);
    assert!(!layout(&wide, &Config::default()).boxes.is_empty());

    // Frames that are not in the graph, the same frame twice, names used twice in one frame.
    let mut broken = samples::aliases();
    let (first, last) = (broken.frames[0], broken.graph.node_indices().next_back().unwrap());
    broken.frames = vec![first, first, last, petgraph::stable_graph::NodeIndex::new(999)];
    let target = broken.graph.node_indices().nth(4).unwrap();
    let edge = broken.graph.edge_weights().next().unwrap().clone();
    broken.graph.add_edge(first, target, edge);
    broken.graph.remove_node(target);
    assert_eq!(verify(&layout(&broken, &Config::default())), []);
}

#[test]
fn an_svg_can_be_queried_and_holds_nothing_foreign() {
    for (name, graph) in samples::all() {
        let scene = layout(&graph, &Config::default());
        for options in [SvgOptions::file(Theme::Dark), SvgOptions::page()] {
            let svg = write(&scene, &options);
            assert!(
                !svg.contains("<script") && !svg.contains("href") && !svg.contains("<image"),
                "{name}"
            );
            assert!(svg.chars().all(|c| c >= ' ' || c == '\n'), "{name}: control character");
            assert_eq!(svg.matches(" data-kind=\"").count(), scene.boxes.len(), "{name}");
            assert_eq!(
                svg.matches("<path class=\"arrow\"").count() + svg.matches("<path class=\"arrow ").count(),
                scene.arrows.len(),
                "{name}"
            );
            let slots: usize = scene.boxes.iter().map(|b| b.slots.len()).sum();
            assert_eq!(svg.matches("<g class=\"slot").count(), slots, "{name}");
            assert_eq!(svg.contains("=\"#"), options.colors != Colors::CssVariables, "{name}");
        }
    }
    let svg = write(
        &layout(&samples::closures(), &Config::default()),
        &SvgOptions::file(Theme::Light),
    );
    assert!(svg.contains("data-type=\"cell\" data-refcount=\"3\""));
    assert!(svg.contains("data-kind=\"frame\" data-id=\"f1\""));
}

#[test]
fn text_asks_first_for_the_faces_it_was_measured_with() {
    let svg = write(
        &layout(&samples::nested(), &Config::default()),
        &SvgOptions::file(Theme::Light),
    );
    let families = svg.split("font-family=\"").skip(1);
    let first: std::collections::BTreeSet<&str> = families.filter_map(|list| list.split(',').next()).collect();
    assert_eq!(Vec::from_iter(first), ["'DejaVu Sans Mono'", "'DejaVu Sans'"]);
}

#[test]
fn numbers_of_a_step_are_the_promised_ones() {
    let scene = layout(&samples::self_list(), &Config::default());
    let json = step_json(4, 7, &scene);
    assert_eq!(json["step"], 4);
    assert_eq!(json["line"], 7);
    assert_eq!(json["boxes"][1]["type"], "list");
    assert_eq!(json["boxes"][1]["kind"], "object");
    assert_eq!(json["arrows"].as_array().unwrap().len(), 2);
    assert_eq!(json["arrows"][1]["label"], "2");
    assert!(json["arrows"][1]["points"].as_array().unwrap().len() > 4);
}

#[test]
fn marks_move_nothing() {
    let plain = layout(&samples::nested(), &Config::default());
    let mut marked = plain.clone();
    let id = plain.boxes[1].id;
    Highlights {
        created: vec![id],
        mutated: vec![(id, "0".into())],
        ..Highlights::default()
    }
    .apply(&mut marked);
    assert_ne!(plain, marked);
    assert_eq!(moved(&plain, &marked), 0);
    assert!(write(&marked, &SvgOptions::page()).contains("class=\"box created mutated\""));
}

#[test]
fn values_stand_in_slots_unless_asked_to_be_boxes() {
    let graph = samples::names();
    assert_eq!(layout(&graph, &Config::default()).boxes.len(), 1);
    let all = layout(
        &graph,
        &Config {
            atoms_as_boxes: true,
            ..Config::default()
        },
    );
    assert_eq!(all.boxes.len(), 6);
    assert_eq!(all.arrows.len(), 5);
    // A count says nothing of what is always there.
    let note = |text: &str| all.boxes.iter().find(|b| b.text == text).map(|b| b.note.as_str());
    assert_eq!(note("1"), Some("cached"));
    assert!(note("'hello'").is_some_and(|note| note.ends_with("ref")));
}

#[test]
fn garbage_is_drawn_though_nothing_reaches_it() {
    let scene = layout(&samples::garbage(), &Config::default());
    assert_eq!(scene.boxes.iter().filter(|b| b.garbage).count(), 2);
}

#[test]
fn a_suspended_frame_stays_where_it_is_while_it_runs() {
    let mut step = 0;
    let mut graphs = Vec::new();
    for running in [false, true, false, true] {
        let mut graph = samples::generators();
        let state = if running {
            FrameState::Running
        } else {
            FrameState::Suspended
        };
        for node in graph.graph.node_weights_mut() {
            if let NodeKind::Frame(info) = &mut node.kind
                && node.id == NodeId::Frame(1)
            {
                (info.state, info.depth) = (state, running.then_some(1));
            }
        }
        step += 1;
        graphs.push(graph);
    }
    assert_eq!(step, 4);
    let scenes = layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    assert!(scenes.windows(2).all(|pair| moved(&pair[0], &pair[1]) == 0));
}

#[test]
fn long_containers_lose_their_middle_and_say_how_much() {
    let mut b = Builder::default();
    let module = b.module();
    let inner: Vec<_> = (0..100).map(|_| b.list(&[])).collect();
    let outer = b.list(&inner);
    b.edge(module, Label::Name("xs".into()), outer);
    let scene = layout(&b.graph, &Config::default());
    let list = scene
        .boxes
        .iter()
        .find(|b| b.slots.len() > 1 && b.shape == Some(Shape::List))
        .unwrap();
    assert_eq!(list.slots.len(), 24);
    assert!(write(&scene, &SvgOptions::page()).contains("… 77 more"));
}

#[test]
fn a_tween_names_what_changes() {
    let scenes = layout_run(&[&prepend(2), &prepend(3)], &Config::default());
    let tween = heaplens_diagram::tween(&scenes[0], &scenes[1]);
    assert_eq!(tween.appear, [NodeId::Object(1002)]);
    assert!(tween.glide.is_empty() && tween.go.is_empty());
    assert_eq!(tween.arrows_go.len(), 1);
    assert_eq!(
        tween.arrows_appear,
        [(NodeId::Frame(0), "head".into()), (NodeId::Object(1002), "next".into())]
    );
    let back = heaplens_diagram::tween(&scenes[1], &scenes[0]);
    assert_eq!(back.go.len(), 1);
}
