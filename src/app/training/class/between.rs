//! What a trainee sees between two lessons: that one is done, what became of it, another set that came.
//!
//! Must not know how a lesson is practised.

use super::ClassSpot;
use crate::app::components::basics::{actions, h1, p, points, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::training::room::{Act, Study, does, go};
use crate::app::training::{Spot, lesson};
use crate::content::{Words, counted, fill};
use crate::training::Lesson;
use crate::training::class::{ClassSet, Turn, When};
use yew::prelude::*;

/// 做完了一例, where nothing is shown of it now.
pub(super) fn done(study: &Study, turn: &Turn, at: usize) -> Html {
    let words = &study.library.words;
    let next = turn
        .next()
        .and_then(|next| study.library.place(&turn.set.lessons[next]));
    let shown = match turn.set.comparison {
        When::AtEnd if turn.next().is_some() => words.get(&["seat", "shown-at-end"]),
        When::ByTrainer => words.get(&["seat", "shown-by-trainer"]),
        When::AfterEach | When::AtEnd => "",
    };
    html! {
        <div class="yichi-column">
            { h1(&counted(words.get(&["seat", "done"]), at + 1)) }
            <p>{ words.get(&["seat", "done-lead"]) }{ shown }</p>
            <div class="yichi-actions">
                { for next.map(|next| {
                    button(Weight::Main, words.get(&["seat", "next"]), None, does(study, move || Act::Opened(next)))
                }) }
                { button(
                    if next.is_some() { Weight::Plain } else { Weight::Main },
                    if next.is_some() { words.get(&["seat", "back"]) } else { words.get(&["seat", "to-code"]) },
                    None,
                    go(study, Spot::Class(ClassSpot::Seat)),
                ) }
            </div>
        </div>
    }
}

/// What became of a case, and no comparison.
pub(super) fn outcome_alone(
    study: &Study,
    shown: &'static Lesson,
    back: Callback<MouseEvent>,
) -> Html {
    let words = &study.library.words;
    html! {
        <div class="yichi-column">
            { way_back(words.get(&["seat", "back"]), back) }
            { h1(&shown.title) }
            { lesson::outcome_told(study, shown) }
            { quiet(words.get(&["notice", "lessons"])) }
        </div>
    }
}

/// Another set came while one is under way.
pub(super) fn asked(
    words: &'static Words,
    set: &ClassSet,
    turn: &Turn,
    take: Callback<ClassSet>,
    leave: Callback<MouseEvent>,
) -> Html {
    let slots = [("old", turn.set.title.as_str()), ("new", &set.title)];
    let set = set.clone();
    let take = take.reform(move |_: MouseEvent| set.clone());
    html! {
        <div class="yichi-column">
            { h1(words.get(&["seat", "another"])) }
            { p(&fill(words.get(&["seat", "another-lead"]), &slots)) }
            { actions(vec![
                button(Weight::Main, words.get(&["seat", "stay"]), None, leave),
                button(Weight::Other, words.get(&["seat", "change"]), None, take),
            ]) }
        </div>
    }
}

/// Nothing that can be practised came, for these reasons; or nothing at all.
pub(super) fn refused(
    words: &'static Words,
    wrong: &[String],
    leave: Callback<MouseEvent>,
) -> Html {
    let lead = match wrong.is_empty() {
        true => words.get(&["seat", "nothing"]),
        false => words.get(&["seat", "refused"]),
    };
    html! {
        <div class="yichi-column">
            { h1(words.get(&["seat", "title"])) }
            { p(lead) }
            if !wrong.is_empty() { { points(wrong) } }
            { actions(vec![button(Weight::Main, words.get(&["class", "title"]), None, leave)]) }
        </div>
    }
}
