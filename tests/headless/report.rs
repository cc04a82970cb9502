//! `report`: one case in one form, on the standard output.

use super::program::{command, file, run};
use std::fs;
use std::rc::Rc;
use yichi::casefile::{self, ReadError, Wrong};
use yichi::content::{Build, Table, fill, texts};
use yichi::domain::{AnswerId, Factor, Measures, Time};
use yichi::engine::Conventions;
use yichi::report::write::Form;
use yichi::session::{Entry, Session};
use yichi::storage::record;

const WORKED: &str = "tests/cases/worked/coal-to-electric.json";

#[test]
fn a_report_comes_in_every_form_from_a_file_or_the_standard_input() {
    let text = fs::read_to_string(WORKED).unwrap();
    for form in Form::ALL.iter().filter(|form| **form != Form::Docx) {
        let shown = run(
            &["report", "--format", form.id(), "--time", "12:34", WORKED],
            "",
        );
        assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
        assert!(
            shown.out.contains("12:34") && shown.out.len() > 10_000,
            "{form:?}"
        );
        let format = ["--format=", form.id()].concat();
        let piped = run(&["report", &format, "-", "--time=12:34"], &text);
        assert_eq!(piped.out, shown.out);
    }
    let plain = run(&["report", WORKED], "");
    assert_eq!(
        plain.out,
        run(&["report", "--format", "text", WORKED], "").out
    );
}

#[test]
fn one_sheet_comes_instead_where_it_is_asked_for() {
    let whole = run(&["report", WORKED], "").out;
    let brief = run(&["report", "--brief", WORKED], "");
    assert_eq!((brief.status, brief.err.as_str()), (Some(0), ""));
    assert!(brief.out.len() * 5 < whole.len(), "{}", brief.out.len());
    let json = run(&["report", "--format", "json", "--brief", WORKED], "").out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["extent"], "brief");
    assert_eq!(json["report"], 1, "a reader of reports can read it");
}

#[test]
fn a_word_document_goes_out_byte_by_byte() {
    let output = command(&["report", "--format", "docx", WORKED])
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    assert!(output.stdout.starts_with(b"PK\x03\x04"));
    let end = output.stdout.len() - 22;
    assert_eq!(&output.stdout[end..end + 4], b"PK\x05\x06");
}

#[test]
fn what_cannot_be_read_gives_no_report_and_what_was_not_understood_is_said() {
    let shown = run(&["report", "no-such-file.json"], "");
    assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""));
    assert!(shown.err.contains("no-such-file.json"));
    // A report is no case: both ways in say so, in the same words, and neither offers an empty one.
    let report = run(&["report", "--format", "json", WORKED], "").out;
    let said = texts().read_error(&ReadError {
        at: None,
        what: Wrong::Report,
    });
    for command in [&["report", "-"][..], &["check", "-"]] {
        let shown = run(command, &report);
        assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""));
        assert!(shown.err.contains(&said), "{}", shown.err);
    }
    let strange = file(
        "strange.json",
        r#"{"format": 1, "colour": "red", "persons": []}"#,
    );
    let shown = run(&["report", &strange], "");
    assert_eq!(shown.status, Some(0));
    assert!(shown.err.contains("colour") && !shown.out.contains("colour"));
}

#[test]
fn what_a_file_says_was_changed_after_the_result_is_marked_in_its_report() {
    let case = casefile::read(&fs::read_to_string(WORKED).unwrap())
        .unwrap()
        .case;
    let mut session = Session {
        case,
        result_seen: true,
        ..Session::under(Rc::new(Conventions::shipped()))
    };
    let power = AnswerId::of_person(1, Factor::Power);
    session.revised = [Entry::Answer(power), Entry::Measures(2)]
        .into_iter()
        .collect();
    let written =
        |session: &Session| record::write(session, Time::from_seconds(0), Build::THIS).unwrap();
    let kept = file("recorded.json", written(&session));
    let mark = texts().get(Table::Document, &["answers-revised"]);
    let marks = |file: &str| run(&["report", file], "").out.matches(mark).count();
    assert_eq!((marks(&kept), marks(WORKED)), (2, 0));
    // What had been proposed is named, where the file knows it.
    let warned = session.case.persons[2].measures.clone();
    session.proposed = [(1, None), (2, warned.clone())].into_iter().collect();
    session.case.persons[2].measures = Some(Measures::default());
    let kept = file("remeasured.json", written(&session));
    let was = texts().get(Table::Document, &["measures-revised"]);
    let was = fill(was, &[("measure", &texts().package(warned.as_ref()))]);
    assert_eq!(run(&["report", &kept], "").out.matches(&was).count(), 1);
    let brief = run(&["report", "--brief", &kept], "").out;
    let before = texts().get(Table::Document, &["measures-before"]);
    assert!(brief.contains(before), "{brief}");
}
