//! What is absent or cannot be read is not known: it never settles a verdict by reading as nothing.
//!
//! The rows stand in `unread.json`: a case, what is reported, and how far it can be judged all the same.

use super::{json, lost, warnings};
use serde_json::{Value, json};
use std::rc::Rc;
use yichi::casefile::{read, write};
use yichi::content::{Table, texts};
use yichi::domain::{Count, Tri};
use yichi::engine::explain::{Repair, RepairKind};
use yichi::engine::{Conventions, Judged, Verdict};
use yichi::flow::Mode;
use yichi::reading::{Readings, weigh};
use yichi::session::{Action, Session, update};
use yichi::storage::link::{Contents, LinkError, encode};

#[test]
fn what_is_absent_or_cannot_be_read_never_reads_as_nothing() {
    let rows = json(include_str!("unread.json"));
    let conventions = Conventions::shipped();
    for row in rows.as_array().unwrap() {
        let (what, text) = (row["what"].as_str().unwrap(), row["case"].to_string());
        assert_eq!(json!(warnings(&text)), row["warnings"], "{what}");
        assert_eq!(lost(&text), None, "{what}");
        let case = read(&text).unwrap().case;
        let judged = Judged::of(&case, &conventions).unwrap();
        let outcome = judged.assessment().outcome;
        let found: Value = Verdict::ALL
            .iter()
            .map(|verdict| {
                let state = outcome.firm.get(*verdict).id();
                (verdict.id().to_owned(), json!(state))
            })
            .collect();
        assert_eq!(found, row["verdicts"], "{what}");
        if !case.chain_known() {
            // Nothing is usual about what nobody could read, and no measure mends it.
            let (firm, lean) = (outcome.firm.downward_bias, outcome.leaning.downward_bias);
            assert!(firm == Tri::No || lean != Tri::No, "{what}: {lean:?}");
            let kinds = judged.repairs();
            let establish = |repair: &Repair| repair.kind == RepairKind::EstablishFirst;
            assert!(kinds.iter().all(establish), "{what}: {kinds:?}");
            let link = encode(&case, Mode::Full, Contents::Facts);
            assert_eq!(link, Err(LinkError::Unread), "{what}");
        }
        for (id, severity) in row["severity"].as_object().into_iter().flatten() {
            let place = case.place(id).unwrap();
            assert_eq!(
                json!(judged.assessment().persons[place].severity),
                *severity,
                "{what}"
            );
        }
    }
}

#[test]
fn whoever_begins_a_list_where_the_file_had_none_has_one() {
    let opened = Action::Imported(Box::new(read("{}").unwrap().case));
    let opened = update(Session::under(Rc::new(Conventions::shipped())), opened);
    assert!(!opened.case.list_known());
    let begun = update(opened, Action::PersonAdded);
    assert_eq!(
        (begun.case.persons.len(), begun.case.list_known()),
        (1, true)
    );
    assert_eq!(read(&write(&begun.case)).unwrap().case, begun.case);
}

#[test]
fn a_number_put_right_stays_as_it_was_put() {
    for (people, at_least) in [(1, false), (1, true), (3, false), (3, true)] {
        let text = r#"{"persons":[{"id":"a","count":"three"}]}"#;
        let opened = Action::Imported(Box::new(read(text).unwrap().case));
        let opened = update(Session::under(Rc::new(Conventions::shipped())), opened);
        let count = Count { people, at_least };
        let right = update(opened, Action::CountWritten(0, count)).case;
        let again = read(&write(&right)).unwrap().case;
        assert_eq!(again.persons[0].count, count);
    }
}

#[test]
fn what_only_one_of_two_files_leaves_unread_is_a_difference_that_matters() {
    let rows = [
        (r#"{}"#, r#"{"persons":[]}"#),
        (r#"{"persons":[7]}"#, r#"{"persons":[]}"#),
        (
            r#"{"persons":[{"id":"a","measures":["warning"],"answers_to":[7]}],"answers":{"upstream_culpable":"no"}}"#,
            r#"{"persons":[{"id":"a","measures":["warning"]}],"answers":{"upstream_culpable":"no"}}"#,
        ),
    ];
    for (unread, known) in rows {
        let [one, other] = [unread, known].map(|text| read(text).unwrap().case);
        let both = Readings::of(one, other).unwrap();
        let alone = weigh(&both, &Conventions::shipped()).unwrap().alone;
        let moved = alone.is_some_and(|effects| effects.iter().any(|effect| !effect.is_none()));
        assert!(moved, "{unread}");
    }
}

#[test]
fn a_whole_number_counts_however_it_is_written() {
    let file = |format: &str, number: &str| {
        format!(
            r#"{{"format":{format},"persons":[{{"id":"a","count":{number}}},
                {{"id":"b","count":{{"at_least":{number}}}}}],
                "answers":{{"counts_by_layer":{{"unit":{{"responsible":{number}}}}}}}}}"#
        )
    };
    let plain = read(&file("1", "30")).unwrap().case;
    for (one, thirty) in [
        ("1.0", "30.0"),
        ("1e0", "3e1"),
        ("10E-1", "0.3e+2"),
        ("0.1e1", "300e-1"),
    ] {
        let text = file(one, thirty);
        for text in [format!(r#"{{"format":{one},"case":{text}}}"#), text] {
            assert_eq!(warnings(&text), [""; 0]);
            assert_eq!(read(&text).unwrap().case, plain, "{text}");
        }
    }
    let none = file("1", "0.0e9");
    assert_eq!(
        warnings(&none).len(),
        2,
        "nobody is no number of people, but may be one of a layer"
    );
    for (one, thirty) in [
        ("1.1", "30.5"),
        ("1e-1", "3e-1"),
        ("-1.0", "-30.0"),
        ("1e99", "3e99"),
        ("2.0", "3e99999999999999999999"),
    ] {
        let text = file(one, thirty);
        assert_eq!(warnings(&text).len(), 4, "{text}");
        assert_eq!(lost(&text), None, "{text}");
    }
}

#[test]
fn whoever_gives_too_many_people_is_told_how_many_there_can_be() {
    let expected = texts().get(Table::Warnings, &["expected", "people"]);
    assert!(expected.contains(&Count::MOST.to_string()), "{expected}");
    for people in [0, 1, Count::MOST, Count::MOST + 1] {
        let text = json!({"persons": [{"id": "a", "count": people}]}).to_string();
        let can_be = (1..=Count::MOST).contains(&people);
        assert_eq!(warnings(&text).is_empty(), can_be, "{people}");
    }
}

#[test]
fn what_stands_beside_a_case_under_a_key_is_reported_and_kept() {
    let around = r#"{"format":1,"title":"X","note":"Y","case":{"title":"Z","answers":{}}}"#;
    let reported =
        ["beside_case.note", "beside_case.title"].map(|path| format!("{path} unknown_field"));
    assert_eq!(warnings(around), reported);
    let mut text = around.to_owned();
    // Opened and saved, put under a key again, opened and saved once more.
    for words in [&["X", "Y", "Z"][..], &["X", "Y", "Z", "V"]] {
        let case = read(&text).unwrap().case;
        assert_eq!(case.title, "Z");
        let written = write(&case);
        assert_eq!(read(&written).unwrap().case, case);
        let kept = |word: &&&str| written.contains(&format!("\"{word}\""));
        assert!(words.iter().all(|word| kept(&word)), "{written}");
        text = json!({"case": json(&written), "note": "V"}).to_string();
    }
    // A known case and a lesson are about the case they carry: opening that case copies it out.
    for kind in ["expect", "lesson"] {
        let other = json!({"case": {"persons": []}, "title": "X", kind: 1}).to_string();
        assert_eq!(warnings(&other), [""; 0]);
    }
}

#[test]
fn a_bad_id_is_reported_where_it_stands_in_the_file() {
    let text = r#"{"persons":[5,{"id":"A"},"b",{"label":"c"},{"id":"d"}]}"#;
    let expected = [
        "persons[0] wrong_type",
        "persons[1].id bad_id",
        "persons[2] wrong_type",
        "persons[3].id bad_id",
    ];
    assert_eq!(warnings(text), expected);
}
