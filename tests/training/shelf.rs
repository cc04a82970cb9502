//! The library as it is packed, and the files it is packed from.

use super::support::Rng;
use super::support::generate::random_answer;
use serde_json::{Value, json};
use std::fs;
use yichi::domain::{Answer, Measure, Tri};
use yichi::training::{Attempt, Lesson, Library, View};

const FOLDER: &str = "src/content/zh-hans/cases";

/// Every file of the library, by name.
pub(crate) fn files() -> Vec<(String, Value)> {
    let entries = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Value)> = entries
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (
                name,
                serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap(),
            )
        })
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    files
}

/// The library with its words.
pub(crate) fn library() -> Library {
    let words: Value =
        serde_json::from_str(&fs::read_to_string("src/content/zh-hans/training.json").unwrap())
            .unwrap();
    let lessons: Vec<Value> = files().into_iter().map(|(_, file)| file).collect();
    let pack = json!({ "pack": 1, "words": words, "lessons": lessons });
    Library::read(&pack.to_string()).unwrap()
}

pub(crate) fn lesson(id: &str) -> Lesson {
    let mut library = library();
    Lesson::clone(&library.lessons.swap_remove(library.place(id).unwrap()))
}

/// Anything somebody could hand in.
pub(crate) fn random_attempt(rng: &mut Rng, lesson: &Lesson) -> Attempt {
    let marks: Vec<Measure> = Attempt::marks().collect();
    let mut attempt = Attempt::blank(lesson);
    for (answer, id) in attempt.answers.iter_mut().zip(&lesson.key) {
        *answer = match rng.below(5) {
            0 => Answer::Unanswered,
            1 => Answer::Unknown,
            _ => random_answer(id.factor, rng),
        };
    }
    for measure in &mut attempt.measures {
        *measure = (!rng.chance(1, 4)).then(|| *rng.pick(&marks));
    }
    if !rng.chance(1, 5) {
        attempt.view = Some(View([(); 3].map(|()| *rng.pick(&Tri::ALL))));
    }
    attempt
}
