//! Where the bands come from: below the persons how each came about, below the notices the numbers agreed on.
//!
//! Must not phrase or judge; the report does.

use crate::app::components::basics::p;
use crate::app::components::table::grid;
use crate::content::{texts, ui};
use crate::engine::Judged;
use crate::report::{Grid, Listed, Phrases, SectionId, agreed, derived};
use yew::prelude::*;

/// What can be unfolded below a section of the report.
pub(crate) fn after(section: SectionId, judged: &Judged) -> Html {
    let phrases = Phrases::of(judged, texts());
    match section {
        SectionId::Persons => {
            let folded = |listed| folded(ui("bands-derived"), &[], &listed);
            derived(&phrases).map_or_else(Html::default, folded)
        }
        SectionId::Basis => {
            let (tables, listed) = agreed(&phrases);
            folded(ui("bands-agreed"), &tables, &listed)
        }
        _ => html! {},
    }
}

fn folded(title: &'static str, tables: &[Grid], listed: &Listed) -> Html {
    html! {
        <details class="yichi-item__folded">
            <summary>{ title }</summary>
            { for tables.iter().map(grid) }
            { p(&listed.lead) }
            <ul>{ for listed.items.iter().map(|item| html! { <li>{ item.clone() }</li> }) }</ul>
        </details>
    }
}
