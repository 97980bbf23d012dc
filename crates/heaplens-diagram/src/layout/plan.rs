//! Passes 3 to 9 for a stretch of steps: from their views to a plan, which says where each box has its place at every
//! step of the stretch.

use std::collections::BTreeMap;

use heaplens_core::graph::NodeId;

use super::grid::{self, Grid, LaneKey};
use super::route::{self, Wire};
use super::select::{View, ViewBox, ViewContent};
use super::size::{self, AtLeast, Shape2d};
use super::{order, place, rank, union};
use crate::scene::Form;

/// Room around the picture.
pub const MARGIN: f64 = 16.0;
/// Top of the first box, below the headings.
pub const TOP: f64 = 42.0;
const TRACK_GAP: f64 = 8.0;
/// From the boxes to the first track, and from the last track to the boxes, an arrow's head included.
const BEFORE_TRACKS: f64 = 13.0;
const AFTER_TRACKS: f64 = 21.0;
const CHANNEL_MIN: f64 = 38.0;
/// Between frames and objects there is always this much.
const FRAMES_TO_OBJECTS: f64 = 56.0;
const BUS_GAP: f64 = 8.0;

/// Where everything of a stretch goes.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    places: BTreeMap<NodeId, Place>,
    lanes: BTreeMap<LaneKey, f64>,
    /// Left edge and width of each layer.
    layers: Vec<(f64, f64)>,
    /// Left edge, width and number of tracks of each channel.
    channels: Vec<(f64, f64, usize)>,
    /// Lower end of all places and lanes.
    bottom: f64,
}

#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which item of the grid it is; things that never live at the same time may have the same.
    pub item: usize,
    pub layer: usize,
    pub y: f64,
    pub h: f64,
    pub form: Form,
    pub at_least: AtLeast,
    pub entry_dy: f64,
}

/// A box of a view at its place.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    pub view_box: &'a ViewBox,
    pub place: Place,
    pub shape: Shape2d,
}

/// Plans a stretch. The plan of the stretch before, if given, is kept to as far as it can be.
pub fn plan(views: &[View], before: Option<&Plan>) -> Plan {
    let union = union::unite(views);
    let ranking = rank::assign_ranks(&union);
    let mut grid = grid::build(&union, &ranking);
    order::order_layers(&mut grid);
    if let Some(before) = before {
        before.seed(&mut grid);
    }
    place::place_vertically(&mut grid, TOP);
    let mut plan = Plan::from_grid(&union, &grid);
    plan.place_horizontally(views, before);
    plan
}

impl Plan {
    /// The place of a thing; none for what the stretch does not hold.
    pub fn place(&self, id: NodeId) -> Option<&Place> {
        self.places.get(&id)
    }

    pub fn layer_x(&self, layer: usize) -> f64 {
        self.layers.get(layer).map_or(MARGIN, |(x, _)| *x)
    }

    /// Left edge of a layer's boxes, if the layer holds any.
    pub fn layer(&self, layer: usize) -> Option<(f64, f64)> {
        self.layers.get(layer).copied()
    }

    pub fn bottom(&self) -> f64 {
        self.bottom
    }

    /// x of a track. A step with fewer tracks than the plan has room for keeps to the middle of the channel.
    pub fn track_x(&self, channel: usize, track: usize, used: usize) -> f64 {
        let (x, w, _) = self.channels.get(channel).copied().unwrap_or((0.0, CHANNEL_MIN, 1));
        let used = used.max(1);
        let room = w - BEFORE_TRACKS - AFTER_TRACKS;
        let spacing = if used > 1 {
            TRACK_GAP.min(room / (used - 1) as f64)
        } else {
            0.0
        };
        let first = x + BEFORE_TRACKS + (room - spacing * (used - 1) as f64) / 2.0;
        (first + spacing * track as f64).round()
    }

    /// The boxes of a step at their places.
    pub fn placed<'a>(&self, view: &'a View) -> Vec<Placed<'a>> {
        let mut placed = Vec::with_capacity(view.boxes.len());
        for view_box in &view.boxes {
            let Some(place) = self.place(view_box.node.id) else {
                continue;
            };
            let shape = size::size(view_box, place.form, place.at_least);
            placed.push(Placed {
                view_box,
                place: *place,
                shape,
            });
        }
        placed
    }

    /// The arrows of a step with their tracks, and how many tracks each channel needs.
    pub fn wires(&self, placed: &[Placed]) -> (Vec<Wire>, Vec<usize>) {
        let mut wires = Vec::new();
        let mut bus = self.bottom;
        for from in placed {
            for (slot, [_, y, _, h]) in from.view_box.slots.iter().zip(&from.shape.slots) {
                let ViewContent::Port { to, weak } = slot.content else {
                    continue;
                };
                let Some(target) = self.place(to) else { continue };
                let missing = std::cell::Cell::new(false);
                let bus_y = bus + BUS_GAP;
                let lane_y = |layer, back| {
                    let key = (from.place.item, slot.label.clone(), layer, back);
                    self.lanes.get(&key).copied().unwrap_or_else(|| {
                        missing.set(true);
                        bus_y
                    })
                };
                let from_y = from.place.y + y + h / 2.0;
                let entry_y = target.y + target.entry_dy;
                let hops = route::hops(from.place.layer, from_y, target.layer, entry_y, to, lane_y);
                if missing.get() {
                    bus = bus_y;
                }
                wires.push(Wire {
                    from: from.view_box.node.id,
                    label: slot.label.clone(),
                    to,
                    weak,
                    hops,
                });
            }
        }
        let counts = route::assign_tracks(&mut wires, self.layers.len() + 1);
        (wires, counts)
    }

    fn from_grid(union: &union::Union, grid: &Grid) -> Plan {
        let mut plan = Plan {
            layers: vec![(0.0, 0.0); grid.layers.len().max(1)],
            ..Plan::default()
        };
        for node in &union.nodes {
            let Some(&item_index) = grid.item_of.get(&node.id) else {
                continue;
            };
            let Some(item) = grid.items.get(item_index) else {
                continue;
            };
            let at_least = if node.form == Form::Rows {
                AtLeast {
                    w: node.w,
                    caption_w: node.caption_w,
                }
            } else {
                AtLeast::default()
            };
            let y = item.y.round();
            plan.bottom = plan.bottom.max(y + item.h);
            let (h, form, entry_dy, layer) = (item.h, node.form, node.entry_dy, item.layer);
            plan.places.insert(
                node.id,
                Place {
                    item: item_index,
                    layer,
                    y,
                    h,
                    form,
                    at_least,
                    entry_dy,
                },
            );
            if let Some(layer) = plan.layers.get_mut(item.layer) {
                layer.1 = layer.1.max(item.w);
            }
        }
        for (key, lane) in &grid.lanes {
            let y = grid.items.get(*lane).map_or(0.0, |item| item.y.round());
            plan.bottom = plan.bottom.max(y);
            plan.lanes.insert(key.clone(), y);
        }
        plan
    }

    /// Pass 9: as wide as the busiest step of the stretch needs it.
    fn place_horizontally(&mut self, views: &[View], before: Option<&Plan>) {
        let mut tracks = vec![0usize; self.layers.len() + 1];
        for view in views {
            let (_, counts) = self.wires(&self.placed(view));
            for (most, count) in tracks.iter_mut().zip(counts) {
                *most = (*most).max(count);
            }
        }
        let mut x = MARGIN;
        let count = self.layers.len();
        for (channel, tracks) in tracks.into_iter().enumerate() {
            let w = match tracks {
                0 if channel == 0 || channel == count => 0.0,
                0 => CHANNEL_MIN,
                _ => (BEFORE_TRACKS + AFTER_TRACKS + TRACK_GAP * (tracks - 1) as f64).max(CHANNEL_MIN),
            };
            let w = if channel == 1 && count > 1 {
                w.max(FRAMES_TO_OBJECTS)
            } else {
                w
            };
            self.channels.push((x, w, tracks));
            x += w;
            if let Some(layer) = self.layers.get_mut(channel) {
                // Not left of where it was: a layer that moves to and fro moves all that is in it.
                let was = before
                    .and_then(|b| b.layer(channel))
                    .filter(|_| before_is_near(before, channel, x));
                layer.0 = was.map_or(x, |(was, _)| was.max(x));
                let slack = layer.0 - x;
                if let Some(last) = self.channels.last_mut() {
                    last.1 += slack;
                }
                x = layer.0 + layer.1;
            }
        }
    }

    fn seed(&self, grid: &mut Grid) {
        for (id, item) in &grid.item_of {
            if let (Some(place), Some(item)) = (self.places.get(id), grid.items.get_mut(*item)) {
                if place.layer == item.layer {
                    item.seed_y = Some(place.y);
                }
            }
        }
    }
}

/// Room that the stretch before took is kept only while it is not much more than what is needed now.
fn before_is_near(before: Option<&Plan>, layer: usize, x: f64) -> bool {
    before
        .and_then(|b| b.layer(layer))
        .is_some_and(|(was, _)| was <= x + 60.0 + 0.15 * x)
}
