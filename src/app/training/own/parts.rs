//! The parts of a lesson that are chosen and not typed: key questions, difficulty, portrait, ground, verdicts.
//!
//! Must not know which of them are right.

use super::editor::Pen;
use crate::app::components::choice::{Choice, Row, choice};
use crate::app::components::picker::picker;
use crate::app::components::select::Select;
use crate::app::training::sieve::{levels, portrait_titles, portraits};
use crate::content::{Words, texts};
use crate::domain::{Answer, AnswerId, Factor};
use crate::engine::Verdict;
use crate::flow;
use crate::training::sheet::{about, verdict_text};
use crate::training::{Basis, Difficulty, Lesson};
use yew::prelude::*;

/// A group of rows under this heading.
fn group(
    name: &str,
    legend: &'static str,
    lead: &'static str,
    many: bool,
    rows: Vec<Row>,
    on_choose: Callback<usize>,
) -> Html {
    choice(Choice {
        name: name.to_owned(),
        legend: html! { <span class="yichi-field__label">{ legend }</span> },
        lead: html! { if !lead.is_empty() { <p class="yichi-field__hint">{ lead }</p> } },
        compact: true,
        many,
        keyed: false,
        rows,
        on_choose,
    })
}

/// The questions that can be key questions: those with an answer.
fn answered(lesson: &Lesson) -> Vec<AnswerId> {
    let case = &lesson.case;
    let all = flow::questions(case).filter(|id| case.at(*id) != Answer::Unanswered);
    all.filter(|id| id.factor != Factor::OwnView).collect()
}

/// 关键问题, among the answered ones: person by person, and those of the whole matter last.
pub(super) fn keys(words: &'static Words, lesson: &Lesson, pen: &Pen) -> Html {
    let row = |id: &AnswerId| Row {
        label: texts().question(id.factor).short().to_owned(),
        hint: Some(
            [
                about(lesson, *id).as_str(),
                words.get(&["own", "is"]),
                &texts().answer(id.factor, lesson.case.at(*id)),
            ]
            .concat(),
        ),
        chosen: lesson.key.contains(id),
    };
    let turn = pen.writes(|lesson, place: usize| {
        let Some(id) = answered(lesson).get(place).copied() else {
            return;
        };
        match lesson.key.iter().position(|one| *one == id) {
            Some(at) => drop(lesson.key.remove(at)),
            None => lesson.key.push(id),
        }
    });
    let all = answered(lesson);
    let part = |ids: &[AnswerId]| {
        let first = all.iter().position(|id| *id == ids[0]).unwrap_or(0);
        let person = ids[0]
            .person
            .and_then(|place| lesson.case.persons.get(place));
        let name = person.map_or(words.get(&["own", "keys-case"]), |person| {
            person.label.as_str()
        });
        choice(Choice {
            name: format!("own-keys-{first}"),
            legend: html! { <span class="yichi-field__hint">{ name.to_owned() }</span> },
            lead: html! {},
            compact: true,
            many: true,
            keyed: false,
            rows: ids.iter().map(row).collect(),
            on_choose: turn.reform(move |place: usize| first + place),
        })
    };
    html! {
        <fieldset class="yichi-choice">
            <legend><span class="yichi-field__label">{ words.get(&["path", "key"]) }</span></legend>
            <p class="yichi-field__hint">{ words.get(&["own", "keys-hint"]) }</p>
            { for all.chunk_by(|one, other| one.person == other.person).map(part) }
        </fieldset>
    }
}

/// 难度.
pub(super) fn difficulty(words: &'static Words, lesson: &Lesson, pen: &Pen) -> Html {
    let row = |(place, label): (usize, &str)| Row {
        label: label.to_owned(),
        hint: None,
        chosen: usize::from(lesson.difficulty.0) == place + 1,
    };
    let rows = levels(words).into_iter().enumerate().map(row).collect();
    let choose = pen.writes(|lesson, place: usize| lesson.difficulty = Difficulty(place as u8 + 1));
    group(
        "own-level",
        words.get(&["lessons", "level"]),
        "",
        false,
        rows,
        choose,
    )
}

/// 画像, or none.
pub(super) fn portrait(words: &'static Words, lesson: &Lesson, pen: &Pen) -> Html {
    picker(
        words.get(&["lessons", "portrait"]),
        Select {
            id: Some("own-portrait".into()),
            may_unsay: true,
            nothing: words.get(&["own", "no-portrait"]),
            options: portrait_titles(),
            chosen: lesson
                .portrait
                .as_ref()
                .and_then(|own| portraits().iter().position(|id| id == own)),
            on_pick: pen.writes(|lesson, place: Option<usize>| {
                let id = place.and_then(|place| portraits().get(place).copied());
                lesson.portrait = id.map(str::to_owned);
            }),
        },
    )
}

/// 出处.
pub(super) fn basis(words: &'static Words, lesson: &Lesson, pen: &Pen) -> Html {
    let row = |basis: Basis| Row {
        label: words.get(&["basis", basis.id()]).to_owned(),
        hint: None,
        chosen: lesson.outcome.basis == basis,
    };
    let rows = Basis::ALL.map(row).into();
    let choose = pen.writes(|lesson, place: usize| {
        if let Some(basis) = Basis::ALL.get(place) {
            lesson.outcome.basis = *basis;
        }
    });
    group(
        "own-basis",
        words.get(&["path", "basis"]),
        "",
        false,
        rows,
        choose,
    )
}

/// What they said it was.
pub(super) fn said(words: &'static Words, lesson: &Lesson, pen: &Pen) -> Html {
    let row = |verdict: Verdict| Row {
        label: verdict_text(verdict, "title").to_owned(),
        hint: None,
        chosen: lesson.outcome.said.contains(&verdict),
    };
    let rows = Verdict::ALL.map(row).into();
    let turn = pen.writes(|lesson, place: usize| {
        let Some(verdict) = Verdict::ALL.get(place) else {
            return;
        };
        let said = &mut lesson.outcome.said;
        match said.iter().position(|one| one == verdict) {
            Some(at) => drop(said.remove(at)),
            None => said.push(*verdict),
        }
    });
    group(
        "own-said",
        words.get(&["own", "said"]),
        words.get(&["own", "said-hint"]),
        true,
        rows,
        turn,
    )
}
