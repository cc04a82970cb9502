//! 要紧的都问完了: no question left that matters, and the ways on from there.
//!
//! Must not decide when that is so; the session does.

use crate::app::components::basics::{actions, h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::store::{Store, report};
use crate::content::{counted, ui};
use crate::session::{Action, Asking};
use yew::prelude::*;

/// 问完页.
pub(crate) fn enough(store: &Store, asking: &Asking) -> Html {
    let passed_over = asking.passed_over(store);
    html! {
        <div class="yichi-column">
            { way_back(ui("back"), report(store, Action::SteppedBack)) }
            { h1(ui("enough-title")) }
            if passed_over > 0 {
                { p(&counted(ui("enough-skipped"), passed_over)) }
            } else {
                { p(ui("enough-lead")) }
            }
            if asking.on_roster() > 0 {
                { p(&counted(ui("enough-roster"), asking.on_roster())) }
                { actions(vec![button(Weight::Plain, ui("result-roster"), None, report(store, Action::RosterOpened))]) }
            }
            { quiet(&counted(ui("enough-rest"), asking.idle())) }
            { actions(vec![
                button(Weight::Main, ui("enough-result"), None, report(store, Action::SteppedOn)),
                button(Weight::Other, ui("deepen"), None, report(store, Action::Deepened)),
            ]) }
        </div>
    }
}
