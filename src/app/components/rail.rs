//! How far the questionnaire has come: a small ruler a part, a tick a question. Knows no store.

use super::picture::word;
use crate::content::{fill, texts, ui};
use yew::prelude::*;

/// One question of a part, as the rail draws it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tick {
    /// Not answered yet.
    Open,
    /// Not answered, and without weight for the result.
    Idle,
    /// Answered, or marked as beyond establishing.
    Answered,
    /// The one on the page.
    Here,
}

/// One part of the questionnaire: a section, or all about one person.
pub(crate) struct Part {
    /// What it is called.
    pub(crate) name: String,
    /// Its questions, in order.
    pub(crate) ticks: Vec<Tick>,
    /// Whether the question on the page belongs to it.
    pub(crate) here: bool,
    /// Takes the reader there.
    pub(crate) on_visit: Callback<MouseEvent>,
}

/// 进度: on wide screens beside the question, on narrow ones folded into one line. What comes below it
/// is folded there too.
pub(crate) fn rail(parts: Vec<Part>, below: Option<Html>) -> Html {
    let here = parts
        .iter()
        .find(|part| part.here)
        .map(|part| (part.name.clone(), ruler(&part.ticks), count(&part.ticks)));
    let list = html! { <ol class="yichi-rail__list">{ for parts.into_iter().map(row) }</ol> };
    let (name, ticks, answered) = here.unwrap_or_default();
    html! {
        <>
            <div class="yichi-rail yichi-rail--beside" part="rail">
                <nav aria-label={ui("rail-label")}>{ list.clone() }</nav>
                { below.clone() }
            </div>
            <details class="yichi-rail yichi-rail--folded">
                <summary>
                    <span class="yichi-rail__name">{ name }</span>
                    { ticks }
                    { answered }
                </summary>
                <nav aria-label={ui("rail-label")}>{ list }</nav>
            </details>
            if let Some(below) = below {
                <details class="yichi-rail yichi-rail--folded">
                    <summary><span class="yichi-rail__name">{ word("see-chain") }</span></summary>
                    { below }
                </details>
            }
        </>
    }
}

fn row(part: Part) -> Html {
    let here = part.here.then_some("");
    let current = part.here.then_some("step");
    let name = html! { <span class="yichi-rail__name">{ part.name }</span> };
    let about = html! {
        if !part.ticks.is_empty() {
            { ruler(&part.ticks) }
            { count(&part.ticks) }
        }
    };
    html! {
        <li class="yichi-rail__part" data-here={here}>
            <button type="button" class="yichi-rail__way" aria-current={current} onclick={part.on_visit}>{ name }{ about }</button>
        </li>
    }
}

/// The count in words; the drawn ticks are for the eye only.
fn count(ticks: &[Tick]) -> Html {
    if ticks.is_empty() {
        return html! {};
    }
    let answered = ticks.iter().filter(|tick| **tick == Tick::Answered).count();
    let (done, all) = (answered.to_string(), ticks.len().to_string());
    let slots = [("done", done.as_str()), ("all", all.as_str())];
    html! {
        <span class="yichi-rail__count">
            <span aria-hidden="true">{ done.clone() }{ "/" }{ all.clone() }</span>
            <span class="yichi-unseen">{ fill(texts().ui("rail-count"), &slots) }</span>
        </span>
    }
}

/// A tick a question: tall when answered, so that the state does not hang on colour.
fn ruler(ticks: &[Tick]) -> Html {
    const STEP: usize = 5;
    let width = (ticks.len() * STEP).to_string();
    let tick = |(place, tick): (usize, &Tick)| {
        let (tick, top) = match tick {
            Tick::Idle => (Some("idle"), "10"),
            Tick::Open => (None, "7"),
            Tick::Answered => (Some("answered"), "2"),
            Tick::Here => (Some("here"), "0"),
        };
        let across = (place * STEP + 1).to_string();
        html! { <line class="yichi-rail__tick" data-tick={tick} x1={across.clone()} x2={across} y1={top} y2="12" /> }
    };
    html! {
        <svg class="yichi-rail__ruler" width={width.clone()} height="12" viewBox={["0 0 ", &width, " 12"].concat()} aria-hidden="true" focusable="false">
            { for ticks.iter().enumerate().map(tick) }
        </svg>
    }
}
