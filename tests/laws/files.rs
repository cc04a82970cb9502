//! Law 16, its half about files: saving and opening, with a record or without, gives the same result.

use super::counted::check;
use super::support::deeds;
use super::*;
use serde_json::json;
use std::rc::Rc;
use yichi::casefile::{read, write};
use yichi::content::Build;
use yichi::domain::Time;
use yichi::session::{Action, Session, select, update, update_at};
use yichi::storage::record::{self, Standing};
use yichi::storage::{decode, encode};

/// Each of these writes a whole file and judges twice, so it is checked on fewer cases.
const FILES: u64 = CASES / 10;

#[test]
fn law_16_a_case_file_gives_the_same_case_and_so_the_same_result() {
    check("law 16, case file", FILES, |case, _| {
        let mut case = case.clone();
        let odd = json!({"kept": [1, {"deep": {"er": null}}], "x": "\u{0}\u{1f600}"});
        case.unread.fields.insert("of_tomorrow".to_owned(), odd);
        let again = read(&write(&case))
            .map_err(|error| format!("{error:?}"))?
            .case;
        ensure(again == case, || format!("became {again:?}"))?;
        ensure(judge(&again) == judge(&case), || "judged otherwise".into())
    });
}

#[test]
fn law_16_a_record_gives_the_same_session_and_the_same_result() {
    let conventions = Rc::new(Conventions::shipped());
    let build = Build {
        version: "1.2.3",
        hash: Some("abc"),
    };
    check("law 16, record", FILES, |case, rng| {
        let session = Session::under(conventions.clone());
        let mut session = update(session, Action::Imported(Box::new(case.clone())));
        for second in 0..rng.below(40) as u64 {
            let deed = deeds::deed(rng, &session.case);
            session = update_at(session, deed, Time::from_seconds(second << 28));
        }
        let at = Time::from_seconds(rng.next() >> 30);
        let text = record::write(&session, at, build).map_err(|error| format!("{error:?}"))?;
        let opened = record::open(text.as_bytes(), &conventions, build);
        let mut opened = opened.map_err(|error| format!("{error:?}"))?;
        let recorded = opened.record.clone().ok_or("no record")?;
        ensure(
            opened.standing() == Standing::Same && recorded.remarks.is_empty(),
            || format!("{:?} {recorded:?}", opened.standing()),
        )?;
        // What of the case could not be read is reported; nothing that the record adds is amiss.
        let bare = read(&write(&session.case)).map_err(|error| format!("{error:?}"))?;
        ensure(opened.warnings == bare.warnings, || {
            format!("{:?}", opened.warnings)
        })?;
        let before = judge(&select::judged(&session)).outcome;
        ensure(opened.now == before, || {
            format!("{before:?} became {:?}", opened.now)
        })?;
        ensure(recorded.exported == Some(at), || format!("{recorded:?}"))?;
        let again = record::write(&opened.session, at, build);
        ensure(again.as_ref() == Ok(&text), || {
            format!("{text}\nbecame {again:?}")
        })?;
        let kept = encode(&opened.session).map_err(|e| format!("{e:?}"))?;
        let restored = decode(&kept, &conventions);
        ensure(restored.as_ref() == Ok(&opened.session), || {
            format!("kept as {restored:?}")
        })?;
        opened.session.case.record = None;
        let same = opened.session.case == session.case
            && opened.session.mode == session.mode
            && opened.session.times == session.times
            && opened.session.revised == session.revised
            && opened.session.proposed == session.proposed
            && opened.session.result_seen == session.result_seen;
        ensure(same, || format!("{session:?}\nbecame {:?}", opened.session))
    });
}
