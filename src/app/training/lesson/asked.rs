//! Whatever a lesson asks, as a form: digits choose, Enter goes on, and nobody goes on without a word.
//!
//! Must not know what is asked; each page brings its own body.

use super::{Here, flipped, key, own};
use crate::app::components::basics::way_back;
use crate::app::components::way_on::{WayOn, use_trying, way_on};
use crate::app::keys::keyed;
use crate::app::training::room::{Act, does};
use crate::content::ui;
use crate::training::{Deed, Stage};
use yew::prelude::*;

/// What a page asks.
pub(super) struct Page {
    /// What it shows.
    pub(super) body: Html,
    /// How many rows the digits choose from.
    pub(super) rows: usize,
    /// Told the place of the row.
    pub(super) on_choose: Callback<usize>,
    /// The way on.
    pub(super) on: &'static str,
    /// What is said to who goes on without a word.
    pub(super) missing: &'static str,
}

/// 提问页.
#[component]
pub(super) fn Asked(here: &Here) -> Html {
    let Here { study, course, .. } = here;
    let Page {
        body,
        rows,
        on_choose,
        on,
        missing,
    } = match course.stage {
        Stage::Key(place) => key::key(here, place),
        Stage::View => own::view(here),
        Stage::Measures => own::measures(here),
        _ => flipped::asked(here),
    };
    let (on_go, tried) = use_trying(does(study, || Act::Did(Deed::Stepped)));
    let onkeydown = keyed(rows, on_choose, on_go.clone());
    html! {
        <form class="yichi-column yichi-lesson__page" tabindex="-1" {onkeydown} novalidate={true}>
            { way_back(ui("back"), does(study, || Act::Did(Deed::SteppedBack))) }
            { body }
            { way_on(WayOn {
                missing: (tried && !course.may_step()).then_some(missing),
                label: on,
                on_go,
                others: html! {},
                keyed: rows > 0,
            }) }
        </form>
    }
}
