//! The first page of the training: what is due, the ways to practise, and where one's eye is off.
//!
//! Must not know how any of it is done.

use super::Spot;
use super::class::ClassSpot;
use super::room::{Act, Study, does, go};
use crate::app::components::basics::{h1, h2, p, quiet, section};
use crate::app::components::button::{Weight, button};
use crate::content::{Words, fill};
use crate::training::drill::Drill;
use crate::training::{Tendencies, Tendency};
use yew::prelude::*;

/// 培训首页.
pub(super) fn home(study: &Study) -> Html {
    let words = &study.library.words;
    html! {
        <div class="yichi-column yichi-training">
            { h1(words.get(&["home", "title"])) }
            <p class="yichi-lead">{ words.get(&["home", "lead"]) }</p>
            { today(study) }
            { ways(study) }
            { drills(study) }
            { tendencies(study) }
            { quiet(words.get(&["notice", "lessons"])) }
        </div>
    }
}

/// What to do today: go on, repeat, or begin something new.
fn today(study: &Study) -> Html {
    let words = &study.library.words;
    let (notebook, library) = (&study.notebook, study.library);
    let title = |place: usize| library.lessons[place].title.as_str();
    let begun = notebook.under_way(library).first().copied();
    let wrong = notebook.wrong(library);
    let due = notebook.due(library, study.today).len();
    let next = notebook.next(library, study.today, begun);
    let open = |place: usize| does(study, move || Act::Opened(place));
    let first = |alone: bool| if alone { Weight::Main } else { Weight::Other };
    let hinted = |text: &str, slot: (&str, &str)| fill(text, &[slot]);
    html! {
        <section class="yichi-section">
            { h2(words.get(&["home", "today"])) }
            if due > 0 { { p(&hinted(words.get(&["home", "due"]), ("n", &due.to_string()))) } }
            <ul class="yichi-start__ways">
                { for begun.map(|place| way(
                    button(Weight::Main, words.get(&["home", "resume"]), None, open(place)),
                    hinted(words.get(&["home", "resume_hint"]), ("title", title(place))),
                )) }
                { for next.map(|place| way(
                    button(first(begun.is_none()), words.get(&["home", "next"]), None, open(place)),
                    hinted(words.get(&["home", "next_hint"]), ("title", title(place))),
                )) }
                { for wrong.first().map(|place| way(
                    button(Weight::Other, words.get(&["home", "wrong"]), None, open(*place)),
                    hinted(words.get(&["home", "wrong_hint"]), ("n", &wrong.len().to_string())),
                )) }
            </ul>
            if begun.is_none() && next.is_none() { { p(words.get(&["home", "nothing"])) } }
        </section>
    }
}

/// The other ways to practise.
fn ways(study: &Study) -> Html {
    let words = &study.library.words;
    let done = study.notebook.kept.iter();
    let done = done.filter(|kept| kept.done.is_some()).count().to_string();
    let all = study.library.lessons.len().to_string();
    let slots = [("n", &*all), ("done", &done)];
    let lessons = fill(words.get(&["home", "lessons_hint"]), &slots);
    html! {
        <section class="yichi-section">
            { h2(words.get(&["home", "ways"])) }
            <ul class="yichi-start__ways">
                { way(
                    button(Weight::Other, words.get(&["home", "lessons"]), None, go(study, Spot::Lessons)),
                    lessons,
                ) }
                { way(
                    button(Weight::Other, words.get(&["class", "title"]), None, go(study, Spot::Class(ClassSpot::Door))),
                    words.get(&["class", "hint"]).to_owned(),
                ) }
                { way(
                    button(Weight::Other, words.get(&["own", "title"]), None, go(study, Spot::Own)),
                    words.get(&["own", "hint"]).to_owned(),
                ) }
            </ul>
        </section>
    }
}

/// The drills.
fn drills(study: &Study) -> Html {
    let words = &study.library.words;
    let one = |drill: Drill| {
        let title = words.get(&["drill", drill.id(), "title"]);
        let hint = words.get(&["drill", drill.id(), "hint"]).to_owned();
        way(
            button(Weight::Other, title, None, go(study, Spot::Drill(drill))),
            hint,
        )
    };
    section(
        words.get(&["home", "drills"]),
        vec![
            p(words.get(&["home", "drills_lead"])),
            html! { <ul class="yichi-start__ways">{ for Drill::ALL.map(one) }</ul> },
        ],
    )
}

/// A button with what it leads to.
fn way(button: Html, hint: String) -> Html {
    html! { <li class="yichi-start__way">{ button }{ quiet(&hint) }</li> }
}

/// 倾向: those that showed, each with how often out of how many chances, and what helps.
fn tendencies(study: &Study) -> Html {
    let words = &study.library.words;
    let found = study
        .notebook
        .comparisons(study.library, &study.conventions);
    let counted = Tendencies::of(&found);
    let shown: Vec<Tendency> = Tendency::ALL
        .into_iter()
        .filter(|tendency| counted.get(*tendency).times > 0)
        .collect();
    let said = match (found.len(), shown.is_empty()) {
        (0, _) => words.get(&["home", "tendencies_none"]).to_owned(),
        (n, true) => fill(
            words.get(&["home", "tendencies_clear"]),
            &[("n", &n.to_string())],
        ),
        (_, false) => words.get(&["home", "tendencies_lead"]).to_owned(),
    };
    html! {
        <section class="yichi-section">
            { h2(words.get(&["home", "tendencies"])) }
            { p(&said) }
            <ul class="yichi-training__tendencies">
                { for shown.into_iter().map(|one| tendency(one, &counted, words)) }
            </ul>
        </section>
    }
}

fn tendency(tendency: Tendency, counted: &Tendencies, words: &'static Words) -> Html {
    let count = counted.get(tendency);
    let slots = [
        ("times", &*count.times.to_string()),
        ("of", &count.of.to_string()),
    ];
    let word = |part: &'static str| words.get(&["tendency", tendency.id(), part]);
    html! {
        <li>
            <h3>{ word("title") }<span class="yichi-rows__mark">{ fill(words.get(&["home", "times"]), &slots) }</span></h3>
            { p(word("text")) }
            { quiet(word("advice")) }
        </li>
    }
}
