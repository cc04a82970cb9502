//! 练习组 as a file: lessons of one's own go along in full, so that one file is all that is handed out.
//!
//! Must not know who opens it.

use super::ClassSet;
use crate::casefile;
use crate::training::lesson::fields::{self, Troubles};
use crate::training::{Lesson, Library, Problem, Refusal, Trouble};
use serde_json::Value;
use std::sync::Arc;

/// The set as a file for somebody whose library has none of one's own lessons.
#[must_use]
pub fn file(set: &ClassSet, library: &Library) -> String {
    let mut value = set.value();
    if let Some(Value::Array(entries)) = value.get_mut("lessons") {
        for entry in entries {
            let own = |lesson: &&Arc<Lesson>| entry.as_str() == Some(lesson.id.as_str());
            if let Some(lesson) = library.own().iter().find(own) {
                *entry = lesson.value();
            }
        }
    }
    casefile::text_of(&value)
}

/// The set of a file, and the lessons that came along.
///
/// # Errors
/// As [`ClassSet::read`], and what is wrong with a lesson that came along.
pub fn opened(text: &str, library: &Library) -> Result<(ClassSet, Vec<Arc<Lesson>>), Refusal> {
    let (mut object, Troubles(mut wrong)) = fields::of_text(text)?;
    let mut lessons = Vec::new();
    if let Some(Value::Array(entries)) = object.get_mut("lessons") {
        for (place, entry) in entries.iter_mut().enumerate() {
            let path = format!("lessons[{place}]");
            let read = match entry.is_object() {
                true => Lesson::read(&entry.to_string()),
                false => continue,
            };
            match read {
                Err(refusal) => wrong.extend(refusal.within(&path)),
                Ok(lesson) if library.is_shipped(&lesson.id) => wrong.push(Trouble {
                    path: format!("{path}.id"),
                    problem: Problem::Repeated(lesson.id),
                }),
                Ok(lesson) => {
                    *entry = lesson.id.as_str().into();
                    lessons.push(Arc::new(lesson));
                }
            }
        }
    }
    if !wrong.is_empty() {
        return Err(Refusal::Wrong(wrong));
    }
    let wider = library.with(lessons.clone())?;
    let set = ClassSet::read(&Value::Object(object).to_string(), &wider)?;
    Ok((set, lessons))
}
