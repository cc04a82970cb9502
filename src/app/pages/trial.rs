//! 试一试: what would be if one answer or measure were another, with the record as it is.
//!
//! Must not judge or phrase. What is picked and not tried yet is the page's own affair.

use crate::app::browser;
use crate::app::components::basics::quiet;
use crate::app::components::button::{Weight, button};
use crate::app::components::differences::{differences, word};
use crate::app::components::disclosure::{Disclosure, disclosure};
use crate::app::keeper::Keeper;
use crate::app::pages::changing::Choose;
use crate::app::store::{Store, report, report_with};
use crate::content::texts;
use crate::engine::Judged;
use crate::engine::explain::Change;
use crate::report::Phrases;
use crate::report::explain;
use crate::session::{Action, select};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading, to which the focus goes when something is tried.
const HEADING: &str = "trial-title";

/// What the section is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The session.
    pub(crate) store: Store,
    /// Makes what is tried the record, and takes that back.
    pub(crate) keeper: Keeper,
    /// The case as it was judged.
    pub(crate) judged: Rc<Judged<'static>>,
}

/// 试算.
#[component]
pub(crate) fn Trial(props: &Props) -> Html {
    let Props {
        store,
        keeper,
        judged,
    } = props;
    let open = use_state_eq(|| false);
    let turn = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    {
        // Wherever something was tried or left out from, the outcome stands here; what was made the record, or no
        // more, is said above.
        let was = use_mut_ref(|| store.trial.clone());
        let said = keeper.said().is_some();
        use_effect_with(store.trial.clone(), move |now| {
            if was.replace(now.clone()) != *now && !said {
                browser::focus_id(HEADING);
            }
        });
    }
    let before = Phrases::of(judged, texts());
    let after = select::tried(store).map(|tried| judged.again(tried));
    let change = |(place, change): (usize, &Change)| {
        let said = explain::said(&before, change);
        let leave_out = report(store, Action::TrialShortened(place));
        html! {
            <li key={place}>
                { said.clone() }
                { button(Weight::Plain, word("trial-leave-out"), Some(&said), leave_out) }
            </li>
        }
    };
    let on = (!store.trial.is_empty()).then_some("");
    html! {
        <section class="yichi-trial" data-tried={on} aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ word("trial-title") }</h2>
            if let Some(after) = &after {
                <p class="yichi-trial__banner" role="status">
                    <b>{ word("trial-banner") }</b>{ word("trial-banner-lead") }
                </p>
                <h3>{ word("trial-changes") }</h3>
                <ul class="yichi-flips">{ for store.trial.iter().enumerate().map(change) }</ul>
                <h3>{ word("trial-differences") }</h3>
                { differences(&explain::differences(
                    &before,
                    &Phrases::of(after, texts()),
                )) }
                <div class="yichi-actions">
                    if store.may_change() { { button(Weight::Main, word("trial-adopt"), None, keeper.adopt()) } }
                    { button(Weight::Other, word("trial-drop"), None, report(store, Action::TrialDropped)) }
                    if store.may_change() { <span class="yichi-quiet">{ word("trial-adopt-hint") }</span> }
                </div>
            } else {
                { quiet(word("trial-lead")) }
            }
            { disclosure(Disclosure {
                id: "trial-choose".to_owned(),
                label: word("trial-open").to_owned(),
                about: String::new(),
                on_turn: turn,
                inside: open.then(|| html! { <Choose case={Rc::new(judged.case().clone())} label={word("try")} on_change={report_with(store, |change| Action::Tried(vec![change]))} /> }),
            }) }
        </section>
    }
}
