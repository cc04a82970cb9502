//! 搁置的回答: answers that were given and no longer apply.

use super::asked;
use crate::domain::{Answer, AnswerId, Case};

/// The case as it is judged: without the answers that no longer apply.
#[must_use]
pub fn applicable(case: &Case) -> Case {
    let mut judged = case.clone();
    for id in set_aside(case) {
        judged.set_at(id, Answer::Unanswered);
        if let Some(person) = id.person.and_then(|place| judged.persons.get_mut(place)) {
            person.evidence.set(id.factor, None);
        }
    }
    judged
}

/// The answers that were given and no longer apply, in the order they are asked.
#[must_use]
pub fn set_aside(case: &Case) -> Vec<AnswerId> {
    questions(case)
        .filter(|id| case.at(*id) != Answer::Unanswered && !asked(case, *id))
        .collect()
}

/// Every question there could be, asked or not: person by person, then about the case.
pub fn questions(case: &Case) -> impl Iterator<Item = AnswerId> + use<> {
    AnswerId::about(0..case.persons.len()).into_iter()
}
