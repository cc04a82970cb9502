//! A row chosen becomes an action. Must not know what is answered now: the page may be a key behind.

use crate::app::components::values::value_at;
use crate::domain::{Answer, AnswerId, AnswerKind};
use crate::session::Action;

/// What it means to choose the row at this place.
pub(crate) fn choosing(id: AnswerId, place: usize) -> Action {
    match (value_at(id.factor, place), id.factor.facts().answers) {
        (None, _) => Action::Answered(id, Answer::Unknown),
        (Some(value), AnswerKind::Many(_)) => Action::ValueTurned(id, value),
        (Some(value), _) => Action::Answered(id, Answer::one(value)),
    }
}
