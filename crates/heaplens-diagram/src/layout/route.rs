//! Pass 8: route arrows.
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
    pub hops: Vec<Hop>,
}

/// Beyond this many nets in a channel, order is by rule of thumb alone.
const MAX_EXACT_NETS: usize = 48;
/// Beyond this many, tracks are handed out in turn.
const MAX_NETS: usize = 600;
/// Two vertical pieces on one track keep this distance.
const CLEARANCE: f64 = 7.0;
/// Moves smaller than this are not worth a bend.
const STRAIGHT: f64 = 6.0;

/// Hops of an arrow from a port at `from_y` in `from_layer` to a box in `to_layer` where it enters at `entry_y`.
/// `lane_y` gives the height of the lane in a layer between.
pub fn hops(
    from_layer: usize,
    from_y: f64,
    to_layer: usize,
    entry_y: f64,
    to: NodeId,
    lane_y: impl Fn(usize, bool) -> f64,
) -> Vec<Hop> {
    let mut hops = Vec::new();
    let mut y = from_y;
    let mut push = |channel, y0: f64, y1: f64, side, last: bool| {
        // A small rise is left out where the arrow ends: it may as well arrive a little higher.
        let y1 = if last && side == [Side::Left, Side::Right] && (y1 - y0).abs() <= STRAIGHT {
            y0
        } else {
            y1
        };
        hops.push(Hop {
            channel,
            y: [y0, y1],
            side,
            target: last.then_some(to),
            track: 0,
        });
        y1
    };
    if to_layer > from_layer {
        for layer in from_layer + 1..=to_layer {
            let last = layer == to_layer;
            let next = if last { entry_y } else { lane_y(layer, false) };
            y = push(layer, y, next, [Side::Left, Side::Right], last);
        }
    } else {
        y = push(
            from_layer + 1,
            y,
            lane_y(from_layer, true),
            [Side::Left, Side::Left],
            false,
        );
        for layer in (to_layer + 1..=from_layer).rev() {
            y = push(layer, y, lane_y(layer - 1, true), [Side::Right, Side::Left], false);
        }
        push(to_layer, y, entry_y, [Side::Right, Side::Right], true);
    }
    hops
}

/// Gives each hop its track; returns how many tracks each channel needs.
pub fn assign_tracks(wires: &mut [Wire], channels: usize) -> Vec<usize> {
    let mut by_channel: Vec<Vec<(usize, usize)>> = vec![Vec::new(); channels];
    for (w, wire) in wires.iter().enumerate() {
        for (h, hop) in wire.hops.iter().enumerate() {
            if !hop.is_straight()
                && let Some(list) = by_channel.get_mut(hop.channel)
            {
                list.push((w, h));
            }
        }
    }
    let mut counts = Vec::with_capacity(channels);
    for members in by_channel {
        let nets = nets_of(wires, &members);
        let (tracks, count) = tracks_of(&nets);
        for (net, track) in nets.iter().zip(tracks) {
            for &(w, h) in &net.members {
                if let Some(hop) = wires.get_mut(w).and_then(|wire| wire.hops.get_mut(h)) {
                    hop.track = track;
                }
            }
        }
        counts.push(count);
    }
    counts
}

impl Hop {
    pub fn is_straight(&self) -> bool {
        self.side == [Side::Left, Side::Right] && (self.y[0] - self.y[1]).abs() < 0.25
            || self.side == [Side::Right, Side::Left] && (self.y[0] - self.y[1]).abs() < 0.25
    }
}

/// Hops that share one vertical piece.
struct Net {
    members: Vec<(usize, usize)>,
    low: f64,
    high: f64,
    left_ys: Vec<f64>,
    right_ys: Vec<f64>,
}

fn nets_of(wires: &[Wire], members: &[(usize, usize)]) -> Vec<Net> {
    let mut nets: Vec<Net> = Vec::new();
    let mut shared: BTreeMap<(NodeId, u64), usize> = BTreeMap::new();
    for &(w, h) in members {
        let Some(hop) = wires.get(w).and_then(|wire| wire.hops.get(h)) else {
            continue;
        };
        let next = nets.len();
        let index = match hop.target {
            Some(target) => *shared.entry((target, hop.y[1].to_bits())).or_insert(next),
            None => next,
        };
        if index == next {
            let (low, high) = (f64::MAX, f64::MIN);
            nets.push(Net {
                members: Vec::new(),
                low,
                high,
                left_ys: Vec::new(),
                right_ys: Vec::new(),
            });
        }
        let Some(net) = nets.get_mut(index) else { continue };
        net.members.push((w, h));
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

/// What it costs to have net `a` left of net `b`: crossings, and much more for lying on one another.
fn cost(a: &Net, b: &Net) -> u32 {
    let inside = |net: &Net, y: f64| y > net.low - 0.5 && y < net.high + 0.5;
    let crossed =
        b.left_ys.iter().filter(|y| inside(a, **y)).count() + a.right_ys.iter().filter(|y| inside(b, **y)).count();
    let on_top = a.right_ys.iter().any(|y| b.left_ys.iter().any(|z| (y - z).abs() < 3.0));
    crossed as u32 + if on_top { 20 } else { 0 }
}

fn overlap(a: &Net, b: &Net) -> bool {
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
        let track = if nets.len() > MAX_NETS {
            place % 24
        } else {
            let before = order
                .iter()
                .take(place)
                .filter(|other| nets.get(**other).is_some_and(|o| overlap(o, net)));
            before
                .filter_map(|other| tracks.get(*other))
                .map(|t| t + 1)
                .max()
                .unwrap_or(0)
        };
        count = count.max(track + 1);
        if let Some(entry) = tracks.get_mut(index) {
            *entry = track;
        }
    }
    (tracks, count)
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
