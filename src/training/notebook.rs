//! 练习记录: what somebody has practised, as versioned text for his own device and back, so that he can go on.
//!
//! Reading is kind: lessons that are not in this library are kept as they stand, and of an attempt at a lesson
//! that has changed since, what still fits. Must not know where the text is kept.

use super::{Attempt, Card, LESSON, Lesson, Library, Problem, Refusal, Trouble, View};
use crate::casefile::{self, answer_of, answer_value};
use crate::domain::{Answer, AnswerId, Measure, Tri};
use serde_json::{Map, Value, json};

const STATES: [Tri; 3] = [Tri::No, Tri::Open, Tri::Yes];

/// 练习记录.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    /// The lessons practised, in the order in which they were begun, each once.
    pub kept: Vec<Kept>,
    /// Entries of lessons this library does not have, as they stood.
    pub unread: Vec<Value>,
}

/// 一例的记录.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The lesson.
    pub lesson: String,
    /// When it is due again.
    pub card: Card,
    /// The last attempt, finished or not.
    pub attempt: Attempt,
}

impl Notebook {
    /// The entry of this lesson, if it was ever begun.
    #[must_use]
    pub fn of(&self, lesson: &str) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.lesson == lesson)
    }

    /// Puts an entry in, in place of an older one of the same lesson.
    pub fn keep(&mut self, entry: Kept) {
        match self
            .kept
            .iter_mut()
            .find(|kept| kept.lesson == entry.lesson)
        {
            Some(kept) => *kept = entry,
            None => self.kept.push(entry),
        }
    }

    /// As text. Entries of lessons that are not in the library cannot be written, as nobody could read them.
    #[must_use]
    pub fn write(&self, library: &Library) -> String {
        let entries = self.kept.iter().filter_map(|kept| {
            let place = library.place(&kept.lesson)?;
            Some(entry(kept, &library.lessons[place]))
        });
        let lessons: Vec<Value> = entries.chain(self.unread.iter().cloned()).collect();
        json!({ "notebook": LESSON, "lessons": lessons }).to_string()
    }

    /// Reads what [`Notebook::write`] wrote.
    ///
    /// # Errors
    /// What is no JSON object of at most 4 MiB, and a notebook of another version, which is not touched.
    pub fn read(text: &str, library: &Library) -> Result<Notebook, Refusal> {
        casefile::read(text).map_err(Refusal::Unreadable)?;
        let text = text.trim_start_matches('\u{feff}');
        let object: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
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
                Some(lesson) => notebook.keep(kept(value, lesson)),
                None => notebook.unread.push(value.clone()),
            }
        }
        Ok(notebook)
    }
}

fn entry(kept: &Kept, lesson: &Lesson) -> Value {
    let mut answers = Vec::new();
    for (id, answer) in lesson.key.iter().zip(&kept.attempt.answers) {
        if let Some(value) = answer_value(id.factor, *answer) {
            let (person, question) = names(*id, lesson);
            answers.push(json!([person, question, value]));
        }
    }
    let persons = lesson.case.persons.iter().zip(&kept.attempt.measures);
    let measures: Map<String, Value> = persons
        .filter_map(|(person, own)| Some((person.id.clone(), own.as_ref()?.facts().id.into())))
        .collect();
    let view = kept.attempt.view.map(|view| view.0.map(Tri::id));
    json!({
        "id": kept.lesson,
        "level": kept.card.level,
        "due": kept.card.due,
        "answers": answers,
        "measures": measures,
        "view": view,
    })
}

/// A question by the ids of the person and of itself, which outlive its place among the key questions.
fn names(id: AnswerId, lesson: &Lesson) -> (Option<&str>, &'static str) {
    let person = id
        .person
        .map(|place| lesson.case.persons[place].id.as_str());
    (person, id.factor.id())
}

fn kept(value: &Value, lesson: &Lesson) -> Kept {
    let number = |key: &str| value.get(key).and_then(Value::as_u64);
    let level = number("level")
        .unwrap_or(0)
        .min(super::BOXES.len() as u64 - 1);
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
    attempt.view = value.get("view").and_then(view);
    Kept {
        lesson: lesson.id.clone(),
        card: Card {
            level: level as u8,
            due: number("due").map_or(0, |due| u32::try_from(due).unwrap_or(0)),
        },
        attempt,
    }
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

fn view(value: &Value) -> Option<View> {
    let state = |place: usize| {
        let said = value.get(place)?.as_str()?;
        STATES.into_iter().find(|state| state.id() == said)
    };
    Some(View([state(0)?, state(1)?, state(2)?]))
}
