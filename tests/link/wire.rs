//! What was released stays: numbers, and whole links.

use serde_json::{Map, Value, json};
use std::fs;
use yichi::casefile;
use yichi::domain::{Evidence, FACTORS, Factor, Measure, Scope};
use yichi::storage::link::{Contents, decode, encode, wire};

const FILE: &str = "tests/link/wire.json";

/// Every number with the word it stands for, as lists in the order of the numbers.
fn numbers() -> Value {
    let ids = |factors: &[Factor]| {
        factors
            .iter()
            .map(|factor| json!(factor.id()))
            .collect::<Value>()
    };
    let values: Map<String, Value> = FACTORS
        .iter()
        .map(|facts| (facts.id.to_owned(), json!(facts.answers.values())))
        .collect();
    json!({
        "about": "The numbers of links that were handed on. Only ever add to the end of a list: UPDATE=1 does.",
        "person": ids(wire::questions(Scope::Person)),
        "case": ids(wire::questions(Scope::Case)),
        "measures": wire::MEASURES.iter().map(|measure| json!(measure.facts().id)).collect::<Value>(),
        "evidence": Evidence::ALL.map(Evidence::id),
        "values": values,
    })
}

/// The lists of `old`, each of which must be where the same list of `new` begins.
fn assert_kept(old: &Value, new: &Value, at: &str) {
    match (old, new) {
        (Value::Array(old), Value::Array(new)) => {
            assert!(
                new.starts_with(old),
                "{at}: a number changed or went: {old:?} {new:?}"
            );
        }
        (Value::Object(old), Value::Object(new)) => {
            for (key, old) in old {
                let new = new.get(key);
                assert_kept(old, new.unwrap_or(&Value::Null), &format!("{at}.{key}"));
            }
        }
        _ => assert_eq!(old, new, "{at}"),
    }
}

#[test]
fn a_number_once_released_never_changes_and_a_new_one_is_written_down() {
    let numbers = numbers();
    let written: Value = serde_json::from_str(&fs::read_to_string(FILE).unwrap()).unwrap();
    assert_kept(&written, &numbers, "wire");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(FILE, format!("{numbers:#}\n")).unwrap();
    } else {
        assert_eq!(written, numbers, "UPDATE=1 writes the new ones down");
    }
}

#[test]
fn every_question_and_every_measure_has_one_number() {
    for scope in [Scope::Person, Scope::Case] {
        let mut numbered = wire::questions(scope).to_vec();
        numbered.sort();
        assert_eq!(numbered, Factor::of(scope).collect::<Vec<_>>());
    }
    let mut numbered = wire::MEASURES.to_vec();
    numbered.sort();
    let all: Vec<Measure> = yichi::domain::measure::MEASURES
        .iter()
        .map(|facts| facts.measure)
        .collect();
    assert_eq!(numbered, all);
}

/// Links as they were handed on, one a line, with the case each holds: written once, never again.
#[test]
fn a_released_link_opens_for_ever() {
    let released = fs::read_to_string("tests/link/released.txt").unwrap();
    let mut links = 0;
    for line in released.lines().filter(|line| !line.starts_with('#')) {
        let (name, fragment) = line.split_once(' ').unwrap();
        let case = fs::read_to_string(format!("tests/link/{name}.json")).unwrap();
        let linked = decode(fragment).unwrap();
        assert_eq!(linked.case, casefile::read(&case).unwrap().case, "{name}");
        assert!(!linked.newer);
        links += 1;
    }
    assert!(links >= 2);
}

#[test]
fn a_link_of_this_version_is_written_as_it_was_released() {
    let released = fs::read_to_string("tests/link/released.txt").unwrap();
    // Its persons came with numbers, which is why nothing about it changes on the way.
    let (_, fragment) = released.lines().last().unwrap().split_once(' ').unwrap();
    let linked = decode(fragment).unwrap();
    assert_eq!(linked.contents, Contents::WithTexts);
    let again = encode(&linked.case, linked.mode, linked.contents).unwrap();
    assert_eq!(again, fragment);
}
