//! The file that is handed on: what it says of itself, and what is said of it when it is opened again.
//! `UPDATE=1` writes the kept record anew, which is right only while none has been released.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "record/doubt.rs"]
mod doubt;
#[path = "record/lines.rs"]
mod lines;
#[path = "headless/program.rs"]
mod program;
mod support;

use serde_json::{Value, json};
use std::fs;
use std::rc::Rc;
use support::blank;
use yichi::casefile::{self, ReadError};
use yichi::content::{Build, texts};
use yichi::domain::{Answer, AnswerId, Factor, Harm, OwnView, Time};
use yichi::engine::{Conventions, Verdict};
use yichi::flow::Mode;
use yichi::session::{Action, Entry, Screen, Session, update, update_at};
use yichi::storage::SnapshotError;
use yichi::storage::record::{self, Opened, Remark, Standing};

const BUILD: Build = Build {
    version: "0.1.0",
    hash: Some("0123456789ab"),
};
const KEPT: &str = "tests/records/1.json";

fn worked(name: &str) -> String {
    fs::read_to_string(format!("tests/cases/worked/{name}.json")).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn second(second: u64) -> Time {
    Time::from_seconds(1_800_000_000 + second)
}

fn open(text: &str) -> Result<Opened, ReadError> {
    record::open(text.as_bytes(), &Rc::new(Conventions::shipped()), BUILD)
}

/// The coal case as a reviewer may have left it: a result seen, then one answer changed.
fn reviewed() -> Session {
    let case = casefile::read(&worked("coal-to-electric")).unwrap().case;
    let answer = |factor, value| Action::Answered(AnswerId::of_case(factor), Answer::one(value));
    let actions = [
        Action::Imported(Box::new(case)),
        answer(Factor::OwnView, u8::from(OwnView::Unsure)),
        Action::ResultReached,
        Action::Revisited(AnswerId::of_case(Factor::Harm)),
        answer(Factor::Harm, u8::from(Harm::Serious)),
        Action::SteppedOn,
    ];
    let actions = actions.into_iter().zip(0..);
    let mut session = actions.fold(blank(), |session, (action, n)| {
        update_at(session, action, second(n))
    });
    // Whatever had to be asked before a result was passed over here.
    session.result_seen = true;
    session
        .revised
        .insert(Entry::Answer(AnswerId::of_case(Factor::Harm)));
    session
}

fn written() -> String {
    record::write(&reviewed(), second(9), BUILD).unwrap()
}

#[test]
fn a_file_says_who_computed_what_and_when() {
    let record = &json(&written())["record"];
    let conventions = Conventions::shipped();
    assert_eq!(record["program"], "0.1.0");
    assert_eq!(record["build"], "0123456789ab");
    assert_eq!(record["texts"], texts().version());
    assert_eq!(
        record["conventions"],
        json!({"version": conventions.version, "hash": conventions.hash, "shipped": true})
    );
    assert_eq!(record["mode"], "full");
    assert_eq!(record["exported"], "2027-01-15T08:00:09Z");
    assert_eq!(record["result_seen"], true);
    let changed = json!({
        "answers.own_view": "2027-01-15T08:00:01Z",
        "answers.harm": "2027-01-15T08:00:04Z",
    });
    assert_eq!(record["changed"], changed);
    assert_eq!(record["changed_after_result"], json!(["answers.harm"]));
}

#[test]
fn the_verdicts_are_those_the_checker_prints_and_it_reads_the_file_without_a_warning() {
    let mut files = Vec::new();
    for entry in fs::read_dir("tests/cases/worked").unwrap() {
        let path = entry.unwrap().path();
        let case = casefile::read(&fs::read_to_string(&path).unwrap())
            .unwrap()
            .case;
        let session = update(blank(), Action::Imported(Box::new(case)));
        let text = record::write(&session, second(0), BUILD).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        files.push((
            program::file(name, &text),
            json(&text)["record"]["verdicts"].clone(),
        ));
    }
    let mut args = vec!["check"];
    args.extend(files.iter().map(|(file, _)| file.as_str()));
    let shown = program::run(&args, "");
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    assert_eq!(shown.lines().len(), files.len());
    for ((file, verdicts), line) in files.iter().zip(shown.lines()) {
        assert_eq!(line["warnings"], json!([]), "{file}");
        for verdict in Verdict::ALL.map(Verdict::id) {
            assert_eq!(verdicts[verdict], line[verdict], "{file} {verdict}");
            let leaning = &verdicts["leaning"][verdict];
            assert_eq!(*leaning, line["leaning"][verdict], "{file} {verdict}");
        }
    }
}

#[test]
fn the_schema_knows_every_member_that_is_written() {
    let schema = casefile::schema();
    let known = &schema["properties"]["record"]["properties"];
    let record = json(&written())["record"].clone();
    for (key, value) in record.as_object().unwrap() {
        let kind = &known[key]["type"];
        let sound = match value {
            Value::String(_) => kind == "string",
            Value::Bool(_) => kind == "boolean",
            Value::Array(_) => kind == "array",
            Value::Object(_) => kind == "object",
            Value::Null | Value::Number(_) => false,
        };
        assert!(sound, "{key}: {value} is {kind}");
    }
    assert_eq!(
        record.as_object().unwrap().len(),
        known.as_object().unwrap().len()
    );
}

#[test]
fn whoever_opens_it_finds_the_session_where_it_was_left() {
    let opened = open(&written()).unwrap();
    assert_eq!(opened.standing(), Standing::Same);
    assert_eq!(opened.record.unwrap().remarks, []);
    let (session, before) = (opened.session, reviewed());
    assert_eq!((session.mode, session.screen), (Mode::Full, Screen::Result));
    assert_eq!(
        (&session.times, &session.revised),
        (&before.times, &before.revised)
    );
    assert!(session.result_seen);
    // A later export tells of both sittings.
    let note = Action::Answered(AnswerId::of_case(Factor::Harm), Answer::Unknown);
    let later = update_at(session, note, second(100));
    let again = json(&record::write(&later, second(200), BUILD).unwrap());
    assert_eq!(
        again["record"]["changed"]["answers.harm"],
        "2027-01-15T08:01:40Z"
    );
    assert_eq!(
        again["record"]["changed"]["answers.own_view"],
        "2027-01-15T08:00:01Z"
    );
    assert_eq!(
        open(&again.to_string()).unwrap().record.unwrap().remarks,
        []
    );
}

#[test]
fn what_nobody_knows_yet_survives_to_the_letter() {
    let odd = r#"{"a":1e400,"b":0.10,"c":-0.0,"d":18446744073709551616,"e":[[[[{"f":null}]]]],"g":"\u0000é"}"#;
    let mut file = json(&written());
    let places = [
        "",
        "/answers",
        "/persons/0",
        "/persons/0/answers",
        "/record",
    ];
    for place in places {
        file.pointer_mut(place).unwrap()["later"] = json(odd);
    }
    let id = file["persons"][1]["id"].as_str().unwrap().to_owned();
    let key = format!("persons.{id}.later");
    file["record"]["changed"][&key] = json!("2030-01-01T00:00:00Z");
    file["record"]["changed_after_result"]
        .as_array_mut()
        .unwrap()
        .push(json!(key));
    let opened = open(&file.to_string()).unwrap();
    // Told of where it bears on the case; a record is not the case.
    assert_eq!(opened.warnings.len(), places.len() - 1);
    assert_eq!(opened.record.unwrap().remarks, [Remark::Edited]);
    let again = json(&record::write(&opened.session, second(10), BUILD).unwrap());
    for place in places {
        assert_eq!(
            again.pointer(place).unwrap()["later"].to_string(),
            json(odd).to_string()
        );
    }
    assert_eq!(again["record"]["changed"][&key], "2030-01-01T00:00:00Z");
    assert!(
        again["record"]["changed_after_result"]
            .as_array()
            .unwrap()
            .contains(&json!(key))
    );
}

#[test]
fn a_build_that_nobody_marked_says_nothing_of_it() {
    let unmarked = Build {
        hash: None,
        ..BUILD
    };
    let opened = open(&written()).unwrap();
    let again = record::write(&opened.session, second(9), unmarked).unwrap();
    assert_eq!(json(&again)["record"].get("build"), None);
    assert_eq!(open(&again).unwrap().record.unwrap().remarks, []);
}

#[test]
fn a_file_too_large_to_be_opened_again_is_not_written() {
    let note = Action::NoteWritten("x".repeat(casefile::MAX_BYTES));
    let written = record::write(&update(reviewed(), note), second(0), BUILD);
    assert_eq!(written, Err(SnapshotError::TooLarge));
}

#[test]
fn a_record_of_format_1_is_read_for_ever() {
    // Never anew: a file that this program writes today says nothing of those that it wrote once.
    if std::env::var_os("UPDATE").is_some() && !fs::exists(KEPT).unwrap() {
        fs::write(KEPT, written()).unwrap();
    }
    let kept = fs::read_to_string(KEPT).unwrap();
    let opened = open(&kept).unwrap();
    let record = opened.record.unwrap();
    assert_eq!(record.exported, Some(second(9)));
    assert!(record.then.is_some());
    assert_eq!(opened.session.times.len(), 2);
    assert_eq!(opened.warnings, []);
    // Later programs may be others and speak otherwise; the file is still the same.
    let same = |remark: &Remark| {
        matches!(
            remark,
            Remark::Program | Remark::Texts | Remark::Conventions
        )
    };
    assert!(record.remarks.iter().all(same), "{:?}", record.remarks);
}
