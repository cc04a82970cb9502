//! 找缺的人: superiors whom the rules find spared or lighter are taken from the list, to be named.
//!
//! Must not know sentences.

use super::{About, Choice, Exercise};
use crate::domain::{ChainError, Tri};
use crate::engine::Conventions;
use crate::training::Lesson;
use std::sync::Arc;

/// How many others stand beside those who are missing.
const OTHERS: usize = 3;

pub(super) fn exercises(
    lessons: &[Arc<Lesson>],
    conventions: &Conventions,
) -> Result<Vec<Exercise>, ChainError> {
    let mut exercises = Vec::new();
    for (place, lesson) in lessons.iter().enumerate() {
        let judged = lesson.judged(conventions)?;
        let wrong = judged
            .assessment()
            .pairs
            .iter()
            .filter(|pair| pair.spared.or(pair.lighter) == Tri::Yes);
        let mut hidden: Vec<usize> = wrong.map(|pair| pair.superior).collect();
        hidden.sort_unstable();
        hidden.dedup();
        // Somebody has to be left on the list from which they are missing.
        if hidden.is_empty() || hidden.len() == lesson.case.persons.len() {
            continue;
        }
        let right = hidden.iter().map(|person| choice(place, *person, true));
        let mut choices: Vec<(Choice, bool)> =
            right.chain(others(lessons, place, &hidden)).collect();
        // By label, so that the place among the choices gives nothing away.
        choices.sort_by_key(|(choice, _)| label(lessons, choice).to_owned());
        exercises.push(Exercise {
            about: About::Without {
                lesson: place,
                hidden,
            },
            choices,
        });
    }
    Ok(exercises)
}

fn choice(lesson: usize, person: usize, right: bool) -> (Choice, bool) {
    (Choice::Person { lesson, person }, right)
}

/// Persons of the lessons after this one, none with a label that stands already in it or among them.
fn others(lessons: &[Arc<Lesson>], from: usize, hidden: &[usize]) -> Vec<(Choice, bool)> {
    let own = &lessons[from].case.persons;
    let mut labels: Vec<&str> = own.iter().map(|person| person.label.as_str()).collect();
    let mut others = Vec::new();
    let following = (1..lessons.len()).map(|step| (from + step) % lessons.len());
    for lesson in following {
        let persons = lessons[lesson].case.persons.iter().enumerate();
        for (person, other) in persons.take(hidden.len()) {
            if others.len() < OTHERS && !labels.contains(&other.label.as_str()) {
                labels.push(&other.label);
                others.push(choice(lesson, person, false));
            }
        }
    }
    others
}

fn label<'a>(lessons: &'a [Arc<Lesson>], choice: &Choice) -> &'a str {
    match choice {
        Choice::Person { lesson, person } => &lessons[*lesson].case.persons[*person].label,
        _ => "",
    }
}
