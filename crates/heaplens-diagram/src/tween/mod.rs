//! Tweening: what happens between the scenes of two steps, for those who animate.
//!
//! Boxes keep their ids from step to step and arrows are named by the slot they leave, so a tween is found by comparing
//! names alone. A thing that is in both scenes glides (or stays), the rest appears or goes; nothing is measured.

use std::collections::BTreeMap;

use heaplens_core::gather::Gather;
use heaplens_core::graph::NodeId;
use serde::{Deserialize, Serialize};

use crate::scene::{Arrow, Scene, SceneBox};

/// What to animate. All lists are in the order of the scenes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tween {
    /// Boxes of the new scene alone.
    pub appear: Vec<NodeId>,
    /// Boxes of the old scene alone, as they were, to be faded out.
    pub go: Vec<SceneBox>,
    pub glide: Vec<Glide>,
    /// Arrows that now lead elsewhere or are gone, as they were.
    pub arrows_go: Vec<Arrow>,
    /// Slots whose arrow is new or leads elsewhere.
    pub arrows_appear: Vec<(NodeId, String)>,
}

/// A box that changes its place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glide {
    pub id: NodeId,
    pub from: [f64; 2],
    pub to: [f64; 2],
}

/// Compares two scenes.
pub fn tween(before: &Scene, after: &Scene) -> Tween {
    let old: BTreeMap<NodeId, &SceneBox> = before.boxes.iter().map(|b| (b.id, b)).gather();
    let new: BTreeMap<NodeId, &SceneBox> = after.boxes.iter().map(|b| (b.id, b)).gather();
    let glide = after.boxes.iter().filter_map(|b| {
        let was = old.get(&b.id)?;
        let (from, to) = ([was.x, was.y], [b.x, b.y]);
        (from != to).then_some(Glide { id: b.id, from, to })
    });
    let (old_arrows, new_arrows) = (targets(before), targets(after));
    let stays = |other: &BTreeMap<(NodeId, &str), NodeId>, arrow: &Arrow| {
        other.get(&(arrow.from, arrow.label.as_str())) == Some(&arrow.to)
    };
    let fresh = after.arrows.iter().filter(|arrow| !stays(&old_arrows, arrow));
    Tween {
        appear: after
            .boxes
            .iter()
            .map(|b| b.id)
            .filter(|id| !old.contains_key(id))
            .collect(),
        go: before
            .boxes
            .iter()
            .filter(|b| !new.contains_key(&b.id))
            .cloned()
            .collect(),
        glide: glide.collect(),
        arrows_go: before
            .arrows
            .iter()
            .filter(|arrow| !stays(&new_arrows, arrow))
            .cloned()
            .collect(),
        arrows_appear: fresh.map(|arrow| (arrow.from, arrow.label.clone())).collect(),
    }
}

fn targets(scene: &Scene) -> BTreeMap<(NodeId, &str), NodeId> {
    scene
        .arrows
        .iter()
        .map(|arrow| ((arrow.from, arrow.label.as_str()), arrow.to))
        .gather()
}
