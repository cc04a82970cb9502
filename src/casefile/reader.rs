//! The objects of a case file to a case, field by field; what is not understood is kept.
//!
//! Must not know text, nor what the answers lead to.

use super::value::{answer, count, counts, whole};
use super::{FORMAT, Problem, Warning, measures};
use crate::domain::case::Unread;
use crate::domain::{Answer, Case, Evidence, Factor, Measure, Person, Place, Scope};
use serde_json::{Map, Value};

/// Reads the objects of a file, collecting what it does not understand.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) warnings: Vec<Warning>,
}

impl Reader {
    pub(super) fn warn(&mut self, path: impl Into<String>, problem: Problem) {
        self.warnings.push(Warning {
            path: path.into(),
            problem,
        });
    }

    /// The case in the object of a file.
    pub(super) fn case(&mut self, fields: Map<String, Value>) -> Case {
        let mut case = Case::default();
        // Without a list nobody knows who is on it: that is not a list with nobody on it.
        case.unread.no_list = !matches!(fields.get("persons"), Some(Value::Array(_)));
        for (key, value) in fields {
            match (key.as_str(), value) {
                ("format", value @ Value::Number(_)) => self.format(value, &mut case.unread),
                ("title", Value::String(text)) => case.title = text,
                ("note", Value::String(text)) => case.note = text,
                ("source", Value::String(text)) => case.source = text,
                ("persons", Value::Array(entries)) => self.persons(entries, &mut case),
                ("answers", Value::Object(answers)) => self.case_answers(answers, &mut case),
                // What the file says of itself is for whoever opens it as a record.
                ("record", Value::Object(record)) => case.record = Some(record),
                (_, value) => {
                    let expected = match key.as_str() {
                        "format" => Some("number"),
                        "title" | "note" | "source" => Some("text"),
                        "persons" => Some("list"),
                        "answers" | "record" => Some("object"),
                        _ => None,
                    };
                    self.leave(&key, value, expected, &mut case.unread.fields, &key);
                }
            }
        }
        case
    }

    /// Keeps what is not understood, and says so.
    fn leave(
        &mut self,
        key: &str,
        value: Value,
        expected: Option<&'static str>,
        kept: &mut Map<String, Value>,
        path: &str,
    ) {
        self.warn(
            path,
            expected.map_or(Problem::UnknownField, Problem::WrongType),
        );
        kept.insert(key.to_owned(), value);
    }

    fn format(&mut self, value: Value, unread: &mut Unread) {
        if whole(&value) != Some(FORMAT) {
            self.warn("format", Problem::NewerFormat);
            unread.fields.insert("format".to_owned(), value);
        }
    }

    fn persons(&mut self, entries: Vec<Value>, case: &mut Case) {
        for (at, entry) in entries.into_iter().enumerate() {
            let path = format!("persons[{at}]");
            match entry {
                Value::Object(fields) => {
                    let person = self.person(fields, &path);
                    let sound = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
                    if person.id.is_empty() || !person.id.bytes().all(sound) {
                        self.warn(path + ".id", Problem::BadId);
                    }
                    case.persons.push(person);
                }
                other => {
                    self.warn(path, Problem::WrongType("object"));
                    case.unread.entries.push(other);
                }
            }
        }
        name_the_nameless(&mut case.persons);
    }

    fn person(&mut self, fields: Map<String, Value>, path: &str) -> Person {
        let mut person = Person::default();
        for (key, value) in fields {
            let at = format!("{path}.{key}");
            let field = Factor::from_id(Scope::Person, &key)
                .filter(|factor| factor.facts().place == Place::Field);
            match (key.as_str(), value) {
                ("id", Value::String(text)) => person.id = text,
                ("label", Value::String(text)) => person.label = text,
                ("count", value) => match count(&value) {
                    Some(count) => person.count = count,
                    None => {
                        // There is somebody; how many could not be read.
                        person.count.at_least = true;
                        self.leave(&key, value, Some("people"), &mut person.unread.fields, &at);
                    }
                },
                ("answers_to", Value::Array(ids)) => self.superiors(ids, &mut person, &at),
                ("measures", Value::Array(ids)) => self.measures(ids, &mut person, &at),
                ("answers", Value::Object(answers)) => {
                    self.person_answers(answers, &mut person, &at)
                }
                ("evidence", Value::Object(levels)) => self.evidence(levels, &mut person, &at),
                (_, value) => {
                    if let Some(factor) = field {
                        let answer = self.answer(factor, &value, &at);
                        match answer {
                            Some(answer) => person.set(factor, answer),
                            None => drop(person.unread.fields.insert(key, value)),
                        }
                        continue;
                    }
                    let expected = match key.as_str() {
                        "id" | "label" => Some("text"),
                        "answers_to" | "measures" => Some("list"),
                        "answers" | "evidence" => Some("object"),
                        _ => None,
                    };
                    // No superiors are none; superiors that cannot be read are not known.
                    person.unread.no_list |= key == "answers_to";
                    self.leave(&key, value, expected, &mut person.unread.fields, &at);
                }
            }
        }
        person
    }

    fn superiors(&mut self, ids: Vec<Value>, person: &mut Person, path: &str) {
        for (at, id) in ids.into_iter().enumerate() {
            match id {
                Value::String(id) => person.answers_to.push(id),
                other => {
                    self.warn(format!("{path}[{at}]"), Problem::WrongType("text"));
                    person.unread.entries.push(other);
                }
            }
        }
    }

    fn measures(&mut self, ids: Vec<Value>, person: &mut Person, path: &str) {
        for (at, id) in ids.iter().enumerate() {
            let problem = match id.as_str().map(Measure::from_id) {
                Some(Some(_)) => continue,
                Some(None) => Problem::UnknownValue(id.to_string()),
                None => Problem::WrongType("text"),
            };
            self.warn(format!("{path}[{at}]"), problem);
        }
        person.measures = Some(measures(&ids));
    }

    fn person_answers(&mut self, answers: Map<String, Value>, person: &mut Person, path: &str) {
        for (key, value) in answers {
            let at = format!("{path}.{key}");
            match self.entry(Scope::Person, &key, &value, &at) {
                Some((factor, answer)) => person.set(factor, answer),
                None => drop(person.unread.answers.insert(key, value)),
            }
        }
    }

    fn case_answers(&mut self, answers: Map<String, Value>, case: &mut Case) {
        for (key, value) in answers {
            let at = format!("answers.{key}");
            if key == "counts_by_layer" {
                match counts(&value) {
                    Some(counts) => case.counts_by_layer = Some(counts),
                    None => self.leave(&key, value, Some("object"), &mut case.unread.answers, &at),
                }
                continue;
            }
            match self.entry(Scope::Case, &key, &value, &at) {
                Some((factor, answer)) => case.set(factor, answer),
                None => drop(case.unread.answers.insert(key, value)),
            }
        }
    }

    /// One entry of an `answers` object; `None` leaves it to be kept.
    fn entry(
        &mut self,
        scope: Scope,
        key: &str,
        value: &Value,
        path: &str,
    ) -> Option<(Factor, Answer)> {
        let factor =
            Factor::from_id(scope, key).filter(|factor| factor.facts().place == Place::Answers);
        let Some(factor) = factor else {
            self.warn(path, Problem::UnknownField);
            return None;
        };
        self.answer(factor, value, path)
            .map(|answer| (factor, answer))
    }

    fn answer(&mut self, factor: Factor, value: &Value, path: &str) -> Option<Answer> {
        let answer = answer(factor.facts().answers, value);
        if answer.is_none() {
            self.warn(path, Problem::UnknownValue(value.to_string()));
        }
        answer
    }

    fn evidence(&mut self, levels: Map<String, Value>, person: &mut Person, path: &str) {
        for (key, value) in levels {
            let at = format!("{path}.{key}");
            let factor = Factor::from_id(Scope::Person, &key);
            let level = value.as_str().and_then(Evidence::from_id);
            match (factor, level) {
                (Some(factor), Some(level)) => person.evidence.set(factor, Some(level)),
                (None, _) => self.leave(&key, value, None, &mut person.unread.evidence, &at),
                (Some(_), None) => {
                    self.warn(at, Problem::UnknownValue(value.to_string()));
                    person.unread.evidence.insert(key, value);
                }
            }
        }
    }
}

/// Gives an id to whoever has none, so that the rest of the file can still be judged.
///
/// Never one that somebody answers to: that somebody meant a person who is missing.
fn name_the_nameless(persons: &mut [Person]) {
    let spoken_of = |person: &Person| [vec![person.id.clone()], person.answers_to.clone()];
    let mut taken: Vec<String> = persons.iter().flat_map(spoken_of).flatten().collect();
    taken.sort_unstable();
    let mut free = (1..)
        .map(|n: u32| format!("p{n}"))
        .filter(|id| taken.binary_search(id).is_err());
    for person in persons.iter_mut().filter(|person| person.id.is_empty()) {
        person.id = free.next().unwrap_or_default();
    }
}
