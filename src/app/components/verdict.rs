//! One verdict: what it asks, why, and only then how it stands, in word and shape. Knows no store.

use super::basics::p;
use super::item::{Visit, item, links};
use crate::engine::State;
use crate::report::VerdictBlock;
use yew::prelude::*;

/// 结论: the reasons come before the label, so that the label is read as their sum (`model.md` section 8).
pub(crate) fn verdict(block: &VerdictBlock, on_visit: Visit, inquiry: Html) -> Html {
    let yes = (block.state == State::Firm(true)).then_some("");
    html! {
        <section class="yichi-verdict" data-yes={yes}>
            <h3 class="yichi-verdict__name">{ block.title.clone() }</h3>
            <p class="yichi-verdict__question">{ block.question.clone() }</p>
            if !block.items.is_empty() {
                <ul class="yichi-items">{ for block.items.iter().map(|part| item("h4", part, on_visit)) }</ul>
            }
            <div class="yichi-verdict__stands">
                { shape(block.state) }
                <div>
                    <p class="yichi-verdict__word">{ block.word.clone() }</p>
                    { for block.sentences.iter().map(|sentence| p(sentence)) }
                    { links(&block.presumed, on_visit) }
                </div>
            </div>
            { inquiry }
        </section>
    }
}

/// 印记: full, half, empty or broken, so that the state is told without colour and in print.
pub(crate) fn shape(state: State) -> Html {
    let drawn = match state {
        State::Firm(true) => html! {
            <rect class="yichi-verdict__full" x="3" y="3" width="22" height="22" rx="2" />
        },
        State::Firm(false) => html! {
            <circle class="yichi-verdict__line" cx="14" cy="14" r="10.5" />
        },
        State::Leans(true) => html! {
            <>
                <rect class="yichi-verdict__line yichi-verdict__line--broken" x="3" y="3" width="22" height="22" rx="2" />
                <path class="yichi-verdict__full" d="M3 25 L25 25 L25 3 Z" />
            </>
        },
        State::Leans(false) => html! {
            <circle class="yichi-verdict__line yichi-verdict__line--broken" cx="14" cy="14" r="10.5" />
        },
        State::Open => html! {
            <path class="yichi-verdict__line yichi-verdict__line--broken" d="M14 2 L26 14 L14 26 L2 14 Z" />
        },
    };
    html! {
        <svg class="yichi-verdict__shape" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}
