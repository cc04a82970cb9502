//! The notebook as versioned text for one's own device, and back.
//!
//! Reading is kind: lessons that are not in this library are kept as they stand, and of what was said about a
//! lesson that has changed since, what still fits.

use super::{Notebook, Practised};
use crate::casefile::{self, answer_of, answer_value, object_of};
use crate::domain::{Answer, AnswerId, Measure, Tri};
use crate::training::practice::{Stage, view};
use crate::training::{Attempt, BOXES, Card, Course, LESSON, Lesson, Library};
use crate::training::{Problem, Refusal, Trouble};
use serde_json::{Map, Value};

impl Notebook {
    /// As text. Entries of lessons that are not in the library cannot be written, as nobody could read them.
    #[must_use]
    pub fn write(&self, library: &Library) -> String {
        let entries = self.kept.iter().filter_map(|kept| {
            let place = library.place(&kept.lesson)?;
            Some(entry(kept, &library.lessons[place]))
        });
        let lessons: Vec<Value> = entries.chain(self.unread.iter().cloned()).collect();
        object_of([("notebook", LESSON.into()), ("lessons", lessons.into())]).to_string()
    }

    /// Reads what [`Notebook::write`] wrote.
    ///
    /// # Errors
    /// What is no JSON object of at most 4 MiB, and a notebook of another version, which is not touched.
    pub fn read(text: &str, library: &Library) -> Result<Notebook, Refusal> {
        let object = casefile::object(text)?.fields;
        if object.get("notebook").and_then(Value::as_u64) != Some(u64::from(LESSON)) {
            return Err(Refusal::Wrong(vec![Trouble {
                path: "notebook".to_owned(),
                problem: Problem::OtherVersion,
            }]));
        }
        let mut notebook = Notebook::default();
        for value in object
            .get("lessons")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let id = value.get("id").and_then(Value::as_str);
            let place = id.and_then(|id| library.place(id));
            match place.map(|place| &library.lessons[place]) {
                // There may be two: a tab that does not have the lesson keeps its entry beside a newer one.
                Some(lesson) => notebook.meet(kept(value, lesson)),
                None => notebook.unread.push(value.clone()),
            }
        }
        Ok(notebook)
    }
}

fn entry(kept: &Practised, lesson: &Lesson) -> Value {
    let course = &kept.course;
    let mut now = said(&course.attempt, course.views, lesson);
    now["stage"] = course.stage.id().into();
    now["guess"] = Value::from(course.guess);
    let done = kept.done.as_ref().map(|done| {
        let views = done.view.map(|view| view.0.map(Some));
        said(done, views.unwrap_or_default(), lesson)
    });
    object_of([
        ("id", kept.lesson.as_str().into()),
        ("at", kept.at.into()),
        ("level", kept.card.level.into()),
        ("due", kept.card.due.into()),
        ("done", done.into()),
        ("now", now),
    ])
}

/// What was said of a lesson.
fn said(attempt: &Attempt, views: [Option<Tri>; 3], lesson: &Lesson) -> Value {
    let mut answers = Vec::new();
    for (id, answer) in lesson.key.iter().zip(&attempt.answers) {
        if let Some(value) = answer_value(id.factor, *answer) {
            let (person, question) = names(*id, lesson);
            answers.push(Value::from([person.into(), question.into(), value]));
        }
    }
    let persons = lesson.case.persons.iter().zip(&attempt.measures);
    let measures: Map<String, Value> = persons
        .filter_map(|(person, own)| Some((person.id.clone(), own.as_ref()?.facts().id.into())))
        .collect();
    let views = views.map(|state| state.map(Tri::id));
    object_of([
        ("answers", answers.into()),
        ("measures", measures.into()),
        ("view", views.into()),
    ])
}

/// A question by the ids of the person and of itself, which outlive its place among the key questions.
fn names(id: AnswerId, lesson: &Lesson) -> (Option<&str>, &'static str) {
    let person = id
        .person
        .map(|place| lesson.case.persons[place].id.as_str());
    (person, id.factor.id())
}

/// When an entry was written; see [`Practised::at`].
pub(super) fn at(value: &Value) -> u64 {
    value.get("at").and_then(Value::as_u64).unwrap_or(0)
}

fn kept(value: &Value, lesson: &Lesson) -> Practised {
    let number = |key: &str| value.get(key).and_then(Value::as_u64);
    let level = number("level").unwrap_or(0).min(BOXES.len() as u64 - 1);
    let nothing = Value::Null;
    let now = value.get("now").unwrap_or(&nothing);
    let stage = now.get("stage").and_then(Value::as_str);
    let stage = stage.and_then(|id| Stage::from_id(id, lesson.key.len()));
    let (attempt, views) = attempt(now, lesson);
    let mut guess = [false; 5];
    for (own, said) in guess.iter_mut().enumerate() {
        *said = now.get("guess").and_then(|all| all.get(own)?.as_bool()) == Some(true);
    }
    let done = value.get("done").filter(|done| done.is_object());
    Practised {
        lesson: lesson.id.clone(),
        card: Card {
            level: level as u8,
            due: number("due").map_or(0, |due| u32::try_from(due).unwrap_or(0)),
        },
        done: done.map(|done| self::attempt(done, lesson).0),
        course: Course {
            attempt,
            views,
            guess,
            stage: stage.unwrap_or_default(),
        },
        at: at(value),
    }
}

fn attempt(value: &Value, lesson: &Lesson) -> (Attempt, [Option<Tri>; 3]) {
    let mut attempt = Attempt::blank(lesson);
    for (id, answer) in lesson.key.iter().zip(&mut attempt.answers) {
        *answer = given(value, *id, lesson).unwrap_or_default();
    }
    for (person, own) in lesson.case.persons.iter().zip(&mut attempt.measures) {
        let said = value
            .get("measures")
            .and_then(|all| all.get(&person.id)?.as_str());
        let measure = said.and_then(Measure::from_id);
        *own = measure.filter(|measure| Attempt::marks().any(|mark| mark == *measure));
    }
    let mut views = [None; 3];
    for (place, state) in views.iter_mut().enumerate() {
        let said = value.get("view").and_then(|all| all.get(place)?.as_str());
        *state = said.and_then(Tri::from_id);
    }
    attempt.view = view(views);
    (attempt, views)
}

/// The answer to this question among `answers`.
fn given(value: &Value, id: AnswerId, lesson: &Lesson) -> Option<Answer> {
    let (person, question) = names(id, lesson);
    let all = value.get("answers")?.as_array()?;
    let own = all.iter().find(|one| {
        one.get(0).and_then(Value::as_str) == person
            && one.get(1).and_then(Value::as_str) == Some(question)
    })?;
    answer_of(id.factor, own.get(2)?)
}
