//! A session to the text of a file, with its record and a checksum over both.
//!
//! Must not know where the file goes, nor a clock.

use super::value_of;
use crate::casefile::{self, MAX_BYTES, object_of};
use crate::content::{Build, texts};
use crate::domain::{Case, Time};
use crate::session::{Session, select};
use crate::storage::SnapshotError;
use crate::storage::key::{self, Keys};
use serde_json::{Map, Value};

/// The file of this session, as this build writes it at this time. What an earlier record said that this
/// program does not know stays in it.
///
/// # Errors
/// Too large to be read again; or a chain of superiors that no session has.
pub fn write(session: &Session, at: Time, build: Build) -> Result<String, SnapshotError> {
    let text = casefile::text_of(&file_of(session, at, build)?);
    match text.len() > MAX_BYTES {
        true => Err(SnapshotError::TooLarge),
        false => Ok(text),
    }
}

/// The object of that file.
pub(super) fn file_of(session: &Session, at: Time, build: Build) -> Result<Value, SnapshotError> {
    let case = &session.case;
    let mut file = match casefile::value_of(case) {
        Value::Object(file) => file,
        // It writes nothing but objects.
        _ => Map::new(),
    };
    let record = record(session, at, build)?;
    file.insert("record".to_owned(), Value::Object(record));
    let checksum = casefile::checksum(&mut file);
    if let Some(Value::Object(record)) = file.get_mut("record") {
        record.insert("checksum".to_owned(), Value::String(checksum));
    }
    Ok(Value::Object(file))
}

fn record(session: &Session, at: Time, build: Build) -> Result<Map<String, Value>, SnapshotError> {
    let (case, conventions) = (&session.case, &session.conventions);
    let assessment = select::assessment(session, conventions)
        .map_err(|error| SnapshotError::Case(error.into()))?;
    let mut record = case.record.clone().unwrap_or_default();
    let unknown = Unknown::of(case, &record);
    let mut changed = key::of_times(case, &session.times);
    unknown
        .times
        .into_iter()
        .for_each(|(key, at)| changed[key] = at);
    let revised = session.revised.iter();
    let revised = revised.map(|entry| Value::from(key::of_entry(case, entry)));
    let own = [
        ("program", build.version.into()),
        ("build", build.hash.into()),
        ("texts", texts().version().into()),
        (
            "conventions",
            object_of([
                ("version", conventions.version.as_str().into()),
                ("hash", conventions.hash.as_str().into()),
                ("shipped", conventions.are_shipped().into()),
            ]),
        ),
        ("mode", session.mode.id().into()),
        ("exported", at.to_string().into()),
        ("result_seen", session.result_seen.into()),
        ("changed", changed),
        (
            "changed_after_result",
            revised.chain(unknown.revised).collect(),
        ),
        ("proposed", key::of_proposed(case, &session.proposed)),
        ("verdicts", value_of(&assessment.outcome)),
        ("checksum", Value::Null),
    ];
    for (key, value) in own {
        match value {
            // Nothing is known of it now, so what was known of another file goes.
            Value::Null => drop(record.remove(key)),
            value => drop(record.insert(key.to_owned(), value)),
        }
    }
    Ok(record)
}

/// What an earlier record says about questions of tomorrow, whose answers are kept too.
struct Unknown {
    times: Vec<(String, Value)>,
    revised: Vec<Value>,
}

impl Unknown {
    fn of(case: &Case, record: &Map<String, Value>) -> Unknown {
        let keys = Keys::of(case);
        let times = record.get("changed").and_then(Value::as_object);
        let times = times.into_iter().flatten();
        let revised = record.get("changed_after_result").and_then(Value::as_array);
        let revised = revised.into_iter().flatten();
        Unknown {
            times: times
                .filter(|(key, _)| keys.is_of_tomorrow(key))
                .map(|(key, at)| (key.clone(), at.clone()))
                .collect(),
            revised: revised
                .filter(|key| key.as_str().is_some_and(|key| keys.is_of_tomorrow(key)))
                .cloned()
                .collect(),
        }
    }
}
