//! 做一组课例: which lessons, in which order, what is shown when, and the ways to hand it out.
//!
//! Must not know what a lesson teaches beyond what a trainer picks it by.

use super::trainer::Trainer;
use super::{ClassSpot, hand};
use crate::app::browser;
use crate::app::components::basics::{actions, h1, h2, p, section};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, Mark, Row, choice};
use crate::app::components::field::{Field, field};
use crate::app::training::Spot;
use crate::app::training::room::go;
use crate::app::training::sieve::{Sieve, level, pickers};
use crate::content::{Words, counted, fill};
use crate::training::Lesson;
use crate::training::class::{Act, ClassSet, Shown, When};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Which element has the focus once the list stands anew.
type Next = Rc<RefCell<Option<String>>>;

/// The heading of the lessons that were picked.
const PICKED: &str = "set-picked";

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The desk.
    pub(super) trainer: Trainer,
}

/// 做一组课例.
#[component]
pub(super) fn Make(props: &Props) -> Html {
    let trainer = &props.trainer;
    let words = trainer.words();
    let set = &trainer.desk().set;
    let sieve = use_state_eq(Sieve::default);
    // The button that was pressed moves or goes with its row, and the focus with it.
    let next = use_mut_ref(|| None::<String>);
    {
        let next = next.clone();
        use_effect_with(set.lessons.clone(), move |_| {
            if let Some(selector) = next.take() {
                browser::focus(&selector);
            }
        });
    }
    html! {
        <div class="yichi-column">
            { trainer.back() }
            { h1(words.get(&["class", "make"])) }
            { p(words.get(&["class", "make-lead"])) }
            { trainer.said() }
            { field(Field {
                id: "set-title",
                label: words.get(&["class", "set-title"]),
                hint: Some(words.get(&["class", "set-title-hint"])),
                value: set.title.clone(),
                long: false,
                on_input: trainer.does(Act::Titled),
            }) }
            { picked(trainer, set, &next) }
            { stock(trainer, set, &sieve) }
            { section(words.get(&["class", "rules"]), vec![
                when(trainer, Shown::Comparison, set.comparison),
                when(trainer, Shown::Outcome, set.outcome),
                seats(trainer, set),
            ]) }
            { hand::hand(trainer) }
            { section(words.get(&["class", "next"]), vec![
                actions(vec![
                    button(Weight::Other, words.get(&["class", "collect"]), None, trainer.to(ClassSpot::Collect)),
                    button(Weight::Other, words.get(&["projector", "title"]), None, trainer.to(ClassSpot::Projector)),
                ]),
            ]) }
        </div>
    }
}

/// The lessons that were picked, in their order. What is done with one says which button is `next`: the same one of
/// its row where it is still there, or of the row that took its place.
fn picked(trainer: &Trainer, set: &ClassSet, next: &Next) -> Html {
    let words = trainer.words();
    let last = set.lessons.len().saturating_sub(1);
    let then = |deed: Callback<MouseEvent>, selector: String| {
        let next = next.clone();
        deed.reform(move |event| {
            next.replace(Some(selector.clone()));
            event
        })
    };
    let row = |(place, id): (usize, &String)| {
        let Some(lesson) = trainer.lesson(id) else {
            return html! {};
        };
        let title = Some(lesson.title.as_str());
        let id = id.clone();
        let raise = trainer.does(move |_: MouseEvent| Act::Raised(place));
        let lower = trainer.does(move |_: MouseEvent| Act::Raised(place + 1));
        let drop = trainer.does(move |_: MouseEvent| Act::Turned(id.clone()));
        let above = place.saturating_sub(1);
        let neighbour = match last {
            0 => format!("#{PICKED}"),
            _ => format!("#set-{} button", if place < last { place } else { above }),
        };
        let raise = then(raise, format!("#set-{above} button"));
        // The last but one leads down; in the last row, where none does, up.
        let lower = then(
            lower,
            format!("#set-{} button:nth-last-of-type(2)", place + 1),
        );
        let drop = then(drop, neighbour);
        html! {
            <li class="yichi-set__lesson" key={lesson.id.clone()} id={format!("set-{place}")}>
                <span class="yichi-set__name">{ &lesson.title }</span>
                <span class="yichi-set__ways">
                    if place > 0 { { button(Weight::Plain, words.get(&["class", "raise"]), title, raise) } }
                    if place < last { { button(Weight::Plain, words.get(&["class", "lower"]), title, lower) } }
                    { button(Weight::Plain, words.get(&["class", "drop"]), title, drop) }
                </span>
            </li>
        }
    };
    html! {
        <section class="yichi-section">
            <h2 id={PICKED} tabindex="-1">{ words.get(&["class", "picked"]) }</h2>
            <p role="status">{ counted(words.get(&["class", "picked-count"]), set.lessons.len()) }</p>
            if !set.lessons.is_empty() {
                <ol class="yichi-set">{ for set.lessons.iter().enumerate().map(row) }</ol>
            }
        </section>
    }
}

/// What lessons there are, sieved by difficulty and portrait, to put in or take out.
fn stock(trainer: &Trainer, set: &ClassSet, sieve: &UseStateHandle<Sieve>) -> Html {
    let words = trainer.words();
    let found: Vec<&'static Lesson> = {
        let all = trainer.library().lessons.iter();
        let all = all.map(|lesson| &**lesson);
        all.filter(|lesson| sieve.leaves(lesson)).collect()
    };
    let row = |lesson: &&'static Lesson| Row {
        label: lesson.title.clone(),
        hint: Some(about(words, lesson)),
        chosen: set.lessons.contains(&lesson.id),
    };
    let rows = found.iter().map(row).collect();
    let ids: Vec<String> = found.iter().map(|lesson| lesson.id.clone()).collect();
    let on_choose = {
        let turn = trainer.does(Act::Turned);
        Callback::from(move |place: usize| {
            if let Some(id) = ids.get(place) {
                turn.emit(id.clone());
            }
        })
    };
    let (n, all) = (
        found.len().to_string(),
        trainer.library().lessons.len().to_string(),
    );
    html! {
        <section class="yichi-section">
            { h2(words.get(&["class", "stock"])) }
            { p(words.get(&["class", "stock-lead"])) }
            <div class="yichi-sieve">
                { pickers(["set-difficulty", "set-portrait"], words, sieve) }
            </div>
            { choice(Choice {
                name: "stock".into(),
                legend: html! { <span class="yichi-field__label">{ words.get(&["class", "stock-legend"]) }</span> },
                lead: html! { <p class="yichi-quiet" role="status">{ fill(words.get(&["class", "found"]), &[("n", &n), ("all", &all)]) }</p> },
                compact: true,
                many: true,
                keyed: false,
                rows,
                on_choose,
            }) }
            { actions(vec![button(Weight::Plain, words.get(&["own", "title"]), None, go(&trainer.study, Spot::Own))]) }
        </section>
    }
}

/// What a trainer picks a lesson by: how hard it is, how many questions and persons it has.
fn about(words: &'static Words, lesson: &Lesson) -> String {
    let (keys, persons) = (
        lesson.key.len().to_string(),
        lesson.case.persons.len().to_string(),
    );
    let slots = [
        ("level", level(lesson, words)),
        ("keys", &keys),
        ("persons", &persons),
    ];
    fill(words.get(&["class", "about"]), &slots)
}

/// When something is shown.
fn when(trainer: &Trainer, shown: Shown, now: When) -> Html {
    let words = trainer.words();
    let (name, legend) = match shown {
        Shown::Comparison => ("when-comparison", words.get(&["class", "when-comparison"])),
        Shown::Outcome => ("when-outcome", words.get(&["class", "when-outcome"])),
    };
    let row = |when: &When| Row {
        label: words.get(&["when", when.id()]).to_owned(),
        hint: None,
        chosen: *when == now,
    };
    choice(Choice {
        name: name.into(),
        legend: html! { <span class="yichi-field__label">{ legend }</span> },
        lead: html! {},
        compact: true,
        many: false,
        keyed: false,
        rows: When::ALL.iter().map(row).collect(),
        on_choose: trainer.does(move |place: usize| Act::ShownWhen(shown, When::ALL[place])),
    })
}

/// Whether numbers are asked for.
fn seats(trainer: &Trainer, set: &ClassSet) -> Html {
    let words = trainer.words();
    let mark = Mark {
        name: "seats".into(),
        place: 0,
        many: true,
        chosen: set.seats,
        on_choose: trainer.does(|_: usize| Act::SeatsTurned),
    };
    html! {
        <>
            <label class="yichi-choice__level">{ mark.view() }{ words.get(&["class", "seats"]) }</label>
            <p class="yichi-field__hint">{ words.get(&["class", "seats-hint"]) }</p>
        </>
    }
}
