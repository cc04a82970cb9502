//! The ways a set is handed out: a file, or a link. Must not know how either is written down.

use super::trainer::Trainer;
use crate::app::browser::owns_page;
use crate::app::components::basics::{actions, p, points, section};
use crate::app::components::button::{Weight, button};
use crate::app::link_box::link_box;
use crate::app::opening::{JSON, Opening, opening};
use crate::app::training::open::texts_of;
use crate::app::training::tried::{Form, Tried};
use crate::app::training::trouble::sentence;
use crate::content::counted;
use crate::training::class::{Act, ClassSet, file, link};
use crate::training::{Problem, Refusal, Trouble};
use yew::prelude::*;

/// The box that holds the link.
const BOX: &str = "set-link";

/// 发给同学.
pub(super) fn hand(trainer: &Trainer) -> Html {
    let words = trainer.words();
    let set = &trainer.desk().set;
    let body = match set.check(trainer.library()) {
        Ok(()) => ways(trainer, set),
        Err(refusal) => html! {
            <>
                { p(words.get(&["class", "not-yet"])) }
                { points(&missing(trainer, &refusal)) }
            </>
        },
    };
    section(
        words.get(&["class", "hand"]),
        vec![
            body,
            html! { <h3>{ words.get(&["class", "reopen"]) }</h3> },
            p(words.get(&["class", "reopen-lead"])),
            opening(Opening {
                id: "set-reopen",
                label: words.get(&["class", "reopen-file"]),
                accept: JSON,
                many: false,
                weight: Weight::Other,
                on_files: texts_of(
                    trainer.reads_set(trainer.does(|set| Act::Opened(Box::new(set)))),
                ),
            }),
            trainer.refused(),
        ],
    )
}

/// What is still missing, said of the page and not of a file.
fn missing(trainer: &Trainer, refusal: &Refusal) -> Vec<String> {
    let words = trainer.words();
    let Refusal::Wrong(troubles) = refusal else {
        return Vec::new();
    };
    let said = |trouble: &Trouble| match (trouble.path.as_str(), &trouble.problem) {
        ("title", Problem::Missing) => words.get(&["class", "no-title"]).to_owned(),
        ("lessons", Problem::Missing) => words.get(&["class", "no-lessons"]).to_owned(),
        ("lessons", Problem::TooLong(_)) => words.get(&["class", "too-many"]).to_owned(),
        _ => sentence(words, trouble),
    };
    troubles.iter().map(said).collect()
}

fn ways(trainer: &Trainer, set: &ClassSet) -> Html {
    let words = trainer.words();
    let save = {
        let (set, trainer) = (set.clone(), trainer.clone());
        Callback::from(move |_: MouseEvent| {
            let kind = trainer.words().get(&["class", "file-kind"]);
            let text = file(&set, trainer.library());
            let tried = Tried::saved(&set.title, kind, Form::Json, &text);
            trainer.tried.set(Some(tried));
        })
    };
    let made = link(set, trainer.library()).map(|made| [&*trainer.address, "#", &made].concat());
    let linked = match made {
        _ if !owns_page() => p(words.get(&["class", "no-link-embedded"])),
        None => p(words.get(&["class", "no-link"])),
        Some(made) => {
            let tried = trainer.tried.clone();
            let copy = Callback::from(move |_: MouseEvent| tried.set(Some(Tried::copied(BOX))));
            let hint = counted(words.get(&["class", "link-hint"]), made.chars().count());
            html! {
                <>
                    { link_box(BOX, words.get(&["class", "link"]), &hint, made) }
                    { actions(vec![button(Weight::Other, words.get(&["class", "copy-link"]), None, copy)]) }
                </>
            }
        }
    };
    html! {
        <>
            { p(words.get(&["class", "hand-lead"])) }
            { actions(vec![button(Weight::Main, words.get(&["class", "save-set"]), None, save)]) }
            { linked }
            { trainer.tried() }
        </>
    }
}
