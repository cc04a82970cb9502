//! One person of the list, opened for changes: who he is, what is proposed, who stands above him.
//!
//! Must not know how a measure weighs.

use crate::app::components::basics::actions;
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, choice};
use crate::app::components::count::count;
use crate::app::components::field::{Field, field};
use crate::app::components::ladder::{Ladder, ladder};
use crate::app::components::superiors::{Candidate, superiors};
use crate::app::components::values::rows;
use crate::app::pages::choosing::choosing;
use crate::app::store::{Store, report, report_with};
use crate::content::{fill, texts, ui};
use crate::domain::{AnswerId, Case, Factor, Scope, Section};
use crate::flow;
use crate::session::{Action, select};
use yew::prelude::*;

/// 人员编辑.
pub(crate) fn editor(
    store: &Store,
    place: usize,
    on_close: Callback<MouseEvent>,
    on_remove: Callback<MouseEvent>,
) -> Html {
    let person = &store.case.persons[place];
    let number = (place + 1).to_string();
    html! {
        <section class="yichi-person yichi-person--open" aria-label={fill(ui("person-editor"), &[("n", &number)])}>
            { field(Field {
                id: "person-label",
                label: ui("person-label"),
                hint: Some(ui("person-label-hint")),
                value: person.label.clone(),
                long: false,
                on_input: report_with(store, move |text| Action::LabelWritten(place, text)),
            }) }
            { count(person.count, report_with(store, move |count| Action::CountWritten(place, count))) }
            { for Factor::of(Scope::Person).map(|factor| question(store, place, factor)) }
            { ladder(Ladder {
                measures: person.measures.clone(),
                on_turn: report_with(store, move |measure| Action::MeasureToggled(place, measure)),
                on_nothing: report(store, Action::NothingProposed(place)),
                on_unknown: report(store, Action::MeasuresUnknown(place)),
            }) }
            { superiors(candidates(&store.case, place), report_with(store, move |superior| {
                Action::SuperiorToggled { person: place, superior }
            })) }
            { actions(vec![
                button(Weight::Main, ui("person-close"), None, on_close),
                button(Weight::Plain, ui("roster-remove"), None, on_remove),
            ]) }
        </section>
    }
}

/// One of the questions that are asked on the list itself.
fn question(store: &Store, place: usize, factor: Factor) -> Html {
    let id = AnswerId::of_person(place, factor);
    if factor.facts().section != Section::List || !flow::asked(&store.case, id) {
        return html! {};
    }
    let text = texts().question(factor);
    let answer = store.case.at(id);
    choice(Choice {
        name: factor.id().to_owned(),
        legend: html! { <span class="yichi-field__label">{ text.ask() }</span> },
        lead: html! { <p class="yichi-field__hint">{ text.why() }</p> },
        compact: true,
        many: false,
        keyed: false,
        rows: rows(factor, answer),
        on_choose: report_with(store, move |row| choosing(id, row)),
    })
}

/// Everybody else on the list.
fn candidates(case: &Case, place: usize) -> Vec<Candidate> {
    let others = (0..case.persons.len()).filter(|other| *other != place);
    let candidate = |other| Candidate {
        place: other,
        label: texts().person(case, other),
        relation: select::relation(case, other, place),
    };
    others.map(candidate).collect()
}
