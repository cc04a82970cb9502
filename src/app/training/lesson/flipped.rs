//! 反过来想: what if, asked before it is shown, and then computed.
//!
//! Must not judge or phrase; the engine and the report do.

use super::Here;
use super::asked::Page;
use crate::app::components::basics::{actions, h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, Row, choice};
use crate::app::components::differences::differences;
use crate::app::training::room::{Act, does, does_with};
use crate::content::texts;
use crate::engine::{Conventions, Verdict};
use crate::report::Phrases;
use crate::report::explain::{differences as found, said};
use crate::training::practice::flip;
use crate::training::sheet::verdict_text;
use crate::training::{Agreement, Deed, Lesson};
use yew::prelude::*;

/// The question.
pub(super) fn asked(here: &Here) -> Page {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let words = &study.library.words;
    let none = words.get(&["drill", "swap", "none"]);
    let label = |place: usize| {
        let verdict = Verdict::ALL.get(place);
        verdict.map_or(none, |verdict| verdict_text(*verdict, "title"))
    };
    let rows = course.guess.iter().enumerate();
    let rows: Vec<Row> = rows
        .map(|(place, chosen)| Row {
            label: label(place).to_owned(),
            hint: None,
            chosen: *chosen,
        })
        .collect();
    let on_choose = does_with(study, |row: usize| Act::Did(Deed::Guessed(row)));
    let count = rows.len();
    let body = choice(Choice {
        name: "guess".to_owned(),
        legend: html! {
            <>
                <span class="yichi-caption">{ words.get(&["flip", "title"]) }</span>
                { h1(&lesson.flip.ask) }
            </>
        },
        lead: quiet(words.get(&["flip", "lead"])),
        compact: false,
        many: true,
        keyed: true,
        rows,
        on_choose: on_choose.clone(),
    });
    Page {
        body,
        rows: count,
        on_choose,
        on: words.get(&["flip", "show"]),
        missing: words.get(&["flip", "missing"]),
    }
}

/// What comes of it.
pub(super) fn flipped(here: &Here) -> Html {
    let Here {
        study,
        place,
        lesson,
        course,
    } = here;
    let words = &study.library.words;
    let Ok(judged) = lesson.judged(&study.conventions) else {
        return html! {};
    };
    let exercise = flip(&judged, lesson, *place);
    let chosen: Vec<usize> = (0..course.guess.len())
        .filter(|place| course.guess[*place])
        .collect();
    let guessed = match exercise.mark(&chosen) {
        Agreement::Same => words.get(&["flip", "right"]),
        Agreement::Partly => words.get(&["flip", "partly"]),
        Agreement::Different | Agreement::Missing => words.get(&["flip", "wrong"]),
    };
    html! {
        <div class="yichi-column yichi-column--wide yichi-lesson__page">
            { way_back(words.get(&["compared", "title"]), does(study, || Act::Did(Deed::SteppedBack))) }
            <div>
                <p class="yichi-caption">{ words.get(&["flip", "title"]) }</p>
                { h1(&lesson.flip.ask) }
            </div>
            <p><b>{ guessed }</b></p>
            { comes_of(lesson, &study.conventions) }
            { p(&lesson.flip.then) }
            { actions(vec![button(Weight::Main, words.get(&["flip", "on"]), None, does(study, || Act::Did(Deed::Stepped)))]) }
        </div>
    }
}

/// What the flip changes, and what the rules say before and after; nothing where they cannot say.
pub(in crate::app::training) fn comes_of(lesson: &Lesson, conventions: &Conventions) -> Html {
    let Ok(before) = lesson.judged(conventions) else {
        return html! {};
    };
    let after = before.changed(&lesson.flip.changes);
    let [was, is] = [&before, &after].map(|judged| Phrases::of(judged, texts()));
    let changes = lesson.flip.changes.iter();
    html! {
        <>
            <ul>{ for changes.map(|change| html! { <li>{ said(&was, change) }</li> }) }</ul>
            { differences(&found(&was, &is)) }
        </>
    }
}
