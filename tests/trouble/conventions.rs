//! What is wrong with a conventions file is said with its place, in our words.

use yichi::casefile::{MAX_BYTES, MAX_DEPTH};
use yichi::content::texts;
use yichi::engine::conventions::SHIPPED;
use yichi::engine::{Conventions, ConventionsError};
use yichi::headless::read_conventions;

/// What is put where in the shipped file, the place where fault is then found, and what it is said to be.
const REFUSED: [(&str, &str, &str, &str); 33] = [
    ("\"2026.1\",", "\"2026.1\"", "3:3", "expected `,` or `}`"),
    ("\"2026.1\"", "\" \"", "version", "is empty or no text"),
    ("\"2026.1\"", "2026", "version", "is empty or no text"),
    ("\"version\"", "\"x\"", "version", "is missing"),
    (
        "\"version\"",
        "\"version\": \"1\", \"version\"",
        "version",
        "stands twice",
    ),
    (
        "\"version\"",
        "\"x\": 1, \"version\"",
        "x",
        "is no such field",
    ),
    ("\"bands\": [", "\"bands\": [{},", "bands", ROWS),
    ("\"bands\": [", "\"bands\": 5, \"x\": [", "bands", ROWS),
    ("{ \"none\": [1, 5]", "5, { \"x\": [1, 5]", "bands", ROWS),
    (
        "\"misconduct\": {",
        "\"misconduct\": 5, \"x\": {",
        "misconduct",
        "is no object",
    ),
    (
        "\"slight\": [0, 3]",
        "\"x\": [0, 3]",
        "bands[0].slight",
        "is missing",
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [0, 3], \"x\": [0, 3]",
        "bands[0].x",
        "is no such column",
    ),
    (
        "\"slight\": [1, 8]",
        "\"none\": [1, 5], \"slight\": [1, 8]",
        "bands[1].none",
        "stands twice",
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": 3",
        "bands[0].slight",
        BAND,
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [3]",
        "bands[0].slight",
        BAND,
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [0, 3, 3]",
        "bands[0].slight",
        BAND,
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [3, 0]",
        "bands[0].slight",
        BAND,
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [-1, 3]",
        "bands[0].slight",
        BAND,
    ),
    (
        "\"extreme\": [2, 8]",
        "\"extreme\": [2, 16]",
        "bands[0].extreme",
        BAND,
    ),
    (
        "\"slight\": [0, 3]",
        "\"slight\": [0, 2]",
        "bands[0].slight",
        "lies below the band before it",
    ),
    (
        "\"none\": [1, 5]",
        "\"none\": [0, 2]",
        "bands[1].none",
        "lies below the band of a lesser fault",
    ),
    (
        "\"lighter\": [5, 10]",
        "\"lighter\": [5, 4]",
        "misconduct.lighter",
        BAND,
    ),
    (
        "\"severe\"",
        "\"x\": [15, 15], \"severe\"",
        "misconduct.x",
        "is no such column",
    ),
    ("\"margin\": 1", "\"margin\": 99", "limits.margin", TO_15),
    ("\"margin\": 1", "\"margin\": -1", "limits.margin", TO_15),
    ("\"margin\": 1", "\"margin\": 1.0", "limits.margin", TO_15),
    ("\"margin\": 1", "\"margin\": \"1\"", "limits.margin", TO_15),
    (
        "\"margin\": 1",
        "\"margin\": 1, \"margin\": 1",
        "limits.margin",
        "stands twice",
    ),
    (
        "\"margin\": 1",
        "\"margin\": 1, \"x\": 1",
        "limits.x",
        "is no such field",
    ),
    (
        "\"weighed_sanctioned\": 5",
        "\"weighed_sanctioned\": 99999999999",
        "findings.weighed_sanctioned",
        "is no whole number within 1\u{2013}1000000",
    ),
    (
        "\"party_member\": \"yes\"",
        "\"party_member\": \"maybe\"",
        "ordinary.party_member",
        "is no value of this question",
    ),
    (
        "\"party_member\"",
        "\"x\"",
        "ordinary.party_member",
        "is missing",
    ),
    (
        "\"party_member\"",
        "\"x\": \"yes\", \"party_member\"",
        "ordinary.x",
        "is no question",
    ),
];
const ROWS: &str = "needs one row for each of the four fault classes";
const BAND: &str = "is no band within 0 to 15";
const TO_15: &str = "is no whole number within 0\u{2013}15";

/// Whole texts that hold no object to name a field of.
fn unnamed() -> [(String, &'static str, &'static str); 3] {
    [
        ("\n []".to_owned(), "2:2", "is no object"),
        ("[".repeat(MAX_DEPTH + 1), "1:65", "is nested too deep"),
        (" ".repeat(MAX_BYTES + 1), "1:4194305", "is too large"),
    ]
}

/// The texts that are refused, with the place and what is said of it.
fn refused() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    let changed = REFUSED.into_iter().map(|(piece, put, place, detail)| {
        assert!(SHIPPED.contains(piece), "{piece} stands nowhere");
        (SHIPPED.replacen(piece, put, 1), place, detail)
    });
    changed.chain(unnamed())
}

/// What the check says of each of them.
pub(super) fn details() -> impl Iterator<Item = String> {
    refused().map(|(text, _, _)| Conventions::from_json(&text).unwrap_err().detail)
}

#[test]
fn every_fault_is_found_at_its_place() {
    for (text, place, detail) in refused() {
        let expected = ConventionsError {
            path: place.to_owned(),
            detail: detail.to_owned(),
        };
        assert_eq!(Conventions::from_json(&text), Err(expected));
    }
}

#[test]
fn what_the_check_of_conventions_says_is_said_in_our_words() {
    for (_, _, detail) in refused() {
        let said = texts().detail(detail);
        assert!(said != detail && !said.contains('{'), "{detail}: {said}");
    }
}

#[test]
fn a_place_is_told_on_one_line_however_it_is_called() {
    let long = "x".repeat(1000);
    for name in ["x\\ny", long.as_str()] {
        let text = SHIPPED.replacen("\"margin\"", &format!("\"{name}\": 1, \"margin\""), 1);
        let sentence = read_conventions(&text).unwrap_err();
        assert!(sentence.contains("limits.x"), "{sentence}");
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        assert!(sentence.chars().count() < 200, "{sentence}");
    }
}
