//! A report, section by section, with every answer in it a way to its question. Knows no store.

use super::basics::p;
use super::contents::heading_id;
use super::item::{Visit, item, links};
use super::picture::picture;
use super::table::grid;
use super::verdict::verdict;
use crate::engine::Verdict;
use crate::report::{Block, Document, Item, Section, SectionId};
use yew::prelude::*;

/// 报告. What each section is followed by is the page's to say: pictures, other ways on; and so is what
/// each verdict can be asked.
pub(crate) fn document(
    report: &Document,
    on_visit: Visit,
    after: impl Fn(SectionId) -> Html,
    inquiry: impl Fn(Verdict) -> Html,
) -> Html {
    let section = |section: &Section| {
        html! {
            <section class="yichi-document__section">
                <h2 id={heading_id(section.id)} tabindex="-1">{ section.heading.clone() }</h2>
                { for section.blocks.iter().map(|part| block(part, on_visit, &inquiry)) }
                { after(section.id) }
            </section>
        }
    };
    html! { <div class="yichi-document">{ for report.sections.iter().map(section) }</div> }
}

/// Some blocks by themselves, none of which asks anything or leads anywhere.
pub(crate) fn blocks(parts: &[Block]) -> Html {
    let block = |part: &Block| block(part, None, &|_| html! {});
    html! { <>{ for parts.iter().map(block) }</> }
}

fn block(part: &Block, on_visit: Visit, inquiry: &impl Fn(Verdict) -> Html) -> Html {
    match part {
        Block::Heading(text) => html! { <h3>{ text.clone() }</h3> },
        Block::Paragraph(text) => p(text),
        Block::Verdict(block) => verdict(block, on_visit, inquiry(block.verdict)),
        Block::Item(part) => single(part, on_visit),
        Block::Links { lead, links: list } => html! {
            <div class="yichi-document__links">
                <p class="yichi-item__lead">{ lead.clone() }</p>
                { links(list, on_visit) }
            </div>
        },
        Block::List { lead, items } => html! {
            <>
                <p class="yichi-item__lead">{ lead.clone() }</p>
                <ul>{ for items.iter().map(|item| html! { <li>{ item.clone() }</li> }) }</ul>
            </>
        },
        Block::Picture(drawn) => picture(drawn),
        Block::Table(part) => grid(part),
    }
}

fn single(part: &Item, on_visit: Visit) -> Html {
    html! { <ul class="yichi-items">{ item("h3", part, on_visit) }</ul> }
}
