//! A scene in the numbers that `heaplens layout --format json` promises: outermost boxes, arrows as points.

use serde_json::{Value, json};

use super::Scene;

/// The whole object, from the entries made by [`step_json`].
pub fn layout_json(steps: impl IntoIterator<Item = Value>) -> Value {
    json!({ "version": 1, "steps": steps.into_iter().collect::<Vec<_>>() })
}

/// The entry of one step; `line` is the source line it is at.
pub fn step_json(step: usize, line: u32, scene: &Scene) -> Value {
    let boxes: Vec<Value> = scene
        .boxes
        .iter()
        .map(|b| {
            json!({
                "id": b.id.to_string(), "kind": b.kind.to_string(), "type": b.type_name,
                "x": b.x, "y": b.y, "w": b.w, "h": b.h,
            })
        })
        .collect();
    let arrows: Vec<Value> = scene
        .arrows
        .iter()
        .map(|a| json!({ "from": a.from.to_string(), "to": a.to.to_string(), "label": a.label, "points": a.points() }))
        .collect();
    json!({ "step": step, "line": line, "width": scene.width, "height": scene.height, "boxes": boxes, "arrows": arrows })
}
