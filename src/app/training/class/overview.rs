//! 同学的一组: which lessons are done, and at the end the code to hand in.
//!
//! Must not know how a code is written.

use crate::app::browser::print::print;
use crate::app::components::basics::{actions, h1, h2, p, quiet};
use crate::app::components::button::{Weight, button};
use crate::app::components::field::{Field, field};
use crate::app::components::notice::{Aloud, notice};
use crate::app::onpaper::Unprinted;
use crate::app::training::room::{Act, Study, does};
use crate::app::training::tried::{Form, Tried};
use crate::content::{fill, ui};
use crate::training::class::{Shown, Turn};
use yew::prelude::*;

/// The box that holds the code.
const BOX: &str = "result-code";

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The lessons, and what was done in them.
    pub(super) study: Study,
    /// The set and the number.
    pub(super) turn: Turn,
    /// Told the number as it is typed.
    pub(super) on_seat: Callback<String>,
    /// Told of which lesson the outcome alone is to be shown.
    pub(super) on_outcome: UseStateSetter<Option<usize>>,
}

/// 这一组.
#[component]
pub(super) fn Overview(props: &Props) -> Html {
    let Props { study, turn, .. } = props;
    let words = &study.library.words;
    let typed = use_state_eq(|| turn.seat.map_or(String::new(), |seat| seat.to_string()));
    let n = turn.set.lessons.len().to_string();
    let next = turn
        .next()
        .and_then(|at| study.library.place(&turn.set.lessons[at]));
    let begun = !turn.notebook.kept.is_empty();
    let wrong = !typed.trim().is_empty() && Turn::seat_of(&typed).is_none();
    let on_input = {
        let (typed, told) = (typed.setter(), props.on_seat.clone());
        Callback::from(move |text: String| {
            typed.set(text.clone());
            told.emit(text);
        })
    };
    html! {
        <div class="yichi-column">
            { h1(&turn.set.title) }
            { p(&fill(words.get(&["seat", "lead"]), &[("n", &n)])) }
            if turn.set.seats {
                { field(Field {
                    id: "seat-number",
                    label: words.get(&["seat", "number"]),
                    hint: Some(words.get(&["seat", "number-hint"])),
                    value: (*typed).clone(),
                    long: false,
                    on_input,
                }) }
                if wrong { { notice(words.get(&["seat", "number-wrong"]), Aloud::Politely) } }
            }
            <ol class="yichi-set">{ for (0..turn.set.lessons.len()).map(|at| one(props, at)) }</ol>
            if let Some(next) = next {
                { actions(vec![
                    button(
                        Weight::Main,
                        if begun { words.get(&["seat", "go-on"]) } else { words.get(&["seat", "begin"]) },
                        None,
                        does(study, move || Act::Opened(next)),
                    ),
                ]) }
            } else {
                <Code turn={turn.clone()} study={study.clone()} />
            }
            { quiet(words.get(&["notice", "lessons"])) }
        </div>
    }
}

/// One lesson: how far it is, and the way to what may be seen of it.
fn one(props: &Props, at: usize) -> Html {
    let Props { study, turn, .. } = props;
    let words = &study.library.words;
    let id = &turn.set.lessons[at];
    let Some(place) = study.library.place(id) else {
        return html! {};
    };
    let lesson = &study.library.lessons[place];
    let may = |what| turn.is_done(at) && turn.set.may_show(what, at, turn.finished());
    let standing = match (turn.is_done(at), turn.notebook.of(id)) {
        (true, _) => words.get(&["seat", "is-done"]),
        (false, Some(_)) => words.get(&["seat", "is-begun"]),
        (false, None) => words.get(&["seat", "is-new"]),
    };
    let title = Some(lesson.title.as_str());
    let way = if may(Shown::Comparison) {
        let review = does(study, move || Act::Reviewed(place));
        button(Weight::Plain, words.get(&["seat", "review"]), title, review)
    } else if may(Shown::Outcome) {
        let show = props.on_outcome.clone();
        let show = Callback::from(move |_: MouseEvent| show.set(Some(place)));
        button(Weight::Plain, words.get(&["seat", "outcome"]), title, show)
    } else {
        html! {}
    };
    html! {
        <li class="yichi-set__lesson" key={id.clone()}>
            <span class="yichi-set__name">{ &lesson.title }</span>
            <span class="yichi-set__ways"><span class="yichi-quiet">{ standing }</span>{ way }</span>
        </li>
    }
}

/// What the code's part is given.
#[derive(Properties, PartialEq)]
struct CodeProps {
    turn: Turn,
    study: Study,
}

/// 结果码.
#[component]
fn Code(props: &CodeProps) -> Html {
    let CodeProps { turn, study } = props;
    let words = &study.library.words;
    let tried = use_state_eq(|| None::<Tried>);
    let code = turn.code(study.library);
    let copy = {
        let tried = tried.setter();
        Callback::from(move |_: MouseEvent| tried.set(Some(Tried::copied(BOX))))
    };
    let save = {
        let (tried, code) = (tried.setter(), code.clone());
        let kind = match turn.seat {
            Some(seat) => fill(
                words.get(&["seat", "file-seat"]),
                &[("n", &seat.to_string())],
            ),
            None => words.get(&["seat", "file-kind"]).to_owned(),
        };
        Callback::from(move |_: MouseEvent| {
            tried.set(Some(Tried::saved(&kind, &kind, Form::Text, &code)));
        })
    };
    html! {
        <section class="yichi-section">
            { h2(words.get(&["seat", "code"])) }
            { p(words.get(&["seat", "code-lead"])) }
            <div class="yichi-field">
                <label class="yichi-field__label" for={BOX}>{ words.get(&["seat", "code-label"]) }</label>
                <textarea id={BOX} class="yichi-field__input yichi-code" rows="4" readonly=true value={code} />
            </div>
            { actions(vec![
                button(Weight::Main, words.get(&["seat", "copy"]), None, copy),
                button(Weight::Other, words.get(&["seat", "save"]), None, save),
                button(Weight::Other, ui("print"), None, Callback::from(|_| print())),
            ]) }
            <Unprinted />
            { Tried::view(tried.as_ref(), words) }
        </section>
    }
}
