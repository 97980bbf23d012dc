//! What a step changed, put on a finished scene. Marks move nothing, so a scene has the same places with and without.

use heaplens_core::graph::NodeId;
use heaplens_core::graph::changes::Change;
use serde::{Deserialize, Serialize};

use super::{Mark, Scene};

/// What to point out. Slots are named by their box and label, as in `data-id` and `data-label`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Highlights {
    pub created: Vec<NodeId>,
    /// Slots of objects whose contents changed; an empty label marks the box alone.
    pub mutated: Vec<(NodeId, String)>,
    /// Names that were bound to something else.
    pub rebound: Vec<(NodeId, String)>,
    pub selected: Vec<NodeId>,
}

impl Highlights {
    /// What of a step's changes can be pointed out in its picture.
    pub fn from_changes(changes: &[Change]) -> Highlights {
        let mut marked = Highlights::default();
        for change in changes {
            match change {
                Change::Created { object } => marked.created.push(object.id),
                Change::Called { frame, .. } | Change::ClassBegun { frame, .. } => marked.created.push(*frame),
                Change::Mutated { object, slot, .. } => marked.mutated.push((object.id, slot.to_string())),
                Change::Bound { frame, name, .. }
                | Change::Rebound { frame, name, .. }
                | Change::Unbound { frame, name, .. } => marked.rebound.push((*frame, name.clone())),
                _ => {}
            }
        }
        marked
    }

    /// Marks boxes, slots and the arrows that leave marked slots. What is not in the scene is passed over.
    pub fn apply(&self, scene: &mut Scene) {
        for scene_box in &mut scene.boxes {
            let id = scene_box.id;
            let touched = self.mutated.iter().any(|(owner, _)| *owner == id);
            add(&mut scene_box.marks, Mark::Created, self.created.contains(&id));
            add(&mut scene_box.marks, Mark::Mutated, touched);
            add(&mut scene_box.marks, Mark::Selected, self.selected.contains(&id));
            for slot in &mut scene_box.slots {
                add(&mut slot.marks, Mark::Mutated, has(&self.mutated, id, &slot.label));
                add(&mut slot.marks, Mark::Rebound, has(&self.rebound, id, &slot.label));
            }
        }
        for arrow in &mut scene.arrows {
            add(
                &mut arrow.marks,
                Mark::Mutated,
                has(&self.mutated, arrow.from, &arrow.label),
            );
            add(
                &mut arrow.marks,
                Mark::Rebound,
                has(&self.rebound, arrow.from, &arrow.label),
            );
            add(&mut arrow.marks, Mark::Selected, self.selected.contains(&arrow.from));
        }
    }
}

fn has(list: &[(NodeId, String)], id: NodeId, label: &str) -> bool {
    list.iter().any(|(owner, of)| *owner == id && of == label)
}

fn add(marks: &mut Vec<Mark>, mark: Mark, wanted: bool) {
    if wanted && !marks.contains(&mark) {
        marks.push(mark);
        marks.sort_unstable();
    }
}
