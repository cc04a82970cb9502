//! The foot of every page: what this is not, where the answers are, which version. Knows no store.

use super::basics::p;
use crate::content::{Build, fill, ui};
use yew::prelude::*;

/// 页脚.
pub(crate) fn foot(conventions: &str, kept: &'static str) -> Html {
    let slots = [
        ("version", Build::THIS.version),
        ("build", Build::THIS.hash.unwrap_or(ui("build-unmarked"))),
        ("conventions", conventions),
    ];
    html! {
        <footer class="yichi-foot" part="foot">
            <div class="yichi-foot__inner">
                <p class="yichi-foot__notice">{ ui("foot-notice") }</p>
                { p(kept) }
                { p(&fill(ui("foot-version"), &slots)) }
            </div>
        </footer>
    }
}
