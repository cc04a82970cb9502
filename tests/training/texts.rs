//! The texts of the library: short, plainly set, and nobody and no place is named in them.

use super::lessons::none;
use super::shelf::library;
use yichi::training::Lesson;

/// Every text of a lesson that a person reads, with whether it is read before judging.
fn sentences(lesson: &Lesson) -> Vec<(&str, bool)> {
    let outcome = &lesson.outcome;
    let mut texts = vec![
        (lesson.title.as_str(), true),
        (&lesson.point, false),
        (&outcome.text, false),
        (&outcome.by, false),
        (&lesson.flip.ask, false),
        (&lesson.flip.then, false),
    ];
    texts.extend(lesson.limit.as_deref().map(|limit| (limit, false)));
    texts.extend(
        lesson
            .narrative
            .iter()
            .map(|paragraph| (paragraph.as_str(), true)),
    );
    texts.extend(
        lesson
            .case
            .persons
            .iter()
            .map(|person| (person.label.as_str(), true)),
    );
    texts
}

#[test]
fn no_text_names_a_place_and_no_narrative_gives_the_verdict_away() {
    let places = include_str!("places.txt");
    let mut wrong = Vec::new();
    for lesson in library().lessons {
        for (text, told) in sentences(&lesson) {
            let named = places.split_whitespace().find(|place| text.contains(place));
            if let Some(place) = named {
                wrong.push(format!("{} names {place}", lesson.id));
            }
            let verdicts = ["泛化", "对下不对上", "问责不力", "适当"];
            if told && let Some(verdict) = verdicts.iter().find(|verdict| text.contains(**verdict))
            {
                wrong.push(format!("{} tells {verdict}", lesson.id));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_text_is_of_a_length_to_be_read_and_plainly_set() {
    let mut wrong = Vec::new();
    for lesson in library().lessons {
        let count = |text: &str| text.chars().count();
        let told: usize = lesson
            .narrative
            .iter()
            .map(|paragraph| count(paragraph))
            .sum();
        let bounds = [
            ("narrative", told, 150..=400),
            ("title", count(&lesson.title), 4..=20),
            ("point", count(&lesson.point), 15..=80),
            ("ask", count(&lesson.flip.ask), 12..=80),
            ("then", count(&lesson.flip.then), 20..=120),
            ("keys", lesson.key.len(), 3..=5),
        ];
        for (what, length, bounds) in bounds {
            if !bounds.contains(&length) {
                wrong.push(format!("{}: {what} of {length}", lesson.id));
            }
        }
        for (text, _) in sentences(&lesson) {
            if let Some(letter) = text.chars().find(|letter| letter.is_ascii()) {
                wrong.push(format!("{}: {letter:?} in {text}", lesson.id));
            }
        }
    }
    none(wrong);
}
