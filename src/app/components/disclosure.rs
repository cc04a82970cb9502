//! A question that is answered on demand: a button, and below it what it opens. Knows no store.
//!
//! No `details`: what is inside is made only when it is opened, and paper must not show an empty fold.

use yew::prelude::*;

/// 展开项.
pub(crate) struct Disclosure {
    /// Distinguishes it on the page.
    pub(crate) id: String,
    /// What is asked.
    pub(crate) label: String,
    /// What it is asked about, for who hears only the button.
    pub(crate) about: String,
    /// Told when it is opened or closed.
    pub(crate) on_turn: Callback<MouseEvent>,
    /// What it shows; nothing while it is closed.
    pub(crate) inside: Option<Html>,
}

/// The button, and what it opens.
pub(crate) fn disclosure(props: Disclosure) -> Html {
    let open = props.inside.is_some();
    let expanded = if open { "true" } else { "false" };
    let controls = open.then(|| props.id.clone());
    html! {
        <div class="yichi-asked" data-open={open.then_some("")}>
            <button
                type="button"
                class="yichi-button yichi-asked__ask"
                data-weight="plain"
                aria-expanded={expanded}
                aria-controls={controls}
                onclick={props.on_turn}
            >
                { props.label }
                <span class="yichi-unseen">{ props.about }</span>
            </button>
            if let Some(inside) = props.inside { <div class="yichi-asked__answer" id={props.id}>{ inside }</div> }
        </div>
    }
}
