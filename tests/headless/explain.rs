//! What `--explain` says is true of the files: each reason alone carries its verdict, each flip flips
//! it, each repair mends it, when the change is made in the file and the file is judged again.

use super::program::run;
use super::{VERDICTS, WORKED};
use serde_json::{Map, Value, json};
use std::fs;

const FIELDS: [&str; 4] = ["kind", "party_member", "layer", "track"];

/// Every vendored case with its explained line.
fn explained() -> Vec<(Value, Value)> {
    let folders = ["tests/cases/worked", "tests/cases/public"];
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let cases: Vec<Value> = files
        .map(|text| serde_json::from_str::<Value>(&text).unwrap()["case"].take())
        .collect();
    let lines = judged(&["check", "--lines", "--explain"], &cases);
    cases.into_iter().zip(lines).collect()
}

fn judged(args: &[&str], cases: &[Value]) -> Vec<Value> {
    let input: Vec<String> = cases.iter().map(|case| format!("{case}\n")).collect();
    let shown = run(args, input.concat());
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    shown.lines()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The object in which an answer of this person, or of the case, stands.
fn place<'a>(case: &'a mut Value, person: &Value, answer: &str) -> &'a mut Map<String, Value> {
    let holder = if person.is_null() {
        case
    } else {
        let persons = case["persons"].as_array_mut().unwrap();
        persons.iter_mut().find(|one| one["id"] == *person).unwrap()
    };
    let holder = holder.as_object_mut().unwrap();
    if FIELDS.contains(&answer) {
        return holder;
    }
    let answers = holder.entry("answers").or_insert_with(|| json!({}));
    answers.as_object_mut().unwrap()
}

fn changed(case: &Value, changes: &Value) -> Value {
    let mut case = case.clone();
    for change in list(changes) {
        let person = &change["person"];
        match change["answer"].as_str() {
            Some(answer) => {
                place(&mut case, person, answer).insert(answer.to_owned(), change["to"].clone());
            }
            None => {
                let measures = change["measures"].clone();
                place(&mut case, person, "kind").insert("measures".to_owned(), measures);
            }
        }
    }
    case
}

/// The case with these answers and no others.
fn only(case: &Value, answers: &Value) -> Value {
    let mut bare = case.clone();
    bare["answers"] = json!({});
    for person in bare["persons"].as_array_mut().unwrap() {
        let person = person.as_object_mut().unwrap();
        person.retain(|key, _| key != "answers" && !FIELDS.contains(&key.as_str()));
    }
    let mut full = case.clone();
    for kept in list(answers) {
        let (person, answer) = (&kept["person"], kept["answer"].as_str().unwrap());
        let value = place(&mut full, person, answer)[answer].clone();
        place(&mut bare, person, answer).insert(answer.to_owned(), value);
    }
    bare
}

#[test]
fn without_explain_the_line_stays_as_it_is() {
    let plain = run(&["check", WORKED], "").lines().remove(0);
    let mut full = run(&["check", "--explain", WORKED], "").lines().remove(0);
    let added = [
        "why",
        "why_person",
        "why_not",
        "flips",
        "repairs",
        "robust",
        "next",
        "irrelevant",
    ];
    for key in added {
        assert!(plain.get(key).is_none(), "{key}");
        assert!(full.as_object_mut().unwrap().remove(key).is_some(), "{key}");
    }
    assert_eq!(plain, full);
}

#[test]
fn each_reason_alone_carries_its_verdict() {
    let (mut bare, mut expected) = (Vec::new(), Vec::new());
    for (case, line) in explained() {
        for verdict in VERDICTS {
            let reasons = list(&line["why"][verdict]);
            assert_eq!(
                reasons.is_empty(),
                line[verdict] == "open",
                "{case} {verdict}"
            );
            for reason in reasons {
                bare.push(only(&case, reason));
                expected.push((verdict, line[verdict].clone()));
            }
        }
    }
    assert!(bare.len() > 150, "only {} reasons were given", bare.len());
    for (line, (verdict, state)) in judged(&["check", "--lines"], &bare).iter().zip(expected) {
        assert_eq!(line[verdict], state, "{verdict} of {line}");
    }
}

#[test]
fn each_flip_flips_and_each_repair_mends() {
    let (mut cases, mut expected) = (Vec::new(), Vec::new());
    for (case, line) in explained() {
        for verdict in VERDICTS {
            for flip in list(&line["flips"][verdict]) {
                cases.push(changed(&case, flip));
                expected.push((verdict, false, line[verdict].clone()));
            }
            for flip in list(&line["why_not"][verdict]) {
                cases.push(changed(&case, flip));
                expected.push((verdict, true, json!("yes")));
            }
        }
        let repairs = list(&line["repairs"]);
        let blocked = repairs
            .iter()
            .any(|repair| repair["kind"] == "establish_first");
        // What a way alone leaves open stands with it.
        let ready = |repair: &&Value| {
            let empty = |part: &str| list(&repair[part]).is_empty();
            empty("establish") && empty("put_right")
        };
        for repair in repairs.iter().filter(|_| !blocked).filter(ready) {
            cases.push(changed(&case, &repair["changes"]));
            expected.push(("appropriate", true, json!("yes")));
        }
    }
    assert!(cases.len() > 500, "only {} changes were given", cases.len());
    for (line, (verdict, same, state)) in judged(&["check", "--lines"], &cases).iter().zip(expected)
    {
        assert_eq!(line[verdict] == state, same, "{verdict} of {line}");
    }
}

#[test]
fn what_is_idle_is_among_what_is_next() {
    for (case, line) in explained() {
        let next = list(&line["next"]);
        let idle = list(&line["irrelevant"]);
        assert!(idle.iter().all(|answer| next.contains(answer)), "{case}");
        let settled = VERDICTS.iter().all(|verdict| line[*verdict] != "open");
        assert!(!settled || idle.len() == next.len(), "{case}");
        let robust = line["robust"].as_object().unwrap();
        assert_eq!(robust.keys().count(), VERDICTS.len());
    }
}
