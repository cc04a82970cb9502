//! A picture of the report as SVG, with its table beside it. Knows no store and no colour.

use super::basics::{folded, p};
use super::table::grid;
use crate::content::{Table, texts};
use crate::report::Grid;
use crate::report::picture::{Anchor, Picture, Shape, Step};
use yew::prelude::*;

/// 图与表.
pub(crate) struct Figure {
    /// For a page.
    pub(crate) wide: Vec<Picture>,
    /// The same for where a page is too wide: a scaled picture would have illegible words.
    pub(crate) narrow: Vec<Picture>,
    /// What it is called where its section does not say so.
    pub(crate) heading: String,
    /// How it is read, or what follows from it.
    pub(crate) notes: Vec<String>,
    /// The same in a table.
    pub(crate) table: Option<Grid>,
}

/// Both sizes of which the styles show one, and the table folded below.
pub(crate) fn figure(figure: Figure) -> Html {
    let note = |note: &String| p(note);
    html! {
        <figure class="yichi-picture">
            <h3 class="yichi-picture__name">{ figure.heading }</h3>
            <div class="yichi-picture__wide">{ for figure.wide.iter().map(picture) }</div>
            <div class="yichi-picture__narrow">{ for figure.narrow.iter().map(picture) }</div>
            <figcaption class="yichi-picture__notes">{ for figure.notes.iter().map(note) }</figcaption>
            if let Some(table) = &figure.table {
                { folded(
                    html! { <>{ word("as-table") }<span class="yichi-unseen">{ table.caption.clone() }</span></> },
                    grid(table),
                ) }
            }
        </figure>
    }
}

/// A word of the pictures.
pub(crate) fn word(id: &'static str) -> &'static str {
    texts().get(Table::Pictures, &[id])
}

/// 一幅图. To assistive technology it is one image; its table says the rest.
pub(crate) fn picture(picture: &Picture) -> Html {
    let size = [picture.width.to_string(), picture.height.to_string()];
    let view = ["0 0 ", &size[0], " ", &size[1]].concat();
    html! {
        <svg
            class="yichi-picture__drawing"
            role="img"
            aria-label={picture.title.clone()}
            viewBox={view}
            width={size[0].clone()}
            height={size[1].clone()}
            focusable="false"
        >
            <desc>{ picture.desc.clone() }</desc>
            { for picture.shapes.iter().map(shape) }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Line { ink, from, to } => html! {
            <line data-ink={ink.id()} x1={from.0.to_string()} y1={from.1.to_string()} x2={to.0.to_string()} y2={to.1.to_string()} />
        },
        Shape::Rect { ink, at, size } => html! {
            <rect data-ink={ink.id()} x={at.0.to_string()} y={at.1.to_string()} width={size.0.to_string()} height={size.1.to_string()} />
        },
        Shape::Path { ink, steps } => {
            html! { <path data-ink={ink.id()} d={course(steps, (0, 0))} /> }
        }
        Shape::Mark { ink, at, sign } => {
            html! { <path data-ink={ink.id()} d={course(sign.steps(), *at)} /> }
        }
        Shape::Text {
            ink,
            at,
            anchor,
            size,
            text,
            full,
        } => {
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            html! {
                <text data-ink={ink.id()} x={at.0.to_string()} y={at.1.to_string()} font-size={size.to_string()} text-anchor={anchor}>
                    if let Some(full) = full { <title>{ full.clone() }</title> }
                    { text.clone() }
                </text>
            }
        }
    }
}

/// A line as SVG writes it, moved to where it stands.
fn course(steps: &[Step], (right, down): (i32, i32)) -> String {
    let mut course = String::new();
    let mut put = |letter: char, numbers: &[i32]| {
        course.push(letter);
        for (place, number) in numbers.iter().enumerate() {
            let moved = number + if place % 2 == 0 { right } else { down };
            course.push_str(&moved.to_string());
            course.push(' ');
        }
    };
    for step in steps {
        match *step {
            Step::Move(x, y) => put('M', &[x, y]),
            Step::Line(x, y) => put('L', &[x, y]),
            Step::Turn(corner, height, x, y) => put('Q', &[corner, height, x, y]),
            Step::Close => put('Z', &[]),
        }
    }
    course
}
