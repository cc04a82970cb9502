//! What still lies ahead of a question: how much of it matters, and in which order it comes.
//!
//! Must not know the question on the page beyond its id.

use super::words;
use crate::app::components::basics::p;
use crate::app::components::button::{Weight, button};
use crate::app::store::{Store, report};
use crate::content::{counted, fill, ui};
use crate::domain::{Answer, AnswerId};
use crate::flow::Mode;
use crate::session::{Action, Asking, Order, Screen, select};
use yew::prelude::*;

/// 还剩多少: never how many questions there are, but how many can still change a verdict.
pub(crate) fn ahead(store: &Store, asking: &Asking, id: AnswerId) -> Html {
    html! {
        <div class="yichi-ahead" role="status">
            { p(&left(store, asking, id)) }
            if store.mode == Mode::Full && store.aside.is_none() { { order(store) } }
        </div>
    }
}

/// 不影响结论, where the question on the page may be passed over for good.
pub(crate) fn spared(asking: &Asking, id: AnswerId) -> Html {
    html! {
        if asking.can_be_spared(id) { <span class="yichi-rows__mark">{ ui("ask-spared") }</span> }
    }
}

/// The label of the way on.
pub(crate) fn going_on(store: &Store, asking: &Asking, id: AnswerId) -> &'static str {
    match words::going_on(store) {
        // The result is not next while something else comes before it.
        Some("to-result") if others_due(store, asking, id) > 0 => "continue",
        label => label.unwrap_or("continue"),
    }
}

/// The label of the way to the result, with how many come before it all the same.
pub(crate) fn to_result(store: &Store) -> String {
    match select::due_count(store) {
        0 => ui("see-result").to_owned(),
        due => counted(ui("see-result-after"), due),
    }
}

/// How much the way to the result asks for attention: more once nothing that matters is left.
pub(crate) fn weight(asking: &Asking) -> Weight {
    match asking.is_enough() {
        true => Weight::Other,
        false => Weight::Plain,
    }
}

fn left(store: &Store, asking: &Asking, id: AnswerId) -> String {
    let before_result = store
        .aside
        .is_some_and(|aside| aside.home == Screen::Result && !aside.through_answers);
    match (asking.telling(), asking.required()) {
        _ if before_result && asking.due() > 0 => counted(ui("ask-due"), asking.due()),
        _ if before_result && others_due(store, asking, id) == 0 => String::new(),
        (0, 0) => ui("ask-enough").to_owned(),
        (0, required) => counted(ui("ask-required"), required),
        (telling, 0) => counted(ui("ask-left"), telling),
        (telling, required) => {
            let slots = [
                ("n", &*telling.to_string()),
                ("done", &*required.to_string()),
            ];
            fill(ui("ask-left-required"), &slots)
        }
    }
}

/// How many others come before the result.
fn others_due(store: &Store, asking: &Asking, id: AnswerId) -> usize {
    let open = store.case.at(id) == Answer::Unanswered;
    asking.due().saturating_sub(usize::from(open))
}

/// The order now, and the way to the other.
fn order(store: &Store) -> Html {
    let (now, other) = match store.order {
        Order::Telling => ("order-telling", "order-to-fixed"),
        Order::Fixed => ("order-fixed", "order-to-telling"),
    };
    let switch = report(store, Action::OrderChosen(store.order.other()));
    html! {
        <p class="yichi-ahead__order">{ ui(now) }{ button(Weight::Plain, ui(other), None, switch) }</p>
    }
}
