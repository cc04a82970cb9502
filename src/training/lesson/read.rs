//! Text to a lesson: everything wrong with it is named at once, by place.
//!
//! The case inside is read by the reader of case files. Must not know how lessons are kept together.

use super::fields::{self, Fields, Troubles};
use super::{Basis, Difficulty, Flip, Lesson, Outcome};
use crate::casefile::{self, ReadError, Warning};
use crate::domain::{Answer, AnswerId, Case, Factor, Measure, Measures, Scope};
use crate::engine::explain::Change;
use crate::engine::{self, Conventions, Verdict, assess};
use crate::training::{LESSON, Problem, Refusal, Trouble};
use serde_json::Value;

/// The longest texts, in characters, and lists, in entries.
const TITLE: usize = 60;
const TEXT: usize = 600;
const PARAGRAPHS: usize = 12;
const KEYS: usize = 8;
const CHANGES: usize = 40;

impl Lesson {
    /// Reads a lesson.
    ///
    /// # Errors
    /// What is no JSON object of at most 4 MiB, what has no case that can be judged, and what lacks
    /// something a trainee needs: [`Problem`] lists it all.
    pub fn read(text: &str) -> Result<Lesson, Refusal> {
        let (lesson, wrong) = Lesson::sketch(text)?;
        match wrong.is_empty() {
            true => Ok(lesson),
            false => Err(Refusal::Wrong(wrong)),
        }
    }

    /// A lesson that is still being written: of what is there, as much as can be read, with what is wrong.
    ///
    /// # Errors
    /// As the reader of case files.
    pub fn sketch(text: &str) -> Result<(Lesson, Vec<Trouble>), ReadError> {
        let (object, mut wrong) = fields::of_text(text)?;
        let reading = casefile::read(text)?;
        let unsaid = |warning: &&Warning| warning.problem != casefile::Problem::RepeatedKey;
        for warning in reading.warnings.iter().filter(unsaid) {
            wrong.note(format!("case.{}", warning.path), Problem::NotUnderstood);
        }
        let lesson = lesson(&Fields::new(&object, ""), reading.case, &mut wrong);
        Ok((lesson, wrong.0))
    }
}

fn lesson(fields: &Fields, mut case: Case, wrong: &mut Troubles) -> Lesson {
    if fields
        .number("lesson", wrong)
        .is_some_and(|version| version != u64::from(LESSON))
    {
        wrong.note("lesson", Problem::OtherVersion);
    }
    if fields.value("case", wrong).is_some() && case.persons.is_empty() {
        wrong.note("case.persons", Problem::Missing);
    }
    let id = fields.text("id", TITLE, wrong);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !id.bytes().all(plain) {
        wrong.note("id", Problem::BadId);
    }
    let title = fields.text("title", TITLE, wrong);
    case.title.clone_from(&title);
    case.record = None; // That of another proposal, and perhaps of people with names.
    let paragraphs = fields.list("narrative", PARAGRAPHS, wrong);
    let difficulty = fields.number("difficulty", wrong).unwrap_or(1);
    if !(1..=3).contains(&difficulty) {
        wrong.note("difficulty", Problem::UnknownId(difficulty.to_string()));
    }
    Lesson {
        portrait: optional(fields, "portrait", TITLE, wrong),
        difficulty: Difficulty(u8::try_from(difficulty).unwrap_or(1)),
        narrative: paragraphs
            .into_iter()
            .map(|(path, paragraph)| fields::text(paragraph, &path, TEXT, wrong))
            .collect(),
        point: fields.text("point", TEXT, wrong),
        outcome: outcome(fields, wrong),
        limit: optional(fields, "limit", TEXT, wrong),
        key: keys(fields, &case, wrong),
        flip: flip(fields, &case, wrong),
        id,
        title,
        case,
    }
}

fn optional(fields: &Fields, key: &str, most: usize, wrong: &mut Troubles) -> Option<String> {
    fields.has(key).then(|| fields.text(key, most, wrong))
}

fn outcome(fields: &Fields, wrong: &mut Troubles) -> Outcome {
    let mut outcome = Outcome {
        text: String::new(),
        by: String::new(),
        basis: Basis::Composed,
        said: Vec::new(),
    };
    let Some(fields) = fields.object("outcome", wrong) else {
        return outcome;
    };
    outcome.text = fields.text("text", TEXT, wrong);
    outcome.by = fields.text("by", TEXT, wrong);
    let basis = fields.one_of("basis", Basis::from_id, wrong);
    outcome.basis = basis.unwrap_or(Basis::Composed);
    // Nobody need have said anything: an empty list is no trouble here.
    if let Some(Value::Array(said)) = fields.value("said", wrong) {
        for (place, verdict) in said.iter().enumerate() {
            let path = format!("{}[{place}]", fields.path("said"));
            let said = fields::one_of(verdict, &path, Verdict::from_id, wrong);
            outcome.said.extend(said);
        }
    }
    outcome
}

fn keys(fields: &Fields, case: &Case, wrong: &mut Troubles) -> Vec<AnswerId> {
    let mut keys = Vec::new();
    for (path, entry) in fields.list("key", KEYS, wrong) {
        let Some(entry) = fields::object(entry, path.clone(), wrong) else {
            continue;
        };
        let Some(id) = answer_id(&entry, case, wrong) else {
            continue;
        };
        if case.at(id) == Answer::Unanswered {
            wrong.note(&path, Problem::Unanswered);
        }
        if keys.contains(&id) {
            wrong.note(&path, Problem::Repeated(id.factor.id().to_owned()));
        }
        keys.push(id);
    }
    keys
}

/// The question that `person` and `answer` name.
fn answer_id(entry: &Fields, case: &Case, wrong: &mut Troubles) -> Option<AnswerId> {
    let person = match entry.has("person") {
        true => Some(place(entry, case, wrong)?),
        false => None,
    };
    let scope = if person.is_some() {
        Scope::Person
    } else {
        Scope::Case
    };
    let factor = entry.one_of("answer", |id| Factor::from_id(scope, id), wrong)?;
    Some(AnswerId { person, factor })
}

/// The place of the person that `person` names.
fn place(entry: &Fields, case: &Case, wrong: &mut Troubles) -> Option<usize> {
    let said = entry.text("person", TITLE, wrong);
    let place = case.place(&said);
    if place.is_none() {
        wrong.note(entry.path("person"), Problem::UnknownId(said));
    }
    place
}

fn flip(fields: &Fields, case: &Case, wrong: &mut Troubles) -> Flip {
    let mut flip = Flip {
        ask: String::new(),
        changes: Vec::new(),
        then: String::new(),
    };
    let Some(fields) = fields.object("flip", wrong) else {
        return flip;
    };
    flip.ask = fields.text("ask", TEXT, wrong);
    flip.then = fields.text("then", TEXT, wrong);
    let before = wrong.0.len();
    for (path, entry) in fields.list("changes", CHANGES, wrong) {
        let entry = fields::object(entry, path, wrong);
        flip.changes
            .extend(entry.and_then(|entry| change(&entry, case, wrong)));
    }
    let mut flipped = case.clone();
    flip.changes
        .iter()
        .for_each(|change| change.apply(&mut flipped));
    if before == wrong.0.len() && judged(case) == judged(&flipped) {
        wrong.note(fields.path("changes"), Problem::ChangesNothing);
    }
    flip
}

fn change(entry: &Fields, case: &Case, wrong: &mut Troubles) -> Option<Change> {
    if entry.has("measures") {
        let person = place(entry, case, wrong);
        return Some(Change::Measures {
            measures: measures(entry, wrong)?,
            person: person?,
        });
    }
    let answer = answer_id(entry, case, wrong)?;
    let said = entry.text("to", TITLE, wrong);
    let values = answer.factor.facts().answers.values();
    let Some(to) = values.iter().position(|value| *value == said) else {
        wrong.note(entry.path("to"), Problem::UnknownId(said));
        return None;
    };
    Some(Change::Answer {
        answer,
        to: to as u8,
    })
}

/// The package under `measures`; an empty list proposes nothing.
fn measures(entry: &Fields, wrong: &mut Troubles) -> Option<Measures> {
    let path = entry.path("measures");
    let Some(Value::Array(listed)) = entry.value("measures", wrong) else {
        wrong.note(path, Problem::WrongType);
        return None;
    };
    let read = listed.iter().enumerate().map(|(place, measure)| {
        let path = format!("{path}[{place}]");
        fields::one_of(measure, &path, Measure::from_id, wrong)
    });
    let read: Vec<Option<Measure>> = read.collect();
    read.into_iter().collect()
}

/// What it comes to under the conventions the program ships.
fn judged(case: &Case) -> Option<engine::Outcome> {
    let judged = assess(case, &Conventions::shipped()).ok()?;
    Some(judged.outcome)
}
