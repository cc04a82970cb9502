//! 对照: own answers, conclusion and measures beside the encoding and the rules, element by element.
//!
//! Must not compare or phrase; the training and the report do.

use super::Here;
use super::paper::Paper;
use crate::app::components::basics::{h1, h2, p, quiet, section};
use crate::app::components::button::{Weight, button};
use crate::app::components::document::document;
use crate::app::components::picture::{Figure, figure, word};
use crate::app::components::table::grid;
use crate::app::training::room::{Act, Study, does};
use crate::content::texts;
use crate::engine::{Judged, Verdict};
use crate::report::Grid;
use crate::report::picture::{self as drawn, Frame};
use crate::training::{Comparison, Deed, compare, sheet};
use yew::prelude::*;

/// 对照页.
#[component]
pub(super) fn Compared(here: &Here) -> Html {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let found = use_memo((lesson.id.clone(), course.attempt.clone()), |_| {
        let judged = lesson.judged(&study.conventions).ok()?;
        let found = compare(&judged, lesson, &course.attempt);
        Some((judged.into_owned(), found))
    });
    let words = &study.library.words;
    let Some((judged, found)) = found.as_ref() else {
        return html! {};
    };
    let sound = match found.is_sound() {
        true => words.get(&["compared", "sound"]),
        false => words.get(&["compared", "differs"]),
    };
    html! {
        <div class="yichi-column yichi-column--wide yichi-lesson__page yichi-lesson__page--paper">
            <div>
                <p class="yichi-caption">{ lesson.title.clone() }</p>
                { h1(words.get(&["compared", "title"])) }
            </div>
            { p(sound) }
            { shown(&sheet::verdicts(found, words), Some(words.get(&["compared", "by"]))) }
            { shown(&sheet::answers(lesson, found, words), None) }
            { marks(here, judged, found) }
            { reasons(study, judged) }
            <div class="yichi-actions">
                { button(Weight::Main, words.get(&["compared", "on"]), None, does(study, || Act::Did(Deed::Stepped))) }
                if !study.led { { button(Weight::Plain, words.get(&["lesson", "again"]), None, does(study, || Act::Did(Deed::Again))) } }
            </div>
            <Paper ..here.clone() />
        </div>
    }
}

/// A table of the sheet, under a heading that says what it shows.
fn shown(part: &Grid, note: Option<&'static str>) -> Html {
    html! {
        <section class="yichi-section yichi-lesson__table">
            { h2(&part.caption) }
            { grid(part) }
            if let Some(note) = note { { quiet(note) } }
        </section>
    }
}

/// The ruler with both marks, and in words where his own stands.
fn marks(here: &Here, judged: &Judged, found: &Comparison) -> Html {
    let words = &here.study.library.words;
    let (case, own) = (&here.lesson.case, &here.course.attempt.measures);
    let judged = judged.assessment();
    let draw = |frame| drawn::ruler_beside(case, judged, own, texts(), frame);
    let said = sheet::stands(here.lesson, found, words);
    section(
        words.get(&["compared", "measures"]),
        vec![
            figure(Figure {
                wide: draw(Frame::Wide),
                narrow: draw(Frame::Narrow),
                heading: word("ruler-title").to_owned(),
                notes: vec![drawn::ruler_beside_notes(case, judged, own, texts())],
                table: Some(drawn::ruler_beside_table(case, judged, own, texts())),
            }),
            html! { <ul>{ for said.into_iter().map(|said| html! { <li>{ said }</li> }) }</ul> },
        ],
    )
}

/// Why the rules say what they say.
pub(in crate::app::training) fn reasons(study: &Study, judged: &Judged) -> Html {
    let words = &study.library.words;
    let report = sheet::reasons(judged);
    html! {
        <div class="yichi-section">
            { quiet(words.get(&["compared", "reasons"])) }
            { document(&report, None, |_| html! {}, |_: Verdict| html! {}) }
        </div>
    }
}
