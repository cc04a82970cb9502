//! A report, section by section, with every answer in it a way to its question. Knows no store.

use super::contents::heading_id;
use super::item::{item, links};
use super::verdict::verdict;
use crate::domain::AnswerId;
use crate::report::{Block, Document, Item, Section, SectionId};
use yew::prelude::*;

/// 报告. What each section is followed by is the page's to say: pictures, other ways on.
pub(crate) fn document(
    report: &Document,
    on_visit: &Callback<AnswerId>,
    after: impl Fn(SectionId) -> Html,
) -> Html {
    let section = |section: &Section| {
        html! {
            <section class="yichi-document__section">
                <h2 id={heading_id(section.id)} tabindex="-1">{ section.heading.clone() }</h2>
                { for section.blocks.iter().map(|part| block(part, on_visit)) }
                { after(section.id) }
            </section>
        }
    };
    html! { <div class="yichi-document">{ for report.sections.iter().map(section) }</div> }
}

fn block(part: &Block, on_visit: &Callback<AnswerId>) -> Html {
    match part {
        Block::Paragraph(text) => html! { <p>{ text.clone() }</p> },
        Block::Verdict(block) => verdict(block, on_visit),
        Block::Item(part) => single(part, on_visit),
        Block::Links { lead, links: list } => html! {
            <div class="yichi-document__links">
                <p class="yichi-item__lead">{ lead.clone() }</p>
                { links(list, on_visit) }
            </div>
        },
        Block::Table {
            caption,
            head,
            rows,
        } => table(caption, head, rows),
    }
}

fn single(part: &Item, on_visit: &Callback<AnswerId>) -> Html {
    html! { <ul class="yichi-items">{ item("h3", part, on_visit) }</ul> }
}

/// A table; on a narrow screen each row becomes a card, and each cell carries the name of its column.
pub(crate) fn table(caption: &str, head: &[String], rows: &[Vec<String>]) -> Html {
    let row = |row: &Vec<String>| {
        let cell = |(place, cell): (usize, &String)| {
            let name = head.get(place).cloned();
            html! {
                if place == 0 {
                    <th scope="row" role="rowheader">{ cell.clone() }</th>
                } else {
                    <td role="cell" data-label={name}>{ cell.clone() }</td>
                }
            }
        };
        html! { <tr role="row">{ for row.iter().enumerate().map(cell) }</tr> }
    };
    let column =
        |name: &String| html! { <th scope="col" role="columnheader">{ name.clone() }</th> };
    // The roles are said again because a table laid out as cards loses them in some browsers.
    html! {
        <table class="yichi-table" role="table">
            <caption>{ caption.to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for head.iter().map(column) }</tr></thead>
            <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
