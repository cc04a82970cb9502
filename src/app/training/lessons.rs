//! 全部课例: the list, by difficulty and portrait, and which are done. Never what the rules say of one.

use super::Spot;
use super::room::{Act, Study, does, go};
use super::sieve::{Sieve, level, pickers, portrait_title};
use crate::app::components::basics::{h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::content::{Words, counted};
use crate::training::{Lesson, Practised};
use yew::prelude::*;

/// What the list is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
}

/// 全部课例. What is picked is the page's own affair.
#[component]
pub(super) fn Lessons(props: &Props) -> Html {
    let study = &props.study;
    let words = &study.library.words;
    let sieve = use_state_eq(Sieve::default);
    let lessons = study.library.lessons.iter().enumerate();
    let found: Vec<Html> = lessons
        .filter(|(_, lesson)| sieve.leaves(lesson))
        .map(|(place, lesson)| one(study, place, lesson))
        .collect();
    let count = counted(words.get(&["lessons", "found"]), found.len());
    html! {
        <div class="yichi-column yichi-column--wide yichi-training">
            { way_back(words.get(&["home", "way"]), go(study, Spot::Home)) }
            { h1(words.get(&["lessons", "title"])) }
            { p(words.get(&["lessons", "lead"])) }
            <div class="yichi-trial__choose">
                { pickers(["lessons-level", "lessons-portrait"], words, &sieve) }
            </div>
            <p role="status">{ if found.is_empty() { words.get(&["lessons", "none"]).to_owned() } else { count } }</p>
            <ul class="yichi-training__lessons">{ for found }</ul>
            { quiet(words.get(&["notice", "lessons"])) }
        </div>
    }
}

fn one(study: &Study, place: usize, lesson: &Lesson) -> Html {
    let words = &study.library.words;
    let kept = study.notebook.of(&lesson.id);
    let portrait = lesson.portrait.as_deref().map(portrait_title);
    html! {
        <li key={lesson.id.clone()}>
            { button(Weight::Plain, &lesson.title, None, does(study, move || Act::Opened(place))) }
            <span class="yichi-training__about">
                <span>{ level(lesson, words) }</span>
                { for portrait.map(|title| html! { <span>{ title }</span> }) }
                <span>{ standing(kept, words) }</span>
                if kept.is_some_and(|kept| kept.done.is_some()) {
                    { button(Weight::Plain, words.get(&["lessons", "review"]), Some(&lesson.title), does(study, move || Act::Reviewed(place))) }
                }
            </span>
        </li>
    }
}

/// How far somebody is with a lesson.
fn standing(kept: Option<&Practised>, words: &'static Words) -> &'static str {
    match kept {
        Some(kept) if kept.course.is_under_way() => words.get(&["lessons", "under_way"]),
        Some(kept) if kept.is_wrong() => words.get(&["lessons", "differs"]),
        Some(kept) if kept.done.is_some() => words.get(&["lessons", "right"]),
        Some(_) | None => words.get(&["lessons", "fresh"]),
    }
}
