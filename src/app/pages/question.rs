//! One question: why it is asked, its values, and what the answer rests on.
//!
//! Must not know which question comes next.

use crate::app::components::basics::{h1, p, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, choice};
use crate::app::components::evidence::evidence;
use crate::app::components::range::range;
use crate::app::components::values::rows;
use crate::app::components::way_on::{WayOn, use_trying, way_on};
use crate::app::keys::keyed;
use crate::app::pages::choosing::choosing;
use crate::app::pages::{ahead, words};
use crate::app::store::{Store, report, report_with};
use crate::content::{texts, ui};
use crate::domain::{Answer, AnswerId, AnswerKind, Factor, Scope, Use};
use crate::session::{Action, Asking};
use std::rc::Rc;
use yew::prelude::*;

/// What the page of one question is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The session.
    pub(crate) store: Store,
    /// What is left to ask.
    pub(crate) asking: Rc<Asking>,
    /// The question.
    pub(crate) id: AnswerId,
}

/// 问题页.
#[component]
pub(crate) fn Question(props: &Props) -> Html {
    let Props { store, asking, id } = props;
    let factor = id.factor;
    let answer = store.case.at(*id);
    let text = texts().question(factor);
    let (on_go, tried) = use_trying(report(store, Action::SteppedOn));
    let on_choose = {
        let id = *id;
        report_with(store, move |place| choosing(id, place))
    };
    let rows = rows(factor, answer);
    let onkeydown = keyed(rows.len(), on_choose.clone(), on_go.clone());
    let going_on = ahead::going_on(store, asking, *id);
    let can_skip = store.aside.is_none() && factor != Factor::OwnView;
    let missing = match can_skip {
        true => "question-none-chosen",
        false => "question-none-chosen-due",
    };
    html! {
        // It takes the focus from a click beside the rows, so that the keys still reach it.
        <form class="yichi-column" tabindex="-1" {onkeydown} novalidate={true}>
            { way_back(ui("back"), report(store, Action::SteppedBack)) }
            { choice(Choice {
                name: "answer".into(),
                legend: html! {
                    <>
                        <span class="yichi-caption">{ words::about(&store.case, *id) }</span>
                        { h1(text.ask()) }
                        { ahead::spared(asking, *id) }
                    </>
                },
                lead: html! {
                    <>
                        <p class="yichi-choice__why"><b>{ ui("question-why") }</b>{ text.why() }</p>
                        if is_of_a_group(store, *id) { <p class="yichi-field__hint">{ ui("question-group") }</p> }
                    </>
                },
                compact: false,
                many: matches!(factor.facts().answers, AnswerKind::Many(_)),
                keyed: true,
                rows,
                on_choose,
            }) }
            { ranged(store, *id, answer) }
            { rests_on(store, *id, answer) }
            if let Some(help) = text.help() {
                <details class="yichi-choice__help"><summary>{ ui("question-help") }</summary>{ p(help) }</details>
            }
            { way_on(WayOn {
                missing: (tried && answer == Answer::Unanswered).then(|| ui(missing)),
                label: ui(going_on),
                on_go,
                others: html! {
                    if can_skip {
                        { button(Weight::Plain, ui("skip"), None, report(store, Action::Skipped)) }
                        { button(ahead::weight(asking), &ahead::to_result(store), None, report(store, Action::ResultReached)) }
                    }
                },
                keyed: true,
            }) }
            { ahead::ahead(store, asking, *id) }
        </form>
    }
}

/// Whether it is asked of several people at once.
fn is_of_a_group(store: &Store, id: AnswerId) -> bool {
    let person = id.person.and_then(|place| store.case.persons.get(place));
    person.is_some_and(|person| !person.count.is_one())
}

/// The range of a rising list, where the question has one.
fn ranged(store: &Store, id: AnswerId, answer: Answer) -> Html {
    let AnswerKind::Ordered(values) = id.factor.facts().answers else {
        return html! {};
    };
    let text = texts().question(id.factor);
    let labels: Vec<&str> = values
        .iter()
        .map(|value| text.choice(value).label)
        .collect();
    let given = match answer {
        Answer::Given(values) => Some(values),
        Answer::Unanswered | Answer::Unknown => None,
    };
    let on_choose = report_with(store, move |values| {
        Action::Answered(id, Answer::Given(values))
    });
    range(&labels, given, on_choose)
}

/// What a given answer rests on, where the model leans on it.
fn rests_on(store: &Store, id: AnswerId, answer: Answer) -> Html {
    let person = id.person.and_then(|place| store.case.persons.get(place));
    match (person, answer) {
        (Some(person), Answer::Given(_)) if is_key(id.factor) => {
            let level = person.evidence.get(id.factor);
            let on_choose = report_with(store, move |level| Action::EvidenceMarked(id, level));
            evidence(level, on_choose)
        }
        _ => html! {},
    }
}

/// Whether a band stands or falls with this answer.
fn is_key(factor: Factor) -> bool {
    let facts = factor.facts();
    facts.scope == Scope::Person
        && matches!(
            facts.used,
            Use::Gate | Use::FaultClass | Use::Authority | Use::Link | Use::Over | Use::BaseBand
        )
}
