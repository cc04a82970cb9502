//! A notice: something to know before going on. Knows no store.

use yew::prelude::*;

/// 提示. `aloud` where it appears while the reader is on the page.
pub(crate) fn notice(text: &str, aloud: bool) -> Html {
    html! {
        <div class="yichi-notice" role={aloud.then_some("status")}>
            <p>{ text }</p>
        </div>
    }
}
