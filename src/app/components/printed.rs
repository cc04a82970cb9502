//! The written report for paper: what a file says, as a page. Knows no store.

use super::basics::{p, quiet};
use super::picture::picture;
use super::table::grid;
use crate::report::Extent;
use crate::report::write::Part;
use yew::prelude::*;

/// 纸面, set close where it is to be one sheet. The line at its head comes again on every sheet.
pub(crate) fn printed(extent: Extent, title: &str, stamped: &str, parts: &[Part]) -> Html {
    let mut inside = Vec::new();
    let mut points = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if let Part::Point(text) = part {
            points.push(html! { <li>{ text.clone() }</li> });
            continue;
        }
        inside.extend(listed(&mut points));
        inside.push(block(part, parts.get(place + 1)));
    }
    inside.extend(listed(&mut points));
    html! {
        <div class="yichi-printed" data-extent={extent.id()}>
            <div class="yichi-printed__head" aria-hidden="true">
                <div class="yichi-printed__line"><span>{ title.to_owned() }</span><span>{ stamped.to_owned() }</span></div>
            </div>
            <div class="yichi-printed__body">
                <h1>{ title.to_owned() }</h1>
                { quiet(stamped) }
                { for inside }
            </div>
        </div>
    }
}

fn listed(points: &mut Vec<Html>) -> Option<Html> {
    let points = std::mem::take(points);
    (!points.is_empty()).then(|| html! { <ul>{ for points }</ul> })
}

fn block(part: &Part, next: Option<&Part>) -> Html {
    match part {
        Part::Heading(level, text) => {
            let heading = match level {
                1 => "h2",
                2 => "h3",
                _ => "h4",
            };
            html! { <@{heading}>{ text.clone() }</@> }
        }
        Part::Text(lead, text) => html! { <p><b>{ lead.clone() }</b>{ text.clone() }</p> },
        Part::Point(text) => p(text),
        Part::Picture(drawn) => {
            // Of a picture in several pieces the last says what all of them show.
            let is_said = matches!(next, Some(Part::Picture(next)) if next.desc == drawn.desc);
            html! {
                <figure class="yichi-picture">
                    <figcaption class="yichi-printed__name">{ drawn.title.clone() }</figcaption>
                    { picture(drawn) }
                    if !is_said { <p class="yichi-picture__notes">{ drawn.desc.clone() }</p> }
                </figure>
            }
        }
        Part::Table(part) => grid(part),
    }
}
