//! 小练习: one short exercise after the other, marked at once and explained. What is right is counted while one
//! sits here, and nowhere else.
//!
//! Must not know what is right, nor make an exercise.

mod why;

use super::Spot;
use super::lesson::told;
use super::room::{Study, go};
use crate::app::browser;
use crate::app::components::basics::{h1, quiet, way_back};
use crate::app::components::choice::{Choice as Group, Row, choice};
use crate::app::components::table::table;
use crate::app::components::way_on::{WayOn, way_on};
use crate::app::keys::keyed;
use crate::content::{fill, texts};
use crate::domain::{Answer, Factor};
use crate::training::Agreement;
use crate::training::drill::{About, Drill, Exercise, exercises, pick};
use std::rc::Rc;
use yew::prelude::*;

/// The heading of what came of an answer.
const MARKED: &str = "drill-marked";

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// Which exercises.
    pub(super) drill: Drill,
}

/// 这一坐: the exercises done, and how many of them were right.
#[derive(Clone, PartialEq)]
struct Sitting {
    exercises: Rc<Vec<Exercise>>,
    /// Those done, by place, the one on the page last.
    done: Vec<usize>,
    chosen: Vec<usize>,
    marked: Option<Agreement>,
    /// Whether somebody wanted to be told without a choice.
    nagged: bool,
    right: usize,
}

enum Act {
    Turned(usize),
    /// On: to what came of it, or to the next exercise, by a number of chance.
    Stepped(u32),
}

impl Reducible for Sitting {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        let Some(exercise) = self.exercise() else {
            return self;
        };
        match act {
            Act::Turned(place) if next.marked.is_none() => exercise.turn(&mut next.chosen, place),
            Act::Turned(_) => {}
            Act::Stepped(_) if next.marked.is_none() && next.chosen.is_empty() => {
                next.nagged = true;
            }
            Act::Stepped(_) if next.marked.is_none() => {
                let mark = exercise.mark(&next.chosen);
                next.right += usize::from(mark == Agreement::Same);
                next.marked = Some(mark);
            }
            Act::Stepped(chance) => {
                if next.done.len() >= next.exercises.len() {
                    next.done.clear();
                    next.right = 0;
                }
                next.done
                    .push(pick(next.exercises.len(), &next.done, chance));
                (next.chosen, next.marked, next.nagged) = (Vec::new(), None, false);
            }
        }
        if next == *self { self } else { next.into() }
    }
}

impl Sitting {
    fn exercise(&self) -> Option<&Exercise> {
        self.exercises.get(*self.done.last()?)
    }
}

/// 小练习.
#[component]
pub(super) fn Page(props: &Props) -> Html {
    let Props { study, drill } = props;
    let words = &study.library.words;
    let sitting = use_reducer_eq(|| {
        let found = exercises(*drill, &study.library.lessons, &study.conventions);
        let found = found.unwrap_or_default();
        Sitting {
            done: vec![pick(found.len(), &[], study.chance)],
            exercises: Rc::new(found),
            chosen: Vec::new(),
            marked: None,
            nagged: false,
            right: 0,
        }
    });
    {
        let first = use_mut_ref(|| true);
        let place = (sitting.done.clone(), sitting.marked.is_some());
        use_effect_with(place, move |(_, marked)| {
            match (first.replace(false), marked) {
                (true, _) => {}
                (false, true) => browser::focus_id(MARKED),
                (false, false) => browser::focus_heading(),
            }
        });
    }
    let on_step = {
        let dispatcher = sitting.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Act::Stepped(browser::chance())))
    };
    let on_turn = {
        let dispatcher = sitting.dispatcher();
        Callback::from(move |place| dispatcher.dispatch(Act::Turned(place)))
    };
    let Some(exercise) = sitting.exercise() else {
        return html! {};
    };
    let onkeydown = keyed(exercise.choices.len(), on_turn.clone(), on_step.clone());
    let asked = asked(*drill, exercise, study);
    let said = match sitting.marked {
        Some(mark) => marked(study, exercise, &sitting, mark),
        None => choices(study, exercise, &sitting, on_turn),
    };
    let is_asked = sitting.marked.is_none();
    let missing = is_asked && sitting.nagged && sitting.chosen.is_empty();
    let label = match sitting.marked {
        Some(_) => words.get(&["drilled", "next"]),
        None => words.get(&["drilled", "show"]),
    };
    let done = sitting.done.len() - usize::from(is_asked);
    let slots = [
        ("n", &*done.to_string()),
        ("right", &sitting.right.to_string()),
    ];
    html! {
        <form class="yichi-column yichi-column--wide yichi-lesson__page" tabindex="-1" {onkeydown} novalidate={true}>
            { way_back(words.get(&["home", "way"]), go(study, Spot::Home)) }
            <div>
                <p class="yichi-caption">{ words.get(&["drill", drill.id(), "title"]) }</p>
                { h1(&asked) }
            </div>
            { about(study, exercise) }
            { said }
            { way_on(WayOn {
                missing: missing.then(|| words.get(&["drilled", "missing"])),
                label,
                on_go: on_step,
                others: html! {},
                keyed: is_asked,
            }) }
            if done > 0 { { quiet(&fill(words.get(&["drilled", "count"]), &slots)) } }
        </form>
    }
}

/// The question, with what it is about in its slots.
fn asked(drill: Drill, exercise: &Exercise, study: &Study) -> String {
    let ask = study.library.words.get(&["drill", drill.id(), "ask"]);
    let lessons = &study.library.lessons;
    match exercise.about {
        About::Lesson(_) | About::Without { .. } => ask.to_owned(),
        About::Swapped { lesson, one, other } => {
            let [one, other] =
                [one, other].map(|place| texts().person(&lessons[lesson].case, place));
            fill(ask, &[("one", &one), ("other", &other)])
        }
        About::Filing {
            kind,
            fault,
            measure,
        } => {
            let kind = texts().answer(Factor::Kind, Answer::one(kind));
            let fault = texts().answer(Factor::FaultKind, Answer::one(fault));
            let slots = [
                ("kind", &*kind),
                ("fault", &fault),
                ("measure", texts().measure(measure)),
            ];
            fill(ask, &slots)
        }
    }
}

/// The lesson it is about, with what may be seen of it.
fn about(study: &Study, exercise: &Exercise) -> Html {
    let words = &study.library.words;
    let (lesson, hidden): (usize, &[usize]) = match &exercise.about {
        About::Lesson(lesson) | About::Swapped { lesson, .. } => (*lesson, &[]),
        About::Without { lesson, hidden } => (*lesson, hidden),
        About::Filing { .. } => return html! {},
    };
    html! {
        <section class="yichi-section">
            { told(&study.library.lessons[lesson], hidden, words) }
        </section>
    }
}

fn choices(
    study: &Study,
    exercise: &Exercise,
    sitting: &Sitting,
    on_choose: Callback<usize>,
) -> Html {
    let rows = exercise.choices.iter().enumerate();
    let rows = rows.map(|(place, (choice, _))| Row {
        label: why::label(study, exercise, choice),
        hint: why::hint(choice).map(str::to_owned),
        chosen: sitting.chosen.contains(&place),
    });
    let words = &study.library.words;
    choice(Group {
        name: "drill".to_owned(),
        legend: html! { <span class="yichi-field__label">{ words.get(&["drilled", "legend"]) }</span> },
        lead: html! {},
        compact: false,
        many: true,
        keyed: true,
        rows: rows.collect(),
        on_choose,
    })
}

/// What came of it: every choice, whether it was taken, whether it is right, and why.
fn marked(study: &Study, exercise: &Exercise, sitting: &Sitting, mark: Agreement) -> Html {
    let words = &study.library.words;
    let mark = match mark {
        Agreement::Same => words.get(&["drilled", "right"]),
        Agreement::Partly => words.get(&["drilled", "partly"]),
        Agreement::Different | Agreement::Missing => words.get(&["drilled", "wrong"]),
    };
    let yes = |holds: bool| match holds {
        true => words.get(&["answer", "yes"]).to_owned(),
        false => words.get(&["answer", "no"]).to_owned(),
    };
    let reasons = why::reasons(study, exercise);
    let rows = exercise.choices.iter().zip(reasons).enumerate();
    let rows: Vec<Vec<String>> = rows
        .map(|(place, ((choice, right), why))| {
            vec![
                why::label(study, exercise, choice),
                yes(sitting.chosen.contains(&place)),
                yes(*right),
                why,
            ]
        })
        .collect();
    let head = [
        words.get(&["drilled", "choice"]),
        words.get(&["drilled", "own"]),
        words.get(&["drilled", "rules"]),
        words.get(&["drilled", "why"]),
    ];
    html! {
        <section class="yichi-section yichi-lesson__table">
            <h2 id={MARKED} tabindex="-1">{ mark }</h2>
            { table(mark, &head.map(str::to_owned), &rows) }
        </section>
    }
}
