//! Cases by lines: each answered in turn, bad ones in their place, and nobody kept waiting.

use super::program::{command, run};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use yichi::casefile::MAX_BYTES;

#[test]
fn cases_by_lines_are_judged_one_by_one() {
    let good = r#"{"persons":[]}"#;
    let long = " ".repeat(MAX_BYTES + 1);
    let stream = format!("{good}\r\n\n \t\n{{\"a\":\n{long}\n{good}");
    let shown = run(&["check", "--lines"], stream);
    assert_eq!((shown.status, shown.err.as_str()), (Some(2), ""));
    let lines = shown.lines();
    let numbers: Vec<&Value> = lines.iter().map(|line| &line["line"]).collect();
    assert_eq!(numbers, [&json!(1), &json!(4), &json!(5), &json!(6)]);
    let bad: Vec<bool> = lines
        .iter()
        .map(|line| line.get("error").is_some())
        .collect();
    assert_eq!(bad, [false, true, true, false]);
    assert_eq!(lines[1].as_object().unwrap().len(), 2);
    let place = "\u{7b2c} 4 \u{884c}\u{7b2c} 5 \u{5217}";
    assert!(
        lines[1]["error"].as_str().unwrap().contains(place),
        "{}",
        lines[1]
    );
    assert!(
        lines[2]["error"].as_str().unwrap().contains("4 MiB"),
        "{}",
        lines[2]
    );
    let alone = run(&["check", "-"], good).out;
    assert_eq!(
        shown
            .out
            .lines()
            .next()
            .unwrap()
            .replacen("\"line\":1,", "", 1),
        alone.trim_end()
    );
}

#[test]
fn no_lines_are_no_fault() {
    for input in ["", "\n", "\n\n  \n"] {
        let shown = run(&["check", "--lines"], input);
        assert_eq!((shown.status, shown.out.as_str()), (Some(0), ""));
    }
}

#[test]
fn a_line_is_answered_before_the_next_is_sent() {
    let mut child = command(&["check", "--lines"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for number in 1..=3 {
        stdin.write_all(b"{}\n").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["line"], json!(number));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_who_leaves_is_left_in_peace() {
    let mut child = command(&["check", "--lines"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // The program ends while we still write: that this fails in turn is no matter.
    let _ = stdin.write_all("{}\n".repeat(50_000).as_bytes());
    drop(stdin);
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}
