//! The JSON Schema of the case file, generated from the lists of the domain.
//!
//! Must not know what the answers lead to. `tests/schema.rs` keeps `schema/case-1.json` current.

use super::FORMAT;
use crate::domain::measure::MEASURES;
use crate::domain::{AnswerKind, Count, Evidence, Factor, Layer, Place, Scope};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a case file.
///
/// It is stricter than the reader: what it rejects the reader reports and keeps.
#[must_use]
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("yichi case file, format {FORMAT}"),
        "type": "object",
        "required": ["format", "persons"],
        "properties": {
            "format": { "const": FORMAT },
            "title": { "type": "string" },
            "note": { "type": "string" },
            "source": { "type": "string" },
            "persons": { "type": "array", "items": person() },
            "answers": { "type": "object", "properties": case_answers() },
            "record": record(),
        },
    })
}

/// What a file that was exported says of itself. Further members are allowed, and kept.
fn record() -> Value {
    let text = json!({ "type": "string" });
    let time = json!({ "type": "string", "format": "date-time", "pattern": "Z$" });
    let hash = json!({ "type": "string", "pattern": "^[0-9a-f]+$" });
    let states =
        json!({ "type": "object", "additionalProperties": { "enum": ["no", "open", "yes"] } });
    let mut verdicts = states.clone();
    verdicts["properties"] = json!({ "leaning": states });
    json!({
        "type": "object",
        "properties": {
            "program": text,
            "build": hash,
            "texts": hash,
            "conventions": {
                "type": "object",
                "required": ["version", "hash", "shipped"],
                "properties": { "version": text, "hash": hash, "shipped": { "type": "boolean" } },
            },
            "mode": text,
            "exported": time,
            "result_seen": { "type": "boolean" },
            "changed": { "type": "object", "additionalProperties": time },
            "changed_after_result": { "type": "array", "items": text },
            "proposed": { "type": "object", "additionalProperties": { "type": ["array", "null"], "items": text } },
            "verdicts": verdicts,
            "checksum": { "type": "string", "pattern": "^crc32:[0-9a-f]{8}$" },
        },
    })
}

fn person() -> Value {
    let mut fields = questions(Scope::Person, Place::Field);
    let id = json!({ "type": "string", "pattern": "^[a-z0-9-]+$" });
    let measures: Vec<&str> = MEASURES.iter().map(|facts| facts.id).collect();
    let levels: Vec<&str> = Evidence::ALL.into_iter().map(Evidence::id).collect();
    let count = json!({ "type": "integer", "minimum": 1, "maximum": Count::MOST });
    let own = [
        ("id", id.clone()),
        ("label", json!({ "type": "string" })),
        ("count", json!({ "anyOf": [count, at_least(&count)] })),
        (
            "answers_to",
            json!({ "type": "array", "items": id, "uniqueItems": true }),
        ),
        (
            "measures",
            json!({ "type": "array", "items": { "enum": measures } }),
        ),
        (
            "answers",
            json!({
                "type": "object", "properties": questions(Scope::Person, Place::Answers)
            }),
        ),
        (
            "evidence",
            json!({
                "type": "object",
                "propertyNames": { "enum": Factor::of(Scope::Person).map(Factor::id).collect::<Vec<_>>() },
                "additionalProperties": { "enum": levels },
            }),
        ),
    ];
    fields.extend(own.map(|(key, value)| (key.to_owned(), value)));
    json!({ "type": "object", "required": ["id"], "properties": fields })
}

fn at_least(count: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["at_least"],
        "properties": { "at_least": count },
        "additionalProperties": false,
    })
}

fn case_answers() -> Map<String, Value> {
    let number = json!({ "type": "integer", "minimum": 0, "maximum": Count::MOST });
    let layer = json!({
        "type": "object",
        "properties": { "responsible": number, "sanctioned": number },
        "additionalProperties": false,
    });
    let mut answers = questions(Scope::Case, Place::Answers);
    answers.insert(
        "counts_by_layer".to_owned(),
        json!({
            "type": "object",
            "propertyNames": { "enum": Layer::IDS },
            "additionalProperties": layer,
        }),
    );
    answers
}

fn questions(scope: Scope, place: Place) -> Map<String, Value> {
    let here = Factor::of(scope).filter(|factor| factor.facts().place == place);
    here.map(|factor| (factor.id().to_owned(), answer(factor.facts().answers)))
        .collect()
}

fn answer(kind: AnswerKind) -> Value {
    let ids = kind.values();
    let one: Vec<&str> = ids.iter().copied().chain(["unknown"]).collect();
    match kind {
        AnswerKind::Tri => json!({ "enum": ["yes", "no", "unknown"] }),
        AnswerKind::Choice(_) => json!({ "enum": one }),
        AnswerKind::Ordered(_) => json!({ "anyOf": [
            { "enum": one },
            {
                "type": "object",
                "required": ["from", "to"],
                "properties": { "from": { "enum": ids }, "to": { "enum": ids } },
                "additionalProperties": false,
            },
        ] }),
        AnswerKind::Many(_) => json!({ "anyOf": [
            { "const": "unknown" },
            { "type": "array", "minItems": 1, "items": { "enum": ids }, "uniqueItems": true },
        ] }),
    }
}
