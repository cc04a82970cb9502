//! What stands around every page, and the landmarks by which it is found without being seen. Knows no store.

use crate::app::browser;
use crate::content::ui;
use yew::prelude::*;

/// 页面框架: the parts around a page, and the page.
pub(crate) struct Frame {
    /// The name and the ways that are open; nothing on a projector.
    pub(crate) head: Html,
    /// How far one has come, beside the page.
    pub(crate) rail: Option<Html>,
    /// What changes from page to page.
    pub(crate) page: Html,
    /// What stands below.
    pub(crate) foot: Html,
}

/// 页面框架. Somebody else's page has a head, a main part and a foot already: there the whole is one region of it,
/// in which ours are none.
pub(crate) fn frame(frame: Frame) -> Html {
    let (whole, part, name) = match browser::owns_page() {
        true => ("div", "main", None),
        false => ("section", "div", Some(ui("app-name"))),
    };
    html! {
        <@{whole} class="yichi" lang="zh-Hans" aria-label={name}>
            { frame.head }
            <div class="yichi-sheet" data-railed={frame.rail.is_some().then_some("")}>
                { for frame.rail }
                <@{part} part="main">{ frame.page }</@>
            </div>
            { frame.foot }
        </@>
    }
}
