//! One verdict: what it asks, why, and only then how it stands, in word and shape. Knows no store.

use super::basics::p;
use super::item::{Visit, item, links};
use crate::report::{State, VerdictBlock};
use yew::prelude::*;

/// 结论: the reasons come before the label, so that the label is read as their sum (`model.md` section 8).
pub(crate) fn verdict(block: &VerdictBlock, on_visit: Visit, inquiry: Html) -> Html {
    let class = match block.state {
        State::Firm(true) => "yichi-verdict yichi-verdict--yes",
        State::Firm(false) => "yichi-verdict yichi-verdict--no",
        State::Leans(_) | State::Open => "yichi-verdict yichi-verdict--open",
    };
    html! {
        <section {class}>
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
    let square =
        |class: &'static str| html! { <rect {class} x="3" y="3" width="22" height="22" rx="2" /> };
    let ring = |class: &'static str| html! { <circle {class} cx="14" cy="14" r="10.5" /> };
    let drawn = match state {
        State::Firm(true) => square("yichi-verdict__full"),
        State::Firm(false) => ring("yichi-verdict__line"),
        State::Leans(true) => html! {
            <>
                { square("yichi-verdict__line yichi-verdict__line--broken") }
                <path class="yichi-verdict__full" d="M3 25 L25 25 L25 3 Z" />
            </>
        },
        State::Leans(false) => ring("yichi-verdict__line yichi-verdict__line--broken"),
        State::Open => html! {
            <path class="yichi-verdict__line yichi-verdict__line--broken" d="M14 2 L26 14 L14 26 L2 14 Z" />
        },
    };
    html! {
        <svg class="yichi-verdict__shape" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}
