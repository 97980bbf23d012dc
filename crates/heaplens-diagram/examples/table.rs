//! Measures the pictures of programs beside Graphviz's: `cargo xtask pictures`, or
//! `cargo run -p heaplens-diagram --example table -- [--steps N] [--no-dot] FILE…`.
//!
//! Every step of each program is laid out as `heaplens layout` does it, and the same boxes and references are given to
//! `dot` (left to right, record nodes of the same size with a port per slot). Both drawings are measured by the same
//! functions, from boxes and flattened arrows alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, ExitCode, Stdio};

use heaplens_core::graph::NodeId;
use heaplens_core::timeline::{Options, Progress, Recorder, Timeline};
use heaplens_diagram::scene::Content;
use heaplens_diagram::{Config, Scene, Scenes, layout, verify};

fn main() -> ExitCode {
    let mut files = Vec::new();
    let (mut steps, mut with_dot, mut alone, mut each) = (120, true, false, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--steps" => steps = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(steps),
            "--no-dot" => with_dot = false,
            // Each step by itself, without foresight: what steadiness costs.
            "--alone" => alone = true,
            // A line for each step: our width, height and crossings, and dot's.
            "--each" => each = true,
            _ => files.push(argument),
        }
    }
    println!(
        "{:40} {:>5} {:>5} {:>4} {:>4} {:>6} {:>6} {:>6} {:>6} {:>6} {:>7} {:>7}",
        "program", "steps", "boxes", "bad", "thru", "cross", "dot", "area", "worst", "stay %", "move", "dot"
    );
    let mut total = Figures::default();
    for file in &files {
        let Some(figures) = measure(file, steps, with_dot, alone, each) else {
            eprintln!("{file}: cannot be recorded");
            return ExitCode::FAILURE;
        };
        let name = file.rsplit('/').next().unwrap_or(file);
        figures.print(name.trim_end_matches(".py"));
        total.add(&figures);
    }
    total.print(&format!("{} programs", files.len()));
    ExitCode::SUCCESS
}

/// Sums over the steps of a run.
#[derive(Default)]
struct Figures {
    steps: usize,
    boxes: usize,
    violations: usize,
    through: usize,
    crossings: usize,
    dot_crossings: usize,
    area: f64,
    dot_area: f64,
    worst_area: f64,
    survivors: usize,
    moved: usize,
    distance: f64,
    dot_distance: f64,
}

impl Figures {
    fn add(&mut self, other: &Figures) {
        self.steps += other.steps;
        self.boxes = self.boxes.max(other.boxes);
        self.violations += other.violations;
        self.through += other.through;
        self.crossings += other.crossings;
        self.dot_crossings += other.dot_crossings;
        self.area += other.area;
        self.dot_area += other.dot_area;
        self.worst_area = self.worst_area.max(other.worst_area);
        self.survivors += other.survivors;
        self.moved += other.moved;
        self.distance += other.distance;
        self.dot_distance += other.dot_distance;
    }

    fn print(&self, name: &str) {
        let survivors = self.survivors.max(1) as f64;
        println!(
            "{name:40} {:5} {:5} {:4} {:4} {:6} {:6} {:6.2} {:6.2} {:6.2} {:7.2} {:7.2}",
            self.steps,
            self.boxes,
            self.violations,
            self.through,
            self.crossings,
            self.dot_crossings,
            self.area / self.dot_area.max(1.0),
            self.worst_area,
            100.0 * (1.0 - self.moved as f64 / survivors),
            self.distance / survivors,
            self.dot_distance / survivors,
        );
    }
}

fn record(file: &str, steps: usize) -> Option<Timeline> {
    let source = std::fs::read_to_string(file).ok()?;
    let options = Options {
        filename: file.to_owned(),
        steps,
        ..Options::default()
    };
    let mut recorder = Recorder::new(&source, options).ok()?;
    while recorder.run(1 << 20) != (Progress::Finished {}) {}
    Some(recorder.finish())
}

fn measure(file: &str, steps: usize, with_dot: bool, alone: bool, each: bool) -> Option<Figures> {
    let mut timeline = record(file, steps)?;
    let mut scenes = Scenes::new(Config::default(), &timeline);
    let drawn: Vec<Scene> = (0..timeline.len().min(steps))
        .map(|step| match alone {
            true => layout(&timeline.graph_at(step), &Config::default()),
            false => scenes.plain(&mut timeline, step),
        })
        .collect();
    let ours: Vec<Drawing> = drawn.iter().map(Drawing::of_scene).collect();
    let dots = if with_dot { dot(&drawn) } else { Vec::new() };
    let mut figures = Figures {
        steps: drawn.len(),
        ..Figures::default()
    };
    for (step, (scene, our)) in drawn.iter().zip(&ours).enumerate() {
        figures.boxes = figures.boxes.max(scene.boxes.len());
        figures.violations += verify(scene).len();
        figures.through += our.through_boxes();
        figures.crossings += our.crossings();
        for violation in verify(scene) {
            eprintln!("{file}: step {step}: {violation:?}");
        }
        let before = step.checked_sub(1);
        if let Some(before) = before.and_then(|before| ours.get(before)) {
            let (survivors, moved, distance) = moves(before, our);
            figures.survivors += survivors;
            figures.moved += moved;
            figures.distance += distance;
        }
        // Before the first frame there is nothing to compare.
        let Some(dot) = dots.get(step).filter(|dot| !dot.boxes.is_empty()) else {
            continue;
        };
        figures.dot_crossings += dot.crossings();
        if each {
            let line = |d: &Drawing| format!("{:5.0} x {:5.0} {:4}", d.size[0], d.size[1], d.crossings());
            println!("{step:4}: {} boxes, {}, dot {}", our.boxes.len(), line(our), line(dot));
        }
        figures.area += our.size[0] * our.size[1];
        figures.dot_area += dot.size[0] * dot.size[1];
        figures.worst_area = figures
            .worst_area
            .max(our.size[0] * our.size[1] / (dot.size[0] * dot.size[1]).max(1.0));
        if let Some(before) = before.and_then(|before| dots.get(before)) {
            figures.dot_distance += moves(before, dot).2;
        }
    }
    Some(figures)
}

/// Boxes and arrows, whoever drew them.
#[derive(Default)]
struct Drawing {
    size: [f64; 2],
    /// x, y, w, h.
    boxes: BTreeMap<NodeId, [f64; 4]>,
    arrows: Vec<(NodeId, NodeId, Vec<[f64; 2]>)>,
}

impl Drawing {
    fn of_scene(scene: &Scene) -> Drawing {
        Drawing {
            size: [scene.width, scene.height],
            boxes: scene.boxes.iter().map(|b| (b.id, [b.x, b.y, b.w, b.h])).collect(),
            arrows: scene.arrows.iter().map(|a| (a.from, a.to, a.points())).collect(),
        }
    }

    /// How often arrows cross. Two that end at one box may join and go on together, so of these only proper crossings
    /// of their pieces count; of all others those that stay whichever way one of them is moved by a hair, so that a
    /// crossing counts where it falls on a bend of both, as around the corner of a box, and one that only touches
    /// does not.
    fn crossings(&self) -> usize {
        let mut count = 0;
        for (i, (_, to, a)) in self.arrows.iter().enumerate() {
            for (_, other, b) in self.arrows.iter().skip(i + 1) {
                let crossings = |hair| proper_crossings(a, b, hair);
                count += match to == other {
                    true => crossings([0.0, 0.0]),
                    false => HAIRS.into_iter().map(crossings).min().unwrap_or(0),
                };
            }
        }
        count
    }

    fn through_boxes(&self) -> usize {
        let mut count = 0;
        for (from, to, points) in &self.arrows {
            for (id, &[x, y, w, h]) in &self.boxes {
                let corners = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]].map(|[a, b]| {
                    // A hair smaller, so that touching is not crossing.
                    [
                        a + (x + w / 2.0 - a).signum() * 0.3,
                        b + (y + h / 2.0 - b).signum() * 0.3,
                    ]
                });
                let sides = [0, 1, 2, 3].map(|i| [corners[i], corners[(i + 1) % 4]]);
                let hit = points.windows(2).any(|p| sides.iter().any(|side| cross(p, side)));
                count += usize::from(hit && id != from && id != to);
            }
        }
        count
    }
}

/// Ways to move an arrow by a hair, in px; along no axis, so that what was on a line is beside it.
const HAIRS: [[f64; 2]; 4] = [[0.013, 0.007], [-0.011, 0.005], [0.003, -0.012], [-0.007, -0.013]];

/// Proper crossings of the pieces of two lines, the first one moved by a hair.
fn proper_crossings(a: &[[f64; 2]], b: &[[f64; 2]], [dx, dy]: [f64; 2]) -> usize {
    let moved: Vec<[f64; 2]> = a.iter().map(|[x, y]| [x + dx, y + dy]).collect();
    let pieces = moved.windows(2);
    pieces.map(|p| b.windows(2).filter(|q| cross(p, q)).count()).sum()
}

fn cross(p: &[[f64; 2]], q: &[[f64; 2]]) -> bool {
    let ([a, b], [c, d]) = (p, q) else { return false };
    let side = |a: &[f64; 2], b: &[f64; 2], c: &[f64; 2]| {
        let turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if turn.abs() < 1e-6 { 0 } else { turn.signum() as i32 }
    };
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/// How many boxes stay, how many of them move, and how far in total.
fn moves(before: &Drawing, after: &Drawing) -> (usize, usize, f64) {
    let (mut survivors, mut moved, mut distance) = (0, 0, 0.0);
    for (id, now) in &after.boxes {
        let Some(was) = before.boxes.get(id) else { continue };
        let far = (now[0] - was[0]).hypot(now[1] - was[1]);
        survivors += 1;
        moved += usize::from(far > 0.5);
        distance += far;
    }
    (survivors, moved, distance)
}

/// The same steps as `dot` draws them; nothing where it cannot be run.
fn dot(scenes: &[Scene]) -> Vec<Drawing> {
    let text: String = scenes.iter().map(as_dot).collect();
    let child = Command::new("dot")
        .arg("-Tplain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return Vec::new() };
    if let Some(mut stdin) = child.stdin.take() {
        std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    }
    let output = child.wait_with_output().map(|output| output.stdout).unwrap_or_default();
    drawings_of_plain(&String::from_utf8_lossy(&output), scenes)
}

fn as_dot(scene: &Scene) -> String {
    let mut out = String::from("digraph {\nrankdir=LR\nnode [shape=record fixedsize=true fontsize=6]\n");
    for b in &scene.boxes {
        let fields: Vec<String> = (0..b.slots.len()).map(|i| format!("<s{i}> ")).collect();
        let label = if b.card_y > 0.0 || fields.is_empty() {
            format!("| {}", fields.join("|"))
        } else {
            fields.join("|")
        };
        let _ = writeln!(
            out,
            "{} [width={:.4} height={:.4} label=\"{label}\"]",
            b.id,
            b.w / 72.0,
            b.h / 72.0
        );
    }
    for b in &scene.boxes {
        for (i, slot) in b.slots.iter().enumerate() {
            if let Content::Port { to, .. } = slot.content {
                let _ = writeln!(out, "{}:s{i} -> {to}", b.id);
            }
        }
    }
    out + "}\n"
}

fn drawings_of_plain(text: &str, scenes: &[Scene]) -> Vec<Drawing> {
    let mut drawings = Vec::new();
    let mut drawing = Drawing::default();
    let ids = scenes
        .iter()
        .flat_map(|scene| scene.boxes.iter().map(|b| (b.id.to_string(), b.id)));
    let ids: BTreeMap<String, NodeId> = ids.collect();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let px = |at: usize| words.get(at).and_then(|w| w.parse::<f64>().ok()).unwrap_or(0.0) * 72.0;
        match words.first().copied() {
            Some("graph") => drawing.size = [px(2), px(3)],
            Some("node") => {
                let (w, h) = (px(4), px(5));
                if let Some(id) = words.get(1).and_then(|name| ids.get(*name)) {
                    // Top left and downwards, so that growth is measured as ours is.
                    let y = drawing.size[1] - px(3) - h / 2.0;
                    drawing.boxes.insert(*id, [px(2) - w / 2.0, y, w, h]);
                }
            }
            Some("edge") => {
                let count = words.get(3).and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
                let controls: Vec<[f64; 2]> = (0..count)
                    .map(|i| [px(4 + 2 * i), drawing.size[1] - px(5 + 2 * i)])
                    .collect();
                let end = |at: usize| words.get(at).and_then(|name| ids.get(*name)).copied();
                if let (Some(from), Some(to)) = (end(1), end(2)) {
                    drawing.arrows.push((from, to, flattened(&controls)));
                }
            }
            Some("stop") => drawings.push(std::mem::take(&mut drawing)),
            _ => {}
        }
    }
    drawings
}

/// Cubic pieces as eight straight ones each.
fn flattened(controls: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut points: Vec<[f64; 2]> = controls.first().copied().into_iter().collect();
    let mut at = 0;
    while let Some([a, b, c, d]) = controls
        .get(at..at + 4)
        .and_then(|four| <[[f64; 2]; 4]>::try_from(four).ok())
    {
        for i in 1..=8 {
            let t = f64::from(i) / 8.0;
            let u = 1.0 - t;
            points.push(
                [0, 1].map(|k| u * u * u * a[k] + 3.0 * u * u * t * b[k] + 3.0 * u * t * t * c[k] + t * t * t * d[k]),
            );
        }
        at += 3;
    }
    points
}
