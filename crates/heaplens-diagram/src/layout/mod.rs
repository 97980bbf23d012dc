//! Layout: from heap graphs to scenes, as a list of named passes.
//!
//! ```text
//! HeapGraph ─▶ select ─▶ unite ─▶ rank ─▶ grid ─▶ order ─▶ shift ─▶ place ─▶ route ─▶ draw ─▶ Scene
//!              (per step) (one graph for a stretch of steps)          (per step)
//! ```
//!
//! Frames stand in layer 0, objects in the layers to the right. A stretch of steps is planned at once, so that what
//! stays keeps its place; a single step is a stretch of one. Where a stretch begins with hardly anything to see, it is
//! cut into parts with plans of their own. Invariant: no pass reads a clock, iterates a hash map or
//! looks at anything but its arguments, so equal input gives equal bytes.

mod cut;
mod draw;
pub mod footer;
pub mod grid;
pub mod order;
pub mod place;
pub mod plan;
mod planner;
pub mod rank;
pub mod route;
pub mod select;
pub mod shift;
pub mod size;
pub mod union;

pub use planner::Planner;

use heaplens_core::graph::HeapGraph;

use self::order::Effort;
use self::select::Numbers;
use crate::config::Config;
use crate::scene::Scene;

/// Lays out one graph by itself.
pub fn layout(graph: &HeapGraph, config: &Config) -> Scene {
    let mut view = select::select(graph, config, None);
    Numbers::of_type(std::slice::from_ref(&view)).apply(&mut view);
    drawn(&view, &plan_alone(&view), config)
}

/// Lays out consecutive steps together: what stays from one to the next keeps its place.
pub fn layout_run(graphs: &[&HeapGraph], config: &Config) -> Vec<Scene> {
    let before = std::iter::once(None).chain(graphs.iter().map(|graph| Some(*graph)));
    let select = |(graph, before): (&&HeapGraph, Option<&HeapGraph>)| select::select(graph, config, before);
    let mut views: Vec<select::View> = graphs.iter().zip(before).map(select).collect();
    let numbers = Numbers::of_type(&views);
    views.iter_mut().for_each(|view| numbers.apply(view));
    let parts = cut::plan_in_parts(&views, None, Effort::Stretch);
    let steps = views.iter().enumerate();
    steps
        .filter_map(|(step, view)| Some(drawn(view, cut::plan_at(&parts, step)?, config)))
        .collect()
}

/// The plan of a step by itself.
fn plan_alone(view: &select::View) -> plan::Plan {
    let views = std::slice::from_ref(view);
    plan::plan(views, None, plan::has_objects(views), Effort::Single)
}

/// A step at its planned places, with what is to be told apart in it.
fn drawn(view: &select::View, plan: &plan::Plan, config: &Config) -> Scene {
    let mut scene = draw::draw(view, plan);
    if let Some([first, second]) = &config.compare {
        scene.compare(first, second);
    }
    scene
}
