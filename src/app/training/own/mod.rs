//! 自编课例: the lessons of one's own in this tab, where they come from and how they leave.
//!
//! Must not know how a lesson is read or written down.

mod draft;
mod editor;
mod flip;
mod leave;
mod look;
mod parts;
mod shelf;
mod source;

use super::room::Study;
use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice, notice_with};
use crate::content::fill;
use crate::training::Lesson;
use draft::{Draft, Edit};
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// Puts lessons of one's own in place of all there were.
    pub(super) on_stock: Callback<Vec<Arc<Lesson>>>,
    /// Whether the tab keeps those there are.
    pub(super) is_kept: bool,
}

/// 自编课例: the shelf, or the one that is being written.
#[component]
pub(super) fn Own(props: &Props) -> Html {
    let Props {
        study,
        on_stock,
        is_kept,
    } = props;
    let words = &study.library.words;
    let draft = use_reducer_eq(Draft::kept);
    let is_open = use_state_eq(|| false);
    let drafted = use_state_eq(|| true);
    {
        let drafted = drafted.setter();
        use_effect_with((*draft).clone(), move |draft| drafted.set(draft.keep()));
    }
    {
        let moved = use_mut_ref(|| false);
        use_effect_with(*is_open, move |_| {
            if moved.replace(true) {
                browser::focus_heading();
            }
        });
    }
    let turn = |to: bool| {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(to))
    };
    let begin = {
        let (draft, opened) = (draft.dispatcher(), turn(true));
        Callback::from(move |lesson: Rc<Lesson>| {
            draft.dispatch(Edit::Begun(lesson));
            opened.emit(());
        })
    };
    let lost = draft.before.as_ref().map(|before| {
        let (draft, opened) = (draft.dispatcher(), turn(true));
        let back = Callback::from(move |_: MouseEvent| {
            draft.dispatch(Edit::TakenBack);
            opened.emit(());
        });
        let said = fill(
            words.get(&["own", "put-aside"]),
            &[("title", &before.title)],
        );
        let label = words.get(&["class", "take-back"]);
        let way = button(Weight::Other, label, None, back);
        notice_with(&said, Aloud::Politely, Some(way))
    });
    let page = match (&draft.lesson, *is_open) {
        (Some(lesson), true) => {
            let close = turn(false);
            html! {
                <editor::Editor study={study.clone()} on_stock={on_stock.clone()} lesson={lesson.clone()} draft={draft.dispatcher()} {close} />
            }
        }
        _ => html! {
            <shelf::Shelf
                study={study.clone()}
                on_stock={on_stock.clone()}
                begun={draft.lesson.clone()}
                on_begin={begin}
                on_resume={turn(true)}
            />
        },
    };
    html! {
        <>
            if !(*is_kept && *drafted) { { notice(words.get(&["own", "not-kept"]), Aloud::Politely) } }
            { for lost }
            { page }
        </>
    }
}
