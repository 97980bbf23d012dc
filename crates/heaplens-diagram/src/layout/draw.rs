//! Pass 11: draw one step of a stretch: its boxes at the planned places, its arrows routed, all of it in words.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::gather::Gather;
use heaplens_core::graph::{FrameState, Mutability, NodeId, NodeKind, Shape};

use super::footer::Footer;
use super::plan::{HEADING_BASELINE, MARGIN, Place, Placed, Plan};
use super::route::{self, Way, Wire};
use super::select::{View, ViewContent};
use super::size;
use crate::scene::{Arrow, BoxKind, Content, Heading, Mark, Scene, SceneBox, Slot, round};

pub fn draw(view: &View, plan: &Plan) -> Scene {
    let placed = plan.placed(view);
    let (wires, tracks) = plan.wires(&placed);
    let boxes: Vec<SceneBox> = placed.iter().map(|p| draw_box(p, plan)).collect();
    let running = |id: NodeId| {
        boxes
            .iter()
            .find(|b| b.id == id)
            .is_none_or(|b| b.state != Some(FrameState::Calling) && b.state != Some(FrameState::Suspended))
    };
    let resting: BTreeSet<NodeId> = boxes
        .iter()
        .filter(|b| b.kind == BoxKind::Frame && !running(b.id))
        .map(|b| b.id)
        .gather();
    let by_id: BTreeMap<NodeId, &SceneBox> = boxes.iter().map(|b| (b.id, b)).gather();
    let mut arrows = Vec::with_capacity(wires.len());
    for wire in wires {
        let (Some(from), Some(to)) = (by_id.get(&wire.from), by_id.get(&wire.to)) else {
            continue;
        };
        arrows.push(draw_arrow(wire, from, to, plan, &tracks, &resting));
    }
    let mut scene = Scene {
        headings: headings(&boxes, plan, view.left_out),
        boxes,
        arrows,
        ..Scene::default()
    };
    fit_page(&mut scene);
    describe(&mut scene);
    scene
}

fn draw_box(placed: &Placed, plan: &Plan) -> SceneBox {
    let Placed { view_box, place, shape } = placed;
    let node = &view_box.node;
    let (kind, state, span, form_shape) = match &node.kind {
        NodeKind::Frame(frame) => (BoxKind::Frame, Some(frame.state), frame.span, None),
        NodeKind::Object(shape) => (BoxKind::Object, None, None, Some(*shape)),
    };
    let slots = view_box
        .slots
        .iter()
        .zip(&shape.slots)
        .map(|(slot, &[x, y, w, h])| Slot {
            label: slot.label.clone(),
            caption: slot.caption.clone(),
            content: content(&slot.content, place, plan),
            x,
            y,
            w,
            h,
            caption_w: shape.caption_w,
            marks: Vec::new(),
        });
    let text = size::empty_text(view_box)
        .map(String::from)
        .unwrap_or_else(|| view_box.text.clone());
    let mut scene_box = SceneBox {
        id: node.id,
        kind,
        type_name: node.type_name.clone(),
        shape: form_shape,
        form: place.form,
        refcount: node.refcount,
        mutability: node.mutability,
        permanent: node.permanent,
        garbage: node.garbage,
        state,
        caption: size::caption(view_box),
        note: size::note(view_box),
        text,
        x: round(plan.layer_x(place.band, place.layer)),
        y: round(place.y),
        w: shape.w,
        h: shape.h,
        card_y: shape.card_y,
        text_h: shape.text_h,
        slots: slots.collect(),
        marks: if node.garbage { vec![Mark::Garbage] } else { Vec::new() },
        desc: String::new(),
        folded: view_box.folded,
        span,
        tag: String::new(),
        details: Footer::of(node).drawn(shape.details_y),
    };
    scene_box.desc = in_words(&scene_box, node.len);
    scene_box
}

fn content(content: &ViewContent, place: &Place, plan: &Plan) -> Content {
    match content {
        ViewContent::Value {
            id,
            text,
            full,
            type_name,
        } => Content::Value {
            id: *id,
            text: text.clone(),
            full: full.clone(),
            type_name: type_name.clone(),
        },
        ViewContent::Port { to, weak } => {
            let to_layer = plan.place(*to).map_or(place.layer, |target| target.layer);
            let back = Way::between(place.layer, to_layer) == Way::Back;
            Content::Port {
                to: *to,
                weak: *weak,
                back,
            }
        }
        ViewContent::Unbound => Content::Unbound,
        ViewContent::More(count) => Content::More { count: *count },
        ViewContent::Hidden(count) => Content::Hidden { count: *count },
    }
}

fn draw_arrow(
    wire: Wire,
    from: &SceneBox,
    to: &SceneBox,
    plan: &Plan,
    tracks: &route::TrackCounts,
    resting: &BTreeSet<NodeId>,
) -> Arrow {
    // A class body may have a name of its own and a free variable of the same name.
    let leaves =
        |slot: &&Slot| slot.label == wire.label && matches!(slot.content, Content::Port { to, .. } if to == wire.to);
    let slot = from.slots.iter().find(leaves);
    let [mut x, mut y] = slot.map_or([from.x + from.w, from.y], |s| {
        let port_x = match wire.way {
            Way::Back => size::BACK_PORT_INSET,
            Way::Forward | Way::Beside => s.w - size::PORT_INSET,
        };
        [from.x + s.x + port_x, from.y + s.y + s.h / 2.0]
    });
    let mut corners = vec![[x, y]];
    for hop in wire.hops.iter().filter(|hop| !hop.is_straight()) {
        let used = tracks
            .get(&route::track_group(wire.band, hop.channel))
            .copied()
            .unwrap_or(1);
        x = plan.track_x(wire.band, hop.channel, hop.track, used);
        corners.push([x, y]);
        y = round(hop.y[1]);
        corners.push([x, y]);
    }
    corners.push([if wire.way == Way::Forward { to.x } else { to.x + to.w }, y]);
    let path = route::rounded(&corners);
    let dim = resting.contains(&wire.from);
    Arrow {
        from: wire.from,
        label: wire.label,
        to: wire.to,
        weak: wire.weak,
        dim,
        path,
        marks: Vec::new(),
    }
}

fn headings(boxes: &[SceneBox], plan: &Plan, left_out: u64) -> Vec<Heading> {
    let mut headings = Vec::new();
    if !plan.is_headed {
        return headings;
    }
    let y = HEADING_BASELINE;
    if boxes.iter().any(|b| b.kind == BoxKind::Frame) {
        headings.push(Heading {
            text: "Frames".into(),
            x: round(plan.layer_x(0, 0)),
            y,
        });
    }
    if boxes.iter().any(|b| b.kind == BoxKind::Object) {
        headings.push(Heading {
            text: match left_out {
                0 => "Objects".into(),
                count => format!("Objects ({count} more are not drawn)"),
            },
            // Over the first layer though it may be empty for a while: a heading stays where it is.
            x: round(plan.layer_x(0, 1)),
            y,
        });
    }
    headings
}

/// The page ends a margin after the last thing on it.
fn fit_page(scene: &mut Scene) {
    let (mut right, mut bottom) = (0.0_f64, 0.0_f64);
    for b in &scene.boxes {
        right = right.max(b.x + b.w);
        bottom = bottom.max(b.y + b.h);
    }
    for point in scene.arrows.iter().flat_map(|arrow| arrow.points()) {
        right = right.max(point[0]);
        bottom = bottom.max(point[1]);
    }
    for heading in &scene.headings {
        right = right.max(heading.x + 60.0);
    }
    scene.width = (right + MARGIN).ceil().max(160.0);
    scene.height = (bottom + MARGIN).ceil().max(64.0);
}

fn plural(n: usize, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

fn in_words(b: &SceneBox, len: Option<u64>) -> String {
    let count = plural;
    if b.folded > 0 {
        return format!("{} frames of the call stack, {}", b.folded, b.text);
    }
    if b.kind == BoxKind::Frame {
        let state = match b.state {
            Some(FrameState::Running) => "running",
            Some(FrameState::Calling) => "waiting for a call",
            _ => "suspended",
        };
        let owner = if b.text.starts_with("of ") {
            format!(" {}", b.text)
        } else {
            String::new()
        };
        return format!(
            "frame {}{owner}, {state}, {}, {}",
            b.caption,
            b.note,
            count(b.slots.len(), "name", "names")
        );
    }
    let mut words = vec![
        if b.text.is_empty() || b.slots.is_empty() && b.text_h > 0.0 && len == Some(0) {
            b.caption.clone()
        } else {
            format!("{} {}", b.caption, b.text)
        },
    ];
    if let Some(len) = len.filter(|_| matches!(b.shape, Some(Shape::List | Shape::Tuple | Shape::Dict | Shape::Set))) {
        words.push(count(usize::try_from(len).unwrap_or(usize::MAX), "element", "elements"));
    }
    words.push(if b.permanent {
        "kept by the interpreter".into()
    } else {
        count(
            usize::try_from(b.refcount).unwrap_or(usize::MAX),
            "reference",
            "references",
        )
    });
    words.push(if b.mutability == Mutability::Mutable {
        "mutable".into()
    } else {
        "immutable".into()
    });
    if b.garbage {
        words.push("garbage: alive, but reachable from no name".into());
    }
    words.extend(b.details.iter().flat_map(|details| details.lines.clone()));
    words.join(", ")
}

fn describe(scene: &mut Scene) {
    let frames: Vec<&SceneBox> = scene.boxes.iter().filter(|b| b.kind == BoxKind::Frame).collect();
    let objects = scene.boxes.len() - frames.len();
    let frame_count: usize = frames.iter().map(|b| (b.folded as usize).max(1)).sum();
    let running = frames.iter().find(|b| b.state == Some(FrameState::Running));
    let place = running
        .map(|b| format!("In {}, {}", b.caption, b.note))
        .unwrap_or_else(|| "Memory".into());
    let title = format!(
        "{place}: {}, {}",
        plural(frame_count, "frame", "frames"),
        plural(objects, "object", "objects")
    );
    let mut lines: Vec<String> = Vec::new();
    let by_id: BTreeMap<NodeId, &SceneBox> = scene.boxes.iter().map(|b| (b.id, b)).gather();
    // A description of thousands of boxes helps nobody.
    for b in scene.boxes.iter().take(60) {
        let slots: Vec<String> = b
            .slots
            .iter()
            .take(30)
            .map(|slot| slot_in_words(slot, &by_id))
            .collect();
        let slots = if slots.is_empty() {
            String::new()
        } else {
            format!(": {}", slots.join("; "))
        };
        lines.push(format!("{}{slots}.", b.desc));
    }
    scene.desc = lines.join(" ");
    scene.title = title;
}

fn slot_in_words(slot: &Slot, boxes: &BTreeMap<NodeId, &SceneBox>) -> String {
    let value = match &slot.content {
        Content::Value { text, .. } => text.clone(),
        Content::Port { to, .. } => match boxes.get(to) {
            Some(b) if b.text.is_empty() || b.text_h == 0.0 => format!("refers to {}", b.caption),
            Some(b) => format!("refers to {} {}", b.caption, b.text),
            None => format!("refers to {to}"),
        },
        Content::Unbound => "unbound".into(),
        Content::More { count } => return format!("{count} more"),
        Content::Hidden { count } => format!(
            "leads to {}",
            plural(*count as usize, "object not shown", "objects not shown")
        ),
    };
    format!("{} {value}", crate::text::elided(&slot.label, 40))
}
