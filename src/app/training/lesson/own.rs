//! 自己的结论和处理: three verdicts, and for each person a rung of the ladder.
//!
//! Must not know what the rules say.

use super::Here;
use super::asked::Page;
use crate::app::components::basics::{h1, h2, p, quiet};
use crate::app::components::choice::{Choice, Row, choice};
use crate::app::components::picker::picker;
use crate::app::components::select::Select;
use crate::app::training::room::{Act, does_with};
use crate::content::{Words, fill, texts, ui};
use crate::domain::{Measure, Tri};
use crate::engine::Verdict;
use crate::training::sheet::{STATES, verdict_text};
use crate::training::{Attempt, Deed};
use yew::prelude::*;

/// 自己的结论. The digits answer the first of the three that has no answer.
pub(super) fn view(here: &Here) -> Page {
    let Here { study, course, .. } = here;
    let words = &study.library.words;
    let next = course.views.iter().position(Option::is_none);
    let group = |place: usize| {
        let verdict = Verdict::FAULTS[place];
        let row = |state: Tri| Row {
            label: state_word(words, state).to_owned(),
            hint: None,
            chosen: course.views[place] == Some(state),
        };
        choice(Choice {
            name: verdict.id().to_owned(),
            legend: h2(verdict_text(verdict, "title")),
            lead: quiet(verdict_text(verdict, "question")),
            compact: true,
            many: false,
            keyed: next == Some(place),
            rows: STATES.map(row).into(),
            on_choose: does_with(study, move |row: usize| {
                Act::Did(Deed::Viewed(place, STATES[row]))
            }),
        })
    };
    let follows = course.attempt.view.map(|view| {
        let state = state_word(words, view.get(Verdict::Appropriate));
        fill(words.get(&["view", "follows"]), &[("state", state)])
    });
    let body = html! {
        <>
            { h1(words.get(&["view", "title"])) }
            { p(words.get(&["view", "lead"])) }
            { for (0..Verdict::FAULTS.len()).map(group) }
            <p role="status">{ follows }</p>
        </>
    };
    Page {
        body,
        rows: next.map_or(0, |_| STATES.len()),
        on_choose: does_with(study, move |row: usize| {
            Act::Did(Deed::Viewed(next.unwrap_or_default(), STATES[row]))
        }),
        on: ui("continue"),
        missing: words.get(&["view", "missing"]),
    }
}

/// 自己定的处理.
pub(super) fn measures(here: &Here) -> Page {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let words = &study.library.words;
    let marks: Vec<Measure> = Attempt::marks().collect();
    let person = |place: usize| {
        let own = course.attempt.measures[place];
        let marks = marks.clone();
        let proposed = texts().package(lesson.case.persons[place].measures.as_ref());
        html! {
            <div class="yichi-lesson__mark">
                { picker(&texts().person(&lesson.case, place), Select {
                    id: Some(["mark-", &place.to_string()].concat().into()),
                    may_unsay: true,
                    nothing: words.get(&["measures", "unsaid"]),
                    options: marks.iter().map(|measure| rung(*measure)).collect(),
                    chosen: own.and_then(|own| marks.iter().position(|mark| *mark == own)),
                    on_pick: does_with(study, move |row: Option<usize>| {
                        let measure = row.and_then(|row| marks.get(row).copied());
                        Act::Did(Deed::Marked(place, measure))
                    }),
                }) }
                { quiet(&fill(words.get(&["measures", "proposed"]), &[("measure", &proposed)])) }
            </div>
        }
    };
    let body = html! {
        <>
            { h1(words.get(&["measures", "title"])) }
            { p(words.get(&["measures", "lead"])) }
            { for (0..lesson.case.persons.len()).map(person) }
            { quiet(words.get(&["measures", "then"])) }
        </>
    };
    Page {
        body,
        rows: 0,
        on_choose: Callback::noop(),
        on: match study.led {
            true => words.get(&["seat", "hand-in"]),
            false => words.get(&["measures", "on"]),
        },
        missing: "",
    }
}

/// A measure with its rung.
fn rung(measure: Measure) -> String {
    let rung = measure.facts().rung.min.to_string();
    [&rung, " ", texts().measure(measure)].concat()
}

/// How somebody takes a verdict to stand.
fn state_word(words: &'static Words, state: Tri) -> &'static str {
    words.get(&["state", state.id()])
}
