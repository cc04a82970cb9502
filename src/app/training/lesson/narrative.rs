//! 案情: what is known of the case, and who is in it with what is proposed. Must not give away a verdict.

use super::Here;
use super::paper::Paper;
use crate::app::components::basics::{h1, h2, p, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::table::grid;
use crate::app::training::room::{Act, does, go};
use crate::app::training::sieve::level;
use crate::app::training::{ClassSpot, Spot};
use crate::content::{Words, fill};
use crate::domain::Answer;
use crate::training::{Deed, Lesson, sheet};
use yew::prelude::*;

/// The page a lesson opens with.
pub(super) fn narrative(here: &Here) -> Html {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let words = &study.library.words;
    let keys = lesson.key.len().to_string();
    let (back, to) = match study.led {
        true => (words.get(&["seat", "back"]), Spot::Class(ClassSpot::Seat)),
        false => (words.get(&["lessons", "title"]), Spot::Lessons),
    };
    html! {
        <div class="yichi-column yichi-lesson__page yichi-lesson__page--paper">
            { way_back(back, go(study, to)) }
            <div>
                <p class="yichi-caption">{ level(lesson, words) }</p>
                { h1(&lesson.title) }
            </div>
            { told(lesson, &[], words) }
            { p(&fill(words.get(&["lesson", "ahead"]), &[("n", &keys)])) }
            <div class="yichi-actions">
                { button(Weight::Main, words.get(&["lesson", "begin"]), None, does(study, || Act::Did(Deed::Stepped))) }
                if course.attempt.answers.iter().any(|own| *own != Answer::Unanswered) {
                    { button(Weight::Plain, words.get(&["lesson", "again"]), None, does(study, || Act::Did(Deed::Again))) }
                }
            </div>
            <Paper ..here.clone() />
        </div>
    }
}

/// The case beside what is asked about it.
pub(super) fn beside(here: &Here) -> Html {
    let words = &here.study.library.words;
    let name = words.get(&["lesson", "case"]);
    html! {
        <aside class="yichi-lesson__case" aria-label={name}>
            { h2(name) }
            { told(here.lesson, &[], words) }
        </aside>
    }
}

/// The narrative, the list without those who are hidden, and what a lesson is and is not.
pub(in crate::app::training) fn told(
    lesson: &Lesson,
    hidden: &[usize],
    words: &'static Words,
) -> Html {
    let paragraph = |text: &String| p(text);
    html! {
        <>
            <div class="yichi-lesson__narrative">{ for lesson.narrative.iter().map(paragraph) }</div>
            { plan(lesson, hidden, words) }
            <p class="yichi-lesson__notice">{ words.get(&["notice", "lessons"]) }</p>
        </>
    }
}

/// The list of the proposal, without those who are hidden.
fn plan(lesson: &Lesson, hidden: &[usize], words: &'static Words) -> Html {
    grid(&sheet::plan(lesson, hidden, words))
}
