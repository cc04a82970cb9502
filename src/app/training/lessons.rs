//! 全部课例: the list, by difficulty and portrait, and which are done. Never what the rules say of one.

use super::Spot;
use super::lesson::level;
use super::room::{Act, Study, does, go};
use crate::app::components::basics::{h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::picker::{Picker, picker};
use crate::content::{Table, Words, fill, texts};
use crate::training::{Kept, Lesson};
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
    let (wanted, portrait) = (use_state_eq(|| None::<usize>), use_state_eq(|| None));
    let portraits: Vec<&'static String> = texts().table(Table::Portraits).keys().collect();
    let title = |id: &&'static String| texts().get(Table::Portraits, &[id, "title"]).to_owned();
    let pick = |id, label, options: Vec<String>, state: &UseStateHandle<Option<usize>>| {
        let setter = state.setter();
        picker(Picker {
            id: AttrValue::from(id),
            label: AttrValue::from(label),
            nothing: words.get(&["lessons", "all"]),
            options,
            chosen: **state,
            on_pick: Callback::from(move |picked| setter.set(picked)),
        })
    };
    let levels = [
        words.get(&["level", "easy"]),
        words.get(&["level", "middle"]),
        words.get(&["level", "hard"]),
    ];
    let is_wanted = |lesson: &Lesson| {
        let level = wanted.is_none_or(|level| usize::from(lesson.difficulty.0) == level + 1);
        let shown = portrait.is_none_or(|place: usize| {
            let wanted = portraits.get(place).map(|id| id.as_str());
            lesson.portrait.as_deref() == wanted
        });
        level && shown
    };
    let lessons = study.library.lessons.iter().enumerate();
    let found: Vec<Html> = lessons
        .filter(|(_, lesson)| is_wanted(lesson))
        .map(|(place, lesson)| one(study, place, lesson))
        .collect();
    let count = fill(
        words.get(&["lessons", "found"]),
        &[("n", &found.len().to_string())],
    );
    html! {
        <div class="yichi-column yichi-column--wide yichi-training">
            { way_back(words.get(&["home", "way"]), go(study, Spot::Home)) }
            { h1(words.get(&["lessons", "title"])) }
            { p(words.get(&["lessons", "lead"])) }
            <div class="yichi-trial__choose">
                { pick("lessons-level", words.get(&["lessons", "level"]), levels.map(str::to_owned).into(), &wanted) }
                { pick("lessons-portrait", words.get(&["lessons", "portrait"]), portraits.iter().map(title).collect(), &portrait) }
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
    let portrait = lesson.portrait.as_deref();
    let portrait = portrait.map(|id| texts().get(Table::Portraits, &[id, "title"]).to_owned());
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
fn standing(kept: Option<&Kept>, words: &'static Words) -> &'static str {
    match kept {
        Some(kept) if kept.course.is_under_way() => words.get(&["lessons", "under_way"]),
        Some(kept) if kept.is_wrong() => words.get(&["lessons", "differs"]),
        Some(kept) if kept.done.is_some() => words.get(&["lessons", "right"]),
        Some(_) | None => words.get(&["lessons", "fresh"]),
    }
}
