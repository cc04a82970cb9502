//! The case file: what is read is written back, what is not understood survives and is reported, and
//! no text whatever makes the reader panic.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/mutate.rs"]
mod mutate;
#[path = "support/rng.rs"]
mod rng;
#[path = "casefile/unread.rs"]
mod unread;

use rng::Rng;
use serde_json::Value;
use std::fs;
use yichi::casefile::{
    LineColumn, MAX_BYTES, MAX_DEPTH, Problem, Warning, Wrong, read, read_bytes, write,
};
use yichi::domain::ChainError;

const ROUNDS: u64 = 20_000;

fn vendored() -> Vec<String> {
    let folders = ["tests/cases/worked", "tests/cases/public"].map(|f| fs::read_dir(f).unwrap());
    let paths = folders.into_iter().flatten().map(|e| e.unwrap().path());
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The paths reported for a text that is read, with the ids of their problems.
fn warnings(text: &str) -> Vec<String> {
    let warnings = read(text).unwrap().warnings;
    let shown = |warning: &Warning| format!("{} {}", warning.path, warning.problem.id());
    warnings.iter().map(shown).collect()
}

/// What is another case after writing and reading, if the text can be read at all.
fn changed(text: &str) -> Option<String> {
    let case = read(text).ok()?.case;
    match read(&write(&case)) {
        Err(error) => Some(format!("what was written cannot be read: {error:?}")),
        Ok(again) if again.case == case => None,
        Ok(again) => Some(format!("{case:?}\nbecame\n{:?}", again.case)),
    }
}

/// What writing and reading change, or what of the file itself is not in what was written.
fn lost(text: &str) -> Option<String> {
    if let Some(changed) = changed(text) {
        return Some(changed);
    }
    let reading = read(text).ok()?;
    let (mut before, after) = (json(text), json(&write(&reading.case)));
    if before.get("persons").is_none() && before["case"].is_object() {
        before = before["case"].take();
    }
    let kept = |warning: &&Warning| {
        let by_value = !matches!(
            warning.problem,
            Problem::RepeatedKey | Problem::BadId | Problem::NewerFormat
        );
        by_value && !survives(&before, &after, &warning.path)
    };
    let gone = reading.warnings.iter().find(kept)?;
    Some(format!("{gone:?} did not survive"))
}

/// Whether the value at this path stands where it stood; entries of a list, anywhere in the list.
fn survives(before: &Value, after: &Value, path: &str) -> bool {
    let steps: Vec<&str> = path.split(['.', '[']).collect();
    let (mut before, mut after) = (before, after);
    for (at, step) in steps.iter().enumerate() {
        match step.strip_suffix(']') {
            None => (before, after) = (&before[*step], &after[*step]),
            Some(entry) => {
                let entry: usize = entry.parse().unwrap();
                let Value::Array(entries) = before else {
                    return false;
                };
                if at + 1 == steps.len() {
                    let after = after.as_array();
                    return after.is_some_and(|after| after.contains(&entries[entry]));
                }
                // Entries that are no persons are written behind those that are.
                let place = entries[..entry].iter().filter(|e| e.is_object()).count();
                (before, after) = (&entries[entry], &after[place]);
            }
        }
    }
    before == after
}

#[test]
fn what_is_read_is_written_back_and_nothing_is_lost() {
    let cases = vendored();
    for text in &cases {
        assert_eq!(lost(text), None);
    }
    let mut survived = 0;
    for seed in 0..ROUNDS {
        let mut rng = Rng::new(seed);
        let mut value = json(rng.pick::<String>(&cases));
        if rng.chance(3, 4) {
            value = value["case"].take();
        }
        mutate::values(&mut value, &mut rng);
        let text = value.to_string();
        if let Some(what) = lost(&text) {
            panic!("seed {seed}: {what}\n{text}");
        }
        survived += u64::from(read(&text).is_ok());
    }
    assert!(survived > ROUNDS / 2, "only {survived} were readable");
}

#[test]
fn no_text_makes_the_reader_panic() {
    let cases = vendored();
    for seed in 0..ROUNDS {
        let mut rng = Rng::new(seed);
        let text = mutate::text(rng.pick::<String>(&cases), &mut rng);
        let refused = read(&text).err().filter(|error| error.id() == "not_json");
        if let Some(LineColumn { line, column }) = refused.and_then(|error| error.at) {
            let whole = text.trim_start_matches('\u{feff}').split('\n');
            let length = whole.clone().nth(line - 1).map(|l| l.chars().count());
            let inside = length.is_some_and(|length| (1..=length + 1).contains(&column));
            assert!(inside, "seed {seed}: no place {line}:{column}\n{text}");
        } else if let Some(what) = changed(&text) {
            panic!("seed {seed}: {what}\n{text}");
        }
        let mut bytes = text.into_bytes();
        let at = rng.below(bytes.len() + 1);
        bytes.insert(at, 0x80 | rng.next() as u8);
        let _ = read_bytes(&bytes);
    }
}

#[test]
fn what_is_not_understood_is_reported_by_its_path() {
    let text = r#"{ "format": 2, "later": 1e400, "title": 5,
        "answers": { "harm": "huge", "soon": 1.10, "counts_by_layer": {"unit": {"left": 1}} },
        "persons": [
          { "id": "A", "kind": "robot", "count": 0, "answers_to": [1], "hue": "red",
            "measures": ["flogging", 7], "answers": { "power": true, "harm": "serious" },
            "evidence": { "power": "hearsay", "mood": "oral" } },
          { "label": "nobody" }, 3 ] }"#;
    let expected = [
        "answers.counts_by_layer wrong_type",
        "answers.harm unknown_value",
        "answers.soon unknown_field",
        "format newer_format",
        "later unknown_field",
        "persons[0].answers.harm unknown_field",
        "persons[0].answers.power unknown_value",
        "persons[0].answers_to[0] wrong_type",
        "persons[0].count wrong_type",
        "persons[0].evidence.mood unknown_field",
        "persons[0].evidence.power unknown_value",
        "persons[0].hue unknown_field",
        "persons[0].id bad_id",
        "persons[0].kind unknown_value",
        "persons[0].measures[0] unknown_value",
        "persons[0].measures[1] wrong_type",
        "persons[1].id bad_id",
        "persons[2] wrong_type",
        "title wrong_type",
    ];
    let mut found = warnings(text);
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(lost(text), None);
    let written = write(&read(text).unwrap().case);
    assert!(
        written.contains("1e+400") && written.contains("1.10"),
        "{written}"
    );
}

#[test]
fn a_repeated_key_is_reported_by_path_and_the_last_counts() {
    let bare = r#"{"persons":[{"id":"a","answers":{"power":"yes","power":"no"}}],"title":"x","title":"y"}"#;
    let expected = [
        "persons[0].answers.power repeated_key",
        "title repeated_key",
    ];
    assert_eq!(warnings(bare), expected);
    assert_eq!(warnings(&format!(r#"{{"case":{bare}}}"#)), expected);
    assert_eq!(read(bare).unwrap().case.title, "y");
}

#[test]
fn a_case_may_stand_under_a_key_unless_it_is_one_itself() {
    let wrapped = read(r#"{"case":{"title":"inner","persons":[]},"expect":{}}"#).unwrap();
    assert_eq!(
        (wrapped.case.title.as_str(), wrapped.warnings.len()),
        ("inner", 0)
    );
    let bare = r#"{"title":"outer","persons":[],"case":{"title":"inner"}}"#;
    assert_eq!(read(bare).unwrap().case.title, "outer");
    assert_eq!(warnings(bare), ["case unknown_field"]);
    assert_eq!(lost(bare), None);
}

#[test]
fn a_given_id_is_nobody_elses() {
    let taken = r#"{"persons":[{},{"id":"p1"},{"id":9},{}]}"#;
    let ids: Vec<String> = read(taken)
        .unwrap()
        .case
        .persons
        .into_iter()
        .map(|p| p.id)
        .collect();
    assert_eq!(ids, ["p2", "p1", "p3", "p4"]);
    assert_eq!(lost(taken), None);
    let meant = r#"{"persons":[{},{"id":"a","answers_to":["p1"]}]}"#;
    assert_eq!(read(meant).unwrap_err().id(), "names_nobody");
}

#[test]
fn few_things_stop_the_reading() {
    let persons = |persons: &str| format!(r#"{{"persons":[{persons}]}}"#);
    let nested = |levels: usize| format!("{{\"x\":{}1{}}}", "[".repeat(levels), "]".repeat(levels));
    let padded = |bytes: usize| format!("{{}}{}", " ".repeat(bytes - 2));
    let data: [(String, Option<&str>); 20] = [
        ("{}".into(), None),
        ("\u{feff}{}\n".into(), None),
        (nested(MAX_DEPTH - 1), None),
        (nested(MAX_DEPTH), Some("too_deep")),
        (padded(MAX_BYTES), None),
        (padded(MAX_BYTES + 1), Some("too_large")),
        (String::new(), Some("foreign")),
        ("\u{feff}\n a letter".into(), Some("foreign")),
        ("PK\u{3}\u{4}{}".into(), Some("foreign")),
        (r#"{"report":1,"sections":[]}"#.into(), Some("report")),
        (r#"{"report":1,"sections":[],"persons":[]}"#.into(), None),
        (r#"{"report":1,"sections":[],"case":{}}"#.into(), None),
        ("{".into(), Some("not_json")),
        ("{} {}".into(), Some("not_json")),
        ("[]".into(), Some("not_object")),
        ("\"{}\"".into(), Some("not_object")),
        (persons(r#"{"id":"a"},{"id":"a"}"#), Some("repeated_id")),
        (
            persons(r#"{"id":"a","answers_to":["b"]}"#),
            Some("names_nobody"),
        ),
        (persons(r#"{"id":"a","answers_to":["a"]}"#), Some("loop")),
        (
            persons(r#"{"id":"a","answers_to":["b"]},{"id":"b","answers_to":["a"]}"#),
            Some("loop"),
        ),
    ];
    for (text, expected) in data {
        let found = read(&text).err().map(|error| error.id());
        assert_eq!(found, expected, "{}", text.get(..80).unwrap_or(&text));
    }
}

#[test]
fn a_fault_is_placed_by_line_and_character() {
    let at = |text: &[u8]| {
        let error = read_bytes(text).unwrap_err();
        let at = error.at.unwrap();
        (at.line, at.column)
    };
    assert_eq!(at("{\n \"\u{9898}\u{76ee}\": x}".as_bytes()), (2, 8));
    assert_eq!(at(b"{\n"), (2, 1));
    assert_eq!(at(b"PK\x03\xff"), (1, 4));
    assert_eq!(at(b"{\"\xe9\xa2\x98\": \xff}"), (1, 7));
    assert_eq!(at(b"\n  3"), (2, 3));
    let twice = b"{\"persons\":[{\"id\":\"a\"},\n{\"id\":\"a\"}]}";
    assert_eq!(at(twice), (2, 7));
    let nobody = b"{\"persons\":[{\"id\":\"a\",\n\"answers_to\":[\"b\"]}]}";
    assert_eq!(at(nobody), (2, 15));
    let circle = b"{\"persons\":[\n {\"id\":\"a\",\"answers_to\":[\"a\"]}]}";
    assert_eq!(at(circle), (2, 8));
    let large = format!("{}\n{}", " ".repeat(10), "x".repeat(4 * 1024 * 1024));
    assert_eq!(at(large.as_bytes()), (2, 4 * 1024 * 1024 - 10));
}

#[test]
fn large_files_are_read_in_reasonable_steps() {
    // Each of these took time square in its size once; a test that hangs is the failure.
    let nameless = vec!["{}"; 200_000].join(",");
    assert!(read(&format!(r#"{{"persons":[{nameless}]}}"#)).is_ok());
    let people: Vec<String> = (0..100_000).map(|n| format!(r#"{{"id":"{n}"}}"#)).collect();
    let all: Vec<String> = (0..100_000).map(|n| format!(r#""{n}""#)).collect();
    let (people, all) = (people.join(","), all.join(","));
    let star = format!(r#"{{"persons":[{people},{{"id":"a","answers_to":[{all}]}}]}}"#);
    assert!(read(&star).is_ok());
    let one = |n| format!(r#"{{"id":"{n}","answers_to":["{}"]}}"#, (n + 1) % 80_000);
    let round = (0..80_000).map(one).collect::<Vec<_>>().join(",");
    let circle = read(&format!(r#"{{"persons":[{round}]}}"#)).unwrap_err();
    assert!(matches!(circle.what, Wrong::Chain(ChainError::Loop(ids)) if ids.len() == 80_000));
}
