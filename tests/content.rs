//! The texts: none is missing, none is orphaned, and every slot is one the program fills.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its files should stop"
)]

#[path = "content/orphans.rs"]
mod orphans;
#[path = "content/slots.rs"]
mod slots;
#[path = "content/used.rs"]
mod used;

use serde_json::Value;
use slots::slots;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use used::asked_for;
use yichi::content::{Table, texts};
use yichi::domain::measure::MEASURES;
use yichi::domain::{AnswerKind, Class, FACTORS, Factor, Scope, Section};
use yichi::engine::{FindingId, Verdict};

/// The ids of a table.
fn ids(table: Table) -> BTreeSet<&'static str> {
    texts().table(table).keys().map(String::as_str).collect()
}

fn has(table: Table, path: &[&str]) {
    let text = texts().find(table, path);
    assert!(
        text.is_some_and(|text| !text.trim().is_empty()),
        "{table:?} lacks {path:?}"
    );
}

/// Every string below a value.
fn strings<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(parts) => parts.iter().for_each(|part| strings(part, found)),
        Value::Object(parts) => parts.values().for_each(|part| strings(part, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_question_is_worded_in_full_and_nothing_else_is() {
    for facts in FACTORS {
        for part in ["short", "ask", "why"] {
            has(Table::Questions, &[facts.id, part]);
        }
        let values = facts.answers.values();
        for value in values.iter().chain([&"unknown"]) {
            has(Table::Questions, &[facts.id, "said", value]);
        }
        let question = &texts().table(Table::Questions)[facts.id];
        let entries = |part: &str| {
            let object = question.get(part).and_then(Value::as_object);
            object.map_or(0, serde_json::Map::len)
        };
        assert_eq!(entries("said"), values.len() + 1, "{}", facts.id);
        if facts.answers != AnswerKind::Tri {
            values
                .iter()
                .for_each(|value| has(Table::Questions, &[facts.id, "choices", value, "label"]));
            assert_eq!(entries("choices"), values.len(), "{}", facts.id);
        }
    }
    let known: BTreeSet<&str> = FACTORS.iter().map(|facts| facts.id).collect();
    assert_eq!(ids(Table::Questions), known);
    assert_eq!(ids(Table::FactorProvisions), known);
}

#[test]
fn every_word_of_the_field_has_its_text_and_no_text_is_without_a_word() {
    let sections: BTreeSet<&str> = Section::ALL.iter().map(|section| section.id()).collect();
    let measures: BTreeSet<&str> = MEASURES.iter().map(|facts| facts.id).collect();
    let verdicts: BTreeSet<&str> = Verdict::ALL.iter().map(|verdict| verdict.id()).collect();
    let findings: BTreeSet<&str> = FindingId::ALL.iter().map(|finding| finding.id()).collect();
    assert_eq!(ids(Table::Sections), sections);
    assert_eq!(ids(Table::Measures), measures);
    // Beside the verdicts themselves stand the sentences that go with every result.
    assert!(ids(Table::Verdicts).is_superset(&verdicts));
    assert_eq!(ids(Table::Findings), findings);
    sections
        .iter()
        .for_each(|id| has(Table::Sections, &[id, "title"]));
    measures
        .iter()
        .for_each(|id| has(Table::Measures, &[id, "label"]));
    for class in [
        Class::Education,
        Class::Notice,
        Class::Organizational,
        Class::Discipline,
    ] {
        has(Table::Classes, &[class.id()]);
    }
}

#[test]
fn every_example_has_a_title_and_every_title_an_example() {
    let files = fs::read_dir("tests/cases/worked").unwrap();
    let files: Vec<String> = files
        .map(|file| {
            file.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(
        ids(Table::Examples),
        files.iter().map(String::as_str).collect()
    );
}

#[test]
fn every_cited_provision_and_portrait_exists() {
    let provisions = ids(Table::Provisions);
    let portraits = ids(Table::Portraits);
    for table in [Table::Reasons, Table::Pairs, Table::Findings] {
        for (id, entry) in texts().table(table) {
            for cited in entry["provisions"].as_array().into_iter().flatten() {
                assert!(
                    provisions.contains(cited.as_str().unwrap()),
                    "{id} cites {cited}"
                );
            }
            if let Some(portrait) = entry.get("portrait").and_then(Value::as_str) {
                assert!(portraits.contains(portrait), "{id} shows {portrait}");
            }
        }
    }
    for (id, portrait) in texts().table(Table::Portraits) {
        let told = portrait.get("shown_if").and_then(Value::as_object);
        for (factor, wanted) in told.into_iter().flatten() {
            let factor = Factor::from_id(Scope::Case, factor);
            let values = factor.map_or(&[][..], |factor| factor.facts().answers.values());
            for value in wanted.as_array().unwrap() {
                assert!(values.contains(&value.as_str().unwrap()), "{id}: {value}");
            }
        }
    }
    for (id, cited) in texts().table(Table::FactorProvisions) {
        for cited in cited.as_array().unwrap() {
            assert!(
                provisions.contains(cited.as_str().unwrap()),
                "{id} cites {cited}"
            );
        }
    }
}

#[test]
fn every_slot_is_one_the_program_fills() {
    for table in Table::ALL {
        for (id, entry) in texts().table(table) {
            let mut found = Vec::new();
            strings(entry, &mut found);
            for text in found {
                for opened in text.split('{').skip(1) {
                    let slot = opened.split_once('}').map(|(slot, _)| slot);
                    assert!(
                        slot.is_some_and(|slot| slots(table).contains(&slot)),
                        "{table:?} {id}: {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_text_that_is_asked_for_by_name_is_there() {
    let mut files = Vec::new();
    gather(Path::new("src"), &mut |path, text| files.push((path, text)));
    let asked = asked_for(&files);
    assert!(asked.len() > 400, "{} calls are found", asked.len());
    let stands = |tables: &[Table], id| {
        let mut tables = tables.iter();
        tables.any(|table| texts().table(*table).contains_key(id))
    };
    let missing = asked.iter().filter(|(tables, id, _)| !stands(tables, *id));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// All Rust below a folder, by path.
fn gather(folder: &Path, take: &mut impl FnMut(String, String)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, take);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            take(path.to_str().unwrap().to_owned(), text);
        }
    }
}

#[test]
fn a_missing_text_is_its_id() {
    assert_eq!(
        texts().get(Table::Questions, &["no-such-question", "ask"]),
        "ask"
    );
    assert_eq!(
        texts().question(Factor::Harm).said("no-such-value"),
        "no-such-value"
    );
}
