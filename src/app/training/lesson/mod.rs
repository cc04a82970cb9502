//! The pages of one lesson, each by how far it is, with the case beside whatever is asked.
//!
//! Must not know what is right: the comparison does.

mod asked;
mod compared;
mod flipped;
mod key;
mod narrative;
mod outcome;
mod own;
mod paper;

pub(super) use compared::reasons;
pub(super) use flipped::comes_of;
pub(super) use narrative::told;
pub(super) use outcome::told as outcome_told;

use super::room::Study;
use crate::training::{Course, Lesson, Stage};
use yew::prelude::*;

/// What every page of a lesson is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Here {
    /// The training.
    pub(super) study: Study,
    /// The place of the lesson in the library.
    pub(super) place: usize,
    /// The lesson.
    pub(super) lesson: &'static Lesson,
    /// What has been said so far.
    pub(super) course: Course,
}

/// 课例的一页.
pub(super) fn lesson(study: &Study) -> Html {
    let Some((place, lesson)) = study.lesson() else {
        return html! {};
    };
    let here = Here {
        study: study.clone(),
        place,
        lesson,
        course: study.course(lesson),
    };
    let stage = here.course.stage;
    // A key of its own for each page: nothing of one is left over on the next.
    let key = [lesson.id.as_str(), "/", &stage.id()].concat();
    let page = match stage {
        Stage::Narrative => return narrative::narrative(&here),
        Stage::Key(_) | Stage::View | Stage::Measures | Stage::FlipAsked => {
            html! { <asked::Asked {key} ..here.clone() /> }
        }
        Stage::Comparison => html! { <compared::Compared {key} ..here.clone() /> },
        Stage::FlipShown => flipped::flipped(&here),
        Stage::Outcome => outcome::outcome(&here),
    };
    html! {
        <div class="yichi-lesson">
            { page }
            { narrative::beside(&here) }
        </div>
    }
}
