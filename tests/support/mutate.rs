//! Seeded damage to a case file: to its values, which leaves JSON, and to its text, which may not.

use super::rng::Rng;
use serde_json::{Map, Value};

/// Values a file may hold where nobody expects them; the numbers fit no machine type.
const STRANGE: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1",
    "3",
    "1.10",
    "1e400",
    "-0.0",
    "18446744073709551616",
    r#""""#,
    r#""yes""#,
    r#""no""#,
    r#""unknown""#,
    r#""maybe""#,
    r#""serious""#,
    r#""party_warning""#,
    r#""\u0000\ud83d\ude00\n""#,
    "[]",
    "{}",
    r#"["a"]"#,
    r#"["yes","event"]"#,
    r#"[1,{"x":[2.50]}]"#,
    r#"{"from":"slight","to":"serious"}"#,
    r#"{"from":"serious","to":"slight"}"#,
    r#"{"at_least":2}"#,
    r#"{"unit":{"responsible":2,"sanctioned":4294967296}}"#,
    r#"{"deep":{"er":[{"still":1e-7}]}}"#,
];

const KEYS: &[&str] = &[
    "format",
    "title",
    "persons",
    "answers",
    "evidence",
    "measures",
    "count",
    "answers_to",
    "id",
    "label",
    "kind",
    "layer",
    "harm",
    "power",
    "trigger",
    "counts_by_layer",
    "case",
    "added-later",
    "x",
];

const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "1e400",
    "\u{feff}",
    "\u{952e}",
    "\n",
    " ",
    "\"id\":",
    "\"case\":",
    "\\u00",
    "[[[[[[[[[[[[[[[[",
    "//",
    "-",
    "\u{0}",
];

/// Replaces, removes, adds or doubles a few values, anywhere in the file.
pub(crate) fn values(value: &mut Value, rng: &mut Rng) {
    for _ in 0..1 + rng.below(4) {
        value_at_random(value, rng);
    }
}

fn value_at_random(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::Object(fields) => in_object(fields, rng),
        Value::Array(entries) if entries.is_empty() => entries.push(strange(rng)),
        Value::Array(entries) => {
            let at = rng.below(entries.len());
            match rng.below(8) {
                0 => entries[at] = strange(rng),
                1 => drop(entries.remove(at)),
                2 => entries.push(entries[at].clone()),
                3 => entries.insert(at, strange(rng)),
                _ => value_at_random(&mut entries[at], rng),
            }
        }
        _ => *value = strange(rng),
    }
}

fn in_object(fields: &mut Map<String, Value>, rng: &mut Rng) {
    let keys: Vec<String> = fields.keys().cloned().collect();
    if keys.is_empty() || rng.chance(1, 6) {
        fields.insert((*rng.pick::<&str>(KEYS)).to_owned(), strange(rng));
        return;
    }
    let key = rng.pick(&keys);
    match rng.below(8) {
        0 => drop(fields.remove(key)),
        1 => drop(fields.insert(key.clone(), strange(rng))),
        2 => {
            let moved = fields.remove(key).unwrap_or_default();
            fields.insert((*rng.pick::<&str>(KEYS)).to_owned(), moved);
        }
        _ => value_at_random(&mut fields[key], rng),
    }
}

fn strange(rng: &mut Rng) -> Value {
    serde_json::from_str(rng.pick::<&str>(STRANGE)).expect("each is JSON")
}

/// Cuts, inserts, doubles or overwrites a few pieces of the text.
pub(crate) fn text(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..1 + rng.below(4) {
        let at = rng.below(letters.len() + 1);
        let end = (at + rng.below(12)).min(letters.len());
        match rng.below(5) {
            0 => letters.truncate(at),
            1 => drop(letters.drain(at..end)),
            2 => {
                let piece: Vec<char> = letters[at..end].to_vec();
                letters.splice(at..at, piece);
            }
            _ => {
                let token = rng.pick::<&str>(TOKENS).chars();
                letters.splice(at..if rng.chance(1, 2) { end } else { at }, token);
            }
        }
    }
    letters.into_iter().collect()
}
