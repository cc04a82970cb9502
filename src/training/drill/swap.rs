//! 换位: two persons in each other's places. What each did stays, so no band moves; who stands above whom
//! does, so a verdict may.
//!
//! Must not know sentences.

use super::{About, Choice, Exercise};
use crate::domain::{ChainError, Factor};
use crate::engine::explain::mirror;
use crate::engine::{Conventions, Verdict, assess};
use crate::training::Lesson;
use std::sync::Arc;

pub(super) fn exercises(
    lessons: &[Arc<Lesson>],
    conventions: &Conventions,
) -> Result<Vec<Exercise>, ChainError> {
    let mut exercises = Vec::new();
    for (place, lesson) in lessons.iter().enumerate() {
        let before = lesson.judged(conventions)?.assessment().outcome.firm;
        let persons = &lesson.case.persons;
        let layer = |person: usize| persons[person].answer(Factor::Layer);
        for one in 0..persons.len() {
            for other in one + 1..persons.len() {
                if layer(one) == layer(other) {
                    continue;
                }
                let after = assess(&mirror(&lesson.case, one, other), conventions)?
                    .outcome
                    .firm;
                let changed = |verdict: Verdict| before.get(verdict) != after.get(verdict);
                let verdicts = Verdict::ALL.into_iter();
                let mut choices: Vec<(Choice, bool)> = verdicts
                    .map(|verdict| (Choice::Verdict(verdict), changed(verdict)))
                    .collect();
                choices.push((Choice::None, !Verdict::ALL.into_iter().any(changed)));
                exercises.push(Exercise {
                    about: About::Swapped {
                        lesson: place,
                        one,
                        other,
                    },
                    choices,
                });
            }
        }
    }
    Ok(exercises)
}
