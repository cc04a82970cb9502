//! A button: the way on, another way, or a small turn. Knows no store.

use yew::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one way on.
    Main,
    /// Another way.
    Other,
    /// A turn within a text or a row.
    Plain,
    /// Back by one page.
    Back,
}

/// 按钮. `about` says what it acts on where the label alone does not, for who cannot see the row.
pub(crate) fn button(
    weight: Weight,
    label: &str,
    about: Option<&str>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let weight = match weight {
        Weight::Main => Some("main"),
        Weight::Other => None,
        Weight::Plain => Some("plain"),
        Weight::Back => Some("back"),
    };
    html! {
        <button type="button" class="yichi-button" data-weight={weight} {onclick} part="button">
            { label }
            if let Some(about) = about { <span class="yichi-unseen">{ about }</span> }
        </button>
    }
}

/// 继续: sends the form it stands in, so that Enter anywhere in the form does the same.
///
/// By the click that Enter makes too, not by the sending: in a sandbox that allows no forms nothing is sent.
pub(crate) fn submit(label: &str, on_go: Callback<()>) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_go.emit(());
    });
    html! { <button type="submit" class="yichi-button" data-weight="main" {onclick} part="button">{ label }</button> }
}
