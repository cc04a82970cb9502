//! What somebody has practised: kept, read again, and never lost by a library that changes.

use super::shelf::{library, random_attempt};
use super::support::Rng;
use serde_json::{Value, json};
use std::sync::Arc;
use yichi::training::{
    Attempt, Card, Course, Lesson, Library, Notebook, Practised, Problem, Refusal, Stage,
};

/// A course somewhere on its way, with a view that may be said in part.
fn random_course(rng: &mut Rng, lesson: &Lesson) -> Course {
    let mut course = Course::compared(lesson, &random_attempt(rng, lesson));
    let stages = [
        Stage::Narrative,
        Stage::Key(rng.below(lesson.key.len())),
        Stage::FlipShown,
    ];
    course.stage = *rng.pick(&stages);
    course.guess[rng.below(5)] = true;
    if rng.chance(1, 2) {
        course.views[rng.below(3)] = None;
        course.attempt.view = None;
    }
    course
}

fn random_notebook(rng: &mut Rng, library: &Library) -> Notebook {
    let mut notebook = Notebook::default();
    for _ in 0..rng.below(12) {
        let lesson = rng.pick(&library.lessons);
        notebook.keep(Practised {
            lesson: lesson.id.clone(),
            card: Card {
                level: rng.below(5) as u8,
                due: rng.next() as u32,
            },
            done: rng.chance(1, 2).then(|| random_attempt(rng, lesson)),
            course: random_course(rng, lesson),
            at: rng.below(1000) as u64,
        });
    }
    notebook
}

#[test]
fn a_notebook_is_read_as_it_was_written() {
    let library = library();
    let mut rng = Rng::new(0x0b00);
    for _ in 0..120 {
        let notebook = random_notebook(&mut rng, &library);
        let read = Notebook::read(&notebook.write(&library), &library);
        assert_eq!(read.as_ref(), Ok(&notebook));
        let again = read.unwrap();
        assert!(
            again
                .kept
                .iter()
                .all(|kept| again.of(&kept.lesson) == Some(kept)),
            "each once"
        );
    }
}

#[test]
fn entries_of_lessons_that_are_gone_come_through_as_they_are() {
    let library = library();
    let notebook = random_notebook(&mut Rng::new(9), &library);
    assert!(notebook.kept.len() > 3);
    let text = notebook.write(&library);
    let mut smaller = library.clone();
    smaller
        .lessons
        .retain(|lesson| lesson.id != notebook.kept[0].lesson);
    let there = Notebook::read(&text, &smaller).unwrap();
    assert_eq!(
        (there.kept.len(), there.unread.len()),
        (notebook.kept.len() - 1, 1)
    );
    let back = Notebook::read(&there.write(&smaller), &library).unwrap();
    assert!(
        notebook
            .kept
            .iter()
            .all(|kept| back.of(&kept.lesson) == Some(kept))
    );
}

#[test]
fn of_an_attempt_at_a_changed_lesson_what_still_fits_is_kept() {
    let library = library();
    let mut changed = library.clone();
    let place = library.place("coal-to-electric").unwrap();
    let lesson = &library.lessons[place];
    let mut attempt = Attempt::blank(lesson);
    for (id, answer) in lesson.key.iter().zip(&mut attempt.answers) {
        *answer = lesson.case.at(*id);
    }
    let mut notebook = Notebook::default();
    notebook.keep(Practised {
        lesson: lesson.id.clone(),
        card: Card::default(),
        done: Some(attempt.clone()),
        course: Course::compared(lesson, &attempt),
        at: 1,
    });
    let key = &mut Arc::make_mut(&mut changed.lessons[place]).key;
    let removed = key.remove(0);
    key.reverse();
    let read = Notebook::read(&notebook.write(&library), &changed).unwrap();
    let mut expected = attempt.answers[1..].to_vec();
    expected.reverse();
    let kept = &read.kept[0];
    assert_eq!(kept.course.attempt.answers, expected);
    assert_eq!(kept.done.as_ref().unwrap().answers, expected);
    assert!(!changed.lessons[place].key.contains(&removed));
}

#[test]
fn what_does_not_belong_in_a_notebook_is_left_aside() {
    let library = library();
    let blank = |id: &str| Attempt::blank(&library.lessons[library.place(id).unwrap()]);
    let odd: [Value; 8] = [
        json!({}),
        json!({ "level": 99, "due": -1 }),
        json!({ "now": { "answers": [["bureau", "power", "perhaps"], 7, []] } }),
        json!({ "now": { "measures": { "bureau": "judicial_transfer", "county": 3 } } }),
        json!({ "now": { "view": [7, "perhaps"] } }),
        json!({ "now": { "view": "yes", "answers": {}, "measures": [] }, "done": 3 }),
        json!({ "now": { "stage": "key-99", "guess": [1, "yes"] } }),
        json!({ "now": 5, "at": "soon" }),
    ];
    for mut entry in odd {
        entry["id"] = json!("coal-to-electric");
        let text = json!({ "notebook": 1, "lessons": [entry] }).to_string();
        let read = Notebook::read(&text, &library).unwrap();
        let course = &read.kept[0].course;
        assert_eq!(course.attempt, blank("coal-to-electric"), "{text}");
        assert_eq!(course.stage, Stage::Narrative, "{text}");
        assert!(read.kept[0].card.level <= 4 && read.kept[0].card.due == 0);
    }
    for version in [json!(2), json!("1"), Value::Null] {
        let text = json!({ "notebook": version, "lessons": [] }).to_string();
        let Err(Refusal::Wrong(troubles)) = Notebook::read(&text, &library) else {
            panic!("{text} was taken")
        };
        assert_eq!(troubles[0].problem, Problem::OtherVersion);
    }
    for text in ["", "[]", "{\"notebook\""] {
        assert!(matches!(
            Notebook::read(text, &library),
            Err(Refusal::Unreadable(_))
        ));
    }
}
