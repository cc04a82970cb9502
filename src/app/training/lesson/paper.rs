//! 案情页和答案页: what is printed instead of the page. Must not know what stands on a sheet.

use super::Here;
use crate::app::components::basics::actions;
use crate::app::components::button::{Weight, button};
use crate::app::components::printed::printed;
use crate::app::onpaper::{Unprinted, use_paper};
use crate::report::Extent;
use crate::report::write::Part;
use crate::training::{compare, sheet};
use yew::prelude::*;

/// The button that prints, and what is printed.
#[component]
pub(super) fn Paper(here: &Here) -> Html {
    let (paper, on_print) = use_paper(here.clone(), made);
    let words = &here.study.library.words;
    let label = match here.course.stage.is_told() {
        false => words.get(&["lesson", "print_case"]),
        true => words.get(&["lesson", "print_answers"]),
    };
    html! {
        <>
            { actions(vec![button(Weight::Plain, label, None, on_print)]) }
            <Unprinted />
            if let Some(sheet) = &paper { { printed(Extent::Whole, &here.lesson.title, label_of(here), sheet) } }
        </>
    }
}

/// Which lesson a sheet is of, at the head of every leaf.
fn label_of(here: &Here) -> &'static str {
    here.study.library.words.get(&["lessons", "sheet"])
}

/// The sheet of the page that is shown.
fn made(here: &Here) -> Option<Vec<Part>> {
    let words = &here.study.library.words;
    let (lesson, conventions) = (here.lesson, &here.study.conventions);
    if !here.course.stage.is_told() {
        return Some(sheet::case_sheet(lesson, words));
    }
    let attempt = &here.course.attempt;
    let judged = lesson.judged(conventions).ok()?;
    let found = compare(&judged, lesson, attempt);
    Some(sheet::answer_sheet(lesson, &judged, attempt, &found, words))
}
