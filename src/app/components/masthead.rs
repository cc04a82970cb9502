//! The head of every page: the name and the ways that are open anywhere. Knows no store.

use super::button::{Weight, button};
use crate::content::ui;
use yew::prelude::*;

/// 页头: the name, and the ways that are open on this page.
pub(crate) struct Masthead {
    /// Moves the focus past the head.
    pub(crate) on_skip: Callback<MouseEvent>,
    /// The words of each way, and what it does.
    pub(crate) ways: Vec<(&'static str, Callback<MouseEvent>)>,
    /// The words and the address of the page beside this one.
    pub(crate) other: Option<(&'static str, String)>,
}

/// 页头.
pub(crate) fn masthead(props: Masthead) -> Html {
    let way = |(label, onclick): (&'static str, _)| button(Weight::Plain, label, None, onclick);
    html! {
        <>
            <button type="button" class="yichi-button yichi-skip" onclick={props.on_skip}>{ ui("app-skip") }</button>
            <header class="yichi-head" part="head">
                <div class="yichi-masthead">
                    <span class="yichi-masthead__name">{ ui("app-name") }</span>
                    <span class="yichi-masthead__line">{ ui("app-line") }</span>
                    if !props.ways.is_empty() || props.other.is_some() {
                        <nav class="yichi-masthead__nav" aria-label={ui("nav-label")}>
                            { for props.ways.into_iter().map(way) }
                            { for props.other.map(|(label, address)| html! {
                                <a class="yichi-button" data-weight="plain" href={address}>{ label }</a>
                            }) }
                        </nav>
                    }
                </div>
                <div class="yichi-edge" aria-hidden="true"></div>
            </header>
        </>
    }
}
