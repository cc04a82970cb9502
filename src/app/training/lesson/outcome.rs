//! 结果和要点: what became of the case, who said what it was, where the rules see it otherwise, and the one point.
//!
//! Must not judge.

use super::Here;
use crate::app::components::basics::{actions, h1, h2, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::training::room::{Act, Study, does, go};
use crate::app::training::{ClassSpot, Spot};
use crate::content::{Words, fill, texts};
use crate::domain::Tri;
use crate::engine::{Verdict, Verdicts};
use crate::training::sheet::{source, verdict_text};
use crate::training::{Deed, Lesson, Outcome};
use yew::prelude::*;

/// 结果页.
pub(super) fn outcome(here: &Here) -> Html {
    let Here { study, lesson, .. } = here;
    let words = &study.library.words;
    html! {
        <div class="yichi-column yichi-lesson__page">
            { way_back(words.get(&["flip", "title"]), does(study, || Act::Did(Deed::SteppedBack))) }
            <div>
                <p class="yichi-caption">{ lesson.title.clone() }</p>
                { h1(words.get(&["outcome", "title"])) }
            </div>
            { told(study, lesson) }
            { ways(study, here.place) }
        </div>
    }
}

/// What is told there, wherever it is shown.
pub(in crate::app::training) fn told(study: &Study, lesson: &Lesson) -> Html {
    let words = &study.library.words;
    let outcome = &lesson.outcome;
    let judged = lesson.judged(&study.conventions);
    let apart = judged.map(|judged| apart(outcome, &judged.assessment().outcome.firm, words));
    html! {
        <>
            <section>
                { h2(words.get(&["outcome", "public"])) }
                { p(&outcome.text) }
                { quiet(&source(outcome, words)) }
                { for apart.into_iter().flatten().map(|said| p(&said)) }
            </section>
            if let Some(limit) = &lesson.limit {
                <section>
                    { h2(words.get(&["outcome", "limit"])) }
                    { p(limit) }
                </section>
            }
            <section class="yichi-lesson__point">
                { h2(words.get(&["outcome", "point"])) }
                { p(&lesson.point) }
            </section>
        </>
    }
}

/// Where the rules and those who spoke of the case part, and where they agree.
fn apart(outcome: &Outcome, verdicts: &Verdicts, words: &'static Words) -> Vec<String> {
    let named = |which: &dyn Fn(Verdict) -> bool| {
        let all = Verdict::ALL.into_iter().filter(|one| which(*one));
        texts().join(all.map(|one| verdict_text(one, "title")))
    };
    let public = outcome.publicly_said();
    if public.is_empty() {
        return vec![words.get(&["outcome", "unsaid"]).to_owned()];
    }
    let said = |one: Verdict| public.contains(&one);
    let slots = named(&said);
    let said_of = fill(words.get(&["outcome", "said"]), &[("list", &slots)]);
    let open = named(&|one| said(one) && verdicts.get(one) == Tri::Open);
    let denied = named(&|one| said(one) && verdicts.get(one) == Tri::No);
    let alone = named(&|one| !said(one) && verdicts.get(one) == Tri::Yes);
    let differ = [
        (words.get(&["outcome", "open"]), open),
        (words.get(&["outcome", "denied"]), denied),
        (words.get(&["outcome", "alone"]), alone),
    ];
    let differ = differ.into_iter().filter(|(_, list)| !list.is_empty());
    let mut told: Vec<String> = differ
        .map(|(text, list)| fill(text, &[("list", &list)]))
        .collect();
    if told.is_empty() {
        told.push(words.get(&["outcome", "agree"]).to_owned());
    }
    told.insert(0, said_of);
    told
}

/// What can be done next.
fn ways(study: &Study, place: usize) -> Html {
    let words = &study.library.words;
    if study.led {
        let back = go(study, Spot::Class(ClassSpot::Seat));
        return actions(vec![button(
            Weight::Main,
            words.get(&["seat", "back"]),
            None,
            back,
        )]);
    }
    let next = study.notebook.next(study.library, study.today, Some(place));
    let wrong = study.notebook.wrong(study.library);
    let wrong = wrong.iter().copied().find(|other| *other != place);
    // What went wrong has a way of its own.
    let next = match next == wrong {
        true => study.notebook.fresh(study.library, Some(place)),
        false => next,
    };
    html! {
        <div class="yichi-actions">
            { for next.map(|next| {
                button(Weight::Main, words.get(&["outcome", "next"]), None, does(study, move || Act::Opened(next)))
            }) }
            { for wrong.map(|wrong| {
                button(Weight::Other, words.get(&["outcome", "wrong"]), None, does(study, move || Act::Opened(wrong)))
            }) }
            { button(Weight::Other, words.get(&["lesson", "again"]), None, does(study, || Act::Did(Deed::Again))) }
            { button(Weight::Plain, words.get(&["home", "way"]), None, go(study, Spot::Home)) }
        </div>
    }
}
