//! Scenes of a recorded run, laid out by one planner so that what stays keeps its place.

use heaplens_core::timeline::Timeline;
use heaplens_diagram::{Config, Highlights, Planner, Scene, layout};

/// Graphs of a whole stretch of steps are needed to place one of them. With more objects than this alive, a step is laid
/// out by itself instead: copying such a heap hundreds of times would take minutes.
const LARGE_HEAP: usize = 16_000;

/// The planner of one run.
pub struct Scenes {
    planner: Planner,
}

impl Scenes {
    pub fn for_timeline(timeline: &Timeline) -> Scenes {
        Scenes {
            planner: Planner::new(Config::default(), timeline.len()),
        }
    }

    /// The boxes and arrows of a step, with nothing pointed out.
    pub fn plain(&mut self, timeline: &mut Timeline, step: usize) -> Scene {
        if timeline.machine_at(step).heap.slots() > LARGE_HEAP {
            return layout(&timeline.graph_at(step), self.planner.config());
        }
        self.planner.scene(step, &mut |number| timeline.graph_at(number))
    }

    /// The same with what the step changed pointed out.
    pub fn marked(&mut self, timeline: &mut Timeline, step: usize) -> Scene {
        let mut scene = self.plain(timeline, step);
        Highlights::from_changes(&timeline.changes(step)).apply(&mut scene);
        scene
    }
}
