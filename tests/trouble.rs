//! What can be wrong with a file is said in a plain sentence with nothing left open in it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::Value;
use std::collections::BTreeSet;
use yichi::casefile::{Place, Problem, ReadError, Warning, read};
use yichi::content::{Table, texts};
use yichi::engine::Conventions;
use yichi::engine::conventions::SHIPPED;

fn is_plain(sentence: &str) -> bool {
    let latin = sentence.split(|c: char| !c.is_ascii_alphabetic());
    let english = latin.filter(|word| word.len() > 5).count();
    sentence.ends_with('\u{3002}') && !sentence.contains(['{', '\n']) && english == 0
}

#[test]
fn every_reason_not_to_read_a_file_is_a_sentence() {
    let id = || "a".to_owned();
    let at = Place { line: 3, column: 7 };
    let errors = [
        ReadError::Foreign {
            at,
            detail: "expected value".to_owned(),
        },
        ReadError::NotJson {
            at,
            detail: "trailing comma".to_owned(),
        },
        ReadError::TooLarge { at },
        ReadError::TooDeep { at },
        ReadError::NotObject { at },
        ReadError::RepeatedId {
            id: id(),
            at: Some(at),
        },
        ReadError::NamesNobody {
            id: id(),
            target: "b\nc".to_owned(),
            at: Some(at),
        },
        ReadError::Loop {
            ids: vec![id(); 9000],
            at: Some(at),
        },
        ReadError::Report,
    ];
    let kinds = |error: &ReadError| match error {
        ReadError::Foreign { .. } => 0,
        ReadError::NotJson { .. } => 1,
        ReadError::TooLarge { .. } => 2,
        ReadError::TooDeep { .. } => 3,
        ReadError::NotObject { .. } => 4,
        ReadError::RepeatedId { .. } => 5,
        ReadError::NamesNobody { .. } => 6,
        ReadError::Loop { .. } => 7,
        ReadError::Report => 8,
    };
    assert!(errors.iter().map(kinds).eq(0..9), "each kind, once");
    for error in errors {
        let sentence = texts().read_error(&error);
        assert!(is_plain(&sentence), "{}: {sentence}", error.id());
        assert!(sentence.chars().count() < 300, "{sentence}");
        let placed = sentence.contains(" 3 ") && sentence.contains(" 7 ");
        assert!(placed || error.place().is_none(), "{sentence}");
        assert!(error.place().is_some() || error.id() == "report");
    }
}

#[test]
fn every_warning_is_a_sentence() {
    let problems = [
        Problem::UnknownField,
        Problem::UnknownValue("\"huge\"".to_owned()),
        Problem::UnknownValue("[1,2]".to_owned()),
        Problem::WrongType("text"),
        Problem::WrongType("number"),
        Problem::WrongType("list"),
        Problem::WrongType("object"),
        Problem::RepeatedKey,
        Problem::BadId,
        Problem::NewerFormat,
    ];
    let kind = |problem: &Problem| match problem {
        Problem::UnknownField => 0,
        Problem::UnknownValue(_) => 1,
        Problem::WrongType(_) => 2,
        Problem::RepeatedKey => 3,
        Problem::BadId => 4,
        Problem::NewerFormat => 5,
    };
    let kinds: BTreeSet<i32> = problems.iter().map(kind).collect();
    assert!(kinds.into_iter().eq(0..6), "each kind");
    for problem in problems {
        let path = "p[0].x".to_owned();
        let sentence = texts().warning(&Warning { path, problem });
        assert!(is_plain(&sentence), "{sentence}");
    }
}

#[test]
fn what_the_json_library_says_is_said_in_our_words() {
    let broken = [
        "{",
        "[",
        "\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\" 1}",
        "{\"a\":1 2}",
        "[1 2]",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "nul",
        "trux",
        "01",
        "1.",
        "-",
        "+1",
        "{} x",
        "\"\\x\"",
        "\"\\ud800\"",
        "\"\\u12\"",
        "\"\n\"",
        "",
        "'a'",
        "{1:2}",
        "[[1,2],3",
        "\"\\ud800\\u0041\"",
    ];
    for text in broken {
        let Err(error) = read(text) else {
            panic!("{text} was read");
        };
        let sentence = texts().read_error(&error);
        assert!(is_plain(&sentence), "{text:?}: {sentence}");
    }
    let not_text = yichi::casefile::read_bytes(b"{\xff}").unwrap_err();
    assert!(is_plain(&texts().read_error(&not_text)));
}

#[test]
fn what_the_check_of_conventions_says_is_said_in_our_words() {
    let changes: [(&str, Value); 11] = [
        ("/version", " ".into()),
        ("/version", 5.into()),
        ("/bands", Value::Array(vec![])),
        ("/bands/0/none", 5.into()),
        ("/bands/1/none", vec![0, 0].into()),
        ("/bands/0/serious", vec![9, 2].into()),
        ("/bands/0/serious", vec![0, 1].into()),
        ("/limits/margin", 99.into()),
        ("/findings/fix_missing", 0.into()),
        ("/ordinary/power", "maybe".into()),
        ("/ordinary", Value::Object(Default::default())),
    ];
    let shipped: Value = serde_json::from_str(SHIPPED).unwrap();
    let mut texts_tried: Vec<String> = changes
        .into_iter()
        .map(|(path, value)| {
            let mut changed = shipped.clone();
            *changed.pointer_mut(path).unwrap() = value;
            changed.to_string()
        })
        .collect();
    for added in [
        "/x",
        "/bands/0/x",
        "/misconduct/x",
        "/limits/x",
        "/ordinary/x",
    ] {
        let (parent, _) = added.rsplit_once('/').unwrap();
        let mut changed = shipped.clone();
        changed.pointer_mut(parent).unwrap()["x"] = vec![0, 1].into();
        texts_tried.push(changed.to_string());
    }
    for gone in ["/version", "/bands/0/serious", "/limits/margin"] {
        let (parent, key) = gone.rsplit_once('/').unwrap();
        let mut changed = shipped.clone();
        let parent = changed.pointer_mut(parent).unwrap();
        parent.as_object_mut().unwrap().remove(key);
        texts_tried.push(changed.to_string());
    }
    for text in texts_tried {
        let error = Conventions::from_json(&text).unwrap_err();
        let said = texts().detail(&error.detail);
        assert_ne!(said, error.detail, "{error}");
        assert!(!said.contains('{'), "{said}");
    }
}

#[test]
fn an_unknown_complaint_is_passed_on() {
    assert_eq!(texts().detail("something new"), "something new");
    assert!(texts().table(Table::Errors).contains_key("details"));
}
