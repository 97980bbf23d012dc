//! Two names compared: what each of them reaches alone, and what both share (as after a shallow copy).
//!
//! Marks are put on a finished scene and move nothing. Each box says in words whose it is, so that no meaning rests on colour.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::gather::Gather;
use heaplens_core::graph::{FrameState, NodeId};

use super::{BoxKind, Content, Mark, Scene};
use crate::text::elided;

impl Scene {
    /// Marks what is reached from two names, each in the running frame or, where it has no such name, in the nearest one
    /// above it. False, and nothing marked, where either leads to no box.
    pub fn compare(&mut self, first: &str, second: &str) -> bool {
        let (Some(a), Some(b)) = (self.slot_of(first), self.slot_of(second)) else {
            return false;
        };
        let (of_a, of_b) = (self.reached(a.1), self.reached(b.1));
        let shown = [first, second].map(|name| elided(name, 10));
        for scene_box in &mut self.boxes {
            let (mark, tag) = match (of_a.contains(&scene_box.id), of_b.contains(&scene_box.id)) {
                (true, true) => (Mark::Shared, format!("{} + {}", shown[0], shown[1])),
                (true, false) => (Mark::First, shown[0].clone()),
                (false, true) => (Mark::Second, shown[1].clone()),
                (false, false) => continue,
            };
            scene_box.marks.push(mark);
            scene_box.marks.sort_unstable();
            scene_box.desc.push_str(&match mark {
                Mark::Shared => format!(", shared by {first} and {second}"),
                _ => format!(", reached from {tag} alone"),
            });
            scene_box.tag = tag;
        }
        for ((frame, _), name, mark) in [(a, first, Mark::First), (b, second, Mark::Second)] {
            let owner = self.boxes.iter_mut().find(|owner| owner.id == frame);
            for slot in owner.into_iter().flat_map(|owner| &mut owner.slots) {
                if slot.label == name {
                    slot.marks.push(mark);
                }
            }
            for arrow in self
                .arrows
                .iter_mut()
                .filter(|arrow| arrow.from == frame && arrow.label == name)
            {
                arrow.marks.push(mark);
            }
        }
        let marks: BTreeMap<NodeId, Mark> = [(&of_a, Mark::First), (&of_b, Mark::Second)]
            .into_iter()
            .flat_map(|(of, mark)| of.iter().map(move |id| (*id, mark)))
            .gather();
        for arrow in &mut self.arrows {
            let mark = match (of_a.contains(&arrow.from), marks.get(&arrow.from)) {
                (true, Some(Mark::Second)) => Mark::Shared,
                (_, Some(mark)) => *mark,
                (_, None) => continue,
            };
            arrow.marks.push(mark);
            arrow.marks.sort_unstable();
        }
        true
    }

    /// The frame whose name it is, and the box that it leads to.
    fn slot_of(&self, name: &str) -> Option<(NodeId, NodeId)> {
        let frames = self.boxes.iter().filter(|b| b.kind == BoxKind::Frame).rev();
        let suspended = |state: Option<FrameState>| state == Some(FrameState::Suspended);
        let mut slots = frames
            .filter(|frame| !suspended(frame.state))
            .flat_map(|frame| frame.slots.iter().map(move |slot| (frame.id, slot)));
        slots.find_map(|(frame, slot)| match slot.content {
            Content::Port { to, .. } if slot.label == name => Some((frame, to)),
            _ => None,
        })
    }

    /// Everything that the arrows lead to from a box, itself included. Weak references hold nothing.
    fn reached(&self, root: NodeId) -> BTreeSet<NodeId> {
        let mut out: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
        for arrow in self.arrows.iter().filter(|arrow| !arrow.weak) {
            out.entry(arrow.from).or_default().push(arrow.to);
        }
        let mut reached = [root].into_iter().gather::<BTreeSet<_>>();
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            for &to in out.get(&id).into_iter().flatten() {
                if reached.insert(to) {
                    pending.push(to);
                }
            }
        }
        reached
    }
}
