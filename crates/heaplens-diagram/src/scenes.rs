//! The scenes of a recorded run, laid out by one planner so that what stays keeps its place.

use std::collections::BTreeMap;

use heaplens_core::timeline::Timeline;

use crate::config::Config;
use crate::layout::{Planner, layout};
use crate::scene::{Highlights, Scene};

/// A step is placed with foresight from the graphs of its whole stretch. Where heaps are larger than this, in bytes, that
/// would keep the reader waiting for minutes, and each step of the stretch is laid out by itself.
const LARGE_HEAP: usize = 6 << 20;

/// Draws the steps of one run. The scene of a step depends on the run and the step alone, not on what was drawn before.
#[derive(Clone, Debug)]
pub struct Scenes {
    planner: Planner,
    /// Which stretches have been found to hold a large heap.
    large: BTreeMap<usize, bool>,
}

impl Scenes {
    pub fn new(config: Config, timeline: &Timeline) -> Scenes {
        Scenes {
            planner: Planner::new(config, timeline.len()),
            large: BTreeMap::new(),
        }
    }

    pub fn config(&self) -> &Config {
        self.planner.config()
    }

    /// The boxes and arrows of a step, with nothing pointed out.
    pub fn plain(&mut self, timeline: &mut Timeline, step: usize) -> Scene {
        if self.is_large(timeline, step) {
            return layout(
                &timeline.shared_graph(step, &self.config().view_options()),
                self.config(),
            );
        }
        let options = self.config().view_options();
        self.planner
            .scene(step, &mut |number| timeline.shared_graph(number, &options))
    }

    /// The same with what the step changed pointed out.
    pub fn marked(&mut self, timeline: &mut Timeline, step: usize) -> Scene {
        let mut scene = self.plain(timeline, step);
        let changes = timeline.changes(step);
        Highlights::from_changes(&changes).apply(&mut scene);
        // Beyond a stretch, places need not be the same.
        let before = step
            .checked_sub(1)
            .filter(|before| self.planner.stretch(step).contains(before));
        if let Some(before) = before.filter(|_| !self.is_large(timeline, step)) {
            let before = self.plain(timeline, before);
            scene.keep_gone(&before, &changes);
        }
        scene
    }

    /// Whether the heap is large at either end of a step's stretch.
    fn is_large(&mut self, timeline: &mut Timeline, step: usize) -> bool {
        let stretch = self.planner.stretch(step);
        *self.large.entry(stretch.start).or_insert_with(|| {
            [stretch.start, stretch.end.saturating_sub(1)]
                .iter()
                .any(|&end| timeline.machine_at(end).memory() > LARGE_HEAP)
        })
    }
}
