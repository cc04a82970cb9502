//! 连线: the course of every line between two cards, through the channels between rows and the
//! gaps between cards. Lines from one person run together; lines from two never share a stretch
//! where that can be avoided.
//!
//! Must not know how high anything is; only which track of which channel a line takes.

use super::Flaw;
use super::seat::Seating;
use crate::report::picture::order::Links;

/// One line, from the card above to the card below.
pub(super) struct Edge {
    pub(super) superior: usize,
    pub(super) subordinate: usize,
    pub(super) flaw: Option<Flaw>,
    /// One a channel, from the top down.
    pub(super) legs: Vec<Leg>,
}

/// The part of a line within one channel.
pub(super) struct Leg {
    /// The row above the channel.
    pub(super) channel: usize,
    /// Where it comes in at the top.
    pub(super) enter: i32,
    /// Where it goes out at the bottom.
    pub(super) exit: i32,
    /// Which track it goes across on.
    pub(super) track: i32,
}

/// All lines.
pub(super) struct Routes {
    pub(super) edges: Vec<Edge>,
    /// How many tracks each channel has.
    pub(super) tracks: Vec<i32>,
}

pub(super) fn routes(
    seating: &Seating,
    links: &Links,
    flaw: impl Fn(usize, usize) -> Option<Flaw>,
) -> Routes {
    let mut edges = Vec::new();
    let mut passing: Vec<usize> = Vec::new();
    for (subordinate, above) in links.above.iter().enumerate() {
        // A line upward is part of a loop, which is refused before anything is judged.
        let drawn = above
            .iter()
            .filter(|superior| seating.seats[**superior].0 < seating.seats[subordinate].0);
        let mut ends: Vec<(Option<Flaw>, i32, usize)> = drawn
            .map(|superior| {
                let flaw = flaw(*superior, subordinate);
                (flaw, seating.seats[*superior].1, *superior)
            })
            .collect();
        // What is wrong stands at the sides, where there is room for the word: spared, none, lighter.
        ends.sort_by_key(|(flaw, across, superior)| (side(*flaw), *across, *superior));
        let count = ends.len() as i32;
        for (at, (flaw, _, superior)) in ends.into_iter().enumerate() {
            if seating.seats[subordinate].0 - seating.seats[superior].0 > 1
                && !passing.contains(&superior)
            {
                passing.push(superior);
            }
            let spread = (seating.card / (count + 1)).min(30);
            let port = seating.seats[subordinate].1 + (2 * at as i32 - count + 1) * spread / 2;
            let end = Edge {
                superior,
                subordinate,
                flaw,
                legs: Vec::new(),
            };
            edges.push((end, port));
        }
    }
    let mut edges: Vec<Edge> = edges
        .into_iter()
        .map(|(mut edge, port)| {
            let lane = passing.iter().position(|place| *place == edge.superior);
            edge.legs = legs(seating, links, &edge, port, lane.unwrap_or(0));
            edge
        })
        .collect();
    let tracks = (0..seating.rows.len())
        .map(|channel| assign(&mut edges, channel))
        .collect();
    Routes { edges, tracks }
}

fn side(flaw: Option<Flaw>) -> u8 {
    match flaw {
        Some(Flaw::Spared) => 0,
        None => 1,
        Some(Flaw::Lighter) => 2,
    }
}

fn legs(seating: &Seating, links: &Links, edge: &Edge, port: i32, lane: usize) -> Vec<Leg> {
    let (from, start) = seating.seats[edge.superior];
    let (to, _) = seating.seats[edge.subordinate];
    let mut enter = start;
    let mut legs = Vec::new();
    for channel in from..to {
        let exit = match channel + 1 == to {
            true => aside(seating, links, edge.superior, channel, port),
            false => gap(seating, channel + 1, enter, port, lane),
        };
        legs.push(Leg {
            channel,
            enter,
            exit,
            track: 0,
        });
        enter = exit;
    }
    legs
}

/// Where a line passes this row: straight on where nothing stands in the way, else through the gap
/// that makes the shortest way, in a lane of its own.
fn gap(seating: &Seating, row: usize, enter: i32, port: i32, lane: usize) -> i32 {
    let metrics = &seating.metrics;
    let row = &seating.rows[row];
    let half = metrics.gap / 2;
    let (low, high) = (metrics.lane + 4, metrics.width - 4);
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return enter;
    };
    let (left, right) = (first.x - half, last.x + seating.card + half);
    if (low..=left).contains(&enter) || (right..=high).contains(&enter) {
        return enter;
    }
    let lane = lane as i32;
    // Beside the row there is room for many lanes, between two cards for five.
    let beside = [
        (left - 4 * (lane % 12)).max(low),
        (right + 4 * (lane % 12)).min(high),
    ];
    let between = [0, 3, -3, 5, -5][lane as usize % 5];
    let inside = row.iter().skip(1).map(|card| card.x - half + between);
    let way = |gap: &i32| ((gap - enter).abs() + (gap - port).abs(), (gap - port).abs());
    beside
        .into_iter()
        .chain(inside)
        .min_by_key(way)
        .unwrap_or(enter)
}

/// The port, moved where somebody else's line would come straight down on it.
fn aside(seating: &Seating, links: &Links, superior: usize, channel: usize, port: i32) -> i32 {
    let others = seating.rows[channel]
        .iter()
        .filter(|card| card.place != superior && !links.below[card.place].is_empty());
    let mut centres = others.map(|card| card.x + seating.card / 2);
    match centres.any(|centre| (centre - port).abs() < 6) {
        true => port + 9,
        false => port,
    }
}

/// Gives every line that goes across in this channel a track, and says how many there are.
fn assign(edges: &mut [Edge], channel: usize) -> i32 {
    // Lines of one person that come in together go across together.
    let mut spans: Vec<(i32, i32, usize, i32)> = Vec::new();
    let legs = edges.iter().flat_map(|edge| {
        let legs = edge.legs.iter().filter(|leg| leg.channel == channel);
        legs.map(|leg| (edge.superior, leg.enter, leg.exit))
    });
    for (superior, enter, exit) in legs {
        let (low, high) = (enter.min(exit), enter.max(exit));
        match spans
            .iter_mut()
            .find(|span| span.2 == superior && span.3 == enter)
        {
            Some(span) => (span.0, span.1) = (span.0.min(low), span.1.max(high)),
            None => spans.push((low, high, superior, enter)),
        }
    }
    spans.retain(|span| span.0 < span.1);
    spans.sort_unstable();
    let mut ends: Vec<i32> = Vec::new();
    for (low, high, superior, enter) in spans {
        let free = ends.iter().position(|end| *end + 6 < low);
        let track = free.unwrap_or_else(|| {
            ends.push(0);
            ends.len() - 1
        });
        ends[track] = high;
        for edge in edges.iter_mut().filter(|edge| edge.superior == superior) {
            let legs = edge.legs.iter_mut();
            legs.filter(|leg| leg.channel == channel && leg.enter == enter)
                .for_each(|leg| leg.track = track as i32);
        }
    }
    ends.len() as i32
}
