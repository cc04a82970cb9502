//! Earlier snapshots brought up to the present, one version at a time.
//!
//! A step only ever sees the version before it, so no step changes once it is released; a snapshot
//! of every version stays in `tests/snapshots/`. A step is total: what it does not understand it leaves for
//! the reader to refuse.

use super::{SnapshotError, VERSION};
use serde_json::{Map, Value};

/// What turns a snapshot of version n into one of version n + 1, from version 1 on.
const STEPS: [fn(&mut Map<String, Value>); VERSION as usize - 1] = [to_2];

/// The snapshot as this program would have written it.
pub(super) fn to_current(
    snapshot: &mut Map<String, Value>,
    version: u64,
) -> Result<(), SnapshotError> {
    if version > u64::from(VERSION) {
        return Err(SnapshotError::Newer(version));
    }
    // Version 0 was never released.
    let done = version.checked_sub(1).ok_or(SnapshotError::Foreign)? as usize;
    STEPS[done..].iter().for_each(|step| step(snapshot));
    Ok(())
}

/// Version 2 names questions and parts of the case by keys, and knows when they were changed. What came
/// into version 1 after its release is always there.
fn to_2(snapshot: &mut Map<String, Value>) {
    let added = [
        ("order", "telling".into()),
        ("thorough", false.into()),
        ("trail", Value::Array(Vec::new())),
        ("example", false.into()),
        ("times", Value::Object(Map::new())),
    ];
    for (key, value) in added {
        let here = snapshot.entry(key).or_insert(Value::Null);
        if here.is_null() {
            *here = value;
        }
    }
    for (key, entry) in snapshot.iter_mut() {
        match (key.as_str(), entry) {
            ("screen", page) => named(page),
            ("aside", Value::Object(aside)) => {
                if let Some(home) = aside.get_mut("home") {
                    named(home);
                }
            }
            ("trail" | "skipped" | "revised", Value::Array(list)) => {
                list.iter_mut().for_each(named);
            }
            _ => {}
        }
    }
}

/// A page, a question or a part of the case as version 1 named it, by its key. Names stay.
fn named(value: &mut Value) {
    let question = |question: &Value| {
        let answer = question.get("answer")?.as_str()?;
        Some(match question.get("person").and_then(Value::as_str) {
            None => ["answers.", answer].concat(),
            Some(person) => ["persons.", person, ".", answer].concat(),
        })
    };
    let of_person = |key: &str, last: &str| {
        let person = value.get(key)?.as_str()?;
        Some(["persons.", person, last].concat())
    };
    let part = value
        .get("question")
        .or(value.get("answer"))
        .and_then(question);
    let key = question(value)
        .or(part)
        .or_else(|| of_person("measures", ".measures"))
        .or_else(|| of_person("superiors", ".answers_to"));
    if let Some(key) = key {
        *value = Value::String(key);
    }
}
