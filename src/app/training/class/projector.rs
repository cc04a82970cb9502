//! 投影: one step of one lesson at a time, in large letters; nothing is shown before it is asked for.
//!
//! Must not know how lessons are judged.

use super::ClassSpot;
use super::summary::{answers, split, votes};
use super::trainer::Trainer;
use crate::app::browser::{self, projector as screen};
use crate::app::components::basics::{h1, p};
use crate::app::components::button::{Weight, button};
use crate::app::components::table::table;
use crate::app::training::lesson;
use crate::content::{fill, texts};
use crate::training::class::{Act, LessonSummary, Step, steps, summarise};
use crate::training::{Lesson, sheet};
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The desk.
    pub(super) trainer: Trainer,
}

/// Which way a key leads.
#[derive(Clone, Copy)]
enum Way {
    On,
    Back,
    Away,
}

/// 投影.
#[component]
pub(super) fn Projector(props: &Props) -> Html {
    let trainer = &props.trainer;
    let words = trainer.words();
    let desk = trainer.desk();
    let all: Vec<(usize, Step)> = steps(&desk.set).collect();
    let leave = trainer.to::<()>(ClassSpot::Collect);
    let step_to = trainer.does(Act::Stepped);
    {
        use_effect_with((), move |()| {
            let listener = screen::enlarge();
            move || drop(listener)
        });
    }
    {
        let moved = use_mut_ref(|| false);
        use_effect_with(desk.step, move |_| {
            if moved.replace(true) {
                browser::focus_heading();
            }
        });
    }
    let go = {
        let (now, last, leave) = (desk.step, all.len().saturating_sub(1), leave.clone());
        Callback::from(move |way| match way {
            Way::On if now < last => step_to.emit(now + 1),
            Way::Back if now > 0 => step_to.emit(now - 1),
            Way::Away => leave.emit(()),
            Way::On | Way::Back => {}
        })
    };
    {
        // Anew for each step: a listener knows only what was so when it began.
        let go = go.clone();
        use_effect_with((desk.step, all.len()), move |_| {
            let listener = screen::on_key(move |key, shows_all| {
                let way = match key {
                    "ArrowRight" => Way::On,
                    "ArrowLeft" => Way::Back,
                    // These turn pages: what is below is shown first.
                    " " | "PageDown" if shows_all.below => Way::On,
                    "PageUp" if shows_all.above => Way::Back,
                    "Escape" => Way::Away,
                    _ => return false,
                };
                go.emit(way);
                true
            });
            move || drop(listener)
        });
    }
    let (at, step) = all.get(desk.step).copied().unwrap_or((0, Step::Narrative));
    let Some(lesson) = desk.set.lessons.get(at).and_then(|id| trainer.lesson(id)) else {
        return html! {
            <div class="yichi-column">
                { trainer.back() }
                { h1(words.get(&["projector", "title"])) }
                { p(words.get(&["class", "no-set"])) }
            </div>
        };
    };
    let slots = [
        ("n", &*(at + 1).to_string()),
        ("all", &desk.set.lessons.len().to_string()),
        ("step", words.get(&["step", step.id()])),
    ];
    let way = |weight, label, way: Way| button(weight, label, None, go.reform(move |_| way));
    html! {
        <div class="yichi-projector">
            <div class="yichi-projector__head">
                <p class="yichi-caption">{ fill(words.get(&["projector", "at"]), &slots) }</p>
                { h1(&heading(lesson, step)) }
            </div>
            <div class="yichi-projector__body">{ body(trainer, lesson, at, step) }</div>
            <div class="yichi-actions yichi-projector__ways">
                if desk.step > 0 { { way(Weight::Other, words.get(&["projector", "back"]), Way::Back) } }
                if desk.step + 1 < all.len() { { way(Weight::Main, words.get(&["projector", "on"]), Way::On) } }
                { way(Weight::Plain, words.get(&["projector", "leave"]), Way::Away) }
                <span class="yichi-quiet">{ words.get(&["projector", "keys"]) }</span>
            </div>
        </div>
    }
}

fn heading(lesson: &Lesson, step: Step) -> String {
    match step {
        Step::FlipAsked | Step::FlipShown => lesson.flip.ask.clone(),
        Step::Narrative | Step::Questions | Step::Comparison | Step::Outcome => {
            lesson.title.clone()
        }
    }
}

fn body(trainer: &Trainer, shown: &'static Lesson, at: usize, step: Step) -> Html {
    let words = trainer.words();
    match step {
        Step::Narrative => lesson::told(shown, &[], words),
        Step::Questions => questions(trainer, shown, at),
        Step::Comparison => compared(trainer, shown, at),
        Step::FlipAsked => p(words.get(&["projector", "flip"])),
        Step::FlipShown => html! {
            <>
                { lesson::comes_of(shown, &trainer.study.conventions) }
                { p(&shown.flip.then) }
            </>
        },
        Step::Outcome => lesson::outcome_told(&trainer.study, shown),
    }
}

/// The key questions, and how the class voted where codes are there.
fn questions(trainer: &Trainer, shown: &'static Lesson, at: usize) -> Html {
    let words = trainer.words();
    let question = |id: &crate::domain::AnswerId| {
        html! {
            <li>
                <span class="yichi-caption">{ sheet::about(shown, *id) }</span>
                <br />
                { texts().question(id.factor).ask() }
            </li>
        }
    };
    let class = of_class(trainer, at);
    html! {
        <>
            <ol>{ for shown.key.iter().map(question) }</ol>
            if let Some(class) = &class {
                { votes(words, class, false) }
                { p(&split(words, class)) }
            } else {
                { p(words.get(&["projector", "vote"])) }
            }
        </>
    }
}

/// How the case is encoded, what the rules say of it, and how many of the class agree.
fn compared(trainer: &Trainer, shown: &'static Lesson, at: usize) -> Html {
    let words = trainer.words();
    let row = |id: &crate::domain::AnswerId| {
        let asked = texts().question(id.factor).ask();
        let answer = texts().answer(id.factor, shown.case.at(*id));
        vec![[&sheet::about(shown, *id), "\n", asked].concat(), answer]
    };
    let rows: Vec<Vec<String>> = shown.key.iter().map(row).collect();
    let head = [
        words.get(&["compared", "question"]),
        words.get(&["compared", "coded"]),
    ];
    let class = of_class(trainer, at);
    let judged = shown.judged(&trainer.study.conventions);
    html! {
        <>
            <div class="yichi-lesson__table">
                { table(words.get(&["projector", "coded"]), &head.map(str::to_owned), &rows) }
            </div>
            if let Some(class) = &class {
                { votes(words, class, true) }
                { answers(words, shown, class) }
            }
            { for judged.iter().map(|judged| lesson::reasons(&trainer.study, judged)) }
        </>
    }
}

/// What the codes that count show of the lesson at this place; nothing where there are none.
fn of_class(trainer: &Trainer, at: usize) -> Option<LessonSummary> {
    let library = trainer.library();
    let sheets = trainer.desk().sheets(library);
    let found = summarise(
        &sheets,
        &trainer.desk().set,
        library,
        &trainer.study.conventions,
    );
    let lessons = found.ok()?.lessons;
    lessons.into_iter().nth(at).filter(|_| !sheets.is_empty())
}
