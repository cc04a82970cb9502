//! JSON text to a case. Every readable object gives a case; see [`Warning`] for the rest.
//!
//! Must not know what the answers lead to.

use super::checksum::checksum;
use super::object::{Object, object, too_large};
use super::reader::Reader;
use super::value::whole;
use super::{FORMAT, MAX_BYTES, Problem, ReadError, Warning, Wrong, shape};
use crate::domain::{Case, ChainError, chain};
use serde_json::{Map, Value};

/// 读到的案件, with what was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The case.
    pub case: Case,
    /// What was left aside, in the order of the file's objects.
    pub warnings: Vec<Warning>,
    /// The checksum of the file as it stands, where it has a record that may carry another.
    pub checksum: Option<String>,
}

/// Reads a case file: a bare case, or an object that carries one under `case`.
///
/// # Errors
/// What is not a JSON object of at most 4 MiB and 64 levels, a report of ours, or what has persons that
/// repeat an id, answer to nobody or in a circle.
pub fn read(text: &str) -> Result<Reading, ReadError> {
    let Object { fields, repeated } =
        object(text).map_err(|error| foreign(text.as_bytes(), error))?;
    if is_report(&fields) {
        return Err(ReadError {
            at: None,
            what: Wrong::Report,
        });
    }
    let (mut fields, wrapped) = unwrap_case(fields);
    let checksum = fields.contains_key("record").then(|| checksum(&mut fields));
    let mut reader = Reader::default();
    for path in repeated {
        let inner = path.strip_prefix("case.").filter(|_| wrapped);
        reader.warn(inner.unwrap_or(&path), Problem::RepeatedKey);
    }
    let case = reader.case(fields);
    chain::order(&case).map_err(|error| located(error, text))?;
    Ok(Reading {
        case,
        warnings: reader.warnings,
        checksum,
    })
}

/// Reads a case file from bytes, which must be UTF-8.
///
/// # Errors
/// As [`read`]; bytes that are no UTF-8 are not JSON.
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) if bytes.len() > MAX_BYTES => Err(too_large(bytes)),
        Err(error) => {
            let at = shape::place(bytes, error.valid_up_to());
            Err(foreign(bytes, Wrong::NotJson(error.to_string()).at(at)))
        }
    }
}

/// Tells a damaged case file from a file that was never one: what begins with no bracket holds nothing to mend.
fn foreign(bytes: &[u8], error: ReadError) -> ReadError {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_begun = matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['));
    match error.what {
        Wrong::NotJson(detail) if !is_begun => ReadError {
            what: Wrong::Foreign(detail),
            ..error
        },
        what => ReadError { what, ..error },
    }
}

/// Whether this is the report of a case: known by what its writer puts into every one, whatever it is called.
fn is_report(fields: &Map<String, Value>) -> bool {
    let is = |key, kind: fn(&Value) -> bool| fields.get(key).is_some_and(kind);
    let holds_case = ["persons", "case"]
        .iter()
        .any(|key| fields.contains_key(*key));
    is("report", Value::is_number) && is("sections", Value::is_array) && !holds_case
}

/// Says where in the text the id stands that a chain stumbled over.
fn located(error: ChainError, text: &str) -> ReadError {
    let at = match &error {
        ChainError::RepeatedId(id) => shape::find(text, "id", id, 1),
        ChainError::NamesNobody { target, .. } => shape::find(text, "answers_to", target, 0),
        ChainError::Loop(ids) => ids.first().and_then(|id| shape::find(text, "id", id, 0)),
    };
    ReadError {
        at,
        ..ReadError::from(error)
    }
}

/// The object of the case, and whether it stood under `case`.
///
/// A case that has a list of persons is bare: a field `case` beside it is one we do not know. What stands
/// beside a case under a key goes along as fields we do not know, unless the file is of another kind that
/// only carries a case, a known case or a lesson.
fn unwrap_case(mut fields: Map<String, Value>) -> (Map<String, Value>, bool) {
    let bare = fields.contains_key("persons");
    let Some(Value::Object(case)) = fields.get_mut("case").filter(|_| !bare) else {
        return (fields, false);
    };
    let mut case = std::mem::take(case);
    if fields.contains_key("expect") || fields.contains_key("lesson") {
        return (case, true);
    }
    for (key, value) in fields {
        if key == "case" || (key == "format" && whole(&value) == Some(FORMAT)) {
            continue;
        }
        let mut key = format!("beside_case.{key}");
        while case.contains_key(&key) {
            key = format!("beside_case.{key}");
        }
        case.insert(key, value);
    }
    (case, true)
}
