//! 找缺的人: whom does the proposal leave out, or treat more mildly than those below him, where the rules find that wrong?
//!
//! Everybody in the story can be named, and nobody too: some of these proposals treat somebody above more
//! mildly and are in order. Must not know sentences.

use super::{About, Choice, Exercise};
use crate::domain::{ChainError, Tri};
use crate::engine::{Assessment, Conventions};
use crate::training::Lesson;
use std::sync::Arc;

pub(super) fn exercises(
    lessons: &[Arc<Lesson>],
    conventions: &Conventions,
) -> Result<Vec<Exercise>, ChainError> {
    let mut exercises = Vec::new();
    for (place, lesson) in lessons.iter().enumerate() {
        let persons = &lesson.case.persons;
        let judged = lesson.judged(conventions)?;
        let found = judged.assessment();
        let wronged = |person: usize| {
            let mut pairs = found.pairs.iter();
            pairs.any(|pair| pair.superior == person && pair.shows() == Tri::Yes)
        };
        let nobody = !(0..persons.len()).any(wronged);
        if nobody && !is_tempting(lesson, found) {
            continue;
        }
        let choice = |person| {
            let choice = Choice::Person {
                lesson: place,
                person,
            };
            (choice, wronged(person))
        };
        let mut choices: Vec<(Choice, bool)> = (0..persons.len()).map(choice).collect();
        choices.push((Choice::None, nobody));
        exercises.push(Exercise {
            about: About::Without {
                lesson: place,
                // The list is the proposal's: whoever is left as he is stands in the story alone.
                hidden: (0..persons.len())
                    .filter(|person| persons[*person].severity().max == 0)
                    .collect(),
            },
            choices,
        });
    }
    Ok(exercises)
}

/// Whether somebody above gets off more lightly than somebody below him, and it is certain that nothing is wrong.
fn is_tempting(lesson: &Lesson, found: &Assessment) -> bool {
    let severity = |person: usize| lesson.case.persons[person].severity();
    let mut pairs = found.pairs.iter();
    found.outcome.firm.downward_bias == Tri::No
        && pairs.any(|pair| severity(pair.superior).max < severity(pair.subordinate).min)
}
