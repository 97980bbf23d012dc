//! Pass 9: route arrows.
//!
//! Needs placed items. Guarantees for each port in sight a path that stays in lanes (across layers) and channels
//! (between layers), where no box is. Channel `k` lies left of layer `k`. In a channel each arrow takes a vertical
//! *track*; arrows that end at the same box share their last one. Tracks are ordered so that few arrows cross and none
//! lies on another.

use std::collections::BTreeMap;

use heaplens_core::graph::NodeId;

use crate::scene::PathCommand;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Left,
    Right,
}

/// A vertical move within one channel.
#[derive(Clone, Debug)]
pub struct Hop {
    pub channel: usize,
    pub y: [f64; 2],
    pub side: [Side; 2],
    /// The last hop of an arrow leads to this box.
    pub target: Option<NodeId>,
    pub track: usize,
}

/// An arrow before it has coordinates along x.
#[derive(Clone, Debug)]
pub struct Wire {
    pub from: NodeId,
    pub label: String,
    pub to: NodeId,
    pub weak: bool,
    /// Which borders it leaves and arrives at.
    pub way: Way,
    /// How far above where it arrives its box begins.
    pub room_above: f64,
    /// Which band its hops right of the first layer of objects run in.
    pub band: usize,
    pub hops: Vec<Hop>,
}

/// Beyond this many nets in a channel, order is by rule of thumb alone.
const MAX_EXACT_NETS: usize = 48;
/// Beyond this many, tracks are handed out in turn.
const MAX_NETS: usize = 2000;
/// Two vertical pieces on one track keep this distance.
const CLEARANCE: f64 = 7.0;
/// Moves smaller than this are not worth a bend.
const STRAIGHT: f64 = 6.0;
/// The same at the right border, where arrows arrive close to the corner.
const STRAIGHT_BACK: f64 = 2.0;

/// Where an arrow begins and ends.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    pub from_layer: usize,
    pub from_y: f64,
    pub to: NodeId,
    pub to_layer: usize,
    /// Where arrows from the left arrive, at the left border.
    pub entry_y: f64,
    /// Where arrows that lead back arrive, at the right border.
    pub back_entry_y: f64,
}

/// Which way an arrow goes, and so at which borders it leaves and arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the right border of its slot to the left border of a box further right.
    Forward,
    /// Within a layer: from the right border to the right border.
    Beside,
    /// From the left border of its slot to the right border of a box further left, the straight way home.
    Back,
}

impl Way {
    pub fn between(from_layer: usize, to_layer: usize) -> Way {
        match to_layer.cmp(&from_layer) {
            std::cmp::Ordering::Greater => Way::Forward,
            std::cmp::Ordering::Equal => Way::Beside,
            std::cmp::Ordering::Less => Way::Back,
        }
    }
}

/// Hops of an arrow. `lane_y` gives the height of its lane in a layer that it passes.
///
/// ```text
///  forward:  ●──╮   (lane)  ╭──▶ box        back:  box ◀──╮  (lane)  ╭──●        beside:  ●──╮
///               ╰───────────╯                             ╰──────────╯              box ◀──╯
/// ```
pub fn hops(ends: &Ends, lane_y: impl Fn(usize, bool) -> f64) -> Vec<Hop> {
    let Ends {
        from_layer,
        from_y,
        to_layer,
        to,
        ..
    } = *ends;
    let mut hops = Vec::new();
    let mut y = from_y;
    let mut push = |channel, y0: f64, y1: f64, side: [Side; 2], last: bool| {
        hops.push(Hop {
            channel,
            y: [y0, y1],
            side,
            target: last.then_some(to),
            track: 0,
        });
        y1
    };
    match Way::between(from_layer, to_layer) {
        Way::Beside => {
            push(to_layer + 1, y, ends.back_entry_y, [Side::Left, Side::Left], true);
        }
        Way::Back => {
            for layer in (to_layer..from_layer).rev() {
                let last = layer == to_layer;
                let next = if last { ends.back_entry_y } else { lane_y(layer, true) };
                y = push(layer + 1, y, next, [Side::Right, Side::Left], last);
            }
        }
        Way::Forward => {
            for layer in from_layer + 1..=to_layer {
                let last = layer == to_layer;
                let next = if last { ends.entry_y } else { lane_y(layer, false) };
                y = push(layer, y, next, [Side::Left, Side::Right], last);
            }
        }
    }
    hops
}

/// Takes out what an arrow goes up and down between layers of which the step has no box: between two layers that have some
/// it moves once, right of the left one. `is_taken` says which layers have.
///
/// ```text
///   ●──╮              ╭──▶ box            ●──╮
///      ╰─ (no box) ───╯            ─▶        ╰─ (no box) ────▶ box
/// ```
pub fn pass_empty_layers(wire: &mut Wire, is_taken: impl Fn(usize) -> bool) {
    let way = wire.way;
    wire.hops.dedup_by(|next, hop| {
        let between = next.channel - usize::from(way == Way::Forward);
        let empty = !is_taken(between);
        if empty {
            (hop.y[1], hop.target) = (next.y[1], next.target);
            hop.channel = hop.channel.min(next.channel);
        }
        empty
    });
}

/// What stands or passes in the layers at one step.
#[derive(Default)]
pub struct Traffic {
    /// By layer that an arrow passes, from the top down: between which heights no arrow may.
    boxes: BTreeMap<usize, Vec<[f64; 2]>>,
    /// By layer: the heights at which arrows pass.
    lanes: BTreeMap<usize, Vec<f64>>,
}

/// In a layer that more arrows pass, they stay where they are.
const MAX_LANES: usize = 64;
const LANE_GAP: f64 = 8.0;

impl Traffic {
    /// Of boxes, as their layer, top and height, and of arrows.
    pub fn of(boxes: impl Iterator<Item = (usize, f64, f64)>, wires: &[Wire]) -> Traffic {
        let mut traffic = Traffic::default();
        for wire in wires {
            for (at, hop) in wire.hops.iter().enumerate().skip(1) {
                let layer = wire.layer_before(at);
                traffic.lanes.entry(layer).or_default().push(hop.y[0]);
            }
        }
        if traffic.lanes.is_empty() {
            return traffic;
        }
        for (layer, y, h) in boxes.filter(|(layer, ..)| traffic.lanes.contains_key(layer)) {
            let kept_clear = [y - LANE_GAP, y + h + LANE_GAP];
            traffic.boxes.entry(layer).or_default().push(kept_clear);
        }
        for boxes in traffic.boxes.values_mut() {
            boxes.sort_by(|a, b| a[1].total_cmp(&b[1]));
        }
        traffic
    }

    /// Whether an arrow that passes a layer at one height may as well do so at another: there is nothing on the way.
    fn may_move(&self, layer: usize, from: f64, to: f64) -> bool {
        let (low, high) = (from.min(to), from.max(to));
        let boxes = self.boxes.get(&layer).map(Vec::as_slice).unwrap_or_default();
        let next = boxes.partition_point(|[_, end]| *end <= low);
        let lanes = self.lanes.get(&layer).map(Vec::as_slice).unwrap_or_default();
        let in_the_way = |lane: &&f64| **lane > low - LANE_GAP && **lane < high + LANE_GAP;
        // Its own lane is one of them.
        lanes.len() <= MAX_LANES
            && boxes.get(next).is_none_or(|[start, _]| *start >= high)
            && lanes.iter().filter(in_the_way).count() <= 1
    }

    fn moved(&mut self, layer: usize, from: f64, to: f64) {
        let lanes = self.lanes.get_mut(&layer).into_iter().flatten();
        if let Some(lane) = lanes.into_iter().find(|lane| **lane == from) {
            *lane = to;
        }
    }
}

impl Wire {
    /// The layer that the arrow passes before one of its hops, not the first: the one left of the channel in which it goes
    /// on or, where it leads back, comes from.
    fn layer_before(&self, hop: usize) -> usize {
        let right = if self.way == Way::Forward { hop } else { hop - 1 };
        self.hops.get(right).map_or(0, |hop| hop.channel.saturating_sub(1))
    }
}

/// Takes out dips: a lane is where no step of the stretch has a box, and arrows that pass where this step has none either
/// do so at the height at which they arrive or leave. They stay on their side of all boxes and of one another, so that
/// none crosses more than before, and within their band.
pub fn take_out_dips(wires: &mut [Wire], mut traffic: Traffic) {
    for wire in wires.iter_mut().filter(|wire| wire.hops.len() > 1) {
        let count = wire.hops.len();
        let leaves = wire.hops.first().map(|hop| hop.y[0]);
        let arrives = wire.hops.last().map_or(0.0, |hop| hop.y[1]);
        // Where it leaves and arrives at nearly one height, the end can be made to fit.
        let nearly = leaves.filter(|leaves| wire.way == Way::Forward && (leaves - arrives).abs() <= STRAIGHT);
        // First as it arrives, from the end back; then, where that cannot be, as it leaves.
        for at in (1..count).rev() {
            let Some(next) = wire.hops.get(at) else { continue };
            let y = next.y[1];
            if wire.way == Way::Forward || next.channel > 1 {
                let y = nearly.filter(|_| at + 1 == count).unwrap_or(y);
                wire.pass_at(at, y, &mut traffic);
            }
        }
        for at in 1..count {
            let Some(before) = wire
                .hops
                .get(at - 1)
                .filter(|before| wire.way == Way::Back || before.channel > 1)
            else {
                continue;
            };
            let y = before.y[0];
            if !wire.hops.get(at).is_some_and(Hop::is_straight) {
                wire.pass_at(at, y, &mut traffic);
            }
        }
    }
}

impl Wire {
    /// Moves the lane before a hop to a height, if there is nothing on the way.
    fn pass_at(&mut self, hop: usize, y: f64, traffic: &mut Traffic) {
        let layer = self.layer_before(hop);
        let Some([before, next]) = self.hops.get_mut(hop - 1..=hop) else {
            return;
        };
        let was = next.y[0];
        if was != y && traffic.may_move(layer, was, y) {
            traffic.moved(layer, was, y);
            (before.y[1], next.y[0]) = (y, y);
        }
    }
}

/// Takes a small jog out where arrows end: all that arrive at one height of a box may as well arrive a little higher or
/// lower, and do if one of them is then straight.
pub fn straighten(wires: &mut [Wire]) {
    let mut groups: BTreeMap<(NodeId, u64, bool), (f64, Vec<usize>)> = BTreeMap::new();
    for (index, wire) in wires.iter().enumerate() {
        let Some(hop) = wire.hops.last() else { continue };
        let jog = hop.y[0] - hop.y[1];
        let slack = match wire.way {
            Way::Forward => STRAIGHT,
            Way::Back => STRAIGHT_BACK,
            Way::Beside => 0.0,
        };
        let key = (wire.to, hop.y[1].to_bits(), wire.way == Way::Forward);
        let (least, members) = groups.entry(key).or_insert((f64::MAX, Vec::new()));
        if jog.abs() <= slack && -jog <= wire.room_above && jog.abs() < least.abs() {
            *least = jog;
        }
        members.push(index);
    }
    for (jog, members) in groups.into_values().filter(|(jog, _)| *jog < f64::MAX) {
        for index in members {
            if let Some(hop) = wires.get_mut(index).and_then(|wire| wire.hops.last_mut()) {
                hop.y[1] += jog;
            }
        }
    }
}

/// How many tracks are taken, by band and channel.
pub type TrackCounts = BTreeMap<(usize, usize), usize>;

/// Which tracks a hop competes for: the channels beside the frames are shared by all bands.
pub fn track_group(wire_band: usize, channel: usize) -> (usize, usize) {
    (if channel < 2 { 0 } else { wire_band }, channel)
}

/// Gives each hop its track; returns how many tracks each channel needs.
pub fn assign_tracks(wires: &mut [Wire]) -> TrackCounts {
    let mut groups: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for (w, wire) in wires.iter().enumerate() {
        for (h, hop) in wire.hops.iter().enumerate() {
            if !hop.is_straight() {
                groups
                    .entry(track_group(wire.band, hop.channel))
                    .or_default()
                    .push((w, h));
            }
        }
    }
    let mut counts = TrackCounts::new();
    for (group, members) in groups {
        let nets = nets_of(wires, &members);
        let (tracks, count) = tracks_of(&nets);
        for (net, track) in nets.iter().zip(tracks) {
            for &(w, h) in &net.members {
                if let Some(hop) = wires.get_mut(w).and_then(|wire| wire.hops.get_mut(h)) {
                    hop.track = track;
                }
            }
        }
        counts.insert(group, count);
    }
    counts
}

impl Hop {
    pub fn is_straight(&self) -> bool {
        self.side == [Side::Left, Side::Right] && (self.y[0] - self.y[1]).abs() < 0.25
            || self.side == [Side::Right, Side::Left] && (self.y[0] - self.y[1]).abs() < 0.25
    }
}

/// Hops that share one vertical piece: those that lead to one place from above, or from below.
struct Net {
    members: Vec<(usize, usize)>,
    /// Which box, and at which height.
    target: Option<(NodeId, u64)>,
    low: f64,
    high: f64,
    /// Between which heights each arrow runs, and where they come in and go out.
    spans: Vec<[f64; 2]>,
    left_ys: Vec<f64>,
    right_ys: Vec<f64>,
}

fn nets_of(wires: &[Wire], members: &[(usize, usize)]) -> Vec<Net> {
    let mut nets: Vec<Net> = Vec::new();
    let mut shared: BTreeMap<(NodeId, u64, bool), usize> = BTreeMap::new();
    for &(w, h) in members {
        let Some(hop) = wires.get(w).and_then(|wire| wire.hops.get(h)) else {
            continue;
        };
        let next = nets.len();
        let target = hop.target.map(|target| (target, hop.y[1].to_bits()));
        let index = match target {
            Some((target, y)) => *shared.entry((target, y, hop.y[0] < hop.y[1])).or_insert(next),
            None => next,
        };
        if index == next {
            let (low, high) = (f64::MAX, f64::MIN);
            nets.push(Net {
                members: Vec::new(),
                target,
                low,
                high,
                spans: Vec::new(),
                left_ys: Vec::new(),
                right_ys: Vec::new(),
            });
        }
        let Some(net) = nets.get_mut(index) else { continue };
        net.members.push((w, h));
        net.spans.push([hop.y[0].min(hop.y[1]), hop.y[0].max(hop.y[1])]);
        for (y, side) in hop.y.into_iter().zip(hop.side) {
            net.low = net.low.min(y);
            net.high = net.high.max(y);
            if side == Side::Left {
                net.left_ys.push(y)
            } else {
                net.right_ys.push(y)
            }
        }
    }
    nets
}

/// What it costs to have net `a` left of net `b`: crossings, arrow by arrow, and much more for lying on one another.
fn cost(a: &Net, b: &Net) -> u32 {
    if !overlap(a, b) {
        return 0;
    }
    let inside = |span: &[f64; 2], y: f64| y > span[0] - 0.5 && y < span[1] + 0.5;
    let crossed = |spans: &[[f64; 2]], ys: &[f64]| {
        let of = |y: &f64| spans.iter().filter(|span| inside(span, *y)).count();
        ys.iter().map(of).sum::<usize>()
    };
    let crossings = crossed(&a.spans, &b.left_ys) + crossed(&b.spans, &a.right_ys);
    let on_top = a.right_ys.iter().any(|y| b.left_ys.iter().any(|z| (y - z).abs() < 3.0));
    crossings as u32 + if on_top { 20 } else { 0 }
}

/// Whether two nets cannot be on one track. Those that end at one place join there.
fn overlap(a: &Net, b: &Net) -> bool {
    if a.target.is_some() && a.target == b.target {
        return false;
    }
    a.low < b.high + CLEARANCE && b.low < a.high + CLEARANCE
}

fn tracks_of(nets: &[Net]) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..nets.len()).collect();
    // Falling arrows: the upper ones further right. Rising arrows: the upper ones further left.
    order.sort_by(|a, b| match (nets.get(*a), nets.get(*b)) {
        (Some(a), Some(b)) => rule_of_thumb(a).total_cmp(&rule_of_thumb(b)),
        _ => std::cmp::Ordering::Equal,
    });
    if nets.len() <= MAX_EXACT_NETS {
        improve(nets, &mut order);
    }
    let mut tracks = vec![0; nets.len()];
    let mut count = 0;
    for (place, &index) in order.iter().enumerate() {
        let Some(net) = nets.get(index) else { continue };
        let before = order.get(..place).filter(|_| nets.len() <= MAX_NETS);
        let track = before.map_or(place % 24, |before| leftmost_track(nets, &tracks, before, net));
        count = count.max(track + 1);
        if let Some(entry) = tracks.get_mut(index) {
            *entry = track;
        }
    }
    (tracks, count)
}

/// The leftmost track on which a net lies on no other, and right of those that would rather be left of it.
fn leftmost_track(nets: &[Net], tracks: &[usize], before: &[usize], net: &Net) -> usize {
    let mut least = 0;
    let mut taken = Vec::new();
    for &other in before {
        let (Some(other), Some(&track)) = (nets.get(other), tracks.get(other)) else {
            continue;
        };
        if overlap(other, net) {
            taken.push(track);
            if cost(other, net) < cost(net, other) {
                least = least.max(track + 1);
            }
        }
    }
    taken.sort_unstable();
    for track in taken {
        if track == least {
            least += 1;
        }
    }
    least
}

fn rule_of_thumb(net: &Net) -> f64 {
    let mean = |ys: &[f64]| ys.iter().sum::<f64>() / ys.len().max(1) as f64;
    let falling = mean(&net.left_ys) <= mean(&net.right_ys);
    if falling { 1.0e6 - net.low } else { net.low - 1.0e6 }
}

/// Moves each net to the place among the others where it costs least.
fn improve(nets: &[Net], order: &mut Vec<usize>) {
    for _ in 0..3 {
        let mut moved = false;
        for index in 0..nets.len() {
            let Some(at) = order.iter().position(|o| *o == index) else {
                continue;
            };
            let Some(net) = nets.get(index) else { continue };
            let mut rest = order.clone();
            rest.remove(at);
            // Cost at each gap, relative to the first gap.
            let (mut relative, mut best, mut best_at, mut own) = (0i64, 0i64, 0, 0i64);
            for (gap, other) in rest.iter().filter_map(|o| nets.get(*o)).enumerate() {
                relative += i64::from(cost(other, net)) - i64::from(cost(net, other));
                if relative < best {
                    (best, best_at) = (relative, gap + 1);
                }
                if gap + 1 == at {
                    own = relative;
                }
            }
            if best < own {
                rest.insert(best_at, index);
                *order = rest;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
}

const BEND_RADIUS: f64 = 9.0;

/// The path through the corners, rounded.
pub fn rounded(corners: &[[f64; 2]]) -> Vec<PathCommand> {
    let mut path = Vec::with_capacity(corners.len() * 2);
    let Some(first) = corners.first() else { return path };
    path.push(PathCommand::Move(*first));
    for around in corners.windows(3) {
        let [before, corner, after] = around else { continue };
        let radius = BEND_RADIUS
            .min(distance(before, corner) / 2.0)
            .min(distance(corner, after) / 2.0);
        let start = towards(corner, before, radius);
        let end = towards(corner, after, radius);
        path.push(PathCommand::Line(start));
        path.push(PathCommand::Bend(*corner, end));
    }
    if let Some(last) = corners.last().filter(|_| corners.len() > 1) {
        path.push(PathCommand::Line(*last));
    }
    path
}

fn distance(a: &[f64; 2], b: &[f64; 2]) -> f64 {
    (a[0] - b[0]).abs() + (a[1] - b[1]).abs()
}

/// A point at a distance from `from` on the way to `to`, along an axis.
fn towards(from: &[f64; 2], to: &[f64; 2], px: f64) -> [f64; 2] {
    let length = distance(from, to);
    let t = if length > 0.0 { px / length } else { 0.0 };
    [0, 1].map(|axis| crate::scene::round(from[axis] + (to[axis] - from[axis]) * t))
}
