//! 外发前的提醒: names and numbers are found, and roles, places and ordinary words are left in peace.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use yichi::casefile;
use yichi::content::{Table, texts};
use yichi::domain::{Case, Person};
use yichi::privacy::{Field, Sign, found_in, scan};

fn table() -> Value {
    serde_json::from_str(include_str!("privacy/table.json")).unwrap()
}

/// What is found, each in a word.
fn found(text: &str) -> String {
    let words = found_in(text).into_iter();
    let words = words.map(|(sign, excerpt)| format!("{}:{excerpt}", sign.id()));
    words.collect::<Vec<_>>().join("|")
}

fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_belongs_to_somebody_is_found() {
    let table = table();
    let mut wrong = Vec::new();
    let mut lines = 0;
    for sign in Sign::ALL {
        for line in table[sign.id()].as_array().unwrap() {
            let mut words = line.as_array().unwrap().iter().map(|w| w.as_str().unwrap());
            let text = words.next().unwrap();
            let hits = found_in(text).into_iter();
            let hits: Vec<String> = hits.filter(|(s, _)| *s == sign).map(|(_, e)| e).collect();
            let told: Vec<&str> = match sign {
                Sign::Name => words.flat_map(|names| names.split(' ')).collect(),
                Sign::Identity | Sign::Phone | Sign::BankCard | Sign::Email => words.collect(),
            };
            if hits != told {
                wrong.push(format!("{text}: {}", found(text)));
            }
            lines += 1;
        }
    }
    none(wrong);
    assert!(lines >= 40, "{lines}");
}

#[test]
fn roles_places_ordinary_words_and_numbers_pass() {
    let table = table();
    let lines = table["none"].as_array().unwrap();
    assert!(lines.len() >= 60);
    let lines = lines.iter().map(|line| line.as_str().unwrap());
    none(
        lines
            .filter(|line| !found(line).is_empty())
            .map(|line| format!("{line}: {}", found(line)))
            .collect(),
    );
}

/// Every free text of every known case: titles, notes, sources, labels.
#[test]
fn nothing_is_found_in_the_known_cases() {
    let mut wrong = Vec::new();
    let mut read = 0;
    for folder in ["tests/cases/worked", "tests/cases/public"] {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let case = casefile::read(&fs::read_to_string(&path).unwrap())
                .unwrap()
                .case;
            read += case.persons.len();
            let findings = scan(&case).into_iter();
            wrong.extend(findings.map(|one| format!("{}: {one:?}", path.display())));
        }
    }
    none(wrong);
    assert!(read >= 150, "{read}");
}

/// Some thousand sentences of official Chinese are at hand: our own.
#[test]
fn nothing_is_found_in_our_own_texts() {
    let mut wrong = Vec::new();
    let mut sentences = 0;
    for table in Table::ALL.iter().filter(|table| **table != Table::Names) {
        for entry in texts().table(*table).values() {
            each(entry, &mut |text| {
                sentences += 1;
                let found = found(text);
                if !found.is_empty() {
                    wrong.push(format!("{table:?} {text}: {found}"));
                }
            });
        }
    }
    none(wrong);
    assert!(sentences >= 1500, "{sentences}");
}

fn each(value: &Value, look: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => look(text),
        Value::Array(parts) => parts.iter().for_each(|part| each(part, look)),
        Value::Object(parts) => parts.values().for_each(|part| each(part, look)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn the_documents_of_this_house_name_nobody_either() {
    let mut wrong = Vec::new();
    for file in [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/decisions.md",
        "docs/embedding.md",
        "docs/hosting.md",
    ] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        for line in text.lines().filter(|line| !found(line).is_empty()) {
            wrong.push(format!("{file}: {line}: {}", found(line)));
        }
    }
    none(wrong);
}

#[test]
fn each_finding_says_where_it_stands_and_is_told_once() {
    let mut case = Case::default();
    case.title = "乡镇干部".to_owned();
    case.note = "县长李建国，县长李建国，电话13812345678".to_owned();
    case.source = "a@b.cn".to_owned();
    for (id, label) in [("a", "甲"), ("b", "张伟")] {
        let mut person = Person::new(id);
        person.label = label.to_owned();
        case.persons.push(person);
    }
    let told: Vec<(Field, Sign, String)> = scan(&case)
        .into_iter()
        .map(|one| (one.place, one.sign, one.excerpt))
        .collect();
    let expected = [
        (Field::Note, Sign::Name, "李建国"),
        (Field::Note, Sign::Phone, "13812345678"),
        (Field::Source, Sign::Email, "a@b.cn"),
        (Field::Label(1), Sign::Name, "张伟"),
    ];
    assert_eq!(
        told,
        expected.map(|(place, sign, text)| (place, sign, text.to_owned()))
    );
}

#[test]
fn what_a_file_brought_is_looked_at_wherever_it_stands() {
    let brought = [
        json!({"联系人": "张伟 13800138000"}),
        json!({"contact": {"张伟": [13800138000_u64]}}),
        json!({"answers": {"later": "张伟"}, "persons": ["13800138000"]}),
        json!({"persons": [{"id": "张伟", "measures": ["13800138000"]}]}),
        json!({"persons": [{"id": "a", "hue": "张伟", "count": "13800138000"}]}),
        json!({"persons": [{"id": "a", "kind": "张伟", "answers": {"harm": "13800138000"}}]}),
        json!({"persons": [{"id": "a", "evidence": {"harm": "张伟"}, "answers_to": [13800138000_u64]}]}),
        json!({"record": {"by": "张伟", "at": "13800138000"}, "persons": {"a": "张伟"}}),
    ];
    for text in brought.map(|case| case.to_string()) {
        let case = casefile::read(&text).unwrap().case;
        let mut told: Vec<(Field, Sign, String)> = scan(&case)
            .into_iter()
            .map(|one| (one.place, one.sign, one.excerpt))
            .collect();
        told.sort_by_key(|(_, sign, _)| *sign);
        let expected = [(Sign::Name, "张伟"), (Sign::Phone, "13800138000")];
        let expected = expected.map(|(sign, text)| (Field::Brought, sign, text.to_owned()));
        assert_eq!(told, expected, "{text}");
    }
}

#[test]
fn no_text_is_too_strange_or_too_long_to_look_at() {
    let strange = [
        "",
        "@",
        "张",
        "欧阳",
        "+",
        "(",
        "（",
        "13812345678-",
        "\u{0}",
        "书记张",
        "-1-2-3-4-5-6",
    ];
    for text in strange {
        let _ = found_in(text);
    }
    for text in ["张", "1", "1 ", "@", "书记张伟", "0-"] {
        let _ = found_in(&text.repeat(60_000));
    }
}
