//! Passes 3 to 10 for a stretch of steps: from their views to a plan, which says where each box has its place at every
//! step of the stretch.

use std::collections::{BTreeMap, BTreeSet};

use heaplens_core::gather::Gather;
use heaplens_core::graph::NodeId;

use super::grid::{self, ArrivalKey, Grid, LaneKey};
use super::order::Effort;
use super::route::{self, TrackCounts, Way, Wire};
use super::select::{View, ViewBox, ViewContent};
use super::size::{self, AtLeast, Shape2d};
use super::{order, place, rank, shift, union};
use crate::scene::Form;

/// Room around the picture.
pub const MARGIN: f64 = 7.0;
/// Top of the first box where headings stand over the columns.
const HEADED_TOP: f64 = 23.0;
pub const HEADING_BASELINE: f64 = 14.0;
const TRACK_GAP: f64 = 8.0;
/// From the boxes to the first track, and from the last track to the boxes, an arrow's head included.
const BEFORE_TRACKS: f64 = 12.0;
const AFTER_TRACKS: f64 = 20.0;
const CHANNEL_MIN: f64 = 36.0;
/// Between frames and objects there is always this much.
const FRAMES_TO_OBJECTS: f64 = 42.0;
const BUS_GAP: f64 = 8.0;
/// Bands keep this distance, so that tracks in one do not count in the other.
const BAND_CLEARANCE: f64 = 9.0;
/// Room that the stretch before took is kept only while it is not much more than what is needed now.
const KEPT_SLACK: f64 = 90.0;
/// Columns of different bands that are this near to one another become one.
const ALIGNED_WITHIN: f64 = 28.0;

/// Where everything of a stretch goes.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Where there are no objects, frames need no heading.
    pub is_headed: bool,
    places: BTreeMap<NodeId, Place>,
    lanes: BTreeMap<LaneKey, f64>,
    /// Where arrows arrive that do so at another height of their box than most.
    entries: BTreeMap<ArrivalKey, f64>,
    layer_count: usize,
    bands: Vec<Band>,
    /// Lower end of all places and lanes.
    bottom: f64,
}

/// Parts of the picture that share no height share no columns either, beyond the first layer of objects: a wide box
/// at the top does not pull a linked list apart that runs below it.
///
/// ```text
///   frame ─▶ class ──▶ a very wide function
///       └──▶ node ─▶ node ─▶ node               second band, with columns of its own
/// ```
#[derive(Clone, Debug, Default)]
struct Band {
    /// Left edge and width of each layer.
    layers: Vec<(f64, f64)>,
    /// Left edge and width of each channel.
    channels: Vec<(f64, f64)>,
}

#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which item of the grid it is; things that never live at the same time may have the same.
    pub item: usize,
    pub layer: usize,
    pub band: usize,
    pub y: f64,
    pub h: f64,
    pub form: Form,
    pub at_least: AtLeast,
    pub entry_dy: f64,
    pub back_entry_dy: f64,
}

/// A box of a view at its place.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    pub view_box: &'a ViewBox,
    pub place: Place,
    pub shape: Shape2d,
}

/// Place and layer of each box of a stretch; boxes that take turns have the same place.
pub fn places(views: &[View]) -> BTreeMap<NodeId, (usize, usize)> {
    let union = union::unite(views);
    let ranking = rank::assign_ranks(&union);
    let grid = grid::build(&union, &ranking);
    let layer = |item: usize| grid.items.get(item).map_or(0, |item| item.layer);
    let places = grid.item_of.iter();
    places.map(|(id, item)| (*id, (*item, layer(*item)))).gather()
}

/// Whether there is ever more than one column.
pub fn has_objects(views: &[View]) -> bool {
    let mut boxes = views.iter().flat_map(|view| &view.boxes);
    boxes.any(|view_box| !size::is_frame(view_box))
}

/// Plans a stretch. The plan of the stretch before, if given, is kept to as far as it can be.
pub fn plan(views: &[View], before: Option<&Plan>, is_headed: bool, effort: Effort) -> Plan {
    let top = if is_headed { HEADED_TOP } else { MARGIN };
    let mut union = union::unite(views);
    let ranking = rank::assign_ranks(&union);
    union.make_room_for_back_ports(&ranking.rank);
    let mut grid = grid::build(&union, &ranking);
    let crossings = order::order_layers(&mut grid, effort);
    if effort == Effort::Stretch && crossings > 0 {
        grid = shift::shift(&union, ranking, grid, crossings, top, before);
    }
    if let Some(before) = before {
        before.seed(&mut grid);
    }
    place::place_vertically(&mut grid, top);
    let mut plan = Plan::from_grid(&union, &grid);
    plan.is_headed = is_headed;
    plan.place_horizontally(&union, views, before);
    plan
}

impl Plan {
    /// The place of a thing; none for what the stretch does not hold.
    pub fn place(&self, id: NodeId) -> Option<&Place> {
        self.places.get(&id)
    }

    /// Left edge of the boxes of a layer.
    pub fn layer_x(&self, band: usize, layer: usize) -> f64 {
        self.band_layer(band, layer).map_or(MARGIN, |(x, _)| x)
    }

    fn band_layer(&self, band: usize, layer: usize) -> Option<(f64, f64)> {
        self.bands.get(band).and_then(|b| b.layers.get(layer)).copied()
    }

    /// x of a track. A step with fewer tracks than the plan has room for keeps to the middle of the channel.
    pub fn track_x(&self, band: usize, channel: usize, track: usize, used: usize) -> f64 {
        let found = self.bands.get(band).and_then(|b| b.channels.get(channel)).copied();
        let (x, w) = found.unwrap_or((0.0, CHANNEL_MIN));
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
            let Some(place) = self.place(view_box.plan_id) else {
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

    /// The arrows of a step with their tracks, and how many tracks each channel of each band needs.
    pub fn wires(&self, placed: &[Placed]) -> (Vec<Wire>, TrackCounts) {
        let mut wires = self.loose_wires(placed);
        let taken = taken_layers(placed);
        for wire in &mut wires {
            let band = wire.band;
            route::pass_empty_layers(wire, |layer| taken.contains(&(band, layer)));
        }
        let boxes = placed.iter().map(|p| (p.place.layer, p.place.y, p.shape.h));
        let traffic = route::Traffic::of(boxes, &wires);
        route::take_out_dips(&mut wires, traffic);
        route::straighten(&mut wires);
        let counts = route::assign_tracks(&mut wires);
        (wires, counts)
    }

    /// The arrows of a step, before they have tracks.
    fn loose_wires(&self, placed: &[Placed]) -> Vec<Wire> {
        let mut wires = Vec::new();
        let mut bus = self.bottom;
        let heights: BTreeMap<NodeId, f64> = placed.iter().map(|p| (p.view_box.node.id, p.shape.h)).gather();
        for from in placed {
            for (slot, [_, y, _, h]) in from.view_box.slots.iter().zip(&from.shape.slots) {
                let ViewContent::Port { to, weak } = slot.content else {
                    continue;
                };
                let Some(target) = self.place(to) else { continue };
                let missing = std::cell::Cell::new(false);
                let bus_y = bus + BUS_GAP;
                let lane_y = |layer, back| {
                    let key = |to| (from.place.item, slot.label.clone(), layer, back, to);
                    let lane = self
                        .lanes
                        .get(&key(Some(target.item)))
                        .or_else(|| self.lanes.get(&key(None)));
                    lane.copied().unwrap_or_else(|| {
                        missing.set(true);
                        bus_y
                    })
                };
                let arrival = (from.place.item, slot.label.clone(), target.item);
                let to_h = heights.get(&to).copied().unwrap_or(target.h);
                let entry = self.entries.get(&arrival).copied().filter(|dy| *dy < to_h - 4.0);
                let ends = route::Ends {
                    from_layer: from.place.layer,
                    from_y: from.place.y + y + h / 2.0,
                    to,
                    to_layer: target.layer,
                    entry_y: target.y + entry.unwrap_or(target.entry_dy),
                    back_entry_y: target.y + entry.unwrap_or(target.back_entry_dy),
                };
                let hops = route::hops(&ends, lane_y);
                if missing.get() {
                    bus = bus_y;
                }
                let way = Way::between(from.place.layer, target.layer);
                let entry_dy = match way {
                    Way::Forward => target.entry_dy,
                    Way::Back | Way::Beside => target.back_entry_dy,
                };
                let top_dy = if target.layer == 0 { 0.0 } else { size::CAPTION_H };
                // An arrow runs in the band of what it refers to.
                let band = if target.layer == 0 {
                    from.place.band
                } else {
                    target.band
                };
                wires.push(Wire {
                    from: from.view_box.node.id,
                    label: slot.label.clone(),
                    to,
                    weak,
                    way,
                    room_above: (entry.unwrap_or(entry_dy) - top_dy - 1.0).max(0.0),
                    band,
                    hops,
                });
            }
        }
        wires
    }

    fn from_grid(union: &union::Union, grid: &Grid) -> Plan {
        let mut plan = Plan {
            layer_count: grid.layers.len().max(1),
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
                    value_w: node.value_w,
                }
            } else {
                AtLeast::default()
            };
            let y = item.y.round();
            plan.bottom = plan.bottom.max(y + item.h);
            let (h, form, layer) = (item.h, node.form, item.layer);
            let (entry_dy, back_entry_dy) = (node.entry_dy, node.back_entry_dy);
            plan.places.insert(
                node.id,
                Place {
                    item: item_index,
                    layer,
                    band: 0,
                    y,
                    h,
                    form,
                    at_least,
                    entry_dy,
                    back_entry_dy,
                },
            );
        }
        for link in &grid.links {
            let dy = if link.back { link.from_dy } else { link.to_dy };
            for arrival in &link.arrivals {
                plan.entries.insert(arrival.clone(), dy);
            }
        }
        for (key, lane) in &grid.lanes {
            let y = grid.items.get(*lane).map_or(0.0, |item| item.y.round());
            plan.bottom = plan.bottom.max(y);
            plan.lanes.insert(key.clone(), y);
        }
        plan
    }

    /// Finds the bands: heights that boxes and arrows right of the first layer of objects leave free are the cuts.
    fn find_bands(&mut self, views: &[View]) {
        let mut spans: Vec<(f64, f64)> = Vec::new();
        for place in self.places.values().filter(|place| place.layer > 0) {
            spans.push((place.y, place.y + place.h));
        }
        for view in views {
            for wire in self.loose_wires(&self.placed(view)) {
                for hop in wire.hops.iter().filter(|hop| hop.channel > 1) {
                    spans.push((hop.y[0].min(hop.y[1]), hop.y[0].max(hop.y[1])));
                }
            }
        }
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut ends: Vec<f64> = Vec::new();
        for (low, high) in spans {
            match ends.last_mut() {
                Some(end) if low <= *end + BAND_CLEARANCE => *end = end.max(high),
                _ => ends.push(high),
            }
        }
        for place in self.places.values_mut().filter(|place| place.layer > 0) {
            place.band = ends.partition_point(|end| *end < place.y);
        }
        self.bands = vec![Band::default(); ends.len().max(1)];
    }

    /// Pass 10: as wide as the widest box and the busiest step of the stretch need it. Columns that never hold something
    /// at the same step may have the same room, each in its time.
    fn place_horizontally(&mut self, union: &union::Union, views: &[View], before: Option<&Plan>) {
        self.find_bands(views);
        let mut tracks = TrackCounts::new();
        let mut neighbours = Neighbours::default();
        for view in views {
            let placed = self.placed(view);
            neighbours.add(&taken_layers(&placed));
            let (_, counts) = self.wires(&placed);
            for (channel, count) in counts {
                let most = tracks.entry(channel).or_insert(0);
                *most = (*most).max(count);
            }
        }
        let mut widths: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for (node, place) in union
            .nodes
            .iter()
            .filter_map(|node| Some((node, self.places.get(&node.id)?)))
        {
            // The frames are shared by all bands.
            let band = if place.layer == 0 { 0 } else { place.band };
            let most = widths.entry((band, place.layer)).or_insert(0.0);
            *most = most.max(node.w);
        }
        let kept = before.map(|before| self.columns_in(before)).unwrap_or_default();
        let width_of = |band, layer| {
            let band = if layer == 0 { 0 } else { band };
            widths.get(&(band, layer)).copied().unwrap_or(0.0)
        };
        let frames_x = MARGIN + self.channel_width(0, tracks.get(&(0, 0)).copied().unwrap_or(0));
        for band in &mut self.bands {
            band.layers = vec![(frames_x, width_of(0, 0))];
        }
        for layer in 1..=self.layer_count {
            let mut columns: Vec<(usize, f64)> = Vec::new();
            let taken = neighbours.bands_of.get(&layer).into_iter().flatten().copied();
            let every = 0..if layer == 1 { self.bands.len() } else { 0 };
            for index in taken.filter(|_| layer > 1).chain(every) {
                let natural = self.leftmost(index, layer, &neighbours, &tracks);
                // Not left of where it was: a layer that moves to and fro moves all that is in it.
                let group = route::track_group(index, layer);
                let was = kept.get(&group).copied().filter(|was| *was <= natural + KEPT_SLACK);
                columns.push((index, was.map_or(natural, |was| was.max(natural))));
            }
            align(&mut columns);
            for (index, x) in columns {
                if let Some(band) = self.bands.get_mut(index) {
                    band.layers.resize(layer, (x, 0.0));
                    band.layers.push((x, width_of(index, layer)));
                }
            }
        }
        for index in 0..self.bands.len() {
            let layers = self.bands.get(index).map_or(0, |band| band.layers.len());
            let channels = (0..=layers).map(|channel| self.channel(index, channel, &neighbours, &tracks));
            let channels = channels.collect();
            if let Some(band) = self.bands.get_mut(index) {
                band.channels = channels;
            }
        }
    }

    /// How far to the left a layer of a band may begin: right of all that is next to it at any step.
    fn leftmost(&self, band: usize, layer: usize, neighbours: &Neighbours, tracks: &TrackCounts) -> f64 {
        // What has nothing on its left but frames stands where the first layer of objects does.
        let first = self.right_of(band, 0) + self.needed(band, 1, tracks);
        let left = neighbours.left_of.get(&(band, layer)).into_iter().flatten();
        left.filter(|left| **left > 0)
            .map(|left| self.right_of(band, *left) + self.needed(band, left + 1, tracks))
            .fold(first, f64::max)
    }

    /// Left edge and width of a channel: to the nearest of the layers that are ever next on its right.
    fn channel(&self, band: usize, channel: usize, neighbours: &Neighbours, tracks: &TrackCounts) -> (f64, f64) {
        let Some(left) = channel.checked_sub(1) else {
            return (MARGIN, self.needed(band, 0, tracks));
        };
        let x = self.right_of(band, left);
        let next = neighbours.right_of.get(&(band, left)).into_iter().flatten().copied();
        let next = next.filter(|_| left > 0).chain((left == 0).then_some(1));
        let room = next.map(|next| self.layer_x(band, next) - x).reduce(f64::min);
        (x, room.unwrap_or_else(|| self.needed(band, channel, tracks)))
    }

    fn right_of(&self, band: usize, layer: usize) -> f64 {
        self.band_layer(band, layer).map_or(MARGIN, |(x, w)| x + w)
    }

    fn needed(&self, band: usize, channel: usize, tracks: &TrackCounts) -> f64 {
        let group = route::track_group(band, channel);
        self.channel_width(channel, tracks.get(&group).copied().unwrap_or(0))
    }

    /// Where the stretch before had the columns that hold something of this one too.
    fn columns_in(&self, before: &Plan) -> BTreeMap<(usize, usize), f64> {
        let mut columns: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for (id, place) in &self.places {
            let Some(was) = before.place(*id).filter(|was| was.layer == place.layer) else {
                continue;
            };
            let band = if place.layer < 2 { 0 } else { place.band };
            let x = before.layer_x(was.band, was.layer);
            columns
                .entry((band, place.layer))
                .and_modify(|most| *most = most.max(x))
                .or_insert(x);
        }
        columns
    }

    fn channel_width(&self, channel: usize, tracks: usize) -> f64 {
        let w = match tracks {
            0 if channel == 0 || channel == self.layer_count => 0.0,
            0 => CHANNEL_MIN,
            _ => (BEFORE_TRACKS + AFTER_TRACKS + TRACK_GAP * (tracks - 1) as f64).max(CHANNEL_MIN),
        };
        if channel == 1 && self.layer_count > 1 {
            w.max(FRAMES_TO_OBJECTS)
        } else {
            w
        }
    }

    fn seed(&self, grid: &mut Grid) {
        for (id, item) in &grid.item_of {
            if let (Some(place), Some(item)) = (self.places.get(id), grid.items.get_mut(*item))
                && place.layer == item.layer
            {
                item.seed_y = Some(place.y);
            }
        }
    }
}

/// In which layers of which bands a step has boxes. The frames' layer is always taken.
fn taken_layers(placed: &[Placed]) -> BTreeSet<(usize, usize)> {
    placed.iter().map(|p| (p.place.band, p.place.layer)).collect()
}

/// The layers that are ever next to each other: with boxes at one step, and none between them.
#[derive(Default)]
struct Neighbours {
    /// By band and layer; the frames are left of every band.
    left_of: BTreeMap<(usize, usize), BTreeSet<usize>>,
    right_of: BTreeMap<(usize, usize), BTreeSet<usize>>,
    /// Which bands ever have something in a layer.
    bands_of: BTreeMap<usize, BTreeSet<usize>>,
}

impl Neighbours {
    /// Adds those of a step.
    fn add(&mut self, taken: &BTreeSet<(usize, usize)>) {
        let mut left = (0, 0);
        for &(band, layer) in taken.iter().filter(|(_, layer)| *layer > 0) {
            let before = if left.0 == band { left.1 } else { 0 };
            self.left_of.entry((band, layer)).or_default().insert(before);
            self.right_of.entry((band, before)).or_default().insert(layer);
            self.bands_of.entry(layer).or_default().insert(band);
            left = (band, layer);
        }
    }
}

/// Columns of different bands that nearly line up are made to line up.
fn align(columns: &mut [(usize, f64)]) {
    let mut by_x: Vec<usize> = (0..columns.len()).collect();
    by_x.sort_by(|a, b| match (columns.get(*a), columns.get(*b)) {
        (Some(a), Some(b)) => b.1.total_cmp(&a.1),
        _ => std::cmp::Ordering::Equal,
    });
    let mut edge = f64::MAX;
    for index in by_x {
        let Some((_, x)) = columns.get_mut(index) else { continue };
        if edge - *x > ALIGNED_WITHIN {
            edge = *x;
        }
        *x = edge;
    }
}
