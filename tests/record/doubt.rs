//! What is said of a file that is not as it was, or was judged otherwise; and that it opens all the same.

use super::support::{Rng, mutate};
use super::*;
use yichi::engine::conventions::SHIPPED;

/// The remarks on the written file after this was done to it, by id, with how the results compare.
fn said(change: impl FnOnce(&mut Value)) -> (Standing, Vec<&'static str>) {
    let mut file = json(&written());
    change(&mut file);
    let opened = open(&file.to_string()).unwrap();
    let standing = opened.standing();
    let remarks = opened.record.map_or(Vec::new(), |record| record.remarks);
    (standing, remarks.iter().map(Remark::id).collect())
}

/// As somebody would who knows how: the checksum is made to fit.
fn resealed(change: impl FnOnce(&mut Value)) -> impl FnOnce(&mut Value) {
    move |file| {
        change(file);
        let checksum = casefile::checksum(file.as_object_mut().unwrap());
        file["record"]["checksum"] = json!(checksum);
    }
}

/// Turns a verdict round, so that it is another than is computed.
fn turn(file: &mut Value) {
    let verdict = &mut file["record"]["verdicts"]["overreach"];
    *verdict = json!(if verdict == "yes" { "no" } else { "yes" });
}

#[test]
fn every_difference_has_its_remark() {
    use Standing::{Other, Same, Unclear};
    type Change = fn(&mut Value);
    let edited: [(Change, Standing, &[&str]); 5] = [
        (|_| {}, Same, &[]),
        (|file| file["title"] = json!("another"), Same, &["edited"]),
        (|file| file["persons"] = json!([]), Other, &["edited"]),
        (turn, Other, &["edited"]),
        (
            |file| drop(file["record"].as_object_mut().unwrap().remove("checksum")),
            Same,
            &["unsealed"],
        ),
    ];
    for (at, (change, standing, remarks)) in edited.into_iter().enumerate() {
        assert_eq!(said(change), (standing, remarks.to_vec()), "{at}");
    }
    let rewritten: [(Change, Standing, &[&str]); 12] = [
        (|file| file["title"] = json!("another"), Same, &[]),
        (turn, Other, &["unexplained"]),
        (
            |f| f["record"]["program"] = json!("0.0.9"),
            Same,
            &["other-program"],
        ),
        (
            |f| f["record"]["build"] = json!("other"),
            Same,
            &["other-program"],
        ),
        (
            |f| f["record"]["texts"] = json!("other"),
            Same,
            &["other-texts"],
        ),
        (
            |file| {
                turn(file);
                file["record"]["texts"] = json!("other");
            },
            Other,
            &["unexplained", "other-texts"],
        ),
        (
            |file| {
                turn(file);
                file["record"]["program"] = json!("9.0.0");
            },
            Other,
            &["other-program"],
        ),
        (
            |f| f["record"]["conventions"]["hash"] = json!("00000000"),
            Same,
            &["other-conventions"],
        ),
        (
            |f| f["record"]["verdicts"]["overreach"] = json!("perhaps"),
            Unclear,
            &["unreadable"],
        ),
        (
            |f| f["record"]["changed"]["persons.nobody.power"] = json!("2030-01-01T00:00:00Z"),
            Same,
            &["unreadable"],
        ),
        (
            |f| f["record"]["exported"] = json!("yesterday"),
            Same,
            &["unreadable"],
        ),
        (|f| f["record"] = json!({}), Unclear, &[]),
    ];
    for (at, (change, standing, remarks)) in rewritten.into_iter().enumerate() {
        assert_eq!(said(resealed(change)), (standing, remarks.to_vec()), "{at}");
    }
}

#[test]
fn a_file_judged_by_another_ruler_says_so_and_is_judged_by_this_one() {
    let mut other = json(SHIPPED);
    other["limits"]["margin"] = json!(other["limits"]["margin"].as_i64().unwrap() + 2);
    let other = Rc::new(Conventions::from_json(&other.to_string()).unwrap());
    assert_eq!(
        other.version,
        Conventions::shipped().version,
        "the version alone does not tell"
    );
    assert!(!other.are_shipped() && Conventions::shipped().are_shipped());
    let spaced = Conventions::from_json(&format!(" {SHIPPED}\n")).unwrap();
    assert!(
        spaced.are_shipped(),
        "the layout of a file is not what it says"
    );
    let session = Session {
        conventions: other,
        ..reviewed()
    };
    let text = record::write(&session, second(0), BUILD).unwrap();
    assert_eq!(json(&text)["record"]["conventions"]["shipped"], false);
    let opened = open(&text).unwrap();
    assert!(opened.session.conventions.are_shipped());
    assert_eq!(opened.record.unwrap().remarks, [Remark::Conventions]);
}

#[test]
fn a_bare_case_is_opened_as_one() {
    let opened = open(&worked("coal-to-electric")).unwrap();
    assert_eq!(opened.standing(), Standing::Bare);
    assert_eq!(
        (opened.record, opened.session.screen),
        (None, Screen::Roster)
    );
}

#[test]
fn whatever_stands_for_a_record_the_case_is_opened() {
    let mut rng = Rng::new(16);
    let whole = json(&written());
    for round in 0..3_000 {
        let mut file = whole.clone();
        mutate::values(&mut file["record"], &mut rng);
        let opened = open(&file.to_string()).unwrap();
        assert_eq!(
            opened.session.case.persons,
            open(&whole.to_string()).unwrap().session.case.persons
        );
        let again = record::write(&opened.session, second(round), BUILD).unwrap();
        let again = open(&again).unwrap();
        assert_eq!(again.standing(), Standing::Same, "{file}");
        let remarks = again.record.unwrap().remarks;
        assert!(
            remarks.iter().all(|remark| *remark == Remark::Texts),
            "{remarks:?} {file}"
        );
    }
}

#[test]
fn no_damage_to_a_file_breaks_what_opens_it() {
    let mut rng = Rng::new(17);
    let whole = written();
    let mut opened = 0;
    for _ in 0..4_000 {
        let mut bytes = mutate::text(&whole, &mut rng).into_bytes();
        if rng.chance(1, 4) {
            let at = rng.below(bytes.len() + 1);
            bytes.insert(at, 0x80 | rng.next() as u8);
        }
        let Ok(found) = record::open(&bytes, &Rc::new(Conventions::shipped()), BUILD) else {
            continue;
        };
        opened += 1;
        assert_eq!(found.session.clone().settled(), found.session);
        assert!(record::write(&found.session, second(0), BUILD).is_ok());
    }
    assert!(opened > 200, "only {opened} were readable");
}

#[test]
fn a_long_list_with_a_time_for_everybody_is_opened_in_reasonable_steps() {
    // Finding each person anew took time square in their number; a test that hangs is the failure.
    let ids = 0..30_000;
    let persons: Vec<Value> = ids.clone().map(|n| json!({"id": n.to_string()})).collect();
    let changed = ids.map(|n| (format!("persons.{n}.power"), json!("2026-01-01T00:00:00Z")));
    let changed: serde_json::Map<String, Value> = changed.collect();
    // From the last to the first, and all of it twice.
    let revised: Vec<&String> = changed.keys().rev().chain(changed.keys()).collect();
    let record = json!({"changed": changed, "changed_after_result": revised});
    let file = json!({"format": 1, "persons": persons, "record": record});
    let opened = open(&file.to_string()).unwrap().session;
    assert_eq!((opened.times.len(), opened.revised.len()), (30_000, 30_000));
}
