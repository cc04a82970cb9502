//! One reason or finding: what is the case, which answers carry it, what would mend it, which rule
//! stands behind it. Knows no store.

use crate::content::{Table, texts, ui};
use crate::domain::AnswerId;
use crate::report::{Cite, Item, Link};
use yew::prelude::*;

/// 一条, as an item of a list. `heading` is the element its title takes under the heading above.
pub(crate) fn item(heading: &'static str, part: &Item, on_visit: &Callback<AnswerId>) -> Html {
    html! {
        <li class="yichi-item">
            <@{heading} class="yichi-item__title">
                { part.title.clone() }
                if let Some(portrait) = &part.portrait { <span class="yichi-rows__mark">{ portrait.clone() }</span> }
            </@>
            <p>{ part.text.clone() }</p>
            if !part.carried.is_empty() {
                <p class="yichi-item__lead">{ word("carried-by") }</p>
                { links(&part.carried, on_visit) }
            }
            if !part.mend.is_empty() {
                <p class="yichi-item__lead">{ word("mend") }</p>
                <p>{ part.mend.clone() }</p>
            }
            if !part.provisions.is_empty() {
                <details class="yichi-choice__help yichi-item__cites">
                    <summary>{ word("provisions") }<span class="yichi-unseen">{ part.title.clone() }</span></summary>
                    <ul>{ for part.provisions.iter().map(cite) }</ul>
                </details>
            }
        </li>
    }
}

/// Answers, each leading to its question.
pub(crate) fn links(links: &[Link], on_visit: &Callback<AnswerId>) -> Html {
    let link = |link: &Link| {
        let answer = link.answer;
        html! {
            <li>
                <button
                    type="button"
                    class="yichi-button yichi-button--plain yichi-item__link"
                    onclick={on_visit.reform(move |_| answer)}
                >
                    { link.text.clone() }
                    <span class="yichi-unseen">{ ui("answers-change") }</span>
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
                <span class="yichi-rows__mark">{ effective.clone() }</span>
            }
            if let Some(doubt) = &cite.doubt { <span class="yichi-rows__mark">{ doubt.clone() }</span> }
            <p>{ cite.text.clone() }</p>
        </li>
    }
}

fn word(id: &'static str) -> &'static str {
    texts().get(Table::Report, &[id])
}
