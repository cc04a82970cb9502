//! A notice: something to know before going on. Knows no store.

use yew::prelude::*;

/// How a notice is read out when it appears while the reader is on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aloud {
    /// It was there from the beginning.
    No,
    /// When the reader pauses.
    Politely,
    /// At once: he cannot go on before he knows.
    AtOnce,
}

/// 提示.
pub(crate) fn notice(text: &str, aloud: Aloud) -> Html {
    let role = match aloud {
        Aloud::No => None,
        Aloud::Politely => Some("status"),
        Aloud::AtOnce => Some("alert"),
    };
    html! {
        <div class="yichi-notice" {role}>
            <p>{ text }</p>
        </div>
    }
}
