//! 座次: which card stands in which row, how far across, and what is written on it.
//!
//! Must not know the lines between the cards.

use crate::content::{Table, Texts};
use crate::domain::{Case, Factor, Layer, Tri};
use crate::report::phrase;
use crate::report::picture::letters::{Lines, broken};
use crate::report::picture::order::{Links, Row, rows};
use crate::report::picture::{Frame, Ink};

/// The measures of a frame.
pub(super) struct Metrics {
    pub(super) width: i32,
    /// How much of it the names of the layers take, at the left.
    pub(super) lane: i32,
    /// What stays free at either side of the cards, for lines that pass.
    pub(super) margin: i32,
    pub(super) gap: i32,
    pub(super) size: i32,
    pub(super) small: i32,
    columns: usize,
    widest: i32,
}

impl Metrics {
    fn of(frame: Frame) -> Metrics {
        match frame {
            Frame::Wide => Metrics {
                width: 640,
                lane: 88,
                margin: 14,
                gap: 18,
                size: 15,
                small: 13,
                columns: 4,
                widest: 168,
            },
            Frame::Narrow => Metrics {
                width: 240,
                lane: 0,
                margin: 10,
                gap: 14,
                size: 12,
                small: 12,
                columns: 2,
                widest: 152,
            },
        }
    }

    /// From one line of text to the next.
    pub(super) fn leading(&self, size: i32) -> i32 {
        size + 5
    }
}

/// Inside a card, around its text.
pub(super) const PAD: i32 = 8;

/// How much wider than the cards the place is in which they stand in the middle.
const NEAR: i32 = 120;

/// 一张卡片.
pub(super) struct Card {
    pub(super) place: usize,
    pub(super) row: usize,
    /// Its left edge.
    pub(super) x: i32,
    pub(super) ink: Ink,
    /// The layer, where no lane says it.
    pub(super) layer: Option<String>,
    pub(super) name: Lines,
    pub(super) whole_name: String,
    pub(super) measure: Lines,
    pub(super) whole_measure: String,
}

/// 全部座次.
pub(super) struct Seating {
    pub(super) metrics: Metrics,
    /// How wide every card is.
    pub(super) card: i32,
    /// The cards, row by row, from left to right.
    pub(super) rows: Vec<Vec<Card>>,
    /// The name of the lane that begins with each row.
    pub(super) lanes: Vec<Option<String>>,
    /// Row and centre of each person, by place in the list.
    pub(super) seats: Vec<(usize, i32)>,
}

pub(super) fn seating(case: &Case, texts: &Texts, frame: Frame, links: &Links) -> Seating {
    let metrics = Metrics::of(frame);
    let lanes = rows(case, links);
    let rows: Vec<Line> = lanes
        .iter()
        .flat_map(|row| wrapped(row, metrics.columns))
        .collect();
    let most = rows.iter().map(|row| row.columns).max().unwrap_or(1) as i32;
    let room = metrics.width - metrics.lane - 2 * metrics.margin;
    let card = metrics.widest.min((room - (most - 1) * metrics.gap) / most);
    // A slim chain stays near the names of its layers.
    let room = room.min(most * (card + metrics.gap) + NEAR);
    let mut seats = vec![(0, 0); case.persons.len()];
    let mut names = Vec::new();
    let mut last = None;
    for line in &rows {
        let begins = last != Some(line.layer) && metrics.lane > 0;
        names.push(begins.then(|| layer_name(texts, line.layer)));
        last = Some(line.layer);
    }
    let desk = Desk {
        case,
        texts,
        metrics: &metrics,
        card,
    };
    let cards = rows.iter().enumerate().map(|(row, line)| {
        let used = line.columns as i32 * (card + metrics.gap) - metrics.gap;
        let left = metrics.lane + metrics.margin + (room - used) / 2;
        let seat = |(at, place): (usize, &usize)| {
            let x = left + at as i32 * (card + metrics.gap);
            seats[*place] = (row, x + card / 2);
            desk.write(*place, row, x, line.layer)
        };
        line.places.iter().enumerate().map(seat).collect()
    });
    let cards = cards.collect();
    Seating {
        card,
        rows: cards,
        lanes: names,
        seats,
        metrics,
    }
}

/// One row of cards as it is drawn.
struct Line {
    layer: Option<Layer>,
    /// How many stand in the fullest row of this layer; the others keep to the same columns.
    columns: usize,
    places: Vec<usize>,
}

/// A row that is too long, in as many as it takes. It is filled column by column, so that those with
/// the same superior stand one below the other and one line down the gap beside them serves them all.
fn wrapped(row: &Row, columns: usize) -> Vec<Line> {
    let needed = row.places.len().div_ceil(columns).max(1);
    let part = |at: usize| Line {
        layer: row.layer,
        columns: row.places.len().div_ceil(needed),
        places: row
            .places
            .iter()
            .copied()
            .skip(at)
            .step_by(needed)
            .collect(),
    };
    (0..needed).map(part).collect()
}

fn layer_name(texts: &Texts, layer: Option<Layer>) -> String {
    match layer {
        None => texts.get(Table::Pictures, &["layer-unknown"]).to_owned(),
        Some(layer) => texts
            .question(Factor::Layer)
            .choice(layer.id())
            .label
            .to_owned(),
    }
}

/// What is needed to write a card.
struct Desk<'a> {
    case: &'a Case,
    texts: &'a Texts,
    metrics: &'a Metrics,
    /// How wide the cards are.
    card: i32,
}

impl Desk<'_> {
    fn write(&self, place: usize, row: usize, x: i32, layer: Option<Layer>) -> Card {
        let Desk {
            case,
            texts,
            metrics,
            card,
        } = *self;
        let ink = match case.persons[place].sanctioned() {
            Tri::Yes => Ink::Touched,
            Tri::No => Ink::Untouched,
            Tri::Open => Ink::Unsaid,
        };
        let room = card - 2 * PAD;
        let name = texts.person(case, place);
        let count = phrase::count(case, texts, place);
        let whole_measure = super::measure(case, texts, place);
        Card {
            place,
            row,
            x,
            ink,
            layer: (metrics.lane == 0).then(|| layer_name(texts, layer)),
            name: broken(&name, &count, room, metrics.size, 3),
            measure: broken(&whole_measure, "", room, metrics.small, 2),
            whole_name: [name, count].concat(),
            whole_measure,
        }
    }
}
