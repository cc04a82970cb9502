//! The head of every page: the name and the ways that are open anywhere. Knows no store.

use super::button::{Weight, button};
use crate::content::ui;
use yew::prelude::*;

/// 页头: the ways to the list of all answers and to a new start, once something is begun.
pub(crate) struct Masthead {
    /// Moves the focus past the head.
    pub(crate) on_skip: Callback<MouseEvent>,
    /// Opens the list of all answers.
    pub(crate) on_answers: Option<Callback<MouseEvent>>,
    /// Asks whether to start anew.
    pub(crate) on_restart: Option<Callback<MouseEvent>>,
}

/// 页头.
pub(crate) fn masthead(props: Masthead) -> Html {
    let way = |label: &'static str, onclick| button(Weight::Plain, ui(label), None, onclick);
    html! {
        <>
            <button type="button" class="yichi-button yichi-skip" onclick={props.on_skip}>{ ui("app-skip") }</button>
            <header class="yichi-head">
                <div class="yichi-masthead">
                    <span class="yichi-masthead__name">{ ui("app-name") }</span>
                    <span class="yichi-masthead__line">{ ui("app-line") }</span>
                    if props.on_answers.is_some() || props.on_restart.is_some() {
                        <nav class="yichi-masthead__nav" aria-label={ui("nav-label")}>
                            { for props.on_answers.map(|onclick| way("nav-answers", onclick)) }
                            { for props.on_restart.map(|onclick| way("nav-restart", onclick)) }
                        </nav>
                    }
                </div>
                <div class="yichi-edge" aria-hidden="true"></div>
            </header>
        </>
    }
}
