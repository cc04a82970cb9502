//! A case to JSON text, the members of each object by their names, with everything the reader left aside.
//!
//! Must not know what the answers lead to.

use super::{FORMAT, MAX_BYTES, of_measures};
use crate::domain::case::Unread;
use crate::domain::{Answer, AnswerKind, Case, Count, Factor, Layer, Person, Place, Scope};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The case as the JSON object of a case file.
#[must_use]
pub fn value_of(case: &Case) -> Value {
    let mut fields = Map::new();
    fields.insert("format".to_owned(), FORMAT.into());
    for (key, text) in [
        ("title", &case.title),
        ("note", &case.note),
        ("source", &case.source),
    ] {
        if !text.is_empty() {
            fields.insert(key.to_owned(), text.as_str().into());
        }
    }
    let mut answers = answers_of(|factor| case.answer(factor), Scope::Case, Place::Answers);
    if let Some(counts) = &case.counts_by_layer {
        let layers = Layer::IDS.iter().zip(counts).filter_map(|(id, count)| {
            let mut entry = Map::new();
            for (key, number) in [
                ("responsible", count.responsible),
                ("sanctioned", count.sanctioned),
            ] {
                number.map(|number| entry.insert(key.to_owned(), number.into()));
            }
            (!entry.is_empty()).then(|| ((*id).to_owned(), Value::Object(entry)))
        });
        answers.insert(
            "counts_by_layer".to_owned(),
            Value::Object(layers.collect()),
        );
    }
    keep(&mut answers, &case.unread.answers);
    if !answers.is_empty() || !case.unread.fields.contains_key("answers") {
        fields.insert("answers".to_owned(), Value::Object(answers));
    }
    let superiors = case.persons.iter().flat_map(|person| &person.answers_to);
    let superiors: BTreeSet<&str> = superiors.map(String::as_str).collect();
    let persons = case
        .persons
        .iter()
        .map(|person| person_value(person, superiors.contains(person.id.as_str())));
    let persons: Vec<Value> = persons.chain(case.unread.entries.iter().cloned()).collect();
    if !persons.is_empty() || !case.unread.no_list {
        fields.insert("persons".to_owned(), Value::Array(persons));
    }
    if let Some(record) = &case.record {
        fields.insert("record".to_owned(), Value::Object(record.clone()));
    }
    // A newer format number was kept as it stood: the file still says what it was written as.
    if let Some(format) = case.unread.fields.get("format") {
        fields.insert("format".to_owned(), format.clone());
    }
    keep(&mut fields, &case.unread.fields);
    Value::Object(fields)
}

/// The case as the text of a case file; indented, unless it then were too large to be read.
#[must_use]
pub fn write(case: &Case) -> String {
    text_of(&value_of(case))
}

/// An object with these members.
pub(crate) fn object_of<const N: usize>(members: [(&str, Value); N]) -> Value {
    let mut object = Map::new();
    // Put in one by one: collecting would sort first, which costs the page room.
    for (key, value) in members {
        object.insert(key.to_owned(), value);
    }
    Value::Object(object)
}

/// The object of a case file as its text.
pub(crate) fn text_of(value: &Value) -> String {
    let indented = format!("{value:#}\n");
    if indented.len() <= MAX_BYTES {
        indented
    } else {
        value.to_string()
    }
}

/// Puts back what the reader left aside, where nothing has taken its place since.
fn keep(into: &mut Map<String, Value>, unread: &Map<String, Value>) {
    for (key, value) in unread {
        if !into.contains_key(key) {
            into.insert(key.clone(), value.clone());
        }
    }
}

fn person_value(person: &Person, somebody_answers_to_him: bool) -> Value {
    let mut fields = answers_of(|factor| person.answer(factor), Scope::Person, Place::Field);
    // An id that was no text was kept; the given one stands for it only where somebody needs it.
    if somebody_answers_to_him || !person.unread.fields.contains_key("id") {
        fields.insert("id".to_owned(), person.id.as_str().into());
    }
    if !person.label.is_empty() {
        fields.insert("label".to_owned(), person.label.as_str().into());
    }
    let Unread {
        fields: kept,
        answers: kept_answers,
        evidence: kept_levels,
        entries,
        no_list: _,
    } = &person.unread;
    match person.count {
        // One is said where something else was kept, which would be read as more.
        count if count.is_one() && !kept.contains_key("count") => {}
        // A number that could not be read was kept, and says more than what was made of it.
        Count {
            people: 1,
            at_least: true,
        } if kept.contains_key("count") => {}
        Count {
            people,
            at_least: false,
        } => drop(fields.insert("count".to_owned(), people.into())),
        Count {
            people,
            at_least: true,
        } => {
            fields.insert("count".to_owned(), object_of([("at_least", people.into())]));
        }
    }
    let superiors = person.answers_to.iter().map(|id| Value::from(id.as_str()));
    let superiors: Vec<Value> = superiors.chain(entries.iter().cloned()).collect();
    if !superiors.is_empty() {
        fields.insert("answers_to".to_owned(), Value::Array(superiors));
    }
    if let Some(measures) = &person.measures {
        fields.insert("measures".to_owned(), of_measures(measures));
    }
    let mut answers = answers_of(
        |factor| person.answer(factor),
        Scope::Person,
        Place::Answers,
    );
    keep(&mut answers, kept_answers);
    if !answers.is_empty() {
        fields.insert("answers".to_owned(), Value::Object(answers));
    }
    let levels = person.evidence.said();
    let mut levels: Map<String, Value> = levels
        .map(|(factor, level)| (factor.id().to_owned(), level.id().into()))
        .collect();
    keep(&mut levels, kept_levels);
    if !levels.is_empty() {
        fields.insert("evidence".to_owned(), Value::Object(levels));
    }
    keep(&mut fields, kept);
    Value::Object(fields)
}

fn answers_of(answer: impl Fn(Factor) -> Answer, scope: Scope, place: Place) -> Map<String, Value> {
    let here = Factor::of(scope).filter(|factor| factor.facts().place == place);
    here.filter_map(|factor| {
        Some((
            factor.id().to_owned(),
            answer_value(factor, answer(factor))?,
        ))
    })
    .collect()
}

/// One answer as it stands in a file; `None` where it is not answered.
#[must_use]
pub fn answer_value(factor: Factor, answer: Answer) -> Option<Value> {
    let kind = factor.facts().answers;
    let id = |place: u8| Value::from(kind.values()[usize::from(place)]);
    match (answer, kind) {
        (Answer::Unanswered, _) => None,
        (Answer::Unknown, _) => Some("unknown".into()),
        (Answer::Given(values), AnswerKind::Many(_)) => Some(values.iter().map(id).collect()),
        (Answer::Given(values), _) => Some(match values.single() {
            Some(place) => id(place),
            None => object_of([("from", id(values.first())), ("to", id(values.last()))]),
        }),
    }
}
