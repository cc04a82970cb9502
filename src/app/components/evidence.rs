//! What an answer rests on: written, oral or inferred. Knows no store.

use super::choice::Mark;
use crate::content::{texts, ui};
use crate::domain::Evidence;
use yew::prelude::*;

/// 依据: chosen beside an answer, or left open.
pub(crate) fn evidence(chosen: Option<Evidence>, on_choose: Callback<Option<Evidence>>) -> Html {
    let level = |(place, level): (usize, Option<Evidence>)| {
        let on_choose = on_choose.clone();
        let mark = Mark {
            name: "evidence".into(),
            place,
            many: false,
            chosen: chosen == level,
            on_choose: Callback::from(move |_| on_choose.emit(level)),
        };
        let label = level.map_or(ui("evidence-unsaid"), |level| texts().evidence(level));
        html! { <label class="yichi-choice__level">{ mark.view() }{ label }</label> }
    };
    // Nothing is chosen beforehand; the way to take a level back appears with the level.
    let levels = Evidence::ALL
        .map(Some)
        .into_iter()
        .chain(chosen.map(|_| None));
    html! {
        <fieldset class="yichi-choice__evidence">
            <legend>{ ui("evidence-legend") }</legend>
            { for levels.enumerate().map(level) }
        </fieldset>
    }
}
