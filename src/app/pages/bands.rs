//! Where the bands come from: below the persons how each came about, below the notices the numbers agreed on.
//!
//! Must not phrase or judge; the report does.

use crate::app::components::basics::folded;
use crate::app::components::document::blocks;
use crate::content::{texts, ui};
use crate::engine::Judged;
use crate::report::{Block, Phrases, SectionId, agreed, derived};
use yew::prelude::*;

/// What can be unfolded below a section of the report.
pub(crate) fn after(section: SectionId, judged: &Judged) -> Html {
    let phrases = Phrases::of(judged, texts());
    let (title, found): (_, Vec<Block>) = match section {
        SectionId::Persons => ("bands-derived", derived(&phrases).into_iter().collect()),
        SectionId::Basis => ("bands-agreed", agreed(&phrases)),
        _ => return html! {},
    };
    html! { if !found.is_empty() { { folded(ui(title).into(), blocks(&found)) } } }
}
