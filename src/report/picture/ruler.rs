//! 一把尺: one row a person on the ladder of rungs, the band as a bar and what is proposed as a mark.
//!
//! Must not judge: how a mark stands to its band is said in word and sign as the engine found it.

mod row;
mod told;

pub use told::{ruler_beside_notes, ruler_beside_table, ruler_notes, ruler_table};

use super::letters::width;
use super::{Anchor, Frame, Ink, MOST, Picture, Shape, by_chain};
use crate::content::{Table, Texts, fill};
use crate::domain::{Case, Class, Form, Measure, Tri};
use crate::engine::{Assessment, PersonAssessment};
use crate::report::persons::{Side, Stands};
use crate::report::phrase;

/// So many rows at most stand under one axis, so that it is never far away and fits on paper.
const ROWS: usize = 14;

/// The measures of a frame.
#[derive(Clone, Copy)]
struct Metrics {
    width: i32,
    /// Where rung 0 begins, and how wide a rung is.
    axis: i32,
    rung: i32,
    /// How wide and high the name of a person can be.
    name: i32,
    row: i32,
    size: i32,
    small: i32,
    /// The middle of the bar, and the baselines of name, measure and word, from the top of the row.
    bar: i32,
    lines: [i32; 3],
}

impl Metrics {
    fn of(frame: Frame) -> Metrics {
        match frame {
            Frame::Wide => Metrics {
                width: 640,
                axis: 184,
                rung: 20,
                name: 172,
                row: 48,
                size: 15,
                small: 13,
                bar: 24,
                lines: [20, 39, 29],
            },
            Frame::Narrow => Metrics {
                width: 288,
                axis: 0,
                rung: 18,
                name: 176,
                row: 68,
                size: 13,
                small: 12,
                bar: 35,
                lines: [20, 58, 20],
            },
        }
    }

    /// The left edge of a rung.
    fn at(&self, rung: i8) -> i32 {
        self.axis + i32::from(rung) * self.rung
    }

    fn middle(&self, rung: i8) -> i32 {
        self.at(rung) + self.rung / 2
    }
}

/// The height of what stands above the rows: the classes, the numbers, the axis.
const HEAD: i32 = 46;

/// What somebody would propose himself, by person; empty where nobody was asked.
pub type Own<'a> = &'a [Option<Measure>];

/// The drawings, one below the other. None where there is nobody, or are too many.
#[must_use]
pub fn ruler(case: &Case, assessment: &Assessment, texts: &Texts, frame: Frame) -> Vec<Picture> {
    ruler_beside(case, assessment, &[], texts, frame)
}

/// The same with a second mark, for what somebody would propose himself.
#[must_use]
pub fn ruler_beside(
    case: &Case,
    assessment: &Assessment,
    own: Own,
    texts: &Texts,
    frame: Frame,
) -> Vec<Picture> {
    if case.persons.len() > MOST {
        return Vec::new();
    }
    let order = by_chain(case);
    let parts = order.chunks(ROWS);
    parts
        .map(|places| part(case, assessment, own, texts, Metrics::of(frame), places))
        .collect()
}

fn part(
    case: &Case,
    assessment: &Assessment,
    own: Own,
    texts: &Texts,
    metrics: Metrics,
    places: &[usize],
) -> Picture {
    let height = HEAD + places.len() as i32 * metrics.row;
    let mut shapes = axis(texts, metrics, height);
    for (at, place) in places.iter().enumerate() {
        let row = row::Row {
            metrics,
            top: HEAD + at as i32 * metrics.row,
            person: &assessment.persons[*place],
            known: case.persons[*place].measures.is_some(),
            name: texts.person(case, *place),
            count: phrase::count(case, texts, *place),
            measure: measured(case, own, texts, *place),
            own: of_own(own, *place).map(|own| own.facts().rung.min),
            stands: Stands::of(case, assessment, *place),
            word: word(case, assessment, texts, *place),
        };
        row.draw(&mut shapes);
    }
    let count = |which: fn(&PersonAssessment) -> Tri| {
        let found = places
            .iter()
            .filter(|place| which(&assessment.persons[**place]) == Tri::Yes);
        found.count().to_string()
    };
    let values = [
        ("n", places.len().to_string()),
        ("over", count(|person| person.over)),
        ("under", count(|person| person.lenient)),
    ];
    let say = |id| texts.get(Table::Pictures, &[id]);
    Picture {
        width: metrics.width,
        height,
        title: say("ruler-title").to_owned(),
        desc: fill(
            say("ruler-desc"),
            &values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str())),
        ),
        shapes,
    }
}

fn of_own(own: Own, place: usize) -> Option<Measure> {
    own.get(place).copied().flatten()
}

/// What is proposed, and what somebody would propose.
fn measured(case: &Case, own: Own, texts: &Texts, place: usize) -> String {
    let proposed = phrase::package(texts, case.persons[place].measures.as_ref());
    match of_own(own, place) {
        None => proposed,
        Some(own) => fill(
            texts.get(Table::Pictures, &["measure-beside"]),
            &[("measure", &proposed), ("own", texts.measure(own))],
        ),
    }
}

/// The word at the end of a row, which must be short.
fn word(case: &Case, assessment: &Assessment, texts: &Texts, place: usize) -> String {
    match Stands::of(case, assessment, place) {
        Stands::Both(_) => texts.get(Table::Pictures, &["stands-both-short"]),
        Stands::Beside(Side::Either) => texts.get(Table::Pictures, &["stands-near-short"]),
        Stands::Beside(_) => texts.get(Table::Pictures, &["stands-beside-short"]),
        stands => texts.get(Table::Report, &[stands.id()]),
    }
    .to_owned()
}

/// The ladder with its classes, down through all rows.
fn axis(texts: &Texts, metrics: Metrics, height: i32) -> Vec<Shape> {
    let (mut shapes, mut bounds) = (Vec::new(), Vec::new());
    let name = |form: Form| match form {
        Form::Education => texts.class(Class::Education),
        Form::Notice => texts.class(Class::Notice),
        Form::Heavy => texts.get(Table::Pictures, &["class-formal"]),
    };
    let line = |ink, from, to| Shape::Line { ink, from, to };
    for form in Form::ALL {
        let (name, rungs) = (name(form), form.rungs());
        let (left, right) = (metrics.at(rungs.min), metrics.at(rungs.max + 1));
        let wide = width(name, metrics.small);
        let middle = ((left + right) / 2).clamp(wide / 2, metrics.width - wide / 2);
        shapes.push(Shape::Text {
            ink: Ink::Quiet,
            at: (middle, 13),
            anchor: Anchor::Middle,
            size: metrics.small,
            text: name.to_owned(),
            full: None,
        });
        bounds.push(left);
    }
    let (left, right) = (metrics.at(0), metrics.at(16));
    bounds.push(right);
    for bound in bounds {
        // Where the names stand above the bars, the lines keep to the bars.
        if metrics.axis > 0 {
            shapes.push(line(Ink::Grid, (bound, 20), (bound, height)));
            continue;
        }
        shapes.push(line(Ink::Grid, (bound, 20), (bound, HEAD)));
        let mut level = HEAD + metrics.bar;
        while level < height {
            shapes.push(line(Ink::Grid, (bound, level - 11), (bound, level + 11)));
            level += metrics.row;
        }
    }
    for rung in 0..16_i8 {
        shapes.push(Shape::Text {
            ink: Ink::Quiet,
            at: (metrics.middle(rung), 34),
            anchor: Anchor::Middle,
            size: 12,
            text: rung.to_string(),
            full: None,
        });
        let middle = metrics.middle(rung);
        shapes.push(line(Ink::Axis, (middle, 39), (middle, 44)));
    }
    shapes.push(line(Ink::Axis, (left, 44), (right, 44)));
    shapes
}
