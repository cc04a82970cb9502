//! One reason or finding: what is the case, which answers carry it, what would mend it, which rule
//! stands behind it. Knows no store.

use super::basics::{folded, p};
use crate::content::{Table, fill, texts, ui};
use crate::domain::AnswerId;
use crate::report::{Cite, Item, Link};
use yew::prelude::*;

/// Who is told which answer is to be opened; nobody where answers lead nowhere.
pub(crate) type Visit<'a> = Option<&'a Callback<AnswerId>>;

/// 一条, as an item of a list. `heading` is the element its title takes under the heading above.
pub(crate) fn item(heading: &'static str, part: &Item, on_visit: Visit) -> Html {
    html! {
        <li class="yichi-item">
            <@{heading} class="yichi-item__title">{ part.title.clone() }</@>
            { p(&part.text) }
            if !part.mend.is_empty() {
                <p><span class="yichi-item__lead">{ word("mend") }</span>{ part.mend.clone() }</p>
            }
            if let Some(portrait) = &part.portrait {
                <p><span class="yichi-item__lead">{ word("portrait") }</span>{ portrait.clone() }</p>
            }
            { counted(word("carried-by"), &part.title, part.carried.len(), links(&part.carried, on_visit)) }
            { counted(word("provisions"), &part.title, part.provisions.len(), html! {
                <ul class="yichi-item__cites">{ for part.provisions.iter().map(cite) }</ul>
            }) }
        </li>
    }
}

/// What is there to look up: a line that says how much, and the rest behind it. Nothing where there is nothing.
fn counted(name: &str, about: &str, count: usize, inside: Html) -> Html {
    let slots = [("name", name), ("n", &count.to_string())];
    html! {
        if count > 0 {
            { folded(
                html! { <>{ fill(ui("item-count"), &slots) }<span class="yichi-unseen">{ about.to_owned() }</span></> },
                inside,
            ) }
        }
    }
}

/// Answers, each leading to its question where somebody wants to be told.
pub(crate) fn links(links: &[Link], on_visit: Visit) -> Html {
    let link = |link: &Link| {
        let Some(on_visit) = on_visit else {
            return html! { <li>{ link.text.clone() }</li> };
        };
        let answer = link.answer;
        let way = if link.open {
            "answers-answer"
        } else {
            "answers-change"
        };
        html! {
            <li>
                <button
                    type="button"
                    class="yichi-button yichi-item__link"
                    data-weight="plain"
                    onclick={on_visit.reform(move |_| answer)}
                >
                    { link.text.clone() }
                    <span class="yichi-unseen">{ ui(way) }</span>
                </button>
            </li>
        }
    };
    html! {
        if !links.is_empty() { <ul class="yichi-item__links">{ for links.iter().map(link) }</ul> }
    }
}

fn cite(cite: &Cite) -> Html {
    html! {
        <li>
            <b>{ cite.name.clone() }</b>
            if let Some(effective) = &cite.effective {
                <span class="yichi-rows__mark">{ fill(texts().get(Table::Document, &["provision-effective"]), &[("date", effective)]) }</span>
            }
            if let Some(doubt) = &cite.doubt { <span class="yichi-rows__mark">{ doubt.clone() }</span> }
            { p(&cite.text) }
        </li>
    }
}

fn word(id: &'static str) -> &'static str {
    texts().get(Table::Report, &[id])
}
