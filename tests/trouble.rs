//! What can be wrong with a file is said in a plain sentence with nothing left open in it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "trouble/conventions.rs"]
mod conventions;

use std::collections::BTreeSet;
use yichi::casefile::{LineColumn, Problem, ReadError, Warning, Wrong, read_bytes};
use yichi::content::{Table, texts};
use yichi::domain::ChainError;

fn is_plain(sentence: &str) -> bool {
    let latin = sentence.split(|c: char| !c.is_ascii_alphabetic());
    let english = latin.filter(|word| word.len() > 5).count();
    sentence.ends_with('\u{3002}') && !sentence.contains(['{', '\n']) && english == 0
}

#[test]
fn every_reason_not_to_read_a_file_is_a_sentence() {
    let id = || "a".to_owned();
    let wrong = [
        Wrong::Foreign("expected value".to_owned()),
        Wrong::NotJson("trailing comma".to_owned()),
        Wrong::TooLarge,
        Wrong::TooDeep,
        Wrong::NotObject,
        Wrong::Chain(ChainError::RepeatedId(id())),
        Wrong::Chain(ChainError::NamesNobody {
            id: id(),
            target: "b\nc".to_owned(),
        }),
        Wrong::Chain(ChainError::Loop(vec![id(); 9000])),
        Wrong::Report,
    ];
    let kinds = |wrong: &Wrong| match wrong {
        Wrong::Foreign(_) => 0,
        Wrong::NotJson(_) => 1,
        Wrong::TooLarge => 2,
        Wrong::TooDeep => 3,
        Wrong::NotObject => 4,
        Wrong::Chain(ChainError::RepeatedId(_)) => 5,
        Wrong::Chain(ChainError::NamesNobody { .. }) => 6,
        Wrong::Chain(ChainError::Loop(_)) => 7,
        Wrong::Report => 8,
    };
    assert!(wrong.iter().map(kinds).eq(0..9), "each kind, once");
    for what in wrong {
        let at = (what != Wrong::Report).then_some(LineColumn { line: 3, column: 7 });
        let error = ReadError { at, what };
        let sentence = texts().read_error(&error);
        assert!(is_plain(&sentence), "{}: {sentence}", error.id());
        assert!(sentence.chars().count() < 300, "{sentence}");
        let placed = sentence.contains(" 3 ") && sentence.contains(" 7 ");
        assert_eq!(placed, error.at.is_some(), "{sentence}");
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

/// What no reader takes for JSON, each broken in its own way.
const BROKEN: [&str; 27] = [
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
/// Bytes that are no text: wrong ones, and a letter cut short.
const NOT_TEXT: [&[u8]; 2] = [b"{\xff}", b"{\"\xe4\xb8"];

/// Why each of these is not read.
fn unread() -> impl Iterator<Item = (String, ReadError)> {
    let texts = BROKEN.into_iter().map(str::as_bytes).chain(NOT_TEXT);
    texts.map(|text| {
        let shown = String::from_utf8_lossy(text).into_owned();
        let error = read_bytes(text).expect_err(&shown);
        (shown, error)
    })
}

#[test]
fn what_the_json_library_says_is_said_in_our_words() {
    for (text, error) in unread() {
        let sentence = texts().read_error(&error);
        assert!(is_plain(&sentence), "{text:?}: {sentence}");
    }
}

#[test]
fn every_detail_there_are_words_for_is_said() {
    let of_json = unread().filter_map(|(_, error)| match error.what {
        Wrong::NotJson(detail) | Wrong::Foreign(detail) => Some(detail),
        _ => None,
    });
    let said: Vec<String> = of_json.chain(conventions::details()).collect();
    let details = texts().table(Table::Errors)["details"].as_object().unwrap();
    let unsaid: Vec<&String> = details
        .keys()
        .filter(|start| !said.iter().any(|said| said.starts_with(start.as_str())))
        .collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn an_unknown_complaint_is_passed_on() {
    assert_eq!(texts().detail("something new"), "something new");
    assert!(texts().table(Table::Errors).contains_key("details"));
}
