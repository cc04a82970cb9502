//! A notice: something to know before going on. Knows no store.

use super::basics::{actions, p, points};
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
    notice_with(text, aloud, None)
}

/// 提示, with something that can be done about it.
pub(crate) fn notice_with(text: &str, aloud: Aloud, way: Option<Html>) -> Html {
    let role = match aloud {
        Aloud::No => None,
        Aloud::Politely => Some("status"),
        Aloud::AtOnce => Some("alert"),
    };
    html! {
        <div class="yichi-notice" {role}>
            { p(text) }
            if let Some(way) = way { { actions(vec![way]) } }
        </div>
    }
}

/// 哪里不对: what is refused, and each thing that is wrong with it; nothing where nothing is.
pub(crate) fn refusal(text: &str, wrong: &[String]) -> Html {
    html! {
        if !wrong.is_empty() {
            <div class="yichi-notice" role="alert">
                { p(text) }
                { points(wrong) }
            </div>
        }
    }
}
