//! 关键问题: one of the questions a trainee answers himself. Nothing is chosen beforehand.

use super::Here;
use super::asked::Page;
use crate::app::components::basics::{h1, p};
use crate::app::components::choice::{Choice, choice};
use crate::app::components::facts::facts;
use crate::app::components::values::{rows, value_at};
use crate::app::training::room::{Act, does_with};
use crate::content::{fill, texts, ui};
use crate::domain::{AnswerId, AnswerKind, Factor};
use crate::training::Lesson;
use crate::training::practice::choosing;
use crate::training::sheet::about;
use yew::prelude::*;

/// 问题页.
pub(super) fn key(here: &Here, place: usize) -> Page {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let words = &study.library.words;
    let id = lesson.key[place];
    let factor = id.factor;
    let text = texts().question(factor);
    let lesson: &'static Lesson = lesson;
    let on_choose = does_with(study, move |row| {
        Act::Did(choosing(lesson, place, value_at(factor, row)))
    });
    let rows = rows(factor, course.attempt.answers[place]);
    let slots = [
        ("n", &*(place + 1).to_string()),
        ("all", &lesson.key.len().to_string()),
    ];
    let count = rows.len();
    let body = html! {
        <>
            { choice(Choice {
                name: "answer".into(),
                legend: html! {
                    <>
                        <span class="yichi-caption">
                            { fill(words.get(&["lesson", "count"]), &slots) }{ about(lesson, id) }
                        </span>
                        { h1(text.ask()) }
                    </>
                },
                lead: html! {
                    <>
                        { meant(lesson, id) }
                        <p class="yichi-choice__why"><b>{ ui("question-why") }</b>{ text.why() }</p>
                    </>
                },
                compact: false,
                many: matches!(factor.facts().answers, AnswerKind::Many(_)),
                keyed: true,
                rows,
                on_choose: on_choose.clone(),
            }) }
            if let Some(help) = text.help() {
                <details class="yichi-choice__help"><summary>{ ui("question-help") }</summary>{ p(help) }</details>
            }
        </>
    };
    Page {
        body,
        rows: count,
        on_choose,
        on: ui("continue"),
        missing: words.get(&["lesson", "missing"]),
    }
}

/// Who is meant, where the question is about somebody: what he is, and what is proposed for him.
fn meant(lesson: &Lesson, id: AnswerId) -> Html {
    let Some(place) = id.person else {
        return html! {};
    };
    let person = &lesson.case.persons[place];
    let fact = |factor: Factor| {
        let name = texts().question(factor).short();
        (name, texts().answer(factor, person.answer(factor)))
    };
    let proposed = texts().package(person.measures.as_ref());
    facts(vec![
        fact(Factor::Kind),
        fact(Factor::Layer),
        (ui("person-measures"), proposed),
    ])
}
