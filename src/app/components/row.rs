//! One line of a list of answers: what was asked, what was said, and the way to change it. Knows no store.

use super::button::{Weight, button};
use crate::content::{fill, ui};
use yew::prelude::*;

/// 一行.
pub(crate) struct Entry {
    /// Its own among all on the page.
    pub(crate) id: String,
    /// What was asked, in short.
    pub(crate) name: String,
    /// What was asked, in full, for who hears only the button.
    pub(crate) about: String,
    /// What was said.
    pub(crate) value: String,
    /// Whether nothing was said yet.
    pub(crate) open: bool,
    /// What else is to be known about the answer.
    pub(crate) marks: Vec<String>,
    /// Opens the page where it can be changed, where it may be.
    pub(crate) on_change: Option<Callback<MouseEvent>>,
}

/// One term with its value, for a `dl`.
pub(crate) fn row(entry: Entry) -> Html {
    let about = fill(ui("answers-about"), &[("question", &entry.about)]);
    let label = ui(if entry.open { "answer-it" } else { "change" });
    html! {
        <div class="yichi-rows__row" id={entry.id}>
            <dt class="yichi-rows__name">{ entry.name }</dt>
            <dd class="yichi-rows__value" data-unsaid={entry.open.then_some("")}>
                { entry.value }
                { for entry.marks.into_iter().map(|mark| html! { <span class="yichi-rows__mark">{ mark }</span> }) }
            </dd>
            if let Some(on_change) = entry.on_change {
                <dd class="yichi-rows__way">{ button(Weight::Plain, label, Some(&about), on_change) }</dd>
            }
        </div>
    }
}
