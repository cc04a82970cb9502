//! 画关系图: cards and lines with their heights, as shapes. Must not choose who stands where.

use super::Flaw;
use super::route::{Edge, Routes};
use super::seat::{Card, PAD, Seating};
use crate::content::Texts;
use crate::report::picture::letters::{Lines, width};
use crate::report::picture::{Anchor, Ink, Point, Shape, Sign, Step};

/// From a card to the first track, and from one track to the next.
const LEAD: i32 = 12;
const TRACK: i32 = 7;
/// Below the tracks: enough for a sign and its word, or for a turn.
const SIGNED: i32 = 28;
const PLAIN: i32 = 14;
/// From a sign to the card below it, and how much of the line it interrupts.
const BELOW: i32 = 14;
const BREAK: i32 = 9;
/// How round a turn is.
const ROUND: i32 = 5;

pub(super) struct Drawing<'a> {
    seating: &'a Seating,
    routes: &'a Routes,
    texts: &'a Texts,
    here: Option<usize>,
    /// The top and the bottom of each row.
    rows: Vec<Point>,
    shapes: Vec<Shape>,
}

pub(super) struct Drawn {
    pub(super) height: i32,
    pub(super) shapes: Vec<Shape>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(
        seating: &'a Seating,
        routes: &'a Routes,
        texts: &'a Texts,
        here: Option<usize>,
    ) -> Drawing<'a> {
        let mut rows = Vec::new();
        let mut top = 4;
        for (at, row) in seating.rows.iter().enumerate() {
            let height = row.iter().map(|card| height(seating, card)).max();
            let bottom = top + height.unwrap_or(0);
            rows.push((top, bottom));
            let ends = |edge: &&Edge| seating.seats[edge.subordinate].0 == at + 1;
            let signed = routes
                .edges
                .iter()
                .filter(ends)
                .any(|edge| edge.flaw.is_some());
            let below = if signed { SIGNED } else { PLAIN };
            top = bottom + LEAD + routes.tracks[at] * TRACK + below;
        }
        Drawing {
            seating,
            routes,
            texts,
            here,
            rows,
            shapes: Vec::new(),
        }
    }

    pub(super) fn shapes(mut self) -> Drawn {
        // What is wrong is drawn last, so that nothing runs over it.
        for flawed in [false, true] {
            for edge in &self.routes.edges {
                if edge.flaw.is_some() == flawed {
                    self.edge(edge);
                }
            }
        }
        for (row, lane) in self.seating.lanes.iter().enumerate() {
            if let Some(name) = lane {
                let at = (0, self.rows[row].0 + PAD + self.seating.metrics.size);
                self.line_of_text(
                    Ink::Quiet,
                    at,
                    Anchor::Start,
                    self.seating.metrics.small,
                    name,
                    None,
                );
            }
        }
        for card in self.seating.rows.iter().flatten() {
            self.card(card);
        }
        self.words();
        Drawn {
            height: self.rows.last().map_or(0, |row| row.1) + 4,
            shapes: self.shapes,
        }
    }

    fn edge(&mut self, edge: &Edge) {
        let mut points: Vec<Point> = Vec::new();
        for leg in &edge.legs {
            let bottom = self.rows[leg.channel].1;
            let across = bottom + LEAD + leg.track * TRACK;
            if points.is_empty() {
                points.push((leg.enter, bottom));
            }
            if leg.enter != leg.exit {
                points.extend([(leg.enter, across), (leg.exit, across)]);
            }
        }
        let Some(last) = edge.legs.last() else { return };
        points.push((last.exit, self.rows[last.channel + 1].0));
        let mut steps = rounded(&points);
        let ink = match edge.flaw {
            None => Ink::Edge,
            Some(flaw) => {
                let at = self.sign(edge, last.exit);
                let end = steps.pop();
                steps.extend([
                    Step::Line(at.0, at.1 - BREAK),
                    Step::Move(at.0, at.1 + BREAK),
                ]);
                steps.extend(end);
                let sign = match flaw {
                    Flaw::Spared => Sign::Spared,
                    Flaw::Lighter => Sign::Lighter,
                };
                let ink = Ink::WrongMark;
                self.shapes.push(Shape::Mark { ink, at, sign });
                Ink::WrongEdge
            }
        };
        self.shapes.push(Shape::Path { ink, steps });
    }

    /// Where the sign of a line stands: just above the card it leads to.
    fn sign(&self, edge: &Edge, port: i32) -> Point {
        (
            port,
            self.rows[self.seating.seats[edge.subordinate].0].0 - BELOW,
        )
    }

    fn card(&mut self, card: &Card) {
        let metrics = &self.seating.metrics;
        let (top, bottom) = self.rows[card.row];
        let wide = self.seating.card;
        self.shapes.push(Shape::Rect {
            ink: card.ink,
            at: (card.x, top),
            size: (wide, bottom - top),
        });
        if self.here == Some(card.place) {
            self.shapes.push(Shape::Rect {
                ink: Ink::Here,
                at: (card.x, top),
                size: (4, bottom - top),
            });
        }
        let centre = card.x + wide / 2;
        // What is written on a card stands in its middle, however high its neighbours made it.
        let mut y = top + PAD - 3 + (bottom - top - height(self.seating, card)) / 2;
        let mut put = |this: &mut Self, ink, size, text: &str, full: Option<&str>| {
            y += metrics.leading(size);
            this.line_of_text(ink, (centre, y), Anchor::Middle, size, text, full);
        };
        if let Some(layer) = &card.layer {
            put(self, Ink::Quiet, metrics.small, layer, None);
        }
        let parts: [(Ink, i32, &Lines, &str); 2] = [
            (Ink::Name, metrics.size, &card.name, &card.whole_name),
            (Ink::Word, metrics.small, &card.measure, &card.whole_measure),
        ];
        for (ink, size, part, whole) in parts {
            for line in &part.lines {
                put(self, ink, size, line, part.cut.then_some(whole));
            }
        }
    }

    /// One word for all lines of a kind that end at a card, where it covers nothing; the sign stands anyway.
    fn words(&mut self) {
        let edges = &self.routes.edges;
        let mut taken: Vec<(i32, i32, i32)> = Vec::new();
        for edge in edges {
            let last = edge.legs.last().map(|leg| leg.channel);
            for leg in &edge.legs {
                let signed = edge.flaw.is_some() && last == Some(leg.channel);
                let around = if signed { BREAK } else { 3 };
                taken.push((leg.channel as i32, leg.exit - around, leg.exit + around));
            }
        }
        let small = self.seating.metrics.small;
        for (place, (row, _)) in self.seating.seats.iter().enumerate() {
            for flaw in [Flaw::Spared, Flaw::Lighter] {
                let ports = edges
                    .iter()
                    .filter(|edge| edge.subordinate == place && edge.flaw == Some(flaw))
                    .filter_map(|edge| edge.legs.last().map(|leg| leg.exit));
                let (low, high) = ports.fold((i32::MAX, i32::MIN), |ends, port| {
                    (ends.0.min(port), ends.1.max(port))
                });
                if low > high {
                    continue;
                }
                let word = super::said(flaw, self.texts);
                let wide = width(word, small) + 2;
                let right = (high + BREAK + 1, high + BREAK + 1 + wide);
                let left = (low - BREAK - 1 - wide, low - BREAK - 1);
                let channel = *row as i32 - 1;
                let free = |side: &(i32, i32)| {
                    side.0 >= self.seating.metrics.lane
                        && side.1 <= self.seating.metrics.width
                        && !taken.iter().any(|(other, low, high)| {
                            *other == channel && side.0 < *high && *low < side.1
                        })
                };
                let Some(side) = [right, left].into_iter().find(free) else {
                    continue;
                };
                taken.push((channel, side.0, side.1));
                let (x, anchor) = match side == right {
                    true => (side.0, Anchor::Start),
                    false => (side.1, Anchor::End),
                };
                let y = self.rows[*row].0 - BELOW + small / 2 - 1;
                self.line_of_text(Ink::Wrong, (x, y), anchor, small, word, None);
            }
        }
    }

    fn line_of_text(
        &mut self,
        ink: Ink,
        at: Point,
        anchor: Anchor,
        size: i32,
        text: &str,
        full: Option<&str>,
    ) {
        self.shapes.push(Shape::Text {
            ink,
            at,
            anchor,
            size,
            text: text.to_owned(),
            full: full.map(str::to_owned),
        });
    }
}

fn height(seating: &Seating, card: &Card) -> i32 {
    let metrics = &seating.metrics;
    let layer = i32::from(card.layer.is_some());
    let names = card.name.lines.len() as i32;
    let small = card.measure.lines.len() as i32 + layer;
    names * metrics.leading(metrics.size) + small * metrics.leading(metrics.small) + 2 * PAD
}

/// A line through these points, each turn a little round.
fn rounded(points: &[Point]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let (x, y) = *point;
        match (at.checked_sub(1), points.get(at + 1)) {
            (None, _) => steps.push(Step::Move(x, y)),
            (_, None) => steps.push(Step::Line(x, y)),
            (Some(before), Some(after)) => {
                let before = towards(*point, points[before]);
                let after = towards(*point, *after);
                steps.push(Step::Line(before.0, before.1));
                steps.push(Step::Turn(x, y, after.0, after.1));
            }
        }
    }
    steps
}

/// The point a turn begins at on the way to another, at most half way there.
fn towards(from: Point, to: Point) -> Point {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.abs() + down.abs();
    let round = ROUND.min(length / 2);
    (
        from.0 + across.signum() * round,
        from.1 + down.signum() * round,
    )
}
