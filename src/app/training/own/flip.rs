//! 反过来想: the changes of the case, and at once what the rules make of them.
//!
//! Must not judge or phrase; the engine and the report do.

use super::editor::Pen;
use crate::app::components::button::{Weight, button};
use crate::app::components::disclosure::{Disclosure, disclosure};
use crate::app::pages::changing::Choose;
use crate::app::training::lesson::comes_of;
use crate::app::training::room::Study;
use crate::content::texts;
use crate::engine::explain::Change;
use crate::report::Phrases;
use crate::report::explain::said;
use crate::training::Lesson;
use std::rc::Rc;
use yew::prelude::*;

/// What the part is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// What is being written.
    pub(super) lesson: Rc<Lesson>,
    /// Writes it.
    pub(super) pen: Pen,
}

/// 改动.
#[component]
pub(super) fn Flipped(props: &Props) -> Html {
    let Props { study, lesson, pen } = props;
    let words = &study.library.words;
    let open = use_state_eq(|| false);
    let turn = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let add = {
        let (add, open) = (
            pen.writes(|lesson, change: Change| lesson.flip.changes.push(change)),
            open.setter(),
        );
        Callback::from(move |change| {
            add.emit(change);
            open.set(false);
        })
    };
    let drop = pen.writes(|lesson, place: usize| {
        if place < lesson.flip.changes.len() {
            lesson.flip.changes.remove(place);
        }
    });
    let judged = lesson.judged(&study.conventions).ok();
    let phrases = judged.as_ref().map(|judged| Phrases::of(judged, texts()));
    let one = |(place, change): (usize, &Change)| {
        let text = phrases
            .as_ref()
            .map(|was| said(was, change))
            .unwrap_or_default();
        let drop = drop.reform(move |_: MouseEvent| place);
        html! {
            <li key={place}>
                { &text }
                { button(Weight::Plain, words.get(&["class", "drop"]), Some(&text), drop) }
            </li>
        }
    };
    html! {
        <div>
            <p class="yichi-field__label">{ words.get(&["own", "changes"]) }</p>
            <p class="yichi-field__hint">{ words.get(&["own", "changes-hint"]) }</p>
            <ul class="yichi-flips">{ for lesson.flip.changes.iter().enumerate().map(one) }</ul>
            { disclosure(Disclosure {
                id: "own-change".to_owned(),
                label: words.get(&["own", "add-change"]).to_owned(),
                about: String::new(),
                on_turn: turn,
                inside: open.then(|| html! {
                    <Choose case={Rc::new(lesson.case.clone())} on_change={add} label={words.get(&["own", "add-change"])} />
                }),
            }) }
            if !lesson.flip.changes.is_empty() { { comes_of(lesson, &study.conventions) } }
        </div>
    }
}
