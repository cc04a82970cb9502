//! When a question is asked: the one place that says so.

use crate::domain::{AnswerId, Case, Scope};

/// Whether this question makes sense, given the other answers.
#[must_use]
pub fn asked(case: &Case, id: AnswerId) -> bool {
    match (id.factor.facts().scope, id.person) {
        (Scope::Case, None) => true,
        (Scope::Person, Some(place)) => place < case.persons.len(),
        (Scope::Case, Some(_)) | (Scope::Person, None) => false,
    }
}
