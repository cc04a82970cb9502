//! 自编课例: a lesson made from a case that was judged in the tool, and packs of such lessons.
//!
//! Writing and reading are one another's check: what cannot be read back is not written. Must not know
//! where a pack is kept.

use super::{Basis, Difficulty, Flip, LESSON, Lesson, Library, Outcome, Refusal};
use crate::casefile::{ReadError, answer_value, object_of, text_of, value_of};
use crate::domain::case::Unread;
use crate::domain::{Answer, AnswerId, Case};
use crate::engine::explain::Change;
use crate::engine::{Claim, Conventions, Judged, Verdict};
use serde_json::{Map, Value};
use std::sync::Arc;

/// How many key questions a draft begins with.
const KEYS: usize = 4;

impl Lesson {
    /// A draft from a judged case: its texts are still to be written, its key questions are those that carry
    /// the result, as far as they have an answer.
    ///
    /// Note, source and record stay behind: they are where names stand.
    ///
    /// # Errors
    /// As [`Judged::of`].
    pub fn draft(case: &Case, id: &str, conventions: &Conventions) -> Result<Lesson, ReadError> {
        let judged = Judged::of(case, conventions)?;
        let verdicts = judged.assessment().outcome.firm;
        let mut key: Vec<AnswerId> = Vec::new();
        for verdict in Verdict::ALL {
            let claim = Claim::Verdict(verdict, verdicts.get(verdict));
            let reason = judged.why(claim).into_iter().next();
            for id in reason.into_iter().flatten() {
                let answered = case.at(id) != Answer::Unanswered;
                if key.len() < KEYS && answered && !key.contains(&id) {
                    key.push(id);
                }
            }
        }
        let mut case = case.clone();
        case.note.clear();
        case.source.clear();
        case.record = None;
        // What could not be read of the list and the chain stays, to be put right before anybody practises.
        if case.list_known() {
            case.unread = Unread::default();
        }
        let persons = case.persons.iter_mut();
        let known = persons.filter(|person| person.superiors_known());
        known.for_each(|person| person.unread = Unread::default());
        Ok(Lesson {
            id: id.to_owned(),
            title: case.title.clone(),
            portrait: None,
            difficulty: Difficulty(1),
            narrative: Vec::new(),
            point: String::new(),
            outcome: Outcome {
                text: String::new(),
                by: String::new(),
                basis: Basis::Composed,
                said: Vec::new(),
            },
            limit: None,
            key,
            flip: Flip {
                ask: String::new(),
                changes: Vec::new(),
                then: String::new(),
            },
            case,
        })
    }

    /// The lesson without what was left blank, as it is kept once it is written.
    #[must_use]
    pub fn tidied(&self) -> Lesson {
        let mut lesson = self.clone();
        lesson.narrative.retain(|text| !text.trim().is_empty());
        let limit = lesson.limit.take();
        lesson.limit = limit.filter(|text| !text.trim().is_empty());
        lesson
    }

    /// Every text of it that somebody wrote, with the place of each as the reader names it.
    #[must_use]
    pub fn written(&self) -> Vec<(String, &str)> {
        let named = |path: &str, text| (path.to_owned(), text);
        let mut texts = vec![named("title", self.title.as_str())];
        let listed = |list: &str, at: usize| format!("{list}[{at}]");
        let narrative = self.narrative.iter().enumerate();
        texts.extend(narrative.map(|(at, text)| (listed("narrative", at), text.as_str())));
        texts.extend([
            named("point", &self.point),
            named("outcome.text", &self.outcome.text),
            named("outcome.by", &self.outcome.by),
            named("flip.ask", &self.flip.ask),
            named("flip.then", &self.flip.then),
        ]);
        texts.extend(self.limit.as_deref().map(|text| named("limit", text)));
        let persons = self.case.persons.iter().enumerate();
        texts.extend(persons.map(|(at, person)| (listed("persons", at), person.label.as_str())));
        texts
    }

    /// The lesson as JSON.
    #[must_use]
    pub fn value(&self) -> Value {
        let persons = &self.case.persons;
        let person = |place: usize| persons.get(place).map(|person| person.id.clone());
        let question = |id: &AnswerId| {
            let mut entry = Map::new();
            if let Some(place) = id.person {
                entry.insert("person".to_owned(), person(place).into());
            }
            entry.insert("answer".to_owned(), id.factor.id().into());
            entry
        };
        let change = |change: &Change| match change {
            Change::Answer { answer, to } => {
                let mut entry = question(answer);
                let value = answer_value(answer.factor, Answer::one(*to));
                entry.insert("to".to_owned(), value.unwrap_or_default());
                Value::Object(entry)
            }
            Change::Measures {
                person: place,
                measures,
            } => {
                let listed: Vec<&str> = measures.iter().map(|facts| facts.id).collect();
                object_of([
                    ("person", person(*place).into()),
                    ("measures", listed.into()),
                ])
            }
        };
        let mut case = value_of(&self.case);
        if let Some(case) = case.as_object_mut() {
            case.remove("title");
        }
        let said: Vec<&str> = self
            .outcome
            .said
            .iter()
            .map(|verdict| verdict.id())
            .collect();
        let key: Vec<Value> = self.key.iter().map(|id| question(id).into()).collect();
        let changes: Vec<Value> = self.flip.changes.iter().map(change).collect();
        let text = |text: &String| Value::from(text.as_str());
        let outcome = object_of([
            ("text", text(&self.outcome.text)),
            ("by", text(&self.outcome.by)),
            ("basis", self.outcome.basis.id().into()),
            ("said", said.into()),
        ]);
        let flip = object_of([
            ("ask", text(&self.flip.ask)),
            ("changes", changes.into()),
            ("then", text(&self.flip.then)),
        ]);
        let mut lesson = object_of([
            ("lesson", LESSON.into()),
            ("id", text(&self.id)),
            ("title", text(&self.title)),
            ("difficulty", self.difficulty.0.into()),
            ("narrative", self.narrative.clone().into()),
            ("point", text(&self.point)),
            ("outcome", outcome),
            ("key", key.into()),
            ("flip", flip),
            ("case", case),
        ]);
        for (id, said) in [("portrait", &self.portrait), ("limit", &self.limit)] {
            if let Some(said) = said {
                lesson[id] = text(said);
            }
        }
        lesson
    }

    /// Whether nothing is missing or wrong.
    ///
    /// # Errors
    /// As [`Lesson::read`].
    pub fn check(&self) -> Result<(), Refusal> {
        Lesson::read(&self.value().to_string()).map(drop)
    }
}

/// A pack of these lessons, as text.
///
/// # Errors
/// As [`Library::read`]: only what can be read again is written.
pub fn pack(title: &str, lessons: &[Arc<Lesson>]) -> Result<String, Refusal> {
    let lessons: Vec<Value> = lessons.iter().map(|lesson| lesson.value()).collect();
    let text = text_of(&object_of([
        ("pack", LESSON.into()),
        ("title", title.into()),
        ("lessons", lessons.into()),
    ]));
    Library::read(&text).map(|_| text)
}
