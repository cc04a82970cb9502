//! Whatever a lesson asks, as a form: digits choose, Enter goes on, and nobody goes on without a word.
//!
//! Must not know what is asked; each page brings its own body.

use super::{Here, flipped, key, own};
use crate::app::components::basics::way_back;
use crate::app::components::button::submit;
use crate::app::components::notice::{Aloud, notice};
use crate::app::keys::{digit, on_control};
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
    // Whether the reader tried to go on without an answer; forgotten with the page.
    let nagged = use_state_eq(|| false);
    let on_go = {
        let (on, nagged) = (does(study, || Act::Did(Deed::Stepped)), nagged.clone());
        Callback::from(move |()| {
            nagged.set(true);
            on.emit(());
        })
    };
    let onkeydown = {
        let on_go = on_go.clone();
        Callback::from(move |event: KeyboardEvent| {
            match digit(&event).filter(|place| *place < rows) {
                Some(place) => {
                    event.prevent_default();
                    on_choose.emit(place);
                }
                None if event.key() == "Enter" && !on_control(&event) => on_go.emit(()),
                None => {}
            }
        })
    };
    html! {
        <form class="yichi-column yichi-lesson__page" tabindex="-1" {onkeydown} novalidate={true}>
            { way_back(ui("back"), does(study, || Act::Did(Deed::SteppedBack))) }
            { body }
            if *nagged && !course.may_step() { { notice(missing, Aloud::AtOnce) } }
            <div class="yichi-actions">
                { submit(on, on_go) }
                if rows > 0 { <span class="yichi-actions__keys yichi-quiet">{ ui("question-keys") }</span> }
            </div>
        </form>
    }
}
