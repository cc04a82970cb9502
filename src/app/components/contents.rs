//! The sections of a long page, each a way to its heading. Knows no store.

use crate::content::ui;
use crate::report::{Document, SectionId};
use yew::prelude::*;

/// The id of a section's heading on the page.
pub(crate) fn heading_id(section: SectionId) -> &'static str {
    section.id()
}

/// 目录.
pub(crate) fn contents(report: &Document, on_go: &Callback<SectionId>) -> Html {
    let way = |id: SectionId, heading: &str| {
        html! {
            <li class="yichi-rail__part">
                <button type="button" class="yichi-rail__way" onclick={on_go.reform(move |_| id)}>
                    <span class="yichi-rail__name">{ heading.to_owned() }</span>
                </button>
            </li>
        }
    };
    let ways = report
        .sections
        .iter()
        .map(|section| way(section.id, &section.heading));
    html! {
        <nav class="yichi-rail yichi-rail--beside" aria-label={ui("contents-label")}>
            <ol class="yichi-rail__list">{ for ways }</ol>
        </nav>
    }
}
