//! 一行一个案件: a whole shelf as one file, which opens as it was and which the checker reads.

use super::{BUILD, open, program, reviewed, second, worked};
use std::fs;
use yichi::casefile::{self, MAX_BYTES};
use yichi::session::{Action, Session, update};
use yichi::storage::record::{self, MOST_BYTES, MOST_CASES};

fn imported(text: &str) -> Session {
    let case = casefile::read(text).unwrap().case;
    update(super::blank(), Action::Imported(Box::new(case)))
}

/// Every worked case as it came, and one that somebody has worked on.
fn shelf() -> Vec<Session> {
    let mut names: Vec<_> = fs::read_dir("tests/cases/worked").unwrap().collect();
    names.sort_by_key(|entry| entry.as_ref().unwrap().path());
    let texts = names
        .into_iter()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let mut sessions: Vec<Session> = texts.map(|text| imported(&text)).collect();
    sessions.push(reviewed());
    sessions
}

#[test]
fn a_shelf_in_one_file_opens_case_by_case_as_each_would_from_a_file_of_its_own() {
    let shelf = shelf();
    let (text, left_out) = record::lines(&shelf, second(9), BUILD);
    assert!(left_out.is_empty() && shelf.len() > 10);
    let lines = record::taken_apart(text.as_bytes()).unwrap();
    assert_eq!(lines.len(), shelf.len());
    for ((number, line), (session, place)) in lines.into_iter().zip(shelf.iter().zip(1..)) {
        assert_eq!(number, place);
        let alone = record::write(session, second(9), BUILD).unwrap();
        let line = std::str::from_utf8(line).unwrap();
        assert_eq!(open(line).unwrap(), open(&alone).unwrap());
        assert!(open(line).unwrap().record.unwrap().remarks.is_empty());
    }
}

#[test]
fn the_checker_says_of_each_line_what_it_says_of_the_case() {
    let shelf = shelf();
    let (text, _) = record::lines(&shelf, second(9), BUILD);
    let all = program::run(&["check", "--lines"], &text);
    assert_eq!((all.status, all.err.as_str()), (Some(0), ""));
    assert_eq!(all.lines().len(), shelf.len());
    for (line, session) in all.lines().into_iter().zip(&shelf) {
        let file = record::write(session, second(9), BUILD).unwrap();
        let alone = program::run(&["check", "-"], file).lines().remove(0);
        assert_eq!(line["verdicts"], alone["verdicts"]);
        assert_eq!(line["title"], alone["title"]);
    }
}

#[test]
fn what_could_not_be_read_again_is_left_out_and_named_and_the_rest_is_there() {
    let mut shelf = vec![
        imported(&worked("coal-to-electric")),
        reviewed(),
        reviewed(),
    ];
    shelf[1].case.note = "a".repeat(MAX_BYTES);
    let (text, left_out) = record::lines(&shelf, second(9), BUILD);
    assert_eq!(left_out, [1]);
    assert_eq!(record::taken_apart(text.as_bytes()).unwrap().len(), 2);
}

#[test]
fn lines_are_numbered_as_an_editor_numbers_them_and_blank_ones_are_none() {
    let many = "{}\n".repeat(MOST_CASES);
    let rows = [
        ("", Some(vec![])),
        ("\n \r\n\t\n", Some(vec![])),
        ("a", Some(vec![(1, "a")])),
        ("a\r\n\r\nb\n", Some(vec![(1, "a\r"), (3, "b")])),
        (&[&many, "{}"].concat(), None),
        (&" ".repeat(MOST_BYTES + 1), None),
    ];
    for (text, expected) in rows {
        let lines = record::taken_apart(text.as_bytes());
        let expected = expected.map(|lines| {
            let lines = lines.into_iter();
            lines
                .map(|(n, line)| (n, line.as_bytes()))
                .collect::<Vec<_>>()
        });
        assert_eq!(lines, expected, "{:?}", &text[..text.len().min(20)]);
    }
    assert_eq!(
        record::taken_apart(many.as_bytes()).unwrap().len(),
        MOST_CASES
    );
}

#[test]
fn a_file_holds_a_case_a_line_where_its_name_says_so() {
    for name in ["a.jsonl", "A.JSONL", "案件清单-2026-11-23.jsonl", ".jsonl"] {
        assert!(record::is_of_lines(name), "{name}");
    }
    for name in ["a.json", "jsonl", "a.jsonl.json", "", "a.jsonl "] {
        assert!(!record::is_of_lines(name), "{name}");
    }
}
